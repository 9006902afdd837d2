import pytest

from api.links import Links

LINKS = Links("https://example.org/base")


@pytest.mark.parametrize(
    ("kind", "iri", "url"),
    [
        ("Person", "https://w3id.org/tochuc/id/an-1", "https://example.org/base/api/people/an-1"),
        ("Tenure", "https://w3id.org/tochuc/id/an-1", "https://example.org/base/id/an-1"),
        (
            "Organization",
            "https://example.com/a?b#c",
            "https://example.org/base/api/organizations?id=https%3A%2F%2Fexample.com%2Fa%3Fb%23c",
        ),
        ("Post", "https://w3id.org/tochuc/id/a b", "https://example.org/base/api/posts/a%20b"),
    ],
)
def test_the_address_of_a_thing(kind, iri, url):
    assert LINKS.of(kind, iri) == url
