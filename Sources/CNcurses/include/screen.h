// The screen as ncurses draws it, behind functions that Swift can import: its macros, variadic
// functions and global variables can't be. One screen is open at a time, on standard output; all of
// these are for one thread. Input isn't read here.
#ifndef CASEDESK_SCREEN_H
#define CASEDESK_SCREEN_H

#include <stdbool.h>
#include <stdint.h>

// What stands in the way of drawing on a terminal of this name.
enum casedesk_obstacle {
  casedesk_obstacle_none,
  // The terminal database has no such name.
  casedesk_obstacle_unknown,
  // There is no terminal database.
  casedesk_obstacle_database,
  // The cursor can't be placed, as on a printing terminal.
  casedesk_obstacle_cursor,
};

// Looks the terminal's name up in the terminal database. Capabilities can be asked for afterwards.
enum casedesk_obstacle casedesk_screen_look_up(const char *name);

// The bytes of a named string capability, or NULL. They last until the next look-up.
const char *casedesk_screen_capability(const char *capability);

// Opens the screen and puts the terminal into raw mode; false if ncurses can't.
bool casedesk_screen_open(const char *name);

// Gives the terminal back to whoever had it.
void casedesk_screen_leave(void);

// Takes the terminal again, after it was left or after the program was stopped without leaving.
void casedesk_screen_resume(bool was_left);

// Leaves, and frees what was held.
void casedesk_screen_close(void);

// Lets ncurses know the terminal's size; what was drawn is forgotten.
void casedesk_screen_resize(int rows, int columns);

// Turns colours on; how many there are, or 0 if the default background can't be kept.
int casedesk_screen_start_colours(void);

// Makes pair `pair` (from 1) of two colours; -1 for the terminal's own.
void casedesk_screen_set_pair(int pair, int foreground, int background);

// Makes whatever is blanked from now on have the colours of that pair; 0 for the terminal's own.
void casedesk_screen_set_background(int pair);

enum {
  casedesk_bold = 1,
  casedesk_dim = 2,
  casedesk_underline = 4,
  casedesk_reverse = 8,
};

// Puts one cell: a base scalar and what combines with it. Shown by the next refresh.
void casedesk_screen_put(
    int row, int column, const uint32_t *scalars, int count, int attributes, int pair);

// Blanks everything, to be drawn afresh whatever the terminal shows now.
void casedesk_screen_erase(void);

// Sends what changed. The cursor is shown at the place, or hidden if the row is negative.
void casedesk_screen_refresh(int cursor_row, int cursor_column);

#endif
