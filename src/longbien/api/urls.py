"""Addresses of the JSON door, under `/api/`."""

from django.urls import path, re_path

from longbien.api.door import api, in_the_one_shape, no_such_address

_patterns, _application, _namespace = api.urls
for _pattern in _patterns:
    if _pattern.callback is not None:
        _pattern.callback = in_the_one_shape(_pattern.callback)

urlpatterns = [
    path("v1/", (_patterns, _application, _namespace)),
    re_path(r"^.*$", no_such_address),
]
