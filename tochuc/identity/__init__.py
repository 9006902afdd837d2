"""Which mentions of a name are one person (D6).

Same name is not same person: two mentions are joined only if what speaks for it outweighs, by far, that
somebody else bears the name; how much each reason weighs stands in `evidence.toml`, how common names
are in `names.toml`. What is neither sure is listed as doubtful, for a steward to decide.
"""

from tochuc.identity.decision import Decision, Ruling, rule
from tochuc.identity.evidence import Evidence, total, weigh, weights
from tochuc.identity.identities import Identities, Match, identify
from tochuc.identity.joining import People, join
from tochuc.identity.mention import Held, Mention, Reason
from tochuc.identity.profile import Profile

__all__ = [
    "Decision",
    "Evidence",
    "Held",
    "Identities",
    "Match",
    "Mention",
    "People",
    "Profile",
    "Reason",
    "Ruling",
    "identify",
    "join",
    "rule",
    "total",
    "weigh",
    "weights",
]
