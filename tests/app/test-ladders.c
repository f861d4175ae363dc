/* test-ladders.c - tests of the two ladders, with real keys
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-forms-page.h"

#include "lw-ladder-figure.h"
#include "lw-ladder-pane.h"
#include "lw-ladder-view.h"
#include "test-school.h"
#include "test-window.h"

typedef struct
{
  LwOffice *office;
  GtkWidget *page;
  GtkWindow *window;
} Fixture;

static const LwSpot stepless = { LW_SPOT_COMPANY, 0, 0 };

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->office = test_school_new ();
  fixture->page = lw_forms_page_new (fixture->office);
  fixture->window = test_window_new (fixture->page);
  gtk_window_set_default_size (fixture->window, 1150, 740);
  test_window_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_window_destroy (fixture->window);
  test_school_free (fixture->office);
}

static gpointer
find (Fixture *fixture, GType type)
{
  return test_window_find (fixture->page, type, NULL, NULL);
}

static LwLadderFigure *
show_ladders (Fixture *fixture)
{
  AdwViewStack *stack = find (fixture, ADW_TYPE_VIEW_STACK);

  adw_view_stack_set_visible_child_name (stack, "ladders");
  test_window_settle ();
  gtk_widget_grab_focus (fixture->page);
  test_window_settle ();

  return find (fixture, LW_TYPE_LADDER_FIGURE);
}

static void
assert_current (LwLadderFigure *figure, LwSpotKind kind, int school, int company)
{
  LwSpot current = lw_ladder_figure_get_current (figure);
  LwSpot expected = { kind, school, company };

  g_test_message ("at %d %d %d", current.kind, current.school, current.company);
  g_assert_true (lw_spot_equal (current, expected));
}

static int
step_of (Fixture *fixture, const char *company)
{
  return LW_COMPANY (test_school_find (fixture->office, &lw_company_record, company))->policy_step;
}

/* The school opens without them, and they are made when they are first shown. */
static void
test_made_on_demand (Fixture *fixture, gconstpointer data)
{
  g_assert_null (find (fixture, LW_TYPE_LADDER_VIEW));
  show_ladders (fixture);
  g_assert_nonnull (find (fixture, LW_TYPE_LADDER_VIEW));
}

/* On a small screen, beside the pages and what stands on a step, all steps are in sight. */
static void
test_fits (Fixture *fixture, gconstpointer data)
{
  GtkWidget *scrolled
    = gtk_widget_get_ancestor (GTK_WIDGET (show_ladders (fixture)), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled));

  g_assert_cmpfloat (gtk_adjustment_get_upper (across), <=, gtk_adjustment_get_page_size (across));
}

static void
test_walk (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *key;
    LwSpot to;
  } walk[] = {
    { "Left", { LW_SPOT_COMPANY, 0, 5 } },      { "Down", { LW_SPOT_CROSSING, 8, 5 } },
    { "Left", { LW_SPOT_CROSSING, 8, 4 } },     { "End", { LW_SPOT_SCHOOL, 8, 0 } },
    { "Down", { LW_SPOT_SCHOOL, 7, 0 } },       { "ctrl+End", { LW_SPOT_SCHOOL, 0, 0 } },
    { "Left", { LW_SPOT_COMPANY, 0, 0 } },      { "Up", { LW_SPOT_CROSSING, 1, 5 } },
    { "Home", { LW_SPOT_CROSSING, 1, 1 } },     { "Left", { LW_SPOT_CROSSING, 1, 1 } },
    { "ctrl+Home", { LW_SPOT_COMPANY, 0, 1 } },
  };
  LwLadderFigure *figure = show_ladders (fixture);

  assert_current (figure, LW_SPOT_BEYOND, 0, 0);
  for (guint i = 0; i < G_N_ELEMENTS (walk); i++)
    {
      test_window_press (fixture->window, walk[i].key);
      assert_current (figure, walk[i].to.kind, walk[i].to.school, walk[i].to.company);
      g_assert_true (gtk_widget_has_focus (lw_ladder_figure_get_spot (figure, walk[i].to)));
    }
  /* One Tab stop. */
  test_window_press (fixture->window, "Tab");
  g_assert_null (gtk_widget_get_focus_child (GTK_WIDGET (figure)));
}

/* Each spot says where it is and what stands there; an empty one claims nothing. */
static void
test_words (Fixture *fixture, gconstpointer data)
{
  LwLadderFigure *figure = show_ladders (fixture);

  gtk_test_accessible_assert_property (
    lw_ladder_figure_get_spot (figure, (LwSpot){ LW_SPOT_SCHOOL, 8, 0 }),
    GTK_ACCESSIBLE_PROPERTY_LABEL, "Ladder of the school, step 8 of 8: Schoolbedrijf. 1 form");
  gtk_test_accessible_assert_property (
    lw_ladder_figure_get_spot (figure, stepless), GTK_ACCESSIBLE_PROPERTY_LABEL,
    "Ladder of the company: Companies without a step. 2 companies, 2 stages");
  gtk_test_accessible_assert_property (
    lw_ladder_figure_get_spot (figure, (LwSpot){ LW_SPOT_BEYOND, 0, 0 }),
    GTK_ACCESSIBLE_PROPERTY_LABEL,
    "Beyond both ladders: Samenwerkingsverband / bedrijfsschool. 1 form");
  lw_ladder_figure_set_current (figure, (LwSpot){ LW_SPOT_CROSSING, 3, 3 });
  g_assert_nonnull (test_window_find (
    find (fixture, LW_TYPE_LADDER_PANE), GTK_TYPE_LABEL, "label",
    "No stage of this school year stands here. That says nothing for or against."));
}

static void
assert_focused (Fixture *fixture, const char *title)
{
  GtkWidget *focus = gtk_window_get_focus (fixture->window);

  g_assert_true (ADW_IS_PREFERENCES_ROW (focus));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (focus)), ==, title);
}

static void
press_and_keep (Fixture *fixture, const char *key)
{
  test_window_press (fixture->window, key);
  test_school_settle (fixture->office);
  test_window_settle ();
}

/* A company climbs by keyboard, figure and focus go along, and each step is one act. */
static void
test_move_company (Fixture *fixture, gconstpointer data)
{
  LwLadderFigure *figure = show_ladders (fixture);

  lw_ladder_figure_set_current (figure, stepless);
  gtk_widget_grab_focus (GTK_WIDGET (figure));
  test_window_press (fixture->window, "Return");
  assert_focused (fixture, "Bakkerij Vis");
  press_and_keep (fixture, "alt+Up");
  g_assert_cmpint (step_of (fixture, "Bakkerij Vis"), ==, 1);
  assert_current (figure, LW_SPOT_COMPANY, 0, 1);
  assert_focused (fixture, "Bakkerij Vis");
  press_and_keep (fixture, "alt+Up");
  g_assert_cmpint (step_of (fixture, "Bakkerij Vis"), ==, 2);
  assert_current (figure, LW_SPOT_COMPANY, 0, 2);
  g_assert_cmpstr (lw_office_get_undo_label (fixture->office), ==,
                   "Bakkerij Vis: step 2 of the company");

  g_assert_true (lw_office_undo (fixture->office, NULL));
  test_window_settle ();
  g_assert_cmpint (step_of (fixture, "Bakkerij Vis"), ==, 1);
  g_assert_true (lw_office_undo (fixture->office, NULL));
  test_window_settle ();
  g_assert_cmpint (step_of (fixture, "Bakkerij Vis"), ==, LW_UNSET);
  gtk_test_accessible_assert_property (
    lw_ladder_figure_get_spot (figure, stepless), GTK_ACCESSIBLE_PROPERTY_LABEL,
    "Ladder of the company: Companies without a step. 2 companies, 2 stages");
}

/* A form goes down by its button; on the lowest step it can leave the ladder, and no further. */
static void
test_move_form (Fixture *fixture, gconstpointer data)
{
  LwLadderFigure *figure = show_ladders (fixture);
  GtkWidget *pane = find (fixture, LW_TYPE_LADDER_PANE);
  LwVariant *form = test_school_find (fixture->office, &lw_variant_record, "Werkplekkenstructuur");

  lw_ladder_figure_set_current (figure, (LwSpot){ LW_SPOT_SCHOOL, 5, 0 });
  test_window_settle ();
  test_window_click (fixture->window,
                     test_window_find (pane, GTK_TYPE_BUTTON, "icon-name", "go-down-symbolic"));
  test_school_settle (fixture->office);
  test_window_settle ();
  g_assert_cmpint (form->school_step, ==, 4);
  assert_current (figure, LW_SPOT_SCHOOL, 4, 0);
  for (int step = 3; step >= 0; step--)
    {
      press_and_keep (fixture, "alt+Down");
      g_assert_cmpint (form->school_step, ==, step);
    }
  assert_current (figure, LW_SPOT_SCHOOL, 0, 0);
  press_and_keep (fixture, "alt+Down");
  g_assert_cmpint (form->school_step, ==, 0);
}

/* What one drags from: the row that names it in the pane. */
static GtkWidget *
find_row (Fixture *fixture, const char *title)
{
  GtkWidget *row
    = test_window_find (find (fixture, LW_TYPE_LADDER_PANE), ADW_TYPE_ACTION_ROW, "title", title);

  g_assert_nonnull (row);

  return row;
}

static gboolean
is_lit (LwLadderFigure *figure, LwSpot spot)
{
  return gtk_widget_has_css_class (lw_ladder_figure_get_spot (figure, spot), "target");
}

static void
let_go (Fixture *fixture)
{
  test_window_let_go ();
  test_school_settle (fixture->office);
  test_window_settle ();
}

/* The step that one is over is lit; let go there it is as a key would do it, in one act. */
static void
test_drag_form (Fixture *fixture, gconstpointer data)
{
  const LwSpot from = { LW_SPOT_SCHOOL, 5, 0 }, to = { LW_SPOT_SCHOOL, 2, 0 };
  LwLadderFigure *figure = show_ladders (fixture);
  LwVariant *form = test_school_find (fixture->office, &lw_variant_record, "Werkplekkenstructuur");

  lw_ladder_figure_set_current (figure, from);
  test_window_settle ();
  test_window_take_up (find_row (fixture, form->name), lw_ladder_figure_get_spot (figure, to));
  test_window_wait (is_lit (figure, to));
  g_assert_true (gtk_widget_has_css_class (find_row (fixture, form->name), "lw-taken-up"));
  test_window_let_go ();
  test_window_wait (form->school_step == 2);
  test_window_settle ();
  assert_current (figure, LW_SPOT_SCHOOL, 2, 0);
  assert_focused (fixture, form->name);
  g_assert_cmpstr (lw_office_get_undo_label (fixture->office), ==,
                   "Werkplekkenstructuur: step 2 of the school");
  g_assert_true (lw_office_undo (fixture->office, NULL));
  g_assert_cmpint (form->school_step, ==, 5);
}

/* From among those without a step up, and back off the ladder. */
static void
test_drag_company (Fixture *fixture, gconstpointer data)
{
  const LwSpot to = { LW_SPOT_COMPANY, 0, 4 };
  LwLadderFigure *figure = show_ladders (fixture);

  lw_ladder_figure_set_current (figure, stepless);
  test_window_settle ();
  test_window_take_up (find_row (fixture, "De Bron"), lw_ladder_figure_get_spot (figure, to));
  test_window_wait (is_lit (figure, to));
  test_window_let_go ();
  test_window_wait (step_of (fixture, "De Bron") == 4);
  test_window_settle ();
  assert_current (figure, LW_SPOT_COMPANY, 0, 4);
  test_window_take_up (find_row (fixture, "De Bron"), lw_ladder_figure_get_spot (figure, stepless));
  test_window_wait (is_lit (figure, stepless));
  test_window_let_go ();
  test_window_wait (step_of (fixture, "De Bron") == 0);
  g_assert_cmpstr (lw_office_get_undo_label (fixture->office), ==, "De Bron: off the ladder");
}

/* Where it stands, on the other ladder, on a crossing, beyond and beside it stays as it was. */
static void
test_drag_elsewhere (Fixture *fixture, gconstpointer data)
{
  static const LwSpot elsewhere[] = {
    { LW_SPOT_COMPANY, 0, 0 },
    { LW_SPOT_SCHOOL, 3, 0 },
    { LW_SPOT_CROSSING, 3, 3 },
    { LW_SPOT_BEYOND, 0, 0 },
  };
  LwLadderFigure *figure = show_ladders (fixture);
  g_autofree char *before = g_strdup (lw_office_get_undo_label (fixture->office));

  lw_ladder_figure_set_current (figure, stepless);
  test_window_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (elsewhere); i++)
    {
      test_window_take_up (find_row (fixture, "De Bron"),
                           lw_ladder_figure_get_spot (figure, elsewhere[i]));
      g_assert_false (is_lit (figure, elsewhere[i]));
      let_go (fixture);
    }
  test_window_take_up (find_row (fixture, "De Bron"), find (fixture, ADW_TYPE_VIEW_SWITCHER));
  let_go (fixture);
  g_assert_cmpint (step_of (fixture, "De Bron"), ==, LW_UNSET);
  g_assert_cmpstr (lw_office_get_undo_label (fixture->office), ==, before);
  assert_current (figure, LW_SPOT_COMPANY, 0, 0);
}

static void
test_drag_escape (Fixture *fixture, gconstpointer data)
{
  const LwSpot to = { LW_SPOT_COMPANY, 0, 2 };
  LwLadderFigure *figure = show_ladders (fixture);

  lw_ladder_figure_set_current (figure, stepless);
  test_window_settle ();
  test_window_take_up (find_row (fixture, "De Bron"), lw_ladder_figure_get_spot (figure, to));
  test_window_wait (is_lit (figure, to));
  test_window_press (fixture->window, "Escape");
  test_window_wait (!is_lit (figure, to));
  let_go (fixture);
  g_assert_cmpint (step_of (fixture, "De Bron"), ==, LW_UNSET);
  test_window_wait (!gtk_widget_has_css_class (find_row (fixture, "De Bron"), "lw-taken-up"));
}

/* Of a company and a form with steps the stage stands on the crossing. */
static void
test_crossing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) company
    = lw_record_copy (test_school_find (fixture->office, &lw_company_record, "De Bron"));
  g_autoptr (LwRecord) form = lw_record_copy (
    test_school_find (fixture->office, &lw_variant_record, "Beroepsvoorbereidende stage"));
  LwLadderFigure *figure = show_ladders (fixture);

  lw_record_set_int (company, "policy-step", 3);
  lw_record_set_int (form, "school-step", 7);
  test_school_put (fixture->office, company);
  test_school_put (fixture->office, form);
  test_window_settle ();
  gtk_test_accessible_assert_property (
    lw_ladder_figure_get_spot (figure, (LwSpot){ LW_SPOT_CROSSING, 7, 3 }),
    GTK_ACCESSIBLE_PROPERTY_LABEL,
    "School step 7, company step 3: Maatschappelijk jaar / Publiek domein × Stage / bpv-beleid. "
    "1 company, 1 stage");
  lw_ladder_figure_set_current (figure, (LwSpot){ LW_SPOT_CROSSING, 7, 3 });
  gtk_widget_grab_focus (GTK_WIDGET (figure));
  test_window_press (fixture->window, "Return");
  assert_focused (fixture, "De Bron");
  press_and_keep (fixture, "alt+Down");
  assert_current (figure, LW_SPOT_CROSSING, 7, 2);
  assert_focused (fixture, "De Bron");
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/ladders/made-on-demand", test_made_on_demand);
  ADD ("/ladders/fits", test_fits);
  ADD ("/ladders/walk", test_walk);
  ADD ("/ladders/words", test_words);
  ADD ("/ladders/move-company", test_move_company);
  ADD ("/ladders/move-form", test_move_form);
  ADD ("/ladders/drag-form", test_drag_form);
  ADD ("/ladders/drag-company", test_drag_company);
  ADD ("/ladders/drag-elsewhere", test_drag_elsewhere);
  ADD ("/ladders/drag-escape", test_drag_escape);
  ADD ("/ladders/crossing", test_crossing);

  return g_test_run ();
}
