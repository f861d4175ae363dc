/* test-accessible.c - every page: whatever can be worked has a name for a screen reader
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-attachments-box.h"
#include "lw-companies-page.h"
#include "lw-forms-page.h"
#include "lw-import-dialog.h"
#include "lw-print-preview.h"
#include "lw-students-page.h"
#include "lw-welcome.h"
#include "lw-window.h"
#include "test-school.h"
#include "test-window.h"

typedef struct
{
  LwOffice *office;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->office = test_school_new ();
  fixture->window = test_window_new (gtk_label_new ("School"));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_window_destroy (fixture->window);
  test_school_settle (fixture->office);
  test_school_free (fixture->office);
}

static gboolean
has_text (const char *text)
{
  return text != NULL && *text != '\0';
}

/* A text inside, as of a button or a row. */
static gboolean
has_label_inside (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && has_text (gtk_label_get_text (GTK_LABEL (widget))))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_label_inside (child))
      return TRUE;

  return FALSE;
}

static gboolean
is_named (GtkWidget *widget)
{
  return gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL)
         || gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                              GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/* What is made of several widgets by GTK or libadwaita, and names its parts itself. */
static gboolean
is_whole (GtkWidget *widget)
{
  return GTK_IS_DROP_DOWN (widget) || GTK_IS_SPIN_BUTTON (widget) || GTK_IS_SEARCH_ENTRY (widget)
         || GTK_IS_ENTRY (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_SWITCH (widget)
         || ADW_IS_VIEW_SWITCHER (widget) || GTK_IS_STACK_SWITCHER (widget)
         || GTK_IS_WINDOW_CONTROLS (widget) || ADW_IS_ENTRY_ROW (widget)
         || ADW_IS_COMBO_ROW (widget) || GTK_IS_EXPANDER (widget) || GTK_IS_POPOVER (widget);
}

/* The lists that an expander row is made of have no name of their own: its rows do. */
static gboolean
is_inside_of_expander_row (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return GTK_IS_LIST_BOX (widget) && parent != NULL
         && (GTK_IS_REVEALER (parent) || ADW_IS_EXPANDER_ROW (gtk_widget_get_parent (parent)));
}

static gboolean
is_worked (GtkWidget *widget)
{
  if (is_inside_of_expander_row (widget) || !gtk_widget_get_visible (widget))
    return FALSE;

  return GTK_IS_BUTTON (widget) || GTK_IS_TEXT_VIEW (widget) || GTK_IS_EDITABLE (widget)
         || GTK_IS_LIST_BASE (widget) || GTK_IS_LIST_BOX (widget) || GTK_IS_FLOW_BOX (widget)
         || GTK_IS_LIST_BOX_ROW (widget) || GTK_IS_DROP_DOWN (widget) || GTK_IS_SWITCH (widget)
         || GTK_IS_MENU_BUTTON (widget) || GTK_IS_SPIN_BUTTON (widget);
}

/* Its name; a button or row may have it from the text inside. */
static gboolean
says_what_it_is (GtkWidget *widget)
{
  gboolean takes_text_inside = GTK_IS_BUTTON (widget) || GTK_IS_LIST_BOX_ROW (widget)
                               || GTK_IS_MENU_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget);

  if (takes_text_inside && has_label_inside (widget))
    return TRUE;
  if (GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget))
    return has_text (gtk_widget_get_tooltip_text (widget)) && is_named (widget);

  return is_named (widget);
}

static void
describe_place (GtkWidget *widget, GString *place)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (parent != NULL)
    describe_place (parent, place);
  g_string_append_printf (place, "/%s", G_OBJECT_TYPE_NAME (widget));
  if (gtk_widget_get_tooltip_text (widget) != NULL)
    g_string_append_printf (place, "(%s)", gtk_widget_get_tooltip_text (widget));
}

static guint
count_nameless (GtkWidget *widget)
{
  guint n_nameless = 0;

  if (is_worked (widget) && !says_what_it_is (widget))
    {
      g_autoptr (GString) place = g_string_new (NULL);

      describe_place (widget, place);
      g_test_message ("no name: %s", place->str);
      n_nameless++;
    }
  if (is_whole (widget))
    return n_nameless;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_nameless += count_nameless (child);

  return n_nameless;
}

static void
check (Fixture *fixture, GtkWidget *page)
{
  test_school_settle (fixture->office);
  test_window_settle ();
  g_assert_cmpuint (count_nameless (page), ==, 0);
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The dossier with a goal, and an item with a photo. */
static void
test_students (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = lw_students_page_new (fixture->office);
  LwRecord *student = test_school_find (fixture->office, &lw_student_record, "00123");
  g_autofree char *photo = g_test_build_filename (G_TEST_DIST, "..", "data", "sample", "pictures",
                                                  "beplantingsplan.jpg", NULL);
  GtkWidget *stack, *box;

  gtk_window_set_child (fixture->window, page);
  check (fixture, page);
  lw_students_page_show_student (LW_STUDENTS_PAGE (page), lw_record_get_id (student));
  stack = find (page, ADW_TYPE_VIEW_STACK);
  test_school_settle (fixture->office);
  check (fixture, page);
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (stack), "pop");
  gtk_widget_activate_action (test_window_tab (stack), "pop.add-goal", NULL);
  check (fixture, page);
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (stack), "portfolio");
  gtk_widget_activate_action (test_window_tab (stack), "portfolio.add", NULL);
  box = find (page, LW_TYPE_ATTACHMENTS_BOX);
  lw_attachments_box_add_file (LW_ATTACHMENTS_BOX (box), photo);
  test_window_wait (lw_attachments_box_get_size (LW_ATTACHMENTS_BOX (box)) == 1);
  check (fixture, page);
}

static void
test_forms (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = lw_forms_page_new (fixture->office);
  LwRecord *form
    = test_school_find (fixture->office, &lw_variant_record, "Beroepsvoorbereidende stage");

  gtk_window_set_child (fixture->window, page);
  check (fixture, page);
  lw_forms_page_show_form (LW_FORMS_PAGE (page), lw_record_get_id (form));
  check (fixture, page);
}

static void
test_companies (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = lw_companies_page_new (fixture->office);
  LwRecordList *companies = lw_office_get_list (fixture->office, &lw_company_record);

  gtk_window_set_child (fixture->window, page);
  check (fixture, page);
  lw_companies_page_show_company (LW_COMPANIES_PAGE (page),
                                  lw_record_get_id (lw_record_list_peek (companies, 0)));
  check (fixture, page);
}

static void
test_welcome (Fixture *fixture, gconstpointer data)
{
  GtkWidget *welcome = lw_welcome_new ("/nowhere/school.leerwerk");

  gtk_window_set_child (fixture->window, welcome);
  check (fixture, welcome);
}

static void
test_import (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (lw_office_get_path (fixture->office));
  g_autofree char *path = g_build_filename (folder, "list.csv", NULL);
  LwImportDialog *dialog;

  g_assert_true (
    g_file_set_contents (path, "Leerlingnummer;Achternaam;Vreemd\n00999;Jansen;x\n", -1, NULL));
  dialog = lw_import_dialog_read (fixture->window, fixture->office, path);
  test_window_wait (lw_import_dialog_get_plan (dialog) != NULL);
  check (fixture, GTK_WIDGET (dialog));
  test_window_destroy (GTK_WINDOW (dialog));
}

static GtkWidget *
find_preview (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (LW_IS_PRINT_PREVIEW (window))
        return window;
    }

  g_assert_not_reached ();
}

static void
test_preview (Fixture *fixture, gconstpointer data)
{
  LwRecord *student = test_school_find (fixture->office, &lw_student_record, "00123");
  const char *ids[] = { lw_record_get_id (student), NULL };
  GtkWidget *preview;

  lw_print_preview_portfolios (fixture->window, fixture->office, ids);
  preview = find_preview ();
  test_window_wait (lw_print_preview_get_document (LW_PRINT_PREVIEW (preview)) != NULL);
  check (fixture, preview);
  test_window_destroy (GTK_WINDOW (preview));
}

static void
test_main_window (Fixture *fixture, gconstpointer data)
{
  LwWindow *window = lw_window_new (LW_APPLICATION (g_application_get_default ()));

  gtk_window_present (GTK_WINDOW (window));
  check (fixture, GTK_WIDGET (window));
  test_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_autoptr (LwApplication) application = NULL;

  test_window_init (&argc, &argv);
  application = lw_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  g_application_set_default (G_APPLICATION (application));

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/accessible/students", test_students);
  ADD ("/accessible/forms", test_forms);
  ADD ("/accessible/companies", test_companies);
  ADD ("/accessible/welcome", test_welcome);
  ADD ("/accessible/import", test_import);
  ADD ("/accessible/preview", test_preview);
  ADD ("/accessible/window", test_main_window);

  return g_test_run ();
}
