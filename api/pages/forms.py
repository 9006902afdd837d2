"""Forms that were sent: read, and held against whoever may send them."""

from __future__ import annotations

from urllib.parse import parse_qsl

from fastapi import Request

from tochuc.errors import BadInput, Forbidden

_MOST_FIELDS = 20_000


async def form_of(request: Request) -> dict[str, str]:
    """Read a form; of a field that is there twice, the last counts.

    Raises: Forbidden `page.foreign-form` for one that a page of another site sent, BadInput for what is
        no form.
    """
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise Forbidden("page.foreign-form")
    try:
        body = (await request.body()).decode("utf-8")
        return dict(parse_qsl(body, keep_blank_values=True, max_num_fields=_MOST_FIELDS))
    except ValueError as error:
        raise BadInput("page.no-form") from error
