"""Names of protected persons are sealed under the key of the node; the next step takes the open columns away."""

from django.db import migrations, models

from longbien.data.migrations import _names


class Migration(migrations.Migration):
    dependencies = [("data", "0001_first_version")]

    operations = [
        migrations.AddField("protectedname", "sealed", models.BinaryField(default=b"")),
        migrations.AlterField("protectedname", "name", models.CharField(max_length=200, default="")),
        migrations.RunPython(_names.seal_names, _names.open_names),
    ]
