/* lw-pick.c - a drop-down over the records of a live list
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-pick.h"

#include "lw-drop-down-search.h"
#include "lw-lazy.h"
#include "lw-name-factory.h"

#include <string.h>

struct _LwPick
{
  GObject parent_instance;

  GtkWidget *drop_down; /* borrowed */

  /* owned */
  GListModel *source;
  GListModel *records; /* @source, sorted */
  char *id;            /* what is picked */

  gulong handler;
  guint settling; /* the list changed under the choice: what is selected now, nobody picked */
};

G_DEFINE_FINAL_TYPE (LwPick, lw_pick, G_TYPE_OBJECT)

static guint picked_signal;

static LwRecord *
record_at (LwPick *self, guint selected)
{
  g_autoptr (LwRecord) record = NULL;

  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return NULL;
  record = g_list_model_get_item (self->records, selected - 1);

  return record;
}

static guint
position_of (LwPick *self, const char *id)
{
  for (guint i = 0; id != NULL && i < g_list_model_get_n_items (self->records); i++)
    {
      g_autoptr (LwRecord) record = g_list_model_get_item (self->records, i);

      if (strcmp (lw_record_get_id (record), id) == 0)
        return i + 1;
    }

  return 0;
}

static void
show_picked (LwPick *self)
{
  g_signal_handler_block (self->drop_down, self->handler);
  g_object_set (self->drop_down, "selected", position_of (self, self->id), NULL);
  g_signal_handler_unblock (self->drop_down, self->handler);
}

static void
selected_cb (GObject *drop_down, GParamSpec *pspec, LwPick *self)
{
  guint selected;
  LwRecord *record;

  if (self->settling != 0)
    return;
  g_object_get (drop_down, "selected", &selected, NULL);
  record = record_at (self, selected);
  if (g_strcmp0 (record != NULL ? lw_record_get_id (record) : NULL, self->id) == 0)
    return;
  g_free (self->id);
  self->id = record != NULL ? g_strdup (lw_record_get_id (record)) : NULL;
  g_signal_emit (self, picked_signal, 0);
}

static void
let_search (LwPick *self)
{
  if (GTK_IS_DROP_DOWN (self->drop_down))
    lw_drop_down_let_search (GTK_DROP_DOWN (self->drop_down));
}

static gboolean
settled_cb (gpointer data)
{
  LwPick *self = data;

  self->settling = 0;
  show_picked (self);
  let_search (self);

  return G_SOURCE_REMOVE;
}

static void
list_changing_cb (LwPick *self)
{
  if (self->settling == 0)
    self->settling = g_idle_add (settled_cb, self);
}

static void
lw_pick_dispose (GObject *object)
{
  LwPick *self = LW_PICK (object);

  if (self->handler != 0)
    g_signal_handler_disconnect (self->drop_down, self->handler);
  self->handler = 0;
  g_clear_handle_id (&self->settling, g_source_remove);
  if (self->source != NULL)
    g_signal_handlers_disconnect_by_func (self->source, list_changing_cb, self);
  g_clear_object (&self->source);
  g_clear_object (&self->records);

  G_OBJECT_CLASS (lw_pick_parent_class)->dispose (object);
}

static void
lw_pick_finalize (GObject *object)
{
  g_free (LW_PICK (object)->id);

  G_OBJECT_CLASS (lw_pick_parent_class)->finalize (object);
}

static void
lw_pick_class_init (LwPickClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lw_pick_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_pick_finalize;

  picked_signal
    = g_signal_new ("picked", LW_TYPE_PICK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lw_pick_init (LwPick *self)
{
}

static char *
dup_title (gpointer item, gpointer data)
{
  return g_strdup (GTK_IS_STRING_OBJECT (item) ? gtk_string_object_get_string (item)
                                               : lw_record_get_title (item));
}

static int
compare_records (gconstpointer a, gconstpointer b, gpointer data)
{
  return lw_record_compare ((LwRecord *) a, (LwRecord *) b);
}

/* The records themselves: GtkMapListModel would show the titles of others on GTK 4.18 after one is
 * added in front. */
static GListModel *
after_none (GListModel *records, const char *none)
{
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GtkStringList) first = gtk_string_list_new ((const char *const[]){ none, NULL });

  g_list_store_append (parts, first);
  g_list_store_append (parts, records);

  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (parts)));
}

/**
 * lw_pick_new:
 * @drop_down: a GtkDropDown or AdwComboRow; must outlive the pick
 * @none: what the first choice says
 * @records: a live list of records
 *
 * Returns: (transfer full): a pick
 */
LwPick *
lw_pick_new (GtkWidget *drop_down, const char *none, GListModel *records)
{
  LwPick *self = g_object_new (LW_TYPE_PICK, NULL);
  g_autoptr (GListModel) model = NULL;
  g_autoptr (GtkExpression) title = gtk_cclosure_expression_new (
    G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (dup_title), NULL, NULL);

  self->drop_down = drop_down;
  self->source = g_object_ref (records);
  /* Before the models below hear of it. */
  g_signal_connect_swapped (records, "items-changed", G_CALLBACK (list_changing_cb), self);
  self->records = G_LIST_MODEL (gtk_sort_list_model_new (
    g_object_ref (records), GTK_SORTER (gtk_custom_sorter_new (compare_records, NULL, NULL))));
  model = after_none (self->records, none);
  if (ADW_IS_COMBO_ROW (drop_down))
    lw_combo_row_show_whole_names (ADW_COMBO_ROW (drop_down));
  /* Late with these rows. */
  lw_drop_down_open_late (drop_down);
  g_object_set (drop_down, "expression", title, "model", model, NULL);
  self->handler = g_signal_connect (drop_down, "notify::selected", G_CALLBACK (selected_cb), self);
  let_search (self);

  return self;
}

/**
 * lw_pick_get_record:
 * @self: a pick
 *
 * Returns: (transfer none) (nullable): the record that is picked
 */
LwRecord *
lw_pick_get_record (LwPick *self)
{
  return record_at (self, position_of (self, self->id));
}

const char *
lw_pick_get_id (LwPick *self)
{
  return self->id;
}

/**
 * lw_pick_set_id:
 * @self: a pick
 * @id: (nullable): the record to show as picked; nobody is told
 */
void
lw_pick_set_id (LwPick *self, const char *id)
{
  char *copy = g_strdup (id);

  g_free (self->id);
  self->id = copy;
  show_picked (self);
}
