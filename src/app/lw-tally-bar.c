/* lw-tally-bar.c - a bar of parts, told apart by their texture
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-tally-bar.h"

#include "lw-widget.h"

#include <math.h>

#define HEIGHT 10
#define LEAST_WIDTH 60
#define LEAST_PART 3
#define SAMPLE_WIDTH 22
#define STRIPE 4
#define GAP 1
#define TICK 3
#define INSET 3

struct _LwTallyBar
{
  GtkWidget parent_instance;

  GArray *parts; /* owned: LwTallyPart */
  double whole;
  gboolean is_over; /* each part begins where the bar does */
  gboolean is_sample;
};

G_DEFINE_FINAL_TYPE (LwTallyBar, lw_tally_bar, GTK_TYPE_WIDGET)

/* How much larger it is than usual. With letters twice as large it grows by half: it is no wider,
 * and would be a block. */
static double
scale_of (GtkWidget *widget)
{
  return (1 + MAX (1, lw_widget_get_text_scale (widget))) / 2;
}

static void
add_stripes (cairo_t *cr, const graphene_rect_t *area, double apart, gboolean is_falling)
{
  double bottom = area->origin.y + area->size.height;
  double right = area->origin.x + area->size.width;

  for (double x = area->origin.x - area->size.height; x < right; x += apart)
    {
      cairo_move_to (cr, x, is_falling ? area->origin.y : bottom);
      cairo_line_to (cr, x + area->size.height, is_falling ? bottom : area->origin.y);
    }
}

static void
draw_lines (GtkWidget *widget,
            GtkSnapshot *snapshot,
            const graphene_rect_t *area,
            LwTallyLook look,
            GdkRGBA *color)
{
  double apart = STRIPE * scale_of (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, area);

  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, 1);
  cairo_rectangle (cr, area->origin.x, area->origin.y, area->size.width, area->size.height);
  cairo_clip (cr);
  if (look == LW_TALLY_STRIPED || look == LW_TALLY_CROSSED)
    add_stripes (cr, area, apart, FALSE);
  if (look == LW_TALLY_CROSSED)
    add_stripes (cr, area, apart, TRUE);
  cairo_rectangle (cr, area->origin.x + 0.5, area->origin.y + 0.5, area->size.width - 1,
                   area->size.height - 1);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static GdkRGBA
color_of (GtkWidget *widget, LwTallyLook look)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  GdkRGBA color;

  if (look == LW_TALLY_TICK
      || !gtk_style_context_lookup_color (
        context, look == LW_TALLY_CROSSED ? "error_color" : "accent_color", &color))
    gtk_style_context_get_color (context, &color);

  return color;
}

static void
draw_part (GtkWidget *widget, GtkSnapshot *snapshot, const graphene_rect_t *area, LwTallyLook look)
{
  GdkRGBA color = color_of (widget, look);
  graphene_rect_t lower = *area;

  lower.origin.y += floorf (area->size.height / 2);
  lower.size.height -= floorf (area->size.height / 2);
  if (look == LW_TALLY_HALF)
    gtk_snapshot_append_color (snapshot, &color, &lower);
  if (look == LW_TALLY_FULL || look == LW_TALLY_TICK)
    gtk_snapshot_append_color (snapshot, &color, area);
  else
    draw_lines (widget, snapshot, area, look, &color);
}

/* Where a part of that width lies that begins at @x. */
static graphene_rect_t
place (LwTallyBar *self, float x, float part_width, LwTallyLook look)
{
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  float inset = self->is_over && look == LW_TALLY_FULL ? INSET : 0;

  if (look == LW_TALLY_TICK)
    {
      x = MIN (x + part_width - TICK / 2.0f, width - TICK);
      part_width = TICK;
    }
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = width - x - part_width;

  return GRAPHENE_RECT_INIT (x, inset, part_width, height - 2 * inset);
}

/* What is there is seen, however little it is. */
static void
lw_tally_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LwTallyBar *self = LW_TALLY_BAR (widget);
  float width = (float) gtk_widget_get_width (widget);
  float x = 0;

  for (guint i = 0; i < self->parts->len; i++)
    {
      const LwTallyPart *part = &g_array_index (self->parts, LwTallyPart, i);
      graphene_rect_t area;
      float part_width;

      if (part->value <= 0 || self->whole <= 0 || width - x <= LEAST_PART)
        continue;
      part_width = MAX (LEAST_PART, roundf (width * (float) (part->value / self->whole)));
      part_width = MIN (part_width, width - x);
      area = place (self, x, part_width - (self->is_over ? 0 : GAP), part->look);
      draw_part (widget, snapshot, &area, part->look);
      if (!self->is_over)
        x += part_width;
    }
}

static void
lw_tally_bar_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  gboolean is_sample = LW_TALLY_BAR (widget)->is_sample;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = is_sample ? (int) (SAMPLE_WIDTH * scale_of (widget)) : LEAST_WIDTH;
  else
    *minimum = (int) (HEIGHT * scale_of (widget));
  *natural = *minimum;
  *minimum_baseline = -1;
  *natural_baseline = -1;
}

static void
lw_tally_bar_finalize (GObject *object)
{
  g_array_unref (LW_TALLY_BAR (object)->parts);

  G_OBJECT_CLASS (lw_tally_bar_parent_class)->finalize (object);
}

static void
lw_tally_bar_class_init (LwTallyBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lw_tally_bar_finalize;
  widget_class->snapshot = lw_tally_bar_snapshot;
  widget_class->measure = lw_tally_bar_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
lw_tally_bar_init (LwTallyBar *self)
{
  self->parts = g_array_new (FALSE, FALSE, sizeof (LwTallyPart));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

static LwTallyBar *
make_bar (const LwTallyPart *parts, guint n_parts, double whole)
{
  LwTallyBar *self = g_object_new (LW_TYPE_TALLY_BAR, NULL);

  g_array_append_vals (self->parts, parts, n_parts);
  self->whole = whole;

  return self;
}

GtkWidget *
lw_tally_bar_new (const LwTallyPart *parts, guint n_parts, double whole)
{
  LwTallyBar *self = make_bar (parts, n_parts, whole);

  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);

  return GTK_WIDGET (self);
}

GtkWidget *
lw_tally_bar_new_over (const LwTallyPart *parts, guint n_parts, double whole)
{
  GtkWidget *bar = lw_tally_bar_new (parts, n_parts, whole);

  LW_TALLY_BAR (bar)->is_over = TRUE;

  return bar;
}

GtkWidget *
lw_tally_sample_new (LwTallyLook look)
{
  const LwTallyPart part = { look, look == LW_TALLY_TICK ? 0.5 : 1 };
  LwTallyBar *self = make_bar (&part, 1, 1);

  self->is_sample = TRUE;

  return GTK_WIDGET (self);
}
