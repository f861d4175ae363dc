/* lw-time-entry.c - an entry for a clock time
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-time-entry.h"

#include "lw-date.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#define NO_TIME (-1)
#define MINUTES_A_DAY (24 * 60)
/* Lesson and working times are quarters; a stage day begins at 8:30 unless said. */
#define STEP_MINUTES 15
#define FIRST_MINUTES (8 * 60 + 30)

struct _LwTimeEntry
{
  LwValueEntry parent_instance;

  /* owned */
  char *time; /* "hh:mm", NULL for none */
};

G_DEFINE_FINAL_TYPE (LwTimeEntry, lw_time_entry, LW_TYPE_VALUE_ENTRY)

enum
{
  PROP_TIME = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* "8", "08", "830" and "0830": only digits. */
static int
parse_digits (const char *text)
{
  gsize length = strlen (text);
  int number, hours, minutes;

  if (length == 0 || length > 4 || strspn (text, "0123456789") != length)
    return NO_TIME;
  number = atoi (text);
  hours = length <= 2 ? number : number / 100;
  minutes = length <= 2 ? 0 : number % 100;

  return hours < 24 && minutes < 60 ? hours * 60 + minutes : NO_TIME;
}

static int
parse (const char *typed)
{
  g_autofree char *text = g_strdelimit (g_ascii_strdown (typed, -1), "uh.", ':');
  gsize length = strlen (text);
  int minutes = lw_time_parse (text);

  if (minutes >= 0)
    return minutes;
  /* "8u" */
  if (length > 1 && text[length - 1] == ':')
    text[length - 1] = '\0';

  return parse_digits (text);
}

static void
set_minutes (LwTimeEntry *self, int minutes)
{
  g_autofree char *time = lw_time_format (minutes);

  lw_time_entry_set_time (self, time);
}

static gboolean
lw_time_entry_read (LwValueEntry *entry, const char *text)
{
  LwTimeEntry *self = LW_TIME_ENTRY (entry);
  int minutes = parse (text);

  if (*text == '\0')
    lw_time_entry_set_time (self, NULL);
  else if (minutes >= 0)
    set_minutes (self, minutes);
  else
    return FALSE;

  return TRUE;
}

static char *
lw_time_entry_dup_text (LwValueEntry *entry)
{
  int minutes = lw_time_parse (LW_TIME_ENTRY (entry)->time);

  return minutes >= 0 ? lw_time_describe (minutes) : g_strdup ("");
}

static char *
lw_time_entry_dup_message (LwValueEntry *entry, const char *text)
{
  /* translators: %s is what was typed */
  return g_strdup_printf (_ ("“%s” is not a time. Type 8.30, 830 or 8."), text);
}

/* To the next quarter, or the one before; a day has an end. */
static void
lw_time_entry_step (LwValueEntry *entry, int n)
{
  LwTimeEntry *self = LW_TIME_ENTRY (entry);
  int minutes = lw_time_parse (self->time);
  int quarters = minutes / STEP_MINUTES;

  if (minutes < 0)
    {
      set_minutes (self, FIRST_MINUTES);
      return;
    }
  if (n < 0 && minutes % STEP_MINUTES != 0)
    quarters++;
  minutes = (quarters + n) * STEP_MINUTES;
  if (minutes >= 0 && minutes < MINUTES_A_DAY)
    set_minutes (self, minutes);
}

static void
lw_time_entry_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TIME:
      g_value_set_string (value, LW_TIME_ENTRY (object)->time);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lw_time_entry_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TIME:
      lw_time_entry_set_time (LW_TIME_ENTRY (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lw_time_entry_finalize (GObject *object)
{
  g_free (LW_TIME_ENTRY (object)->time);

  G_OBJECT_CLASS (lw_time_entry_parent_class)->finalize (object);
}

static void
lw_time_entry_class_init (LwTimeEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  LwValueEntryClass *entry_class = LW_VALUE_ENTRY_CLASS (klass);

  object_class->get_property = lw_time_entry_get_property;
  object_class->set_property = lw_time_entry_set_property;
  object_class->finalize = lw_time_entry_finalize;
  entry_class->read = lw_time_entry_read;
  entry_class->dup_text = lw_time_entry_dup_text;
  entry_class->dup_message = lw_time_entry_dup_message;
  entry_class->step = lw_time_entry_step;
  entry_class->n_in_page = 4;

  properties[PROP_TIME] = g_param_spec_string (
    "time", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lw_time_entry_init (LwTimeEntry *self)
{
  GtkEntry *entry = lw_value_entry_get_entry (LW_VALUE_ENTRY (self));

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 6);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 6);
  gtk_entry_set_placeholder_text (entry, _ ("hh:mm"));
}

GtkWidget *
lw_time_entry_new (void)
{
  return g_object_new (LW_TYPE_TIME_ENTRY, NULL);
}

const char *
lw_time_entry_get_time (LwTimeEntry *self)
{
  g_return_val_if_fail (LW_IS_TIME_ENTRY (self), NULL);

  return self->time;
}

void
lw_time_entry_set_time (LwTimeEntry *self, const char *time)
{
  g_return_if_fail (LW_IS_TIME_ENTRY (self));

  if (g_strcmp0 (self->time, time) == 0)
    return;
  g_free (self->time);
  self->time = g_strdup (time);
  lw_value_entry_value_changed (LW_VALUE_ENTRY (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TIME]);
}
