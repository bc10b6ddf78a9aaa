"""Django's settings, all derived from one folder: the home of the node (`node.toml` and `keys/`)."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from longbien.adapters.keys.files import read_django_secret
from longbien.project.database import database_settings, use_mended_sqlite
from longbien.project.home import find_home, read_home
from longbien.project.home_rules import LANGUAGES as SCREEN_LANGUAGES

use_mended_sqlite()

HOME = find_home()
CONFIG = read_home(HOME)
PACKAGE = Path(__file__).resolve().parent.parent

SECRET_KEY = read_django_secret(HOME / "keys")
DEBUG = False
ALLOWED_HOSTS = [urlsplit(CONFIG.endpoint).hostname or "localhost", "localhost", "127.0.0.1", *CONFIG.hosts]
CSRF_TRUSTED_ORIGINS = [CONFIG.endpoint, *(f"https://{host}" for host in CONFIG.hosts)]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "longbien.data.apps.DataConfig",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "longbien.web.static_files.StaticFiles",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "longbien.web.second_factor.SecondFactor",
]

ROOT_URLCONF = "longbien.project.urls"
WSGI_APPLICATION = "longbien.project.wsgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "web" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "longbien.web.context.frame",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "longbien.web.tags",
            ],
        },
    }
]

DATABASES = {"default": database_settings(url=CONFIG.database.url, folder=HOME)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache",
        # Limits of sign-in and used codes are remembered here; of few entries a stranger could push them out.
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    },
    # Public pages, by each process for itself: to ask the database would cost as much as it spares.
    "pages": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "pages",
        "OPTIONS": {"MAX_ENTRIES": 300},
    },
}

AUTH_USER_MODEL = "data.Person"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = ["longbien.web.passwords.SparingArgon2"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_ADAPTER = "longbien.web.accounts.NoSignUp"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_PREVENT_ENUMERATION = True
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = CONFIG.endpoint.startswith("http://")

SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = CONFIG.endpoint.startswith("https://")
# Cookies are per host, not per port: two nodes of one machine must not sign each other out.
SESSION_COOKIE_NAME = f"longbien_{CONFIG.node.lower()}_session"
CSRF_COOKIE_NAME = f"longbien_{CONFIG.node.lower()}_csrf"
LANGUAGE_COOKIE_NAME = f"longbien_{CONFIG.node.lower()}_language"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 32 * 1024 * 1024 + 65536
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
FILE_UPLOAD_HANDLERS: list[str] = []  # files stream through the seal (web/authority/multipart.py); no other way in

LANGUAGE_CODE = CONFIG.languages[0]
LANGUAGES = [(code, name) for code, name in SCREEN_LANGUAGES.items() if code in CONFIG.languages]
LOCALE_PATHS = [PACKAGE / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "longbien.web.static_files.MarkedStorage"},
}
STATICFILES_DIRS = [PACKAGE / "web" / "static"]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "longbien.project.log_lines.LogLines",
            "format": "%(asctime)s %(levelname)s %(name)s: %(message)s",
        }
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"longbien": {"level": "INFO"}},
}
