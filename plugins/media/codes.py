"""What can be wrong with a picture, in words: the M1xx codes."""

from plugins.catalogue import N_
from plugins.findings import Code

UNKNOWN_FORMAT = Code(
    "M101",
    N_("'{name}' is not a picture the portal can read"),
    N_("Save it as JPEG, PNG or WebP. An iPhone does so when its camera format is set to 'Most Compatible'."),
)
WRONG_ENDING = Code(
    "M102",
    N_("'{name}' is a {format} file, but its name says otherwise"),
    N_("Rename it so that it ends in {ending}."),
)
DAMAGED = Code(
    "M103",
    N_("'{name}' is damaged or not complete"),
    N_("Copy it again from where it came from, and open it once to see that it is whole."),
)
ANIMATED = Code(
    "M104",
    N_("'{name}' moves; pictures here stand still"),
    N_("Save one frame of it as JPEG or PNG."),
)
TOO_LARGE = Code(
    "M105",
    N_("'{name}' has {width} × {height} pixels; at most {megapixels} million, and {side} on a side, are read"),
    N_("Save it smaller; 1600 pixels of width are enough."),
)
TOO_SMALL = Code(
    "M106",
    N_("'{name}' is only {width} pixels wide"),
    N_("Use a picture of at least {least} pixels of width, better 1600, as it came from the camera."),
    "advice",
)
TELLS_WHERE = Code(
    "M107",
    N_("'{name}' tells where or with whose camera it was taken"),
    N_("The site leaves that out; take it out of the file, too, if others can see the content folder."),
    "advice",
)
SMALL_LEAD = Code(
    "M108",
    N_("the lead picture '{name}' is only {side} pixels long; chats and networks show it {least} wide"),
    N_("Use a picture of at least {least} pixels of width, as it came from the camera."),
    "advice",
)
SMALL = Code(
    "M109",
    N_("'{name}' is only {side} pixels on its longer side"),
    N_("Use a picture of at least {least} pixels there, as it came from the camera and not from a chat."),
    "advice",
)
HEAVY = Code(
    "M110",
    N_("'{name}' weighs {size} MB, which everyone who copies the repository carries for ever"),
    N_("Save it smaller before you commit it: 2400 pixels of width at quality 85 are plenty."),
    "advice",
)
UPRIGHT_LEAD = Code(
    "M111",
    N_("the lead picture '{name}' stands upright, and chats cut off its top and bottom"),
    N_("Choose one that lies on its side, and move this one into `gallery` or the text."),
    "advice",
)
