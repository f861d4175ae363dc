/* lw-ladder.c - what stands where on the two ladders of bijlage 3
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-ladder.h"

#include "lw-cells.h"
#include "lw-date.h"

/* Each ladder with its step 0. */
#define N_SCHOOL (LW_LADDER_SCHOOL_STEPS + 1)
#define N_COMPANY (LW_LADDER_COMPANY_STEPS + 1)

struct _LwLadder
{
  LwLadderPlace school[N_SCHOOL];
  LwLadderPlace company[N_COMPANY];
  LwLadderPlace crossings[N_SCHOOL][N_COMPANY];
  LwLadderPlace beyond;
};

static void
init_place (LwLadderPlace *place)
{
  place->forms = g_ptr_array_new ();
  place->companies = g_ptr_array_new ();
  place->stages = g_ptr_array_new ();
  place->projects = g_ptr_array_new ();
}

static void
clear_place (LwLadderPlace *place)
{
  g_ptr_array_unref (place->forms);
  g_ptr_array_unref (place->companies);
  g_ptr_array_unref (place->stages);
  g_ptr_array_unref (place->projects);
}

static void
add_once (GPtrArray *records, gpointer record)
{
  if (!g_ptr_array_find (records, record, NULL))
    g_ptr_array_add (records, record);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  LwPlacement *const *first = a;
  LwPlacement *const *second = b;

  return lw_date_compare (&(*first)->first_day, &(*second)->first_day);
}

static void
sort_place (LwLadderPlace *place)
{
  lw_records_sort (place->forms);
  lw_records_sort (place->companies);
  g_ptr_array_sort (place->stages, compare_days);
  g_ptr_array_sort (place->projects, compare_days);
}

static void
for_each_place (LwLadder *self, void (*func) (LwLadderPlace *place))
{
  for (int school = 0; school < N_SCHOOL; school++)
    {
      func (&self->school[school]);
      for (int company = 0; company < N_COMPANY; company++)
        func (&self->crossings[school][company]);
    }
  for (int company = 0; company < N_COMPANY; company++)
    func (&self->company[company]);
  func (&self->beyond);
}

static gboolean
is_beyond_form (const LwCatalogue *catalogue, LwVariant *variant)
{
  const LwForm *form = lw_catalogue_find_form (catalogue, variant->name);

  return form != NULL && form->is_beyond && lw_ladder_step_of_form (variant) == LW_LADDER_NO_STEP;
}

static void
add_forms (LwLadder *self, const LwLadderLists *lists, const LwCatalogue *catalogue)
{
  for (guint i = 0; i < lw_record_list_get_size (lists->variants); i++)
    {
      LwVariant *variant = lw_record_list_peek (lists->variants, i);

      if (is_beyond_form (catalogue, variant))
        g_ptr_array_add (self->beyond.forms, variant);
      else
        g_ptr_array_add (self->school[lw_ladder_step_of_form (variant)].forms, variant);
    }
}

static void
add_companies (LwLadder *self, const LwLadderLists *lists)
{
  for (guint i = 0; i < lw_record_list_get_size (lists->companies); i++)
    {
      LwCompany *company = lw_record_list_peek (lists->companies, i);

      if (lw_ladder_is_beyond (company))
        g_ptr_array_add (self->beyond.companies, company);
      else
        g_ptr_array_add (self->company[lw_ladder_step_of_company (company)].companies, company);
    }
}

static gpointer
find (LwRecordList *list, const char *id)
{
  return id != NULL ? lw_record_list_find (list, id) : NULL;
}

/* What the placement does not say, its stage period says. */
static gboolean
is_of_year (LwPlacement *placement, LwStagePeriod *period, int school_year)
{
  const GDate *first = &placement->first_day;

  if (!g_date_valid (first) && period != NULL)
    first = &period->first_day;

  return g_strcmp0 (placement->state, "afgebroken") != 0
         && (!g_date_valid (first) || lw_school_year_of (first) == school_year);
}

static gboolean
is_in_school (LwVariant *variant)
{
  g_auto (LwCells) cells = { 0 };

  lw_cells_read (variant, &cells);

  return lw_cell_effective (&cells.cells[LW_COLUMN_IN_SCHOOL]) == LW_SAID_YES;
}

static void
add_stage (LwLadder *self, LwPlacement *placement, LwCompany *company, int school)
{
  int step = lw_ladder_step_of_company (company);
  LwLadderPlace *crossing = &self->crossings[school][step];

  g_ptr_array_add (self->school[school].stages, placement);
  if (lw_ladder_is_beyond (company))
    {
      g_ptr_array_add (self->beyond.stages, placement);
      return;
    }
  g_ptr_array_add (self->company[step].stages, placement);
  g_ptr_array_add (crossing->stages, placement);
  add_once (crossing->companies, company);
}

static void
add_placement (LwLadder *self,
               const LwLadderLists *lists,
               const LwCatalogue *catalogue,
               LwPlacement *placement,
               LwStagePeriod *period)
{
  LwVariant *variant
    = find (lists->variants,
            placement->variant != NULL || period == NULL ? placement->variant : period->variant);
  LwWorkplace *workplace = find (lists->workplaces, placement->workplace);
  LwCompany *company = workplace != NULL ? find (lists->companies, workplace->company) : NULL;
  int school;

  if (variant == NULL)
    return;
  school = lw_ladder_step_of_form (variant);
  if (company != NULL && is_beyond_form (catalogue, variant))
    g_ptr_array_add (self->beyond.stages, placement);
  else if (company != NULL)
    add_stage (self, placement, company, school);
  else if (is_in_school (variant))
    g_ptr_array_add (self->school[school].projects, placement);
}

/**
 * lw_ladder_new:
 * @lists: the school's lists
 * @catalogue: the catalogue
 * @school_year: first calendar year of the school year whose stages count
 *
 * Puts forms, companies and stages on the two ladders of bijlage 3. A form stands on the step
 * that the school gave it, a company on that of its policy; a stage on the crossing of the two. A
 * partnership stands beyond both, as does the form that bijlage 3 puts there. Broken off stages
 * do not count. The records are borrowed from their lists.
 *
 * Returns: (transfer full): the ladders, valid till the lists change
 */
LwLadder *
lw_ladder_new (const LwLadderLists *lists, const LwCatalogue *catalogue, int school_year)
{
  LwLadder *self = g_new0 (LwLadder, 1);

  for_each_place (self, init_place);
  add_forms (self, lists, catalogue);
  add_companies (self, lists);
  for (guint i = 0; i < lw_record_list_get_size (lists->placements); i++)
    {
      LwPlacement *placement = lw_record_list_peek (lists->placements, i);
      LwStagePeriod *period = find (lists->stage_periods, placement->stage_period);

      if (is_of_year (placement, period, school_year))
        add_placement (self, lists, catalogue, placement, period);
    }
  for_each_place (self, sort_place);

  return self;
}

void
lw_ladder_free (LwLadder *self)
{
  for_each_place (self, clear_place);
  g_free (self);
}

/**
 * lw_ladder_get_school:
 * @self: the ladders
 * @step: 1 to 8, or 0 for what has no step
 *
 * Returns: (transfer none): what stands on a step of the school's ladder
 */
const LwLadderPlace *
lw_ladder_get_school (const LwLadder *self, int step)
{
  g_return_val_if_fail (step >= 0 && step < N_SCHOOL, NULL);

  return &self->school[step];
}

/**
 * lw_ladder_get_company:
 * @self: the ladders
 * @step: 1 to 5, or 0 for what has no step
 *
 * Returns: (transfer none): what stands on a step of the company's ladder
 */
const LwLadderPlace *
lw_ladder_get_company (const LwLadder *self, int step)
{
  g_return_val_if_fail (step >= 0 && step < N_COMPANY, NULL);

  return &self->company[step];
}

/**
 * lw_ladder_get_crossing:
 * @self: the ladders
 * @school: a step of the school's ladder, or 0
 * @company: a step of the company's ladder, or 0
 *
 * Returns: (transfer none): the stages of the one step at the companies of the other, and those
 *   companies
 */
const LwLadderPlace *
lw_ladder_get_crossing (const LwLadder *self, int school, int company)
{
  g_return_val_if_fail (school >= 0 && school < N_SCHOOL, NULL);
  g_return_val_if_fail (company >= 0 && company < N_COMPANY, NULL);

  return &self->crossings[school][company];
}

const LwLadderPlace *
lw_ladder_get_beyond (const LwLadder *self)
{
  return &self->beyond;
}

/* One who took a form off the ladder left a 0; what is no step of ours is none. */
static int
clamp_step (int step, int highest)
{
  return step >= 1 && step <= highest ? step : LW_LADDER_NO_STEP;
}

int
lw_ladder_step_of_form (LwVariant *variant)
{
  return clamp_step (variant->school_step, LW_LADDER_SCHOOL_STEPS);
}

int
lw_ladder_step_of_company (LwCompany *company)
{
  return clamp_step (company->policy_step, LW_LADDER_COMPANY_STEPS);
}

gboolean
lw_ladder_is_beyond (LwCompany *company)
{
  return g_strcmp0 (company->kind, "samenwerkingsverband") == 0;
}

/**
 * lw_ladder_put:
 * @record: a form or a company
 * @step: a step of its ladder, or 0 to take it off
 *
 * Returns: (transfer full) (nullable): a copy on that step; %NULL when it is there already, there
 *   is no such step, or it is a partnership, which stands beyond the steps
 */
LwRecord *
lw_ladder_put (LwRecord *record, int step)
{
  gboolean is_form = LW_IS_VARIANT (record);
  int highest = is_form ? LW_LADDER_SCHOOL_STEPS : LW_LADDER_COMPANY_STEPS;
  int now = is_form ? lw_ladder_step_of_form (LW_VARIANT (record))
                    : lw_ladder_step_of_company (LW_COMPANY (record));
  LwRecord *copy;

  if (step == now || step < LW_LADDER_NO_STEP || step > highest
      || (!is_form && lw_ladder_is_beyond (LW_COMPANY (record))))
    return NULL;
  copy = lw_record_copy (record);
  /* Not unset: the catalogue's step would come back. */
  lw_record_set_int (copy, is_form ? "school-step" : "policy-step", step);

  return copy;
}

/**
 * lw_ladder_move:
 * @record: a form or a company
 * @by: how many steps higher; lower when negative
 *
 * Returns: (transfer full) (nullable): as lw_ladder_put()
 */
LwRecord *
lw_ladder_move (LwRecord *record, int by)
{
  int now = LW_IS_VARIANT (record) ? lw_ladder_step_of_form (LW_VARIANT (record))
                                   : lw_ladder_step_of_company (LW_COMPANY (record));

  return lw_ladder_put (record, now + by);
}
