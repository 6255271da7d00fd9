#include "library.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

#ifdef CASEDESK_CHECK_PROTOTYPES
#define CASEDESK_DECLARE(result, name, parameters) extern result(name) parameters;
CASEDESK_LIBRARY(CASEDESK_DECLARE)
#endif

static struct casedesk_library loaded;
static bool is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

// What GLib would write on standard error, over the desk's screen. What matters of it is told as a
// remark on the mail.
static void keep_quiet(
    const char *domain, GLogLevelFlags level, const char *message, void *context) {
  (void)domain, (void)level, (void)message, (void)context;
}

static void load(void) {
  void *file = dlopen("libgmime-3.0.so.0", RTLD_NOW | RTLD_LOCAL);
  if (!file) return;
  // The functions of GLib are found through GMime, which needs it.
#define CASEDESK_FIND(result, name, parameters)                                                    \
  *(void **)&loaded.name = dlsym(file, #name);                                                     \
  if (!loaded.name) return;
  CASEDESK_LIBRARY(CASEDESK_FIND)
#undef CASEDESK_FIND
  loaded.g_log_set_default_handler(keep_quiet, NULL);
  loaded.g_mime_init();
  is_loaded = true;
}

const struct casedesk_library *casedesk_library(void) {
  pthread_once(&once, load);
  return is_loaded ? &loaded : NULL;
}
