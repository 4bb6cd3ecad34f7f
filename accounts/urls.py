"""Routes under /console/api/."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
