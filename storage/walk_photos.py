"""The photos of site walks."""

from storage.kept_files import FileRows
from storage.tables import walk_photos

ROWS = FileRows(walk_photos, "walk_id")
