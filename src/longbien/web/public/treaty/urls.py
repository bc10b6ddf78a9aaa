"""The addresses of the register. They are stable: other people's documents lead to them."""

from django.urls import path

from longbien.web.public.treaty import views

urlpatterns = [
    path("", views.treaty, name="treaty"),
    path("status.<str:form>", views.download_status, name="treaty_download"),
    path("states/<str:code>/", views.state, name="treaty_state"),
    path("facts/<path:fact_id>.json", views.fact_as_data, name="treaty_fact_data"),
    path("facts/<path:fact_id>/", views.fact, name="treaty_fact"),
    path("instruments/<str:instrument_id>/", views.instrument, name="treaty_instrument"),
    path("resolve/", views.resolver, name="treaty_resolve"),
    path("authorities/", views.authorities, name="treaty_authorities"),
]
