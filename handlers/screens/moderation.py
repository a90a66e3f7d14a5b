"""What moderators did, in words: the answer to who did it, the log, and what is told of an appeal."""

from handlers.screens.screen import Button, Screen, fitted, moment, shortened
from texts import Texts
from usecases.moderation import Log, Logged, Moderated

_NAME = 40
_REASON = 120


def moderated_screen(done: Moderated, texts: Texts, *, in_telegram: bool) -> Screen:
    """What was done. ``in_telegram``: Telegram did its part (deleted, silenced)."""
    until = moment(texts, done.until, done.zone) if done.until else ""
    lines = [texts.say("moderated", act=done.kind, name=shortened(done.name, _NAME), until=until)]
    if not in_telegram:
        lines.append(texts.say("moderated-here-only", act=done.kind))
    return Screen("\n".join(lines))


def log_screen(log: Log, texts: Texts) -> Screen:
    """The last acts, the newest first."""
    lines = [texts.say("log-title", title=log.title), *(_line(each, log.zone, texts) for each in log.acts)]
    if not log.acts:
        lines.append(texts.say("log-empty"))
    return Screen(fitted(lines, [], texts, 3900))


def _line(act: Logged, zone: str, texts: Texts) -> str:
    by = shortened(act.by, _NAME) or texts.plain("log-hall")
    said = texts.say(
        "log-line", at=moment(texts, act.at, zone), by=by, act=act.kind,
        name=shortened(act.name, _NAME) or "none", reason=shortened(act.reason, _REASON) or "none",
    )  # fmt: skip
    return f"{said} {texts.say('log-appeal', state=act.appeal)}" if act.appeal else said


def judge_buttons(act: int, texts: Texts) -> tuple[Button, Button]:
    """What who decides an appeal presses."""
    return (
        Button(texts.plain("appeal-grant"), data=f"ma:{act}:yes"),
        Button(texts.plain("appeal-decline"), data=f"ma:{act}:no"),
    )
