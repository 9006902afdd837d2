"""RDF files as sources: an export comes back as it was, and what can't be loaded is refused by name."""

import subprocess
import sys
from pathlib import Path

import pytest
from readings import Text

from tochuc.errors import BadInput, Refused
from tochuc.graph import Store, fetch_all, serialize
from tochuc.loading.files import Options, load_file
from tochuc.loading.from_rdf import read_sources
from tochuc.loading.reference import prepare
from tochuc.loading.source import load, unload
from tochuc.mapping import sorted_triples, to_triples
from tochuc.samples import sample_files

COMMITTEE = "Thành ủy Cần Thơ"
FORMS = {"ttl": "ttl", "nt": "nt", "jsonld": "jsonld", "rdfxml": "rdf"}

PREFIXES = """\
@prefix c: <https://w3id.org/tochuc/ontology/change/> .
@prefix id: <https://w3id.org/tochuc/id/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix t: <https://w3id.org/tochuc/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
SOURCE = """\
id:tin-1 a t:Source ; foaf:name "Tin số một"@vi ; t:fileName "tin-1.txt" ;
    t:published "2025-08-13"^^xsd:date ;
    t:text "Bà Lê Thử Bình làm Giám đốc Sở Thử." .
"""
STATEMENT = """\
id:tin-1-noi a t:TenureStatement ; prov:wasQuotedFrom id:tin-1 ;
    t:quote "Bà Lê Thử Bình làm Giám đốc Sở Thử" ; t:start 0 ; t:end 34 ;
    t:published "2025-08-13"^^xsd:date ;
    t:personName "Lê Thử Bình" ; t:change c:begins ;
    t:statesPost id:giam-doc-so-thu .
"""
SHARED = """\
id:giam-doc-so-thu a org:Post ; foaf:name "Giám đốc"@vi ; org:postIn id:so-thu ; t:singleSeat true .
id:so-thu a t:StateAgency ; foaf:name "Sở Thử"@vi ; t:inTerritory id:thanh-pho-can-tho .
"""
WHOLE = PREFIXES + SOURCE + STATEMENT + SHARED


@pytest.fixture
def store(graph):
    with Store(graph) as opened:
        prepare(opened)
        yield opened


@pytest.fixture
def written(tmp_path):
    def write(text, name="tin.ttl"):
        file = tmp_path / name
        file.write_text(text, "utf-8")
        return file

    return write


def empty(store):
    store.driver.execute_query("MATCH (n) DETACH DELETE n")
    prepare(store)


def export(store, form="ttl"):
    return serialize(to_triples(store.read_transaction(fetch_all)), form)


def put(store, text, **options):
    return load(store, text.composed, f"{text.name}.txt", **options)


def take(store, file, **options):
    return load_file(store, file, Options(**options))


def tochuc(*arguments):
    command = [sys.executable, "-m", "tochuc", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert "Traceback" not in done.stderr
    return done


def one():
    return (
        Text("mot", "2021-03-02")
        .tenure("Trần Mẫu An", "Bí thư", COMMITTEE, "begins", manner="elected", term="2020-2025")
        .tenure("Vũ Đề Cử", "Giám đốc", "Sở Y tế thành phố Cần Thơ", "begins", manner="introduced")
        .event("merger", "Sở Tài chính thành phố Cần Thơ", from_="2021-03-01")
        .event("congress", "Đảng bộ thành phố Cần Thơ", ordinal=14, term="2020-2025")
    )


def two():
    return (
        Text("hai", "2025-08-13")
        .tenure("Lê Thử Bình", "Bí thư", COMMITTEE, "begins", date="2025-08", by="Bộ Chính trị")
        .tenure("Trần Mẫu An", "Giám đốc", "Sở Tài chính thành phố Cần Thơ", "held")
        .seat("Ban Thường vụ Thành ủy Cần Thơ", 10, 1)
        .count("Đảng bộ thành phố Cần Thơ", "chi bộ", 103)
    )


def test_the_samples_come_back_from_an_export_byte_for_byte(store, tmp_path):
    for file in sample_files():
        take(store, file)
    exported = export(store)
    file = tmp_path / "graph.ttl"
    file.write_bytes(exported)
    empty(store)
    assert export(store) != exported
    outcomes = take(store, file)
    assert {outcome.changed for outcome in outcomes} == {True}
    assert len(outcomes) == len(sample_files())
    assert export(store) == exported
    assert {outcome.changed for outcome in take(store, file)} == {False}
    assert export(store) == exported


@pytest.mark.parametrize("form", FORMS)
def test_every_form_comes_back(store, tmp_path, form):
    for text in (one(), two()):
        put(store, text)
    exported = export(store)
    file = tmp_path / f"graph.{FORMS[form]}"
    file.write_bytes(export(store, form))
    empty(store)
    take(store, file)
    assert export(store) == exported


@pytest.mark.parametrize("text", [one, two])
def test_one_source_comes_back_alone(store, tmp_path, text):
    put(store, text())
    alone = export(store)
    file = tmp_path / "graph.ttl"
    file.write_bytes(alone)
    empty(store)
    take(store, file)
    assert export(store) == alone


@pytest.mark.parametrize("kept", [0, 1])
def test_a_source_of_two_unloaded_leaves_what_the_other_says_alone(store, tmp_path, kept):
    texts = [one(), two()]
    put(store, texts[kept])
    alone = export(store)
    other = put(store, texts[1 - kept]).source
    file = tmp_path / "graph.ttl"
    file.write_bytes(export(store))
    empty(store)
    take(store, file)
    unload(store, other)
    assert export(store) == alone


def test_a_source_from_rdf_is_the_source_from_its_text(store, tmp_path):
    put(store, one())
    composed = two().composed
    outcome = load(store, composed, "hai.txt")
    expected = export(store)
    unload(store, outcome.source)
    file = tmp_path / "hai.ttl"
    file.write_bytes(serialize(sorted_triples(composed.own | composed.shared), "ttl"))
    (again,) = take(store, file)
    assert (again.begun, again.changed_tenures, again.ended, again.statements) == (
        outcome.begun,
        outcome.changed_tenures,
        outcome.ended,
        outcome.statements,
    )
    assert {f["id"] for f in again.findings} == {f["id"] for f in outcome.findings}
    assert export(store) == expected


def test_violations_that_were_allowed_stay_allowed(store, tmp_path):
    text = Text("hai-bi-thu", "2025-08-13")
    for person in ("Vũ Một Người", "Vũ Hai Người"):
        text.tenure(person, "Bí thư", COMMITTEE)
    put(store, text, allow_violations=True)
    exported = export(store)
    assert b"loadedWith" in exported
    file = tmp_path / "graph.ttl"
    file.write_bytes(exported)
    empty(store)
    take(store, file)
    assert export(store) == exported
    file.write_text(
        "\n".join(line for line in file.read_text("utf-8").splitlines() if "loadedWith" not in line)
    )
    empty(store)
    with pytest.raises(Refused, match=r"graph\.ttl#hai-bi-thu"):
        take(store, file)


def test_a_file_written_by_hand_keeps_its_ids_and_is_folded(store, written):
    (outcome,) = take(store, written(WHOLE))
    assert outcome.source == "https://w3id.org/tochuc/id/tin-1"
    assert [(t.person, t.post, t.organization) for t in outcome.begun] == [
        ("Lê Thử Bình", "Giám đốc", "Sở Thử")
    ]
    rows = store.read("MATCH (s:Statement)-[:ABOUT]->(t:Tenure)-[:POST]->(p) RETURN s.id AS s, p.id AS p")
    assert [(row["s"].rsplit("/", 1)[1], row["p"].rsplit("/", 1)[1]) for row in rows] == [
        ("tin-1-noi", "giam-doc-so-thu")
    ]
    again = WHOLE.replace("tin-1", "tin-2").replace(SHARED, "").replace("08-13", "08-14")
    (second,) = take(store, written(again, "hai.ttl"))
    assert second.changed, "what the graph describes needs no second description"
    assert len(store.read("MATCH (t:Tenure) RETURN t")) == 1


def test_what_is_derived_is_not_taken_over(store, written):
    told = """
id:ai-do a foaf:Person ; foaf:name "Ai Đó"@vi ; org:holds id:giam-doc-so-thu .
id:ai-do-giam-doc a t:Tenure ; org:member id:ai-do ; t:post id:giam-doc-so-thu .
id:tin-1-noi t:statesPerson id:ai-do ; t:about id:ai-do-giam-doc .
"""
    take(store, written(WHOLE + told))
    people = store.read("MATCH (p:Person) RETURN p.name AS name")
    assert people == [{"name": "Lê Thử Bình"}]
    assert len(store.read("MATCH (t:Tenure) RETURN t")) == 1


def test_blank_nodes_are_given_ids(store, written):
    (outcome,) = take(store, written(WHOLE.replace("id:so-thu a", "_:so a").replace("id:so-thu ;", "_:so ;")))
    assert outcome.begun
    (row,) = store.read("MATCH (o:Organization {name: 'Sở Thử'}) RETURN o.id AS id")
    assert row["id"].startswith("https://w3id.org/tochuc/id/anon-")


@pytest.mark.parametrize("source", ["https://w3id.org/tochuc/id/tin-1", "https://example.org/tin-1"])
def test_a_source_from_rdf_is_taken_out_without_a_trace(store, written, source):
    before = export(store)
    events = """
id:hop-nhat a org:ChangeEvent ; foaf:name "Sáp nhập Sở Thử"@vi ; t:of id:so-thu .
id:thanh-uy-can-tho org:resultedFrom id:hop-nhat .
id:so-thu org:resultedFrom id:hop-nhat .
id:tin-1-su-kien a t:EventStatement ; prov:wasQuotedFrom id:tin-1 ; t:about id:hop-nhat ;
    t:quote "Bà" ; t:start 0 ; t:end 2 ; t:published "2025-08-13"^^xsd:date .
"""
    (outcome,) = take(store, written((WHOLE + events).replace("id:tin-1 ", f"<{source}> ")))
    assert (outcome.source, outcome.statements) == (source, 2)
    unload(store, source)
    assert export(store) == before


def test_our_own_reference_data_is_nothing_to_load(store):
    before = export(store)
    for name in ("bodies", "sources", "territories"):
        assert read_sources(Path(__file__).parents[2] / "ontology" / "reference" / f"{name}.ttl") == []
    assert export(store) == before


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (WHOLE + "id:x t:y\n", r"tin\.ttl:19: no valid RDF: line 19 column 1"),
        (WHOLE + "id:so-thu t:colour 1 .\n", r"tin\.ttl:18: .*so-thu.*ontology#colour.* not declared"),
        (WHOLE + "id:so-thu a t:Ministry .\n", r"tin\.ttl:18: .*class .*Ministry.* not declared"),
        (WHOLE.replace("t:start 0", 't:start "0"'), r"tin\.ttl:12: .*tin-1-noi.*XMLSchema#string"),
        (
            WHOLE.replace('"2025-08-13"^^xsd:date ;\n    t:p', '"13.8"^^xsd:date ;\n    t:p'),
            r"tin\.ttl:13: .*13\.8",
        ),
        (WHOLE.replace("t:start 0 ; t:end 34 ;", ""), r"tin\.ttl:11: .*tin-1-noi> lacks start, end\."),
        (WHOLE.replace("t:quote", "t:pattern"), r"lacks quote"),
        (WHOLE.replace("t:personName", "t:postName"), r"lacks personName"),
        (WHOLE.replace("Tenure", "Identity"), r"lacks identity, firstMention, secondMention, first"),
        (
            WHOLE.replace('t:published "2025-08-13"^^xsd:date ;\n    t:text', "t:text"),
            r"tin-1> lacks published",
        ),
        (WHOLE.replace("c:begins", "c:dreams"), r"tin\.ttl:14: .*dreams.*begins"),
        (PREFIXES + STATEMENT + SHARED, r"tin\.ttl: there is no source"),
        (PREFIXES + SHARED, r"there is no source"),
        (WHOLE.replace("prov:wasQuotedFrom id:tin-1 ;", ""), r"tin-1-noi> is not quoted from a source"),
        (WHOLE.replace("From id:tin-1 ;", "From id:tin-9 ;"), r"not quoted from .*tin-9\)"),
        (WHOLE + 'id:so-la a t:StateAgency ; foaf:name "Sở Lạ"@vi .', r"tin\.ttl:18: no statement .*so-la>"),
        (WHOLE + "id:so-thu a foaf:Person .", r"so-thu> \(class: Organization, Person, StateAgency\)"),
        (WHOLE.replace("a t:TenureStatement ;", ""), r"tin-1-noi> \(class: –\)"),
        (WHOLE + "id:tin-1-noi t:statesPost id:so-thu .", r"tin\.ttl:18: .*statesPost> has two values"),
        (WHOLE + "id:so-thu t:members 9 .", r"so-thu> has the property <.*members>"),
        (
            WHOLE + "id:so-thu prov:hadPrimarySource id:tin-1 .",
            r"so-thu> has the property <.*hadPrimarySource>",
        ),
        (WHOLE + "id:luat a t:Rule ; t:atMostSeats 3 .", r"tin\.ttl:18: .*luat> \(class: Rule\)"),
        (WHOLE + 'id:thanh-pho-can-tho foaf:name "Tây Đô"@vi .', r"can-tho> contradicts .*name is Tây Đô"),
    ],
)
def test_bad_input_is_named_with_its_line(written, text, said):
    with pytest.raises(BadInput, match=said):
        read_sources(written(text))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            WHOLE.replace('foaf:name "Sở Thử"', 'foaf:name "Sở Khác"'),
            r"so-thu> contradicts .*Sở Khác .*Sở Thử",
        ),
        (WHOLE.replace("singleSeat true", "singleSeat false"), r"contradicts .*singleSeat is False"),
        (WHOLE.replace("t:StateAgency", "t:Court"), r"contradicts .*Court"),
        (WHOLE.replace("thanh-pho-can-tho", "thanh-pho-hue"), r"contradicts .*inTerritory is .*hue"),
        (WHOLE.replace("tin-1 ", "tin-2 "), r"tin-1-noi> stands for something else"),
        (
            WHOLE.replace("id:giam-doc-so-thu", "id:giam-doc-so-khac", 1),
            r"giam-doc-so-khac> stands at .*Post",
        ),
    ],
)
def test_what_contradicts_the_graph_is_refused_and_nothing_written(store, written, text, said):
    take(store, written(WHOLE))
    before = export(store)
    assert text != WHOLE
    if "khac" in said:
        text = text.replace(SHARED, "")
    with pytest.raises(BadInput, match=said):
        take(store, written(text))
    assert export(store) == before


def test_a_quote_that_does_not_stand_in_the_text_is_refused_by_the_shape(store, written):
    before = export(store)
    file = written(WHOLE.replace("t:start 0 ; t:end 34", "t:start 3 ; t:end 37"))
    done = tochuc("load", file)
    assert (done.returncode, done.stdout) == (2, "")
    assert "quote does not stand" in done.stderr
    assert export(store) == before


def test_an_option_that_says_what_the_file_says_is_refused(store, written):
    done = tochuc("load", written(WHOLE), "--published", "2025-01-01")
    assert done.returncode == 2
    assert "--published" in done.stderr


def test_one_bad_file_on_the_command_line_changes_nothing(store, written):
    before = export(store)
    done = tochuc("load", written(WHOLE + "id:so-thu t:colour 1 .\n"))
    assert (done.returncode, done.stdout) == (2, "")
    assert "tin.ttl:18" in done.stderr
    assert export(store) == before


def test_a_source_that_is_refused_takes_nothing_from_the_others(store, written):
    other = (SOURCE + STATEMENT).replace("tin-1", "tin-2").replace("t:start 0", "t:start 1")
    done = tochuc("load", written(WHOLE + other))
    assert done.returncode == 2
    assert "tin.ttl#tin-2" in done.stderr
    assert "(source tin-1)" in done.stdout
    assert [row["id"].rsplit("/", 1)[1] for row in store.read("MATCH (s:Statement) RETURN s.id AS id")] == [
        "tin-1-noi"
    ]
