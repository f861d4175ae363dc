/* lw-drop-down-search.c - a long list of a drop-down answers to what is typed
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-drop-down-search.h"

/* So many one sees at a glance. */
#define FEW 12

static GtkWidget *
find_part (GtkWidget *widget, GType type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_part (child, type);

  return found;
}

/* The first letter is typed on the list: from then on the keys are the entry's. */
static void
typed_cb (GtkEditable *entry)
{
  if (*gtk_editable_get_text (entry) == '\0' || gtk_widget_has_focus (GTK_WIDGET (entry))
      || gtk_widget_get_focus_child (GTK_WIDGET (entry)) != NULL)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_editable_set_position (entry, -1);
}

/* Enter takes the first that was found; who types fast has pressed it before the entry tells. */
static void
entered_cb (GtkSearchEntry *entry, GtkListView *list)
{
  GtkSelectionModel *found = gtk_list_view_get_model (list);

  if (*gtk_editable_get_text (GTK_EDITABLE (entry)) == '\0')
    return;
  g_signal_emit_by_name (entry, "search-changed");
  if (g_list_model_get_n_items (G_LIST_MODEL (found)) == 0)
    return;
  gtk_selection_model_select_item (found, 0, TRUE);
  g_signal_emit_by_name (list, "activate", 0);
}

/* A family name is found too, not only what the text begins with. */
static void
search_all_words (GtkListView *list)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (list));
  GtkFilter *filter;

  if (GTK_IS_SINGLE_SELECTION (model))
    model = gtk_single_selection_get_model (GTK_SINGLE_SELECTION (model));
  if (!GTK_IS_FILTER_LIST_MODEL (model))
    return;
  filter = gtk_filter_list_model_get_filter (GTK_FILTER_LIST_MODEL (model));
  if (GTK_IS_STRING_FILTER (filter))
    gtk_string_filter_set_match_mode (GTK_STRING_FILTER (filter),
                                      GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
}

/**
 * lw_drop_down_let_search:
 * @drop_down: with its expression and its list; call it again when the list has changed
 *
 * A long list gets a search: one opens it, types, and takes the first by Enter.
 */
void
lw_drop_down_let_search (GtkDropDown *drop_down)
{
  GListModel *model = gtk_drop_down_get_model (drop_down);
  GtkWidget *popover = find_part (GTK_WIDGET (drop_down), GTK_TYPE_POPOVER);
  GtkWidget *entry = popover != NULL ? find_part (popover, GTK_TYPE_SEARCH_ENTRY) : NULL;
  GtkWidget *list = popover != NULL ? find_part (popover, GTK_TYPE_LIST_VIEW) : NULL;
  gboolean is_long = model != NULL && g_list_model_get_n_items (model) > FEW;

  gtk_drop_down_set_enable_search (drop_down, is_long);
  if (!is_long || entry == NULL || list == NULL)
    return;
  search_all_words (GTK_LIST_VIEW (list));
  if (gtk_search_entry_get_key_capture_widget (GTK_SEARCH_ENTRY (entry)) != NULL)
    return;
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (entry), popover);
  g_signal_connect (entry, "changed", G_CALLBACK (typed_cb), NULL);
  g_signal_connect (entry, "activate", G_CALLBACK (entered_cb), list);
}
