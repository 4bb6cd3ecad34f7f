"""The console's addresses of this app, below /console/api/."""

from django.urls import path

from outreach.views import guest_texts, settings

urlpatterns = [
    path("settings", settings.settings),
    path("quick-texts", settings.quick_texts),
    path("quick-texts/<str:handle>/delete", settings.quick_text_delete),
    path("guest-texts", guest_texts.guest_texts),
    path("guest-texts/<str:handle>/review", guest_texts.guest_text_review),
]
