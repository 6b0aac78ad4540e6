"""Django settings: the environment in, constants out, safe defaults.

Every variable that is read stands in the README, and a test compares the two.
"""

import os
from pathlib import Path
from typing import Any

import dj_database_url

BASE_DIR = Path(__file__).resolve().parent.parent

# What `./run` makes and can make again: the secret key, collected static files, digests.
STATE_DIR = Path(os.environ.get("ROSTRUM_STATE") or BASE_DIR / ".rostrum")


SQLITE = "django.db.backends.sqlite3"
POSTGRESQL = "django.db.backends.postgresql"


def kept_key(path: Path) -> str:
    """Return the secret key that `./run` made at its first start, or nothing.

    Without a key Django refuses what needs one (sessions, cursors) and the rest works:
    ``manage.py extract`` does.
    """
    return path.read_text("ascii").strip() if path.is_file() else ""


def database(url: str | None) -> dict[str, Any]:
    """Return the database that ``url`` names, or the SQLite file beside the project.

    Connections are kept. Those of PostgreSQL are checked before use. SQLite takes the write lock
    when a transaction starts: two writers then wait for each other (up to 20 s) instead of failing
    half way. Write-ahead logging lets readers go on meanwhile.
    """
    chosen: dict[str, Any] = (
        {**dj_database_url.parse(url)}
        if url
        else {"ENGINE": SQLITE, "NAME": BASE_DIR / "rostrum.sqlite3"}
    )
    chosen["CONN_MAX_AGE"] = None
    if chosen["ENGINE"] == POSTGRESQL:
        chosen["ENGINE"] = "timeline.postgresql"
        chosen["CONN_HEALTH_CHECKS"] = True
    if chosen["ENGINE"] == SQLITE:
        chosen["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
            **chosen.get("OPTIONS", {}),
        }
    return chosen


DEBUG = os.environ.get("ROSTRUM_DEBUG") == "1"
SECRET_KEY = os.environ.get("ROSTRUM_SECRET_KEY") or kept_key(STATE_DIR / "secret-key")
ALLOWED_HOSTS = os.environ.get("ROSTRUM_HOSTS", "localhost 127.0.0.1 [::1]").split()
DATABASES = {"default": database(os.environ.get("DATABASE_URL"))}

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_tasks_db",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "events",
    "timeline",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "timeline.web.security.ContentSecurityPolicy",
    "timeline.web.sharing.CrossOrigin",
    "django.middleware.gzip.GZipMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.common.CommonMiddleware",
    "timeline.memento.Memento",
    "timeline.api.unchanged.Unchanged",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]

DATA_UPLOAD_MAX_MEMORY_SIZE = 8 * 1024 * 1024  # bytes of a body that is read

ROOT_URLCONF = "timeline.urls"
WSGI_APPLICATION = "timeline.wsgi.application"

LANGUAGE_CODE = "en-gb"
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "static/"
STATIC_ROOT = STATE_DIR / "static"
WHITENOISE_ROOT = BASE_DIR / "timeline" / "root"  # served as they are: /favicon.ico
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Where readers reach the site, for what is sent without being asked for; and whether webhooks may
# be sent to machines of this network.
ROSTRUM_ADDRESS = os.environ.get("ROSTRUM_ADDRESS", "http://127.0.0.1:8000")
ROSTRUM_WEBHOOKS_PRIVATE = os.environ.get("ROSTRUM_WEBHOOKS_PRIVATE") == "1"

# Background work: the queue is a table, unless a broker is named.
ROSTRUM_QUEUE = os.environ.get("ROSTRUM_QUEUE", "")
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}
if ROSTRUM_QUEUE:
    TASKS["default"]["BACKEND"] = "django_tasks_rq.RQBackend"
    INSTALLED_APPS += ["django_rq", "django_tasks_rq"]
    RQ_QUEUES = {"default": {"URL": ROSTRUM_QUEUE, "DEFAULT_TIMEOUT": 600}}

# One count for all workers: what is kept here is kept in the database.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache",
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    }
}

REST_FRAMEWORK = {
    "DEFAULT_RENDERER_CLASSES": ["timeline.api.renderers.JsonRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_AUTHENTICATION_CLASSES": ["timeline.api.access.TokenAuthentication"],
    "DEFAULT_THROTTLE_CLASSES": ["timeline.api.access.ReadThrottle"],
    # Requests of one address and one user. Reading has no limit unless one is set: the count is
    # kept in the database, where it costs as much as a page.
    "DEFAULT_THROTTLE_RATES": {
        "read": os.environ.get("ROSTRUM_READ_RATE") or None,
        "write": os.environ.get("ROSTRUM_WRITE_RATE", "120/min"),
    },
    "NUM_PROXIES": int(os.environ.get("ROSTRUM_PROXIES", "0")),
    "DEFAULT_SCHEMA_CLASS": "timeline.api.schema.Schema",
    "DEFAULT_METADATA_CLASS": None,
    "EXCEPTION_HANDLER": "timeline.api.errors.handle",
    "URL_FORMAT_OVERRIDE": None,
}

SPECTACULAR_SETTINGS = {
    "TITLE": "Rostrum",
    "DESCRIPTION": "Who said what, at which forum, and when, each with the words that prove it.",
    "VERSION": "1",
    "OAS_VERSION": "3.1.1",
    "SCHEMA_PATH_PREFIX": "/api/v1/",
    "SERVERS": [{"url": "/", "description": "This site."}],
    "SERVE_INCLUDE_SCHEMA": False,
    "COMPONENT_SPLIT_PATCH": False,
    "SORT_OPERATION_PARAMETERS": False,
    "POSTPROCESSING_HOOKS": ["timeline.api.schema.add_problems"],
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "SWAGGER_UI_SETTINGS": {"deepLinking": True, "validatorUrl": None},
}

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
if os.environ.get("ROSTRUM_HTTPS") == "1":  # behind a proxy that speaks TLS and says so
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 31_536_000
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
    CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": os.environ.get("ROSTRUM_LOG_LEVEL", "WARNING")},
}
