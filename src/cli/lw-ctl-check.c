/* lw-ctl-check.c - whether a store is whole
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-ctl.h"

#include "lw-error.h"
#include "lw-report.h"

#include <glib/gi18n.h>

static void
print_json (GStrv lines)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  g_variant_builder_add (&builder, "{sv}", "sound", g_variant_new_boolean (*lines == NULL));
  g_variant_builder_add (&builder, "{sv}", "damage",
                         g_variant_new_strv ((const char *const *) lines, -1));
  lw_ctl_print_json (g_variant_builder_end (&builder));
}

static void
print_readable (GStrv lines)
{
  if (*lines == NULL)
    g_print ("%s\n", _ ("The store is sound."));
  for (char **line = lines; *line != NULL; line++)
    {
      g_autofree char *plain = lw_ctl_dup_plain (*line);

      g_print ("%s\n", plain);
    }
}

static int
run (LwCtl *ctl)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LwOffice) office = lw_ctl_open (ctl, LW_OFFICE_READ_ONLY, &error);
  g_auto (GStrv) lines = NULL;

  if (office != NULL)
    lines = lw_report_check (office, &error);
  if (lines == NULL)
    return lw_ctl_fail (error);
  if (lw_ctl_get (ctl, "json") != NULL)
    print_json (lines);
  else
    print_readable (lines);
  if (*lines == NULL)
    return LW_CTL_DONE;
  g_set_error_literal (&error, LW_ERROR, LW_ERROR_DAMAGED,
                       _ ("The store is damaged; put a backup back."));

  return lw_ctl_fail (error);
}

static const LwCtlOption options[] = {
  { NULL },
};

const LwCtlVerb lw_ctl_check = {
  .name = "check",
  .synopsis = "",
  .summary = N_ ("whether the store is whole: structure, references, attachments"),
  .options = options,
  .run = run,
};
