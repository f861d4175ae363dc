/* test-planner.h - the planner's page of a small school, in a window with real keys
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-timeline.h"

#include <adwaita.h>

G_BEGIN_DECLS

typedef struct
{
  LwOffice *office;
  GtkWidget *page;
  GtkWindow *window;
  char *opened;  /* what win.open-placement or win.stage-periods was called with */
  char *planned; /* for whom, or where, win.plan-stage was called */
  char *printed; /* of which stage win.print-agreements was called; the first */
  char *said;    /* with win.say */
} TestPlanner;

/* For g_test_add(). */
void test_planner_set_up (TestPlanner *fixture, gconstpointer data);
void test_planner_tear_down (TestPlanner *fixture, gconstpointer data);

/* The time line, not the list of a drop-down. */
GtkWidget *test_planner_get_list (GtkWidget *page);
GtkSelectionModel *test_planner_get_rows (TestPlanner *fixture);
guint test_planner_count_rows (TestPlanner *fixture);
/* The stage of a student; the first. */
LwPlacement *test_planner_find_stage (TestPlanner *fixture, const char *number);
/* The row of a student, or the nth, chosen and with the keyboard. */
void test_planner_go_to (TestPlanner *fixture, const char *number);
void test_planner_go_to_row (TestPlanner *fixture, guint nth);
/* The same, and it says this. */
void test_planner_check_row (TestPlanner *fixture, guint nth, const char *label);
void test_planner_choose_rows (TestPlanner *fixture, LwTimelineRows rows);

G_END_DECLS
