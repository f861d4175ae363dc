/* lw-timeline-draw.c - weeks, holidays and stages as they are drawn
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-timeline-draw.h"

#include "lw-date.h"
#include "lw-timeline-bar.h"
#include "lw-widget.h"

#include <math.h>

#define DAYS_A_WEEK 7
#define MARGIN 4 /* above and below a stage */
#define RADIUS 5
#define MARK 10 /* the shape of the setting */
#define HATCH 5 /* between two lines */
#define LEAST_WIDTH 8
#define SMALL 0.82
#define ROOMY 96         /* a few words fit */
#define LEAST_WORDS 1.25 /* times the height of a line */
#define PIN 14           /* the sign of a pinned stage */
#define LEAST_TAG 26     /* the number of a rule */

static GdkRGBA
text_color (GtkWidget *widget, double opacity)
{
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  color.alpha *= (float) opacity;

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

PangoLayout *
lw_timeline_make_layout (GtkWidget *widget, const char *text, double scale, PangoWeight weight)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);

  return layout;
}

float
lw_timeline_measure_text (GtkWidget *widget, const char *text, double scale, PangoWeight weight)
{
  g_autoptr (PangoLayout) layout = lw_timeline_make_layout (widget, text, scale, weight);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return (float) width;
}

void
lw_timeline_draw_text (GtkWidget *widget,
                       GtkSnapshot *snapshot,
                       const char *text,
                       const graphene_rect_t *area,
                       const GdkRGBA *color,
                       double scale,
                       PangoWeight weight,
                       PangoAlignment alignment)
{
  g_autoptr (PangoLayout) layout = lw_timeline_make_layout (widget, text, scale, weight);
  int height;

  if (area->size.width < 1)
    return;
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, alignment);
  pango_layout_set_width (layout, (int) (area->size.width * PANGO_SCALE));
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
    snapshot,
    &GRAPHENE_POINT_INIT (area->origin.x,
                          roundf (area->origin.y + (area->size.height - (float) height) / 2)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static gboolean
holds_for (const LwCalendarSpan *span, const char *group)
{
  return span->groups == NULL
         || (group != NULL && g_strv_contains ((const char *const *) span->groups, group));
}

/* From one line to the next, from left to right. To stroke each line where it stands, in every row
 * and frame, takes longer than all else that is drawn. */
static GdkTexture *
make_hatch (GtkWidget *widget, float height)
{
  GdkRGBA color = text_color (widget, 0.13);
  int scale = gtk_widget_get_scale_factor (widget);
  int n_columns = HATCH * scale, n_rows = MAX (1, (int) ceilf (height)) * scale;
  cairo_surface_t *tile = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, n_columns, n_rows);
  cairo_t *cr = cairo_create (tile);
  int stride = cairo_image_surface_get_stride (tile);
  g_autoptr (GBytes) bytes = NULL;

  cairo_scale (cr, scale, scale);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, 1);
  for (double x = -height - HATCH; x < 2 * HATCH; x += HATCH)
    {
      cairo_move_to (cr, x, height);
      cairo_line_to (cr, x + height, 0);
    }
  cairo_stroke (cr);
  cairo_destroy (cr);
  cairo_surface_flush (tile);
  bytes = g_bytes_new (cairo_image_surface_get_data (tile), (gsize) stride * (gsize) n_rows);
  cairo_surface_destroy (tile);

  return gdk_memory_texture_new (n_columns, n_rows, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
}

/* @hatch: as high as the area */
static void
fill_with_hatch (GtkWidget *widget,
                 GtkSnapshot *snapshot,
                 GdkTexture *hatch,
                 const graphene_rect_t *area)
{
  GdkRGBA ground = text_color (widget, 0.04);
  graphene_rect_t tile = GRAPHENE_RECT_INIT (0, area->origin.y, HATCH, ceilf (area->size.height));

  gtk_snapshot_append_color (snapshot, &ground, area);
  gtk_snapshot_push_repeat (snapshot, area, &tile);
  gtk_snapshot_append_texture (snapshot, hatch, &tile);
  gtk_snapshot_pop (snapshot);
}

void
lw_timeline_draw_hatch (GtkWidget *widget, GtkSnapshot *snapshot, const graphene_rect_t *area)
{
  g_autoptr (GdkTexture) hatch = make_hatch (widget, area->size.height);

  fill_with_hatch (widget, snapshot, hatch, area);
}

/* A single free day is as wide as it is; a holiday takes its weekends along. */
static void
draw_holidays (GtkWidget *widget,
               GtkSnapshot *snapshot,
               LwTimeline *timeline,
               const char *group,
               float height)
{
  LwCalendar *calendar
    = lw_world_get_calendar (lw_office_get_world (lw_timeline_get_office (timeline)));
  float right = (float) gtk_widget_get_width (widget);
  g_autoptr (GdkTexture) hatch = make_hatch (widget, height);

  for (guint i = 0; i < lw_calendar_get_n_spans (calendar); i++)
    {
      const LwCalendarSpan *span = lw_calendar_get_span (calendar, i);
      float from, to;

      if (span->stages_go_on || !g_date_valid (&span->first_day) || !holds_for (span, group))
        continue;
      from = (float) lw_timeline_get_x (timeline, g_date_get_julian (&span->first_day));
      to = (float) lw_timeline_get_x (timeline, g_date_get_julian (&span->last_day) + 1);
      from = MAX (from, lw_timeline_get_names (timeline));
      to = MIN (to, right);
      if (to > from)
        fill_with_hatch (widget, snapshot, hatch, &GRAPHENE_RECT_INIT (from, 0, to - from, height));
    }
}

static void
draw_line (GtkSnapshot *snapshot,
           LwTimeline *timeline,
           double x,
           float height,
           const GdkRGBA *color,
           float width)
{
  if (x >= lw_timeline_get_names (timeline))
    gtk_snapshot_append_color (snapshot, color,
                               &GRAPHENE_RECT_INIT (roundf ((float) x), 0, width, height));
}

static gboolean
begins_month (guint32 monday)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, monday);

  return g_date_get_day (&date) <= DAYS_A_WEEK;
}

void
lw_timeline_draw_weeks (GtkWidget *widget,
                        GtkSnapshot *snapshot,
                        LwTimeline *timeline,
                        const char *group,
                        float height)
{
  GdkRGBA week = text_color (widget, 0.05);
  GdkRGBA month = text_color (widget, 0.15);

  draw_holidays (widget, snapshot, timeline, group, height);
  for (guint i = 0; i < lw_timeline_get_n_weeks (timeline); i++)
    {
      guint32 monday = lw_timeline_get_monday (timeline, i);

      draw_line (snapshot, timeline, lw_timeline_get_x (timeline, monday), height,
                 begins_month (monday) ? &month : &week, 1);
      for (guint32 day = 1; lw_timeline_shows_days (timeline) && day < DAYS_A_WEEK; day++)
        draw_line (snapshot, timeline, lw_timeline_get_x (timeline, monday + day), height, &week,
                   1);
    }
}

void
lw_timeline_draw_today (GtkWidget *widget,
                        GtkSnapshot *snapshot,
                        LwTimeline *timeline,
                        float height)
{
  GdkRGBA color = named_color (widget, "accent_color");
  GDate today = lw_today ();

  draw_line (snapshot, timeline, lw_timeline_get_x (timeline, g_date_get_julian (&today)), height,
             &color, 2);
}

/* A stage that nobody said when to begin waits at the left. */
graphene_rect_t
lw_timeline_get_area (LwTimeline *timeline,
                      const LwTimelineStage *stage,
                      guint n_lanes,
                      float height)
{
  float lane_height = (height - 2 * MARGIN) / (float) n_lanes;
  float y = MARGIN + lane_height * (float) stage->lane;
  float from, to;

  if (n_lanes > 1)
    lane_height -= 1;
  if (stage->bars->len == 0)
    return GRAPHENE_RECT_INIT (lw_timeline_get_names (timeline) + 6, y, 76, lane_height);
  from = (float) lw_timeline_get_x (timeline, stage->first);
  to = (float) lw_timeline_get_x (timeline, stage->last + 1);

  return GRAPHENE_RECT_INIT (from, y, MAX (to - from, LEAST_WIDTH), lane_height);
}

/* The first bar with room carries the words, else the widest. */
static graphene_rect_t
words_box (LwTimeline *timeline, const LwTimelineStage *stage, const graphene_rect_t *area)
{
  graphene_rect_t widest = *area;

  for (guint i = 0; i < stage->bars->len; i++)
    {
      graphene_rect_t box
        = lw_timeline_get_bar_box (timeline, &g_array_index (stage->bars, LwTimelineBar, i), area);
      gboolean is_in_sight = box.origin.x + box.size.width > lw_timeline_get_names (timeline);

      if (i == 0 || (is_in_sight && box.size.width > widest.size.width))
        widest = box;
      if (is_in_sight && widest.size.width >= ROOMY)
        break;
    }
  /* What is scrolled under the names is not written on. */
  if (widest.origin.x < lw_timeline_get_names (timeline))
    {
      widest.size.width -= lw_timeline_get_names (timeline) - widest.origin.x;
      widest.origin.x = lw_timeline_get_names (timeline);
    }

  return widest;
}

static void
add_word (GStrvBuilder *parts, const char *word)
{
  if (word != NULL)
    g_strv_builder_add (parts, word);
}

/* What the row does not say. What a class does together is told apart by its form: it need not
 * have a place. */
static char *
dup_words (LwTimeline *timeline, const LwTimelineStage *stage)
{
  LwTimelineRows rows = lw_timeline_get_rows (timeline);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (rows == LW_TIMELINE_WORKPLACES || rows == LW_TIMELINE_SUPERVISORS)
    add_word (parts, stage->who);
  if (stage->placement->student == NULL)
    add_word (parts, stage->form);
  add_word (parts, stage->days);
  if (rows != LW_TIMELINE_WORKPLACES)
    add_word (parts, stage->place);
  list = g_strv_builder_end (parts);

  return list[0] != NULL ? g_strjoinv ("  ", list) : NULL;
}

/* The shape of the setting on a plate, so that it shows on any fill. */
static void
draw_mark (GtkWidget *widget,
           GtkSnapshot *snapshot,
           LwSetting setting,
           const graphene_rect_t *box,
           const GdkRGBA *ground)
{
  graphene_rect_t mark = GRAPHENE_RECT_INIT (
    box->origin.x + 6, box->origin.y + (box->size.height - MARK) / 2, MARK, MARK);
  graphene_rect_t bounds;
  GskRoundedRect plate;

  graphene_rect_inset_r (&mark, -3, -2, &bounds);
  gsk_rounded_rect_init_from_rect (&plate, &bounds, 3);
  gtk_snapshot_push_rounded_clip (snapshot, &plate);
  gtk_snapshot_append_color (snapshot, ground, &bounds);
  gtk_snapshot_pop (snapshot);
  lw_setting_mark_snapshot (snapshot, widget, setting, &mark);
}

/* @right: where the words must end. */
static void
draw_words (GtkWidget *widget,
            GtkSnapshot *snapshot,
            LwTimeline *timeline,
            const LwTimelineStage *stage,
            const graphene_rect_t *area,
            const LwTimelineLook *look,
            float right)
{
  gboolean shows_days = lw_timeline_shows_days (timeline) && stage->half_days != NULL;
  graphene_rect_t box = words_box (timeline, stage, area);
  g_autofree char *words = dup_words (timeline, stage);
  GdkRGBA ground = named_color (widget, "view_bg_color");
  GdkRGBA color
    = look->fill > 0.7 && !shows_days ? ground : text_color (widget, look->is_struck ? 0.6 : 1);
  float used = 4;

  box.size.width = MIN (box.size.width, right - box.origin.x);
  if (shows_days)
    box.size.height *= LW_TIMELINE_WORDS;
  if (box.size.width >= MARK + 10 && box.size.height >= MARK + 2)
    {
      draw_mark (widget, snapshot, stage->setting, &box, &ground);
      used = 6 + MARK + 8;
    }
  /* In less only the dots of what is left out would fit. */
  if (words == NULL || box.size.width - used < lw_widget_get_line_height (widget) * LEAST_WORDS)
    return;
  box.origin.x += used;
  box.size.width -= used + 4;
  lw_timeline_draw_text (widget, snapshot, words, &box, &color, SMALL, PANGO_WEIGHT_NORMAL,
                         PANGO_ALIGN_LEFT);
}

static void
draw_ring (GtkSnapshot *snapshot, const graphene_rect_t *area, const GdkRGBA *color, float outset)
{
  GskRoundedRect ring;
  graphene_rect_t bounds;
  const float widths[] = { 2, 2, 2, 2 };
  const GdkRGBA colors[] = { *color, *color, *color, *color };

  graphene_rect_inset_r (area, -outset, -outset, &bounds);
  gsk_rounded_rect_init_from_rect (&ring, &bounds, RADIUS + outset);
  gtk_snapshot_append_border (snapshot, &ring, widths, colors);
}

/* As wide as its number asks, with little room beside it. */
static float
measure_tag (GtkWidget *widget, const LwFinding *finding)
{
  float number = lw_timeline_measure_text (widget, finding->rule, SMALL, PANGO_WEIGHT_BOLD);

  return MAX (LEAST_TAG, number + 4);
}

/* A red outline, with the number of the rule at its end; one that is wider than the stage stands
 * out at the right. */
static void
draw_conflict (GtkWidget *widget,
               GtkSnapshot *snapshot,
               const graphene_rect_t *area,
               const LwFinding *finding,
               float tag_width)
{
  GdkRGBA red = named_color (widget, "error_color");
  GdkRGBA plate = named_color (widget, "error_bg_color");
  GdkRGBA text = named_color (widget, "error_fg_color");
  graphene_rect_t tag = GRAPHENE_RECT_INIT (area->origin.x + MAX (0, area->size.width - tag_width),
                                            area->origin.y + 1, tag_width, area->size.height - 2);
  GskRoundedRect rounded;

  draw_ring (snapshot, area, &red, 1);
  gsk_rounded_rect_init_from_rect (&rounded, &tag, 4);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &plate, &tag);
  gtk_snapshot_pop (snapshot);
  lw_timeline_draw_text (widget, snapshot, finding->rule, &tag, &text, SMALL, PANGO_WEIGHT_BOLD,
                         PANGO_ALIGN_CENTER);
}

/* Nobody moves it: a pin on a plate, left of the number of a rule. */
static void
draw_pin (GtkWidget *widget, GtkSnapshot *snapshot, const graphene_rect_t *area, float right)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GtkIconPaintable) icon = gtk_icon_theme_lookup_icon (
    theme, "view-pin-symbolic", NULL, PIN - 2, gtk_widget_get_scale_factor (widget),
    gtk_widget_get_direction (widget), GTK_ICON_LOOKUP_FORCE_SYMBOLIC);
  GdkRGBA ground = named_color (widget, "view_bg_color");
  GdkRGBA color = text_color (widget, 1);
  graphene_rect_t plate
    = GRAPHENE_RECT_INIT (MAX (area->origin.x, right - PIN - 2),
                          area->origin.y + (area->size.height - PIN) / 2, PIN, PIN);
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, &plate, 3);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &ground, &plate);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (plate.origin.x + 1, plate.origin.y + 1));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, PIN - 2,
                                            PIN - 2, &color, 1);
  gtk_snapshot_restore (snapshot);
}

void
lw_timeline_draw_stage (GtkWidget *widget,
                        GtkSnapshot *snapshot,
                        LwTimeline *timeline,
                        const LwTimelineStage *stage,
                        const graphene_rect_t *area,
                        gboolean is_current)
{
  const LwTimelineLook *look = lw_timeline_get_look (stage);
  const LwFinding *finding
    = lw_conflicts_find (lw_timeline_get_conflicts (timeline), lw_timeline_stage_get_id (stage));
  GdkRGBA color = stage->setting != LW_SETTING_NONE ? lw_setting_get_color (widget, stage->setting)
                                                    : text_color (widget, 0.6);
  GdkRGBA accent = named_color (widget, "accent_color");
  gboolean is_pinned = lw_is_true (stage->placement->pinned);
  float tag_width = finding != NULL ? measure_tag (widget, finding) : 0;
  float right = area->origin.x + area->size.width - tag_width;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, area);

  lw_timeline_draw_bars (cr, timeline, stage, area, &color);
  cairo_destroy (cr);
  draw_words (widget, snapshot, timeline, stage, area, look, right - (is_pinned ? PIN + 2 : 0));
  if (is_pinned)
    draw_pin (widget, snapshot, area, right);
  if (finding != NULL)
    draw_conflict (widget, snapshot, area, finding, tag_width);
  if (is_current)
    draw_ring (snapshot, area, &accent, finding != NULL ? 3 : 2);
}

void
lw_timeline_draw_pin_sample (GtkWidget *widget, GtkSnapshot *snapshot, const graphene_rect_t *area)
{
  draw_pin (widget, snapshot, area, area->origin.x + (area->size.width + PIN) / 2 + 2);
}

void
lw_timeline_draw_conflict_sample (GtkWidget *widget,
                                  GtkSnapshot *snapshot,
                                  const graphene_rect_t *area)
{
  const LwFinding finding = { .rule = (char *) "R4" };
  graphene_rect_t inside;

  graphene_rect_inset_r (area, 1, 1, &inside);
  draw_conflict (widget, snapshot, &inside, &finding, measure_tag (widget, &finding));
}

void
lw_timeline_draw_sample (GtkWidget *widget,
                         GtkSnapshot *snapshot,
                         const char *state,
                         LwPatternKind kind,
                         const graphene_rect_t *area)
{
  GdkRGBA color = lw_setting_get_color (widget, LW_SETTING_ON_THE_JOB);
  const LwTimelineLook *look = lw_timeline_find_look (state);
  graphene_rect_t box;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, area);

  graphene_rect_inset_r (area, 0, kind == LW_PATTERN_LINT ? 2 : 0, &box);
  lw_timeline_draw_one_bar (cr, kind, &box, look, &color);
  cairo_destroy (cr);
}
