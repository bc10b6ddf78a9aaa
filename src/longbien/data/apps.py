"""The one Django app."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate

from longbien.data.planning import write_figures


class DataConfig(AppConfig):
    name = "longbien.data"
    label = "data"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let the planner know of the tables whenever they are laid or altered."""
        post_migrate.connect(write_figures, sender=self)
