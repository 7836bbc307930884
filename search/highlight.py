"""Simple highlighting of Lean text: spans of words that a reader looks for. No parsing."""

from __future__ import annotations

import html

from qedgym.env.lean_lexer import Token, tokens

_KEYWORDS = frozenset(
    """
    theorem lemma example def instance private protected variable universe open namespace section
    by fun let have show from match with at where in if then else do suffices calc obtain using
    generalizing only forall exists Prop Type Sort
    """.split()
)

_TACTICS = frozenset(
    """
    intro intros rintro rcases obtain exact apply refine assumption constructor cases induction rfl
    left right exists use specialize change generalize revert trivial exfalso contradiction
    injection injections subst subst_vars symm rw rwa simp simp_all simpa simp_arith dsimp decide
    omega unfold split by_cases by_contra congr ext funext conv first repeat try case case' next
    and_intros nofun rename_i all_goals any_goals exact? solve_by_elim ac_rfl grind iterate
    nomatch skip infer_instance fun_induction fun_cases solve admit sorry exacts refine' delta
    norm_cast push_cast clear
    """.split()
)

_SIGNS = frozenset("∀ ∃ λ → ← ↔ ∧ ∨ ¬ ⊢ · <;> := => | ⟨ ⟩ ▸ ∘ Σ Π Σ'".split())
_BIG = 100_000
"""Longer texts are shown plain."""


def _span(kind: str, text: str) -> str:
    return f'<span class="{kind}">{html.escape(text)}</span>'


def _paint(token: Token, before: Token | None) -> str:
    if token.kind in ("comment", "doc"):
        return _span("com", token.text)
    if token.kind in ("string", "char", "unterminated"):
        return _span("str", token.text)
    if token.kind == "number":
        return _span("num", token.text)
    if token.kind == "ident":
        if before is not None and before.text in ("theorem", "lemma"):
            return _span("decl", token.text)
        if token.text in _KEYWORDS:
            return _span("kw", token.text)
        if token.text in _TACTICS:
            return _span("tac", token.text)
    elif token.text in _SIGNS:
        return _span("op", token.text)
    return html.escape(token.text)


def highlight(text: str) -> str:
    """HTML for Lean text: escaped, with spans of class kw, tac, decl, op, num, str and com.

    >>> highlight("by simp < 1")
    '<span class="kw">by</span> <span class="tac">simp</span> &lt; <span class="num">1</span>'
    """
    if len(text) > _BIG:
        return html.escape(text)
    parts: list[str] = []
    at = 0
    before: Token | None = None
    for token in tokens(text):
        parts.append(html.escape(text[at : token.start]))
        parts.append(_paint(token, before))
        at = token.end
        if token.kind not in ("comment", "doc"):
            before = token
    parts.append(html.escape(text[at:]))
    return "".join(parts)
