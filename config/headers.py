"""Security headers of every answer. A view adds what only it needs through `response.csp`."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

__all__ = ["SecurityHeaders", "policy"]

BASE = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "connect-src": "'self'",
    "img-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "luwte",
}
PERMISSIONS = ", ".join(
    f"{name}=()"
    for name in ("camera", "geolocation", "microphone", "payment", "usb", "interest-cohort", "browsing-topics")
)


def policy(changes: dict[str, str]) -> str:
    """The Content-Security-Policy with `changes` to single directives."""
    return "; ".join(f"{name} {value}" for name, value in (BASE | changes).items())


class SecurityHeaders:
    """Outermost middleware: also the answers of other middleware get these headers."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response["Content-Security-Policy"] = policy(getattr(response, "csp", {}))
        response["Permissions-Policy"] = PERMISSIONS
        response["Cross-Origin-Resource-Policy"] = "same-origin"
        response.setdefault("Cache-Control", "no-store")
        return response
