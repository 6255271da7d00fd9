#include "mail.h"

#include <stdlib.h>
#include <string.h>

#include "library.h"

struct part {
  enum casedesk_part_kind kind;
  int parent;
  GMimeObject *object;
  // Of another mail, that mail.
  GMimeMessage *message;
};

struct casedesk_mail {
  const struct casedesk_library *library;
  GMimeMessage *message;
  // What was last asked for with casedesk_mail_content.
  GMimeStream *content;
  struct part *parts;
  int count;
  int most_parts;
  int deepest;
  bool is_cut;
  // Whether lines end in CR LF, as they do on the way.
  bool has_returns;
};

bool casedesk_mail_available(void) { return casedesk_library() != NULL; }

static bool is_a(const struct casedesk_library *library, void *object, GType type) {
  return object && library->g_type_check_instance_is_a(object, type);
}

// Adds a part and those inside it.
static void add(struct casedesk_mail *mail, GMimeObject *object, int parent, int depth) {
  const struct casedesk_library *library = mail->library;
  if (!object) return;
  if (mail->count >= mail->most_parts || depth > mail->deepest) {
    mail->is_cut = true;
    return;
  }
  int index = mail->count++;
  struct part *part = &mail->parts[index];
  *part = (struct part){.kind = casedesk_part_leaf, .parent = parent, .object = object};
  if (is_a(library, object, library->g_mime_multipart_get_type())) {
    part->kind = casedesk_part_multipart;
    int count = library->g_mime_multipart_get_count((GMimeMultipart *)object);
    for (int i = 0; i < count; i++) {
      add(mail, library->g_mime_multipart_get_part((GMimeMultipart *)object, i), index, depth + 1);
      if (mail->count >= mail->most_parts && i + 1 < count) {
        mail->is_cut = true;
        break;
      }
    }
  } else if (is_a(library, object, library->g_mime_message_part_get_type())) {
    part->kind = casedesk_part_mail;
    part->message = library->g_mime_message_part_get_message((GMimeMessagePart *)object);
    if (part->message) {
      add(mail, library->g_mime_message_get_mime_part(part->message), index, depth + 1);
    }
  }
}

struct casedesk_mail *casedesk_mail_read(
    const unsigned char *bytes, size_t count, int most_parts, int deepest) {
  const struct casedesk_library *library = casedesk_library();
  if (!library || most_parts < 1) return NULL;
  struct casedesk_mail *mail = calloc(1, sizeof *mail);
  struct part *parts = calloc((size_t)most_parts, sizeof *parts);
  GMimeStream *stream =
      library->g_mime_stream_mem_new_with_buffer(count ? (const char *)bytes : "", count);
  if (mail && parts && stream) {
    mail->library = library;
    mail->parts = parts;
    mail->most_parts = most_parts;
    mail->deepest = deepest;
    const unsigned char *line_end = count ? memchr(bytes, '\n', count) : NULL;
    mail->has_returns = line_end && line_end > bytes && line_end[-1] == '\r';
    GMimeParser *parser = library->g_mime_parser_new_with_stream(stream);
    mail->message = library->g_mime_parser_construct_message(parser, NULL);
    library->g_object_unref(parser);
  }
  if (stream) library->g_object_unref(stream);
  if (!mail || !parts || !mail->message) {
    free(parts);
    free(mail);
    return NULL;
  }
  add(mail, library->g_mime_message_get_mime_part(mail->message), casedesk_mail_itself, 0);
  return mail;
}

void casedesk_mail_free(struct casedesk_mail *mail) {
  if (!mail) return;
  if (mail->content) mail->library->g_object_unref(mail->content);
  mail->library->g_object_unref(mail->message);
  free(mail->parts);
  free(mail);
}

bool casedesk_mail_is_cut(const struct casedesk_mail *mail) { return mail->is_cut; }

static const struct part *part_at(const struct casedesk_mail *mail, int index) {
  return index >= 0 && index < mail->count ? &mail->parts[index] : NULL;
}

// The headers of a part; of another mail, that mail's own, not those of the part that holds it.
static GMimeHeaderList *headers(const struct casedesk_mail *mail, int index) {
  GMimeObject *object = (GMimeObject *)mail->message;
  if (index != casedesk_mail_itself) {
    const struct part *part = part_at(mail, index);
    object = !part ? NULL : part->message ? (GMimeObject *)part->message : part->object;
  }
  return object ? mail->library->g_mime_object_get_header_list(object) : NULL;
}

int casedesk_mail_header_count(const struct casedesk_mail *mail, int part) {
  GMimeHeaderList *list = headers(mail, part);
  return list ? mail->library->g_mime_header_list_get_count(list) : 0;
}

const char *casedesk_mail_header(
    const struct casedesk_mail *mail, int part, int index, const char **value) {
  *value = NULL;
  GMimeHeaderList *list = headers(mail, part);
  if (!list || index < 0 || index >= mail->library->g_mime_header_list_get_count(list)) return NULL;
  GMimeHeader *header = mail->library->g_mime_header_list_get_header_at(list, index);
  if (!header) return NULL;
  *value = mail->library->g_mime_header_get_raw_value(header);
  return mail->library->g_mime_header_get_name(header);
}

int casedesk_mail_part_count(const struct casedesk_mail *mail) { return mail->count; }

struct casedesk_part casedesk_mail_part(const struct casedesk_mail *mail, int index) {
  const struct casedesk_library *library = mail->library;
  const struct part *part = part_at(mail, index);
  struct casedesk_part found = {.kind = casedesk_part_leaf, .parent = casedesk_mail_itself};
  if (!part) return found;
  found.kind = part->kind;
  found.parent = part->parent;
  GMimeContentType *type = library->g_mime_object_get_content_type(part->object);
  if (type) {
    found.type = library->g_mime_content_type_get_media_type(type);
    found.subtype = library->g_mime_content_type_get_media_subtype(type);
  }
  found.disposition = library->g_mime_object_get_disposition(part->object);
  if (is_a(library, part->object, library->g_mime_part_get_type())) {
    found.file_name = library->g_mime_part_get_filename((GMimePart *)part->object);
  }
  return found;
}

const char *casedesk_mail_parameter(const struct casedesk_mail *mail, int index, const char *name) {
  const struct part *part = part_at(mail, index);
  if (!part) return NULL;
  GMimeContentType *type = mail->library->g_mime_object_get_content_type(part->object);
  return type ? mail->library->g_mime_content_type_get_parameter(type, name) : NULL;
}

const unsigned char *casedesk_mail_content(struct casedesk_mail *mail, int index, size_t *count) {
  const struct casedesk_library *library = mail->library;
  const struct part *part = part_at(mail, index);
  *count = 0;
  if (mail->content) library->g_object_unref(mail->content);
  mail->content = NULL;
  if (!part) return NULL;
  GMimeStream *stream = library->g_mime_stream_mem_new();
  if (!stream) return NULL;
  mail->content = stream;
  if (part->message) {
    GMimeFormatOptions *options = library->g_mime_format_options_new();
    library->g_mime_format_options_set_newline_format(
        options, mail->has_returns ? GMIME_NEWLINE_FORMAT_DOS : GMIME_NEWLINE_FORMAT_UNIX);
    library->g_mime_object_write_to_stream((GMimeObject *)part->message, options, stream);
    library->g_mime_format_options_free(options);
  } else if (
      part->kind == casedesk_part_leaf
      && is_a(library, part->object, library->g_mime_part_get_type())) {
    GMimeDataWrapper *wrapper = library->g_mime_part_get_content((GMimePart *)part->object);
    if (wrapper) library->g_mime_data_wrapper_write_to_stream(wrapper, stream);
  }
  GByteArray *bytes = library->g_mime_stream_mem_get_byte_array((GMimeStreamMem *)stream);
  if (!bytes) return NULL;
  *count = bytes->len;
  return bytes->data;
}
