"""The minutes of a project record: all that it knows, to be printed and filed, as a document and as PDF.

``told.py`` says what stands in them; ``document.py`` makes the DOCX, ``printed.py`` the PDF. The same record gives the
same bytes, whenever they are made.
"""
