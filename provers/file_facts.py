"""What the text before a theorem defines: functions, inductive types, lemmas.

Read from the text itself, without Lean, so that a policy stays fast and needs no process. What is
misread only makes the policy propose a tactic that Lean refuses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from qedgym.provers.declared import Constructor, FileFacts, Function, Inductive, Lemma
from qedgym.provers.lean_terms import Term, base, names_in, parse, telescope

_COMMENT = re.compile(r"--[^\n]*|/-.*?-/", re.DOTALL)
_COMMAND = re.compile(
    r"^[ \t]*(?P<mods>(?:(?:@\[[^\]]*\]|private|protected|noncomputable|unsafe|partial|scoped"
    r"|local|public|nonrec|set_option\s+\S+\s+\S+\s+in|open\s+[^\n]*?\s+in|omit\s+[^\n]*?\s+in)\s+)*)"
    r"(?P<word>theorem|lemma|def|abbrev|inductive|structure|class|instance|namespace|section|end"
    r"|variable|universe|open|example|axiom|opaque|mutual|attribute|deriving|notation|infix\w*"
    r"|macro\w*|syntax|export|import|set_option|noncomputable section|#\w+)\b"
    r"[ \t]*(?P<name>[^\s:({\[]*)",
    re.MULTILINE,
)
_WORDS = re.compile(r"[^\W\d][\w'.]*|\+\+|[+*^≤≥∣%∧∨∃]|(?<= )[<>/-](?= )")
_LOGIC = frozenset("= ≠ < ≤ > ≥ ∧ ∨ ¬ ↔ ∈ ∣ ∀ ∃".split())
_OPEN, _SHUT = "([{⟨⦃", ")]}⟩⦄"


@lru_cache(maxsize=64)
def facts_of(prefix: str) -> FileFacts:
    """What a text defines. Linear in its length, and kept for the next states of the theorem."""
    text = _COMMENT.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), prefix)
    functions: dict[str, Function] = {}
    inductives: dict[str, Inductive] = {}
    lemmas: list[Lemma] = []
    fields: set[str] = set()
    spaces: list[str] = []
    commands = list(_COMMAND.finditer(text))
    for i, command in enumerate(commands):
        word, name = command["word"], command["name"].strip()
        end = commands[i + 1].start() if i + 1 < len(commands) else len(text)
        body = text[command.end() : end]
        if word in ("namespace", "section", "noncomputable section", "mutual"):
            spaces.append(name if word == "namespace" else "")
        elif word == "end" and spaces:
            spaces.pop()
        full = ".".join([s for s in spaces if s] + [name])
        if not name or "private" in command["mods"]:
            full = name
        if not name:
            continue
        if word in ("theorem", "lemma", "axiom"):
            lemmas.append(
                _lemma(
                    full,
                    body,
                    {n for n, f in functions.items() if f.is_prop}
                    | {n for n, i in inductives.items() if i.is_prop},
                )
            )
        elif word in ("def", "abbrev"):
            functions[base(name)] = _function(full, body, inductives)
        elif word in ("inductive", "structure", "class"):
            made = inductives[base(name)] = _inductive(full, body, word)
            if word != "inductive":
                fields |= {name for c in made.constructors for name, _ in c.fields}
    return FileFacts(functions, inductives, tuple(lemmas), frozenset(fields))


def split_header(body: str) -> tuple[list[tuple[str, str, str]], str, str]:
    """Binders (name, type, bracket), type and rest of a declaration after its name."""
    binders: list[tuple[str, str, str]] = []
    at = 0
    while at < len(body):
        char = body[at]
        if char in _OPEN:
            end = _matching(body, at)
            inside = body[at + 1 : end]
            names, colon, type_ = inside.partition(":")
            if colon:
                type_ = type_.partition(":=")[0]
                binders += [(n, " ".join(type_.split()), char) for n in names.split()]
            elif char == "[":
                binders.append(("", inside, char))
            at = end + 1
        elif char in ":|" or body.startswith("where", at):
            break
        else:
            at += 1
    rest = body[at:]
    if not rest.startswith(":") or rest.startswith(":="):
        return binders, "", rest
    depth = 0
    for i in range(1, len(rest)):
        depth += (rest[i] in _OPEN) - (rest[i] in _SHUT)
        if depth == 0 and (
            rest.startswith(":=", i)
            or (rest[i] == "|" and rest[:i].rstrip(" \t").endswith("\n"))
            or re.match(r"\swhere\b", rest[i : i + 7])
        ):
            return binders, " ".join(rest[1:i].split()), rest[i:]
    return binders, " ".join(rest[1:].split()), ""


def _matching(text: str, at: int) -> int:
    """The place of the bracket that closes the one at ``at``."""
    depth = 0
    for i in range(at, len(text)):
        depth += (text[i] in _OPEN) - (text[i] in _SHUT)
        if depth == 0:
            return i
    return len(text) - 1


def _lemma(name: str, body: str, predicates: set[str]) -> Lemma:
    binders, type_, rest = split_header(body)
    bound, premises, conclusion = telescope(parse(type_))
    explicit = sum(b == "(" for *_, b in binders) + len(bound) + len(premises)
    given = [(n, parse(t)) for n, t, b in binders if b == "("]
    given = [(n, t) for n, t in given if t.head in _LOGIC or base(t.head) in predicates]
    hypotheses = (*given, *(("", p) for p in premises))
    proved = re.search(r"\bsorry\b", rest) is None
    return Lemma(
        name,
        hypotheses,
        conclusion,
        explicit,
        names_in(conclusion),
        proved,
        bool(binders or bound),
        tuple((n, bracket == "(") for n, _, bracket in binders),
        tuple(n for n, _ in bound),
    )


def _function(name: str, body: str, inductives: dict[str, Inductive]) -> Function:
    binders, type_, rest = split_header(body)
    explicit = [n for n, _, bracket in binders if bracket == "("]
    bound, premises, ends = telescope(parse(type_)) if type_ else ([], [], parse(""))
    result = ends.text
    constructors = {base(c.name) for i in inductives.values() for c in i.constructors}
    splits: set[int] = set()
    changes: set[int] = set()
    called = re.compile(rf"(?<![\w.]){re.escape(base(name))}\b|\.{re.escape(base(name))}\b")
    recursive = bool(called.search(rest))
    matched = re.search(r"\bmatch\s+(.*?)\bwith\b", rest, re.DOTALL)
    clauses = list(_clauses(rest))
    for patterns, right in clauses:
        for i, pattern in enumerate(patterns):
            if _is_split(pattern, constructors):
                if matched:
                    names = [m.strip() for m in matched[1].split(",")]
                    if i < len(names) and names[i] in explicit:
                        splits.add(explicit.index(names[i]))
                else:
                    splits.add(len(explicit) + i)
        if matched:
            patterns = []
        for call in parse(right).walk() if recursive else ():
            if base(call.head) == base(name):
                args = list(call.args)
                if call.head.startswith(".") and len(explicit) < len(args):
                    args.insert(len(explicit), args.pop(0))  # `t.f a` for `f a t`
                for i, arg in enumerate(args):
                    k = i - len(explicit)
                    own = explicit[i] if k < 0 else patterns[k] if k < len(patterns) else ""
                    if arg.text != own.strip():
                        changes.add(i)
    uses = frozenset(base(t) for t in _WORDS.findall(rest))
    nested = len(splits) > 1 or any(_deep(p) for patterns, _ in clauses for p in patterns)
    plain = rest.startswith(":=") and not recursive and not clauses
    return Function(
        name,
        result == "Prop",
        frozenset(splits),
        frozenset(changes),
        recursive,
        uses,
        nested,
        tuple(explicit),
        " ".join(rest[2:].split()) if plain else "",
        len(bound) + len(premises),
    )


def _deep(pattern: str) -> bool:
    """Whether a pattern looks below the first constructor (``x :: y :: l``, ``n + 2``)."""
    term = parse(pattern)
    if term.head == "+":
        return term.args[1].head != "1"
    if term.head.isdigit():
        return term.head != "0"
    shut = ("[]", "true", "false", "none")
    return any(arg.args or arg.head.isdigit() or arg.head in shut for arg in term.args)


def _clauses(rest: str) -> Iterator[tuple[list[str], str]]:
    """Patterns and right side of each ``| p, q => e``."""
    parts = re.split(r"(?:^|(?<=\s))\|(?!\|)", rest)[1:]
    for part in parts:
        left, arrow, right = part.partition("=>")
        if arrow:
            yield _split_commas(left), " ".join(right.split())


def _split_commas(text: str) -> list[str]:
    parts, depth = [""], 0
    for char in text:
        depth += (char in _OPEN) - (char in _SHUT)
        if char == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += char
    return [p.strip() for p in parts]


def _is_split(pattern: str, constructors: set[str]) -> bool:
    plain = re.fullmatch(r"[^\W\d][\w']*", pattern) is not None
    return not plain or pattern in constructors or pattern in ("true", "false", "none", "rfl")


def _inductive(name: str, body: str, word: str) -> Inductive:
    body = re.split(r"\bderiving\b", body)[0]
    parameters, type_, rest = split_header(body)
    bound, premises, sort = telescope(parse(type_)) if type_ else ([], [], Term("", (), ""))
    if word != "inductive":
        fields = []
        for line in rest.split("\n"):
            names, colon, kind = line.partition(":")
            if "(" in names.strip(" (") and not names.strip().startswith("("):
                # `law (a b : α) : a = b`
                law, _, tail = line.strip().partition(" ")
                given, stated, _ = split_header(tail)
                typed = " ".join(f"({n} : {t})" for n, t, _ in given)
                fields.append((law, f"∀ {typed}, {stated}"))
            elif colon and "where" not in names and "::" not in line:
                fields += [(n, kind.partition(":=")[0].strip()) for n in names.strip(" ()").split()]
        return Inductive(
            name, (Constructor(f"{name}.mk", tuple(fields)),), sort.text == "Prop", False
        )
    constructors = []
    rest = rest.lstrip().removeprefix(":=").removeprefix("where")
    for part in re.split(r"(?:^|(?<=\s))\|(?!\|)", rest)[1:]:
        found = re.match(r"\s*([^\s:({\[]+)", part)
        if not found:
            continue
        binders, kind, _ = split_header(part[found.end() :])
        fields = [(n, t) for n, t, bracket in binders if bracket == "("]
        variables, hypotheses, _ = telescope(parse(kind)) if kind else ([], [], None)
        # Arguments after the colon have no names of their own unless bound by ∀.
        fields += [(n, t) for n, t in variables] + [("", p.text) for p in hypotheses]
        constructors.append(Constructor(f"{name}.{found[1]}", tuple(fields)))
    count = sum(bracket == "(" for *_, bracket in parameters) + len(bound) + len(premises)
    return Inductive(name, tuple(constructors), sort.text == "Prop", bool(bound or premises), count)
