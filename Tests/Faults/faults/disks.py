"""Disks that are full, too small or go away, while verbs and an open desk work on them."""

import os
import signal
import subprocess

from . import terminal
from .deeds import DEEDS
from .hostile import DOWN, ESC
from .place import Place
from .power import shut_down
from .table import Figures


def mounted(path, size):
    os.makedirs(path, exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size},mode=700", "tmpfs", path], check=True)


def small(work):
    """A casebook on a disk of 64 KB: verbs until it is full, and after."""
    return filled(work, "64 KB disk", "64k", False)


def small_with_history(work):
    """The same with a history, for which there is no room any more at some time."""
    return filled(work, "768 KB, history", "768k", True)


def filled(work, name, size, history):
    figures = Figures(name)
    place = Place(os.path.join(work, "small"))
    os.makedirs(place.home, exist_ok=True)
    mounted(place.book, size)
    try:
        place.must("init", place.book, "--name", "Small", "--organisation", "Us",
                   *([] if history else ["--no-history"]))
        if history:
            place.must("person", "Ann Tester", "ann@example.org")
        place.must("add", "incident", "--title", "First")
        wanted = set()
        for number in range(60):
            title = f"Number {number} " + "x" * (number * 7 % 60)
            said = place.run(
                "add", "follow-up", "--title", title, "--incident", "first", "--text", "word " * 80)
            if said.returncode == 0:
                wanted.add(title)
                figures.add("saved")
                if "full" in said.stderr:
                    figures.add("saved, and told that it isn't noted")
                elif said.stderr:
                    figures.found(f"number {number}: {said.stderr}")
            else:
                figures.add("refused")
                if "full" not in said.stderr:
                    figures.found(f"number {number} wasn't saved, and the full disk isn't told of: "
                                  f"{said.stderr!r}")
        if not figures.counts["refused"]:
            figures.found("the disk was never full")
        listed = place.run("list", "follow-ups", "--fresh").stdout
        for title in wanted:
            if title not in listed:
                figures.found(f"{title} is lost")
        if listed.count("Number") != len(wanted):
            figures.found("something refused is there")
        place.run("delete", listed.split("\t")[0])
        check = place.run("check")
        if check.returncode != 0:
            figures.found(check.stdout)
        if history:
            # With room again, all is made up for.
            subprocess.run(["mount", "-o", "remount,size=8m", place.book], check=True)
            place.let_pass()
            place.must("add", "incident", "--title", "Last")
            for what in place.history_findings():
                figures.found(what)
    finally:
        subprocess.run(["umount", "-l", place.book], check=True)
    return figures


def limited(work):
    """`ulimit -f`: files may have so many KB and no more."""
    figures = Figures("ulimit -f")
    for name in DEEDS:
        if name in ("undo", "index"):
            continue
        for blocks in (0, 1, 2, 4, 8, 64):
            place = Place.made(os.path.join(work, "limited"))
            before = place.tree()
            words = [word if word != "p3ax" else "p3ax" for word in DEEDS[name]]
            said = place.run(*words, before=[
                "bash", "-c", f"trap '' XFSZ; ulimit -f {blocks}; exec \"$@\"", "bash"])
            place.run("list", "incidents", "--fresh")
            tree = place.tree()
            figures.add("saved" if said.returncode == 0 else "refused")
            if said.returncode == 0 and tree == before:
                figures.found(f"{name}, {blocks}: it is said to be saved, and isn't")
            if said.returncode != 0 and (tree != before or not said.stderr):
                figures.found(f"{name}, {blocks}: {said.returncode} {said.stderr}")
            if place.answers() != place.rebuilt_answers() or place.run("check").returncode != 0:
                figures.found(f"{name}, {blocks}: {place.run('check').stdout}")
    return figures


def drafts(work):
    """A form that can't be saved on a full disk: told, kept as a draft, and saved when there is
    room again."""
    figures = Figures("full, desk")
    place = Place.made(os.path.join(work, "drafts"))
    disk = os.path.join(work, "full-disk")
    mounted(disk, "1m")
    subprocess.run(["cp", "-a", place.book, os.path.join(disk, "book")], check=True)
    place.book = os.path.join(disk, "book")
    place.run("list", "incidents", "--fresh")
    try:
        session = terminal.Session(place.command("desk"), place.environment(), 36, 120)
        session.wait_for("Detentions")
        with open(os.path.join(disk, "filler"), "wb", buffering=0) as filler:
            try:
                while filler.write(bytes(4096)):
                    pass
            except OSError:
                pass
        session.send("4")
        session.settle(0.2)
        session.send("n")
        session.settle(0.3)
        session.send("Typed on a full disk")
        session.settle(0.3)
        session.written.clear()
        session.send("\x13")
        session.settle(0.5)
        figures.add("told" if b"full" in session.written else "silent")
        if b"full" not in session.written:
            figures.found("the full disk isn't told of")
        # The connection is lost.
        session.close(signal.SIGHUP)
        os.unlink(os.path.join(disk, "filler"))
        session = terminal.Session(place.command("desk"), place.environment(), 36, 120)
        session.wait_for("Detentions")
        session.send("4")
        session.settle(0.2)
        session.send("n")
        session.settle(0.5)
        came = b"Typed on a full disk" in session.written or b"draft" in session.written
        figures.add("draft kept" if came else "draft lost")
        if not came:
            figures.found("the draft is lost")
        session.close()
    finally:
        subprocess.run(["umount", "-l", disk], check=True)
    return figures


def vanishing(work, times=5):
    """A stick that is pulled while the desk is open, and put back."""
    figures = Figures("vanishing")
    place = Place.made(os.path.join(work, "vanishing"))
    stick = os.path.join(work, "stick")
    image = os.path.join(work, "stick.image")
    subprocess.run(["truncate", "-s", "16M", image], check=True)
    subprocess.run(["mkfs.ext4", "-q", "-F", image], check=True)
    os.makedirs(stick, exist_ok=True)

    def plug():
        # `image` is the one that is there at the moment.
        subprocess.run(["mount", "-o", "loop", image, stick], check=True)

    plug()
    subprocess.run(["cp", "-a", place.book, os.path.join(stick, "book")], check=True)
    place.book = os.path.join(stick, "book")
    place.run("list", "incidents", "--fresh")
    follow_up = os.path.join(
        place.book, "cases/2017/chechnya-detentions-x2m9/follow-up-obtain-russian-reply-s4w9.md")
    session = terminal.Session(place.command("desk"), place.environment(), 36, 120)
    try:
        session.wait_for("Detentions")
        for number in range(times):
            # Pulled: nothing can be written any more, then there is nothing at all.
            os.sync()
            shut_down(stick)
            subprocess.run(["umount", "-l", stick], check=True)
            session.settle(0.5, 3)
            for keys in ("4", DOWN, "\x1b[A", " "):
                session.written.clear()
                session.send(keys)
                session.settle(0.3, 3)
            if not session.is_open:
                figures.found(f"the desk ended: {bytes(session.written[-200:])!r}")
                return figures
            said = bytes(session.written)
            told = any(word in said for word in (b"disk", b"isn't there", b"not saved", b"read"))
            figures.add("told" if told else "silent")
            if not told:
                figures.found(f"pull {number}: nothing is said: {said[-300:]!r}")
            session.send("n")
            session.settle(0.3)
            session.send(f"Typed without a stick {number}")
            session.settle(0.3)
            session.send("\x13")
            session.settle(0.5, 3)
            session.send(ESC)
            session.settle(0.1)
            session.send(ESC)
            session.settle(2.5, 4)
            # It comes back as another device, since the desk may hold the folder that went away.
            subprocess.run(["cp", image, f"{image}.{number}"], check=True)
            image = f"{image}.{number}"
            plug()
            session.settle(1, 5)
            with open(follow_up) as file:
                status = "status: open" in file.read()
            figures.add("as it was" if status else "changed")
        # It is there again: what is done now is saved.
        session.send("\x1b[15~")
        session.settle(1, 5)
        for keys in ("4", "\x1b[H", " "):
            session.send(keys)
            session.settle(0.5, 5)
        with open(follow_up) as file:
            done = "status: done" in file.read()
        figures.add("saved when it is back" if done else "not saved")
        if not done:
            figures.found(f"it isn't saved when the stick is back: {bytes(session.written[-600:])!r}")
        session.send("n")
        session.settle(0.5)
        if b"draft" not in session.written[-4000:] and b"Typed without" not in session.written[-4000:]:
            figures.found("what was typed without the stick is lost")
    finally:
        session.close()
        subprocess.run(["umount", "-l", stick], check=True)
    return figures


KINDS = {"small": small, "history": small_with_history, "limit": limited, "full": drafts, "vanishing": vanishing}
