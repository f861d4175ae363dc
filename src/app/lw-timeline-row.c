/* lw-timeline-row.c - one class or student on the time line
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-timeline-row.h"

#include "lw-timeline-draw.h"
#include "lw-timeline-load.h"
#include "lw-timeline-seats.h"
#include "lw-widget.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define LINE_HEIGHT 28     /* with one lane of stages */
#define LEAST_HALF_DAYS 20 /* more, where weeks show their days */
#define NAME_MARGIN 12
#define INDENT 28
#define SMALL 0.82
#define ARROW 10
#define LEAST_END 0.33f /* of the room for a name: its end */

struct _LwTimelineRow
{
  GtkWidget parent_instance;

  /* owned */
  LwTimeline *timeline;
  LwTimelineItem *item;

  guint label_id; /* its label is to be made */
};

G_DEFINE_FINAL_TYPE (LwTimelineRow, lw_timeline_row, GTK_TYPE_WIDGET)

/* The workplace of a row that shows free seats instead of stages; NULL for another. */
static LwWorkplace *
seats_of (LwTimelineRow *self)
{
  LwRecord *record = self->item != NULL ? lw_timeline_item_get_record (self->item) : NULL;

  return lw_timeline_get_rows (self->timeline) == LW_TIMELINE_SEATS && LW_IS_WORKPLACE (record)
           ? LW_WORKPLACE (record)
           : NULL;
}

static GPtrArray *
get_stages (LwTimelineRow *self, guint *n_lanes)
{
  const char *owner = self->item != NULL && seats_of (self) == NULL
                        ? lw_timeline_item_get_owner (self->item)
                        : NULL;

  return owner != NULL ? lw_timeline_get_stages (self->timeline, owner, n_lanes) : NULL;
}

static gboolean
is_class (LwTimelineRow *self)
{
  return self->item != NULL && lw_timeline_item_is_class (self->item);
}

/* A class that has students to be shown or hidden. */
static gboolean
can_fold (LwTimelineRow *self)
{
  return is_class (self) && lw_timeline_item_get_students (self->item)[0] != NULL;
}

static const char *
group_id (LwTimelineRow *self)
{
  LwGroup *group = lw_timeline_item_get_group (self->item);

  return group != NULL ? lw_record_get_id (LW_RECORD (group)) : NULL;
}

/* "12 van 24 met een stage" */
static char *
describe_class (LwTimelineRow *self)
{
  const char *const *students = lw_timeline_item_get_students (self->item);
  guint n_students = g_strv_length ((char **) students);

  if (n_students == 0)
    return g_strdup (_ ("no students yet"));

  return g_strdup_printf (_ ("%u of %u with a stage"),
                          lw_timeline_count_placed (self->timeline, students), n_students);
}

static void
add_stages (LwTimelineRow *self, GStrvBuilder *parts)
{
  GPtrArray *stages = get_stages (self, NULL);

  for (guint i = 0; stages != NULL && i < stages->len; i++)
    {
      const LwTimelineStage *stage = g_ptr_array_index (stages, i);
      g_autofree char *words = lw_timeline_describe (self->timeline, stage);

      g_strv_builder_add (parts, words);
    }
  if (!is_class (self) && stages->len == 0)
    g_strv_builder_add (parts, _ ("no stage yet"));
}

/* A class says how many have a stage, and then what is arranged for it and what it does
 * together. */
static char *
describe (LwTimelineRow *self)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (seats_of (self) != NULL)
    return lw_timeline_describe_seats (self->timeline, seats_of (self));
  if (is_class (self))
    {
      g_autofree char *words = describe_class (self);

      g_strv_builder_add (parts, words);
    }
  add_stages (self, parts);
  list = g_strv_builder_end (parts);

  return g_strjoinv ("; ", list);
}

static void
tell_folded (LwTimelineRow *self, GtkAccessible *list_row)
{
  if (can_fold (self))
    gtk_accessible_update_state (list_row, GTK_ACCESSIBLE_STATE_EXPANDED,
                                 !lw_timeline_item_is_folded (self->item), -1);
  else
    gtk_accessible_reset_state (list_row, GTK_ACCESSIBLE_STATE_EXPANDED);
}

static gboolean
update_label_cb (gpointer data)
{
  LwTimelineRow *self = data;
  GtkWidget *list_row = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *words = NULL;
  g_autofree char *label = NULL;

  self->label_id = 0;
  if (self->item == NULL)
    return G_SOURCE_REMOVE;
  words = describe (self);
  label = g_strdup_printf ("%s: %s", lw_timeline_item_get_title (self->item), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (list_row == NULL)
    return G_SOURCE_REMOVE;
  /* The focus goes to the row that the list makes around this one. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (list_row), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  tell_folded (self, GTK_ACCESSIBLE (list_row));

  return G_SOURCE_REMOVE;
}

/* What is said aloud waits for what is seen: the list makes two hundred rows at once. */
static void
update_label (LwTimelineRow *self)
{
  if (self->label_id == 0)
    self->label_id = g_idle_add_full (G_PRIORITY_LOW, update_label_cb, self, NULL);
}

static int
text_height (GtkWidget *widget)
{
  return (int) ceil (lw_widget_get_line_height (widget));
}

/* The height of a name, and of one lane of stages beside it. */
static int
line_height (GtkWidget *widget)
{
  return MAX (LINE_HEIGHT, text_height (widget) + 8);
}

/* What a class does together stands below its load. */
static float
stages_top (LwTimelineRow *self)
{
  return is_class (self) ? (float) line_height (GTK_WIDGET (self)) : 0;
}

static graphene_rect_t
get_area (LwTimelineRow *self, const LwTimelineStage *stage, guint n_lanes)
{
  float top = stages_top (self);
  graphene_rect_t area = lw_timeline_get_area (
    self->timeline, stage, n_lanes, (float) gtk_widget_get_height (GTK_WIDGET (self)) - top);

  area.origin.y += top;

  return area;
}

static void
draw_arrow (LwTimelineRow *self, GtkSnapshot *snapshot, float height, const GdkRGBA *color)
{
  float y = height / 2;
  float x = NAME_MARGIN + ARROW / 2.0f;
  cairo_t *cr = gtk_snapshot_append_cairo (
    snapshot, &GRAPHENE_RECT_INIT (NAME_MARGIN - 2, y - ARROW, ARROW + 4, 2 * ARROW));

  cairo_translate (cr, x, y);
  if (lw_timeline_item_is_folded (self->item))
    cairo_rotate (cr, -G_PI / 2);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, 2);
  cairo_move_to (cr, -4, -2);
  cairo_line_to (cr, 0, 2);
  cairo_line_to (cr, 4, -2);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/* Behind the name, as far as there is room: in words, else in numbers. */
static void
draw_count (LwTimelineRow *self, GtkSnapshot *snapshot, float from, float height)
{
  GtkWidget *widget = GTK_WIDGET (self);
  float room = (float) lw_timeline_get_names (self->timeline) - from - 8;
  const char *const *students = lw_timeline_item_get_students (self->item);
  g_autofree char *words = describe_class (self);
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  color.alpha *= 0.6f;
  if (lw_timeline_measure_text (widget, words, SMALL, PANGO_WEIGHT_NORMAL) > room)
    {
      g_free (words);
      /* translators: so many students of so many */
      words = g_strdup_printf (_ ("%u of %u"), lw_timeline_count_placed (self->timeline, students),
                               g_strv_length ((char **) students));
    }
  lw_timeline_draw_text (widget, snapshot, words, &GRAPHENE_RECT_INIT (from, 0, room, height),
                         &color, SMALL, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_RIGHT);
}

static PangoWeight
weight_of (LwTimelineRow *self)
{
  return is_class (self) ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL;
}

/* Students stand under the arrow of their class. */
static float
indent_of (LwTimelineRow *self)
{
  LwTimelineRows rows = lw_timeline_get_rows (self->timeline);

  return rows == LW_TIMELINE_STUDENTS || rows == LW_TIMELINE_CLASSES ? INDENT : NAME_MARGIN;
}

static float
name_room (LwTimelineRow *self)
{
  return (float) lw_timeline_get_names (self->timeline) - indent_of (self) - 6;
}

/* Where the workplace begins in the name of a company and its workplace; NULL in another. */
static const char *
find_workplace (LwTimelineRow *self)
{
  LwRecord *record = lw_timeline_item_get_record (self->item);
  g_autofree char *end = LW_IS_WORKPLACE (record) && LW_WORKPLACE (record)->title != NULL
                           ? g_strdup_printf (" (%s)", LW_WORKPLACE (record)->title)
                           : NULL;
  const char *title = lw_timeline_item_get_title (self->item);

  return end != NULL && g_str_has_suffix (title, end) ? title + strlen (title) - strlen (end)
                                                      : NULL;
}

/* Workplaces of one company are told apart by the end: in a name that is too long that keeps some
 * room. */
static void
draw_title (LwTimelineRow *self, GtkSnapshot *snapshot, float height, const GdkRGBA *color)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const char *title = lw_timeline_item_get_title (self->item);
  const char *workplace = find_workplace (self);
  PangoWeight weight = weight_of (self);
  graphene_rect_t area = GRAPHENE_RECT_INIT (indent_of (self), 0, name_room (self), height);

  if (workplace != NULL && lw_timeline_measure_text (widget, title, 1, weight) > area.size.width)
    {
      g_autofree char *company = g_strndup (title, (gsize) (workplace - title));
      float end = lw_timeline_measure_text (widget, workplace, 1, weight);
      float begin = MIN (lw_timeline_measure_text (widget, company, 1, weight),
                         area.size.width - MIN (end, area.size.width * LEAST_END));

      lw_timeline_draw_text (widget, snapshot, company,
                             &GRAPHENE_RECT_INIT (area.origin.x, 0, begin, height), color, 1,
                             weight, PANGO_ALIGN_LEFT);
      area.origin.x += begin;
      area.size.width -= begin;
      title = workplace;
    }
  lw_timeline_draw_text (widget, snapshot, title, &area, color, 1, weight, PANGO_ALIGN_LEFT);
}

static void
draw_name (LwTimelineRow *self, GtkSnapshot *snapshot, float height)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const char *title = lw_timeline_item_get_title (self->item);
  PangoWeight weight = weight_of (self);
  float indent = indent_of (self);
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  draw_title (self, snapshot, height, &color);
  if (!is_class (self))
    return;
  if (can_fold (self))
    draw_arrow (self, snapshot, height, &color);
  draw_count (self, snapshot, indent + lw_timeline_measure_text (widget, title, 1, weight) + 12,
              height);
}

static void
draw_stages (LwTimelineRow *self, GtkSnapshot *snapshot)
{
  guint n_lanes;
  GPtrArray *stages = get_stages (self, &n_lanes);
  const char *current = lw_timeline_get_current (self->timeline);

  for (guint i = 0; stages != NULL && i < stages->len; i++)
    {
      const LwTimelineStage *stage
        = lw_timeline_get_shown (self->timeline, g_ptr_array_index (stages, i));
      graphene_rect_t area = get_area (self, stage, n_lanes);

      lw_timeline_draw_stage (GTK_WIDGET (self), snapshot, self->timeline, stage, &area,
                              g_strcmp0 (lw_timeline_stage_get_id (stage), current) == 0);
    }
}

static void
lw_timeline_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LwTimelineRow *self = LW_TIMELINE_ROW (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  GdkRGBA line;

  if (self->item == NULL)
    return;
  draw_name (self, snapshot, (float) line_height (widget));
  gtk_snapshot_push_clip (
    snapshot,
    &GRAPHENE_RECT_INIT (lw_timeline_get_names (self->timeline), 0,
                         MAX (0, width - lw_timeline_get_names (self->timeline)), height));
  lw_timeline_draw_weeks (widget, snapshot, self->timeline, group_id (self), height);
  lw_timeline_draw_today (widget, snapshot, self->timeline, height);
  if (is_class (self))
    lw_timeline_draw_load (widget, snapshot, self->timeline,
                           lw_timeline_item_get_students (self->item),
                           (float) line_height (widget));
  if (seats_of (self) != NULL)
    lw_timeline_draw_seats (widget, snapshot, self->timeline, seats_of (self), height);
  draw_stages (self, snapshot);
  gtk_snapshot_pop (snapshot);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &line);
  line.alpha *= 0.1f;
  gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT (0, height - 1, width, 1));
}

static void
lw_timeline_row_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  LwTimelineRow *self = LW_TIMELINE_ROW (widget);
  guint n_lanes = 1;
  GPtrArray *stages;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = lw_timeline_get_names (self->timeline) + LW_TIMELINE_LEAST_WEEK;
      return;
    }
  stages = get_stages (self, &n_lanes);
  *minimum = *natural = line_height (widget);
  if (stages == NULL || stages->len == 0)
    return;
  if (is_class (self))
    *minimum = *natural += line_height (widget);
  *minimum = *natural += (int) (n_lanes - 1) * text_height (widget);
  if (lw_timeline_shows_days (self->timeline))
    *minimum = *natural += (int) n_lanes * MAX (LEAST_HALF_DAYS, text_height (widget));
}

const LwTimelineStage *
lw_timeline_row_pick (LwTimelineRow *self, double x, double y)
{
  guint n_lanes;
  GPtrArray *stages = get_stages (self, &n_lanes);

  for (guint i = 0;
       stages != NULL && x >= lw_timeline_get_names (self->timeline) && i < stages->len; i++)
    {
      const LwTimelineStage *stage = g_ptr_array_index (stages, i);
      graphene_rect_t area = get_area (self, stage, n_lanes);

      if (graphene_rect_contains_point (&area, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
        return stage;
    }

  return NULL;
}

static char *
describe_with_conflict (LwTimelineRow *self, const LwTimelineStage *stage)
{
  g_autofree char *words = lw_timeline_describe (self->timeline, stage);
  const LwFinding *finding = lw_conflicts_find (lw_timeline_get_conflicts (self->timeline),
                                                lw_timeline_stage_get_id (stage));

  if (finding == NULL)
    return g_steal_pointer (&words);
  if (finding->advice == NULL)
    return g_strdup_printf ("%s\n\n%s: %s", words, finding->rule, finding->message);

  return g_strdup_printf ("%s\n\n%s: %s\n%s", words, finding->rule, finding->message,
                          finding->advice);
}

/* What the cell of a week stands for. */
static gboolean
tell_seats (LwTimelineRow *self, GtkTooltip *tooltip, double x)
{
  guint32 day = lw_timeline_find_day (self->timeline, x);
  g_autofree char *text
    = day != 0 ? lw_timeline_describe_seats_of_week (self->timeline, seats_of (self), day) : NULL;

  gtk_tooltip_set_text (tooltip, text);

  return text != NULL;
}

/* A name that is cut off. */
static gboolean
tell_name (LwTimelineRow *self, GtkTooltip *tooltip)
{
  const char *title = lw_timeline_item_get_title (self->item);

  if (lw_timeline_measure_text (GTK_WIDGET (self), title, 1, weight_of (self)) <= name_room (self))
    return FALSE;
  gtk_tooltip_set_text (tooltip, title);

  return TRUE;
}

static gboolean
lw_timeline_row_query_tooltip (GtkWidget *widget,
                               int x,
                               int y,
                               gboolean is_keyboard,
                               GtkTooltip *tooltip)
{
  LwTimelineRow *self = LW_TIMELINE_ROW (widget);
  const LwTimelineStage *stage;
  g_autofree char *text = NULL;

  /* While a stage is moved its popover says more, also over other rows. */
  if (is_keyboard || self->item == NULL || lw_timeline_has_ghost (self->timeline))
    return FALSE;
  if (x < lw_timeline_get_names (self->timeline))
    return tell_name (self, tooltip);
  if (seats_of (self) != NULL)
    return tell_seats (self, tooltip, x);
  stage = lw_timeline_row_pick (self, x, y);
  if (stage == NULL)
    return FALSE;
  text = describe_with_conflict (self, stage);
  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

static void
reread_cb (LwTimelineRow *self)
{
  gtk_widget_queue_resize (GTK_WIDGET (self));
  update_label (self);
}

/* While a stage is dragged only its own row is drawn again. */
static void
moved_cb (LwTimelineRow *self, const char *placement_id)
{
  if (lw_timeline_row_get_area (self, placement_id, NULL))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
lw_timeline_row_dispose (GObject *object)
{
  LwTimelineRow *self = LW_TIMELINE_ROW (object);

  g_clear_handle_id (&self->label_id, g_source_remove);
  g_clear_object (&self->item);
  g_clear_object (&self->timeline);

  G_OBJECT_CLASS (lw_timeline_row_parent_class)->dispose (object);
}

static void
lw_timeline_row_class_init (LwTimelineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_timeline_row_dispose;
  widget_class->measure = lw_timeline_row_measure;
  widget_class->snapshot = lw_timeline_row_snapshot;
  widget_class->query_tooltip = lw_timeline_row_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "timelinerow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
lw_timeline_row_init (LwTimelineRow *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

GtkWidget *
lw_timeline_row_new (LwTimeline *timeline)
{
  LwTimelineRow *self = g_object_new (LW_TYPE_TIMELINE_ROW, NULL);

  self->timeline = g_object_ref (timeline);
  g_signal_connect_object (timeline, "changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (timeline, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (timeline, "reread", G_CALLBACK (reread_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
lw_timeline_row_set_item (LwTimelineRow *self, LwTimelineItem *item)
{
  if (self->item == item)
    return;
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, reread_cb, self);
  g_set_object (&self->item, item);
  if (item != NULL)
    g_signal_connect_object (item, "folded", G_CALLBACK (reread_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  update_label (self);
}

LwTimelineItem *
lw_timeline_row_get_item (LwTimelineRow *self)
{
  return self->item;
}

gboolean
lw_timeline_row_get_area (LwTimelineRow *self, const char *placement_id, graphene_rect_t *area)
{
  guint n_lanes;
  GPtrArray *stages = get_stages (self, &n_lanes);

  for (guint i = 0; stages != NULL && i < stages->len; i++)
    {
      const LwTimelineStage *stage = g_ptr_array_index (stages, i);

      if (g_strcmp0 (lw_timeline_stage_get_id (stage), placement_id) != 0)
        continue;
      if (area != NULL)
        *area = get_area (self, lw_timeline_get_shown (self->timeline, stage), n_lanes);
      return TRUE;
    }

  return FALSE;
}
