"""Fills the desk's stored facts for requests that were there before, and gives the engine its index over their words."""

from django.db import migrations
from django.db.models import F

SQLITE = (
    # Terms come folded and cut already: nothing but white space divides them, and nothing is folded again.
    """
    CREATE VIRTUAL TABLE data_searchindex USING fts5(
        terms, content='data_searchtext', content_rowid='id', detail=none, prefix='3',
        tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co'"
    )
    """,
    """
    CREATE TRIGGER data_searchtext_added AFTER INSERT ON data_searchtext BEGIN
        INSERT INTO data_searchindex(rowid, terms) VALUES (new.id, new.terms);
    END
    """,
    """
    CREATE TRIGGER data_searchtext_gone AFTER DELETE ON data_searchtext BEGIN
        INSERT INTO data_searchindex(data_searchindex, rowid, terms) VALUES ('delete', old.id, old.terms);
    END
    """,
    """
    CREATE TRIGGER data_searchtext_changed AFTER UPDATE ON data_searchtext BEGIN
        INSERT INTO data_searchindex(data_searchindex, rowid, terms) VALUES ('delete', old.id, old.terms);
        INSERT INTO data_searchindex(rowid, terms) VALUES (new.id, new.terms);
    END
    """,
)
POSTGRESQL = (
    """
    ALTER TABLE data_searchtext ADD COLUMN terms_vector tsvector
    GENERATED ALWAYS AS (array_to_tsvector(string_to_array(terms, ' '))) STORED
    """,
    "ALTER TABLE data_searchtext ALTER COLUMN terms_vector SET STATISTICS 1000",
    "CREATE INDEX search_terms ON data_searchtext USING gin (terms_vector) WITH (fastupdate = off)",
)


def index_words(apps, schema_editor):
    statements = SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL
    for statement in statements:
        schema_editor.execute(statement)


def forget_words(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        for name in ("added", "gone", "changed"):
            schema_editor.execute(f"DROP TRIGGER data_searchtext_{name}")
        schema_editor.execute("DROP TABLE data_searchindex")
    else:
        schema_editor.execute("ALTER TABLE data_searchtext DROP COLUMN terms_vector")


def fill_desk(apps, schema_editor):
    from longbien.convention.errors import UnknownLawItem
    from longbien.convention.loader import load
    from longbien.core.requests.turns import REQUESTED, REQUESTING, Standing
    from longbien.core.requests.waiting import PATIENCE, PATIENCE_OF_ROUTINE, place

    requests = apps.get_model("data", "Request").objects
    for authority in apps.get_model("data", "Authority").objects.all():
        requests.filter(their_authority=authority).update(partner=authority.node)
    nothing = ("draft", "awaiting_approval", "withdrawn", "refused", "nothing_found")
    asked = requests.exclude(state__in=nothing).filter(follows__isnull=False).values("follows_id")
    requests.filter(direction="outgoing", id__in=asked).update(followed_up=True)
    facts = ("kind", "direction", "state", "state_before_question", "followed_up")
    for values in requests.order_by().values(*facts).distinct():
        for approved in (False, True):
            try:
                where = place(
                    kind=load().kind(kind_id=values["kind"]),
                    side=REQUESTING if values["direction"] == "outgoing" else REQUESTED,
                    standing=Standing(state=values["state"], before_question=values["state_before_question"]),
                    is_approved=approved,
                    is_followed_up=values["followed_up"],
                ).value
            except UnknownLawItem:
                where = "us"
            requests.filter(**values, approved_by__isnull=not approved).update(waits_on=where)
    requests.update(hurts_at=F("changed_at"))
    living = requests.exclude(waits_on="nobody")
    for priority in living.order_by().values_list("priority", flat=True).distinct():
        span = PATIENCE.get(priority, PATIENCE_OF_ROUTINE)
        living.filter(priority=priority).update(hurts_at=F("changed_at") + span)
    living.filter(state="preserved", preserved_until_at__isnull=False).update(hurts_at=F("preserved_until_at"))


class Migration(migrations.Migration):
    dependencies = [("data", "0007_desk_and_search")]

    operations = [
        migrations.RunPython(fill_desk, migrations.RunPython.noop),
        migrations.RunPython(index_words, forget_words),
    ]
