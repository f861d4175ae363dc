/* lw-tally-row.c - what was counted of one thing, in a row with bars
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-tally-row.h"

#include "lw-widget.h"

/* How wide the columns of a line are, in letters. */
#define LEAST_NAME 14
#define MOST_NAME 26
#define VALUE 12

struct _LwTallyRow
{
  GtkListBoxRow parent_instance;

  /* borrowed, as children */
  GtkBox *head;
  GtkBox *box;
  GtkGrid *lines; /* NULL till there is one */

  GString *words; /* owned: all that it says */
  int n_lines;
};

G_DEFINE_FINAL_TYPE (LwTallyRow, lw_tally_row, GTK_TYPE_LIST_BOX_ROW)

static void
lw_tally_row_finalize (GObject *object)
{
  LwTallyRow *self = LW_TALLY_ROW (object);

  g_string_free (self->words, TRUE);

  G_OBJECT_CLASS (lw_tally_row_parent_class)->finalize (object);
}

static void
lw_tally_row_class_init (LwTallyRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lw_tally_row_finalize;
}

static void
lw_tally_row_init (LwTallyRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->words = g_string_new (NULL);
  self->box = GTK_BOX (box);
  self->head = GTK_BOX (head);
  gtk_box_append (self->box, head);
  gtk_widget_add_css_class (box, "lw-finding");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
}

static void
say (LwTallyRow *self, const char *words, const char *more)
{
  g_string_append_printf (self->words, "%s%s%s%s", self->words->len > 0 ? ", " : "", words,
                          more != NULL ? ": " : "", more != NULL ? more : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->words->str, -1);
}

static GtkWidget *
make_label (const char *text, const char *style, gboolean wraps)
{
  GtkWidget *label = gtk_label_new (wraps ? NULL : text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (wraps)
    lw_label_show_wrapped (GTK_LABEL (label), text);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

GtkWidget *
lw_tally_row_new (const char *title, const char *figure)
{
  LwTallyRow *self = g_object_new (LW_TYPE_TALLY_ROW, NULL);
  GtkWidget *label = make_label (title, NULL, TRUE);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (self->head, label);
  if (figure != NULL)
    gtk_box_append (self->head, make_label (figure, "numeric", FALSE));
  say (self, title, figure);

  return GTK_WIDGET (self);
}

void
lw_tally_row_add_bar (LwTallyRow *self, const LwTallyPart *parts, guint n_parts, double whole)
{
  gtk_box_append (self->box, lw_tally_bar_new (parts, n_parts, whole));
}

void
lw_tally_row_add_line (LwTallyRow *self,
                       const char *name,
                       const LwTallyPart *parts,
                       guint n_parts,
                       double whole,
                       const char *value,
                       const char *words)
{
  GtkWidget *value_label = make_label (value, "caption", FALSE);
  GtkWidget *name_label = make_label (name, "caption", TRUE);

  if (self->lines == NULL)
    {
      self->lines = GTK_GRID (gtk_grid_new ());
      gtk_grid_set_column_spacing (self->lines, 12);
      gtk_grid_set_row_spacing (self->lines, 3);
      gtk_box_append (self->box, GTK_WIDGET (self->lines));
    }
  gtk_label_set_width_chars (GTK_LABEL (name_label), LEAST_NAME);
  gtk_label_set_max_width_chars (GTK_LABEL (name_label), MOST_NAME);
  gtk_label_set_width_chars (GTK_LABEL (value_label), VALUE);
  gtk_label_set_xalign (GTK_LABEL (value_label), 1);
  gtk_widget_add_css_class (value_label, "numeric");
  gtk_grid_attach (self->lines, name_label, 0, self->n_lines, 1, 1);
  gtk_grid_attach (self->lines, lw_tally_bar_new_over (parts, n_parts, whole), 1, self->n_lines, 1,
                   1);
  gtk_grid_attach (self->lines, value_label, 2, self->n_lines, 1, 1);
  self->n_lines++;
  say (self, name, words);
}

void
lw_tally_row_add_text (LwTallyRow *self, const char *text)
{
  GtkWidget *label = make_label (text, "caption", TRUE);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (self->box, label);
  say (self, text, NULL);
}

void
lw_tally_row_set_opens (LwTallyRow *self, const char *action, GVariant *target)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (self->head, icon);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), action);
}
