"""People whom a text names with their offices, known to the registry or not."""

from plugins.recognition.holders import Reading
from plugins.recognition.holdings import Holdings
from plugins.recognition.mentions import with_mentions
from plugins.recognition.persons import Somebody, together
from plugins.recognition.registry_names import names_in
from plugins.recognition.story import Body, Person, Seen, Story
from plugins.recognition.tokens import tokens_of
from plugins.registry.records import Registry


def people(story: Story, registry: Registry, named: tuple[Seen[Body], ...]) -> tuple[Seen[Person], ...]:
    """Everybody, once each, where they are first named. `named`: what `bodies` found."""
    tokens, names = tokens_of(story.text), names_in(registry)
    reading = Reading(tokens, tokens.at(story.body_start), names)
    holdings = Holdings(tokens, names, named)
    everybody = together(reading.read(), reading.absent, holdings)
    everybody = with_mentions(tokens, everybody, named)
    places = sorted(place for person in everybody for place in person.mentions)
    return tuple(_seen(person, story, places) for person in everybody)


def _seen(person: Somebody, story: Story, places: list[tuple[int, int]]) -> Seen[Person]:
    start, end = person.mentions[0]
    return Seen(person.value(story, places), start, end, person.rule, person.confidence)
