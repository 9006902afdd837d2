"""GraphML back into a graph: what we wrote, also after networkx wrote it anew."""

from __future__ import annotations

from pathlib import Path
from xml.parsers import expat

from tochuc.errors import BadInput
from tochuc.exporting.back.assembling import Assembler
from tochuc.exporting.graphml import KIND, LABEL, LABELS, NAMESPACE, TYPE
from tochuc.mapping import PropertyGraph

_BETWEEN = " "
_LOOKED_AT = 1024


def is_graphml(path: Path) -> bool:
    """Whether a file is GraphML by its name, or is XML that says so at its beginning."""
    if path.suffix.lower() != ".xml":
        return path.suffix.lower() == ".graphml"
    try:
        with path.open("rb") as stream:
            return NAMESPACE.encode() in stream.read(_LOOKED_AT)
    except OSError:
        return False


def read_graphml(file: Path) -> PropertyGraph:
    """Read GraphML whose nodes have `labels` and whose edges have a `type`.

    Raises: BadInput for what can't be read, is no GraphML of ours, or what the ontology does not declare.
    """
    try:
        with file.open("rb") as stream:
            document = _Document(str(file))
            document.parser.ParseFile(stream)
    except OSError as error:
        raise BadInput("rdf-file", file=str(file), why=error.strerror or str(error)) from error
    except expat.ExpatError as error:
        raise BadInput("rdf-syntax", file=str(file), line=error.lineno, why=str(error)) from error
    if document.root != "graphml":
        raise BadInput("exported.no-graphml", file=str(file), found=document.root)
    return document.assembler.graph


class _Document:
    """What the parser calls, element after element; only one thing and its data are held at a time."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.assembler = Assembler()
        self.root = ""
        self.names: dict[str, str] = {}
        self.thing: dict[str, str] = {}
        self.data: dict[str, str] = {}
        self.key = ""
        self.text: list[str] | None = None
        self.parser = expat.ParserCreate(namespace_separator=_BETWEEN)
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.characters
        self.parser.StartDoctypeDeclHandler = self.refuse

    @property
    def where(self) -> str:
        return f"{self.name}:{self.parser.CurrentLineNumber}"

    def refuse(self, *_: object) -> None:
        """Refuse a document type: entities that grow without end are declared there, ours has none."""
        raise BadInput("exported.doctype", where=self.where)

    def start(self, element: str, attributes: dict[str, str]) -> None:
        name = _local(element)
        self.root = self.root or name or element
        if name == "key":
            self.names[attributes.get("id", "")] = attributes.get("attr.name", "")
        elif name in ("node", "edge"):
            self.thing, self.data = attributes, {}
        elif name == "data":
            self.key, self.text = attributes.get("key", ""), []

    def characters(self, text: str) -> None:
        if self.text is not None:
            self.text.append(text)

    def end(self, element: str) -> None:
        name = _local(element)
        if name == "data" and self.text is not None:
            self.data[self.names.get(self.key, self.key)] = "".join(self.text)
            self.text = None
        elif name == "node":
            self._node()
        elif name == "edge":
            self._edge()

    def _node(self) -> None:
        data = self.data
        labels = data.pop(LABELS, None)
        if labels is None:
            raise BadInput("exported.foreign", where=self.where, missing=LABELS)
        for name in (KIND, LABEL):
            data.pop(name, None)
        self.assembler.node(self.where, self.thing.get("id", ""), labels, data)

    def _edge(self) -> None:
        if TYPE not in self.data:
            raise BadInput("exported.foreign", where=self.where, missing=TYPE)
        ends = (self.thing.get("source", ""), self.thing.get("target", ""))
        self.assembler.relationship(self.where, ends[0], self.data[TYPE], ends[1])


def _local(element: str) -> str:
    """Give the name of an element of GraphML; nothing for those of other vocabularies."""
    namespace, _, name = element.rpartition(_BETWEEN)
    return name if namespace == NAMESPACE else ""
