/* test-companies-page.c - tests of the companies' page, with real keys
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-companies-page.h"
#include "lw-name-row.h"

#include "lw-company-view.h"
#include "lw-date.h"
#include "lw-half-day-picker.h"
#include "lw-number-row.h"
#include "lw-shot.h"
#include "lw-text-field.h"
#include "test-school.h"
#include "test-window.h"

typedef struct
{
  LwOffice *office;
  GtkWidget *page;
  GtkWindow *window;
  GString *told; /* what the page asked of the window: "say: ..." */
} Fixture;

static void
told_cb (GSimpleAction *action, GVariant *parameter, Fixture *fixture)
{
  g_autofree char *text = g_variant_print (parameter, FALSE);

  g_string_append_printf (fixture->told, "%s: %s\n", g_action_get_name (G_ACTION (action)), text);
}

static void
add_window_action (GSimpleActionGroup *group, const char *name, const char *type, Fixture *fixture)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, G_VARIANT_TYPE (type));

  g_signal_connect (action, "activate", G_CALLBACK (told_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
}

static void
show (Fixture *fixture)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  add_window_action (group, "say", "s", fixture);
  add_window_action (group, "open-placement", "s", fixture);
  add_window_action (group, "plan-stage", "a{ss}", fixture);
  fixture->page = lw_companies_page_new (fixture->office);
  fixture->window = test_window_new (fixture->page);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "win", G_ACTION_GROUP (group));
  gtk_window_set_default_size (fixture->window, 1150, 740);
  test_window_settle ();
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->told = g_string_new (NULL);
  fixture->office = test_school_new ();
  show (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_window_destroy (fixture->window);
  test_school_free (fixture->office);
  g_string_free (fixture->told, TRUE);
}

static GtkWidget *
find (Fixture *fixture, GType type, const char *property, const char *text)
{
  GtkWidget *found = test_window_find (fixture->page, type, property, text);

  g_assert_nonnull (found);

  return found;
}

static gboolean
has_row (GtkWidget *widget, const char *detail)
{
  if (LW_IS_NAME_ROW (widget))
    return g_strcmp0 (lw_name_row_get_detail (LW_NAME_ROW (widget)), detail) == 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_row (child, detail))
      return TRUE;

  return FALSE;
}

static GtkWidget *
find_title (Fixture *fixture, const char *title)
{
  return find (fixture, ADW_TYPE_PREFERENCES_ROW, "title", title);
}

static GListModel *
listed (Fixture *fixture)
{
  GObject *list = gtk_widget_get_template_child (fixture->page, LW_TYPE_COMPANIES_PAGE, "list");

  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
}

static LwCompany *
selected (Fixture *fixture)
{
  return gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (listed (fixture)));
}

static void
settle (Fixture *fixture)
{
  test_school_settle (fixture->office);
  test_window_settle ();
}

static void
choose (Fixture *fixture, const char *name)
{
  LwRecord *company = test_school_find (fixture->office, &lw_company_record, name);

  lw_companies_page_show_company (LW_COMPANIES_PAGE (fixture->page), lw_record_get_id (company));
  settle (fixture);
}

static void
add_part (Fixture *fixture, const char *group)
{
  gtk_widget_activate_action (find (fixture, ADW_TYPE_PREFERENCES_GROUP, "title", group),
                              "parts.add", NULL);
  settle (fixture);
}

static void
type_in (Fixture *fixture, GtkWidget *widget, const char *text)
{
  g_assert_true (gtk_widget_grab_focus (widget));
  test_window_type (fixture->window, text);
}

static void
scroll_to (Fixture *fixture, double part)
{
  GtkWidget *scroller = test_window_find (find (fixture, LW_TYPE_COMPANY_VIEW, NULL, NULL),
                                          GTK_TYPE_SCROLLED_WINDOW, NULL, NULL);
  GtkAdjustment *where = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  gtk_adjustment_set_value (
    where, part * (gtk_adjustment_get_upper (where) - gtk_adjustment_get_page_size (where)));
  test_window_settle ();
}

static LwWorkplace *
only_workplace (Fixture *fixture, const char *company)
{
  LwRecord *owner = test_school_find (fixture->office, &lw_company_record, company);
  LwRecordList *all = lw_office_get_list (fixture->office, &lw_workplace_record);
  LwWorkplace *found = NULL;

  for (guint i = 0; i < lw_record_list_get_size (all); i++)
    {
      LwWorkplace *workplace = lw_record_list_peek (all, i);

      if (g_strcmp0 (workplace->company, lw_record_get_id (owner)) == 0)
        {
          g_assert_null (found);
          found = workplace;
        }
    }
  g_assert_nonnull (found);

  return found;
}

/* Nothing but a name is needed; what follows is typed, ticked and there after a restart. */
static void
test_make (Fixture *fixture, gconstpointer data)
{
  LwCompany *company;
  LwWorkplace *workplace;
  g_autofree char *days = NULL;
  const char *const all_profiles[] = { "Z&W", NULL };

  test_window_press (fixture->window, "ctrl+n");
  test_window_type (fixture->window, "Smederij De Boer");
  settle (fixture);
  company = test_school_find (fixture->office, &lw_company_record, "Smederij De Boer");
  g_assert_true (selected (fixture) == company);
  lw_shot_save_wanted (GTK_WIDGET (fixture->window), "companies-new");
  type_in (fixture, find_title (fixture, "Town"), "Schagen");

  add_part (fixture, "Workplaces");
  test_window_type (fixture->window, "Werkplaats");
  type_in (fixture, find (fixture, LW_TYPE_HALF_DAY_PICKER, NULL, NULL), " ");
  test_window_press (fixture->window, "Right");
  test_window_press (fixture->window, "shift+space");
  g_object_set (lw_number_row_get_spin_button (LW_NUMBER_ROW (find_title (fixture, "Seats"))),
                "value", 3.0, NULL);
  gtk_check_button_set_active (
    GTK_CHECK_BUTTON (find (fixture, GTK_TYPE_CHECK_BUTTON, "label", "Zorg en welzijn (Z&W)")),
    TRUE);
  settle (fixture);
  lw_shot_save_wanted (GTK_WIDGET (fixture->window), "companies-workplace");
  gtk_test_accessible_assert_property (
    lw_number_row_get_spin_button (LW_NUMBER_ROW (find_title (fixture, "Minimum age"))),
    GTK_ACCESSIBLE_PROPERTY_LABEL, "Minimum age");
  gtk_test_accessible_assert_property (find (fixture, LW_TYPE_HALF_DAY_PICKER, NULL, NULL),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Open half-days");

  test_window_destroy (fixture->window);
  fixture->office = test_school_reopen (fixture->office);
  show (fixture);
  choose (fixture, "Smederij De Boer");
  company = selected (fixture);
  g_assert_cmpstr (company->town, ==, "Schagen");
  workplace = only_workplace (fixture, "Smederij De Boer");
  g_assert_cmpstr (workplace->title, ==, "Werkplaats");
  g_assert_cmpint (workplace->seats, ==, 3);
  g_assert_cmpstrv (workplace->profiles, all_profiles);
  days = g_strjoinv (" ", workplace->half_days);
  g_assert_cmpstr (days, ==, "ma-o di-o di-m");
  g_assert_cmpstr (fixture->told->str, ==, "");
}

/* What is typed before the name waits for it, and is kept with it. */
static void
test_nameless (Fixture *fixture, gconstpointer data)
{
  LwRecordList *companies = lw_office_get_list (fixture->office, &lw_company_record);
  GtkWidget *name;
  LwCompany *company;

  gtk_widget_activate_action (fixture->page, "companies.add", NULL);
  test_window_settle ();
  name = find (fixture, GTK_TYPE_ENTRY, "placeholder-text", "Name of the company");
  type_in (fixture, find_title (fixture, "Town"), "Den Helder");
  settle (fixture);
  g_assert_cmpuint (lw_record_list_get_size (companies), ==, 2);
  g_assert_true (gtk_widget_has_css_class (name, "error"));
  add_part (fixture, "Contact persons");
  g_assert_nonnull (strstr (fixture->told->str, "Type the name of the company first"));
  lw_shot_save_wanted (GTK_WIDGET (fixture->window), "companies-nameless");

  test_window_type (fixture->window, "Haven");
  settle (fixture);
  g_assert_cmpuint (lw_record_list_get_size (companies), ==, 3);
  company = test_school_find (fixture->office, &lw_company_record, "Haven");
  g_assert_cmpstr (company->town, ==, "Den Helder");
  g_assert_false (gtk_widget_has_css_class (name, "error"));
}

/* An undo of the making takes it out of sight; what was made before is told apart. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  LwRecordList *people = lw_office_get_list (fixture->office, &lw_contact_person_record);

  choose (fixture, "Bakkerij Vis");
  add_part (fixture, "Contact persons");
  test_window_type (fixture->window, "Piet Vis");
  settle (fixture);
  g_assert_cmpuint (lw_record_list_get_size (people), ==, 1);
  find_title (fixture, "Piet Vis");
  lw_office_undo (fixture->office, &error);
  g_assert_no_error (error);
  lw_office_undo (fixture->office, &error);
  g_assert_no_error (error);
  settle (fixture);
  g_assert_cmpuint (lw_record_list_get_size (people), ==, 0);
  g_assert_null (test_window_find (fixture->page, ADW_TYPE_PREFERENCES_ROW, "title", "Piet Vis"));

  test_window_press (fixture->window, "ctrl+n");
  test_window_type (fixture->window, "X");
  settle (fixture);
  lw_office_undo (fixture->office, &error);
  g_assert_no_error (error);
  settle (fixture);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (gtk_widget_get_template_child (
                     fixture->page, LW_TYPE_COMPANIES_PAGE, "content"))),
                   ==, "none");
  lw_office_redo (fixture->office, &error);
  g_assert_no_error (error);
  settle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (listed (fixture)), ==, 3);
}

/* The store refuses to let go of a place where somebody is; it lets go of another. */
static void
test_delete (Fixture *fixture, gconstpointer data)
{
  LwRecordList *workplaces = lw_office_get_list (fixture->office, &lw_workplace_record);
  g_autoptr (GError) error = NULL;

  choose (fixture, "Bakkerij Vis");
  gtk_widget_activate_action (find_title (fixture, "Bakkerij"), "part.delete", NULL);
  settle (fixture);
  g_assert_cmpuint (lw_record_list_get_size (workplaces), ==, 2);
  g_assert_true (g_str_has_prefix (fixture->told->str, "say: '“Bakkerij” can't be deleted")
                 || g_str_has_prefix (fixture->told->str, "say: \"“Bakkerij” can't be deleted"));
  gtk_widget_activate_action (fixture->page, "companies.delete", NULL);
  settle (fixture);
  test_school_find (fixture->office, &lw_company_record, "Bakkerij Vis");

  add_part (fixture, "Workplaces");
  test_window_type (fixture->window, "Winkel");
  settle (fixture);
  gtk_widget_activate_action (find_title (fixture, "Winkel"), "part.delete", NULL);
  settle (fixture);
  g_assert_null (test_window_find (fixture->page, ADW_TYPE_PREFERENCES_ROW, "title", "Winkel"));
  g_assert_cmpstr (lw_office_get_undo_label (fixture->office), ==, "Workplace deleted");
  lw_office_undo (fixture->office, &error);
  g_assert_no_error (error);
  settle (fixture);
  find_title (fixture, "Winkel");
}

static void
test_delete_company (Fixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (fixture->page, "companies.add", NULL);
  test_window_type (fixture->window, "Kort");
  settle (fixture);
  add_part (fixture, "Contact persons");
  add_part (fixture, "Workplaces");
  gtk_widget_activate_action (fixture->page, "companies.delete", NULL);
  settle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (listed (fixture)), ==, 2);

  /* One that nobody typed in just goes; one that was typed a moment ago is not left behind. */
  gtk_widget_activate_action (fixture->page, "companies.add", NULL);
  gtk_widget_activate_action (fixture->page, "companies.delete", NULL);
  gtk_widget_activate_action (fixture->page, "companies.add", NULL);
  test_window_type (fixture->window, "K");
  gtk_widget_activate_action (fixture->page, "companies.delete", NULL);
  settle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (listed (fixture)), ==, 2);
  g_assert_cmpstr (fixture->told->str, ==, "");
}

static void
set_search (Fixture *fixture, const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (find (fixture, GTK_TYPE_SEARCH_ENTRY, NULL, NULL)), words);
  test_window_settle ();
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *words;
    const char *name;
  } cases[] = {
    { "vis bak", "Bakkerij Vis" }, { "gouda", "Bakkerij Vis" },   { "jose", "Bakkerij Vis" },
    { "verzorging", "De Bron" },   { "schagen bron", "De Bron" },
  };
  g_autoptr (LwRecord) person = lw_record_new (&lw_contact_person_record, NULL);
  GListModel *model = listed (fixture);

  lw_record_set_text (
    person, "company",
    lw_record_get_id (test_school_find (fixture->office, &lw_company_record, "Bakkerij Vis")));
  lw_record_set_text (person, "name", "José Vis");
  test_school_put (fixture->office, person);
  choose (fixture, "De Bron");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LwCompany) found = NULL;

      set_search (fixture, cases[i].words);
      g_assert_cmpuint (g_list_model_get_n_items (model), ==, 1);
      found = g_list_model_get_item (model, 0);
      g_assert_cmpstr (found->name, ==, cases[i].name);
    }
  set_search (fixture, "nobody at all");
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 0);
  lw_shot_save_wanted (GTK_WIDGET (fixture->window), "companies-none-found");
  gtk_widget_activate_action (fixture->page, "companies.clear-filters", NULL);
  test_window_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 2);
  /* What was shown all the time is chosen again. */
  g_assert_cmpstr (selected (fixture)->name, ==, "De Bron");
}

/* The filters are chosen with the list's, and cleared with one act. */
static void
test_filters (Fixture *fixture, gconstpointer data)
{
  GListModel *model = listed (fixture);
  GtkWidget *with_room = find (fixture, GTK_TYPE_TOGGLE_BUTTON, "label", "With free seats");
  GtkWidget *profile = find (fixture, GTK_TYPE_DROP_DOWN, "tooltip-text", "Profile");
  GtkWidget *kind = find (fixture, GTK_TYPE_DROP_DOWN, "tooltip-text", "Kind of company");
  g_autoptr (LwRecord) workplace
    = lw_record_copy (LW_RECORD (only_workplace (fixture, "Bakkerij Vis")));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (with_room), TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 2);
  g_assert_true (has_row (fixture->page, "Gouda · 1 of 2 always free"));
  lw_record_set_int (workplace, "seats", 3);
  lw_record_set_list (workplace, "profiles", (const char *const[]){ "HBR", NULL });
  test_school_put (fixture->office, workplace);
  /* The row says what the workplace says. */
  g_assert_true (has_row (fixture->page, "Gouda · 2 of 3 always free"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (profile), 8);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 1);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (kind), 1);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 0);
  gtk_widget_activate_action (fixture->page, "companies.clear-filters", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 2);
}

/* A stage opens; a stage is planned at the workplace. */
static void
test_stages (Fixture *fixture, gconstpointer data)
{
  LwRecord *home;
  LwPlacement *stage = NULL;
  LwRecordList *stages = lw_office_get_list (fixture->office, &lw_placement_record);
  g_autofree char *told = NULL;
  GtkWidget *row, *plan;

  choose (fixture, "De Bron");
  home = LW_RECORD (only_workplace (fixture, "De Bron"));
  for (guint i = 0; i < lw_record_list_get_size (stages); i++)
    if (g_strcmp0 (LW_PLACEMENT (lw_record_list_peek (stages, i))->workplace,
                   lw_record_get_id (home))
        == 0)
      stage = lw_record_list_peek (stages, i);
  row = find_title (fixture, "Sanne de Jong");
  gtk_widget_grab_focus (row);
  test_window_press (fixture->window, "Return");
  plan = find (fixture, ADW_TYPE_BUTTON_CONTENT, "label", "_Plan a stage here…");
  gtk_widget_grab_focus (gtk_widget_get_ancestor (plan, GTK_TYPE_BUTTON));
  test_window_press (fixture->window, "Return");
  test_window_wait (strstr (fixture->told->str, "plan-stage") != NULL);
  told = g_strdup_printf ("open-placement: '%s'\nplan-stage: {'workplace': '%s'}\n",
                          lw_record_get_id (LW_RECORD (stage)), lw_record_get_id (home));
  g_assert_cmpstr (fixture->told->str, ==, told);
}

/* Up and Down go through the list, Enter goes on to the company. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (fixture->page, "page.search", NULL);
  test_window_type (fixture->window, "b");
  test_window_press (fixture->window, "Return");
  test_window_settle ();
  g_assert_cmpstr (selected (fixture)->name, ==, "Bakkerij Vis");
  test_window_press (fixture->window, "Down");
  test_window_settle ();
  g_assert_cmpstr (selected (fixture)->name, ==, "De Bron");
  test_window_press (fixture->window, "Return");
  test_window_settle ();
  g_assert_true (GTK_IS_TEXT (gtk_window_get_focus (fixture->window)));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (gtk_window_get_focus (fixture->window))),
                   ==, "De Bron");
}

static void
put_part (LwAct *act,
          const LwRecordType *type,
          LwRecord *company,
          const char *field,
          const char *value)
{
  g_autoptr (LwRecord) part = lw_record_new (type, NULL);

  lw_record_set_text (part, "company", lw_record_get_id (company));
  lw_record_set_text (part, field, value);
  lw_act_put (act, part);
}

static void
fill_one (Fixture *fixture)
{
  static const char *const profiles[] = { "HBR", "E&O", NULL };
  static const char *const days[] = { "di-o", "di-m", "do-o", "do-m", "za-o", NULL };
  static const char *const learned[]
    = { "krachtige-leeromgeving", "realiteitsgehalte", "sfeer", NULL };
  g_autoptr (LwAct) act = lw_act_new ("test", "Test");
  g_autoptr (GError) error = NULL;
  g_autoptr (LwRecord) company
    = lw_record_copy (test_school_find (fixture->office, &lw_company_record, "Bakkerij Vis"));
  g_autoptr (LwRecord) workplace
    = lw_record_copy (LW_RECORD (only_workplace (fixture, "Bakkerij Vis")));
  g_autoptr (LwRecord) accreditation = lw_record_new (&lw_accreditation_record, NULL);
  GDate until = lw_date_from_dmy (31, 7, 2028);

  lw_record_set_text (company, "kind", "bedrijf");
  lw_record_set_text (company, "sector", "economie");
  lw_record_set_text (company, "address", "Markt 12");
  lw_record_set_text (company, "postcode", "2801 JJ");
  lw_record_set_text (company, "gain",
                      "Zoekt al jaren jonge bakkers, en wil de school beter kennen.");
  lw_record_set_int (company, "max-at-once", 2);
  lw_act_put (act, company);
  lw_record_set_list (workplace, "profiles", profiles);
  lw_record_set_list (workplace, "half-days", days);
  lw_record_set_list (workplace, "learning-potential", learned);
  lw_record_set_text (workplace, "tasks", "Deeg maken, brood vormen, de oven leren kennen.");
  lw_act_put (act, workplace);
  put_part (act, &lw_workplace_record, company, "title", "Winkel");
  put_part (act, &lw_contact_person_record, company, "name", "José Vis");
  put_part (act, &lw_contact_person_record, company, "name", "Jan & Piet <b>");
  lw_record_set_text (accreditation, "company", lw_record_get_id (company));
  lw_record_set_text (accreditation, "profile", "HBR");
  lw_record_set_date (accreditation, "valid-until", &until);
  lw_act_put (act, accreditation);
  lw_office_commit (fixture->office, act, &error);
  g_assert_no_error (error);
}

/* A full company, from top to bottom. */
static void
test_look (Fixture *fixture, gconstpointer data)
{
  GtkWidget *expander;

  lw_shot_save_wanted (GTK_WIDGET (fixture->window), "companies-none-chosen");
  fill_one (fixture);
  choose (fixture, "Bakkerij Vis");
  find_title (fixture, "Jan & Piet <b>");
  find_title (fixture, "Horeca, bakkerij en recreatie");
  lw_shot_save_wanted (GTK_WIDGET (fixture->window), "companies-top");
  scroll_to (fixture, 0.55);
  lw_shot_save_wanted (GTK_WIDGET (fixture->window), "companies-middle");
  scroll_to (fixture, 1);
  lw_shot_save_wanted (GTK_WIDGET (fixture->window), "companies-bottom");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (find_title (fixture, "Bakkerij")), TRUE);
  settle (fixture);
  expander = find (fixture, GTK_TYPE_EXPANDER, NULL, NULL);
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  settle (fixture);
  scroll_to (fixture, 0.34);
  lw_shot_save_wanted (GTK_WIDGET (fixture->window), "companies-opened");
  scroll_to (fixture, 0.62);
  lw_shot_save_wanted (GTK_WIDGET (fixture->window), "companies-potential");
  g_assert_cmpstr (gtk_expander_get_label (GTK_EXPANDER (expander)), ==,
                   "What can be learned here? 3 of 16");
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("leerwerk-page-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "school.leerwerk", NULL);
  g_autoptr (GError) error = NULL;

  test_window_destroy (fixture->window);
  test_school_free (fixture->office);
  fixture->office = lw_office_open (path, LW_OFFICE_CREATE, "Anna de Wit", &error);
  g_assert_no_error (error);
  show (fixture);
  find (fixture, ADW_TYPE_STATUS_PAGE, "title", "No companies yet");
  lw_shot_save_wanted (GTK_WIDGET (fixture->window), "companies-nothing");
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/companies-page/make", test_make);
  ADD ("/companies-page/nameless", test_nameless);
  ADD ("/companies-page/undo", test_undo);
  ADD ("/companies-page/delete", test_delete);
  ADD ("/companies-page/delete-company", test_delete_company);
  ADD ("/companies-page/search", test_search);
  ADD ("/companies-page/filters", test_filters);
  ADD ("/companies-page/stages", test_stages);
  ADD ("/companies-page/keys", test_keys);
  ADD ("/companies-page/look", test_look);
  ADD ("/companies-page/empty", test_empty);

  return g_test_run ();
}
