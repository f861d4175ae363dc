/* lw-year-switch.c - which school year a page shows
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-year-switch.h"

#include "lw-config.h"
#include "lw-date.h"
#include "lw-page-keys.h"
#include "lw-widget.h"

#include <glib/gi18n.h>

struct _LwYearSwitch
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *previous;
  GtkWidget *next;
  AdwWindowTitle *title;

  /* owned */
  GSettings *settings;
  LwTimeline *timeline; /* NULL where something else is switched */

  int year; /* that is shown, 0: all */

  /* borrowed */
  GtkEventController *shortcuts; /* NULL while the page is not shown */
};

G_DEFINE_FINAL_TYPE (LwYearSwitch, lw_year_switch, GTK_TYPE_WIDGET)

static guint chosen_signal;

static void
paint_timeline (LwYearSwitch *self)
{
  int first, last;

  lw_timeline_find_years (lw_timeline_get_office (self->timeline), &first, &last);
  lw_year_switch_show (self, first, last, lw_timeline_get_year (self->timeline));
}

static int
this_year (void)
{
  GDate today = lw_today ();

  return lw_school_year_of (&today);
}

/* This year is kept as 0: a year later it is the next one. */
static void
choose_year (LwYearSwitch *self, int year)
{
  if (self->timeline != NULL)
    {
      lw_timeline_set_year (self->timeline, year);
      g_settings_set_int (self->settings, "planner-year", year == this_year () ? 0 : year);
    }
  g_signal_emit (self, chosen_signal, 0, year);
}

static void
previous_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  choose_year (LW_YEAR_SWITCH (widget), LW_YEAR_SWITCH (widget)->year - 1);
}

static void
next_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  choose_year (LW_YEAR_SWITCH (widget), LW_YEAR_SWITCH (widget)->year + 1);
}

static void
lw_year_switch_map (GtkWidget *widget)
{
  static const LwPageKey keys[] = {
    { GDK_KEY_Page_Up, "year.previous" },
    { GDK_KEY_KP_Page_Up, "year.previous" },
    { GDK_KEY_Page_Down, "year.next" },
    { GDK_KEY_KP_Page_Down, "year.next" },
  };
  LwYearSwitch *self = LW_YEAR_SWITCH (widget);

  GTK_WIDGET_CLASS (lw_year_switch_parent_class)->map (widget);
  self->shortcuts = lw_page_keys_new (GDK_ALT_MASK, keys, G_N_ELEMENTS (keys));
  gtk_widget_add_controller (widget, self->shortcuts);
}

static void
lw_year_switch_unmap (GtkWidget *widget)
{
  LwYearSwitch *self = LW_YEAR_SWITCH (widget);

  gtk_widget_remove_controller (widget, self->shortcuts);
  self->shortcuts = NULL;
  GTK_WIDGET_CLASS (lw_year_switch_parent_class)->unmap (widget);
}

static void
lw_year_switch_dispose (GObject *object)
{
  LwYearSwitch *self = LW_YEAR_SWITCH (object);

  lw_widget_dispose_template (GTK_WIDGET (self), LW_TYPE_YEAR_SWITCH);
  g_clear_object (&self->timeline);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (lw_year_switch_parent_class)->dispose (object);
}

static void
lw_year_switch_class_init (LwYearSwitchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_year_switch_dispose;
  widget_class->map = lw_year_switch_map;
  widget_class->unmap = lw_year_switch_unmap;

  chosen_signal = g_signal_new ("chosen", LW_TYPE_YEAR_SWITCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/verbindendleren/Leerwerk/ui/lw-year-switch.ui");
  gtk_widget_class_bind_template_child (widget_class, LwYearSwitch, previous);
  gtk_widget_class_bind_template_child (widget_class, LwYearSwitch, next);
  gtk_widget_class_bind_template_child (widget_class, LwYearSwitch, title);
  gtk_widget_class_install_action (widget_class, "year.previous", NULL, previous_activated);
  gtk_widget_class_install_action (widget_class, "year.next", NULL, next_activated);
}

static void
lw_year_switch_init (LwYearSwitch *self)
{
  self->settings = g_settings_new (LW_APP_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A year of which nothing is left to show is not gone back to. */
static void
restore_year (LwYearSwitch *self)
{
  int year = g_settings_get_int (self->settings, "planner-year");
  int first, last;

  lw_timeline_find_years (lw_timeline_get_office (self->timeline), &first, &last);
  if (year >= first && year <= last)
    lw_timeline_set_year (self->timeline, year);
}

/**
 * lw_year_switch_set_timeline:
 * @self: a switch without a time line
 * @timeline: what it switches
 */
void
lw_year_switch_set_timeline (LwYearSwitch *self, LwTimeline *timeline)
{
  self->timeline = g_object_ref (timeline);
  restore_year (self);
  g_signal_connect_object (timeline, "reread", G_CALLBACK (paint_timeline), self,
                           G_CONNECT_SWAPPED);
  paint_timeline (self);
}

void
lw_year_switch_set_title (LwYearSwitch *self, const char *title)
{
  adw_window_title_set_title (self->title, title);
}

/**
 * lw_year_switch_show:
 * @self: a switch
 * @first: the first school year that can be chosen, by the year in which it begins
 * @last: the last one
 * @year: the one that is shown, or 0 for all of them
 */
void
lw_year_switch_show (LwYearSwitch *self, int first, int last, int year)
{
  g_autofree char *name
    = year != 0 ? lw_school_year_name (year) : g_strdup (_ ("All school years"));

  self->year = year;
  adw_window_title_set_subtitle (self->title, name);
  gtk_widget_set_visible (self->previous, first < last || (year != 0 && year != first));
  gtk_widget_set_visible (self->next, first < last || (year != 0 && year != first));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "year.previous", year != 0 && year > first);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "year.next", year != 0 && year < last);
}
