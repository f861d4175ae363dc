/* lw-ladder-figure.c - the two ladders of bijlage 3 as two edges that meet
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-ladder-figure.h"

#include "lw-ladder-division.h"

#include <glib/gi18n.h>

#define N_COLUMNS LW_LADDER_COLUMNS
#define N_ROWS LW_LADDER_ROWS
#define EDGE_COLUMN LW_LADDER_EDGE_COLUMN
#define EDGE_ROW LW_LADDER_EDGE_ROW
#define STEPLESS_ROW LW_LADDER_STEPLESS_ROW

#define BAND_TINT 0.06f

struct _LwLadderFigure
{
  GtkWidget parent_instance;

  /* owned, as children; a spot may stand in several cells */
  LwLadderSpots spots;

  /* borrowed */
  const LwCatalogue *catalogue;

  int row; /* where the focus is, or was last */
  int column;
};

G_DEFINE_FINAL_TYPE (LwLadderFigure, lw_ladder_figure, GTK_TYPE_WIDGET)

enum
{
  CURRENT_CHANGED,
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static int
school_step_of (int row)
{
  return STEPLESS_ROW - row;
}

static LwSpot
spot_at (int row, int column)
{
  if (row == STEPLESS_ROW)
    return (LwSpot){ column == EDGE_COLUMN ? LW_SPOT_SCHOOL : LW_SPOT_COMPANY, 0, 0 };
  if (row == EDGE_ROW && column == EDGE_COLUMN)
    return (LwSpot){ LW_SPOT_BEYOND, 0, 0 };
  if (row == EDGE_ROW)
    return (LwSpot){ LW_SPOT_COMPANY, 0, column + 1 };
  if (column == EDGE_COLUMN)
    return (LwSpot){ LW_SPOT_SCHOOL, school_step_of (row), 0 };

  return (LwSpot){ LW_SPOT_CROSSING, school_step_of (row), column + 1 };
}

static void
lw_ladder_figure_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  LwLadderFigure *self = LW_LADDER_FIGURE (widget);
  LwLadderDivision division;
  int least;

  if (self->catalogue == NULL)
    return;
  least = lw_ladder_division_get_least (self->spots);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = least;
      return;
    }
  lw_ladder_division_init (&division, self->spots, MAX (for_size, least));
  *minimum = *natural = lw_ladder_division_get_height (&division);
}

static GtkSizeRequestMode
lw_ladder_figure_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lw_ladder_figure_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LwLadderFigure *self = LW_LADDER_FIGURE (widget);
  LwLadderDivision division;

  if (self->catalogue == NULL)
    return;
  lw_ladder_division_init (&division, self->spots, width);
  lw_ladder_division_stretch (&division, height);
  for (int row = 0; row < N_ROWS; row++)
    for (int column = 0; column < N_COLUMNS; column++)
      {
        GtkAllocation area = lw_ladder_division_get_area (&division, row, column);

        if (row != STEPLESS_ROW || column == 0 || column == EDGE_COLUMN)
          gtk_widget_size_allocate (self->spots[row][column], &area, -1);
      }
}

/* From one spot to another, over all that is between them. */
static void
draw_band (LwLadderFigure *self, GtkSnapshot *snapshot, GtkWidget *from, GtkWidget *to)
{
  graphene_rect_t first, last, band;
  GdkRGBA ink;

  if (!gtk_widget_compute_bounds (from, GTK_WIDGET (self), &first)
      || !gtk_widget_compute_bounds (to, GTK_WIDGET (self), &last))
    return;
  graphene_rect_union (&first, &last, &band);
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &ink);
  ink.alpha *= BAND_TINT;
  gtk_snapshot_append_color (snapshot, &ink, &band);
}

/* The two steps of where one is lead to their edges. */
static void
lw_ladder_figure_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LwLadderFigure *self = LW_LADDER_FIGURE (widget);
  gboolean has_focus = gtk_widget_get_focus_child (widget) != NULL;

  if (has_focus && self->row != STEPLESS_ROW && self->column != EDGE_COLUMN)
    draw_band (self, snapshot, self->spots[EDGE_ROW][self->column],
               self->spots[STEPLESS_ROW - 1][self->column]);
  if (has_focus && self->row != STEPLESS_ROW && self->row != EDGE_ROW)
    draw_band (self, snapshot, self->spots[self->row][0], self->spots[self->row][EDGE_COLUMN]);

  GTK_WIDGET_CLASS (lw_ladder_figure_parent_class)->snapshot (widget, snapshot);
}

static void
go_to (LwLadderFigure *self, int row, int column)
{
  gboolean has_changed = self->spots[row][column] != self->spots[self->row][self->column];

  gtk_widget_remove_css_class (self->spots[self->row][self->column], "current");
  gtk_widget_add_css_class (self->spots[row][column], "current");
  self->row = row;
  self->column = column;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (has_changed)
    g_signal_emit (self, signals[CURRENT_CHANGED], 0);
}

static gboolean
focus_current (LwLadderFigure *self)
{
  return gtk_widget_grab_focus (self->spots[self->row][self->column]);
}

/* On from the cell where one is, to the next one that is another spot. */
static gboolean
walk (LwLadderFigure *self, int down, int right)
{
  GtkWidget *from = self->spots[self->row][self->column];
  int row = self->row;
  int column = self->column;

  do
    {
      row += down;
      column += right;
      if (row < 0 || row >= N_ROWS || column < 0 || column >= N_COLUMNS)
        return TRUE;
    }
  while (self->spots[row][column] == from);
  go_to (self, row, column);

  return focus_current (self);
}

/* Assistive tools and the pointer may have moved the focus. */
static gboolean
follow_focus (LwLadderFigure *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));

  if (focus == NULL || !gtk_widget_has_focus (focus))
    return FALSE;
  if (focus == self->spots[self->row][self->column])
    return TRUE;
  for (int row = 0; row < N_ROWS; row++)
    for (int column = 0; column < N_COLUMNS; column++)
      if (self->spots[row][column] == focus)
        {
          go_to (self, row, column);
          return TRUE;
        }

  return FALSE;
}

static gboolean
lw_ladder_figure_focus (GtkWidget *widget, GtkDirectionType direction)
{
  LwLadderFigure *self = LW_LADDER_FIGURE (widget);

  if (self->catalogue == NULL)
    return FALSE;
  if (!follow_focus (self))
    return focus_current (self);
  switch (direction)
    {
    case GTK_DIR_UP:
      return walk (self, -1, 0);
    case GTK_DIR_DOWN:
      return walk (self, 1, 0);
    case GTK_DIR_LEFT:
      return walk (self, 0, -1);
    case GTK_DIR_RIGHT:
      return walk (self, 0, 1);
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      return FALSE;
    }
}

static gboolean
lw_ladder_figure_grab_focus (GtkWidget *widget)
{
  LwLadderFigure *self = LW_LADDER_FIGURE (widget);

  return self->catalogue != NULL && focus_current (self);
}

static gboolean
edge_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  LwLadderFigure *self = LW_LADDER_FIGURE (widget);
  gboolean at_end, over_rows;

  if (!follow_focus (self))
    return FALSE;
  g_variant_get (args, "(bb)", &at_end, &over_rows);
  if (over_rows)
    go_to (self, at_end ? N_ROWS - 1 : 0, self->column);
  else
    go_to (self, self->row, at_end ? N_COLUMNS - 1 : 0);

  return focus_current (self);
}

static gboolean
open_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  LwLadderFigure *self = LW_LADDER_FIGURE (widget);

  if (!follow_focus (self))
    return FALSE;
  g_signal_emit (self, signals[OPENED], 0);

  return TRUE;
}

static void
pressed_cb (GtkGestureClick *click, int n_press, double x, double y, LwLadderFigure *self)
{
  GtkWidget *spot = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  while (spot != NULL && !LW_IS_LADDER_SPOT (spot))
    spot = gtk_widget_get_parent (spot);
  if (spot == NULL)
    return;
  gtk_widget_grab_focus (spot);
  follow_focus (self);
  if (n_press == 2)
    g_signal_emit (self, signals[OPENED], 0);
}

static void
lw_ladder_figure_dispose (GObject *object)
{
  LwLadderFigure *self = LW_LADDER_FIGURE (object);
  GtkWidget *child;

  self->catalogue = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (lw_ladder_figure_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint keyval;
    GdkModifierType modifiers;
    gboolean at_end;
    gboolean over_rows;
  } edges[] = {
    { GDK_KEY_Home, 0, FALSE, FALSE },
    { GDK_KEY_End, 0, TRUE, FALSE },
    { GDK_KEY_KP_Home, 0, FALSE, FALSE },
    { GDK_KEY_KP_End, 0, TRUE, FALSE },
    { GDK_KEY_Home, GDK_CONTROL_MASK, FALSE, TRUE },
    { GDK_KEY_End, GDK_CONTROL_MASK, TRUE, TRUE },
  };
  static const guint enter[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_space };

  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    gtk_widget_class_add_binding (widget_class, edges[i].keyval, edges[i].modifiers, edge_cb,
                                  "(bb)", edges[i].at_end, edges[i].over_rows);
  for (guint i = 0; i < G_N_ELEMENTS (enter); i++)
    gtk_widget_class_add_binding (widget_class, enter[i], 0, open_cb, NULL);
}

static void
lw_ladder_figure_class_init (LwLadderFigureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_ladder_figure_dispose;
  widget_class->measure = lw_ladder_figure_measure;
  widget_class->get_request_mode = lw_ladder_figure_get_request_mode;
  widget_class->size_allocate = lw_ladder_figure_size_allocate;
  widget_class->snapshot = lw_ladder_figure_snapshot;
  widget_class->focus = lw_ladder_figure_focus;
  widget_class->grab_focus = lw_ladder_figure_grab_focus;

  signals[CURRENT_CHANGED] = g_signal_new ("current-changed", G_TYPE_FROM_CLASS (klass),
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "ladderfigure");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
lw_ladder_figure_init (LwLadderFigure *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The two ladders: company steps by school steps"), -1);
}

/* In the order in which a screen reader goes: from row to row. */
void
lw_ladder_figure_set_catalogue (LwLadderFigure *self, const LwCatalogue *catalogue)
{
  g_return_if_fail (self->catalogue == NULL);

  for (int row = 0; row < N_ROWS; row++)
    for (int column = 0; column < N_COLUMNS; column++)
      {
        if (row == STEPLESS_ROW && column > 0 && column < EDGE_COLUMN)
          {
            self->spots[row][column] = self->spots[row][0];
            continue;
          }
        self->spots[row][column] = lw_ladder_spot_new (spot_at (row, column), catalogue);
        gtk_widget_set_parent (self->spots[row][column], GTK_WIDGET (self));
      }
  self->catalogue = catalogue;
  go_to (self, EDGE_ROW, EDGE_COLUMN);
}

void
lw_ladder_figure_set_ladder (LwLadderFigure *self, const LwLadder *ladder)
{
  for (int row = 0; row < N_ROWS; row++)
    for (int column = 0; column < N_COLUMNS; column++)
      lw_ladder_spot_set_place (LW_LADDER_SPOT (self->spots[row][column]), self->catalogue,
                                lw_spot_get_place (spot_at (row, column), ladder));
}

LwSpot
lw_ladder_figure_get_current (LwLadderFigure *self)
{
  return spot_at (self->row, self->column);
}

void
lw_ladder_figure_set_current (LwLadderFigure *self, LwSpot spot)
{
  for (int row = 0; row < N_ROWS; row++)
    for (int column = 0; column < N_COLUMNS; column++)
      if (lw_spot_equal (spot_at (row, column), spot))
        {
          go_to (self, row, column);
          return;
        }
}

GtkWidget *
lw_ladder_figure_get_spot (LwLadderFigure *self, LwSpot spot)
{
  for (int row = 0; row < N_ROWS; row++)
    for (int column = 0; column < N_COLUMNS; column++)
      if (lw_spot_equal (spot_at (row, column), spot))
        return self->spots[row][column];

  return NULL;
}
