/* lw-plan-class-window.h - plans who goes where for a class, and shows it first
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Actions: plan-class.start (Ctrl+Return), plan-class.stop, plan-class.apply, plan-class.again,
 * plan-class.call-list; and those of the window that its rows ask for, which it hands on. Escape
 * stops what runs, else closes. */
#define LW_TYPE_PLAN_CLASS_WINDOW (lw_plan_class_window_get_type ())
G_DECLARE_FINAL_TYPE (LwPlanClassWindow, lw_plan_class_window, LW, PLAN_CLASS_WINDOW, AdwWindow)

/* @group: (nullable): id of a class; @students: (nullable): ids of who is meant instead. */
GtkWindow *lw_plan_class_window_show (GtkWindow *parent,
                                      LwOffice *office,
                                      const char *group,
                                      const char *const *students);

G_END_DECLS
