"""Text that would steer a terminal, in every place that takes text; recorded in every view and
verb."""

import json
import os
import subprocess

from . import terminal
from .place import TODAY, Place
from .table import Figures

# Each kind of control, as text.
CONTROLS = (
    [chr(code) for code in (*range(0x01, 0x20), *range(0x7F, 0xA0))]
    + ["\x1b]0;owned\x07", "\x1b]52;c;!!\x1b\\", "\x1bPq#0\x1b\\", "\x1b_app\x1b\\", "\x1b^pm\x1b\\",
       "\x1bXsos\x1b\\", "\x1b[6n", "\x1b[>c", "\x1bc", "\x1b[?47h", "\x1b#8", "\x9b6n", "\x9d0;x\x9c",
       "\x90q\x9c", "\x1b[31\x18m", "\x1b%G", "\x1bZ"]
    + [chr(code) for code in (
        0xAD, 0x61C, 0x180E, *range(0x200B, 0x2010), *range(0x2028, 0x202F), *range(0x2060, 0x2070),
        0xFEFF, 0xFFF9, 0xFFFA, 0xFFFB, 0xE0001, 0xE0041)]
    + ["a" + "\u0301" * 40, "\u1160\u115f\u3164\uffa0"]
)
# Bytes that are no UTF-8.
MALFORMED = [
    b"\x80", b"\x9b6n", b"\xc0\x9b", b"\xc1\xbf", b"\xe0\x80\x9b", b"\xed\xa0\x80", b"\xf4\x90\x80\x80",
    b"\xf8\x88\x80\x80\x80", b"\xff\xfe", b"\xe2\x80", b"\xf0\x9f\x98", b"\x1b]0;\xff\x07",
]


def quoted(text):
    """As front matter takes it, in double quotes with escapes."""
    parts = []
    for character in text:
        code = ord(character)
        plain = 0x20 <= code < 0x7F and character not in '"\\' or code == 0x301
        parts.append(character if plain else f"\\U{code:08X}")
    return '"' + "".join(parts) + '"'


def letter(mark):
    q = quoted
    return f"""---
title: {q("Letter " + mark + "x")}
incidents:
  - chechnya-detentions-x2m9
kind: advocacy-letter
delivery: sent
sent: 2019-04-17
addressees:
  - name: {q(mark + "Name")}
    office: {q(mark + "Office")}
    body: {q(mark + "Body")}
senders:
  - name: {q(mark + "Sender")}
    address: {q(mark + "Street")}
deadline:
  date: 2019-06-01
  reason: {q(mark + "Reason")}
tags:
  - {q("tag" + mark)}
asks:
  - number: 1
    text: {q(mark + "Ask")}
message-id: {q(mark + "id")}
unheard-of: {q(mark + "Unknown")}
{q("field" + mark)}: x
---

Words {{raw}} of the letter.
"""


def response(mark):
    q = quoted
    return f"""---
title: {q("Response " + mark + "x")}
incidents:
  - chechnya-detentions-x2m9
from:
  name: {q(mark + "Name")}
  office: {q(mark + "Office")}
  body: {q(mark + "Body")}
kind: reply
date: 2019-05-01
quotes:
  - words: {q(mark + "Quote")}
    speaker: {q(mark + "Speaker")}
    to: {q(mark + "To")}
    published: {q("https://" + mark)}
outcomes:
  - letter: letter-haley-k7f3
    ask: 1
    outcome: pledged
    note: {q(mark + "Note")}
---

{{raw}}
"""


def follow_up(mark):
    q = quoted
    return f"""---
title: {q("Follow-up " + mark + "x")}
incidents:
  - chechnya-detentions-x2m9
status: open
due: 2026-11-20
owner: {q(mark + "Owner")}
outcome: {q(mark + "Outcome")}
---

{{raw}}
"""


def incident(mark):
    q = quoted
    return f"""---
title: {q("Incident " + mark + "x")}
status: open
date: 2019-02
verification: likely
countries:
  - {q(mark)}
places:
  - {q(mark + "Place")}
people-affected:
  - harm: detained
    count: 3
    precision: at-least
    note: {q(mark + "Note")}
alleged-perpetrators:
  - {q(mark + "Perpetrator")}
sources:
  - name: {q(mark + "Source")}
    address: {q("https://" + mark)}
    note: {q(mark + "Claim")}
---

{{raw}}
"""


def made(work, history):
    place = Place.made(os.path.join(work, "hostile"), history)
    folder = os.path.join(place.book, "cases/2017/chechnya-detentions-x2m9")
    for number, mark in enumerate(CONTROLS):
        raw = mark if number % 2 == 0 else ""
        for kind, text in (("letter", letter), ("response", response), ("follow-up", follow_up)):
            write(folder, f"{kind}-bad-{number:03d}x.md", text(mark).replace("{raw}", raw))
        if number % 4 == 0:
            home = os.path.join(place.book, f"cases/2019/bad-{number:03d}x")
            write(home, "incident.md", incident(mark).replace("{raw}", raw))
    for number, data in enumerate(MALFORMED):
        # In the fields and in the text: such files are refused, and what is told shows some of them.
        head = b"---\ntitle: " + data + b"\nincidents:\n  - chechnya-detentions-x2m9\n---\n"
        write(folder, f"follow-up-broken-{number:02d}x.md", head)
        write(folder, f"letter-broken-{number:02d}x.md", head.replace(data, b"x") + b"\n" + data)
        write(folder, b"letter-" + data.replace(b"/", b"") + b".md", b"x")
        write(os.path.join(folder, "enclosures"), b"scan-" + data + b".pdf", b"x")
    for number, mark in enumerate(CONTROLS):
        # As it stands in fields, a broken line each, and in names.
        raw = f"---\ntitle: {mark}\nkind: {mark}\nstatus: {mark}x\n---\n"
        write(folder, f"follow-up-raw-{number:03d}x.md", raw)
        name = mark.replace("/", "")
        write(folder, f"letter-{name}.md", "x")
        write(os.path.join(folder, "enclosures"), f"scan-{name}.pdf", "x")
        write(os.path.join(place.book, "cases", f"20{name}"), "incident.md", "x")
    everything = "".join(CONTROLS)
    members = "".join(
        f"  - name: {quoted('M' + mark)}\n    address: {quoted('m' + mark + '@example.org')}\n"
        f"    key: {KEY}\n" for mark in CONTROLS)
    write(place.book, "casedesk.yaml", f"format: 1\nname: {quoted('Book ' + everything)}\n"
          f"organisation: {quoted(everything)}\nholidays:\n  - 2026-12-25\nmembers:\n{members}")
    write(os.path.join(place.book, "templates"), "bad\x1b]0;x\x07.md", letter("\x1b]0;x\x07"))
    write(place.book, "protected-names.txt", everything + "\n")
    write(os.path.join(place.home, ".config/casedesk"), "settings.yaml",
          f"theme: {quoted(everything)}\n{quoted(everything)}: x\n"
          f"keys:\n  - command: {quoted(everything)}\n    key: {quoted(everything)}\n")
    if history:
        commit_by_others(place)
        choices_of_others(place)
    return place


# A public key of nobody's.
KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI" + "A" * 42 + "B"
NOTED = "cases/2017/chechnya-detentions-x2m9/follow-up-ten-years-n3g6.md"


def commit_by_others(place):
    """Steps of another git, whose authors, addresses and sentences hold whatever git takes."""
    # What is there by now goes into the history as changed outside, with all its names.
    place.run("history", "--limit", "1")
    with open(os.path.join(place.book, NOTED)) as file:
        text = file.read()
    parts = []
    for number, mark in enumerate(CONTROLS + MALFORMED):
        data = mark if isinstance(mark, bytes) else mark.encode()
        name = b"".join(data.split(b"\n")).translate(None, b"<>\0")
        head = b"N" + name + b"x <a" + name + b"@example.org> %d +0000" % (1_700_000_000 + number)
        sentence = b"Did " + data + b" this\n\nand " + data + b"\n\nCasedesk-Origin: " + data
        value = quoted(mark if isinstance(mark, str) else mark.decode("latin-1"))
        changed = text.replace("status: open", f"status: open\npriority: {value}").encode()
        changed += b"\nWords " + data + b"\n"
        parts += [
            b"commit refs/heads/main\nauthor ", head, b"\ncommitter ", head,
            b"\ndata %d\n" % len(sentence), sentence, b"\n",
            b"from refs/heads/main^0\n" if number == 0 else b"",
            b"M 100644 inline ", NOTED.encode(), b"\ndata %d\n" % len(changed), changed, b"\n",
        ]
    for words, data in (
        (["fast-import", "--quiet", "--force"], b"".join(parts)),
        (["reset", "-q", "--hard", "main"], b""),
    ):
        done = subprocess.run(["git", "-C", place.book, *words], input=data, capture_output=True)
        if done.returncode != 0:
            raise SystemExit(f"git {words[0]}: {done.stderr.decode(errors='replace')}")


def choices_of_others(place):
    """A choice as a sync leaves it, with hostile values of hostile people."""
    offers = "".join(
        f"      - who: {quoted('N' + mark)}\n        address: {quoted(mark)}\n"
        f"        when: \"2026-11-24 09:{number % 60:02d}:00 +00:00\"\n"
        f"        value: {quoted('V' + mark)}\n" for number, mark in enumerate(CONTROLS))
    write(os.path.join(place.book, "choices"), "follow-up-ten-years-n3g6.yaml",
          f"choices:\n  - place: field\n    field: owner\n    offers:\n{offers}")
    place.run("history", "--limit", "1")


def write(folder, name, text):
    data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    file = name if isinstance(name, bytes) else name.encode("utf-8", "surrogatepass")
    os.makedirs(folder, 0o700, exist_ok=True)
    with open(os.path.join(folder.encode(), file), "wb") as stream:
        stream.write(data)


def mails(work):
    """Mails with controls in each header, plain and as encoded words."""
    import base64

    folder = os.path.join(work, "mails")
    for number, mark in enumerate(CONTROLS + MALFORMED):
        data = mark if isinstance(mark, bytes) else mark.encode("utf-8")
        word = b"=?utf-8?B?" + base64.b64encode(b"Re " + data) + b"?="
        plain = data.replace(b"\n", b"").replace(b"\r", b"")
        write(folder, f"{number:03d}.eml", b"\r\n".join((
            b"From: " + word + b" <a" + plain + b"@example.org>", b"To: " + plain + b" <b@example.org>",
            b"Subject: " + word + plain, b"Date: Mon, 17 Apr 2017 10:00:00 +0000",
            b"Message-ID: <" + plain + b"@example.org>", b"MIME-Version: 1.0",
            b'Content-Type: multipart/mixed; boundary="x"', b"", b"--x",
            b"Content-Type: text/plain; charset=utf-8", b"", b"Words " + data, b"--x",
            b'Content-Type: application/pdf; name="' + word + b'"',
            b'Content-Disposition: attachment; filename="s' + plain + b'.pdf"', b"", b"%PDF", b"--x--",
            b"")))
    return folder


def verbs(place, folder, part):
    ids = [f"{kind}-bad-{number:03d}x" for number in range(0, len(CONTROLS), part)
           for kind in ("letter", "response", "follow-up")]
    mark = "\x1b]0;owned\x07\x9b6n\u202e\u200b"
    yield from (("list", kind) for kind in ("incidents", "letters", "responses", "follow-ups"))
    yield from (("list", kind, "--json") for kind in ("incidents", "letters", "responses", "follow-ups"))
    yield from (("due", "--today", TODAY), ("due", "--owner", mark), ("check",), ("check", "--json"))
    yield from (("search", "x*"), ("search", mark), ("search", "x*", "--json"), ("settings",))
    yield from (("show", name) for name in ids)
    yield from (("show", name, "--json") for name in ids[::5])
    yield ("show", mark)
    yield ("add", "follow-up", "--title", mark + "title", "--incident", "x2m9", "--owner", mark)
    yield ("edit", "p3ax", "--field", "owner=" + mark)
    yield ("edit", "p3ax", "--field", mark + "=x")
    yield ("log-response", "k7f3", "--from", mark, "--quote", mark, "--ask", "1=" + mark)
    yield ("log-response", "k7f3", "--from", mark, "--quote", mark, "--ask", "1=pledged:" + mark)
    yield from (("done", ids[2]), ("undo",), ("reopen", ids[5]), ("delete", ids[0], ids[1]), ("undo",))
    yield from (("import", os.path.join(folder, name), "--dry-run")
                for name in sorted(os.listdir(folder))[::part])
    yield ("import", folder, "--incident", "x2m9")
    yield ("undo",)
    yield ("import", os.path.join(folder, mark.replace("/", "")))
    yield from (("export", kind) for kind in ("json", "csv", "ics", "text", "html", "brief"))
    yield ("export", "brief", "x2m9", "--to", mark)
    yield from ((mark,), ("--" + mark,), ("help", mark), ("init", "/proc/" + mark))
    yield from (("history",), ("history", ids[2]), ("choices",), ("verify",), ("sync",))
    if place.has_history:
        yield from of_history(place, part, mark)


def of_history(place, part, mark):
    """What asks for the history, and takes text into it."""
    yield from (("history", "--limit", "1000"), ("history", "n3g6", "--limit", "1000", "--words"))
    yield from (("history", "--limit", "1000", "--json"), ("verify", "--json"), ("choices", "--json"))
    steps = place.git("rev-list", "main").stdout.split()
    for step in steps[::part]:
        yield from (("history", step), ("history", "n3g6", step), ("show", "n3g6", "--at", step))
    yield from (("undo", steps[2]), ("restore", "n3g6", steps[9]), ("restore", mark, steps[9]))
    yield from (("history", mark), ("history", "n3g6", mark), ("show", "n3g6", "--at", mark))
    yield from (("history", "--before", mark), ("choose", "n3g6", "1"), ("choose", mark, mark))
    yield from (("person",), ("person", mark + "Name", "a@example.org"))
    yield from (("person", "Name", mark + "@example.org"), ("person", "--sign", mark))
    yield from (("sync", "--set-up", mark), ("sync", "--set-up", "/nowhere/" + mark), ("sync",))
    yield from (("sync", "--set-up", "nobody@nowhere.invalid:" + mark), ("join", mark, mark))


def of_verbs(work, part, history):
    """Each verb, on a terminal and in pipes."""
    figures = Figures("verbs")
    place, folder = made(work, history), mails(work)
    for words in verbs(place, folder, part):
        command = place.command(*words)
        seen = []
        for columns in (100, 30):
            session = terminal.Session(command, place.environment(), columns=columns)
            session.settle(quiet=30, most=120)
            session.close()
            seen += terminal.outside(bytes(session.written), terminal.VERB, b"\n\t")
            figures.add("bytes", len(session.written))
        said = place.run(*words, errors=None)
        output = said.stdout + said.stderr
        figures.add("bytes", len(output))
        seen += terminal.outside(output, NOTHING, b"\n\t") if words[0] != "export" else []
        if words[-1] == "--json":
            seen += [f"no JSON: {line[:80]!r}" for line in said.stdout.splitlines() if not is_json(line)]
        figures.add("verbs")
        for what in seen[:3]:
            figures.found(f"{ascii(words)[:120]}: {what}")
    return figures


NOTHING = terminal.re.compile(rb"(?!)")


def is_json(line):
    try:
        json.loads(line)
        return True
    except ValueError:
        return False


DOWN, UP, ENTER, ESC, TAB = "\x1b[B", "\x1b[A", "\r", "\x1b", "\t"
F = {1: "\x1bOP", 2: "\x1bOQ", 3: "\x1bOR", 4: "\x1bOS", 5: "\x1b[15~", 6: "\x1b[17~", 7: "\x1b[18~",
     8: "\x1b[19~", 9: "\x1b[20~"}


def strokes():
    """Through every view, list, form, prompt and dialog."""
    yield from ("1", DOWN, UP, "2", *[DOWN] * 60, ENTER, *[DOWN] * 20, ESC, "3", *[DOWN] * 60)
    yield from ("4", *[DOWN] * 60, "5", *["\x1b[6~"] * 4, "1", *[DOWN] * 30)
    for view in (3, 6, 7, 8, 2):
        yield from (F[view], *[DOWN] * 12, ENTER, ESC, "2", *[DOWN] * 8, "3", *[DOWN] * 8, "0", DOWN, ESC)
    yield F[2]
    for pane in "1234":
        yield from (pane, *[DOWN] * 2)
        for key in "enrAsfvM":
            yield from (key, DOWN, TAB, TAB, DOWN, ESC, ESC, ESC)
        yield from ("c", "o", "h", ESC)
    yield from ("4", DOWN, " ", "\x1a", "\x19", "\x1b[3~", TAB, ENTER, "\x1a", ESC)
    yield from ("/", "x", "*", ENTER, *[DOWN] * 30, "g", DOWN, ESC, ESC)
    yield from ("/", "\x1b[200~\x07\x9d0;x\x9c\x1b]0;owned\x07\u202e\x1b[201~", ENTER, ESC, ESC)
    yield from ("n", "\x1b[200~a\x1b]0;owned\x07\u202e\u200b\x9b\x1b[201~", TAB, ESC, ESC)
    yield from ("\x10", "p", "r", "o", "b", ENTER, *[DOWN] * 40, ESC, ESC)
    yield from ("\x10", *[DOWN] * 40, ESC, F[1], *[DOWN] * 20, ESC, "\x12", ESC, ESC, "H", DOWN, ESC)
    yield from (F[8], *[DOWN] * 130, "\x1b[H", DOWN, ENTER, *[DOWN] * 6, ESC, "/", "N", ENTER, DOWN, ESC)
    yield from (F[8], DOWN, DOWN, DOWN, "R", TAB, ESC, ESC, "u", TAB, ESC, ESC, "\x1b[F", UP, ENTER, ESC)
    yield from ("C", *[DOWN] * 130, ENTER, *[DOWN] * 130, ESC, ESC, ESC)
    yield from (F[2], "4", "/", "t", "e", "n", ENTER, "H", *[DOWN] * 20, ENTER, ESC, ESC, ESC)
    for words in ("template", "choice", "name", "sync", "import", "export", "filter", "draft", "deleted", "theme", "remind"):
        yield from ("\x10", *words, ENTER, DOWN, DOWN, TAB, ESC, ESC, ESC)


def of_views(work, sizes, history):
    """The desk itself, drawn at several sizes, plain and in ASCII."""
    for name, rows, columns, options in sizes:
        figures = Figures(name)
        place = made(work, history)
        session = terminal.Session(
            place.command("desk", *options), place.environment(), rows, columns)
        session.settle(0.5, 20)
        for stroke in strokes():
            session.send(stroke)
            # A lone escape is told from a sequence by the time that passes.
            session.settle(0.04 if stroke == ESC else 0.012, 3)
            figures.add("keys")
            if not session.is_open:
                figures.found(f"the desk ended after {figures.counts['keys']} keys: "
                              f"{bytes(session.written[-300:])!r}")
                break
        session.close()
        figures.add("bytes", len(session.written))
        if history and not options and b"\xe2\x90\x9b" not in session.written:
            figures.found("no name with an escape in it was shown as one with a mark")
        for what in terminal.outside(bytes(session.written), terminal.DRIVER, terminal.ON_SCREEN)[:10]:
            figures.found(what)
        yield figures


SIZES = (
    ("120×36", 36, 120, ()), ("80×24", 24, 80, ()), ("40×12", 12, 40, ()),
    ("plain", 30, 100, ("--plain",)), ("ascii", 30, 100, ("--ascii",)),
)
