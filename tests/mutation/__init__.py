"""A mutation run: the code is changed in one place at a time, and the tests that belong to it should notice.

``python -m tests.mutation domain/counting/yesno.py`` runs every mutant of a module, ``…/yesno.py:104,120`` those of
lines, ``--sample 20`` some of them.
"""
