/* lw-account-places.c - R16: places and refusals per track against requests
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-account-private.h"

void
lw_account_places_free (gpointer data)
{
  LwAccountPlaces *places = data;

  g_free (places->variant);
  g_free (places->name);
  g_free (places->sector);
  g_free (places);
}

static LwAccountPlaces *
find_places (LwAccountLook *self, LwVariant *variant, LwCompany *company)
{
  const char *id = variant != NULL ? lw_record_get_id (LW_RECORD (variant)) : NULL;
  g_autofree char *key = g_strdup_printf ("%s/%s", id != NULL ? id : "",
                                          company->sector != NULL ? company->sector : "");
  LwAccountPlaces *places = g_hash_table_lookup (self->places, key);

  if (places != NULL)
    return places;
  places = g_new0 (LwAccountPlaces, 1);
  places->variant = g_strdup (id);
  places->name = variant != NULL ? g_strdup (lw_record_get_title (LW_RECORD (variant))) : NULL;
  places->sector = g_strdup (company->sector);
  g_hash_table_insert (self->places, g_steal_pointer (&key), places);
  g_ptr_array_add (self->account->places, places);

  return places;
}

/*
 * R16: employers may prefer "de betere leerling" (notitie, 3.8.2; bijlage 2: verdringing). Within
 * one form and the sector of the companies the requests, places and refusals are counted per
 * track, to be laid side by side. It is a report: no stage is in conflict with it. What a class
 * does together is no request for anybody's place.
 */
void
lw_account_count_places (LwAccountLook *self, LwPlacement *placement)
{
  LwWorld *world = self->input.world;
  LwWorkplace *workplace = lw_world_find (world->lists.workplaces, placement->workplace);
  LwCompany *company
    = workplace != NULL ? lw_world_find (world->lists.companies, workplace->company) : NULL;
  LwAsks asks = { 0 };
  LwAccountPlaces *places;

  if (!self->account->has_places || company == NULL || placement->student == NULL
      || !lw_asks_add (&asks, placement))
    return;
  places = find_places (self, lw_world_get_variant (world, placement), company);
  lw_asks_add (&places->all, placement);
  lw_asks_add (&places->tracks[lw_asks_find_track (world, placement)], placement);
}

/* Those of which the stage went elsewhere. */
void
lw_account_count_refusals (LwAccountLook *self)
{
  LwWorld *world = self->input.world;
  LwRecordList *moments = world->lists.contact_moments;

  if (!self->account->has_places)
    return;
  for (guint i = 0; moments != NULL && i < lw_record_list_get_size (moments); i++)
    {
      LwContactMoment *moment = lw_record_list_peek (moments, i);
      LwCompany *company = lw_world_find (world->lists.companies, moment->company);
      LwPlacement *placement = lw_world_find (world->lists.placements, moment->placement);
      LwAccountPlaces *places;

      if (company == NULL || placement == NULL || !lw_asks_is_refusal (world, moment)
          || (self->input.school_year != LW_ACCOUNT_ALL_YEARS
              && lw_asks_find_year_of_moment (world, moment) != self->input.school_year))
        continue;
      places = find_places (self, lw_world_get_variant (world, placement), company);
      lw_asks_add_refusal (world, moment, &places->all, places->tracks);
    }
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const LwAccountPlaces *one = *(LwAccountPlaces *const *) a;
  const LwAccountPlaces *other = *(LwAccountPlaces *const *) b;
  int order;

  if (one->all.n_asked != other->all.n_asked)
    return one->all.n_asked > other->all.n_asked ? -1 : 1;
  order = g_strcmp0 (one->name, other->name);

  return order != 0 ? order : g_strcmp0 (one->sector, other->sector);
}

/* Of a few nothing can be said: they are left out, and told how many. */
void
lw_account_sort_places (LwAccount *account)
{
  for (guint i = account->places->len; i > 0; i--)
    {
      const LwAccountPlaces *places = g_ptr_array_index (account->places, i - 1);

      if (places->all.n_asked >= account->least_requests)
        continue;
      g_ptr_array_remove_index (account->places, i - 1);
      account->n_few++;
    }
  g_ptr_array_sort (account->places, compare_places);
}
