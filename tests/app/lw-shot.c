/* lw-shot.c - what a widget shows, as pixels
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lw-shot.h"

#include <string.h>

#define WAIT_SECONDS 10

typedef struct
{
  gboolean painted;
  gboolean late;
} Wait;

static void
after_paint_cb (GdkFrameClock *clock, gpointer data)
{
  Wait *wait = data;

  wait->painted = TRUE;
}

static gboolean
late_cb (gpointer data)
{
  Wait *wait = data;

  wait->late = TRUE;

  return G_SOURCE_CONTINUE;
}

static void
iterate (Wait *wait)
{
  g_main_context_iteration (NULL, TRUE);
  while (!wait->late && g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

/**
 * lw_shot_wait:
 * @widget: a widget in a window that was presented
 *
 * Waits until @widget is on the screen and a frame that holds all that was changed before the
 * call has been painted.
 *
 * Returns: %FALSE when that takes more than ten seconds
 */
gboolean
lw_shot_wait (GtkWidget *widget)
{
  Wait wait = { FALSE, FALSE };
  guint timer = g_timeout_add_seconds (WAIT_SECONDS, late_cb, &wait);

  while (!gtk_widget_get_mapped (widget) && !wait.late)
    iterate (&wait);

  if (!wait.late)
    {
      GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
      gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &wait);

      gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
      while (!wait.painted && !wait.late)
        iterate (&wait);
      g_signal_handler_disconnect (clock, handler);
    }
  g_source_remove (timer);

  return wait.painted;
}

/**
 * lw_shot_take:
 * @widget: a widget on the screen, a window for instance
 *
 * Returns: (transfer full) (nullable): what @widget shows, without what lies over or under it, a
 *   pixel for a pixel; %NULL when it shows nothing
 */
GdkTexture *
lw_shot_take (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GskRenderNode) node = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GtkNative *native = gtk_widget_get_native (widget);
  int width = gdk_paintable_get_intrinsic_width (paintable);
  int height = gdk_paintable_get_intrinsic_height (paintable);

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL || native == NULL)
    return NULL;

  return gsk_renderer_render_texture (gtk_native_get_renderer (native), node,
                                      &GRAPHENE_RECT_INIT (0, 0, width, height));
}

/**
 * lw_shot_save:
 * @widget: a widget in a window that was presented
 * @path: a file to write, a PNG
 *
 * Waits for @widget's next frame and writes what it shows.
 *
 * Returns: whether there was something to write, and room for it
 */
gboolean
lw_shot_save (GtkWidget *widget, const char *path)
{
  g_autoptr (GdkTexture) texture = lw_shot_wait (widget) ? lw_shot_take (widget) : NULL;

  return texture != NULL && gdk_texture_save_to_png (texture, path);
}

/**
 * lw_shot_save_wanted:
 * @widget: a widget that is shown
 * @name: name of the file, without .png
 *
 * Saves it in the folder that LEERWERK_SHOTS names, for people to look at; else does nothing.
 */
void
lw_shot_save_wanted (GtkWidget *widget, const char *name)
{
  const char *folder = g_getenv ("LEERWERK_SHOTS");
  g_autofree char *path = NULL;

  if (folder == NULL)
    return;
  path = g_strdup_printf ("%s/%s.png", folder, name);
  g_assert_true (lw_shot_save (widget, path));
}

/**
 * lw_shot_pixel:
 * @texture: a picture
 * @x: column, from 0
 * @y: row, from 0
 *
 * Returns: the pixel as 0xAARRGGBB, alpha premultiplied
 */
guint32
lw_shot_pixel (GdkTexture *texture, int x, int y)
{
  gsize stride = 4 * (gsize) gdk_texture_get_width (texture);
  g_autofree guchar *pixels = g_malloc (stride * gdk_texture_get_height (texture));
  guint32 pixel;

  g_assert (x >= 0 && x < gdk_texture_get_width (texture));
  g_assert (y >= 0 && y < gdk_texture_get_height (texture));
  gdk_texture_download (texture, pixels, stride);
  memcpy (&pixel, pixels + y * stride + 4 * x, sizeof pixel);

  return pixel;
}
