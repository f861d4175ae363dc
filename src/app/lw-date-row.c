/* lw-date-row.c - a row of a boxed list with a day
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-date-row.h"

struct _LwDateRow
{
  AdwActionRow parent_instance;

  /* template */
  LwDateEntry *entry;
};

G_DEFINE_FINAL_TYPE (LwDateRow, lw_date_row, ADW_TYPE_ACTION_ROW)

enum
{
  PROP_DATE = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
notify_date_cb (LwDateRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}

static gboolean
lw_date_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LW_DATE_ROW (widget)->entry));
}

static void
lw_date_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DATE:
      g_object_get_property (G_OBJECT (LW_DATE_ROW (object)->entry), "date", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lw_date_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DATE:
      g_object_set_property (G_OBJECT (LW_DATE_ROW (object)->entry), "date", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lw_date_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_DATE_ROW);

  G_OBJECT_CLASS (lw_date_row_parent_class)->dispose (object);
}

static void
lw_date_row_class_init (LwDateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lw_date_row_get_property;
  object_class->set_property = lw_date_row_set_property;
  object_class->dispose = lw_date_row_dispose;
  widget_class->grab_focus = lw_date_row_grab_focus;

  properties[PROP_DATE]
    = g_param_spec_boxed ("date", NULL, NULL, G_TYPE_DATE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LW_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/verbindendleren/Leerwerk/ui/lw-date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LwDateRow, entry);
  gtk_widget_class_bind_template_callback (widget_class, notify_date_cb);
}

static void
lw_date_row_init (LwDateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lw_value_entry_attach_row (LW_VALUE_ENTRY (self->entry), ADW_ACTION_ROW (self));
}

GtkWidget *
lw_date_row_new (const char *title)
{
  GtkWidget *self = g_object_new (LW_TYPE_DATE_ROW, NULL);

  /* Not as a property of the new object: its label would still take the title for markup. */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);

  return self;
}

LwDateEntry *
lw_date_row_get_entry (LwDateRow *self)
{
  g_return_val_if_fail (LW_IS_DATE_ROW (self), NULL);

  return self->entry;
}
