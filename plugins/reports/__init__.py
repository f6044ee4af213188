"""What is told of the work itself, on paper or screen: evidence for a performance evaluation, the months of the
agencies, and what the next operator must know.

A report is worked out as plain values, laid out as one `Paper`, and shown as text or HTML; as CSV where it is a table.
Nothing here writes into the content folder.
"""
