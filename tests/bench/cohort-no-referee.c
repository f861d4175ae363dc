/* cohort-no-referee.c - where GLPK isn't there
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cohort.h"

double
cohort_ask_referee (const Cohort *self, gint64 *objective)
{
  return -1;
}
