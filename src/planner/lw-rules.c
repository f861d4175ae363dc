/* lw-rules.c - the school's rules held against its stages
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-rules.h"

#include "lw-case.h"
#include "lw-date.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

static const LwRuleInfo table[] = {
  { "R1", LW_STRENGTH_STOP, "{\"half-days\":1}", N_ ("Half-days at school in a stage week"),
    "notitie, voetnoot 37" },
  { "R2", LW_STRENGTH_HINT, NULL, N_ ("The form suits phase, track and model"), "notitie, II 1.3" },
  { "R3", LW_STRENGTH_WARN, NULL, N_ ("Accreditation for the profile"), "notitie, II 1.3" },
  { "R4", LW_STRENGTH_STOP, NULL, N_ ("Seats at the workplace"), "regel van de school" },
  { "R5", LW_STRENGTH_WARN, NULL, N_ ("The company is open"), "regel van de school" },
  { "R6", LW_STRENGTH_ABSOLUTE, NULL, N_ ("One stage at a time"), "regel van de school" },
  { "R7", LW_STRENGTH_STOP, NULL, N_ ("Days that stages go on"), "schoolkalender" },
  { "R8", LW_STRENGTH_WARN, NULL, N_ ("Not too much asked of a company"), "notitie, 3.8.2" },
  { "R9", LW_STRENGTH_HINT, "{\"workplaces\":2}", N_ ("Orientation at more than one workplace"),
    "notitie, 3.2" },
  { "R10", LW_STRENGTH_WARN,
    "{\"minimum-age\":13,\"hours-a-day\":7,\"hours-a-week\":35,\"from\":\"07:00\","
    "\"until\":\"19:00\",\"sunday\":false,\"break-minutes\":30,\"lesson-minutes\":50}",
    N_ ("Working time before 16"), "Rijksoverheid, kinderarbeid (2015)" },
  { "R11", LW_STRENGTH_WARN,
    "{\"hours-a-day\":9,\"hours-a-week\":45,\"sunday\":true,\"break-minutes\":30,"
    "\"lesson-minutes\":50}",
    N_ ("Working time at 16 and 17"), "Rijksoverheid, kinderarbeid (2015)" },
  { "R12", LW_STRENGTH_WARN,
    "{\"least-hours\":640,\"most-hours\":1280,\"least-days\":80,\"most-days\":160,"
    "\"break-minutes\":30}",
    N_ ("Hours of the leerwerktraject"), "Stb 2003, 292" },
  { "R13", LW_STRENGTH_WARN,
    "{\"minutes\":60,\"detour\":1.3,\"bike-speed\":15,\"transit-speed\":36,\"transit-wait\":12}",
    N_ ("Travel time one way"), "regel van de school" },
  { "R14", LW_STRENGTH_HINT,
    "{\"placements\":15,\"visits\":1,\"short-days\":5,\"visits-a-month-leerwerktraject\":1}",
    N_ ("Visits, and stages of one supervisor"), "regel van de school" },
  { "R15", LW_STRENGTH_WARN, "{\"days-ahead\":14}", N_ ("Agreement signed before the first day"),
    "regel van de school" },
  { "R16", LW_STRENGTH_REPORT, "{\"requests\":20}", N_ ("Refusals and places per track"),
    "notitie, 3.8.2" },
};

/* In the order of the table; what is only reported is judged of no stage. */
static void (*const judges[]) (LwCase *) = {
  lw_rule_school_judge,        lw_rule_form_judge,
  lw_rule_accreditation_judge, lw_rule_seats_judge,
  lw_rule_open_judge,          lw_rule_one_at_a_time_judge,
  lw_rule_stops_judge,         lw_rule_company_judge,
  lw_rule_orientation_judge,   lw_rule_hours_judge_young,
  lw_rule_hours_judge_older,   lw_rule_traject_judge,
  lw_rule_travel_judge,        lw_rule_supervisor_judge,
  lw_rule_agreement_judge,     NULL,
};

G_STATIC_ASSERT (G_N_ELEMENTS (table) == G_N_ELEMENTS (judges));

/**
 * lw_rules_get_table:
 * @n_rules: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_rules): the rules, by number. None is worded as the
 *   law: each is a rule of the school, with its source.
 */
const LwRuleInfo *
lw_rules_get_table (guint *n_rules)
{
  *n_rules = G_N_ELEMENTS (table);

  return table;
}

/**
 * lw_rules_find:
 * @number: (nullable): "R4"
 *
 * Returns: (transfer none) (nullable): that rule
 */
const LwRuleInfo *
lw_rules_find (const char *number)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (g_strcmp0 (table[i].number, number) == 0)
      return &table[i];

  return NULL;
}

const LwRuleSetting *
lw_world_get_setting (LwWorld *self, const char *number)
{
  return &self->settings[lw_rules_find (number) - table];
}

/**
 * lw_rules_is_on:
 * @world: a world
 * @number: "R4"
 * @strength: (out) (optional): how strong it is in this school
 *
 * A rule record changes a rule: without a strength the table's stays; {"off":true} as its value
 * switches it off. R6 stays as it is; R16 only reports, whatever is said of its strength.
 *
 * Returns: whether the rule is looked at in this school
 */
gboolean
lw_rules_is_on (LwWorld *world, const char *number, LwStrength *strength)
{
  const LwRuleSetting *setting;

  if (lw_rules_find (number) == NULL)
    return FALSE;
  setting = lw_world_get_setting (world, number);
  if (strength != NULL)
    *strength = setting->strength;

  return setting->is_on;
}

void
lw_finding_free (LwFinding *finding)
{
  g_free (finding->rule);
  g_free (finding->placement);
  g_free (finding->message);
  g_free (finding->advice);
  g_free (finding->reason);
  g_free (finding);
}

static int
number_of (const LwFinding *finding)
{
  return atoi (finding->rule + 1);
}

static int
compare_findings (gconstpointer a, gconstpointer b)
{
  const LwFinding *finding_a = *(LwFinding *const *) a;
  const LwFinding *finding_b = *(LwFinding *const *) b;
  int order;

  if (finding_a->strength != finding_b->strength)
    return (int) finding_b->strength - (int) finding_a->strength;
  if (number_of (finding_a) != number_of (finding_b))
    return number_of (finding_a) - number_of (finding_b);
  order = lw_date_compare (&finding_a->day, &finding_b->day);
  if (order == 0)
    order = strcmp (finding_a->placement, finding_b->placement);

  return order != 0 ? order : strcmp (finding_a->message, finding_b->message);
}

static void
judge (LwWorld *world, LwPlacement *placement, LwStrength least, GPtrArray *findings)
{
  g_auto (LwCase) subject = { 0 };

  /* What was broken off is over. */
  if (g_strcmp0 (placement->state, "afgebroken") == 0)
    return;
  lw_case_init (&subject, world, placement, findings);
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (world->settings[i].is_on && judges[i] != NULL && world->settings[i].strength >= least)
      {
        subject.rule = &table[i];
        subject.setting = &world->settings[i];
        judges[i](&subject);
      }
}

static GPtrArray *
findings_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) lw_finding_free);
}

/**
 * lw_rules_judge:
 * @world: a world
 * @placement: a placement; it need not be in the lists, and stands in for the one of its id
 *
 * Holds a placement against every rule that is on. One still sought ("zoekt") takes nobody's
 * time yet, so that R1, R4, R6, R8 to R12, R14 and R15 say nothing of it; one broken off is not
 * judged at all. A rule that lacks what it judges by, such as dates, says nothing.
 *
 * Returns: (transfer full) (element-type LwFinding): strongest first, then by rule and day
 */
GPtrArray *
lw_rules_judge (LwWorld *world, LwPlacement *placement)
{
  GPtrArray *findings = findings_new ();

  judge (world, placement, LW_STRENGTH_HINT, findings);
  g_ptr_array_sort (findings, compare_findings);

  return findings;
}

/**
 * lw_rules_judge_conflicts:
 * @world: a world
 * @placement: a placement, as for lw_rules_judge()
 *
 * The same without the rules that are hints, which nobody counts.
 *
 * Returns: (transfer full) (element-type LwFinding): strongest first, then by rule and day
 */
GPtrArray *
lw_rules_judge_conflicts (LwWorld *world, LwPlacement *placement)
{
  GPtrArray *findings = findings_new ();

  judge (world, placement, LW_STRENGTH_WARN, findings);
  g_ptr_array_sort (findings, compare_findings);

  return findings;
}

/* A stage such as the period makes: everything it says, and nobody in particular. */
static LwPlacement *
make_stage (LwStagePeriod *period)
{
  LwRecord *placement = lw_record_new (&lw_placement_record, NULL);

  lw_record_set_text (placement, "variant", period->variant);
  lw_record_set_text (placement, "pattern", period->pattern);
  lw_record_set_date (placement, "first-day", &period->first_day);
  lw_record_set_date (placement, "last-day", &period->last_day);
  lw_record_set_text (placement, "begin", period->begin);
  lw_record_set_text (placement, "end", period->end);

  return LW_PLACEMENT (placement);
}

/**
 * lw_rules_judge_period:
 * @world: a world
 * @period: a stage period, in the lists or not
 *
 * Holds the class's arrangement itself against the rules that any of its stages would meet: the
 * half-days at school (R1), the form (R2) and the days that stages go on (R7).
 *
 * Returns: (transfer full) (element-type LwFinding): strongest first; of no placement that is kept
 */
GPtrArray *
lw_rules_judge_period (LwWorld *world, LwStagePeriod *period)
{
  static const char *const numbers[] = { "R1", "R2", "R7" };
  g_autoptr (LwPlacement) stage = make_stage (period);
  g_auto (LwCase) subject = { 0 };
  GPtrArray *findings = findings_new ();

  lw_case_init_for_class (&subject, world, stage, period->group, findings);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      const LwRuleInfo *info = lw_rules_find (numbers[i]);

      subject.rule = info;
      subject.setting = lw_world_get_setting (world, numbers[i]);
      if (subject.setting->is_on)
        judges[info - table](&subject);
    }
  g_ptr_array_sort (findings, compare_findings);

  return findings;
}

/**
 * lw_rules_judge_all:
 * @world: a world
 *
 * Returns: (transfer full) (element-type LwFinding): what is found of all placements of the
 *   lists, strongest first, then by rule, day and placement, whatever the order of the lists
 */
GPtrArray *
lw_rules_judge_all (LwWorld *world)
{
  GPtrArray *findings = findings_new ();
  LwRecordList *placements = world->lists.placements;

  for (guint i = 0; placements != NULL && i < lw_record_list_get_size (placements); i++)
    judge (world, lw_record_list_peek (placements, i), LW_STRENGTH_HINT, findings);
  g_ptr_array_sort (findings, compare_findings);

  return findings;
}

/**
 * lw_rules_may_keep:
 * @findings: (element-type LwFinding): of one placement
 *
 * Returns: whether it may be kept: nothing absolute is found, and everything that stops has a
 *   reason ("toch, omdat ...")
 */
gboolean
lw_rules_may_keep (GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const LwFinding *finding = g_ptr_array_index (findings, i);

      if (finding->strength == LW_STRENGTH_ABSOLUTE
          || (finding->strength == LW_STRENGTH_STOP && finding->reason == NULL))
        return FALSE;
    }

  return TRUE;
}
