"""qedgym: a Gymnasium environment over Lean 4 and what trains and searches in it.

Importing this package imports gymnasium and nothing else; every other part loads
when it is first used.
"""

from gymnasium.envs.registration import register, registry

__version__ = "0.1.0"

if "qedgym/Proof-v0" not in registry:
    register(id="qedgym/Proof-v0", entry_point="qedgym.env.proof_env:ProofEnv")
