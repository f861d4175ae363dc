/* lw-carousel-choose.c - which workplaces each student gets, whatever the round
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nodes are the students, the workplaces, the companies, and the end of all ways.
 */

#include "lw-carousel-private.h"

static guint
place_node (const LwCarousel *self, guint place)
{
  return self->n_students + place;
}

static guint
company_node (const LwCarousel *self, guint company)
{
  return self->n_students + self->places->len + company;
}

static guint
end_node (const LwCarousel *self)
{
  return self->n_students + self->places->len + self->companies->len;
}

static gboolean
is_free (const LwCarousel *self, const LwCarouselChoice *choice)
{
  if (choice->is_pinned)
    return FALSE;
  for (guint round = 0; round < self->n_rounds; round++)
    if (lw_carousel_can (choice, round) && lw_carousel_seats (self, choice->place, round) > 0)
      return TRUE;

  return FALSE;
}

/* One student without a place in one round weighs less than another in two. */
static gint64
add_missing (const LwCarousel *self, LwFlow *flow, guint student)
{
  gint64 n = 0;

  for (guint round = 0; round < self->n_rounds; round++)
    {
      const gint64 levels[N_LEVELS] = { 1, n };

      if (*lw_carousel_at (self, student, round) != LW_CAROUSEL_NONE
          || self->away[student] >> round & 1)
        continue;
      lw_flow_add_arc (flow, student, end_node (self), 1, lw_levels_pack (&self->levels, levels));
      n++;
    }
  lw_flow_set_supply (flow, student, n);

  return n;
}

/* What pins take is not in it. */
static void
add_place (const LwCarousel *self, LwFlow *flow, guint place)
{
  const LwCarouselPlace *of = lw_carousel_place (self, place);
  guint left = 0, n = self->total[place];

  for (guint round = 0; round < self->n_rounds; round++)
    {
      guint seats = lw_carousel_seats (self, place, round);
      guint taken = self->count[place * self->n_rounds + round];

      left += MIN (seats - MIN (seats, taken), self->n_students);
    }
  left = MIN (left, of->n_choices);
  while (left > 0)
    {
      const gint64 levels[N_LEVELS] = { [LEVEL_FAIR] = n / self->n_rounds };
      guint step = MIN (left, self->n_rounds - n % self->n_rounds);

      lw_flow_add_arc (flow, place_node (self, place), company_node (self, of->company), step,
                       lw_levels_pack (&self->levels, levels));
      left -= step;
      n += step;
    }
}

static LwFlow *
make_flow (const LwCarousel *self)
{
  LwFlow *flow = lw_flow_new (end_node (self) + 1);
  gint64 n = 0;

  for (guint i = 0; i < self->choices->len; i++)
    {
      const LwCarouselChoice *choice = lw_carousel_choice (self, i);

      lw_flow_add_arc (flow, choice->student, place_node (self, choice->place),
                       is_free (self, choice), lw_carousel_cost_of (self, choice));
    }
  for (guint i = 0; i < self->n_students; i++)
    n += add_missing (self, flow, i);
  for (guint i = 0; i < self->places->len; i++)
    add_place (self, flow, i);
  for (guint i = 0; i < self->companies->len; i++)
    {
      guint most = g_array_index (self->companies, guint, i);

      lw_flow_add_arc (flow, company_node (self, i), end_node (self),
                       MIN ((gint64) most - MIN (most, self->of_company[i]), n), 0);
    }
  lw_flow_set_supply (flow, end_node (self), -n);

  return flow;
}

/* What the pins come to, and nothing for the rest. */
static LwCost
measure_pins (const LwCarousel *self)
{
  LwCarouselTerms terms;

  lw_carousel_get_terms (self, &terms);

  return lw_levels_pack (&self->levels, (const gint64[N_LEVELS]){ 0, 0, terms.again, terms.wish,
                                                                  terms.travel, terms.fair });
}

/* (transfer full) (nullable) (element-type guint): the choices, besides what is pinned; also sets
 * the bound. */
GArray *
lw_carousel_choose (LwCarousel *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (LwFlow) flow = make_flow (self);
  GArray *chosen;

  if (!lw_flow_solve (flow, LW_FLOW_AUTO, cancellable, error))
    return NULL;
  self->bound = lw_flow_get_objective (flow) + measure_pins (self);
  chosen = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->choices->len; i++)
    if (lw_flow_get_flow (flow, i) > 0)
      g_array_append_val (chosen, i);

  return chosen;
}
