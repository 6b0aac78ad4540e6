"""Django settings: the environment in, constants out, safe defaults.

``DATABASE_URL`` names the database; without it an SQLite file beside the project serves.
"""

import os
from pathlib import Path

import dj_database_url

BASE_DIR = Path(__file__).resolve().parent.parent

DEBUG = os.environ.get("ROSTRUM_DEBUG") == "1"
SECRET_KEY = os.environ.get("ROSTRUM_SECRET_KEY", "")
ALLOWED_HOSTS = os.environ.get("ROSTRUM_HOSTS", "localhost 127.0.0.1 [::1]").split()

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "events",
]

DATABASES = {
    "default": dj_database_url.parse(
        os.environ.get("DATABASE_URL") or f"sqlite:///{BASE_DIR / 'rostrum.sqlite3'}"
    )
}
