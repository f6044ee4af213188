"""What machines read in a page: schema.org as JSON-LD, one file a type, joined in `graph.py`.

A type's file turns records into plain mappings whose keys are that type's property names; nothing is told here that
the page itself does not show.
"""
