// libFuzzer's way in for programs that have a main function of their own.
#ifndef CASEDESK_FUZZER_H
#define CASEDESK_FUZZER_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(
    int *count, char ***arguments, int (*try_input)(const uint8_t *bytes, size_t count));

#endif
