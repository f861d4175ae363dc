/* lw-postcodes.c - where postcode areas lie, and how far they are apart
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-postcodes.h"

#include "lw-postcodes-private.h"

#include <math.h>

#define N_AREAS 10000
#define AREAS_A_REGION 100
#define EARTH_KM 6371.0
/* A town is no point: what two of its areas are apart, more or less. */
#define KM_IN_TOWN 1.5

/* A town on a ball of radius 1, so that a distance costs three differences. */
typedef struct
{
  const LwPostcodeTown *town;
  double x, y, z;
} Spot;

typedef struct
{
  Spot *spots;
  guint16 spot_of[N_AREAS]; /* 1 + its number, or 0: not known */
} Map;

static const LwPostcodeTown *
town_at (guint i)
{
  return i < lw_postcodes_n_west ? &lw_postcodes_west[i]
                                 : &lw_postcodes_east[i - lw_postcodes_n_west];
}

static void
place_spot (Spot *spot, const LwPostcodeTown *town)
{
  double latitude = town->latitude * G_PI / 180;
  double longitude = town->longitude * G_PI / 180;

  *spot = (Spot){ .town = town,
                  .x = cos (latitude) * cos (longitude),
                  .y = cos (latitude) * sin (longitude),
                  .z = sin (latitude) };
}

/* What no town has goes by the nearest number of those that begin with the same two digits. */
static guint16
find_nearest (const guint16 *known, guint area)
{
  guint region = area / AREAS_A_REGION * AREAS_A_REGION;

  for (guint step = 0; step < AREAS_A_REGION; step++)
    {
      if (area >= region + step && known[area - step] != 0)
        return known[area - step];
      if (area + step < region + AREAS_A_REGION && known[area + step] != 0)
        return known[area + step];
    }

  return 0;
}

static Map *
map_new (void)
{
  guint n = lw_postcodes_n_west + lw_postcodes_n_east;
  g_autofree guint16 *known = g_new0 (guint16, N_AREAS);
  Map *map = g_new0 (Map, 1);

  map->spots = g_new (Spot, n);
  for (guint i = 0; i < n; i++)
    {
      const LwPostcodeTown *town = town_at (i);

      place_spot (&map->spots[i], town);
      for (guint area = town->first; area <= town->last; area++)
        known[area] = (guint16) (i + 1);
    }
  for (guint area = 0; area < N_AREAS; area++)
    map->spot_of[area] = find_nearest (known, area);

  return map;
}

static const Spot *
find_spot (guint area)
{
  static Map *map;

  if (g_once_init_enter (&map))
    g_once_init_leave (&map, map_new ());

  return area < N_AREAS && map->spot_of[area] != 0 ? &map->spots[map->spot_of[area] - 1] : NULL;
}

/**
 * lw_postcodes_locate:
 * @area: the four digits of a postcode
 * @latitude: (out): in degrees
 * @longitude: (out): in degrees
 *
 * Where the town of the area lies, to about two kilometres; of a number that no town has, the
 * nearest one that begins with the same two digits.
 *
 * Returns: whether it is known
 */
gboolean
lw_postcodes_locate (guint area, double *latitude, double *longitude)
{
  const Spot *spot = find_spot (area);

  if (spot == NULL)
    return FALSE;
  *latitude = spot->town->latitude;
  *longitude = spot->town->longitude;

  return TRUE;
}

/**
 * lw_postcodes_get_km:
 * @from: the four digits of a postcode
 * @to: the same
 *
 * Over the great circle between their towns. Two areas of one town are taken to be a kilometre and
 * a half apart.
 *
 * Returns: kilometres in a straight line, 0 within one area, -1 when one isn't known
 */
double
lw_postcodes_get_km (guint from, guint to)
{
  const Spot *a = find_spot (from);
  const Spot *b = find_spot (to);
  double chord;

  if (a == NULL || b == NULL)
    return -1;
  if (from == to)
    return 0;
  chord = sqrt ((a->x - b->x) * (a->x - b->x) + (a->y - b->y) * (a->y - b->y)
                + (a->z - b->z) * (a->z - b->z));

  return MAX (2 * EARTH_KM * asin (chord / 2), KM_IN_TOWN);
}
