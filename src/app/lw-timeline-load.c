/* lw-timeline-load.c - how many of a class are away each week
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-timeline-load.h"

#include "lw-timeline-draw.h"

#define DAYS_A_WEEK 7
#define TINY 0.75

static gboolean
is_in_week (const LwTimelineStage *stage, guint32 monday)
{
  for (guint i = 0; i < stage->bars->len; i++)
    {
      const LwTimelineBar *bar = &g_array_index (stage->bars, LwTimelineBar, i);

      if (bar->first < monday + DAYS_A_WEEK && bar->last >= monday)
        return TRUE;
    }

  return FALSE;
}

/* A stage that takes nobody's time is no load. */
static gboolean
is_load (const LwTimelineStage *stage)
{
  return g_strcmp0 (stage->placement->state, "zoekt") != 0
         && g_strcmp0 (stage->placement->state, "afgebroken") != 0;
}

static gboolean
is_away_in (LwTimeline *timeline, const char *student_id, guint32 monday)
{
  GPtrArray *stages = lw_timeline_get_stages (timeline, student_id, NULL);

  for (guint i = 0; i < stages->len; i++)
    {
      const LwTimelineStage *stage = g_ptr_array_index (stages, i);

      if (is_load (stage) && is_in_week (stage, monday))
        return TRUE;
    }

  return FALSE;
}

static guint
count_away (LwTimeline *timeline, const char *const *students, guint32 monday)
{
  guint n_away = 0;

  for (guint i = 0; students[i] != NULL; i++)
    n_away += is_away_in (timeline, students[i], monday);

  return n_away;
}

guint
lw_timeline_count_placed (LwTimeline *timeline, const char *const *students)
{
  guint n_placed = 0;

  for (guint i = 0; students[i] != NULL; i++)
    {
      GPtrArray *stages = lw_timeline_get_stages (timeline, students[i], NULL);
      gboolean has_place = FALSE;

      for (guint j = 0; j < stages->len; j++)
        has_place |= is_load (g_ptr_array_index (stages, j));
      n_placed += has_place;
    }

  return n_placed;
}

/* A bar as high as their share, with the number when it fits. */
static void
draw_week (GtkWidget *widget,
           GtkSnapshot *snapshot,
           const graphene_rect_t *area,
           guint n_away,
           guint n_students,
           gboolean with_number)
{
  float share = (area->size.height - 6) * (float) n_away / (float) n_students;
  g_autofree char *number = g_strdup_printf ("%u", n_away);
  GdkRGBA fill, text;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &text);
  fill = text;
  fill.alpha *= 0.22f;
  text.alpha *= 0.75f;
  gtk_snapshot_append_color (snapshot, &fill,
                             &GRAPHENE_RECT_INIT (area->origin.x + 1, area->size.height - 1 - share,
                                                  area->size.width - 1, share));
  if (with_number)
    lw_timeline_draw_text (widget, snapshot, number, area, &text, TINY, PANGO_WEIGHT_NORMAL,
                           PANGO_ALIGN_CENTER);
}

void
lw_timeline_draw_load_sample (GtkWidget *widget, GtkSnapshot *snapshot, const graphene_rect_t *area)
{
  draw_week (widget, snapshot, area, 18, 24, TRUE);
}

void
lw_timeline_draw_load (GtkWidget *widget,
                       GtkSnapshot *snapshot,
                       LwTimeline *timeline,
                       const char *const *students,
                       float height)
{
  guint n_students = g_strv_length ((char **) students);
  float week_width = (float) lw_timeline_get_week_width (timeline);
  gboolean with_number
    = lw_timeline_measure_text (widget, "00", TINY, PANGO_WEIGHT_NORMAL) <= week_width;

  for (guint i = 0; i < lw_timeline_get_n_weeks (timeline); i++)
    {
      guint32 monday = lw_timeline_get_monday (timeline, i);
      graphene_rect_t area
        = GRAPHENE_RECT_INIT ((float) lw_timeline_get_x (timeline, monday), 0, week_width, height);
      guint n_away;

      if (area.origin.x + week_width < lw_timeline_get_names (timeline)
          || area.origin.x > (float) gtk_widget_get_width (widget))
        continue;
      n_away = count_away (timeline, students, monday);
      if (n_away > 0)
        draw_week (widget, snapshot, &area, n_away, n_students, with_number);
    }
}
