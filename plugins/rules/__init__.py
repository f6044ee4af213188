"""What a release is judged by beyond its form: facts, style, links and pictures, personal data, process.

One file a family, each with its codes beside it (`<family>_codes.py`); `families.py` names them all. A rule looks at
one `Manuscript` and yields findings. Those that can stop a build (`guards.py`) are asked by every build, the others by
`check` alone.
"""


def register() -> None:
    """As a Pelican plugin: have every release judged by the rules of this room."""
    from plugins import signals
    from plugins.rules.receivers import yield_rules

    signals.rules.connect(yield_rules)
