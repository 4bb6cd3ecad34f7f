"""What each word of the Makefile does."""

from collections.abc import Callable, Mapping, Sequence

from tools import checks, locks, running, testing
from tools.say import Stopped, say

__all__ = ["COMMANDS", "main"]


COMMANDS: Mapping[str, Callable[[], int]] = {
    "run": running.run,
    "test": testing.test,
    "check": checks.check,
    "fix": checks.fix,
    "codes": running.show_codes,
    "lock": locks.write_locks,
}


def main(words: Sequence[str]) -> int:
    """Run one command; the exit code says whether all went well."""
    if len(words) != 1 or words[0] not in COMMANDS:
        say(f"usage: make {'|'.join(COMMANDS)}")
        return 2
    try:
        return COMMANDS[words[0]]()
    except Stopped as problem:
        say(str(problem))
        return 1
    except KeyboardInterrupt:
        say("stopped")
        return 130
