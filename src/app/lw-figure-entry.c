/* lw-figure-entry.c - an entry for a number within bounds
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-figure-entry.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

struct _LwFigureEntry
{
  LwValueEntry parent_instance;

  double value;
  double lowest;
  double highest;
  double step;
};

G_DEFINE_FINAL_TYPE (LwFigureEntry, lw_figure_entry, LW_TYPE_VALUE_ENTRY)

enum
{
  PROP_VALUE = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* With the decimal sign of the user's language; no more of them than are said. */
static char *
format (double value)
{
  return g_strdup_printf ("%.4g", value);
}

static gboolean
parse (LwFigureEntry *self, const char *typed, double *value)
{
  g_autofree char *text = g_strdelimit (g_strdup (typed), ",", '.');
  char *end;

  /* Digits and one sign only: "0x1F", "1e3" and "nan" are nothing that people type. */
  if (*text == '\0' || strspn (text, "0123456789.") != strlen (text))
    return FALSE;
  *value = g_ascii_strtod (text, &end);
  if (*end != '\0' || (self->step >= 1 && floor (*value) != *value))
    return FALSE;

  return *value >= self->lowest && *value <= self->highest;
}

static gboolean
lw_figure_entry_read (LwValueEntry *entry, const char *text)
{
  LwFigureEntry *self = LW_FIGURE_ENTRY (entry);
  double value;

  if (!parse (self, text, &value))
    return FALSE;
  lw_figure_entry_set_value (self, value);

  return TRUE;
}

static char *
lw_figure_entry_dup_text (LwValueEntry *entry)
{
  return format (LW_FIGURE_ENTRY (entry)->value);
}

static char *
lw_figure_entry_dup_message (LwValueEntry *entry, const char *text)
{
  LwFigureEntry *self = LW_FIGURE_ENTRY (entry);
  g_autofree char *lowest = format (self->lowest);
  g_autofree char *highest = format (self->highest);

  if (*text == '\0')
    return g_strdup_printf (_ ("Write a number from %s to %s."), lowest, highest);

  /* translators: what was typed, and what it may be */
  return g_strdup_printf (_ ("“%s” can’t be this. Write a number from %s to %s."), text, lowest,
                          highest);
}

static void
lw_figure_entry_step (LwValueEntry *entry, int n)
{
  LwFigureEntry *self = LW_FIGURE_ENTRY (entry);

  lw_figure_entry_set_value (self,
                             CLAMP (self->value + n * self->step, self->lowest, self->highest));
}

static void
lw_figure_entry_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_VALUE:
      g_value_set_double (value, LW_FIGURE_ENTRY (object)->value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lw_figure_entry_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_VALUE:
      lw_figure_entry_set_value (LW_FIGURE_ENTRY (object), g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lw_figure_entry_class_init (LwFigureEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  LwValueEntryClass *entry_class = LW_VALUE_ENTRY_CLASS (klass);

  object_class->get_property = lw_figure_entry_get_property;
  object_class->set_property = lw_figure_entry_set_property;
  entry_class->read = lw_figure_entry_read;
  entry_class->dup_text = lw_figure_entry_dup_text;
  entry_class->dup_message = lw_figure_entry_dup_message;
  entry_class->step = lw_figure_entry_step;
  entry_class->n_in_page = 10;

  properties[PROP_VALUE]
    = g_param_spec_double ("value", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lw_figure_entry_init (LwFigureEntry *self)
{
  GtkEditable *entry = GTK_EDITABLE (lw_value_entry_get_entry (LW_VALUE_ENTRY (self)));

  gtk_editable_set_width_chars (entry, 5);
  gtk_editable_set_max_width_chars (entry, 5);
  gtk_editable_set_alignment (entry, 1);
}

GtkWidget *
lw_figure_entry_new (double lowest, double highest, double step)
{
  LwFigureEntry *self = g_object_new (LW_TYPE_FIGURE_ENTRY, NULL);

  self->lowest = lowest;
  self->highest = highest;
  self->step = step;
  self->value = lowest;
  lw_value_entry_reset (LW_VALUE_ENTRY (self));

  return GTK_WIDGET (self);
}

double
lw_figure_entry_get_value (LwFigureEntry *self)
{
  g_return_val_if_fail (LW_IS_FIGURE_ENTRY (self), 0);

  return self->value;
}

void
lw_figure_entry_set_value (LwFigureEntry *self, double value)
{
  g_return_if_fail (LW_IS_FIGURE_ENTRY (self));

  if (self->value == value)
    return;
  self->value = value;
  lw_value_entry_value_changed (LW_VALUE_ENTRY (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}
