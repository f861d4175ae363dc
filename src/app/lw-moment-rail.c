/* lw-moment-rail.c - a piece of a vertical line, with a mark on it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-moment-rail.h"

/* Between the mark and the line. */
#define GAP 4
#define LINE_WIDTH 2
#define LINE_ALPHA 0.25f

struct _LwMomentRail
{
  GtkWidget parent_instance;

  GtkWidget *mark; /* borrowed, as a child */
};

G_DEFINE_FINAL_TYPE (LwMomentRail, lw_moment_rail, GTK_TYPE_WIDGET)

static void
append_line (GtkWidget *widget, GtkSnapshot *snapshot, float top, float bottom)
{
  float x = (float) ((gtk_widget_get_width (widget) - LINE_WIDTH) / 2);
  GdkRGBA color;

  if (bottom <= top)
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  color.alpha *= LINE_ALPHA;
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (x, top, LINE_WIDTH, bottom - top));
}

static void
lw_moment_rail_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LwMomentRail *self = LW_MOMENT_RAIL (widget);
  float height = (float) gtk_widget_get_height (widget);
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (self->mark, widget, &bounds))
    {
      append_line (widget, snapshot, 0, bounds.origin.y - GAP);
      append_line (widget, snapshot, bounds.origin.y + bounds.size.height + GAP, height);
    }
  gtk_widget_snapshot_child (widget, self->mark, snapshot);
}

static void
lw_moment_rail_dispose (GObject *object)
{
  g_clear_pointer (&LW_MOMENT_RAIL (object)->mark, gtk_widget_unparent);

  G_OBJECT_CLASS (lw_moment_rail_parent_class)->dispose (object);
}

static void
lw_moment_rail_class_init (LwMomentRailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_moment_rail_dispose;
  widget_class->snapshot = lw_moment_rail_snapshot;

  gtk_widget_class_set_css_name (widget_class, "momentrail");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
lw_moment_rail_init (LwMomentRail *self)
{
}

/* @mark stands in the middle of it. */
GtkWidget *
lw_moment_rail_new (GtkWidget *mark)
{
  LwMomentRail *self = g_object_new (LW_TYPE_MOMENT_RAIL, NULL);

  self->mark = mark;
  gtk_widget_set_halign (mark, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (mark, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}
