/* test-lazy.c - tests of what is made when it is first opened
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-lazy.h"

#include "test-window.h"

static void
count_cb (gpointer n_made)
{
  (*(guint *) n_made)++;
}

static GtkWidget *
find_popover (GtkWidget *widget)
{
  return test_window_find (widget, GTK_TYPE_POPOVER, NULL, NULL);
}

static void
test_popover (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  guint n_made = 0;
  GtkWindow *window;

  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  lw_popover_make_late (GTK_POPOVER (popover), count_cb, &n_made);
  window = test_window_new (button);
  g_assert_cmpuint (n_made, ==, 0);
  for (int i = 0; i < 2; i++)
    {
      gtk_menu_button_popup (GTK_MENU_BUTTON (button));
      test_window_wait (gtk_widget_get_mapped (popover));
      g_assert_cmpuint (n_made, ==, 1);
      gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
      test_window_wait (!gtk_widget_get_mapped (popover));
    }
  test_window_destroy (window);
}

static void
test_menu (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *popover;
  GtkWindow *window;

  g_menu_append (menu, "Planner", "win.planner");
  lw_menu_button_set_late_menu (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  window = test_window_new (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_assert_null (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  popover = test_window_open_menu (button);
  g_assert_true (test_window_open_menu (button) == popover);
  g_assert_nonnull (test_window_find (popover, GTK_TYPE_LABEL, "label", "Planner"));
  test_window_destroy (window);
}

/* Nobody sees that they were not there. */
static void
test_drop_down (gconstpointer is_cut)
{
  static const char *const words[] = { "Klas 3a", "Klas 3b", NULL };
  GtkWidget *drop_down = gtk_drop_down_new (NULL, NULL);
  g_autoptr (GtkStringList) model = gtk_string_list_new (words);
  GtkListItemFactory *own = gtk_drop_down_get_factory (GTK_DROP_DOWN (drop_down));
  GtkWidget *popover = find_popover (drop_down);
  GtkWindow *window;

  if (is_cut != NULL)
    gtk_drop_down_set_list_factory (GTK_DROP_DOWN (drop_down), own);
  lw_drop_down_open_late (drop_down);
  gtk_drop_down_set_model (GTK_DROP_DOWN (drop_down), G_LIST_MODEL (model));
  window = test_window_new (drop_down);
  g_assert_nonnull (test_window_find (drop_down, GTK_TYPE_LABEL, "label", words[0]));
  g_assert_null (test_window_find (popover, GTK_TYPE_LABEL, "label", words[1]));
  test_window_press (window, "space");
  test_window_wait (gtk_widget_get_mapped (popover));
  for (guint i = 0; words[i] != NULL; i++)
    g_assert_nonnull (test_window_find (popover, GTK_TYPE_LABEL, "label", words[i]));
  g_assert_true (gtk_drop_down_get_list_factory (GTK_DROP_DOWN (drop_down))
                 == (is_cut != NULL ? own : NULL));
  test_window_press (window, "Down");
  test_window_press (window, "Return");
  test_window_wait (gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down)) == 1);
  test_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);

  g_test_add_func ("/lazy/popover", test_popover);
  g_test_add_func ("/lazy/menu", test_menu);
  g_test_add_data_func ("/lazy/drop-down", NULL, test_drop_down);
  g_test_add_data_func ("/lazy/drop-down-of-own-list", "", test_drop_down);

  return g_test_run ();
}
