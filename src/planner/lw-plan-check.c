/* lw-plan-check.c - whether a plan can be carried out, seen by itself
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * On the bare half-days, one after the other, and with nothing of what makes plans: no network, no
 * groups of patterns. It is told the problem apart, and is as simple as it can be.
 */

#include "lw-plan-check.h"

typedef struct
{
  guint company;
  guint seats;
  LwWeekMask *open; /* owned, one a week */
} Workplace;

typedef struct
{
  guint student;
  GHashTable *allowed; /* owned, element-type guint64: workplace and pattern in one */
  gint64 pin;          /* workplace and pattern in one, or -1 */
} Demand;

struct _LwPlanCheck
{
  guint n_weeks;
  GArray *caps;        /* owned, element-type guint, one a company */
  GArray *workplaces;  /* owned, element-type Workplace */
  GPtrArray *patterns; /* owned, element-type LwWeekMask array, one a week */
  GArray *demands;     /* owned, element-type Demand */
};

/* A plan as it is gone through. */
typedef struct
{
  const LwPlanCheck *self;
  const LwPlanLine **line_of; /* owned, one a demand; NULL where it isn't placed */
  gboolean *is_named;         /* owned, one a demand */
  GArray *breaches;           /* borrowed */
} Run;

static guint64
join (guint workplace, guint pattern)
{
  return (guint64) workplace << 32 | pattern;
}

static Workplace *
get_workplace (const LwPlanCheck *self, guint workplace)
{
  return &g_array_index (self->workplaces, Workplace, workplace);
}

static Demand *
get_demand (const LwPlanCheck *self, guint demand)
{
  return &g_array_index (self->demands, Demand, demand);
}

static const LwWeekMask *
get_pattern (const LwPlanCheck *self, guint pattern)
{
  return g_ptr_array_index (self->patterns, pattern);
}

static LwWeekMask *
dup_weeks (const LwPlanCheck *self, const LwWeekMask *weeks)
{
  return g_memdup2 (weeks, self->n_weeks * sizeof *weeks);
}

static void
clear_workplace (gpointer data)
{
  g_free (((Workplace *) data)->open);
}

static void
clear_demand (gpointer data)
{
  g_hash_table_unref (((Demand *) data)->allowed);
}

static void
say (Run *run, LwPlanBreachKind kind, guint demand, guint workplace, guint week, guint half_day)
{
  LwPlanBreach breach = { kind, demand, workplace, LW_PLAN_NOT_PLACED, week, half_day };

  if (workplace < run->self->workplaces->len)
    breach.company = get_workplace (run->self, workplace)->company;
  g_array_append_val (run->breaches, breach);
}

/* The first half-day that two patterns have in common. */
static gboolean
find_common (const LwPlanCheck *self,
             const LwWeekMask *a,
             const LwWeekMask *b,
             guint *week,
             guint *half)
{
  for (*week = 0; *week < self->n_weeks; (*week)++)
    for (*half = 0; *half < LW_HALF_DAYS_A_WEEK; (*half)++)
      if ((a[*week] >> *half & 1) && (b[*week] >> *half & 1))
        return TRUE;

  return FALSE;
}

static gboolean
is_known (const LwPlanCheck *self, const LwPlanLine *line)
{
  gboolean is_nowhere = line->workplace == LW_PLAN_NOT_PLACED;

  return line->demand < self->demands->len
         && (is_nowhere
               ? line->pattern == LW_PLAN_NOT_PLACED
               : line->workplace < self->workplaces->len && line->pattern < self->patterns->len);
}

static void
check_lines (Run *run, const LwPlanLine *lines, guint n_lines)
{
  for (guint i = 0; i < n_lines; i++)
    if (!is_known (run->self, &lines[i]))
      say (run, LW_PLAN_UNKNOWN, lines[i].demand, lines[i].workplace, 0, 0);
    else if (run->is_named[lines[i].demand])
      say (run, LW_PLAN_TWICE, lines[i].demand, lines[i].workplace, 0, 0);
    else
      {
        run->is_named[lines[i].demand] = TRUE;
        if (lines[i].workplace != LW_PLAN_NOT_PLACED)
          run->line_of[lines[i].demand] = &lines[i];
      }

  for (guint i = 0; i < run->self->demands->len; i++)
    if (!run->is_named[i])
      say (run, LW_PLAN_MISSING, i, LW_PLAN_NOT_PLACED, 0, 0);
}

static void
check_open (Run *run, const LwPlanLine *line)
{
  const LwWeekMask *open = get_workplace (run->self, line->workplace)->open;
  const LwWeekMask *pattern = get_pattern (run->self, line->pattern);

  for (guint week = 0; week < run->self->n_weeks; week++)
    for (guint half = 0; half < LW_HALF_DAYS_A_WEEK; half++)
      if ((pattern[week] >> half & 1) && !(open[week] >> half & 1))
        {
          say (run, LW_PLAN_CLOSED, line->demand, line->workplace, week, half);
          return;
        }
}

static void
check_demand (Run *run, guint number)
{
  const Demand *demand = get_demand (run->self, number);
  const LwPlanLine *line = run->line_of[number];
  guint64 where = line != NULL ? join (line->workplace, line->pattern) : 0;

  if (demand->pin >= 0 && (line == NULL || where != (guint64) demand->pin))
    say (run, LW_PLAN_PIN_MOVED, number, (guint) (demand->pin >> 32), 0, 0);
  if (line == NULL)
    return;
  if (!g_hash_table_contains (demand->allowed, &where))
    say (run, LW_PLAN_NOT_ALLOWED, number, line->workplace, 0, 0);
  check_open (run, line);
}

static void
check_pair (Run *run, guint one, guint other)
{
  const LwPlanLine *a = run->line_of[one], *b = run->line_of[other];
  guint week, half;

  if (a == NULL || b == NULL
      || get_demand (run->self, one)->student != get_demand (run->self, other)->student)
    return;

  if (get_workplace (run->self, a->workplace)->company
      == get_workplace (run->self, b->workplace)->company)
    say (run, LW_PLAN_SAME_COMPANY, other, b->workplace, 0, 0);
  if (find_common (run->self, get_pattern (run->self, a->pattern),
                   get_pattern (run->self, b->pattern), &week, &half))
    say (run, LW_PLAN_OVERLAP, other, b->workplace, week, half);
}

/* Students have few demands, next to each other or not. */
static void
check_students (Run *run)
{
  g_autoptr (GHashTable) last = g_hash_table_new (NULL, NULL);
  g_autofree guint *before = g_new (guint, run->self->demands->len);

  for (guint i = 0; i < run->self->demands->len; i++)
    {
      gpointer student = GUINT_TO_POINTER (get_demand (run->self, i)->student);
      gpointer found;

      before[i] = g_hash_table_lookup_extended (last, student, NULL, &found)
                    ? GPOINTER_TO_UINT (found)
                    : LW_PLAN_NOT_PLACED;
      for (guint j = before[i]; j != LW_PLAN_NOT_PLACED; j = before[j])
        check_pair (run, j, i);
      g_hash_table_insert (last, student, GUINT_TO_POINTER (i));
    }
}

static void
check_seats (Run *run)
{
  const LwPlanCheck *self = run->self;
  guint n_cells = self->n_weeks * LW_HALF_DAYS_A_WEEK;
  g_autofree guint *load = g_new0 (guint, (gsize) self->workplaces->len * n_cells);

  for (guint i = 0; i < self->demands->len; i++)
    {
      const LwPlanLine *line = run->line_of[i];

      for (guint cell = 0; line != NULL && cell < n_cells; cell++)
        if (get_pattern (self, line->pattern)[cell / LW_HALF_DAYS_A_WEEK]
              >> (cell % LW_HALF_DAYS_A_WEEK)
            & 1)
          load[(gsize) line->workplace * n_cells + cell]++;
    }
  for (guint i = 0; i < self->workplaces->len; i++)
    for (guint cell = 0; cell < n_cells; cell++)
      if (load[(gsize) i * n_cells + cell] > get_workplace (self, i)->seats)
        say (run, LW_PLAN_NO_SEAT, LW_PLAN_NOT_PLACED, i, cell / LW_HALF_DAYS_A_WEEK,
             cell % LW_HALF_DAYS_A_WEEK);
}

static void
check_years (Run *run)
{
  const LwPlanCheck *self = run->self;
  g_autofree guint *counts = g_new0 (guint, self->caps->len);

  for (guint i = 0; i < self->demands->len; i++)
    if (run->line_of[i] != NULL)
      counts[get_workplace (self, run->line_of[i]->workplace)->company]++;
  for (guint i = 0; i < self->caps->len; i++)
    if (counts[i] > g_array_index (self->caps, guint, i))
      {
        LwPlanBreach breach
          = { LW_PLAN_YEAR_FULL, LW_PLAN_NOT_PLACED, LW_PLAN_NOT_PLACED, i, 0, 0 };

        g_array_append_val (run->breaches, breach);
      }
}

/**
 * lw_plan_check_new:
 * @n_weeks: how many weeks patterns have
 *
 * Returns: (transfer full): a problem without anything in it
 */
LwPlanCheck *
lw_plan_check_new (guint n_weeks)
{
  LwPlanCheck *self = g_new0 (LwPlanCheck, 1);

  self->n_weeks = n_weeks;
  self->caps = g_array_new (FALSE, FALSE, sizeof (guint));
  self->workplaces = g_array_new (FALSE, FALSE, sizeof (Workplace));
  g_array_set_clear_func (self->workplaces, clear_workplace);
  self->patterns = g_ptr_array_new_with_free_func (g_free);
  self->demands = g_array_new (FALSE, FALSE, sizeof (Demand));
  g_array_set_clear_func (self->demands, clear_demand);

  return self;
}

void
lw_plan_check_free (LwPlanCheck *self)
{
  g_array_unref (self->caps);
  g_array_unref (self->workplaces);
  g_ptr_array_unref (self->patterns);
  g_array_unref (self->demands);
  g_free (self);
}

/**
 * lw_plan_check_add_company:
 * @year_cap: how many it takes in the year
 *
 * Returns: its number, counted from 0
 */
guint
lw_plan_check_add_company (LwPlanCheck *self, guint year_cap)
{
  g_array_append_val (self->caps, year_cap);

  return self->caps->len - 1;
}

/**
 * lw_plan_check_add_workplace:
 * @seats: how many can be there at once
 * @open: (array): for each week, on which half-days
 *
 * Returns: its number, counted from 0
 */
guint
lw_plan_check_add_workplace (LwPlanCheck *self, guint company, guint seats, const LwWeekMask *open)
{
  const Workplace workplace = { company, seats, dup_weeks (self, open) };

  g_array_append_val (self->workplaces, workplace);

  return self->workplaces->len - 1;
}

/**
 * lw_plan_check_add_pattern:
 * @weeks: (array): for each week, which half-days
 *
 * Returns: its number, counted from 0
 */
guint
lw_plan_check_add_pattern (LwPlanCheck *self, const LwWeekMask *weeks)
{
  g_ptr_array_add (self->patterns, dup_weeks (self, weeks));

  return self->patterns->len - 1;
}

/**
 * lw_plan_check_add_demand:
 * @student: whose it is; a student's demands may not overlap, nor be at one company
 *
 * Returns: its number, counted from 0
 */
guint
lw_plan_check_add_demand (LwPlanCheck *self, guint student)
{
  const Demand demand
    = { student, g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL), -1 };

  g_array_append_val (self->demands, demand);

  return self->demands->len - 1;
}

/**
 * lw_plan_check_allow:
 *
 * Says that a demand can have a workplace with a pattern; all that isn't allowed is forbidden.
 */
void
lw_plan_check_allow (LwPlanCheck *self, guint demand, guint workplace, guint pattern)
{
  guint64 where = join (workplace, pattern);

  g_hash_table_add (get_demand (self, demand)->allowed, g_memdup2 (&where, sizeof where));
}

/**
 * lw_plan_check_pin:
 *
 * Says that a demand has to be there.
 */
void
lw_plan_check_pin (LwPlanCheck *self, guint demand, guint workplace, guint pattern)
{
  get_demand (self, demand)->pin = (gint64) join (workplace, pattern);
}

/**
 * lw_plan_check_run:
 * @lines: (array length=n_lines): the plan: each demand once
 *
 * Returns: (transfer full) (element-type LwPlanBreach): all that is wrong with it; of what is wrong
 * on a number of half-days each one for seats, and the first one for opening and overlaps
 */
GArray *
lw_plan_check_run (const LwPlanCheck *self, const LwPlanLine *lines, guint n_lines)
{
  GArray *breaches = g_array_new (FALSE, FALSE, sizeof (LwPlanBreach));
  g_autofree const LwPlanLine **line_of = g_new0 (const LwPlanLine *, self->demands->len);
  g_autofree gboolean *is_named = g_new0 (gboolean, self->demands->len);
  Run run = { self, line_of, is_named, breaches };

  check_lines (&run, lines, n_lines);
  for (guint i = 0; i < self->demands->len; i++)
    check_demand (&run, i);
  check_students (&run);
  check_seats (&run);
  check_years (&run);

  return breaches;
}
