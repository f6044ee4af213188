"""The signals of our own: the engine asks, and every loaded plugin answers with what it adds.

A plugin's `register()` connects a module-level function here (receivers are held weakly, as Pelican's are).
What is not in `PLUGINS` is never asked, so what it would add is not there; a plugin that
cannot do without another one names it in `REQUIRES`. Blinker is what Pelican's own
signals are made of.
"""

from blinker import Signal

taxonomies = Signal("A receiver returns the Taxonomy values it adds: what releases are grouped by.")
rules = Signal(
    "Sent with `advice`: whether rules that only advise are wanted, too. A receiver returns the Rule, FileRule and"
    " Comparison values it adds: what content is judged by."
)
plan = Signal("Sent once a build with `overview`; a receiver returns a list of Target values and their like.")
