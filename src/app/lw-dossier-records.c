/* lw-dossier-records.c - all that is kept in one student's dossier, live
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-dossier-records.h"

struct _LwDossierRecords
{
  GObject parent_instance;

  /* owned */
  LwOffice *office;
  LwRecordList *pops;
  LwRecordList *items;
  LwRecordList *reviews;
  GHashTable *goals; /* id of a POP -> LwRecordList */
};

G_DEFINE_FINAL_TYPE (LwDossierRecords, lw_dossier_records, G_TYPE_OBJECT)

static guint changed_signal;

static void
emit_changed (LwDossierRecords *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static LwRecordList *
watch (LwDossierRecords *self, const LwRecordType *type, const char *field, const char *value)
{
  LwRecordList *list = lw_office_watch (self->office, type, field, value);

  g_signal_connect_object (list, "items-changed", G_CALLBACK (emit_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "filled", G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);

  return list;
}

/* Goals are asked for by their POP. */
static void
pops_changed_cb (LwDossierRecords *self)
{
  GHashTableIter iter;
  gpointer id;

  for (guint i = 0; i < lw_record_list_get_size (self->pops); i++)
    {
      const char *pop = lw_record_get_id (lw_record_list_peek (self->pops, i));

      if (!g_hash_table_contains (self->goals, pop))
        g_hash_table_insert (self->goals, g_strdup (pop),
                             watch (self, &lw_goal_record, "pop", pop));
    }
  g_hash_table_iter_init (&iter, self->goals);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (lw_record_list_find (self->pops, id) == NULL)
      g_hash_table_iter_remove (&iter);
}

static void
lw_dossier_records_dispose (GObject *object)
{
  LwDossierRecords *self = LW_DOSSIER_RECORDS (object);

  g_hash_table_remove_all (self->goals);
  g_clear_object (&self->pops);
  g_clear_object (&self->items);
  g_clear_object (&self->reviews);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_dossier_records_parent_class)->dispose (object);
}

static void
lw_dossier_records_finalize (GObject *object)
{
  g_hash_table_unref (LW_DOSSIER_RECORDS (object)->goals);

  G_OBJECT_CLASS (lw_dossier_records_parent_class)->finalize (object);
}

static void
lw_dossier_records_class_init (LwDossierRecordsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lw_dossier_records_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_dossier_records_finalize;

  changed_signal = g_signal_new ("changed", LW_TYPE_DOSSIER_RECORDS, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
lw_dossier_records_init (LwDossierRecords *self)
{
  self->goals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

LwDossierRecords *
lw_dossier_records_new (LwOffice *office, const char *student_id)
{
  LwDossierRecords *self = g_object_new (LW_TYPE_DOSSIER_RECORDS, NULL);

  self->office = g_object_ref (office);
  /* Their goals are asked for before anybody hears of the POPs. */
  self->pops = lw_office_watch (office, &lw_pop_record, "student", student_id);
  g_signal_connect_object (self->pops, "items-changed", G_CALLBACK (pops_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pops, "items-changed", G_CALLBACK (emit_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pops, "filled", G_CALLBACK (emit_changed), self,
                           G_CONNECT_SWAPPED);
  self->items = watch (self, &lw_portfolio_item_record, "student", student_id);
  self->reviews = watch (self, &lw_review_record, "student", student_id);

  return self;
}

gboolean
lw_dossier_records_is_filled (LwDossierRecords *self)
{
  GHashTableIter iter;
  gpointer goals;

  if (!lw_record_list_is_filled (self->pops) || !lw_record_list_is_filled (self->items)
      || !lw_record_list_is_filled (self->reviews))
    return FALSE;
  g_hash_table_iter_init (&iter, self->goals);
  while (g_hash_table_iter_next (&iter, NULL, &goals))
    if (!lw_record_list_is_filled (goals))
      return FALSE;

  return TRUE;
}

static void
add_all (GPtrArray *all, LwRecordList *list)
{
  for (guint i = 0; i < lw_record_list_get_size (list); i++)
    g_ptr_array_add (all, g_object_ref (lw_record_list_peek (list, i)));
}

GPtrArray *
lw_dossier_records_dup_all (LwDossierRecords *self)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer goals;

  add_all (all, self->pops);
  add_all (all, self->items);
  add_all (all, self->reviews);
  g_hash_table_iter_init (&iter, self->goals);
  while (g_hash_table_iter_next (&iter, NULL, &goals))
    add_all (all, goals);

  return all;
}
