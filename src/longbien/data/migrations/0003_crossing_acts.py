from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("data", "0002_treaty_records"),
    ]

    operations = [
        migrations.AddField(
            model_name="act",
            name="counts",
            field=models.BooleanField(default=True),
        ),
        migrations.AddField(
            model_name="act",
            name="refused_code",
            field=models.CharField(blank=True, max_length=64),
        ),
    ]
