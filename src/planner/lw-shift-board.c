/* lw-shift-board.c - who sits where, and what a workplace lacks for one more
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-shift-private.h"

#include "lw-date.h"

#include <string.h>

/* A stage may be asked about on other days than any has now. */
#define MARGIN_DAYS 366

/* More than travelling one way ever takes, and how far a wish can be from the first. */
#define MOST_MINUTES 10000
#define MOST_WISH 8

static guint
size_of (LwRecordList *list)
{
  return list != NULL ? lw_record_list_get_size (list) : 0;
}

/* Only what is no more than a proposal: what a company said yes to stays, and so does what is
 * pinned, and what is over or can't be cut. */
static LwPlacement *
make_movable (LwWorld *world, LwPlacement *stage)
{
  LwCohortBar bar;
  g_autoptr (LwPlacement) left = NULL;

  if (stage->student == NULL || stage->workplace == NULL || stage->pinned == TRUE
      || g_strcmp0 (stage->state, "voorgesteld") != 0)
    return NULL;
  left = lw_shift_make_left (world, stage, &bar);

  return bar == LW_N_COHORT_BARS ? g_steal_pointer (&left) : NULL;
}

static void
time_clear (gpointer data)
{
  LwShiftTime *time = data;

  g_array_unref (time->cells);
  g_array_unref (time->spans);
}

static void
company_clear (gpointer data)
{
  LwShiftCompany *company = data;

  g_free (company->taken);
  g_clear_pointer (&company->counts, g_array_unref);
  g_array_unref (company->sites);
  g_array_unref (company->movable);
}

static void
site_clear (gpointer data)
{
  LwShiftSite *site = data;

  g_free (site->taken);
  g_array_unref (site->movable);
}

static guint
cell_of (const LwShiftBoard *self, const GDate *day)
{
  guint32 julian = g_date_get_julian (day), first = g_date_get_julian (&self->monday);

  return julian < first ? G_MAXUINT - 1 : 2 * (julian - first);
}

static guint
cells_hash (gconstpointer key)
{
  const GArray *cells = key;
  guint hash = 5381;

  for (guint i = 0; i < cells->len; i++)
    hash = 33 * hash + g_array_index (cells, guint, i);

  return hash;
}

static gboolean
cells_equal (gconstpointer a, gconstpointer b)
{
  const GArray *one = a, *other = b;

  return one->len == other->len && memcmp (one->data, other->data, one->len * sizeof (guint)) == 0;
}

static GArray *
find_cells (const LwShiftBoard *self, GArray *days)
{
  GArray *cells = g_array_sized_new (FALSE, FALSE, sizeof (guint), 2 * days->len);
  guint n = 0;

  g_array_set_size (cells, 2 * days->len);
  for (guint i = 0; i < days->len; i++)
    {
      const LwStageDay *day = &g_array_index (days, LwStageDay, i);
      guint cell = cell_of (self, &day->day);

      for (guint half = 0; half < 2; half++)
        if ((day->halves >> half & 1) && cell + half < self->n_cells)
          g_array_index (cells, guint, n++) = cell + half;
    }
  g_array_set_size (cells, n);

  return cells;
}

/* Its half-days; the same ones are made once. */
guint
lw_shift_board_add_time (LwShiftBoard *self, LwPlacement *stage)
{
  g_autoptr (GArray) days = lw_world_expand (self->world, stage);
  g_autoptr (GArray) cells = find_cells (self, days);
  gpointer known = g_hash_table_lookup (self->time_of, cells);
  LwShiftTime time = { 0 };

  if (known != NULL)
    return GPOINTER_TO_UINT (known) - 1;
  time.cells = g_array_ref (cells);
  time.spans = lw_shift_spans_new (days);
  g_date_clear (&time.first, 1);
  g_date_clear (&time.last, 1);
  for (guint i = 0; i < days->len; i++)
    {
      const LwStageDay *day = &g_array_index (days, LwStageDay, i);

      time.weekdays |= day->halves << lw_stage_day_shift (day);
    }
  if (days->len > 0)
    {
      time.first = g_array_index (days, LwStageDay, 0).day;
      time.last = g_array_index (days, LwStageDay, days->len - 1).day;
    }
  g_array_append_val (self->times, time);
  g_hash_table_insert (self->time_of, cells, GUINT_TO_POINTER (self->times->len));

  return self->times->len - 1;
}

guint
lw_shift_board_find_site (const LwShiftBoard *self, const char *workplace)
{
  gpointer known = workplace != NULL ? g_hash_table_lookup (self->site_of, workplace) : NULL;

  return known != NULL ? GPOINTER_TO_UINT (known) - 1 : LW_SHIFT_NONE;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  LwRecord *one = *(LwRecord *const *) a, *other = *(LwRecord *const *) b;

  return strcmp (lw_record_get_id (one), lw_record_get_id (other));
}

static guint
limit_of (LwWorld *world, const char *rule, int figure)
{
  return figure == LW_UNSET || !lw_cohort_holds (world, rule) ? G_MAXUINT : (guint) figure;
}

static guint
add_company (LwShiftBoard *self, GHashTable *numbers, LwCompany *company)
{
  gpointer known = g_hash_table_lookup (numbers, company);
  LwShiftCompany one = { .company = company };

  if (known != NULL)
    return GPOINTER_TO_UINT (known) - 1;
  one.at_once = limit_of (self->world, "R8", company->max_at_once);
  one.sites = g_array_new (FALSE, FALSE, sizeof (guint));
  one.movable = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (self->companies, one);
  g_hash_table_insert (numbers, company, GUINT_TO_POINTER (self->companies->len));

  return self->companies->len - 1;
}

/* By id, whatever the order of the list: the same question has the same answer. */
static void
add_sites (LwShiftBoard *self)
{
  LwWorldLists *lists = &self->world->lists;
  g_autoptr (GPtrArray) workplaces = g_ptr_array_new ();
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < size_of (lists->workplaces); i++)
    g_ptr_array_add (workplaces, lw_record_list_peek (lists->workplaces, i));
  g_ptr_array_sort (workplaces, compare_ids);
  for (guint i = 0; i < workplaces->len; i++)
    {
      LwWorkplace *workplace = g_ptr_array_index (workplaces, i);
      LwCompany *company = lw_world_find (lists->companies, workplace->company);
      LwShiftSite site = { .workplace = workplace };
      guint number = self->sites->len;

      if (company == NULL)
        continue;
      site.company = add_company (self, numbers, company);
      site.area = lw_shift_board_number_area (self, company->postcode);
      site.seats = limit_of (self->world, "R4", workplace->seats);
      site.open = workplace->half_days != NULL && lw_cohort_holds (self->world, "R5")
                    ? lw_week_mask_from_words ((const char *const *) workplace->half_days)
                    : G_MAXUINT;
      site.movable = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_val (self->sites, site);
      g_array_append_val (lw_shift_company_of (self, number)->sites, number);
      g_hash_table_insert (self->site_of, (gpointer) lw_record_get_id (LW_RECORD (workplace)),
                           GUINT_TO_POINTER (self->sites->len));
    }
}

static GPtrArray *
find_movable (LwShiftBoard *self)
{
  LwRecordList *list = self->world->lists.placements;
  GPtrArray *movable = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < size_of (list); i++)
    {
      LwPlacement *left = make_movable (self->world, lw_record_list_peek (list, i));

      if (left != NULL)
        g_ptr_array_add (movable, left);
    }
  g_ptr_array_sort (movable, compare_ids);

  return movable;
}

/* All weeks of those that can move, and a year around. */
static void
find_weeks (LwShiftBoard *self)
{
  GPtrArray *movable = self->movable;
  GDate first = self->world->today, last = self->world->today;

  for (guint i = 0; i < movable->len; i++)
    {
      g_autoptr (GArray) days = lw_world_expand (self->world, g_ptr_array_index (movable, i));

      if (days->len == 0)
        continue;
      if (g_date_compare (&g_array_index (days, LwStageDay, 0).day, &first) < 0)
        first = g_array_index (days, LwStageDay, 0).day;
      if (g_date_compare (&g_array_index (days, LwStageDay, days->len - 1).day, &last) > 0)
        last = g_array_index (days, LwStageDay, days->len - 1).day;
    }
  first = lw_date_add_days (&first, -MARGIN_DAYS);
  self->monday = lw_date_monday_of (&first);
  self->n_cells
    = 2 * (g_date_get_julian (&last) + MARGIN_DAYS - g_date_get_julian (&self->monday) + 1);
}

static void
add_pieces (LwShiftBoard *self)
{
  for (guint i = 0; i < self->movable->len; i++)
    {
      LwPlacement *stage = g_ptr_array_index (self->movable, i);
      LwShiftPiece piece = { .stage = stage,
                             .student = lw_world_find (self->world->lists.students, stage->student),
                             .site = lw_shift_board_find_site (self, stage->workplace) };
      guint number = self->pieces->len;

      if (piece.student == NULL || piece.site == LW_SHIFT_NONE)
        continue;
      piece.time = lw_shift_board_add_time (self, stage);
      piece.area = lw_shift_board_number_area (self, piece.student->postcode);
      g_array_append_val (self->pieces, piece);
      g_array_append_val (lw_shift_site (self, piece.site)->movable, number);
      g_array_append_val (lw_shift_company_of (self, piece.site)->movable, number);
    }
}

/**
 * lw_shift_board_new:
 * @world: a world, which must outlive the board and stay as it is
 * @wishes: (nullable) (element-type LwWish): of all students
 *
 * Puts on a board who sits where, and who of them may be moved: who has no more than a proposal
 * that isn't pinned, for what is left of it from today on.
 *
 * Returns: (transfer full): the board
 */
LwShiftBoard *
lw_shift_board_new (LwWorld *world, GPtrArray *wishes)
{
  LwShiftBoard *self = g_new0 (LwShiftBoard, 1);
  gint64 most[3];

  self->world = world;
  self->counts_spans = lw_cohort_holds (world, "R8");
  self->refused = lw_cohort_find_refused (world);
  self->wishes = lw_cohort_index_wishes (wishes);
  self->times = g_array_new (FALSE, FALSE, sizeof (LwShiftTime));
  g_array_set_clear_func (self->times, time_clear);
  self->time_of = g_hash_table_new (cells_hash, cells_equal);
  self->companies = g_array_new (FALSE, FALSE, sizeof (LwShiftCompany));
  g_array_set_clear_func (self->companies, company_clear);
  self->sites = g_array_new (FALSE, FALSE, sizeof (LwShiftSite));
  g_array_set_clear_func (self->sites, site_clear);
  self->site_of = g_hash_table_new (g_str_hash, g_str_equal);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (LwShiftPiece));
  lw_shift_board_init_reach (self);
  add_sites (self);
  self->movable = find_movable (self);
  find_weeks (self);
  add_pieces (self);
  most[0] = self->movable->len + 1;
  most[1] = most[0] * MOST_WISH;
  most[2] = most[0] * MOST_MINUTES;
  if (!lw_levels_init (&self->levels, G_N_ELEMENTS (most), most, NULL))
    g_assert_not_reached ();

  return self;
}

static void
free_rooms (LwShiftBoard *self, LwShiftTime *time)
{
  for (guint i = 0; time->rooms != NULL && i < self->sites->len; i++)
    g_clear_pointer (&time->rooms[i], lw_shift_room_free);
  g_clear_pointer (&time->rooms, g_free);
}

void
lw_shift_board_free (LwShiftBoard *self)
{
  for (guint i = 0; i < self->times->len; i++)
    free_rooms (self, lw_shift_time (self, i));
  lw_shift_board_clear_reach (self);
  g_array_unref (self->pieces);
  g_ptr_array_unref (self->movable);
  g_array_unref (self->sites);
  g_array_unref (self->companies);
  g_hash_table_unref (self->time_of);
  g_array_unref (self->times);
  g_hash_table_unref (self->site_of);
  g_hash_table_unref (self->wishes);
  g_hash_table_unref (self->refused);
  g_free (self);
}

static void
count (LwShiftBoard *self, guint16 *taken, LwPlacement *stage, int sign)
{
  g_autoptr (GArray) days = NULL;

  if (stage->student == NULL)
    return;
  days = lw_world_expand (self->world, stage);
  for (guint i = 0; i < days->len; i++)
    {
      const LwStageDay *day = &g_array_index (days, LwStageDay, i);
      guint cell = cell_of (self, &day->day);

      for (guint half = 0; half < 2; half++)
        if ((day->halves >> half & 1) && cell + half < self->n_cells)
          taken[cell + half] = (guint16) (taken[cell + half] + sign);
    }
}

static guint16 *
count_all (LwShiftBoard *self, GPtrArray *stages)
{
  guint16 *taken = g_new0 (guint16, self->n_cells);

  for (guint i = 0; stages != NULL && i < stages->len; i++)
    count (self, taken, g_ptr_array_index (stages, i), 1);

  return taken;
}

/* Students on each half-day at the workplace. */
const guint16 *
lw_shift_board_get_taken (LwShiftBoard *self, guint number)
{
  LwShiftSite *site = lw_shift_site (self, number);

  if (site->taken == NULL)
    site->taken
      = count_all (self, lw_world_lookup (self->world->by_workplace,
                                          lw_record_get_id (LW_RECORD (site->workplace))));

  return site->taken;
}

/* The same at the whole company of the workplace. */
const guint16 *
lw_shift_board_get_company_taken (LwShiftBoard *self, guint number)
{
  LwShiftCompany *company = lw_shift_company_of (self, number);

  if (company->taken == NULL)
    company->taken
      = count_all (self, lw_world_lookup (self->world->by_company,
                                          lw_record_get_id (LW_RECORD (company->company))));

  return company->taken;
}

/* What was found of a company when others were there. */
static void
forget_company (LwShiftBoard *self, LwShiftCompany *company)
{
  g_clear_pointer (&company->counts, g_array_unref);
  for (guint i = 0; i < self->times->len; i++)
    for (guint j = 0; j < company->sites->len && lw_shift_time (self, i)->rooms != NULL; j++)
      g_clear_pointer (&lw_shift_time (self, i)->rooms[g_array_index (company->sites, guint, j)],
                       lw_shift_room_free);
}

static void
count_gone (LwShiftBoard *self, int sign)
{
  guint site = lw_shift_board_find_site (self, self->gone->workplace);

  lw_shift_board_get_taken (self, site);
  lw_shift_board_get_company_taken (self, site);
  count (self, lw_shift_site (self, site)->taken, self->gone, sign);
  count (self, lw_shift_company_of (self, site)->taken, self->gone, sign);
  forget_company (self, lw_shift_company_of (self, site));
}

/* The stage of its id leaves the seat that it has in the lists. */
void
lw_shift_board_lift (LwShiftBoard *self, LwPlacement *stage)
{
  LwPlacement *listed
    = lw_world_find (self->world->lists.placements, lw_record_get_id (LW_RECORD (stage)));

  self->lifted = stage;
  if (listed == NULL || !lw_placement_takes_time (listed)
      || lw_shift_board_find_site (self, listed->workplace) == LW_SHIFT_NONE)
    return;
  self->gone = listed;
  count_gone (self, -1);
}

/* It takes that seat again. */
void
lw_shift_board_put_back (LwShiftBoard *self)
{
  if (self->gone != NULL)
    count_gone (self, 1);
  self->gone = NULL;
  self->lifted = NULL;
}

static GHashTable *
wishes_of (LwShiftBoard *self, LwPlacement *stage)
{
  return stage->student != NULL ? g_hash_table_lookup (self->wishes, stage->student) : NULL;
}

guint
lw_shift_board_get_wish (LwShiftBoard *self, LwPlacement *stage, const char *workplace)
{
  GHashTable *wishes = wishes_of (self, stage);

  return wishes != NULL && workplace != NULL
           ? GPOINTER_TO_UINT (g_hash_table_lookup (wishes, workplace))
           : 0;
}

int
lw_shift_board_get_minutes (LwShiftBoard *self,
                            LwPlacement *stage,
                            const char *workplace,
                            gboolean *is_estimate)
{
  LwStudent *student = lw_world_find (self->world->lists.students, stage->student);
  guint site = lw_shift_board_find_site (self, workplace);
  const char *there
    = site != LW_SHIFT_NONE ? lw_shift_company_of (self, site)->company->postcode : NULL;

  return lw_world_get_minutes (self->world, student != NULL ? student->postcode : NULL, there,
                               is_estimate);
}

guint
lw_shift_board_rate_wish (LwShiftBoard *self, LwPlacement *stage, guint site)
{
  return site != LW_SHIFT_NONE
           ? lw_cohort_rate_wish (wishes_of (self, stage), lw_shift_site (self, site)->workplace)
           : 0;
}
