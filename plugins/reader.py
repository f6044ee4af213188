"""The language of who sits at the keyboard, as their system tells it.

The launcher asks for it too, before anything is installed and perhaps with an old Python.
"""

from __future__ import annotations

import locale
import os
import sys
from collections.abc import Mapping

ASKED = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""In the order in which gettext asks; the first that is set decides."""


def readers_language(environment: Mapping[str, str] = os.environ, system: str = "") -> str:
    """`id` for a reader of Indonesian, else `en`. `system`: what Windows tells, where no variable is set."""
    told = next((environment[name] for name in ASKED if environment.get(name)), "") or system or _of_windows()
    return "id" if told.lower().replace("-", "_").split(":")[0].partition(".")[0].partition("_")[0] == "id" else "en"


def _of_windows() -> str:
    if sys.platform != "win32":
        return ""
    import ctypes

    return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
