/* lw-find-dialog.c - finds anything, and opens it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-find-dialog.h"

#include "lw-find-lists.h"
#include "lw-find-row.h"
#include "lw-help.h"

#include <glib/gi18n.h>

/* Texts are not looked for by a single letter, and as many are shown as one looks through. */
#define MIN_TEXT_CHARS 2
#define MAX_TEXTS 15

#define PAGE_ROWS 6

struct _LwFindDialog
{
  AdwWindow parent_instance;

  /* template */
  GtkEditable *entry;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkListBox *list;
  GtkLabel *status;

  /* owned */
  LwOffice *office;
  LwFindLists *lists;
  GPtrArray *recent;
  char *words;          /* folded */
  GCancellable *search; /* the texts that are on their way, NULL when none are */

  guint n_rows;  /* in the list */
  guint n_known; /* those of them that were in memory; the texts stand after them */
};

G_DEFINE_FINAL_TYPE (LwFindDialog, lw_find_dialog, ADW_TYPE_WINDOW)

static guint picked_signal;

static LwFindRow *
row_at (LwFindDialog *self, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  return row != NULL ? LW_FIND_ROW (row) : NULL;
}

static LwFindRow *
selected_row (LwFindDialog *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? LW_FIND_ROW (row) : NULL;
}

static void
update_header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  LwFindGroup group = lw_find_row_get_item (LW_FIND_ROW (row))->group;
  GtkWidget *header = gtk_list_box_row_get_header (row);

  if (before != NULL && lw_find_row_get_item (LW_FIND_ROW (before))->group == group)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  if (header == NULL)
    {
      header = gtk_label_new (NULL);
      gtk_label_set_xalign (GTK_LABEL (header), 0);
      gtk_widget_add_css_class (header, "heading");
      gtk_widget_add_css_class (header, "lw-find-heading");
      gtk_list_box_row_set_header (row, header);
    }
  gtk_label_set_text (GTK_LABEL (header), lw_find_group_label (group));
}

/* The focus does not go to the list, so the entry says what is chosen in it, and of how many. */
static void
tell_selected (LwFindDialog *self)
{
  LwFindRow *row = selected_row (self);
  g_autofree char *spoken
    = row != NULL ? lw_find_item_dup_spoken (lw_find_row_get_item (row)) : NULL;
  g_autofree char *text = NULL;

  if (row != NULL)
    /* translators: what is chosen, which of them it is, and how many were found */
    text = g_strdup_printf (_ ("%s, %d of %u"), spoken,
                            gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + 1, self->n_rows);
  else
    text = g_strdup (gtk_label_get_text (self->status));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text, -1);
  if (row != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry),
                                    GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
  else
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->entry),
                                   GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
}

/* With the row its heading is to be seen. */
static void
scroll_to (LwFindDialog *self, LwFindRow *row)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  GtkWidget *header = gtk_list_box_row_get_header (GTK_LIST_BOX_ROW (row));
  graphene_rect_t bounds;
  double top;

  if (!gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    return;
  top = bounds.origin.y - (header != NULL ? gtk_widget_get_height (header) : 0);
  gtk_adjustment_clamp_page (adjustment, top, bounds.origin.y + bounds.size.height);
}

static void
select_row (LwFindDialog *self, int index)
{
  LwFindRow *row = row_at (self, index);

  gtk_list_box_select_row (self->list, row != NULL ? GTK_LIST_BOX_ROW (row) : NULL);
  if (row != NULL)
    scroll_to (self, row);
  tell_selected (self);
}

static void
step (LwFindDialog *self, int by)
{
  LwFindRow *row = selected_row (self);
  int index = row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + by : 0;

  if (self->n_rows > 0)
    select_row (self, CLAMP (index, 0, (int) self->n_rows - 1));
}

/* From row @from on the list shows these. Rows are used again: a letter must not cost a frame. */
static void
set_rows (LwFindDialog *self, guint from, GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      LwFindRow *row = row_at (self, (int) (from + i));
      gboolean is_new = row == NULL;

      if (is_new)
        row = LW_FIND_ROW (lw_find_row_new ());
      lw_find_row_set (row, g_ptr_array_index (items, i), self->words);
      /* Only then: the list asks at once under which heading it stands. */
      if (is_new)
        gtk_list_box_append (self->list, GTK_WIDGET (row));
    }
  self->n_rows = from + items->len;
  for (LwFindRow *row; (row = row_at (self, (int) self->n_rows)) != NULL;)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  gtk_list_box_invalidate_headers (self->list);
}

/* Whether a group may have more than it shows. */
static gboolean
is_cut (LwFindDialog *self)
{
  guint counts[LW_FIND_N_GROUPS] = { 0 };

  for (guint i = 0; i < self->n_rows; i++)
    counts[lw_find_row_get_item (row_at (self, (int) i))->group]++;
  for (guint i = 0; i < LW_FIND_N_GROUPS; i++)
    if (counts[i] >= (i == LW_FIND_TEXTS ? MAX_TEXTS : LW_FIND_MAX_KNOWN))
      return TRUE;

  return FALSE;
}

/* How many there are; who finds nothing is told what to do. */
static void
paint_status (LwFindDialog *self)
{
  g_autofree char *text = NULL;
  gboolean is_searching = *self->words != '\0';
  const char *page = is_searching ? "none" : "begin";

  if (self->n_rows > 0 || self->search != NULL)
    page = "list";
  if (!is_searching)
    text = g_strdup (_ ("Type a name, a number, a class, or a word that somebody wrote"));
  else if (self->n_rows == 0 && self->search != NULL)
    text = g_strdup (_ ("Searching the texts…"));
  else if (is_cut (self))
    /* translators: so many are shown, and there are more */
    text = g_strdup_printf (_ ("The best %u; type more to find others"), self->n_rows);
  else
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u found", "%u found", self->n_rows),
                            self->n_rows);
  gtk_label_set_text (self->status, text);
  gtk_stack_set_visible_child_name (self->stack, page);
}

/* Texts take the place of those before them, and leave the choice where it is. */
static void
show_texts (LwFindDialog *self, GPtrArray *items)
{
  LwFindRow *row = selected_row (self);
  int index = row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
  g_autoptr (LwFindItem) chosen = NULL;

  if (index >= (int) self->n_known)
    chosen = lw_find_item_ref (lw_find_row_get_item (row));
  set_rows (self, self->n_known, items);
  paint_status (self);
  for (guint i = 0; chosen != NULL && i < items->len; i++)
    if (lw_find_item_is_same (chosen, g_ptr_array_index (items, i)))
      index = (int) (self->n_known + i);
  if (index < 0 || index >= (int) self->n_rows)
    index = 0;
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, index));
  tell_selected (self);
}

static void
texts_found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwFindDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = lw_office_search_finish (LW_OFFICE (source), result, &error);
  g_autoptr (GPtrArray) items
    = g_ptr_array_new_with_free_func ((GDestroyNotify) lw_find_item_unref);

  /* A newer search is under way, or the dialog is closed. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->office == NULL)
    return;
  g_clear_object (&self->search);
  for (guint i = 0; hits != NULL && i < hits->len; i++)
    g_ptr_array_add (items, lw_find_item_new_hit (self->office, g_ptr_array_index (hits, i)));
  show_texts (self, items);
  if (error != NULL)
    gtk_label_set_text (self->status, error->message);
}

static void
drop_search (LwFindDialog *self)
{
  if (self->search != NULL)
    g_cancellable_cancel (self->search);
  g_clear_object (&self->search);
}

/* The texts on show stay until others come: they mostly fit the next letter too. */
static GPtrArray *
texts_on_show (LwFindDialog *self)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) lw_find_item_unref);

  for (guint i = self->n_known; i < self->n_rows; i++)
    g_ptr_array_add (items, lw_find_item_ref (lw_find_row_get_item (row_at (self, (int) i))));

  return items;
}

static void
search_texts (LwFindDialog *self)
{
  drop_search (self);
  if (g_utf8_strlen (self->words, -1) < MIN_TEXT_CHARS)
    return;
  self->search = g_cancellable_new ();
  lw_office_search_async (self->office, gtk_editable_get_text (self->entry), MAX_TEXTS,
                          self->search, texts_found_cb, g_object_ref (self));
}

static void
changed_cb (LwFindDialog *self)
{
  g_autoptr (GPtrArray) texts = texts_on_show (self);
  g_autoptr (GPtrArray) known = NULL;

  g_free (self->words);
  self->words = lw_search_text_fold (gtk_editable_get_text (self->entry));
  search_texts (self);
  known = *self->words != '\0' ? lw_find_lists_search (self->lists, self->words)
                               : g_ptr_array_ref (self->recent);
  self->n_known = known->len;
  set_rows (self, 0, known);
  if (self->search != NULL)
    set_rows (self, self->n_known, texts);
  paint_status (self);
  select_row (self, 0);
}

static void
pick (LwFindDialog *self, LwFindRow *row)
{
  g_autoptr (LwFindItem) item = lw_find_item_ref (lw_find_row_get_item (row));

  g_object_ref (self);
  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, picked_signal, 0, item);
  g_object_unref (self);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, LwFindDialog *self)
{
  pick (self, LW_FIND_ROW (row));
}

static void
activate_cb (LwFindDialog *self)
{
  LwFindRow *row = selected_row (self);

  if (row != NULL)
    pick (self, row);
}

static gboolean
key_pressed_cb (LwFindDialog *self, guint key, guint code, GdkModifierType state)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      step (self, 1);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      step (self, -1);
      return TRUE;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      step (self, PAGE_ROWS);
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      step (self, -PAGE_ROWS);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
lw_find_dialog_dispose (GObject *object)
{
  LwFindDialog *self = LW_FIND_DIALOG (object);

  drop_search (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_FIND_DIALOG);
  g_clear_pointer (&self->lists, lw_find_lists_free);
  g_clear_pointer (&self->recent, g_ptr_array_unref);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_find_dialog_parent_class)->dispose (object);
}

static void
lw_find_dialog_finalize (GObject *object)
{
  g_free (LW_FIND_DIALOG (object)->words);

  G_OBJECT_CLASS (lw_find_dialog_parent_class)->finalize (object);
}

static void
lw_find_dialog_class_init (LwFindDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_find_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_find_dialog_finalize;

  picked_signal = g_signal_new ("picked", LW_TYPE_FIND_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/verbindendleren/Leerwerk/ui/lw-find-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LwFindDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, LwFindDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LwFindDialog, scroller);
  gtk_widget_class_bind_template_child (widget_class, LwFindDialog, list);
  gtk_widget_class_bind_template_child (widget_class, LwFindDialog, status);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_k, GDK_CONTROL_MASK, "window.close",
                                       NULL);
  lw_help_install (widget_class);
}

static void
lw_find_dialog_init (LwFindDialog *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->words = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, update_header_cb, NULL, NULL);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

/**
 * lw_find_dialog_new:
 * @parent: the window above which it opens
 * @office: an open school
 * @actions: (element-type LwFindItem): what can be done; a detail is other words to find it by
 * @recent: (element-type LwFindItem): what is shown before anything is typed
 *
 * Returns: (transfer none): the dialog, which GTK owns
 */
LwFindDialog *
lw_find_dialog_new (GtkWindow *parent, LwOffice *office, GPtrArray *actions, GPtrArray *recent)
{
  LwFindDialog *self = g_object_new (LW_TYPE_FIND_DIALOG, "transient-for", parent, NULL);

  self->office = g_object_ref (office);
  self->lists = lw_find_lists_new (office, actions);
  self->recent = g_ptr_array_ref (recent);
  changed_cb (self);

  return self;
}
