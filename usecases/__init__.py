"""What one can do in the hall: one short verb a function, ``(tx, actor, …) -> result``.

A use case loads, lets the domain decide, and saves, in one transaction. What must reach people who did not ask is an
outbox row written in the same transaction. Results are plain data: they are kept with the update that caused them, so
that a repeat gets the same answer.
"""
