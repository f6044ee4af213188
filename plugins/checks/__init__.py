"""Findings for people and machines: as text, as JSON, as annotations of a code host; and `check`, which
writes nothing."""
