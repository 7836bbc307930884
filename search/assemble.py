"""From a path of tactics to the text of a proof, laid out as Lean people write it.

Pure functions on tactics and goals. Focus dots show which goal a tactic works on; where that
cannot be told (a tactic that changed other goals too) there is no laid-out form, and the flat one,
a tactic a line, is always right since it is what the search ran. Whatever comes out of here is
tried in an engine before it is believed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from qedgym.env.tactic_text import indent, tidy
from qedgym.env.theorem import Goal, Theorem

_INTRO = re.compile(r"intro((?: +[^\W\d][\w'!?]*)+)")
_HAVE = re.compile(r"have\b(?:(?!:=|\bfrom\b|\bby\b|\n|\|).)*:(?:(?!:=|\bfrom\b|\bby\b|\n|\|).)*")


# `induction n with | zero => ?_ | succ n ih => ?_`: the cases, left open.
_CASES = re.compile(
    r"(?P<head>(?:induction|cases)\b[^|\n]*\bwith)(?P<cases>(?:\s*\|[^|\n]*=> \?_)+)"
)
_LEMMAS = re.compile(
    r"\b((?:simp|simp_all|simpa|dsimp)(?: only)?|solve_by_elim(?: \([^()]*\))?) "
    r"\[([^\[\](){}⟨⟩]*)\]"
)
_LINE = 100
_CASE = re.compile(r"\|\s*([^|\n]*?)\s*=> \?_")


@dataclass(frozen=True, slots=True)
class Step:
    """One tactic of a path, with all goals before and after it."""

    tactic: str
    before: tuple[Goal, ...]
    after: tuple[Goal, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A tactic, and the proofs of the goals it left when it left several."""

    tactic: str
    branches: tuple[Block, ...] = ()


Block = tuple[Line, ...]
"""Lines that together close one goal."""


def path_steps(tactics: Sequence[str], goals: Sequence[tuple[Goal, ...]]) -> list[Step]:
    """The steps of a path; ``goals`` has one entry more than ``tactics``, the start first."""
    return [Step(t, goals[i], goals[i + 1]) for i, t in enumerate(tactics)]


def new_goals(step: Step) -> int | None:
    """How many goals a tactic left of its main goal; None when it touched other goals too."""
    rest = step.before[1:]
    count = len(step.after) - len(rest)
    if count < 0 or step.after[count:] != rest:
        return None
    return count


def block_of(steps: Sequence[Step]) -> Block | None:
    """The path as a tree of blocks; None when a tactic touched more than its main goal.

    The path must be finished: one goal at its start, none at its end.
    """
    counts = [new_goals(step) for step in steps]
    if any(count is None for count in counts):
        return None
    at = 0

    def close_goal() -> Block:
        nonlocal at
        lines: list[Line] = []
        while at < len(steps):
            tactic, count = steps[at].tactic, counts[at]
            at += 1
            if count == 1:
                lines.append(Line(tactic))
                continue
            lines.append(Line(tactic, tuple(close_goal() for _ in range(count or 0))))
            break
        return tuple(lines)

    block = close_goal()
    return block if at == len(steps) else None


def fewer_lemmas(tactic: str) -> Iterator[str]:
    """The tactic with one entry less in its list of lemmas: ``simp [a, b]`` without ``a``, ``b``.

    Only for the simplifier and ``solve_by_elim``, and a single list of plain entries.

    >>> list(fewer_lemmas("simp only [a, b] at h"))
    ['simp only [b] at h', 'simp only [a] at h']
    >>> list(fewer_lemmas("simp [a]")), list(fewer_lemmas("solve_by_elim (maxDepth := 2) [a]"))
    (['simp'], ['solve_by_elim (maxDepth := 2)'])
    """
    found = _LEMMAS.search(tactic)
    if found is None or len(_LEMMAS.findall(tactic)) > 1 or "\n" in tactic:
        return
    entries = found[2].split(", ")
    for i in range(len(entries)):
        rest = ", ".join(entries[:i] + entries[i + 1 :])
        yield tactic[: found.end(1)] + (f" [{rest}]" if rest else "") + tactic[found.end() :]


def without_namespaces(tactic: str, theorem: Theorem) -> Iterator[str]:
    """The tactic with names shortened by a namespace that the theorem's own name is in.

    >>> list(without_namespaces("rw [A.B.f, A.g]", Theorem("A.B.t", "")))
    ['rw [f, A.g]', 'rw [B.f, g]']
    """
    parts = theorem.name.split(".")[:-1]
    for count in range(len(parts), 0, -1):
        space = re.escape(".".join(parts[:count]) + ".")
        shorter = re.sub(rf"(?<![\w.'«»]){space}(?=[^\W\d])", "", tactic)
        if shorter != tactic:
            yield shorter


def tactics_of(block: Block) -> Iterator[str]:
    """The tactics of a block in the order in which they run."""
    for line in block:
        yield line.tactic
        for branch in line.branches:
            yield from tactics_of(branch)


def shortcuts(block: Block) -> Iterator[Block]:
    """Every block that has one line less, the largest cuts first among those of one line.

    A line with branches gives way to any one of them: when a case's proof never used its case,
    it proves the goal by itself.
    """
    for i, line in enumerate(block):
        if not line.branches and len(block) > 1:
            yield block[:i] + block[i + 1 :]
        for branch in sorted(line.branches, key=size):
            yield block[:i] + branch + block[i + 1 :]
    for i, line in enumerate(block):
        for j, branch in enumerate(line.branches):
            for shorter in shortcuts(branch):
                branches = line.branches[:j] + (shorter,) + line.branches[j + 1 :]
                yield block[:i] + (replace(line, branches=branches),) + block[i + 1 :]


def size(block: Block) -> int:
    """How many tactics a block has."""
    return sum(1 for _ in tactics_of(block))


def join_intros(block: Block) -> Block:
    """The block with ``intro a`` before ``intro b`` written as ``intro a b``."""
    lines: list[Line] = []
    for line in block:
        line = replace(line, branches=tuple(map(join_intros, line.branches)))
        here = _INTRO.fullmatch(line.tactic)
        if here and lines and not lines[-1].branches and _INTRO.fullmatch(lines[-1].tactic):
            line = replace(line, tactic=lines.pop().tactic + here[1])
        lines.append(line)
    return tuple(lines)


def lay_out(block: Block) -> str:
    """The block's text from column 0: a dot for each goal where a tactic leaves several.

    ``have h : T`` keeps its own goal as ``by`` block, and the proof goes on undotted. The cases
    of ``induction .. with | zero => ?_ ..`` get their proofs in the place of ``?_``.
    """
    parts: list[str] = []
    for line in block:
        tactic = tidy(line.tactic)
        if len(line.branches) == 2 and _HAVE.fullmatch(tactic):
            lemma, rest = line.branches
            one = lay_out(lemma)
            fits = "\n" not in one and len(tactic) + len(one) < _LINE - 20
            parts.append(f"{tactic} := by {one}" if fits else f"{tactic} := by\n{indent(one, 2)}")
            parts.append(lay_out(rest))
            continue
        named = _CASES.fullmatch(tactic)
        if named and len(cases := _CASE.findall(named["cases"])) == len(line.branches):
            parts.append(named["head"])
            parts.extend(
                _case(case, lay_out(b)) for case, b in zip(cases, line.branches, strict=True)
            )
            continue
        parts.append(tactic)
        for branch in line.branches:
            parts.append("· " + indent(lay_out(branch), 2).lstrip(" "))
    return "\n".join(parts)


def _case(pattern: str, proof: str) -> str:
    """One case of an ``induction .. with``, on one line when it fits."""
    if "\n" not in proof and len(pattern) + len(proof) < _LINE - 20:
        return f"| {pattern} => {proof}"
    return f"| {pattern} =>\n{indent(proof, 2)}"


def wrap(text: str) -> str:
    """The text with lines that are too long broken behind commas and before ``<;>``."""
    lines: list[str] = []
    for line in text.split("\n"):
        body = line.lstrip(" ")
        margin = len(line) - len(body) + (2 if body.startswith("· ") else 0) + 2
        while len(line) > _LINE - 4:
            at = max(line.rfind(", ", margin, _LINE - 4) + 1, line.rfind(" <;>", margin, _LINE - 4))
            if at <= margin:
                break
            lines.append(line[:at])
            line = " " * margin + line[at:].lstrip(" ")
        lines.append(line)
    return "\n".join(lines)


def flat(tactics: Sequence[str]) -> str:
    """A tactic a line, from column 0."""
    return "\n".join(map(tidy, tactics))


def layouts(steps: Sequence[Step]) -> list[str]:
    """Texts of the tactic block of a finished path, the best looking first, the flat one last."""
    plain = flat([step.tactic for step in steps])
    block = block_of(steps)
    if block is None:
        return [plain]
    nice = lay_out(join_intros(block))
    return list(dict.fromkeys([wrap(nice), nice, lay_out(block), plain]))


def indentation(theorem: Theorem) -> int:
    """The column in which the line of the theorem's first word begins."""
    line = theorem.prefix.rpartition("\n")[2]
    return len(line) - len(line.lstrip(" "))


def proof_text(tactic_block: str, theorem: Theorem | None = None) -> str:
    """The block as text that can follow ``:=``: on one line when it fits behind the statement.

    Lean wants the tactics further right than the theorem begins, which is why it is asked for.

    >>> proof_text("simp")
    'by simp'
    >>> proof_text("intro h\\nexact h")
    'by\\n  intro h\\n  exact h'
    """
    column = indentation(theorem) if theorem else 0
    used = len(theorem.statement.rpartition("\n")[2]) if theorem else 0
    if "\n" not in tactic_block and used + len(" := by ") + len(tactic_block) <= _LINE:
        return f"by {tactic_block}"
    return f"by\n{indent(tactic_block, column + 2)}"
