"""How fast the portal builds, beside stock Pelican and Hugo doing equal work: `./portal bench`. No test of time."""
