"""What ``qedgym check --explain`` says: what ``ok`` means, and for each reason what to do."""

from __future__ import annotations

from typing import Final

from qedgym.env.check_result import Reason

PROMISE: Final = """\
What `ok` means here
  1. The file was elaborated by itself in a fresh, limited process; what that process printed was
     not believed. Its declarations were read as data from the olean that Lean wrote.
  2. The name belongs to a theorem: no definition, axiom, opaque or unsafe constant.
  3. With --target: the statement, and every definition, type and instance that it mentions, down
     to the core, is the target's, compared as kernel terms (names of bound variables, binder
     annotations and metadata do not count).
  4. The axioms reached from the proof are among the allowed ones, and those are the core's own
     (or, if named with --axioms, the target's own, with the same type).
  5. A fresh process that had loaded only the trusted core gave every declaration of the file to
     Lean's kernel again, built anew from the data; inductive types came out as given.
Trusted: Lean's kernel, the core library's definitions, this checker."""

WHAT_TO_DO: Final[dict[Reason, str]] = {
    "sorry": "Somewhere in what the proof uses a step was left open: by `sorry`, `admit`, a tactic "
    "that leaves one behind (`apply?`), or by Lean for a step with an error. `through` names the "
    "declaration that has it; finish that one.",
    "axiom": "The proof leans on something that nobody proved. Prove it, do without it, or, if the "
    "target declares the very same axiom and you accept it, name it with --axioms.",
    "compiled code": "The proof takes the word of a compiled program (`native_decide`, "
    "`Lean.reduceBool`), which may be anything. Use `decide`, `simp` or `rfl` instead.",
    "statement changed": "What the submission proves under this name is not what the target "
    "states. Compare `expected` with `found`, written out without notations: an extra hypothesis, "
    "a variable, another type or instance, or a notation that means something else here.",
    "definition changed": "The statements look alike but speak of different things: `constant` is "
    "declared in another way than in the target. Copy the target's declarations as they are; "
    "helpers may come before, between and after them.",
    "not a theorem": "Declare it with `theorem`. The kernel asks for a proof of nothing else: an "
    "axiom has none, an opaque constant or definition may hide how it was made.",
    "missing": "Declare the theorem under exactly this full name: mind the namespace, `private`, "
    "letters that only look alike, and whether the text before it is in a comment or behind "
    "`#exit`.",
    "reserved name": "Lean or its kernel gives this name a meaning of its own, which a new "
    "declaration would contradict. Call yours something else, or put it into a namespace.",
    "import": "The submission may import what the target imports and nothing else, and must not "
    "begin with `prelude` or `module`.",
    "forbidden text": "A proof is one term or tactic block: close every bracket, comment and "
    "string, and end before the next command.",
    "lean error": "Lean does not accept the file. The message and the position are Lean's own; "
    "run `qedgym lean -- FILE` to see all of them.",
    "kernel": "The elaborator let something pass that the kernel does not: a check was switched "
    "off, or the file that Lean wrote was changed. `constant` is the first declaration refused.",
    "unreadable": "The file is missing, no UTF-8 text or not yours to read, or what Lean wrote of "
    "it is no sound olean. If that is so and nothing in the file writes files, this is a fault of "
    "the reader; please report it with the file.",
    "timeout": "Elaborating or replaying took longer than allowed. Raise --timeout, or make the "
    "proof cheaper (smaller `decide`, `simp only`).",
    "memory": "A process used more memory than it may. Make the proof smaller: huge numbers and "
    "deep recursion are the usual causes.",
    "not verified": "Something could not be checked at all: an `example` has no name to be found "
    "by (make it a theorem), or another Lean than the embedded one is used (statements cannot be "
    "compared there; use --lean embedded).",
}
"""For each reason what it tells, and what to do about it."""
