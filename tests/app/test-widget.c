/* test-widget.c - tests of what several widgets need done alike
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-widget.h"

#include "lw-finder.h"
#include "lw-words.h"
#include "test-window.h"

#include <string.h>

#define HOSTILE "Jan & Piet <b> “’t Hart”"

static GtkLabel *
find_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0)
    return GTK_LABEL (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkLabel *found = find_label (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* What is shown is what was said, to the letter. */
static void
test_toast (void)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWindow *window = test_window_new (overlay);

  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), lw_toast_new (HOSTILE));
  test_window_wait (find_label (overlay, HOSTILE) != NULL);
  test_window_destroy (window);
}

static void
test_status_page (void)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWindow *window = test_window_new (page);

  lw_status_page_set_text (ADW_STATUS_PAGE (page), HOSTILE);
  test_window_settle ();
  g_assert_nonnull (find_label (page, HOSTILE));
  test_window_destroy (window);
}

/* What is kept for one font is not told of another. */
static void
test_line_height (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *plain = gtk_label_new ("Anna");
  GtkWidget *large = gtk_label_new ("Anna");
  GtkWindow *window;
  double height;

  gtk_widget_add_css_class (large, "title-1");
  gtk_box_append (GTK_BOX (box), plain);
  gtk_box_append (GTK_BOX (box), large);
  window = test_window_new (box);
  test_window_settle ();
  height = lw_widget_get_line_height (plain);
  g_assert_cmpfloat (height, >, 8);
  g_assert_cmpfloat (lw_widget_get_line_height (large), >, height * 1.2);
  g_assert_cmpfloat (lw_widget_get_line_height (plain), ==, height);
  test_window_destroy (window);
}

static void
fill_list (GtkListBox *list, guint n_rows)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
  for (guint i = 0; i < n_rows; i++)
    gtk_list_box_append (list, gtk_label_new ("Anna"));
}

static int
find_focused_row (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  g_assert_true (GTK_IS_LIST_BOX_ROW (focus));

  return gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus));
}

/* The view glides to where it is going. */
static void
wait_for_rest (GtkAdjustment *place)
{
  double before;

  do
    {
      before = gtk_adjustment_get_value (place);
      for (guint i = 0; i < 4; i++)
        test_window_settle ();
    }
  while (gtk_adjustment_get_value (place) != before);
}

/* A list whose rows are made anew is shown where it was, and the focus stays at its place. */
static void
test_hold (void)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *list = gtk_list_box_new ();
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  GtkWindow *window;
  double value;
  int index;

  fill_list (GTK_LIST_BOX (list), 100);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_box_append (GTK_BOX (box), list);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 100);
  window = test_window_new (scroller);
  test_window_settle ();
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 60)));
  wait_for_rest (place);
  value = gtk_adjustment_get_value (place);
  g_assert_cmpfloat (value, >, 0);

  index = lw_list_box_hold (GTK_LIST_BOX (list));
  g_assert_cmpint (index, ==, 60);
  fill_list (GTK_LIST_BOX (list), 99);
  lw_list_box_release (GTK_LIST_BOX (list), index);
  wait_for_rest (place);
  g_assert_cmpint (find_focused_row (window), ==, 60);
  g_assert_cmpfloat (gtk_adjustment_get_value (place), ==, value);

  index = lw_list_box_hold (GTK_LIST_BOX (list));
  fill_list (GTK_LIST_BOX (list), 3);
  lw_list_box_release (GTK_LIST_BOX (list), index);
  g_assert_cmpint (find_focused_row (window), ==, 2);
  test_window_destroy (window);
}

#define N_FOUND 40

static GPtrArray *
find_many (const char *text, gpointer data)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) lw_found_free);

  for (guint i = 0; i < N_FOUND; i++)
    g_ptr_array_add (found, lw_found_new ("id", "Bakkerij Vis", "Gouda"));

  return found;
}

/* What is chosen in a list that is higher than the screen comes in sight. */
static void
test_finder (void)
{
  GtkWidget *finder = g_object_new (LW_TYPE_FINDER, "valign", GTK_ALIGN_START, NULL);
  GtkWindow *window = test_window_new (finder);
  GtkWidget *list, *scroller;
  GtkAdjustment *place;
  graphene_rect_t bounds;

  lw_finder_set_search (LW_FINDER (finder), find_many, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (lw_finder_get_entry (LW_FINDER (finder))));
  test_window_press (window, "Down");
  test_window_wait (lw_finder_is_open (LW_FINDER (finder)));
  list = test_window_find (finder, GTK_TYPE_LIST_BOX, NULL, NULL);
  scroller = gtk_widget_get_ancestor (list, GTK_TYPE_SCROLLED_WINDOW);
  place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  test_window_wait (gtk_adjustment_get_page_size (place) > 0);
  g_assert_cmpfloat (gtk_adjustment_get_page_size (place), <, gtk_adjustment_get_upper (place));
  for (guint i = 1; i < N_FOUND; i++)
    test_window_press (window, "Down");
  g_assert_true (gtk_widget_compute_bounds (
    GTK_WIDGET (gtk_list_box_get_selected_row (GTK_LIST_BOX (list))), list, &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, gtk_adjustment_get_value (place));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=,
                     gtk_adjustment_get_value (place) + gtk_adjustment_get_page_size (place) + 1);
  test_window_press (window, "Escape");
  test_window_destroy (window);
}

/* However narrow, no line breaks within the name of a class. */
static void
test_with_class (void)
{
  g_autofree char *text = lw_words_dup_with_class ("Sanne de Jong", "4B-ZW");
  g_autofree char *alone = lw_words_dup_with_class ("Sanne de Jong", NULL);
  g_autoptr (GtkWidget) label = g_object_ref_sink (gtk_label_new (text));
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (label));
  const PangoLogAttr *attrs;
  int n_attrs;

  g_assert_cmpstr (alone, ==, "Sanne de Jong");
  g_assert_nonnull (strstr (text, "Sanne de Jong · 4B-"));
  attrs = pango_layout_get_log_attrs_readonly (layout, &n_attrs);
  for (glong i = g_utf8_strlen (text, -1) - (glong) strlen ("ZW"); i < n_attrs - 1; i++)
    g_assert_false (attrs[i].is_line_break);
}

/* A view follows the focus, but not into a popover that is larger than what is in sight. */
static void
test_popover_holds_view (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *first = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *inside = gtk_box_new (GTK_ORIENTATION_VERTICAL, 200);
  GtkAdjustment *adjustment;

  gtk_box_append (GTK_BOX (column), first);
  for (guint i = 0; i < 30; i++)
    gtk_box_append (GTK_BOX (column), gtk_button_new_with_label ("button"));
  for (guint i = 0; i < 3; i++)
    gtk_box_append (GTK_BOX (inside), gtk_button_new_with_label ("inside"));
  gtk_popover_set_child (GTK_POPOVER (popover), inside);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (first), popover);
  lw_popover_hold_view (popover);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), column);
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), 300, 200);
  gtk_window_present (GTK_WINDOW (window));
  test_window_wait (gtk_widget_get_height (column) > 0);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  gtk_menu_button_popup (GTK_MENU_BUTTON (first));
  test_window_wait (gtk_widget_get_mapped (inside));
  test_window_settle ();
  gtk_widget_grab_focus (gtk_widget_get_last_child (inside));
  test_window_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (first));
  test_window_wait (!gtk_widget_get_mapped (inside));
  gtk_widget_grab_focus (gtk_widget_get_last_child (column));
  test_window_wait (gtk_adjustment_get_value (adjustment) > 0);
  test_window_destroy (GTK_WINDOW (window));
}

static GtkWidget *
make_row (gboolean takes_room)
{
  GtkWidget *row = g_object_ref_sink (adw_action_row_new ());

  lw_action_row_show_text (ADW_ACTION_ROW (row), "Stageovereenkomst nog niet getekend",
                           "Basisschool ’t Palet, Scherpenzeel · begint ma 30 november");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_button_new_with_label ("Stage plannen"));
  if (takes_room)
    lw_labels_take_room (row);

  return row;
}

/* A row that is spared work wraps as any other, however little room it has. */
static void
test_take_room (void)
{
  g_autoptr (GtkWidget) usual = make_row (FALSE);
  g_autoptr (GtkWidget) spared = make_row (TRUE);
  int least, usual_size, spared_size;

  gtk_widget_measure (usual, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (spared, GTK_ORIENTATION_HORIZONTAL, -1, &spared_size, NULL, NULL, NULL);
  g_assert_cmpint (spared_size, ==, least);
  for (int width = least; width < 3 * least; width += 10)
    {
      gtk_widget_measure (usual, GTK_ORIENTATION_VERTICAL, width, &usual_size, NULL, NULL, NULL);
      gtk_widget_measure (spared, GTK_ORIENTATION_VERTICAL, width, &spared_size, NULL, NULL, NULL);
      g_assert_cmpint (spared_size, ==, usual_size);
    }
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);

  g_test_add_func ("/widget/toast", test_toast);
  g_test_add_func ("/widget/status-page", test_status_page);
  g_test_add_func ("/widget/line-height", test_line_height);
  g_test_add_func ("/widget/take-room", test_take_room);
  g_test_add_func ("/widget/with-class", test_with_class);
  g_test_add_func ("/widget/hold", test_hold);
  g_test_add_func ("/widget/finder", test_finder);
  g_test_add_func ("/widget/popover-holds-view", test_popover_holds_view);

  return g_test_run ();
}
