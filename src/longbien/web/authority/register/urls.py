"""The addresses of the node's own part of the register."""

from django.urls import path

from longbien.web.authority.register import importing, views

urlpatterns = [
    path("", views.proposals, name="register"),
    path("proposals/<str:proposal_id>/", views.proposal_page, name="register_proposal"),
    path("proposals/<str:proposal_id>/confirm/", views.confirm_proposal, name="confirm_proposal"),
    path("proposals/<str:proposal_id>/refuse/", views.refuse_proposal, name="refuse_proposal"),
    path("propose/", views.propose_page, name="register_propose"),
    path("propose/fact/", views.propose_fact_page, name="propose_fact"),
    path("propose/correction/<path:fact_id>/", views.propose_correction_page, name="propose_correction"),
    path("propose/claim/", views.propose_claim_page, name="propose_claim"),
    path("propose/treaty/", views.propose_treaty_page, name="propose_treaty"),
    path("propose/agreement/", views.propose_agreement_page, name="propose_agreement"),
    path("correct/treaty/<path:instrument_id>/", views.correct_treaty_page, name="correct_treaty"),
    path("correct/agreement/<path:agreement_id>/", views.correct_agreement_page, name="correct_agreement"),
    path("propose/file/", importing.import_page, name="propose_file"),
    path("propose/file/all/", importing.propose_import, name="propose_import"),
]
