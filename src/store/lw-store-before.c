/* lw-store-before.c - what a record said last before a change took it away
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-store-private.h"

#include "lw-json.h"
#include "lw-store-rows.h"

#include <string.h>

/* Back from now. */
#define CHANGES                                                                                    \
  "SELECT change.before, change.after, act.kind FROM change"                                       \
  " JOIN act ON act.id = change.act"                                                               \
  " WHERE change.record_type = $1 AND change.record_id = $2 ORDER BY change.rev DESC"

static char *
dup_field (const char *fields, const char *name)
{
  g_autoptr (GVariant) value = lw_json_to_variant (fields);
  char *text = NULL;

  if (value != NULL)
    g_variant_lookup (value, name, "s", &text);

  return text;
}

/* What was said by mistake, and taken back, was never said. */
static gpointer
do_find_before (LwStoreDb *db, LwStoreCall *call, GError **error)
{
  g_autoptr (LwStmt) stmt = lw_sql_prepare (db->sql, CHANGES, error);
  const char *field = call->filters[0].field;
  gboolean bound = stmt != NULL && lw_stmt_bind_text (stmt, 1, call->type->name)
                   && lw_stmt_bind_text (stmt, 2, call->text);
  LwSqlStep step;

  if (stmt == NULL)
    return NULL;
  while ((step = lw_sql_step (db->sql, stmt, bound, error)) == LW_SQL_ROW)
    {
      g_autofree char *before = dup_field (lw_stmt_text (stmt, 0), field);
      g_autofree char *after = dup_field (lw_stmt_text (stmt, 1), field);

      if (after != NULL)
        return g_strdup ("");
      if (before != NULL)
        return strcmp (lw_stmt_text (stmt, 2), "undo") == 0 ? g_strdup ("")
                                                            : g_steal_pointer (&before);
    }

  return step == LW_SQL_DONE ? g_strdup ("") : NULL;
}

/**
 * lw_store_find_before:
 * @self: a store
 * @type: a record type
 * @id: id of a record
 * @field: name of one of its texts or days
 * @error: return location
 *
 * Looks in the history for what the field said last, when it says nothing any more; and waits for
 * it. What an undo took away does not count.
 *
 * Returns: (transfer full) (nullable): the value as it was kept; "" for none
 */
char *
lw_store_find_before (LwStore *self,
                      const LwRecordType *type,
                      const char *id,
                      const char *field,
                      GError **error)
{
  LwStoreFilter filter = { field, NULL };
  LwStoreCall call = { .type = type, .text = (char *) id, .filters = &filter, .n_filters = 1 };

  g_return_val_if_fail (LW_IS_STORE (self) && id != NULL, NULL);

  return lw_store_call_wait (self, do_find_before, &call, error);
}
