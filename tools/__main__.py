"""The way in: `python3 -m tools run|test|check|fix|codes|lock`.

This file must be read by any Python 3, so that an old one can hand over to a newer one or say what is missing.
"""

import os
import shutil
import sys

NEEDED = (3, 11)


def main() -> None:
    if sys.version_info < NEEDED:
        for name in ("python3.14", "python3.13", "python3.12", "python3.11"):
            newer = shutil.which(name)
            if newer:
                os.execv(newer, [newer, "-m", "tools"] + sys.argv[1:])
        sys.exit(
            "luwte: Python %d.%d is too old, 3.11 or newer is needed.\n"
            "luwte: On Debian and Ubuntu: apt install python3.11 python3.11-venv" % sys.version_info[:2]
        )
    from tools.commands import main as run_command

    sys.exit(run_command(sys.argv[1:]))


main()
