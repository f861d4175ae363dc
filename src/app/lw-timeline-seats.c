/* lw-timeline-seats.c - the free seats of a workplace on the time line
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-timeline-seats.h"

#include "lw-date.h"
#include "lw-timeline-draw.h"

#include <glib/gi18n.h>

#define DAYS_A_WEEK 7
#define SMALL 0.82
#define MARGIN 3 /* above and below a cell */
#define RADIUS 3
#define LIGHTEST 0.1
#define DARKEST 0.85
/* On a darker cell than this the number is light. */
#define DARK 0.55

static GdkRGBA
named_color (GtkWidget *widget, const char *name)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  GdkRGBA color;

  if (!gtk_style_context_lookup_color (context, name, &color))
    gtk_style_context_get_color (context, &color);

  return color;
}

static double
opacity_of (double share)
{
  return LIGHTEST + (DARKEST - LIGHTEST) * CLAMP (share, 0, 1);
}

static void
draw_ring (GtkSnapshot *snapshot, const graphene_rect_t *area, const GdkRGBA *color)
{
  const float widths[] = { 2, 2, 2, 2 };
  const GdkRGBA colors[] = { *color, *color, *color, *color };
  GskRoundedRect ring;

  gsk_rounded_rect_init_from_rect (&ring, area, RADIUS);
  gtk_snapshot_append_border (snapshot, &ring, widths, colors);
}

void
lw_timeline_draw_seats_sample (GtkWidget *widget,
                               GtkSnapshot *snapshot,
                               double share,
                               const graphene_rect_t *area)
{
  GdkRGBA color = lw_setting_get_color (widget, LW_SETTING_ON_THE_JOB);
  GdkRGBA red = named_color (widget, "error_color");
  GskRoundedRect rounded;

  color.alpha *= (float) opacity_of (share);
  gsk_rounded_rect_init_from_rect (&rounded, area, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &color, area);
  gtk_snapshot_pop (snapshot);
  if (share > 1)
    draw_ring (snapshot, area, &red);
}

/* How many can still come, when somebody says how many there can be. */
static void
draw_number (GtkWidget *widget,
             GtkSnapshot *snapshot,
             const LwSeats *seats,
             guint week,
             const graphene_rect_t *area)
{
  g_autofree char *number = g_strdup_printf ("%d", lw_seats_get_most_free (seats, week));
  GdkRGBA color;

  if (seats->n_seats == LW_UNSET
      || lw_timeline_measure_text (widget, number, SMALL, PANGO_WEIGHT_NORMAL) > area->size.width)
    return;
  if (opacity_of (lw_seats_get_share (seats, week)) > DARK)
    color = named_color (widget, "view_bg_color");
  else
    gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  lw_timeline_draw_text (widget, snapshot, number, area, &color, SMALL, PANGO_WEIGHT_NORMAL,
                         PANGO_ALIGN_CENTER);
}

static void
draw_week (GtkWidget *widget,
           GtkSnapshot *snapshot,
           const LwSeats *seats,
           guint week,
           const graphene_rect_t *area)
{
  gboolean is_known = seats->n_seats != LW_UNSET;
  double share = lw_seats_is_over (seats, week) ? 2 : lw_seats_get_share (seats, week);

  /* Where nobody says how many can come, who comes says little. */
  if (lw_seats_get_week (seats, week)->open == 0 && share <= 1)
    return;
  if (is_known)
    lw_timeline_draw_seats_sample (widget, snapshot, share, area);
  else if (share > 0)
    lw_timeline_draw_seats_sample (widget, snapshot, 0.2, area);
  draw_number (widget, snapshot, seats, week, area);
}

void
lw_timeline_draw_seats (GtkWidget *widget,
                        GtkSnapshot *snapshot,
                        LwTimeline *timeline,
                        LwWorkplace *workplace,
                        float height)
{
  const LwSeats *seats = lw_timeline_get_seats (timeline, workplace);
  float week_width = (float) lw_timeline_get_week_width (timeline);
  gboolean is_current = g_strcmp0 (lw_timeline_get_current (timeline),
                                   lw_record_get_id (LW_RECORD (workplace)))
                        == 0;
  GdkRGBA accent = named_color (widget, "accent_color");

  for (guint i = 0; i < seats->weeks->len; i++)
    {
      guint32 monday = lw_timeline_get_monday (timeline, i);
      float x = (float) lw_timeline_get_x (timeline, monday);
      graphene_rect_t area
        = GRAPHENE_RECT_INIT (x + 1, MARGIN, week_width - 1, height - 2 * MARGIN);

      if (x + week_width < lw_timeline_get_names (timeline)
          || x > (float) gtk_widget_get_width (widget))
        continue;
      draw_week (widget, snapshot, seats, i, &area);
      if (is_current && monday == lw_timeline_get_cursor (timeline))
        {
          graphene_rect_inset (&area, -1, -1);
          draw_ring (snapshot, &area, &accent);
        }
    }
}

/* "vol in week 3–8, 10", of the weeks that it is open and nobody more can come. */
static char *
dup_full_weeks (const LwSeats *seats)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0, end; i < seats->weeks->len; i = end)
    {
      const LwSeatsWeek *week = lw_seats_get_week (seats, i);

      for (end = i; end < seats->weeks->len && lw_seats_get_week (seats, end)->open != 0
                    && lw_seats_get_free (seats, end) == 0;)
        end++;
      if (end == i)
        {
          end++;
          continue;
        }
      g_string_append_printf (text, "%s%u", text->len > 0 ? ", " : "",
                              g_date_get_iso8601_week_of_year (&week->monday));
      if (end - i > 1)
        g_string_append_printf (
          text, "–%u",
          g_date_get_iso8601_week_of_year (&lw_seats_get_week (seats, end - 1)->monday));
    }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

char *
lw_timeline_describe_seats (LwTimeline *timeline, LwWorkplace *workplace)
{
  const LwSeats *seats = lw_timeline_get_seats (timeline, workplace);
  g_autofree char *full = dup_full_weeks (seats);
  g_autofree char *number = NULL;

  if (seats->n_seats == LW_UNSET)
    return g_strdup (_ ("nobody said how many can come"));
  number
    = g_strdup_printf (ngettext ("%d seat", "%d seats", (gulong) seats->n_seats), seats->n_seats);
  if (full == NULL)
    return g_strdup_printf (_ ("%s, room in all weeks"), number);

  /* translators: a number of seats, and week numbers */
  return g_strdup_printf (_ ("%s, full in weeks %s"), number, full);
}

/* "nog 2 plekken op ma, wo-ochtend" */
static char *
describe_room (const LwSeats *seats, guint week)
{
  int most = lw_seats_get_most_free (seats, week);
  g_autofree char *days = lw_week_mask_describe (lw_seats_get_free (seats, week));

  if (lw_seats_get_week (seats, week)->open == 0)
    return g_strdup (_ ("closed"));
  if (lw_seats_is_over (seats, week))
    return g_strdup (_ ("more students than seats"));
  if (seats->n_seats == LW_UNSET)
    return g_strdup (_ ("nobody said how many can come"));
  if (most == 0)
    return g_strdup (_ ("full"));

  return g_strdup_printf (
    /* translators: a number of seats, and half-days */
    ngettext ("%d seat free, on %s", "%d seats free at most, on %s", (gulong) most), most, days);
}

char *
lw_timeline_describe_seats_of_week (LwTimeline *timeline, LwWorkplace *workplace, guint32 day)
{
  const LwSeats *seats = lw_timeline_get_seats (timeline, workplace);
  guint week = (day - lw_timeline_get_monday (timeline, 0)) / DAYS_A_WEEK;
  const GDate *monday;
  g_autofree char *room = NULL;
  g_autofree char *from = NULL;

  if (week >= seats->weeks->len)
    return NULL;
  monday = &lw_seats_get_week (seats, week)->monday;
  room = describe_room (seats, week);
  from = lw_date_format_short (monday);

  /* translators: a week number, its Monday, and what room there is */
  return g_strdup_printf (_ ("Week %u (from %s): %s"), g_date_get_iso8601_week_of_year (monday),
                          from, room);
}
