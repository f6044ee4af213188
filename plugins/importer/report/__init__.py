"""All that is told of a run in one folder: pages to read, lines for programs, proposals, drafts that wait; and what the
terminal says at the end. Each is a listener that hears of every result once and keeps little of it.
"""
