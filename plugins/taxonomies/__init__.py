"""What a release stands under: agency, event type, official, role, district and government, all by one machine.

`definitions.py` holds the six as values, `terms.py` gathers each term's releases, `lists.py` cuts a list into pages
whose content stays: they are numbered from the oldest.
"""


def register() -> None:
    """As a Pelican plugin: add the six taxonomies, and with them their pages, links and feeds."""
    from plugins import signals
    from plugins.taxonomies.receivers import yield_taxonomies

    signals.taxonomies.connect(yield_taxonomies)
