/* lw-error.h - why something was refused, in one word and a message
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LW_ERROR (lw_error_quark ())

/**
 * LwError:
 * @LW_ERROR_INVALID: a value that can't be: wrong type, too long, not a date
 * @LW_ERROR_UNKNOWN_TYPE: no such record type
 * @LW_ERROR_UNKNOWN_FIELD: no such field in the type
 * @LW_ERROR_UNKNOWN_REF: a reference to a record that is not there
 * @LW_ERROR_MISSING: a required field without a value, or no such record
 * @LW_ERROR_CONFLICT: somebody changed the record since
 * @LW_ERROR_RULE: a stop rule of the school without "toch, omdat ..."
 * @LW_ERROR_IN_USE: something refers to the record
 * @LW_ERROR_READ_ONLY: the store can't be written
 * @LW_ERROR_NO_SPACE: the disk is full
 * @LW_ERROR_LOCKED: somebody else is writing in the store
 * @LW_ERROR_DAMAGED: the store is damaged (exit status 2)
 * @LW_ERROR_NOT_A_STORE: the file is something else, and was left as it is
 * @LW_ERROR_TOO_NEW: the store was made by a newer version
 * @LW_ERROR_IO: the disk or folder answered with something else
 * @LW_ERROR_NO_FOLDER: the folder of the store can't be reached; scripts read "missing"
 * @LW_ERROR_PLACE: a network or cloud folder, where a store gets damaged; scripts read "io"
 * @LW_ERROR_GONE: an open store is not where it was any more; scripts read "io"
 *
 * The refusal codes of the command-line contract, shared by all rooms.
 */
typedef enum
{
  LW_ERROR_INVALID,
  LW_ERROR_UNKNOWN_TYPE,
  LW_ERROR_UNKNOWN_FIELD,
  LW_ERROR_UNKNOWN_REF,
  LW_ERROR_MISSING,
  LW_ERROR_CONFLICT,
  LW_ERROR_RULE,
  LW_ERROR_IN_USE,
  LW_ERROR_READ_ONLY,
  LW_ERROR_NO_SPACE,
  LW_ERROR_LOCKED,
  LW_ERROR_DAMAGED,
  LW_ERROR_NOT_A_STORE,
  LW_ERROR_TOO_NEW,
  LW_ERROR_IO,
  LW_ERROR_NO_FOLDER,
  LW_ERROR_PLACE,
  LW_ERROR_GONE,
} LwError;

GQuark lw_error_quark (void);
const char *lw_error_code_name (int code);

G_END_DECLS
