"""Several programs at one record: two that save as the desk does, one that takes no lock, a git pull,
and a desk that looks on."""

import ctypes
import glob
import os
import re
import subprocess
import threading
import time

from . import terminal
from .place import Place
from .table import Figures

RECORD = "cases/2017/chechnya-detentions-x2m9/follow-up-ten-years-n3g6.md"
AT_FDCWD, EXCHANGE = -100, 2
libc = ctypes.CDLL(None, use_errno=True)


class Scribbler(threading.Thread):
    """Counts in a field of its own, as an editor that knows nothing of locks: reads, writes beside,
    renames. It exchanges the names, so that it knows whose edits it put away itself."""

    def __init__(self, path, times):
        super().__init__()
        self.path, self.times = path, times
        self.lost, self.put_away, self.glimpses = [], [0, 0], 0

    def run(self):
        for number in range(1, self.times + 1):
            read = self.read()
            if tally(read) != number - 1:
                # A saver that finds a foreign edit put away by its own exchanges the two back. Whoever
                # reads in between sees what is withdrawn a moment later.
                read = self.waited_for(number - 1)
                self.glimpses += tally(read) == number - 1
            if tally(read) != number - 1:
                self.lost.append((number - 1, tally(read)))
            text = re.sub(r"^tally: \d+$", f"tally: {number}", read, flags=re.M)
            beside = self.path + "~"
            with open(beside, "w") as file:
                file.write(text)
            os.chmod(beside, 0o600)
            if libc.renameat2(AT_FDCWD, beside.encode(), AT_FDCWD, self.path.encode(), EXCHANGE) != 0:
                raise OSError(ctypes.get_errno(), "renameat2")
            with open(beside) as file:
                displaced = file.read()
            for place in range(2):
                self.put_away[place] += counts(displaced)[place] - counts(read)[place]
            os.unlink(beside)

    def read(self):
        with open(self.path) as file:
            return file.read()

    def waited_for(self, number):
        end = time.monotonic() + 2
        while tally(read := self.read()) != number and time.monotonic() < end:
            time.sleep(0.002)
        return read


def tally(text):
    return int(re.search(r"^tally: (\d+)$", text, re.M)[1])


def counts(text):
    """The two numbers that the title holds."""
    return [int(number) for number in re.search(r"^title: ['\"]?(\d+) (\d+)['\"]?$", text, re.M).groups()]


def rivals(work, times, probe):
    figures = Figures("rivals")
    place = Place.made(os.path.join(work, "rivals"))
    path = os.path.join(place.book, RECORD)
    with open(path) as file:
        text = re.sub(r"^title: .*$", "title: 0 0\ntally: 0", file.read(), count=1, flags=re.M)
    with open(path, "w") as file:
        file.write(text)
    pull = with_pull(place, work)
    desk = terminal.Session(place.command("desk"), place.environment(), 36, 120)
    desk.wait_for("Detentions")
    scribbler = Scribbler(path, times)
    probes = [
        subprocess.Popen(
            [probe, "count", place.book, RECORD, "title", str(number), str(times)],
            stdout=subprocess.PIPE, text=True)
        for number in range(2)
    ]
    scribbler.start()
    halfway = times // 2
    pulled = False
    while any(one.poll() is None for one in probes) or scribbler.is_alive():
        desk.settle(0.1, 0.3)
        desk.written.clear()
        if not pulled and counts(scribbler.read())[0] >= halfway:
            pulled = True
            if pull().returncode != 0:
                figures.found("the pull failed")
    said = [one.stdout.read() for one in probes]
    scribbler.join()
    with open(path) as file:
        text = file.read()
    counted = tally(text)
    figures.add("edits", 2 * times + counted)
    figures.add("withdrawn versions read", scribbler.glimpses)
    figures.add("clashes told", sum(int(re.search(r"(\d+) clashes", one)[1]) for one in said if "clashes" in one))
    figures.add("put away by the one without a lock", sum(scribbler.put_away))
    for number in range(2):
        # A saver that notices what was put away may have made it again.
        least = times - scribbler.put_away[number]
        if not least <= counts(text)[number] <= times:
            figures.found(f"saver {number}: {counts(text)[number]} of {least}: {said[number]}")
    if counted != times:
        figures.found(f"the one without a lock: {counted} of {times}")
    # What was put away by a save that couldn't give it its place again lies beside, and was told.
    kept = "".join(
        open(one, errors="replace").read() for one in glob.glob(glob.escape(path) + ".kept-*"))
    figures.add("kept beside", kept.count("\ntally: "))
    for number, became in scribbler.lost:
        if f"\ntally: {number}\n" not in kept:
            figures.found(f"tally {number} became {became}, and isn't kept beside")
    pulled_title = "Came by a pull"
    desk.settle(3, 6)
    if pulled_title not in place.run("list", "follow-ups", "--fresh").stdout:
        figures.found("what was pulled isn't listed")
    check = place.run("check")
    if kept and ".kept-" not in check.stdout:
        figures.found("what is kept beside isn't told of")
    desk.send("q")
    desk.close()
    if place.answers() != place.rebuilt_answers():
        figures.found("the index isn't what a rebuild makes")
    return figures


def with_pull(place, work):
    """Makes a repository of the casebook, and a clone that has one record more to be pulled."""
    def git(folder, *words):
        return subprocess.run(
            ["git", "-c", "user.name=T", "-c", "user.email=t@example.org", "-C", folder, *words],
            capture_output=True, text=True)

    clone = os.path.join(work, "rival-clone")
    subprocess.run(["rm", "-rf", clone], check=True)
    git(place.book, "init", "-b", "main")
    git(place.book, "add", "-A")
    git(place.book, "commit", "-m", "All")
    git(work, "clone", place.book, clone)
    new = os.path.join(clone, os.path.dirname(RECORD), "follow-up-pulled-a2b3.md")
    with open(new, "w") as file:
        file.write("---\ntitle: Came by a pull\nincidents:\n  - chechnya-detentions-x2m9\n"
                   "status: open\n---\n")
    git(clone, "add", "-A")
    git(clone, "commit", "-m", "New")
    return lambda: git(place.book, "pull", "--no-rebase", clone, "main")
