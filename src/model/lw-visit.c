/* lw-visit.c - a supervisor's visit to a stage
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-visit.h"

#include "lw-date.h"

#include <glib/gi18n-lib.h>

const char *const lw_visit_kind_values[] = { "bezoek", "telefoon", "online", NULL };

#define FIELD(name, kind, member, ...)                                                             \
  {                                                                                                \
    name, LW_FIELD_##kind, G_STRUCT_OFFSET (LwVisit, member), __VA_ARGS__                          \
  }

static const LwField visit_fields[] = {
  FIELD ("placement",
         REF,
         placement,
         N_ ("Stage"),
         LW_FIELD_REQUIRED | LW_FIELD_OWNER,
         "placement"),
  FIELD ("date", DATE, date, N_ ("Date"), LW_FIELD_NONE),
  FIELD ("kind", CHOICE, kind, N_ ("How"), LW_FIELD_NONE, NULL, lw_visit_kind_values),
  FIELD ("who", REF, who, N_ ("By whom"), LW_FIELD_NONE, "staff"),
  FIELD ("done", BOOL, done, N_ ("Done"), LW_FIELD_NONE),
  FIELD ("text",
         TEXT,
         text,
         N_ ("What was seen"),
         LW_FIELD_PERSONAL | LW_FIELD_LONG | LW_FIELD_SEARCHED),
};

#undef FIELD

static char *
dup_title (LwRecord *record)
{
  LwVisit *self = LW_VISIT (record);

  return g_date_valid (&self->date) ? lw_date_format_short (&self->date) : NULL;
}

const LwRecordType lw_visit_record = {
  .name = "visit",
  .label = N_ ("Visit"),
  .fields = visit_fields,
  .n_fields = G_N_ELEMENTS (visit_fields),
  .get_type = lw_visit_get_type,
  .dup_title = dup_title,
};

LW_DEFINE_RECORD (LwVisit, lw_visit, lw_visit_record)

/**
 * lw_visit_compare:
 * @a: a visit
 * @b: another
 *
 * Returns: an order with the earliest first, and those without a day last
 */
int
lw_visit_compare (LwRecord *a, LwRecord *b)
{
  const GDate *day = &LW_VISIT (a)->date, *other = &LW_VISIT (b)->date;
  int result = 0;

  if (g_date_valid (day) && g_date_valid (other))
    result = lw_date_compare (day, other);
  else
    result = g_date_valid (other) - g_date_valid (day);

  return result != 0 ? result : g_strcmp0 (lw_record_get_id (a), lw_record_get_id (b));
}
