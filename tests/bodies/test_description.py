import pytest
from pyoxigraph import NamedNode, RdfFormat, Triple, parse

from tochuc.bodies import committee_of, post_of, resolve, triples_of, triples_of_post
from tochuc.places import data_root
from tochuc.reference.description import term


def values(triples: list[Triple], subject: str, predicate: str) -> list[str]:
    found = [t.object for t in triples if t.subject == NamedNode(subject) and t.predicate == term(predicate)]
    return sorted(str(value.value) for value in found if not isinstance(value, Triple))


def subjects(triples: list[Triple]) -> set[str]:
    return {triple.subject.value for triple in triples if isinstance(triple.subject, NamedNode)}


def test_a_reference_body_is_described_exactly_as_the_reference_data_has_it() -> None:
    file = data_root() / "ontology" / "reference" / "bodies.ttl"
    body = resolve("Tỉnh ủy Cà Mau")
    written = {
        Triple(quad.subject, quad.predicate, quad.object)
        for quad in parse(path=str(file), format=RdfFormat.TURTLE)
        if quad.subject == NamedNode(body.id)
    }
    assert set(triples_of(body)) == written


def test_a_body_brings_its_parents_up_to_the_reference_data() -> None:
    committee = resolve("Đảng ủy phường Mẫu, quận Hai, thành phố Cần Thơ")
    ward, district = (
        resolve("Đảng bộ phường Mẫu, quận Hai, thành phố Cần Thơ"),
        resolve("Đảng bộ quận Hai, TP Cần Thơ"),
    )
    triples = triples_of(committee)
    assert subjects(triples) == {committee.id, ward.id, district.id}
    assert values(triples, committee.id, "org:unitOf") == [ward.id]
    assert values(triples, district.id, "org:subOrganizationOf") == [
        "https://w3id.org/tochuc/id/dang-bo-thanh-pho-can-tho"
    ]
    assert values(triples, committee.id, "foaf:name") == ["Đảng ủy phường Mẫu, quận Hai, thành phố Cần Thơ"]


def test_two_names_of_one_body_give_the_same_description() -> None:
    one = triples_of(resolve("Sở LĐ-TB&XH", place="Cà Mau"))
    other = triples_of(resolve("sở Lao động, thương binh và xã hội tỉnh Cà Mau".replace(",", " -")))
    assert one == other


def test_a_former_province_s_body_is_described_by_the_source_that_names_it() -> None:
    triples = triples_of(resolve("Ban Thường vụ Tỉnh ủy Hà Giang"))
    names = {name for subject in subjects(triples) for name in values(triples, subject, "foaf:name")}
    assert {"Ban Thường vụ Tỉnh ủy Hà Giang", "Đảng bộ tỉnh Hà Giang"} <= names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Phó Bí thư Thường trực", "phó bí thư thường trực"),
        ("Ủy viên", "Uỷ viên"),
        ("Người giữ chìa khoá", "người giữ chìa khóa"),
    ],
)
def test_spellings_of_a_title_are_one_post(one: str, other: str) -> None:
    body = resolve("Tỉnh ủy Cà Mau")
    assert post_of(one, body) == post_of(other, body)


def test_the_posts_of_a_party_organisation_stand_in_its_committee() -> None:
    organization = resolve("Đảng bộ các cơ quan Đảng thành phố Cần Thơ")
    post = post_of("Bí thư", organization)
    assert post.body == committee_of(organization)
    assert post == post_of("Bí thư", resolve("Đảng ủy các cơ quan Đảng thành phố Cần Thơ"))


def test_a_post_is_described_with_its_role_and_seat() -> None:
    post = post_of("bí thư", resolve("Tỉnh ủy Cà Mau"))
    triples = triples_of_post(post)
    assert subjects(triples) == {post.id}
    assert values(triples, post.id, "foaf:name") == ["Bí thư", "Secretary"]
    assert values(triples, post.id, "tochuc:fullName") == ["Bí thư Tỉnh ủy Cà Mau"]
    assert values(triples, post.id, "org:role") == ["https://w3id.org/tochuc/ontology/role/bi-thu"]
    assert values(triples, post.id, "org:postIn") == [post.body.id]
    assert values(triples, post.id, "tochuc:singleSeat") == ["true"]


def test_the_central_committee_has_several_secretaries() -> None:
    assert post_of("Bí thư", resolve("Tỉnh ủy Cà Mau")).single_seat
    assert not post_of("Bí thư", resolve("Trung ương Đảng")).single_seat


def test_a_title_that_the_lexicon_lacks_is_a_post_of_many_seats_without_a_role() -> None:
    post = post_of("Người giữ chìa khóa", resolve("Tỉnh ủy Cà Mau"))
    assert (post.role, post.single_seat, post.title) == (None, False, "Người giữ chìa khóa")
    assert values(triples_of_post(post), post.id, "org:role") == []


@pytest.mark.parametrize(
    ("title", "body", "full"),
    [
        ("Trưởng Ban", "Ban Tổ chức Tỉnh ủy Cà Mau", "Trưởng Ban Tổ chức Tỉnh ủy Cà Mau"),
        ("Chánh Văn phòng", "Văn phòng Tỉnh ủy Cà Mau", "Chánh Văn phòng Tỉnh ủy Cà Mau"),
        ("Chủ tịch nước", "Chủ tịch nước", "Chủ tịch nước"),
        ("Chủ tịch", "UBND tỉnh Cà Mau", "Chủ tịch Ủy ban nhân dân tỉnh Cà Mau"),
    ],
)
def test_a_post_s_full_name_says_no_word_twice(title: str, body: str, full: str) -> None:
    post = post_of(title, resolve(body))
    assert values(triples_of_post(post), post.id, "tochuc:fullName") == [full]
