"""The addresses of these pages."""

from django.urls import path

from longbien.web.desk.life import others, steps

urlpatterns = [
    path("other-authorities/", others.others_page, name="others"),
    path("other-authorities/<int:notified_id>/hold/", others.hold, name="place_hold"),
    path("other-authorities/holds/<int:hold_id>/lift/", others.lift, name="lift_hold"),
    path("requests/<str:request_id>/conditions/<int:condition_id>/", steps.condition, name="settle_condition"),
    path("requests/<str:request_id>/stand-in/", steps.standing_in, name="stand_in"),
    path("requests/<str:request_id>/notify/", steps.notify, name="notify_authority"),
    path("requests/<str:request_id>/holds/<int:hold_id>/overruling/", steps.ask_overruling, name="ask_overruling"),
    path("requests/<str:request_id>/holds/<int:hold_id>/overrule/", steps.overrule, name="overrule_hold"),
    path("requests/<str:request_id>/next/<str:link_id>/", steps.draft_link, name="draft_link"),
    path("requests/<str:request_id>/shared/<int:concerned_id>/", steps.deconflict, name="deconflict"),
]
