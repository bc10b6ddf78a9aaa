"""The one Django app."""

from django.apps import AppConfig


class DataConfig(AppConfig):
    name = "longbien.data"
    label = "data"
    default_auto_field = "django.db.models.BigAutoField"
