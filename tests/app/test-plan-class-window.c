/* test-plan-class-window.c - tests of planning a class, from the question to the proposals
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-plan-class-window.h"

#include "folder.h"
#include "lw-date-row.h"
#include "lw-many-pick.h"
#include "lw-pattern-choice.h"
#include "lw-plan-class-list.h"
#include "lw-plan-class-words.h"
#include "test-window.h"

#include <string.h>

#define MOST_LINES 4

typedef struct
{
  char *folder;
  LwOffice *office;
  GtkWindow *parent;
  GtkWidget *window;
  guint n_called; /* how often the call list was asked for */
} Fixture;

/* Three of 3B; two have a place for a stage in the coming period. */
static const char *const school[] = {
  "variant v1 {'name':'Proefstage'}",
  "group 3b {'name':'3B','grade':3,'profile':'Z&W'}",
  "student s1 {'number':'1','given-name':'Sanne','family-name':'Jong','group':'3b'}",
  "student s2 {'number':'2','given-name':'Bram','family-name':'Hart','group':'3b'}",
  "student s3 {'number':'3','given-name':'Jan & <b>','family-name':'Bos','group':'3b',"
  "'profile':'Groen'}",
  "stage-period b1 {'name':'Stage 3B','group':'3b','variant':'v1','pattern':'lint:di',"
  "'first-day':'2027-01-05','last-day':'2027-03-30'}",
  "placement p1 {'student':'s1','stage-period':'b1','state':'zoekt'}",
  "wish x1 {'student':'s1','workplace':'w2','rank':1}",
};

static const char *const companies[] = {
  "company c1 {'name':'Bakkerij Jansen','town':'Gouda'}",
  "workplace w1 {'company':'c1','title':'Winkel','seats':1,'profiles':['Z&W']}",
  "workplace w2 {'company':'c1','title':'Bakkerij','seats':1,'profiles':['Z&W']}",
};

static void
put_all (Fixture *fixture, const char *const *lines, guint n)
{
  for (guint i = 0; i < n && lines[i] != NULL; i++)
    put_line (fixture->office, lines[i]);
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GError) error = NULL;

  lw_office_undo (((Fixture *) data)->office, &error);
  g_assert_no_error (error);
}

static void
call_list_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ((Fixture *) data)->n_called++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const GActionEntry entries[] = { { "undo", undo_cb }, { "call-list", call_list_cb } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  fixture->folder = folder_new ();
  fixture->office = folder_open_school (fixture->folder);
  put_all (fixture, school, G_N_ELEMENTS (school) - 1);
  fixture->parent = test_window_new (gtk_label_new ("School"));
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries),
                                   fixture);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->parent), "win", G_ACTION_GROUP (actions));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    test_window_destroy (GTK_WINDOW (fixture->window));
  test_window_destroy (fixture->parent);
  lw_office_close (fixture->office);
  g_clear_object (&fixture->office);
  folder_free (fixture->folder);
}

static GtkWidget *
find (Fixture *fixture, GType type, const char *property, const char *text)
{
  return test_window_find (fixture->window, type, property, text);
}

/* Where it can be seen. */
static gboolean
shows (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && strcmp (gtk_label_get_text (GTK_LABEL (widget)), text) == 0)
    return TRUE;
  if (GTK_IS_INSCRIPTION (widget)
      && g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), text) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;

  return FALSE;
}

static gboolean
says (Fixture *fixture, const char *text)
{
  return shows (fixture->window, text);
}

static GtkWidget *
button (Fixture *fixture, const char *label)
{
  return find (fixture, GTK_TYPE_BUTTON, "label", label);
}

static gboolean
can_press (Fixture *fixture, const char *label)
{
  GtkWidget *found = button (fixture, label);

  return found != NULL && gtk_widget_get_mapped (found) && gtk_widget_is_sensitive (found);
}

static void
show (Fixture *fixture, const char *group)
{
  fixture->window
    = GTK_WIDGET (lw_plan_class_window_show (fixture->parent, fixture->office, group, NULL));
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  test_window_wait (gtk_widget_get_mapped (fixture->window));
  test_window_focus (GTK_WINDOW (fixture->window));
}

static void
show_and_solve (Fixture *fixture)
{
  put_all (fixture, companies, G_N_ELEMENTS (companies));
  put_line (fixture->office, school[G_N_ELEMENTS (school) - 1]);
  show (fixture, "3b");
  test_window_wait (can_press (fixture, "_Make a plan"));
  test_window_settle ();
  test_window_press (GTK_WINDOW (fixture->window), "Return");
  test_window_wait (can_press (fixture, "_Take over proposals"));
}

static LwPlacement *
stage_of (Fixture *fixture, const char *id)
{
  return lw_office_find (fixture->office, &lw_placement_record, id);
}

static guint
count_stages (Fixture *fixture)
{
  return lw_record_list_get_size (lw_office_get_list (fixture->office, &lw_placement_record));
}

/* Each text has the lines that it needs, and no more. */
static guint
count_fitting (GtkWidget *widget)
{
  guint n = 0;

  if (GTK_IS_INSCRIPTION (widget) && gtk_widget_get_mapped (widget))
    {
      GtkInscription *text = GTK_INSCRIPTION (widget);
      g_autoptr (PangoLayout) layout
        = gtk_widget_create_pango_layout (widget, gtk_inscription_get_text (text));

      pango_layout_set_width (layout, gtk_widget_get_width (widget) * PANGO_SCALE);
      g_assert_cmpuint (gtk_inscription_get_min_lines (text), ==,
                        (guint) pango_layout_get_line_count (layout));
      return 1;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_fitting (child);

  return n;
}

/* Also where there comes to be more room. */
static void
test_lines (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list;
  int width;

  show_and_solve (fixture);
  list = find (fixture, LW_TYPE_PLAN_CLASS_LIST, NULL, NULL);
  width = gtk_widget_get_width (list);
  g_assert_cmpuint (count_fitting (list), >=, 8);
  gtk_widget_set_size_request (list, 2 * width, -1);
  test_window_wait (gtk_widget_get_width (list) >= 2 * width);
  test_window_settle ();
  g_assert_cmpuint (count_fitting (list), >=, 8);
}

/* With a class that has a period one key makes the plan, one takes it over, one takes it back. */
static void
test_flow (Fixture *fixture, gconstpointer data)
{
  show_and_solve (fixture);
  g_assert_true (says (fixture, "2 of 3 get a place"));
  g_assert_true (says (fixture, "Proven: there is no better plan."));
  g_assert_true (says (fixture, "1 got a workplace of their wishes"));
  g_assert_true (says (fixture, "wish 1 · travelling time not known"));
  g_assert_true (says (fixture, "No place yet. What would help: A workplace for this profile"));
  g_assert_true (gtk_widget_get_mapped (button (fixture, "Plan…")));
  g_assert_cmpuint (count_stages (fixture), ==, 1);

  test_window_press (GTK_WINDOW (fixture->window), "Return");
  test_window_wait (says (fixture, "2 stages proposed"));
  g_assert_cmpuint (count_stages (fixture), ==, 2);
  g_assert_cmpstr (stage_of (fixture, "p1")->workplace, ==, "w2");
  g_assert_cmpstr (stage_of (fixture, "p1")->state, ==, "voorgesteld");

  test_window_press (GTK_WINDOW (fixture->window), "ctrl+z");
  test_window_wait (can_press (fixture, "_Make a plan"));
  g_assert_cmpuint (count_stages (fixture), ==, 1);
  g_assert_cmpstr (stage_of (fixture, "p1")->state, ==, "zoekt");
  test_window_settle ();
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window))
                 == button (fixture, "_Make a plan"));
  test_window_press (GTK_WINDOW (fixture->window), "Escape");
  test_window_wait (fixture->window == NULL);
}

/* What was kept leads to the telephone. */
static void
test_call_list (Fixture *fixture, gconstpointer data)
{
  show_and_solve (fixture);
  test_window_press (GTK_WINDOW (fixture->window), "Return");
  test_window_wait (says (fixture, "2 stages proposed"));
  test_window_press (GTK_WINDOW (fixture->window), "Return");
  test_window_wait (fixture->window == NULL);
  g_assert_cmpuint (fixture->n_called, ==, 1);
}

/* Without its check a proposal is not kept; without any there is nothing to keep. */
static void
test_left_out (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list, *check = NULL;

  show_and_solve (fixture);
  list = test_window_find (find (fixture, LW_TYPE_PLAN_CLASS_LIST, NULL, NULL), GTK_TYPE_LIST_VIEW,
                           NULL, NULL);
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (test_window_find (row, GTK_TYPE_INSCRIPTION, "text", "Sanne Jong (3B)") != NULL)
      check = test_window_find (row, GTK_TYPE_CHECK_BUTTON, NULL, NULL);
  g_assert_true (gtk_widget_get_mapped (check));
  gtk_widget_grab_focus (check);
  test_window_press (GTK_WINDOW (fixture->window), "space");
  test_window_wait (says (fixture, "2 of 3 get a place, 1 left out"));
  gtk_widget_activate_action (fixture->window, "plan-class.apply", NULL);
  test_window_wait (says (fixture, "1 stage proposed"));
  g_assert_null (stage_of (fixture, "p1")->workplace);
  g_assert_cmpstr (stage_of (fixture, "p1")->state, ==, "zoekt");
  g_assert_cmpuint (count_stages (fixture), ==, 2);
}

/* Two for one seat: who has it, and what would help the other. */
static void
test_rivals (Fixture *fixture, gconstpointer data)
{
  const char *set = "2 students fit only at this 1 place that is left: Bakkerij Jansen (1); "
                    "1 place too few.";
  const char *taken = "• Bakkerij Jansen (Winkel): taken by Bram Hart";
  GtkWidget *row, *more;

  put_all (fixture, companies, G_N_ELEMENTS (companies));
  put_line (fixture->office, "workplace w2 {'company':'c1','title':'Bakkerij','seats':0}");
  show (fixture, "3b");
  test_window_wait (can_press (fixture, "_Make a plan"));
  gtk_widget_activate_action (fixture->window, "plan-class.start", NULL);
  test_window_wait (says (fixture, "1 of 3 get a place"));
  test_window_wait (says (fixture, set));
  g_assert_true (says (fixture, "No place yet. What would help: A seat more for Z&W, elke di"));
  g_assert_false (says (fixture, taken));

  row = gtk_widget_get_parent (find (fixture, GTK_TYPE_INSCRIPTION, "text", set));
  more = test_window_find (row, GTK_TYPE_EXPANDER, NULL, NULL);
  g_assert_true (gtk_widget_grab_focus (more));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == more);
  test_window_press (GTK_WINDOW (fixture->window), "space");
  test_window_wait (says (fixture, taken));
  test_window_settle ();
  g_assert_cmpuint (count_fitting (find (fixture, LW_TYPE_PLAN_CLASS_LIST, NULL, NULL)), >=, 10);
}

/* The plan can still be read, and be made again. */
static void
test_stale (Fixture *fixture, gconstpointer data)
{
  show_and_solve (fixture);
  put_line (fixture->office, "workplace w2 {'company':'c1','title':'Bakkerij','seats':0}");
  test_window_wait (can_press (fixture, "_Again"));
  g_assert_false (can_press (fixture, "_Take over proposals"));
  g_assert_true (says (fixture, "2 of 3 get a place"));
  gtk_widget_activate_action (fixture->window, "plan-class.apply", NULL);
  g_assert_cmpuint (count_stages (fixture), ==, 1);

  gtk_widget_activate_action (fixture->window, "plan-class.again", NULL);
  test_window_wait (can_press (fixture, "_Make a plan"));
  gtk_widget_activate_action (fixture->window, "plan-class.start", NULL);
  test_window_wait (says (fixture, "1 of 3 get a place"));
  g_assert_true (can_press (fixture, "_Take over proposals"));
}

/* While it works: what it finds is shown, and can't be taken over. */
static void
test_changed (Fixture *fixture, gconstpointer data)
{
  put_all (fixture, companies, G_N_ELEMENTS (companies));
  show (fixture, "3b");
  test_window_wait (can_press (fixture, "_Make a plan"));
  gtk_widget_activate_action (fixture->window, "plan-class.start", NULL);
  put_line (fixture->office, "workplace w2 {'company':'c1','title':'Bakkerij','seats':0}");
  test_window_wait (can_press (fixture, "_Again"));
  g_assert_false (can_press (fixture, "_Take over proposals"));
  g_assert_cmpuint (count_stages (fixture), ==, 1);
  gtk_widget_activate_action (fixture->window, "plan-class.again", NULL);
  test_window_wait (can_press (fixture, "_Make a plan"));
}

/* In its first millisecond: there is a plan, or there is none and it is said; nothing is kept. */
static void
test_stop (Fixture *fixture, gconstpointer data)
{
  put_all (fixture, companies, G_N_ELEMENTS (companies));
  show (fixture, "3b");
  test_window_wait (can_press (fixture, "_Make a plan"));
  gtk_widget_activate_action (fixture->window, "plan-class.start", NULL);
  gtk_widget_activate_action (fixture->window, "plan-class.stop", NULL);
  test_window_wait (can_press (fixture, "_Take over proposals")
                    || can_press (fixture, "_Make a plan"));
  g_assert_cmpuint (count_stages (fixture), ==, 1);
  g_assert_cmpstr (stage_of (fixture, "p1")->state, ==, "zoekt");
}

/* Closed while it works. */
static void
test_close (Fixture *fixture, gconstpointer data)
{
  put_all (fixture, companies, G_N_ELEMENTS (companies));
  show (fixture, "3b");
  test_window_wait (can_press (fixture, "_Make a plan"));
  gtk_widget_activate_action (fixture->window, "plan-class.start", NULL);
  gtk_window_close (GTK_WINDOW (fixture->window));
  test_window_wait (fixture->window == NULL);
  test_window_settle ();
  g_assert_cmpuint (count_stages (fixture), ==, 1);
}

/* The question is followed: others, no days, no pattern. */
static void
test_ask (Fixture *fixture, gconstpointer data)
{
  GtkWidget *groups, *patterns, *day;
  GDate late;

  put_all (fixture, companies, G_N_ELEMENTS (companies));
  put_line (fixture->office, "group 3c {'name':'3C','grade':3}");
  show (fixture, NULL);
  test_window_wait (says (fixture, "1 stage seeks a place"));

  groups = find (fixture, LW_TYPE_MANY_PICK, NULL, NULL);
  lw_many_pick_set_ids (LW_MANY_PICK (groups), (const char *const[]){ "3c", NULL });
  g_signal_emit_by_name (groups, "changed");
  test_window_wait (says (fixture, "Nobody seeks a place"));
  g_assert_true (
    says (fixture, "There are no students in class 3C. Read a class list, or put students in it."));
  g_assert_false (can_press (fixture, "_Make a plan"));
  test_window_click (GTK_WINDOW (fixture->window),
                     find (fixture, GTK_TYPE_BUTTON, "tooltip-text", "Leave out 3C"));
  test_window_wait (says (fixture, "1 stage seeks a place"));

  patterns = find (fixture, LW_TYPE_PATTERN_CHOICE, NULL, NULL);
  adw_combo_row_set_selected (
    ADW_COMBO_ROW (test_window_find (patterns, ADW_TYPE_COMBO_ROW, NULL, NULL)), 1);
  test_window_wait (says (fixture, "Choose at least one half-day at the workplace."));
  g_assert_false (can_press (fixture, "_Make a plan"));
  adw_combo_row_set_selected (
    ADW_COMBO_ROW (test_window_find (patterns, ADW_TYPE_COMBO_ROW, NULL, NULL)), 0);
  test_window_wait (says (fixture, "1 stage seeks a place"));

  day = find (fixture, LW_TYPE_DATE_ROW, "title", "First day");
  g_date_set_dmy (&late, 1, 6, 2027);
  lw_date_entry_set_date (lw_date_row_get_entry (LW_DATE_ROW (day)), &late);
  test_window_wait (says (fixture, "Nobody seeks a place"));
}

/* While it is still being made. */
static void
test_closed_early (Fixture *fixture, gconstpointer data)
{
  for (guint n_turns = 0; n_turns < 4; n_turns++)
    {
      fixture->window
        = GTK_WIDGET (lw_plan_class_window_show (fixture->parent, fixture->office, "3b", NULL));
      g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
      for (guint i = 0; i < n_turns; i++)
        g_main_context_iteration (NULL, FALSE);
      gtk_window_destroy (GTK_WINDOW (fixture->window));
      test_window_wait (fixture->window == NULL);
    }
}

/* Two of the class, whatever their class asks. */
static void
test_students (Fixture *fixture, gconstpointer data)
{
  static const char *const students[] = { "s1", "s2", NULL };

  put_all (fixture, companies, G_N_ELEMENTS (companies));
  fixture->window
    = GTK_WIDGET (lw_plan_class_window_show (fixture->parent, fixture->office, NULL, students));
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  test_window_wait (says (fixture, "1 stage seeks a place"));
  g_assert_true (says (fixture, "2 students chosen"));
  gtk_widget_activate_action (
    find (fixture, GTK_TYPE_BUTTON, "tooltip-text", "Choose classes instead"),
    "ask.forget-students", NULL);
  test_window_wait (!says (fixture, "2 students chosen"));
  test_window_press (GTK_WINDOW (fixture->window), "Escape");
  test_window_wait (fixture->window == NULL);
}

/* What is wrong, and the words that name the cause. */
static const struct
{
  const char *name;
  const char *lines[MOST_LINES];
  const char *message;
} troubles[] = {
  { "no-companies",
    { NULL },
    "There are no workplaces to choose from. Note companies and their workplaces first." },
  { "no-seats",
    { "company c1 {'name':'Bakkerij Jansen'}", "workplace w1 {'company':'c1','seats':0}" },
    "No workplace has a seat. Note with the workplaces how many students can come." },
  { "closed",
    { "company c1 {'name':'Bakkerij Jansen'}",
      "workplace w1 {'company':'c1','seats':1,'half-days':['ma-o']}" },
    "No workplace is open on di. Choose other half-days, or note when workplaces are open." },
  { "holiday",
    { "calendar-day d1 {'first-day':'2027-01-01','last-day':'2027-04-30','name':'Vakantie',"
      "'kind':'vakantie'}" },
    "“elke di” from di 5 januari to di 30 maart: all its days are in a holiday or on days that "
    "stages don’t "
    "go on. Choose other days." },
  { "no-cells",
    { "stage-period b1 {'name':'Stage 3B','group':'3b','variant':'v1','pattern':'lint:di',"
      "'first-day':'2027-01-06','last-day':'2027-01-07'}" },
    "“elke di” has no days from wo 6 januari to do 7 januari. Choose other days or another "
    "pattern." },
  { "days-at-odds",
    { "company c1 {'name':'Bakkerij Jansen'}", "workplace w1 {'company':'c1','seats':1}",
      "placement q1 {'student':'s1','state':'toegezegd','workplace':'w1','pattern':'lint:di',"
      "'first-day':'2027-01-05','last-day':'2027-03-30'}",
      "placement q2 {'student':'s2','state':'zoekt','stage-period':'b1'}" },
    "Has another stage then (R6)" },
};

/* All of it is said, and no plan is made of it that changes anything. */
static void
test_trouble (Fixture *fixture, gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data), n_stages;

  put_all (fixture, troubles[i].lines, MOST_LINES);
  n_stages = count_stages (fixture);
  show (fixture, "3b");
  test_window_wait (says (fixture, troubles[i].message));
  g_assert_cmpuint (count_stages (fixture), ==, n_stages);
}

/* A rule that leaves no way: its own words say what would mend it. */
static void
test_rules (Fixture *fixture, gconstpointer data)
{
  put_line (fixture->office, "stage-period b1 {'name':'Stage 3B','group':'3b','variant':'v1',"
                             "'pattern':'lint:ma,di,wo,do,vr','first-day':'2027-01-05',"
                             "'last-day':'2027-01-06'}");
  put_line (fixture->office, "rule r1 {'number':'R1','value':{'half-days':10}}");
  put_all (fixture, companies, G_N_ELEMENTS (companies));
  show (fixture, "3b");
  test_window_wait (says (fixture, "Not enough half-days at school (R1)"));
  g_assert_true (says (fixture, "None of them can go anywhere, as it is now."));
}

/* What a class does together is not planned one by one; nor is what all have. */
static void
test_activity (Fixture *fixture, gconstpointer data)
{
  GtkWidget *form;

  put_all (fixture, companies, G_N_ELEMENTS (companies));
  put_line (fixture->office, "placement p9 {'stage-period':'b1','state':'getekend'}");
  show (fixture, "3b");
  test_window_wait (says (fixture, "1 stage seeks a place"));
  form = find (fixture, ADW_TYPE_COMBO_ROW, "title", "Form");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (form)), ==, 0);
}

/* Where nobody gets a place no numbers of companies are told. */
static void
test_nobody (Fixture *fixture, gconstpointer data)
{
  LwCohortPlan plan = { .stages = g_ptr_array_new () };
  g_autofree char *spread = NULL;

  g_ptr_array_add (plan.stages, NULL);
  spread = lw_plan_class_dup_spread (fixture->office, &plan);
  g_assert_cmpstr (spread, ==, "no company");
  g_ptr_array_unref (plan.stages);
}

/* Whose class isn't known can't go by its period. */
static void
test_no_class (Fixture *fixture, gconstpointer data)
{
  static const char *const students[] = { "s4", NULL };

  put_line (fixture->office, "student s4 {'number':'4','family-name':'Vos'}");
  fixture->window
    = GTK_WIDGET (lw_plan_class_window_show (fixture->parent, fixture->office, NULL, students));
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  test_window_wait (says (fixture, "Nobody seeks a place"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (find (fixture, ADW_TYPE_COMBO_ROW, "title", "Form")),
                              1);
  test_window_wait (says (fixture, "1 student has no class, so that no stage period is known. Put "
                                   "the student in a class."));
  g_assert_false (can_press (fixture, "_Make a plan"));
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/plan-class-window/flow", test_flow);
  ADD ("/plan-class-window/lines", test_lines);
  ADD ("/plan-class-window/call-list", test_call_list);
  ADD ("/plan-class-window/left-out", test_left_out);
  ADD ("/plan-class-window/rivals", test_rivals);
  ADD ("/plan-class-window/stale", test_stale);
  ADD ("/plan-class-window/changed", test_changed);
  ADD ("/plan-class-window/stop", test_stop);
  ADD ("/plan-class-window/close", test_close);
  ADD ("/plan-class-window/closed-early", test_closed_early);
  ADD ("/plan-class-window/ask", test_ask);
  ADD ("/plan-class-window/students", test_students);
  ADD ("/plan-class-window/rules", test_rules);
  ADD ("/plan-class-window/activity", test_activity);
  ADD ("/plan-class-window/nobody", test_nobody);
  ADD ("/plan-class-window/no-class", test_no_class);
  for (guint i = 0; i < G_N_ELEMENTS (troubles); i++)
    {
      g_autofree char *name = g_strdup_printf ("/plan-class-window/%s", troubles[i].name);

      g_test_add (name, Fixture, GUINT_TO_POINTER (i), set_up, test_trouble, tear_down);
    }

  return g_test_run ();
}
