"""Who writes and corrects a policy's whole proofs: itself if it can, else sketches and repairs."""

from __future__ import annotations

from qedgym.provers.corrector import Corrector
from qedgym.provers.lemma_index import LemmaIndex
from qedgym.provers.policy import Policy
from qedgym.provers.repairs import RepairCorrector
from qedgym.provers.sketches import SketchPolicy
from qedgym.provers.whole_proof import WholeProofPolicy


def proof_writer(policy: Policy) -> WholeProofPolicy:
    """The policy itself when it writes whole proofs (it has ``sample``); else sketches drawn from
    its tactics."""
    return policy if isinstance(policy, WholeProofPolicy) else SketchPolicy(policy)


def proof_corrector(policy: Policy) -> Corrector:
    """The policy itself when it corrects proofs (it has ``correct``); else repairs by rules, with
    the lemmas of its library if it has one."""
    if isinstance(policy, Corrector):
        return policy
    library = getattr(policy, "library", None)
    names = [m.name for m in library.lemmas] if isinstance(library, LemmaIndex) else []
    return RepairCorrector(SketchPolicy(policy), names)
