"""The picture of a result: bars and lines as PNG, for a phone 390 points wide, and the same in words.

``chart.py`` says what is on it, ``paint.py`` draws it. The same result gives the same bytes on every
machine: the letters come with the project.
"""
