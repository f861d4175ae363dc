/* lw-timeline-scroll.c - how wide the weeks are and which of them are in sight
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-timeline-scroll.h"

#include "lw-stage-words.h"

#include <math.h>

/* One step of the zoom. */
#define ZOOM 1.5
#define SCROLL_STEP 40

struct _LwTimelineScroll
{
  GObject parent_instance;

  LwTimeline *timeline; /* owned */

  /* borrowed */
  GtkWidget *scrollbar;
  GtkAdjustment *adjustment;

  guint follow_id; /* the scrollbar is to follow */
};

G_DEFINE_FINAL_TYPE (LwTimelineScroll, lw_timeline_scroll, G_TYPE_OBJECT)

static gboolean
follow_cb (gpointer data)
{
  LwTimelineScroll *self = data;
  double full = lw_timeline_get_full_width (self->timeline);
  double width = lw_timeline_get_width (self->timeline);

  self->follow_id = 0;
  gtk_adjustment_configure (self->adjustment, lw_timeline_get_offset (self->timeline), 0, full,
                            lw_timeline_get_week_width (self->timeline), width * 0.9, width);
  gtk_widget_set_visible (self->scrollbar, full > width + 1);

  return G_SOURCE_REMOVE;
}

/* Not at once: the width becomes known while sizes are given out. */
static void
timeline_changed_cb (LwTimelineScroll *self)
{
  if (self->follow_id == 0)
    self->follow_id = g_idle_add (follow_cb, self);
}

static void
scrolled_cb (LwTimelineScroll *self)
{
  if (self->follow_id == 0)
    lw_timeline_set_offset (self->timeline, gtk_adjustment_get_value (self->adjustment));
}

static gboolean
wheel_cb (LwTimelineScroll *self, double dx, double dy, GtkEventController *wheel)
{
  if (gtk_event_controller_get_current_event_state (wheel) & GDK_CONTROL_MASK)
    lw_timeline_scroll_zoom (self, -dy);
  else if (dx != 0)
    lw_timeline_set_offset (self->timeline,
                            lw_timeline_get_offset (self->timeline) + dx * SCROLL_STEP);
  else
    return FALSE;

  return TRUE;
}

static void
lw_timeline_scroll_dispose (GObject *object)
{
  LwTimelineScroll *self = LW_TIMELINE_SCROLL (object);

  g_clear_handle_id (&self->follow_id, g_source_remove);
  g_clear_object (&self->timeline);

  G_OBJECT_CLASS (lw_timeline_scroll_parent_class)->dispose (object);
}

static void
lw_timeline_scroll_class_init (LwTimelineScrollClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lw_timeline_scroll_dispose;
}

static void
lw_timeline_scroll_init (LwTimelineScroll *self)
{
}

LwTimelineScroll *
lw_timeline_scroll_new (LwTimeline *timeline, GtkWidget *list, GtkScrollbar *scrollbar)
{
  LwTimelineScroll *self = g_object_new (LW_TYPE_TIMELINE_SCROLL, NULL);
  GtkEventController *wheel
    = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  self->timeline = g_object_ref (timeline);
  self->scrollbar = GTK_WIDGET (scrollbar);
  self->adjustment = gtk_scrollbar_get_adjustment (scrollbar);
  g_signal_connect_object (timeline, "changed", G_CALLBACK (timeline_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (wheel, GTK_PHASE_CAPTURE);
  g_signal_connect_object (wheel, "scroll", G_CALLBACK (wheel_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (list, wheel);

  return self;
}

/* The first and the last day of the stage that has the ring, or of what is arranged for a class. */
static gboolean
find_chosen (LwTimeline *timeline, GDate *first, GDate *last)
{
  LwOffice *office = lw_timeline_get_office (timeline);
  const char *id = lw_timeline_get_current (timeline);
  LwPlacement *stage = id != NULL ? lw_office_find (office, &lw_placement_record, id) : NULL;
  LwStagePeriod *period = id != NULL ? lw_office_find (office, &lw_stage_period_record, id) : NULL;

  if (stage != NULL)
    lw_stage_get_period (office, stage, first, last);
  else if (period != NULL)
    {
      *first = period->first_day;
      *last = period->last_day;
    }
  else
    return FALSE;

  return g_date_valid (first);
}

/* What stays where it is: the middle of what is seen of the chosen stage, and else of all. */
static double
find_anchor (LwTimeline *timeline)
{
  double width = lw_timeline_get_width (timeline);
  double from, to;
  GDate first, last;

  if (!find_chosen (timeline, &first, &last))
    return width / 2;
  if (!g_date_valid (&last))
    last = first;
  from = lw_timeline_get_x (timeline, g_date_get_julian (&first));
  to = lw_timeline_get_x (timeline, g_date_get_julian (&last) + 1);
  from = MAX (0, from - lw_timeline_get_names (timeline));
  to = MIN (width, to - lw_timeline_get_names (timeline));

  return from < to ? (from + to) / 2 : width / 2;
}

void
lw_timeline_scroll_zoom (LwTimelineScroll *self, double steps)
{
  double anchor = find_anchor (self->timeline);
  double was = lw_timeline_get_week_width (self->timeline);
  double weeks = (lw_timeline_get_offset (self->timeline) + anchor) / was;

  lw_timeline_set_week_width (self->timeline, was * pow (ZOOM, steps));
  lw_timeline_set_offset (self->timeline,
                          weeks * lw_timeline_get_week_width (self->timeline) - anchor);
}
