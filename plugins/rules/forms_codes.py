"""T14x: how money, numbers, days, hours, degrees are written."""

from plugins.catalogue import N_
from plugins.findings import Code

MONEY = Code("T140", N_("“{was}” is not how an amount of money is written"), N_("Write “{now}”."), "advice")
PERCENT = Code("T141", N_("a space stands before the sign in “{was}”"), N_("Write “{now}”."), "advice")
DAY = Code("T142", N_("“{was}” is a day in digits only"), N_("Write “{now}”."), "advice")
HOUR = Code("T143", N_("“{was}” is not how an hour is written"), N_("Write “{now}”."), "advice")
THOUSANDS = Code("T144", N_("“{was}” is hard to read without full stops"), N_("Write “{now}”."), "advice")
DEGREE = Code(
    "T145",
    N_("“{was}” is an academic degree; the portal shows degrees on the person's own page only"),
    N_("Write the name without it, and the degree as `degrees` in content/registry/officials/."),
    "advice",
)
