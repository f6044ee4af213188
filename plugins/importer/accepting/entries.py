"""Whether an entry of the registry says already what a proposal would have it say."""

from plugins.registry.records import Appointment
from plugins.schema import Record


def holds(entry: Record, record: Record) -> bool:
    """Whether an entry says all that another one would: of lists it may have more."""
    for key in record.model_fields_set:
        old, new = getattr(entry, key), getattr(record, key)
        if isinstance(new, tuple) and key == "appointments":
            if not all(any(_has_seen(held, item) for held in old) for item in new):
                return False
        elif isinstance(new, tuple):
            if not set(new) <= set(old):
                return False
        elif old != new:
            return False
    return True


def _has_seen(held: Appointment, item: Appointment) -> bool:
    """Whether an appointment tells of another's office and days already."""
    if (held.role, held.kind) != (item.role, item.kind):
        return False
    if item.since is None and item.seen_on:
        return all(held.covers(day, day) for day in item.seen_on)
    return (held.since, held.until) == (item.since, item.until)
