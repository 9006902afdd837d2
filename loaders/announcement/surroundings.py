"""The bodies and the province of a text, and which stand around a place in it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import replace

from loaders.announcement.bodies import Body
from loaders.announcement.names import Place, place_at
from loaders.announcement.symbols import Mention
from loaders.announcement.titles import Title
from loaders.announcement.words import Words

JOINTS = (" và ", ", ", " việt nam")  # a name may be said without what follows these
REACH = 40  # tokens that a list of titles may span
COMMUNES = ("xã", "phường", "thị trấn", "đặc khu")
DISTRICTS = ("huyện", "quận", "thị xã")
_DISTRICT_WORDS = frozenset(level.split()[0] for level in DISTRICTS)
_FROM = frozenset({"quê", "ở", "sinh", "quán", "("})
_LONGEST_COMMUNE = 6  # words of "xã A,"
_TOP = ("tỉnh", "thành phố")
_LONGEST_ALIAS = 4  # words
_OTHERS = 3  # so many mentions of other countries, and few of this one
_NEAREST = 60  # how many bodies before a place are looked at


class Surroundings:
    """Bodies by their place in a text."""

    def __init__(self, words: Words, found: list[list[Mention]]) -> None:
        self.words = words
        self._bodies = sorted(
            (body for sentence in found for mention in sentence if (body := body_of(mention))),
            key=lambda b: b.first,
        )
        self._starts = [body.first for body in self._bodies]
        self.aliases = {alias: body.outermost for body in self._bodies if (alias := self._alias(body))}
        self._names = {
            (one.kind.notation, one.field) for body in self._bodies for one in (body, body.outermost)
        }
        self._districts = self._districts_told()
        self._longer = _by_beginning(self._names)
        self._first = {body.kind.notation: body for body in reversed(self._bodies)}
        self._levels = words.lexicon.levels
        self.province = self._main_province(found)
        self._told = self._told_provinces(found)
        self._about_others = self._is_about_others()

    def _main_province(self, found: list[list[Mention]]) -> str | None:
        votes: Counter[str] = Counter()
        early = found[min(3, len(found) - 1)][-1].last if found and found[min(3, len(found) - 1)] else 0
        for body in self._bodies:
            place = body.outermost.place
            if place and place.province and place.name:
                votes[place.name] += 3 if body.first < early else 1
        if votes:
            return votes.most_common(1)[0][0]
        for at in range(self.words.count):
            named = self.words.place(at)
            if named:
                return named.entry.label
        return None

    def _alias(self, body: Body) -> str | None:
        """The short name in brackets after a body's full one: "Tập đoàn Xăng dầu Việt Nam (Petrolimex)"."""
        first, last = body.last + 1, body.last + 2
        if body.bare or body.kind.says["nameTakes"] == "acronym" or self.words.low(body.last) != "(":
            return None
        while last - first < _LONGEST_ALIAS and self.words.low(last) not in (")", ""):
            last += 1
        name = self.words.text(first, last)
        short = self.words.low(last) == ")" and self.words.capital(first)
        known = self.words.place(first) or self.words.level(first) or self.words.kind(first)
        return name if short and not known and not self.words.family(first) else None

    def _told_provinces(self, found: list[list[Mention]]) -> list[tuple[int, str]]:
        """Where a text that tells of several provinces turns to one: a body that acts, "Tại tỉnh X, …"."""
        told: list[tuple[int, str]] = []
        for sentence in found:
            if sentence and self.words.low(sentence[0].first) in ("tại", "ở", "riêng"):
                place = place_at(self.words, sentence[0].first + 1)
                if place and place.province and place.name:
                    told.append((sentence[0].first, place.name))
            for mention in sentence:
                body = mention.value if isinstance(mention.value, Body) else None
                place = body.outermost.place if body and _governs(body.outermost) else None
                if place and place.province and place.name:
                    told.append((mention.first, place.name))
        return told if len({name for _, name in told}) > 1 else []

    def _province_told(self, at: int) -> tuple[int, str | None]:
        """Where before a place the text last turned to a province, and to which."""
        before = bisect_left(self._told, (at, ""))
        return self._told[before - 1] if before else (-1, None)

    def abroad(self, title: Title) -> bool:
        """Whether an office of a whole state is meant in a text that is about other countries alone."""
        return self._about_others and (
            title.body is None or (title.body.scope == "national" and not title.body.field)
        )

    def _is_about_others(self) -> bool:
        if self.province is not None:
            return False
        ours = self.words.source.count("Việt Nam")
        others = sum(self.words.country(at) is not None for at in range(self.words.count))
        return others >= _OTHERS and others > 4 * ours

    @property
    def territory(self) -> str | None:
        """The province with its level: "thành phố Cần Thơ"."""
        return f"{self.level_of(self.province)} {self.province}" if self.province else None

    def level_of(self, province: str) -> str:
        """Give "tỉnh" or "thành phố" for a province."""
        return self._levels.get(province, "tỉnh")

    def place_near(self, at: int, level: str) -> Place | None:
        """Find the territory of a level that the list, the sentence or the text names."""
        turned, told = self._province_told(at) if level in ("", *_TOP) else (-1, None)
        turned = (self._district_told(at, level) or (turned,))[0]
        for other in [*self.ahead_of(at), *self.before(at, REACH)]:
            place = other.outermost.place
            if other.first >= turned and place and place.name and _fits(place, level, other):
                return self._levelled(place)
        if level in ("", *_TOP):
            if told and (level != "thành phố" or self.level_of(told) == "thành phố"):
                return Place(self.level_of(told), told, True, at)
            if self.province and (level != "thành phố" or self.level_of(self.province) == "thành phố"):
                return Place(self.level_of(self.province), self.province, True, at)
            return None
        return self._named_near(at, level) or self._borne_before(at, level)

    def _district_told(self, at: int, level: str) -> tuple[int, Place] | None:
        """The district last told of without a body: "Huyện Yên Châu họp … bầu Chủ tịch huyện"."""
        before = bisect_left(self._districts, at, key=lambda one: one[0])
        near = reversed(self._districts[max(0, before - _NEAREST) : before])
        return next((one for one in near if one[1].level == level), None)

    def _after_commune(self, at: int) -> bool:
        """Whether a commune's district is named: "xã Chiềng Khoi, huyện Yên Châu"."""
        before = range(max(0, at - _LONGEST_COMMUNE), at)
        return self.words.low(at - 1) == "," and any(self.words.low(n) in COMMUNES for n in before)

    def _districts_told(self) -> list[tuple[int, Place]]:
        """Districts by their places in the text, but for where somebody comes from."""
        told = []
        for at, token in enumerate(self.words.tokens):
            if token.low not in _DISTRICT_WORDS or self.words.level(at) is None:
                continue
            if self.words.low(at - 1) in _FROM or self._after_commune(at):
                continue
            place = place_at(self.words, at, bare=False)
            if place and place.name and place.level in DISTRICTS:
                told.append((at, place))
        return told

    def _borne_before(self, at: int, level: str) -> Place | None:
        first, told = self._district_told(at, level) or (-1, None)
        for other in self.before(at):
            place = other.outermost.place
            if other.first > first and place and place.name and _fits(place, level, other):
                return place
        return told

    def _named_near(self, at: int, level: str) -> Place | None:
        """The commune that the sentence names without a body: "đến công tác tại xã Mường La"."""
        if level not in COMMUNES:
            return None
        for here in range(at - 1, max(at - REACH, 0) - 1, -1):
            if self.words.low(here)[:1] in (".", "\n"):
                return None
            place = place_at(self.words, here, bare=False) if self.words.level(here) else None
            if place and place.name and place.level == level:
                return place
        return None

    def _levelled(self, place: Place) -> Place:
        if place.level is None and place.province and place.name:
            return replace(place, level=self.level_of(place.name))
        return place

    def around(self, body: Body) -> list[Body]:
        """Give the bodies of the same list after a body, then those shortly before it."""
        return [*self.ahead(body), *self.before(body.first, REACH)]

    def ahead(self, body: Body) -> list[Body]:
        """Give the bodies of the same list after a body."""
        return [other for other in self.ahead_of(body.first) if other.first >= body.last]

    def ahead_of(self, at: int) -> list[Body]:
        """Give the bodies that follow in the same list, with no full stop or semicolon between."""
        found = []
        start = bisect_left(self._starts, at + 1)
        for other in self._bodies[start : start + 6]:
            between = range(at, other.first)
            if len(between) > REACH or any(self.words.low(n) in (";", ".", "\n") for n in between):
                break
            found.append(other)
        return found

    def before(self, at: int, reach: int | None = None) -> list[Body]:
        """Give the bodies before a place, the nearest first."""
        start = bisect_left(self._starts, at)
        near = self._bodies[max(0, start - _NEAREST) : start]
        return [other for other in reversed(near) if reach is None or at - other.first <= reach]

    def first_of(self, kind: str, at: int) -> Body | None:
        """Give the first body of a kind in the text, if it bears its place and stands before a token."""
        first = self._first.get(kind)
        return first if first and first.first < at and first.place and first.place.name else None

    def named(self, kind: str, field: str) -> bool:
        """Whether the text names a body of a kind so, itself or as the owner of another."""
        return (kind, field) in self._names

    def longer_field(self, body: Body, goes_on: tuple[str, ...]) -> str | None:
        """Give the longer name that the text has for a body: "Giáo dục và Đào tạo" for "Giáo dục"."""
        key = body.kind.notation, body.field.lower()
        fits = [name for joint in goes_on for name in self._longer.get((*key, joint), ())]
        return fits[0] if len(fits) == 1 else None

    def same_sentence(self, body: Body, at: int) -> bool:
        """Whether no sentence ends between a body and token `at`."""
        return all(self.words.low(n)[:1] not in (".", "\n") for n in range(body.last, at))


def _by_beginning(names: set[tuple[str, str]]) -> dict[tuple[str, str, str], list[str]]:
    """Names by kind, by what stands before a joint, and by the joint."""
    found: dict[tuple[str, str, str], list[str]] = {}
    for kind, name in sorted(names):
        for joint in JOINTS:
            short, said, _ = name.lower().partition(joint)
            if said:
                found.setdefault((kind, short, joint), []).append(name)
    return found


def body_of(mention: Mention) -> Body | None:
    """Give the body that a mention names, itself or in its title."""
    if isinstance(mention.value, Title):
        return mention.value.body
    return mention.value if isinstance(mention.value, Body) else None


def _fits(place: Place, level: str, body: Body) -> bool:
    if level in ("", *_TOP):
        if not place.province:
            return False
        return level != "thành phố" or body.kind.notation != "tinh-uy"
    return place.level == level


def _governs(body: Body) -> bool:
    """Whether a body is a territory's own: its council, its committees, its Party Organisation."""
    return body.scope in ("level", "place") or body.kind.notation in ("dang-bo", "dang-uy", "so")
