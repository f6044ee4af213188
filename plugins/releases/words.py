"""The closed words of a release in the reader's language: kinds, reasons, parts, modes."""

from plugins.catalogue import N_, Catalogue
from plugins.releases.record import Kind, Mode, Part, WithdrawalReason

KINDS: dict[Kind, str] = {
    "press-release": N_("Press release"),
    "news": N_("News"),
    "statement": N_("Statement"),
    "speech": N_("Speech"),
    "announcement": N_("Announcement"),
    "clarification": N_("Clarification"),
}
WITHDRAWALS: dict[WithdrawalReason, str] = {
    "error": N_("It contains an error that cannot be corrected by a note."),
    "superseded": N_("Another release has taken its place."),
    "personal-data": N_("It contains personal data that must not be published."),
    "legal": N_("A legal ground requires it."),
}
PARTS: dict[Part, str] = {
    "opened": N_("Opened the event"),
    "closed": N_("Closed the event"),
    "speaker": N_("Speaker"),
    "host": N_("Host"),
    "participant": N_("Participant"),
}
MODES: dict[Mode, str] = {
    "onsite": N_("On site"),
    "online": N_("Online"),
    "hybrid": N_("On site and online"),
}
CLASSIFICATIONS: dict[str, str] = {
    "berkala": N_("Information to be published regularly"),
    "serta-merta": N_("Information to be published at once"),
    "setiap-saat": N_("Information to be available at all times"),
}


def kind_text(kind: Kind, catalogue: Catalogue) -> str:
    """`Siaran pers`"""
    return catalogue.gettext(KINDS[kind])


def withdrawal_text(reason: WithdrawalReason, catalogue: Catalogue) -> str:
    """Why it was withdrawn, as a sentence."""
    return catalogue.gettext(WITHDRAWALS[reason])


def part_text(part: Part | None, represents: str, catalogue: Catalogue) -> str:
    """`Membuka kegiatan, mewakili Bupati Luwu Timur`; `represents` is the title stood in for, or ""."""
    what = catalogue.gettext(PARTS[part]) if part else ""
    if not represents:
        return what
    if not what:
        return catalogue.gettext(N_("Representing {title}")).replace("{title}", represents)
    joined = catalogue.gettext(N_("{part}, representing {title}"))
    return joined.replace("{part}", what).replace("{title}", represents)


def mode_text(mode: Mode, catalogue: Catalogue) -> str:
    """`Tatap muka dan daring`"""
    return catalogue.gettext(MODES[mode])


def classification_text(classification: str, catalogue: Catalogue) -> str:
    """What UU 14/2008 calls for, in words."""
    return catalogue.gettext(CLASSIFICATIONS[classification])
