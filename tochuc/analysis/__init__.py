"""What Cypher does badly, over networkx: central people and bodies, overlapping bodies, careers.

`to_networkx` gives the whole graph; `tenures` gives who held what, from which the other functions work, so
that they can be used on any selection of them.
"""

from tochuc.analysis.careers import Career, careers, transitions
from tochuc.analysis.centrality import Central, central
from tochuc.analysis.overlaps import Overlap, overlaps
from tochuc.analysis.tenures import Held, People, people_and_bodies, tenures
from tochuc.analysis.whole import to_networkx

__all__ = [
    "Career",
    "Central",
    "Held",
    "Overlap",
    "People",
    "careers",
    "central",
    "overlaps",
    "people_and_bodies",
    "tenures",
    "to_networkx",
    "transitions",
]
