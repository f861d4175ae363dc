/* test-carousel-window.c - tests of the window in which a class goes round
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-carousel-window.h"

#include "lw-carousel-grid.h"
#include "lw-carousel-places.h"
#include "lw-carousel-words.h"
#include "lw-date.h"
#include "lw-number-row.h"
#include "lw-print-preview.h"
#include "test-school.h"
#include "test-window.h"

#include <string.h>

typedef struct
{
  LwOffice *office;
  GtkWindow *parent;
  LwCarouselWindow *window;
  guint n_before;
} Fixture;

static LwRecordList *
list_of (Fixture *fixture, const LwRecordType *type)
{
  return lw_office_get_list (fixture->office, type);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const GDate today = lw_date_from_dmy (1, 3, 2027);
  LwRecord *group;

  lw_today_set (&today);
  fixture->office = test_school_new ();
  group = test_school_find (fixture->office, &lw_group_record, "3B");
  fixture->n_before = lw_record_list_get_size (list_of (fixture, &lw_placement_record));
  fixture->parent = test_window_new (gtk_label_new ("School"));
  fixture->window = LW_CAROUSEL_WINDOW (
    lw_carousel_window_show (fixture->parent, fixture->office, lw_record_get_id (group)));
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  test_window_wait (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
  test_window_focus (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    test_window_destroy (GTK_WINDOW (fixture->window));
  test_window_destroy (fixture->parent);
  test_window_settle ();
  test_school_free (fixture->office);
}

static GtkWidget *
find (Fixture *fixture, GType type, const char *property, const char *text)
{
  return test_window_find (GTK_WIDGET (fixture->window), type, property, text);
}

static LwCarouselPlaces *
places_of (Fixture *fixture)
{
  return LW_CAROUSEL_PLACES (find (fixture, LW_TYPE_CAROUSEL_PLACES, NULL, NULL));
}

static void
set_rounds (Fixture *fixture, const char *title, int n)
{
  GtkWidget *row = find (fixture, LW_TYPE_NUMBER_ROW, "title", title);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (lw_number_row_get_spin_button (LW_NUMBER_ROW (row))),
                             n);
}

/* Made with what is asked now, not with what was before. */
static guint
wait_for (Fixture *fixture, guint n_rounds, guint n_workplaces)
{
#define COHORT(job) lw_carousel_job_get_cohort (job)
  test_window_wait (
    lw_carousel_window_get_job (fixture->window) != NULL
    && lw_carousel_cohort_get_rounds (COHORT (lw_carousel_window_get_job (fixture->window)))->len
         == n_rounds
    && lw_carousel_cohort_get_workplaces (COHORT (lw_carousel_window_get_job (fixture->window)))
           ->len
         == n_workplaces);

  return lw_carousel_cohort_count_placed (COHORT (lw_carousel_window_get_job (fixture->window)));
#undef COHORT
}

static void
type_function (Fixture *fixture, const char *name)
{
  GtkWidget *entry
    = find (fixture, GTK_TYPE_ENTRY, "placeholder-text", "Add a function, such as Reception");

  gtk_widget_grab_focus (entry);
  test_window_type (GTK_WINDOW (fixture->window), name);
  test_window_press (GTK_WINDOW (fixture->window), "Return");
}

/* Functions typed one after the other make a schedule, that is kept in one act and undone in one.
 */
static void
test_functions (Fixture *fixture, gconstpointer data)
{
  guint n;

  set_rounds (fixture, "Rounds", 2);
  type_function (fixture, "Receptie");
  type_function (fixture, "Magazijn");
  n = wait_for (fixture, 2, 2);
  g_assert_cmpuint (n, >, 0);
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "label", "Receptie"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "carousel.keep", NULL);
  test_window_wait (fixture->window == NULL);
  g_assert_cmpuint (lw_record_list_get_size (list_of (fixture, &lw_placement_record)), ==,
                    fixture->n_before + n);
  g_assert_true (lw_office_undo (fixture->office, NULL));
  g_assert_cmpuint (lw_record_list_get_size (list_of (fixture, &lw_placement_record)), ==,
                    fixture->n_before);
}

/* Of the first student. */
static GtkWidget *
cell_of (Fixture *fixture, guint round)
{
  GtkWidget *cell = test_window_find (find (fixture, LW_TYPE_CAROUSEL_GRID, NULL, NULL),
                                      GTK_TYPE_TOGGLE_BUTTON, NULL, NULL);

  for (guint i = 0; i < round; i++)
    cell = gtk_widget_get_next_sibling (cell);
  g_assert_true (GTK_IS_TOGGLE_BUTTON (cell));

  return cell;
}

static const char *
workplace_at (Fixture *fixture, guint student, guint round)
{
  return lw_carousel_job_get_stage (lw_carousel_window_get_job (fixture->window), student, round)
    ->workplace;
}

static gboolean
has_message (Fixture *fixture, const char *start)
{
  g_autofree char *messages = lw_carousel_words_dup_messages (
    lw_carousel_job_get_cohort (lw_carousel_window_get_job (fixture->window)));

  return g_str_has_prefix (messages, start)
         && find (fixture, GTK_TYPE_LABEL, "label", messages) != NULL;
}

/* With the keyboard: Enter on one, an arrow, Enter on the other. */
static void
test_swap (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  GtkWidget *cell;

  set_rounds (fixture, "Rounds", 2);
  type_function (fixture, "Receptie");
  type_function (fixture, "Magazijn");
  wait_for (fixture, 2, 2);
  first = g_strdup (workplace_at (fixture, 0, 0));
  second = g_strdup (workplace_at (fixture, 0, 1));
  g_assert_cmpstr (first, !=, second);
  cell = cell_of (fixture, 0);
  gtk_widget_grab_focus (cell);
  test_window_press (GTK_WINDOW (fixture->window), "Return");
  test_window_wait (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (cell)));
  test_window_press (GTK_WINDOW (fixture->window), "Right");
  test_window_settle ();
  test_window_press (GTK_WINDOW (fixture->window), "Return");
  test_window_wait (g_strcmp0 (workplace_at (fixture, 0, 0), second) == 0);
  g_assert_cmpstr (workplace_at (fixture, 0, 1), ==, first);
  test_window_settle ();
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == cell_of (fixture, 1));

  /* Another question: the swap stays, or it is said that it can't. */
  set_rounds (fixture, "Rounds", 3);
  type_function (fixture, "Kantine");
  wait_for (fixture, 3, 3);
  g_assert_cmpstr (workplace_at (fixture, 0, 0), ==, second);
  g_assert_cmpstr (workplace_at (fixture, 0, 1), ==, first);
  lw_carousel_places_set_chosen (places_of (fixture), first, FALSE);
  wait_for (fixture, 3, 2);
  g_assert_cmpstr (workplace_at (fixture, 0, 0), ==, second);
  g_assert_true (has_message (fixture, "What was swapped by hand does not fit now: "));
  lw_carousel_places_set_chosen (places_of (fixture), first, TRUE);
  wait_for (fixture, 3, 3);
  g_assert_cmpstr (workplace_at (fixture, 0, 1), ==, first);
  g_assert_false (has_message (fixture, "What was swapped by hand does not fit now: "));
}

/* A list that is empty says why. */
static void
test_search (Fixture *fixture, gconstpointer data)
{
  GtkWidget *search
    = test_window_find (GTK_WIDGET (places_of (fixture)), GTK_TYPE_SEARCH_ENTRY, NULL, NULL);
  GtkWidget *stack = gtk_widget_get_ancestor (
    test_window_find (GTK_WIDGET (places_of (fixture)), GTK_TYPE_LIST_VIEW, NULL, NULL),
    GTK_TYPE_STACK);
  static const struct
  {
    const char *words;
    const char *page;
  } cases[] = { { "bakkerij", "list" }, { "zzz", "none" }, { "", "list" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (search), cases[i].words);
      test_window_wait (
        g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (stack)), cases[i].page) == 0);
    }
}

/* How many can be there at a time is asked once there is a name. */
static void
test_seats (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry
    = find (fixture, GTK_TYPE_ENTRY, "placeholder-text", "Add a function, such as Reception");
  GtkWidget *label = find (fixture, GTK_TYPE_LABEL, "label", "Students at a time (0: no limit)");
  GtkWidget *seats = gtk_widget_get_next_sibling (label);
  const LwCarouselOwn *own = lw_carousel_places_get_own (places_of (fixture));

  g_assert_false (gtk_widget_get_mapped (seats));
  gtk_widget_grab_focus (entry);
  test_window_type (GTK_WINDOW (fixture->window), "Receptie");
  test_window_wait (gtk_widget_get_mapped (seats));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (seats), 3);
  gtk_widget_grab_focus (seats);
  test_window_press (GTK_WINDOW (fixture->window), "Return");
  test_window_wait (own->sites->len == 1);
  g_assert_cmpint (LW_WORKPLACE (g_ptr_array_index (own->sites, 0))->seats, ==, 3);
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "label", "3 seats"));
  test_window_settle ();
  g_assert_false (gtk_widget_get_mapped (seats));
  wait_for (fixture, 6, 1);
}

/* A workplace is ticked, and what is missing is said. */
static void
test_shortage (Fixture *fixture, gconstpointer data)
{
  LwRecordList *workplaces = list_of (fixture, &lw_workplace_record);
  LwRecord *workplace = NULL;

  for (guint i = 0; i < lw_record_list_get_size (workplaces) && workplace == NULL; i++)
    if (((LwWorkplace *) lw_record_list_peek (workplaces, i))->seats != LW_UNSET)
      workplace = lw_record_list_peek (workplaces, i);
  g_assert_nonnull (workplace);
  lw_carousel_places_set_chosen (places_of (fixture), lw_record_get_id (workplace), TRUE);
  wait_for (fixture, 6, 1);
  g_assert_nonnull (find (fixture, LW_TYPE_CAROUSEL_GRID, NULL, NULL));
  {
    GPtrArray *messages = lw_carousel_cohort_get_messages (
      lw_carousel_job_get_cohort (lw_carousel_window_get_job (fixture->window)));

    g_assert_cmpuint (messages->len, >=, 1);
    g_assert_nonnull (
      strstr (g_ptr_array_index (messages, messages->len - 1), "1 workplace for 6 rounds"));
  }
  lw_carousel_places_set_chosen (places_of (fixture), lw_record_get_id (workplace), FALSE);
  test_window_wait (lw_carousel_window_get_job (fixture->window) == NULL);
}

/* More rounds than the year has weeks left. */
static void
test_too_late (Fixture *fixture, gconstpointer data)
{
  type_function (fixture, "Receptie");
  wait_for (fixture, 6, 1);
  set_rounds (fixture, "Rounds", 40);
  test_window_wait (lw_carousel_window_get_job (fixture->window) == NULL);
}

/* The class on one sheet, then the students. */
static void
test_print (Fixture *fixture, gconstpointer data)
{
  GtkWidget *preview;

  set_rounds (fixture, "Rounds", 2);
  type_function (fixture, "Receptie");
  type_function (fixture, "Magazijn");
  wait_for (fixture, 2, 2);
  test_window_press (GTK_WINDOW (fixture->window), "ctrl+p");
  test_window_wait (test_window_toplevel (LW_TYPE_PRINT_PREVIEW) != NULL);
  preview = test_window_toplevel (LW_TYPE_PRINT_PREVIEW);
  test_window_wait (lw_print_preview_get_document (LW_PRINT_PREVIEW (preview)) != NULL);
  g_assert_cmpuint (
    lw_document_get_n_pages (lw_print_preview_get_document (LW_PRINT_PREVIEW (preview))), >=, 3);
  test_window_destroy (GTK_WINDOW (preview));
}

static void
test_escape (Fixture *fixture, gconstpointer data)
{
  test_window_press (GTK_WINDOW (fixture->window), "Escape");
  test_window_wait (fixture->window == NULL);
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)
  ADD ("/carousel-window/functions", test_functions);
  ADD ("/carousel-window/swap", test_swap);
  ADD ("/carousel-window/search", test_search);
  ADD ("/carousel-window/seats", test_seats);
  ADD ("/carousel-window/shortage", test_shortage);
  ADD ("/carousel-window/too-late", test_too_late);
  ADD ("/carousel-window/print", test_print);
  ADD ("/carousel-window/escape", test_escape);
#undef ADD

  return g_test_run ();
}
