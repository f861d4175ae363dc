/* lw-timeline-head.c - months, weeks and Mondays above the time line
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-timeline-head.h"

#include "lw-date.h"
#include "lw-timeline-draw.h"
#include "lw-timeline-seats.h"
#include "lw-widget.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define DAYS_A_WEEK 7
#define SMALL 0.82
#define NUMBER_ROOM 1.2f /* with the space to the next */
#define TINY 0.75
#define N_LINES 3
#define MARGIN 3

/* The column of names: it grows with the text, so that names stay whole. */
#define LEAST_NAMES 200
#define NAMES_LINES 11

struct _LwTimelineHead
{
  GtkWidget parent_instance;

  /* owned */
  LwTimeline *timeline;
};

G_DEFINE_FINAL_TYPE (LwTimelineHead, lw_timeline_head, GTK_TYPE_WIDGET)

static int
text_height (GtkWidget *widget)
{
  return (int) ceil (lw_widget_get_line_height (widget));
}

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

/* The whole name, else "mrt"; NULL when not even that fits. */
static const char *
fit_month (GtkWidget *widget, const GDate *date, char **name, float room)
{
  const char *brief = lw_date_get_short_month (date);

  *name = month_name (date);
  if (lw_timeline_measure_text (widget, *name, SMALL, PANGO_WEIGHT_BOLD) <= room)
    return *name;

  return lw_timeline_measure_text (widget, brief, SMALL, PANGO_WEIGHT_BOLD) <= room ? brief : NULL;
}

/* The Monday from which a month's name is written: the first one in it, or the first of all. */
static gboolean
is_month_start (LwTimeline *timeline, guint week)
{
  GDate date = date_of (lw_timeline_get_monday (timeline, week));

  return week == 0 || g_date_get_day (&date) <= DAYS_A_WEEK;
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
  float from = MAX (line->origin.x, (float) lw_timeline_get_names (self->timeline)) + 4;
  float to = line->origin.x + (float) (week_width * count_month (self->timeline, week)) - 4;
  g_autofree char *name = NULL;
  const char *fitting = to > from ? fit_month (GTK_WIDGET (self), &date, &name, to - from) : NULL;

  if (fitting != NULL)
    lw_timeline_draw_text (GTK_WIDGET (self), snapshot, fitting,
                           &GRAPHENE_RECT_INIT (from, line->origin.y, to - from, line->size.height),
                           color, SMALL, PANGO_WEIGHT_BOLD, PANGO_ALIGN_LEFT);
}

static gboolean
is_this_week (guint32 monday)
{
  GDate today = lw_today ();
  guint32 day = g_date_get_julian (&today);

  return day >= monday && day < monday + DAYS_A_WEEK;
}

/* Narrow weeks leave numbers out: every second or third one is written. */
static guint
find_step (LwTimelineHead *self)
{
  float number
    = lw_timeline_measure_text (GTK_WIDGET (self), "53", SMALL, PANGO_WEIGHT_BOLD) * NUMBER_ROOM;

  return (guint) ceil (number / lw_timeline_get_week_width (self->timeline));
}

/* "ma 4", or "ma" where that does not fit under all. */
static char *
dup_day (LwTimelineHead *self, guint32 day, float room)
{
  GDate date = date_of (day);
  g_autofree char *text = lw_date_format_short (&date);
  char *month = strrchr (text, ' ');
  float widest;

  /* It stands above. */
  if (month != NULL)
    *month = '\0';
  widest = lw_timeline_measure_text (GTK_WIDGET (self), "wo 28", TINY, PANGO_WEIGHT_NORMAL);

  return g_strndup (text, widest <= room ? strlen (text) : strcspn (text, " "));
}

/* Under a week that is wide enough for days. */
static void
draw_days (LwTimelineHead *self,
           GtkSnapshot *snapshot,
           guint32 monday,
           const graphene_rect_t *line,
           const GdkRGBA *color)
{
  float width = line->size.width / DAYS_A_WEEK;

  for (guint i = 0; i < DAYS_A_WEEK; i++)
    {
      g_autofree char *text = dup_day (self, monday + i, width);

      lw_timeline_draw_text (GTK_WIDGET (self), snapshot, text,
                             &GRAPHENE_RECT_INIT (line->origin.x + width * (float) i,
                                                  line->origin.y, width, line->size.height),
                             color, TINY, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_CENTER);
    }
}

static void
draw_number (LwTimelineHead *self,
             GtkSnapshot *snapshot,
             guint32 monday,
             const graphene_rect_t *line,
             const GdkRGBA *color)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GDate date = date_of (monday);
  g_autofree char *number = g_strdup_printf ("%u", g_date_get_iso8601_week_of_year (&date));
  GdkRGBA accent;
  gboolean is_now = is_this_week (monday)
                    && gtk_style_context_lookup_color (gtk_widget_get_style_context (widget),
                                                       "accent_color", &accent);

  lw_timeline_draw_text (widget, snapshot, number, line, is_now ? &accent : color, SMALL,
                         is_now ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL, PANGO_ALIGN_CENTER);
}

static void
draw_monday (LwTimelineHead *self,
             GtkSnapshot *snapshot,
             guint32 monday,
             const graphene_rect_t *line,
             const GdkRGBA *color)
{
  GDate date = date_of (monday);
  g_autofree char *day = g_strdup_printf ("%u", g_date_get_day (&date));

  lw_timeline_draw_text (GTK_WIDGET (self), snapshot, day, line, color, TINY, PANGO_WEIGHT_NORMAL,
                         PANGO_ALIGN_CENTER);
}

static void
draw_week (LwTimelineHead *self, GtkSnapshot *snapshot, guint week, guint step, float line_height)
{
  guint32 monday = lw_timeline_get_monday (self->timeline, week);
  float x = (float) lw_timeline_get_x (self->timeline, monday);
  float width = (float) lw_timeline_get_week_width (self->timeline);
  graphene_rect_t line = GRAPHENE_RECT_INIT (x, MARGIN, width, line_height);
  GdkRGBA color, soft;

  if (x > (float) gtk_widget_get_width (GTK_WIDGET (self)))
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  soft = color;
  soft.alpha *= 0.6f;
  if (is_month_start (self->timeline, week))
    draw_month (self, snapshot, week, &line, &color);
  if (week % step != 0 || x + width * (float) step < (float) lw_timeline_get_names (self->timeline))
    return;
  line.size.width = width * (float) step;
  line.origin.y += line_height;
  draw_number (self, snapshot, monday, &line, &color);
  line.origin.y += line_height;
  if (lw_timeline_shows_days (self->timeline))
    draw_days (self, snapshot, monday, &line, &soft);
  else
    draw_monday (self, snapshot, monday, &line, &soft);
}

static void
draw_captions (LwTimelineHead *self, GtkSnapshot *snapshot, float line_height)
{
  const char *captions[]
    = { _ ("week"), lw_timeline_shows_days (self->timeline) ? _ ("day") : _ ("from Monday") };
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  color.alpha *= 0.6f;
  for (guint i = 0; i < G_N_ELEMENTS (captions); i++)
    lw_timeline_draw_text (GTK_WIDGET (self), snapshot, captions[i],
                           &GRAPHENE_RECT_INIT (0, MARGIN + line_height * (float) (i + 1),
                                                lw_timeline_get_names (self->timeline) - 8,
                                                line_height),
                           &color, TINY, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_RIGHT);
}

static void
lw_timeline_head_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LwTimelineHead *self = LW_TIMELINE_HEAD (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  float line_height = (height - 2 * MARGIN) / N_LINES;
  guint step;
  GdkRGBA line;

  if (self->timeline == NULL)
    return;
  step = find_step (self);
  draw_captions (self, snapshot, line_height);
  gtk_snapshot_push_clip (
    snapshot,
    &GRAPHENE_RECT_INIT (lw_timeline_get_names (self->timeline), 0,
                         MAX (0, width - lw_timeline_get_names (self->timeline)), height));
  for (guint i = 0; i < lw_timeline_get_n_weeks (self->timeline); i++)
    draw_week (self, snapshot, i, step, line_height);
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
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = LEAST_NAMES + LW_TIMELINE_LEAST_WEEK;
  else
    *minimum = *natural = (int) ceil (text_height (widget) * SMALL * N_LINES) + 2 * MARGIN;
}

static void
lw_timeline_head_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LwTimelineHead *self = LW_TIMELINE_HEAD (widget);

  int names = MAX (text_height (widget) * NAMES_LINES, LEAST_NAMES);
  double least_week = LW_TIMELINE_LEAST_WEEK;

  if (self->timeline == NULL)
    return;
  if (lw_timeline_get_rows (self->timeline) == LW_TIMELINE_SEATS)
    least_week = MAX (least_week, lw_timeline_measure_seats (widget));
  /* A workplace is called by its company and by itself. */
  if (lw_timeline_get_rows (self->timeline) == LW_TIMELINE_WORKPLACES
      || lw_timeline_get_rows (self->timeline) == LW_TIMELINE_SEATS)
    names += names / 2;
  names = MIN (names, MAX (LEAST_NAMES, width * 35 / 100));
  lw_timeline_set_width (self->timeline, names, MAX (0, width - names), least_week);
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
  g_signal_connect_object (timeline, "reread", G_CALLBACK (gtk_widget_queue_allocate), self,
                           G_CONNECT_SWAPPED);
}
