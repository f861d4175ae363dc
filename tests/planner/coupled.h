/* coupled.h - coupled problems by chance, and what can be said of them without the planner
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-plan.h"

G_BEGIN_DECLS

/**
 * CoupledKind:
 * @n_demands: at most
 * @n_places: at most
 * @seats: at most, of a place
 * @year_cap: at most, of a company
 * @is_coupled: whether patterns overlap and students have two demands
 */
typedef struct
{
  const char *name;
  guint n_demands;
  guint n_places;
  guint seats;
  guint year_cap;
  gboolean is_coupled;
} CoupledKind;

LwProblem *coupled_new_random (GRand *random, const CoupledKind *kind, gboolean with_extra);
void coupled_pin_some (LwProblem *self, GRand *random, guint one_in);
gint64 coupled_find_best (const LwProblem *problem);
guint coupled_count_breaches (const LwProblem *problem, const LwPlan *plan);

G_END_DECLS
