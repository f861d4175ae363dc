/* lw-ctl-plan.c - plans who goes where
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-ctl.h"

#include "lw-date.h"

#include <glib/gi18n.h>

#define MOST_GROUPS 100

/* What was asked, by ids. */
typedef struct
{
  char **groups;
  char **patterns;
  char **closed;
  char *variant;
  GDate first_day;
  GDate last_day;
  double seconds;
  guint n_rounds; /* 0: no carousel */
  guint n_weeks;
} Wanted;

static void
wanted_clear (Wanted *wanted)
{
  g_strfreev (wanted->groups);
  g_strfreev (wanted->patterns);
  g_strfreev (wanted->closed);
  g_free (wanted->variant);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wanted, wanted_clear)

static gboolean
read_day (LwCtl *ctl, const char *option, GDate *day, int *status)
{
  const char *text = lw_ctl_get (ctl, option);

  g_date_clear (day, 1);
  if (text == NULL || lw_date_parse_iso (text, day))
    return TRUE;
  *status = lw_ctl_complain (ctl->verb, _ ("“%s” is not a day; write it as 2027-03-02."), text);

  return FALSE;
}

static gboolean
read_seconds (LwCtl *ctl, double *seconds, int *status)
{
  const char *text = lw_ctl_get (ctl, "time-limit");
  char *end = NULL;

  *seconds = text != NULL ? g_ascii_strtod (text, &end) : 0;
  if (text == NULL || (*end == '\0' && *seconds > 0 && *seconds <= G_MAXINT))
    return TRUE;
  *status = lw_ctl_complain (ctl->verb, _ ("“%s” is no number of seconds."), text);

  return FALSE;
}

static gboolean
read_number (LwCtl *ctl, const char *option, guint *number, int *status)
{
  const char *text = lw_ctl_get (ctl, option);
  guint64 value;

  if (text == NULL)
    return TRUE;
  if (g_ascii_string_to_unsigned (text, 10, 1, LW_CAROUSEL_MOST_ROUNDS, &value, NULL))
    {
      *number = (guint) value;
      return TRUE;
    }
  *status = lw_ctl_complain (ctl->verb, _ ("“%s” is no number from 1 to %d."), text,
                             LW_CAROUSEL_MOST_ROUNDS);

  return FALSE;
}

/* Rounds want a class, a pattern, a first day and workplaces; without rounds these say nothing. */
static gboolean
read_rounds (LwCtl *ctl, Wanted *wanted, int *status)
{
  gboolean has_places
    = lw_ctl_get (ctl, "workplace") != NULL || lw_ctl_get (ctl, "function") != NULL;

  wanted->n_weeks = 1;
  if (!read_number (ctl, "rounds", &wanted->n_rounds, status)
      || !read_number (ctl, "weeks", &wanted->n_weeks, status))
    return FALSE;
  if (wanted->n_rounds == 0 && (has_places || lw_ctl_get (ctl, "weeks") != NULL))
    *status
      = lw_ctl_complain (ctl->verb, _ ("--weeks, --workplace and --function go with --rounds."));
  else if (wanted->n_rounds > 0
           && (!has_places || lw_ctl_get (ctl, "group") == NULL || wanted->patterns == NULL
               || wanted->patterns[1] != NULL || !g_date_valid (&wanted->first_day)))
    *status = lw_ctl_complain (
      ctl->verb, _ ("With --rounds say --group, --from, one --pattern, and --workplace or "
                    "--function for each that takes part."));
  else
    return TRUE;

  return FALSE;
}

/* What can be seen to be wrong without the store is wrong usage. */
static gboolean
read_usage (LwCtl *ctl, Wanted *wanted, int *status)
{
  if (ctl->arguments->len > 0 && lw_ctl_get (ctl, "group") == NULL)
    {
      *status
        = lw_ctl_complain (ctl->verb, _ ("“%s” is one too many."), lw_ctl_get_argument (ctl, 0));
      return FALSE;
    }
  wanted->patterns = lw_ctl_dup_values (ctl, "pattern");

  return read_day (ctl, "from", &wanted->first_day, status)
         && read_day (ctl, "to", &wanted->last_day, status)
         && read_seconds (ctl, &wanted->seconds, status) && read_rounds (ctl, wanted, status);
}

/* Names stand behind --group, once or each with its own. */
static gboolean
find_groups (LwCtl *ctl, LwOffice *office, Wanted *wanted, GError **error)
{
  g_auto (GStrv) names = lw_ctl_dup_values (ctl, "group");
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  guint n_names = names != NULL ? g_strv_length (names) : 0;

  for (guint i = 0; i < n_names + ctl->arguments->len; i++)
    {
      const char *name = i < n_names ? names[i] : lw_ctl_get_argument (ctl, i - n_names);
      g_autofree char *id = lw_ctl_find (office, &lw_group_record, name, error);

      if (id == NULL)
        return FALSE;
      g_strv_builder_add (ids, id);
    }
  if (n_names > 0)
    wanted->groups = g_strv_builder_end (ids);

  return TRUE;
}

/* Companies that take nobody any more. */
static gboolean
find_closed (LwCtl *ctl, LwOffice *office, Wanted *wanted, GError **error)
{
  g_auto (GStrv) names = lw_ctl_dup_values (ctl, "cancelled");
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *id = lw_ctl_find (office, &lw_company_record, names[i], error);

      if (id == NULL)
        return FALSE;
      g_strv_builder_add (ids, id);
    }
  if (names != NULL)
    wanted->closed = g_strv_builder_end (ids);

  return TRUE;
}

static gboolean
find_all (LwCtl *ctl, LwOffice *office, Wanted *wanted, GError **error)
{
  const char *form = lw_ctl_get (ctl, "form");

  if (form != NULL)
    wanted->variant = lw_ctl_find (office, &lw_variant_record, form, error);

  return (form == NULL || wanted->variant != NULL) && find_groups (ctl, office, wanted, error)
         && find_closed (ctl, office, wanted, error);
}

static gboolean
keep (LwOffice *office, LwPlanJob *job, GError **error)
{
  g_autoptr (LwAct) act = lw_plan_job_make_act (job, error);

  if (act == NULL)
    return FALSE;

  return act->changes->len == 0 || lw_office_commit (office, act, error);
}

static gboolean
go_round (LwCtl *ctl, LwOffice *office, const Wanted *wanted, GError **error)
{
  LwCarouselRequest request = {
    .groups = (const char *const *) wanted->groups,
    .variant = wanted->variant,
    .pattern = wanted->patterns[0],
    .first_day = wanted->first_day,
    .n_rounds = wanted->n_rounds,
    .n_weeks = wanted->n_weeks,
  };

  return lw_ctl_plan_carousel (ctl, office, &request, error);
}

static gboolean
plan (LwCtl *ctl, Wanted *wanted, GError **error)
{
  gboolean is_dry = lw_ctl_get (ctl, "dry-run") != NULL;
  gboolean json = lw_ctl_get (ctl, "json") != NULL;
  g_autoptr (LwOffice) office
    = lw_ctl_open (ctl, is_dry ? LW_OFFICE_READ_ONLY : LW_OFFICE_DEFAULT, error);
  g_autoptr (LwPlanJob) job = NULL;
  LwCohortRequest request;

  if (office == NULL || !find_all (ctl, office, wanted, error))
    return FALSE;
  if (wanted->n_rounds > 0)
    return go_round (ctl, office, wanted, error);
  request = (LwCohortRequest){
    .groups = (const char *const *) wanted->groups,
    .variant = wanted->variant,
    .patterns = (const char *const *) wanted->patterns,
    .first_day = wanted->first_day,
    .last_day = wanted->last_day,
    .closed = (const char *const *) wanted->closed,
    .replan = lw_ctl_get (ctl, "replan") != NULL,
  };
  job = lw_plan_job_new (office, &request);
  if (!lw_plan_job_run (job, wanted->seconds, NULL, error)
      || (!is_dry && !keep (office, job, error)))
    return FALSE;
  if (json)
    lw_ctl_plan_print_json (job, office);
  else
    lw_ctl_plan_print_readable (job, office);
  if (is_dry && !json)
    g_print ("%s\n", _ ("Nothing was changed: this was a dry run."));

  return TRUE;
}

static int
run (LwCtl *ctl)
{
  g_autoptr (GError) error = NULL;
  g_auto (Wanted) wanted = { NULL };
  int status = LW_CTL_DONE;

  if (!read_usage (ctl, &wanted, &status))
    return status;

  return plan (ctl, &wanted, &error) ? LW_CTL_DONE : lw_ctl_fail (error);
}

static const LwCtlOption options[] = {
  { "group", N_ ("NAME …"), N_ ("these classes; without it the whole school"), TRUE },
  { "form", N_ ("FORM"),
    N_ ("only this form; who has no stage of it yet gets one for the class’s coming period") },
  { "pattern", N_ ("PATTERN"), N_ ("such as lint:di,do; given again: to choose from"), TRUE },
  { "from", N_ ("DATE"), N_ ("the first day, as 2027-03-02") },
  { "to", N_ ("DATE"), N_ ("the last day") },
  { "cancelled", N_ ("COMPANY"),
    N_ ("this company takes nobody any more: only who loses a place there seeks another"), TRUE },
  { "replan", NULL, N_ ("proposals may move, as few as can be; not who is fixed") },
  { "rounds", N_ ("N"), N_ ("a carousel: so many rounds, each at another workplace") },
  { "weeks", N_ ("N"), N_ ("of so many weeks each; else one") },
  { "workplace", N_ ("ID|NAME"), N_ ("one that takes part; given again: more"), TRUE },
  { "function", N_ ("NAME"), N_ ("a function of the school’s own, made with it"), TRUE },
  { "time-limit", N_ ("SECONDS"), N_ ("stop then, with the best plan till then") },
  { "dry-run", NULL, N_ ("only tell what would change") },
  { NULL },
};

const LwCtlVerb lw_ctl_plan = {
  .name = "plan",
  .synopsis = N_ ("[--group NAME …]"),
  .summary = N_ ("propose a workplace for each stage that seeks one"),
  .options = options,
  .max_arguments = MOST_GROUPS,
  .run = run,
};
