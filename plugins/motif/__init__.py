"""The agency's cloth, drawn from its slug: one pure function from a slug to inline SVG."""
