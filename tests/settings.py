"""The project's settings on a private folder of their own: no test reads or writes this working copy's var/."""

import atexit
import os
import shutil
import tempfile

for _name in [name for name in os.environ if name.startswith("LUWTE_") and not name.startswith("LUWTE_TEST_")]:
    if _name not in ("LUWTE_CHROMIUM", "LUWTE_FULL", "LUWTE_SCREENS"):
        del os.environ[_name]
os.environ["LUWTE_VAR"] = tempfile.mkdtemp(prefix="luwte-tests-")
atexit.register(shutil.rmtree, os.environ["LUWTE_VAR"], ignore_errors=True)

from config.settings import *  # noqa: E402, F403
from config.settings import DATABASES, STATIC_ROOT, VAR_DIR  # noqa: E402

# A file, not memory: consumers reach the database from several threads, each with a connection of its own.
DATABASES["default"]["TEST"] = {"NAME": str(VAR_DIR / "tests.sqlite3")}
# WhiteNoise warns when the folder that collectstatic fills is not there.
STATIC_ROOT.mkdir(exist_ok=True)
