"""The power is cut: a file system of its own goes down without writing its log, in the moment after
the program has answered."""

import ctypes
import fcntl
import os
import struct
import subprocess
import time

from .place import TODAY, Place
from .table import Figures

# FS_IOC_SHUTDOWN of linux/fs.h with FSOP_GOING_FLAGS_NOLOGFLUSH: what isn't on the disk is lost.
SHUTDOWN, NO_LOG_FLUSH = 0x8004587D, 2
SIZES = {"ext4": "64M", "xfs": "320M"}
# CLONE_NEWNS of linux/sched.h.
OWN_MOUNTS = 0x20000
MAKERS = {"ext4": ("mkfs.ext4", "-q", "-F"), "xfs": ("mkfs.xfs", "-q", "-f")}


def shut_down(point):
    """The file system that is mounted there takes nothing any more, not even to its log."""
    folder = os.open(point, os.O_RDONLY)
    try:
        fcntl.ioctl(folder, SHUTDOWN, struct.pack("I", NO_LOG_FLUSH))
    finally:
        os.close(folder)


def keep_mounts_apart():
    """What is mounted from now on is mounted for this process and its children alone. Whoever copies
    everybody's mounts, as containers do, would keep the file system that went down: unmounted and
    mounted here, it would still be down."""
    if ctypes.CDLL(None, use_errno=True).unshare(OWN_MOUNTS) != 0:
        raise SystemExit(f"Mounts can't be kept apart: {os.strerror(ctypes.get_errno())}.")
    subprocess.run(["mount", "--make-rprivate", "/"], check=True)


class Disk:
    """A file system in a file, mounted where nobody else sees it."""

    def __init__(self, kind, work):
        keep_mounts_apart()
        self.image = os.path.join(work, kind + ".image")
        self.point = os.path.join(work, kind)
        os.makedirs(self.point, exist_ok=True)
        subprocess.run(["truncate", "-s", SIZES[kind], self.image], check=True)
        subprocess.run([*MAKERS[kind], self.image], check=True)

    def mount(self):
        subprocess.run(["mount", "-o", "loop", self.image, self.point], check=True)
        path = os.path.join(self.point, "mounted")
        try:
            with open(path, "w"):
                os.remove(path)
        except OSError as error:
            raise SystemExit(f"{self.point} isn't as it should be once mounted: {error}.")

    def cut(self):
        shut_down(self.point)

    def unmount(self):
        # Never lazily: mounted a second time, the image would be spoilt by the first.
        for _ in range(600):
            if subprocess.run(["umount", self.point], capture_output=True).returncode == 0:
                return
            time.sleep(0.05)
        raise SystemExit(f"{self.point} can't be unmounted.")


def cuts(kind, work, times, history):
    figures = Figures(kind)
    disk = Disk(kind, work)
    disk.mount()
    try:
        place = Place.made(os.path.join(disk.point, "place"), history)
        os.sync()
        wanted, commits = {}, set()
        for number in range(1, times + 1):
            # Every other cut comes when the program has ended, with its commits made.
            ends = history and number % 2 == 0
            answered, made = save(place, number, wanted, commits if ends else None, disk, ends)
            disk.unmount()
            disk.mount()
            figures.add("answered" if answered else "not answered")
            wanted.update(made if answered else {})
            judge(figures, place, number, wanted, commits if history else None)
        figures.add("lost without a sync, of 20", control(disk))
    finally:
        disk.unmount()
        os.remove(disk.image)
    return figures


def save(place, number, wanted, commits, disk, ends):
    """Saves something, and cuts the power when it is answered."""
    token = f"Saved before cut {number}"
    turn = number % 3
    if turn == 0:
        words = ("edit", "p3ax", "--field", f"owner={token}")
        made = {"owner": token}
    elif turn == 1:
        words = ("add", "follow-up", "--title", token, "--incident", "x2m9")
        made = {token: token}
    else:
        words = (
            "log-response", "k7f3", "--from", token, "--ask", "1=pledged", "--follow-up",
            token + " too", "--today", TODAY)
        made = {token: token, token + " too": token + " too"}
    process = subprocess.Popen(
        place.command(*words), env=place.environment(), stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    answer = process.stdout.readline()
    if ends:
        answer += process.stdout.read()
        process.wait()
        head = place.git("rev-parse", "HEAD").stdout.strip()
        if head:
            commits.add(head)
    disk.cut()
    process.stdout.close()
    process.wait()
    return bool(answer), made


def judge(figures, place, number, wanted, commits):
    texts = []
    for folder, folders, names in os.walk(os.path.join(place.book, "cases")):
        for name in names:
            if name.endswith(".md"):
                with open(os.path.join(folder, name), errors="replace") as file:
                    texts.append(file.read())
    everything = "\n".join(texts)
    for token in wanted.values():
        if token not in everything:
            figures.found(f"after cut {number}: “{token}” is lost")
    check = place.run("check", "--fix")
    if check.returncode != 0:
        figures.found(f"after cut {number}: {check.stdout}{check.stderr}")
    if number % 10 == 0 and place.answers() != place.rebuilt_answers():
        figures.found(f"after cut {number}: the index isn't what a rebuild makes")
    if commits is not None:
        if number % 5 == 0:
            place.run("edit", "n3g6", "--field", f"owner=After cut {number}")
            for what in place.history_findings():
                figures.found(f"after cut {number}: {what}")
        for commit in commits:
            if place.git("merge-base", "--is-ancestor", commit, "HEAD").returncode != 0:
                figures.found(f"after cut {number}: commit {commit} is lost")


def control(disk):
    """How many of twenty files are lost that nobody brings to the disk: that the cuts are cuts."""
    lost = 0
    for number in range(20):
        path = os.path.join(disk.point, f"control-{number}")
        with open(path, "w") as file:
            file.write("words")
        disk.cut()
        disk.unmount()
        disk.mount()
        lost += not os.path.exists(path) or os.path.getsize(path) != 5
    return lost
