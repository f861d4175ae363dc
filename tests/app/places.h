/* places.h - every place of the program: pages, tabs, sheets, dialogs and popovers
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "doors.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  /* Goes there; answers the window or popover that it is shown in. */
  GtkWidget *(*open) (Doors *doors);
} Place;

/* Adds a test of each place, with a fixture of its own. */
void places_add_tests (const char *path, void (*test) (Doors *doors, gconstpointer place));
/* Goes there and waits until it is all there. */
GtkWidget *places_open (Doors *doors, const Place *place);

G_END_DECLS
