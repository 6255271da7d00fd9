#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>

#include "library.h"
#include "mail.h"

void casedesk_text_free(char *text) { free(text); }

char *casedesk_text_file_name(const char *header, const char *parameter) {
  const struct casedesk_library *library = casedesk_library();
  if (!library) return NULL;
  GMimeContentDisposition *parsed = library->g_mime_content_disposition_parse(NULL, header);
  if (!parsed) return NULL;
  const char *name = library->g_mime_content_disposition_get_parameter(parsed, parameter);
  char *copy = name ? strdup(name) : NULL;
  library->g_object_unref(parsed);
  return copy;
}

bool casedesk_moment_read(const char *text, struct casedesk_moment *moment) {
  const struct casedesk_library *library = casedesk_library();
  GDateTime *date = library ? library->g_mime_utils_header_decode_date(text) : NULL;
  if (!date) return false;
  library->g_date_time_get_ymd(date, &moment->year, &moment->month, &moment->day);
  moment->seconds = library->g_date_time_to_unix(date);
  // GLib counts the offset in millionths of a second.
  moment->ahead = library->g_date_time_get_utc_offset(date) / 1000000;
  library->g_date_time_unref(date);
  return true;
}

static void take_all(
    const struct casedesk_library *library, InternetAddressList *list, int depth, void *context,
    void (*take)(void *, const char *, const char *)) {
  int count = library->internet_address_list_length(list);
  for (int i = 0; i < count; i++) {
    InternetAddress *address = library->internet_address_list_get_address(list, i);
    if (!address) continue;
    GTypeInstance *instance = (GTypeInstance *)address;
    if (library->g_type_check_instance_is_a(
            instance, library->internet_address_mailbox_get_type())) {
      const char *mailbox = library->internet_address_mailbox_get_addr(
          (InternetAddressMailbox *)address);
      take(context, library->internet_address_get_name(address), mailbox ? mailbox : "");
    } else if (
        depth < 3
        && library->g_type_check_instance_is_a(
            instance, library->internet_address_group_get_type())) {
      InternetAddressList *members = library->internet_address_group_get_members(
          (InternetAddressGroup *)address);
      if (members) take_all(library, members, depth + 1, context, take);
    }
  }
}

void casedesk_addresses_read(
    const char *text, void *context,
    void (*take)(void *context, const char *name, const char *address)) {
  const struct casedesk_library *library = casedesk_library();
  InternetAddressList *list = library ? library->internet_address_list_parse(NULL, text) : NULL;
  if (!list) return;
  take_all(library, list, 0, context, take);
  library->g_object_unref(list);
}

// A name that iconv may be asked for: none with the slashes by which it is told to drop characters.
static bool is_charset_name(const char *name) {
  size_t length = strlen(name);
  if (length < 1 || length > 40) return false;
  return strspn(
             name, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:+")
      == length;
}

char *casedesk_charset_decode(
    const char *charset, const unsigned char *bytes, size_t count, size_t *length,
    size_t *unread) {
  const struct casedesk_library *library = casedesk_library();
  *length = 0;
  *unread = 0;
  if (!library || !is_charset_name(charset)) return NULL;
  const char *name = library->g_mime_charset_iconv_name(charset);
  iconv_t converter = iconv_open("UTF-8", name ? name : charset);
  if (converter == (iconv_t)-1) return NULL;
  // One byte gives at most four; U+FFFD takes three.
  size_t room = count * 2 + 64;
  char *text = malloc(room);
  char *in = (char *)bytes;
  size_t in_left = count, used = 0;
  bool is_flushed = false;
  while (text && !is_flushed) {
    if (room - used < 64) {
      char *grown = realloc(text, room * 2);
      if (!grown) break;
      text = grown;
      room *= 2;
    }
    char *out = text + used;
    size_t out_left = room - used - 16;
    bool was_flush = in_left == 0;
    size_t result =
        was_flush ? iconv(converter, NULL, NULL, &out, &out_left)
                  : iconv(converter, &in, &in_left, &out, &out_left);
    used = (size_t)(out - text);
    if (result != (size_t)-1) {
      is_flushed = was_flush;
    } else if (errno != E2BIG) {
      if (was_flush) break;
      memcpy(text + used, "\xEF\xBF\xBD", 3);
      used += 3;
      *unread += 1;
      in++;
      in_left--;
    }
  }
  iconv_close(converter);
  *length = used;
  return text;
}
