"""
The condition that a case is closed to a person, in the engine's own words: one rule for every question.

Closed is a case from which the person is excluded; a protected one of whose team the person is none; and, to somebody
past whom requests that concern children go, a case with such a request in it, but for its team and whoever drafted one.
Else the case would tell of the child what the request does not: facts, persons, notes.

Built from the parts that a query is made of, the condition took longer to put together than to ask, and it stands in
every question; so it is written once, and only the way to the case differs.

    Request.objects.filter(~Q(Closed(case="case_id", person_id=7, past=False)))
"""

from __future__ import annotations

from typing import Final

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BooleanField, Expression, F
from django.db.models.expressions import BaseExpression
from django.db.models.sql.compiler import SQLCompiler

# Equal is said as neither less nor more, so that PostgreSQL looks the one case up: for `=` it reads and hashes all.
_CLOSED: Final = """
EXISTS (
    SELECT 1 FROM data_case closed WHERE closed.id >= {case} AND closed.id <= {case} AND (
        EXISTS (SELECT 1 FROM data_caseexclusion one WHERE one.case_id = closed.id AND one.person_id = %s)
        OR closed.protected
        AND NOT EXISTS (SELECT 1 FROM data_casemember one WHERE one.case_id = closed.id AND one.person_id = %s)
        {children}
    )
)
"""
_WITH_A_CHILD: Final = """
OR EXISTS (SELECT 1 FROM data_request child WHERE child.case_id = closed.id AND child.route <> '')
AND NOT EXISTS (SELECT 1 FROM data_casemember one WHERE one.case_id = closed.id AND one.person_id = %s)
AND NOT EXISTS (
    SELECT 1 FROM data_request own WHERE own.case_id = closed.id AND own.route <> '' AND own.drafted_by_id = %s
)
"""


class Closed(Expression):
    """
    Whether a case is closed to a person; false where there is no case.

    Args:
        case: the way to the number of the case, from the model that is asked.
        person_id: number of the person.
        past: requests that concern children go past this person.
    """

    conditional = True

    def __init__(self, *, case: str, person_id: int, past: bool) -> None:
        super().__init__(output_field=BooleanField())
        self.case: BaseExpression = F(case)  # type: ignore[assignment]  # the stubs give F no base
        self.person_id = person_id
        self.past = past

    def get_source_expressions(self) -> list[BaseExpression]:
        """Return the way to the case, for the query to find its table."""
        return [self.case]

    def set_source_expressions(self, exprs: list[BaseExpression]) -> None:  # type: ignore[override]  # one, never none
        """Take the way as the query has resolved it."""
        (self.case,) = exprs

    def as_sql(  # type: ignore[override]  # the stubs know no other words than those of strings
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper
    ) -> tuple[str, tuple[object, ...]]:
        """Return the condition and what is to be filled in."""
        case, filled = compiler.compile(self.case)
        persons = (self.person_id,) * (4 if self.past else 2)
        return _CLOSED.format(case=case, children=_WITH_A_CHILD if self.past else ""), (*filled, *filled, *persons)
