"""The engine's index over the words of requests: what no model of Django can say. Used by the first migration."""

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
