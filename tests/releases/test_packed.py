"""A record that went through a pickle says the same, every field of it."""

import pickle
from dataclasses import fields, replace

from plugins.releases.record import NO_TEXT, Attachment, BodyLink, Change, Event, Picture, Release
from tests.builders import a_body, a_mention, a_release, at

RELEASE = a_release(
    body=a_body(links=(BodyLink("/rilis/", 9),)),
    event=Event("Rapat", at("2025-10-21").date(), at("2025-10-22").date(), participants=42),
    officials=(a_mention(),),
    changes=(Change(at("2025-10-23"), "correction", "Salah.", "a", "b"),),
    image=Picture("releases/2025/x/foto.jpg", "Foto", line=7),
    attachments=(Attachment("releases/2025/x/a.pdf", "A", 8),),
    lines=(("id", 2), ("date", 3)),
)


def values(release):
    return [getattr(release, field.name) for field in fields(Release)]


def test_a_release_comes_out_of_a_pickle_as_it_went_in():
    assert values(pickle.loads(pickle.dumps(RELEASE, 5))) == values(RELEASE)


def test_a_release_without_its_text_is_the_same_but_for_the_text():
    assert values(RELEASE.without_text()) == values(replace(RELEASE, body=NO_TEXT))
    assert values(pickle.loads(pickle.dumps(RELEASE.without_text(), 5))) == values(replace(RELEASE, body=NO_TEXT))
