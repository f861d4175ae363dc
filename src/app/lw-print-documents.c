/* lw-print-documents.c - the documents that the print preview shows
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-print-preview.h"

#include "lw-account-job.h"
#include "lw-call-list-job.h"
#include "lw-date.h"
#include "lw-portfolio-job.h"
#include "lw-wish-form-job.h"

#include <glib/gi18n.h>

/* The class that all of them are in. */
static LwGroup *
common_group (LwOffice *office, const char *const *student_ids)
{
  const char *id = NULL;

  for (guint i = 0; student_ids[i] != NULL; i++)
    {
      LwStudent *student = lw_office_find (office, &lw_student_record, student_ids[i]);

      if (student == NULL || student->group == NULL
          || (id != NULL && g_strcmp0 (student->group, id) != 0))
        return NULL;
      id = student->group;
    }

  return lw_office_find (office, &lw_group_record, id);
}

/* What the file or job is called: the student, or the class. */
static char *
name_of_job (LwOffice *office, const char *const *student_ids)
{
  LwStudent *student = lw_office_find (office, &lw_student_record, student_ids[0]);
  LwGroup *group = common_group (office, student_ids);

  if (student != NULL && student_ids[1] == NULL)
    return g_strdup_printf (_ ("Portfolio %s"), lw_record_get_title (LW_RECORD (student)));
  if (group != NULL)
    return g_strdup_printf (_ ("Portfolios %s"), group->name);

  return g_strdup (_ ("Portfolios"));
}

/**
 * lw_print_preview_portfolios:
 * @parent: the window that asks
 * @office: an open school
 * @student_ids: (array zero-terminated=1): whose portfolios
 *
 * Shows the portfolios as they will be printed. Enter prints.
 */
void
lw_print_preview_portfolios (GtkWindow *parent, LwOffice *office, const char *const *student_ids)
{
  g_autofree char *name = NULL;
  LwPrintPreview *self;

  g_return_if_fail (student_ids[0] != NULL);

  name = name_of_job (office, student_ids);
  self = lw_print_preview_new (parent, name);
  lw_portfolio_job_document_async (office, student_ids, lw_print_preview_get_cancellable (self),
                                   lw_print_preview_laid_out_cb, g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
}

/* "Verantwoording 2026-2027" */
static char *
name_of_account (const LwAccount *account)
{
  g_autofree char *year = NULL;

  if (account->school_year == LW_ACCOUNT_ALL_YEARS)
    return g_strdup (_ ("Accountability of all years"));
  year = lw_school_year_name (account->school_year);

  /* translators: name of a file; %s is a school year: Verantwoording 2026-2027 */
  return g_strdup_printf (_ ("Accountability %s"), year);
}

/**
 * lw_print_preview_account:
 * @parent: the window that asks
 * @office: an open school
 * @account: what was counted
 *
 * Shows the account as it will be printed. Enter prints.
 */
void
lw_print_preview_account (GtkWindow *parent, LwOffice *office, LwAccount *account)
{
  g_autofree char *name = name_of_account (account);
  LwPrintPreview *self = lw_print_preview_new (parent, name);

  lw_account_job_document_async (office, account, lw_print_preview_get_cancellable (self),
                                 lw_print_preview_laid_out_cb, g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
}

/**
 * lw_print_preview_call_list:
 * @parent: the window that asks
 * @office: an open school
 * @staff: (nullable): id of whose calls; %NULL: everybody's
 *
 * Shows the call list as it will be printed.
 */
void
lw_print_preview_call_list (GtkWindow *parent, LwOffice *office, const char *staff)
{
  LwRecord *manager = lw_office_find (office, &lw_staff_record, staff);
  g_autofree char *name
    = manager != NULL ? g_strdup_printf ("%s %s", _ ("Call list"), lw_record_get_title (manager))
                      : g_strdup (_ ("Call list"));
  LwPrintPreview *self = lw_print_preview_new (parent, name);

  lw_call_list_job_document_async (office, staff, lw_print_preview_get_cancellable (self),
                                   lw_print_preview_laid_out_cb, g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
}

/**
 * lw_print_preview_wish_forms:
 * @parent: the window that asks
 * @office: an open school
 * @student_ids: (array zero-terminated=1): whose forms, at least one
 * @group: name of their class
 *
 * Shows the wish forms as they will be printed.
 */
void
lw_print_preview_wish_forms (GtkWindow *parent,
                             LwOffice *office,
                             const char *const *student_ids,
                             const char *group)
{
  /* translators: name of a file; %s is a class */
  g_autofree char *name = g_strdup_printf (_ ("Wish forms %s"), group);
  LwPrintPreview *self = lw_print_preview_new (parent, name);

  lw_wish_form_job_document_async (office, student_ids, lw_print_preview_get_cancellable (self),
                                   lw_print_preview_laid_out_cb, g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
}
