/* lw-when-group.c - the days and times of a stage or a stage period, as they are filled in
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-when-group.h"

#include "lw-date-entry.h"
#include "lw-stage-summary.h"
#include "lw-time-entry.h"
#include "lw-wrap-layout.h"

#include <glib/gi18n.h>

struct _LwWhenGroup
{
  AdwPreferencesGroup parent_instance;

  /* template */
  AdwActionRow *days_row;
  LwDateEntry *first_day;
  GtkWidget *dash;
  LwDateEntry *last_day;
  AdwActionRow *times_row;
  LwTimeEntry *begin;
  LwTimeEntry *end;

  gboolean is_painting;
};

G_DEFINE_FINAL_TYPE (LwWhenGroup, lw_when_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  DAY_CHANGED,
  TIME_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
tell_day (LwWhenGroup *self, const char *field, LwDateEntry *entry)
{
  if (!self->is_painting)
    g_signal_emit (self, signals[DAY_CHANGED], 0, field, lw_date_entry_get_date (entry));
}

static void
tell_time (LwWhenGroup *self, const char *field, LwTimeEntry *entry)
{
  if (!self->is_painting)
    g_signal_emit (self, signals[TIME_CHANGED], 0, field, lw_time_entry_get_time (entry));
}

static void
first_day_changed_cb (LwWhenGroup *self)
{
  tell_day (self, "first-day", self->first_day);
}

static void
last_day_changed_cb (LwWhenGroup *self)
{
  tell_day (self, "last-day", self->last_day);
}

static void
begin_changed_cb (LwWhenGroup *self)
{
  tell_time (self, "begin", self->begin);
}

static void
end_changed_cb (LwWhenGroup *self)
{
  tell_time (self, "end", self->end);
}

static void
lw_when_group_dispose (GObject *object)
{
  LW_WHEN_GROUP (object)->is_painting = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_WHEN_GROUP);

  G_OBJECT_CLASS (lw_when_group_parent_class)->dispose (object);
}

static void
lw_when_group_class_init (LwWhenGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_when_group_dispose;

  signals[DAY_CHANGED]
    = g_signal_new ("day-changed", LW_TYPE_WHEN_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_DATE);
  signals[TIME_CHANGED]
    = g_signal_new ("time-changed", LW_TYPE_WHEN_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  g_type_ensure (LW_TYPE_DATE_ENTRY);
  g_type_ensure (LW_TYPE_TIME_ENTRY);
  g_type_ensure (LW_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/verbindendleren/Leerwerk/ui/lw-when-group.ui");
  gtk_widget_class_bind_template_child (widget_class, LwWhenGroup, days_row);
  gtk_widget_class_bind_template_child (widget_class, LwWhenGroup, first_day);
  gtk_widget_class_bind_template_child (widget_class, LwWhenGroup, dash);
  gtk_widget_class_bind_template_child (widget_class, LwWhenGroup, last_day);
  gtk_widget_class_bind_template_child (widget_class, LwWhenGroup, times_row);
  gtk_widget_class_bind_template_child (widget_class, LwWhenGroup, begin);
  gtk_widget_class_bind_template_child (widget_class, LwWhenGroup, end);
  gtk_widget_class_bind_template_callback (widget_class, first_day_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, last_day_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, begin_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, end_changed_cb);
}

static void
lw_when_group_init (LwWhenGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lw_when_group_show (LwWhenGroup *self, const LwWhen *when)
{
  g_autofree char *weeks = lw_stage_describe_weeks (when->first_day, when->last_day);

  self->is_painting = TRUE;
  lw_date_entry_set_date (self->first_day, when->first_day);
  lw_date_entry_set_date (self->last_day, when->last_day);
  gtk_widget_set_sensitive (GTK_WIDGET (self->last_day), when->has_end);
  gtk_widget_set_visible (self->dash, !when->is_once);
  gtk_widget_set_visible (GTK_WIDGET (self->last_day), !when->is_once);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->days_row),
                                 when->is_once ? _ ("Day") : _ ("Period"));
  adw_action_row_set_subtitle (self->days_row,
                               when->days_trouble != NULL ? when->days_trouble : weeks);
  lw_time_entry_set_time (self->begin, when->begin);
  lw_time_entry_set_time (self->end, when->end);
  adw_action_row_set_subtitle (self->times_row, when->times_trouble);
  self->is_painting = FALSE;
}

gboolean
lw_when_group_take_typed (LwWhenGroup *self)
{
  return lw_value_entry_commit (LW_VALUE_ENTRY (self->first_day))
         && lw_value_entry_commit (LW_VALUE_ENTRY (self->last_day))
         && lw_value_entry_commit (LW_VALUE_ENTRY (self->begin))
         && lw_value_entry_commit (LW_VALUE_ENTRY (self->end));
}

void
lw_when_group_focus_days (LwWhenGroup *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->first_day));
}
