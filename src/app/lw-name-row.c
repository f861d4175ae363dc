/* lw-name-row.c - a name and a detail under it, cheap enough for thousands
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-name-row.h"

#include "lw-widget.h"

#define DETAIL_SCALE 0.82
#define DETAIL_OPACITY 0.6
#define MARGIN 4

struct _LwNameRow
{
  GtkWidget parent_instance;

  /* owned */
  char *name;
  char *detail;

  guint label_id; /* its label is to be made */
};

G_DEFINE_FINAL_TYPE (LwNameRow, lw_name_row, GTK_TYPE_WIDGET)

static void
lw_name_row_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = 0;
  else
    *minimum = *natural
      = (int) (lw_widget_get_line_height (widget) * (1 + DETAIL_SCALE) + 2 * MARGIN + 0.999);
}

static PangoLayout *
make_layout (GtkWidget *widget, const char *text, double scale)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  PangoFontDescription *font = pango_font_description_copy (
    pango_context_get_font_description (gtk_widget_get_pango_context (widget)));

  /* A style sheet gives the size in pixels. */
  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (font, pango_font_description_get_size (font) * scale);
  else
    pango_font_description_set_size (font, (int) (pango_font_description_get_size (font) * scale));
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, gtk_widget_get_width (widget) * PANGO_SCALE);

  return layout;
}

static void
draw_line (GtkWidget *widget,
           GtkSnapshot *snapshot,
           const char *text,
           double scale,
           double opacity,
           double y)
{
  g_autoptr (PangoLayout) layout = make_layout (widget, text, scale);
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  color.alpha *= (float) opacity;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
lw_name_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LwNameRow *self = LW_NAME_ROW (widget);
  double height = lw_widget_get_line_height (widget);
  gboolean has_detail = self->detail != NULL && *self->detail != '\0';

  if (self->name == NULL)
    return;
  draw_line (widget, snapshot, self->name, 1, 1,
             has_detail ? MARGIN : MARGIN + height * DETAIL_SCALE / 2);
  if (has_detail)
    draw_line (widget, snapshot, self->detail, DETAIL_SCALE, DETAIL_OPACITY, MARGIN + height);
}

static gboolean
is_cut (GtkWidget *widget, const char *text, double scale)
{
  g_autoptr (PangoLayout) layout = NULL;

  if (text == NULL || *text == '\0')
    return FALSE;
  layout = make_layout (widget, text, scale);

  return pango_layout_is_ellipsized (layout);
}

static gboolean
lw_name_row_query_tooltip (GtkWidget *widget,
                           int x,
                           int y,
                           gboolean is_keyboard,
                           GtkTooltip *tooltip)
{
  LwNameRow *self = LW_NAME_ROW (widget);
  g_autofree char *text = NULL;

  if (!is_cut (widget, self->name, 1) && !is_cut (widget, self->detail, DETAIL_SCALE))
    return FALSE;
  text = g_strjoin ("\n", self->name, self->detail, NULL);
  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

/* What is said aloud waits for what is seen: a list makes two hundred rows at once. */
static gboolean
label_cb (gpointer data)
{
  LwNameRow *self = data;
  g_autofree char *label = g_strjoin (", ", self->name, self->detail, NULL);

  self->label_id = 0;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return G_SOURCE_REMOVE;
}

static void
lw_name_row_dispose (GObject *object)
{
  g_clear_handle_id (&LW_NAME_ROW (object)->label_id, g_source_remove);

  G_OBJECT_CLASS (lw_name_row_parent_class)->dispose (object);
}

static void
lw_name_row_finalize (GObject *object)
{
  LwNameRow *self = LW_NAME_ROW (object);

  g_free (self->name);
  g_free (self->detail);

  G_OBJECT_CLASS (lw_name_row_parent_class)->finalize (object);
}

static void
lw_name_row_class_init (LwNameRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_name_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_name_row_finalize;
  widget_class->measure = lw_name_row_measure;
  widget_class->query_tooltip = lw_name_row_query_tooltip;
  widget_class->snapshot = lw_name_row_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
lw_name_row_init (LwNameRow *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

GtkWidget *
lw_name_row_new (void)
{
  return g_object_new (LW_TYPE_NAME_ROW, NULL);
}

/**
 * lw_name_row_set:
 * @self: a row
 * @name: the first line
 * @detail: (nullable): the second, smaller and softer
 */
void
lw_name_row_set (LwNameRow *self, const char *name, const char *detail)
{
  if (g_strcmp0 (self->name, name) == 0 && g_strcmp0 (self->detail, detail) == 0)
    return;
  g_free (self->name);
  g_free (self->detail);
  self->name = g_strdup (name);
  self->detail = g_strdup (detail);
  if (self->label_id == 0)
    self->label_id = g_idle_add_full (G_PRIORITY_LOW, label_cb, self, NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const char *
lw_name_row_get_detail (LwNameRow *self)
{
  return self->detail;
}
