"""Terms as rough text for messages: fully explicit, without notations, cut at a length."""

from __future__ import annotations

from qedgym.env.expr import Expr, Kind, Level, LevelKind, name_text, strip

_Piece = str | tuple[Expr, tuple[str, ...], bool]
"""Text, or a term still to print with the names bound around it and whether it needs brackets."""


def pretty(term: Expr, limit: int = 2000) -> str:
    """The term as rough text for messages: fully explicit, bound variables by name.

    Sub-terms past ``limit`` characters are cut with an ellipsis, so that the work is bounded
    also for terms whose sharing hides exponential text.
    """
    out: list[str] = []
    size = 0
    stack: list[_Piece] = [(term, (), False)]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            out.append(item)
            size += len(item)
        elif size > limit:
            out.append("…")
            break
        else:
            stack.extend(reversed(_pretty_pieces(*item)))
    return "".join(out)


def _pretty_pieces(term: Expr, bound: tuple[str, ...], atomic: bool) -> list[_Piece]:
    """One node as text pieces and sub-terms still to print (innermost bound name first)."""
    term = strip(term)
    kind = term.kind
    pieces: list[_Piece]
    if kind is Kind.BVAR:
        index = int(term.value)
        return [bound[index] if index < len(bound) else f"#{index}"]
    if kind in (Kind.FVAR, Kind.MVAR, Kind.CONST):
        return [name_text(term.name)]
    if kind is Kind.SORT:
        level = term.levels[0]
        zero = level.kind is LevelKind.ZERO
        one = level.kind is LevelKind.SUCC and level.parts[0].kind is LevelKind.ZERO
        return ["Prop" if zero else "Type" if one else f"Sort {_level_text(level)}"]
    if kind is Kind.LITERAL:
        if isinstance(term.value, str):
            return ['"' + term.value[:200] + '"']
        return [str(term.value) if term.value.bit_length() < 2000 else "(huge literal)"]
    if kind is Kind.PROJ:
        return [(term.parts[0], bound, True), f".{int(term.value) + 1}"]
    if kind is Kind.APP:
        pieces = [(term.parts[0], bound, False), " ", (term.parts[1], bound, True)]
        head = strip(term.parts[0])
        if head.kind not in (Kind.APP, Kind.CONST, Kind.BVAR, Kind.PROJ):
            pieces[0] = (head, bound, True)
    else:
        # What follows `_@` tells apart names that macros made; people do not write it.
        cut = term.name.index("_@") if "_@" in term.name else None
        shown = name_text(term.name[:cut])
        inner = (shown, *bound)
        body = (term.parts[-1], inner, False)
        if kind is Kind.LET:
            pieces = [f"let {shown} := ", (term.parts[1], bound, False), "; ", body]
        elif kind is Kind.LAMBDA:
            pieces = [f"fun {shown} => ", body]
        else:
            left, right = ("(", ")"), ("{", "}")
            open_, close = (left, right, ("⦃", "⦄"), ("[", "]"))[int(term.value) & 3]
            pieces = [f"∀ {open_}{shown} : ", (term.parts[0], bound, False), f"{close}, ", body]
    return ["(", *pieces, ")"] if atomic else pieces


def _level_text(level: Level) -> str:
    """A level as text; only its outer part when it is deep."""
    successors = 0
    while level.kind is LevelKind.SUCC:
        successors += 1
        level = level.parts[0]
    if level.kind is LevelKind.ZERO:
        return str(successors)
    if level.kind in (LevelKind.PARAM, LevelKind.MVAR):
        text = name_text(level.name)
    else:
        shown = [
            name_text(p.name) if p.kind is LevelKind.PARAM else "…" if p.parts else "0"
            for p in level.parts
        ]
        text = f"({level.kind.name.lower()} {' '.join(shown)})"
    return text if not successors else f"{text}+{successors}"
