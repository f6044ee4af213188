"""What can be recognised in running text: sentences, words, days, names. Pure functions from text to places in it.

Used by the rules, by the desk's suggestions and by whoever brings old releases along.
"""
