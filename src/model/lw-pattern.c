/* lw-pattern.c - which half-days a placement takes
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-pattern.h"

gboolean
lw_pattern_is_valid (const char *text)
{
  return text != NULL && *text != '\0';
}
