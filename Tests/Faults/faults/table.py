"""Figures, printed as a short table."""

import sys
import time
from collections import Counter


class Figures:
    """How often what came of it, and the findings, of which there should be none."""

    def __init__(self, name):
        self.name = name
        self.counts = Counter()
        self.findings = []
        self.began = time.monotonic()
        self.took = None

    def add(self, what, times=1):
        self.counts[what] += times

    def found(self, sentence):
        self.findings.append(sentence)

    def line(self):
        took = time.monotonic() - self.began
        counts = ", ".join(f"{self.counts[what]} {what}" for what in sorted(self.counts))
        return f"{self.name:<14} {counts or 'nothing done'}; {len(self.findings)} findings; {took:.0f} s"


def show(figures, most=20):
    """Prints a line as soon as its figures are there, then the findings; whether there are none."""
    clean = True
    for one in figures:
        print(one.line(), flush=True)
        for sentence in one.findings[:most]:
            print("  " + "".join(c if c.isprintable() else "·" for c in sentence)[:400], flush=True)
        if len(one.findings) > most:
            print(f"  and {len(one.findings) - most} more")
        clean = clean and not one.findings
    sys.stdout.flush()
    return clean
