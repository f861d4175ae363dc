/* lw-ladder-figure.c - the two ladders of bijlage 3 as two edges that meet
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-ladder-figure.h"

#include <glib/gi18n.h>

#define N_COLUMNS (LW_LADDER_COMPANY_STEPS + 1) /* the last is the school's edge */
#define N_ROWS (LW_LADDER_SCHOOL_STEPS + 2)     /* the company's edge, the steps, the stepless */
#define EDGE_COLUMN (N_COLUMNS - 1)
#define EDGE_ROW 0
#define STEPLESS_ROW (N_ROWS - 1)

#define GAP 3
#define EDGE_GAP 9     /* between the stepless and the rest */
#define TREAD_RISE 9   /* how much higher each step of the company's stands */
#define TREAD_DEPTH 6  /* how much wider each step of the school's is */
#define EDGE_PART 0.23 /* of the width, for the school's edge */
#define MAX_STRETCH 1.25
#define BAND_TINT 0.06f

struct _LwLadderFigure
{
  GtkWidget parent_instance;

  /* owned, as children; a spot may stand in several cells */
  GtkWidget *spots[N_ROWS][N_COLUMNS];

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

/* How the room is divided, for one width. */
typedef struct
{
  int column; /* width of the company's steps */
  int edge;   /* width of the school's edge */
  int head;   /* height of the company's edge */
  int rows[N_ROWS];
} Division;

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

/* What each step of the school's edge is short of the widest. */
static int
get_inset (int row)
{
  return row >= 1 && row < STEPLESS_ROW ? TREAD_DEPTH * (row - 1) : 0;
}

/* What each step of the company's edge is short of the highest. */
static int
get_drop (int column)
{
  return column < EDGE_COLUMN ? TREAD_RISE * (EDGE_COLUMN - 1 - column) : 0;
}

static int
measure_height (GtkWidget *spot, int width)
{
  int height;

  gtk_widget_measure (spot, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}

static int
measure_width (LwLadderFigure *self, int column)
{
  int widest = 0;

  for (int row = 0; row < STEPLESS_ROW; row++)
    {
      int minimum;

      gtk_widget_measure (self->spots[row][column], GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                          NULL, NULL);
      widest = MAX (widest, minimum + (column == EDGE_COLUMN ? get_inset (row) : 0));
    }

  return widest;
}

static int
measure_columns (LwLadderFigure *self)
{
  int widest = 0;

  for (int column = 0; column < EDGE_COLUMN; column++)
    widest = MAX (widest, measure_width (self, column));

  return widest;
}

static void
divide (LwLadderFigure *self, int width, Division *division)
{
  int columns = measure_columns (self);
  int edge = measure_width (self, EDGE_COLUMN);
  int wide = width - EDGE_COLUMN * (columns + GAP);

  division->edge = CLAMP ((int) (width * EDGE_PART), edge, MAX (edge, wide));
  division->column = (width - division->edge) / EDGE_COLUMN - GAP;
  division->head = measure_height (self->spots[EDGE_ROW][EDGE_COLUMN], division->edge);
  for (int column = 0; column < EDGE_COLUMN; column++)
    division->head
      = MAX (division->head,
             measure_height (self->spots[EDGE_ROW][column], division->column) + get_drop (column));
  division->rows[EDGE_ROW] = division->head;
  for (int row = 1; row < STEPLESS_ROW; row++)
    {
      int height = measure_height (self->spots[row][EDGE_COLUMN], division->edge - get_inset (row));

      for (int column = 0; column < EDGE_COLUMN; column++)
        height = MAX (height, measure_height (self->spots[row][column], division->column));
      division->rows[row] = height;
    }
  division->rows[STEPLESS_ROW] = MAX (
    measure_height (self->spots[STEPLESS_ROW][EDGE_COLUMN], division->edge),
    measure_height (self->spots[STEPLESS_ROW][0], EDGE_COLUMN * (division->column + GAP) - GAP));
}

static int
sum_height (const Division *division)
{
  int height = EDGE_GAP + (N_ROWS - 1) * GAP;

  for (int row = 0; row < N_ROWS; row++)
    height += division->rows[row];

  return height;
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
  int needed;
  Division division;

  if (self->catalogue == NULL)
    return;
  needed = EDGE_COLUMN * (measure_columns (self) + GAP) + measure_width (self, EDGE_COLUMN);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = needed;
      return;
    }
  divide (self, MAX (for_size, needed), &division);
  *minimum = *natural = sum_height (&division);
}

static GtkSizeRequestMode
lw_ladder_figure_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
find_lowest (const Division *division)
{
  int lowest = 1;

  for (int row = 2; row < STEPLESS_ROW; row++)
    if (division->rows[row] < division->rows[lowest])
      lowest = row;

  return lowest;
}

/* The height that is over makes the steps alike, and then all a bit higher. */
static void
stretch (Division *division, int height)
{
  int over = height - sum_height (division);
  int highest = 0;

  for (int row = 1; row < STEPLESS_ROW; row++)
    highest = MAX (highest, division->rows[row]);
  for (; over > 0; over--)
    {
      int row = find_lowest (division);

      if (division->rows[row] >= highest * MAX_STRETCH)
        return;
      division->rows[row]++;
    }
}

static int
get_x (const Division *division, int column)
{
  return column * (division->column + GAP);
}

static int
get_y (const Division *division, int row)
{
  int y = row == STEPLESS_ROW ? EDGE_GAP : 0;

  for (int i = 0; i < row; i++)
    y += division->rows[i] + GAP;

  return y;
}

static void
allocate (LwLadderFigure *self, const Division *division, int row, int column)
{
  GtkAllocation area
    = { get_x (division, column), get_y (division, row), division->column, division->rows[row] };

  if (column == EDGE_COLUMN)
    area.width = division->edge - get_inset (row);
  else if (row == STEPLESS_ROW)
    area.width = get_x (division, EDGE_COLUMN) - GAP;
  else if (row == EDGE_ROW)
    {
      area.y += get_drop (column);
      area.height -= get_drop (column);
    }
  gtk_widget_size_allocate (self->spots[row][column], &area, -1);
}

static void
lw_ladder_figure_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LwLadderFigure *self = LW_LADDER_FIGURE (widget);
  Division division;

  if (self->catalogue == NULL)
    return;
  divide (self, width, &division);
  stretch (&division, height);
  for (int row = 0; row < N_ROWS; row++)
    for (int column = 0; column < N_COLUMNS; column++)
      if (row != STEPLESS_ROW || column == 0 || column == EDGE_COLUMN)
        allocate (self, &division, row, column);
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
