"""Index files that are damaged in every way: each is made anew or refused, and none answers wrongly."""

import glob
import os
import random
import shutil

from .place import Place
from .table import Figures


def damages(work, times, seed):
    figures = Figures("index files")
    place = Place.made(os.path.join(work, "index"))
    right = place.rebuilt_answers()
    (folder,) = glob.glob(os.path.join(place.home, ".cache/casedesk/index/*"))
    kept = os.path.join(work, "kept-index")
    shutil.rmtree(kept, ignore_errors=True)
    shutil.copytree(folder, kept)
    chance = random.Random(seed)
    for number in range(times):
        shutil.rmtree(folder)
        shutil.copytree(kept, folder)
        what = inflict(folder, chance, number)
        # As a crash leaves it, every other time.
        if number % 2:
            for note in glob.glob(os.path.join(folder, "clean")):
                os.unlink(note)
        for words, wanted in zip(Place.ASKED, right):
            said = place.run(*words)
            answer = place.answer(words, said)
            if answer == wanted:
                figures.add("right answers")
            elif said.returncode == 3 and said.stderr and not said.stdout:
                figures.add("refused")
            else:
                figures.found(f"{number}, {what}: {' '.join(words)}: {answer[:150]!r} {said.stderr!r}")
        if place.run("check").returncode != 0:
            figures.add("check finds it")
            place.run("rebuild-index")
            if place.answers() != right:
                figures.found(f"{number}, {what}: rebuild-index doesn't mend it")
        figures.add("damaged")
    return figures


def inflict(folder, chance, number):
    """Does something to the index, and says what."""
    file = os.path.join(folder, chance.choice(("index.sqlite", "index.sqlite", "index.sqlite-wal",
                                               "index.sqlite-shm", "open", "clean")))
    data = bytearray(open(file, "rb").read()) if os.path.exists(file) else bytearray()
    size = max(1, len(data))
    kind = number % 9
    if kind == 0:
        data = data[: chance.randrange(size)]
        what = "cut"
    elif kind == 1:
        for _ in range(chance.randrange(1, 9)):
            if data:
                data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        what = "bits turned"
    elif kind == 2:
        start = chance.randrange(size)
        data[start:start + 600] = chance.randbytes(len(data[start:start + 600]))
        what = "noise"
    elif kind == 3:
        start = chance.randrange(size) // 4096 * 4096
        data[start:start + 4096] = bytes(len(data[start:start + 4096]))
        what = "a page of zeros"
    elif kind == 4:
        data = bytearray(chance.randbytes(chance.randrange(1, 20_000)))
        what = "all noise"
    elif kind == 5:
        pages = [data[at:at + 4096] for at in range(0, len(data), 4096)]
        chance.shuffle(pages)
        data = bytearray().join(pages)
        what = "pages in another order"
    elif kind == 6:
        data = data * 2
        what = "twice as long"
    elif kind == 7:
        words = [b"Detentions", b"Haley", b"open", b"done", b"2017", b"letter-"]
        for word in chance.sample(words, 2):
            at = data.find(word, chance.randrange(size))
            if at >= 0:
                data[at:at + len(word)] = chance.randbytes(len(word))
        what = "words changed"
    else:
        data = bytearray()
        what = "emptied"
    with open(file, "wb") as stream:
        stream.write(data)
    return f"{os.path.basename(file)}: {what}"
