"""What the search reads: the words of each request, and the views of the desk that a person keeps."""

from __future__ import annotations

from django.db import models

from longbien.data.models.people import Authority, Person
from longbien.data.models.requests import Request


class SearchText(models.Model):
    """
    The terms of a request, one space between them, as `core.search` makes them.

    The engine keeps its own index over them: triggers and an FTS5 table on SQLite, a generated column with a GIN index
    on PostgreSQL (migration `scale`). A migration that alters this table on SQLite must make the triggers anew.
    """

    request = models.OneToOneField(Request, on_delete=models.CASCADE, related_name="search_text")
    authority = models.ForeignKey(Authority, on_delete=models.CASCADE, related_name="+", db_index=False)
    terms = models.TextField()

    class Meta:
        indexes = [models.Index(fields=["authority", "-id"], name="search_newest")]


class SavedView(models.Model):
    """A view of the desk that a person has named. `address` is the query of its filters, as the desk wrote it."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="saved_views")
    authority = models.ForeignKey(Authority, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=60)
    address = models.CharField(max_length=1000)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "authority", "name"], name="one_view_per_name")]
        ordering = ["name"]
