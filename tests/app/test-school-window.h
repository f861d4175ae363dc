/* test-school-window.h - the window of the program on a school, for tests
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-window.h"

G_BEGIN_DECLS

/* Starts the program as a test can: without another process to speak to. */
LwApplication *test_school_window_init (int *argc, char ***argv);
/* A window of the default application with the school in that file, shown and with the keyboard. */
LwWindow *test_school_window_open (const char *path);
/* Closes it and waits till it is gone; then it is NULL. */
void test_school_window_close (LwWindow **window);

G_END_DECLS
