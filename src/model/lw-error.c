/* lw-error.c - why something was refused, in one word and a message
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-error.h"

G_DEFINE_QUARK (lw - error - quark, lw_error)

static const char *const code_names[] = {
  [LW_ERROR_INVALID] = "invalid",
  [LW_ERROR_UNKNOWN_TYPE] = "unknown-type",
  [LW_ERROR_UNKNOWN_FIELD] = "unknown-field",
  [LW_ERROR_UNKNOWN_REF] = "unknown-ref",
  [LW_ERROR_MISSING] = "missing",
  [LW_ERROR_CONFLICT] = "conflict",
  [LW_ERROR_RULE] = "rule",
  [LW_ERROR_IN_USE] = "in-use",
  [LW_ERROR_READ_ONLY] = "read-only",
  [LW_ERROR_NO_SPACE] = "no-space",
  [LW_ERROR_LOCKED] = "locked",
  [LW_ERROR_DAMAGED] = "damaged",
  [LW_ERROR_NOT_A_STORE] = "not-a-store",
  [LW_ERROR_TOO_NEW] = "too-new",
  [LW_ERROR_IO] = "io",
  [LW_ERROR_NO_FOLDER] = "missing",
  [LW_ERROR_PLACE] = "io",
  [LW_ERROR_GONE] = "io",
};

/**
 * lw_error_code_name:
 * @code: a #LwError
 *
 * Returns: (transfer none): the code as the command line writes it, "invalid" for one unknown
 */
const char *
lw_error_code_name (int code)
{
  if (code < 0 || code >= (int) G_N_ELEMENTS (code_names))
    return "invalid";

  return code_names[code];
}
