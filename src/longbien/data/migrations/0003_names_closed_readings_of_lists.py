"""No column for an open name any more; a reading says whether it was of a page, of a list, or of what was taken out."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("data", "0002_names_sealed")]

    operations = [
        migrations.RemoveField("protectedname", "name"),
        migrations.RemoveField("protectedname", "details"),
        migrations.AlterField("protectedname", "sealed", models.BinaryField()),
        migrations.AddField(
            "casereading",
            "how",
            models.CharField(
                choices=[("opened", "Opened"), ("listed", "Listed"), ("taken", "Taken")], default="opened", max_length=8
            ),
        ),
    ]
