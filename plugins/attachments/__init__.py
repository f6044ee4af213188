"""The words inside files that lie beside a release: what a reader finds who downloads them.

Nothing here trusts a file. Archives and XML are read as streams, with limits on what they may unfold to; what is
locked, broken, too much or a trap is told by one `Unread`, never by an error of a library. By the standard library
alone: no program is started and nothing is written.
"""
