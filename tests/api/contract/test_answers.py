"""Whatever is sent, the service answers as its own description says."""

import hypothesis
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import checks
from served import KEY

# The same few requests in every run: what else can be sent, the tests of the routes send.
BOUNDED = settings(
    max_examples=5,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
HELD = [
    checks.not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_schema_conformance,
]


@pytest.fixture
def operations(described):
    return [found.ok() for found in schemathesis.openapi.from_dict(described).get_all_operations()]


def holds(operation, site, headers):
    @hypothesis.seed(20250813)
    @BOUNDED
    @given(operation.as_strategy())
    def answers(case):
        case.call_and_validate(base_url=site, headers=headers, checks=HELD)

    answers()


def test_every_route_answers_as_described(operations, site, subtests):
    for operation in operations:
        with subtests.test(operation.label):
            holds(operation, site, {})


def test_with_a_key_too(operations, site, subtests):
    writing = [operation for operation in operations if "security" in operation.definition.raw]
    assert writing
    for operation in writing:
        with subtests.test(operation.label):
            holds(operation, site, {"X-API-Key": KEY})
