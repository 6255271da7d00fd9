// Signals while a screen is open, and the way back to an orderly terminal whatever ends the
// program. What runs in a signal handler calls nothing that isn't async-signal-safe.
#ifndef CASEDESK_RESCUE_H
#define CASEDESK_RESCUE_H

#include <stdbool.h>
#include <stddef.h>

// Opens a pipe for waking a thread, whose ends neither block nor are inherited. The error's number,
// or 0.
int casedesk_open_pipe(int *read_end, int *write_end);

// Remembers the terminal's modes as they are now, what to send to leave it orderly, and what to
// print on standard error after a fault. Longer texts are cut.
void casedesk_rescue_prepare(
    int terminal, const char *farewell, size_t farewell_length, const char *words,
    size_t words_length);

// Remembers the modes anew, as after the terminal was given away.
void casedesk_rescue_remember_modes(void);

// While armed, a fault, exit() or casedesk_rescue_run puts the terminal back.
void casedesk_rescue_arm(bool armed);

// Sends the farewell and restores the modes, once, if armed.
void casedesk_rescue_run(void);

// Takes over the signals that end, stop or resize, and those of faults. Each of the former writes a
// byte to `wake`. A signal that was ignored stays ignored. False if they are taken over already.
bool casedesk_signals_open(int wake);

// Gives the signals back as they were.
void casedesk_signals_close(void);

// While set, another program has the terminal: its Ctrl+C and Ctrl+\ aren't ours, its Ctrl+Z stops
// us too.
void casedesk_signals_set_away(bool away);

// What arrived since it was last asked.
struct casedesk_arrivals {
  // The first of SIGINT, SIGTERM, SIGHUP and SIGQUIT, or 0.
  int ending;
  bool resized;
  bool stop;
  bool continued;
};

struct casedesk_arrivals casedesk_signals_take(void);

// Stops the process and its group, as Ctrl+Z at a shell does; returns when it is continued, or at
// once where nobody could continue it.
void casedesk_stop(void);

#endif
