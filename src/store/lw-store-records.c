/* lw-store-records.c - the doors through which records are read
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-store.h"

#include "lw-error.h"
#include "lw-store-private.h"
#include "lw-store-rows.h"
#include "lw-store-search.h"
#include "lw-types.h"

#include <glib/gi18n-lib.h>

static gpointer
do_list (LwStoreDb *db, LwStoreCall *call, GError **error)
{
  return lw_store_query_list (db->sql, call->type, call->filters, call->n_filters, error);
}

static gpointer
do_get (LwStoreDb *db, LwStoreCall *call, GError **error)
{
  LwRecord *record = NULL;

  if (lw_store_rows_find (db->sql, call->type, call->text, &record, error) && record == NULL)
    g_set_error (error, LW_ERROR, LW_ERROR_MISSING, _ ("there is no %s “%s”"), call->type->name,
                 call->text);

  return record;
}

static gpointer
do_resolve (LwStoreDb *db, LwStoreCall *call, GError **error)
{
  return lw_store_query_resolve (db->sql, call->type->name, call->text, error);
}

static gpointer
do_count (LwStoreDb *db, LwStoreCall *call, GError **error)
{
  return lw_store_query_count (db->sql, call->type, &call->number, error) ? LW_STORE_YES : NULL;
}

static gpointer
do_search (LwStoreDb *db, LwStoreCall *call, GError **error)
{
  return lw_store_search_find (db->sql, call->text, call->n_hits, error);
}

static gpointer
do_purge_search (LwStoreDb *db, LwStoreCall *call, GError **error)
{
  return lw_store_search_purge (db, error) ? LW_STORE_YES : NULL;
}

/**
 * lw_store_list:
 * @self: a store
 * @type: what to list
 * @filters: (array length=n_filters): conditions that must all hold. A reference may be given as
 *   an id or by its natural key, a yes/no as "true" or "false", and a list holds the value as an
 *   item. "id" may be asked too.
 * @n_filters: how many
 * @error: return location: #LW_ERROR_UNKNOWN_FIELD, #LW_ERROR_UNKNOWN_REF, #LW_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable) (element-type LwRecord): ordered by natural key, then id,
 *   both by code point
 */
GPtrArray *
lw_store_list (LwStore *self,
               const LwRecordType *type,
               const LwStoreFilter *filters,
               guint n_filters,
               GError **error)
{
  LwStoreCall call = { .type = type, .filters = (LwStoreFilter *) filters, .n_filters = n_filters };

  g_return_val_if_fail (LW_IS_STORE (self), NULL);

  return lw_store_call_wait (self, do_list, &call, error);
}

/**
 * lw_store_get:
 * @self: a store
 * @type: the record's type
 * @id: its id
 * @error: return location: #LW_ERROR_MISSING when there is none
 *
 * Returns: (transfer full) (nullable): the record
 */
LwRecord *
lw_store_get (LwStore *self, const LwRecordType *type, const char *id, GError **error)
{
  LwStoreCall call = { .type = type, .text = (char *) id };

  g_return_val_if_fail (LW_IS_STORE (self), NULL);

  return lw_store_call_wait (self, do_get, &call, error);
}

/**
 * lw_store_resolve:
 * @self: a store
 * @ref_type: the name of a record type
 * @text: an id, or what people call the record: a student's number, a class's name
 * @error: return location: #LW_ERROR_UNKNOWN_REF, also when several are called so
 *
 * Returns: (transfer full) (nullable): the id
 */
char *
lw_store_resolve (LwStore *self, const char *ref_type, const char *text, GError **error)
{
  LwStoreCall call = { .type = lw_types_find (ref_type), .text = (char *) text };

  g_return_val_if_fail (LW_IS_STORE (self), NULL);

  if (call.type == NULL)
    {
      g_set_error (error, LW_ERROR, LW_ERROR_UNKNOWN_TYPE, _ ("there is no record type “%s”"),
                   ref_type);
      return NULL;
    }

  return lw_store_call_wait (self, do_resolve, &call, error);
}

/* Returns: how many records of the type there are, -1 on an error */
gint64
lw_store_count (LwStore *self, const LwRecordType *type, GError **error)
{
  LwStoreCall call = { .type = type };

  g_return_val_if_fail (LW_IS_STORE (self), -1);

  return lw_store_call_wait (self, do_count, &call, error) != NULL ? call.number : -1;
}

/* As lw_store_list(), without waiting. The filters are copied. */
void
lw_store_list_async (LwStore *self,
                     const LwRecordType *type,
                     const LwStoreFilter *filters,
                     guint n_filters,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  LwStoreFilter *copies;
  LwStoreCall *call;

  g_return_if_fail (LW_IS_STORE (self));

  call = g_new0 (LwStoreCall, 1);
  copies = g_new0 (LwStoreFilter, n_filters);
  for (guint i = 0; i < n_filters; i++)
    {
      copies[i].field = g_strdup (filters[i].field);
      copies[i].value = g_strdup (filters[i].value);
    }
  call->type = type;
  call->filters = copies;
  call->n_filters = n_filters;
  call->free_result = (GDestroyNotify) g_ptr_array_unref;
  lw_store_call_later (self, do_list, call, lw_store_list_async, cancellable, callback, user_data);
}

GPtrArray *
lw_store_list_finish (LwStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * lw_store_search:
 * @self: a store
 * @text: what is searched for, as typed: all of its words, of which the last may go on. Case and
 *   accents make no difference, and nothing in it is an operator.
 * @n_hits: how many at most
 * @error: return location
 *
 * Looks in the fields with #LW_FIELD_SEARCHED, for the best among the newest thousand.
 *
 * Returns: (transfer full) (nullable) (element-type LwHit): what was found, best first; nothing
 *   for a text without words
 */
GPtrArray *
lw_store_search (LwStore *self, const char *text, guint n_hits, GError **error)
{
  LwStoreCall call = { .text = (char *) text, .n_hits = n_hits };

  g_return_val_if_fail (LW_IS_STORE (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  return lw_store_call_wait (self, do_search, &call, error);
}

/* As lw_store_search(), without waiting. */
void
lw_store_search_async (LwStore *self,
                       const char *text,
                       guint n_hits,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  LwStoreCall *call;

  g_return_if_fail (LW_IS_STORE (self));
  g_return_if_fail (text != NULL);

  call = g_new0 (LwStoreCall, 1);
  call->text = g_strdup (text);
  call->n_hits = n_hits;
  call->free_result = (GDestroyNotify) g_ptr_array_unref;
  lw_store_call_later (self, do_search, call, lw_store_search_async, cancellable, callback,
                       user_data);
}

GPtrArray *
lw_store_search_finish (LwStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * lw_store_purge_search:
 * @self: a store
 * @error: return location
 *
 * Makes the index of the search anew. A deleted text is never found, but the index keeps its words
 * until then: whoever erases somebody asks for this afterwards. It takes seconds for a hundred
 * thousand texts.
 *
 * Returns: whether that is on the disk
 */
gboolean
lw_store_purge_search (LwStore *self, GError **error)
{
  LwStoreCall call = { 0 };

  g_return_val_if_fail (LW_IS_STORE (self), FALSE);

  return lw_store_call_wait (self, do_purge_search, &call, error) != NULL;
}
