/* lw-assign-hall.c - who compete for too few places
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Hall's theorem (1935): all can be placed unless some together have choices at fewer seats than
 * they are. Such students are found by going from one who is not placed to all places that it could
 * have, from a full place to all who are there, to all places that these could have, and so on
 * (König, Egerváry).
 */

#include "lw-assign-private.h"

/* Numbers by what they belong to: those of i are at first[i] up to first[i + 1]. */
typedef struct
{
  guint *first;   /* owned */
  guint *members; /* owned */
} Groups;

typedef struct
{
  const LwAssign *self;
  LwAssignHall *hall;  /* borrowed */
  Groups choices;      /* of each demand */
  Groups guests;       /* of each place: those who are there and not pinned */
  Groups places;       /* of each company */
  guint *n_at_place;   /* owned, pinned ones too */
  guint *n_at_company; /* owned, pinned ones too */
  gboolean *has_demand;
  gboolean *has_place;
  gboolean *has_company;
} Search;

/* What gives LW_ASSIGN_NOT_PLACED for an owner belongs to none. */
static void
group (Groups *groups,
       const LwAssign *self,
       guint n_owners,
       guint n_members,
       guint (*get_owner) (const LwAssign *self, guint member))
{
  groups->first = g_new0 (guint, n_owners + 2);
  groups->members = g_new (guint, n_members);
  for (guint i = 0; i < n_members; i++)
    if (get_owner (self, i) != LW_ASSIGN_NOT_PLACED)
      groups->first[get_owner (self, i) + 2]++;
  for (guint i = 2; i < n_owners + 2; i++)
    groups->first[i] += groups->first[i - 1];
  for (guint i = 0; i < n_members; i++)
    if (get_owner (self, i) != LW_ASSIGN_NOT_PLACED)
      groups->members[groups->first[get_owner (self, i) + 1]++] = i;
}

static void
groups_clear (Groups *groups)
{
  g_free (groups->first);
  g_free (groups->members);
}

static guint
get_demand_of_choice (const LwAssign *self, guint choice)
{
  return lw_assign_is_open (self, choice) ? lw_assign_choice (self, choice)->demand
                                          : LW_ASSIGN_NOT_PLACED;
}

static guint
get_place_of_guest (const LwAssign *self, guint demand)
{
  guint choice = self->plan[demand];

  return choice == LW_ASSIGN_NOT_PLACED || self->is_pinned[demand]
           ? LW_ASSIGN_NOT_PLACED
           : lw_assign_choice (self, choice)->place;
}

static guint
get_company_of_place (const LwAssign *self, guint place)
{
  return lw_assign_place (self, place)->company;
}

static void
search_init (Search *search, const LwAssign *self, LwAssignHall *hall)
{
  *search = (Search){ .self = self, .hall = hall };
  group (&search->choices, self, self->n_demands, self->choices->len, get_demand_of_choice);
  group (&search->guests, self, self->places->len, self->n_demands, get_place_of_guest);
  group (&search->places, self, self->companies->len, self->places->len, get_company_of_place);
  search->n_at_place = lw_assign_count_places (self, FALSE);
  search->n_at_company = lw_assign_count_companies (self, FALSE);
  search->has_demand = g_new0 (gboolean, self->n_demands);
  search->has_place = g_new0 (gboolean, self->places->len);
  search->has_company = g_new0 (gboolean, self->companies->len);
}

static void
search_clear (Search *search)
{
  groups_clear (&search->choices);
  groups_clear (&search->guests);
  groups_clear (&search->places);
  g_free (search->n_at_place);
  g_free (search->n_at_company);
  g_free (search->has_demand);
  g_free (search->has_place);
  g_free (search->has_company);
}

static void
add_demand (Search *search, guint demand)
{
  if (!search->has_demand[demand])
    {
      search->has_demand[demand] = TRUE;
      g_array_append_val (search->hall->demands, demand);
    }
}

static void
add_guests (Search *search, guint place)
{
  for (guint i = search->guests.first[place]; i < search->guests.first[place + 1]; i++)
    add_demand (search, search->guests.members[i]);
}

/* The year is full: all who are there, at any place of it, compete. */
static void
add_company (Search *search, guint company)
{
  search->has_company[company] = TRUE;
  g_array_append_val (search->hall->companies, company);
  for (guint i = search->places.first[company]; i < search->places.first[company + 1]; i++)
    add_guests (search, search->places.members[i]);
}

/* Goes on from a place; FALSE when there is room. */
static gboolean
visit (Search *search, guint number)
{
  const LwAssignPlace *place = lw_assign_place (search->self, number);

  if (search->has_place[number])
    return TRUE;

  search->has_place[number] = TRUE;
  if (search->n_at_place[number] >= place->seats)
    {
      g_array_append_val (search->hall->places, number);
      add_guests (search, number);
    }
  else if (search->n_at_company[place->company]
           < lw_assign_company (search->self, place->company)->year_cap)
    return FALSE;
  else if (!search->has_company[place->company])
    add_company (search, place->company);

  return TRUE;
}

static gboolean
visit_all (Search *search)
{
  for (guint i = 0; i < search->hall->demands->len; i++)
    {
      guint demand = g_array_index (search->hall->demands, guint, i);

      for (guint j = search->choices.first[demand]; j < search->choices.first[demand + 1]; j++)
        if (!visit (search, lw_assign_choice (search->self, search->choices.members[j])->place))
          return FALSE;
    }

  return TRUE;
}

/* Full places of a full company say nothing more. What is left of the seats when pinned ones have
 * theirs. */
static void
sum_up (Search *search)
{
  LwAssignHall *hall = search->hall;
  g_autofree guint *pinned_places = lw_assign_count_places (search->self, TRUE);
  g_autofree guint *pinned_companies = lw_assign_count_companies (search->self, TRUE);
  guint n = 0;

  for (guint i = 0; i < hall->places->len; i++)
    {
      guint number = g_array_index (hall->places, guint, i);
      const LwAssignPlace *place = lw_assign_place (search->self, number);

      if (search->has_company[place->company])
        continue;
      g_array_index (hall->places, guint, n++) = number;
      hall->n_seats += place->seats - MIN (place->seats, pinned_places[number]);
    }
  g_array_set_size (hall->places, n);

  for (guint i = 0; i < hall->companies->len; i++)
    {
      guint number = g_array_index (hall->companies, guint, i);
      guint cap = lw_assign_company (search->self, number)->year_cap;

      hall->n_seats += cap - MIN (cap, pinned_companies[number]);
    }
}

/**
 * lw_assign_find_hall:
 * @demand: one that the plan has not placed
 *
 * Who compete with it, for which full places: one more of them than there are seats, so in any plan
 * one of them has no place. Where the shortage is everywhere that can be nearly all; the first of
 * @demands and
 * @places are what concerns this one most.
 *
 * Returns: (transfer full) (nullable): %NULL when it can be placed, if others move
 */
LwAssignHall *
lw_assign_find_hall (LwAssign *self, guint demand)
{
  g_autoptr (LwAssignHall) hall = NULL;
  Search search;
  gboolean is_short;

  g_return_val_if_fail (demand < self->n_demands, NULL);
  g_return_val_if_fail (self->plan[demand] == LW_ASSIGN_NOT_PLACED, NULL);

  hall = g_new0 (LwAssignHall, 1);
  hall->demands = g_array_new (FALSE, FALSE, sizeof (guint));
  hall->places = g_array_new (FALSE, FALSE, sizeof (guint));
  hall->companies = g_array_new (FALSE, FALSE, sizeof (guint));

  search_init (&search, self, hall);
  add_demand (&search, demand);
  is_short = visit_all (&search);
  if (is_short)
    sum_up (&search);
  search_clear (&search);

  return is_short ? g_steal_pointer (&hall) : NULL;
}

void
lw_assign_hall_free (LwAssignHall *self)
{
  g_array_unref (self->demands);
  g_array_unref (self->places);
  g_array_unref (self->companies);
  g_free (self);
}
