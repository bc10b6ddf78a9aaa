from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('data', '0009_roots_of_chains'),
    ]

    operations = [
        migrations.AlterField(
            model_name='condition',
            name='standing',
            field=models.CharField(choices=[('proposed', 'Proposed'), ('agreed', 'Agreed'), ('declined', 'Declined'), ('fallen', 'Fallen')], max_length=8),
        ),
    ]
