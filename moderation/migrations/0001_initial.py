from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='AuditEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('minute', models.PositiveIntegerField()),
                ('actor', models.CharField(max_length=64)),
                ('verb', models.CharField(max_length=40)),
                ('subject', models.CharField(max_length=64)),
                ('reason', models.CharField(blank=True, max_length=200)),
            ],
        ),
        migrations.CreateModel(
            name='SpentWork',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('digest', models.BinaryField(max_length=32, unique=True)),
                ('minute', models.PositiveIntegerField(db_index=True)),
            ],
        ),
        migrations.CreateModel(
            name='Bucket',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=32)),
                ('key', models.CharField(blank=True, max_length=64)),
                ('tokens', models.PositiveIntegerField()),
                ('minute', models.PositiveIntegerField(db_index=True)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('name', 'key'), name='one_bucket_per_key')],
            },
        ),
    ]
