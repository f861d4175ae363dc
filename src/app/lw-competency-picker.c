/* lw-competency-picker.c - which competencies something serves
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-competency-picker.h"

#include "lw-forms.h"
#include "lw-widget.h"
#include "lw-words.h"

#include <glib/gi18n.h>

struct _LwCompetencyPicker
{
  GtkWidget parent_instance;

  /* template */
  GtkMenuButton *button;
  GtkBox *checks;
  GtkLabel *chosen;

  /* owned */
  LwRecordList *competencies;
  GHashTable *ids; /* set of the chosen ids */

  gboolean is_painting;
};

G_DEFINE_FINAL_TYPE (LwCompetencyPicker, lw_competency_picker, GTK_TYPE_WIDGET)

static guint picked_signal;

/* "Samenwerken, Plannen": in the order of the catalogue. */
static void
paint_chosen (LwCompetencyPicker *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < lw_record_list_get_size (self->competencies); i++)
    {
      LwRecord *competency = lw_record_list_peek (self->competencies, i);

      if (g_hash_table_contains (self->ids, lw_record_get_id (competency)))
        g_ptr_array_add (names, (gpointer) lw_record_get_title (competency));
    }
  g_ptr_array_add (names, NULL);
  text = g_strjoinv (", ", (char **) names->pdata);
  gtk_label_set_text (self->chosen, names->len > 1 ? text : _ ("None chosen yet"));
  if (names->len > 1)
    gtk_widget_remove_css_class (GTK_WIDGET (self->chosen), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->chosen), "dim-label");
}

static void
check_toggled_cb (GtkCheckButton *check, LwCompetencyPicker *self)
{
  const char *id = g_object_get_data (G_OBJECT (check), "competency");

  if (self->is_painting)
    return;
  if (gtk_check_button_get_active (check))
    g_hash_table_add (self->ids, g_strdup (id));
  else
    g_hash_table_remove (self->ids, id);
  paint_chosen (self);
  g_signal_emit (self, picked_signal, 0);
}

static void
add_check (LwCompetencyPicker *self, LwRecord *competency)
{
  GtkWidget *check = gtk_check_button_new_with_label (lw_record_get_title (competency));

  g_object_set_data_full (G_OBJECT (check), "competency",
                          g_strdup (lw_record_get_id (competency)), g_free);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               g_hash_table_contains (self->ids, lw_record_get_id (competency)));
  g_signal_connect_object (check, "toggled", G_CALLBACK (check_toggled_cb), self, 0);
  gtk_box_append (self->checks, check);
}

/* The popover is filled when it opens: forty checks that nobody may look at. */
static void
fill_checks (LwCompetencyPicker *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->checks))) != NULL)
    gtk_box_remove (self->checks, child);
  self->is_painting = TRUE;
  for (guint k = 0; lw_competency_kind_values[k] != NULL; k++)
    {
      GtkWidget *head = gtk_label_new (lw_word_label (lw_competency_kind_values[k]));

      gtk_label_set_xalign (GTK_LABEL (head), 0);
      gtk_widget_add_css_class (head, "heading");
      gtk_widget_set_margin_top (head, k > 0 ? 9 : 0);
      gtk_box_append (self->checks, head);
      for (guint i = 0; i < lw_record_list_get_size (self->competencies); i++)
        {
          LwCompetency *competency = lw_record_list_peek (self->competencies, i);

          if (g_strcmp0 (competency->kind, lw_competency_kind_values[k]) == 0)
            add_check (self, LW_RECORD (competency));
        }
    }
  self->is_painting = FALSE;
}

static void
popup_cb (GtkMenuButton *button, gpointer data)
{
  fill_checks (data);
}

static void
lw_competency_picker_dispose (GObject *object)
{
  LwCompetencyPicker *self = LW_COMPETENCY_PICKER (object);

  lw_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_COMPETENCY_PICKER);
  g_clear_object (&self->competencies);

  G_OBJECT_CLASS (lw_competency_picker_parent_class)->dispose (object);
}

static void
lw_competency_picker_finalize (GObject *object)
{
  g_hash_table_unref (LW_COMPETENCY_PICKER (object)->ids);

  G_OBJECT_CLASS (lw_competency_picker_parent_class)->finalize (object);
}

static void
lw_competency_picker_class_init (LwCompetencyPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_competency_picker_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_competency_picker_finalize;

  picked_signal = g_signal_new ("picked", LW_TYPE_COMPETENCY_PICKER, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-competency-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, LwCompetencyPicker, button);
  gtk_widget_class_bind_template_child (widget_class, LwCompetencyPicker, checks);
  gtk_widget_class_bind_template_child (widget_class, LwCompetencyPicker, chosen);
}

static void
lw_competency_picker_init (LwCompetencyPicker *self)
{
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, popup_cb, self, NULL);
}

void
lw_competency_picker_set_list (LwCompetencyPicker *self, LwRecordList *competencies)
{
  g_set_object (&self->competencies, competencies);
}

/**
 * lw_competency_picker_set_ids:
 * @self: a picker with its list
 * @ids: (nullable) (array zero-terminated=1): which are chosen; nobody is told
 */
void
lw_competency_picker_set_ids (LwCompetencyPicker *self, const char *const *ids)
{
  g_hash_table_remove_all (self->ids);
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    g_hash_table_add (self->ids, g_strdup (ids[i]));
  paint_chosen (self);
}

/**
 * lw_competency_picker_dup_ids:
 * @self: a picker
 *
 * Returns: (transfer full) (array zero-terminated=1): the chosen ids, in the list's order
 */
char **
lw_competency_picker_dup_ids (LwCompetencyPicker *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < lw_record_list_get_size (self->competencies); i++)
    {
      const char *id = lw_record_get_id (lw_record_list_peek (self->competencies, i));

      if (g_hash_table_contains (self->ids, id))
        g_strv_builder_add (ids, id);
    }

  return g_strv_builder_end (ids);
}
