/* lw-application.h - the program: command line, stores, windows
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-opening.h"

#include <adwaita.h>

G_BEGIN_DECLS

typedef struct _LwWindow LwWindow;

#define LW_TYPE_APPLICATION (lw_application_get_type ())
G_DECLARE_FINAL_TYPE (LwApplication, lw_application, LW, APPLICATION, AdwApplication)

LwApplication *lw_application_new (void);
/* Opens a window on a store, or raises the one that has it open. */
void lw_application_open_store (LwApplication *self, const char *path);
/* The same; a window without a school takes the store itself. */
void lw_application_open_store_from (LwApplication *self, LwWindow *from, const char *path);
void lw_application_fill_window (LwApplication *self, LwWindow *window, const char *path);
void lw_application_open_sample (LwApplication *self);
LwOpening *lw_application_take_opening (LwApplication *self, const char *path);
GSettings *lw_application_get_settings (LwApplication *self);
char *lw_application_sample_path (void);

G_END_DECLS
