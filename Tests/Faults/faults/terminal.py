"""The program on a pseudo-terminal, and what a terminal driver may say to one."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time


class Session:
    """A program on a terminal of its own; everything that it writes is kept."""

    def __init__(self, command, environment, rows=30, columns=120, raw=True):
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        if raw:
            modes = termios.tcgetattr(slave)
            modes[1] &= ~termios.OPOST
            modes[3] &= ~termios.ECHO
            termios.tcsetattr(slave, termios.TCSANOW, modes)

        def take_terminal():
            os.setsid()
            fcntl.ioctl(slave, termios.TIOCSCTTY, 0)

        self.process = subprocess.Popen(
            command, env={"TERM": "xterm-256color", **environment}, stdin=slave, stdout=slave,
            stderr=slave, preexec_fn=take_terminal)
        os.close(slave)
        self.written = bytearray()
        self.is_open = True

    def read(self, seconds):
        """What comes within that time, or at once where it comes at once."""
        got = bytearray()
        while self.is_open and select.select([self.master], [], [], seconds)[0]:
            try:
                some = os.read(self.master, 1 << 16)
            except OSError:
                some = b""
            if not some:
                self.is_open = False
            got += some
            seconds = 0
        self.written += got
        return bytes(got)

    def settle(self, quiet=0.06, most=10.0):
        """Everything until nothing came for a while."""
        got, end = bytearray(), time.monotonic() + most
        while time.monotonic() < end:
            some = self.read(quiet)
            if not some:
                break
            got += some
        return bytes(got)

    def wait_for(self, words, most=20.0):
        """Whether words came; they are looked for in what is written from now on, and a little before."""
        end, start = time.monotonic() + most, max(0, len(self.written) - 65_536)
        while words.encode() not in self.written[start:]:
            if not self.is_open or time.monotonic() > end:
                return False
            self.read(0.05)
        return True

    def send(self, keys):
        data = keys.encode() if isinstance(keys, str) else keys
        while data and self.is_open:
            # A program that writes much waits until somebody reads.
            self.read(0)
            if select.select([], [self.master], [], 1)[1]:
                data = data[os.write(self.master, data[:512]):]

    def close(self, how=signal.SIGTERM):
        if self.process.poll() is None:
            self.process.send_signal(how)
        end = time.monotonic() + 10
        while self.is_open and self.process.poll() is None and time.monotonic() < end:
            self.read(0.05)
        if self.process.poll() is None:
            self.process.kill()
        self.settle(0.02, 1)
        os.close(self.master)
        return self.process.wait()


# What ncurses says to an xterm, as infocmp(1) lists it, and what the desk says itself: bracketed
# paste, the mouse, and a copy by OSC 52, whose text is base64.
DRIVER = re.compile(
    rb"\x1b\[[0-9;]*[ABCDGHJKLMPSTXZdfmrb@]"
    rb"|\x1b\[[0-9;]*[hl]|\x1b\[\?(?:1|7|12|25|1000|1002|1003|1004|1006|1034|1049|2004)"
    rb"(?:;(?:1|7|12|25|1000|1002|1003|1004|1006|1034|1049|2004))*[hl]"
    rb"|\x1b\[!p|\x1b\[22;0;0t|\x1b\[23;0;0t|\x1b[()][B0]|\x1b[=>78M]"
    rb"|\x1b\]52;c;[A-Za-z0-9+/=]*(?:\x07|\x1b\\)")
SGR = re.compile(rb"\x1b\[[0-9;:]*m")
# What a verb writes: colours, and a line of progress that is written over and taken away.
VERB = re.compile(rb"\x1b\[[0-9;:]*m|\r\x1b\[K")
ON_SCREEN = b"\r\n\b\t\x0e\x0f"


def outside(written, pattern, controls):
    """What of it is in nobody's repertoire, with some of what is around it."""
    text = pattern.sub(b"", written)
    found = []
    for place in re.finditer(rb"[\x00-\x1f\x7f]", text):
        if place.group() not in [bytes([byte]) for byte in controls]:
            found.append(excerpt(text, place.start()))
    try:
        shown = text.decode("utf-8")
    except UnicodeDecodeError as error:
        # A cut in the middle of a character at the very end is nobody's fault.
        if error.start < len(text) - 3:
            found.append("invalid UTF-8: " + excerpt(text, error.start))
        shown = text.decode("utf-8", "replace")
    for place, character in enumerate(shown):
        if is_unseen(ord(character)):
            found.append(f"U+{ord(character):04X}: {ascii(shown[max(0, place - 10):place + 10])}")
    return found


def is_unseen(code):
    """C1 controls, bidi and zero-width controls, separators and tags."""
    return (
        0x80 <= code <= 0x9F or code in (0x61C, 0x180E, 0xFEFF, 0x2060)
        or 0x200B <= code <= 0x200F or 0x2028 <= code <= 0x202E or 0x2061 <= code <= 0x206F
        or 0xFFF9 <= code <= 0xFFFB or 0xE0000 <= code <= 0xE007F)


def excerpt(data, place):
    return repr(bytes(data[max(0, place - 12):place + 16]))[1:]
