"""Words that begin or lead a Lean command, for the guards on proof texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from qedgym.env.lean_lexer import Token

COMMAND_WORDS: Final = frozenset(
    """
    theorem def abbrev axiom opaque example instance class structure inductive coinductive
    namespace section end mutual variable universe import export include omit attribute macro
    macro_rules syntax declare_syntax_cat declare_simp_like_tactic notation infix infixl infixr
    prefix postfix elab elab_rules initialize builtin_initialize deriving noncomputable private
    protected public partial nonrec meta init_quot run_cmd run_elab run_meta add_decl_doc simproc
    simproc_decl dsimproc dsimproc_decl builtin_simproc builtin_dsimproc seal unseal grind_pattern
    binder_predicate unif_hint assert_not_exists recall docs_to_verso tactic_extension
    register_tactic_tag recommended_spelling register_error_explanation deprecated_module
    deprecated_syntax
    """.split()
)
"""Tokens of Lean itself, so that no honest text has them outside «», comments and strings.

``open .. in``, ``set_option .. in`` and ``unsafe`` occur in terms and are not listed.
"""

LIBRARY_COMMANDS: Final = frozenset("lemma alias irreducible_def proof_wanted notation3".split())
"""Commands of Mathlib and Batteries. Elsewhere they are ordinary names."""

_SHORTEST_HASH_COMMAND: Final = 4
"""Letters of ``#eval``, ``#exit``, ``#help``, ...: no command has fewer."""


def hash_command(before: Token | None, at: Token, follows: Token | None) -> bool:
    """Whether the token ``at``, with those around it, begins a command like ``#eval``.

    In ``1#w`` and ``(k)#n`` it does not: that is a vector of bits of a width with a short name.
    ``1#eval`` would end the number and be the command.
    """
    if at.text != "#" or follows is None or follows.kind != "ident" or follows.start != at.end:
        return False
    literal = (
        before is not None
        and before.end == at.start
        and (before.kind in ("number", "ident") or before.text == ")")
    )
    return not literal or len(follows.text) >= _SHORTEST_HASH_COMMAND
