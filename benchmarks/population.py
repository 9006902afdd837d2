"""A believable population of people in office: names, careers over terms, and what sources say of them.

Names are drawn as `tochuc.generating` draws them. Careers are drawn from the numbers at the top of this
module, which are estimates. Who is who is known here, so that a rule can be measured.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from tochuc.generating.names import Names
from tochuc.identity import Held, Mention
from tochuc.names import exact_key, fold

PROVINCES = 34
COMMUNES, DISTRICTS, DEPARTMENTS = 98, 20, 24  # a province
CENTRAL, UNITS = 45, 16
LEVELS = {"commune": 0.52, "district": 0.24, "department": 0.16, "province": 0.05, "centre": 0.03}
FIRST_YEAR, LAST_YEAR = 2005, 2025
SPELL = (2, 6)  # years in one post
# The next post: risen in the same body, in a body beside it, in the one above, elsewhere in the province,
# in another province, at the Centre.
STEPS = {"rise": 0.34, "beside": 0.28, "above": 0.18, "province": 0.14, "moved": 0.04, "centre": 0.02}
SOURCES = {
    "commune": 1.2,
    "district": 1.6,
    "department": 2.5,
    "province": 7.0,
    "centre": 9.0,
}  # beyond the first
TELLS_CAREER, TELLS_TWO_POSTS, TELLS_GENDER, TELLS_BIRTH = 0.12, 0.3, 0.55, 0.06
NO_MARKS, MISPRINTED, NO_PLACE = 0.01, 0.002, 0.03


@dataclass(frozen=True)
class Body:
    """A body; `whole` is what it is a unit of, `above` what it is under."""

    id: str
    level: str
    province: str | None
    whole: str | None = None
    above: str | None = None


@dataclass(frozen=True)
class Spell:
    """One post of one career."""

    body: Body
    role: str
    since: date
    until: date

    @property
    def post(self) -> str:
        """The post's id."""
        return f"{self.role} {self.body.id}"

    @property
    def single(self) -> bool:
        """Whether the post has one seat."""
        return self.role == "head"


@dataclass
class Population:
    """The mentions, and whose each is."""

    mentions: list[Mention] = field(default_factory=list)
    person_of: dict[str, int | str] = field(default_factory=dict)


class Country:
    """The bodies, by level and province."""

    def __init__(self) -> None:
        self.bodies: dict[tuple[str, str | None], list[Body]] = {}
        for number in range(PROVINCES):
            self._province(f"province-{number}")
        centre = [
            Body(f"unit-{u} centre-{c}", "centre", None, f"centre-{c}")
            for c in range(CENTRAL)
            for u in range(UNITS)
        ]
        self.bodies["centre", None] = centre

    def _province(self, p: str) -> None:
        top = f"party {p}"
        leading = [Body(f"{kind} {p}", "province", p, top) for kind in ("committee", "council", "government")]
        departments = [
            Body(f"department-{n} {p}", "department", p, f"government {p}") for n in range(DEPARTMENTS)
        ]
        self.bodies["province", p], self.bodies["department", p] = leading, departments
        for level, count in (("district", DISTRICTS), ("commune", COMMUNES)):
            self.bodies[level, p] = [
                Body(f"{kind} {level}-{n} {p}", level, p, f"party {level}-{n} {p}", top)
                for n in range(count)
                for kind in ("committee", "council", "government", "front")
            ]

    def beside(self, body: Body, rng: random.Random) -> Body:
        """Give another body of the same place, else of the same level."""
        near = [b for b in self.bodies[body.level, body.province] if b.whole == body.whole and b != body]
        return rng.choice(near or self.bodies[body.level, body.province])


def population(people: int, seed: int, *, flatter: float = 1.0) -> Population:
    """Generate people and what sources say of them.

    Args:
        people: how many.
        seed: the same gives the same.
        flatter: an exponent on the shares of names: below 1 the common ones are less common than the rule
            takes them to be, above 1 more.
    """
    rng = random.Random(seed)
    names, country, found = Names(rng, flatter=flatter), Country(), Population()
    for number in range(people):
        name, gender = names.draw()
        career = list(_career(country, rng))
        born = str(career[0].since.year - rng.randint(26, 42))
        level = max(career, key=lambda s: list(LEVELS).index(s.body.level)).body.level
        for _ in range(1 + _poisson(rng, SOURCES[level])):
            id = f"{fold(name).replace(' ', '-')}-{rng.getrandbits(40):010x}"
            found.mentions.append(_mention(id, name, gender, born, career, rng))
            found.person_of[id] = number
    rng.shuffle(found.mentions)
    return found


def _poisson(rng: random.Random, mean: float) -> int:
    """Draw a number of further sources: many have few, a few have many."""
    return int(rng.expovariate(1 / mean))


def _career(country: Country, rng: random.Random) -> Iterator[Spell]:
    level = rng.choices(list(LEVELS), list(LEVELS.values()))[0]
    home = None if level == "centre" else f"province-{rng.randrange(PROVINCES)}"
    body, role = rng.choice(country.bodies[level, home]), rng.choice(("deputy", "member"))
    since = date(rng.randint(FIRST_YEAR, LAST_YEAR - 1), rng.randint(1, 12), rng.randint(1, 28))
    while since.year <= LAST_YEAR:
        until = since + timedelta(days=365 * rng.randint(*SPELL) + rng.randint(0, 300))
        yield Spell(body, role, since, until)
        if rng.random() < 0.3:
            return
        body, role, since = (*_next(country, body, role, rng), until)


def _next(country: Country, body: Body, role: str, rng: random.Random) -> tuple[Body, str]:
    step = rng.choices(list(STEPS), list(STEPS.values()))[0]
    if step == "rise" and role != "head":
        return body, "head" if role == "deputy" else "deputy"
    roles = ("head", "deputy", "member")
    if step in ("rise", "beside") or (body.province is None and step != "moved"):
        return country.beside(body, rng), rng.choice(roles)
    if step == "centre":
        return rng.choice(country.bodies["centre", None]), rng.choice(roles)
    if step == "moved":
        level = body.level if body.province else "province"
        return rng.choice(country.bodies[level, f"province-{rng.randrange(PROVINCES)}"]), rng.choice(roles)
    up = {"commune": "district", "district": "department"}.get(body.level, "province")
    level = up if step == "above" else rng.choice(("district", "department"))
    return rng.choice(country.bodies[level, body.province]), rng.choice(roles)


def _mention(id: str, name: str, gender: str, born: str, career: list[Spell], rng: random.Random) -> Mention:
    """Give what one source says: a post or two of a day in the career, at times all of it before."""
    at = rng.randrange(len(career))
    now = career[at]
    day = now.since + timedelta(days=int((now.until - now.since).days * rng.random() ** 2))
    told = [now]
    if at and rng.random() < TELLS_TWO_POSTS:
        told.append(career[at - 1])
    if rng.random() < TELLS_CAREER:
        told = career[: at + 1]
    reasons: set[tuple[str, str]] = set()
    held: set[Held] = set()
    for spell in told:
        body, placed = spell.body, rng.random() >= NO_PLACE
        post = spell.post if placed else f"{spell.post} ?{id}"
        reasons |= {("post", post), ("seat", post)} if spell.single else {("post", post)}
        reasons |= _of_body(body) if placed else set()
        if spell is now and placed and body.province:
            first = spell.since if rng.random() < 0.3 else day
            held.add(Held(spell.post, body.province, spell.single, first, day))
    if rng.random() < TELLS_GENDER:
        reasons.add(("gender", gender))
    if rng.random() < TELLS_BIRTH:
        reasons.add(("born", born))
    written = _written(name, rng)
    return Mention(id, exact_key(written), written, frozenset(reasons), frozenset(held))


def _of_body(body: Body) -> set[tuple[str, str]]:
    found = {("body", body.id)}
    found |= {("whole", body.whole)} if body.whole else set()
    found |= {("above", body.above)} if body.above else set()
    found |= {("place", body.province), ("region", body.province)} if body.province else set()
    return found


def _written(name: str, rng: random.Random) -> str:
    """Write a name as sources do: now and then without marks, or with a mark misprinted."""
    chance = rng.random()
    if chance < NO_MARKS:
        return fold(name).title()
    if chance < NO_MARKS + MISPRINTED:
        parts = name.split()
        return " ".join([*parts[:-1], fold(parts[-1]).title()])
    return name
