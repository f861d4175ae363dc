/* lw-conflicts.c - what the school's rules have against its stages
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-conflicts.h"

#include "lw-date.h"

#include <stdlib.h>

/* So long at a time, in microseconds: well under a frame. */
#define SLICE 4000

/* And so long before what shows them is first painted: most schools' stages are judged by then,
 * and a page that says at once what is wrong is painted once. */
#define FIRST_SLICE 40000

/* Of more stages than this, those of a region, the first slice would judge a part and keep the
 * first frame waiting for nothing. */
#define MOST_AT_ONCE 2000

struct _LwConflicts
{
  GObject parent_instance;

  /* owned */
  LwOffice *office;
  GPtrArray *all;       /* LwFinding */
  GHashTable *by_stage; /* placement id -> LwFinding, the strongest; borrowed from @all */
  GPtrArray *found;     /* LwFinding: so far, of the round that is going on */

  guint position; /* in the list of placements: the next to be judged */
  guint idle_id;
};

G_DEFINE_FINAL_TYPE (LwConflicts, lw_conflicts, G_TYPE_OBJECT)

static guint changed_signal;

static GPtrArray *
findings_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) lw_finding_free);
}

static gboolean
is_over (LwPlacement *placement, const GDate *today)
{
  return g_strcmp0 (placement->state, "afgerond") == 0
         || g_strcmp0 (placement->state, "afgebroken") == 0
         || (g_date_valid (&placement->last_day)
             && lw_date_compare (&placement->last_day, today) < 0);
}

static void
judge (LwConflicts *self, LwPlacement *placement)
{
  g_autoptr (GPtrArray) findings
    = lw_rules_judge_conflicts (lw_office_get_world (self->office), placement);

  for (guint i = 0; i < findings->len;)
    {
      LwFinding *finding = g_ptr_array_index (findings, i);

      if (finding->reason == NULL)
        g_ptr_array_add (self->found, g_ptr_array_steal_index (findings, i));
      else
        i++;
    }
}

static int
compare_findings (gconstpointer a, gconstpointer b)
{
  const LwFinding *finding_a = *(LwFinding *const *) a;
  const LwFinding *finding_b = *(LwFinding *const *) b;
  int number_a = atoi (finding_a->rule + 1);
  int number_b = atoi (finding_b->rule + 1);

  if (finding_a->strength != finding_b->strength)
    return (int) finding_b->strength - (int) finding_a->strength;
  if (number_a != number_b)
    return number_a - number_b;

  return lw_date_compare (&finding_a->day, &finding_b->day);
}

static void
finish (LwConflicts *self)
{
  g_hash_table_remove_all (self->by_stage);
  g_ptr_array_unref (self->all);
  self->all = g_steal_pointer (&self->found);
  g_ptr_array_sort (self->all, compare_findings);
  for (guint i = 0; i < self->all->len; i++)
    {
      LwFinding *finding = g_ptr_array_index (self->all, i);

      if (!g_hash_table_contains (self->by_stage, finding->placement))
        g_hash_table_insert (self->by_stage, finding->placement, finding);
    }
  g_signal_emit (self, changed_signal, 0);
}

/* Whether all are judged. */
static gboolean
judge_some (LwConflicts *self, gint64 slice)
{
  LwRecordList *placements = lw_office_get_list (self->office, &lw_placement_record);
  GDate today = lw_today ();
  gint64 until = g_get_monotonic_time () + slice;

  while (self->position < lw_record_list_get_size (placements))
    {
      LwPlacement *placement = lw_record_list_peek (placements, self->position++);

      if (!is_over (placement, &today))
        judge (self, placement);
      if (g_get_monotonic_time () > until)
        return FALSE;
    }

  return TRUE;
}

static gboolean
judge_some_cb (gpointer data)
{
  LwConflicts *self = data;

  if (!judge_some (self, SLICE))
    return G_SOURCE_CONTINUE;
  self->idle_id = 0;
  finish (self);

  return G_SOURCE_REMOVE;
}

static void
forget (LwConflicts *self)
{
  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->found = findings_new ();
  self->position = 0;
}

static void
go_on_later (LwConflicts *self)
{
  if (self->idle_id == 0)
    self->idle_id = g_idle_add (judge_some_cb, self);
}

/* Whether the rules look at such records. */
static gboolean
is_judged_by (const LwRecordType *type)
{
  static const LwRecordType *const types[] = {
    &lw_student_record,      &lw_group_record,         &lw_company_record,
    &lw_workplace_record,    &lw_accreditation_record, &lw_variant_record,
    &lw_placement_record,    &lw_exception_record,     &lw_rule_record,
    &lw_stage_period_record, &lw_calendar_day_record,
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (types[i] == type)
      return TRUE;

  return FALSE;
}

/* The lists are other ones: what was found so far may not hold. */
static void
office_changed_cb (LwOffice *office, LwOutcome *outcome, LwConflicts *self)
{
  for (guint i = 0; i < outcome->changes->len; i++)
    if (is_judged_by (((LwChange *) g_ptr_array_index (outcome->changes, i))->type))
      {
        forget (self);
        go_on_later (self);
        return;
      }
}

static void
lw_conflicts_dispose (GObject *object)
{
  LwConflicts *self = LW_CONFLICTS (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  if (self->office != NULL)
    g_object_set_data (G_OBJECT (self->office), "lw-conflicts", NULL);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_conflicts_parent_class)->dispose (object);
}

static void
lw_conflicts_finalize (GObject *object)
{
  LwConflicts *self = LW_CONFLICTS (object);

  g_hash_table_unref (self->by_stage);
  g_ptr_array_unref (self->all);
  g_clear_pointer (&self->found, g_ptr_array_unref);

  G_OBJECT_CLASS (lw_conflicts_parent_class)->finalize (object);
}

static void
lw_conflicts_class_init (LwConflictsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lw_conflicts_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_conflicts_finalize;

  changed_signal = g_signal_new ("changed", LW_TYPE_CONFLICTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
lw_conflicts_init (LwConflicts *self)
{
  self->all = findings_new ();
  self->by_stage = g_hash_table_new (g_str_hash, g_str_equal);
}

LwConflicts *
lw_conflicts_new_lazily (LwOffice *office)
{
  LwConflicts *self = g_object_get_data (G_OBJECT (office), "lw-conflicts");

  if (self != NULL)
    return g_object_ref (self);
  self = g_object_new (LW_TYPE_CONFLICTS, NULL);
  self->office = g_object_ref (office);
  g_object_set_data (G_OBJECT (office), "lw-conflicts", self);
  g_signal_connect_object (office, "changed", G_CALLBACK (office_changed_cb), self, 0);
  forget (self);
  go_on_later (self);

  return self;
}

LwConflicts *
lw_conflicts_new (LwOffice *office)
{
  LwConflicts *self = lw_conflicts_new_lazily (office);
  guint n_stages = lw_record_list_get_size (lw_office_get_list (office, &lw_placement_record));

  if (self->idle_id != 0 && n_stages <= MOST_AT_ONCE && judge_some (self, FIRST_SLICE))
    {
      g_clear_handle_id (&self->idle_id, g_source_remove);
      finish (self);
    }

  return self;
}

GPtrArray *
lw_conflicts_get_all (LwConflicts *self)
{
  return self->all;
}

const LwFinding *
lw_conflicts_find (LwConflicts *self, const char *placement_id)
{
  return g_hash_table_lookup (self->by_stage, placement_id);
}

gboolean
lw_conflicts_is_busy (LwConflicts *self)
{
  return self->idle_id != 0;
}
