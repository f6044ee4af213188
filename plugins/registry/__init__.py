"""Who and what there is: governments, agencies, event types, roles, districts, partners and officials.

The closed lists of `content/registry/`, read and checked as one value, `Registry`. A release names slugs; names, titles,
order and links come from here, as of the release's reference day.
"""
