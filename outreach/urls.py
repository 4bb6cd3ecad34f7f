"""The console's addresses of this app, below /console/api/."""

from django.urls import path

from outreach import views

urlpatterns = [
    path("settings", views.settings),
    path("quick-texts", views.quick_texts),
    path("quick-texts/<str:handle>/delete", views.quick_text_delete),
]
