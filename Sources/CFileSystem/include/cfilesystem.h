#ifndef CASEDESK_CFILESYSTEM_H
#define CASEDESK_CFILESYSTEM_H

#include <stddef.h>

/* Calls that aren't part of what Swift imports of the C library. All return -1 with errno set where
   they fail. */

/* Renames, and fails with EEXIST rather than replace anything. */
int casedesk_rename_to_free_name(int from_folder, const char *from, int to_folder, const char *to);

/* Lets two existing names change places, in one step. */
int casedesk_exchange(int one_folder, const char *one, int other_folder, const char *other);

/* Reads the next names of an open folder as the kernel has them: getdents64(2). Returns how many
   bytes it wrote, and 0 at the end. */
long casedesk_read_names(int folder, void *buffer, size_t size);

/* What kind of file system an open folder is on, as statfs(2) numbers them. */
long casedesk_file_system(int folder);

/* Waits until all that was written in the file system of an open folder is on the disk. */
int casedesk_sync_file_system(int folder);

/* A pipe that programs which are started don't inherit. */
int casedesk_pipe(int ends[2]);

/* Writes to a pipe. Where nobody reads it any more, that fails with EPIPE, and no signal ends this
   program. */
long casedesk_write_to_pipe(int end, const void *bytes, size_t count);

/* Starts a program in a folder, as the leader of a process group of its own, with every signal in its
   usual meaning. It gets the three ends as its standard input, output and error, and keeps one
   descriptor more unless that is -1. Returns 0, or an error's number. */
int casedesk_spawn(int *child, const char *path, char *const words[], char *const values[],
                   const char *folder, const int ends[3], int kept);

#endif
