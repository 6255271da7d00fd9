"""What is done to a casebook while something goes wrong."""

import os

from .place import HERE, TODAY, Place
from .shared import SharedPlace

LETTER = os.path.join(HERE, "..", "Fuzz", "examples", "mail", "reply.eml")
SAVE = ("done", "p3ax", "--today", TODAY)

DEEDS = {
    # One record is saved.
    "save": SAVE,
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
    "undo": ("undo",),
}
# Deeds in a casebook with a history: a save that is noted for good, and one that colleagues share.
WITH_HISTORY = {"commit": SAVE, "sync": ("sync",)}
EVERY = {**DEEDS, **WITH_HISTORY}
NEEDS_UNDO = ("undo",)


def sample(name, path, history):
    """A casebook for the deed to be done to copies of."""
    if name == "sync":
        return SharedPlace.made(path)
    return Place.made(path, history or name in WITH_HISTORY)


def prepare(place, name):
    """What has to be there before the deed."""
    if name in NEEDS_UNDO:
        place.run(*SAVE)
