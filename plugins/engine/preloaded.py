"""What every worker needs, imported once by the server that forks them."""

from plugins.engine import making, reading
from plugins.pages import plan
from plugins.releases import reading as releases

__all__ = ["making", "plan", "reading", "releases"]
