"""`/sign-in` and `/sign-out`: a steward shows a key once, and a cookie remembers it."""

from __future__ import annotations

import asyncio
from http import HTTPStatus

from fastapi import Request
from fastapi.responses import RedirectResponse, Response

from api.keys import VARIABLE, keys_of
from api.pages.forms import form_of
from api.pages.frame import bare_frame
from api.pages.negotiated import pages
from api.pages.session import check_form, sign_in, sign_out
from tochuc.errors import BadInput, Forbidden, Unauthorized

router = pages()
_LONGEST = 200
_SECONDS_AFTER_A_WRONG_KEY = 1.0


@router.post("/sign-in")
async def signing_in(request: Request) -> Response:
    """Take a steward's name and key; go on to the review."""
    form = await form_of(request)
    name, key = form.get("name", "").strip(), form.get("key", "").strip()
    if not keys_of(request):
        raise Forbidden("api.read-only", variable=VARIABLE)
    if not name or len(name) > _LONGEST or not name.isprintable():
        raise BadInput("page.no-name")
    answer = _to_review(request)
    if not sign_in(request, answer, name, key):
        await asyncio.sleep(_SECONDS_AFTER_A_WRONG_KEY)
        raise Unauthorized("page.wrong-key")
    return answer


@router.post("/sign-out")
async def signing_out(request: Request) -> Response:
    """Forget who is signed in."""
    form = await form_of(request)
    check_form(request, form.get("token", ""))
    answer = _to_review(request)
    sign_out(request, answer)
    return answer


def _to_review(request: Request) -> RedirectResponse:
    return RedirectResponse(bare_frame(request).to("/review"), HTTPStatus.SEE_OTHER)
