"""Every table of the hall. A change here needs a migration under ``storage/migrations``; a test compares the two."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Float,
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
    Column("seen_at", Instant, nullable=False),  # no index: written with every ballot, it would be read once a day
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
    # Since when the bot is no admin of the group: then Telegram tells it only part of what is said there.
    Column("deaf_since", Instant),
    Column("seconds", Integer, nullable=False, default=0),
)  # fmt: skip

# The ids that a community's group had before it became a supergroup: what was sent there may still be on its way.
former_chats = Table(
    "former_chats", metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    _to("communities"),
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

# What aiogram's conversations hold; the key is its storage key, and names the bot, the chat and the person.
conversations = Table(
    "conversations", metadata,
    Column("key", Text, primary_key=True),
    Column("state", Text),
    Column("data", JSON, nullable=False),
    Column("at", Instant, nullable=False, index=True),
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
    Column("at", Instant, nullable=False),
    Column("album", Text),
    Column("building", Text, nullable=False),
    Column("floor", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("withdrawn_at", Instant),
    UniqueConstraint("community_id", "number"),
    Index("ix_needs_person", "person_id", "at"),
)  # fmt: skip

# How a need was worded before; the last wording stands in the need itself.
need_versions = Table(
    "need_versions", metadata,
    _to("needs", key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("text", Text, nullable=False),
    Column("until", Instant, nullable=False),
)  # fmt: skip

need_supports = Table(
    "need_supports", metadata,
    _to("needs", key=True),
    _to("persons", key=True),
    Column("at", Instant, nullable=False),
    Column("because", Text),
)  # fmt: skip

# The seats that a need concerns: marked by who holds them, by its author or a moderator.
need_seats = Table(
    "need_seats", metadata,
    _to("needs", key=True),
    _to("seats", key=True),
    _to("persons"),
    Column("at", Instant, nullable=False),
)  # fmt: skip

# The files of needs. ``file_id`` is Telegram's; ``digest`` names what is kept of it in the folder of files, which is
# there before the row says so, and goes after the row does. ``refused`` says why nothing is kept.
need_files = Table(
    "need_files", metadata,
    _id(),
    _to("needs"),
    Column("kind", Text, nullable=False),
    Column("file_id", Text, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("at", Instant, nullable=False),
    Column("digest", Text, index=True),
    Column("refused", Text),
    Column("dropped_at", Instant),
    Index("ix_need_files_need", "need_id"),
)  # fmt: skip

# Photos of an album in a group that came before its caption, for as long as one may still come.
loose_photos = Table(
    "loose_photos", metadata,
    _id(),
    Column("album", Text, nullable=False),
    Column("chat_id", BigInteger, nullable=False),
    Column("file_id", Text, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("text", Text, nullable=False),
    Column("at", Instant, nullable=False, index=True),
    UniqueConstraint("chat_id", "album", "file_id"),
)  # fmt: skip

# What somebody said in private without a command, until they say what it is.
sayings = Table(
    "sayings", metadata,
    _id(),
    _to("persons"),
    Column("message_id", BigInteger, nullable=False),
    Column("album", Text),
    Column("text", Text, nullable=False),
    Column("files", JSON, nullable=False),
    Column("spot", JSON),
    Column("at", Instant, nullable=False, index=True),
    Column("became", Text),
    UniqueConstraint("person_id", "message_id"),
)  # fmt: skip

# The plain map of a community: its buildings and spots as shapes in the unit square, and the picture below them.
maps = Table(
    "maps", metadata,
    _to("communities", key=True),
    Column("plan", JSON, nullable=False),
    Column("picture", Text),
    _to("persons"),
    Column("at", Instant, nullable=False),
)  # fmt: skip

# The map that a community's took the place of, for as long as it may be put back.
former_maps = Table(
    "former_maps", metadata,
    _to("communities", key=True),
    Column("plan", JSON, nullable=False),
    Column("picture", Text),
    _to("persons"),
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
    Column("anonymous", Boolean, nullable=False),
    Column("audience", JSON, nullable=False),
    Column("target", Integer),
    Column("ground", Boolean, nullable=False),
    Column("opened_at", Instant, nullable=False),
    Column("closes_at", Instant, nullable=False),
    Column("closed_at", Instant),
    UniqueConstraint("community_id", "number"),
)  # fmt: skip

# What somebody has answered and not sent yet.
survey_drafts = Table(
    "survey_drafts", metadata,
    _to("surveys", key=True),
    _to("persons", key=True),
    Column("place", Integer, nullable=False),
    Column("answers", JSON, nullable=False),
)  # fmt: skip

# Who has answered, and what was answered: of an anonymous survey, nothing leads from one to the other. Neither has a
# row id, which would say in which order they came.
survey_answerers = Table(
    "survey_answerers", metadata,
    _to("surveys", key=True),
    _to("persons", key=True),
    sqlite_with_rowid=False,
)  # fmt: skip

survey_responses = Table(
    "survey_responses", metadata,
    Column("id", Text, primary_key=True),
    _to("surveys"),
    _to("persons", optional=True),
    Column("answers", JSON, nullable=False),
    Column("sent_at", Instant),
    UniqueConstraint("survey_id", "person_id"),
    sqlite_with_rowid=False,
)  # fmt: skip

# Common ground: what is put to everybody in a survey of statements, and who took which stance. At the close the stances
# are gone, with who wrote what, and only counts by group are left.
statements = Table(
    "statements", metadata,
    _id(),
    _to("surveys"),
    Column("number", Integer, nullable=False),
    Column("text", Text, nullable=False),
    _to("persons", optional=True),
    Column("hidden_because", Text),
    UniqueConstraint("survey_id", "number"),
)  # fmt: skip

stances = Table(
    "stances", metadata,
    _to("statements", key=True),
    _to("persons", key=True),
    Column("stance", Text, nullable=False),
    sqlite_with_rowid=False,
)  # fmt: skip

stance_counts = Table(
    "stance_counts", metadata,
    _to("statements", key=True),
    Column("kind", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("agree", Integer, nullable=False),
    Column("disagree", Integer, nullable=False),
    Column("passed", Integer, nullable=False),
    sqlite_with_rowid=False,
)  # fmt: skip

# What was made a need of: an answer in words to a question of a closed survey.
answer_needs = Table(
    "answer_needs", metadata,
    _to("surveys", key=True),
    Column("question", Text, primary_key=True),
    Column("said", Text, primary_key=True),
    _to("needs"),
    UniqueConstraint("need_id"),
)  # fmt: skip

# --- proposals -------------------------------------------------------------------------------------------------------

# ``state``: see ``domain.proposals``. ``discussed_at``: since when it is discussed, which is at once unless it must be
# seconded first.
proposals = Table(
    "proposals", metadata,
    _id(),
    _to("communities"),
    Column("number", Integer, nullable=False),
    _to("persons"),
    Column("at", Instant, nullable=False),
    Column("state", Text, nullable=False, default="open"),
    Column("discussed_at", Instant),
    Column("ended_at", Instant),
    Column("reason", Text),
    _to("proposals", "merged_into", optional=True),
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
    Column("problem", Text),
    _to("persons"),
    Column("because", Text, nullable=False, default=""),
    Column("at", Instant, nullable=False),
)  # fmt: skip

# Those besides whoever proposed it. ``state``: offered, author, declined or left.
proposal_authors = Table(
    "proposal_authors", metadata,
    _to("proposals", key=True),
    _to("persons", key=True),
    _to("persons", "offered_by"),
    Column("state", Text, nullable=False),
    Column("at", Instant, nullable=False),
)  # fmt: skip

proposal_seconds = Table(
    "proposal_seconds", metadata,
    _to("proposals", key=True),
    _to("persons", key=True),
    Column("at", Instant, nullable=False),
)  # fmt: skip

# Pictures and plan drawings, kept as those of needs are.
proposal_files = Table(
    "proposal_files", metadata,
    _id(),
    _to("proposals"),
    Column("kind", Text, nullable=False),
    Column("plan", Boolean, nullable=False, default=False),
    Column("name", Text, nullable=False, default=""),
    Column("since", Integer, nullable=False, default=1),
    Column("until", Integer),
    Column("file_id", Text, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("at", Instant, nullable=False),
    Column("digest", Text, index=True),
    Column("refused", Text),
    Column("dropped_at", Instant),
    Index("ix_proposal_files_proposal", "proposal_id"),
)  # fmt: skip

# An author wants a proposal to be taken into another. ``state``: offered, taken, declined.
proposal_mergers = Table(
    "proposal_mergers", metadata,
    _id(),
    _to("proposals"),
    _to("proposals", "into_id"),
    _to("persons", "offered_by"),
    Column("reason", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Index("ix_proposal_mergers_proposal", "proposal_id"),
)  # fmt: skip

proposal_needs = Table(
    "proposal_needs", metadata,
    _to("proposals", key=True),
    _to("needs", key=True),
)  # fmt: skip

# The forum topics in which a proposal is discussed: one, unless it was deleted or had to be made twice.
topics = Table(
    "topics", metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("topic_id", BigInteger, primary_key=True, autoincrement=False),
    Column("proposal_id", Id, ForeignKey("proposals.id"), nullable=False, index=True),
    Column("at", Instant, nullable=False),
    Column("closed_at", Instant),
    Column("lost_at", Instant),
)  # fmt: skip

# What was said in a proposal's thread. ``state``: standing, hidden by a moderator, or withdrawn by who said it.
messages = Table(
    "messages", metadata,
    _id(),
    _to("proposals"),
    Column("chat_id", BigInteger, nullable=False),
    Column("message_id", BigInteger, nullable=False),
    Column("reply_to", BigInteger, nullable=False),
    _to("persons"),
    Column("text", Text, nullable=False),
    Column("file_kind", Text),
    Column("file_id", Text),
    Column("file_hash", Text),
    Column("file_digest", Text),
    Column("state", Text, nullable=False, default="standing"),
    Column("at", Instant, nullable=False),
    Column("edited_at", Instant),
    UniqueConstraint("chat_id", "message_id"),
    Index("ix_messages_said", "proposal_id", "person_id", "at"),
)  # fmt: skip

# What a message said before it was edited.
message_versions = Table(
    "message_versions", metadata,
    _to("messages", key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("text", Text, nullable=False),
    Column("until", Instant, nullable=False),
)  # fmt: skip

message_reactions = Table(
    "message_reactions", metadata,
    _to("messages", key=True),
    _to("persons", key=True),
    Column("emoji", Text, nullable=False),
    Column("at", Instant, nullable=False),
)  # fmt: skip

# Who has spoken and how often, kept level as they speak: the card asks for it, however long the thread is.
speakers = Table(
    "speakers", metadata,
    _to("proposals", key=True),
    _to("persons", key=True),
    Column("messages", Integer, nullable=False),
    Column("points", Integer, nullable=False),
    sqlite_with_rowid=False,
)  # fmt: skip

# ``state``: standing, hidden, withdrawn, or joined to the point ``joined_to``. The smaller ``rank``, the further up.
points = Table(
    "points", metadata,
    _id(),
    _to("proposals"),
    Column("number", Integer, nullable=False),
    Column("side", Text, nullable=False),
    _to("persons"),
    Column("text", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("state", Text, nullable=False, default="standing"),
    Column("rank", Integer, nullable=False, default=0),
    Column("supports", Integer, nullable=False, default=0),
    Column("answers", Integer, nullable=False, default=0),
    _to("points", "parent_id", optional=True),
    _to("points", "joined_to", optional=True),
    _to("messages", "message_id", optional=True),
    _to("persons", "marked_by", optional=True),
    Column("edited_at", Instant),
    UniqueConstraint("proposal_id", "number"),
    Index("ix_points_ranked", "proposal_id", "state", "side", "rank", "number"),
    Index("ix_points_parent", "parent_id"),
    Index("ix_points_message", "message_id"),
)  # fmt: skip

point_supports = Table(
    "point_supports", metadata,
    _to("points", key=True),
    _to("persons", key=True),
    Column("seated", Boolean, nullable=False),
    Column("at", Instant, nullable=False),
)  # fmt: skip

# How many points stand on each side, and how many of the questions are open: counted anew when a point changes.
board_sides = Table(
    "board_sides", metadata,
    _to("proposals", key=True),
    Column("side", Text, primary_key=True),
    Column("points", Integer, nullable=False),
    Column("open", Integer, nullable=False),
    sqlite_with_rowid=False,
)  # fmt: skip

# What was done about somebody's words, and until when; by nobody: by the hall itself.
moderations = Table(
    "moderations", metadata,
    _id(),
    _to("communities"),
    Column("kind", Text, nullable=False),
    _to("persons", "by_id", optional=True),
    _to("persons"),
    _to("messages", "message_id", optional=True),
    _to("points", "point_id", optional=True),
    Column("reason", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("until", Instant),
    Column("lifted_at", Instant),
    Index("ix_moderations_listed", "community_id", "id"),
    Index("ix_moderations_person", "person_id", "kind"),
)  # fmt: skip

appeals = Table(
    "appeals", metadata,
    _to("moderations", key=True),
    Column("text", Text, nullable=False),
    Column("at", Instant, nullable=False),
    _to("persons", "decided_by", optional=True),
    Column("granted", Boolean),
    Column("decided_at", Instant),
)  # fmt: skip

# --- the gate, amendments, objections and petitions -------------------------------------------------------------------

# The gate as it was set each time; a proposal keeps the one under which its discussion began.
gates = Table(
    "gates", metadata,
    _id(),
    _to("communities"),
    Column("gate", JSON, nullable=False),
    # What types of matter ask besides, or instead.
    Column("matters", JSON, nullable=False),
    Column("at", Instant, nullable=False),
    Index("ix_gates_community", "community_id", "id"),
)  # fmt: skip

# Whose ground a proposal is about: brings its gate, and the rule by which residents can force it onto the agenda.
proposal_matters = Table(
    "proposal_matters", metadata,
    _to("proposals", key=True),
    Column("matter", Text, nullable=False),
    _to("persons"),
    Column("at", Instant, nullable=False),
)  # fmt: skip

# A moderator and a teller have opened a proposal's version to a vote without what was lacking.
gate_overrides = Table(
    "gate_overrides", metadata,
    _to("proposals", key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("lacking", JSON, nullable=False),
    Column("reason", Text, nullable=False),
    _to("persons", "first_id"),
    _to("persons", "second_id"),
    Column("at", Instant, nullable=False),
)  # fmt: skip

# How the gate stood when a vote on the proposal was called. Nothing that happens later changes it.
gate_records = Table(
    "gate_records", metadata,
    _to("votes", key=True),
    Column("conditions", JSON, nullable=False),
    Column("reason", Text),
    Column("at", Instant, nullable=False),
)  # fmt: skip

# Text against text. ``part`` is one of a draft's; ``version`` the one that it was made against.
amendments = Table(
    "amendments", metadata,
    _to("points", key=True),
    Column("part", Text, nullable=False),
    Column("old", Text, nullable=False),
    Column("new", Text, nullable=False),
    Column("version", Integer, nullable=False),
)  # fmt: skip

# Where an amendment or an objection stands, once something became of it; and each step on the way there.
point_outcomes = Table(
    "point_outcomes", metadata,
    _to("points", key=True),
    Column("state", Text, nullable=False),
)  # fmt: skip

point_steps = Table(
    "point_steps", metadata,
    _id(),
    _to("points"),
    _to("persons", optional=True),
    Column("kind", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("version", Integer),
    _to("votes", optional=True),
    Column("at", Instant, nullable=False),
    Index("ix_point_steps_point", "point_id", "id"),
    Index("ix_point_steps_vote", "vote_id"),
)  # fmt: skip

# Residents ask for a matter to be put onto the agenda. ``demand``: how much of the roll must sign, on which axis.
petitions = Table(
    "petitions", metadata,
    _id(),
    _to("communities"),
    Column("number", Integer, nullable=False),
    _to("persons"),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("matter", Text),
    Column("roll_name", Text, nullable=False),
    Column("demand", JSON, nullable=False),
    Column("at", Instant, nullable=False),
    Column("full_at", Instant),
    Column("withdrawn_at", Instant),
    _to("proposals", optional=True),
    UniqueConstraint("community_id", "number"),
)  # fmt: skip

# One signature a seat, whoever of its holders gave it; it counts while they hold the seat.
petition_signatures = Table(
    "petition_signatures", metadata,
    _to("petitions", key=True),
    _to("seats", key=True),
    _to("persons"),
    Column("at", Instant, nullable=False),
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
    Column("limits", JSON(none_as_null=True)),
    Column("state", Text, nullable=False),
    Column("opens_at", Instant, nullable=False),
    Column("closes_at", Instant, nullable=False),
    Column("closed_at", Instant),
    Column("receipt_key", LargeBinary, nullable=False),
    Column("eligible", JSON),
    Column("roll_name", Text, nullable=False),
    Column("roll_hash", Text),
    Column("circumstances", JSON),
    Column("outcome", JSON),
    Column("root", Text),
    UniqueConstraint("community_id", "number"),
)  # fmt: skip

# A community's own rules. A vote holds a copy of the rule it was opened under.
community_rules = Table(
    "community_rules", metadata,
    _id(),
    _to("communities"),
    Column("name", Text, nullable=False),
    Column("rule", JSON, nullable=False),
    Column("source", Text, nullable=False),
    _to("persons"),
    Column("state", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Index("ix_community_rules_name", "community_id", "name"),
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

# What somebody has marked in private and not cast yet: never counted nor handed over, gone with the cast or the close.
ballot_drafts = Table(
    "ballot_drafts", metadata,
    _to("votes", key=True),
    _to("persons", key=True),
    Column("seat", BigInteger, primary_key=True, autoincrement=False),  # its id; 0 for all of theirs together
    Column("choice", Text, nullable=False),
    Column("before", JSON, nullable=False),
    Column("message_id", BigInteger, nullable=False),
    Column("at", Instant, nullable=False),
    sqlite_with_rowid=False,
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

# --- seats within votes ----------------------------------------------------------------------------------------------

# A seat's ballot given into another person's hands: for one vote, or for all of the community's until a day.
proxies = Table(
    "proxies", metadata,
    _id(),
    _to("communities"),
    _to("seats"),
    _to("votes", optional=True),
    Column("until", Instant),
    _to("persons", "giver_id"),
    _to("persons", "taker_id"),
    Column("instruction", Text),
    Column("offered_at", Instant, nullable=False),
    Column("accepted_at", Instant),
    Column("ended_at", Instant),
    Column("ended_as", Text),
    Index("ix_proxies_taker", "taker_id",
          sqlite_where=text("ended_at IS NULL"), postgresql_where=text("ended_at IS NULL")),
    Index("ix_proxies_seat", "seat_id"),
)  # fmt: skip

# What somebody says is wrong with a seat's ballot. One that stands at the close is listed with the result.
disputes = Table(
    "disputes", metadata,
    _id(),
    _to("votes"),
    _to("seats"),
    _to("persons"),
    Column("about", Text, nullable=False),
    Column("words", Text),
    Column("at", Instant, nullable=False),
    Column("settled_at", Instant),
    Column("settled_as", Text),
    Index("ix_disputes_standing", "vote_id", "seat_id", "person_id", "about", unique=True,
          sqlite_where=text("settled_at IS NULL"), postgresql_where=text("settled_at IS NULL")),
)  # fmt: skip

# A seat that has an interest of its own in the matter and casts nothing.
recusals = Table(
    "recusals", metadata,
    _to("votes", key=True),
    _to("seats", key=True),
    _to("persons"),
    Column("reason", Text, nullable=False),
    Column("at", Instant, nullable=False),
    # A moderator and a teller named it; else a holder did. And when a holder objected to that.
    Column("named", Boolean, nullable=False),
    Column("objected_at", Instant),
    sqlite_with_rowid=False,
)  # fmt: skip

# A ballot that was said by telephone or on paper, until the witness has confirmed it.
assisted_ballots = Table(
    "assisted_ballots", metadata,
    _id(),
    _to("votes"),
    _to("seats"),
    Column("choice", Text, nullable=False),
    Column("via", Text, nullable=False),
    _to("persons", "recorder_id"),
    _to("persons", "witness_id"),
    Column("at", Instant, nullable=False),
    Column("settled_at", Instant),
    Column("settled_as", Text),
    Index("ix_assisted_ballots_seat", "vote_id", "seat_id"),
)  # fmt: skip

# What takes a moderator and a teller: the exact act, as one of them proposed it.
paired_acts = Table(
    "paired_acts", metadata,
    _id(),
    _to("communities"),
    Column("kind", Text, nullable=False),
    Column("facts", JSON, nullable=False),
    _to("persons", "proposed_by"),
    Column("proposed_at", Instant, nullable=False),
    _to("persons", "settled_by", optional=True),
    Column("settled_at", Instant),
    Column("settled_as", Text),
)  # fmt: skip

# What somebody who says no could live with: it enters the record without a name.
conditions = Table(
    "conditions", metadata,
    _to("votes", key=True),
    _to("persons", key=True),
    Column("text", Text, nullable=False),
    Column("at", Instant, nullable=False),
    sqlite_with_rowid=False,
)  # fmt: skip

# Whom each holder of a seat wants to cast its ballot, where the rule asks for one representative.
representatives = Table(
    "representatives", metadata,
    _to("seats", key=True),
    _to("persons", "holder_id", key=True),
    _to("persons", "named_id"),
    Column("at", Instant, nullable=False),
    sqlite_with_rowid=False,
)  # fmt: skip

# --- around votes ----------------------------------------------------------------------------------------------------

# What a vote was made under besides its rule.
vote_terms = Table(
    "vote_terms", metadata,
    _to("votes", key=True),
    Column("straw", Boolean, nullable=False),
    Column("matter", Text),
    # Only seats with a unit there are in the electorate: a building, or a building and a stair.
    Column("building", Text),
    Column("stair", Text),
    # By so many milliseconds the close may be put off once, while the quorum is missing.
    Column("extension", BigInteger),
    Column("extended_at", Instant),
    # Of a second call: the vote before it.
    _to("votes", "first_id", optional=True),
    # Only these seats, by label, are in the electorate; and the matter that affects them.
    Column("seats", JSON),
    Column("about", Text),
    Index("ix_vote_terms_first", "first_id"),
)  # fmt: skip

# Whose ground is it? What a community votes about, and by which rule and roll.
matter_types = Table(
    "matter_types", metadata,
    _to("communities", key=True),
    Column("name", Text, primary_key=True),
    Column("place", Integer, nullable=False),
    Column("rule", Text, nullable=False),
    Column("roll", Text),
)  # fmt: skip

roll_objections = Table(
    "roll_objections", metadata,
    _id(),
    _to("communities"),
    Column("number", Integer, nullable=False),
    _to("seats"),
    _to("persons"),
    Column("text", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("answer", Text),
    _to("persons", "answered_by", optional=True),
    Column("answered_at", Instant),
    UniqueConstraint("community_id", "number"),
)  # fmt: skip

# The buildings that a building head goes round.
head_buildings = Table(
    "head_buildings", metadata,
    _to("communities", key=True),
    _to("persons", key=True),
    Column("building", Text, primary_key=True),
)  # fmt: skip

# The list of doors that somebody was shown, and where in it they are.
door_lists = Table(
    "door_lists", metadata,
    _id(),
    _to("votes"),
    _to("persons"),
    Column("building", Text, nullable=False),
    Column("page", Integer, nullable=False),
    UniqueConstraint("vote_id", "person_id"),
)  # fmt: skip

# What was last found at a seat's door.
door_marks = Table(
    "door_marks", metadata,
    _to("votes", key=True),
    _to("seats", key=True),
    Column("mark", Text, nullable=False),
    _to("persons"),
    Column("at", Instant, nullable=False),
    sqlite_with_rowid=False,
)  # fmt: skip

# --- themes ----------------------------------------------------------------------------------------------------------

# Needs that are brought together. One that was merged names the theme that has its needs now.
themes = Table(
    "themes", metadata,
    _id(),
    _to("communities"),
    Column("number", Integer, nullable=False),
    _to("persons"),
    Column("title", Text, nullable=False),
    Column("place", Text),
    Column("state", Text, nullable=False),
    _to("themes", "into_id", optional=True),
    _to("themes", "split_from_id", optional=True),
    Column("statement", Text),
    Column("statement_version", Integer, nullable=False, default=0),
    Column("reason", Text),
    Column("at", Instant, nullable=False),
    UniqueConstraint("community_id", "number"),
)  # fmt: skip

# A need is in one theme at a time; where it was before stands among the acts.
theme_needs = Table(
    "theme_needs", metadata,
    _to("needs", key=True),
    _to("themes"),
    Column("at", Instant, nullable=False),
    Index("ix_theme_needs_theme_id", "theme_id"),
)  # fmt: skip

theme_surveys = Table(
    "theme_surveys", metadata,
    _to("surveys", key=True),
    _to("themes"),
    Column("at", Instant, nullable=False),
    Index("ix_theme_surveys_theme_id", "theme_id"),
)  # fmt: skip

theme_proposals = Table(
    "theme_proposals", metadata,
    _to("proposals", key=True),
    _to("themes", key=True),
    Column("at", Instant, nullable=False),
    Index("ix_theme_proposals_theme_id", "theme_id"),
)  # fmt: skip

# What was done with a theme and by whom: shown on its page.
theme_acts = Table(
    "theme_acts", metadata,
    _id(),
    _to("themes"),
    _to("persons"),
    Column("kind", Text, nullable=False),
    Column("facts", JSON, nullable=False),
    Column("at", Instant, nullable=False),
    Index("ix_theme_acts_theme_id", "theme_id"),
)  # fmt: skip

# Needs that seem to belong together, as they were shown to a moderator; with a theme, what seems to belong to it.
theme_suggestions = Table(
    "theme_suggestions", metadata,
    _id(),
    _to("communities"),
    _to("themes", optional=True),
    Column("needs", JSON, nullable=False),
    Column("state", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Index("ix_theme_suggestions_community_id", "community_id"),
)  # fmt: skip

# What those who raised it say of a theme's problem statement, for each version of it.
statement_words = Table(
    "statement_words", metadata,
    _to("themes", key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    _to("persons", key=True),
    Column("confirmed", Boolean, nullable=False),
    Column("words", Text),
    Column("at", Instant, nullable=False),
)  # fmt: skip

theme_resources = Table(
    "theme_resources", metadata,
    _id(),
    _to("themes"),
    _to("persons"),
    Column("kind", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("withdrawn_at", Instant),
    Index("ix_theme_resources_theme_id", "theme_id"),
)  # fmt: skip

# A need that is not taken, and the published reason.
declined_needs = Table(
    "declined_needs", metadata,
    _to("needs", key=True),
    _to("persons"),
    Column("reason", Text, nullable=False),
    Column("at", Instant, nullable=False),
)  # fmt: skip

# A programme of a department or a sponsor. ``confirmed``: by whoever it belongs to, and not by a document alone.
programmes = Table(
    "programmes", metadata,
    _id(),
    _to("communities"),
    Column("number", Integer, nullable=False),
    _to("persons"),
    Column("title", Text, nullable=False),
    Column("provider", Text, nullable=False),
    Column("money", Text),
    Column("conditions", Text),
    Column("place", Text),
    Column("document", Text),
    Column("confirmed", Boolean, nullable=False),
    Column("state", Text, nullable=False),
    Column("ends_at", Instant, nullable=False),
    Column("at", Instant, nullable=False),
    UniqueConstraint("community_id", "number"),
)  # fmt: skip

programme_themes = Table(
    "programme_themes", metadata,
    _to("programmes", key=True),
    _to("themes", key=True),
    Column("state", Text, nullable=False),
    _to("persons", optional=True),
    Column("at", Instant, nullable=False),
    Index("ix_programme_themes_theme_id", "theme_id"),
)  # fmt: skip

# Two open matters that touch one place, found when the second was opened. Each pair stands both ways round.
touching = Table(
    "touching", metadata,
    Column("kind", Text, primary_key=True),
    Column("subject_id", Id, primary_key=True, autoincrement=False),
    Column("other_kind", Text, primary_key=True),
    Column("other_id", Id, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
)  # fmt: skip

walks = Table(
    "walks", metadata,
    _id(),
    _to("themes"),
    _to("persons"),
    Column("meets_at", Instant, nullable=False),
    Column("meeting_point", Text, nullable=False),
    Column("stops", JSON, nullable=False),
    Column("at", Instant, nullable=False),
    Index("ix_walks_theme_id", "theme_id"),
)  # fmt: skip

walk_goers = Table(
    "walk_goers", metadata,
    _to("walks", key=True),
    _to("persons", key=True),
    Column("at", Instant, nullable=False),
)  # fmt: skip

# Photos of what was seen on a walk, kept as those of needs are.
walk_photos = Table(
    "walk_photos", metadata,
    _id(),
    _to("walks"),
    Column("kind", Text, nullable=False),
    Column("file_id", Text, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("at", Instant, nullable=False),
    Column("digest", Text, index=True),
    Column("refused", Text),
    Column("dropped_at", Instant),
    Index("ix_walk_photos_walk", "walk_id"),
)  # fmt: skip

# What somebody saw at a stop, or an option they sketched there; ``role`` is what they were on that day. The photos of
# an album have a row each.
walk_notes = Table(
    "walk_notes", metadata,
    _id(),
    _to("walks"),
    Column("stop", Integer, nullable=False),
    _to("persons"),
    Column("role", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("text", Text),
    _to("walk_photos", "photo_id", optional=True),
    Column("album", Text),
    Column("at", Instant, nullable=False),
    Index("ix_walk_notes_walk_id", "walk_id"),
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

# Departments and groups that a community has named: a commitment may be theirs.
bodies = Table(
    "bodies", metadata,
    _id(),
    _to("communities"),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    UniqueConstraint("community_id", "name"),
)  # fmt: skip

# Who speaks for them in the chat.
body_people = Table(
    "body_people", metadata,
    _to("bodies", "body_id", key=True),
    _to("persons", key=True),
)  # fmt: skip

# How long each step of a commitment may take, who is told when it takes longer, and how the work is checked.
ladders = Table(
    "ladders", metadata,
    _to("communities", key=True),
    Column("ladder", JSON, nullable=False),
)  # fmt: skip

# Who does what by when; those of one record are its parts, and one of them leads.
commitments = Table(
    "commitments", metadata,
    _id(),
    _to("project_records", "record_id"),
    Column("number", Integer, nullable=False),
    Column("lead", Boolean, nullable=False),
    Column("kind", Text, nullable=False),
    Column("owner", Text, nullable=False),
    _to("persons", optional=True),
    _to("bodies", "body_id", optional=True),
    Column("text", Text, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("state", Text, nullable=False),
    Column("since", Instant, nullable=False),
    Column("confirmed", Boolean, nullable=False),
    Column("rung", Integer, nullable=False),
    Column("assigned_at", Instant, nullable=False),
    UniqueConstraint("record_id", "number"),
    Index("ix_commitments_body", "body_id"),
)  # fmt: skip

# What happened in a record, step by step.
# ``named_id`` is the person whose name stands first in the text.
record_steps = Table(
    "record_steps", metadata,
    _id(),
    _to("project_records", "record_id"),
    Column("at", Instant, nullable=False),
    _to("persons", optional=True),
    _to("persons", "named_id", optional=True),
    Column("kind", Text, nullable=False),
    Column("part", Integer),
    Column("state", Text),
    Column("text", Text),
    Column("document", Text),
    Column("photo", Text),
    Column("until_at", Instant),
    Column("amount", BigInteger),
    Index("ix_record_steps_record", "record_id"),
)  # fmt: skip

# The photo that came with a step, kept as those of needs are, for the record's folder.
record_photos = Table(
    "record_photos", metadata,
    _id(),
    _to("record_steps", "step_id"),
    Column("kind", Text, nullable=False),
    Column("file_id", Text, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("at", Instant, nullable=False),
    Column("digest", Text, index=True),
    Column("refused", Text),
    Column("dropped_at", Instant),
    Index("ix_record_photos_step", "step_id"),
)  # fmt: skip

# What is told to another system, in the order in which it is told: a step of a record, or step 0, that it was opened.
told_events = Table(
    "told_events", metadata,
    Column("seq", Id, primary_key=True, autoincrement=False),
    _to("project_records", "record_id"),
    Column("step_id", Id, nullable=False, index=True),
    UniqueConstraint("record_id", "step_id"),
)  # fmt: skip

# What was answered to a condition, which has no other name than its words.
condition_answers = Table(
    "condition_answers", metadata,
    _to("votes", key=True),
    Column("condition", Text, primary_key=True),
    Column("answer", Text, nullable=False),
    _to("persons"),
    Column("at", Instant, nullable=False),
)  # fmt: skip

# A check of the work, prepared before it begins: the hash of its seed is public by then.
check_rounds = Table(
    "check_rounds", metadata,
    _to("project_records", "record_id", key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("seed", LargeBinary, nullable=False),
    Column("begun_at", Instant),
    Column("ends_at", Instant),
    Column("seats", Integer, nullable=False),
    Column("drawn", Integer, nullable=False),
    Column("result", Text),
)  # fmt: skip

checks = Table(
    "checks", metadata,
    _to("project_records", "record_id", key=True),
    Column("round", Integer, primary_key=True, autoincrement=False),
    _to("persons", key=True),
    Column("why", Text, nullable=False),
    Column("asked_at", Instant, nullable=False),
    Column("answer", Text),
    Column("reason", Text),
    Column("answered_at", Instant),
)  # fmt: skip

# --- opinions of professionals and departments ------------------------------------------------------------------------

# Whose word on a proposal is asked for, and by when; ``asked_by`` is nobody where it was given unasked. While
# ``called_off_by`` is somebody, nobody waits for it.
opinions = Table(
    "opinions", metadata,
    _id(),
    _to("proposals"),
    Column("number", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    _to("persons", optional=True),
    _to("bodies", "body_id", optional=True),
    _to("persons", "asked_by", optional=True),
    Column("question", Text),
    Column("asked_at", Instant, nullable=False),
    Column("due_at", Instant, nullable=False),
    _to("persons", "called_off_by", optional=True),
    UniqueConstraint("proposal_id", "number"),
    Index("ix_opinions_person", "person_id"),
    Index("ix_opinions_body", "body_id"),
)  # fmt: skip

# What was answered, each time it was; the last one counts.
opinion_answers = Table(
    "opinion_answers", metadata,
    _id(),
    _to("opinions"),
    _to("persons"),
    Column("version", Integer, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("cost", Text),
    Column("upkeep", Text),
    Column("permit", Text),
    Column("options", JSON, nullable=False),
    Column("document", Text),
    Column("confirmed", Boolean, nullable=False),
    Column("at", Instant, nullable=False),
    Index("ix_opinion_answers_opinion", "opinion_id"),
)  # fmt: skip

# --- facilitation ----------------------------------------------------------------------------------------------------

# Of any ``of`` messages in a row in a proposal's thread, at most so many are of one person.
thread_paces = Table(
    "thread_paces", metadata,
    _to("proposals", key=True),
    Column("most", Integer, nullable=False),
    Column("of", Integer, nullable=False),
)  # fmt: skip

# When somebody said more in a slow thread than is theirs to say, and not what: it counts for the flood limit.
turned_away = Table(
    "turned_away", metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),
    _to("proposals"),
    _to("persons"),
    Column("at", Instant, nullable=False),
    Index("ix_turned_away_person", "person_id", "proposal_id"),
)  # fmt: skip

# Questions without a name, until they are put on the board together: by a random key, and nothing else.
unsigned_questions = Table(
    "unsigned_questions", metadata,
    Column("key", Text, primary_key=True),
    _to("proposals"),
    Column("text", Text, nullable=False),
    sqlite_with_rowid=False,
)  # fmt: skip

# Who stands as the author of a proposal's questions without a name: a person whom nobody is.
nobodies = Table(
    "nobodies", metadata,
    _to("proposals", key=True),
    _to("persons"),
    UniqueConstraint("person_id"),
)  # fmt: skip

# A round of a discussion: everybody in turn, each for ``turn`` milliseconds, or all together until it ends.
rounds = Table(
    "rounds", metadata,
    _id(),
    _to("proposals"),
    Column("question", Text, nullable=False),
    _to("persons"),
    Column("turn", Instant),
    Column("opened_at", Instant, nullable=False),
    Column("ends_at", Instant),
    Column("closed_at", Instant),
    Index("ix_rounds_proposal", "proposal_id"),
)  # fmt: skip

# ``state``: waiting, speaking, spoke, passed or missed.
round_turns = Table(
    "round_turns", metadata,
    _to("rounds", key=True),
    _to("persons", key=True),
    Column("place", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("since", Instant, nullable=False),
)  # fmt: skip

# ``item`` is the number of the one that is being talked about; ``state``: called, running, ended or dropped.
meetings = Table(
    "meetings", metadata,
    _id(),
    _to("communities"),
    Column("number", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("title", Text, nullable=False),
    _to("persons"),
    Column("place", Text),
    Column("meets_at", Instant, nullable=False),
    _to("proposals", optional=True),
    _to("project_records", "record_id", optional=True),
    Column("state", Text, nullable=False),
    Column("item", Integer, nullable=False, default=0),
    Column("called_at", Instant, nullable=False),
    Column("started_at", Instant),
    Column("ended_at", Instant),
    UniqueConstraint("community_id", "number"),
)  # fmt: skip

meeting_items = Table(
    "meeting_items", metadata,
    _to("meetings", key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("title", Text, nullable=False),
    Column("opened_at", Instant),
)  # fmt: skip

# ``kind``: note, decision or duty. A duty has whom it is for, when it is due, and the part of the record it became.
meeting_lines = Table(
    "meeting_lines", metadata,
    _id(),
    _to("meetings"),
    Column("item", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("text", Text, nullable=False),
    _to("persons"),
    _to("persons", "owner_id", optional=True),
    _to("bodies", "body_id", optional=True),
    Column("due_at", Instant),
    Column("part", Integer),
    Column("at", Instant, nullable=False),
    Index("ix_meeting_lines_meeting", "meeting_id"),
)  # fmt: skip

# Who is there, as what.
meeting_people = Table(
    "meeting_people", metadata,
    _to("meetings", key=True),
    _to("persons", key=True),
    Column("role", Text, nullable=False),
    Column("at", Instant, nullable=False),
)  # fmt: skip

# Who wants to be told what is new, and how often: each, daily or weekly.
digest_readers = Table(
    "digest_readers", metadata,
    _to("communities", key=True),
    _to("persons", key=True),
    Column("pace", Text, nullable=False),
    Column("since", Instant, nullable=False),
)  # fmt: skip

# What was new in a community between two moments, told to those of that pace.
digest_issues = Table(
    "digest_issues", metadata,
    _id(),
    _to("communities"),
    Column("pace", Text, nullable=False),
    Column("since", Instant, nullable=False),
    Column("until", Instant, nullable=False),
    Index("ix_digest_issues_last", "community_id", "pace", "until"),
)  # fmt: skip

# --- what goes out ---------------------------------------------------------------------------------------------------

# What is sent to many: its recipients are written into the outbox bit by bit, in the order of their ids.
broadcasts = Table(
    "broadcasts", metadata,
    _id(),
    _to("communities"),
    Column("kind", Text, nullable=False),
    Column("subject_id", Id, nullable=False),
    Column("begun_at", Instant, nullable=False),
    Column("last_person", Id, nullable=False, default=0),
    Column("planned_at", Instant),
    Column("unreachable", Integer),
    Column("done_at", Instant),
    UniqueConstraint("kind", "subject_id"),
)  # fmt: skip

outbox = Table(
    "outbox", metadata,
    _id(),
    Column("key", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("facts", JSON, nullable=False),
    Column("chat_id", BigInteger),
    _to("persons", optional=True),
    _to("communities", optional=True),
    _to("broadcasts", optional=True),
    Column("created_at", Instant, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("urgent_at", Instant, nullable=False),
    Column("tries", Integer, nullable=False, default=0),
    # Tries of which nobody knows whether they arrived: the next one says that it may be a repeat.
    Column("uncertain", Integer, nullable=False, default=0),
    # The community's day of whose allowance of unasked messages this one was.
    Column("spent_on", Text),
    Column("done_at", Instant),
    Column("outcome", Text),
    Column("message_id", BigInteger),
    Index("ix_outbox_urgent", "urgent_at",
          sqlite_where=text("done_at IS NULL"), postgresql_where=text("done_at IS NULL")),
    Index("ix_outbox_chat", "chat_id", "urgent_at",
          sqlite_where=text("done_at IS NULL"), postgresql_where=text("done_at IS NULL")),
    Index("ix_outbox_person", "person_id", "urgent_at",
          sqlite_where=text("done_at IS NULL"), postgresql_where=text("done_at IS NULL")),
    Index("ix_outbox_spent", "spent_on", "person_id", "chat_id",
          sqlite_where=text("spent_on IS NOT NULL"), postgresql_where=text("spent_on IS NOT NULL")),
    Index("ix_outbox_broadcast", "broadcast_id", "outcome",
          sqlite_where=text("broadcast_id IS NOT NULL"), postgresql_where=text("broadcast_id IS NOT NULL")),
)  # fmt: skip

cards = Table(
    "cards", metadata,
    _id(),
    _to("communities"),
    Column("kind", Text, nullable=False),
    Column("subject_id", Id, nullable=False),
    Column("chat_id", BigInteger, nullable=False),
    # Whether nobody asked for it in that chat: then posting it is of the day's allowance.
    Column("unasked", Boolean, nullable=False),
    # The forum topic in which it was asked for.
    Column("thread_id", BigInteger),
    Column("message_id", BigInteger),
    Column("shown", Text),
    Column("tries", Integer, nullable=False, default=0),
    Column("uncertain", Integer, nullable=False, default=0),
    Column("spent_on", Text),
    Column("due_at", Instant, nullable=False),
    UniqueConstraint("kind", "subject_id", "chat_id"),
    Index("ix_cards_message", "chat_id", "message_id"),
)  # fmt: skip

# One row for each change that a card should show: appended in the transaction of the change, so that no ballot waits
# for another on one row, and taken up together by the next edit.
card_marks = Table("card_marks", metadata, _id(), Column("card_id", Id, nullable=False, index=True))
