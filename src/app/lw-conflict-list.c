/* lw-conflict-list.c - a button that lists the conflicts
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-conflict-list.h"

#include "lw-stage-findings.h"
#include "lw-stage-words.h"

#include <glib/gi18n.h>

/* More are not mended in one go. */
#define MOST_ROWS 100

struct _LwConflictList
{
  GtkWidget parent_instance;

  /* owned, as a child */
  GtkWidget *button;

  /* borrowed */
  GtkListBox *list;
  GtkLabel *rest;
  GtkWidget *exceptions;

  /* owned */
  LwOffice *office;
  LwConflicts *conflicts;
};

G_DEFINE_FINAL_TYPE (LwConflictList, lw_conflict_list, GTK_TYPE_WIDGET)

static GtkWidget *
make_label (const char *text, const char *class_name)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), 44);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  if (class_name != NULL)
    gtk_widget_add_css_class (label, class_name);

  return label;
}

/* The student, or the class that does it together. */
static const char *
owner_of (LwConflictList *self, const char *placement_id)
{
  LwPlacement *placement = lw_office_find (self->office, &lw_placement_record, placement_id);
  LwRecord *owner = placement != NULL ? lw_stage_get_owner (self->office, placement) : NULL;

  return owner != NULL ? lw_record_get_title (owner) : _ ("Stage");
}

static GtkWidget *
make_row (LwConflictList *self, const LwFinding *finding)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *icon = gtk_image_new_from_icon_name (lw_strength_icon (finding->strength));
  g_autofree char *title
    = g_strdup_printf ("%s · %s", owner_of (self, finding->placement), finding->rule);
  g_autofree char *label = g_strdup_printf ("%s: %s", title, finding->message);

  gtk_widget_add_css_class (icon, lw_strength_class (finding->strength));
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (box), make_label (title, "heading"));
  gtk_box_append (GTK_BOX (box), make_label (finding->message, NULL));
  if (finding->advice != NULL)
    {
      GtkWidget *advice = make_label (finding->advice, "caption");

      gtk_widget_add_css_class (advice, "dim-label");
      gtk_box_append (GTK_BOX (box), advice);
    }
  gtk_box_append (GTK_BOX (line), box);
  gtk_widget_add_css_class (line, "lw-finding");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (row), "placement", g_strdup (finding->placement), g_free);

  return row;
}

static void
paint_exceptions (LwConflictList *self)
{
  guint n = lw_record_list_get_size (lw_office_get_list (self->office, &lw_exception_record));
  g_autofree char *label = g_strdup_printf (_ ("Exceptions (%u)…"), n);

  gtk_button_set_label (GTK_BUTTON (self->exceptions), label);
  gtk_widget_set_visible (self->exceptions, n > 0);
}

static void
exceptions_clicked_cb (LwConflictList *self)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.exceptions", NULL);
}

static void
paint_rows (LwConflictList *self)
{
  GPtrArray *all = lw_conflicts_get_all (self->conflicts);
  guint n_rows = MIN (all->len, MOST_ROWS);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < n_rows; i++)
    gtk_list_box_append (self->list, make_row (self, g_ptr_array_index (all, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->list), n_rows > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->rest), all->len > n_rows);
  if (all->len > n_rows)
    {
      guint n_more = all->len - n_rows;
      g_autofree char *text = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", n_more), n_more);

      gtk_label_set_text (self->rest, text);
    }
}

/* The rows are made when the list is opened. */
static void
paint (LwConflictList *self)
{
  guint n_conflicts = lw_conflicts_get_all (self->conflicts)->len;
  guint n_exceptions
    = lw_record_list_get_size (lw_office_get_list (self->office, &lw_exception_record));
  g_autofree char *label = n_conflicts == 0 ? g_strdup (_ ("No conflicts"))
                                            : g_strdup_printf (_ ("Conflicts (%u)"), n_conflicts);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), label);
  gtk_widget_set_sensitive (self->button, n_conflicts + n_exceptions > 0);
  if (n_conflicts > 0)
    gtk_widget_add_css_class (self->button, "lw-conflicts");
  else
    gtk_widget_remove_css_class (self->button, "lw-conflicts");
  paint_exceptions (self);
  if (gtk_widget_get_visible (
        GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (self->button)))))
    paint_rows (self);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, LwConflictList *self)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (row), "placement"));

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-placement", "s", id);
}

static void
lw_conflict_list_dispose (GObject *object)
{
  LwConflictList *self = LW_CONFLICT_LIST (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->conflicts);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_conflict_list_parent_class)->dispose (object);
}

static void
lw_conflict_list_class_init (LwConflictListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lw_conflict_list_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
make_popover (LwConflictList *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *rest = gtk_label_new (NULL);
  GtkWidget *exceptions = gtk_button_new_with_label (_ ("Exceptions"));

  self->list = GTK_LIST_BOX (list);
  self->rest = GTK_LABEL (rest);
  self->exceptions = exceptions;
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Conflicts"), -1);
  gtk_widget_add_css_class (list, "lw-conflict-rows");
  gtk_widget_add_css_class (rest, "dim-label");
  g_signal_connect (list, "row-activated", G_CALLBACK (row_activated_cb), self);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), rest);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 480);
  gtk_widget_add_css_class (exceptions, "flat");
  g_signal_connect_object (exceptions, "clicked", G_CALLBACK (exceptions_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (outer), scroller);
  gtk_box_append (GTK_BOX (outer), exceptions);
  gtk_popover_set_child (GTK_POPOVER (popover), outer);
  g_signal_connect_object (popover, "show", G_CALLBACK (paint_rows), self, G_CONNECT_SWAPPED);

  return popover;
}

static void
lw_conflict_list_init (LwConflictList *self)
{
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), make_popover (self));
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

void
lw_conflict_list_set_conflicts (LwConflictList *self, LwOffice *office, LwConflicts *conflicts)
{
  g_set_object (&self->office, office);
  g_set_object (&self->conflicts, conflicts);
  g_signal_connect_object (conflicts, "changed", G_CALLBACK (paint), self, G_CONNECT_SWAPPED);
  paint (self);
}
