"""The addresses of these pages."""

from django.urls import path

from longbien.web.desk.documents import receipts, steps

urlpatterns = [
    path("requests/<str:request_id>/document/make/", steps.make, name="make_document"),
    path("requests/<str:request_id>/document/approve/", steps.approve, name="approve_document"),
    path("requests/<str:request_id>/document/take-back/", steps.take_back, name="take_back_document"),
    path("requests/<str:request_id>/document/offer/", steps.offer, name="offer_document"),
    path("requests/<str:request_id>/acts/record_receipt/", receipts.record_receipt, name="record_receipt"),
    path("requests/<str:request_id>/letter/", steps.letter, name="letter"),
    path("papers/<str:paper_id>/", steps.paper, name="paper"),
]
