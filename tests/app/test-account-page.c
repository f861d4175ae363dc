/* test-account-page.c - tests of Verantwoording, in the real window
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "doors.h"

#include "lw-account-page.h"
#include "lw-account.h"
#include "lw-cells.h"
#include "lw-date.h"
#include "lw-forms-matrix.h"
#include "lw-forms-page.h"
#include "lw-print-preview.h"
#include "test-school-window.h"
#include "test-school.h"
#include "test-window.h"

#include <string.h>

#define FORM "Beroepsvoorbereidende stage"

static LwOffice *
office (Doors *doors)
{
  return lw_window_get_office (doors->window);
}

static void
set_up (Doors *doors, gconstpointer data)
{
  GDate today = lw_date_from_dmy (2, 2, 2027);

  lw_today_set (&today);
  doors_set_up (doors, data);
  doors_show (doors, doors->path);
}

static GtkWidget *
page (Doors *doors)
{
  return doors_find (doors, LW_TYPE_ACCOUNT_PAGE, NULL, NULL);
}

static GtkWidget *
list (Doors *doors, const char *name)
{
  return test_window_find (page (doors), GTK_TYPE_LIST_BOX, "name", name);
}

static gboolean
says (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
      && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;

  return FALSE;
}

/* The key goes there. */
static void
open_page (Doors *doors)
{
  test_window_focus (GTK_WINDOW (doors->window));
  test_window_press (GTK_WINDOW (doors->window), "ctrl+6");
  g_assert_nonnull (page (doors));
  test_window_wait (list (doors, "rows") != NULL && gtk_widget_get_mapped (list (doors, "rows")));
  test_window_settle ();
}

static GtkListBoxRow *
row (Doors *doors, const char *name, int index)
{
  GtkListBoxRow *found = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list (doors, name)), index);

  g_assert_nonnull (found);

  return found;
}

static void
activate (GtkListBoxRow *which)
{
  gtk_widget_grab_focus (GTK_WIDGET (which));
  gtk_widget_activate (GTK_WIDGET (which));
  test_window_settle ();
}

static void
choose (Doors *doors, const char *form, LwColumn column, LwSaid own)
{
  LwVariant *variant = test_school_find (office (doors), &lw_variant_record, form);
  g_autoptr (LwVariant) chosen
    = lw_cells_with_choice (variant, column, own, "Anna de Wit", "2026-2027");

  test_school_put (office (doors), LW_RECORD (chosen));
}

static void
test_counts (Doors *doors, gconstpointer data)
{
  GtkWidget *by;

  open_page (doors);
  g_assert_true (says (GTK_WIDGET (row (doors, "rows", 0)), FORM));
  g_assert_true (says (GTK_WIDGET (row (doors, "rows", 0)), "Sought 1 · Planned 1"));
  by = test_window_find (page (doors), GTK_TYPE_DROP_DOWN, NULL, NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (by), LW_ACCOUNT_BY_MODEL);
  g_assert_true (says (GTK_WIDGET (row (doors, "rows", 0)), "Ribbon"));
  g_assert_true (says (GTK_WIDGET (row (doors, "rows", 1)), "Sandwich"));
  g_assert_false (gtk_list_box_row_get_activatable (row (doors, "rows", 0)));
  /* From 5 January to 28 May on Tuesdays and Thursdays. */
  g_assert_true (says (GTK_WIDGET (row (doors, "hours", 0)), "1 student · 16 of "));
}

/* What changes is counted again, and who has the focus keeps it. */
static void
test_follows (Doors *doors, gconstpointer data)
{
  g_autoptr (LwRecord) stage = NULL;
  LwRecordList *placements = lw_office_get_list (office (doors), &lw_placement_record);

  open_page (doors);
  gtk_widget_grab_focus (GTK_WIDGET (row (doors, "rows", 0)));
  for (guint i = 0; i < lw_record_list_get_size (placements) && stage == NULL; i++)
    {
      LwPlacement *placement = lw_record_list_peek (placements, i);

      if (g_strcmp0 (placement->state, "gevraagd") == 0)
        stage = lw_record_copy (LW_RECORD (placement));
    }
  lw_record_set_text (stage, "state", "afgebroken");
  lw_record_set_text (stage, "reason", "Bedrijf verhuisd");
  test_school_put (office (doors), stage);
  test_window_wait (says (GTK_WIDGET (row (doors, "rows", 0)), "Planned 1 · Broken off 1"));
  g_assert_true (says (GTK_WIDGET (row (doors, "rows", 0)), "1\u00a0×\u00a0Bedrijf verhuisd"));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (row (doors, "rows", 0))));
}

static void
test_opens_form (Doors *doors, gconstpointer data)
{
  open_page (doors);
  activate (row (doors, "rows", 0));
  test_window_wait (doors_is_shown (doors_find (doors, LW_TYPE_FORMS_PAGE, NULL, NULL)));
}

/* A choice opens its cell. */
static void
test_choices (Doors *doors, gconstpointer data)
{
  GtkWidget *matrix, *focus;

  open_page (doors);
  g_assert_true (says (GTK_WIDGET (row (doors, "choices", 0)), "No choices"));
  choose (doors, FORM, LW_COLUMN_TL, LW_SAID_NO);
  test_window_wait (says (GTK_WIDGET (row (doors, "choices", 0)), "Not at our school"));
  g_assert_true (says (GTK_WIDGET (row (doors, "choices", 0)), "Anna de Wit · 2026-2027"));
  activate (row (doors, "choices", 0));
  matrix = doors_find (doors, LW_TYPE_FORMS_MATRIX, NULL, NULL);
  test_window_wait (doors_is_shown (matrix));
  g_assert_true (lw_forms_matrix_get_selected_variant (LW_FORMS_MATRIX (matrix))
                 == test_school_find (office (doors), &lw_variant_record, FORM));
  focus = gtk_window_get_focus (GTK_WINDOW (doors->window));
  g_assert_true (gtk_widget_is_ancestor (focus, matrix));
}

/* More than a few are shown when they are asked for. */
static void
test_show_all (Doors *doors, gconstpointer data)
{
  open_page (doors);
  for (LwColumn column = 0; column < 8; column++)
    choose (doors, FORM, column, LW_SAID_YES);
  test_window_wait (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list (doors, "choices")), 6)
                    != NULL);
  g_assert_true (says (GTK_WIDGET (row (doors, "choices", 6)), "Show all 8"));
  /* Who and for when is said once. */
  g_assert_true (says (GTK_WIDGET (row (doors, "choices", 0)), "Anna de Wit"));
  g_assert_false (says (GTK_WIDGET (row (doors, "choices", 1)), "Anna de Wit"));
  activate (row (doors, "choices", 6));
  g_assert_false (says (GTK_WIDGET (row (doors, "choices", 6)), "Show all"));
  g_assert_nonnull (row (doors, "choices", 7));
}

/* R16: nothing below its figure, nothing at all when it is off. */
static void
test_places (Doors *doors, gconstpointer data)
{
  static const char *const values[] = { "{\"requests\":2}", "{\"off\":true}" };
  g_autoptr (LwRecord) rule = lw_record_new (&lw_rule_record, NULL);
  g_autoptr (LwRecord) off = NULL;
  GtkWidget *group;

  open_page (doors);
  group = gtk_widget_get_ancestor (list (doors, "places"), ADW_TYPE_PREFERENCES_GROUP);
  g_assert_true (says (page (doors), "Nowhere are there 20 requests or more"));
  g_assert_false (gtk_widget_get_visible (list (doors, "places")));
  lw_record_set_text (rule, "number", "R16");
  lw_record_set_text (rule, "value", values[0]);
  test_school_put (office (doors), rule);
  test_window_wait (gtk_widget_get_visible (list (doors, "places")));
  test_window_settle ();
  g_assert_true (says (GTK_WIDGET (row (doors, "places", 0)), "2 requests"));
  g_assert_true (says (GTK_WIDGET (row (doors, "places", 0)), "2 of 2 → 1 of 1"));
  g_assert_false (says (page (doors), "Nowhere are there"));
  off = lw_record_copy (test_school_find (office (doors), &lw_rule_record, "R16"));
  lw_record_set_text (off, "value", values[1]);
  test_school_put (office (doors), off);
  test_window_wait (!gtk_widget_get_visible (group));
}

/* The next year can be gone to as soon as it is known; all years are another matter. */
static void
test_years (Doors *doors, gconstpointer data)
{
  g_autoptr (LwRecord) next = lw_record_new (&lw_school_year_record, NULL);
  GtkWidget *all;

  lw_record_set_text (next, "name", "2027-2028");
  test_school_put (office (doors), next);
  open_page (doors);
  g_assert_true (says (page (doors), "2026-2027"));
  test_window_press (GTK_WINDOW (doors->window), "alt+Next");
  g_assert_true (says (page (doors), "2027-2028"));
  test_window_wait (says (GTK_WIDGET (row (doors, "rows", 0)), "No stages yet"));
  all = test_window_find (page (doors), GTK_TYPE_TOGGLE_BUTTON, "label", "All _years");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (all), TRUE);
  g_assert_true (says (page (doors), "All school years"));
  test_window_wait (says (GTK_WIDGET (row (doors, "rows", 0)), FORM));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (all), FALSE);
  g_assert_true (says (page (doors), "2027-2028"));
}

/* Ctrl+P shows the document. */
static void
test_print (Doors *doors, gconstpointer data)
{
  GListModel *windows = gtk_window_get_toplevels ();
  LwPrintPreview *preview = NULL;

  open_page (doors);
  test_window_press (GTK_WINDOW (doors->window), "ctrl+p");
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (LW_IS_PRINT_PREVIEW (window))
        preview = LW_PRINT_PREVIEW (window);
    }
  g_assert_nonnull (preview);
  test_window_wait (lw_print_preview_get_document (preview) != NULL);
  g_assert_cmpuint (lw_document_get_n_pages (lw_print_preview_get_document (preview)), >, 0);
  test_window_destroy (GTK_WINDOW (preview));
}

static void
test_save (Doors *doors, gconstpointer data)
{
  g_autofree char *path = g_build_filename (doors->folder, "counts.csv", NULL);
  g_autofree char *content = NULL;

  open_page (doors);
  lw_account_page_save_to (LW_ACCOUNT_PAGE (page (doors)), path);
  test_window_wait (says (GTK_WIDGET (doors->window), "The counts are saved"));
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_nonnull (strstr (content, "Alle stages;;0;0;1;0;1;0;0;0;0;2"));
}

/* The command line names it. */
static void
test_by_name (Doors *doors, gconstpointer data)
{
  lw_window_go (doors->window, "verantwoording", NULL);
  test_window_wait (doors_is_shown (page (doors)));
}

int
main (int argc, char *argv[])
{
  g_autoptr (LwApplication) application = test_school_window_init (&argc, &argv);

#define ADD(name, function) g_test_add (name, Doors, NULL, set_up, function, doors_tear_down)
  ADD ("/account-page/counts", test_counts);
  ADD ("/account-page/follows", test_follows);
  ADD ("/account-page/opens-form", test_opens_form);
  ADD ("/account-page/choices", test_choices);
  ADD ("/account-page/show-all", test_show_all);
  ADD ("/account-page/places", test_places);
  ADD ("/account-page/years", test_years);
  ADD ("/account-page/print", test_print);
  ADD ("/account-page/save", test_save);
  ADD ("/account-page/by-name", test_by_name);

  return g_test_run ();
}
