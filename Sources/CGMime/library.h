// The functions of GMime 3.0 and GLib 2 that are used, as their headers declare them, and the types
// by their names only. Tests/Fuzz/run holds them against the real headers.
#ifndef CASEDESK_LIBRARY_H
#define CASEDESK_LIBRARY_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#ifdef CASEDESK_CHECK_PROTOTYPES
#include <gmime/gmime.h>
#else
typedef int gboolean;
typedef size_t GType;
typedef struct _GMimeParser GMimeParser;
typedef struct _GMimeParserOptions GMimeParserOptions;
typedef struct _GMimeStream GMimeStream;
typedef struct _GMimeStreamMem GMimeStreamMem;
typedef struct _GMimeMessage GMimeMessage;
typedef struct _GMimeObject GMimeObject;
typedef struct _GMimePart GMimePart;
typedef struct _GMimeMultipart GMimeMultipart;
typedef struct _GMimeMessagePart GMimeMessagePart;
typedef struct _GMimeHeader GMimeHeader;
typedef struct _GMimeHeaderList GMimeHeaderList;
typedef struct _GMimeContentType GMimeContentType;
typedef struct _GMimeContentDisposition GMimeContentDisposition;
typedef struct _GMimeDataWrapper GMimeDataWrapper;
typedef struct _GMimeFormatOptions GMimeFormatOptions;
typedef struct _InternetAddress InternetAddress;
typedef struct _InternetAddressList InternetAddressList;
typedef struct _InternetAddressGroup InternetAddressGroup;
typedef struct _InternetAddressMailbox InternetAddressMailbox;
typedef struct _GDateTime GDateTime;
typedef struct _GTypeInstance GTypeInstance;
typedef struct _GByteArray {
  uint8_t *data;
  unsigned int len;
} GByteArray;
typedef enum { GMIME_NEWLINE_FORMAT_UNIX, GMIME_NEWLINE_FORMAT_DOS } GMimeNewLineFormat;
typedef enum { casedesk_log_level } GLogLevelFlags;
typedef void (*GLogFunc)(
    const char *domain, GLogLevelFlags level, const char *message, void *context);
#endif

#define CASEDESK_LIBRARY(FUNCTION)                                                                 \
  FUNCTION(void, g_mime_init, (void))                                                              \
  FUNCTION(GMimeParser *, g_mime_parser_new_with_stream, (GMimeStream *))                          \
  FUNCTION(GMimeMessage *, g_mime_parser_construct_message, (GMimeParser *, GMimeParserOptions *)) \
  FUNCTION(GMimeStream *, g_mime_stream_mem_new, (void))                                           \
  FUNCTION(GMimeStream *, g_mime_stream_mem_new_with_buffer, (const char *, size_t))               \
  FUNCTION(GByteArray *, g_mime_stream_mem_get_byte_array, (GMimeStreamMem *))                     \
  FUNCTION(GMimeHeaderList *, g_mime_object_get_header_list, (GMimeObject *))                      \
  FUNCTION(int, g_mime_header_list_get_count, (GMimeHeaderList *))                                 \
  FUNCTION(GMimeHeader *, g_mime_header_list_get_header_at, (GMimeHeaderList *, int))              \
  FUNCTION(const char *, g_mime_header_get_name, (GMimeHeader *))                                  \
  FUNCTION(const char *, g_mime_header_get_raw_value, (GMimeHeader *))                             \
  FUNCTION(GMimeContentType *, g_mime_object_get_content_type, (GMimeObject *))                    \
  FUNCTION(const char *, g_mime_content_type_get_media_type, (GMimeContentType *))                 \
  FUNCTION(const char *, g_mime_content_type_get_media_subtype, (GMimeContentType *))              \
  FUNCTION(const char *, g_mime_content_type_get_parameter, (GMimeContentType *, const char *))    \
  FUNCTION(const char *, g_mime_object_get_disposition, (GMimeObject *))                           \
  FUNCTION(GMimeObject *, g_mime_message_get_mime_part, (GMimeMessage *))                          \
  FUNCTION(GMimeMessage *, g_mime_message_part_get_message, (GMimeMessagePart *))                  \
  FUNCTION(int, g_mime_multipart_get_count, (GMimeMultipart *))                                    \
  FUNCTION(GMimeObject *, g_mime_multipart_get_part, (GMimeMultipart *, int))                      \
  FUNCTION(const char *, g_mime_part_get_filename, (GMimePart *))                                  \
  FUNCTION(GMimeDataWrapper *, g_mime_part_get_content, (GMimePart *))                             \
  FUNCTION(ssize_t, g_mime_data_wrapper_write_to_stream, (GMimeDataWrapper *, GMimeStream *))      \
  FUNCTION(                                                                                        \
      ssize_t, g_mime_object_write_to_stream,                                                      \
      (GMimeObject *, GMimeFormatOptions *, GMimeStream *))                                        \
  FUNCTION(GMimeFormatOptions *, g_mime_format_options_new, (void))                                \
  FUNCTION(                                                                                        \
      void, g_mime_format_options_set_newline_format, (GMimeFormatOptions *, GMimeNewLineFormat))  \
  FUNCTION(void, g_mime_format_options_free, (GMimeFormatOptions *))                               \
  FUNCTION(GType, g_mime_part_get_type, (void))                                                    \
  FUNCTION(GType, g_mime_multipart_get_type, (void))                                               \
  FUNCTION(GType, g_mime_message_part_get_type, (void))                                            \
  FUNCTION(                                                                                        \
      GMimeContentDisposition *, g_mime_content_disposition_parse,                                 \
      (GMimeParserOptions *, const char *))                                                        \
  FUNCTION(                                                                                        \
      const char *, g_mime_content_disposition_get_parameter,                                      \
      (GMimeContentDisposition *, const char *))                                                   \
  FUNCTION(GDateTime *, g_mime_utils_header_decode_date, (const char *))                           \
  FUNCTION(                                                                                        \
      InternetAddressList *, internet_address_list_parse, (GMimeParserOptions *, const char *))    \
  FUNCTION(int, internet_address_list_length, (InternetAddressList *))                             \
  FUNCTION(InternetAddress *, internet_address_list_get_address, (InternetAddressList *, int))     \
  FUNCTION(const char *, internet_address_get_name, (InternetAddress *))                           \
  FUNCTION(GType, internet_address_group_get_type, (void))                                         \
  FUNCTION(GType, internet_address_mailbox_get_type, (void))                                       \
  FUNCTION(                                                                                        \
      InternetAddressList *, internet_address_group_get_members, (InternetAddressGroup *))         \
  FUNCTION(const char *, internet_address_mailbox_get_addr, (InternetAddressMailbox *))            \
  FUNCTION(const char *, g_mime_charset_iconv_name, (const char *))                                \
  FUNCTION(void, g_date_time_get_ymd, (GDateTime *, int *, int *, int *))                          \
  FUNCTION(int64_t, g_date_time_to_unix, (GDateTime *))                                            \
  FUNCTION(int64_t, g_date_time_get_utc_offset, (GDateTime *))                                     \
  FUNCTION(void, g_date_time_unref, (GDateTime *))                                                 \
  FUNCTION(gboolean, g_type_check_instance_is_a, (GTypeInstance *, GType))                         \
  FUNCTION(void, g_object_unref, (void *))                                                         \
  FUNCTION(GLogFunc, g_log_set_default_handler, (GLogFunc, void *))

// Where each of them is; set once the library is loaded.
struct casedesk_library {
#define CASEDESK_POINTER(result, name, parameters) result(*name) parameters;
  CASEDESK_LIBRARY(CASEDESK_POINTER)
#undef CASEDESK_POINTER
};

// The library, loaded and ready; NULL where it isn't installed.
const struct casedesk_library *casedesk_library(void);

#endif
