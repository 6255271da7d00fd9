"""Who may read what the program makes, and what lies where it mustn't look."""

import os
import shutil
import signal
import socket
import stat

from . import terminal
from .deeds import DEEDS, LETTER
from .hostile import write
from .place import TODAY, Place
from .table import Figures


def permissions(work, mask, history):
    """Everything that verbs and a desk make under a umask is for its owner alone."""
    figures = Figures(f"umask {mask:03o}")
    before = os.umask(mask)
    try:
        place = Place(os.path.join(work, f"umask-{mask:03o}"))
        shutil.rmtree(place.path, ignore_errors=True)
        os.makedirs(place.home)
        place.run("init", place.book, "--name", "Made", "--organisation", "Us")
        if history:
            place.begin_history()
        made = place.run("add", "incident", "--title", "Made", "--field", "verification=likely")
        incident = made.stdout.split()[0]
        letter = place.run("add", "letter", "--title", "A letter", "--incident", incident, "--ask",
                           "Answer.", "--sent", "2026-01-05", "--to", "Nikki Haley")
        name = letter.stdout.split()[0] if letter.stdout else incident
        place.run("log-response", name, "--from", "Nikki Haley", "--ask", "1=pledged", "--follow-up",
                  "Ask again", "--due", "2026-12-01", "--enclose", LETTER, "--today", TODAY)
        place.run("import", LETTER, "--incident", incident)
        place.run("delete", name, "--fresh")
        place.run("undo")
        out = os.path.join(place.path, "out")
        os.makedirs(out, 0o700)
        for kind, end in (("json", "json"), ("csv", ""), ("ics", "ics"), ("text", "txt")):
            place.run("export", kind, *([name] if kind == "text" else []), "--to",
                      os.path.join(out, "made-" + kind + ("." + end if end else "")))
        session = terminal.Session(place.command("desk"), place.environment())
        session.wait_for("Made")
        for keys in ("1", "n", "A draft that is kept", "\t"):
            session.send(keys)
            session.settle(0.1, 2)
        session.settle(3, 4)
        session.close(signal.SIGHUP)
    finally:
        os.umask(before)
    for top in (place.book, os.path.join(place.home, ".cache"), os.path.join(place.home, ".local"),
                os.path.join(place.path, "out")):
        for folder, folders, names in os.walk(top):
            for one in [".", *names]:
                path = os.path.normpath(os.path.join(folder, one))
                mode = stat.S_IMODE(os.lstat(path).st_mode)
                figures.add("folders" if one == "." else "files")
                inside = os.path.relpath(path, place.path)
                # Only what lies in a folder of the person's own making, or in git's, may differ.
                wanted = 0o700 if one == "." else 0o600
                if mode & 0o077 or mode & 0o700 != wanted and "/.git/" not in inside:
                    figures.found(f"{mode:04o} {inside}")
    return figures


def outside(work):
    """Links, devices, pipes and paths that lead out of the casebook."""
    figures = Figures("outside")
    place = Place.made(os.path.join(work, "outside"))
    secret = os.path.join(place.path, "secret")
    os.makedirs(secret)
    word = "Vnutrenneye"
    record = f"---\ntitle: {word}\nincidents:\n  - chechnya-detentions-x2m9\nstatus: open\n---\n{word}\n"
    incident = f"---\ntitle: {word}\nstatus: open\n---\n{word}\n"
    write(secret, "follow-up-out.md", record)
    write(os.path.join(secret, "deep"), "incident.md", incident)
    write(secret, "scan.pdf", word)
    before = snapshot(secret)
    folder = os.path.join(place.book, "cases/2017/chechnya-detentions-x2m9")
    told = {}

    def link(name, to, top=folder):
        path = os.path.join(top, name)
        os.makedirs(top, exist_ok=True)
        os.symlink(to, path)
        told[name] = path

    link("follow-up-link.md", os.path.join(secret, "follow-up-out.md"))
    link("follow-up-up.md", "../../../../secret/follow-up-out.md")
    link("letter-loop.md", "letter-loop.md")
    link("response-null.md", "/dev/null")
    link("linked-case", os.path.join(secret, "deep"), os.path.join(place.book, "cases/2018"))
    link("2019", secret, os.path.join(place.book, "cases"))
    link("2020", "/", os.path.join(place.book, "cases"))
    for name, make in (
        ("follow-up-pipe.md", lambda path: os.mkfifo(path)),
        ("follow-up-socket.md", lambda path: socket.socket(socket.AF_UNIX).bind(path)),
        ("follow-up-zero.md", lambda path: os.mknod(path, 0o600 | stat.S_IFCHR, os.makedev(1, 5))),
        ("follow-up-disk.md", lambda path: os.mknod(path, 0o600 | stat.S_IFBLK, os.makedev(7, 99))),
        ("follow-up-folder.md", lambda path: os.mkdir(path)),
    ):
        make_in(folder, name, make)
        told[name] = name
    # Enclosures by name: where a record asks for what lies elsewhere.
    for number, name in enumerate(("../../../../secret/scan.pdf", secret + "/scan.pdf", "..", "a/b",
                                   "\x1b]0;x\x07", "scan-link.pdf")):
        escaped = "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in name)
        write(folder, f"letter-enclosing-{number}.md",
              f'---\ntitle: Encloses\nincidents:\n  - chechnya-detentions-x2m9\nkind: other\n'
              f'delivery: draft\nenclosures:\n  - file: "{escaped}"\n    sha256: {"0" * 64}\n---\n')
    os.symlink(os.path.join(secret, "scan.pdf"), os.path.join(folder, "enclosures/scan-link.pdf"))
    listed = "".join(place.run("list", kind, "--fresh").stdout for kind in
                     ("incidents", "letters", "responses", "follow-ups"))
    check = place.run("check")
    if word in listed + check.stdout or word in "".join(place.answers()):
        figures.found("something outside was read")
    for name in told:
        figures.add("said which" if name in check.stdout else "not said")
        if name not in check.stdout:
            figures.found(f"{name} isn't told of")
    for number in range(6):
        figures.add("enclosures named" if f"letter-enclosing-{number}" in check.stdout else "not said")
        if f"letter-enclosing-{number}" not in check.stdout:
            figures.found(f"letter-enclosing-{number} isn't told of")
    # Every verb that writes, at what leads out.
    for words in (
        ("edit", "follow-up-link", "--field", "owner=X"), ("delete", "follow-up-link"),
        ("done", "follow-up-up"), ("edit", "letter-enclosing-0", "--field", "title=X"),
        ("delete", "letter-enclosing-1"), ("undo",), ("check", "--fix"), DEEDS["new"],
        ("add", "incident", "--title", "../../../secret/x"),
        ("add", "follow-up", "--title", "x", "--incident", "../../../secret/deep"),
        ("export", "json", "--to", os.path.join(place.path, "all.json"), "--with-confidential"),
        ("export", "brief-page", "x2m9", "--to", os.path.join(place.path, "brief.html")),
        ("import", os.path.join(folder, "follow-up-pipe.md")), ("import", "/dev/null"),
        ("import", os.path.join(place.path, "harmful.json")),
    ):
        if words[-1].endswith("harmful.json"):
            harm(place, words[-1])
        said = place.run(*words, seconds=20)
        figures.add("verbs")
        if said.returncode == 999:
            figures.found(f"{words}: it hung")
        if word in said.stdout + said.stderr:
            figures.found(f"{words}: something outside was read")
    for name in ("all.json", "brief.html"):
        path = os.path.join(place.path, name)
        if os.path.exists(path) and word in open(path, errors="replace").read():
            figures.found(f"something outside went into {name}")
    if snapshot(secret) != before:
        figures.found("something outside was written")
    return figures


def make_in(folder, name, make):
    """A socket's path may be short only."""
    here = os.getcwd()
    os.chdir(folder)
    try:
        make(name)
    finally:
        os.chdir(here)


def harm(place, path):
    """An export whose paths lead out."""
    good = os.path.join(place.path, "all.json")
    text = open(good).read() if os.path.exists(good) else "{}"
    text = text.replace("cases/2017/chechnya-detentions-x2m9/", "../secret/deep/")
    with open(path, "w") as file:
        file.write(text)


def snapshot(folder):
    return sorted(
        (path, open(os.path.join(path, name), "rb").read(), os.stat(os.path.join(path, name)).st_mtime_ns)
        for path, _, names in os.walk(folder) for name in names)
