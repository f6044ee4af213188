"""A whole run: what the command line asks for, one old release after the other, and what stands in the content after.

`run` has drafts made by the workers; `settling` decides what becomes of each; the ledger and the shelf are what a run
knows of the content, so that it can be killed at any moment and begun again.
"""
