/* test-window.c - a real window, real keys and waiting without sleeping
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-window.h"

#include <gdk/x11/gdkx.h>

static gboolean
quit_cb (gpointer user_data)
{
  gboolean *is_done = user_data;

  *is_done = TRUE;

  return G_SOURCE_REMOVE;
}

/* X answers in order, so what was sent before is here once the server has been asked something. */
void
test_window_settle (void)
{
  gboolean is_done = FALSE;

  gdk_display_sync (gdk_display_get_default ());
  g_timeout_add_full (G_PRIORITY_LOW, 30, quit_cb, &is_done, NULL);
  while (!is_done)
    g_main_context_iteration (NULL, TRUE);
}

void
test_window_init (int *argc, char ***argv)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_test_init (argc, argv, NULL);
  adw_init ();
  gtk_css_provider_load_from_resource (provider, "/nl/verbindendleren/Leerwerk/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/nl/verbindendleren/Leerwerk/icons");
}

GtkWidget *
test_window_open_menu (GtkWidget *button)
{
  GtkMenuButton *menu_button = GTK_MENU_BUTTON (button);

  if (gtk_menu_button_get_popover (menu_button) == NULL && gtk_widget_get_mapped (button))
    {
      gtk_menu_button_popup (menu_button);
      gtk_menu_button_popdown (menu_button);
    }

  return (GtkWidget *) gtk_menu_button_get_popover (menu_button);
}

static gulong
get_xid (GtkWindow *window)
{
  return gdk_x11_surface_get_xid (gtk_native_get_surface (GTK_NATIVE (window)));
}

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  gboolean *is_done = user_data;
  g_autoptr (GError) error = NULL;

  g_subprocess_wait_check_finish (G_SUBPROCESS (source), result, &error);
  g_assert_no_error (error);
  *is_done = TRUE;
}

static void
run_xdotool (const char *const *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv (words, G_SUBPROCESS_FLAGS_NONE, &error);
  gboolean is_done = FALSE;

  g_assert_no_error (error);
  g_subprocess_wait_check_async (process, NULL, finished_cb, &is_done);
  while (!is_done)
    g_main_context_iteration (NULL, TRUE);
  test_window_settle ();
}

void
test_window_focus (GtkWindow *window)
{
  g_autofree char *xid = g_strdup_printf ("%lu", get_xid (window));

  run_xdotool ((const char *[]){ "xdotool", "windowfocus", xid, NULL });
  test_window_wait (gtk_window_is_active (window));
}

GtkWindow *
test_window_new (GtkWidget *child)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_default_size (window, 900, 600);
  gtk_window_set_child (window, child);
  gtk_window_present (window);
  test_window_wait (gtk_widget_get_mapped (GTK_WIDGET (window)));
  test_window_settle ();
  test_window_focus (window);

  return window;
}

void
test_window_press (GtkWindow *window, const char *key)
{
  run_xdotool ((const char *[]){ "xdotool", "key", "--delay", "1", key, NULL });
}

void
test_window_type (GtkWindow *window, const char *text)
{
  run_xdotool ((const char *[]){ "xdotool", "type", "--delay", "5", text, NULL });
}

/* Where a point of a widget lies in its X window, which is told too. */
static void
find_point (GtkWidget *widget, graphene_point_t *point, char **xid)
{
  GtkNative *native = gtk_widget_get_native (widget);
  double dx, dy;

  gtk_native_get_surface_transform (native, &dx, &dy);
  g_assert_true (gtk_widget_compute_point (widget, GTK_WIDGET (native), point, point));
  point->x += (float) dx;
  point->y += (float) dy;
  *xid = g_strdup_printf ("%lu", gdk_x11_surface_get_xid (gtk_native_get_surface (native)));
}

static graphene_point_t
middle_of (GtkWidget *widget)
{
  return GRAPHENE_POINT_INIT (gtk_widget_get_width (widget) / 2.0f,
                              gtk_widget_get_height (widget) / 2.0f);
}

static void
point_at (const char *xid, double x, double y)
{
  g_autofree char *to_x = g_strdup_printf ("%d", (int) x);
  g_autofree char *to_y = g_strdup_printf ("%d", (int) y);

  run_xdotool ((const char *[]){ "xdotool", "mousemove", "--window", xid, to_x, to_y, NULL });
}

void
test_window_click (GtkWindow *window, GtkWidget *widget)
{
  graphene_point_t middle = middle_of (widget);
  g_autofree char *xid = NULL;

  find_point (widget, &middle, &xid);
  point_at (xid, middle.x, middle.y);
  run_xdotool ((const char *[]){ "xdotool", "click", "1", NULL });
}

void
test_window_drag (GtkWidget *widget, double x, double y, double dx, double dy)
{
  test_window_drag_and_press (widget, x, y, dx, dy, NULL);
}

void
test_window_drag_and_press (GtkWidget *widget,
                            double x,
                            double y,
                            double dx,
                            double dy,
                            const char *key)
{
  static const double parts[] = { 0, 0.3, 0.6, 1, 1 };
  graphene_point_t from = GRAPHENE_POINT_INIT ((float) x, (float) y);
  g_autofree char *xid = NULL;

  find_point (widget, &from, &xid);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      point_at (xid, from.x + dx * parts[i], from.y + dy * parts[i]);
      if (i == 0)
        run_xdotool ((const char *[]){ "xdotool", "mousedown", "1", NULL });
    }
  if (key != NULL)
    {
      test_window_settle ();
      run_xdotool ((const char *[]){ "xdotool", "key", "--delay", "1", key, NULL });
      test_window_settle ();
      /* A hand moves on before it lets go. */
      point_at (xid, from.x + dx + 2, from.y + dy);
      point_at (xid, from.x + dx, from.y + dy);
    }
  test_window_let_go ();
}

void
test_window_take_up (GtkWidget *widget, GtkWidget *to)
{
  static const double parts[] = { 0.2, 0.5, 0.9, 1, 1 };
  graphene_point_t from = middle_of (widget);
  graphene_point_t target = middle_of (to);
  g_autofree char *xid = NULL;
  g_autofree char *same = NULL;

  find_point (widget, &from, &xid);
  find_point (to, &target, &same);
  point_at (xid, from.x, from.y);
  run_xdotool ((const char *[]){ "xdotool", "mousedown", "1", NULL });
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    point_at (xid, from.x + (target.x - from.x) * parts[i],
              from.y + (target.y - from.y) * parts[i]);
}

void
test_window_let_go (void)
{
  run_xdotool ((const char *[]){ "xdotool", "mouseup", "1", NULL });
}

static gboolean
is_called (GtkWidget *widget, const char *property, const char *text)
{
  g_autofree char *value = NULL;

  if (property == NULL)
    return TRUE;
  g_object_get (widget, property, &value, NULL);

  return g_strcmp0 (value, text) == 0;
}

static gboolean
is_styled (GtkWidget *widget, const char *property, const char *style_class)
{
  return gtk_widget_has_css_class (widget, style_class);
}

static GtkWidget *
find (GtkWidget *widget,
      GType type,
      gboolean (*is_meant) (GtkWidget *, const char *, const char *),
      const char *property,
      const char *text)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && is_meant (widget, property, text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, is_meant, property, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

GtkWidget *
test_window_find (GtkWidget *widget, GType type, const char *property, const char *text)
{
  return find (widget, type, is_called, property, text);
}

GtkWidget *
test_window_find_styled (GtkWidget *widget, GType type, const char *style_class)
{
  return find (widget, type, is_styled, NULL, style_class);
}

void
test_window_destroy (GtkWindow *window)
{
  gtk_window_destroy (window);
  test_window_settle ();
}

gpointer
test_window_toplevel (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }

  return NULL;
}

GtkWidget *
test_window_tab (GtkWidget *stack)
{
  GtkWidget *child = adw_view_stack_get_visible_child (ADW_VIEW_STACK (stack));

  return ADW_IS_BIN (child) ? adw_bin_get_child (ADW_BIN (child)) : child;
}
