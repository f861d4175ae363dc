/* lw-agreement-print.c - stage agreements in the print preview, and that they were printed
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-agreement-print.h"

#include "lw-agreement-job.h"
#include "lw-print-preview.h"

#include <glib/gi18n.h>

/* What goes with a preview for as long as it is there. */
typedef struct
{
  LwOffice *office;
  char **placement_ids;
} Printing;

static void
printing_free (gpointer data)
{
  Printing *printing = data;

  g_object_unref (printing->office);
  g_strfreev (printing->placement_ids);
  g_free (printing);
}

static Printing *
printing_of (LwPrintPreview *preview)
{
  return g_object_get_data (G_OBJECT (preview), "printing");
}

static void
noted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwPrintPreview) preview = data;
  g_autoptr (GError) error = NULL;

  if (!lw_office_commit_finish (LW_OFFICE (source), result, &error))
    lw_print_preview_say (preview, error->message);
}

/* In a school that is open to read only nothing is noted. */
static void
printed_cb (LwPrintPreview *preview, gpointer data)
{
  Printing *printing = printing_of (preview);
  LwAct *act;

  if (lw_office_is_read_only (printing->office))
    return;
  act = lw_agreement_job_make_printed_act (printing->office,
                                           (const char *const *) printing->placement_ids);
  if (act != NULL)
    lw_office_commit_async (printing->office, act, NULL, noted_cb, g_object_ref (preview));
}

static void
laid_out_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwPrintPreview) preview = data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) remarks = NULL;
  GObject *document = lw_agreement_job_document_finish (result, &remarks, &error);

  if (document != NULL)
    lw_print_preview_show_remarks (preview, (const char *const *) remarks);
  lw_print_preview_take_document (preview, document, error);
}

/* The one student of all of them. */
static LwRecord *
find_student (LwOffice *office, const char *const *placement_ids)
{
  const char *id = NULL;

  for (guint i = 0; placement_ids[i] != NULL; i++)
    {
      LwPlacement *placement = lw_office_find (office, &lw_placement_record, placement_ids[i]);

      if (placement == NULL || (id != NULL && g_strcmp0 (placement->student, id) != 0))
        return NULL;
      id = placement->student;
    }

  return lw_office_find (office, &lw_student_record, id);
}

/* The student's, or what they are. */
static char *
name_job (LwOffice *office, const char *const *placement_ids)
{
  LwRecord *student = find_student (office, placement_ids);

  if (student == NULL)
    return g_strdup (_ ("Stage agreements"));

  /* translators: name of a window and of a file; %s is a student */
  return g_strdup_printf (_ ("Stage agreement %s"), lw_record_get_title (student));
}

void
lw_agreement_print_show (GtkWindow *parent, LwOffice *office, const char *const *placement_ids)
{
  g_autofree char *name = NULL;
  LwPrintPreview *preview;
  Printing *printing;

  g_return_if_fail (placement_ids[0] != NULL);

  name = name_job (office, placement_ids);
  preview = lw_print_preview_new (parent, name);
  printing = g_new0 (Printing, 1);
  printing->office = g_object_ref (office);
  printing->placement_ids = g_strdupv ((char **) placement_ids);
  g_object_set_data_full (G_OBJECT (preview), "printing", printing, printing_free);
  g_signal_connect (preview, "printed", G_CALLBACK (printed_cb), NULL);
  lw_agreement_job_document_async (office, placement_ids,
                                   lw_print_preview_get_cancellable (preview), laid_out_cb,
                                   g_object_ref (preview));
  gtk_window_present (GTK_WINDOW (preview));
}

gboolean
lw_agreement_print_of_students (GtkWindow *parent, LwOffice *office, const char *const *student_ids)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; student_ids[i] != NULL; i++)
    {
      g_auto (GStrv) stages
        = lw_agreement_job_stages_of (office, &lw_student_record, student_ids[i]);

      g_strv_builder_addv (builder, (const char **) stages);
    }
  ids = g_strv_builder_end (builder);
  if (*ids == NULL)
    return FALSE;
  lw_agreement_print_show (parent, office, (const char *const *) ids);

  return TRUE;
}

void
lw_agreement_print_offer (LwToaster *toaster, const char *placement_id)
{
  const char *ids[] = { placement_id, NULL };

  lw_toaster_offer (toaster, _ ("_Print the agreement"), "win.print-agreements",
                    g_variant_new_strv (ids, -1));
}
