"""The build: scan, read, plan, render, stage, commit; the Pelican class that starts it, and the preview.

It knows releases and pages as values, not what they mean. The whole way stands in `build.py`, which
sees whether anything is new, and `anew.py`.
"""
