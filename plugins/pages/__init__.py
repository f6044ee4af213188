"""Every kind of page the portal has: releases, registry and settings in, Page values out.

`views.py` and `parts.py` are the contract with the theme: what each template and each component may show, and nothing
else. One file a kind of page.
"""

REQUIRES = ("plugins.taxonomies",)  # every release links to its agencies


def register() -> None:
    """As a Pelican plugin: plan every page and file but the feeds."""
    from plugins import signals
    from plugins.pages.receivers import yield_pages

    signals.plan.connect(yield_pages)
