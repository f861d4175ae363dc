/* lw-timeline-bar.c - the bars of a stage, in the look of its state
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-timeline-bar.h"

#include <math.h>

#define DAYS_A_WEEK 7
#define RADIUS 5
#define LEAST_WIDTH 8
/* How strong the bar behind its half-days is. */
#define BEHIND 0.16

/* From an outline to full colour, and down again. */
static const LwTimelineLook looks[] = {
  { "zoekt", 0, 1, TRUE, FALSE },
  { "voorgesteld", 0.14, 0.7, FALSE, FALSE },
  { "gevraagd", 0.22, 0.9, FALSE, FALSE },
  { "toegezegd", 0.5, 1, FALSE, FALSE },
  { "getekend", 1, 1, FALSE, FALSE },
  { "loopt", 1, 1, FALSE, FALSE },
  { "afgerond", 0.3, 0, FALSE, FALSE },
  { "afgebroken", 0.1, 0.6, FALSE, TRUE },
  { LW_TIMELINE_PERIOD_LOOK, 0.06, 0.45, FALSE, FALSE },
};

const LwTimelineLook *
lw_timeline_find_look (const char *state)
{
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (g_strcmp0 (looks[i].state, state) == 0)
      return &looks[i];

  return &looks[0];
}

const LwTimelineLook *
lw_timeline_get_look (const LwTimelineStage *stage)
{
  return lw_timeline_find_look (stage->period != NULL ? LW_TIMELINE_PERIOD_LOOK
                                                      : stage->placement->state);
}

static void
trace_box (cairo_t *cr, const graphene_rect_t *box, double radius)
{
  double x = box->origin.x, y = box->origin.y;
  double right = x + box->size.width, bottom = y + box->size.height;

  radius = MIN (radius, MIN (box->size.width, box->size.height) / 2);
  cairo_new_sub_path (cr);
  cairo_arc (cr, right - radius, y + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, x + radius, bottom - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

/* A ribbon is narrower than a block: one sees what it is without reading. */
graphene_rect_t
lw_timeline_get_bar_box (LwTimeline *timeline,
                         const LwTimelineBar *bar,
                         const graphene_rect_t *area)
{
  float from = (float) lw_timeline_get_x (timeline, bar->first);
  float to = (float) lw_timeline_get_x (timeline, bar->last + 1);
  float inset = bar->kind == LW_PATTERN_LINT ? roundf (area->size.height * 0.1f) : 0;

  return GRAPHENE_RECT_INIT (from, area->origin.y + inset, MAX (to - from, LEAST_WIDTH),
                             area->size.height - 2 * inset);
}

/* Where the notches of a block are: above for a morning at school, below for an afternoon. */
static void
trace_notches (cairo_t *cr,
               LwWeekMask half_days,
               const graphene_rect_t *box,
               double monday,
               double week_width)
{
  double depth = box->size.height * 0.42;
  double right = box->origin.x + box->size.width;

  for (; monday < right; monday += week_width)
    for (guint bit = 0; bit < LW_HALF_DAYS_A_WEEK; bit++)
      {
        double x = monday + bit / 2 * week_width / DAYS_A_WEEK;
        double width = MAX (week_width / DAYS_A_WEEK, 3);

        if ((half_days & (1u << bit)) == 0 || x < box->origin.x || x > right)
          continue;
        cairo_rectangle (cr, x,
                         bit % 2 == 0 ? box->origin.y : box->origin.y + box->size.height - depth,
                         MIN (width, right - x), depth);
      }
}

static void
cut (cairo_t *cr)
{
  cairo_save (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
draw_box (cairo_t *cr, const graphene_rect_t *box, const LwTimelineLook *look, const GdkRGBA *color)
{
  static const double dashes[] = { 4, 3 };
  graphene_rect_t edge;

  cairo_set_source_rgba (cr, color->red, color->green, color->blue, look->fill);
  trace_box (cr, box, RADIUS);
  cairo_fill (cr);
  if (look->outline <= 0)
    return;
  graphene_rect_inset_r (box, 0.75, 0.75, &edge);
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, look->outline);
  cairo_set_line_width (cr, 1.5);
  cairo_set_dash (cr, dashes, look->is_dashed ? 2 : 0, 0);
  trace_box (cr, &edge, RADIUS - 1);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_bar (cairo_t *cr,
          LwTimeline *timeline,
          const LwTimelineBar *bar,
          const graphene_rect_t *area,
          const LwTimelineLook *look,
          const GdkRGBA *color,
          gboolean with_notches)
{
  graphene_rect_t box = lw_timeline_get_bar_box (timeline, bar, area);
  guint32 monday = bar->first - (bar->first - 1) % DAYS_A_WEEK;

  draw_box (cr, &box, look, color);
  if (bar->kind == LW_PATTERN_SANDWICH && with_notches)
    {
      trace_notches (cr, bar->half_days, &box, lw_timeline_get_x (timeline, monday),
                     lw_timeline_get_week_width (timeline));
      cut (cr);
    }
}

/* What belongs together, over a holiday or from a block to a ribbon, is joined. */
static void
join_bars (cairo_t *cr,
           LwTimeline *timeline,
           const LwTimelineStage *stage,
           const graphene_rect_t *area,
           const GdkRGBA *color)
{
  double y = area->origin.y + area->size.height / 2;

  cairo_set_source_rgba (cr, color->red, color->green, color->blue, 0.7);
  cairo_set_line_width (cr, 2);
  for (guint i = 1; i < stage->bars->len; i++)
    {
      const LwTimelineBar *before = &g_array_index (stage->bars, LwTimelineBar, i - 1);
      const LwTimelineBar *bar = &g_array_index (stage->bars, LwTimelineBar, i);

      cairo_move_to (cr, lw_timeline_get_x (timeline, before->last + 1), y);
      cairo_line_to (cr, lw_timeline_get_x (timeline, bar->first), y);
    }
  cairo_stroke (cr);
}

static void
strike (cairo_t *cr, const graphene_rect_t *area, const GdkRGBA *color)
{
  double y = area->origin.y + area->size.height / 2;

  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, 2);
  cairo_move_to (cr, area->origin.x, y);
  cairo_line_to (cr, area->origin.x + area->size.width, y);
  cairo_stroke (cr);
}

/* The half-days of each day in sight, each half as wide as its day. */
static void
draw_half_days (cairo_t *cr,
                LwTimeline *timeline,
                const LwTimelineStage *stage,
                const graphene_rect_t *area,
                const LwTimelineLook *look,
                const GdkRGBA *color)
{
  float top = area->origin.y + roundf (area->size.height * LW_TIMELINE_WORDS);
  float bottom = area->origin.y + area->size.height - 2;
  float half = (float) lw_timeline_get_week_width (timeline) / (2 * DAYS_A_WEEK);
  guint32 day = lw_timeline_find_day (timeline, lw_timeline_get_names (timeline));
  GDate from;

  g_date_clear (&from, 1);
  g_date_set_julian (&from, day);
  for (guint i = lw_stage_days_seek (stage->half_days, &from); i < stage->half_days->len; i++)
    {
      const LwStageDay *stage_day = &g_array_index (stage->half_days, LwStageDay, i);
      float x = (float) lw_timeline_get_x (timeline, g_date_get_julian (&stage_day->day));
      gboolean is_afternoon = stage_day->halves == 2;
      graphene_rect_t box
        = GRAPHENE_RECT_INIT (x + (is_afternoon ? half : 0) + 1, top,
                              half * (stage_day->halves == 3 ? 2 : 1) - 2, bottom - top);

      if (x > lw_timeline_get_names (timeline) + lw_timeline_get_width (timeline))
        return;
      draw_box (cr, &box, look, color);
    }
}

void
lw_timeline_draw_bars (cairo_t *cr,
                       LwTimeline *timeline,
                       const LwTimelineStage *stage,
                       const graphene_rect_t *area,
                       const GdkRGBA *color)
{
  LwTimelineLook look = *lw_timeline_get_look (stage);
  LwTimelineLook behind = look;
  gboolean shows_days = lw_timeline_shows_days (timeline) && stage->half_days != NULL;

  if (shows_days)
    behind.fill = MIN (look.fill, BEHIND);
  join_bars (cr, timeline, stage, area, color);
  for (guint i = 0; i < stage->bars->len; i++)
    draw_bar (cr, timeline, &g_array_index (stage->bars, LwTimelineBar, i), area, &behind, color,
              !shows_days);
  if (stage->bars->len == 0)
    draw_box (cr, area, &look, color);
  if (shows_days)
    draw_half_days (cr, timeline, stage, area, &look, color);
  if (look.is_struck)
    strike (cr, area, color);
}

void
lw_timeline_draw_one_bar (cairo_t *cr,
                          LwPatternKind kind,
                          const graphene_rect_t *box,
                          const LwTimelineLook *look,
                          const GdkRGBA *color)
{
  draw_box (cr, box, look, color);
  if (kind == LW_PATTERN_SANDWICH)
    {
      trace_notches (cr, LW_HALF_DAY (4, TRUE), box, box->origin.x, box->size.width / 2.5);
      cut (cr);
    }
  if (look->is_struck)
    strike (cr, box, color);
}
