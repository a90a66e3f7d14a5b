"""What a message brings besides its words: a photo, a voice note, a place."""

from aiogram.types import Document, Message

from domain.needs import Attached, Brought, Spot

_PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif", ".gif", ".bmp", ".tif", ".tiff")
_NAME = 60


def brought(message: Message) -> Brought:
    """The file of a message, a picture sent as a document too, and its place or venue."""
    return Brought(tuple(_files(message)), _spot(message), message.media_group_id)


def photo_in(message: Message) -> str | None:
    """The photo of a message by Telegram's id, the largest of its sizes; a picture sent as a document is one too."""
    return next((each.file_id for each in _files(message) if each.kind == "photo"), None)


def _files(message: Message) -> list[Attached]:
    if message.photo:
        return [Attached("photo", message.photo[-1].file_id, message.photo[-1].file_size or 0)]
    if message.voice:
        return [Attached("voice", message.voice.file_id, message.voice.file_size or 0)]
    if is_picture(message) and message.document:
        return [Attached("photo", message.document.file_id, message.document.file_size or 0)]
    return []


def is_picture(message: Message) -> bool:
    """Whether the message is a document that says it is a picture."""
    return message.document is not None and says_picture(message.document)


def says_picture(sent: Document) -> bool:
    """Whether the document says it is a picture; what it is shows when it is read."""
    return (sent.mime_type or "").startswith("image/") or (sent.file_name or "").lower().endswith(_PICTURES)


def _spot(message: Message) -> Spot | None:
    if message.location is None:
        return None
    name = message.venue.title[:_NAME] if message.venue else ""
    return Spot(name=name, latitude=message.location.latitude, longitude=message.location.longitude)


def says_pdf(sent: Document) -> bool:
    """Whether the document says it is a PDF; what it is shows when it is read."""
    return sent.mime_type == "application/pdf" or (sent.file_name or "").lower().endswith(".pdf")
