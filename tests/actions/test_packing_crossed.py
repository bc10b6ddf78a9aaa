"""A package of a request on which acts crossed: its order holds, and it says which act does not count."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

from actions.test_crossing import REFUSAL, Asked
from actions.test_packaging import TRUST, packed, witness
from longbien.commands.package_files import ZipSource
from longbien.core.evidence.verify.outcome import Outcome
from longbien.core.evidence.verify.verifier import verify_package
from longbien.data.models import Act
from longbien.ports.instruments import Instruments
from offices import Office


def test_the_requesting_node_packs_an_overtaken_act_with_the_receipt_that_refused_it(
    office: Office, instruments: Instruments
) -> None:
    asked = Asked(office, instruments, kind="mla.stored_data")
    assert asked.theirs("accept", after="request").arrive() is None
    assert asked.theirs("propose_conditions", {"conditions": "None other."}, after="accept").arrive() is None
    asked.ours("agree_conditions")
    asked.ours("withdraw")
    assert asked.theirs("refuse", REFUSAL, after="propose_conditions").arrive() is None
    asked.hear(Act.objects.get(request=asked.id, act="agree_conditions"))
    witness(instruments)

    package = packed(office, instruments, asked.request)

    report = verify_package(ZipSource(BytesIO(package)), trust=TRUST)
    order = report.checks[5]
    assert (order.name, order.outcome) == ("order_of_the_story", Outcome.HOLDS)
    assert order.reason.in_words(str).endswith("acts that crossed others and do not count: 1")
    assert [check.name for check in report.checks if check.outcome is Outcome.FAILS] == []
    with ZipFile(BytesIO(package)) as files:
        names = [name for name in files.namelist() if "not_delivered" in name]
        story = next(files.read(name).decode() for name in files.namelist() if name.endswith("story.txt"))
    assert len(names) == 1
    assert story.count("does not count") == 1
