/* lw-window-planning.c - what a window can be asked of stages
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-window-private.h"

#include "lw-agreement-print.h"
#include "lw-call-list-window.h"
#include "lw-carousel-window.h"
#include "lw-exceptions-window.h"
#include "lw-periods-page.h"
#include "lw-plan-class-window.h"
#include "lw-replan-window.h"
#include "lw-stage-actions.h"
#include "lw-stage-series.h"
#include "lw-visits-window.h"
#include "lw-why-not-window.h"
#include "lw-widget.h"
#include "lw-wishes-window.h"

#include <glib/gi18n.h>

/* Of a stage, or "" for the one that is chosen on the page. */
static void
why_not_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwWindow *self = LW_WINDOW (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  if (*id != '\0' && lw_office_find (self->office, &lw_placement_record, id) == NULL)
    lw_window_say (self, _ ("What is arranged for a class has no workplace: choose the stage of a "
                            "student"));
  else if (*id != '\0')
    lw_why_not_window_show (GTK_WINDOW (self), self->office, id);
  else if (page == NULL || !gtk_widget_activate_action (page, "page.why-not", NULL))
    lw_window_say (self, _ ("Choose a stage in the planner first"));
}

static void
company_cancels_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lw_replan_window_show (GTK_WINDOW (widget), LW_WINDOW (widget)->office,
                         g_variant_get_string (parameter, NULL));
}

/* One after the other. */
static void
plan_stages_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwWindow *self = LW_WINDOW (widget);
  g_autofree const char **ids = g_variant_get_strv (parameter, NULL);

  lw_stage_series_begin (GTK_WINDOW (self), self->office, ids);
}

/* All of a class at once; "" for the whole school. */
static void
plan_class_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *group = g_variant_get_string (parameter, NULL);

  lw_plan_class_window_show (GTK_WINDOW (widget), LW_WINDOW (widget)->office,
                             *group != '\0' ? group : NULL, NULL);
}

/* All at once. */
static void
plan_class_students_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree const char **ids = g_variant_get_strv (parameter, NULL);

  lw_plan_class_window_show (GTK_WINDOW (widget), LW_WINDOW (widget)->office, NULL, ids);
}

/* Of a class, or one of them; "" for all. */
static void
stage_periods_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWidget *page = lw_window_show_page (LW_WINDOW (widget), "stageperiodes");

  lw_periods_page_show (LW_PERIODS_PAGE (page), g_variant_get_string (parameter, NULL));
}

static void
exceptions_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lw_exceptions_window_show (GTK_WINDOW (widget), LW_WINDOW (widget)->office);
}

static void
call_list_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lw_call_list_window_show (GTK_WINDOW (widget), LW_WINDOW (widget)->office);
}

/* Of a class, or of a student and the others of the class, or "" for the class of whoever is at
 * work. */
static void
wishes_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *of = g_variant_get_string (parameter, NULL);

  lw_wishes_window_show (GTK_WINDOW (widget), LW_WINDOW (widget)->office, *of != '\0' ? of : NULL);
}

static void
carousel_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lw_carousel_window_show (GTK_WINDOW (widget), LW_WINDOW (widget)->office,
                           g_variant_get_string (parameter, NULL));
}

static void
visits_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lw_visits_window_show (GTK_WINDOW (widget), LW_WINDOW (widget)->office,
                         g_variant_get_string (parameter, NULL));
}

/* Of those of their stages that were promised. */
static void
agreements_of_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwWindow *self = LW_WINDOW (widget);
  g_autofree const char **ids = g_variant_get_strv (parameter, NULL);

  if (!lw_agreement_print_of_students (GTK_WINDOW (self), self->office, ids))
    lw_window_say (self, _ ("None of these students has a stage that a company has promised"));
}

/**
 * lw_window_install_planning:
 * @widget_class: the window's
 *
 * Installs the actions that open what stages are planned, asked for, agreed on and visited with.
 */
void
lw_window_install_planning (GtkWidgetClass *widget_class)
{
  static const LwWidgetAction actions[] = {
    { "win.why-not", "s", why_not_activated },
    { "win.company-cancels", "s", company_cancels_activated },
    { "win.plan-stages", "as", plan_stages_activated },
    { "win.plan-class", "s", plan_class_activated },
    { "win.plan-class-students", "as", plan_class_students_activated },
    { "win.stage-periods", "s", stage_periods_activated },
    { "win.exceptions", NULL, exceptions_activated },
    { "win.call-list", NULL, call_list_activated },
    { "win.wishes", "s", wishes_activated },
    { "win.carousel", "s", carousel_activated },
    { "win.visits", "s", visits_activated },
    { "win.agreements-of", "as", agreements_of_activated },
  };

  lw_stage_actions_install (widget_class);
  lw_widget_install_actions (widget_class, actions, G_N_ELEMENTS (actions));
}
