"""Everything that can go wrong, as one tree.

    TochucError                 exit  HTTP
    ├── BadInput                  2    400   a file, value or option is wrong; nothing was changed
    ├── NotFound                  2    404   what was named is not in the graph
    ├── Ambiguous                 2    409   a name fits several things
    ├── Refused                   2    422   understood, and not done: a rule forbids it
    │   ├── Unauthorized          2    401   whoever asks has not shown a key
    │   └── Forbidden             2    403   whoever asks may not do it
    └── Unavailable               3    503   a service that is needed is out of reach

Every error has a code that stays (a heading of `docs/errors.md`) and details; the wording is in
`tochuc/messages`, in Vietnamese and English. A message says what was found, where, what was
expected and how to mend it.
"""

from __future__ import annotations

from tochuc.messages import Language, text


class TochucError(Exception):
    """The base of every error that a user can cause or meet.

    Args:
        code: which one, a table of `tochuc/messages/*.toml`.
        details: what the wording needs (`file`, `line`, `found` …).
    """

    exit_code = 2

    def __init__(self, code: str, /, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.details = details

    def message(self, lang: Language | None = None) -> str:
        """The wording, in the language asked for or else the user's."""
        return text(self.code, lang, **self.details)

    def __str__(self) -> str:
        return self.message()


class BadInput(TochucError):
    """A file, a value or an option is wrong; nothing was changed."""


class NotFound(TochucError):
    """What was named is not in the graph."""


class Ambiguous(TochucError):
    """A name fits several things; the details list them."""


class Refused(TochucError):
    """The request was understood, and a rule forbids it; nothing was changed."""


class Unauthorized(Refused):
    """Whoever asks has not shown that they may: a key is missing or wrong."""


class Forbidden(Refused):
    """Whoever asks may not do it, whatever they show."""


class Unavailable(TochucError):
    """A service that is needed is out of reach."""

    exit_code = 3
