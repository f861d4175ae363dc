/* lw-filtered-list.c - the records that a search and filters leave, in order
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-filtered-list.h"

#include "lw-search-text.h"

#include <string.h>

/* An act that changes more records than this does not tell of each of them. */
#define MOST_ROWS_TOLD 50

typedef struct
{
  /* owned */
  LwOffice *office;
  GPtrArray *sorted;       /* all records in order; NULL when to be made again */
  GPtrArray *search_texts; /* as many folded texts; NULL when to be made again */
  char *words;             /* folded; NULL when nothing is searched for */
} LwFilteredListPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LwFilteredList, lw_filtered_list, LW_TYPE_ROW_LIST)

static LwFilteredListPrivate *
private_of (LwFilteredList *self)
{
  return lw_filtered_list_get_instance_private (self);
}

static GType
get_row_type (LwRowList *list)
{
  return LW_FILTERED_LIST_GET_CLASS (list)->type->get_type ();
}

static GPtrArray *
sorted_records (LwFilteredList *self)
{
  LwFilteredListPrivate *priv = private_of (self);
  LwRecordList *records
    = lw_office_get_list (priv->office, LW_FILTERED_LIST_GET_CLASS (self)->type);
  guint n_records = lw_record_list_get_size (records);

  if (priv->sorted != NULL)
    return priv->sorted;
  priv->sorted = g_ptr_array_new_full (n_records, g_object_unref);
  for (guint i = 0; i < n_records; i++)
    g_ptr_array_add (priv->sorted, g_object_ref (lw_record_list_peek (records, i)));
  lw_records_sort (priv->sorted);

  return priv->sorted;
}

static GPtrArray *
search_texts (LwFilteredList *self)
{
  LwFilteredListPrivate *priv = private_of (self);
  GPtrArray *sorted = sorted_records (self);

  if (priv->search_texts != NULL)
    return priv->search_texts;
  priv->search_texts = g_ptr_array_new_full (sorted->len, g_free);
  for (guint i = 0; i < sorted->len; i++)
    {
      g_autofree char *text
        = LW_FILTERED_LIST_GET_CLASS (self)->dup_search_text (self, sorted->pdata[i]);

      g_ptr_array_add (priv->search_texts, lw_search_text_fold (text));
    }

  return priv->search_texts;
}

/**
 * lw_filtered_list_refilter:
 * @self: a list
 *
 * Makes the list anew and tells of the stretch in which it differs from what it was.
 */
void
lw_filtered_list_refilter (LwFilteredList *self)
{
  const char *words = private_of (self)->words;
  LwFilteredListClass *klass = LW_FILTERED_LIST_GET_CLASS (self);
  GPtrArray *sorted = sorted_records (self);
  GPtrArray *texts = words != NULL ? search_texts (self) : NULL;
  /* Borrowed from @sorted. */
  GPtrArray *shown = g_ptr_array_new_full (sorted->len, NULL);

  for (guint i = 0; i < sorted->len; i++)
    if ((texts == NULL || lw_search_text_has (texts->pdata[i], words))
        && klass->fits (self, sorted->pdata[i]))
      g_ptr_array_add (shown, sorted->pdata[i]);
  lw_row_list_take_rows (LW_ROW_LIST (self), shown);
}

/* Rows that show a changed record paint anew. */
static void
tell_of_changes (LwFilteredList *self, LwOutcome *outcome)
{
  if (outcome->changes->len > MOST_ROWS_TOLD)
    return;
  for (guint i = 0; i < outcome->changes->len; i++)
    {
      LwChange *change = g_ptr_array_index (outcome->changes, i);
      guint position;

      if (change->type != LW_FILTERED_LIST_GET_CLASS (self)->type || change->record == NULL)
        continue;
      position = lw_filtered_list_find (self, change->id);
      if (position != G_MAXUINT)
        g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 1);
    }
}

static void
office_changed_cb (LwOffice *office, LwOutcome *outcome, LwFilteredList *self)
{
  LwFilteredListPrivate *priv = private_of (self);
  g_autoptr (GPtrArray) former = NULL; /* keeps what is shown till the list is told */
  LwTouch touch = LW_TOUCHES_NOTHING;

  for (guint i = 0; i < outcome->changes->len; i++)
    {
      const LwChange *change = g_ptr_array_index (outcome->changes, i);
      LwTouch by_this = LW_FILTERED_LIST_GET_CLASS (self)->touch (self, change);

      touch = MAX (touch, by_this);
    }
  if (touch == LW_TOUCHES_NOTHING)
    return;
  if (touch == LW_TOUCHES_RECORDS)
    {
      g_clear_pointer (&priv->search_texts, g_ptr_array_unref);
      former = g_steal_pointer (&priv->sorted);
    }
  lw_filtered_list_refilter (self);
  tell_of_changes (self, outcome);
}

static void
lw_filtered_list_dispose (GObject *object)
{
  g_clear_object (&private_of (LW_FILTERED_LIST (object))->office);

  G_OBJECT_CLASS (lw_filtered_list_parent_class)->dispose (object);
}

static void
lw_filtered_list_finalize (GObject *object)
{
  LwFilteredListPrivate *priv = private_of (LW_FILTERED_LIST (object));

  g_clear_pointer (&priv->sorted, g_ptr_array_unref);
  g_clear_pointer (&priv->search_texts, g_ptr_array_unref);
  g_free (priv->words);

  G_OBJECT_CLASS (lw_filtered_list_parent_class)->finalize (object);
}

static void
lw_filtered_list_class_init (LwFilteredListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lw_filtered_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_filtered_list_finalize;

  LW_ROW_LIST_CLASS (klass)->get_row_type = get_row_type;
}

static void
lw_filtered_list_init (LwFilteredList *self)
{
}

/**
 * lw_filtered_list_set_office:
 * @self: a list without an office
 * @office: an open school
 *
 * Fills the list, and keeps it so.
 */
void
lw_filtered_list_set_office (LwFilteredList *self, LwOffice *office)
{
  private_of (self)->office = g_object_ref (office);
  g_signal_connect_object (office, "changed", G_CALLBACK (office_changed_cb), self, 0);
  lw_filtered_list_refilter (self);
}

LwOffice *
lw_filtered_list_get_office (LwFilteredList *self)
{
  return private_of (self)->office;
}

/**
 * lw_filtered_list_set_words:
 * @self: a list
 * @words: (nullable): what is searched for, as typed; tells nobody until
 *   lw_filtered_list_refilter()
 */
void
lw_filtered_list_set_words (LwFilteredList *self, const char *words)
{
  LwFilteredListPrivate *priv = private_of (self);

  g_free (priv->words);
  priv->words = words != NULL && *words != '\0' ? lw_search_text_fold (words) : NULL;
}

guint
lw_filtered_list_get_size (LwFilteredList *self)
{
  return lw_row_list_get_rows (LW_ROW_LIST (self))->len;
}

/**
 * lw_filtered_list_find:
 * @self: a list
 * @id: a record's id
 *
 * Returns: its position, or %G_MAXUINT when the list does not show it
 */
guint
lw_filtered_list_find (LwFilteredList *self, const char *id)
{
  GPtrArray *shown = lw_row_list_get_rows (LW_ROW_LIST (self));

  for (guint i = 0; i < shown->len; i++)
    if (strcmp (lw_record_get_id (shown->pdata[i]), id) == 0)
      return i;

  return G_MAXUINT;
}
