/* assignment.h - small placings by chance, and all plans that there are for them
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-assign.h"

G_BEGIN_DECLS

#define MAX_DEMANDS 6
#define MAX_PLACES 9
#define MAX_COMPANIES 4
#define MAX_CHOICES 48
#define N_PERIODS 3
#define N_KEYS 5

typedef struct
{
  guint demand;
  guint place;
  guint wish;
  guint travel;
  gboolean is_closed;
} Choice;

/* A problem and a plan as plain numbers. */
typedef struct
{
  guint n_demands;
  guint n_companies;
  guint n_places;
  guint n_choices;
  guint cap[MAX_COMPANIES];
  gboolean is_closed[MAX_COMPANIES];
  guint company[MAX_PLACES];
  guint period[MAX_PLACES];
  guint seats[MAX_PLACES];
  Choice choices[MAX_CHOICES];
  guint plan[MAX_DEMANDS];
  gboolean is_pinned[MAX_DEMANDS];
} Problem;

/* What a plan is held against: nothing, or the plan in the problem. */
typedef struct
{
  gboolean counts_moves;
  gboolean is_free[MAX_DEMANDS]; /* moving it counts for nothing */
  guint forced_demand;           /* LW_ASSIGN_NOT_PLACED for none */
  guint forced_choice;
} Aim;

void problem_init_random (Problem *self, GRand *random);
void problem_pin_some (Problem *self, GRand *random);
LwAssign *problem_build (const Problem *self);
void problem_read_plan (Problem *self, const LwAssign *assign);
guint problem_count_breaches (const Problem *self);

void problem_get_keys (const Problem *self, const Aim *aim, const guint *plan, gint64 *keys);
gboolean problem_search (const Problem *self, const Aim *aim, guint *plan, gint64 *keys);

G_END_DECLS
