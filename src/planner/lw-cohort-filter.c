/* lw-cohort-filter.c - what keeps one stage from one workplace, whoever else is there
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-cohort-filter.h"

#include "lw-contact-moment.h"

#define UNWISHED 6

/**
 * lw_cohort_holds:
 * @world: a world
 * @rule: "R4"
 *
 * Returns: whether a plan may not break it: it is on, and more than a hint
 */
gboolean
lw_cohort_holds (LwWorld *world, const char *rule)
{
  LwStrength strength;

  return lw_rules_is_on (world, rule, &strength)
         && (strength == LW_STRENGTH_WARN || strength == LW_STRENGTH_STOP
             || strength == LW_STRENGTH_ABSOLUTE);
}

/**
 * lw_cohort_profile_of:
 * @student: (nullable): a student
 * @group: (nullable): the class
 *
 * Returns: (transfer none) (nullable): what the student learns for, else the class
 */
const char *
lw_cohort_profile_of (LwStudent *student, LwGroup *group)
{
  if (student != NULL && student->profile != NULL)
    return student->profile;

  return group != NULL ? group->profile : NULL;
}

/**
 * lw_cohort_is_for:
 * @profile: (nullable): a profile
 * @workplace: a workplace
 *
 * Returns: whether those of the profile may come; where nothing is said of profiles all may
 */
gboolean
lw_cohort_is_for (const char *profile, LwWorkplace *workplace)
{
  return profile == NULL || workplace->profiles == NULL || workplace->profiles[0] == NULL
         || g_strv_contains ((const char *const *) workplace->profiles, profile);
}

/**
 * lw_cohort_find_refused:
 * @world: a world
 *
 * Returns: (transfer full): a set of "stage/company": which company said no to which stage; and of
 *   "stage" for those to whom any has
 */
GHashTable *
lw_cohort_find_refused (LwWorld *world)
{
  GHashTable *refused = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  LwRecordList *moments = world->lists.contact_moments;

  for (guint i = 0; moments != NULL && i < lw_record_list_get_size (moments); i++)
    {
      LwContactMoment *moment = lw_record_list_peek (moments, i);

      if (!lw_contact_moment_is_refusal (moment) || moment->placement == NULL)
        continue;
      g_hash_table_add (refused, g_strdup (moment->placement));
      g_hash_table_add (refused, g_strdup_printf ("%s/%s", moment->placement, moment->company));
    }

  return refused;
}

/**
 * lw_cohort_has_refused:
 * @refused: of lw_cohort_find_refused()
 * @stage: a stage
 * @workplace: a workplace
 *
 * Returns: whether its company said no to the stage
 */
gboolean
lw_cohort_has_refused (GHashTable *refused, LwPlacement *stage, LwWorkplace *workplace)
{
  const char *id = lw_record_get_id (LW_RECORD (stage));
  g_autofree char *key = NULL;

  if (!g_hash_table_contains (refused, id))
    return FALSE;
  key = g_strdup_printf ("%s/%s", id, workplace->company);

  return g_hash_table_contains (refused, key);
}

/**
 * lw_cohort_index_wishes:
 * @wishes: (nullable) (element-type LwWish): of any students
 *
 * Returns: (transfer full): student id -> GHashTable of workplace id -> rank, from 1
 */
GHashTable *
lw_cohort_index_wishes (GPtrArray *wishes)
{
  GHashTable *index
    = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);

  for (guint i = 0; wishes != NULL && i < wishes->len; i++)
    {
      LwWish *wish = g_ptr_array_index (wishes, i);
      GHashTable *of_student
        = wish->student != NULL ? g_hash_table_lookup (index, wish->student) : NULL;

      if (wish->student == NULL || wish->workplace == NULL)
        continue;
      if (of_student == NULL)
        {
          of_student = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
          g_hash_table_insert (index, g_strdup (wish->student), of_student);
        }
      g_hash_table_insert (of_student, g_strdup (wish->workplace),
                           GUINT_TO_POINTER ((guint) MAX (1, wish->rank)));
    }

  return index;
}

/**
 * lw_cohort_rate_wish:
 * @wishes: (nullable): of one student: workplace id -> rank
 * @workplace: (nullable): a workplace; %NULL: none, as far as where nothing was wished
 *
 * Returns: how far from the first wish: 0 for it, and for those who wish nothing
 */
guint
lw_cohort_rate_wish (GHashTable *wishes, LwWorkplace *workplace)
{
  guint rank;

  if (wishes == NULL)
    return 0;
  if (workplace == NULL)
    return UNWISHED;
  rank = GPOINTER_TO_UINT (g_hash_table_lookup (wishes, lw_record_get_id (LW_RECORD (workplace))));

  return rank == 0 ? UNWISHED : MIN (rank - 1, UNWISHED - 1);
}

/**
 * lw_cohort_filter_init:
 * @self: to be cleared with lw_cohort_filter_clear()
 * @world: a world
 * @stage: a stage, in the lists or not; both must outlive the filter
 * @days: (element-type LwStageDay): its days
 * @refused: of lw_cohort_find_refused(), which must outlive it too
 */
void
lw_cohort_filter_init (LwCohortFilter *self,
                       LwWorld *world,
                       LwPlacement *stage,
                       GArray *days,
                       GHashTable *refused)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) lw_finding_free);

  *self = (LwCohortFilter){
    .world = world,
    .refused = refused,
    .findings = findings,
    .accreditation = lw_cohort_holds (world, "R3") ? lw_rules_find ("R3") : NULL,
    .accreditation_setting = lw_world_get_setting (world, "R3"),
    .travel = lw_cohort_holds (world, "R13") ? lw_rules_find ("R13") : NULL,
    .travel_setting = lw_world_get_setting (world, "R13"),
    .is_moved = stage->workplace != NULL,
  };
  lw_case_init (&self->subject, world, stage, findings);
  g_array_unref (self->subject.days);
  self->subject.days = g_array_ref (days);
  self->student = self->subject.student;
  self->profile = lw_cohort_profile_of (self->student, self->subject.group);
  if (days->len > 0)
    self->first_day = g_array_index (days, LwStageDay, 0).day;
}

void
lw_cohort_filter_clear (LwCohortFilter *self)
{
  lw_case_clear (&self->subject);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
}

/* Someone who turns so old during the stage isn't yet on its first day. */
static gboolean
is_of_age (const LwCohortFilter *self, LwWorkplace *workplace)
{
  GDate birthday;

  if (workplace->minimum_age == LW_UNSET || workplace->minimum_age <= 0 || self->student == NULL
      || !g_date_valid (&self->student->birth_date) || !g_date_valid (&self->first_day))
    return TRUE;
  birthday = self->student->birth_date;
  g_date_add_years (&birthday, (guint) workplace->minimum_age);

  return g_date_compare (&birthday, &self->first_day) <= 0;
}

static gboolean
breaks (LwCohortFilter *self,
        const LwRuleInfo *rule,
        const LwRuleSetting *setting,
        void (*judge) (LwCase *))
{
  if (rule == NULL)
    return FALSE;
  self->subject.rule = rule;
  self->subject.setting = setting;
  g_ptr_array_set_size (self->findings, 0);
  judge (&self->subject);
  for (guint i = 0; i < self->findings->len; i++)
    if (self->is_moved || ((LwFinding *) g_ptr_array_index (self->findings, i))->reason == NULL)
      return TRUE;

  return FALSE;
}

/**
 * lw_cohort_filter_find_near:
 * @self: a filter
 * @workplace: a workplace
 *
 * Returns: what is nearest to the matter: profile, age, or a no of before; else %LW_N_COHORT_BARS
 */
LwCohortBar
lw_cohort_filter_find_near (const LwCohortFilter *self, LwWorkplace *workplace)
{
  if (!lw_cohort_is_for (self->profile, workplace))
    return LW_COHORT_PROFILE;
  if (!is_of_age (self, workplace))
    return LW_COHORT_AGE;

  return lw_cohort_has_refused (self->refused, self->subject.placement, workplace)
           ? LW_COHORT_REFUSED
           : LW_N_COHORT_BARS;
}

/**
 * lw_cohort_filter_lacks_accreditation:
 * @self: a filter
 * @workplace: a workplace
 *
 * Returns: whether R3 bars it
 */
gboolean
lw_cohort_filter_lacks_accreditation (LwCohortFilter *self, LwWorkplace *workplace)
{
  self->subject.workplace = workplace;

  return breaks (self, self->accreditation, self->accreditation_setting,
                 lw_rule_accreditation_judge);
}

/**
 * lw_cohort_filter_is_too_far:
 * @self: a filter
 * @workplace: a workplace
 *
 * Returns: whether R13 bars it
 */
gboolean
lw_cohort_filter_is_too_far (LwCohortFilter *self, LwWorkplace *workplace)
{
  self->subject.workplace = workplace;

  return breaks (self, self->travel, self->travel_setting, lw_rule_travel_judge);
}

/**
 * lw_cohort_filter_find_far:
 * @self: a filter
 * @workplace: a workplace
 *
 * Returns: what takes longest to find: R3 or R13; else %LW_N_COHORT_BARS
 */
LwCohortBar
lw_cohort_filter_find_far (LwCohortFilter *self, LwWorkplace *workplace)
{
  if (lw_cohort_filter_lacks_accreditation (self, workplace))
    return LW_COHORT_ACCREDITATION;

  return lw_cohort_filter_is_too_far (self, workplace) ? LW_COHORT_TRAVEL : LW_N_COHORT_BARS;
}
