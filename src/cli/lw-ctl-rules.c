/* lw-ctl-rules.c - every rule that is broken, and every exception
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-ctl.h"

#include "lw-date.h"
#include "lw-report.h"

#include <glib/gi18n.h>

static const char *
strength_label (const char *strength)
{
  static const struct
  {
    const char *name;
    const char *label;
  } labels[] = {
    { "hint", N_ ("hint") },         { "warn", N_ ("warning") },         { "stop", N_ ("stops") },
    { "absolute", N_ ("can’t be") }, { "report", N_ ("only reported") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (labels[i].name, strength))
      return _ (labels[i].label);

  return strength;
}

static void
print_json (const LwReportBreach *breach)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  g_autofree char *day = g_date_valid (&breach->day) ? lw_date_format_iso (&breach->day) : NULL;

  g_variant_builder_add (&builder, "{sv}", "rule", g_variant_new_string (breach->rule));
  g_variant_builder_add (&builder, "{sv}", "strength", g_variant_new_string (breach->strength));
  g_variant_builder_add (&builder, "{sv}", "placement", g_variant_new ("ms", breach->placement));
  g_variant_builder_add (&builder, "{sv}", "student", g_variant_new ("ms", breach->student));
  g_variant_builder_add (&builder, "{sv}", "day", g_variant_new ("ms", day));
  g_variant_builder_add (&builder, "{sv}", "message", g_variant_new_string (breach->message));
  g_variant_builder_add (&builder, "{sv}", "advice", g_variant_new ("ms", breach->advice));
  g_variant_builder_add (&builder, "{sv}", "reason", g_variant_new ("ms", breach->reason));
  lw_ctl_print_json (g_variant_builder_end (&builder));
}

static void
print_line (const char *label, const char *text)
{
  g_autofree char *plain = text != NULL ? lw_ctl_dup_plain (text) : NULL;

  if (plain != NULL && *plain != '\0')
    g_print ("%s%s\n", label, plain);
}

static void
print_readable (const LwReportBreach *breach)
{
  g_autofree char *title = g_strdup_printf (
    "%s (%s)  %s%s%s", breach->rule, strength_label (breach->strength),
    breach->student_name != NULL ? breach->student_name : "",
    breach->student_name != NULL && *breach->stage != '\0' ? ": " : "", breach->stage);

  print_line ("", title);
  print_line ("    ", breach->message);
  print_line (_ ("    Advice: "), breach->advice);
  print_line (_ ("    Kept all the same, because: "), breach->reason);
}

static int
run (LwCtl *ctl)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LwOffice) office = lw_ctl_open (ctl, LW_OFFICE_READ_ONLY, &error);
  g_autoptr (GPtrArray) breaches = NULL;
  gboolean json = lw_ctl_get (ctl, "json") != NULL;

  if (office == NULL)
    return lw_ctl_fail (error);
  breaches = lw_report_rules (office, &error);
  if (breaches == NULL)
    return lw_ctl_fail (error);
  for (guint i = 0; i < breaches->len; i++)
    if (json)
      print_json (g_ptr_array_index (breaches, i));
    else
      print_readable (g_ptr_array_index (breaches, i));
  if (breaches->len == 0 && !json)
    g_print ("%s\n", _ ("No rule is broken, and there are no exceptions."));

  return LW_CTL_DONE;
}

static const LwCtlOption options[] = {
  { NULL },
};

const LwCtlVerb lw_ctl_rules = {
  .name = "rules",
  .synopsis = "",
  .summary = N_ ("every rule that is broken now, how to mend it, and every exception"),
  .options = options,
  .run = run,
};
