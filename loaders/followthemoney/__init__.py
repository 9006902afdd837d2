"""FollowTheMoney: entities as investigative databases exchange them, as lines of JSON."""

from loaders.followthemoney.reader import read_followthemoney

__all__ = ["read_followthemoney"]
