// Runs a program, and all that it starts, under a count of its system calls that have to do with
// files, processes and waiting; kills all of them at one call, or lets calls fail.
//
//   callfault [--list FILE] [--kill N] [--fail N ERRNO] [--times K] PROGRAM [ARGUMENT…]
//
// Calls are counted from 1 over all processes and threads together, in the order in which they
// begin. At call N nothing of the call has happened yet. What can't fail, as close(2), which closes
// in any case, and what is written to standard error are passed over for the next call. --times 1,
// the default, fails the one call; more fails that many calls of the same kind from there on; 0 fails
// them for good. FILE gets a line with number and name for each call, a + where it may change what is
// on a disk, and a ! where it was the one. Ends as the program ends, 137 where it was killed, and
// with 125 where it can't be traced.
//
// It uses ptrace(2) with a seccomp(2) filter, for x86_64; strace's own injection counts each process
// for itself, so that the calls of a child that comes late are never reached.

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

#ifndef __x86_64__
#error "callfault knows the registers of x86_64 only"
#endif

struct call {
  int number;
  const char *name;
};

#define CALL(name) {SYS_##name, #name}
static const struct call calls[] = {
    CALL(open),       CALL(openat),     CALL(openat2),           CALL(creat),
    CALL(read),       CALL(pread64),    CALL(readv),             CALL(write),
    CALL(pwrite64),   CALL(writev),     CALL(fsync),             CALL(fdatasync),
    CALL(syncfs),     CALL(rename),     CALL(renameat),          CALL(renameat2),
    CALL(link),       CALL(linkat),     CALL(unlink),            CALL(unlinkat),
    CALL(rmdir),      CALL(mkdir),      CALL(mkdirat),           CALL(symlink),
    CALL(symlinkat),  CALL(stat),       CALL(lstat),             CALL(fstat),
    CALL(newfstatat), CALL(statx),      CALL(access),            CALL(faccessat),
    CALL(faccessat2), CALL(chmod),      CALL(fchmod),            CALL(fchmodat),
    CALL(flock),      CALL(fcntl),      CALL(truncate),          CALL(ftruncate),
    CALL(fallocate),  CALL(getdents64), CALL(lseek),             CALL(utimensat),
    CALL(statfs),     CALL(fstatfs),    CALL(readlink),          CALL(readlinkat),
    CALL(pipe),       CALL(pipe2),      CALL(dup),               CALL(dup2),
    CALL(dup3),       CALL(execve),     CALL(wait4),             CALL(waitid),
    CALL(poll),       CALL(ppoll),      CALL(inotify_init1),     CALL(inotify_add_watch),
    CALL(ioctl),      CALL(chdir),      CALL(copy_file_range),   CALL(close),
};
enum { count = sizeof calls / sizeof *calls };

static const char *name_of(long number) {
  for (int at = 0; at < count; at++)
    if (calls[at].number == number) return calls[at].name;
  return "?";
}

// What complains on standard error can do so: a failure has to be told.
static int may_fail(const struct user_regs_struct *registers) {
  switch (registers->orig_rax) {
    case SYS_close:
    case SYS_wait4:
    case SYS_waitid:
      return 0;
    case SYS_write:
      return registers->rdi != 2;
    default:
      return 1;
  }
}

// Between two calls that change nothing, a kill leaves the same.
static int may_change(const struct user_regs_struct *registers) {
  switch (registers->orig_rax) {
    case SYS_open:
      return (registers->rsi & (O_CREAT | O_TRUNC)) != 0;
    case SYS_openat:
      return (registers->rdx & (O_CREAT | O_TRUNC)) != 0;
    case SYS_openat2:
    case SYS_creat:
    case SYS_write:
    case SYS_pwrite64:
    case SYS_writev:
    case SYS_rename:
    case SYS_renameat:
    case SYS_renameat2:
    case SYS_link:
    case SYS_linkat:
    case SYS_unlink:
    case SYS_unlinkat:
    case SYS_rmdir:
    case SYS_mkdir:
    case SYS_mkdirat:
    case SYS_symlink:
    case SYS_symlinkat:
    case SYS_chmod:
    case SYS_fchmod:
    case SYS_fchmodat:
    case SYS_truncate:
    case SYS_ftruncate:
    case SYS_fallocate:
    case SYS_utimensat:
    case SYS_copy_file_range:
      return 1;
    default:
      return 0;
  }
}

// Lets the calls of the list stop for the tracer, and all others go through untouched.
static int install_filter(void) {
  struct sock_filter filter[2 * count + 6];
  int at = 0;
  filter[at++] =
      (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr));
  for (int call = 0; call < count; call++) {
    filter[at++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, calls[call].number, 0, 1);
    filter[at++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRACE);
  }
  filter[at++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
  struct sock_fprog program = {.len = (unsigned short)at, .filter = filter};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0);
}

static const struct {
  const char *name;
  int number;
} errors[] = {{"ENOSPC", ENOSPC}, {"EDQUOT", EDQUOT}, {"EIO", EIO},       {"EINTR", EINTR},
              {"EROFS", EROFS},   {"EACCES", EACCES}, {"EMFILE", EMFILE}, {"ENOENT", ENOENT}};

static int error_of(const char *word) {
  for (size_t at = 0; at < sizeof errors / sizeof *errors; at++)
    if (strcmp(errors[at].name, word) == 0) return errors[at].number;
  return 0;
}

static pid_t seen[4096];
static int seen_count;

static int is_new(pid_t process) {
  for (int at = 0; at < seen_count; at++)
    if (seen[at] == process) return 0;
  if (seen_count < 4096) seen[seen_count++] = process;
  return 1;
}

// Its number may soon be another's.
static void forget(pid_t process) {
  for (int at = 0; at < seen_count; at++)
    if (seen[at] == process) seen[at] = seen[--seen_count];
}

// Kills all that is traced, and waits until nothing of it is left, no lock either.
static int killed(void) {
  for (int at = 0; at < seen_count; at++) kill(seen[at], SIGKILL);
  int status;
  for (pid_t process; (process = waitpid(-1, &status, __WALL)) > 0;)
    // One that was being started.
    if (WIFSTOPPED(status)) kill(process, SIGKILL);
  return 137;
}

int main(int argc, char **argv) {
  long kill_at = 0, fail_at = 0, times = 1;
  int error = 0, at = 1;
  FILE *list = NULL;
  for (; at < argc && strncmp(argv[at], "--", 2) == 0; at++) {
    if (strcmp(argv[at], "--kill") == 0 && at + 1 < argc) {
      kill_at = atol(argv[++at]);
    } else if (strcmp(argv[at], "--fail") == 0 && at + 2 < argc) {
      fail_at = atol(argv[++at]);
      error = error_of(argv[++at]);
    } else if (strcmp(argv[at], "--times") == 0 && at + 1 < argc) {
      times = atol(argv[++at]);
    } else if (strcmp(argv[at], "--list") == 0 && at + 1 < argc) {
      list = fopen(argv[++at], "we");
    } else {
      break;
    }
  }
  if (at >= argc || (fail_at != 0 && error == 0)) {
    fprintf(stderr, "usage: callfault [--list FILE] [--kill N] [--fail N ERRNO] [--times K] …\n");
    return 125;
  }

  pid_t child = fork();
  if (child == 0) {
    if (ptrace(PTRACE_TRACEME, 0, 0, 0) != 0) _exit(125);
    raise(SIGSTOP);
    if (install_filter() != 0) _exit(125);
    execvp(argv[at], argv + at);
    _exit(125);
  }
  int status;
  if (child < 0 || waitpid(child, &status, 0) != child || !WIFSTOPPED(status)) return 125;
  is_new(child);
  long options = PTRACE_O_EXITKILL | PTRACE_O_TRACESECCOMP | PTRACE_O_TRACEFORK |
                 PTRACE_O_TRACEVFORK | PTRACE_O_TRACECLONE | PTRACE_O_TRACEEXEC;
  if (ptrace(PTRACE_SETOPTIONS, child, 0, options) != 0) return 125;
  ptrace(PTRACE_CONT, child, 0, 0);

  long made = 0, failed = 0, kind = -1;
  int ending = 125;
  for (pid_t process; (process = waitpid(-1, &status, __WALL)) > 0;) {
    if (WIFEXITED(status) || WIFSIGNALED(status)) {
      forget(process);
      if (process == child) ending = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
      continue;
    }
    int signal = WSTOPSIG(status), event = status >> 16;
    if (event == PTRACE_EVENT_SECCOMP) {
      struct user_regs_struct registers;
      // The program's own beginning isn't one of its calls.
      if (ptrace(PTRACE_GETREGS, process, 0, &registers) == 0 &&
          (made > 0 || registers.orig_rax != SYS_execve)) {
        long number = (long)registers.orig_rax;
        made++;
        int is_first = fail_at != 0 && made >= fail_at && kind < 0 && may_fail(&registers);
        if (is_first) kind = number;
        if (list != NULL) {
          fprintf(list, "%ld %s%s%s\n", made, name_of(number), may_change(&registers) ? " +" : "",
                  is_first || made == kill_at ? " !" : "");
          if (made == kill_at) fflush(list);
        }
        if (made == kill_at) return killed();
        if (number == kind && may_fail(&registers) && (times == 0 || failed < times)) {
          failed++;
          registers.orig_rax = (unsigned long long)-1;
          registers.rax = (unsigned long long)-error;
          ptrace(PTRACE_SETREGS, process, 0, &registers);
        }
      }
      signal = 0;
    } else if (event != 0) {
      signal = 0;
    } else if (signal == SIGSTOP && is_new(process)) {
      signal = 0;  // How a traced child begins.
    }
    ptrace(PTRACE_CONT, process, 0, signal);
  }
  if (list != NULL) fclose(list);
  return ending;
}
