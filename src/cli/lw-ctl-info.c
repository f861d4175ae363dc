/* lw-ctl-info.c - what a store is and holds
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-ctl.h"

#include "lw-report.h"

#include <glib/gi18n.h>

static GVariant *
counts_value (const LwReportInfo *info)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  guint n_types;
  const LwRecordType *const *types = lw_types_get_all (&n_types);

  for (guint i = 0; i < n_types; i++)
    g_variant_builder_add (&builder, "{sv}", types[i]->name, g_variant_new_int64 (info->counts[i]));

  return g_variant_builder_end (&builder);
}

static void
print_json (const LwReportInfo *info)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  g_autofree char *path = g_filename_display_name (info->path);

  g_variant_builder_add (&builder, "{sv}", "path", g_variant_new_string (path));
  g_variant_builder_add (&builder, "{sv}", "version", g_variant_new_int32 (info->version));
  g_variant_builder_add (&builder, "{sv}", "engine", g_variant_new_string (info->engine));
  g_variant_builder_add (&builder, "{sv}", "last-backup", g_variant_new ("ms", info->last_backup));
  g_variant_builder_add (&builder, "{sv}", "counts", counts_value (info));
  lw_ctl_print_json (g_variant_builder_end (&builder));
}

static void
print_readable (const LwReportInfo *info)
{
  g_autofree char *path = g_filename_display_name (info->path);
  guint n_types;
  const LwRecordType *const *types = lw_types_get_all (&n_types);

  g_print (_ ("Store:        %s\n"), path);
  g_print (_ ("Version:      %d\n"), info->version);
  g_print (_ ("Engine:       %s\n"), info->engine);
  g_print (_ ("Last backup:  %s\n"),
           info->last_backup != NULL ? info->last_backup : _ ("none yet"));
  for (guint i = 0; i < n_types; i++)
    g_print ("%8" G_GINT64_FORMAT "  %s\n", info->counts[i], types[i]->name);
}

/* Tells of a school that is open; what init made is told in the same words. */
int
lw_ctl_report_info (LwCtl *ctl, LwOffice *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LwReportInfo) info = lw_report_info (office, &error);

  if (info == NULL)
    return lw_ctl_fail (error);
  if (lw_ctl_get (ctl, "json") != NULL)
    print_json (info);
  else
    print_readable (info);

  return LW_CTL_DONE;
}

static int
run (LwCtl *ctl)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LwOffice) office = lw_ctl_open (ctl, LW_OFFICE_READ_ONLY, &error);

  return office != NULL ? lw_ctl_report_info (ctl, office) : lw_ctl_fail (error);
}

static const LwCtlOption options[] = {
  { NULL },
};

const LwCtlVerb lw_ctl_info = {
  .name = "info",
  .synopsis = "",
  .summary = N_ ("where the store is, its version, how many records it has, the last backup"),
  .options = options,
  .run = run,
};
