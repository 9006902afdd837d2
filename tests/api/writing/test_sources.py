"""Sources over HTTP: loaded with a key, checked, taken out again."""

import json
from datetime import date
from io import BytesIO

import pytest
from openpyxl import Workbook
from served import KEY

PLAIN = {"Content-Type": "text/plain; charset=utf-8"}
WRITES = [
    ("POST", "/api/sources"),
    ("DELETE", "/api/sources/bai-mot"),
    ("POST", "/api/decisions"),
]


def test_a_text_is_loaded_told_of_found_and_taken_out(client, put, send):
    loaded = put("tin-mot", "Đỗ Văn Mẫu", "Bí thư", "Thành ủy Cần Thơ", "15/8/2025", publisher="Báo Mẫu")
    assert (loaded["file"], loaded["changed"], loaded["statements"]) == ("tin-mot.txt", True, 1)
    (begun,) = loaded["tenures"]["begun"]
    assert (begun["person"], begun["post"], begun["from"]) == ("Đỗ Văn Mẫu", "Bí thư", "2025-08-15")
    assert f"Last changed: {date.today()}." in client.get("/?lang=en").text
    source = client.get(loaded["url"]).json()
    assert (source["publisher"], source["published"]) == ("Báo Mẫu", "2025-09-01")
    again = put("tin-mot", "Đỗ Văn Mẫu", "Bí thư", "Thành ủy Cần Thơ", "15/8/2025", publisher="Báo Mẫu")
    assert not again["changed"]
    send("DELETE", loaded["url"], params={"why": "đăng nhầm"})
    gone = client.get(loaded["url"], headers={"Accept-Language": "en"})
    assert (gone.status_code, "đăng nhầm" in gone.json()["detail"]) == (410, True)
    assert send("DELETE", loaded["url"], 410)["code"] == "api.gone"


def test_a_dry_run_stores_nothing(client, put):
    loaded = put("tin-thu", "Đỗ Văn Mẫu", "Bí thư", "Thành ủy Cần Thơ", "15/8/2025", dry_run=True)
    assert loaded["changed"]
    assert client.get(loaded["url"]).status_code == 404


def test_rdf_is_loaded_and_what_is_wrong_is_told_by_line(send):
    turtle = {"Content-Type": "text/turtle"}
    broken = send("POST", "/api/sources", 400, content=b"@prefix : <a> .\n: oops", headers=turtle)
    assert broken["code"] == "rdf-syntax"
    assert "nguon.ttl" in broken["detail"]
    assert "/tmp" not in broken["detail"]


@pytest.mark.parametrize(
    ("body", "headers", "parameters", "status", "code"),
    [
        (b"x", {"Content-Type": "application/zip"}, {}, 415, "api.media-type"),
        (b"Kh\xf4ng", PLAIN, {"published": "2025-09-01"}, 400, "read.not-utf8"),
        ("Hôm nay trời đẹp.".encode(), PLAIN, {"published": "2025-09-01"}, 400, "api.no-announcement"),
        (b"x", PLAIN, {"name": "../x"}, 400, "api.file-name"),
        (b"x", PLAIN, {"published": "hôm qua"}, 400, "api.date"),
        (b"x" * 10_000_001, PLAIN, {}, 413, "api.too-large"),
    ],
)
def test_what_can_t_be_read_is_refused(send, body, headers, parameters, status, code):
    refused = send("POST", "/api/sources", status, content=body, headers=headers, params=parameters)
    assert refused["code"] == code


@pytest.mark.parametrize(("method", "path"), WRITES)
def test_nobody_writes_without_a_key(client, method, path):
    for headers in (
        {},
        {"X-API-Key": "wrong"},
        {"Authorization": "Bearer wrong"},
        {"Authorization": "Basic x"},
    ):
        answer = client.request(method, path, headers=headers, json={})
        assert answer.status_code == 401
        assert answer.headers["www-authenticate"].startswith("Bearer")
        assert KEY not in answer.text


def test_a_key_can_come_in_a_header_of_its_own(client):
    assert client.delete("/api/sources/khong-co", headers={"X-API-Key": KEY}).status_code == 404


XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pytest.mark.parametrize("kind", ["text/csv", XLSX])
def test_a_table_is_loaded_and_its_cells_are_named_where_they_are_wrong(send, kind):
    rows = [["Name", "Post", "Body"], ["Đỗ Văn Mẫu", "Bí thư", "Thành ủy Cần Thơ"]]
    told = {"headers": {"Content-Type": kind}, "params": {"published": "2025-09-01", "name": "bang"}}
    (loaded,) = send("POST", "/api/sources", 200, content=table(kind, rows), **told)["sources"]
    assert (loaded["statements"], loaded["tenures"]["begun"][0]["person"]) == (1, "Đỗ Văn Mẫu")
    refused = send("POST", "/api/sources", 400, content=table(kind, [*rows, ["Đỗ 5", *rows[1][1:]]]), **told)
    assert refused["code"] == "table.refused"
    assert ("bang.csv:A3" if kind == "text/csv" else "bang.xlsx:Sheet:A3") in refused["detail"]


def test_what_a_table_says_of_a_post_is_told_in_words(client, send):
    rows = [["Name", "Post", "Body"], ["vacant", "Giám đốc", "Sở Y tế tỉnh Cà Mau"]]
    told = {"headers": {"Content-Type": "text/csv"}, "params": {"published": "2025-09-01", "name": "khuyet"}}
    (loaded,) = send("POST", "/api/sources", 200, content=table("text/csv", rows), **told)["sources"]
    source = client.get(loaded["url"]).json()
    assert (source["statements"][0]["condition"], source["licence"]) == ("vacant", None)
    page = client.get(f"/sources/{loaded['source'].rpartition('/')[2]}?lang=en").text
    said = " ".join(page.partition('<ol class="said">')[2].split())
    assert "Giám đốc</a> , " in said.replace("</a>,", "</a> ,")
    assert '<span class="amount">vacant</span>' in said


def table(kind, rows):
    if kind == "text/csv":
        return "\n".join(",".join(row) for row in rows).encode()
    book = Workbook()
    for row in rows:
        book.active.append(row)
    packed = BytesIO()
    book.save(packed)
    return packed.getvalue()


ENTITIES = [
    {"id": "p-1", "schema": "Person", "properties": {"name": ["Đỗ Văn Mẫu"]}},
    {"id": "o-1", "schema": "Organization", "properties": {"name": ["Hội Thử nghiệm Việt Nam"]}},
    {
        "id": "m-1",
        "schema": "Membership",
        "properties": {
            "member": ["p-1"],
            "organization": ["o-1"],
            "role": ["Chủ tịch"],
            "startDate": ["2024"],
        },
    },
]
POPOLO = {
    "persons": [{"id": "1", "name": "Đỗ Văn Mẫu"}],
    "organizations": [{"id": "2", "name": "Hội Thử nghiệm Việt Nam"}],
    "memberships": [{"person_id": "1", "organization_id": "2", "role": "Chủ tịch", "start_date": "2024"}],
}


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/x-ndjson", "\n".join(map(json.dumps, ENTITIES))),
        ("application/json; charset=utf-8", json.dumps(POPOLO, ensure_ascii=False)),
    ],
)
def test_records_are_loaded_and_the_file_s_format_is_told_by_its_keys(client, send, kind, body):
    told = {"headers": {"Content-Type": kind}, "params": {"published": "2025-09-01", "name": "hoi"}}
    (loaded,) = send("POST", "/api/sources", 200, content=body.encode(), **told)["sources"]
    (begun,) = loaded["tenures"]["begun"]
    assert (begun["person"], begun["post"], begun["from"]) == ("Đỗ Văn Mẫu", "Chủ tịch", "2024")
    assert client.get(loaded["url"]).json()["text"]


def test_json_of_no_known_format_is_refused(send):
    kind = {"Content-Type": "application/json"}
    refused = send("POST", "/api/sources", 400, content=b'{"phones": []}', headers=kind)
    assert refused["code"] == "interchange.unknown-json"
    assert "phones" in refused["detail"]
