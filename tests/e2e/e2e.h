/* e2e.h - the built program, driven from outside as people and screen readers do
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <atspi/atspi.h>
#include <glib.h>

G_BEGIN_DECLS

/* Something on the screen: a window, a button, a text. */
typedef AtspiAccessible E2eItem;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (E2eItem, g_object_unref)

/* A running program; ends with the test whatever happens. */
typedef struct _E2eProgram E2eProgram;

/* What each of these tests begins with: needs a display and a session bus of its own, which
 * tests/xrun.sh gives, and LEERWERK and LEERWERKCTL, the programs. */
void e2e_init (int *argc, char ***argv);
/* Runs the tests and takes away what they made. */
int e2e_run (void);
/* A file in this test's own folder: (transfer full). */
char *e2e_path (const char *name);

/* Starts leerwerk with these arguments, up to a NULL. */
E2eProgram *e2e_start (const char *argument, ...) G_GNUC_NULL_TERMINATED;
/* Waits till it ended by itself; its exit status. */
int e2e_wait_for_end (E2eProgram *program);
/* kill -9, and waits till it is gone. Also for what ended already. */
void e2e_kill (E2eProgram *program);
int e2e_get_pid (E2eProgram *program);
gboolean e2e_has_ended (E2eProgram *program);
/* Runs these words, up to a NULL, whatever the exit status; answers it, or -1. */
int e2e_run_program (char **words, char **output);

/* Runs leerwerkctl with these arguments, up to a NULL. Answers its exit status, and both that it
 * wrote in @output: (out) (optional) (transfer full). */
int e2e_ctl (char **output, const char *argument, ...) G_GNUC_NULL_TERMINATED;
/* The same, and the test fails unless it exits 0: (transfer full). */
char *e2e_ctl_ok (const char *argument, ...) G_GNUC_NULL_TERMINATED;
/* Any other program, found on the path; fails the test unless it exits 0: (transfer full). */
char *e2e_tool (const char *argument, ...) G_GNUC_NULL_TERMINATED;

/* What is on the screen of that role and name, or of any name with NULL; waits until it is there,
 * and fails with the whole tree when it does not come: (transfer full). */
E2eItem *e2e_find (E2eProgram *program, AtspiRole role, const char *name);
/* The same without waiting: (nullable) (transfer full). */
E2eItem *e2e_peek (E2eProgram *program, AtspiRole role, const char *name);
/* Whether a label with that in its text is on the screen. */
gboolean e2e_says (E2eProgram *program, const char *part);

/* Does the action of that name; every GAction that a widget reaches is one, by its full name. With
 * ATSPI_ROLE_INVALID and NULL the first that has it does. */
void e2e_act (E2eProgram *program, AtspiRole role, const char *name, const char *action);
/* Sets the text of an entry or a text view of that name. */
void e2e_set_text (E2eProgram *program, const char *name, const char *text);
/* (transfer full) */
char *e2e_get_text (E2eProgram *program, const char *name);

/* Gives the window on top of the program the keyboard; there is no window manager to do so. */
void e2e_focus_window (E2eProgram *program);
/* How many it has on the screen: tells that one has come, or gone, without asking those in it. */
guint e2e_count_windows (E2eProgram *program);
/* A click in the middle of it. */
void e2e_click (E2eProgram *program, AtspiRole role, const char *name);
/* Keys as X calls them ("ctrl+z"), and a text of ASCII. */
void e2e_press (const char *key);
void e2e_type (const char *text);

/* All that is on the screen, one a line, for when a test fails: (transfer full). */
char *e2e_describe (E2eProgram *program);

/* Waits until the condition holds; fails after twenty seconds. */
#define e2e_wait(condition)                                                                        \
  G_STMT_START                                                                                     \
  {                                                                                                \
    gint64 deadline_ = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;                              \
    gboolean holds_;                                                                               \
    while (!(holds_ = (condition)) && g_get_monotonic_time () < deadline_)                         \
      g_usleep (5000);                                                                             \
    g_assert_true (holds_ &&#condition);                                                           \
  }                                                                                                \
  G_STMT_END

G_END_DECLS
