"""The addresses of spec/exchange.md section 7."""

from django.urls import path, re_path

from longbien.inbox import views

urlpatterns = [
    path("exchange/v1/messages", views.messages),
    path("exchange/v1/receipts", views.receipts),
    re_path(r"^exchange/v1/parts/(?P<sealed_sha256>[0-9a-f]{64})$", views.part),
    path("exchange/v1/card", views.card),
    path("witness/v1/add-checkpoint", views.add_checkpoint),
    path("witness/v1/last-checkpoint", views.last_checkpoint),
]
