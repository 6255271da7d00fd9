// The C library's own reckoning of a character's columns, which Swift's overlay hides.
#ifndef CASEDESK_CWIDTH_H
#define CASEDESK_CWIDTH_H

// The columns that a Unicode scalar takes in a UTF-8 locale, whatever the process's locale is:
// 0, 1, 2, or -1 for what the C library can't print.
int casedesk_columns_of(unsigned int scalar);

#endif
