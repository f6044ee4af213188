"""What git calls: a check and small mendings before a commit, a check of every push to a server, a build after it.

A hook is a short shell script that calls `./portal run-hook`, so it stays right when the portal is updated. What is
checked is what git holds, laid out as a folder of plain files; never the working tree, never code out of a push.
"""
