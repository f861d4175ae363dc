/* lw-ctl-print.c - documents as PDF
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-ctl.h"

#include "lw-error.h"
#include "lw-portfolio-job.h"

#include <glib/gi18n.h>
#include <string.h>

/* The ids of those whose portfolios are asked for. */
static char **
read_students (LwCtl *ctl, LwOffice *office, GError **error)
{
  const char *student = lw_ctl_get (ctl, "student");
  const char *group = lw_ctl_get (ctl, "group");
  const LwRecordType *type = student != NULL ? &lw_student_record : &lw_group_record;
  g_autofree char *id = lw_office_resolve (office, type, student != NULL ? student : group, error);
  g_auto (GStrv) ids = NULL;

  if (id == NULL)
    return NULL;
  if (student != NULL)
    return g_strdupv ((char *[]){ id, NULL });
  ids = lw_portfolio_job_students_of (office, id);
  if (*ids != NULL)
    return g_steal_pointer (&ids);
  g_set_error (error, LW_ERROR, LW_ERROR_MISSING, _ ("There are no students in class %s."), group);

  return NULL;
}

/* A PDF in the place of the school would be a costly slip. */
static gboolean
check_out (LwOffice *office, const char *out, GError **error)
{
  g_autofree char *path = g_canonicalize_filename (out, NULL);

  if (strcmp (path, lw_office_get_path (office)) != 0)
    return TRUE;
  g_set_error (error, LW_ERROR, LW_ERROR_INVALID,
               _ ("“%s” is the store itself; give another name for the PDF."), out);

  return FALSE;
}

static gboolean
print (LwCtl *ctl, GError **error)
{
  g_autoptr (LwOffice) office = lw_ctl_open (ctl, LW_OFFICE_READ_ONLY, error);
  const char *out = lw_ctl_get (ctl, "out");
  g_auto (GStrv) students = NULL;

  if (office == NULL || !check_out (office, out, error))
    return FALSE;
  students = read_students (ctl, office, error);

  return students != NULL
         && lw_portfolio_job_write_pdf (office, (const char *const *) students, out, error);
}

static int
run (LwCtl *ctl)
{
  g_autoptr (GError) error = NULL;
  const char *document = lw_ctl_get_argument (ctl, 0);

  if (strcmp (document, "portfolio") != 0)
    return lw_ctl_complain (ctl->verb, _ ("There is no document “%s”; there is: portfolio."),
                            document);
  if (lw_ctl_get (ctl, "out") == NULL)
    return lw_ctl_complain (ctl->verb, _ ("Say where the PDF is to be: --out FILE.pdf."));
  if ((lw_ctl_get (ctl, "student") == NULL) == (lw_ctl_get (ctl, "group") == NULL))
    return lw_ctl_complain (ctl->verb, _ ("Say whose portfolio: --student or --group."));

  return print (ctl, &error) ? LW_CTL_DONE : lw_ctl_fail (error);
}

static const LwCtlOption options[] = {
  { "out", N_ ("FILE.pdf"), N_ ("the file to write; replaced when it is there") },
  { "student", N_ ("ID|NUMBER"), N_ ("of this student") },
  { "group", N_ ("NAME"), N_ ("of all students of this class") },
  { NULL },
};

const LwCtlVerb lw_ctl_print = {
  .name = "print",
  .synopsis = N_ ("DOCUMENT"),
  .summary = N_ ("a document as PDF: portfolio"),
  .options = options,
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run,
};
