from django.db import migrations, models

LONGEST_CHAIN = 20


def find_roots(apps, editor):
    """Say of every request that consults where its chain begins."""
    concerned = apps.get_model("data", "Concerned").objects
    alone = concerned.filter(request__follows=None, request__arises_from=None)
    alone.update(root=models.F("request_id"))
    for one in concerned.filter(root="").select_related("request").iterator():
        request = one.request
        for _ in range(LONGEST_CHAIN):
            request = request.follows or request.arises_from or request
        one.root = request.pk
        one.save(update_fields=["root"])


class Migration(migrations.Migration):

    dependencies = [
        ('data', '0008_bytes_by_their_digest'),
    ]

    operations = [
        migrations.AddField(
            model_name='concerned',
            name='root',
            field=models.CharField(default='', max_length=32),
            preserve_default=False,
        ),
        migrations.RunPython(find_roots, migrations.RunPython.noop),
    ]
