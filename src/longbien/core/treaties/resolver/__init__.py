"""
Which instrument can carry a request from one State to another, on a day, for an offence and a measure?

    answer = resolve(question, register=register, law=load(), directory=entries)
    answer.bases[0].instrument, answer.bases[0].applies

Every instrument is weighed, in nine steps, and each step gives its reasons:

1. Force: the instrument was in force on the day (`force.py`).
2. Participation: it binds both States on the day (`participation.py`).
3. Measure: it says something of the measure (`measures.py`).
4. Scope: it opens the measure for the offence (`scope.py`).
5. Reservations: nothing either State reserved stands against it (`reservations.py`).
6. Rules: a treaty on mutual legal assistance between both may govern in its place (`governing.py`).
7. Address: authority, channel and languages (`addressing.py`).
8. Requirements: what the request must say under it, and by when (`requirements.py`).
9. Rank: the best first (`ranking.py`).

An instrument applies if every reason says yes. One no is a no; else one unknown is unknown, which is an answer: it says
what a person has to find out. Nothing depends on the order in which facts, instruments or entries come.

Source: UN Convention against Cybercrime, arts. 3, 4, 23, 35, 37, 40-42, 60, 65, 67.
"""

from __future__ import annotations

from longbien.core.treaties.resolver.codes import Code
from longbien.core.treaties.resolver.resolving import resolve
from longbien.core.treaties.resolver.words import explain

__all__ = ["Code", "explain", "resolve"]
