/* lw-shown-list.c - a list beside a view of the one that is chosen in it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-shown-list.h"

#include "lw-widget.h"

struct _LwShownList
{
  GObject parent_instance;

  /* owned */
  LwFilteredList *records;
  GtkSingleSelection *selection;
  GPtrArray *bound; /* GtkListItem, borrowed: the rows that show a record now */

  /* borrowed */
  GtkListView *list;
  gpointer page;

  LwMakeRow make_row;
  LwPaintRow paint_row;
};

G_DEFINE_FINAL_TYPE (LwShownList, lw_shown_list, G_TYPE_OBJECT)

enum
{
  CHOSEN,
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
paint_item (LwShownList *self, GtkListItem *item)
{
  self->paint_row (self->page, gtk_list_item_get_child (item), gtk_list_item_get_item (item));
}

static void
setup_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, LwShownList *self)
{
  gtk_list_item_set_child (item, self->make_row ());
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, LwShownList *self)
{
  g_ptr_array_add (self->bound, item);
  paint_item (self, item);
}

static void
unbind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, LwShownList *self)
{
  g_ptr_array_remove_fast (self->bound, item);
}

static void
selected_cb (LwShownList *self)
{
  gpointer record = gtk_single_selection_get_selected_item (self->selection);

  if (record != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, record);
}

static void
items_changed_cb (LwShownList *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
lw_shown_list_finalize (GObject *object)
{
  LwShownList *self = LW_SHOWN_LIST (object);

  g_ptr_array_unref (self->bound);
  g_object_unref (self->selection);
  g_object_unref (self->records);

  G_OBJECT_CLASS (lw_shown_list_parent_class)->finalize (object);
}

static void
lw_shown_list_class_init (LwShownListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lw_shown_list_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", LW_TYPE_SHOWN_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, LW_TYPE_RECORD);
  signals[CHANGED] = g_signal_new ("changed", LW_TYPE_SHOWN_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
lw_shown_list_init (LwShownList *self)
{
  self->bound = g_ptr_array_new ();
}

LwShownList *
lw_shown_list_new (GtkListView *list,
                   LwFilteredList *records,
                   LwMakeRow make_row,
                   LwPaintRow paint_row,
                   gpointer page)
{
  LwShownList *self = g_object_new (LW_TYPE_SHOWN_LIST, NULL);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->list = list;
  self->records = g_object_ref (records);
  self->make_row = make_row;
  self->paint_row = paint_row;
  self->page = page;
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (records));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_row_cb), self, 0);
  gtk_list_view_set_factory (list, factory);
  gtk_list_view_set_model (list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  return self;
}

void
lw_shown_list_paint (LwShownList *self)
{
  for (guint i = 0; i < self->bound->len; i++)
    paint_item (self, g_ptr_array_index (self->bound, i));
}

void
lw_shown_list_follow (LwShownList *self, const char *id)
{
  guint position
    = id != NULL ? lw_filtered_list_find (self->records, id) : GTK_INVALID_LIST_POSITION;

  if (position != gtk_single_selection_get_selected (self->selection))
    gtk_single_selection_set_selected (self->selection, position);
}

gboolean
lw_shown_list_choose (LwShownList *self, const char *id)
{
  guint position = lw_filtered_list_find (self->records, id);

  if (position == GTK_INVALID_LIST_POSITION)
    return FALSE;
  gtk_single_selection_set_selected (self->selection, position);
  lw_list_view_show_selected (self->list);

  return TRUE;
}

gboolean
lw_shown_list_choose_first (LwShownList *self)
{
  if (lw_filtered_list_get_size (self->records) == 0)
    return FALSE;
  gtk_single_selection_set_selected (self->selection, 0);

  return TRUE;
}
