/* lw-date-entry.c - an entry for a day
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-date-entry.h"

#include "lw-date.h"
#include "lw-widget.h"

#include <glib/gi18n.h>

/* As lw_date_parse_entry() reads. */
#define FIRST_YEAR 1900
#define LAST_YEAR 2200

struct _LwDateEntry
{
  LwValueEntry parent_instance;

  /* template */
  GtkPopover *popover;
  GtkCalendar *calendar;

  GDate date; /* cleared for none */
};

G_DEFINE_FINAL_TYPE (LwDateEntry, lw_date_entry, LW_TYPE_VALUE_ENTRY)

enum
{
  PROP_DATE = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
show_in_calendar (LwDateEntry *self)
{
  GDate shown = g_date_valid (&self->date) ? self->date : lw_today ();
  g_autoptr (GDateTime) midnight = g_date_time_new_local (
    g_date_get_year (&shown), g_date_get_month (&shown), g_date_get_day (&shown), 0, 0, 0);

  gtk_calendar_select_day (self->calendar, midnight);
}

static void
move_in_calendar (LwDateEntry *self, int days)
{
  g_autoptr (GDateTime) from = gtk_calendar_get_date (self->calendar);
  g_autoptr (GDateTime) to = g_date_time_add_days (from, days);

  gtk_calendar_select_day (self->calendar, to);
}

static void
take_from_calendar (LwDateEntry *self)
{
  g_autoptr (GDateTime) chosen = gtk_calendar_get_date (self->calendar);
  GDate date = lw_date_from_dmy (g_date_time_get_day_of_month (chosen),
                                 g_date_time_get_month (chosen), g_date_time_get_year (chosen));

  lw_date_entry_set_date (self, &date);
  lw_value_entry_reset (LW_VALUE_ENTRY (self));
  gtk_popover_popdown (self->popover);
}

static void
open_calendar (LwDateEntry *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    {
      lw_value_entry_commit (LW_VALUE_ENTRY (self));
      show_in_calendar (self);
    }
  gtk_popover_popup (self->popover);
  gtk_widget_grab_focus (GTK_WIDGET (self->calendar));
}

static void
open_activated (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  open_calendar (LW_DATE_ENTRY (widget));
}

static void
icon_press_cb (LwDateEntry *self)
{
  open_calendar (self);
}

static void
today_clicked_cb (LwDateEntry *self)
{
  GDate today = lw_today ();

  lw_date_entry_set_date (self, &today);
  lw_value_entry_reset (LW_VALUE_ENTRY (self));
  gtk_popover_popdown (self->popover);
}

/* The calendar's own "day-selected" also tells of turning the month, and is silent about the day
 * that was selected already: so watch for a press on a day instead. */
static void
calendar_pressed_cb (LwDateEntry *self, int n_press, double x, double y)
{
  GtkWidget *day = gtk_widget_pick (GTK_WIDGET (self->calendar), x, y, GTK_PICK_DEFAULT);

  if (day != NULL && gtk_widget_has_css_class (day, "day-number"))
    take_from_calendar (self);
}

/* Arrows walk from the chosen day, not from where the calendar's own cursor was left; Ctrl with
 * an arrow turns the month or year and stays the calendar's. */
static gboolean
calendar_key_cb (LwDateEntry *self, guint keyval, guint keycode, GdkModifierType state)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      move_in_calendar (self, -1);
      break;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      move_in_calendar (self, 1);
      break;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      move_in_calendar (self, -7);
      break;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move_in_calendar (self, 7);
      break;
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      take_from_calendar (self);
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }

  return GDK_EVENT_STOP;
}

static void
closed_cb (LwDateEntry *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gboolean
lw_date_entry_read (LwValueEntry *entry, const char *text)
{
  GDate today = lw_today ();
  GDate date;

  g_date_clear (&date, 1);
  if (*text != '\0' && !lw_date_parse_entry (text, &today, &date))
    return FALSE;
  lw_date_entry_set_date (LW_DATE_ENTRY (entry), &date);

  return TRUE;
}

static char *
lw_date_entry_dup_text (LwValueEntry *entry)
{
  return lw_date_format_entry (&LW_DATE_ENTRY (entry)->date);
}

static char *
lw_date_entry_dup_message (LwValueEntry *entry, const char *text)
{
  /* translators: %s is what was typed */
  return g_strdup_printf (_ ("“%s” is not a date. Type 31-12-2026, 31/12, or +7 for in a week."),
                          text);
}

static void
lw_date_entry_step (LwValueEntry *entry, int n)
{
  LwDateEntry *self = LW_DATE_ENTRY (entry);
  GDate today = lw_today ();
  GDate date = g_date_valid (&self->date) ? lw_date_add_days (&self->date, n) : today;

  if (g_date_get_year (&date) >= FIRST_YEAR && g_date_get_year (&date) <= LAST_YEAR)
    lw_date_entry_set_date (self, &date);
}

static void
lw_date_entry_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DATE:
      g_value_set_boxed (value, lw_date_entry_get_date (LW_DATE_ENTRY (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lw_date_entry_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DATE:
      lw_date_entry_set_date (LW_DATE_ENTRY (object), g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lw_date_entry_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_DATE_ENTRY);

  G_OBJECT_CLASS (lw_date_entry_parent_class)->dispose (object);
}

static void
lw_date_entry_class_init (LwDateEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LwValueEntryClass *entry_class = LW_VALUE_ENTRY_CLASS (klass);

  object_class->get_property = lw_date_entry_get_property;
  object_class->set_property = lw_date_entry_set_property;
  object_class->dispose = lw_date_entry_dispose;
  entry_class->read = lw_date_entry_read;
  entry_class->dup_text = lw_date_entry_dup_text;
  entry_class->dup_message = lw_date_entry_dup_message;
  entry_class->step = lw_date_entry_step;
  entry_class->n_in_page = 7;

  properties[PROP_DATE]
    = g_param_spec_boxed ("date", NULL, NULL, G_TYPE_DATE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "date.open-calendar", NULL, open_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK,
                                       "date.open-calendar", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Down, GDK_ALT_MASK,
                                       "date.open-calendar", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/verbindendleren/Leerwerk/ui/lw-date-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, LwDateEntry, popover);
  gtk_widget_class_bind_template_child (widget_class, LwDateEntry, calendar);
  gtk_widget_class_bind_template_callback (widget_class, today_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, calendar_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, calendar_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

static void
name_calendar_buttons (LwDateEntry *self)
{
  const char *names[]
    = { _ ("Previous month"), _ ("Next month"), _ ("Previous year"), _ ("Next year"), NULL };

  lw_widget_name_parts (GTK_WIDGET (self->calendar), GTK_TYPE_BUTTON, names);
}

static void
lw_date_entry_init (LwDateEntry *self)
{
  GtkEntry *entry = lw_value_entry_get_entry (LW_VALUE_ENTRY (self));

  g_date_clear (&self->date, 1);
  gtk_widget_init_template (GTK_WIDGET (self));
  name_calendar_buttons (self);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 11);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 11);
  gtk_entry_set_placeholder_text (entry, _ ("dd-mm-yyyy"));
  gtk_entry_set_icon_from_icon_name (entry, GTK_ENTRY_ICON_SECONDARY, "x-office-calendar-symbolic");
  gtk_entry_set_icon_tooltip_text (entry, GTK_ENTRY_ICON_SECONDARY, _ ("Choose a day (Alt+Down)"));
  g_signal_connect_object (entry, "icon-press", G_CALLBACK (icon_press_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
lw_date_entry_new (void)
{
  return g_object_new (LW_TYPE_DATE_ENTRY, NULL);
}

const GDate *
lw_date_entry_get_date (LwDateEntry *self)
{
  g_return_val_if_fail (LW_IS_DATE_ENTRY (self), NULL);

  return g_date_valid (&self->date) ? &self->date : NULL;
}

void
lw_date_entry_set_date (LwDateEntry *self, const GDate *date)
{
  GDate cleared;

  g_return_if_fail (LW_IS_DATE_ENTRY (self));

  g_date_clear (&cleared, 1);
  if (date == NULL)
    date = &cleared;
  if (lw_date_equal (&self->date, date))
    return;
  self->date = *date;
  lw_value_entry_value_changed (LW_VALUE_ENTRY (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}
