/* lw-recent.c - which students and companies were opened last
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-recent.h"

#include <string.h>

/* Of all schools together: what another school has is not listed. */
#define MAX_KEPT 16

/**
 * lw_recent_note:
 * @settings: the program's settings
 * @type: the type of a student or company
 * @id: its id; names are not kept outside the store
 *
 * Puts it in front.
 */
void
lw_recent_note (GSettings *settings, const LwRecordType *type, const char *id)
{
  g_autoptr (GVariant) kept = g_settings_get_value (settings, "opened-last");
  GVariantBuilder builder;
  GVariantIter iter;
  const char *kept_type, *kept_id;
  guint n = 1;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ss)"));
  g_variant_builder_add (&builder, "(ss)", type->name, id);
  g_variant_iter_init (&iter, kept);
  while (n < MAX_KEPT && g_variant_iter_next (&iter, "(&s&s)", &kept_type, &kept_id))
    if (strcmp (kept_id, id) != 0 || strcmp (kept_type, type->name) != 0)
      {
        g_variant_builder_add (&builder, "(ss)", kept_type, kept_id);
        n++;
      }
  g_settings_set_value (settings, "opened-last", g_variant_builder_end (&builder));
}

/**
 * lw_recent_list:
 * @settings: the program's settings
 * @office: an open school
 *
 * Returns: (transfer container) (element-type LwRecord): what of it is in this school, the last
 *   first; borrowed from the school's lists
 */
GPtrArray *
lw_recent_list (GSettings *settings, LwOffice *office)
{
  g_autoptr (GVariant) kept = g_settings_get_value (settings, "opened-last");
  GPtrArray *records = g_ptr_array_new ();
  GVariantIter iter;
  const char *type_name, *id;

  g_variant_iter_init (&iter, kept);
  while (g_variant_iter_next (&iter, "(&s&s)", &type_name, &id))
    {
      const LwRecordType *type = lw_types_find (type_name);
      gboolean is_known = type == &lw_student_record || type == &lw_company_record;
      LwRecord *record = is_known ? lw_office_find (office, type, id) : NULL;

      if (record != NULL)
        g_ptr_array_add (records, record);
    }

  return records;
}
