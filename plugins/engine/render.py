"""From the plan to files: every output's path and bytes, one at a time, so that no bodies pile up."""

import traceback
from collections.abc import Iterator, Mapping
from pathlib import Path

from jinja2 import Environment, TemplateError

from plugins.engine.codes import TEMPLATE_FAULT
from plugins.engine.drawn import drawn
from plugins.engine.trouble import Trouble
from plugins.page import Asset, Drawing, Output, Page, output_path
from plugins.theming.environment import render


def render_plan(
    plan: Mapping[str, Output], environment: Environment, drawings: Path | None = None
) -> Iterator[tuple[str, bytes]]:
    """(path relative to the output, bytes) of each output, in the plan's order. `drawings`: where drawings are kept.

    Raises Trouble(TEMPLATE_FAULT) for whatever a template cannot show: a fault of ours, told without a
    traceback.
    """
    for address, output in plan.items():
        match output:
            case Asset(content=content):
                yield output_path(address), content
            case Drawing():
                yield output_path(address), drawn(output, drawings)
            case Page():
                yield output_path(address), _shown(environment, output)


def _shown(environment: Environment, page: Page) -> bytes:
    try:
        return render(environment, page)
    except (TemplateError, TypeError, ValueError, LookupError, AttributeError, ArithmeticError) as error:
        problem = f"{type(error).__name__}: {error}{_place(error)}"
        raise Trouble(TEMPLATE_FAULT, template=page.template, address=page.address, problem=problem) from error


def _place(error: Exception) -> str:
    """The innermost line of a template that the error passed."""
    if (line := getattr(error, "lineno", None)) is not None:
        return f" ({getattr(error, 'name', '')}:{line})"
    frames = traceback.extract_tb(error.__traceback__)
    places = [
        f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames if "templates" in Path(frame.filename).parts
    ]
    return f" ({places[-1]})" if places else ""
