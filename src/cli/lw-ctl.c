/* lw-ctl.c - the command line of the school's store
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-ctl.h"

#include "lw-config.h"
#include "lw-error.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>

const LwCtlVerb *const lw_ctl_verbs[] = {
  &lw_ctl_init, &lw_ctl_info,  &lw_ctl_list,  &lw_ctl_batch, &lw_ctl_import,
  &lw_ctl_plan, &lw_ctl_print, &lw_ctl_rules, &lw_ctl_check, NULL,
};

/* Returns: (transfer full) (nullable): the file of the store that is meant */
char *
lw_ctl_dup_store_path (LwCtl *ctl, GError **error)
{
  const char *path = lw_ctl_get (ctl, "store");

  if (path == NULL)
    return lw_office_default_path ();
  if (!g_str_has_prefix (path, "postgres:") && !g_str_has_prefix (path, "postgresql:"))
    return g_strdup (path);
  g_set_error_literal (error, LW_ERROR, LW_ERROR_INVALID,
                       _ ("A store on a server can’t be opened yet; give a file."));

  return NULL;
}

/**
 * lw_ctl_open:
 * @ctl: what was typed
 * @flags: how
 * @error: return location for an #LwError
 *
 * Returns: (transfer full) (nullable): the school that is meant
 */
LwOffice *
lw_ctl_open (LwCtl *ctl, LwOfficeFlags flags, GError **error)
{
  g_autofree char *path = lw_ctl_dup_store_path (ctl, error);

  return path != NULL ? lw_office_open (path, flags, lw_ctl_get (ctl, "user"), error) : NULL;
}

/* NULL for a type that is not asked for by name. */
static char *
dup_unknown (const LwRecordType *type, const char *text)
{
  if (type == &lw_group_record)
    return g_strdup_printf (
      _ ("there is no class “%s”; “leerwerkctl list group” shows which there are"), text);
  if (type == &lw_student_record)
    return g_strdup_printf (_ ("there is no student with the number “%s”; “leerwerkctl list "
                               "student” shows which there are"),
                            text);
  if (type == &lw_company_record)
    return g_strdup_printf (
      _ ("there is no company “%s”; “leerwerkctl list company” shows which there are"), text);
  if (type == &lw_staff_record)
    return g_strdup_printf (
      _ ("there is nobody on the staff called “%s”; “leerwerkctl list staff” shows who there are"),
      text);
  if (type == &lw_variant_record)
    return g_strdup_printf (
      _ ("there is no form “%s”; “leerwerkctl list variant” shows which there are"), text);

  return NULL;
}

/**
 * lw_ctl_find:
 * @office: an open school
 * @type: a record type
 * @text: an id, or what people call the record
 * @error: return location: %LW_ERROR_UNKNOWN_REF, with what to do then
 *
 * Returns: (transfer full) (nullable): the id
 */
char *
lw_ctl_find (LwOffice *office, const LwRecordType *type, const char *text, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *unknown = dup_unknown (type, text);
  char *id = lw_office_resolve (office, type, text, &local);

  if (id != NULL)
    return id;
  /* Several may be called so; then it is said already what to do. */
  if (unknown != NULL && g_error_matches (local, LW_ERROR, LW_ERROR_UNKNOWN_REF)
      && lw_record_list_find_by_key (lw_office_get_list (office, type), text) == NULL)
    g_set_error_literal (error, LW_ERROR, LW_ERROR_UNKNOWN_REF, unknown);
  else
    g_propagate_error (error, g_steal_pointer (&local));

  return NULL;
}

static int
run (LwCtl *ctl, const char *complaint)
{
  if (complaint != NULL)
    return lw_ctl_complain (ctl->verb, "%s", complaint);
  if (lw_ctl_get (ctl, "help") != NULL)
    {
      lw_ctl_print_help (ctl->verb);
      return LW_CTL_DONE;
    }
  if (lw_ctl_get (ctl, "version") != NULL)
    {
      g_print ("leerwerkctl %s\n", LW_VERSION);
      return LW_CTL_DONE;
    }
  if (ctl->verb == NULL)
    return lw_ctl_complain (NULL, _ ("Say what is to be done."));

  return ctl->verb->run (ctl);
}

/* An answer that did not arrive, on a full disk for instance, was not given. */
static int
finish (int status)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return status;
  g_printerr (_ ("leerwerkctl: The answer can’t be written: %s\n"), g_strerror (errno));

  return status == LW_CTL_DONE ? LW_CTL_REFUSED : status;
}

int
main (int argc, char *argv[])
{
  g_autoptr (LwCtl) ctl = NULL;
  g_autofree char *complaint = NULL;
  const char *locale_dir = g_getenv ("LEERWERK_LOCALE_DIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : LW_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  ctl = lw_ctl_parse (argc, argv, &complaint);

  return finish (run (ctl, complaint));
}
