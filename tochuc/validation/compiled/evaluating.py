"""Asking the store what breaks a shape, for all nodes at once."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import QuerySolution, QuerySolutions, Store, Variable

from tochuc.validation.compiled import logic, relations
from tochuc.validation.compiled.constraint_queries import for_all
from tochuc.validation.compiled.relations import Asked, reached
from tochuc.validation.compiled.sets import Sets
from tochuc.validation.compiled.shape import Query, Shape, Term
from tochuc.validation.compiled.values import OF_VALUES, Kinds
from tochuc.validation.compiled.values import faults as value_faults
from tochuc.validation.engine import Result, Row, type_of

_IN_LINE = frozenset((*OF_VALUES, *logic.COMPONENTS, "flags", "deactivated"))


@dataclass(frozen=True, slots=True)
class Fault:
    """A node that breaks a constraint, with the value and path that show it."""

    focus: Term
    component: str
    value: Term | None = None
    path: str | None = None
    row: Row | None = None


class Evaluation:
    """One run over one copy of the data.

    Args:
        store: the copy; it is left as it was once `sets.drop()` is called.
        shapes: every shape by its node.
        kinds: gives a class with its subclasses.
    """

    def __init__(self, store: Store, shapes: Mapping[Term, Shape], kinds: Kinds) -> None:
        self._store = store
        self._shapes = shapes
        self._kinds = kinds
        self.sets = Sets(store)

    def results(self, shape: Shape, scope: str) -> Iterator[Result]:
        """Give what breaks a shape and the property shapes that it is made of.

        Args:
            shape: the shape.
            scope: a group that binds `?this` to the nodes to look at.
        """
        if shape.deactivated:
            return
        for fault in self._faults(shape, scope):
            yield Result(
                severity=shape.severity,
                shape=shape.id,
                focus=fault.focus.value,
                path=fault.path or (shape.path.text if shape.path else None),
                value=fault.value.value if fault.value is not None else None,
                component=fault.component,
                row=fault.row,
                value_type=type_of(fault.value),
            )
        inner = self._inner(shape)
        below = self._below(shape, scope) if inner else ""
        for each in inner:
            yield from self.results(each, below)

    def failing(self, shape: Shape, nodes: Collection[Term]) -> set[Term]:
        """Give the nodes of a set that do not conform to a shape."""
        if shape.deactivated or not nodes:
            return set()
        scope = self.sets.group(nodes, "?this") + " "
        found = {fault.focus for fault in self._faults(shape, scope)}
        for inner in self._inner(shape):
            if shape.path is None:
                found |= self.failing(inner, nodes)
            else:
                values = reached(shape, scope)
                group = f"{values} {self._where('node', (inner.node,), values)}"
                found |= {row["this"] for row in self._rows("?this", group)}
        return found

    def _inner(self, shape: Shape) -> list[Shape]:
        return [self._shapes[node] for node in shape.parameters.get("property", ())]

    def _below(self, shape: Shape, scope: str) -> str:
        """Give the scope of the property shapes within a shape: its values."""
        if shape.path is None:
            return scope
        return self.sets.group(self._values(reached(shape, scope)), "?this") + " "

    def _faults(self, shape: Shape, scope: str) -> Iterator[Fault]:
        """Give what breaks the constraints of a shape itself."""
        values = reached(shape, scope)
        asked = [*self._of_values(shape, values), *relations.faults(shape, scope, self._known(shape))]
        for name, members in logic.combinations(shape):
            asked.append(
                Asked(_capital(name), f"{values} {self._where(name, members, values)}", "?this ?value")
            )
        if "qualifiedValueShape" in shape.parameters:
            asked += self._qualified(shape, scope)
        for each in asked:
            for row in self._rows(each.columns, each.group):
                yield _fault(each, row, shape)
        for query in shape.queries:
            yield from self._of_query(shape, query, scope)

    def _of_values(self, shape: Shape, values: str) -> list[Asked]:
        tests = self._tests(shape)
        together = " || ".join(test for _, test in tests)
        # Faults are rare: one look tells whether there are any.
        if len(tests) > 1 and not self._store.query(f"ASK {{ {values} FILTER ({together}) }}"):
            return []
        return [Asked(_capital(n), f"{values} FILTER ({test})", "?this ?value") for n, test in tests]

    def _tests(self, shape: Shape) -> list[tuple[str, str]]:
        names = [name for name in OF_VALUES if name in shape.parameters]
        return [(name, test) for name in names for test in value_faults(shape, name, self._kinds)]

    def _where(self, name: str, members: Collection[Term], values: str) -> str:
        """Give the group that keeps of `values` those that a combination of shapes is broken by."""
        shapes = [self._shapes[member] for member in members]
        texts = [self._expression(shape) for shape in shapes]
        known = [text for text in texts if text is not None]
        if len(known) == len(texts):
            return f"FILTER ({logic.as_text(name, known)})" if known else "FILTER (false)"
        found = self._values(values)
        bad = logic.as_set(name, found, [self.failing(shape, found) for shape in shapes])
        return self.sets.group(bad, "?value")

    def _expression(self, shape: Shape) -> str | None:
        """Give what is true of a value that fails a shape, if one expression says it."""
        if shape.deactivated:
            return "false"
        if shape.path or shape.queries or not shape.parameters.keys() <= _IN_LINE:
            return None
        parts = [test for _, test in self._tests(shape)]
        for name, members in logic.combinations(shape):
            texts = [self._expression(self._shapes[member]) for member in members]
            known = [text for text in texts if text is not None]
            if len(known) < len(texts):
                return None
            parts.append(logic.as_text(name, known))
        return "(" + " || ".join(parts) + ")" if parts else "false"

    def _qualified(self, shape: Shape, scope: str) -> Iterator[Asked]:
        values = reached(shape, scope)
        wanted = shape.parameters["qualifiedValueShape"]
        which = " ".join(self._where("not", (each,), values) for each in wanted)
        if shape.is_true("qualifiedValueShapesDisjoint"):
            which += " ".join(self._where("node", (each,), values) for each in self._siblings(shape))
        if least := shape.number("qualifiedMinCount"):
            yield Asked("QualifiedMinCount", relations.too_few(shape, scope, least, which))
        if (most := shape.number("qualifiedMaxCount")) is not None:
            yield Asked("QualifiedMaxCount", relations.too_many(values, most, which))

    def _siblings(self, shape: Shape) -> list[Term]:
        """Give the qualified value shapes beside a shape's own (SHACL 4.7.3)."""
        around = [s for s in self._shapes.values() if shape.node in s.parameters.get("property", ())]
        beside = {inner.node: inner for parent in around for inner in self._inner(parent)}.values()
        found = {each for s in beside for each in s.parameters.get("qualifiedValueShape", ())}
        return sorted(found - set(shape.parameters["qualifiedValueShape"]), key=str)

    def _known(self, shape: Shape) -> set[str]:
        """Give the properties that sh:closed leaves open."""
        heads = shape.parameters.get("ignoredProperties", ())
        plain = [s.path for s in self._inner(shape) if s.path and s.path.sparql == f"(<{s.path.text}>)"]
        return {str(term) for head in heads for term in shape.lists[head]} | {
            path.sparql[1:-1] for path in plain
        }

    def _of_query(self, shape: Shape, query: Query, scope: str) -> Iterator[Fault]:
        text = for_all(query.select, scope)
        for row in self._solutions(text) if text else self._node_by_node(query, scope):
            bindings = {name: term for name, term in row.items() if term is not None}
            focus, path = bindings["this"], bindings.get("path")
            value = bindings.get("value", focus if shape.path is None else None)
            found = Row(query.node.value, bindings)
            yield Fault(focus, "SPARQL", value, path.value if path is not None else None, found)

    def _node_by_node(self, query: Query, scope: str) -> Iterator[dict[str, Term]]:
        for each in self._rows("?this", scope):
            found = self._store.query(query.select, substitutions={Variable("this"): each["this"]})
            for row in _dicts(found):
                yield {"this": each["this"], **row}

    def _solutions(self, text: str) -> Iterator[dict[str, Term]]:
        return _dicts(self._store.query(text))

    def _values(self, values: str) -> set[Term]:
        return {row["value"] for row in self._rows("?value", values)}

    def _rows(self, columns: str, group: str) -> QuerySolutions:
        found = self._store.query(f"SELECT DISTINCT {columns} {{ {group} }}")
        assert isinstance(found, QuerySolutions)
        return found


def _dicts(found: object) -> Iterator[dict[str, Term]]:
    assert isinstance(found, QuerySolutions)
    names = [variable.value for variable in found.variables]
    for solution in found:
        yield {name: solution[name] for name in names if solution[name] is not None}


def _fault(asked: Asked, row: QuerySolution, shape: Shape) -> Fault:
    value = row["value"] if "?value" in asked.columns else None
    path = row["path"].value if "?path" in asked.columns else None
    return Fault(row["this"], asked.component, value, path)


def _capital(name: str) -> str:
    return name[0].upper() + name[1:]
