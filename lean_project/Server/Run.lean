prelude
import Server.Main

/-! What `lean --run` is given. -/

def main : IO Unit := Qedgym.Server.main
