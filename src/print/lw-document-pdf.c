/* lw-document-pdf.c - writes a document as PDF
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-document-private.h"

#include "lw-error.h"

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>

typedef struct
{
  GOutputStream *stream; /* borrowed */
  GError *error;         /* owned: the first that happened */
} Sink;

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  Sink *sink = closure;

  if (sink->error != NULL
      || !g_output_stream_write_all (sink->stream, data, length, NULL, NULL, &sink->error))
    return CAIRO_STATUS_WRITE_ERROR;

  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (LwDocument *self, cairo_surface_t *surface, const GDate *date)
{
  g_autofree char *title = NULL;
  g_autofree char *created = NULL;

  /* One student's portfolio says whose it is. */
  if (self->parts->len == 1)
    title = g_strdup_printf ("%s – %s", self->title, lw_document_get_page_part (self, 0));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  title != NULL ? title : self->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, self->author);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Leerwerk");
  created = g_strdup_printf ("%04d-%02d-%02dT00:00:00", g_date_get_year (date),
                             g_date_get_month (date), g_date_get_day (date));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
}

static void
add_outline (LwDocument *self, cairo_surface_t *surface)
{
  const GArray *outline = lw_document_get_outline (self);
  int part = CAIRO_PDF_OUTLINE_ROOT;

  for (guint i = 0; i < outline->len; i++)
    {
      const LwOutlineEntry *entry = &g_array_index (outline, LwOutlineEntry, i);
      /* Cairo reads numbers as the user's language writes them; whole ones are alike in all. */
      g_autofree char *link
        = g_strdup_printf ("page=%u pos=[0 %d]", entry->page + 1, (int) entry->y);
      int id;

      id = cairo_pdf_surface_add_outline (
        surface, entry->level == 0 ? CAIRO_PDF_OUTLINE_ROOT : part, entry->title, link,
        entry->level == 0 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
      if (entry->level == 0)
        part = id;
    }
}

static cairo_status_t
draw_pages (LwDocument *self, cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  for (guint i = 0; i < lw_document_get_n_pages (self); i++)
    {
      lw_document_draw_page (self, cr, i);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);

  return status != CAIRO_STATUS_SUCCESS ? status : cairo_surface_status (surface);
}

static gboolean
write_to (LwDocument *self, GOutputStream *stream, const GDate *date, GError **error)
{
  Sink sink = { .stream = stream };
  cairo_surface_t *surface
    = cairo_pdf_surface_create_for_stream (write_cb, &sink, self->paper.width, self->paper.height);
  cairo_status_t status;

  set_metadata (self, surface, date);
  add_outline (self, surface);
  status = draw_pages (self, surface);
  cairo_surface_destroy (surface);
  if (sink.error != NULL)
    {
      g_propagate_error (error, sink.error);
      return FALSE;
    }
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
      return FALSE;
    }

  return TRUE;
}

/* An old file stays as it was; where there was none, GIO wrote in the place itself. */
static void
give_up (GFile *file, GOutputStream *stream, gboolean is_new)
{
  g_autoptr (GCancellable) given_up = g_cancellable_new ();

  g_cancellable_cancel (given_up);
  g_output_stream_close (stream, given_up, NULL);
  if (is_new)
    g_file_delete (file, NULL, NULL);
}

static gboolean
replace_file (LwDocument *self, const char *path, const GDate *date, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gboolean is_new = !g_file_query_exists (file, NULL);
  g_autoptr (GFileOutputStream) stream
    = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, error);

  if (stream == NULL)
    return FALSE;
  if (!write_to (self, G_OUTPUT_STREAM (stream), date, error)
      || !g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error))
    {
      give_up (file, G_OUTPUT_STREAM (stream), is_new);
      return FALSE;
    }

  return TRUE;
}

/**
 * lw_document_write_pdf:
 * @self: a document
 * @path: of the file; one that is there is replaced when the new one is whole
 * @date: the day that the file says it was made on
 * @error: return location: %LW_ERROR_NO_SPACE or %LW_ERROR_IO
 *
 * Returns: whether the file is written
 */
gboolean
lw_document_write_pdf (LwDocument *self, const char *path, const GDate *date, GError **error)
{
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (LW_IS_DOCUMENT (self) && path != NULL, FALSE);
  g_return_val_if_fail (date != NULL && g_date_valid (date), FALSE);

  if (replace_file (self, path, date, &cause))
    return TRUE;
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    g_set_error (error, LW_ERROR, LW_ERROR_NO_SPACE,
                 _ ("The disk is full: “%s” could not be written. Make room or choose another "
                    "folder."),
                 path);
  else
    g_set_error (error, LW_ERROR, LW_ERROR_IO, _ ("“%s” could not be written: %s"), path,
                 cause->message);

  return FALSE;
}
