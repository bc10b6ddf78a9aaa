"""Every address of a node: the desk, the JSON door, the door for other nodes."""

from django.urls import include, path

urlpatterns = [
    path("", include("longbien.web.urls")),
    path("api/", include("longbien.api.urls")),
    path("", include("longbien.inbox.urls")),
]
