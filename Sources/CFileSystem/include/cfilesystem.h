#ifndef CASEDESK_CFILESYSTEM_H
#define CASEDESK_CFILESYSTEM_H

/* renameat2(2) isn't part of what Swift imports of the C library. Both return 0, or -1 with errno
   set. */

/* Renames, and fails with EEXIST rather than replace anything. */
int casedesk_rename_to_free_name(int from_folder, const char *from, int to_folder, const char *to);

/* Lets two existing names change places, in one step. */
int casedesk_exchange(int one_folder, const char *one, int other_folder, const char *other);

#endif
