"""What binds the two States of a question to each instrument on its day, asked of the register once."""

from __future__ import annotations

from dataclasses import dataclass, field

from longbien.core.treaties.questions import Question
from longbien.core.treaties.register import Register
from longbien.core.treaties.status import Status, status_of


@dataclass(frozen=True, kw_only=True)
class Standings:
    """The statuses of one day. They are remembered as long as the question is being answered."""

    question: Question
    register: Register
    _known: dict[tuple[str, str], Status] = field(default_factory=dict, repr=False, compare=False)

    def of(self, *, instrument: str, participant: str) -> Status:
        """Return the status of a participant; raises `UnknownInstrument`."""
        key = (instrument, participant)
        if key not in self._known:
            self._known[key] = status_of(
                register=self.register, instrument=instrument, participant=participant, on=self.question.on
            )
        return self._known[key]
