/* lw-record-list.c - the records of one type, live
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-record-list.h"

#include <string.h>

/* More changes at once than this are told as one. */
#define BULK 50

/* So much of an id tells it from others. */
#define ID_BEGIN 13

struct _LwRecordList
{
  GObject parent_instance;

  const LwRecordType *type;
  GPtrArray *records;  /* owned; in the order of lw_record_compare() when filled, new ones last */
  GHashTable *by_id;   /* id (borrowed) -> record (borrowed) */
  GHashTable *indexes; /* record (borrowed) -> position, or NULL until asked for */

  gboolean is_filled;
};

enum
{
  FILLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void lw_record_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LwRecordList,
                               lw_record_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, lw_record_list_model_init))

static GType
lw_record_list_get_item_type (GListModel *model)
{
  return LW_RECORD_LIST (model)->type->get_type ();
}

static guint
lw_record_list_get_n_items (GListModel *model)
{
  return LW_RECORD_LIST (model)->records->len;
}

static gpointer
lw_record_list_get_item (GListModel *model, guint position)
{
  LwRecordList *self = LW_RECORD_LIST (model);

  if (position >= self->records->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->records, position));
}

static void
lw_record_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = lw_record_list_get_item_type;
  iface->get_n_items = lw_record_list_get_n_items;
  iface->get_item = lw_record_list_get_item;
}

static void
lw_record_list_finalize (GObject *object)
{
  LwRecordList *self = LW_RECORD_LIST (object);

  g_clear_pointer (&self->indexes, g_hash_table_unref);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->records, g_ptr_array_unref);

  G_OBJECT_CLASS (lw_record_list_parent_class)->finalize (object);
}

static void
lw_record_list_class_init (LwRecordListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lw_record_list_finalize;

  signals[FILLED] = g_signal_new ("filled", LW_TYPE_RECORD_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

/* An id is made at random: how it begins tells it apart, in a third of the time of the whole. The
 * rules look tens of thousands of them up. */
static guint
hash_id (gconstpointer id)
{
  const char *text = id;
  guint hash = 5381;

  for (guint i = 0; i < ID_BEGIN && text[i] != '\0'; i++)
    hash = hash * 33 + (guint) text[i];

  return hash;
}

static void
lw_record_list_init (LwRecordList *self)
{
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_id = g_hash_table_new (hash_id, g_str_equal);
}

LwRecordList *
lw_record_list_new (const LwRecordType *type)
{
  LwRecordList *self = g_object_new (LW_TYPE_RECORD_LIST, NULL);

  self->type = type;

  return self;
}

const LwRecordType *
lw_record_list_get_record_type (LwRecordList *self)
{
  return self->type;
}

guint
lw_record_list_get_size (LwRecordList *self)
{
  return self->records->len;
}

/**
 * lw_record_list_peek:
 * @self: a list
 * @position: less than lw_record_list_get_size()
 *
 * Returns: (transfer none) (type LwRecord): the record there
 */
gpointer
lw_record_list_peek (LwRecordList *self, guint position)
{
  return g_ptr_array_index (self->records, position);
}

/**
 * lw_record_list_find:
 * @self: a list
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable) (type LwRecord): the record with that id
 */
gpointer
lw_record_list_find (LwRecordList *self, const char *id)
{
  return id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
}

/**
 * lw_record_list_find_by_key:
 * @self: a list of a type that has a natural key
 * @natural_key: what people call the record
 *
 * Returns: (transfer none) (nullable) (type LwRecord): the last one in the list that is called so
 */
gpointer
lw_record_list_find_by_key (LwRecordList *self, const char *natural_key)
{
  g_return_val_if_fail (self->type->natural_key != NULL, NULL);

  for (guint i = self->records->len; i > 0; i--)
    {
      LwRecord *record = g_ptr_array_index (self->records, i - 1);

      if (g_strcmp0 (lw_record_get_text (record, self->type->natural_key), natural_key) == 0)
        return record;
    }

  return NULL;
}

static int
compare_pointers (gconstpointer a, gconstpointer b)
{
  return lw_record_compare (*(LwRecord **) a, *(LwRecord **) b);
}

/**
 * lw_records_sort:
 * @records: (element-type LwRecord): an array of records
 *
 * Puts them in the order of lists on screen, as lw_record_compare() has it.
 */
void
lw_records_sort (GPtrArray *records)
{
  g_ptr_array_sort (records, compare_pointers);
}

/**
 * lw_record_list_fill:
 * @self: a list
 * @records: (transfer full): records of its type, each with an id of its own
 *
 * Replaces everything, sorted, as one change.
 */
void
lw_record_list_fill (LwRecordList *self, GPtrArray *records)
{
  guint n_before = self->records->len;

  lw_records_sort (records);
  g_hash_table_remove_all (self->by_id);
  g_clear_pointer (&self->indexes, g_hash_table_unref);
  g_ptr_array_set_free_func (records, g_object_unref);
  g_ptr_array_unref (self->records);
  self->records = records;
  for (guint i = 0; i < records->len; i++)
    {
      LwRecord *record = g_ptr_array_index (records, i);

      g_hash_table_replace (self->by_id, (gpointer) lw_record_get_id (record), record);
    }

  self->is_filled = TRUE;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->records->len);
  g_signal_emit (self, signals[FILLED], 0, NULL);
}

/**
 * lw_record_list_set_filled:
 * @self: a list
 * @trouble: (nullable): why its records could not be read
 *
 * There is nothing to fill it with, and nothing to wait for any more.
 */
void
lw_record_list_set_filled (LwRecordList *self, const char *trouble)
{
  self->is_filled = trouble == NULL;
  g_signal_emit (self, signals[FILLED], 0, trouble);
}

gboolean
lw_record_list_is_filled (LwRecordList *self)
{
  return self->is_filled;
}

static guint
position_of (LwRecordList *self, LwRecord *record)
{
  if (self->indexes == NULL)
    {
      self->indexes = g_hash_table_new (NULL, NULL);
      for (guint i = 0; i < self->records->len; i++)
        g_hash_table_insert (self->indexes, g_ptr_array_index (self->records, i),
                             GUINT_TO_POINTER (i));
    }

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->indexes, record));
}

/* Of the last one it is known without an index, and the others stay where they are. */
static guint
take_position (LwRecordList *self, LwRecord *record)
{
  guint last = self->records->len - 1, position;

  if (g_ptr_array_index (self->records, last) == record)
    {
      if (self->indexes != NULL)
        g_hash_table_remove (self->indexes, record);
      return last;
    }
  position = position_of (self, record);
  g_clear_pointer (&self->indexes, g_hash_table_unref);

  return position;
}

static void
remove_id (LwRecordList *self, const char *id)
{
  LwRecord *record = g_hash_table_lookup (self->by_id, id);
  guint position;

  if (record == NULL)
    return;
  position = take_position (self, record);
  g_hash_table_remove (self->by_id, id);
  g_ptr_array_remove_index (self->records, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

/**
 * lw_record_list_apply:
 * @self: a list
 * @puts: (nullable) (element-type LwRecord): records as they are now in the store
 * @deleted_ids: (nullable): ids that are no more
 *
 * Takes over what changed. An object keeps its identity: a record that was there takes over the
 * new fields and is reported as one item replaced by itself, so that selections stay and filters
 * and sorters look again. New records come last; views sort.
 */
void
lw_record_list_apply (LwRecordList *self, GPtrArray *puts, const char *const *deleted_ids)
{
  g_autoptr (GPtrArray) fresh = g_ptr_array_new ();
  guint n_before;
  gboolean in_bulk = puts != NULL && puts->len > BULK;

  for (guint i = 0; deleted_ids != NULL && deleted_ids[i] != NULL; i++)
    remove_id (self, deleted_ids[i]);

  for (guint i = 0; puts != NULL && i < puts->len; i++)
    {
      LwRecord *record = g_ptr_array_index (puts, i);
      LwRecord *known = g_hash_table_lookup (self->by_id, lw_record_get_id (record));

      if (known == NULL)
        {
          g_ptr_array_add (fresh, record);
          continue;
        }
      if (known != record)
        lw_record_assign (known, record);
      if (!in_bulk)
        g_list_model_items_changed (G_LIST_MODEL (self), position_of (self, known), 1, 1);
    }

  n_before = self->records->len;
  for (guint i = 0; i < fresh->len; i++)
    {
      LwRecord *record = g_object_ref (g_ptr_array_index (fresh, i));

      g_ptr_array_add (self->records, record);
      g_hash_table_insert (self->by_id, (gpointer) lw_record_get_id (record), record);
      if (self->indexes != NULL)
        g_hash_table_insert (self->indexes, record, GUINT_TO_POINTER (self->records->len - 1));
    }
  if (in_bulk)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->records->len);
  else if (fresh->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), n_before, 0, fresh->len);
}
