/* lw-account-counter.c - counts for the account while nothing else is to be done
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-account-counter.h"

#include "lw-account-job.h"
#include "lw-date.h"

/* So long at a time, in microseconds: well under a frame. */
#define SLICE 4000

/* So long after the last change, in milliseconds. */
#define DELAY 250

struct _LwAccountCounter
{
  GObject parent_instance;

  /* owned */
  LwOffice *office;
  LwAccount *account;
  LwAccountLook *look;

  GDate day; /* of the last count */
  int year;
  gboolean is_looked_at;
  gboolean is_stale;
  guint wait_id;
  guint look_id;
};

G_DEFINE_FINAL_TYPE (LwAccountCounter, lw_account_counter, G_TYPE_OBJECT)

static guint changed_signal;

static void
finish (LwAccountCounter *self)
{
  g_clear_pointer (&self->account, lw_account_unref);
  self->account = lw_account_look_finish (self->look);
  g_clear_pointer (&self->look, lw_account_look_free);
  self->is_stale = FALSE;
  g_signal_emit (self, changed_signal, 0);
}

static void
begin (LwAccountCounter *self)
{
  LwAccountInput input = lw_account_job_make_input (self->office, self->year);

  self->day = input.today;
  self->look = lw_account_look_new (&input);
}

static gboolean
count_some_cb (gpointer data)
{
  LwAccountCounter *self = data;
  gint64 until = g_get_monotonic_time () + SLICE;

  if (self->look == NULL)
    begin (self);
  while (lw_account_look_step (self->look))
    if (g_get_monotonic_time () > until)
      return G_SOURCE_CONTINUE;
  self->look_id = 0;
  finish (self);

  return G_SOURCE_REMOVE;
}

static gboolean
waited_cb (gpointer data)
{
  LwAccountCounter *self = data;

  self->wait_id = 0;
  self->look_id = g_idle_add_full (G_PRIORITY_LOW, count_some_cb, self, NULL);

  return G_SOURCE_REMOVE;
}

/* What was counted so far may not hold. */
static void
stop (LwAccountCounter *self)
{
  g_clear_handle_id (&self->wait_id, g_source_remove);
  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_pointer (&self->look, lw_account_look_free);
}

static void
count_in (LwAccountCounter *self, guint delay)
{
  stop (self);
  self->is_stale = TRUE;
  if (self->is_looked_at)
    self->wait_id = g_timeout_add (delay, waited_cb, self);
}

static gboolean
is_counted (const LwRecordType *type)
{
  static const LwRecordType *const types[] = {
    &lw_student_record,      &lw_group_record,       &lw_company_record, &lw_workplace_record,
    &lw_variant_record,      &lw_placement_record,   &lw_rule_record,    &lw_stage_period_record,
    &lw_calendar_day_record, &lw_school_year_record,
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (types[i] == type)
      return TRUE;

  return FALSE;
}

static void
office_changed_cb (LwOffice *office, LwOutcome *outcome, LwAccountCounter *self)
{
  for (guint i = 0; i < outcome->changes->len; i++)
    if (is_counted (((LwChange *) g_ptr_array_index (outcome->changes, i))->type))
      {
        count_in (self, DELAY);
        return;
      }
  /* The world may be another one, even so. */
  if (self->look != NULL)
    count_in (self, DELAY);
}

static void
lw_account_counter_dispose (GObject *object)
{
  LwAccountCounter *self = LW_ACCOUNT_COUNTER (object);

  stop (self);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_account_counter_parent_class)->dispose (object);
}

static void
lw_account_counter_finalize (GObject *object)
{
  g_clear_pointer (&LW_ACCOUNT_COUNTER (object)->account, lw_account_unref);

  G_OBJECT_CLASS (lw_account_counter_parent_class)->finalize (object);
}

static void
lw_account_counter_class_init (LwAccountCounterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lw_account_counter_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_account_counter_finalize;

  changed_signal = g_signal_new ("changed", LW_TYPE_ACCOUNT_COUNTER, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
lw_account_counter_init (LwAccountCounter *self)
{
  GDate today = lw_today ();

  self->year = lw_school_year_of (&today);
  self->is_stale = TRUE;
}

LwAccountCounter *
lw_account_counter_new (LwOffice *office)
{
  LwAccountCounter *self = g_object_new (LW_TYPE_ACCOUNT_COUNTER, NULL);

  self->office = g_object_ref (office);
  g_signal_connect_object (office, "changed", G_CALLBACK (office_changed_cb), self, 0);

  return self;
}

int
lw_account_counter_get_year (LwAccountCounter *self)
{
  return self->year;
}

void
lw_account_counter_set_year (LwAccountCounter *self, int school_year)
{
  if (self->year == school_year)
    return;
  self->year = school_year;
  count_in (self, 0);
}

void
lw_account_counter_set_is_looked_at (LwAccountCounter *self, gboolean is_looked_at)
{
  GDate today = lw_today ();

  self->is_looked_at = is_looked_at;
  if (!is_looked_at)
    stop (self);
  else if (self->is_stale || !lw_date_equal (&self->day, &today))
    count_in (self, 0);
}

LwAccount *
lw_account_counter_get_account (LwAccountCounter *self)
{
  return self->account;
}

gboolean
lw_account_counter_is_ready (LwAccountCounter *self)
{
  return !self->is_stale;
}
