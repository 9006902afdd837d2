"""Checking data against the shapes in `shapes/`: what is inconsistent, why, and whose words say so."""

from tochuc.validation.check import validate
from tochuc.validation.neighbourhood import neighbourhood
from tochuc.validation.report import SEVERITIES, Finding, QuotedSource, Remedy, Report, Severity

__all__ = [
    "SEVERITIES",
    "Finding",
    "QuotedSource",
    "Remedy",
    "Report",
    "Severity",
    "neighbourhood",
    "validate",
]
