"""The content security policy of every page: nothing is loaded from anywhere else."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

DIRECTIVES = {
    "default-src": "'self'",
    "img-src": "'self' data:",  # the icons of the API's documentation are data
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}
POLICY = "; ".join(f"{name} {sources}" for name, sources in DIRECTIVES.items())


class ContentSecurityPolicy:
    """Adds the policy to every response that does not bring its own.

    Django 5.2 has no middleware for it; from 6.0 on its own one takes this place.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer the request, with the policy."""
        response = self.get_response(request)
        response.headers.setdefault("Content-Security-Policy", POLICY)
        return response
