"""A Debian server of one's own, from nothing to the public: its files as values, and one shell script that puts them.

Every push is checked and brought to a folder that nginx or Caddy serves. One account owns repository and builds;
editors come in as it, by their keys, and can do nothing but fetch and push. The web server only reads.
"""
