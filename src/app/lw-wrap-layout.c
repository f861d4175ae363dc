/* lw-wrap-layout.c - controls side by side, going on in a next line
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-wrap-layout.h"

#define SPACING 6

struct _LwWrapLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (LwWrapLayout, lw_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* One line of children. */
typedef struct
{
  GtkWidget *first;
  GtkWidget *after; /* NULL at the end */
  int width;
  int height;
  guint n_expanding;
} Line;

static GtkWidget *
shown_from (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static int
natural_width (GtkWidget *child, int most)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);

  return MAX (minimum, MIN (natural, most));
}

static int
natural_height (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  return natural;
}

static Line
read_line (GtkWidget *from, int width)
{
  Line line = { .first = from, .after = from };

  while (line.after != NULL)
    {
      int child = natural_width (line.after, width);

      if (line.after != from && line.width + SPACING + child > width)
        break;
      line.width += child + (line.after != from ? SPACING : 0);
      line.height = MAX (line.height, natural_height (line.after, child));
      line.n_expanding += gtk_widget_compute_expand (line.after, GTK_ORIENTATION_HORIZONTAL);
      line.after = shown_from (gtk_widget_get_next_sibling (line.after));
    }

  return line;
}

static int
measure_height (GtkWidget *widget, int width)
{
  GtkWidget *child = shown_from (gtk_widget_get_first_child (widget));
  int height = 0;

  while (child != NULL)
    {
      Line line = read_line (child, width);

      height += line.height + (height > 0 ? SPACING : 0);
      child = line.after;
    }

  return height;
}

static void
measure_width (GtkWidget *widget, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = shown_from (gtk_widget_get_first_child (widget)); child != NULL;
       child = shown_from (gtk_widget_get_next_sibling (child)))
    {
      int least, enough;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &enough, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += enough + (*natural > 0 ? SPACING : 0);
    }
}

static GtkSizeRequestMode
lw_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lw_wrap_layout_measure (GtkLayoutManager *manager,
                        GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (widget, minimum, natural);
  else
    *minimum = *natural = measure_height (widget, for_size < 0 ? G_MAXINT : for_size);
}

static void
allocate_line (const Line *line, gboolean is_rtl, int y, int width)
{
  int left = MAX (0, width - line->width);
  int x = 0;

  for (GtkWidget *child = line->first; child != line->after;
       child = shown_from (gtk_widget_get_next_sibling (child)))
    {
      int child_width = natural_width (child, width);

      if (gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
        child_width += left / (int) line->n_expanding;
      gtk_widget_size_allocate (
        child,
        &(GtkAllocation){ is_rtl ? width - x - child_width : x, y, child_width, line->height }, -1);
      x += child_width + SPACING;
    }
}

static void
lw_wrap_layout_allocate (GtkLayoutManager *manager,
                         GtkWidget *widget,
                         int width,
                         int height,
                         int baseline)
{
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *child = shown_from (gtk_widget_get_first_child (widget));
  int y = 0;

  while (child != NULL)
    {
      Line line = read_line (child, width);

      allocate_line (&line, is_rtl, y, width);
      y += line.height + SPACING;
      child = line.after;
    }
}

static void
lw_wrap_layout_class_init (LwWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = lw_wrap_layout_get_request_mode;
  manager_class->measure = lw_wrap_layout_measure;
  manager_class->allocate = lw_wrap_layout_allocate;
}

static void
lw_wrap_layout_init (LwWrapLayout *self)
{
}
