/* lw-stage-reasons.c - why rules are passed for one stage
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-stage-reasons.h"

GHashTable *
lw_stage_reasons_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

GHashTable *
lw_stage_reasons_copy (GHashTable *self)
{
  GHashTable *copy = lw_stage_reasons_new ();
  GHashTableIter iter;
  gpointer rule, reason;

  g_hash_table_iter_init (&iter, self);
  while (g_hash_table_iter_next (&iter, &rule, &reason))
    g_hash_table_insert (copy, g_strdup (rule), g_strdup (reason));

  return copy;
}

gboolean
lw_stage_reasons_same (GHashTable *self, GHashTable *other)
{
  GHashTableIter iter;
  gpointer rule, reason;

  if (g_hash_table_size (self) != g_hash_table_size (other))
    return FALSE;
  g_hash_table_iter_init (&iter, self);
  while (g_hash_table_iter_next (&iter, &rule, &reason))
    if (g_strcmp0 (g_hash_table_lookup (other, rule), reason) != 0)
      return FALSE;

  return TRUE;
}

void
lw_stage_reasons_read (GHashTable *self, LwOffice *office, const char *placement_id)
{
  LwRecordList *exceptions = lw_office_get_list (office, &lw_exception_record);

  for (guint i = 0; i < lw_record_list_get_size (exceptions); i++)
    {
      LwException *exception = lw_record_list_peek (exceptions, i);

      if (g_strcmp0 (exception->placement, placement_id) == 0 && exception->reason != NULL)
        g_hash_table_insert (self, g_strdup (exception->rule), g_strdup (exception->reason));
    }
}
