"""The power is cut when a sync has answered: what it brought and sent is on the disk, here and there."""

import os
import subprocess

from .power import Disk, control
from .shared import SharedPlace
from .table import Figures


def cuts(kind, work, times):
    figures = Figures(kind + ", sync")
    disk = Disk(kind, work)
    disk.mount()
    try:
        place = SharedPlace.made(os.path.join(disk.point, "place"))
        for what in place.settle():
            figures.found(what)
        os.sync()
        wanted, sent = {}, set()
        for number in range(1, times + 1):
            one, record = (place, "p3ax") if number % 2 else (place.other, "s4w9")
            token = f"Sent before cut {number}"
            one.run("edit", record, "--field", f"owner={token}")
            head = one.git("rev-parse", "HEAD").stdout.strip()
            # Every other pair of cuts comes with the answer, not when the program has ended.
            answered = sync(one, disk, number % 4 < 2)
            disk.unmount()
            disk.mount()
            figures.add("answered" if answered else "not answered")
            if answered:
                wanted[record] = token
                sent.add(head)
            judge(figures, place, number, wanted, sent)
        figures.add("lost without a sync, of 20", control(disk))
    finally:
        disk.unmount()
        os.remove(disk.image)
    return figures


def sync(place, disk, ends):
    """Syncs, and cuts the power when it is answered."""
    process = subprocess.Popen(
        place.command("sync"), env=place.environment(), stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    answer = process.stdout.readline()
    if ends:
        process.wait()
    disk.cut()
    process.stdout.close()
    process.wait()
    return b"\t" in answer


def judge(figures, place, number, wanted, sent):
    place.let_pass()
    fsck = place.git("-C", place.meeting, "fsck", "--full", "--strict", "--no-dangling")
    if fsck.returncode != 0:
        figures.found(f"after cut {number}: the shared folder: {fsck.stdout}{fsck.stderr}")
    for commit in sent:
        asked = ("merge-base", "--is-ancestor", commit)
        if place.git("-C", place.meeting, *asked, "main").returncode != 0:
            figures.found(f"after cut {number}: {commit} isn't in the shared folder any more")
    if number % 10 == 0:
        for what in place.settle() + place.settled_findings(wanted.values()):
            figures.found(f"after cut {number}: {what}")
    else:
        for one in (place, place.other):
            check = one.run("check", "--fix")
            if check.returncode != 0:
                figures.found(f"after cut {number}: {check.stdout}{check.stderr}")
