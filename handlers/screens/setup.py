"""What ``/setup`` answers: the settings, and what the community has still to be given."""

from handlers.screens.screen import Button, Links, Screen
from texts import Texts
from usecases.communities import SetUpDone


def setup_screen(done: SetUpDone, texts: Texts, links: Links, *, hears: bool) -> Screen:
    """``hears``: the bot is told all that is said in the group."""
    facts = {
        "title": done.title, "name": done.name, "zone": done.zone, "days": done.gate.days,
        "speakers": done.gate.speakers, "questions": str(done.gate.questions).lower(),
    }  # fmt: skip
    places = "none" if done.places is None else str(done.places)
    given = [
        texts.say("setup-next"),
        texts.say("setup-roll", seats=done.seats),
        texts.say("setup-map", places=places),
        texts.say("setup-roles"),
    ]
    changed = str(done.changed).lower()
    head = texts.say("setup-again", changed=changed, **facts) if done.again else texts.say("setup-done", **facts)
    parts = [head, "\n".join(given)]
    if not hears:
        parts.append(texts.say("setup-rights-missing"))
    see = Button(texts.plain("setup-see-map"), url=links.start(f"map-{done.name}"))
    give = Button(texts.plain("setup-give-map", places=places), url=links.start(f"newmap-{done.name}"))
    return Screen("\n\n".join(parts), ((give,),) if done.places is None else ((see,), (give,)))
