"""What differs when the portal is published: `SITEURL=https://… ./portal build --publish`. Nothing in here
is secret."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *  # noqa: F403

# The address readers use, such as https://warta.example: required, and it must begin with https://.
SITEURL = os.environ.get("SITEURL", "")
# Opens robots.txt to search engines, and makes the line above a must.
PUBLISHING = True
# For the server that the public reads from: .br and .gz beside every text file, and its file of redirects
# ("server"; "netlify" and "cloudflare" get their files of headers and redirects, and compress by themselves).
HOSTING = {"compressed": True, "host": "server"}
