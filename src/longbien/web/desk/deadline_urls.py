"""The addresses of terms."""

from django.urls import path

from longbien.web.desk import deadlines

urlpatterns = [
    path("desk/deadlines/", deadlines.deadlines_page, name="desk_deadlines"),
    path("requests/<str:request_id>/deadlines/", deadlines.request_deadlines, name="request_deadlines"),
    path("requests/<str:request_id>/deadlines/<int:number>/renew/", deadlines.renew, name="renew_term"),
    path("requests/<str:request_id>/deadlines/<int:number>/done/", deadlines.settle, name="settle_term"),
]
