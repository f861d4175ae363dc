/* lw-cohort-seekers.c - who is without a place, and when each can go
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-cohort-private.h"

#include "lw-date.h"
#include "lw-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The rules that are about when, not where. */
static const struct
{
  const char *rule;
  LwCohortBar bar;
} rules_of_time[] = {
  { "R1", LW_COHORT_SCHOOL },   { "R2", LW_COHORT_FORM },   { "R6", LW_COHORT_ONE },
  { "R7", LW_COHORT_CALENDAR }, { "R10", LW_COHORT_YOUNG }, { "R11", LW_COHORT_OLDER },
};

typedef struct
{
  LwCohort *cohort;
  const LwCohortRequest *request;
  GHashTable *stages;  /* owned, student id -> GPtrArray of LwPlacement, also those that seek */
  GHashTable *wishes;  /* owned, student id -> GHashTable of workplace id -> rank */
  GHashTable *said;    /* owned, text: what was said of a pattern already */
  GHashTable *without; /* owned, class name: has no period in the form that isn't over */
  LwCohortTime lost;   /* when somebody loses a place */
  guint n_classless;
  GPtrArray *over; /* owned, names: seek a place, and all their days are past */
} Search;

static guint
size_of (LwRecordList *list)
{
  return list != NULL ? lw_record_list_get_size (list) : 0;
}

static gboolean
has_word (const char *const *words, const char *word)
{
  return words == NULL || (word != NULL && g_strv_contains (words, word));
}

static gboolean
is_meant (const LwCohortRequest *request, LwStudent *student)
{
  const char *id = lw_record_get_id (LW_RECORD (student));

  if (request->students != NULL && g_strv_contains (request->students, id))
    return TRUE;
  if (request->groups != NULL)
    return has_word (request->groups, student->group);

  return request->students == NULL;
}

/* A day that isn't known lies between any two. */
static gboolean
is_between (const LwCohortRequest *request, const GDate *first, const GDate *last)
{
  if (g_date_valid (&request->first_day) && g_date_valid (last)
      && g_date_compare (last, &request->first_day) < 0)
    return FALSE;

  return !g_date_valid (&request->last_day) || !g_date_valid (first)
         || g_date_compare (first, &request->last_day) <= 0;
}

static gboolean
is_of_form (const LwCohortRequest *request, const char *variant)
{
  return request->variant == NULL || g_strcmp0 (variant, request->variant) == 0;
}

/* Looked for, or proposed without saying where. */
static gboolean
seeks (LwPlacement *stage)
{
  return stage->workplace == NULL && stage->pinned != 1
         && (g_strcmp0 (stage->state, "zoekt") == 0
             || g_strcmp0 (stage->state, "voorgesteld") == 0);
}

static const char *
variant_of (LwWorld *world, LwPlacement *stage)
{
  LwVariant *variant = lw_world_get_variant (world, stage);

  return variant != NULL ? lw_record_get_id (LW_RECORD (variant)) : NULL;
}

static void
option_clear (gpointer data)
{
  LwCohortOption *option = data;

  g_free (option->text);
  g_array_unref (option->days);
}

static LwCohortSeeker *
seeker_new (Search *self, LwStudent *student, LwPlacement *stage)
{
  LwCohortSeeker *seeker = g_new0 (LwCohortSeeker, 1);
  LwGroup *group = lw_world_find (self->cohort->world->lists.groups, student->group);
  GHashTable *wishes = g_hash_table_lookup (self->wishes, lw_record_get_id (LW_RECORD (student)));

  seeker->base.student = g_object_ref (student);
  seeker->base.stage = g_object_ref (stage);
  seeker->profile = lw_cohort_profile_of (student, group);
  seeker->options = g_array_new (FALSE, FALSE, sizeof (LwCohortOption));
  seeker->full = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_set_clear_func (seeker->options, option_clear);
  seeker->wishes = wishes != NULL ? g_hash_table_ref (wishes) : NULL;

  return seeker;
}

static void
say_once (Search *self, char *message)
{
  if (g_hash_table_add (self->said, message))
    g_ptr_array_add (self->cohort->messages, g_strdup (message));
}

/* Returns: whether days are known of it at all. */
static gboolean
say_no_days (Search *self, LwPlacement *stage)
{
  LwWorld *world = self->cohort->world;
  g_autoptr (GArray) days = lw_world_expand_by (world, stage, NULL);
  const LwPattern *pattern = lw_world_get_pattern (world, stage);
  g_autofree char *what = pattern != NULL ? lw_pattern_describe (pattern) : NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  GDate first, last;

  lw_world_get_period (world, stage, &first, &last);
  if (what == NULL || !g_date_valid (&first))
    return FALSE;
  from = lw_date_format_short (&first);
  to = lw_date_format_short (g_date_valid (&last) ? &last : &first);
  if (days->len > 0)
    /* translators: a pattern and two days */
    say_once (self, g_strdup_printf (_ ("“%s” from %s to %s: all its days are in a holiday or on "
                                        "days that stages don’t go on. Choose other days."),
                                     what, from, to));
  else
    /* translators: a pattern and two days */
    say_once (self, g_strdup_printf (_ ("“%s” has no days from %s to %s. Choose other days or "
                                        "another pattern."),
                                     what, from, to));

  return TRUE;
}

/* The school itself chose that the form isn't for them, or not in this way. */
static gboolean
is_refused_by_school (LwWorld *world, const LwCohortSeeker *seeker, LwPlacement *stage)
{
  LwVariant *variant = lw_world_get_variant (world, stage);
  const LwPattern *pattern = lw_world_get_pattern (world, stage);
  LwGroup *group = lw_world_get_group (world, stage);
  const char *track = seeker->base.student->track;
  const LwCells *cells;

  if (variant == NULL)
    return FALSE;
  cells = lw_world_get_cells (world, variant);
  if (track == NULL && group != NULL)
    track = group->track;
  for (LwColumn column = 0; column < LW_N_COLUMNS; column++)
    {
      gboolean counts = track != NULL && column >= LW_COLUMN_TL && column <= LW_COLUMN_BB
                        && strcmp (track, lw_column_key (column)) == 0;

      if (group != NULL && group->grade != LW_UNSET)
        counts |= column == (group->grade <= 2 ? LW_COLUMN_LOWER : LW_COLUMN_UPPER);
      if (pattern != NULL)
        counts |= (column == LW_COLUMN_LINT && lw_pattern_has_kind (pattern, LW_PATTERN_LINT))
                  || (column == LW_COLUMN_SANDWICH
                      && lw_pattern_has_kind (pattern, LW_PATTERN_SANDWICH));
      if (counts && cells->cells[column].own == LW_SAID_NO)
        return TRUE;
    }

  return FALSE;
}

/* Why these days can't be, or %LW_N_COHORT_BARS. A reason given before ("toch, omdat ...") is one
 * still. What stops is said in the rule's own words. */
static void
say_finding (Search *self, const LwFinding *finding)
{
  say_once (self,
            finding->advice != NULL
              ? g_strdup_printf ("%s (%s). %s.", finding->message, finding->rule, finding->advice)
              : g_strdup_printf ("%s (%s)", finding->message, finding->rule));
}

static LwCohortBar
find_bar (Search *self, const LwCohortSeeker *seeker, LwPlacement *stage)
{
  LwWorld *world = self->cohort->world;
  g_autoptr (GPtrArray) findings = lw_rules_judge (world, stage);

  for (guint i = 0; i < findings->len; i++)
    {
      const LwFinding *finding = g_ptr_array_index (findings, i);

      if (finding->strength == LW_STRENGTH_HINT || finding->reason != NULL)
        continue;
      for (guint j = 0; j < G_N_ELEMENTS (rules_of_time); j++)
        if (strcmp (finding->rule, rules_of_time[j].rule) == 0)
          {
            if (rules_of_time[j].bar == LW_COHORT_SCHOOL)
              say_finding (self, finding);
            return rules_of_time[j].bar;
          }
    }

  return lw_rules_is_on (world, "R2", NULL) && is_refused_by_school (world, seeker, stage)
           ? LW_COHORT_FORM
           : LW_N_COHORT_BARS;
}

static void
add_option (Search *self, LwCohortSeeker *seeker, const char *text)
{
  g_autoptr (LwRecord) record = lw_record_copy (LW_RECORD (seeker->base.stage));
  LwPlacement *stage = LW_PLACEMENT (record);
  LwCohortOption option = { 0 };
  gboolean has_begun;
  LwCohortBar bar;

  lw_record_set_text (record, "state", "voorgesteld");
  if (text != NULL)
    lw_record_set_text (record, "pattern", text);
  bar = lw_cohort_begin_today (self->cohort->world, record, &has_begun);
  option.days = lw_world_expand (self->cohort->world, stage);
  if (option.days->len == 0 && bar == LW_N_COHORT_BARS)
    {
      if (!say_no_days (self, stage))
        {
          g_array_unref (option.days);
          return;
        }
      bar = LW_COHORT_NO_DAYS;
    }
  else if (bar == LW_N_COHORT_BARS)
    bar = find_bar (self, seeker, stage);
  if (bar < LW_N_COHORT_BARS)
    {
      seeker->base.n_barred[bar]++;
      g_array_unref (option.days);
      return;
    }
  option.text = g_strdup (has_begun ? stage->pattern : text);
  if (has_begun)
    option.first_day = stage->first_day;
  seeker->base.has_begun |= has_begun;
  g_array_append_val (seeker->options, option);
}

static LwCohortSeeker *
add_seeker (Search *self, LwStudent *student, LwPlacement *stage, const char *const *patterns)
{
  LwCohortSeeker *seeker = seeker_new (self, student, stage);

  if (patterns == NULL)
    add_option (self, seeker, NULL);
  for (guint i = 0; patterns != NULL && patterns[i] != NULL; i++)
    add_option (self, seeker, patterns[i]);
  g_ptr_array_add (self->cohort->seekers, seeker);

  return seeker;
}

/* Fills in what was asked where neither the stage nor its period says it. */
static LwPlacement *
make_dated (Search *self, LwPlacement *stage)
{
  LwRecord *copy = lw_record_copy (LW_RECORD (stage));
  GDate first, last;

  lw_world_get_period (self->cohort->world, stage, &first, &last);
  if (!g_date_valid (&first) && g_date_valid (&self->request->first_day))
    lw_record_set_date (copy, "first-day", &self->request->first_day);
  if (!g_date_valid (&last) && g_date_valid (&self->request->last_day))
    lw_record_set_date (copy, "last-day", &self->request->last_day);

  return LW_PLACEMENT (copy);
}

/* A stage that isn't there yet. Its id is made of what it is, so that the same request makes the
 * same problem; who keeps it gives it one of its own. */
static void
add_new (Search *self, LwStudent *student, LwStagePeriod *period)
{
  const LwCohortRequest *request = self->request;
  const char *of = period != NULL ? lw_record_get_id (LW_RECORD (period)) : request->variant;
  g_autofree char *id = g_strdup_printf ("new/%s/%s", lw_record_get_id (LW_RECORD (student)), of);
  g_autoptr (LwRecord) stage = lw_record_new (&lw_placement_record, id);

  lw_record_set_text (stage, "student", lw_record_get_id (LW_RECORD (student)));
  lw_record_set_text (stage, "variant", request->variant);
  lw_record_set_text (stage, "state", "zoekt");
  if (period != NULL)
    lw_record_set_text (stage, "stage-period", of);
  else
    {
      lw_record_set_date (stage, "first-day", &request->first_day);
      lw_record_set_date (stage, "last-day", &request->last_day);
    }
  add_seeker (self, student, LW_PLACEMENT (stage), request->patterns)->base.is_new = TRUE;
}

/* Whether the student has a stage for it, in whatever state but broken off. */
static gboolean
has_stage (Search *self, GPtrArray *stages, LwStagePeriod *period)
{
  LwWorld *world = self->cohort->world;

  for (guint i = 0; stages != NULL && i < stages->len; i++)
    {
      LwPlacement *stage = g_ptr_array_index (stages, i);
      GDate first, last;

      if (g_strcmp0 (stage->state, "afgebroken") == 0)
        continue;
      if (period != NULL
          && g_strcmp0 (stage->stage_period, lw_record_get_id (LW_RECORD (period))) == 0)
        return TRUE;
      lw_world_get_period (world, stage, &first, &last);
      if (is_of_form (self->request, variant_of (world, stage))
          && (period != NULL ? lw_date_compare (&first, &period->last_day) <= 0
                                 && lw_date_compare (&last, &period->first_day) >= 0
                             : is_between (self->request, &first, &last)))
        return TRUE;
    }

  return FALSE;
}

static const GDate *
end_of (const GDate *first, const GDate *last)
{
  return g_date_valid (last) ? last : first;
}

static gboolean
is_over (LwWorld *world, const GDate *first, const GDate *last)
{
  const GDate *end = end_of (first, last);

  return g_date_valid (end) && g_date_compare (end, &world->today) < 0;
}

static void
add_missing (Search *self, LwStudent *student, GPtrArray *stages)
{
  LwWorld *world = self->cohort->world;
  const LwCohortRequest *request = self->request;
  LwGroup *group = lw_world_find (world->lists.groups, student->group);
  guint n_periods = 0;

  if (group == NULL)
    {
      self->n_classless++;
      return;
    }
  for (guint i = 0; i < size_of (world->lists.stage_periods); i++)
    {
      LwStagePeriod *period = lw_record_list_peek (world->lists.stage_periods, i);

      if (g_strcmp0 (period->group, student->group) != 0 || !is_of_form (request, period->variant)
          || !is_between (request, &period->first_day, &period->last_day)
          || is_over (world, &period->first_day, &period->last_day))
        continue;
      n_periods++;
      if (!has_stage (self, stages, period))
        add_new (self, student, period);
    }
  if (n_periods > 0 || has_stage (self, stages, NULL))
    return;
  if (request->patterns != NULL && g_date_valid (&request->first_day)
      && g_date_valid (&request->last_day))
    add_new (self, student, NULL);
  else
    g_hash_table_add (self->without, g_strdup (lw_record_get_title (LW_RECORD (group))));
}

/* Whether it lies in the time that is planned, and isn't over. */
static gboolean
is_in_time (Search *self, LwStudent *student, LwPlacement *stage)
{
  LwWorld *world = self->cohort->world;
  GDate first, last;

  lw_world_get_period (world, stage, &first, &last);
  if (!is_of_form (self->request, variant_of (world, stage))
      || !is_between (self->request, &first, &last))
    return FALSE;
  if (!is_over (world, &first, &last))
    return TRUE;
  if (self->request->closed == NULL && seeks (stage)
      && lw_school_year_of (end_of (&first, &last)) == lw_school_year_of (&world->today))
    g_ptr_array_add (self->over, (gpointer) lw_record_get_title (LW_RECORD (student)));

  return FALSE;
}

static void
search_stage (Search *self, LwStudent *student, LwPlacement *stage)
{
  LwWorld *world = self->cohort->world;
  const LwCohortRequest *request = self->request;
  gboolean is_cancelled = lw_cohort_is_cancelled (world, request, stage);
  g_autoptr (LwPlacement) asked = NULL;

  if (!is_in_time (self, student, stage))
    return;
  if (is_cancelled
      || (request->replan && lw_cohort_may_move (world, request, stage, &self->lost)
          && lw_cohort_can_begin_today (world, stage)))
    {
      LwCohortSeeker *seeker;

      asked = lw_cohort_lift_stage (stage);
      seeker = add_seeker (self, student, asked, is_cancelled ? request->patterns : NULL);
      seeker->base.before = LW_PLACEMENT (lw_record_copy (LW_RECORD (stage)));
      seeker->base.is_cancelled = is_cancelled;
    }
  else if (request->closed == NULL && seeks (stage))
    {
      asked = make_dated (self, stage);
      add_seeker (self, student, asked, request->patterns);
    }
}

static void
search_student (Search *self, LwStudent *student)
{
  GPtrArray *stages = lw_world_lookup (self->stages, lw_record_get_id (LW_RECORD (student)));

  for (guint i = 0; stages != NULL && i < stages->len; i++)
    search_stage (self, student, g_ptr_array_index (stages, i));
  if (self->request->variant != NULL && self->request->closed == NULL)
    add_missing (self, student, stages);
}

static void
index_stages (Search *self)
{
  LwRecordList *list = self->cohort->world->lists.placements;

  for (guint i = 0; i < size_of (list); i++)
    {
      LwPlacement *stage = lw_record_list_peek (list, i);
      GPtrArray *stages = lw_world_lookup (self->stages, stage->student);

      if (stage->student == NULL)
        continue;
      if (stages == NULL)
        {
          stages = g_ptr_array_new ();
          g_hash_table_insert (self->stages, stage->student, stages);
        }
      g_ptr_array_add (stages, stage);
    }
}

/* Stages that are sure to seek a place, one after the other. Where a student is to look around, the
 * profile keeps nobody from a workplace. */
void
lw_cohort_add_given (LwCohort *self, GPtrArray *wishes, GPtrArray *stages)
{
  const LwCohortRequest request = { NULL };
  Search search = { .cohort = self, .request = &request };

  search.wishes = lw_cohort_index_wishes (wishes);
  search.said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < stages->len; i++)
    {
      LwPlacement *stage = g_ptr_array_index (stages, i);
      LwStudent *student = lw_world_find (self->world->lists.students, stage->student);
      LwCohortSeeker *seeker = add_seeker (&search, student, stage, NULL);

      seeker->base.is_new = TRUE;
      if (g_strcmp0 (stage->question_kind, "orientatie") == 0)
        seeker->profile = NULL;
    }
  g_hash_table_unref (search.wishes);
  g_hash_table_unref (search.said);
}

static gboolean
check_request (LwWorld *world, const LwCohortRequest *request, GError **error)
{
  for (guint i = 0; request->patterns != NULL && request->patterns[i] != NULL; i++)
    {
      g_autoptr (LwPattern) pattern = lw_pattern_parse (request->patterns[i], error);

      if (pattern == NULL)
        return FALSE;
    }
  if (g_date_valid (&request->first_day) && g_date_valid (&request->last_day)
      && g_date_compare (&request->last_day, &request->first_day) < 0)
    {
      g_set_error_literal (error, LW_ERROR, LW_ERROR_INVALID,
                           _ ("The last day comes before the first day."));
      return FALSE;
    }
  if (g_date_valid (&request->last_day) && g_date_compare (&request->last_day, &world->today) < 0)
    {
      g_set_error_literal (error, LW_ERROR, LW_ERROR_INVALID,
                           _ ("The last day is past. A plan is for today and later."));
      return FALSE;
    }

  return TRUE;
}

/* Who is without a place, by name, so that the order of the lists doesn't matter. */
gboolean
lw_cohort_find_seekers (LwCohort *self,
                        GPtrArray *wishes,
                        const LwCohortRequest *request,
                        GError **error)
{
  LwRecordList *list = self->world->lists.students;
  g_autoptr (GPtrArray) students = g_ptr_array_new ();
  Search search = { .cohort = self, .request = request };

  if (!check_request (self->world, request, error))
    return FALSE;
  search.stages
    = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  search.wishes = lw_cohort_index_wishes (wishes);
  search.said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  search.without = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  search.over = g_ptr_array_new ();
  index_stages (&search);
  lw_cohort_find_lost (self->world, request, &search.lost);
  for (guint i = 0; i < size_of (list); i++)
    if (is_meant (request, lw_record_list_peek (list, i)))
      g_ptr_array_add (students, lw_record_list_peek (list, i));
  lw_records_sort (students);
  for (guint i = 0; i < students->len; i++)
    search_student (&search, g_ptr_array_index (students, i));
  lw_cohort_say_empty (self, request);
  lw_cohort_say_missing (self, search.without, search.n_classless);
  lw_cohort_note_time (self, request, search.over);
  g_hash_table_unref (search.stages);
  g_hash_table_unref (search.wishes);
  g_hash_table_unref (search.said);
  g_hash_table_unref (search.without);
  g_ptr_array_unref (search.over);

  return TRUE;
}
