"""Every setting of Luwte, each read once, here. docs/OPERATIONS.md explains them to whoever runs an installation."""

import hashlib
from pathlib import Path

from config import env, log

BASE_DIR = Path(__file__).resolve().parent.parent

MODE = env.choice("LUWTE_MODE", ("tryout", "production"), "tryout")
TRYOUT = MODE == "tryout"
DEBUG = False

VAR_DIR = env.path("LUWTE_VAR", BASE_DIR / "var")
SECRET_KEY = env.secret_file(env.path("LUWTE_SECRET_FILE", VAR_DIR / "secret"), length=32, create=TRYOUT).hex()
PEPPER_FILE = env.path("LUWTE_PEPPER_FILE", VAR_DIR / "pepper")
PEPPER = env.secret_file(PEPPER_FILE, length=32, create=TRYOUT)
# Public, but for ever: every passphrase and return code is stretched with it.
SALT = env.secret_file(env.path("LUWTE_SALT_FILE", VAR_DIR / "salt"), length=16, create=TRYOUT)
ROOT_FILE = env.path("LUWTE_ROOT_FILE", VAR_DIR / "root.pub")

ALLOWED_HOSTS = env.words("LUWTE_HOSTS", "localhost,127.0.0.1")
ORIGINS = env.words("LUWTE_ORIGINS", "http://localhost:8000,http://127.0.0.1:8000")
CSRF_TRUSTED_ORIGINS = ORIGINS
SECURE = env.flag("LUWTE_SECURE", default=not TRYOUT)

RETENTION_DAYS = env.integer("LUWTE_RETENTION_DAYS", 30, least=1, most=365)
EXIT_URL = env.text("LUWTE_EXIT_URL", "https://www.weeronline.nl/")
DEMO = env.flag("LUWTE_DEMO", default=False)

INSTALLED_APPS = [
    "daphne",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "channels",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "moderation",
    "accounts",
    "outreach",
    "chat",
    "config.apps.ConfigConfig",
]
MIDDLEWARE = [
    "config.headers.SecurityHeaders",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
]
ROOT_URLCONF = "config.urls"
ASGI_APPLICATION = "config.asgi.application"
APPEND_SLASH = False

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "frontend" / "templates"],
        "APP_DIRS": True,
    }
]

POSTGRES = env.postgres("LUWTE_DATABASE_URL")
DATABASE_THREADS = env.integer("LUWTE_DATABASE_THREADS", 8, least=1, most=64)
DATABASES: dict[str, dict[str, object]]
if POSTGRES:
    DATABASES = {
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            **POSTGRES,
            "CONN_MAX_AGE": 0,
            "CONN_HEALTH_CHECKS": True,
            "OPTIONS": {"pool": {"min_size": 1, "max_size": DATABASE_THREADS + 4, "timeout": 3}},
        }
    }
else:
    DATABASES = {
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": VAR_DIR / "luwte.sqlite3",
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 5,
                "init_command": (
                    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON"
                ),
            },
        }
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = env.text("LUWTE_REDIS_URL")
RESUME_REDIS_URL = env.text("LUWTE_RESUME_REDIS_URL", REDIS_URL)
if REDIS_URL:
    # redis-py's own default read timeout would end the layer's blocking pop, and with it every idle socket.
    # https://github.com/django/channels_redis/issues/422
    CHANNEL_LAYERS = {
        "default": {
            "BACKEND": "consumers.layer.PatientRedisLayer",
            "CONFIG": {
                "hosts": [{"address": REDIS_URL, "socket_timeout": 60, "socket_connect_timeout": 2}],
                "capacity": 5000,
                "expiry": 20,
                "group_expiry": 86400,
                # Several installations may share one Redis; none hears another.
                "prefix": f"luwte-{hashlib.sha256(SECRET_KEY.encode()).hexdigest()[:12]}",
                "symmetric_encryption_keys": [SECRET_KEY],
            },
        }
    }
else:
    CHANNEL_LAYERS = {"default": {"BACKEND": "channels.layers.InMemoryChannelLayer", "CONFIG": {"capacity": 5000}}}

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
PASSWORD_HASHERS = ["accounts.hashers.PepperedArgon2"]
AUTH_PASSWORD_VALIDATORS: list[dict[str, str]] = []
OTP_TOTP_ISSUER = "Luwte"
SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_NAME = "luwte_staff"
SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Strict"
SESSION_COOKIE_SECURE = SECURE
CSRF_COOKIE_NAME = "luwte_csrf"
CSRF_COOKIE_HTTPONLY = False
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_SECURE = SECURE
CSRF_FAILURE_VIEW = "config.errors.csrf_failed"
SECURE_SSL_REDIRECT = False
# What these two ask for, frame-ancestors of the content policy and the proxy's redirect do.
SILENCED_SYSTEM_CHECKS = ["security.W002", "security.W008"]
SECURE_HSTS_SECONDS = 63072000 if SECURE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE
SECURE_HSTS_PRELOAD = SECURE
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "no-referrer"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
DATA_UPLOAD_MAX_MEMORY_SIZE = 256 * 1024

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

STATIC_URL = "/static/"
STATICFILES_DIRS = [("app", BASE_DIR / "frontend" / "dist")]
STATIC_ROOT = env.path("LUWTE_STATIC_ROOT", VAR_DIR / "static")
WHITENOISE_USE_FINDERS = TRYOUT
WHITENOISE_AUTOREFRESH = False
STATIC_ROOT.mkdir(parents=True, exist_ok=True)
FRONTEND_DIST = BASE_DIR / "frontend" / "dist"

LOG_LEVEL = env.choice("LUWTE_LOG_LEVEL", ("DEBUG", "INFO", "WARNING", "ERROR"), "INFO")
LOGGING_CONFIG = None
log.configure(LOG_LEVEL)
