"""What is done to a casebook while something goes wrong."""

import os

from .place import HERE, TODAY

LETTER = os.path.join(HERE, "..", "Fuzz", "examples", "mail", "reply.eml")

DEEDS = {
    # One record is saved.
    "save": ("done", "p3ax", "--today", TODAY),
    # Several records: a response, an enclosure, and the follow-up to it.
    "several": (
        "log-response", "k7f3", "--from", "Nikki Haley", "--received", TODAY, "--ask", "1=pledged",
        "--follow-up", "Ask what came of it", "--due", "2026-12-15", "--today", TODAY,
        "--enclose", LETTER,
    ),
    "new": ("add", "follow-up", "--title", "Call the Mission", "--letter", "k7f3"),
    "delete": ("delete", "p3ax", "b5t8"),
    "import": ("import", LETTER, "--incident", "x2m9", "--today", TODAY),
    # The index alone: it is missing and is made, or is thrown away and made.
    "index": ("rebuild-index",),
}
NEEDS_UNDO = {"undo": ("done", "p3ax", "--today", TODAY)}
DEEDS["undo"] = ("undo",)
# With a history and a place to share it at.
SHARED = {"sync": ("sync",)}


def prepare(place, name):
    """What has to be there before the deed."""
    if name in NEEDS_UNDO:
        place.run(*NEEDS_UNDO[name])
