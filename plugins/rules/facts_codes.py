"""F1xx: facts that do not agree with one another, with the header or with the registry."""

from plugins.catalogue import N_
from plugins.findings import Code

# Days ------------------------------------------------------------------------------------------------------

WRONG_WEEKDAY = Code(
    "F101",
    N_("“{text}”: {day} is a {weekday}"),
    N_("Write `{weekday}`, or mend the date."),
)
DOUBTFUL_WEEKDAY = Code(
    "F102",
    N_("“{text}”: {day}, the nearest such day, is a {weekday}"),
    N_("Write `{weekday}`, mend the date, or write the year that is meant."),
    "advice",
)
NO_SUCH_DAY = Code("F103", N_("“{text}”: there is no such day"), N_("Mend the day or the month."))
ODD_YEAR = Code(
    "F104",
    N_("“{text}”: the year {year} is far from the year of the release"),
    N_("Mend the year if it is mistyped."),
    "advice",
)
NO_YEAR = Code(
    "F105",
    N_("“{text}” is without its year; the release is still read years from now"),
    N_("Write the year once: `{day}`."),
    "advice",
)
OUTSIDE_EVENT = Code(
    "F106",
    N_("the lead says “{text}”, the header says that the event was on {days}"),
    N_("Mend the text, or `start` and `end` of the event."),
    "advice",
)
NOT_YET_HELD = Code(
    "F107",
    N_("the event begins on {start}, after the release of {date}; the text tells of it as past"),
    N_("Mend `start` or `date`, or write that the event is to come."),
    "advice",
)

# Numbers ---------------------------------------------------------------------------------------------------

OTHER_PARTICIPANTS = Code(
    "F110",
    N_("“{text}”, but the header has {count} participants"),
    N_("Mend the text, or `participants` of the event."),
    "advice",
)
OTHER_NUMBER = Code(
    "F111",
    N_("“{text}” here, “{other}” in the text on line {there}"),
    N_("Write the same number in both places, or say whom each of them counts."),
    "advice",
)

# Officials -------------------------------------------------------------------------------------------------

OTHER_OFFICE = Code(
    "F120",
    N_("“{text}”: on {day} {name} was not that, but {titles}"),
    N_("Write the office of that day, or mend the appointments in {file}."),
)
DOUBTFUL_OFFICE = Code(
    "F121",
    N_("“{text}”: the registry does not say that {name} was that on {day}"),
    N_("Look at the text, and at the appointments in {file}."),
    "advice",
)
OTHER_KIND = Code(
    "F122",
    N_("“{text}”: on {day} {name} was {titles}"),
    N_("Write `{titles}`, or mend the appointment in {file}."),
)
OFFICIAL_NOT_IN_HEADER = Code(
    "F123",
    N_("{name} is named in the text, not in the header"),
    N_("Add `{person}` to `officials` if the person took part."),
    "advice",
)
OFFICIAL_NOT_NAMED = Code(
    "F124",
    N_("{name} stands in the header, but not in the text"),
    N_("Name the person in the text, or take `{person}` out of `officials`."),
    "advice",
)

# Agencies and districts ------------------------------------------------------------------------------------

MISTYPED_AGENCY = Code(
    "F130",
    N_("no agency is called “{text}”; the registry has “{name}”"),
    N_("Write `{name}` if that is meant."),
    "advice",
)
UNEXPLAINED_SHORT_NAME = Code(
    "F131",
    N_("“{text}” is used before it is explained"),
    N_("Write at its first use: `{name} ({text})`."),
    "advice",
)
MISTYPED_DISTRICT = Code(
    "F132",
    N_("there is no Kecamatan “{text}” in the registry; “{name}” is near"),
    N_("Write `{name}` if that is meant."),
    "advice",
)
NO_SUCH_DISTRICT = Code(
    "F133",
    N_("no Kecamatan “{text}” is in the registry"),
    N_("Mend the name, register it in content/registry/districts.yaml, or name its kabupaten or kota beside it."),
    "advice",
)

# Corrections -----------------------------------------------------------------------------------------------

NOT_CORRECTED = Code(
    "F140",
    N_("the correction says “{now}”, but the text still says “{was}”"),
    N_("Put “{now}” in its place, here and wherever else it stands."),
    "advice",
)
