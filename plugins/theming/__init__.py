"""The one Jinja environment, its filters, and the theme's files joined and fingerprinted."""
