/* test-half-day-picker.c - tests of the half-days of a week, to be ticked
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-half-day-cell.h"
#include "lw-half-day-picker.h"
#include "test-window.h"

#define MO LW_HALF_DAY (0, FALSE)
#define MO_PM LW_HALF_DAY (0, TRUE)
#define TU LW_HALF_DAY (1, FALSE)
#define TU_PM LW_HALF_DAY (1, TRUE)
#define FR_PM LW_HALF_DAY (4, TRUE)
#define SU_PM LW_HALF_DAY (6, TRUE)

typedef struct
{
  GtkWindow *window;
  LwHalfDayPicker *picker;
  GtkWidget *before;
  GtkWidget *after;
  guint n_notified;
} Fixture;

static void
notify_cb (Fixture *fixture)
{
  fixture->n_notified++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  fixture->picker = LW_HALF_DAY_PICKER (lw_half_day_picker_new ());
  fixture->before = gtk_button_new_with_label ("before");
  fixture->after = gtk_button_new_with_label ("after");
  gtk_widget_set_halign (GTK_WIDGET (fixture->picker), GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), fixture->before);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->picker));
  gtk_box_append (GTK_BOX (box), fixture->after);
  fixture->window = test_window_new (box);
  gtk_widget_grab_focus (fixture->before);
  g_signal_connect_swapped (fixture->picker, "notify::mask", G_CALLBACK (notify_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_window_destroy (fixture->window);
}

/* The nth cell, in the order in which a screen reader finds them: day by day. */
static GtkWidget *
nth_cell (GtkWidget *widget, guint *n)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = NULL;

      if (!LW_IS_HALF_DAY_CELL (child))
        found = nth_cell (child, n);
      else if ((*n)-- == 0)
        found = child;
      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
get_cell (Fixture *fixture, guint index)
{
  return nth_cell (GTK_WIDGET (fixture->picker), &index);
}

static void
test_new_destroy (void)
{
  GtkWidget *picker = g_object_ref_sink (lw_half_day_picker_new ());

  g_assert_finalize_object (picker);
}

static void
test_properties (Fixture *fixture, gconstpointer data)
{
  guint mask = 0;

  g_object_set (fixture->picker, "mask", (guint) (TU | TU_PM | SU_PM), NULL);
  g_object_set (fixture->picker, "mask", (guint) (TU | TU_PM | SU_PM), NULL);
  g_assert_cmpuint (fixture->n_notified, ==, 1);
  g_object_get (fixture->picker, "mask", &mask, NULL);
  g_assert_cmphex (mask, ==, TU | TU_PM | SU_PM);

  g_assert_false (gtk_widget_get_mapped (get_cell (fixture, 13)));
  lw_half_day_picker_set_show_weekend (fixture->picker, TRUE);
  test_window_wait (gtk_widget_get_mapped (get_cell (fixture, 13)));
}

static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  GtkWidget *cell = get_cell (fixture, 2);

  lw_half_day_picker_set_mask (fixture->picker, TU);
  lw_half_day_picker_set_allowed (fixture->picker, TU | TU_PM);
  gtk_test_accessible_assert_role (cell, GTK_ACCESSIBLE_ROLE_CHECKBOX);
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL, "dinsdagochtend, on");
  gtk_test_accessible_assert_state (cell, GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  gtk_test_accessible_assert_property (get_cell (fixture, 3), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "dinsdagmiddag, off");
  gtk_test_accessible_assert_property (get_cell (fixture, 0), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "maandagochtend, off, not open");
  lw_half_day_picker_set_mask (fixture->picker, 0);
  gtk_test_accessible_assert_state (cell, GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_FALSE);
}

/* One Tab stop; arrows walk inside and stop at the edges. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *key;
    int focus; /* index of the cell */
    LwWeekMask mask;
  } cases[] = {
    { "Tab", 0, 0 },
    { "space", 0, MO },
    { "Down", 1, MO },
    { "Down", 1, MO },
    { "Right", 3, MO },
    { "space", 3, MO | TU_PM },
    { "Up", 2, MO | TU_PM },
    { "shift+space", 2, MO | TU | TU_PM },
    { "shift+space", 2, MO },
    { "End", 8, MO },
    { "Right", 8, MO },
    { "Down", 9, MO },
    { "space", 9, MO | FR_PM },
    { "Home", 1, MO | FR_PM },
    { "Left", 1, MO | FR_PM },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      test_window_press (fixture->window, cases[i].key);
      g_assert_true (gtk_widget_has_focus (get_cell (fixture, (guint) cases[i].focus)));
      g_assert_cmphex (lw_half_day_picker_get_mask (fixture->picker), ==, cases[i].mask);
    }
  test_window_press (fixture->window, "Tab");
  g_assert_true (gtk_widget_has_focus (fixture->after));
  test_window_press (fixture->window, "shift+Tab");
  g_assert_true (gtk_widget_has_focus (get_cell (fixture, 1)));
  test_window_press (fixture->window, "shift+Tab");
  g_assert_true (gtk_widget_has_focus (fixture->before));
}

static void
test_mouse (Fixture *fixture, gconstpointer data)
{
  lw_half_day_picker_set_allowed (fixture->picker, TU);
  test_window_click (fixture->window, get_cell (fixture, 9));
  g_assert_cmphex (lw_half_day_picker_get_mask (fixture->picker), ==, FR_PM);
  g_assert_true (gtk_widget_has_focus (get_cell (fixture, 9)));
  test_window_click (fixture->window, get_cell (fixture, 9));
  g_assert_cmphex (lw_half_day_picker_get_mask (fixture->picker), ==, 0);
  /* The day's name stands before its two half-days. */
  test_window_click (fixture->window, gtk_widget_get_prev_sibling (get_cell (fixture, 0)));
  g_assert_cmphex (lw_half_day_picker_get_mask (fixture->picker), ==, MO | MO_PM);
}

int
main (int argc, char **argv)
{
  test_window_init (&argc, &argv);

  g_test_add_func ("/half-day-picker/new-destroy", test_new_destroy);
#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)
  ADD ("/half-day-picker/properties", test_properties);
  ADD ("/half-day-picker/accessible", test_accessible);
  ADD ("/half-day-picker/keys", test_keys);
  ADD ("/half-day-picker/mouse", test_mouse);
#undef ADD

  return g_test_run ();
}
