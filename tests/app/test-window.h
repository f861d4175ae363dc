/* test-window.h - a real window, real keys and waiting without sleeping
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Starts GTK and libadwaita as the program does, with its style sheet. */
void test_window_init (int *argc, char ***argv);
/* A window with @child in it, shown and with the keyboard. */
GtkWindow *test_window_new (GtkWidget *child);
/* Gives the keyboard to a window that is shown. */
void test_window_focus (GtkWindow *window);
/* A press of a key as X calls it: "alt+Down". Answers after the window has had it. */
void test_window_press (GtkWindow *window, const char *key);
void test_window_type (GtkWindow *window, const char *text);
/* A click in the middle of a widget. */
void test_window_click (GtkWindow *window, GtkWidget *widget);
/* Drags from a point of a widget, so far. */
void test_window_drag (GtkWidget *widget, double x, double y, double dx, double dy);
/* Takes up what a widget lets drag, as far as the middle of another; it is not let go yet. */
void test_window_take_up (GtkWidget *widget, GtkWidget *to);
void test_window_let_go (void);
/* The same, and presses a key before the button is let go. */
void test_window_drag_and_press (GtkWidget *widget,
                                 double x,
                                 double y,
                                 double dx,
                                 double dy,
                                 const char *key);
/* The first widget of that type, with that text in that property (NULL: whatever it says), or
 * NULL. */
GtkWidget *test_window_find (GtkWidget *widget, GType type, const char *property, const char *text);
/* The same of a style class; "navigation-sidebar" is the list of a page, not one of a drop-down. */
GtkWidget *test_window_find_styled (GtkWidget *widget, GType type, const char *style_class);
/* The first window of that type, or NULL. */
gpointer test_window_toplevel (GType type);
/* What a view stack shows; without the bin around it that is there before it is made. */
GtkWidget *test_window_tab (GtkWidget *stack);
/* What a GtkMenuButton opens, made if it is made late; NULL when that is nothing. */
GtkWidget *test_window_open_menu (GtkWidget *button);
/* Destroys the window and waits until nothing of it is left to do. */
void test_window_destroy (GtkWindow *window);
/* Runs the main loop until nothing is left to do. */
void test_window_settle (void);

/* Runs the main loop until the condition holds; fails after ten seconds. */
#define test_window_wait(condition)                                                                \
  G_STMT_START                                                                                     \
  {                                                                                                \
    gint64 deadline_ = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;                              \
    while (!(condition) && g_get_monotonic_time () < deadline_)                                    \
      if (!g_main_context_iteration (NULL, FALSE))                                                 \
        g_usleep (1000);                                                                           \
    g_assert_true (condition);                                                                     \
  }                                                                                                \
  G_STMT_END

G_END_DECLS
