"""A report with a finding of each kind, in words that every form has to take care of."""

from dataclasses import replace

import pytest

from tochuc.validation import Finding, QuotedSource, Remedy, Report
from tochuc.validation.report import Acceptance
from tochuc.validation.shapes import Shapes, load_shapes

SHAPE, ID = "https://w3id.org/tochuc/shapes#", "https://w3id.org/tochuc/id/"
HOLDERS = Finding(
    id="0a1b2c3d4e5f",
    severity="violation",
    shape=SHAPE + "TenureTwoHolders",
    focus=ID + "nhiem-ky",
    focus_name="Lê <Ví> & Dụ, Chủ tịch",
    path="https://w3id.org/tochuc/ontology#post",
    value=ID + "nhiem-ky-2",
    message={"vi": "Hai người giữ một chức vụ.", "en": "Two people hold one post."},
    sources=(
        QuotedSource(ID + "nguon-1", "bà Lê “Ví” Dụ giữ , 😀 chức", 12, 38, ID + "nguon-1-tenure-1"),
        QuotedSource(ID + "nguon-2", "ông Phạm Thử", 0, 12, ID + "nguon-2-tenure-1"),
    ),
    remedies=(Remedy("unload", {"vi": "Rút nguồn", "en": "Take it out"}, "tochuc unload nguon-1"),),
    component="SPARQL",
    value_type="iri",
)
ACCEPTED = replace(
    HOLDERS,
    id="1a1b2c3d4e5f",
    focus=ID + "nhiem-ky-3",
    accepted=Acceptance("2026-01-31", "Trần Mẫu", "đang hỏi lại", ID + "quyet-dinh-1"),
)
STATEMENTS = Finding(
    id="2a1b2c3d4e5f",
    severity="warning",
    shape=SHAPE + "TenureStatements",
    focus=ID + "nhiem-ky-4",
    focus_name="Phạm Thử",
    path="^<https://w3id.org/tochuc/ontology#about>",
    value=None,
    message={"vi": "Không phát biểu nào.", "en": "No statement.\u0001"},
    component="MinCount",
)
NAME = Finding(
    id="3a1b2c3d4e5f",
    severity="info",
    shape="https://example.org/shapes#Names",
    focus=ID + "nguoi",
    focus_name="nguoi",
    path="http://xmlns.com/foaf/0.1/name",
    value="Tên, \n hai dòng",
    message={"vi": "Tên lạ.", "en": "A strange name."},
    component="Pattern",
    value_type="@vi",
)


@pytest.fixture(scope="session")
def shapes() -> Shapes:
    return load_shapes()


@pytest.fixture
def report() -> Report:
    return Report(7, (HOLDERS, ACCEPTED, STATEMENTS, NAME), (SHAPE + "Odd",))
