/* lw-account-rows.c - stages counted by what they have in common
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-account-private.h"

#include "lw-date.h"

#include <stdlib.h>
#include <string.h>

/* Letters: a shorter word in small letters is “de” or “van”, and no name. */
#define LEAST_NAME 4

static const char *const grades[] = { "1", "2", "3", "4", NULL };
static const char *const settings[] = { "in-school", "on-the-job", "off-the-job", NULL };
static const char *const models[]
  = { LW_ACCOUNT_LINT, LW_ACCOUNT_SANDWICH, LW_ACCOUNT_COMBINATION, LW_ACCOUNT_ONCE, NULL };

static void
reason_free (gpointer data)
{
  LwAccountReason *reason = data;

  g_free (reason->text);
  g_free (reason);
}

LwAccountRow *
lw_account_row_new (const char *key, const char *name)
{
  LwAccountRow *self = g_new0 (LwAccountRow, 1);

  self->key = g_strdup (key);
  self->name = g_strdup (name);
  self->reasons = g_ptr_array_new_with_free_func (reason_free);

  return self;
}

void
lw_account_row_free (gpointer data)
{
  LwAccountRow *self = data;

  g_free (self->key);
  g_free (self->name);
  g_ptr_array_unref (self->reasons);
  g_free (self);
}

/* What has no state is there: nobody said that it still has to be asked. */
static LwOutcomeKind
outcome_of (guint state)
{
  static const struct
  {
    const char *state;
    LwOutcomeKind outcome;
  } outcomes[] = {
    { "zoekt", LW_OUTCOME_SOUGHT },      { "voorgesteld", LW_OUTCOME_SOUGHT },
    { "gevraagd", LW_OUTCOME_SOUGHT },   { "loopt", LW_OUTCOME_GOING },
    { "afgerond", LW_OUTCOME_FINISHED }, { "afgebroken", LW_OUTCOME_BROKEN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
    if (g_strcmp0 (lw_placement_state_values[state], outcomes[i].state) == 0)
      return outcomes[i].outcome;

  return LW_OUTCOME_PLANNED;
}

/**
 * lw_account_row_count:
 * @self: a row
 * @outcome: what came of stages
 *
 * Returns: of how many of its stages
 */
guint
lw_account_row_count (const LwAccountRow *self, LwOutcomeKind outcome)
{
  guint n = 0;

  for (guint state = 0; state < LW_ACCOUNT_STATES; state++)
    if (outcome_of (state) == outcome)
      n += self->states[state];

  return n;
}

static guint
find_state (LwPlacement *placement)
{
  guint state = 0;

  while (state < LW_ACCOUNT_STATES - 1
         && g_strcmp0 (lw_placement_state_values[state], placement->state) != 0)
    state++;

  return state;
}

/* The next word, or NULL behind the last one. */
static char *
take_word (const char **text)
{
  const char *begin = *text;
  const char *end;

  while (*begin != '\0' && !g_unichar_isalpha (g_utf8_get_char (begin)))
    begin = g_utf8_next_char (begin);
  for (end = begin; *end != '\0' && g_unichar_isalpha (g_utf8_get_char (end));)
    end = g_utf8_next_char (end);
  *text = end;

  return end > begin ? g_strndup (begin, (gsize) (end - begin)) : NULL;
}

static gboolean
is_name (const char *word)
{
  return g_unichar_isupper (g_utf8_get_char (word)) || g_utf8_strlen (word, -1) >= LEAST_NAME;
}

void
lw_account_add_name (GHashTable *words, const char *name, gboolean folded)
{
  char *word;

  while (name != NULL && (word = take_word (&name)) != NULL)
    {
      if (is_name (word))
        g_hash_table_add (words, folded ? g_utf8_casefold (word, -1) : g_strdup (word));
      g_free (word);
    }
}

/* Given names as they are written, for many are words too; the family name in any case. */
static gboolean
names_someone (LwAccountLook *self, LwPlacement *placement, const char *text)
{
  LwStudent *student = lw_world_find (self->input.world->lists.students, placement->student);
  g_autoptr (GHashTable) family = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean is_found = FALSE;
  char *word;

  if (student != NULL)
    lw_account_add_name (family, student->family_name, TRUE);
  while (!is_found && (word = take_word (&text)) != NULL)
    {
      g_autofree char *folded = g_utf8_casefold (word, -1);

      is_found
        = g_hash_table_contains (self->given_names, word) || g_hash_table_contains (family, folded);
      g_free (word);
    }

  return is_found;
}

static gboolean
is_alike (const char *a, const char *b)
{
  g_autofree char *folded_a = a != NULL ? g_utf8_casefold (a, -1) : NULL;
  g_autofree char *folded_b = b != NULL ? g_utf8_casefold (b, -1) : NULL;

  return g_strcmp0 (folded_a, folded_b) == 0;
}

static void
add_reason (LwAccountLook *self, LwAccountRow *row, LwPlacement *placement)
{
  g_autofree char *text = g_strdup (placement->reason);
  LwAccountReason *reason = NULL;

  if (text != NULL && *g_strstrip (text) == '\0')
    g_clear_pointer (&text, g_free);
  for (guint i = 0; i < row->reasons->len && reason == NULL; i++)
    if (is_alike (((LwAccountReason *) g_ptr_array_index (row->reasons, i))->text, text))
      reason = g_ptr_array_index (row->reasons, i);
  if (reason == NULL)
    {
      reason = g_new0 (LwAccountReason, 1);
      reason->text = g_strdup (text);
      g_ptr_array_add (row->reasons, reason);
    }
  reason->n++;
  if (text != NULL && names_someone (self, placement, text))
    reason->names_someone = TRUE;
}

static void
add (LwAccountLook *self, LwAccountRow *row, LwPlacement *placement)
{
  row->n++;
  row->states[find_state (placement)]++;
  if (g_strcmp0 (placement->state, "afgebroken") == 0)
    add_reason (self, row, placement);
}

/* The class of the stage period is of its time; the class that a student is in now tells of this
 * year only. */
static const char *
find_grade (LwAccountLook *self, LwPlacement *placement)
{
  LwWorld *world = self->input.world;
  LwStagePeriod *period = lw_world_get_stage_period (world, placement);
  LwGroup *group = period != NULL ? lw_world_find (world->lists.groups, period->group) : NULL;

  if (group == NULL)
    {
      LwSchoolYear *year;
      int now = lw_school_year_of (&self->input.today);

      group = lw_world_get_group (world, placement);
      year = group != NULL ? lw_world_find (self->input.school_years, group->school_year) : NULL;
      if (year != NULL && g_date_valid (&year->first_day))
        now = lw_school_year_of (&year->first_day);
      if (group != NULL && lw_asks_find_year (world, placement) != now)
        return NULL;
    }

  return group != NULL && group->grade >= 1 && group->grade <= 4 ? grades[group->grade - 1] : NULL;
}

/**
 * lw_account_find_setting:
 * @world: a world
 * @variant: (nullable): a form
 *
 * A form that may be in several settings is counted where it goes furthest: on the job, then off
 * the job.
 *
 * Returns: the column of the setting; %LW_N_COLUMNS when nobody says where
 */
LwColumn
lw_account_find_setting (LwWorld *world, LwVariant *variant)
{
  static const LwColumn columns[]
    = { LW_COLUMN_ON_THE_JOB, LW_COLUMN_OFF_THE_JOB, LW_COLUMN_IN_SCHOOL };
  const LwCells *cells = variant != NULL ? lw_world_get_cells (world, variant) : NULL;

  for (guint i = 0; cells != NULL && i < G_N_ELEMENTS (columns); i++)
    if (lw_cell_effective (&cells->cells[columns[i]]) == LW_SAID_YES)
      return columns[i];

  return LW_N_COLUMNS;
}

static const char *
find_model (LwWorld *world, LwPlacement *placement)
{
  const LwPattern *pattern = lw_world_get_pattern (world, placement);
  guint n_kinds = 0;
  const char *model = NULL;

  for (LwPatternKind kind = LW_PATTERN_LINT; pattern != NULL && kind <= LW_PATTERN_ONCE; kind++)
    if (lw_pattern_has_kind (pattern, kind))
      {
        n_kinds++;
        model = kind == LW_PATTERN_LINT       ? LW_ACCOUNT_LINT
                : kind == LW_PATTERN_SANDWICH ? LW_ACCOUNT_SANDWICH
                                              : LW_ACCOUNT_ONCE;
      }

  return n_kinds > 1 ? LW_ACCOUNT_COMBINATION : model;
}

static const char *
find_company_kind (LwWorld *world, LwPlacement *placement)
{
  LwWorkplace *workplace = lw_world_find (world->lists.workplaces, placement->workplace);
  LwCompany *company
    = workplace != NULL ? lw_world_find (world->lists.companies, workplace->company) : NULL;

  return company != NULL ? company->kind : LW_ACCOUNT_NO_COMPANY;
}

static void
count_by (LwAccountLook *self,
          LwAccountBy by,
          const char *key,
          const char *name,
          LwPlacement *placement)
{
  LwAccountRow *row = g_hash_table_lookup (self->rows[by], key != NULL ? key : "");

  if (row == NULL)
    {
      row = lw_account_row_new (key, name);
      g_hash_table_insert (self->rows[by], g_strdup (key != NULL ? key : ""), row);
      g_ptr_array_add (self->account->rows[by], row);
    }
  add (self, row, placement);
}

/* Counts one stage by everything. */
void
lw_account_count_rows (LwAccountLook *self, LwPlacement *placement)
{
  LwWorld *world = self->input.world;
  LwVariant *variant = lw_world_get_variant (world, placement);
  LwColumn setting = lw_account_find_setting (world, variant);
  guint track = lw_asks_find_track (world, placement);

  add (self, self->account->all, placement);
  count_by (self, LW_ACCOUNT_BY_FORM,
            variant != NULL ? lw_record_get_id (LW_RECORD (variant)) : NULL,
            variant != NULL ? lw_record_get_title (LW_RECORD (variant)) : NULL, placement);
  count_by (self, LW_ACCOUNT_BY_TRACK, lw_track_values[track], NULL, placement);
  count_by (self, LW_ACCOUNT_BY_GRADE, find_grade (self, placement), NULL, placement);
  count_by (self, LW_ACCOUNT_BY_SETTING, setting != LW_N_COLUMNS ? lw_column_key (setting) : NULL,
            NULL, placement);
  count_by (self, LW_ACCOUNT_BY_MODEL, find_model (world, placement), NULL, placement);
  count_by (self, LW_ACCOUNT_BY_LINKAGE, placement->linkage, NULL, placement);
  count_by (self, LW_ACCOUNT_BY_COMPANY, find_company_kind (world, placement), NULL, placement);
}

static int
compare_forms (gconstpointer a, gconstpointer b)
{
  const LwAccountRow *one = *(LwAccountRow *const *) a;
  const LwAccountRow *other = *(LwAccountRow *const *) b;

  if ((one->key == NULL) != (other->key == NULL))
    return one->key == NULL ? 1 : -1;
  if (one->n != other->n)
    return one->n > other->n ? -1 : 1;

  return g_strcmp0 (one->name, other->name);
}

/* Where the word stands among its own; what is none of them comes behind, nothing at the end. */
static guint
position_of (const LwAccountRow *row, const char *const *words)
{
  guint position = 0;

  while (words[position] != NULL && g_strcmp0 (words[position], row->key) != 0)
    position++;

  return row->key == NULL ? G_MAXUINT : position;
}

static int
compare_words (gconstpointer a, gconstpointer b, gpointer words)
{
  guint one = position_of (*(LwAccountRow *const *) a, words);
  guint other = position_of (*(LwAccountRow *const *) b, words);

  return one < other ? -1 : one > other;
}

static int
compare_reasons (gconstpointer a, gconstpointer b)
{
  const LwAccountReason *one = *(LwAccountReason *const *) a;
  const LwAccountReason *other = *(LwAccountReason *const *) b;

  if ((one->text == NULL) != (other->text == NULL))
    return one->text == NULL ? 1 : -1;
  if (one->n != other->n)
    return one->n > other->n ? -1 : 1;

  return g_strcmp0 (one->text, other->text);
}

void
lw_account_sort_rows (LwAccount *account)
{
  const char *const *const words[LW_N_ACCOUNT_BY] = {
    [LW_ACCOUNT_BY_TRACK] = lw_track_values,     [LW_ACCOUNT_BY_GRADE] = grades,
    [LW_ACCOUNT_BY_SETTING] = settings,          [LW_ACCOUNT_BY_MODEL] = models,
    [LW_ACCOUNT_BY_LINKAGE] = lw_linkage_values, [LW_ACCOUNT_BY_COMPANY] = lw_company_kind_values,
  };

  g_ptr_array_sort (account->all->reasons, compare_reasons);
  for (LwAccountBy by = 0; by < LW_N_ACCOUNT_BY; by++)
    {
      if (words[by] != NULL)
        g_ptr_array_sort_with_data (account->rows[by], compare_words, (gpointer) words[by]);
      else
        g_ptr_array_sort (account->rows[by], compare_forms);
      for (guint i = 0; i < account->rows[by]->len; i++)
        g_ptr_array_sort (((LwAccountRow *) g_ptr_array_index (account->rows[by], i))->reasons,
                          compare_reasons);
    }
}
