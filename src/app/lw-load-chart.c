/* lw-load-chart.c - how many students come to a company, week by week
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-load-chart.h"

#include "lw-load-draw.h"
#include "lw-load-words.h"

#define CURRENT_TINT 0.08f

struct _LwLoadChart
{
  GtkWidget parent_instance;

  /* owned */
  LwOffice *office;
  LwLoad *load; /* NULL till something is shown */

  guint current;
};

G_DEFINE_FINAL_TYPE (LwLoadChart, lw_load_chart, GTK_TYPE_WIDGET)

enum
{
  CURRENT_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
tell_current (LwLoadChart *self)
{
  g_autofree char *text = lw_load_describe_week (self->office, self->load,
                                                 lw_load_get_week (self->load, self->current));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

static void
go_to (LwLoadChart *self, int week)
{
  guint next = (guint) CLAMP (week, 0, (int) self->load->weeks->len - 1);

  if (next == self->current)
    return;
  lw_load_chart_set_current (self, next);
  g_signal_emit (self, signals[CURRENT_CHANGED], 0);
}

static gboolean
walk_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  LwLoadChart *self = LW_LOAD_CHART (widget);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int by = g_variant_get_int32 (args);

  if (self->load == NULL)
    return FALSE;
  go_to (self, (int) self->current + (is_rtl ? -by : by));

  return TRUE;
}

static gboolean
edge_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  LwLoadChart *self = LW_LOAD_CHART (widget);

  if (self->load == NULL)
    return FALSE;
  go_to (self, g_variant_get_boolean (args) ? (int) self->load->weeks->len - 1 : 0);

  return TRUE;
}

static int
pick (LwLoadChart *self, double x)
{
  LwLoadFrame frame;

  if (self->load == NULL)
    return -1;
  frame = lw_load_frame_make (GTK_WIDGET (self), self->load);

  return lw_load_frame_pick (&frame, x);
}

static void
pressed_cb (GtkGestureClick *click, int n_press, double x, double y, LwLoadChart *self)
{
  int week = pick (self, x);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (week >= 0)
    go_to (self, week);
}

static gboolean
lw_load_chart_query_tooltip (GtkWidget *widget,
                             int x,
                             int y,
                             gboolean is_keyboard,
                             GtkTooltip *tooltip)
{
  LwLoadChart *self = LW_LOAD_CHART (widget);
  int week = is_keyboard ? -1 : pick (self, x);
  g_autofree char *text = NULL;
  LwLoadFrame frame;
  graphene_rect_t area;

  if (week < 0)
    return FALSE;
  frame = lw_load_frame_make (widget, self->load);
  area = lw_load_frame_get_week (&frame, (guint) week);
  text = lw_load_describe_week (self->office, self->load, lw_load_get_week (self->load, week));
  gtk_tooltip_set_text (tooltip, text);
  gtk_tooltip_set_tip_area (tooltip,
                            &(GdkRectangle){ (int) area.origin.x, (int) area.origin.y,
                                             (int) area.size.width, (int) area.size.height });

  return TRUE;
}

static GtkSizeRequestMode
lw_load_chart_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
lw_load_chart_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  LwLoadChart *self = LW_LOAD_CHART (widget);
  LwLoadFrame frame;

  if (self->load == NULL)
    return;
  frame = lw_load_frame_make (widget, self->load);
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL
                          ? lw_load_frame_measure_width (&frame)
                          : lw_load_frame_measure_height (&frame);
}

/* The current week is tinted; with the focus it has a ring. */
static void
draw_current (LwLoadChart *self, GtkSnapshot *snapshot, const LwLoadFrame *frame)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  graphene_rect_t area = lw_load_frame_get_week (frame, self->current);
  const float widths[] = { 2, 2, 2, 2 };
  GskRoundedRect ring;
  GdkRGBA color;

  gtk_style_context_get_color (style, &color);
  color.alpha *= CURRENT_TINT;
  gtk_snapshot_append_color (snapshot, &color, &area);
  if (!gtk_widget_has_focus (GTK_WIDGET (self))
      || !gtk_style_context_lookup_color (style, "accent_color", &color))
    return;
  graphene_rect_inset (&area, -2, -2);
  gsk_rounded_rect_init_from_rect (&ring, &area, 4);
  gtk_snapshot_append_border (snapshot, &ring, widths, (GdkRGBA[]){ color, color, color, color });
}

static void
lw_load_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LwLoadChart *self = LW_LOAD_CHART (widget);
  LwLoadFrame frame;

  if (self->load == NULL)
    return;
  frame = lw_load_frame_make (widget, self->load);
  lw_load_draw (widget, snapshot, &frame);
  draw_current (self, snapshot, &frame);
}

static void
lw_load_chart_dispose (GObject *object)
{
  LwLoadChart *self = LW_LOAD_CHART (object);

  g_clear_pointer (&self->load, lw_load_free);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_load_chart_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    int by;
  } steps[] = {
    { GDK_KEY_Left, -1 },
    { GDK_KEY_KP_Left, -1 },
    { GDK_KEY_Right, 1 },
    { GDK_KEY_KP_Right, 1 },
  };
  static const guint edges[][2] = {
    { GDK_KEY_Home, FALSE },
    { GDK_KEY_KP_Home, FALSE },
    { GDK_KEY_End, TRUE },
    { GDK_KEY_KP_End, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    gtk_widget_class_add_binding (widget_class, steps[i].key, 0, walk_cb, "i", steps[i].by);
  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    gtk_widget_class_add_binding (widget_class, edges[i][0], 0, edge_cb, "b", edges[i][1]);
}

static void
lw_load_chart_class_init (LwLoadChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_load_chart_dispose;
  widget_class->get_request_mode = lw_load_chart_get_request_mode;
  widget_class->measure = lw_load_chart_measure;
  widget_class->snapshot = lw_load_chart_snapshot;
  widget_class->query_tooltip = lw_load_chart_query_tooltip;

  signals[CURRENT_CHANGED] = g_signal_new ("current-changed", G_TYPE_FROM_CLASS (klass),
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "loadchart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
lw_load_chart_init (LwLoadChart *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (gtk_widget_queue_draw), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (gtk_widget_queue_draw), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

void
lw_load_chart_show (LwLoadChart *self, LwOffice *office, LwLoad *load, const char *label)
{
  g_set_object (&self->office, office);
  g_clear_pointer (&self->load, lw_load_free);
  self->load = load;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  self->current = MIN (self->current, load->weeks->len - 1);
  tell_current (self);
}

const LwLoad *
lw_load_chart_get_load (LwLoadChart *self)
{
  return self->load;
}

guint
lw_load_chart_get_current (LwLoadChart *self)
{
  return self->current;
}

void
lw_load_chart_set_current (LwLoadChart *self, guint week)
{
  g_return_if_fail (self->load != NULL && week < self->load->weeks->len);

  self->current = week;
  tell_current (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
}
