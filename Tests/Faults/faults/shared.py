"""A casebook that two people share by way of a third folder, each with something to send."""

import os
import shutil
import subprocess

from .place import Place

# What Ann and Ben wrote before they meet: each alone, and both in one field.
WORDS = ("Written by Ann alone", "Written by Ben alone", "Ann’s owner", "Ben’s owner")
ANN, BEN, OWNER_OF_ANN, OWNER_OF_BEN = WORDS


class Repository(Place):
    """The folder in which they meet, which is nothing but git's."""

    @property
    def repository(self):
        return self.path


class SharedPlace(Place):
    """Ann's casebook, with `other`, which is Ben's, and the folder in which they meet."""

    def __init__(self, path):
        super().__init__(path)
        self.other = Place(os.path.join(path, "other"))
        self.meeting = os.path.join(path, "meeting")

    @classmethod
    def made(cls, path):
        """Ben has sent what he did; Ann has what she did still to send."""
        place = super().made(path, history=True)
        other = place.other
        os.makedirs(other.home, 0o700)
        os.makedirs(place.meeting, 0o700)
        subprocess.run(
            ["git", "init", "-q", "--bare", "-b", "main", place.meeting], check=True)
        place.must("sync", "--set-up", place.meeting)
        other.must("join", place.meeting, other.book)
        other.must("person", "Ben Tester", "ben@example.org")
        other.must("edit", "n3g6", "--field", f"owner={OWNER_OF_BEN}")
        other.must("edit", "s4w9", "--field", f"owner={BEN}")
        other.must("delete", "b5t8")
        other.must("sync")
        place.must("edit", "n3g6", "--field", f"owner={OWNER_OF_ANN}")
        place.must("edit", "p3ax", "--field", f"owner={ANN}")
        return place

    def copied(self, path):
        place = super().copied(path)
        shutil.copytree(self.meeting, place.meeting)
        os.makedirs(place.other.home, 0o700)
        shutil.copytree(self.other.book, place.other.book, symlinks=True)
        for one in (place, place.other):
            file = os.path.join(one.book, ".git", "config")
            with open(file) as stream:
                text = stream.read()
            with open(file, "w") as stream:
                stream.write(text.replace(self.meeting, place.meeting))
        return place

    def settle(self):
        """Both sync to the end, as the next day does. What was wrong with it."""
        found = []
        for one, name in ((self, "Ann"), (self.other, "Ben"), (self, "Ann")):
            said = one.run("sync")
            if said.returncode != 0 or "\t" not in said.stdout:
                found.append(f"{name} can't sync: {said.stdout}{said.stderr}")
        return found

    def let_pass(self, seconds=10):
        for one in (super(), self.other, Repository(self.meeting)):
            one.let_pass(seconds)

    def settled_findings(self, wanted=WORDS):
        """What is wrong when both have synced: they must be the same, with every word in it."""
        found = []
        tree = self.tree()
        if tree != self.other.tree():
            found.append("the two aren't the same")
        held = self.text()
        found += [f"“{words}” is lost" for words in wanted if words not in held]
        heads = {
            one.git("rev-parse", "HEAD").stdout for one in (self, self.other)
        } | {self.git("-C", self.meeting, "rev-parse", "main").stdout}
        if len(heads) != 1:
            found.append("the heads aren't the same")
        for one in (self, self.other):
            found += one.history_findings()
        fsck = self.git("-C", self.meeting, "fsck", "--full", "--strict", "--no-dangling")
        if fsck.returncode != 0:
            found.append(f"git fsck of the shared folder: {fsck.stdout}{fsck.stderr}")
        for top in (self.book, self.other.book, self.meeting):
            for folder, _, names in os.walk(top):
                found += [f"{os.path.join(folder, name)} is left" for name in names
                          if name.endswith(".lock")]
        return found

    def text(self):
        texts = []
        for top in ("cases", "choices"):
            for folder, _, names in os.walk(os.path.join(self.book, top)):
                for name in names:
                    with open(os.path.join(folder, name), errors="replace") as file:
                        texts.append(file.read())
        return "\n".join(texts)
