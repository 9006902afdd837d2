from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, serialize

from tochuc.errors import BadInput
from tochuc.validation.rdf_files import FORMATS, read_file

TRIPLE = Triple(NamedNode("urn:x:a"), NamedNode("urn:x:says"), Literal("Chào", language="vi"))


@pytest.mark.parametrize("ending", FORMATS)
def test_every_form_is_read(tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"data{ending}"
    file.write_bytes(serialize([TRIPLE], format=FORMATS[ending]) or b"")
    assert read_file(file) == [TRIPLE]


def test_a_byte_order_mark_is_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "data.nt"
    file.write_bytes(b"\xef\xbb\xbf" + (serialize([TRIPLE], format=RdfFormat.N_TRIPLES) or b""))
    assert read_file(file) == [TRIPLE]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        (
            "a.ttl",
            b"<urn:x:a> <urn:x:b> 1 .\n<urn:x:a> <urn:x:b> oops .\n",
            r"a\.ttl:2: no valid RDF: .*oops",
        ),
        ("a.ttl", b"<urn:x:a> nowhere:b 1 .\n", r"a\.ttl:1: no valid RDF"),
        ("a.nt", b'<urn:x:a> <urn:x:b> "\xff" .\n', r"a\.nt:1: no valid RDF"),
        ("a.jsonld", b"{", r"a\.jsonld:1: no valid RDF"),
        ("a.rdf", b"<a><b></a>", r"a\.rdf:1: no valid RDF"),
        ("a.docx", b"", r"a\.docx: .*\.ttl, \.nt"),
        ("missing/a.ttl", None, r"a\.ttl: the file can't be read"),
    ],
)
def test_what_cannot_be_read_is_refused_by_file_and_line(
    tmp_path: Path, name: str, content: bytes | None, said: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(BadInput, match=said):
        read_file(tmp_path / name)


def test_blank_nodes_of_two_files_stay_two(tmp_path: Path) -> None:
    for name in ("a.nt", "b.nt"):
        (tmp_path / name).write_text("_:x <urn:x:b> <urn:x:c> .\n", "utf-8")
    (one,), (other,) = read_file(tmp_path / "a.nt"), read_file(tmp_path / "b.nt")
    assert one.subject != other.subject
