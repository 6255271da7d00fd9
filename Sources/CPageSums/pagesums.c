#include "pagesums.h"

#include <sqlite3.h>
#include <stdint.h>
#include <string.h>

/* A file system for SQLite (https://www.sqlite.org/vfs.html) in front of the usual one. */

enum { page_size = 4096, summed = page_size - CASEDESK_SUM_SIZE, room_at = 20 };

struct summed_file {
  sqlite3_file base;
  sqlite3_file *real;
  /* Whether the database leaves room for sums, as far as its header was read or written. */
  int has_room;
};

static sqlite3_vfs *usual;
static sqlite3_vfs summing;

static sqlite3_file *real(sqlite3_file *file) { return ((struct summed_file *)file)->real; }

/* A sum of the page's bytes and of its place, so that a page which was moved is found out too. */
static uint64_t sum_of(const unsigned char *page, sqlite3_int64 offset) {
  uint64_t sum = 0x9e3779b97f4a7c15u ^ (uint64_t)offset;
  for (int at = 0; at < summed; at += 8) {
    uint64_t word;
    memcpy(&word, page + at, 8);
    sum = (sum ^ word) * 0xd6e8feb86659fd93u;
    sum ^= sum >> 32;
  }
  return sum;
}

static void look_at_header(struct summed_file *file, const void *data, int size, sqlite3_int64 offset) {
  if (offset == 0 && size > room_at)
    file->has_room = ((const unsigned char *)data)[room_at] == CASEDESK_SUM_SIZE;
}

static int is_page(const struct summed_file *file, int size, sqlite3_int64 offset) {
  return file->has_room && size == page_size && offset % page_size == 0;
}

static int read_page(sqlite3_file *base, void *data, int size, sqlite3_int64 offset) {
  struct summed_file *file = (struct summed_file *)base;
  int result = file->real->pMethods->xRead(file->real, data, size, offset);
  if (result != SQLITE_OK) return result;
  look_at_header(file, data, size, offset);
  if (!is_page(file, size, offset)) return SQLITE_OK;
  uint64_t sum = sum_of(data, offset);
  return memcmp((const char *)data + summed, &sum, 8) == 0 ? SQLITE_OK : SQLITE_IOERR_DATA;
}

static int write_page(sqlite3_file *base, const void *data, int size, sqlite3_int64 offset) {
  struct summed_file *file = (struct summed_file *)base;
  look_at_header(file, data, size, offset);
  if (!is_page(file, size, offset))
    return file->real->pMethods->xWrite(file->real, data, size, offset);
  unsigned char page[page_size];
  uint64_t sum = sum_of(data, offset);
  memcpy(page, data, summed);
  memcpy(page + summed, &sum, 8);
  return file->real->pMethods->xWrite(file->real, page, size, offset);
}

static int close_file(sqlite3_file *file) { return real(file)->pMethods->xClose(real(file)); }

static int truncate_file(sqlite3_file *file, sqlite3_int64 size) {
  return real(file)->pMethods->xTruncate(real(file), size);
}

static int sync_file(sqlite3_file *file, int flags) {
  return real(file)->pMethods->xSync(real(file), flags);
}

static int file_size(sqlite3_file *file, sqlite3_int64 *size) {
  return real(file)->pMethods->xFileSize(real(file), size);
}

static int lock_file(sqlite3_file *file, int level) {
  return real(file)->pMethods->xLock(real(file), level);
}

static int unlock_file(sqlite3_file *file, int level) {
  return real(file)->pMethods->xUnlock(real(file), level);
}

static int check_reserved_lock(sqlite3_file *file, int *is_held) {
  return real(file)->pMethods->xCheckReservedLock(real(file), is_held);
}

static int control_file(sqlite3_file *file, int what, void *value) {
  return real(file)->pMethods->xFileControl(real(file), what, value);
}

static int sector_size(sqlite3_file *file) { return real(file)->pMethods->xSectorSize(real(file)); }

static int characteristics(sqlite3_file *file) {
  int known = real(file)->pMethods->xDeviceCharacteristics(real(file));
#ifdef SQLITE_IOCAP_SUBPAGE_READ
  /* A part of a page has no sum. */
  known &= ~SQLITE_IOCAP_SUBPAGE_READ;
#endif
  return known;
}

static int map_shared(sqlite3_file *file, int region, int size, int extend, void volatile **memory) {
  return real(file)->pMethods->xShmMap(real(file), region, size, extend, memory);
}

static int lock_shared(sqlite3_file *file, int offset, int count, int flags) {
  return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}

static void await_shared(sqlite3_file *file) { real(file)->pMethods->xShmBarrier(real(file)); }

static int unmap_shared(sqlite3_file *file, int removes) {
  return real(file)->pMethods->xShmUnmap(real(file), removes);
}

/* Version 2: without a way to map pages into memory, which would be read unseen. */
static const sqlite3_io_methods methods = {
    2,           close_file,  read_page,     write_page,          truncate_file, sync_file,
    file_size,   lock_file,   unlock_file,   check_reserved_lock, control_file,  sector_size,
    characteristics, map_shared, lock_shared, await_shared,       unmap_shared,  0,
    0,
};

static int open_file(sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *base, int flags,
                     int *flags_out) {
  (void)vfs;
  if ((flags & SQLITE_OPEN_MAIN_DB) == 0) return usual->xOpen(usual, name, base, flags, flags_out);
  struct summed_file *file = (struct summed_file *)base;
  memset(file, 0, sizeof *file);
  file->real = (sqlite3_file *)(file + 1);
  int result = usual->xOpen(usual, name, file->real, flags, flags_out);
  /* A file with methods is closed by the engine even where opening failed. */
  if (file->real->pMethods != 0) file->base.pMethods = &methods;
  return result;
}

int casedesk_sum_pages(void) {
  if (usual != 0) return SQLITE_OK;
  int result = sqlite3_initialize();
  if (result != SQLITE_OK) return result;
  usual = sqlite3_vfs_find(0);
  if (usual == 0) return SQLITE_ERROR;
  /* All the rest is the usual one's, which knows itself by the data that it is given. */
  summing = *usual;
  summing.pNext = 0;
  summing.zName = "casedesk-summing";
  summing.szOsFile = (int)sizeof(struct summed_file) + usual->szOsFile;
  summing.xOpen = open_file;
  return sqlite3_vfs_register(&summing, 1);
}
