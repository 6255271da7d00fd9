"""Each system call of a deed: the program killed at it, or the call failing."""

import os
import subprocess
from concurrent.futures import ThreadPoolExecutor

from . import stored
from .deeds import EVERY, prepare, sample
from .place import HERE, Place
from .table import Figures

ERRORS = ("ENOSPC", "EDQUOT", "EIO", "EINTR", "EROFS", "EACCES", "EMFILE")
# What the tracer passes over: a close that fails has closed all the same, and the rest isn't asked of
# the disk.
NOT_FAILED = ("close", "wait4", "waitid")


def tracer(work):
    """The tracer's program, compiled once."""
    path = os.path.join(work, "callfault")
    if not os.path.exists(path):
        source = os.path.join(HERE, "callfault.c")
        subprocess.run(["clang", "-O2", "-Wall", "-Wextra", "-o", path, source], check=True)
    return path


class Deed:
    """A deed on a copy of a casebook, with all that it leaves known before."""

    def __init__(self, name, work, history):
        self.name, self.words, self.work = name, EVERY[name], work
        self.trace = tracer(work)
        self.sample = sample(name, os.path.join(work, name + "-sample"), history)
        clean = self.place("clean")
        before = clean.tree()
        calls = os.path.join(work, name + "-calls")
        said = clean.run(*self.words, before=[self.trace, "--list", calls])
        if said.returncode != 0:
            raise SystemExit(f"{name}: {said.stderr}")
        with open(calls) as file:
            lines = [line.split() for line in file]
        self.calls = [line[1] for line in lines]
        self.changing = [number for number, line in enumerate(lines, 1) if "+" in line]
        self.before, self.after = before, clean.tree()
        self.expected, self.judged = {}, set()

    def place(self, worker):
        place = self.sample.copied(os.path.join(self.work, f"{self.name}-{worker}"))
        # What undoes changes belongs to the folder, and isn't copied.
        prepare(place, self.name)
        return place

    def run(self, place, *faults):
        """Does the deed, and something happens to it."""
        return place.run(
            *self.words, seconds=45,
            before=[self.trace, "--list", os.path.join(place.path, "calls"), *faults])

    def hit(self, place):
        """The call that it happened to: the calls of several processes have no fixed order."""
        with open(os.path.join(place.path, "calls")) as file:
            return next((line.split()[1] for line in file if line.endswith("!\n")), "none any more")

    def judge(self, place, said):
        """What is wrong after it ended somehow: words of findings, and where the deed stands."""
        found = []
        # Opening the casebook puts in order what a crash left.
        first = place.plain(place.run(*Place.ASKED[0]))
        tree = place.tree()
        left = [path for path in tree if "/.casedesk-" in path]
        if left:
            # Working files that a check of the folder takes away.
            place.run("list", "incidents", "--fresh")
            tree = place.tree()
        state = "whole" if tree == self.after else "absent" if tree == self.before else "half"
        if self.before == self.after and state == "whole":
            state = "whole" if said.returncode == 0 else "absent"
        if state == "half":
            differs = [path for path in {*tree, *self.before} if tree.get(path) != self.before.get(path)]
            found.append("half-written: " + ", ".join(sorted(differs)))
        found += self.judge_answers(place, first, tuple(sorted(tree.items())))
        if state != "whole" and said.stdout and "\t" in said.stdout and self.before != self.after:
            found.append("it was answered as done, and is lost")
        return state, found

    def judge_answers(self, place, first, tree):
        """Holds what the lists say against a rebuild's; once for each state of files and index."""
        key = (tree, first, stored.rows(place, place.chance()))
        if None not in key and key in self.judged:
            return []
        found = []
        answers = [first, *place.answers(Place.ASKED[1:])]
        if tree not in self.expected:
            self.expected[tree] = place.rebuilt_answers()
        # A new id may be found by its chance; so the place's own rebuild has the last word.
        if answers != self.expected[tree]:
            rebuilt = place.rebuilt_answers()
            found += [f"the index isn't what a rebuild makes: {' '.join(words)}: {one!r}, not {other!r}"
                      for words, one, other in zip(Place.ASKED, answers, rebuilt) if one != other]
        check = place.run("check")
        if check.returncode != 0:
            found.append("check: " + check.stdout.strip() + check.stderr.strip())
        if not found:
            self.judged.add(key)
        return found

    def judge_history(self, place, state):
        """What waited for the history has gone there with the next change; copies are the same."""
        place.let_pass()
        if self.name == "sync":
            found = place.settle() + place.settled_findings()
            return found + self.judge_answers(
                place, place.plain(place.run(*Place.ASKED[0])), tuple(sorted(place.tree().items())))
        if not place.has_history:
            return []
        place.must("edit", "n3g6", "--field", f"owner=Somebody after {state}")
        return place.history_findings()


def killed(name, work, every, jobs, history, only=None, changing=False):
    """SIGKILL at each call, or at each that may change what is on a disk."""
    deed = Deed(name, work, history)
    figures = Figures("kill " + name)

    def at(worker, number):
        place = deed.place(worker)
        said = deed.run(place, "--kill", str(number))
        state, found = deed.judge(place, said)
        if name != "sync":
            undone = place.run("undo")
            tree = place.tree()
            if tree not in (deed.before, deed.after):
                found.append("undo left neither the one nor the other: " + undone.stdout + undone.stderr)
        found += deed.judge_history(place, state)
        return number, deed.hit(place), state, found

    figures.add("calls", len(deed.calls))
    if changing:
        figures.add("of them changing something", len(deed.changing))
        # After the last one, too.
        numbers = [*deed.changing, min(deed.changing[-1] + 1, len(deed.calls))][::every]
        only = [number for number in numbers if not only or number in only]
    numbers = only or range(1, len(deed.calls) + 1, every)
    for number, call, state, found in spread(at, numbers, jobs):
        figures.add(state)
        for what in found:
            figures.found(f"killed at call {number} ({call}): {what}")
    return figures


def failing(name, work, every, jobs, history, only=None, changing=False, errors=ERRORS, times=(1, 0)):
    """Each call failing once, then for good, with each error; or each that may change something."""
    deed = Deed(name, work, history)
    figures = Figures("fail " + name)
    only = deed.changing if changing else only
    numbers = only or [at for at, call in enumerate(deed.calls, 1) if call not in NOT_FAILED]
    # With --every, each call fails with some error, and each error at some call.
    cases = [
        (number, error, count) for place, number in enumerate(numbers)
        for turn, error in enumerate(errors) for count in times if (place + turn) % every == 0
    ]

    def at(worker, case):
        number, error, count = case
        # A call that is interrupted for good never was seen; twenty times in a row is a lot.
        count = 20 if error == "EINTR" and count == 0 else count
        place = deed.place(worker)
        said = deed.run(place, "--fail", str(number), error, "--times", str(count))
        state, found = deed.judge(place, said)
        if said.returncode == 999:
            found.append("it hung")
        elif said.returncode == 0:
            if state != "whole":
                found.append("it ended as if done, and isn't")
        elif not said.stderr.strip():
            found.append(f"it failed with {said.returncode}, and said nothing")
        elif state == "whole":
            figures.add("saved, and a failure told")
        if said.returncode < 0 or said.returncode in (132, 133, 134, 139):
            found.append(f"it trapped: {said.returncode}")
        found += deed.judge_history(place, state)
        return case, deed.hit(place), state, found

    figures.add("calls", len(deed.calls))
    for (number, error, count), call, state, found in spread(at, cases, jobs):
        figures.add(state)
        for what in found:
            often = "once" if count == 1 else "for good"
            figures.found(f"{error} {often} at call {number} ({call}): {what}")
    return figures


def spread(work, cases, jobs):
    """Does `work` for each case, some at a time; each worker has folders of its own."""
    cases = list(cases)
    with ThreadPoolExecutor(jobs) as pool:
        def part(worker):
            return [work(worker, case) for case in cases[worker::jobs]]

        return [done for part_done in pool.map(part, range(jobs)) for done in part_done]
