"""What surrounds every page: its language, the days it is asked for, its links, what the graph holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from urllib.parse import parse_qsl, urlencode, urlsplit

from fastapi import Depends
from starlette.requests import Request

from api.answers.holdings import Holdings, holdings
from api.languages import LANGUAGES, language_of
from api.links import page_path
from api.pages.session import Steward, steward_of
from api.pages.writing import written_day
from api.parameters import GraphOf, Known, On
from tochuc.messages import Language, text

# What a reader chose stays in every link of a page.
KEPT = ("lang", "on", "known")
Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """What the base template shows.

    Args:
        lang: the language of the page.
        base: scheme, host and mount point that the reader used, without a slash at the end.
        path: of this page, below the mount point.
        query: what was asked, in its order.
        on: the day chosen, None for today.
        known: the day as of which it was known, None for today.
        holds: what the graph holds; None where it does not answer.
        steward: who is signed in.
        can_sign_in: whether this service takes keys at all.
    """

    lang: Language
    base: str
    path: str
    query: Pairs
    on: date | None
    known: date | None
    holds: Holdings | None
    steward: Steward | None
    can_sign_in: bool

    @property
    def other(self) -> Language:
        """The other language."""
        return next(lang for lang in LANGUAGES if lang != self.lang)

    @property
    def origin(self) -> str:
        """Scheme and host, which a link within this server leaves out."""
        scheme, host, *_ = urlsplit(self.base)
        return f"{scheme}://{host}"

    def to(self, path: str, /, **more: object) -> str:
        """Give a link within this server; what the reader chose stays, None leaves it out."""
        kept = {key: value for key, value in self.query if key in KEPT}
        return self._link(path, tuple((kept | more).items()))

    def here(self, /, **more: object) -> str:
        """Give a link to this page with some parameters changed, or left out by None."""
        return self._link(self.path, tuple((dict(self.query) | more).items()))

    def bare(self, path: str) -> str:
        """Give a path of this server as forms and links to the API name it, without what was chosen."""
        return self._link(path, ())

    def asset(self, name: str) -> str:
        """Give the address of a file of the pages' own."""
        return self._link(f"/static/{name}", ())

    def asked(self, name: str) -> str:
        """Give a parameter of this page, empty if it was not given."""
        return dict(self.query).get(name, "")

    @property
    def strip(self) -> str:
        """Say for which days the page is asked for."""
        chosen = {"on": self.on, "known": self.known}
        days = {name: written_day(day.isoformat(), self.lang) if day else "" for name, day in chosen.items()}
        which = "both" if self.on and self.known else "on" if self.on else "known"
        return text(f"page.as-of.strip-{which}", self.lang, **days)

    def hidden(self, *without: str) -> Pairs:
        """Give what a form of this page passes on, but for its own fields."""
        return tuple((key, value) for key, value in self.query if key not in without)

    def kept(self, *without: str) -> Pairs:
        """Give what a form that leads elsewhere passes on."""
        return tuple((key, value) for key, value in self.query if key in KEPT and key not in without)

    def thing(self, url: str) -> str:
        """Give the page of a thing from its address in the API; the address itself where it has no page."""
        path = page_path(self.base, url)
        if path is None:
            return url
        asked = urlsplit(path)
        return self.to(asked.path, **dict(parse_qsl(asked.query)))

    def same(self, path: str) -> str:
        """Give a link to another form of this page, with all that was asked."""
        return self._link(path, self.query)

    def data(self, path: str) -> str:
        """Give the address of the API that answers the same as this page."""
        return self.same(f"/api{path}")

    def _link(self, path: str, pairs: tuple[tuple[str, object], ...]) -> str:
        query = urlencode([(key, str(value)) for key, value in pairs if value not in (None, "")])
        root = urlsplit(self.base).path
        return f"{root}{path}?{query}" if query else f"{root}{path}"


def bare_frame(request: Request) -> Frame:
    """Give the frame of a page that may not ask the graph, such as an error's."""
    return Frame(
        lang=language_of(request),
        base=str(request.base_url).rstrip("/"),
        path=request.url.path.removeprefix(request.scope.get("root_path", "")),
        query=tuple(request.query_params.items()),
        on=None,
        known=None,
        holds=None,
        steward=steward_of(request),
        can_sign_in=bool(request.app.state.graph.settings.keys),
    )


async def _frame(request: Request, graph: GraphOf, on: On, known: Known) -> Frame:
    bare = bare_frame(request)
    return Frame(
        lang=bare.lang,
        base=bare.base,
        path=bare.path,
        query=bare.query,
        on=on if request.query_params.get("on") else None,
        known=known if request.query_params.get("known") else None,
        holds=await holdings(graph),
        steward=bare.steward,
        can_sign_in=bare.can_sign_in,
    )


FrameOf = Annotated[Frame, Depends(_frame)]
