"""What Lean has entered as parsers, and how each begins. A script for ``test_parsers_made_later``.

    LEAN_PATH=... python parser_entries.py LIBRARY FOLDER OLEAN

FOLDER holds ``module_frontend.py``. Prints as JSON the constants that OLEAN enters as parsers, for
each ``p.later`` among them how it and ``p`` begin, as Lean makes them, and for each keyword that a
parser made later is entered for how many parsers Lean tries there, by category.
"""

import ctypes
import json
import sys

library, folder, olean = sys.argv[1:]
sys.path.append(folder)

from lean_objects import box  # noqa: E402
from module_frontend import StrictFrontend  # noqa: E402

PARSERS = ["Lean", "Parser", "parserExtension"]

ctypes.CDLL(library, ctypes.RTLD_GLOBAL).lean_initialize()
frontend = StrictFrontend(library)
lean = frontend.lean
environment = lean.word(lean.word(next(frontend.states("", "Empty", "Empty.lean")), 0), 0)

extensions = lean.call("lean_elab_environment_to_kernel_env", lean.share(environment))
reference = lean.constant("l_Lean_persistentEnvExtensionsRef")
for extension in lean.elements(ctypes.c_size_t.from_address(reference + 8).value):
    if frontend._name(lean.word(extension, 1)) == PARSERS:
        index = lean.word(lean.word(extension, 0), 0) >> 1
state = lean.elements(lean.word(extensions, 3))[index]
inner = lean.word(lean.word(lean.word(lean.word(state, 1), 0), 0), 0)
categories = lean.hold(lean.word(inner, 2))
context = lean.constructor(0, (lean.hold(environment), lean.constant("l_Lean_Options_empty")))


def begins(constant: list[str | int]) -> list[str | int]:
    """Constructor number of ``FirstTokens`` and its tokens."""
    name = box(0)
    for part in constant:
        name = lean.call("lean_name_mk_string", name, lean.string(str(part)))
    made = lean.call("l_Lean_Parser_mkParserOfConstant", categories, name, context, box(0))
    assert lean.tag(made) == 0, constant
    first = lean.word(lean.word(lean.word(lean.word(made, 0), 1), 0), 2)
    found: list[str | int] = [lean.tag(first)]
    rest = box(0) if first & 1 else lean.word(first, 0)
    while not rest & 1:
        found.append(lean.text(lean.word(rest, 0)))
        rest = lean.word(rest, 1)
    return found


RUN = ctypes.cast(ctypes.CDLL(library).l_Lean_Parser_evalParserConstUnsafe, ctypes.c_void_p).value


def table(node: int) -> list[tuple[str, list[int]]]:
    """A table of parsers by keyword, as pairs; it is a tree (size, key, value, left, right)."""
    if node & 1:
        return []
    _size, key, rest, left, right = (lean.word(node, i) for i in range(5))
    parsers = []
    while not rest & 1:
        parsers.append(lean.word(lean.word(rest, 0), 0))
        rest = lean.word(rest, 1)
    keyword = str(frontend._name(key)[-1])
    return [*table(left), (keyword, parsers), *table(right)]


def is_later(parser: int) -> bool:
    return bool(ctypes.c_size_t.from_address(lean.word(parser, 1) + 8).value == RUN)


tried = []
for category in frontend._values(categories):
    tables = lean.word(category, 2)
    for keyword, parsers in table(lean.word(tables, 0)):
        if any(map(is_later, parsers)):
            tried.append([frontend._name(lean.word(category, 0)), keyword, len(parsers)])

read = lean.call("l_Lean_readModuleData___boxed", lean.string(olean))
entered = []
for pair in lean.elements(lean.word(lean.word(lean.word(read, 0), 0), 4)):
    if frontend._name(lean.word(pair, 0)) == PARSERS:
        for entry in lean.elements(lean.word(pair, 1)):
            if lean.tag(lean.word(entry, 0)) == 3:
                entered.append(frontend._name(lean.word(lean.word(entry, 0), 1)))
later = [name for name in entered if name[-1] == "later"]
print(json.dumps({
    "entered": entered, "begins": [[begins(name), begins(name[:-1])] for name in later],
    "tried": tried,
}))
