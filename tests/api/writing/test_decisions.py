"""Decisions over HTTP: each kind recorded, listed, taken back; of two stewards at once one wins."""

import pytest

STEWARD = {"by": "Người rà soát", "why": "đã đối chiếu"}


@pytest.fixture
def seats(send):
    """A declaration of seats with a vacancy, and the id of its statement."""
    text = "Ban Chấp hành Đảng bộ thành phố Cần Thơ có 29 đồng chí (khuyết 4 đồng chí)."
    plain = {"Content-Type": "text/plain; charset=utf-8"}
    asked = {"name": "so-ghe", "published": "2025-09-01"}
    loaded = send("POST", "/api/sources", params=asked, content=text.encode(), headers=plain)
    return send("GET", loaded["sources"][0]["url"])["statements"][0]["id"]


def decide(send, status=201, **said):
    return send("POST", "/api/decisions", status, json={**STEWARD, **said})


def test_a_reading_is_asked_decided_listed_and_asked_again_after_it_is_taken_back(send, seats):
    (question,) = send("GET", "/api/review")["items"]
    assert (question["kind"], question["sentences"][0]["statement"]) == ("reading", seats)
    chosen = next(way for way in question["ways"] if way["body"]["reading"] == "included")
    decided = decide(send, **chosen["body"])
    assert send("GET", "/api/review")["items"] == []
    (vacancy,) = [v for v in send("GET", "/api/vacancies")["items"] if v["in_force"]]
    assert (vacancy["reading"], vacancy["chosen_by"]) == ("included", "steward")
    (recorded,) = send("GET", "/api/decisions")["items"]
    assert (recorded["by"], recorded["value"], recorded["in_force"]) == (STEWARD["by"], "included", True)
    assert decide(send, 200, **chosen["body"])["changed"] is False
    send("DELETE", decided["url"])
    assert len(send("GET", "/api/review")["items"]) == 1
    assert send("GET", "/api/decisions")["items"] == []


def test_a_statement_is_corrected_then_retracted(send, seats):
    decide(send, kind="correct", statement=seats, fields={"members": "31"})
    assert {v["members"] for v in send("GET", "/api/vacancies")["items"]} == {31}
    decide(send, kind="retract", statement=seats)
    assert send("GET", "/api/vacancies")["items"] == []


def test_the_second_of_two_stewards_who_decide_at_once_is_told(send, seats):
    body = send("GET", "/api/vacancies")["items"][0]["id"]
    first = {"kind": "reading", "body": body, "based_on": []}
    decide(send, reading="included", **first)
    refused = decide(send, 422, reading="additional", **first)
    assert refused["code"] == "decide.meanwhile"
    assert STEWARD["by"] in refused["detail"]


def test_a_decision_that_can_t_be_is_refused(send, seats):
    assert decide(send, 404, kind="retract", statement="khong-co")["code"] == "decide.no-statement"
    assert decide(send, 404, kind="accept", finding="000", until="2030-01-01")["code"] == "decide.no-finding"
    assert decide(send, 400, kind="correct", statement=seats, fields={"post": "x"})["code"] == "decide.field"
    for wrong in ({"kind": "forget"}, {"kind": "reading", "body": "x", "reading": "both"}, {}):
        assert decide(send, 400, **wrong)["code"] == "api.parameters"


def test_two_people_of_one_name_are_asked_about_with_the_words_of_both(put, send):
    put("can-tho", "Vũ Mẫu Thử", "Bí thư", "Thành ủy Cần Thơ", "15/8/2025")
    put("hue", "Vũ Mẫu Thử", "Giám đốc", "Sở Y tế thành phố Huế", "16/8/2025")
    (question,) = send("GET", "/api/review")["items"]
    assert (question["kind"], question["name"], len(question["about"])) == ("identity", "Vũ Mẫu Thử", 2)
    quotes = " ".join(sentence["quote"] for sentence in question["sentences"])
    assert "Thành ủy Cần Thơ" in quotes
    assert "Sở Y tế thành phố Huế" in quotes
    assert any(reason["bits"] < 0 and "Huế" in reason["text"]["en"] for reason in question["reasons"])
    same, different = question["ways"]
    assert (same["action"], different["action"]) == ("same", "different")
    decide(send, **same["body"])
    assert send("GET", "/api/review")["items"] == []
    assert len(send("GET", "/api/people")["items"]) == 1


def test_rdf_is_checked_without_being_stored(send):
    seats = """
        @prefix tochuc: <https://w3id.org/tochuc/ontology#> . @prefix id: <https://w3id.org/tochuc/id/> .
        id:x a tochuc:SeatStatement ; tochuc:members -1 ."""
    turtle = {"Content-Type": "text/turtle"}
    report = send("POST", "/api/validate", content=seats.encode(), headers=turtle)
    assert not report["conforms"]
    assert {finding["focus"] for finding in report["results"]} == {"https://w3id.org/tochuc/id/x"}
    wrong = {"Content-Type": "text/plain"}
    assert send("POST", "/api/validate", 415, content=b"x", headers=wrong)["code"] == "api.media-type"
    assert send("GET", "/api/report")["conforms"]


@pytest.mark.parametrize(
    ("accept", "beginning"),
    [
        ("text/html", "<!doctype html>"),
        ("text/turtle", "@prefix"),
        ("application/sarif+json", "{"),
        ("application/xml", "<?xml"),
    ],
)
def test_a_report_comes_in_the_form_that_is_accepted(client, accept, beginning):
    turtle = {"Content-Type": "text/turtle", "Accept": accept}
    answer = client.post("/api/validate", content=b"<a:x> <a:p> 1 .", headers=turtle)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"].startswith(accept)
    assert answer.text.lower().lstrip().startswith(beginning)
