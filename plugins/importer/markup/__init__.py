"""Stored HTML or pasted text made into clean Markdown and plain words, and what is no part of a text taken out of it.

HTML and text both become `Block` values (blocks.py); lines that are junk or tell who wrote go (junk.py, credits.py);
what a line end meant is decided (joints.py); then the blocks are written (writing.py). `converting.py` is the door.
"""
