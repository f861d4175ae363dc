/* gallery.c - the widgets of our own in a window, to be looked at
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-cells.h"
#include "lw-date-row.h"
#include "lw-date.h"
#include "lw-forms-matrix.h"
#include "lw-half-day-picker.h"
#include "lw-json.h"
#include "lw-matrix-legend.h"
#include "lw-setting-mark.h"
#include "lw-time-row.h"
#include "test-forms.h"

#include <adwaita.h>

static GtkWidget *
make_marks (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  for (LwSetting setting = LW_SETTING_IN_SCHOOL; setting < LW_N_SETTINGS; setting++)
    {
      GtkWidget *label = gtk_label_new (lw_setting_get_name (setting));

      gtk_widget_set_margin_end (label, 12);
      gtk_box_append (GTK_BOX (box), lw_setting_mark_new (setting));
      gtk_box_append (GTK_BOX (box), label);
    }

  return box;
}

static GtkWidget *
make_picker_row (const char *title, LwWeekMask mask, LwWeekMask allowed, gboolean weekend)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *picker = lw_half_day_picker_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  lw_half_day_picker_set_mask (LW_HALF_DAY_PICKER (picker), mask);
  lw_half_day_picker_set_allowed (LW_HALF_DAY_PICKER (picker), allowed);
  lw_half_day_picker_set_show_weekend (LW_HALF_DAY_PICKER (picker), weekend);
  gtk_widget_set_valign (picker, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (picker, 6);
  gtk_widget_set_margin_bottom (picker, 6);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), picker);

  return row;
}

static GtkWidget *
make_rows (void)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *first = lw_date_row_new ("Eerste dag");
  GtkWidget *last = lw_date_row_new ("Laatste dag");
  GtkWidget *begin = lw_time_row_new ("Begin");
  LwValueEntry *entry = LW_VALUE_ENTRY (lw_date_row_get_entry (LW_DATE_ROW (last)));
  GDate today = lw_today ();

  g_object_set (first, "date", &today, NULL);
  g_object_set (begin, "time", "08:30", NULL);
  gtk_editable_set_text (GTK_EDITABLE (lw_value_entry_get_entry (entry)), "31-2");
  lw_value_entry_commit (entry);
  adw_preferences_group_set_title (group, "Stageperiode");
  adw_preferences_group_add (group, first);
  adw_preferences_group_add (group, last);
  adw_preferences_group_add (group, begin);
  adw_preferences_group_add (group, lw_time_row_new ("Einde"));
  adw_preferences_group_add (group, make_picker_row ("Dagdelen", 0x3c, 0x33f, FALSE));
  adw_preferences_group_add (group, make_picker_row ("Met weekend", 0xb03, 0x3ff, TRUE));
  adw_preferences_group_add (group, adw_entry_row_new ());

  return GTK_WIDGET (group);
}

static GtkWidget *
make_page (void)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 640);
  gtk_widget_set_margin_top (clamp, 24);
  gtk_box_append (GTK_BOX (box), make_rows ());
  gtk_box_append (GTK_BOX (box), make_marks ());
  adw_clamp_set_child (ADW_CLAMP (clamp), box);

  return clamp;
}

static void
set_fields (GListStore *forms, guint position, const char *fields)
{
  g_autoptr (LwRecord) record = g_list_model_get_item (G_LIST_MODEL (forms), position);

  lw_json_apply_fields (record, fields, NULL, NULL, NULL);
  g_list_model_items_changed (G_LIST_MODEL (forms), position, 1, 1);
}

static char *
dim_cb (LwVariant *variant, gpointer user_data)
{
  return g_str_has_prefix (variant->name, "Beroeps")
           ? g_strdup ("Past niet: Daan zit in de onderbouw")
           : NULL;
}

static void
toggle_cb (LwFormsMatrix *matrix, LwVariant *variant, int column, GListStore *forms)
{
  g_autoptr (LwVariant) chosen = NULL;
  g_auto (LwCells) cells = { 0 };
  guint position;

  lw_cells_read (variant, &cells);
  chosen = lw_cells_with_choice (variant, (LwColumn) column, (cells.cells[column].own + 1) % 3,
                                 "Mevrouw De Wit", "2026-2027");
  lw_record_assign (LW_RECORD (variant), LW_RECORD (chosen));
  if (g_list_store_find (forms, variant, &position))
    g_list_model_items_changed (G_LIST_MODEL (forms), position, 1, 1);
}

static GtkWidget *
make_matrix (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *left = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *matrix = lw_forms_matrix_new ();
  GtkWidget *legend = lw_matrix_legend_new ();
  GtkWidget *detail = gtk_label_new ("Enter");
  g_autoptr (GListStore) forms = test_forms_new ();

  set_fields (forms, 0,
              "{\"text\":{\"kb\":true,\"bb\":true,\"upper\":false},"
              "\"own\":{\"tl\":false,\"kb\":true,\"on-the-job\":true,"
              "\"lint\":true,\"why\":\"Wij doen het ook in kader\"}}");
  set_fields (forms, 6,
              "{\"text\":{\"kb\":false,\"bb\":true,\"upper\":true},"
              "\"own\":{\"bb\":false,\"gl\":false}}");
  set_fields (forms, 19, "{\"text\":{\"on-the-job\":true,\"off-the-job\":true}}");
  lw_forms_matrix_set_model (LW_FORMS_MATRIX (matrix), G_LIST_MODEL (forms));
  lw_forms_matrix_set_dim_func (LW_FORMS_MATRIX (matrix), dim_cb, NULL, NULL);
  g_signal_connect_object (matrix, "toggle-choice", G_CALLBACK (toggle_cb), forms, 0);

  gtk_widget_set_vexpand (matrix, TRUE);
  gtk_widget_set_hexpand (left, TRUE);
  gtk_widget_set_margin_start (legend, 12);
  gtk_widget_set_margin_end (legend, 12);
  gtk_widget_set_margin_bottom (legend, 12);
  gtk_box_append (GTK_BOX (left), matrix);
  gtk_box_append (GTK_BOX (left), legend);
  /* The room that the sidebar and the details take. */
  gtk_widget_set_size_request (detail, 570, -1);
  gtk_box_append (GTK_BOX (box), left);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (box), detail);

  return box;
}

static void
activate_cb (GtkApplication *application, const char *page)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *stack = adw_view_stack_new ();
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *switcher = adw_view_switcher_title_new ();

  adw_view_stack_add_titled (ADW_VIEW_STACK (stack), make_page (), "entries", "Invoer");
  adw_view_stack_add_titled (ADW_VIEW_STACK (stack), make_matrix (), "matrix", "Vormen");
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (stack), page);
  adw_view_switcher_title_set_stack (ADW_VIEW_SWITCHER_TITLE (switcher), ADW_VIEW_STACK (stack));
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), switcher);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), stack);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 768);
  if (g_getenv ("GALLERY_TEXT_SCALE") != NULL)
    g_object_set (gtk_settings_get_default (), "gtk-xft-dpi",
                  (int) (96 * PANGO_SCALE * g_ascii_strtod (g_getenv ("GALLERY_TEXT_SCALE"), NULL)),
                  NULL);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application
    = adw_application_new ("nl.verbindendleren.Leerwerk", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb),
                    argc > 1 ? argv[1] : "entries");

  return g_application_run (G_APPLICATION (application), 1, argv);
}
