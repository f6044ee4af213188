"""Findings for people and machines: as text, as JSON, as annotations of a code host, as a page to print.

`check` writes nothing, but what is certain with `--fix` (`mending.py`); `--explain` tells what a code means.
"""
