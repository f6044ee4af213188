"""From one old release to the bytes of a draft: pure, so that any process can do it.

`making` is the task. `match` writes the header out of what was recognised; only what is sure decides, all else is a
doubt. `verdict` judges the draft as a check would.
"""
