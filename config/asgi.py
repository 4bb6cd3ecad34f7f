"""The one place that knows both the pages and the sockets."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
pages = get_asgi_application()

from channels.routing import ProtocolTypeRouter, URLRouter  # noqa: E402  needs Django's apps
from channels.security.websocket import OriginValidator  # noqa: E402
from channels.sessions import SessionMiddlewareStack  # noqa: E402
from django.conf import settings  # noqa: E402

from config.bare import bare, not_found  # noqa: E402
from consumers.routing import websocket_urlpatterns  # noqa: E402

sockets = SessionMiddlewareStack(not_found(URLRouter(websocket_urlpatterns)))
application = bare(
    ProtocolTypeRouter({"http": pages, "websocket": OriginValidator(sockets, settings.ORIGINS)}),
)
