"""What a release is: the table of header fields, the record, its body, reading it, and its status at a given time."""
