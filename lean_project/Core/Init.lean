prelude
import Init.Logic
