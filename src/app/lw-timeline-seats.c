/* lw-timeline-seats.c - the free seats of a workplace on the time line
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-timeline-seats.h"

#include "lw-date.h"
#include "lw-timeline-draw.h"

#include <glib/gi18n.h>
#include <math.h>

#define DAYS_A_WEEK 7
#define SMALL 0.82
#define MARGIN 3 /* above and below a cell */
#define RADIUS 3
#define GAP 3 /* between the widest number and the next cell's */
#define LIGHTEST 0.1
#define DARKEST 0.85
/* On a darker cell than this the number is light. */
#define DARK 0.55
/* What is left of this many is written as “9+”. */
#define N_NUMBERS 10

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

  color.alpha *= (float) opacity_of (share);
  gtk_snapshot_append_color (snapshot, &color, area);
  if (share > 1)
    {
      GdkRGBA red = named_color (widget, "error_color");

      draw_ring (snapshot, area, &red);
    }
}

/* What all cells of a row share: to shape a number takes longer than to draw it. */
typedef struct
{
  GtkWidget *widget;
  GtkSnapshot *snapshot;
  const LwSeats *seats;
  PangoLayout *numbers[N_NUMBERS]; /* owned: made when first drawn */
  GdkRGBA light;
  GdkRGBA dark;
} Row;

static void
row_clear (Row *self)
{
  for (guint i = 0; i < N_NUMBERS; i++)
    g_clear_object (&self->numbers[i]);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Row, row_clear)

static PangoLayout *
get_number (Row *self, int number)
{
  PangoLayout **layout = &self->numbers[number];
  g_autofree char *text = NULL;

  if (*layout != NULL)
    return *layout;
  text = g_strdup_printf (number == N_NUMBERS - 1 ? "%d+" : "%d", number);
  *layout = lw_timeline_make_layout (self->widget, text, SMALL, PANGO_WEIGHT_NORMAL);

  return *layout;
}

float
lw_timeline_measure_seats (GtkWidget *widget)
{
  return lw_timeline_measure_text (widget, "9+", SMALL, PANGO_WEIGHT_NORMAL) + GAP;
}

/* How many can still come, when somebody says how many there can be. */
static void
draw_number (Row *self, guint week, const graphene_rect_t *area)
{
  int most = lw_seats_get_most_free (self->seats, week);
  gboolean is_dark = opacity_of (lw_seats_get_share (self->seats, week)) > DARK;
  PangoLayout *layout;
  int width, height;

  if (self->seats->n_seats == LW_UNSET)
    return;
  layout = get_number (self, MIN (most, N_NUMBERS - 1));
  pango_layout_get_pixel_size (layout, &width, &height);
  if ((float) width > area->size.width)
    return;
  gtk_snapshot_save (self->snapshot);
  gtk_snapshot_translate (
    self->snapshot,
    &GRAPHENE_POINT_INIT (roundf (area->origin.x + (area->size.width - (float) width) / 2),
                          roundf (area->origin.y + (area->size.height - (float) height) / 2)));
  gtk_snapshot_append_layout (self->snapshot, layout, is_dark ? &self->light : &self->dark);
  gtk_snapshot_restore (self->snapshot);
}

static void
draw_week (Row *self, guint week, const graphene_rect_t *area)
{
  const LwSeats *seats = self->seats;
  double share = lw_seats_is_over (seats, week) ? 2 : lw_seats_get_share (seats, week);

  if (lw_seats_get_week (seats, week)->open == 0 && share <= 1)
    return;
  /* Where nobody says how many can come, who comes says little. */
  if (seats->n_seats != LW_UNSET)
    lw_timeline_draw_seats_sample (self->widget, self->snapshot, share, area);
  else if (share > 0)
    lw_timeline_draw_seats_sample (self->widget, self->snapshot, 0.2, area);
  draw_number (self, week, area);
}

/* The week that has the focus. */
static void
draw_cursor (GtkWidget *widget, GtkSnapshot *snapshot, LwTimeline *timeline, float height)
{
  float x = (float) lw_timeline_get_x (timeline, lw_timeline_get_cursor (timeline));
  graphene_rect_t area = GRAPHENE_RECT_INIT (
    x, MARGIN - 1, (float) lw_timeline_get_week_width (timeline) + 1, height - 2 * MARGIN + 2);
  GdkRGBA accent = named_color (widget, "accent_color");

  draw_ring (snapshot, &area, &accent);
}

void
lw_timeline_draw_seats (GtkWidget *widget,
                        GtkSnapshot *snapshot,
                        LwTimeline *timeline,
                        LwWorkplace *workplace,
                        float height)
{
  g_auto (Row) row = { .widget = widget,
                       .snapshot = snapshot,
                       .seats = lw_timeline_get_seats (timeline, workplace),
                       .light = named_color (widget, "view_bg_color") };
  float week_width = (float) lw_timeline_get_week_width (timeline);

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &row.dark);
  for (guint i = 0; i < row.seats->weeks->len; i++)
    {
      float x = (float) lw_timeline_get_x (timeline, lw_timeline_get_monday (timeline, i));

      if (x + week_width >= lw_timeline_get_names (timeline)
          && x <= (float) gtk_widget_get_width (widget))
        draw_week (&row, i,
                   &GRAPHENE_RECT_INIT (x + 1, MARGIN, week_width - 1, height - 2 * MARGIN));
    }
  if (lw_timeline_get_cursor (timeline) != 0
      && g_strcmp0 (lw_timeline_get_current (timeline), lw_record_get_id (LW_RECORD (workplace)))
           == 0)
    draw_cursor (widget, snapshot, timeline, height);
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
