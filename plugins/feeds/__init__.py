"""Atom, RSS and JSON feeds: of the whole portal, of each term, of corrections. Each joins its entries by a template."""

REQUIRES = ("plugins.taxonomies", "plugins.pages")  # a feed belongs to a page


def register() -> None:
    """As a Pelican plugin: plan the feeds of the portal, of each term and of corrections."""
    from plugins import signals
    from plugins.feeds.receivers import yield_feeds

    signals.plan.connect(yield_feeds)
