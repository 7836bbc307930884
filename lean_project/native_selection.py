"""Which compiled parsers, macros and unexpanders belong to the table, and how each is registered.

A parser description does not say which category it belongs to. The compiler's own naming says it
for most (``tacticRfl``, ``«term_+_»``), the namespace for most others; the rest is listed here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from qedgym.lean_project.lean_names import Name
from qedgym.lean_project.native_objects import ParserDescr


@dataclass(frozen=True, slots=True)
class Category:
    """A syntax category that Lean's own library declares (the builtin ones need no declaration)."""

    name: str
    namespace: str
    """Where it is declared: its quotation parser is named after it."""
    both: bool = False
    """Whether an identifier is tried as a keyword too (``behavior := both``)."""


DECLARED_CATEGORIES = (
    Category("rawStx", "Lean"),
    Category("rcasesPat", "Lean.Parser.Tactic"),
    Category("rintroPat", "Lean.Parser.Tactic"),
    Category("conv", "Lean.Parser.Tactic.Conv", both=True),
    Category("grind", "Lean.Parser.Tactic.Grind", both=True),
    Category("grind_filter", "Lean.Parser.Tactic.Grind", both=True),
    Category("grind_ref", "Lean.Parser.Tactic.Grind", both=True),
    Category("grind_mod", "Lean.Parser.Attr"),
    Category("binderPred", "Lean"),
    Category("sym_simproc", "Lean.Parser.Sym.Simp", both=True),
    Category("sym_discharger", "Lean.Parser.Sym.Simp", both=True),
    Category("sym_dsimproc", "Lean.Parser.Sym.DSimp", both=True),
    Category("sym_simp_field", "Lean.Parser.Command"),
    Category("sym_dsimp_field", "Lean.Parser.Command"),
)

_BUILTIN_CATEGORIES = (
    "term",
    "tactic",
    "command",
    "attr",
    "level",
    "prec",
    "prio",
    "stx",
    "doElem",
)

TERMS, TACTICS = "NativeParsers", "NativeTactics"
"""The modules of the parsers: of terms and what stands around them, of tactics, commands and the
languages inside ``conv`` and ``grind``. The first is what the beginning of the core needs, so the
other is compiled beside that."""

_OF_TERMS = ("term", "level", "prec", "prio", "stx", "attr", "doElem", "rawStx", "binderPred",
             "grind_mod")  # fmt: skip
_TACTIC_SPACE = "Lean.Parser.Tactic."
_OF_ATTRIBUTES = ("Lean.Parser.Tactic.simpPost", "Lean.Parser.Tactic.simpPre")

_LARGE = 12
"""Constructors from which on a parser costs more to make than to put off."""
_DAILY = frozenset({
    "apply?", "case", "cases", "change", "constructor", "decide", "dsimp", "exact?", "first",
    "generalize", "grind", "induction", "injection", "intro", "obtain", "omega", "rcases",
    "rcasesPat.paren", "rcasesPat.tuple", "rewriteSeq", "rintro", "rintroPat.binder", "rwSeq",
    "simp", "simpAll", "split", "symm", "tacticNext_=>_", "unfold", "Lean.Elab.Tactic.Ext.ext",
})  # fmt: skip
"""Large parsers of what most proofs hold, alone with their keywords: these are made at once."""

_PREFIXES = sorted(
    (*_BUILTIN_CATEGORIES, *(category.name for category in DECLARED_CATEGORIES)),
    key=len,
    reverse=True,
)

_NAMESPACES = {
    "Lean.Parser.Attr": "attr",
    "Lean.Parser.Command": "command",
    "Lean.Parser.Command.InternalSyntax": "command",
    "Lean.Parser.Tactic": "tactic",
    "Lean.Parser.Tactic.Conv": "conv",
    "Lean.Parser.Tactic.Grind": "grind",
    "Lean.Parser.Tactic.rcasesPat": "rcasesPat",
    "Lean.Parser.Tactic.rintroPat": "rintroPat",
}

_CATEGORIES = {
    "Lean.Attr.coe": "attr",
    "Lean.Elab.Tactic.Ext.applyExtTheorem": "tactic",
    "Lean.Elab.Tactic.Ext.ext": "tactic",
    "Lean.Grind.grindLintCheck": "command",
    "Lean.Grind.grindLintInspect": "command",
    "Lean.Grind.grindLintMute": "command",
    "Lean.Grind.grindLintSkip": "command",
    "Lean.Parser.Syntax.addPrec": "prec",
    "Lean.Parser.Syntax.subPrec": "prec",
    "Lean.Parser.Syntax.addPrio": "prio",
    "Lean.Parser.Syntax.subPrio": "prio",
    "Lean.Parser.Syntax.exact?": "term",
    "Lean.Parser.Tactic.Conv.conv": "tactic",
    "Lean.Parser.Tactic.Conv.convTactic": "tactic",
    "Lean.Parser.Tactic.by?": "term",
    "Lean.Parser.Tactic.declareSimpLikeTactic": "command",
    "Lean.Parser.Tactic.guardExprConv": "conv",
    "Lean.Parser.Tactic.guardHypConv": "conv",
    "Lean.Parser.Tactic.guardTargetConv": "conv",
    "Lean.Parser.Tactic.normCastAddElim": "command",
    "Lean.Parser.Tactic.showTermElab": "term",
    "Lean.Parser.Term.InternalSyntax.doSkip": "doElem",
    "Lean.Parser.checkSimp": "command",
    "Lean.Parser.checkSimpFailure": "command",
    "Lean.Parser.checkTactic": "command",
    "Lean.Parser.checkTacticFailure": "command",
    "Lean.Parser.discrTreeKeyCmd": "command",
    "Lean.Parser.discrTreeSimpKeyCmd": "command",
    "Lean.Parser.resetGrindAttrs": "command",
    "Lean.byElab": "term",
    "Lean.calc": "term",
    "Lean.calcTactic": "tactic",
    "Lean.cdot": "tactic",
    "Lean.deprecated": "attr",
    "Lean.deprecated_arg": "attr",
    "Lean.guardMsgsCmd": "command",
    "Lean.guardPanicCmd": "command",
    "Lean.includeStr": "term",
    "Lean.infoTreesCmd": "command",
    "Lean.modCast": "term",
    "Lean.reduceCmd": "command",
    "Lean.runCmd": "command",
    "Lean.runElab": "command",
    "Lean.runMeta": "command",
    "Lean.solveTactic": "tactic",
    "Lean.suggest_for": "attr",
    "Lean.univ_out_params": "attr",
    "Lean.withAnnotateTerm": "term",
    "boolIfThenElse": "term",
    "coeFunNotation": "term",
    "coeNotation": "term",
    "coeSortNotation": "term",
    "rawNatLit": "term",
}

_SKIPPED_NAMESPACES = (
    "Array", "BitVec", "Bool", "DerivingHelpers", "Int", "Lean.Compiler", "Lean.Doc",
    "Lean.Elab.Command", "Lean.Elab.ConfigEval",
    "Lean.Elab.Tactic.commandConfigElab", "Lean.Elab.Tactic.configElab",
    "Lean.Elab.Term", "Lean.Json", "Lean.Linter", "Lean.Meta", "Lean.Option", "Lean.Order",
    "Lean.PostprocessTraces", "Lean.PrettyPrinter", "Lean.Server", "Lean.Widget", "List", "Rat",
    "Std", "String", "Vector", "_private",
)  # fmt: skip
"""Of Lean's own meta code, or notation of a type that the core does not have."""

_SKIPPED = frozenset({
    "Lean.builtin_command_code_action", "Lean.command_code_action",
    "Lean.commandDeclare_sint_simprocs_", "Lean.commandDeclare_uint_simprocs_",
    "Lean.doElemTrace[_]__", "Lean.setLibrarySuggestionsCmd", "Lean.termM!_",
    "Lean.termRegister_parser_alias(Kind:=_)______", "Lean.termThrowErrorAt____",
    "Lean.termThrowError__", "Lean.testExternCmd", "Lean.Parser.timeCmd",
    "commandDeclare_bitwise_int_theorems__", "commandDeclare_bitwise_uint_theorems__",
    "commandDeclare_int_theorems__", "commandDeclare_uint_theorems__",
})  # fmt: skip

_META_COMMANDS = re.compile(
    r"Lean\.Parser\.(command_.*([Ss]improc|[Gg]rind_propagator)|(cbvS|s)improcPattern|Sym\."
    r"|Command\.(registerSym|symSimpField|symDSimpField|registerTryTactic)"
    r"|Attr\.(\w*Builtin|sevalproc|cbvSimproc)|grindPropagatorBuiltin)"
)
"""Commands and attributes for procedures of `simp` and `grind` that a file brings: they are written
with Lean's own meta library, whose types the core does not have."""

_STD_TACTIC = re.compile(
    r"Lean\.Parser\.(Attr\.spec\Z|Tactic\.(Grind\.vcgen\Z|tacticMvcgen|m|vcgen|vcAlt|invariant|frameAlt))"
)
"""Program verification tactics, which Lean keeps in its Std library. Its Init has macros that say
so, named ``mcasesMacro`` and the like: those stay."""

MODULE_ORDER = ("Init_Notation", "Init_Tactics", "Init_Core")
"""A macro declared later is tried first: where several modules extend one macro, these come first
and the others after them in the order of their names."""

NAMED_UNEXPANDERS = {
    "Lean.insertUnexpander": "Insert.insert",
    "Lean.singletonUnexpander": "Singleton.singleton",
    "unexpandArrayEmpty": "Array.empty",
    "unexpandEqNDRec": "Eq.ndrec",
    "unexpandEqRec": "Eq.rec",
    "unexpandExists": "Exists",
    "unexpandGetElem": "GetElem.getElem",
    "unexpandGetElem!": "GetElem?.getElem!",
    "unexpandGetElem?": "GetElem?.getElem?",
    "unexpandIte": "ite",
    "unexpandListCons": "List.cons",
    "unexpandListNil": "List.nil",
    "unexpandListToArray": "List.toArray",
    "unexpandPSigma": "PSigma",
    "unexpandProdMk": "Prod.mk",
    "unexpandSigma": "Sigma",
    "unexpandSubtype": "Subtype",
    "unexpandUnit": "Unit",
}
"""Unexpanders with a name of their own, and the constant each prints."""


CONSTANTS_NOT_IN_CORE = frozenset({
    "Bind.bindLeft", "Bind.kleisliLeft", "Bind.kleisliRight", "Functor.mapRev", "GetElem.getElem",
    "GetElem?.getElem!", "GetElem?.getElem?", "andM", "orM",
})  # fmt: skip
"""Constants for which Lean has an unexpander but which our core does not declare."""


def dotted(name: Name) -> str:
    """The name's components joined with dots, nothing quoted."""
    return ".".join(map(str, name))


def is_selected(name: Name) -> bool:
    """Whether the parser description ``name`` belongs to the table."""
    text = dotted(name)
    skipped = any(text == space or text.startswith(space + ".") for space in _SKIPPED_NAMESPACES)
    of_std = _STD_TACTIC.match(text) is not None and not text.endswith("Macro")
    left_out = text in _SKIPPED or skipped or of_std or _META_COMMANDS.match(text) is not None
    return not left_out and name[-1] != "quot"


def category_of(name: Name) -> str:
    """The syntax category of the parser ``name``.

    Raises:
        LookupError: neither the name nor the lists above say it; the lists need a line.
    """
    text = dotted(name)
    if text in _CATEGORIES:
        return _CATEGORIES[text]
    space = _NAMESPACES.get(dotted(name[:-1]))
    last = str(name[-1])
    for prefix in _PREFIXES:
        rest = last.removeprefix(prefix)
        # In a namespace with a category of its own, ``tacticRfl`` is generated, ``tactics`` is not.
        if rest != last and not rest[:1].islower() and _is_generated(prefix, space):
            return prefix
    if space is None:
        raise LookupError(f"no category is known for the parser {text}: add it to {__name__}")
    return space


def module_of(name: Name, in_category: bool) -> str:
    """The module of the parser ``name``.

    Raises:
        LookupError: its category is not known.
    """
    if not in_category:  # a part of other parsers, tactics mostly if it is named as theirs
        text = dotted(name)
        of_tactics = text.startswith(_TACTIC_SPACE) and text not in _OF_ATTRIBUTES
        return TACTICS if of_tactics else TERMS
    return TERMS if category_of(name) in _OF_TERMS else TACTICS


def made_later(parsers: Mapping[Name, ParserDescr]) -> frozenset[Name]:
    """Those that are made when they are met, and not with every start.

    Such a parser does not share what it has read with others that begin as it does, and each would
    read what stands inside anew, at every depth; so it is the only one of its keyword.
    """
    beginning = Counter(
        (category_of(name), parser.keyword)
        for name, parser in parsers.items()
        if parser.in_category
    )
    return frozenset(
        name
        for name, parser in parsers.items()
        if parser.in_category
        and parser.size >= _LARGE
        and parser.keyword is not None
        and beginning[category_of(name), parser.keyword] == 1
        and module_of(name, True) == TACTICS
        and dotted(name).removeprefix(_TACTIC_SPACE) not in _DAILY
    )


def module_declaring(category: Category) -> str:
    """The module that declares a category: the first where it is mentioned."""
    return TERMS if category.name in _OF_TERMS else TACTICS


def _is_generated(prefix: str, space: str | None) -> bool:
    """Whether a name with this prefix in a namespace of this category was made by the compiler."""
    by_hand = {"grind": ("attr", "command", "tactic"), "conv": ("tactic",), "term": ("attr",)}
    return space not in by_hand.get(prefix, ())
