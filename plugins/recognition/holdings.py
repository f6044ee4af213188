"""An office as a text tells it, with its body and the registry's role."""

from bisect import bisect_left

from plugins.recognition.body_phrases import Named
from plugins.recognition.office_phrases import OfficePhrase
from plugins.recognition.person_phrases import Phrase
from plugins.recognition.registry_names import RegistryNames, key_of
from plugins.recognition.story import Body, OfficeHeld, Seen
from plugins.recognition.tokens import Tokens
from plugins.registry.records import Official, Role


class Holdings:
    """Makes offices of phrases; `named`: the bodies that were found in the text."""

    def __init__(self, tokens: Tokens, names: RegistryNames, named: tuple[Seen[Body], ...]) -> None:
        self._tokens, self._named = tokens, named
        self.names = self._names = names
        self._starts = [seen.start for seen in named]

    def place(self, number: int) -> int:
        """Where a token begins in the text."""
        return self._tokens.starts[number]

    def said(self, phrase: Phrase) -> str:
        """A name as it is written."""
        return self._tokens.text[self._tokens.starts[phrase.name_start] : self._tokens.ends[phrase.name_end - 1]]

    def held(self, phrase: OfficePhrase, official: Official | None = None, is_first: bool = True) -> OfficeHeld:
        """The office of a phrase. `official`: who holds it, if known; `is_first`: whether it is their first one."""
        label = self._tokens.said(phrase.start, phrase.end)
        body = self._body(phrase, is_first)
        slug = self._role(phrase, body, official)
        return OfficeHeld(label, phrase.role, phrase.kind, body, slug)

    def _body(self, phrase: OfficePhrase, is_first: bool) -> Body | None:
        if phrase.place:
            return self._of_place(phrase)
        if phrase.named and not (phrase.own and phrase.named.is_government):
            return self._known(phrase.named)
        if phrase.own:
            region = phrase.region
            return Body(phrase.own, region=region.said if region else "")
        if phrase.region:
            governments = phrase.region.governments
            slug = governments[0] if len(governments) == 1 else ""
            return Body(phrase.region.said, "governments" if slug else "", slug, region=phrase.region.said)
        return self._carried(phrase) if is_first else None

    def _of_place(self, phrase: OfficePhrase) -> Body:
        lead = "kecamatan" if phrase.role.lower() == "camat" else "kelurahan" if phrase.role.lower() == "lurah" else ""
        place = next(
            (
                at
                for at in range(phrase.head, phrase.end)
                if self._tokens.said(at, phrase.end)[: len(phrase.place)] == phrase.place
            ),
            phrase.end,
        )
        end, meant = self._names.body_at(self._tokens, place, (lead,)) if lead and place < phrase.end else (place, ())
        if len(meant) == 1 and end == place + len(phrase.place.split()):
            return Body(phrase.place, meant[0].kind, meant[0].slug)
        return Body(phrase.place)

    def _known(self, named: Named) -> Body:
        """The body as it was found in the text; else as the phrase has it."""
        start, end = self._tokens.starts[named.start], self._tokens.ends[named.end - 1]
        at = bisect_left(self._starts, start)
        seen = self._named[at] if at < len(self._named) and self._starts[at] == start else None
        if seen and seen.end >= self._tokens.ends[named.name_end - 1] and seen.end <= end:
            return seen.value
        said = self._tokens.said(named.start, named.name_end)
        slugs = {item.value.slug for item in self._named if item.value.slug}
        fitting = [meant for meant in named.meant if not named.has_region or meant.government in named.governments]
        if len(fitting) > 1:
            fitting = [meant for meant in fitting if meant.slug in slugs] or fitting
        meant = fitting[0] if len(fitting) == 1 else None
        return Body(said, meant.kind if meant else "", meant.slug if meant else "", named.short, named.region)

    def _carried(self, phrase: OfficePhrase) -> Body | None:
        """The agency named before: it is its `Kepala Bidang`."""
        if not phrase.role.lower().startswith(("kepala bidang", "kabid", "pranata humas")):
            return None
        at = bisect_left(self._starts, self._tokens.starts[phrase.start])
        before = [seen for seen in self._named[:at] if seen.value.kind == "agencies"]
        return before[-1].value if before else None

    def _role(self, phrase: OfficePhrase, body: Body | None, official: Official | None) -> str:
        names, said = self._names, body.said if body else ""
        words = key_of(phrase.role)
        whole = key_of(self._tokens.said(phrase.head, phrase.end))
        keys = (words + key_of(said), whole, words, *([words + key_of(body.short)] if body and body.short else []))
        fitting: dict[str, Role] = {}
        for key in keys:
            for role in names.roles.get(key, ()):
                if self._fits(role, body):
                    fitting[role.slug] = role
            if fitting:
                break
        if not fitting and body and body.slug and words == ("kepala",):
            fitting = {role.slug: role for role in names.heads.get(body.slug, ())}
        if official:
            held = [item.role for item in official.appointments if item.role in fitting]
            if held:
                return held[0]
        return next(iter(fitting)) if len(fitting) == 1 else ""

    def _fits(self, role: Role, body: Body | None) -> bool:
        """Whether a role may be one of a body."""
        if body is None or not body.slug:
            return body is None or not body.region
        own = role.agency or role.partner or role.government or ""
        if own == body.slug or self._names.is_part(own, body.slug):
            return True
        return body.kind == "governments" and self._names.government_of_role(role) == body.slug
