"""All that can be recognised in a release at once."""

from plugins.recognition.bodies import agencies, bodies
from plugins.recognition.datelines import dateline
from plugins.recognition.districts import districts
from plugins.recognition.event_days import event_days
from plugins.recognition.event_types import event_name, event_types
from plugins.recognition.modes import mode
from plugins.recognition.participants import participants
from plugins.recognition.people import people
from plugins.recognition.quotations import quotations
from plugins.recognition.story import Recognised, Story
from plugins.recognition.venues import places
from plugins.registry.records import Registry


def recognise(story: Story, registry: Registry) -> Recognised:
    """What a story tells, as far as the registry and the ways of writing give it away. Pure."""
    named = bodies(story, registry)
    persons = people(story, registry, named)
    return Recognised(
        dateline=dateline(story, registry),
        spans=event_days(story),
        event_types=event_types(story, registry),
        event_name=event_name(story, registry),
        places=places(story),
        districts=districts(story, registry),
        participants=participants(story),
        mode=mode(story),
        agencies=agencies(story, registry, named),
        bodies=named,
        people=persons,
        quotations=quotations(story, persons),
    )
