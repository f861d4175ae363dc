/* lw-paper.c - one page of a document on screen
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-paper.h"

#include <glib/gi18n.h>

#define SHADOW 6

struct _LwPaper
{
  GtkWidget parent_instance;

  /* owned */
  LwDocument *document;

  guint page;
  double zoom;
};

G_DEFINE_FINAL_TYPE (LwPaper, lw_paper, GTK_TYPE_WIDGET)

static void
paper_size (LwPaper *self, double *width, double *height)
{
  *width = 0;
  *height = 0;
  if (self->document != NULL)
    lw_document_get_paper_size (self->document, width, height);
  *width *= self->zoom;
  *height *= self->zoom;
}

static void
lw_paper_measure (GtkWidget *widget,
                  GtkOrientation orientation,
                  int for_size,
                  int *minimum,
                  int *natural,
                  int *minimum_baseline,
                  int *natural_baseline)
{
  double width, height;

  paper_size (LW_PAPER (widget), &width, &height);
  *minimum = *natural
    = (int) (orientation == GTK_ORIENTATION_HORIZONTAL ? width : height) + 2 * SHADOW;
}

static void
lw_paper_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LwPaper *self = LW_PAPER (widget);
  double width, height;
  graphene_rect_t bounds;
  GskRoundedRect outline;
  cairo_t *cr;

  if (self->document == NULL)
    return;
  paper_size (self, &width, &height);
  graphene_rect_init (&bounds, (float) ((gtk_widget_get_width (widget) - width) / 2), SHADOW,
                      (float) width, (float) height);
  gsk_rounded_rect_init_from_rect (&outline, &bounds, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA){ 0, 0, 0, 0.25f }, 0, 1, 0,
                                     SHADOW);
  /* Paper is white in the dark too. */
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 1, 1, 1, 1 }, &bounds);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_translate (cr, bounds.origin.x, bounds.origin.y);
  cairo_scale (cr, self->zoom, self->zoom);
  lw_document_draw_page (self->document, cr, self->page);
  cairo_destroy (cr);
}

static void
lw_paper_dispose (GObject *object)
{
  g_clear_object (&LW_PAPER (object)->document);

  G_OBJECT_CLASS (lw_paper_parent_class)->dispose (object);
}

static void
lw_paper_class_init (LwPaperClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_paper_dispose;
  widget_class->measure = lw_paper_measure;
  widget_class->snapshot = lw_paper_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
lw_paper_init (LwPaper *self)
{
  self->zoom = 1;
}

GtkWidget *
lw_paper_new (void)
{
  return g_object_new (LW_TYPE_PAPER, NULL);
}

/**
 * lw_paper_set_page:
 * @self: a paper
 * @document: (nullable): a document
 * @page: which of its pages, from 0
 */
void
lw_paper_set_page (LwPaper *self, LwDocument *document, guint page)
{
  g_autofree char *label = g_strdup_printf (_ ("Page %u"), page + 1);

  g_set_object (&self->document, document);
  self->page = page;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
lw_paper_set_zoom (LwPaper *self, double zoom)
{
  if (self->zoom == zoom)
    return;
  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
