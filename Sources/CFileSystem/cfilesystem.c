#define _GNU_SOURCE

#include "cfilesystem.h"

#include <dirent.h>
#include <stdio.h>
#include <sys/vfs.h>
#include <unistd.h>

int casedesk_rename_to_free_name(int from_folder, const char *from, int to_folder, const char *to) {
  return renameat2(from_folder, from, to_folder, to, RENAME_NOREPLACE);
}

int casedesk_exchange(int one_folder, const char *one, int other_folder, const char *other) {
  return renameat2(one_folder, one, other_folder, other, RENAME_EXCHANGE);
}

ssize_t casedesk_read_names(int folder, void *buffer, size_t size) {
  return getdents64(folder, buffer, size);
}

long casedesk_file_system(int folder) {
  struct statfs status;
  return fstatfs(folder, &status) == 0 ? (long)status.f_type : -1;
}

int casedesk_sync_file_system(int folder) { return syncfs(folder); }
