"""Cases for tests, open and protected, and the second officer whom four eyes need."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from longbien.actions.cases import CaseText, join_team, open_case, protect_case, put_into_case
from longbien.core.officers import Officer
from longbien.data.models import Case, Person, Request, Seat
from offices import Office
from people import NOW

NOTE = "The informant is the night porter Quillfeather."
TITLE = "Records copied from the hospital"


@dataclass
class CaseRoom:
    """The people of an authority who work on cases. `second_central` is the other pair of eyes."""

    office: Office

    def officer(self, name: str) -> Officer:
        """Return one of them; `second_central` takes the seat when first asked for."""
        if name == "second_central" and name not in self.office.people:
            person = Person.objects.create(username=name, display_name="Second Central")
            Seat.objects.create(person=person, authority=self.office.ours, role="central_authority", from_at=NOW)
            self.office.people[name] = person
        return self.office.officer(name)

    def number(self, name: str) -> int:
        """Return the number of a person."""
        return self.officer(name).person_id

    def opened(self, *, who: str = "central_authority", title: str = TITLE, **said: object) -> Case:
        """Return an open case."""
        text = CaseText(title=title, opened_on=date(2026, 11, 20), **said)  # type: ignore[arg-type]
        return open_case(officer=self.officer(who), text=text, now=NOW)

    def protected(self, *team: str, request: Request | None = None, title: str = TITLE) -> Case:
        """Return a protected case of the central authority's officer, with these on the team as well."""
        case = self.opened(title=title)
        leader = self.officer("central_authority")
        if request is not None:
            put_into_case(officer=leader, request_id=request.id, case_id=case.id, now=NOW)
        protect_case(officer=leader, case_id=case.id, because="The suspect works here.", now=NOW)
        for name in team:
            join_team(officer=leader, case_id=case.id, person_id=self.number(name), now=NOW)
        case.refresh_from_db()
        return case
