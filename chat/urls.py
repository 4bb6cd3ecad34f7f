"""Pages of the phone, the console and the guests."""

from django.urls import path

from chat.views.console import console
from chat.views.guest import guest
from chat.views.phone import leave, now, phone

urlpatterns = [
    path("", phone, {"lang": "nl"}, name="phone"),
    path("en", phone, {"lang": "en"}, name="phone_en"),
    path("k/<slug:entry>", phone, name="entry"),
    path("now", now, name="now"),
    path("leave", leave, name="leave"),
    path("console", console, name="console"),
    path("console/<slug:page>", console, name="console_page"),
    path("guest", guest, name="guest"),
    path("guest/<slug:page>", guest, name="guest_page"),
]
