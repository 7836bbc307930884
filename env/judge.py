"""Decide about one theorem, given what target and submission declare. Pure: data in, verdict out.

Everything is compared in the kernel's terms: names as lists of components, terms node by node.
Each function's docstring names the trick that it stops.
"""

from __future__ import annotations

from collections.abc import Collection, Container
from typing import Final

from qedgym.env.check_result import Fault
from qedgym.env.comparison import Comparison, is_auxiliary, user_name
from qedgym.env.expr import (
    Name,
    constant_terms,
    name_text,
    parse_name,
    used_constants,
)
from qedgym.env.expr_text import pretty
from qedgym.env.module_view import Module
from qedgym.env.trusted_core import TrustedCore

SORRY: Final[Name] = ("sorryAx",)
_COMPILED: Final = {
    ("Lean", "ofReduceBool"),
    ("Lean", "ofReduceNat"),
    ("Lean", "trustCompiler"),
    ("Lean", "reduceBool"),
    ("Lean", "reduceNat"),
}
# Names that the kernel or the elaborator gives a meaning of its own, beyond those the core has.
_RESERVED: Final = _COMPILED | {
    parse_name(text)
    for text in (
        "sorryAx eagerReduce dontcare Nat Nat.zero Nat.succ Nat.add Nat.sub Nat.mul Nat.div "
        "Nat.mod Nat.gcd Nat.beq Nat.ble Nat.pow Nat.land Nat.lor Nat.xor Nat.shiftLeft "
        "Nat.shiftRight Nat.log2 Nat.pred Bool Bool.true Bool.false Char Char.ofNat String "
        "String.mk String.ofList List List.nil List.cons Quot Quot.mk Quot.lift Quot.ind "
        "Quot.sound propext Classical.choice"
    ).split()
}


def find_theorem(name: Name, module: Module) -> Name | None:
    """The constant called ``name`` in the module, private or not."""
    if name in module:
        return name
    found = [n for n in module.names if n[:1] == ("_private",) and user_name(n) == name]
    return found[0] if len(found) == 1 else None


def module_fault(
    module: Module, core: TrustedCore, allowed_imports: Collection[Name]
) -> Fault | None:
    """What is wrong with a submission as a whole.

    Stops: defining a name that the kernel computes by itself, or one of the core (a forged
    olean; Lean refuses it); extra imports; ``prelude``, under which nothing of the core is there
    and everything can be redefined; the module system, which keeps proofs in another file.
    """
    if module.is_module:
        said = "files that begin with `module` are not supported"
        return Fault("import", said, (("word", "module"),))
    imports = [i.module for i in module.imports]
    if not imports:
        return Fault("import", "the text begins with `prelude`", (("word", "prelude"),))
    for name in imports:
        if name not in allowed_imports:
            shown = name_text(name)
            return Fault("import", f"the text imports `{shown}`", (("module", shown),))
    for name in module.names:
        if name in _RESERVED or name in core:
            shown = name_text(name)
            return Fault("reserved name", f"the text declares `{shown}`", (("constant", shown),))
    return None


def reached(name: Name, module: Module, core: TrustedCore) -> tuple[set[Name], set[Name]]:
    """All that a constant of the module rests on: (the module's own constants, core constants).

    The own constants include those that the module mentions without having them; the caller
    finds them because they are in neither place.
    """
    own, trusted, stack = {name}, set[Name](), [name]
    while stack:
        current = stack.pop()
        if current in module:
            others, known = module.split(current, core)
            trusted |= known
            new = others - own
            own |= new
            stack.extend(new)
    return own, trusted


def axiom_fault(
    name: Name,
    module: Module,
    core: TrustedCore,
    allowed: Collection[Name],
    comparison: Comparison | None,
) -> tuple[Fault | None, tuple[Name, ...]]:
    """Whether the proof of ``name`` rests on allowed axioms only, and on which it rests.

    Stops: ``sorry`` in any dress (macro, ``admit``, an error recovered into it, ``sorryAx``
    spelled out); an axiom of the submission's own; one named like an allowed axiom (allowed
    are the core's own, and the target's own when the caller names them, with the same type);
    compiled code (``native_decide``, ``reduceBool``).
    """
    own, trusted = reached(name, module, core)
    axioms = {a for t in trusted for a in core.axioms(t)}
    foreign = {n for n in own if n in module and module.kind(n) == "axiom"}
    every = tuple(sorted(axioms | foreign, key=name_text))
    lost = sorted((n for n in own if n not in module), key=name_text)
    if lost:
        shown = name_text(lost[0])
        said = f"the proof uses `{shown}`, which is not there"
        return Fault("kernel", said, (("constant", shown),)), every
    if SORRY in axioms:
        through = _through(SORRY, name, module, core)
        said = f"`{name_text(through)}` uses `sorryAx`"
        return Fault("sorry", said, (("axiom", "sorryAx"), ("through", name_text(through)))), every
    compiled = sorted((axioms | own | trusted) & _COMPILED, key=name_text)
    compiled += [n for n in foreign if any("native" in str(c) for c in n) and is_auxiliary(n)]
    if compiled:
        shown = name_text(compiled[0])
        return Fault("compiled code", f"the proof uses `{shown}`", (("constant", shown),)), every
    for axiom in sorted(axioms, key=name_text):
        if axiom not in allowed:
            shown = name_text(axiom)
            user = name_text(_through(axiom, name, module, core))
            said = f"`{user}` uses `{shown}`"
            return Fault("axiom", said, (("axiom", shown), ("through", user))), every
    for axiom in sorted(foreign, key=name_text):
        shown = name_text(axiom)
        evidence = (("axiom", shown), ("type", pretty(module[axiom].type, 4000)))
        if axiom not in allowed:
            said = f"`{shown}`: {pretty(module[axiom].type, 300)}"
            return Fault("axiom", said, evidence), every
        if comparison is not None and not comparison.axiom_equal(axiom):
            return Fault("axiom", f"`{shown}` is not the target's axiom", evidence), every
    return None, every


def _through(axiom: Name, name: Name, module: Module, core: TrustedCore) -> Name:
    """Through which constant of the submission a core axiom is reached, as evidence."""
    own, _ = reached(name, module, core)
    for constant in sorted(own, key=name_text):
        if constant in module:
            used = used_constants(*constant_terms(module[constant]))
            if any(axiom in core.axioms(u) for u in used if u in core):
                return constant
    return name


def theorem_fault(
    name: Name, module: Module, asked: Name, *, definitions: bool = False
) -> Fault | None:
    """Whether the constant is a theorem at all; with ``definitions`` one may stand for it.

    Stops: a definition, axiom, opaque or unsafe constant under the theorem's name (an opaque
    one needs no proof that the kernel sees, only an inhabitant).
    """
    kind = module.kind(name)
    if kind != "theorem" and not (definitions and kind == "definition"):
        said = f"`{name_text(asked)}` is declared as {kind}"
        return Fault("not a theorem", said, (("kind", kind),))
    return None


def missing(asked: Name, module: Module) -> Fault:
    """The fault for a name that is not there; stops a namesake in another namespace."""
    alike = [
        n for n in module.names if user_name(n)[-1:] == asked[-1:] and module.kind(n) == "theorem"
    ]
    if not alike:
        return Fault("missing", f"no `{name_text(asked)}`")
    other = name_text(user_name(alike[0]))
    private = " (private)" if alike[0][:1] == ("_private",) else ""
    said = f"no `{name_text(asked)}`; there is `{other}`{private}"
    return Fault("missing", said, (("alike", other),))


def block_fault(
    name: Name, known: Container[Name], submission: Module, core: TrustedCore
) -> Fault | None:
    """Whether a proof block added anything but the theorem and what its proof needs.

    ``known`` is what was there without it.

    Stops: text that ends the proof and goes on with commands. What Lean itself adds for a proof
    extends the theorem's name or that of a known constant (``f.eq_1``, ``f.match_1.splitter``),
    and is never an axiom.
    """
    shown = user_name(name)
    for added in submission.names:
        plain = user_name(added)
        if added in known or plain[: len(shown)] == shown:
            if added in known or added == name or submission.kind(added) != "axiom":
                continue
        elif submission.kind(added) in ("theorem", "definition") and (
            is_auxiliary(added)
            or any(plain[:i] in core or plain[:i] in known for i in range(1, len(plain)))
        ):
            continue
        shown_added = name_text(added)
        said = f"the proof declares `{shown_added}`"
        return Fault("forbidden text", said, (("constant", shown_added),))
    return None
