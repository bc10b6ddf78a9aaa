"""A migration that lays many tables: a node is made in a third of the time."""

from __future__ import annotations

from itertools import groupby

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import ProjectState


class AtOnce(migrations.Migration):
    """Take each run of operations of one kind as one: first all that it says of the models, then all in the database.

    Django makes every model that is related to a changed one anew for each operation, which for many related tables
    is nearly all the time there is. The operations of a run must not build on one another: new tables may refer to each
    other in their order, fields and constraints are of tables of earlier runs, and no table gets two fields.
    """

    def apply(
        self, project_state: ProjectState, schema_editor: BaseDatabaseSchemaEditor, collect_sql: bool = False
    ) -> ProjectState:
        """Apply the runs in order; return the state after them."""
        if collect_sql:
            return super().apply(project_state, schema_editor, collect_sql)
        for _kind, alike in groupby(self.operations, key=type):
            run = tuple(alike)
            before = project_state.clone()
            if "apps" in vars(project_state):
                del project_state.apps  # it is made again, once, when the first operation of the run asks for it
            for operation in run:
                operation.state_forwards(self.app_label, project_state)
            for operation in run:
                operation.database_forwards(self.app_label, schema_editor, before, project_state)
        return project_state
