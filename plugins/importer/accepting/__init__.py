"""What somebody has decided in a file of proposals: read strictly, put into the registry by lines, all or nothing.

What was declined is remembered, and not asked again.
"""
