"""Watching what is live: a site is asked like by any reader, and its answers are compared with the manifest that the
operator kept when it was deployed. Nothing that the site says of itself is believed.
"""
