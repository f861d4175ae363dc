/* lw-ctl-print.c - documents as PDF
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-ctl.h"

#include "lw-account-job.h"
#include "lw-agreement-job.h"
#include "lw-carousel-print.h"
#include "lw-date.h"
#include "lw-call-list-job.h"
#include "lw-error.h"
#include "lw-portfolio-job.h"
#include "lw-visit-job.h"
#include "lw-wish-form-job.h"

#include <glib/gi18n.h>
#include <string.h>

#define ALL_YEARS "alle"
#define LAST_YEAR 9998

/* The ids of those who are asked for. */
static char **
read_students (LwCtl *ctl, LwOffice *office, GError **error)
{
  const char *student = lw_ctl_get (ctl, "student");
  const char *group = lw_ctl_get (ctl, "group");
  const LwRecordType *type = student != NULL ? &lw_student_record : &lw_group_record;
  g_autofree char *id = lw_ctl_find (office, type, student != NULL ? student : group, error);
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

static LwOffice *
open_office (LwCtl *ctl, GError **error)
{
  g_autoptr (LwOffice) office = lw_ctl_open (ctl, LW_OFFICE_READ_ONLY, error);

  if (office == NULL || !check_out (office, lw_ctl_get (ctl, "out"), error))
    return NULL;

  return g_steal_pointer (&office);
}

/* A document that is of one student or of a class: waits till the pages are written. */
typedef gboolean (*WritePdf) (LwOffice *office,
                              const char *const *student_ids,
                              const char *path,
                              GError **error);

static gboolean
print_students (LwCtl *ctl, WritePdf write_pdf, GError **error)
{
  g_autoptr (LwOffice) office = open_office (ctl, error);
  g_auto (GStrv) students = NULL;

  if (office == NULL)
    return FALSE;
  students = read_students (ctl, office, error);

  return students != NULL
         && write_pdf (office, (const char *const *) students, lw_ctl_get (ctl, "out"), error);
}

static int
run_portfolio (LwCtl *ctl)
{
  g_autoptr (GError) error = NULL;

  if (lw_ctl_get (ctl, "year") != NULL)
    return lw_ctl_complain (ctl->verb, _ ("A portfolio is of all years: leave out --year."));
  if ((lw_ctl_get (ctl, "student") == NULL) == (lw_ctl_get (ctl, "group") == NULL))
    return lw_ctl_complain (ctl->verb, _ ("Say whose portfolio: --student or --group."));

  return print_students (ctl, lw_portfolio_job_write_pdf, &error) ? LW_CTL_DONE
                                                                  : lw_ctl_fail (error);
}

static int
run_wish_form (LwCtl *ctl)
{
  g_autoptr (GError) error = NULL;

  if ((lw_ctl_get (ctl, "student") == NULL) == (lw_ctl_get (ctl, "group") == NULL))
    return lw_ctl_complain (ctl->verb, _ ("Say whose wish form: --student or --group."));

  return print_students (ctl, lw_wish_form_job_write_pdf, &error) ? LW_CTL_DONE
                                                                  : lw_ctl_fail (error);
}

/* Without --year the school year of today. */
static gboolean
read_year (LwCtl *ctl, int *year)
{
  const char *text = lw_ctl_get (ctl, "year");
  g_autofree char *name = NULL;
  GDate today;

  if (text != NULL && strcmp (text, ALL_YEARS) == 0)
    {
      *year = LW_ACCOUNT_ALL_YEARS;
      return TRUE;
    }
  today = lw_today ();
  *year = text != NULL ? (int) MIN (g_ascii_strtoull (text, NULL, 10), LAST_YEAR)
                       : lw_school_year_of (&today);
  name = lw_school_year_name (*year);

  return text == NULL || strcmp (text, name) == 0;
}

static gboolean
print_account (LwCtl *ctl, int year, GError **error)
{
  g_autoptr (LwOffice) office = open_office (ctl, error);

  return office != NULL && lw_account_job_write_pdf (office, year, lw_ctl_get (ctl, "out"), error);
}

static int
run_account (LwCtl *ctl)
{
  g_autoptr (GError) error = NULL;
  int year;

  if (lw_ctl_get (ctl, "student") != NULL || lw_ctl_get (ctl, "group") != NULL)
    return lw_ctl_complain (
      ctl->verb, _ ("A verantwoording is of the school: leave out --student and --group."));
  if (!read_year (ctl, &year))
    return lw_ctl_complain (ctl->verb, _ ("“%s” is no school year; write it as 2026-2027."),
                            lw_ctl_get (ctl, "year"));

  return print_account (ctl, year, &error) ? LW_CTL_DONE : lw_ctl_fail (error);
}

typedef gboolean (*WriteForStaff) (LwOffice *office,
                                   const char *staff,
                                   const char *path,
                                   GError **error);

/* Of one of the staff, or each on a sheet of their own. */
static gboolean
print_for_staff (LwCtl *ctl, WriteForStaff write, GError **error)
{
  g_autoptr (LwOffice) office = open_office (ctl, error);
  const char *staff = lw_ctl_get (ctl, "staff");
  g_autofree char *id = NULL;

  if (office == NULL)
    return FALSE;
  if (staff != NULL)
    {
      id = lw_ctl_find (office, &lw_staff_record, staff, error);
      if (id == NULL)
        return FALSE;
    }

  return write (office, id, lw_ctl_get (ctl, "out"), error);
}

static int
run_call_list (LwCtl *ctl)
{
  g_autoptr (GError) error = NULL;

  return print_for_staff (ctl, lw_call_list_job_write_pdf, &error) ? LW_CTL_DONE
                                                                   : lw_ctl_fail (error);
}

static int
run_visit_list (LwCtl *ctl)
{
  g_autoptr (GError) error = NULL;

  return print_for_staff (ctl, lw_visit_job_write_pdf, &error) ? LW_CTL_DONE : lw_ctl_fail (error);
}

/* Whose agreements: of a student, a class or a company. */
static const struct
{
  const char *option;
  const LwRecordType *type;
} owners[] = {
  { "student", &lw_student_record },
  { "group", &lw_group_record },
  { "company", &lw_company_record },
};

static char **
read_stages (LwCtl *ctl, LwOffice *office, GError **error)
{
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (owners) && ids == NULL; i++)
    {
      const char *text = lw_ctl_get (ctl, owners[i].option);
      g_autofree char *id = NULL;

      if (text == NULL)
        continue;
      id = lw_ctl_find (office, owners[i].type, text, error);
      if (id == NULL)
        return NULL;
      ids = lw_agreement_job_stages_of (office, owners[i].type, id);
    }
  if (ids != NULL && *ids != NULL)
    return g_steal_pointer (&ids);
  g_set_error_literal (error, LW_ERROR, LW_ERROR_MISSING,
                       _ ("There is no stage that a company has promised and that is not over."));

  return NULL;
}

/* What to know before one has it signed goes where warnings go. */
static void
say_remarks (char **remarks)
{
  for (guint i = 0; remarks != NULL && remarks[i] != NULL; i++)
    {
      g_autofree char *plain = lw_ctl_dup_plain (remarks[i]);

      g_printerr ("%s\n", plain);
    }
}

static gboolean
print_agreements (LwCtl *ctl, GError **error)
{
  g_autoptr (LwOffice) office = open_office (ctl, error);
  g_auto (GStrv) stages = NULL;
  g_auto (GStrv) remarks = NULL;

  if (office == NULL)
    return FALSE;
  stages = read_stages (ctl, office, error);
  if (stages == NULL
      || !lw_agreement_job_write_pdf (office, (const char *const *) stages, lw_ctl_get (ctl, "out"),
                                      &remarks, error))
    return FALSE;
  say_remarks (remarks);

  return TRUE;
}

static int
run_agreement (LwCtl *ctl)
{
  g_autoptr (GError) error = NULL;
  guint n_given = 0;

  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    n_given += lw_ctl_get (ctl, owners[i].option) != NULL;
  if (n_given != 1)
    return lw_ctl_complain (ctl->verb,
                            _ ("Say whose agreements: --student, --group or --company."));

  return print_agreements (ctl, &error) ? LW_CTL_DONE : lw_ctl_fail (error);
}

static gboolean
print_carousel (LwCtl *ctl, GError **error)
{
  g_autoptr (LwOffice) office = open_office (ctl, error);
  g_autofree char *id = office != NULL
                          ? lw_ctl_find (office, &lw_group_record, lw_ctl_get (ctl, "group"), error)
                          : NULL;

  return id != NULL && lw_carousel_print_write_pdf (office, id, lw_ctl_get (ctl, "out"), error);
}

static int
run_carousel (LwCtl *ctl)
{
  g_autoptr (GError) error = NULL;

  if (lw_ctl_get (ctl, "group") == NULL)
    return lw_ctl_complain (ctl->verb, _ ("Say which class goes round: --group."));

  return print_carousel (ctl, &error) ? LW_CTL_DONE : lw_ctl_fail (error);
}

static const struct
{
  const char *name;
  int (*run) (LwCtl *ctl);
} documents[] = {
  { "portfolio", run_portfolio },         { "verantwoording", run_account },
  { "bellijst", run_call_list },          { "wensformulier", run_wish_form },
  { "stageovereenkomst", run_agreement }, { "carrousel", run_carousel },
  { "bezoeklijst", run_visit_list },
};

static int
complain_of (LwCtl *ctl, const char *name)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *all = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    g_strv_builder_add (builder, documents[i].name);
  names = g_strv_builder_end (builder);
  all = g_strjoinv (", ", names);

  /* translators: what was asked for, and the names that there are */
  return lw_ctl_complain (ctl->verb, _ ("There is no document “%s”; there are: %s."), name, all);
}

static int
run (LwCtl *ctl)
{
  const char *name = lw_ctl_get_argument (ctl, 0);

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    if (strcmp (name, documents[i].name) == 0)
      return lw_ctl_get (ctl, "out") != NULL
               ? documents[i].run (ctl)
               : lw_ctl_complain (ctl->verb, _ ("Say where the PDF is to be: --out FILE.pdf."));

  return complain_of (ctl, name);
}

static const LwCtlOption options[] = {
  { "out", N_ ("FILE.pdf"), N_ ("the file to write; replaced when it is there") },
  { "student", N_ ("ID|NUMBER"), N_ ("of this student") },
  { "group", N_ ("NAME"), N_ ("of all students of this class") },
  { "year", N_ ("YEAR"),
    N_ ("verantwoording: of this school year (2026-2027), or of alle; else of today’s") },
  { "staff", N_ ("ID|NAME"),
    N_ ("bellijst: of what this person has to call; bezoeklijst: of this supervisor") },
  { "company", N_ ("ID|NAME"), N_ ("stageovereenkomst: of all students at this company") },
  { NULL },
};

const LwCtlVerb lw_ctl_print = {
  .name = "print",
  .synopsis = N_ ("DOCUMENT"),
  .summary = N_ ("a document as PDF, such as portfolio or stageovereenkomst"),
  .options = options,
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run,
};
