"""All that could be registered after a run, in the order in which entries lean on one another."""

from plugins.importer.proposals.bodies import proposed_bodies
from plugins.importer.proposals.gathering import Gathered
from plugins.importer.proposals.people import proposed_people
from plugins.importer.proposals.proposal import GROUPS, Proposal
from plugins.importer.proposals.roles import proposed_roles
from plugins.registry.records import Registry


def proposals(gathered: Gathered, registry: Registry, owner: str, run: str) -> tuple[Proposal, ...]:
    """What is proposed. `owner`: the government whose portal it is; `run`: what the source is called."""
    bodies = proposed_bodies(gathered, registry, owner)
    roles, slugs = proposed_roles(gathered, registry, bodies)
    people = proposed_people(gathered, registry, slugs, run)
    whole = [*bodies.proposals, *roles, *people]
    return tuple(sorted(whole, key=lambda item: (GROUPS.index(item.group), -item.count, item.slug)))
