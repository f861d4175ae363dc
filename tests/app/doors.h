/* doors.h - a window on a store, for tests of what can be the matter with it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-window.h"

G_BEGIN_DECLS

typedef struct
{
  LwApplication *application;
  LwOffice *school; /* made for the test; closed while the window has it */
  LwOffice *other;  /* somebody else's, or NULL */
  char *path;
  char *folder;
  char *away; /* where the file is moved to */
  LwWindow *window;
} Doors;

void doors_set_up (Doors *fixture, gconstpointer data);
void doors_tear_down (Doors *fixture, gconstpointer data);
void doors_show (Doors *fixture, const char *path);
GtkWidget *doors_find (Doors *fixture, GType type, const char *property, const char *text);
gboolean doors_is_shown (GtkWidget *widget);
void doors_shoot (Doors *fixture, const char *name);
void doors_make_missing (Doors *fixture);
void doors_make_locked (Doors *fixture);
void doors_activate (Doors *fixture, const char *action);
GtkWidget *doors_text_of (Doors *fixture, const char *label);
void doors_open_student (Doors *fixture, const char *number);
LwWindow *doors_window_with (Doors *fixture, const char *path);

G_END_DECLS
