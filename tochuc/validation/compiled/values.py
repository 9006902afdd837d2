"""What is wrong about one value, as a SPARQL expression that is true of `?value` then and never fails.

The definitions are those of SHACL, section 4; the texts stand for sh:class, sh:datatype and so on.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from pyoxigraph import Literal

from tochuc.validation.compiled.shape import Shape, Term

Kinds = Callable[[Term], Collection[Term]]
_XSD = "http://www.w3.org/2001/XMLSchema#"
_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
_NODE_KINDS = {
    "IRI": "!isIRI(?value)",
    "BlankNode": "!isBlank(?value)",
    "Literal": "!isLiteral(?value)",
    "BlankNodeOrIRI": "isLiteral(?value)",
    "BlankNodeOrLiteral": "isIRI(?value)",
    "IRIOrLiteral": "isBlank(?value)",
}
_COMPARED = {"minInclusive": ">=", "minExclusive": ">", "maxInclusive": "<=", "maxExclusive": "<"}
# Whether the text of a literal is one of its datatype. The casts of the store are exact for these; for the
# numbers without bounds they are not, as the store's own have.
_CAST = (
    *("boolean", "double", "float", "dateTime", "date", "time"),
    *("gYear", "gYearMonth", "gMonth", "gMonthDay", "gDay"),
    *("duration", "dayTimeDuration", "yearMonthDuration"),
)
_PATTERNS = {
    "integer": r"^[+-]?[0-9]+$",
    "decimal": r"^[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)$",
    "hexBinary": "^([0-9a-fA-F]{2})*$",
    "language": "^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$",
}
# Components that look at one value at a time and at nothing but the value.
OF_VALUES = (
    *("class", "datatype", "nodeKind", "minLength", "maxLength", "pattern", "languageIn", "in"),
    *_COMPARED,
)


def faults(shape: Shape, name: str, kinds: Kinds) -> list[str]:
    """Give what breaks a constraint: one expression for each value of the parameter.

    Args:
        shape: the shape.
        name: one of `OF_VALUES`.
        kinds: gives a class with its subclasses.
    """
    return [_fault(shape, name, parameter, kinds) for parameter in shape.parameters[name]]


def _fault(shape: Shape, name: str, parameter: Term, kinds: Kinds) -> str:
    if name in _COMPARED:
        return f"!COALESCE(?value {_COMPARED[name]} {parameter}, false)"
    if name == "class":
        return _no_instance(kinds(parameter))
    if name == "datatype":
        return f"!COALESCE(DATATYPE(?value) = {parameter} && {_well_formed(parameter.value)}, false)"
    if name == "nodeKind":
        return _NODE_KINDS[parameter.value.rsplit("#", 1)[-1]]
    if name in ("minLength", "maxLength"):
        beyond = "<" if name == "minLength" else ">"
        return f"(isBlank(?value) || STRLEN(STR(?value)) {beyond} {int(parameter.value)})"
    if name == "pattern":
        return f"(isBlank(?value) || !COALESCE({pattern(shape, parameter)}, false))"
    members = shape.lists[parameter]
    if name == "languageIn":
        fits = " || ".join(f"LANGMATCHES(LANG(?value), {Literal(m.value)})" for m in members) or "false"
        return f'!COALESCE(LANG(?value) != "" && ({fits}), false)'
    # Blank nodes of a shapes graph are no nodes of the data, and can't be written in a query.
    fits = " || ".join(f"sameTerm(?value, {m})" for m in members if not str(m).startswith("_:")) or "false"
    return f"!({fits})"


def pattern(shape: Shape, parameter: Term, text: str = "STR(?value)") -> str:
    """Give the test of a sh:pattern with its sh:flags."""
    flags = shape.one("flags")
    return f"REGEX({text}, {Literal(parameter.value)}, {Literal(flags.value if flags else '')})"


def _no_instance(kinds: Collection[Term]) -> str:
    names = " ".join(sorted(str(kind) for kind in kinds))
    if len(kinds) == 1:
        return f"NOT EXISTS {{ ?value {_TYPE} {names} }}"
    return f"NOT EXISTS {{ VALUES ?kind {{ {names} }} ?value {_TYPE} ?kind }}"


def _well_formed(datatype: str) -> str:
    name = datatype.removeprefix(_XSD)
    if name in _CAST:
        return f"isLiteral(<{datatype}>(STR(?value)))"
    if name in _PATTERNS and name != datatype:
        return f'REGEX(STR(?value), "{_PATTERNS[name]}")'
    return "true"
