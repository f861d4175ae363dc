/* lw-load-draw.c - how busy a company is, as it is drawn
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-load-draw.h"

#include "lw-date.h"
#include "lw-legend-sample.h"
#include "lw-setting-mark.h"
#include "lw-timeline-draw.h"

#include <glib/gi18n.h>
#include <math.h>

#define DAYS_A_WEEK 7
#define SMALL 0.82
#define PLOT_LINES 5 /* the height of the bars, in lines of text */
#define LEAST_WEEK 5
#define STRIPE 4 /* between two lines of what is asked */
#define GAP 6
#define SAMPLE_WIDTH 22
#define SAMPLE_HEIGHT 14

static GdkRGBA
text_color (GtkWidget *widget, float opacity)
{
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  color.alpha *= opacity;

  return color;
}

static GdkRGBA
named_color (GtkWidget *widget, const char *name)
{
  GdkRGBA color;

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &color))
    color = text_color (widget, 1);

  return color;
}

static float
measure (GtkWidget *widget, const char *text)
{
  return lw_timeline_measure_text (widget, text, SMALL, PANGO_WEIGHT_NORMAL);
}

static float
measure_line (GtkWidget *widget)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, "X");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);

  return ceilf ((float) (height * SMALL));
}

LwLoadFrame
lw_load_frame_make (GtkWidget *widget, const LwLoad *load)
{
  return (LwLoadFrame){
    .load = load,
    .names = measure (widget, _ ("Week")) + GAP,
    .line = measure_line (widget),
    .width = (float) gtk_widget_get_width (widget),
    .height = (float) gtk_widget_get_height (widget),
    .is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
  };
}

int
lw_load_frame_measure_width (const LwLoadFrame *self)
{
  return (int) self->names + (int) self->load->weeks->len * LEAST_WEEK;
}

/* The name of the axis, the values, the bars, weeks and months. */
int
lw_load_frame_measure_height (const LwLoadFrame *self)
{
  return (int) (self->line * (PLOT_LINES + 4));
}

static float
bottom_of (const LwLoadFrame *self)
{
  return self->height - 2 * self->line;
}

/* From left to right, or the other way round. */
static graphene_rect_t
place (const LwLoadFrame *self, float x, float y, float width, float height)
{
  return GRAPHENE_RECT_INIT (self->is_rtl ? self->width - x - width : x, y, width, height);
}

static float
week_width (const LwLoadFrame *self)
{
  return (self->width - self->names) / (float) self->load->weeks->len;
}

/* On whole pixels, so that all look alike. */
static float
x_of (const LwLoadFrame *self, float week)
{
  return roundf (self->names + week * week_width (self));
}

graphene_rect_t
lw_load_frame_get_week (const LwLoadFrame *self, guint week)
{
  float x = x_of (self, (float) week);
  float top = self->line;

  return place (self, x, top, x_of (self, (float) week + 1) - x, bottom_of (self) - top);
}

int
lw_load_frame_pick (const LwLoadFrame *self, double x)
{
  double from_first = (self->is_rtl ? self->width - x : x) - self->names;
  int week = (int) floor (from_first / week_width (self));

  return from_first >= 0 && week < (int) self->load->weeks->len ? week : -1;
}

/* Of so many students at once. */
static float
y_of (const LwLoadFrame *self, float students)
{
  float most = (float) MAX (lw_load_get_most (self->load), 1);
  float room = bottom_of (self) - 2 * self->line;

  if (self->load->seats != LW_UNSET)
    most = MAX (most, (float) self->load->seats);

  return roundf (bottom_of (self) - room * students / most);
}

static void
draw_firm (GtkWidget *widget, GtkSnapshot *snapshot, const graphene_rect_t *area)
{
  GdkRGBA color = lw_setting_get_color (widget, LW_SETTING_ON_THE_JOB);

  gtk_snapshot_append_color (snapshot, &color, area);
}

static void
draw_asked (GtkWidget *widget, GtkSnapshot *snapshot, const graphene_rect_t *area)
{
  GdkRGBA color = lw_setting_get_color (widget, LW_SETTING_ON_THE_JOB);
  float right = area->origin.x + area->size.width;
  float bottom = area->origin.y + area->size.height;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, area);

  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, 1);
  cairo_rectangle (cr, area->origin.x + 0.5, area->origin.y + 0.5, area->size.width - 1,
                   area->size.height - 1);
  for (float y = area->origin.y; y < bottom + area->size.width; y += STRIPE)
    {
      cairo_move_to (cr, area->origin.x, y);
      cairo_line_to (cr, right, y - area->size.width);
    }
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
draw_ring (GtkWidget *widget, GtkSnapshot *snapshot, const graphene_rect_t *area)
{
  GdkRGBA red = named_color (widget, "error_color");
  GdkRGBA ground = named_color (widget, "view_bg_color");
  const float widths[] = { 2, 2, 2, 2 };
  const GdkRGBA colors[] = { red, red, red, red };
  GskRoundedRect ring;

  gsk_rounded_rect_init_from_rect (&ring, area, 0);
  gtk_snapshot_append_border (snapshot, &ring, widths, colors);
  /* Parted from the bar by a line of the ground: red on orange is hard to see. */
  gsk_rounded_rect_shrink (&ring, 2, 2, 2, 2);
  gtk_snapshot_append_border (snapshot, &ring, (float[]){ 1, 1, 1, 1 },
                              (GdkRGBA[]){ ground, ground, ground, ground });
}

static void
draw_dashes (GtkWidget *widget, GtkSnapshot *snapshot, const graphene_rect_t *area)
{
  static const double dashes[] = { 5, 3 };
  GdkRGBA color = text_color (widget, 0.8f);
  double y = area->origin.y + area->size.height / 2;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, area);

  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, 1.5);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (cr, area->origin.x, y);
  cairo_line_to (cr, area->origin.x + area->size.width, y);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
draw_bar (GtkWidget *widget, GtkSnapshot *snapshot, const LwLoadFrame *frame, guint index)
{
  const LwLoadWeek *week = lw_load_get_week (frame->load, index);
  float x = x_of (frame, (float) index);
  float width = MAX (2, x_of (frame, (float) index + 1) - x - 1);
  float bottom = y_of (frame, 0);
  float firm = y_of (frame, (float) week->n_firm);
  float top = y_of (frame, (float) (week->n_firm + week->n_asked));
  graphene_rect_t area = place (frame, x, top, width, bottom - top);
  graphene_rect_t lower = place (frame, x, firm, width, bottom - firm);
  graphene_rect_t upper = place (frame, x, top, width, firm - top);

  if (week->holiday != NULL)
    {
      graphene_rect_t whole = lw_load_frame_get_week (frame, index);

      lw_timeline_draw_hatch (widget, snapshot, &whole);
    }
  if (week->n_firm > 0)
    draw_firm (widget, snapshot, &lower);
  if (week->n_asked > 0)
    draw_asked (widget, snapshot, &upper);
  if (week->is_crowded)
    draw_ring (widget, snapshot, &area);
}

static gboolean
looks_alike (const LwLoadWeek *a, const LwLoadWeek *b)
{
  return a->n_firm == b->n_firm && a->n_asked == b->n_asked && a->is_crowded == b->is_crowded;
}

/* A text above the middle of some weeks, unless it would come over the one before. */
static void
draw_centered (GtkWidget *widget,
               GtkSnapshot *snapshot,
               const LwLoadFrame *frame,
               const char *text,
               float middle,
               float y,
               const GdkRGBA *color,
               float *used)
{
  float width = measure (widget, text) + 2;
  float x = CLAMP (middle - width / 2, frame->names, frame->width - width);
  graphene_rect_t area = place (frame, x, y, width, frame->line);

  if (x < *used)
    return;
  lw_timeline_draw_text (widget, snapshot, text, &area, color, SMALL, PANGO_WEIGHT_NORMAL,
                         PANGO_ALIGN_CENTER);
  *used = x + width;
}

/* Weeks that are alike are told once. */
static void
draw_values (GtkWidget *widget, GtkSnapshot *snapshot, const LwLoadFrame *frame)
{
  GdkRGBA plain = text_color (widget, 1);
  GdkRGBA red = named_color (widget, "error_color");
  guint n_weeks = frame->load->weeks->len;
  float used = 0;

  for (guint from = 0, to; from < n_weeks; from = to)
    {
      const LwLoadWeek *week = lw_load_get_week (frame->load, from);
      guint at_once = week->n_firm + week->n_asked;
      g_autofree char *text = g_strdup_printf (week->is_crowded ? "%u!" : "%u", at_once);

      for (to = from + 1; to < n_weeks && looks_alike (week, lw_load_get_week (frame->load, to));)
        to++;
      if (at_once > 0)
        draw_centered (widget, snapshot, frame, text,
                       (x_of (frame, (float) from) + x_of (frame, (float) to)) / 2,
                       y_of (frame, (float) at_once) - frame->line,
                       week->is_crowded ? &red : &plain, &used);
    }
}

static void
draw_seats (GtkWidget *widget, GtkSnapshot *snapshot, const LwLoadFrame *frame)
{
  GdkRGBA color = text_color (widget, 1);
  g_autofree char *text = g_strdup_printf ("%d", frame->load->seats);
  float y = y_of (frame, (float) frame->load->seats);
  graphene_rect_t line = place (frame, frame->names, y - 2, frame->width - frame->names, 4);
  graphene_rect_t name = place (frame, 0, y - frame->line / 2, frame->names - GAP, frame->line);

  draw_dashes (widget, snapshot, &line);
  lw_timeline_draw_text (widget, snapshot, text, &name, &color, SMALL, PANGO_WEIGHT_BOLD,
                         frame->is_rtl ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
}

/* The first Monday of a month says which week and which month it is. */
static void
draw_weeks (GtkWidget *widget, GtkSnapshot *snapshot, const LwLoadFrame *frame)
{
  GdkRGBA color = text_color (widget, 0.75f);
  GdkRGBA tick = text_color (widget, 0.3f);
  float y = bottom_of (frame);
  float used_weeks = 0, used_months = 0;

  for (guint i = 0; i < frame->load->weeks->len; i++)
    {
      const GDate *monday = &lw_load_get_week (frame->load, i)->monday;
      g_autofree char *week = g_strdup_printf ("%u", g_date_get_iso8601_week_of_year (monday));
      float middle = (x_of (frame, (float) i) + x_of (frame, (float) i + 1)) / 2;
      graphene_rect_t mark = place (frame, roundf (middle), y, 1, 3);

      if (g_date_get_day (monday) > DAYS_A_WEEK)
        continue;
      gtk_snapshot_append_color (snapshot, &tick, &mark);
      draw_centered (widget, snapshot, frame, week, middle, y + 2, &color, &used_weeks);
      draw_centered (widget, snapshot, frame, lw_date_get_short_month (monday), middle,
                     y + frame->line, &color, &used_months);
    }
}

static void
draw_axes (GtkWidget *widget, GtkSnapshot *snapshot, const LwLoadFrame *frame)
{
  GdkRGBA color = text_color (widget, 0.75f);
  GdkRGBA line = text_color (widget, 0.3f);
  PangoAlignment start = frame->is_rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
  float y = bottom_of (frame);
  graphene_rect_t ground = place (frame, frame->names, y, frame->width - frame->names, 1);
  graphene_rect_t name = place (frame, 0, 0, frame->width, frame->line);
  graphene_rect_t weeks = place (frame, 0, y + 2, frame->names, frame->line);

  gtk_snapshot_append_color (snapshot, &line, &ground);
  lw_timeline_draw_text (widget, snapshot, _ ("Students at the same time"), &name, &color, SMALL,
                         PANGO_WEIGHT_NORMAL, start);
  lw_timeline_draw_text (widget, snapshot, _ ("Week"), &weeks, &color, SMALL, PANGO_WEIGHT_NORMAL,
                         start);
}

static void
draw_today (GtkWidget *widget, GtkSnapshot *snapshot, const LwLoadFrame *frame)
{
  GdkRGBA color = named_color (widget, "accent_color");
  GDate today = lw_today ();
  int days = g_date_days_between (&lw_load_get_week (frame->load, 0)->monday, &today);
  graphene_rect_t line;

  if (days < 0 || days >= (int) frame->load->weeks->len * DAYS_A_WEEK)
    return;
  line = place (frame, x_of (frame, (float) days / DAYS_A_WEEK), frame->line, 2,
                bottom_of (frame) - frame->line);
  gtk_snapshot_append_color (snapshot, &color, &line);
}

void
lw_load_draw (GtkWidget *widget, GtkSnapshot *snapshot, const LwLoadFrame *frame)
{
  for (guint i = 0; i < frame->load->weeks->len; i++)
    draw_bar (widget, snapshot, frame, i);
  draw_axes (widget, snapshot, frame);
  draw_weeks (widget, snapshot, frame);
  if (frame->load->seats != LW_UNSET)
    draw_seats (widget, snapshot, frame);
  draw_today (widget, snapshot, frame);
  draw_values (widget, snapshot, frame);
}

static void
draw_look (GtkWidget *widget,
           GtkSnapshot *snapshot,
           const graphene_rect_t *area,
           gconstpointer look)
{
  switch (GPOINTER_TO_UINT (look))
    {
    case LW_LOAD_FIRM:
      draw_firm (widget, snapshot, area);
      break;
    case LW_LOAD_ASKED:
      draw_asked (widget, snapshot, area);
      break;
    case LW_LOAD_CROWDED:
      draw_firm (widget, snapshot, area);
      draw_ring (widget, snapshot, area);
      break;
    case LW_LOAD_SEATS:
      draw_dashes (widget, snapshot, area);
      break;
    case LW_LOAD_HOLIDAY:
      lw_timeline_draw_hatch (widget, snapshot, area);
      break;
    case LW_N_LOAD_LOOKS:
    default:
      g_assert_not_reached ();
    }
}

GtkWidget *
lw_load_sample_new (LwLoadLook look)
{
  g_return_val_if_fail ((guint) look < LW_N_LOAD_LOOKS, NULL);

  return lw_legend_sample_new (draw_look, GUINT_TO_POINTER (look), SAMPLE_WIDTH, SAMPLE_HEIGHT);
}
