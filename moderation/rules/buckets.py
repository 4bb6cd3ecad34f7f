"""Token bucket arithmetic: a bucket holds `capacity` tokens, gains `refill` of them per unit of time, and pays."""

from math import ceil

__all__ = ["refilled", "wait_for"]


def refilled(tokens: float, capacity: int, refill: float, elapsed: float) -> float:
    """The tokens after `elapsed` units of time, at most `capacity`. A clock that went back adds nothing."""
    return min(float(capacity), tokens + refill * max(elapsed, 0.0))


def wait_for(tokens: float, refill: float, cost: int) -> int:
    """Whole units of time until the bucket can pay `cost`; 0 when it can now."""
    return max(0, ceil((cost - tokens) / refill))
