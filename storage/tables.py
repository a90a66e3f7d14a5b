"""Every table of the hall. A change here needs a migration under ``storage/migrations``; a test compares the two."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Identity,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# SQLite only gives out row ids for INTEGER; PostgreSQL needs the eight bytes spelled out.
Id = BigInteger().with_variant(Integer(), "sqlite")
Instant = BigInteger


def _id() -> Column[int]:
    return Column("id", Id, Identity(), primary_key=True)


def _to(table: str, name: str | None = None, *, optional: bool = False, key: bool = False) -> Column[int]:
    """A foreign key to ``table.id``, named after the table in the singular unless told otherwise."""
    column = name or f"{'community' if table == 'communities' else table.removesuffix('s')}_id"
    return Column(column, Id, ForeignKey(f"{table}.id"), nullable=optional, primary_key=key)


# --- the hall itself -------------------------------------------------------------------------------------------------

hall = Table(
    "hall", metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)  # fmt: skip

seen_updates = Table(
    "seen_updates", metadata,
    Column("bot_id", BigInteger, primary_key=True, autoincrement=False),
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    # update_id alone can restart after a quiet week: the callback id, or chat and message id, says which update it was.
    Column("origin", Text, primary_key=True),
    Column("step", Integer, primary_key=True, autoincrement=False),
    Column("seen_at", Instant, nullable=False, index=True),
    Column("refused", Text),
    Column("answer", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)  # fmt: skip

dead_letters = Table(
    "dead_letters", metadata,
    _id(),
    Column("at", Instant, nullable=False),
    Column("update_id", BigInteger),
    Column("error", Text, nullable=False),
    Column("raw", LargeBinary, nullable=False),
)  # fmt: skip

deadlines = Table(
    "deadlines", metadata,
    _id(),
    Column("kind", Text, nullable=False),
    Column("subject_id", Id, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("done_at", Instant),
    UniqueConstraint("kind", "subject_id"),
    Index("ix_deadlines_due", "due_at", sqlite_where=text("done_at IS NULL"), postgresql_where=text("done_at IS NULL")),
)  # fmt: skip

# --- people ----------------------------------------------------------------------------------------------------------

persons = Table("persons", metadata, _id(), Column("created_at", Instant, nullable=False))

# Ballots and events hold the opaque person id only: erasing a person erases the row here.
identities = Table(
    "identities", metadata,
    _to("persons", "person_id", key=True),
    Column("telegram_id", BigInteger, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("username", Text),
    Column("language", Text, nullable=False),
    Column("language_chosen", Boolean, nullable=False, default=False),
    Column("started_at", Instant),
    Column("unreachable_at", Instant),
)  # fmt: skip

communities = Table(
    "communities", metadata,
    _id(),
    Column("chat_id", BigInteger, nullable=False, unique=True),
    Column("short_name", Text, nullable=False, unique=True),
    Column("title", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("zone", Text, nullable=False),
    Column("gate", JSON, nullable=False),
    Column("created_at", Instant, nullable=False),
)  # fmt: skip

members = Table(
    "members", metadata,
    _to("communities", key=True),
    _to("persons", key=True),
    Column("since", Instant, nullable=False),
)  # fmt: skip

roles = Table(
    "roles", metadata,
    _to("communities", key=True),
    _to("persons", key=True),
    Column("role", Text, primary_key=True),
    _to("persons", "named_by"),
    Column("at", Instant, nullable=False),
)  # fmt: skip

numbers = Table(
    "numbers", metadata,
    _to("communities", key=True),
    Column("kind", Text, primary_key=True),
    Column("last", Integer, nullable=False),
)  # fmt: skip

acts = Table(
    "acts", metadata,
    _id(),
    _to("communities"),
    Column("at", Instant, nullable=False),
    _to("persons", optional=True),
    Column("kind", Text, nullable=False),
    Column("facts", JSON, nullable=False),
)  # fmt: skip

awaited = Table(
    "awaited", metadata,
    _to("persons", key=True),
    Column("kind", Text, nullable=False),
    Column("facts", JSON, nullable=False),
    Column("asked_at", Instant, nullable=False),
)  # fmt: skip

# --- the roll --------------------------------------------------------------------------------------------------------

rolls = Table(
    "rolls", metadata,
    _id(),
    _to("communities"),
    Column("name", Text, nullable=False),
    Column("axes", JSON, nullable=False),
    Column("imported_at", Instant, nullable=False),
    UniqueConstraint("community_id", "name"),
)  # fmt: skip

seats = Table(
    "seats", metadata,
    _id(),
    _to("rolls"),
    Column("label", Text, nullable=False),
    Column("owner", Text),
    Column("owner_id", Text),
    Column("holder_names", JSON, nullable=False),
    Column("units", JSON, nullable=False),
    Column("weights", JSON, nullable=False),
    Column("left_at", Instant),
    Index("ix_seats_on_roll", "roll_id", "label", unique=True,
          sqlite_where=text("left_at IS NULL"), postgresql_where=text("left_at IS NULL")),
)  # fmt: skip

codes = Table(
    "codes", metadata,
    Column("digest", Text, primary_key=True),
    _to("seats"),
    Column("expires_at", Instant, nullable=False),
    Column("used_at", Instant),
    _to("persons", "used_by", optional=True),
)  # fmt: skip

code_tries = Table(
    "code_tries", metadata,
    _to("persons", key=True),
    Column("wrong", Integer, nullable=False),
    Column("locked_until", Instant),
)  # fmt: skip

seat_holders = Table(
    "seat_holders", metadata,
    _id(),
    _to("seats"),
    _to("persons"),
    Column("since", Instant, nullable=False),
    Column("provisional_until", Instant, nullable=False),
    Column("ended_at", Instant),
    Index("ix_seat_holders_now", "person_id", "seat_id", unique=True,
          sqlite_where=text("ended_at IS NULL"), postgresql_where=text("ended_at IS NULL")),
    Index("ix_seat_holders_seat", "seat_id"),
)  # fmt: skip

imports = Table(
    "imports", metadata,
    _id(),
    _to("communities"),
    _to("persons", optional=True),
    Column("at", Instant, nullable=False),
    Column("filename", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("base", Text, nullable=False),
    Column("done_at", Instant),
)  # fmt: skip

# --- needs and surveys -----------------------------------------------------------------------------------------------

needs = Table(
    "needs", metadata,
    _id(),
    _to("communities"),
    Column("number", Integer, nullable=False),
    _to("persons"),
    _to("seats", optional=True),
    Column("text", Text, nullable=False),
    Column("photo", Text),
    Column("at", Instant, nullable=False),
    UniqueConstraint("community_id", "number"),
)  # fmt: skip

need_supports = Table(
    "need_supports", metadata,
    _to("needs", key=True),
    _to("persons", key=True),
    Column("at", Instant, nullable=False),
)  # fmt: skip

surveys = Table(
    "surveys", metadata,
    _id(),
    _to("communities"),
    Column("number", Integer, nullable=False),
    _to("persons"),
    Column("title", Text, nullable=False),
    Column("questions", JSON, nullable=False),
    Column("opened_at", Instant, nullable=False),
    Column("closes_at", Instant, nullable=False),
    Column("closed_at", Instant),
    UniqueConstraint("community_id", "number"),
)  # fmt: skip

survey_answers = Table(
    "survey_answers", metadata,
    _to("surveys", key=True),
    _to("persons", key=True),
    Column("question", Integer, primary_key=True),
    Column("value", Text, nullable=False),
    Column("at", Instant, nullable=False),
)  # fmt: skip

# --- proposals -------------------------------------------------------------------------------------------------------

proposals = Table(
    "proposals", metadata,
    _id(),
    _to("communities"),
    Column("number", Integer, nullable=False),
    _to("persons"),
    Column("at", Instant, nullable=False),
    UniqueConstraint("community_id", "number"),
)  # fmt: skip

proposal_versions = Table(
    "proposal_versions", metadata,
    _to("proposals", key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("cost", Text),
    Column("place", Text),
    Column("upkeep", Text),
    Column("at", Instant, nullable=False),
)  # fmt: skip

proposal_needs = Table(
    "proposal_needs", metadata,
    _to("proposals", key=True),
    _to("needs", key=True),
)  # fmt: skip

messages = Table(
    "messages", metadata,
    _id(),
    _to("proposals"),
    Column("chat_id", BigInteger, nullable=False),
    Column("message_id", BigInteger, nullable=False),
    Column("reply_to", BigInteger, nullable=False),
    _to("persons"),
    Column("text", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("edited_at", Instant),
    UniqueConstraint("chat_id", "message_id"),
)  # fmt: skip

points = Table(
    "points", metadata,
    _id(),
    _to("proposals"),
    Column("number", Integer, nullable=False),
    Column("side", Text, nullable=False),
    _to("persons"),
    Column("text", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("answer", Text),
    _to("persons", "answered_by", optional=True),
    Column("answered_at", Instant),
    UniqueConstraint("proposal_id", "number"),
)  # fmt: skip

# --- votes -----------------------------------------------------------------------------------------------------------

votes = Table(
    "votes", metadata,
    _id(),
    _to("communities"),
    Column("number", Integer, nullable=False),
    _to("persons"),
    _to("proposals", optional=True),
    Column("proposal_version", Integer),
    Column("title", Text, nullable=False),
    Column("rule", JSON, nullable=False),
    Column("method", Text, nullable=False),
    Column("options", JSON, nullable=False),
    Column("state", Text, nullable=False),
    Column("opens_at", Instant, nullable=False),
    Column("closes_at", Instant, nullable=False),
    Column("closed_at", Instant),
    Column("receipt_key", LargeBinary, nullable=False),
    Column("eligible", JSON),
    Column("roll_name", Text, nullable=False),
    Column("roll_hash", Text),
    Column("outcome", JSON),
    Column("root", Text),
    UniqueConstraint("community_id", "number"),
)  # fmt: skip

# Frozen when the vote opens: the roll may change later, this does not.
electorate = Table(
    "electorate", metadata,
    _to("votes", key=True),
    _to("seats", key=True),
    Column("label", Text, nullable=False),
    Column("building", Text, nullable=False),
    sqlite_with_rowid=False,
)  # fmt: skip

electorate_weights = Table(
    "electorate_weights", metadata,
    Column("vote_id", Id, primary_key=True, autoincrement=False),
    Column("seat_id", Id, primary_key=True, autoincrement=False),
    Column("axis", Text, primary_key=True),
    Column("weight", BigInteger, nullable=False),
    ForeignKeyConstraint(["vote_id", "seat_id"], ["electorate.vote_id", "electorate.seat_id"]),
    sqlite_with_rowid=False,
)  # fmt: skip

# Append only; the last ballot of a seat counts. Triggers refuse UPDATE, DELETE and TRUNCATE (migration 0001).
ballots = Table(
    "ballots", metadata,
    _id(),
    Column("vote_id", Id, nullable=False),
    Column("seat_id", Id, nullable=False),
    _to("persons"),
    Column("choice", Text, nullable=False),
    Column("first", Boolean, nullable=False),
    Column("via", Text, nullable=False),
    Column("update_id", BigInteger),
    Column("cast_at", Instant, nullable=False),
    ForeignKeyConstraint(["vote_id", "seat_id"], ["electorate.vote_id", "electorate.seat_id"]),
    Index("ix_ballots_seat", "vote_id", "seat_id", "id"),
    Index("ix_ballots_first", "vote_id", "id", sqlite_where=text("first"), postgresql_where=text("first")),
)  # fmt: skip

# Append only, as ballots.
events = Table(
    "events", metadata,
    _to("votes", key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("facts", JSON, nullable=False),
    Column("previous", Text, nullable=False),
    Column("hash", Text, nullable=False),
)  # fmt: skip

# --- project records -------------------------------------------------------------------------------------------------

project_records = Table(
    "project_records", metadata,
    _id(),
    _to("communities"),
    Column("number", Integer, nullable=False),
    _to("votes", optional=True),
    Column("title", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("opened_at", Instant, nullable=False),
    UniqueConstraint("community_id", "number"),
)  # fmt: skip

commitments = Table(
    "commitments", metadata,
    _to("project_records", "record_id", key=True),
    Column("owner", Text, nullable=False),
    _to("persons", optional=True),
    Column("text", Text, nullable=False),
    Column("due_at", Instant, nullable=False),
    _to("persons", "assigned_by"),
    Column("assigned_at", Instant, nullable=False),
    Column("done_at", Instant),
    Column("done_note", Text),
    _to("persons", "done_by", optional=True),
)  # fmt: skip

checks = Table(
    "checks", metadata,
    _to("project_records", "record_id", key=True),
    _to("persons", key=True),
    Column("asked_at", Instant, nullable=False),
    Column("answer", Text),
    Column("reason", Text),
    Column("answered_at", Instant),
)  # fmt: skip

# --- what goes out ---------------------------------------------------------------------------------------------------

outbox = Table(
    "outbox", metadata,
    _id(),
    Column("key", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("facts", JSON, nullable=False),
    Column("chat_id", BigInteger),
    _to("persons", optional=True),
    Column("created_at", Instant, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("tries", Integer, nullable=False, default=0),
    Column("done_at", Instant),
    Column("outcome", Text),
    Column("message_id", BigInteger),
    Index("ix_outbox_due", "due_at", sqlite_where=text("done_at IS NULL"), postgresql_where=text("done_at IS NULL")),
)  # fmt: skip

cards = Table(
    "cards", metadata,
    _id(),
    _to("communities"),
    Column("kind", Text, nullable=False),
    Column("subject_id", Id, nullable=False),
    Column("chat_id", BigInteger, nullable=False),
    Column("message_id", BigInteger),
    Column("shown", Text),
    Column("tries", Integer, nullable=False, default=0),
    Column("due_at", Instant, nullable=False),
    UniqueConstraint("kind", "subject_id"),
    Index("ix_cards_message", "chat_id", "message_id"),
)  # fmt: skip

# One row for each change that a card should show: appended in the transaction of the change, so that no ballot waits
# for another on one row, and taken up together by the next edit.
card_marks = Table("card_marks", metadata, _id(), Column("card_id", Id, nullable=False, index=True))
