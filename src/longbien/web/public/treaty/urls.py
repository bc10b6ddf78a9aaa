"""
The addresses of the register. They are stable: other people's documents lead to them.

Pages are packed on the way: the tile map and the lists are long, and lines can be slow.
"""

from django.urls import path
from django.views.decorators.gzip import gzip_page

from longbien.web.public.treaty import views
from longbien.web.public.treaty.kept_pages import kept

urlpatterns = [
    path("", gzip_page(kept(views.treaty)), name="treaty"),
    path("status.<str:form>", kept(views.download_status), name="treaty_download"),
    path("states/<str:code>/", gzip_page(kept(views.state)), name="treaty_state"),
    path("facts/<path:fact_id>.json", views.fact_as_data, name="treaty_fact_data"),
    path("facts/<path:fact_id>/", gzip_page(kept(views.fact)), name="treaty_fact"),
    path("instruments/<str:instrument_id>/", gzip_page(kept(views.instrument)), name="treaty_instrument"),
    path("resolve/", gzip_page(kept(views.resolver)), name="treaty_resolve"),
    path("authorities/", gzip_page(kept(views.authorities)), name="treaty_authorities"),
]
