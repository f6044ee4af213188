"""How a command of ours ends: what went wrong in words, never with a traceback, and an exit code.

0 done · 1 something must be mended · 130 stopped with Ctrl-C.
"""

import sys
import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from plugins.catalogue import Catalogue
from plugins.engine.progress import say
from plugins.engine.trouble import text_of
from plugins.errors import ContentError, PortalError
from plugins.findings import Finding


@contextmanager
def ends_cleanly(catalogue: Catalogue, debug: bool = False, code: int = 1) -> Iterator[None]:
    """Turn our errors and Ctrl-C into printed words and SystemExit; `debug` also shows where an error came
    from. `code`: how an error ends."""
    try:
        yield
    except ContentError as error:
        tell(error.findings, catalogue)
        raise SystemExit(code) from None
    except PortalError as error:
        if debug:
            traceback.print_exception(error)
        say(f"portal: {text_of(error, catalogue)}", sys.stderr)
        raise SystemExit(code) from None
    except KeyboardInterrupt:
        raise SystemExit(130) from None


def tell(findings: Iterable[Finding], catalogue: Catalogue) -> None:
    """Each finding on stderr, unwrapped."""
    for finding in findings:
        say(finding.text(catalogue), sys.stderr)
