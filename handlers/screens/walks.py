"""Site walks as people see them: the card in the group, the stops to write at, and the protocol."""

from collections.abc import Iterable

from handlers.screens.screen import Button, Links, Screen, fitted, moment, shortened
from texts import Texts
from usecases.walks import NoteAsked, WalkCard, WalkNote

_NAME, _NOTE = 30, 300


def walk_screen(card: WalkCard, texts: Texts, links: Links) -> Screen:
    """The card in the group: when, where, which stops, and who comes."""
    lines = [*_head(card, texts), texts.say("walk-stops")]
    for stop, name in enumerate(card.stops, 1):
        seen = sum(note.stop == stop for note in card.notes)
        lines.append(texts.say("walk-stop", stop=stop, name=name, seen=seen))
    invited = () if card.over else ((come_button(card.id, card.coming, texts),),)
    write = Button(texts.plain("walk-write"), url=links.start(f"walk-{card.id}"))
    return Screen(fitted(lines, [], texts), (*invited, (write,)))


def _head(card: WalkCard, texts: Texts) -> Iterable[str]:
    yield texts.say("walk-card-title", theme=card.theme, title=card.title)
    yield texts.say("walk-meets", at=moment(texts, card.meets_at, card.zone), point=card.meeting_point)
    yield texts.say("walk-came" if card.over else "walk-coming", coming=card.coming)


def come_button(walk: int, coming: int, texts: Texts) -> Button:
    return Button(texts.plain("walk-come", coming=coming), data=f"wk:{walk}")


def protocol_screen(card: WalkCard, texts: Texts) -> Screen:
    """The walk with all that was written down, stop by stop, and buttons to write more."""
    lines, photos = list(_head(card, texts)), 0
    for stop, name in enumerate(card.stops, 1):
        notes = [note for note in card.notes if note.stop == stop]
        lines += ["", f"<b>{texts.say('walk-stop', stop=stop, name=name, seen=0)}</b>"]
        if not notes:
            lines.append(texts.say("walk-nothing"))
        for note in notes:
            lines.append(_note(note, photos, texts))
            lines += (texts.say("need-file-refused", why=why) for why in note.refused)
            photos += len(note.photos)
    return Screen(fitted(lines, ["", texts.say("walk-choose")], texts), stop_rows(card.id, card.stops, texts))


def _note(note: WalkNote, before: int, texts: Texts) -> str:
    """One line of the protocol; photos are numbered through it, so many having come before."""
    said = [shortened(note.text, _NOTE)] if note.text else []
    first, last = before + 1, before + len(note.photos)
    if last > first:
        said.append(texts.plain("walk-photos", first=first, last=last))
    elif last == first:
        said.append(texts.plain("walk-photo", photo=first))
    said += [texts.plain("walk-photo-coming")] if note.coming else []
    return texts.say("walk-note", kind=note.kind, author=note.author, role=note.role, text=" ".join(said))


def photo_captions(card: WalkCard, texts: Texts) -> list[tuple[str, str]]:
    """Each photo of the walk by its name in the folder of files, in the order of the protocol, with its number, its
    stop and its own words."""
    shown = [
        (photo, note.stop, said)
        for note in card.notes
        for photo, said in zip(note.photos, note.captions, strict=True)
    ]  # fmt: skip
    captions = []
    for number, (photo, stop, said) in enumerate(shown, 1):
        where = texts.plain("walk-photo-caption", theme=card.theme, stop=stop, name=card.stops[stop - 1])
        words = f"\n{shortened(said, _NOTE)}" if said else ""
        captions.append((photo, f"{texts.plain('walk-photo', photo=number)} {where}{words}"))
    return captions


def stop_rows(walk: int, stops: tuple[str, ...], texts: Texts) -> tuple[tuple[Button, ...], ...]:
    """At each stop: what is seen there, or an option that is sketched."""
    return tuple(
        (
            Button(texts.plain("walk-see", stop=f"{stop} {shortened(name, _NAME)}"), data=f"ws:{walk}:{stop}:seen"),
            Button(texts.plain("walk-sketch", stop=stop), data=f"ws:{walk}:{stop}:option"),
        )
        for stop, name in enumerate(stops, 1)
    )


def note_asked_screen(asked: NoteAsked, texts: Texts) -> Screen:
    return Screen(texts.say("walk-ask", kind=asked.kind, stop=asked.stop, name=asked.name))
