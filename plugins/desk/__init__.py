"""Acts of an editor: begin a release, register somebody, appoint, end, correct, update, withdraw.

Each act has a core, values in and the text of a file out, and a shell that asks, shows and writes. What exists is
edited line by line: whatever an act does not speak of stays byte for byte.
"""
