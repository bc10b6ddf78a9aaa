"""The WSGI application: Django, behind the wall."""

from __future__ import annotations

import gc
import os
from importlib import import_module
from typing import TYPE_CHECKING

from longbien.commands.lifeline import watch_parent
from longbien.project.wall import unmask_environment, walled

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication

OBJECTS_OF_A_PAGE = 20_000


def served() -> WSGIApplication:
    """Return the application in a process of `longbien serve`: it ends when that one is gone."""
    watch_parent()
    gc.collect()
    gc.freeze()  # the law files and the code stay until the end: no page waits for them to be looked through again
    gc.set_threshold(OBJECTS_OF_A_PAGE, 20, 20)
    return application


def _load() -> WSGIApplication:
    unmask_environment()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "longbien.project.settings")
    django = import_module("django.core.wsgi").get_wsgi_application()
    import_module("longbien.project.wiring")
    import_module("longbien.project.urls")  # what is wrong in a door stops the start, not the first visitor
    return walled(django)


application = _load()
