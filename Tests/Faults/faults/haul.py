"""A long day's use, compressed: the desk on a terminal, its memory and open files counted."""

import fcntl
import os
import random
import signal
import struct
import termios
import time
from collections import Counter

from . import terminal
from .hostile import DOWN, ENTER, ESC, F, TAB, UP
from .place import Place
from .table import Figures


def scenes(chance):
    """What a person does in a moment: strokes, after the last of which the desk comes to rest."""
    moves = [chance.choice((DOWN, DOWN, UP, "\x1b[6~", "\x1b[5~")) for _ in range(chance.randrange(4, 24))]
    words = chance.choice(("russia", "haley", "un", "прок", "from:peskov", "before:2018", "x"))
    return chance.choice((
        (["1", *moves], ["2", *moves], ["5", *moves]),
        (["2", *moves], ["3", *moves], ["4", *moves], ["2", ENTER, *moves], [ESC]),
        (["4", *moves, " "], ["\x1a"]),
        (["4", *moves, " "], ["\x1a"], ["\x19"], ["\x1a"]),
        (["/", *words, ENTER], moves, [ENTER], ["\x1b[1;3D"], [ESC], [ESC]),
        (["/", *words], [ESC], [ESC]),
        ([F[3]], moves, [F[6]], moves, ["2"], moves, [F[7]], moves, [F[2]]),
        (["1", "f", *words], [ESC], [ESC], [ESC]),
        (["\x10", *[DOWN] * 9], [ESC]), ([F[1], *moves], [ESC]),
        (["4", *moves, "e"], ["y" * 30], ["\x13"], ["\x1a"]),
        (["2", "e"], [TAB, TAB, *moves], [ESC], [ESC]),
        (["3", "v", *moves], [ESC], ["s", DOWN], [ESC]),
    ))


class Desk(terminal.Session):
    def memory(self):
        """The pages that it has and shares with nobody's file, in KB."""
        with open(f"/proc/{self.process.pid}/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("RssAnon"))

    def files(self):
        """The files it has open, but for those of the index: more questions at once than ever
        before open it once more, a few times at most."""
        folder = f"/proc/{self.process.pid}/fd"
        names = []
        for number in os.listdir(folder):
            try:
                names.append(os.readlink(os.path.join(folder, number)))
            except FileNotFoundError:
                pass
        return [name for name in names if "index.sqlite" not in name]

    def resize(self, rows, columns):
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.process.send_signal(signal.SIGWINCH)


def haul(work, actions, seed, history):
    figures = Figures("long haul")
    place = Place.made(os.path.join(work, "haul"), history)
    chance = random.Random(seed)
    desk = Desk(place.command("desk"), place.environment(EDITOR="true"), 36, 120)
    desk.settle(0.5, 20)
    # With the first editor come descriptors that stay, and are used for those that follow.
    desk.send("E")
    desk.settle(0.5, 20)
    done, told, samples = 0, 0, []
    owner = os.path.join(
        place.book, "cases/2017/chechnya-detentions-x2m9/follow-up-ten-years-n3g6.md")
    while done < actions and desk.is_open:
        for strokes in scenes(chance):
            for stroke in strokes:
                desk.send(stroke)
            done += len(strokes)
            desk.settle(0.03 if strokes[-1] == ESC else 0.002, 5)
            # What is written is looked at by another command; here it would only be memory.
            told += len(desk.written)
            desk.written.clear()
        if chance.randrange(60) == 0:
            desk.resize(chance.randrange(12, 50), chance.randrange(40, 160))
        if chance.randrange(60) == 0:
            with open(owner) as file:
                text = file.read()
            with open(owner + "~", "w") as file:
                file.write(text.rstrip("\n") + "\n" if chance.randrange(2) else text + "\n")
            os.chmod(owner + "~", 0o600)
            os.rename(owner + "~", owner)
        if done // 1000 > len(samples):
            desk.send(ESC)
            desk.settle(0.05, 5)
            desk.resize(36, 120)
            samples.append((desk.memory(), desk.files()))
    figures.add("actions", done)
    figures.add("KB drawn", told // 1000)
    if not desk.is_open:
        figures.found(f"the desk ended: {desk.process.wait()}")
        return figures
    # Memory is taken at first, for what is met the first time.
    settled = samples[len(samples) // 4:] or [(desk.memory(), desk.files())]
    half = len(settled) // 2
    first, last = (sorted(memory for memory, _ in part)[len(part) // 2] if part else 0
                   for part in (settled[:half] or settled, settled[half:]))
    figures.add("KB at first", first)
    figures.add("KB at last", last)
    opened = [names for _, names in settled]
    files = [len(names) for names in opened]
    figures.add("files at first", min(files[:max(1, half)]))
    figures.add("files at last", min(files[half:]))
    # What is met the first time takes some more; a leak takes more each time.
    if last > max(1.15 * first, first + 2_000):
        figures.found(f"memory grew from {first} to {last} KB")
    if min(files[half:]) > min(files[:max(1, half)]):
        more = Counter(opened[-1]) - Counter(opened[0])
        figures.found(f"files were left open: {dict(more)}")
    # The desk takes in what was written last.
    desk.settle(2, 10)
    check = place.run("check")
    if check.returncode != 0:
        figures.found(check.stdout)
    desk.send("q")
    time.sleep(0.3)
    desk.close()
    for words, one, other in zip(Place.ASKED, place.answers(), place.rebuilt_answers()):
        if one != other:
            lines = sorted(set(one.splitlines()) ^ set(other.splitlines()))
            figures.found(
                f"the index isn't what a rebuild makes: {' '.join(words)}: {lines or 'the order'}")
    return figures
