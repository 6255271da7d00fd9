"""What the index file holds, as rows that are alike wherever the same records were read."""

import glob
import hashlib
import os
import re
import sqlite3

# What tells when and where a file was seen, and the engine's own tables, whose content is told by
# the terms below.
LEFT_OUT = {
    "record": {"stamp"}, "problem": {"stamp"}, "fact": None, "words": None, "words_data": None,
    "words_idx": None, "words_docsize": None, "words_config": None, "words_in_use": None,
}
# Hashes of texts in which a new record's id stands, whose last part is chance.
OF_CHANCE = {"fingerprint", "digest"}


def rows(place, chance):
    """A hash of all that answers are made of; None where the file can't be read as one.

    Where it is alike for two places with the same files, they answer alike. `chance` holds the last
    parts of new ids."""
    try:
        (folder,) = glob.glob(os.path.join(place.home, ".cache/casedesk/index/*"))
        base = sqlite3.connect(f"file:{folder}/index.sqlite?mode=ro", uri=True)
    except (ValueError, sqlite3.Error):
        return None
    try:
        return digest(base, chance)
    except sqlite3.Error:
        return None
    finally:
        base.close()


def digest(base, chance):
    if [row[0] for row in base.execute("PRAGMA integrity_check")] != ["ok"]:
        return None
    lines = []
    for name, in list(base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")):
        left_out = LEFT_OUT.get(name, set())
        if left_out is None:
            continue
        columns = [row[1] for row in base.execute(f"PRAGMA table_info({name})")]
        wanted = [one for one in columns
                  if one not in left_out and not (chance and one in OF_CHANCE)]
        taken = ", ".join(f'"{one}"' for one in wanted)
        lines += [f"{name} {row!r}" for row in base.execute(f"SELECT {taken} FROM {name}")]
    base.execute("CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, words, instance)")
    lines += [f"terms {row!r}" for row in base.execute("SELECT * FROM temp.terms")]
    whole = base.execute("SELECT value FROM fact WHERE name = 'whole'").fetchall()
    if chance:
        pattern = re.compile("|".join(map(re.escape, chance)), re.I)
        lines = [pattern.sub("????", line) for line in lines]
    return hashlib.sha256("\n".join([repr(whole), *sorted(lines)]).encode()).hexdigest()
