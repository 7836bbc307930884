"""A reader of Lean's export format, written from its description and not from our writer."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from qedgym.env.expr import Constant, Expr, Kind, Level, LevelKind, Name, RecursorRule

BINDERS = {"default": 0, "implicit": 1, "strictImplicit": 2, "instImplicit": 3}
QUOTIENTS = {"type": 0, "ctor": 1, "lift": 2, "ind": 3}


class Reader:
    """Reads line by line; a number that is not the next one, or points ahead, is an error."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.names: list[Name] = [()]
        self.levels: list[Level] = [Level(LevelKind.ZERO)]
        self.exprs: list[Expr] = []
        self.constants: dict[Name, Constant] = {}
        first, *rest = lines
        self.meta: dict[str, Any] = json.loads(first)["meta"]
        for line in rest:
            assert "\n" not in line
            self.read(json.loads(line))

    def read(self, row: dict[str, Any]) -> None:
        if "in" in row:
            assert row["in"] == len(self.names)
            part = row.get("str") or row["num"]
            last = part["str"] if "str" in row else part["i"]
            self.names.append((*self.names[part["pre"]], last))
        elif "il" in row:
            assert row["il"] == len(self.levels)
            self.levels.append(self.level(row))
        elif "ie" in row:
            assert row["ie"] == len(self.exprs)
            self.exprs.append(self.expr(row))
        else:
            [(kind, body)] = row.items()
            self.declaration(kind, body)

    def level(self, row: dict[str, Any]) -> Level:
        if "param" in row:
            return Level(LevelKind.PARAM, name=self.names[row["param"]])
        if "succ" in row:
            return Level(LevelKind.SUCC, (self.levels[row["succ"]],))
        kind, label = (LevelKind.MAX, "max") if "max" in row else (LevelKind.IMAX, "imax")
        first, second = row[label]
        return Level(kind, (self.levels[first], self.levels[second]))

    def expr(self, row: dict[str, Any]) -> Expr:
        if "bvar" in row:
            return Expr(Kind.BVAR, value=row["bvar"])
        if "sort" in row:
            return Expr(Kind.SORT, levels=(self.levels[row["sort"]],))
        if "natVal" in row:
            return Expr(Kind.LITERAL, value=int(row["natVal"]))
        if "strVal" in row:
            return Expr(Kind.LITERAL, value=row["strVal"])
        [(label, body)] = [(k, v) for k, v in row.items() if k != "ie"]
        if label == "const":
            levels = tuple(self.levels[i] for i in body["us"])
            return Expr(Kind.CONST, name=self.names[body["name"]], levels=levels)
        if label == "app":
            return Expr(Kind.APP, (self.exprs[body["fn"]], self.exprs[body["arg"]]))
        if label in ("lam", "forallE"):
            parts = (self.exprs[body["type"]], self.exprs[body["body"]])
            kind = Kind.LAMBDA if label == "lam" else Kind.FORALL
            return Expr(kind, parts, self.names[body["name"]], value=BINDERS[body["binderInfo"]])
        if label == "letE":
            assert body["nondep"] is False
            parts3 = tuple(self.exprs[body[p]] for p in ("type", "value", "body"))
            return Expr(Kind.LET, parts3, self.names[body["name"]])
        assert label == "proj"
        structure = (self.exprs[body["struct"]],)
        return Expr(Kind.PROJ, structure, self.names[body["typeName"]], value=body["idx"])

    def all_names(self, numbers: list[int]) -> tuple[Name, ...]:
        return tuple(self.names[i] for i in numbers)

    def add(self, kind: str, body: dict[str, Any], **rest: Any) -> None:
        name = self.names[body["name"]]
        assert name not in self.constants
        params = self.all_names(body["levelParams"])
        value = self.exprs[body["value"]] if "value" in body else None
        assert not body.get("isUnsafe") and body.get("safety", "safe") == "safe"
        self.constants[name] = Constant(
            name, kind, params, self.exprs[body["type"]], value,
            all=self.all_names(body.get("all", [])), **rest,
        )  # fmt: skip

    def declaration(self, kind: str, body: dict[str, Any]) -> None:
        if kind == "inductive":
            for row in body["types"]:
                numbers = (row["numParams"], row["numIndices"], row["numNested"])
                makers = self.all_names(row["ctors"])
                flags = (row["isRec"], row["isReflexive"])
                self.add("inductive", row, numbers=numbers, constructors=makers, flags=flags)
            for row in body["ctors"]:
                numbers = (row["cidx"], row["numParams"], row["numFields"])
                self.add("constructor", row, numbers=numbers, induct=self.names[row["induct"]])
            for row in body["recs"]:
                numbers = tuple(row[f"num{x}"] for x in ("Params", "Indices", "Motives", "Minors"))
                rules = tuple(
                    RecursorRule(self.names[r["ctor"]], r["nfields"], self.exprs[r["rhs"]])
                    for r in row["rules"]
                )
                self.add("recursor", row, numbers=numbers, flags=(row["k"],), rules=rules)
        elif kind == "quot":
            self.add("quot", body, numbers=(QUOTIENTS[body["kind"]],))
        elif kind == "def":
            hints = body["hints"]
            number = {"opaque": -1, "abbrev": -2}[hints] if isinstance(hints, str) else None
            self.add("definition", body, hints=hints["regular"] if number is None else number)
        else:
            self.add({"thm": "theorem", "axiom": "axiom", "opaque": "opaque"}[kind], body)
