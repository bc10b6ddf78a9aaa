"""Rows that are written once: never changed, never deleted. Whoever tries has made a mistake, and is stopped."""

from __future__ import annotations

from typing import Any, NoReturn

from django.db import models


class RowIsKept(RuntimeError):
    """A row that is kept for ever was to be changed or deleted: a fault of the program, not of a person."""


class KeptRows(models.QuerySet[Any]):
    """Rows that can be added and read, and nothing else."""

    def update(self, **_: object) -> NoReturn:
        """Refuse. Raises: RowIsKept."""
        raise RowIsKept(self.model.__name__)

    def delete(self) -> NoReturn:
        """Refuse. Raises: RowIsKept."""
        raise RowIsKept(self.model.__name__)


class Kept(models.Model):
    """A row of such a table."""

    objects = models.Manager.from_queryset(KeptRows)()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write the row once. Raises: RowIsKept when it is there already."""
        if not self._state.adding:
            raise RowIsKept(type(self).__name__)
        kwargs["force_insert"] = True
        super().save(*args, **kwargs)

    def delete(self, *_: Any, **__: Any) -> NoReturn:
        """Refuse. Raises: RowIsKept."""
        raise RowIsKept(type(self).__name__)
