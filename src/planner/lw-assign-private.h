/* lw-assign-private.h - what solving the placing of students and changing the plan share
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-assign.h"
#include "lw-flow-paths.h"
#include "lw-levels.h"

G_BEGIN_DECLS

/* As packed in a cost, the weightiest first. Moved is only for changing a plan. */
enum
{
  LEVEL_NOT_PLACED,
  LEVEL_MOVED,
  LEVEL_WISH,
  LEVEL_TRAVEL,
  LEVEL_FAIR,
  N_LEVELS,
};

typedef struct
{
  guint demand;
  guint place;
  guint wish;
  guint travel;
  gboolean is_closed;
} LwAssignChoice;

typedef struct
{
  guint company;
  guint seats;
} LwAssignPlace;

typedef struct
{
  guint year_cap;
  gboolean is_closed;
} LwAssignCompany;

/* The problem as a network. Nodes are the demands, the places, the companies, and the end of all
 * ways. Arcs are the choices; “not placed”, one a demand; from each place to its company; from each
 * company to the end; and, for changing a plan, “stays where it is”, one a demand. Pinned demands
 * and what they take are not in it. */
typedef struct
{
  LwFlow *flow;       /* owned */
  LwFlowPaths *paths; /* owned, nullable: made when first searched */
  LwLevels levels;
  guint first_direct; /* of “not placed” */
  guint first_place;
  guint *yearly; /* owned, one a company and one more: its first arc, then with rising costs */
  gboolean counts_moves;
  guint first_stay; /* when it counts moves */
  guint *taken;     /* owned, nullable, one a demand: the arc that it goes by */
} LwAssignNet;

struct _LwAssign
{
  guint n_demands;
  GArray *choices;     /* owned, element-type LwAssignChoice */
  GArray *places;      /* owned, element-type LwAssignPlace */
  GArray *companies;   /* owned, element-type LwAssignCompany */
  guint *plan;         /* owned, one a demand: its choice */
  gboolean *is_pinned; /* owned, one a demand */
  LwAssignNet *best;   /* owned, nullable: solved, while the plan is what it says */
  LwAssignNet *stay; /* owned, nullable: the plan as the cheapest, while the problem is the same */
};

static inline LwAssignChoice *
lw_assign_choice (const LwAssign *self, guint choice)
{
  return &g_array_index (self->choices, LwAssignChoice, choice);
}

static inline LwAssignPlace *
lw_assign_place (const LwAssign *self, guint place)
{
  return &g_array_index (self->places, LwAssignPlace, place);
}

static inline LwAssignCompany *
lw_assign_company (const LwAssign *self, guint company)
{
  return &g_array_index (self->companies, LwAssignCompany, company);
}

static inline guint
lw_assign_place_node (const LwAssign *self, guint place)
{
  return self->n_demands + place;
}

static inline guint
lw_assign_company_node (const LwAssign *self, guint company)
{
  return self->n_demands + self->places->len + company;
}

static inline guint
lw_assign_end_node (const LwAssign *self)
{
  return self->n_demands + self->places->len + self->companies->len;
}

gboolean lw_assign_is_open (const LwAssign *self, guint choice);
guint *lw_assign_count_places (const LwAssign *self, gboolean only_pinned);
guint *lw_assign_count_companies (const LwAssign *self, gboolean only_pinned);

LwAssignNet *lw_assign_net_new (const LwAssign *self, gboolean is_for_changes, GError **error);
void lw_assign_net_free (LwAssignNet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwAssignNet, lw_assign_net_free)

gboolean lw_assign_refuse (const LwAssign *self, guint choice, GError **error);

G_END_DECLS
