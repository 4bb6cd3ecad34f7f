import accounts.models.devices
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0001_initial'),
        ('otp_static', '0003_add_timestamps'),
        ('otp_totp', '0003_add_timestamps'),
    ]

    operations = [
        migrations.CreateModel(
            name='Attempts',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.BinaryField(max_length=32, unique=True)),
                ('failures', models.PositiveIntegerField(default=0)),
                ('until_minute', models.PositiveIntegerField(default=0)),
                ('minute', models.PositiveIntegerField(db_index=True)),
            ],
        ),
        migrations.CreateModel(
            name='TeamGeneration',
            fields=[
                ('number', models.PositiveIntegerField(primary_key=True, serialize=False)),
                ('public_key', models.BinaryField(max_length=65)),
                ('signature', models.BinaryField(max_length=64)),
                ('minute', models.PositiveIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name='Authenticator',
            fields=[
            ],
            options={
                'proxy': True,
                'indexes': [],
                'constraints': [],
            },
            bases=(accounts.models.devices.WholeMinutes, 'otp_totp.totpdevice'),
        ),
        migrations.CreateModel(
            name='RecoveryCodes',
            fields=[
            ],
            options={
                'proxy': True,
                'indexes': [],
                'constraints': [],
            },
            bases=(accounts.models.devices.WholeMinutes, 'otp_static.staticdevice'),
        ),
        migrations.CreateModel(
            name='RootSeal',
            fields=[
                ('staff', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='root_seal', serialize=False, to=settings.AUTH_USER_MODEL)),
                ('seal', models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name='StaffKey',
            fields=[
                ('staff', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='staff_key', serialize=False, to=settings.AUTH_USER_MODEL)),
                ('public_key', models.BinaryField(max_length=65)),
                ('blob', models.BinaryField()),
                ('mac', models.BinaryField(max_length=32)),
            ],
        ),
        migrations.CreateModel(
            name='Console',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('verifier', models.BinaryField(max_length=32, unique=True)),
                ('minute', models.PositiveIntegerField()),
                ('staff', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='consoles', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Invitation',
            fields=[
                ('id', models.UUIDField(primary_key=True, serialize=False)),
                ('username', models.CharField(max_length=32)),
                ('working_name', models.CharField(max_length=40)),
                ('role', models.CharField(max_length=16)),
                ('first', models.BooleanField(default=False)),
                ('token', models.BinaryField(default=bytes, max_length=32)),
                ('wrapped_secret', models.BinaryField(default=bytes)),
                ('state', models.CharField(choices=[('sent', 'sent'), ('enrolled', 'enrolled'), ('withdrawn', 'withdrawn')], default='sent', max_length=9)),
                ('expires_minute', models.PositiveIntegerField()),
                ('staff', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='invitation', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'sent')), fields=('username',), name='one_open_invitation_per_username')],
            },
        ),
        migrations.CreateModel(
            name='TeamSeal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('seal', models.BinaryField()),
                ('generation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='seals', to='accounts.teamgeneration')),
                ('staff', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='team_seals', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('staff', 'generation'), name='one_team_seal_per_person')],
            },
        ),
    ]
