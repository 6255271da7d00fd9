#define _XOPEN_SOURCE 700

#include "cwidth.h"

#include <wchar.h>

int casedesk_columns_of(unsigned int scalar) {
  return wcwidth((wchar_t)scalar);
}
