// The C library's own reckoning of a character's columns, which Swift's overlay hides.
#ifndef CASEDESK_CWIDTH_H
#define CASEDESK_CWIDTH_H

// The columns that a Unicode scalar takes: 0, 1, 2, or -1 for a control character.
int casedesk_columns_of(unsigned int scalar);

#endif
