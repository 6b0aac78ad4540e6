"""The schema and the pages that show it, served from this machine alone."""

from types import SimpleNamespace
from typing import Any

from drf_spectacular.renderers import OpenApiJsonRenderer, OpenApiYamlRenderer
from drf_spectacular.utils import extend_schema
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView
from rest_framework.negotiation import DefaultContentNegotiation


class ByParameter(DefaultContentNegotiation):
    """Lets ``?format=json`` or ``?format=yaml`` choose, beside the Accept header."""

    settings: Any = SimpleNamespace(URL_FORMAT_OVERRIDE="format")


@extend_schema(exclude=True)
class SchemaView(SpectacularAPIView):
    """The OpenAPI description of this API, as JSON or YAML."""

    renderer_classes = [OpenApiJsonRenderer, OpenApiYamlRenderer]
    content_negotiation_class = ByParameter


@extend_schema(exclude=True)
class DocsView(SpectacularSwaggerSplitView):
    """The description as pages that can be tried; scripts and styles come from this server."""

    url_name = "api:schema"
    template_name = "rostrum/docs.html"
