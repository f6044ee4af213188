"""The build: scan, read, plan, render, stage, commit; the Pelican class that starts it, and the preview.

It knows releases and pages as values, not what they mean. `build.py` is the whole way in one function.
"""
