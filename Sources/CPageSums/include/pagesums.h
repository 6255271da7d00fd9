#ifndef CASEDESK_PAGESUMS_H
#define CASEDESK_PAGESUMS_H

/* How many bytes at the end of each page of 4,096 bytes are left to its sum: what a database's header
   says at its byte 20 (https://www.sqlite.org/fileformat2.html). */
#define CASEDESK_SUM_SIZE 8

/* Lets every database file that this process opens from now on, and whose pages leave room for it,
   have a sum in each page: made when the page is written, and held against it when it is read. A page
   that isn't what was written there is an error in reading, SQLITE_IOERR_DATA. Pages in a write-ahead
   log have the engine's own sums. Returns SQLITE_OK, or the engine's error. */
int casedesk_sum_pages(void);

#endif
