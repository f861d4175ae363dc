/* lw-text-field.c - a text of several lines with its label
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-text-field.h"

#include "lw-bsn-watch.h"
#include "lw-notice.h"
#include "lw-widget.h"

#include <math.h>

struct _LwTextField
{
  GtkWidget parent_instance;

  /* template */
  GtkLabel *label;
  GtkLabel *hint;
  GtkTextView *text;

  guint lines;
};

G_DEFINE_FINAL_TYPE (LwTextField, lw_text_field, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_HINT,
  PROP_LINES,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
set_label (LwTextField *self, const char *text)
{
  gtk_label_set_text (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text != NULL ? text : "", -1);
}

static void
set_hint (LwTextField *self, const char *text)
{
  gtk_label_set_text (self->hint, text);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), text != NULL && *text != '\0');
  lw_notice_set_hint (GTK_WIDGET (self->text), text);
}

/* So high in the font that is there, also at 200 %. */
static void
update_height (LwTextField *self)
{
  int line = (int) ceil (lw_widget_get_line_height (GTK_WIDGET (self->text)));

  gtk_widget_set_size_request (GTK_WIDGET (self->text), -1, (int) self->lines * line + 18);
}

static void
lw_text_field_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (lw_text_field_parent_class)->system_setting_changed (widget, setting);

  update_height (LW_TEXT_FIELD (widget));
}

static void
lw_text_field_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LwTextField *self = LW_TEXT_FIELD (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, gtk_label_get_text (self->label));
      break;
    case PROP_HINT:
      g_value_set_string (value, gtk_label_get_text (self->hint));
      break;
    case PROP_LINES:
      g_value_set_uint (value, self->lines);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lw_text_field_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LwTextField *self = LW_TEXT_FIELD (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      set_label (self, g_value_get_string (value));
      break;
    case PROP_HINT:
      set_hint (self, g_value_get_string (value));
      break;
    case PROP_LINES:
      self->lines = g_value_get_uint (value);
      update_height (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
lw_text_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LW_TEXT_FIELD (widget)->text));
}

static void
lw_text_field_dispose (GObject *object)
{
  lw_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_TEXT_FIELD);

  G_OBJECT_CLASS (lw_text_field_parent_class)->dispose (object);
}

static void
lw_text_field_class_init (LwTextFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lw_text_field_get_property;
  object_class->set_property = lw_text_field_set_property;
  object_class->dispose = lw_text_field_dispose;
  widget_class->focus = lw_widget_focus;
  widget_class->grab_focus = lw_text_field_grab_focus;
  widget_class->system_setting_changed = lw_text_field_system_setting_changed;

  properties[PROP_LABEL]
    = g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_HINT]
    = g_param_spec_string ("hint", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LINES] = g_param_spec_uint (
    "lines", NULL, NULL, 1, 50, 2, G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/verbindendleren/Leerwerk/ui/lw-text-field.ui");
  gtk_widget_class_bind_template_child (widget_class, LwTextField, label);
  gtk_widget_class_bind_template_child (widget_class, LwTextField, hint);
  gtk_widget_class_bind_template_child (widget_class, LwTextField, text);
}

static void
lw_text_field_init (LwTextField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lw_bsn_watch (GTK_WIDGET (self->text));
}

GtkWidget *
lw_text_field_get_text_view (LwTextField *self)
{
  return GTK_WIDGET (self->text);
}
