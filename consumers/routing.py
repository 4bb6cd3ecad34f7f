"""Which socket answers at which path."""

from django.urls import path

from consumers.care import CareSocket
from consumers.guest import GuestSocket
from consumers.youth import YouthSocket

__all__ = ["websocket_urlpatterns"]

websocket_urlpatterns = [
    path("ws/y", YouthSocket.as_asgi()),
    path("ws/c", CareSocket.as_asgi()),
    path("ws/g", GuestSocket.as_asgi()),
]
