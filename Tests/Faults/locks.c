/* Tells the thread sanitizer when Swift's Mutex is taken and given back by two threads that meet at it.
   On Linux that part of it is in a library which isn't built with the sanitizer, so that the smallest
   correct program is reported as a race. Linked into the programs by Tests/Faults/sanitize. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

extern void __tsan_acquire(void *) __attribute__((weak));
extern void __tsan_release(void *) __attribute__((weak));

#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context)) void *

/* Synchronization._MutexHandle._lockSlow(UInt32) and ._unlockSlow(). */
#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

SWIFT void lock_slowly(uint32_t thread, SELF handle) __asm__(LOCK);
SWIFT void unlock_slowly(SELF handle) __asm__(UNLOCK);

SWIFT void lock_slowly(uint32_t thread, SELF handle) {
  typedef SWIFT void Lock(uint32_t, SELF);
  ((Lock *)dlsym(RTLD_NEXT, LOCK))(thread, handle);
  if (__tsan_acquire) __tsan_acquire(handle);
}

SWIFT void unlock_slowly(SELF handle) {
  typedef SWIFT void Unlock(SELF);
  if (__tsan_release) __tsan_release(handle);
  ((Unlock *)dlsym(RTLD_NEXT, UNLOCK))(handle);
}
