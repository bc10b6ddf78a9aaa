"""What the forms of two States have in common: the pair, the measures, the note."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from longbien.core.treaties.register import Register
from longbien.web.authority.forms import Part, Question, Reading, Text
from longbien.web.authority.register import lists


def pair(register: Register) -> Part:
    """Return the questions for the two States."""
    both = lists.participants(register)
    return Part(
        id="pair",
        title=gettext_lazy("Between whom"),
        questions=(
            Question(id="first", label=gettext_lazy("The one State"), shape="list", groups=both),
            Question(id="second", label=gettext_lazy("The other State"), shape="list", groups=both),
        ),
    )


def measures(label: Text) -> Question:
    """Return the question for groups of measures."""
    return Question(id="measures", label=label, shape="ticks", groups=lists.measures(), optional=True)


def note() -> Part:
    """Return what can be said besides."""
    return Part(
        id="besides",
        title=gettext_lazy("Besides"),
        questions=(
            Question(
                id="note",
                label=gettext_lazy("What should colleagues know who rest a request on it?"),
                shape="area",
                rows=2,
                optional=True,
            ),
        ),
    )


def read_pair(reading: Reading, *, register: Register) -> tuple[str, str]:
    """Return the codes of the two; a message where they are one."""
    codes = frozenset(one.code for one in register.participants)
    first, second = reading.one_of("first", codes), reading.one_of("second", codes)
    if first and first == second:
        reading.say("second", _("Choose another State than the first."))
    return first, second
