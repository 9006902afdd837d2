"""The messages of the Reconciliation Service API 0.2; what is absent is left out, as the protocol has it."""

from __future__ import annotations

from pydantic import Field

from api.models.base import Model


class Named(Model):
    """A type or property, by id and name."""

    id: str
    name: str
    description: str | None = None


class ServicePath(Model):
    """Where a part of the service is."""

    service_url: str
    service_path: str
    flyout_service_url: str | None = None
    flyout_service_path: str | None = Field(default=None, description="`${id}` stands for the id.")


class Suggest(Model):
    """Where things, types and properties are suggested."""

    entity: ServicePath
    type: ServicePath
    property: ServicePath


class View(Model):
    """Where a person reads of a thing."""

    url: str = Field(description="`{{id}}` stands for the id.")


class PreviewFrame(View):
    """Where a small page of a thing is, and how large it is."""

    width: int
    height: int


class Setting(Model):
    """What a user may set on a property that is fetched."""

    name: str
    label: str
    type: str
    default: str | int
    help_text: str


class Extend(Model):
    """How values are fetched."""

    propose_properties: ServicePath
    property_settings: list[Setting]


class Manifest(Model):
    """What the service is."""

    versions: list[str]
    name: str
    identifier_space: str = Field(alias="identifierSpace")
    schema_space: str = Field(alias="schemaSpace")
    documentation: str
    service_version: str = Field(alias="serviceVersion")
    default_types: list[Named] = Field(alias="defaultTypes")
    view: View
    preview: PreviewFrame
    suggest: Suggest
    extend: Extend
    batch_size: int = Field(alias="batchSize", description="The most queries at once.")


class Feature(Model):
    """A part of a score."""

    id: str
    name: str
    value: float | bool


class Candidate(Model):
    """A thing that may be meant."""

    id: str
    name: str
    description: str | None = None
    type: list[Named]
    score: float = Field(ge=0, le=100)
    features: list[Feature]
    match: bool = Field(description="True where this alone can be meant.")


class Candidates(Model):
    """The candidates of one query, the best first."""

    result: list[Candidate]


class Notable(Named):
    """A suggested thing."""

    notable: list[Named] | None = None


class Suggested(Model):
    """What may be meant by some letters."""

    result: list[Notable]


class Flyout(Model):
    """A few words on a type, property or thing."""

    id: str
    html: str


class Cell(Model):
    """One value: a thing, a text or a number."""

    id: str | None = None
    name: str | None = None
    str_: str | None = Field(default=None, alias="str")
    int_: int | None = Field(default=None, alias="int")


class Column(Named):
    """A property whose values are given."""

    type: Named | None = None


class Extended(Model):
    """The values of some things: rows by id, then by property."""

    meta: list[Column]
    rows: dict[str, dict[str, list[Cell]]]


class Proposal(Model):
    """The properties that things of a type have."""

    type: str | None = None
    limit: int
    properties: list[Named]
