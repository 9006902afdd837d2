"""Who is signed in: a steward who gave a key, remembered in a signed cookie that no script can read.

The keys of the service sign it, so a key that is taken away ends the sessions begun with it, and
several processes know the same sessions without sharing anything.
"""

from __future__ import annotations

import hmac
import secrets
from dataclasses import asdict, dataclass

from itsdangerous import BadSignature, URLSafeTimedSerializer
from starlette.requests import Request
from starlette.responses import Response

from api.keys import key_given, keys_of
from tochuc.errors import Forbidden

COOKIE = "tochuc_steward"
_SECONDS = 12 * 60 * 60
_SALT = "tochuc.steward"


@dataclass(frozen=True, slots=True)
class Steward:
    """Who is signed in; `token` goes with every form, so that no other site can send one."""

    name: str
    token: str


def steward_of(request: Request) -> Steward | None:
    """Give who is signed in, or None."""
    signed, keys = request.cookies.get(COOKIE), keys_of(request)
    if not signed or not keys:
        return None
    for key in keys:
        try:
            return Steward(**_serializer(key).loads(signed, max_age=_SECONDS))
        except (BadSignature, TypeError):  # another key's, too old, or of an earlier form
            continue
    return None


def sign_in(request: Request, answer: Response, name: str, key: str) -> bool:
    """Sign a steward in, if the key is one of the service's.

    Args:
        request: the request with the sign-in form.
        answer: gets the cookie.
        name: what the steward signs decisions with.
        key: what was typed.
    """
    given = key_given(key, keys_of(request))
    if given is None:
        return False
    steward = Steward(name, secrets.token_urlsafe(16))
    answer.set_cookie(
        COOKIE,
        _serializer(given).dumps(asdict(steward)),
        max_age=_SECONDS,
        httponly=True,
        samesite="strict",
        secure=request.url.scheme == "https",
        path=request.scope.get("root_path", "") or "/",
    )
    return True


def sign_out(request: Request, answer: Response) -> None:
    """Forget who is signed in."""
    answer.delete_cookie(
        COOKIE, path=request.scope.get("root_path", "") or "/", httponly=True, samesite="strict"
    )


def check_form(request: Request, token: str) -> Steward:
    """Give who sent a form.

    Raises: Forbidden `page.not-signed-in`, or `page.foreign-form` for one that is not of this session.
    """
    steward = steward_of(request)
    if steward is None:
        raise Forbidden("page.not-signed-in")
    if not hmac.compare_digest(steward.token.encode(), token.encode()):
        raise Forbidden("page.foreign-form")
    return steward


def _serializer(key: str) -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(key, salt=_SALT)
