"""A copy of the sample casebook with a home of its own, and the program run on it."""

import hashlib
import itertools
import os
import re
import shutil
import subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
HERE = os.path.join(ROOT, "Tests", "Faults")
TODAY = "2026-11-24"


def by_days(hits):
    """Hits in the order in which they came, those of a day by their lines."""
    status, _, lines = hits.partition(" ")
    days = itertools.groupby(lines.splitlines(), lambda line: line.split("\t")[2:3])
    return "\n".join([status, *(line for _, day in days for line in sorted(day))])


class Place:
    """A folder with `book`, the casebook, and `home`, where cache, drafts and settings go."""

    program = os.path.join(ROOT, ".build", "release", "casedesk")

    def __init__(self, path):
        self.path = path
        self.book = os.path.join(path, "book")
        self.home = os.path.join(path, "home")

    @classmethod
    def made(cls, path, history=False):
        """A fresh copy of the sample, its index made; with a history of its own where asked."""
        place = cls(path)
        shutil.rmtree(path, ignore_errors=True)
        os.makedirs(place.home, 0o700)
        shutil.copytree(os.path.join(ROOT, "data"), place.book)
        place.make_private()
        if history:
            place.begin_history()
        place.run("list", "incidents", "--fresh")
        return place

    def make_private(self):
        for folder, _, names in os.walk(self.book):
            os.chmod(folder, 0o700)
            for name in names:
                os.chmod(os.path.join(folder, name), 0o600)

    def begin_history(self):
        self.must("init", "--history")
        self.must("person", "Ann Tester", "ann@example.org")
        # All that is there goes into the history with the first change.
        self.run("edit", "n3g6", "--field", "owner=First")

    def copied(self, path):
        """The same once more; the index isn't taken along, since it belongs to the folder."""
        shutil.rmtree(path, ignore_errors=True)
        os.makedirs(os.path.join(path, "home"), 0o700)
        shutil.copytree(self.book, os.path.join(path, "book"), symlinks=True)
        place = type(self)(path)
        place.run("list", "incidents", "--fresh")
        return place

    def environment(self, **more):
        return {
            "HOME": self.home, "PATH": os.environ.get("PATH", "/usr/bin:/bin"), "LANG": "C.UTF-8",
            "SWIFT_BACKTRACE": "enable=no", **more,
        }

    def command(self, *arguments):
        return [self.program, "--casebook", self.book, *arguments]

    def run(self, *arguments, before=(), seconds=60, environment=None, **options):
        """Runs a verb to its end; `before` is what runs it, as a tracer. Status 999: it hung."""
        command = [*before, *self.command(*arguments)]
        try:
            options.setdefault("errors", "replace")
            return subprocess.run(
                command, env=environment or self.environment(), stdin=subprocess.DEVNULL,
                capture_output=True, timeout=seconds, **options)
        except subprocess.TimeoutExpired:
            return subprocess.CompletedProcess(command, 999, "", "it hung")

    def must(self, *arguments):
        """Runs a verb that makes ready for what is looked at."""
        said = self.run(*arguments)
        if said.returncode != 0:
            raise SystemExit(f"{' '.join(arguments)}: {said.stdout}{said.stderr}")
        return said

    def git(self, *words):
        return subprocess.run(
            ["git", "-c", "safe.directory=*", "-C", self.book, *words], capture_output=True,
            text=True, errors="replace")

    def let_pass(self, seconds=10):
        """Dates locks in git's folder back: a lock that is younger may be that of somebody who uses
        git by hand at the moment, and the program leaves it alone."""
        for folder, _, names in os.walk(self.repository):
            for name in names:
                if name.endswith(".lock"):
                    path = os.path.join(folder, name)
                    then = os.stat(path).st_mtime - seconds
                    os.utime(path, (then, then))

    @property
    def repository(self):
        return os.path.join(self.book, ".git")

    @property
    def has_history(self):
        return os.path.isdir(self.repository)

    def history_findings(self):
        """What is wrong with the history after a change was made and noted."""
        if not self.has_history:
            return []
        # Whoever asks for the history gets what was changed by whatever, and noted by nobody, too.
        asked = self.run("history", "--limit", "1")
        found = [] if asked.returncode == 0 else [f"history: {asked.stdout}{asked.stderr}"]
        fsck = self.git("fsck", "--full", "--strict", "--no-dangling")
        if fsck.returncode != 0:
            found.append(f"git fsck: {fsck.stdout}{fsck.stderr}")
        status = self.git("status", "--porcelain")
        lacking = [line for line in status.stdout.splitlines() if "/.casedesk-" not in "/" + line[3:]]
        if status.returncode != 0 or lacking:
            found.append(f"the history lacks: {', '.join(lacking)}{status.stderr}")
        return found

    def tree(self):
        """Every file's bytes, by its path, but for the lock, the trash and git's own folder. The
        last part of a new id is chance, and left out."""
        found = {}
        for folder, folders, names in os.walk(self.book):
            at = os.path.relpath(folder, self.book)
            if at == ".":
                folders[:] = [name for name in folders if name not in (".git", ".casedesk-trash")]
            for name in names:
                if name == ".casedesk-lock":
                    continue
                path = os.path.normpath(os.path.join(at, name))
                with open(os.path.join(folder, name), "rb") as file:
                    found[path] = file.read()
        new = {
            part for path in found for part in re.findall(r"[a-z-]+-[0-9a-z]{4}(?=[./])", path)
            if part not in self.sample_ids()
        }
        text = {}
        for path, data in found.items():
            for part in new:
                path = path.replace(part, part[:-4] + "????")
                data = data.replace(part.encode(), part[:-4].encode() + b"????")
            text[path] = hashlib.sha256(data).hexdigest()
        return text

    _sample_ids = None

    @classmethod
    def sample_ids(cls):
        if cls._sample_ids is None:
            cls._sample_ids = {
                part for folder, _, names in os.walk(os.path.join(ROOT, "data")) for name in names
                for part in re.findall(
                    r"[a-z0-9-]+-[0-9a-z]{4}(?=[./])", os.path.join(folder, name))
            }
        return cls._sample_ids

    ASKED = (
        ("list", "incidents"), ("list", "letters"), ("list", "responses"), ("list", "follow-ups"),
        ("search", "a*"), ("search", "russia"), ("due", "--today", TODAY),
    )

    def answers(self, asked=ASKED, **options):
        """What the lists and searches say."""
        return [self.answer(words, self.run(*words, **options)) for words in asked]

    def answer(self, words, said):
        """What a verb said, the chance in new ids left out. Hits of one day come in no order: what was
        changed last comes first, till the index is made anew."""
        answer = self.plain(said)
        return by_days(answer) if words[0] == "search" else answer

    def chance(self):
        """The last parts of ids that the sample doesn't have."""
        return sorted({
            part[-4:] for _, _, names in os.walk(os.path.join(self.book, "cases")) for name in names
            for part in re.findall(r"[a-z-]+-[0-9a-z]{4}(?=[./])", name)
            if part not in self.sample_ids()
        })

    def plain(self, answer):
        """How it ended and what it said, the chance in new ids left out."""
        text = answer.stdout
        for part in set(re.findall(r"[a-z-]+-[0-9a-z]{4}\b", text)) - self.sample_ids():
            text = text.replace(part, part[:-4] + "????")
        return f"{answer.returncode} {text}"

    def rebuilt_answers(self):
        """The same from an index that is made anew."""
        cache = os.path.join(self.path, "other-cache")
        shutil.rmtree(cache, ignore_errors=True)
        environment = self.environment(XDG_CACHE_HOME=cache)
        return self.answers(environment=environment)
