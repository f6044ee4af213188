"""/.well-known/security.txt (RFC 9116): whom to tell of a hole in the portal."""

from datetime import datetime, time

from plugins.settings import Settings

ADDRESS = "/.well-known/security.txt"


def security_txt(settings: Settings) -> str:
    """The file; "" when nobody is named. Its end is a day in the settings, never the clock."""
    security = settings.security
    if security.last_day is None:
        return ""
    ends = datetime.combine(security.last_day, time(23, 59, 59), settings.zone)
    languages = dict.fromkeys((settings.language, "id", "en"))
    is_mail = not security.contact.startswith("https://")
    lines = [
        f"Contact: {'mailto:' if is_mail else ''}{security.contact}",
        f"Expires: {ends.isoformat()}",
        f"Preferred-Languages: {', '.join(languages)}",
        f"Canonical: {settings.site_url}{ADDRESS}",
    ]
    if security.policy:
        lines.append(f"Policy: {security.policy}")
    return "\n".join(lines) + "\n"
