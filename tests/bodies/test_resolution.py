import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tochuc.bodies import committee_of, is_specific, organization_of, resolve
from tochuc.errors import BadInput
from tochuc.ids import THING
from tochuc.reference import standing_bodies


def segment(name: str, place: str | None = None) -> str:
    return resolve(name, place=place).id.removeprefix(THING)


@pytest.mark.parametrize(
    ("name", "place", "same_as"),
    [
        ("Ban Chấp hành Đảng bộ tỉnh Lạng Sơn", None, "tinh-uy-lang-son"),
        ("Tỉnh uỷ Lạng Sơn", None, "tinh-uy-lang-son"),
        ("BCH Đảng bộ tỉnh", "Lạng Sơn", "tinh-uy-lang-son"),
        ("Tỉnh ủy", "tỉnh Lạng Sơn", "tinh-uy-lang-son"),
        ("Thành ủy TP.HCM", None, "thanh-uy-thanh-pho-ho-chi-minh"),
        ("Ban Chấp hành Đảng bộ Thành phố Hồ Chí Minh", None, "thanh-uy-thanh-pho-ho-chi-minh"),
        ("Đảng uỷ các cơ quan Đảng TP. Cần Thơ", None, "dang-uy-cac-co-quan-dang-thanh-pho-can-tho"),
        ("BCH Đảng bộ các cơ quan Đảng TP Cần Thơ", None, "dang-uy-cac-co-quan-dang-thanh-pho-can-tho"),
        ("BTV Thành ủy", "Cần Thơ", "ban-thuong-vu-thanh-uy-can-tho"),
        ("Ban Thường vụ Đảng bộ thành phố Cần Thơ", None, "ban-thuong-vu-thanh-uy-can-tho"),
        ("Ban Tổ chức Thành ủy", "Cần Thơ", "ban-to-chuc-thanh-uy-can-tho"),
        ("HĐND tỉnh Cà Mau", None, "hoi-dong-nhan-dan-tinh-ca-mau"),
        ("Hội đồng Nhân dân", "Cà Mau", "hoi-dong-nhan-dan-tinh-ca-mau"),
        ("UBND Cà Mau", None, "uy-ban-nhan-dan-tinh-ca-mau"),
        ("MTTQ Việt Nam tỉnh Cà Mau", None, "uy-ban-mat-tran-to-quoc-viet-nam-tinh-ca-mau"),
        ("Mặt trận Tổ quốc Việt Nam", "Cà Mau", "uy-ban-mat-tran-to-quoc-viet-nam-tinh-ca-mau"),
        ("Mặt trận Tổ quốc Việt Nam", None, "uy-ban-trung-uong-mat-tran-to-quoc-viet-nam"),
        ("Đảng ủy UBND tỉnh Cà Mau", None, "dang-uy-uy-ban-nhan-dan-tinh-ca-mau"),
        ("Trung ương Đảng khóa XIII", None, "ban-chap-hanh-trung-uong-dang"),
        ("Ban Bí thư T.Ư", None, "ban-bi-thu-trung-uong-dang"),
        ("Thủ tướng", None, "thu-tuong-chinh-phu"),
        ("Viện trưởng VKSND tối cao", None, "vien-kiem-sat-nhan-dan-toi-cao"),
        ("Hội nghị Tỉnh ủy Lạng Sơn", None, "tinh-uy-lang-son"),
        ("Tỉnh ủy Thừa Thiên Huế", None, "thanh-uy-hue"),
    ],
)
def test_names_of_a_standing_body_are_that_body(name: str, place: str | None, same_as: str) -> None:
    body = resolve(name, place=place)
    assert body.id.removeprefix(THING) == same_as
    assert body.reference


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Huyện ủy Cao Mẫu", "Lạng Sơn"), ("Ban Chấp hành Đảng bộ huyện Cao Mẫu, tỉnh Lạng Sơn", None)),
        (("Quận ủy Quận 3", "TP.HCM"), ("BCH Đảng bộ quận 3, TP. Hồ Chí Minh", None)),
        (("Sở TN&MT Cà Mau", None), ("Sở Tài nguyên và Môi trường", "Cà Mau")),
        (("Sở LĐ-TB&XH tỉnh Cà Mau", None), ("Sở lao động – thương binh và xã hội tỉnh Cà Mau", None)),
        (("Cục Mẫu vật (Bộ GD&ĐT)", None), ("Cục Mẫu vật, Bộ Giáo dục và Đào tạo", None)),
        (("UBND phường Hoà Mẫu", "Cần Thơ"), ("Ủy ban nhân dân phường Hòa Mẫu, TP Cần Thơ", None)),
        (("Bộ trưởng Bộ Y tế", None), ("Bộ Y tế", None)),
        (("Đảng ủy phường Mẫu Một (cũ)", "Hà Nội"), ("Đảng ủy phường Mẫu Một, Hà Nội", None)),
        (("UBKT quận Mẫu Hai", "Hà Nội"), ("Ủy ban Kiểm tra Quận ủy Mẫu Hai, thành phố Hà Nội", None)),
        (("Đài Phát thanh và Truyền hình Cà Mau", None), ("Đài PT&TH tỉnh Cà Mau", None)),
        (("Tỉnh ủy Hà Giang", None), ("Ban Chấp hành Đảng bộ tỉnh Hà Giang", None)),
        (("Cơ quan UBKT Huyện ủy Cao Mẫu", None), ("Ủy ban Kiểm tra Huyện ủy Cao Mẫu", None)),
        (("Thành đoàn", "TPHCM"), ("Thành Đoàn TP. Hồ Chí Minh", None)),
    ],
)
def test_names_of_another_body_have_one_id(
    one: tuple[str, str | None], other: tuple[str, str | None]
) -> None:
    assert resolve(one[0], place=one[1]) == resolve(other[0], place=other[1])
    assert not resolve(one[0], place=one[1]).reference


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Đảng bộ tỉnh Lạng Sơn", "Tỉnh ủy Lạng Sơn"),
        ("Huyện ủy Cao Mẫu, tỉnh Lạng Sơn", "Huyện ủy Cao Mẫu, tỉnh Cà Mau"),
        ("Thành ủy Hưng Yên", "Tỉnh ủy Hưng Yên"),
        ("Ủy ban nhân dân xã Mẫu", "Ủy ban nhân dân phường Mẫu"),
        ("Thường trực Tỉnh ủy Lạng Sơn", "Ban Thường vụ Tỉnh ủy Lạng Sơn"),
    ],
)
def test_bodies_that_differ_have_ids_that_differ(one: str, other: str) -> None:
    assert resolve(one).id != resolve(other).id


def chain(name: str, place: str | None = None) -> list[str]:
    body, names = resolve(name, place=place), []
    while body.parents:
        body = body.parents[0][1]
        names.append(body.name)
    return names


@pytest.mark.parametrize(
    ("name", "above"),
    [
        ("Đảng bộ xã Mẫu Sơn, tỉnh Lạng Sơn", ["Đảng bộ tỉnh Lạng Sơn", "Đảng Cộng sản Việt Nam"]),
        (
            "Đảng ủy phường Mẫu, quận Hai, thành phố Cần Thơ",
            [
                "Đảng bộ phường Mẫu, quận Hai, thành phố Cần Thơ",
                "Đảng bộ quận Hai, thành phố Cần Thơ",
                "Đảng bộ thành phố Cần Thơ",
                "Đảng Cộng sản Việt Nam",
            ],
        ),
        ("Sở Y tế tỉnh Cà Mau", ["Ủy ban nhân dân tỉnh Cà Mau", "Chính phủ"]),
        ("Ban Dân vận Tỉnh ủy Hà Giang", ["Đảng bộ tỉnh Hà Giang", "Đảng Cộng sản Việt Nam"]),
        (
            "Phòng Nghiệp vụ II, cơ quan Ủy ban Kiểm tra Tỉnh ủy Cà Mau",
            ["Ủy ban Kiểm tra Tỉnh ủy Cà Mau", "Đảng bộ tỉnh Cà Mau", "Đảng Cộng sản Việt Nam"],
        ),
        ("Công an huyện Cao Mẫu, tỉnh Lạng Sơn", ["Công an tỉnh Lạng Sơn"]),
        ("Đảng bộ Khối Doanh nghiệp Trung ương", ["Đảng Cộng sản Việt Nam"]),
        ("Tổng công ty Mẫu Việt Nam", []),
    ],
)
def test_a_body_hangs_where_its_name_says(name: str, above: list[str]) -> None:
    assert chain(name) == above


@pytest.mark.parametrize(
    ("name", "class_name"),
    [
        ("Đảng bộ phường Mẫu", "PartyOrganization"),
        ("Đảng ủy phường Mẫu", "ExecutiveCommittee"),
        ("Ban Thường vụ Đảng ủy phường Mẫu", "StandingCommittee"),
        ("Văn phòng Huyện ủy Cao Mẫu", "PartyCommission"),
        ("Văn phòng UBND huyện Cao Mẫu", "OrganizationPart"),
        ("Ban Pháp chế HĐND phường Mẫu", "OrganizationPart"),
        ("Bệnh viện Mẫu", "HealthBody"),
        ("Trường Đại học Mẫu", "EducationBody"),
        ("Những người bạn của sách", "Organization"),
    ],
)
def test_the_head_of_a_name_gives_the_class(name: str, class_name: str) -> None:
    (class_iri,) = resolve(name).classes
    assert class_iri.rsplit("#", 1)[1] == class_name


def test_a_province_s_body_is_in_its_territory() -> None:
    assert resolve("Sở Y tế", place="Cà Mau").territory == f"{THING}tinh-ca-mau"
    assert resolve("UBND tỉnh Hà Giang").territory == f"{THING}tinh-ha-giang"
    assert resolve("Bộ Y tế", place="Cà Mau").territory is None


def test_a_town_with_its_province_s_name_lies_in_it_whatever_the_context() -> None:
    assert resolve("Thành ủy Hưng Yên", place="Hà Nội").name == "Thành ủy Hưng Yên, tỉnh Hưng Yên"


def test_a_national_body_takes_no_place_from_the_context() -> None:
    for name in ("Bộ Y tế", "Đại học Mẫu", "Hội Mẫu Việt Nam", "Bộ Chính trị"):
        assert resolve(name, place="Cà Mau") == resolve(name)


@pytest.mark.parametrize(
    ("name", "specific"),
    [
        ("Sở Y tế tỉnh Cà Mau", True),
        ("Thanh tra tỉnh Cà Mau", True),
        ("Quốc hội", True),
        ("Bộ Chính trị", True),
        ("Những người bạn của sách", True),
        ("Bệnh viện", False),
        ("Sở tỉnh Cà Mau", False),
        ("Ban Thường vụ", False),
        ("Tổng cục", False),
    ],
)
def test_a_head_alone_names_no_one_body(name: str, specific: bool) -> None:
    assert is_specific(resolve(name)) is specific


def test_every_name_of_every_standing_body_gives_it_back() -> None:
    for body in standing_bodies().values():
        for name in (body.name, *body.other_names):
            assert resolve(name).id == body.id


def test_a_full_name_resolves_to_its_body_again() -> None:
    names = [
        "Huyện ủy Cao Mẫu",
        "Phòng Tổng hợp",
        "Quận ủy Quận 3",
        "Sở Y tế",
        "Ban Dân vận",
        "Công đoàn Sở Y tế",
    ]
    for name in names:
        body = resolve(name, place="Cà Mau")
        assert resolve(body.name) == body
        assert resolve(body.name, place="Hà Nội") == body


HEADS = [
    "Sở",
    "Đảng bộ",
    "Đảng ủy",
    "Ban Thường vụ",
    "Huyện ủy",
    "Phòng",
    "UBND",
    "Ban",
    "Cục",
    "Văn phòng",
    "Hội",
]
WORDS = ["Y tế", "Tổ chức - Cán bộ", "các cơ quan Đảng", "Mẫu-Hai", "Trung ương", "của", "(cũ)", "và", ","]
PLACES = [
    "tỉnh Cà Mau",
    "TP.HCM",
    "huyện Cao Mẫu",
    "quận 3",
    "xã Mẫu, Hà Nội",
    "TP Hưng Yên",
    "Hà Giang",
    "tỉnh",
]


@settings(max_examples=150, deadline=None)
@given(
    head=st.sampled_from(HEADS),
    rest=st.lists(st.sampled_from(HEADS + WORDS + PLACES), max_size=4),
    place=st.sampled_from([None, "Cà Mau", "Hà Giang"]),
)
def test_a_body_and_all_above_it_are_functions_of_their_names(
    head: str, rest: list[str], place: str | None
) -> None:
    body = resolve(" ".join([head, *rest]), place=place)
    assert resolve(body.name) == body
    while body.parents:
        body = body.parents[0][1]
        assert resolve(body.name) == body


@pytest.mark.parametrize(
    ("organization", "committee"),
    [
        ("Đảng bộ tỉnh Cà Mau", "Tỉnh ủy Cà Mau"),
        ("Đảng bộ huyện Cao Mẫu, tỉnh Lạng Sơn", "Huyện ủy Cao Mẫu, tỉnh Lạng Sơn"),
        ("Đảng bộ phường Mẫu, thành phố Hà Nội", "Đảng ủy phường Mẫu, thành phố Hà Nội"),
        ("Đảng bộ Sở Y tế tỉnh Cà Mau", "Đảng ủy Sở Y tế tỉnh Cà Mau"),
        ("Chi bộ Phòng Tổng hợp", "Chi ủy Phòng Tổng hợp"),
        ("Đảng bộ tỉnh Hà Giang", "Tỉnh ủy Hà Giang"),
        ("Đảng bộ Quân đội", "Quân ủy Trung ương"),
        ("Đảng Cộng sản Việt Nam", "Ban Chấp hành Trung ương Đảng"),
    ],
)
def test_an_organisation_and_its_committee_lead_to_each_other(organization: str, committee: str) -> None:
    assert committee_of(resolve(organization)) == resolve(committee)
    assert organization_of(resolve(committee)) == resolve(organization)


def test_other_bodies_are_their_own_committee_and_organisation() -> None:
    for name in ("Ủy ban nhân dân tỉnh Cà Mau", "Ban Tổ chức Tỉnh ủy Cà Mau"):
        body = resolve(name)
        assert committee_of(body) is body
        assert organization_of(body) is body


@pytest.mark.parametrize("name", ["", "  ", "(cũ)", " ,.; ", "-"])
def test_a_name_without_words_is_refused(name: str) -> None:
    with pytest.raises(BadInput) as refused:
        resolve(name)
    assert refused.value.code == "bodies.empty-name"
    assert repr(name) in refused.value.message("en")


@pytest.mark.parametrize(
    "name",
    [
        "Sở",
        "Đảng bộ",
        "Ban Thường vụ",
        "???",
        "tỉnh",
        "Đảng ủy -",
        "北京",
        "a" * 5000,
        "Văn phòng Văn phòng",
    ],
)
def test_no_odd_name_breaks_it(name: str) -> None:
    assert len(segment(name)) <= 80
    assert len(segment(name, "Cà Mau")) <= 80


@pytest.mark.parametrize(
    "name",
    ["Norwood & St Peters", "Port-Hedland Council", "TW Council", "Education Committee (Kent)", "unknown"],
)
def test_a_name_in_another_language_stays_as_it_is_written(name):
    assert resolve(name).name == name
    assert resolve(f"  {name} ") == resolve(name)
