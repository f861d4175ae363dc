/* test-notice.c - tests of what is said under a field, with real keys
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-notice.h"

#include "lw-company-view.h"
#include "lw-shot.h"
#include "lw-text-field.h"
#include "test-school.h"
#include "test-window.h"

typedef struct
{
  LwOffice *office;
  LwCompany *company;
  GtkWidget *view;
  GtkWindow *window;
  GtkWidget *name; /* an entry in a box */
  GtkWidget *town; /* a row of a boxed list */
  GtkWidget *kind; /* a choice in a row */
  GtkWidget *gain; /* a text */
} Fixture;

static GtkWidget *
find (Fixture *fixture, GType type, const char *property, const char *text)
{
  GtkWidget *found = test_window_find (fixture->view, type, property, text);

  g_assert_nonnull (found);

  return found;
}

static void
settle (Fixture *fixture)
{
  g_assert_true (lw_office_flush (fixture->office));
  test_window_settle ();
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *field;

  fixture->office = test_school_new ();
  fixture->company = test_school_find (fixture->office, &lw_company_record, "Bakkerij Vis");
  fixture->view = g_object_new (LW_TYPE_COMPANY_VIEW, NULL);
  lw_company_view_set_company (LW_COMPANY_VIEW (fixture->view), fixture->office, fixture->company);
  fixture->window = test_window_new (fixture->view);
  fixture->name = find (fixture, GTK_TYPE_ENTRY, "placeholder-text", "Name of the company");
  fixture->town = find (fixture, ADW_TYPE_PREFERENCES_ROW, "title", "Town");
  fixture->kind = find (fixture, ADW_TYPE_PREFERENCES_ROW, "title", "Kind of company");
  field = find (fixture, LW_TYPE_TEXT_FIELD, "label", "What the company gains");
  fixture->gain = lw_text_field_get_text_view (LW_TEXT_FIELD (field));
  settle (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_window_destroy (fixture->window);
  settle (fixture);
  test_school_free (fixture->office);
}

static void
type_in (Fixture *fixture, GtkWidget *field, const char *text)
{
  g_assert_true (gtk_widget_grab_focus (field));
  test_window_press (fixture->window, "ctrl+End");
  test_window_type (fixture->window, text);
}

static void
change_elsewhere (Fixture *fixture, const char *field, const char *value)
{
  g_autoptr (LwRecord) copy = lw_record_copy (LW_RECORD (fixture->company));

  lw_record_set_text (copy, field, value);
  test_school_put (fixture->office, copy);
}

static char *
dup_text (GtkWidget *field)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (GTK_IS_EDITABLE (field))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (field)));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (field));
  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static gboolean
says (GtkWidget *field, const char *text)
{
  LwNotice *notice = lw_notice_peek (field);
  GtkWidget *label
    = notice != NULL ? test_window_find (GTK_WIDGET (notice), GTK_TYPE_LABEL, "label", text) : NULL;

  return label != NULL && gtk_widget_get_mapped (label);
}

/* Whether it stands whole in the part of the page that is shown. */
static gboolean
is_in_sight (GtkWidget *field)
{
  GtkWidget *notice = GTK_WIDGET (lw_notice_peek (field));
  GtkWidget *scroller = gtk_widget_get_ancestor (notice, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (notice, scroller, &bounds) && bounds.size.height > 0
         && bounds.origin.y >= 0
         && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (scroller);
}

static gboolean
is_silent (GtkWidget *field)
{
  LwNotice *notice = lw_notice_peek (field);

  return notice == NULL || !gtk_widget_get_mapped (GTK_WIDGET (notice));
}

static gboolean
is_described (GtkWidget *field, const char *text)
{
  g_autofree char *is = gtk_test_accessible_check_property (
    GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, NULL);

  if (is != NULL)
    g_test_message ("described as %s", is);

  return is == NULL;
}

static gboolean
has_focus_in (GtkWidget *widget)
{
  return (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0
         || gtk_widget_has_focus (widget);
}

/* Two write in one text: both are shown; the other is taken by the keyboard, and undo works. */
static void
test_take_other (Fixture *fixture, gconstpointer data)
{
  g_autofree char *taken = NULL;
  g_autofree char *undone = NULL;

  type_in (fixture, fixture->gain, "Fresh looks");
  change_elsewhere (fixture, "gain", "Later staff");
  settle (fixture);
  g_assert_cmpstr (fixture->company->gain, ==, "Fresh looks");
  g_assert_true (says (fixture->gain, "Somebody else wrote here meanwhile:"));
  g_assert_true (says (fixture->gain, "Later staff"));
  g_assert_true (has_focus_in (fixture->gain));
  test_window_wait (is_in_sight (fixture->gain));
  lw_shot_save_wanted (GTK_WIDGET (fixture->window), "notice-conflict");

  test_window_press (fixture->window, "Tab");
  test_window_press (fixture->window, "Tab");
  test_window_press (fixture->window, "space");
  test_window_wait (is_silent (fixture->gain));
  settle (fixture);
  taken = dup_text (fixture->gain);
  g_assert_cmpstr (taken, ==, "Later staff");
  g_assert_cmpstr (fixture->company->gain, ==, "Later staff");
  g_assert_true (is_silent (fixture->gain));
  g_assert_true (has_focus_in (fixture->gain));

  g_assert_true (lw_office_undo (fixture->office, NULL));
  undone = dup_text (fixture->gain);
  g_assert_cmpstr (undone, ==, "Fresh looks");
  g_assert_cmpstr (fixture->company->gain, ==, "Fresh looks");
  g_assert_true (lw_office_undo (fixture->office, NULL));
  g_assert_cmpstr (fixture->company->gain, ==, "Later staff");
}

static void
test_keep_mine (Fixture *fixture, gconstpointer data)
{
  g_autofree char *kept = NULL;

  type_in (fixture, fixture->gain, "Fresh looks");
  change_elsewhere (fixture, "gain", "Later staff");
  test_window_wait (is_in_sight (fixture->gain));
  test_window_press (fixture->window, "Tab");
  test_window_press (fixture->window, "space");
  test_window_wait (is_silent (fixture->gain));
  settle (fixture);
  kept = dup_text (fixture->gain);
  g_assert_cmpstr (kept, ==, "Fresh looks");
  g_assert_cmpstr (fixture->company->gain, ==, "Fresh looks");
  g_assert_true (is_silent (fixture->gain));
  g_assert_true (has_focus_in (fixture->gain));
  g_assert_true (lw_office_undo (fixture->office, NULL));
  g_assert_cmpstr (fixture->company->gain, ==, "Later staff");
}

/* In a boxed list the notice is the next row. */
static void
test_row (Fixture *fixture, gconstpointer data)
{
  GtkWidget *next;

  type_in (fixture, fixture->town, " Noord");
  change_elsewhere (fixture, "town", "Delft");
  settle (fixture);
  g_assert_true (says (fixture->town, "Delft"));
  next = gtk_widget_get_next_sibling (fixture->town);
  g_assert_true (gtk_widget_is_ancestor (GTK_WIDGET (lw_notice_peek (fixture->town)), next));
  lw_shot_save_wanted (GTK_WIDGET (fixture->window), "notice-row");
  gtk_widget_grab_focus (test_window_find (next, GTK_TYPE_BUTTON, NULL, NULL));
  test_window_press (fixture->window, "space");
  test_window_wait (is_silent (fixture->town));
  settle (fixture);
  g_assert_cmpstr (fixture->company->town, ==, "Gouda Noord");
  g_assert_true (is_silent (fixture->town));
  g_assert_false (gtk_widget_get_visible (next));
}

/* A choice is called as in the list to choose from. */
static void
test_choice (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button;

  g_object_set (fixture->kind, "selected", 1, NULL);
  change_elsewhere (fixture, "kind", "overheid");
  settle (fixture);
  g_assert_cmpstr (fixture->company->kind, ==, lw_company_kind_values[0]);
  g_assert_true (says (fixture->kind, "Somebody else chose here meanwhile:"));
  button = test_window_find (GTK_WIDGET (lw_notice_peek (fixture->kind)), GTK_TYPE_LABEL, "label",
                             "Take the other choice");
  gtk_widget_activate_action (button, "notice.take-other", NULL);
  settle (fixture);
  g_assert_cmpstr (fixture->company->kind, ==, "overheid");
  g_assert_true (is_silent (fixture->kind));
}

/* The text that has the focus does not show what came from elsewhere: who types on has not seen
 * it, and is told. */
static void
test_unseen (Fixture *fixture, gconstpointer data)
{
  type_in (fixture, fixture->gain, "Fresh looks");
  settle (fixture);
  change_elsewhere (fixture, "gain", "Later staff");
  g_assert_true (is_silent (fixture->gain));
  test_window_type (fixture->window, "!");
  settle (fixture);
  g_assert_cmpstr (fixture->company->gain, ==, "Fresh looks!");
  g_assert_true (says (fixture->gain, "Later staff"));
}

/* Another company's fields have nothing to say of this one's. */
static void
test_goes_with_record (Fixture *fixture, gconstpointer data)
{
  LwCompany *other = test_school_find (fixture->office, &lw_company_record, "De Bron");

  type_in (fixture, fixture->gain, "Fresh looks");
  change_elsewhere (fixture, "gain", "Later staff");
  g_assert_false (is_silent (fixture->gain));
  lw_company_view_set_company (LW_COMPANY_VIEW (fixture->view), fixture->office, other);
  test_window_settle ();
  g_assert_true (is_silent (fixture->gain));
  settle (fixture);
  g_assert_cmpstr (fixture->company->gain, ==, "Fresh looks");
  g_assert_null (other->gain);
}

/* A name that is emptied is not kept, and keeps no other field from the disk. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  static const char message[] = "Not kept: this must be filled in. It stays “Bakkerij Vis”.";
  g_autofree char *typed = NULL;

  gtk_widget_grab_focus (fixture->name);
  test_window_press (fixture->window, "ctrl+a");
  test_window_press (fixture->window, "BackSpace");
  type_in (fixture, fixture->town, " Noord");
  settle (fixture);
  g_assert_cmpstr (fixture->company->town, ==, "Gouda Noord");
  g_assert_cmpstr (fixture->company->name, ==, "Bakkerij Vis");
  typed = dup_text (fixture->name);
  g_assert_cmpstr (typed, ==, "");
  g_assert_true (says (fixture->name, message));
  g_assert_true (gtk_widget_has_css_class (fixture->name, "error"));
  g_assert_true (is_described (fixture->name, "Gouda Noord Not kept: this must be filled in. It "
                                              "stays “Bakkerij Vis”."));
  lw_shot_save_wanted (GTK_WIDGET (fixture->window), "notice-refused");

  type_in (fixture, fixture->name, "Bakkerij Bos");
  settle (fixture);
  g_assert_cmpstr (fixture->company->name, ==, "Bakkerij Bos");
  g_assert_true (is_silent (fixture->name));
  g_assert_false (gtk_widget_has_css_class (fixture->name, "error"));
  g_assert_true (is_described (fixture->name, "Gouda Noord"));
}

#define BSN_WARNING                                                                                \
  "“123456782” looks like a citizen service number (BSN). That may not be kept here: take it " \
  "out. If it is another number, it can stay."
#define GAIN_HINT "Later staff, a fresh look, being part of the region: what does it want from it?"

/* A warning and no more: what is typed is kept. */
static void
test_bsn (Fixture *fixture, gconstpointer data)
{
  g_assert_true (is_described (fixture->gain, GAIN_HINT));
  type_in (fixture, fixture->gain, "Sanne 12345678");
  g_assert_true (is_silent (fixture->gain));
  test_window_type (fixture->window, "2");
  g_assert_true (says (fixture->gain, BSN_WARNING));
  g_assert_true (is_described (fixture->gain, GAIN_HINT " " BSN_WARNING));
  test_window_wait (is_in_sight (fixture->gain));
  settle (fixture);
  g_assert_cmpstr (fixture->company->gain, ==, "Sanne 123456782");
  lw_shot_save_wanted (GTK_WIDGET (fixture->window), "notice-bsn");
  test_window_press (fixture->window, "BackSpace");
  g_assert_true (is_silent (fixture->gain));
  g_assert_true (is_described (fixture->gain, GAIN_HINT));

  type_in (fixture, fixture->town, " 123456782");
  g_assert_true (says (fixture->town, BSN_WARNING));
  settle (fixture);
  g_assert_cmpstr (fixture->company->town, ==, "Gouda 123456782");
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/notice/take-other", test_take_other);
  ADD ("/notice/keep-mine", test_keep_mine);
  ADD ("/notice/row", test_row);
  ADD ("/notice/choice", test_choice);
  ADD ("/notice/unseen", test_unseen);
  ADD ("/notice/goes-with-record", test_goes_with_record);
  ADD ("/notice/refused", test_refused);
  ADD ("/notice/bsn", test_bsn);

  return g_test_run ();
}
