"""What a console gets back: JSON with bytes as base64url, and refusals as {code, ...}."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponseBase, JsonResponse

from accounts import api
from moderation.api import Limited, challenge, pack_all

__all__ = ["answer", "answers"]


def answer(data: dict[str, Any]) -> JsonResponse:
    """`data` as JSON; bytes anywhere in it become base64url."""
    return JsonResponse(pack_all(data))


def answers(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Turn what the view's actions refuse into the answers of the contract."""

    @wraps(view)
    def answering(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return view(request, *args, **kwargs)
        except api.WrongPassphrase as problem:
            return api.refusal("wrong", 403, wait=problem.wait, work=_work(problem.bits))
        except api.WrongCode as problem:
            return api.refusal("wrong", 403, wait=problem.wait)
        except api.BadField as problem:
            return api.refusal(problem.code, problem.status, field=problem.field)
        except api.Refused as problem:
            return api.refusal(problem.code, problem.status)
        except Limited as problem:
            return api.refusal("slow", 429, wait=problem.wait)

    return answering


def _work(bits: int | None) -> dict[str, Any] | None:
    return None if bits is None else {"challenge": challenge(api.PURPOSE, bits), "bits": bits}
