"""Every kind of page the portal has: releases, registry and settings in, Page values out.

`views.py` is the contract with the theme: what each template may show, and nothing else. One file a kind of page.
"""
