"""Guessing passwords: five of one name from one address, then a wait; others are let in."""

import pytest
from django.core.cache import cache

from tests.factories import make_curator

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _forget():
    cache.clear()


def sign_in(client, password, name="cora", address="192.0.2.1"):
    body = {"username": name, "password": password, "next": "/admin/"}
    answer = client.post("/admin/login/", body, REMOTE_ADDR=address)
    if answer.status_code == 302:
        return "in"
    (message,) = answer.context["form"].non_field_errors()
    return message


def test_after_five_wrong_passwords_even_the_right_one_waits(client):
    make_curator("cora", password="right")
    make_curator("dan", password="right")
    for _ in range(5):
        assert "correct username and password" in sign_in(client, "wrong")
    told = "Too many wrong passwords. Wait 15 minutes, then try again."
    assert sign_in(client, "right") == sign_in(client, "right", name="CORA") == told
    assert sign_in(client, "right", address="192.0.2.2") == "in"
    client.logout()
    assert sign_in(client, "right", name="dan") == "in"


def test_a_right_password_forgets_the_wrong_ones(client):
    make_curator("cora", password="right")
    for _ in range(3):
        for _ in range(4):
            sign_in(client, "wrong")
        assert sign_in(client, "right") == "in"
        client.logout()


def test_one_address_tries_fifty_names(client):
    make_curator("cora", password="right")
    for number in range(50):
        sign_in(client, "wrong", name=f"name {number}")
    assert sign_in(client, "right").startswith("Too many wrong passwords.")
