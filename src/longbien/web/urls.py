"""The addresses of the screens, each with a name: `tests/web/test_outsiders.py` fails for one no outsider has tried."""

from django.urls import include, path

from longbien.web.authority import evidence
from longbien.web.desk import acts, checking, draft_identifiers, drafts, one_request, rows, search, table, views
from longbien.web.desk.cases import placing
from longbien.web.desk.criminality import views as criminality
from longbien.web.desk.safeguards import handling, screening
from longbien.web.oversight.overview import oversight_page
from longbien.web.public import law
from longbien.web.public.seats import choose_authority

urlpatterns = [
    path("", rows.desk_page, name="desk"),
    path("desk/rows/", rows.desk_rows, name="desk_rows"),
    path("desk/news/", rows.desk_news, name="desk_news"),
    path("", include("longbien.web.desk.deadline_urls")),
    path("desk/search/", search.desk_search, name="desk_search"),
    path("desk/requests.csv", table.desk_csv, name="desk_csv"),
    path("desk/views/", views.keep_view, name="keep_view"),
    path("desk/views/<int:number>/drop/", views.drop_view, name="drop_view"),
    path("requests/new/", drafts.choose_kind, name="choose_kind"),
    path("requests/new/<str:kind_id>/", drafts.new_draft, name="new_draft"),
    path("requests/new/<str:kind_id>/partner/", drafts.show_partner, name="show_partner"),
    path("requests/new/<str:kind_id>/fields/<str:element_id>/", drafts.check_field, name="check_field"),
    path("requests/<str:request_id>/", one_request.request_page, name="request"),
    path("requests/<str:request_id>/draft/", drafts.edit_draft, name="edit_draft"),
    path("requests/<str:request_id>/identifiers/", draft_identifiers.add_from_file, name="draft_identifiers"),
    path("requests/<str:request_id>/check/", checking.check_request, name="check_request"),
    path("requests/<str:request_id>/ask-approval/", checking.ask_for_approval, name="ask_approval"),
    path("requests/<str:request_id>/approve/", checking.approve_request, name="approve"),
    path("requests/<str:request_id>/give-back/", checking.give_back, name="give_back"),
    path("requests/<str:request_id>/send/", checking.send, name="send"),
    path("requests/<str:request_id>/sent/", one_request.sent_page, name="sent"),
    path("requests/<str:request_id>/review/", one_request.review, name="review"),
    path("requests/<str:request_id>/dual-criminality/", criminality.criminality_page, name="criminality"),
    path("requests/<str:request_id>/screen/", screening.screen_page, name="screen"),
    path("requests/<str:request_id>/screen/decide/", screening.decide, name="decide_screen"),
    path("requests/<str:request_id>/further-approval/", screening.approve, name="further_approval"),
    path("", include("longbien.web.desk.documents.urls")),
    path("requests/<str:request_id>/secrecy/", handling.review, name="review_secrecy"),
    path("evidence/<str:item_id>/erasure/", handling.erase, name="erase_item"),
    path("requests/<str:request_id>/acts/<str:act_id>/", acts.act_page, name="act"),
    path("requests/<str:request_id>/evidence/", evidence.add, name="add_evidence"),
    path("requests/<str:request_id>/package/", evidence.package, name="package"),
    path("evidence/<str:item_id>/name/", evidence.rename, name="rename_evidence"),
    path("evidence/<str:item_id>/", evidence.download, name="download"),
    path("", include("longbien.web.desk.life.urls")),
    path("requests/<str:request_id>/case/", placing.place, name="place_request"),
    path("requests/<str:request_id>/looked-after/", placing.give, name="assign_request"),
    path("cases/", include("longbien.web.desk.cases.urls")),
    path("oversight/", oversight_page, name="oversight"),
    path("law/", law.law_page, name="law"),
    path("law/articles/", law.articles_page, name="law_articles"),
    path("law/offences/", law.offences_page, name="law_offences"),
    path("law/instruments/", law.instruments_page, name="law_instruments"),
    path("law/kinds/", law.kinds_page, name="law_kinds"),
    path("law/kinds/<str:kind_id>/", law.kind_page, name="law_kind"),
    path("treaty/", include("longbien.web.public.treaty.urls")),
    path("register/", include("longbien.web.authority.register.urls")),
    path("directory/", include("longbien.web.authority.directory.urls")),
    path("authority/", choose_authority, name="choose_authority"),
    path("account/", include("longbien.web.public.accounts")),
    path("language/", include("django.conf.urls.i18n")),
]
