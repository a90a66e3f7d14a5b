"""The notice for the wall: one printed page of a vote's result, as a document and as a sheet.

``page.py`` says what stands on it; ``document.py`` makes the DOCX, ``sheet.py`` the XLSX. The same result gives the
same bytes, whenever it is made.
"""
