#define _GNU_SOURCE
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1

#include "screen.h"

#include <ncurses.h>
#include <stdio.h>
#include <term.h>
#include <unistd.h>

// A macro of term.h.
#undef columns

static SCREEN *screen;

enum casedesk_obstacle casedesk_screen_look_up(const char *name) {
  int found = 0;
  if (setupterm(name, STDOUT_FILENO, &found) != OK) {
    return found < 0 ? casedesk_obstacle_database : casedesk_obstacle_unknown;
  }
  // Without these a full screen can't be drawn.
  const char *needed[] = {"cup", "clear"};
  for (int i = 0; i < 2; i++) {
    if (casedesk_screen_capability(needed[i]) == NULL) return casedesk_obstacle_cursor;
  }
  return casedesk_obstacle_none;
}

const char *casedesk_screen_capability(const char *capability) {
  const char *bytes = tigetstr(capability);
  return bytes == (char *)-1 ? NULL : bytes;
}

static void take(void) {
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  // Standard input is read elsewhere: a key waiting there mustn't cut a refresh short.
  typeahead(-1);
}

bool casedesk_screen_open(const char *name) {
  use_env(FALSE);
  use_tioctl(TRUE);
  screen = newterm(name, stdout, stdin);
  if (screen == NULL) return false;
  set_term(screen);
  take();
  return true;
}

void casedesk_screen_leave(void) {
  if (screen != NULL) endwin();
}

void casedesk_screen_resume(bool was_left) {
  if (screen == NULL) return;
  // Whoever had the terminal may have set its modes anew.
  if (was_left) def_shell_mode();
  reset_prog_mode();
  take();
  casedesk_screen_erase();
}

void casedesk_screen_close(void) {
  if (screen == NULL) return;
  endwin();
  delscreen(screen);
  screen = NULL;
}

void casedesk_screen_resize(int rows, int columns) {
  if (screen == NULL) return;
  resizeterm(rows, columns);
  casedesk_screen_erase();
}

int casedesk_screen_start_colours(void) {
  if (!has_colors() || start_color() != OK || use_default_colors() != OK) return 0;
  return COLORS;
}

void casedesk_screen_set_pair(int pair, int foreground, int background) {
  init_extended_pair(pair, foreground, background);
}

void casedesk_screen_set_background(int pair) {
  cchar_t blank;
  if (setcchar(&blank, L" ", A_NORMAL, (short)pair, NULL) == OK) bkgrndset(&blank);
}

void casedesk_screen_put(
    int row, int column, const uint32_t *scalars, int count, int attributes, int pair) {
  wchar_t text[CCHARW_MAX + 1];
  int length = count < CCHARW_MAX ? count : CCHARW_MAX;
  for (int i = 0; i < length; i++) text[i] = (wchar_t)scalars[i];
  text[length] = L'\0';

  attr_t all = A_NORMAL;
  if (attributes & casedesk_bold) all |= A_BOLD;
  if (attributes & casedesk_dim) all |= A_DIM;
  if (attributes & casedesk_underline) all |= A_UNDERLINE;
  if (attributes & casedesk_reverse) all |= A_REVERSE;

  cchar_t cell;
  if (setcchar(&cell, text, all, (short)pair, NULL) == OK) {
    mvadd_wchnstr(row, column, &cell, 1);
  }
}

void casedesk_screen_erase(void) {
  if (screen == NULL) return;
  erase();
  clearok(stdscr, TRUE);
}

void casedesk_screen_refresh(int cursor_row, int cursor_column) {
  if (screen == NULL) return;
  if (cursor_row < 0) {
    curs_set(0);
    leaveok(stdscr, TRUE);
  } else {
    leaveok(stdscr, FALSE);
    move(cursor_row, cursor_column);
    curs_set(1);
  }
  refresh();
}
