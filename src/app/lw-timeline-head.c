/* lw-timeline-head.c - months, weeks and Mondays above the time line
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-timeline-head.h"

#include "lw-date.h"
#include "lw-timeline-draw.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define SMALL 0.82
#define N_LINES 3
#define MARGIN 3
#define LEAST_MONTH 26 /* less holds no name */

struct _LwTimelineHead
{
  GtkWidget parent_instance;

  /* owned */
  LwTimeline *timeline;
};

G_DEFINE_FINAL_TYPE (LwTimelineHead, lw_timeline_head, GTK_TYPE_WIDGET)

static GDate
date_of (guint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);

  return date;
}

/* "september", from "di 1 september". */
static char *
month_name (const GDate *date)
{
  g_autofree char *text = lw_date_format_short (date);
  const char *space = strrchr (text, ' ');

  return g_strdup (space != NULL ? space + 1 : text);
}

/* The Monday from which a month's name is written: the first one in it, or the first of all. */
static gboolean
is_month_start (LwTimeline *timeline, guint week)
{
  GDate date = date_of (lw_timeline_get_monday (timeline, week));

  return week == 0 || g_date_get_day (&date) <= 7;
}

static guint
count_month (LwTimeline *timeline, guint week)
{
  guint n_weeks = 1;

  while (week + n_weeks < lw_timeline_get_n_weeks (timeline)
         && !is_month_start (timeline, week + n_weeks))
    n_weeks++;

  return n_weeks;
}

static void
draw_month (LwTimelineHead *self,
            GtkSnapshot *snapshot,
            guint week,
            const graphene_rect_t *line,
            const GdkRGBA *color)
{
  double week_width = lw_timeline_get_week_width (self->timeline);
  GDate date = date_of (lw_timeline_get_monday (self->timeline, week));
  g_autofree char *name = month_name (&date);
  float from = line->origin.x + 4;
  float to = line->origin.x + (float) (week_width * count_month (self->timeline, week));

  from = MAX (from, LW_TIMELINE_NAMES + 4);
  if (to - from < LEAST_MONTH)
    return;
  lw_timeline_draw_text (
    GTK_WIDGET (self), snapshot, name,
    &GRAPHENE_RECT_INIT (from, line->origin.y, MAX (0, to - from - 4), line->size.height), color,
    SMALL, PANGO_WEIGHT_BOLD, PANGO_ALIGN_LEFT);
}

static gboolean
is_this_week (guint32 monday)
{
  GDate today = lw_today ();
  guint32 day = g_date_get_julian (&today);

  return day >= monday && day < monday + 7;
}

static void
draw_week (LwTimelineHead *self, GtkSnapshot *snapshot, guint week, float line_height)
{
  GtkWidget *widget = GTK_WIDGET (self);
  guint32 monday = lw_timeline_get_monday (self->timeline, week);
  GDate date = date_of (monday);
  g_autofree char *number = g_strdup_printf ("%u", g_date_get_iso8601_week_of_year (&date));
  g_autofree char *day = g_strdup_printf ("%u", g_date_get_day (&date));
  float x = (float) lw_timeline_get_x (self->timeline, monday);
  float width = (float) lw_timeline_get_week_width (self->timeline);
  graphene_rect_t line = GRAPHENE_RECT_INIT (x, MARGIN, width, line_height);
  GdkRGBA color, soft, accent;

  if (x + width < LW_TIMELINE_NAMES || x > (float) gtk_widget_get_width (widget))
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  soft = color;
  soft.alpha *= 0.6f;
  if (is_month_start (self->timeline, week))
    draw_month (self, snapshot, week, &line, &color);
  line.origin.y += line_height;
  if (is_this_week (monday)
      && gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "accent_color",
                                         &accent))
    color = accent;
  lw_timeline_draw_text (widget, snapshot, number, &line, &color, SMALL,
                         is_this_week (monday) ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL,
                         PANGO_ALIGN_CENTER);
  line.origin.y += line_height;
  lw_timeline_draw_text (widget, snapshot, day, &line, &soft, 0.75, PANGO_WEIGHT_NORMAL,
                         PANGO_ALIGN_CENTER);
}

static void
draw_captions (LwTimelineHead *self, GtkSnapshot *snapshot, float line_height)
{
  const char *captions[] = { _ ("week"), _ ("from Monday") };
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  color.alpha *= 0.6f;
  for (guint i = 0; i < G_N_ELEMENTS (captions); i++)
    lw_timeline_draw_text (GTK_WIDGET (self), snapshot, captions[i],
                           &GRAPHENE_RECT_INIT (0, MARGIN + line_height * (float) (i + 1),
                                                LW_TIMELINE_NAMES - 8, line_height),
                           &color, 0.75, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_RIGHT);
}

static void
lw_timeline_head_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LwTimelineHead *self = LW_TIMELINE_HEAD (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  float line_height = (height - 2 * MARGIN) / N_LINES;
  GdkRGBA line;

  if (self->timeline == NULL)
    return;
  draw_captions (self, snapshot, line_height);
  gtk_snapshot_push_clip (
    snapshot,
    &GRAPHENE_RECT_INIT (LW_TIMELINE_NAMES, 0, MAX (0, width - LW_TIMELINE_NAMES), height));
  for (guint i = 0; i < lw_timeline_get_n_weeks (self->timeline); i++)
    draw_week (self, snapshot, i, line_height);
  gtk_snapshot_pop (snapshot);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &line);
  line.alpha *= 0.2f;
  gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT (0, height - 1, width, 1));
}

static void
lw_timeline_head_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  PangoFontMetrics *metrics;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = LW_TIMELINE_NAMES + LW_TIMELINE_LEAST_WEEK;
      return;
    }
  metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  *minimum = *natural
    = (int) ceil (pango_font_metrics_get_height (metrics) * SMALL * N_LINES / PANGO_SCALE)
      + 2 * MARGIN;
  pango_font_metrics_unref (metrics);
}

static void
lw_timeline_head_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LwTimelineHead *self = LW_TIMELINE_HEAD (widget);

  if (self->timeline != NULL)
    lw_timeline_set_width (self->timeline, MAX (0, width - LW_TIMELINE_NAMES));
}

static void
lw_timeline_head_dispose (GObject *object)
{
  g_clear_object (&LW_TIMELINE_HEAD (object)->timeline);

  G_OBJECT_CLASS (lw_timeline_head_parent_class)->dispose (object);
}

static void
lw_timeline_head_class_init (LwTimelineHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_timeline_head_dispose;
  widget_class->measure = lw_timeline_head_measure;
  widget_class->size_allocate = lw_timeline_head_size_allocate;
  widget_class->snapshot = lw_timeline_head_snapshot;
  gtk_widget_class_set_css_name (widget_class, "timelinehead");
  /* The rows say their weeks themselves. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
lw_timeline_head_init (LwTimelineHead *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

void
lw_timeline_head_set_timeline (LwTimelineHead *self, LwTimeline *timeline)
{
  g_set_object (&self->timeline, timeline);
  g_signal_connect_object (timeline, "changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}
