/* lw-setting-mark.c - one colour and one shape for where the learning takes place
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-setting-mark.h"

#include <string.h>

/* At the usual size of text; the mark follows the font. */
#define SIZE_EM 0.82

struct _LwSettingMark
{
  GtkWidget parent_instance;

  LwSetting setting;
};

G_DEFINE_FINAL_TYPE (LwSettingMark, lw_setting_mark, GTK_TYPE_WIDGET)

enum
{
  PROP_SETTING = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const struct
{
  const char *word;   /* as portfolio items keep it */
  const char *column; /* as the figure's columns are called */
  const char *name;
  const char *color; /* in style.css */
} settings[LW_N_SETTINGS] = {
  [LW_SETTING_NONE] = { NULL, NULL, "", NULL },
  [LW_SETTING_IN_SCHOOL] = { "school", "in-school", "Binnenschools", "lw_in_school" },
  [LW_SETTING_ON_THE_JOB] = { "on-the-job", "on-the-job", "On the job", "lw_on_the_job" },
  [LW_SETTING_OFF_THE_JOB] = { "off-the-job", "off-the-job", "Off the job", "lw_off_the_job" },
  [LW_SETTING_INFORMAL] = { "informal", "informal", "Informeel", "lw_informal" },
};

LwSetting
lw_setting_from_word (const char *word)
{
  for (LwSetting setting = LW_SETTING_IN_SCHOOL; word != NULL && setting < LW_N_SETTINGS; setting++)
    if (strcmp (word, settings[setting].word) == 0 || strcmp (word, settings[setting].column) == 0)
      return setting;

  return LW_SETTING_NONE;
}

const char *
lw_setting_get_name (LwSetting setting)
{
  g_return_val_if_fail ((guint) setting < LW_N_SETTINGS, "");

  return settings[setting].name;
}

GdkRGBA
lw_setting_get_color (GtkWidget *widget, LwSetting setting)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  GdkRGBA color;

  g_return_val_if_fail ((guint) setting < LW_N_SETTINGS, (GdkRGBA){ 0 });

  if (settings[setting].color == NULL
      || !gtk_style_context_lookup_color (style, settings[setting].color, &color))
    gtk_style_context_get_color (style, &color);

  return color;
}

static void
trace_shape (cairo_t *cr, LwSetting setting, double x, double y, double size)
{
  double half = size / 2;

  switch (setting)
    {
    case LW_SETTING_IN_SCHOOL:
      cairo_rectangle (cr, x + size * 0.06, y + size * 0.06, size * 0.88, size * 0.88);
      break;
    case LW_SETTING_ON_THE_JOB:
      cairo_arc (cr, x + half, y + half, half, 0, 2 * G_PI);
      break;
    case LW_SETTING_OFF_THE_JOB:
      cairo_move_to (cr, x + half, y - size * 0.04);
      cairo_line_to (cr, x + size * 1.04, y + half);
      cairo_line_to (cr, x + half, y + size * 1.04);
      cairo_line_to (cr, x - size * 0.04, y + half);
      cairo_close_path (cr);
      break;
    case LW_SETTING_INFORMAL:
      cairo_move_to (cr, x + half, y + size * 0.02);
      cairo_line_to (cr, x + size, y + size * 0.94);
      cairo_line_to (cr, x, y + size * 0.94);
      cairo_close_path (cr);
      break;
    case LW_SETTING_NONE:
    default:
      break;
    }
}

void
lw_setting_mark_snapshot (GtkSnapshot *snapshot,
                          GtkWidget *widget,
                          LwSetting setting,
                          const graphene_rect_t *area)
{
  double size = MIN (area->size.width, area->size.height);
  double x = area->origin.x + (area->size.width - size) / 2;
  double y = area->origin.y + (area->size.height - size) / 2;
  graphene_rect_t bounds;
  GdkRGBA color;
  cairo_t *cr;

  if (setting == LW_SETTING_NONE || size <= 0)
    return;
  color = lw_setting_get_color (widget, setting);
  graphene_rect_inset_r (area, -1, -1, &bounds);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  trace_shape (cr, setting, x, y, size);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_fill (cr);
  cairo_destroy (cr);
}

static int
get_size (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72.0;

  return MAX (8, (int) (size * SIZE_EM + 0.5));
}

static void
lw_setting_mark_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  *minimum = *natural = get_size (widget);
}

static void
lw_setting_mark_snapshot_vfunc (GtkWidget *widget, GtkSnapshot *snapshot)
{
  int size = get_size (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);

  lw_setting_mark_snapshot (
    snapshot, widget, LW_SETTING_MARK (widget)->setting,
    &GRAPHENE_RECT_INIT ((width - size) / 2, (height - size) / 2, size, size));
}

static void
lw_setting_mark_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SETTING:
      g_value_set_int (value, LW_SETTING_MARK (object)->setting);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lw_setting_mark_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SETTING:
      lw_setting_mark_set_setting (LW_SETTING_MARK (object), (LwSetting) g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lw_setting_mark_class_init (LwSettingMarkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lw_setting_mark_get_property;
  object_class->set_property = lw_setting_mark_set_property;
  widget_class->measure = lw_setting_mark_measure;
  widget_class->snapshot = lw_setting_mark_snapshot_vfunc;

  properties[PROP_SETTING] = g_param_spec_int (
    "setting", NULL, NULL, LW_SETTING_NONE, LW_SETTING_INFORMAL, LW_SETTING_NONE,
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "settingmark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
lw_setting_mark_init (LwSettingMark *self)
{
}

GtkWidget *
lw_setting_mark_new (LwSetting setting)
{
  return g_object_new (LW_TYPE_SETTING_MARK, "setting", (int) setting, NULL);
}

LwSetting
lw_setting_mark_get_setting (LwSettingMark *self)
{
  g_return_val_if_fail (LW_IS_SETTING_MARK (self), LW_SETTING_NONE);

  return self->setting;
}

void
lw_setting_mark_set_setting (LwSettingMark *self, LwSetting setting)
{
  g_return_if_fail (LW_IS_SETTING_MARK (self));
  g_return_if_fail ((guint) setting < LW_N_SETTINGS);

  if (self->setting == setting)
    return;
  self->setting = setting;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  lw_setting_get_name (setting), -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), lw_setting_get_name (setting));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SETTING]);
}
