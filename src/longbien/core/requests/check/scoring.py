"""
The score of a draft, and what to do first.

Rules:
1. A draft begins with 100. Each finding takes the points of its rule, once for each field, however many lines it names.
2. It never goes below 0. Whether the request can leave is another question: one finding that stops is enough.
3. What stops comes first in the list, then what takes most points, then the order of the form.
"""

from __future__ import annotations

from dataclasses import dataclass

from longbien.core.requests.check.values import Finding

FULL = 100
TWIN = "open_twin"  # the finding that names own open requests for the same


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """One thing to do: the first of its findings, how many there are, and what curing them gives."""

    finding: Finding
    count: int
    gain: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """All findings in the order of the form."""

    findings: tuple[Finding, ...]

    @property
    def ready(self) -> bool:
        """Say whether nothing stops the request."""
        return not any(one.stops for one in self.findings)

    @property
    def stops(self) -> tuple[Finding, ...]:
        """What must be cured."""
        return tuple(one for one in self.findings if one.stops)

    @property
    def weak(self) -> tuple[Finding, ...]:
        """What is often refused."""
        return tuple(one for one in self.findings if not one.stops)

    @property
    def twins(self) -> tuple[str, ...]:
        """The references of own open requests that ask the same, as the findings name them."""
        return tuple(reference for one in self.findings if one.code == TWIN for reference in one.items)

    @property
    def taken(self) -> int:
        """The points that the findings take, rule 1."""
        return sum(one.gain for one in self.fixes)

    @property
    def score(self) -> int:
        """The score, 0 to 100, rule 2."""
        return max(0, FULL - self.taken)

    @property
    def fixes(self) -> tuple[Fix, ...]:
        """What to do, the most effective first, rule 3."""
        grouped: dict[tuple[str, str], list[Finding]] = {}
        for one in self.findings:
            grouped.setdefault((one.element, one.code), []).append(one)
        made = [Fix(finding=same[0], count=len(same), gain=same[0].points) for same in grouped.values()]
        return tuple(sorted(made, key=lambda fix: (not fix.finding.stops, -fix.gain)))


def best_score(*, checked: Checked, first: int) -> int:
    """Return the score that curing the first so many of the list would give."""
    rest = sum(one.gain for one in checked.fixes[first:])
    return max(0, FULL - rest)
