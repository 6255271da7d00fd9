#define _GNU_SOURCE

#include "cfilesystem.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/vfs.h>
#include <unistd.h>

int casedesk_rename_to_free_name(int from_folder, const char *from, int to_folder, const char *to) {
  return renameat2(from_folder, from, to_folder, to, RENAME_NOREPLACE);
}

int casedesk_exchange(int one_folder, const char *one, int other_folder, const char *other) {
  return renameat2(one_folder, one, other_folder, other, RENAME_EXCHANGE);
}

long casedesk_read_names(int folder, void *buffer, size_t size) {
  return getdents64(folder, buffer, size);
}

long casedesk_file_system(int folder) {
  struct statfs status;
  return fstatfs(folder, &status) == 0 ? (long)status.f_type : -1;
}

int casedesk_sync_file_system(int folder) { return syncfs(folder); }

int casedesk_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

long casedesk_write_to_pipe(int end, const void *bytes, size_t count) {
  sigset_t broken, before, pending;
  sigemptyset(&broken);
  sigaddset(&broken, SIGPIPE);
  sigpending(&pending);
  /* The signal comes to the thread that writes; it is taken before that lets it in again. */
  pthread_sigmask(SIG_BLOCK, &broken, &before);
  long written = write(end, bytes, count);
  int code = errno;
  if (written < 0 && code == EPIPE && !sigismember(&pending, SIGPIPE)) {
    const struct timespec none = {0};
    while (sigtimedwait(&broken, NULL, &none) < 0 && errno == EINTR) continue;
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  errno = code;
  return written;
}

int casedesk_spawn(int *child, const char *path, char *const words[], char *const values[],
                   const char *folder, const int ends[3], int kept) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  int code = posix_spawn_file_actions_init(&actions);
  if (code != 0) return code;
  code = posix_spawnattr_init(&attributes);
  if (code != 0) {
    posix_spawn_file_actions_destroy(&actions);
    return code;
  }
  code = posix_spawn_file_actions_addchdir_np(&actions, folder);
  for (int end = 0; end < 3 && code == 0; end++)
    code = posix_spawn_file_actions_adddup2(&actions, ends[end], end);
  /* Laid onto itself, a descriptor stays open. */
  if (kept >= 0 && code == 0) code = posix_spawn_file_actions_adddup2(&actions, kept, kept);
  sigset_t none, usual;
  sigemptyset(&none);
  sigfillset(&usual);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &usual);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setflags(
      &attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  if (code == 0) code = posix_spawn(child, path, &actions, &attributes, words, values);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return code;
}
