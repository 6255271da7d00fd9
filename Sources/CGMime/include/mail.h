// Mails as GMime reads them: headers and parts as a flat list, without GMime's own types, so that
// Swift needs none of its headers.
//
// GMime is loaded when the first mail is read, not with the program: linked, it and what it needs
// (some twenty libraries) would more than double the start of every command. All functions may be
// called from any thread, one thread for one mail.
#ifndef CASEDESK_MAIL_H
#define CASEDESK_MAIL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Loads GMime 3 where that hasn't been done; false where it isn't installed.
bool casedesk_mail_available(void);

struct casedesk_mail;

// Reads a mail. The bytes must last until it is freed. NULL where GMime isn't there, or can make
// nothing of them. Parts beyond `most_parts`, or nested deeper than `deepest`, are passed over.
struct casedesk_mail *casedesk_mail_read(
    const unsigned char *bytes, size_t count, int most_parts, int deepest);

void casedesk_mail_free(struct casedesk_mail *mail);

// Whether parts were passed over because of their number or depth.
bool casedesk_mail_is_cut(const struct casedesk_mail *mail);

// The part that stands for the mail itself wherever a part is asked for.
enum { casedesk_mail_itself = -1 };

int casedesk_mail_header_count(const struct casedesk_mail *mail, int part);

// The name and the value as it stands, folded and encoded. They last as long as the mail.
const char *casedesk_mail_header(
    const struct casedesk_mail *mail, int part, int index, const char **value);

enum casedesk_part_kind {
  casedesk_part_leaf,
  casedesk_part_multipart,
  // Another mail; its body is the next part.
  casedesk_part_mail,
};

// A part, in the order in which they stand. Texts last as long as the mail; NULL where there is
// none.
struct casedesk_part {
  enum casedesk_part_kind kind;
  // The part around it, or casedesk_mail_itself.
  int parent;
  const char *type;
  const char *subtype;
  const char *disposition;
  // As RFC 2231 or RFC 2047 encode it, decoded.
  const char *file_name;
};

int casedesk_mail_part_count(const struct casedesk_mail *mail);
struct casedesk_part casedesk_mail_part(const struct casedesk_mail *mail, int index);

// A parameter of the part's content type, as `charset`, or NULL.
const char *casedesk_mail_parameter(const struct casedesk_mail *mail, int part, const char *name);

// What a leaf holds, without its transfer encoding; of a mail, the mail. It lasts until the next
// call, or as long as the mail.
const unsigned char *casedesk_mail_content(struct casedesk_mail *mail, int part, size_t *count);

// Takes back a text that one of the following gave.
void casedesk_text_free(char *text);

// The file name in a Content-Disposition (`filename`) or Content-Type (`name`) of UTF-8 text, or
// NULL.
char *casedesk_text_file_name(const char *header, const char *parameter);

// A day of a calendar, and the moment.
struct casedesk_moment {
  int year, month, day;
  // Seconds since 1970 began.
  int64_t seconds;
  // Seconds by which the writer's clock is ahead of UTC.
  int64_t ahead;
};

// Reads a date as RFC 5322 writes it, and as mailers write it that haven't read that.
bool casedesk_moment_read(const char *text, struct casedesk_moment *moment);

// Calls `take` for each mailbox of a list of addresses, groups' members included, in their order.
// The name may be NULL. Encoded words aren't decoded if they are written as `=!…?=`.
void casedesk_addresses_read(
    const char *text, void *context,
    void (*take)(void *context, const char *name, const char *address));

// Makes UTF-8 of bytes in the named character set. Each byte that isn't in it becomes U+FFFD and is
// counted in `unread`. NULL where the character set isn't known.
char *casedesk_charset_decode(
    const char *charset, const unsigned char *bytes, size_t count, size_t *length, size_t *unread);

#endif
