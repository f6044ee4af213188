"""What the engine's signal wakes in this room."""

from dataclasses import replace
from typing import Any

from plugins.inputs import Inputs
from plugins.page import Output, Page
from plugins.pages.plan import plan_pages


def yield_pages(portal: object, inputs: Inputs) -> list[Output]:
    """Every page; without links to feeds when the plugin that makes them is not loaded."""
    outputs = plan_pages(inputs)
    return outputs if inputs.has_feeds else [_without_feeds(output) for output in outputs]


def _without_feeds(output: Output) -> Output:
    if not isinstance(output, Page):
        return output
    changes: dict[str, Any] = {}
    for name in ("site", "head"):
        if hasattr(output.view, name):
            changes[name] = replace(getattr(output.view, name), feeds=())
    if hasattr(output.view, "feeds"):
        changes["feeds"] = ()
    return replace(output, view=replace(output.view, **changes))
