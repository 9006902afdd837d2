"""Reference data: the provinces, the bodies that stand in each of them and at the Centre, their sources.

The tables of `ontology/reference/` are what people review; `python -m tochuc.reference` writes
`territories.ttl` and `bodies.ttl` from them, and `python -m tochuc.reference --check` says whether they
are what the tables give.
"""

from tochuc.reference.provinces import MERGED_ON, Province, find_province, provinces
from tochuc.reference.standing import StandingBody, standing_bodies

__all__ = ["MERGED_ON", "Province", "StandingBody", "find_province", "provinces", "standing_bodies"]
