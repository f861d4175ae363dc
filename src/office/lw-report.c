/* lw-report.c - what there is to say of a school, as values
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-report.h"

#include "lw-office-private.h"

#include <glib/gi18n-lib.h>

/**
 * lw_report_info:
 * @office: an open school
 * @error: return location for an #LwError
 *
 * Returns: (transfer full) (nullable): what the store is and holds
 */
LwReportInfo *
lw_report_info (LwOffice *office, GError **error)
{
  LwStore *store = lw_office_get_store (office);
  g_autoptr (LwReportInfo) info = g_new0 (LwReportInfo, 1);
  guint n_types;
  const LwRecordType *const *types = lw_types_get_all (&n_types);

  info->path = g_strdup (lw_store_get_path (store));
  info->version = lw_store_get_version (store);
  info->engine = lw_store_dup_engine (store);
  info->counts = g_new0 (gint64, n_types);
  for (guint i = 0; i < n_types; i++)
    {
      info->counts[i] = lw_store_count (store, types[i], error);
      if (info->counts[i] < 0)
        return NULL;
    }

  return g_steal_pointer (&info);
}

void
lw_report_info_free (LwReportInfo *info)
{
  g_free (info->path);
  g_free (info->engine);
  g_free (info->last_backup);
  g_free (info->counts);
  g_free (info);
}

void
lw_report_breach_free (LwReportBreach *breach)
{
  g_free (breach->rule);
  g_free (breach->placement);
  g_free (breach->student);
  g_free (breach->student_name);
  g_free (breach->stage);
  g_free (breach->message);
  g_free (breach->advice);
  g_free (breach->reason);
  g_free (breach);
}

static const char *
strength_name (LwStrength strength)
{
  static const char *const names[] = {
    [LW_STRENGTH_HINT] = "hint",
    [LW_STRENGTH_WARN] = "warn",
    [LW_STRENGTH_STOP] = "stop",
    [LW_STRENGTH_ABSOLUTE] = "absolute",
    [LW_STRENGTH_REPORT] = "report",
  };

  return names[strength];
}

static const char *
name_of (LwOffice *office, const LwRecordType *type, const char *id)
{
  LwRecord *record = lw_office_find (office, type, id);

  return record != NULL ? lw_record_get_title (record) : NULL;
}

/* "Snuffelstage, Bakkerij Jansen, Winkel": as much of it as there is. */
static char *
dup_stage (LwOffice *office, LwPlacement *placement)
{
  LwWorkplace *workplace = lw_office_find (office, &lw_workplace_record, placement->workplace);
  LwStagePeriod *period = lw_office_find (office, &lw_stage_period_record, placement->stage_period);
  const char *variant
    = placement->variant == NULL && period != NULL ? period->variant : placement->variant;
  const char *const parts[] = {
    name_of (office, &lw_variant_record, variant),
    workplace != NULL ? name_of (office, &lw_company_record, workplace->company) : NULL,
    workplace != NULL ? workplace->title : NULL,
  };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", parts[i]);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static LwReportBreach *
breach_new (LwOffice *office, const char *rule, LwStrength strength, const char *placement_id)
{
  LwReportBreach *breach = g_new0 (LwReportBreach, 1);
  LwPlacement *placement = lw_office_find (office, &lw_placement_record, placement_id);

  breach->rule = g_strdup (rule);
  breach->strength = strength_name (strength);
  breach->placement = g_strdup (placement_id);
  g_date_clear (&breach->day, 1);
  if (placement == NULL)
    {
      breach->stage = g_strdup ("");
      return breach;
    }
  breach->student = g_strdup (placement->student);
  breach->student_name = g_strdup (name_of (office, &lw_student_record, placement->student));
  breach->stage = dup_stage (office, placement);

  return breach;
}

static void
add_finding (LwOffice *office, GPtrArray *breaches, const LwFinding *finding)
{
  LwReportBreach *breach
    = breach_new (office, finding->rule, finding->strength, finding->placement);

  breach->day = finding->day;
  breach->message = g_strdup (finding->message);
  breach->advice = g_strdup (finding->advice);
  breach->reason = g_strdup (finding->reason);
  g_ptr_array_add (breaches, breach);
}

static char *
make_key (const char *rule, const char *placement)
{
  return g_strdup_printf ("%s %s", rule, placement != NULL ? placement : "");
}

/* An exception of which nothing is found any more is kept all the same, and so is told. */
static void
add_idle_exception (LwOffice *office, GPtrArray *breaches, LwException *exception)
{
  LwStrength strength = LW_STRENGTH_HINT;
  LwReportBreach *breach;

  lw_rules_is_on (lw_office_get_world (office), exception->rule, &strength);
  breach = breach_new (office, exception->rule, strength, exception->placement);
  breach->message = g_strdup (_ ("There is an exception, but this rule is kept here now"));
  breach->advice = g_strdup (_ ("Delete the exception when it is no longer needed"));
  breach->reason = g_strdup (exception->reason);
  g_ptr_array_add (breaches, breach);
}

/**
 * lw_report_rules:
 * @office: an open school
 * @error: return location for an #LwError
 *
 * Returns: (transfer full) (nullable) (element-type LwReportBreach): every rule that is broken
 *   now, with the reason when it was set aside, strongest first, then by rule, day and
 *   placement; then the exceptions that stand without need
 */
GPtrArray *
lw_report_rules (LwOffice *office, GError **error)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *breaches;
  LwRecordList *exceptions;

  if (!lw_office_load_lists (office, error))
    return NULL;
  breaches = g_ptr_array_new_with_free_func ((GDestroyNotify) lw_report_breach_free);
  findings = lw_rules_judge_all (lw_office_get_world (office));
  for (guint i = 0; i < findings->len; i++)
    {
      const LwFinding *finding = g_ptr_array_index (findings, i);

      add_finding (office, breaches, finding);
      g_hash_table_add (found, make_key (finding->rule, finding->placement));
    }
  exceptions = lw_office_get_list (office, &lw_exception_record);
  for (guint i = 0; i < lw_record_list_get_size (exceptions); i++)
    {
      LwException *exception = lw_record_list_peek (exceptions, i);
      g_autofree char *key = make_key (exception->rule, exception->placement);

      if (!g_hash_table_contains (found, key))
        add_idle_exception (office, breaches, exception);
    }

  return breaches;
}

/**
 * lw_report_check:
 * @office: an open school
 * @error: return location, for when it could not be looked through
 *
 * Holds structure, references and the contents of attachments together.
 *
 * Returns: (transfer full) (nullable): a line for each thing that is damaged, none when all is
 *   sound
 */
GStrv
lw_report_check (LwOffice *office, GError **error)
{
  return lw_store_check (lw_office_get_store (office), error);
}
