/* lw-figure.c - a picture on a page
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-figure.h"

#include "lw-picture-decode.h"

#include <math.h>
#include <string.h>

/* What a good printer can show, for pictures that can't go into a PDF as they are. */
#define PRINT_DPI 300.0

struct _LwFigure
{
  GObject parent_instance;

  /* owned */
  char *path;
  cairo_surface_t *pixels; /* nullable: decoded for the screen */

  LwPictureInfo info;
  int max_edge; /* that the pixels were decoded for */
};

G_DEFINE_FINAL_TYPE (LwFigure, lw_figure, G_TYPE_OBJECT)

static GBytes *
read_content (const char *path, LwPictureInfo *info)
{
  char *data;
  gsize size;
  g_autoptr (GBytes) content = NULL;

  if (!g_file_get_contents (path, &data, &size, NULL))
    return NULL;
  content = g_bytes_new_take (data, size);

  return lw_picture_probe (content, path, info, NULL) ? g_steal_pointer (&content) : NULL;
}

static gboolean
is_turned (LwFigure *self)
{
  return self->info.orientation >= 5;
}

/* From the pixels as they lie in the file to an upright picture. */
static void
init_upright_matrix (LwFigure *self, cairo_matrix_t *matrix)
{
  static const gint8 turns[9][4] = {
    /* xx, yx, xy, yy */
    [1] = { 1, 0, 0, 1 }, [2] = { -1, 0, 0, 1 }, [3] = { -1, 0, 0, -1 }, [4] = { 1, 0, 0, -1 },
    [5] = { 0, 1, 1, 0 }, [6] = { 0, 1, -1, 0 }, [7] = { 0, -1, -1, 0 }, [8] = { 0, -1, 1, 0 },
  };
  const gint8 *turn = turns[self->info.orientation];
  gboolean from_right = turn[0] < 0 || turn[2] < 0;
  gboolean from_bottom = turn[1] < 0 || turn[3] < 0;

  cairo_matrix_init (matrix, turn[0], turn[1], turn[2], turn[3],
                     from_right ? lw_figure_get_width (self) : 0,
                     from_bottom ? lw_figure_get_height (self) : 0);
}

/* An empty surface of the right size, which the PDF replaces by the file's own bytes. Its memory
 * is asked for but never touched. */
static cairo_surface_t *
create_embedded (LwFigure *self, GBytes *content)
{
  cairo_surface_t *surface
    = cairo_image_surface_create (CAIRO_FORMAT_RGB24, self->info.width, self->info.height);
  gsize size;
  const guchar *bytes = g_bytes_get_data (content, &size);
  char *id = g_strdup (self->path);

  if (cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_JPEG, bytes, size,
                                   (cairo_destroy_func_t) g_bytes_unref, g_bytes_ref (content))
      != CAIRO_STATUS_SUCCESS)
    g_bytes_unref (content);
  /* The same file twice in a document is written once. */
  if (cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_UNIQUE_ID, (guchar *) id, strlen (id),
                                   g_free, id)
      != CAIRO_STATUS_SUCCESS)
    g_free (id);

  return surface;
}

static cairo_surface_t *
decode (LwFigure *self, GBytes *content, int max_edge)
{
  g_autoptr (GdkPixbuf) pixbuf = lw_picture_decode (content, &self->info, max_edge);

  return pixbuf != NULL ? lw_picture_to_surface (pixbuf) : NULL;
}

/* How many pixels the longer edge takes where it is drawn. */
static int
ask_device_edge (cairo_t *cr, double width, double height)
{
  double x_scale, y_scale, dx = MAX (width, height), dy = 0;

  if (cairo_surface_get_type (cairo_get_target (cr)) != CAIRO_SURFACE_TYPE_IMAGE
      && cairo_surface_get_type (cairo_get_target (cr)) != CAIRO_SURFACE_TYPE_RECORDING)
    return (int) ceil (dx * PRINT_DPI / 72);
  cairo_user_to_device_distance (cr, &dx, &dy);
  cairo_surface_get_device_scale (cairo_get_target (cr), &x_scale, &y_scale);

  return MAX (1, (int) ceil (hypot (dx, dy) * x_scale));
}

static gboolean
draw_embedded (LwFigure *self, cairo_t *cr, double width, double height)
{
  LwPictureInfo info;
  g_autoptr (GBytes) content = read_content (self->path, &info);
  cairo_surface_t *surface;
  cairo_matrix_t upright;

  if (content == NULL || info.width != self->info.width || info.height != self->info.height)
    return FALSE;
  surface = create_embedded (self, content);
  init_upright_matrix (self, &upright);
  cairo_scale (cr, width / lw_figure_get_width (self), height / lw_figure_get_height (self));
  cairo_transform (cr, &upright);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_surface_destroy (surface);

  return TRUE;
}

static gboolean
draw_pixels (LwFigure *self, cairo_t *cr, double width, double height)
{
  int max_edge = ask_device_edge (cr, width, height);

  if (self->pixels == NULL || self->max_edge < max_edge)
    {
      g_autoptr (GBytes) content = read_content (self->path, &self->info);

      lw_figure_forget (self);
      self->pixels = content != NULL ? decode (self, content, max_edge) : NULL;
      self->max_edge = max_edge;
    }
  if (self->pixels == NULL)
    return FALSE;
  cairo_scale (cr, width / cairo_image_surface_get_width (self->pixels),
               height / cairo_image_surface_get_height (self->pixels));
  cairo_set_source_surface (cr, self->pixels, 0, 0);
  cairo_paint (cr);

  return TRUE;
}

/* The file went away, or was damaged, since it was laid out. */
static void
draw_missing (cairo_t *cr, double width, double height)
{
  cairo_set_source_rgb (cr, 0.6, 0.6, 0.6);
  cairo_set_line_width (cr, 0.5);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_move_to (cr, 0, 0);
  cairo_line_to (cr, width, height);
  cairo_move_to (cr, width, 0);
  cairo_line_to (cr, 0, height);
  cairo_stroke (cr);
}

static void
lw_figure_finalize (GObject *object)
{
  LwFigure *self = LW_FIGURE (object);

  lw_figure_forget (self);
  g_free (self->path);

  G_OBJECT_CLASS (lw_figure_parent_class)->finalize (object);
}

static void
lw_figure_class_init (LwFigureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lw_figure_finalize;
}

static void
lw_figure_init (LwFigure *self)
{
}

/**
 * lw_figure_new:
 * @path: of a JPEG or PNG
 *
 * Reads what the file says of itself; its pixels wait until they are drawn.
 *
 * Returns: (transfer full) (nullable): the picture, or %NULL when it can't be shown
 */
LwFigure *
lw_figure_new (const char *path)
{
  LwPictureInfo info;
  g_autoptr (GBytes) content = read_content (path, &info);
  LwFigure *self;

  if (content == NULL)
    return NULL;
  self = g_object_new (LW_TYPE_FIGURE, NULL);
  self->path = g_strdup (path);
  self->info = info;

  return self;
}

int
lw_figure_get_width (LwFigure *self)
{
  return is_turned (self) ? self->info.height : self->info.width;
}

int
lw_figure_get_height (LwFigure *self)
{
  return is_turned (self) ? self->info.width : self->info.height;
}

/**
 * lw_figure_draw:
 * @self: a picture
 * @cr: where to draw
 * @x: left
 * @y: top
 * @width: in user units
 * @height: in user units
 *
 * A JPEG goes into a PDF as it is. For the rest it is decoded at the size that it is drawn at.
 */
void
lw_figure_draw (LwFigure *self, cairo_t *cr, double x, double y, double width, double height)
{
  gboolean is_pdf = cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_PDF;
  gboolean is_drawn;

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_clip (cr);
  if (is_pdf && self->info.format == LW_PICTURE_JPEG)
    is_drawn = draw_embedded (self, cr, width, height);
  else
    is_drawn = draw_pixels (self, cr, width, height);
  cairo_restore (cr);

  if (!is_drawn)
    {
      cairo_save (cr);
      cairo_translate (cr, x, y);
      draw_missing (cr, width, height);
      cairo_restore (cr);
    }
}

void
lw_figure_forget (LwFigure *self)
{
  g_clear_pointer (&self->pixels, cairo_surface_destroy);
}
