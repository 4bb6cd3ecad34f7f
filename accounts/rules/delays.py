"""How long the next try has to wait after failures in a row. Whole minutes, so that nothing finer need be stored."""

__all__ = ["FORGOTTEN_AFTER", "FREE", "bits_after", "wait_after"]

FREE = 5
LONGEST = 15
FORGOTTEN_AFTER = 24 * 60
LEAST_BITS = 16
MOST_BITS = 20


def wait_after(failures: int) -> int:
    """Minutes until another try counts: none for the first five, then 1, 2, 4, 8 and never more than 15."""
    return 0 if failures < FREE else min(LONGEST, 1 << min(failures - FREE, 8))


def bits_after(failures: int) -> int:
    """The proof of work that skips the wait: from 16 bits (well under a second on a console) to 20 (some seconds)."""
    return min(MOST_BITS, LEAST_BITS + max(0, failures - FREE))
