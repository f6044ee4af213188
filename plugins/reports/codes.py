"""The words of reports: E4xx are troubles that end one; nothing has been written then."""

from plugins.catalogue import N_
from plugins.findings import Code

WHICH_REPORT = Code(
    "E401",
    N_("a report is either of one person's work or of all agencies"),
    N_("Give --name 'Humas Contoh' for a person's evidence, or --monthly for the months of the agencies."),
)
BAD_PERIOD = Code(
    "E402",
    N_("'{value}' is no period"),
    N_("Write --period as a year (2026), half a year (2026-S1), a quarter (2026-Q1) or a month (2026-01)."),
)
TWO_PERIODS = Code(
    "E403",
    N_("--period and --from or --until cannot both hold"),
    N_("Give either --period, or --from and --until."),
)
BAD_DAY = Code(
    "E404",
    N_("{option}: '{value}' is no day"),
    N_("Write it as year-month-day, such as 2026-01-31."),
)
BACKWARDS = Code(
    "E405",
    N_("the period ends on {last}, before it begins on {first}"),
    N_("Exchange --from and --until."),
)
UNKNOWN_NAME = Code(
    "E406",
    N_("'{value}' stands in no release as author, editor, photographer or approver"),
    N_("Write the name as it stands in the header of the releases. An `approver` counts there, not within `changes`."),
)
NEAR_NAME = Code(
    "E406",
    N_("'{value}' stands in no release as author, editor, photographer or approver"),
    N_("Perhaps you mean: {known}."),
)
BAD_FORMAT = Code(
    "E407",
    N_("'{value}' is no form of this report"),
    N_("Write --format as one of: {known}."),
)
OUT_EXISTS = Code(
    "E408",
    N_("{path} exists already"),
    N_("Give another name with --out, or --force to write over it. It has not been touched."),
)
OUT_NOT_WRITTEN = Code(
    "E409",
    N_("{path} could not be written: {problem}"),
    N_("Give --out a file in a folder that is there and may be written. What was there before has not been touched."),
)
BAD_ENDING = Code(
    "E410",
    N_("'{value}' cannot be made"),
    N_("End the file in one of: {known}. For a PDF take .html, open it in a browser, and print it to PDF."),
)
