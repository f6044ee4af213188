"""What must hold of an output before it leaves: one file a gate, each of which can be run alone.

A gate looks at files that have changed since the last output that passed, and tells of each fault its file, what is
wrong and what to do. Nothing leaves while one fails; one that is set aside needs a reason, which is published too.
"""
