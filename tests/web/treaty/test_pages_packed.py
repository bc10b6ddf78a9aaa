"""Long pages are packed for whoever can unpack them."""

from __future__ import annotations

import gzip

import pytest
from django.test import Client
from django.urls import reverse


@pytest.mark.django_db
def test_the_page_of_the_status_is_packed_for_whoever_can_unpack_it() -> None:
    plain = Client().get(reverse("treaty"))
    packed = Client().get(reverse("treaty"), headers={"Accept-Encoding": "gzip"})

    assert (plain.headers.get("Content-Encoding"), packed.headers["Content-Encoding"]) == (None, "gzip")
    assert len(packed.content) * 5 < len(plain.content)
    assert gzip.decompress(packed.content).decode().endswith(plain.content.decode()[-200:])
