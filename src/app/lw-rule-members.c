/* lw-rule-members.c - how the figures of rules are called, and what they may be
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-rule-members.h"

#include <glib/gi18n.h>
#include <string.h>

#define HIGHEST 9999

/* What is lowest makes sense still: a rule that asks for nothing is switched off instead. */
static const LwRuleMember members[] = {
  { "half-days", N_ ("At school in a week with stage days, at least"), N_ ("half-days"), 1, 10, 1 },
  { "workplaces", N_ ("Different workplaces, at least"), N_ ("workplaces"), 1, 10, 1 },
  { "minimum-age", N_ ("On stage outside school from"), N_ ("years"), 10, 18, 1 },
  { "hours-a-day", N_ ("At most a day"), N_ ("hours"), 1, 24, 0.5 },
  { "hours-a-week", N_ ("At most a week, with lessons"), N_ ("hours"), 1, 100, 0.5 },
  { "from", N_ ("Not before"), NULL, 0, 0, 0 },
  { "until", N_ ("Not after"), NULL, 0, 0, 0 },
  { "sunday", N_ ("On Sundays too"), NULL, 0, 0, 0 },
  { "break-minutes", N_ ("Break on a whole day, not counted"), N_ ("minutes"), 0, 240, 5 },
  { "lesson-minutes", N_ ("A lesson takes"), N_ ("minutes"), 10, 240, 5 },
  { "least-hours", N_ ("Hours in all, at least"), N_ ("hours"), 0, HIGHEST, 10 },
  { "most-hours", N_ ("Hours in all, at most"), N_ ("hours"), 1, HIGHEST, 10 },
  { "least-days", N_ ("Days in all, at least"), N_ ("days"), 0, HIGHEST, 5 },
  { "most-days", N_ ("Days in all, at most"), N_ ("days"), 1, HIGHEST, 5 },
  { "minutes", N_ ("One way, at most"), N_ ("minutes"), 1, 600, 5 },
  { "detour", N_ ("Estimate: a way is longer than the straight line"), N_ ("times"), 1, 3, 0.1 },
  { "bike-speed", N_ ("Estimate: by bike"), N_ ("km an hour"), 5, 45, 1 },
  { "transit-speed", N_ ("Estimate: by public transport"), N_ ("km an hour"), 5, 150, 1 },
  { "transit-wait", N_ ("Estimate: walking to it and waiting"), N_ ("minutes"), 0, 60, 1 },
  { "placements", N_ ("Stages of one supervisor, at most"), N_ ("stages"), 1, HIGHEST, 1 },
  { "visits", N_ ("Visits to a stage, at least"), N_ ("visits"), 0, 100, 1 },
  { "short-days", N_ ("A call is enough for a stage of at most"), N_ ("days"), 0, 200, 1 },
  { "visits-a-month-leerwerktraject", N_ ("Visits a month in a leerwerktraject"), N_ ("visits"), 0,
    31, 1 },
  { "days-ahead", N_ ("Reminded beforehand"), N_ ("days"), 0, 365, 1 },
  { "requests", N_ ("Shown from"), N_ ("requests"), 1, HIGHEST, 5 },
};

static const struct
{
  const char *label;
  const char *meaning;
} strengths[] = {
  [LW_STRENGTH_HINT]
  = { N_ ("Hint"), N_ ("Shown where one chooses, and never counted as a conflict") },
  [LW_STRENGTH_WARN] = { N_ ("Warning"), N_ ("Counted as a conflict, and may be set aside") },
  [LW_STRENGTH_STOP]
  = { N_ ("Stop"), N_ ("Only with a reason, which is kept and printed in the list of exceptions") },
  [LW_STRENGTH_ABSOLUTE] = { N_ ("Fixed"), N_ ("Nobody can be in two places at once") },
  [LW_STRENGTH_REPORT]
  = { N_ ("Only reported"), N_ ("Shown in the account, and never held against a stage") },
};

/**
 * lw_rule_member_describe:
 * @key: a member of a rule's value
 * @member: (out caller-allocates): how it is called and what it may be
 */
void
lw_rule_member_describe (const char *key, LwRuleMember *member)
{
  *member = (LwRuleMember){ key, key, NULL, 0, HIGHEST, 1 };
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (strcmp (members[i].key, key) == 0)
      {
        *member = members[i];
        member->label = _ (member->label);
        member->unit = member->unit != NULL ? _ (member->unit) : NULL;
        return;
      }
}

const char *
lw_strength_label (LwStrength strength)
{
  g_return_val_if_fail (strength < G_N_ELEMENTS (strengths), NULL);

  return _ (strengths[strength].label);
}

const char *
lw_strength_meaning (LwStrength strength)
{
  g_return_val_if_fail (strength < G_N_ELEMENTS (strengths), NULL);

  return _ (strengths[strength].meaning);
}
