"""What requests name is compared by a wider rule: it is read again, and consultations go on under the digest of today."""

from hashlib import sha256

from django.db import migrations

from longbien.convention.errors import UnknownLawItem
from longbien.convention.loader import load
from longbien.convention.words import Widget
from longbien.core.identifiers.comparing import as_compared
from longbien.core.identifiers.reading import read_identifiers

CHANGED = ("account", "device", "url", "virtual_asset")


def compare_anew(apps, editor):
    """Let the worker read all requests again; what it wrote follows from their words."""
    apps.get_model("data", "RequestIdentifier").objects.all().delete()
    apps.get_model("data", "Request").objects.filter(identifiers_due=False).update(identifiers_due=True)
    consultations = apps.get_model("data", "Deconfliction").objects
    for one in list(consultations.filter(kind__in=CHANGED)):
        digest = _digest_of_today(one)
        known = consultations.filter(digest=digest).exclude(pk=one.pk).first()
        if known is None:
            consultations.filter(pk=one.pk).update(digest=digest)
        else:
            _join(one, known)


def _join(one, known):
    """Bring two consultations together that are on the same; what somebody said of a request stays."""
    settled = one.concerned.filter(settled_at__isnull=False).values_list("request", flat=True)
    known.concerned.filter(request__in=list(settled), settled_at__isnull=True).delete()
    there = known.concerned.values_list("request", flat=True)
    one.concerned.exclude(request__in=list(there)).update(deconfliction=known)
    one.delete()


def _digest_of_today(consultation):
    for concerned in consultation.concerned.select_related("request"):
        for named in _named_in(concerned.request):
            if _digest_before(named) == consultation.digest:
                return as_compared(named).digest
    return consultation.digest


def _named_in(request):
    try:
        elements = load().kind(kind_id=request.kind).elements
    except UnknownLawItem:
        return ()
    lists = (request.elements.get(one.id) for one in elements if one.widget is Widget.IDENTIFIERS)
    return read_identifiers("\n".join(text for text in lists if isinstance(text, str)))


def _digest_before(one):
    """Return the digest by the rule before this release, of the kinds that changed."""
    provider = one.provider.casefold() if one.kind == "account" else ""
    return sha256("\n".join((one.kind, one.named.scheme, provider, one.named.value)).encode()).hexdigest()


class Migration(migrations.Migration):
    dependencies = [("data", "0010_conditions_that_fell")]

    operations = [migrations.RunPython(compare_anew, migrations.RunPython.noop)]
