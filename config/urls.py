"""Every page of the installation."""

from django.urls import include, path

from config import errors
from config.health import alive, ready

handler404 = errors.not_found
handler500 = errors.server_error
urlpatterns = [
    path("healthz", alive),
    path("readyz", ready),
    path("console/api/", include("accounts.urls")),
    path("console/api/", include("outreach.urls")),
    path("", include("chat.urls")),
]
