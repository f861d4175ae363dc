/* test-company-view.c - tests of what the page of one company tells and keeps
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-company-view.h"

#include "lw-company-load.h"
#include "lw-date.h"
#include "lw-load-chart.h"
#include "lw-shot.h"
#include "test-school.h"
#include "test-window.h"

typedef struct
{
  LwOffice *office;
  GtkWidget *view;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GDate today = lw_date_from_dmy (1, 2, 2027);

  lw_today_set (&today);
  fixture->office = test_school_new ();
  fixture->view = g_object_new (LW_TYPE_COMPANY_VIEW, NULL);
  fixture->window = test_window_new (fixture->view);
  gtk_window_set_default_size (fixture->window, 900, 740);
  test_window_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_window_destroy (fixture->window);
  test_school_free (fixture->office);
  lw_today_set (NULL);
}

static void
settle (Fixture *fixture)
{
  test_school_settle (fixture->office);
  test_window_settle ();
}

static LwCompany *
show (Fixture *fixture, const char *name)
{
  LwCompany *company = test_school_find (fixture->office, &lw_company_record, name);

  lw_company_view_set_company (LW_COMPANY_VIEW (fixture->view), fixture->office, company);
  settle (fixture);

  return company;
}

static GtkWidget *
find (Fixture *fixture, GType type, const char *property, const char *text)
{
  GtkWidget *found = test_window_find (fixture->view, type, property, text);

  g_assert_nonnull (found);

  return found;
}

static GtkWidget *
find_title (Fixture *fixture, const char *title)
{
  return find (fixture, ADW_TYPE_PREFERENCES_ROW, "title", title);
}

/* Of a row of the load. */
static const char *
subtitle_of (Fixture *fixture, const char *title)
{
  GtkWidget *load = find (fixture, LW_TYPE_COMPANY_LOAD, NULL, NULL);
  GtkWidget *row = test_window_find (load, ADW_TYPE_ACTION_ROW, "title", title);

  g_assert_nonnull (row);

  return adw_action_row_get_subtitle (ADW_ACTION_ROW (row));
}

static gboolean
has_label (Fixture *fixture, const char *text)
{
  GtkWidget *label = test_window_find (fixture->view, GTK_TYPE_LABEL, "label", text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static LwRecord *
add_accreditation (Fixture *fixture, const GDate *valid_until)
{
  LwRecord *company = test_school_find (fixture->office, &lw_company_record, "De Bron");
  LwRecord *accreditation = lw_record_new (&lw_accreditation_record, NULL);

  lw_record_set_text (accreditation, "company", lw_record_get_id (company));
  lw_record_set_text (accreditation, "profile", "Z&W");
  lw_record_set_date (accreditation, "valid-until", valid_until);
  test_school_put (fixture->office, accreditation);

  return accreditation;
}

static GtkWidget *
check_button (Fixture *fixture)
{
  GtkWidget *label = find (fixture, GTK_TYPE_LABEL, "label", "Checked today");

  return gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);
}

/* One press says that it was checked; undo says that it was not. */
static void
test_checked_today (Fixture *fixture, gconstpointer data)
{
  GDate end = lw_date_from_dmy (1, 8, 2029);
  GDate today = lw_today ();
  g_autoptr (LwRecord) accreditation = add_accreditation (fixture, &end);
  const char *id = lw_record_get_id (accreditation);
  g_autoptr (GError) error = NULL;
  LwAccreditation *kept;
  GtkWidget *row, *button;

  show (fixture, "De Bron");
  row = find_title (fixture, "Zorg en welzijn");
  button = check_button (fixture);
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==,
                   "Valid until wo 1 augustus 2029 · never checked");
  g_assert_true (gtk_widget_get_mapped (
    test_window_find (row, GTK_TYPE_IMAGE, "icon-name", "dialog-warning-symbolic")));

  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Checked today");
  g_assert_true (gtk_widget_grab_focus (button));
  test_window_press (fixture->window, "space");
  test_window_wait (!gtk_widget_get_visible (button));
  settle (fixture);
  kept = lw_office_find (fixture->office, &lw_accreditation_record, id);
  g_assert_true (lw_date_equal (&kept->checked_on, &today));
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==,
                   "Valid until wo 1 augustus 2029 · checked today");
  g_assert_false (gtk_widget_get_visible (
    test_window_find (row, GTK_TYPE_IMAGE, "icon-name", "dialog-warning-symbolic")));
  /* The focus does not go with the button. */
  g_assert_nonnull (gtk_window_get_focus (fixture->window));

  g_assert_true (lw_office_undo (fixture->office, &error));
  g_assert_no_error (error);
  settle (fixture);
  g_assert_true (gtk_widget_get_visible (button));
}

static void
test_expired (Fixture *fixture, gconstpointer data)
{
  GDate end = lw_date_from_dmy (1, 1, 2027);
  g_autoptr (LwRecord) accreditation = add_accreditation (fixture, &end);
  GtkWidget *warning;

  show (fixture, "De Bron");
  warning = test_window_find (find_title (fixture, "Zorg en welzijn"), GTK_TYPE_IMAGE, "icon-name",
                              "dialog-warning-symbolic");
  g_assert_true (gtk_widget_get_visible (warning));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (warning), ==, "Expired");
  gtk_widget_grab_focus (check_button (fixture));
  test_window_settle ();
  lw_shot_save_wanted (GTK_WIDGET (fixture->window), "company-expired");
}

/* The names are the catalogue's; a partnership has no step. */
static void
test_step (Fixture *fixture, gconstpointer data)
{
  LwCompany *company = show (fixture, "De Bron");
  GtkWidget *row = find_title (fixture, "Step on the ladder");
  const LwCatalogue *catalogue = lw_office_get_catalogue (fixture->office);
  const LwStep *third = g_ptr_array_index (catalogue->company_ladder, 2);
  g_autoptr (LwRecord) partner = NULL;
  g_autofree char *name = g_strdup_printf ("3. %s", third->name);
  GListModel *model = adw_combo_row_get_model (ADW_COMBO_ROW (row));

  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 6);
  g_assert_cmpstr (gtk_string_list_get_string (GTK_STRING_LIST (model), 3), ==, name);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 3);
  settle (fixture);
  company = test_school_find (fixture->office, &lw_company_record, "De Bron");
  g_assert_cmpint (company->policy_step, ==, 3);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, name);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (row), ==, third->text);

  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 0);
  settle (fixture);
  company = test_school_find (fixture->office, &lw_company_record, "De Bron");
  g_assert_cmpint (company->policy_step, ==, LW_UNSET);

  partner = lw_record_copy (LW_RECORD (company));
  lw_record_set_text (partner, "kind", "samenwerkingsverband");
  test_school_put (fixture->office, partner);
  settle (fixture);
  g_assert_false (gtk_widget_get_visible (row));
}

/* Sanne comes on Tuesday and Thursday from 5 January to 28 May, for one of two seats. */
static void
test_load (Fixture *fixture, gconstpointer data)
{
  GtkWidget *chart;

  show (fixture, "De Bron");
  chart = find (fixture, LW_TYPE_LOAD_CHART, NULL, NULL);
  g_assert_true (
    has_label (fixture, "Week 5, ma 1 februari: 1 student, for 2 seats\nSanne de Jong: di, do"));
  g_assert_true (has_label (fixture, "Free seats in week 5"));
  g_assert_cmpstr (subtitle_of (fixture, "Verzorging"), ==, "ma, wo, vr: 2 free · di, do: 1 free");
  /* As its row in the list says it. */
  g_assert_true (has_label (fixture, "All weeks from today on: 1 of 2 always free"));
  gtk_test_accessible_assert_property (
    chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
    "Week 5, ma 1 februari: 1 student, for 2 seats\nSanne de Jong: di, do");

  g_assert_true (gtk_widget_grab_focus (chart));
  test_window_press (fixture->window, "Right");
  g_assert_true (has_label (fixture, "Free seats in week 6"));
  test_window_press (fixture->window, "Home");
  g_assert_false (has_label (fixture, "Free seats in week 6"));
  g_assert_cmpuint (lw_load_chart_get_current (LW_LOAD_CHART (chart)), ==, 0);
  gtk_widget_set_direction (chart, GTK_TEXT_DIR_RTL);
  test_window_press (fixture->window, "Left");
  g_assert_cmpuint (lw_load_chart_get_current (LW_LOAD_CHART (chart)), ==, 1);
  lw_shot_save_wanted (GTK_WIDGET (fixture->window), "company-load-rtl");
}

/* It follows what changes, and another company has its own. */
static void
test_load_follows (Fixture *fixture, gconstpointer data)
{
  LwRecordList *stages = lw_office_get_list (fixture->office, &lw_placement_record);
  g_autoptr (LwRecord) stage = NULL;

  for (guint i = 0; i < lw_record_list_get_size (stages); i++)
    if (g_strcmp0 (LW_PLACEMENT (lw_record_list_peek (stages, i))->state, "getekend") == 0)
      stage = lw_record_copy (lw_record_list_peek (stages, i));
  show (fixture, "De Bron");
  g_assert_cmpstr (subtitle_of (fixture, "How often asked"), ==,
                   "Middle management vocational (KB): asked 1 time, 1 time yes");
  lw_record_set_text (stage, "state", "afgebroken");
  lw_record_set_text (stage, "reason", "Verhuisd");
  test_school_put (fixture->office, stage);
  settle (fixture);
  g_assert_true (has_label (fixture, "Week 5, ma 1 februari: nobody"));
  g_assert_cmpstr (subtitle_of (fixture, "Verzorging"), ==, "ma, di, wo, do, vr: 2 free");
  g_assert_true (has_label (fixture, "All weeks from today on: 2 seats, always free"));
  g_assert_cmpstr (subtitle_of (fixture, "How often asked"), ==,
                   "Middle management vocational (KB): asked 1 time, 1 no or broken off");

  show (fixture, "Bakkerij Vis");
  g_assert_cmpstr (subtitle_of (fixture, "How often asked"), ==,
                   "Middle management vocational (KB): asked 1 time, 1 without an answer yet");
}

/* Without a workplace there is nothing to count, and names are no markup. */
static void
test_no_workplace (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) company = lw_record_new (&lw_company_record, NULL);
  GtkWidget *chart;

  lw_record_set_text (company, "name", "Jan & Piet <b>");
  test_school_put (fixture->office, company);
  show (fixture, "Jan & Piet <b>");
  chart = find (fixture, LW_TYPE_LOAD_CHART, NULL, NULL);
  g_assert_false (gtk_widget_get_mapped (chart));
  g_assert_true (has_label (fixture, "Nothing to show before there is a workplace."));
  lw_shot_save_wanted (GTK_WIDGET (fixture->window), "company-no-workplace");
}

static LwContactMoment *
only_moment (Fixture *fixture)
{
  LwRecordList *all = lw_office_get_list (fixture->office, &lw_contact_moment_record);

  g_assert_cmpuint (lw_record_list_get_size (all), ==, 1);

  return lw_record_list_peek (all, 0);
}

static void
add_moment (Fixture *fixture, int day, const char *said)
{
  g_autoptr (LwRecord) moment = lw_record_new (&lw_contact_moment_record, NULL);
  GDate date = lw_date_from_dmy ((GDateDay) day, 1, 2027);

  lw_record_set_text (
    moment, "company",
    lw_record_get_id (test_school_find (fixture->office, &lw_company_record, "De Bron")));
  lw_record_set_date (moment, "date", &date);
  lw_record_set_text (moment, "text", said);
  test_school_put (fixture->office, moment);
}

/* One press, and one types what was said; the rest goes without saying. */
static void
test_add_contact (Fixture *fixture, gconstpointer data)
{
  GDate today = lw_today ();
  GtkWidget *row;

  show (fixture, "De Bron");
  g_assert_true (
    has_label (fixture, "Nothing yet. Keep here what was said, and when to get in touch again."));
  gtk_widget_activate_action (fixture->view, "company.add-contact", NULL);
  settle (fixture);
  row = find_title (fixture, "ma 1 februari 2027 · Phoned");
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  test_window_type (fixture->window, "Belt terug BSN 123456782");
  settle (fixture);
  test_window_wait (lw_record_get_rev (LW_RECORD (only_moment (fixture))) == 2);
  g_assert_cmpstr (only_moment (fixture)->text, ==, "Belt terug BSN 123456782");
  g_assert_true (lw_date_equal (&only_moment (fixture)->date, &today));
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==,
                   "Belt terug BSN 123456782");
  /* Why not is asked of a refusal only. */
  g_assert_false (gtk_widget_get_visible (find_title (fixture, "Why not")));
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_title (fixture, "Outcome")), 4);
  settle (fixture);
  g_assert_cmpstr (only_moment (fixture)->outcome, ==, "geweigerd");
  g_assert_true (gtk_widget_get_visible (find_title (fixture, "Why not")));
  lw_shot_save_wanted (GTK_WIDGET (fixture->window), "company-contact");
}

/* The newest first, and of many the first five. */
static void
test_contact_order (Fixture *fixture, gconstpointer data)
{
  GtkWidget *more;

  for (int day = 1; day <= 7; day++)
    {
      g_autofree char *said = g_strdup_printf ("Op dag %d", (day * 3) % 7);

      add_moment (fixture, 1 + (day * 3) % 7, said);
    }
  show (fixture, "De Bron");
  g_assert_nonnull (
    test_window_find (fixture->view, ADW_TYPE_EXPANDER_ROW, "subtitle", "Op dag 6"));
  g_assert_nonnull (
    test_window_find (fixture->view, ADW_TYPE_EXPANDER_ROW, "subtitle", "Op dag 2"));
  g_assert_null (test_window_find (fixture->view, ADW_TYPE_EXPANDER_ROW, "subtitle", "Op dag 1"));
  more = find (fixture, GTK_TYPE_LABEL, "label", "Show all 7");
  more = gtk_widget_get_ancestor (more, GTK_TYPE_LIST_BOX_ROW);
  gtk_widget_grab_focus (more);
  test_window_press (fixture->window, "Return");
  settle (fixture);
  g_assert_nonnull (
    test_window_find (fixture->view, ADW_TYPE_EXPANDER_ROW, "subtitle", "Op dag 0"));
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (
                     gtk_window_get_focus (fixture->window) != NULL ? gtk_widget_get_ancestor (
                       gtk_window_get_focus (fixture->window), ADW_TYPE_EXPANDER_ROW)
                                                                    : NULL)),
                   ==, "Op dag 1");
  /* A new one comes on top. */
  add_moment (fixture, 20, "Op dag 20");
  settle (fixture);
  g_assert_true (
    gtk_widget_get_prev_sibling (find (fixture, ADW_TYPE_EXPANDER_ROW, "subtitle", "Op dag 20"))
    == NULL);
}

static void
put_wish (Fixture *fixture, const char *workplace)
{
  LwRecordList *students = lw_office_get_list (fixture->office, &lw_student_record);
  g_autoptr (LwRecord) wish = lw_record_new (&lw_wish_record, "wish");

  lw_record_set_text (wish, "student", lw_record_get_id (lw_record_list_peek (students, 0)));
  lw_record_set_text (wish, "workplace", workplace);
  lw_record_set_int (wish, "rank", 1);
  test_school_put (fixture->office, wish);
}

static void
assert_wished (Fixture *fixture, const char *workplace)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) wishes
    = lw_office_query (fixture->office, &lw_wish_record, NULL, NULL, 0, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (wishes->len, ==, 1);
  g_assert_cmpstr (LW_WISH (g_ptr_array_index (wishes, 0))->workplace, ==, workplace);
}

/* What a student wishes keeps no workplace, nor a company: deleted from the row, and with all. */
static void
test_delete_wished (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) company = lw_record_new (&lw_company_record, NULL);
  g_autoptr (LwRecord) workplace = lw_record_new (&lw_workplace_record, NULL);
  g_autofree char *id = g_strdup (lw_record_get_id (workplace));
  g_autoptr (GError) error = NULL;

  lw_record_set_text (company, "name", "Kwekerij Groen");
  test_school_put (fixture->office, company);
  lw_record_set_text (workplace, "company", lw_record_get_id (company));
  lw_record_set_text (workplace, "title", "Kas");
  test_school_put (fixture->office, workplace);
  put_wish (fixture, id);
  show (fixture, "Kwekerij Groen");

  gtk_widget_activate_action (find_title (fixture, "Kas"), "part.delete", NULL);
  settle (fixture);
  g_assert_null (test_window_find (fixture->view, ADW_TYPE_PREFERENCES_ROW, "title", "Kas"));
  assert_wished (fixture, NULL);
  g_assert_true (lw_office_undo (fixture->office, &error));
  settle (fixture);
  assert_wished (fixture, id);

  gtk_widget_activate_action (fixture->view, "company.delete", NULL);
  settle (fixture);
  assert_wished (fixture, NULL);
  g_assert_cmpstr (lw_office_get_undo_label (fixture->office), ==, "Company deleted");
  g_assert_true (lw_office_undo (fixture->office, &error));
  settle (fixture);
  assert_wished (fixture, id);
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/company-view/checked-today", test_checked_today);
  ADD ("/company-view/expired", test_expired);
  ADD ("/company-view/step", test_step);
  ADD ("/company-view/load", test_load);
  ADD ("/company-view/load-follows", test_load_follows);
  ADD ("/company-view/no-workplace", test_no_workplace);

  ADD ("/company-view/add-contact", test_add_contact);
  ADD ("/company-view/contact-order", test_contact_order);
  ADD ("/company-view/delete-wished", test_delete_wished);

  return g_test_run ();
}
