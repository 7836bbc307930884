prelude
import Server.Main

/-! What `lean --run` starts. -/

def main : IO Unit := Qedgym.Server.main
