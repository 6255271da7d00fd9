#define _GNU_SOURCE

#include "rescue.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { text_limit = 1024 };

static int terminal = -1;
static struct termios modes;
static bool has_modes;
static char farewell[text_limit];
static size_t farewell_length;
static char words[text_limit];
static size_t words_length;
static atomic_bool armed;

static atomic_int wake = -1;
static atomic_bool away;
static atomic_int ending;
static atomic_bool resized;
static atomic_bool stop;
static atomic_bool continued;

static const int news[] = {
    SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH, SIGTSTP, SIGCONT};
static const int faults[] = {SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE};
enum {
  news_count = sizeof news / sizeof news[0],
  fault_count = sizeof faults / sizeof faults[0],
};
static struct sigaction news_before[news_count];
static struct sigaction faults_before[fault_count];
static bool is_open;

// A stack overflow leaves no room on the thread's own stack.
static char fault_stack[65536];
static stack_t stack_before;

int casedesk_open_pipe(int *read_end, int *write_end) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return errno;
  *read_end = ends[0];
  *write_end = ends[1];
  return 0;
}

static void send_all(int descriptor, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t sent = write(descriptor, bytes, length);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return;
    bytes += sent;
    length -= (size_t)sent;
  }
}

void casedesk_rescue_remember_modes(void) {
  has_modes = tcgetattr(terminal, &modes) == 0;
}

void casedesk_rescue_prepare(
    int new_terminal, const char *new_farewell, size_t new_farewell_length, const char *new_words,
    size_t new_words_length) {
  static bool registered;
  if (!registered) registered = atexit(casedesk_rescue_run) == 0;
  terminal = new_terminal;
  farewell_length = new_farewell_length < text_limit ? new_farewell_length : text_limit;
  if (farewell_length > 0) memcpy(farewell, new_farewell, farewell_length);
  words_length = new_words_length < text_limit ? new_words_length : text_limit;
  if (words_length > 0) memcpy(words, new_words, words_length);
  casedesk_rescue_remember_modes();
}

void casedesk_rescue_arm(bool new_armed) {
  atomic_store(&armed, new_armed);
}

void casedesk_rescue_run(void) {
  if (!atomic_exchange(&armed, false)) return;
  // In the background the terminal is someone else's, and touching it would stop us.
  pid_t foreground = tcgetpgrp(terminal);
  if (foreground >= 0 && foreground != getpgrp()) return;
  send_all(terminal, farewell, farewell_length);
  if (has_modes) tcsetattr(terminal, TCSANOW, &modes);
}

static void on_news(int signal) {
  int saved = errno;
  bool is_away = atomic_load(&away);
  switch (signal) {
    case SIGWINCH: atomic_store(&resized, true); break;
    case SIGCONT: atomic_store(&continued, true); break;
    case SIGTSTP:
      if (is_away) {
        raise(SIGSTOP);
      } else {
        atomic_store(&stop, true);
      }
      break;
    default:
      if (!is_away || (signal != SIGINT && signal != SIGQUIT)) {
        int none = 0;
        atomic_compare_exchange_strong(&ending, &none, signal);
      }
  }
  int descriptor = atomic_load(&wake);
  if (descriptor >= 0) {
    ssize_t sent = write(descriptor, "", 1);
    // A full pipe wakes the reader just as well.
    (void)sent;
  }
  errno = saved;
}

static void on_fault(int signal) {
  casedesk_rescue_run();
  send_all(STDERR_FILENO, words, words_length);
  struct sigaction usual = {.sa_handler = SIG_DFL};
  sigaction(signal, &usual, NULL);
  sigset_t unblocked;
  sigemptyset(&unblocked);
  sigaddset(&unblocked, signal);
  pthread_sigmask(SIG_UNBLOCK, &unblocked, NULL);
  raise(signal);
}

bool casedesk_signals_open(int new_wake) {
  if (is_open) return false;
  is_open = true;
  atomic_store(&ending, 0);
  atomic_store(&resized, false);
  atomic_store(&stop, false);
  atomic_store(&continued, false);
  atomic_store(&away, false);
  atomic_store(&wake, new_wake);

  // Whoever started the program may have blocked them, as some libraries' threads do.
  sigset_t unblocked;
  sigemptyset(&unblocked);
  for (int i = 0; i < news_count; i++) sigaddset(&unblocked, news[i]);
  for (int i = 0; i < fault_count; i++) sigaddset(&unblocked, faults[i]);
  pthread_sigmask(SIG_UNBLOCK, &unblocked, NULL);

  struct sigaction on = {.sa_handler = on_news, .sa_flags = SA_RESTART};
  sigemptyset(&on.sa_mask);
  for (int i = 0; i < news_count; i++) sigaddset(&on.sa_mask, news[i]);
  for (int i = 0; i < news_count; i++) {
    sigaction(news[i], NULL, &news_before[i]);
    if (news_before[i].sa_handler != SIG_IGN) sigaction(news[i], &on, NULL);
  }

  stack_t stack = {.ss_sp = fault_stack, .ss_size = sizeof fault_stack};
  sigaltstack(&stack, &stack_before);
  struct sigaction fault = {.sa_handler = on_fault, .sa_flags = SA_ONSTACK | SA_NODEFER};
  sigemptyset(&fault.sa_mask);
  for (int i = 0; i < fault_count; i++) sigaction(faults[i], &fault, &faults_before[i]);
  return true;
}

void casedesk_signals_close(void) {
  if (!is_open) return;
  is_open = false;
  for (int i = 0; i < news_count; i++) sigaction(news[i], &news_before[i], NULL);
  for (int i = 0; i < fault_count; i++) sigaction(faults[i], &faults_before[i], NULL);
  sigaltstack(&stack_before, NULL);
  atomic_store(&wake, -1);
}

void casedesk_signals_set_away(bool new_away) {
  atomic_store(&away, new_away);
}

struct casedesk_arrivals casedesk_signals_take(void) {
  struct casedesk_arrivals arrivals = {
      .ending = atomic_exchange(&ending, 0),
      .resized = atomic_exchange(&resized, false),
      .stop = atomic_exchange(&stop, false),
      .continued = atomic_exchange(&continued, false),
  };
  return arrivals;
}

void casedesk_stop(void) {
  struct sigaction before;
  struct sigaction ignore = {.sa_handler = SIG_IGN};
  struct sigaction usual = {.sa_handler = SIG_DFL};
  // The others first, then this thread, so that the call returns only when all is continued.
  sigaction(SIGTSTP, &ignore, &before);
  // Started with it ignored, there is no shell that would continue us.
  if (before.sa_handler == SIG_IGN) return;
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &usual, NULL);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &before, NULL);
}
