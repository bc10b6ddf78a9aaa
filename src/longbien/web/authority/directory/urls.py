"""The addresses of the entries of our own State."""

from django.urls import path

from longbien.web.authority.directory import views

urlpatterns = [
    path("ours/", views.our_authorities, name="our_authorities"),
    path("ours/propose/", views.propose_entry_page, name="propose_entry"),
    path("ours/<str:entry_id>/propose/", views.propose_version_page, name="propose_version"),
    path("ours/<str:entry_id>/still-valid/", views.still_valid, name="still_valid"),
]
