"""What a web server must know of the output: types, headers, redirects, the compressed twins of text files.

One table (`table.py`), and what is generated from it: `_headers` and `_redirects` for hosts that read them,
configurations of nginx, Caddy and Apache. Values and texts only; what is planned of it stands in `pages/hosting.py`.
"""
