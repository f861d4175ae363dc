/* lw-columns.c - fields side by side where there is room, else below each other
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-columns.h"

#include "lw-widget.h"

#define SPACING 18
/* A column of text is at least so many characters wide. */
#define LEAST_CHARS 24

struct _LwColumns
{
  GtkWidget parent_instance;

  int row_spacing;
};

G_DEFINE_FINAL_TYPE_WITH_CODE (LwColumns,
                               lw_columns,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, lw_widget_init_buildable))

/* Hidden fields leave no gap. */
static GtkWidget *
shown_from (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static GtkWidget *
first_shown (GtkWidget *widget)
{
  return shown_from (gtk_widget_get_first_child (widget));
}

static GtkWidget *
next_shown (GtkWidget *child)
{
  return shown_from (gtk_widget_get_next_sibling (child));
}

static int
least_width (GtkWidget *widget)
{
  int least = 0;

  for (GtkWidget *child = first_shown (widget); child != NULL; child = next_shown (child))
    {
      int minimum;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      least = MAX (least, minimum);
    }

  return least;
}

static int
comfortable_width (GtkWidget *widget)
{
  PangoFontMetrics *metrics
    = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int width = LEAST_CHARS * PANGO_PIXELS (pango_font_metrics_get_approximate_char_width (metrics));

  pango_font_metrics_unref (metrics);

  return MAX (width, least_width (widget));
}

static gboolean
has_room_for_two (GtkWidget *widget, int width)
{
  return width < 0 || 2 * comfortable_width (widget) + SPACING <= width;
}

static int
height_of (GtkWidget *child, int width)
{
  int height;

  if (child == NULL)
    return 0;
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);

  return height;
}

/* Walks the rows; with @places each child also gets its place. Returns the height of all. */
static int
lay_out (GtkWidget *widget, int width, gboolean places)
{
  gboolean is_double = has_room_for_two (widget, width);
  int column = width < 0 ? -1 : is_double ? (width - SPACING) / 2 : width;
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *child = first_shown (widget);
  int y = 0;

  while (child != NULL)
    {
      GtkWidget *second = is_double ? next_shown (child) : NULL;
      int height = MAX (height_of (child, column), height_of (second, column));

      if (places)
        {
          int left = is_double && is_rtl ? width - column : 0;

          gtk_widget_size_allocate (child, &(GtkAllocation){ left, y, column, height }, -1);
          if (second != NULL)
            gtk_widget_size_allocate (
              second, &(GtkAllocation){ width - column - left, y, column, height }, -1);
        }
      y += height;
      child = next_shown (second != NULL ? second : child);
      if (child != NULL)
        y += LW_COLUMNS (widget)->row_spacing;
    }

  return y;
}

static GtkSizeRequestMode
lw_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lw_columns_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least_width (widget);
      *natural = 2 * comfortable_width (widget) + SPACING;
    }
  else
    *minimum = *natural = lay_out (widget, for_size, FALSE);
}

static void
lw_columns_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  lay_out (widget, width, TRUE);
}

static void
lw_columns_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (lw_columns_parent_class)->dispose (object);
}

static void
lw_columns_class_init (LwColumnsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_columns_dispose;
  widget_class->get_request_mode = lw_columns_get_request_mode;
  widget_class->measure = lw_columns_measure;
  widget_class->size_allocate = lw_columns_size_allocate;
}

static void
lw_columns_init (LwColumns *self)
{
  self->row_spacing = SPACING;
}

GtkWidget *
lw_columns_new (int row_spacing)
{
  LwColumns *self = g_object_new (LW_TYPE_COLUMNS, NULL);

  self->row_spacing = row_spacing;

  return GTK_WIDGET (self);
}

void
lw_columns_append (LwColumns *self, GtkWidget *child)
{
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}
