/* test-postcodes.c - tests of where postcode areas lie, and how far they are apart
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-postcodes-private.h"
#include "lw-postcodes.h"

#include <math.h>

/* A rectangle around the Netherlands, Limburg and the Wadden with it. */
#define SOUTH 50.75
#define NORTH 53.52
#define WEST 3.35
#define EAST 7.23

/* By number, none over another, and the first table ends before the second begins. */
static void
test_table (void)
{
  const struct
  {
    const LwPostcodeTown *towns;
    guint n;
  } tables[] = {
    { lw_postcodes_west, lw_postcodes_n_west },
    { lw_postcodes_east, lw_postcodes_n_east },
  };
  guint last = 999;

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (guint j = 0; j < tables[i].n; j++)
      {
        const LwPostcodeTown *town = &tables[i].towns[j];

        if (town->first <= last || town->last < town->first)
          g_error ("%u to %u does not come after %u", town->first, town->last, last);
        last = town->last;
      }
  g_assert_cmpuint (last, <=, 9999);
}

static void
test_all_inside (void)
{
  for (guint area = 1000; area <= 9999; area++)
    {
      double latitude, longitude;

      if (!lw_postcodes_locate (area, &latitude, &longitude))
        g_error ("%u lies nowhere", area);
      g_assert_cmpfloat (latitude, >=, SOUTH);
      g_assert_cmpfloat (latitude, <=, NORTH);
      g_assert_cmpfloat (longitude, >=, WEST);
      g_assert_cmpfloat (longitude, <=, EAST);
    }
}

static void
test_unknown (void)
{
  double latitude, longitude;

  g_assert_false (lw_postcodes_locate (0, &latitude, &longitude));
  g_assert_false (lw_postcodes_locate (999, &latitude, &longitude));
  g_assert_false (lw_postcodes_locate (10000, &latitude, &longitude));
  g_assert_false (lw_postcodes_locate (G_MAXUINT, &latitude, &longitude));
  g_assert_cmpfloat (lw_postcodes_get_km (3811, 0), ==, -1);
  g_assert_cmpfloat (lw_postcodes_get_km (0, 3811), ==, -1);
}

/* What no town has goes by the nearest number: 3793 by 3794, 5055 by 5056. */
static void
test_nearest (void)
{
  double a[2], b[2];

  g_assert_true (lw_postcodes_locate (3793, &a[0], &a[1]));
  g_assert_true (lw_postcodes_locate (3792, &b[0], &b[1]));
  g_assert_cmpfloat (a[0], ==, b[0]);
  g_assert_true (lw_postcodes_locate (5055, &a[0], &a[1]));
  g_assert_true (lw_postcodes_locate (5056, &b[0], &b[1]));
  g_assert_cmpfloat (a[0], ==, b[0]);
  g_assert_cmpfloat (a[1], ==, b[1]);
}

/* As measured on a map, from centre to centre. */
static void
test_distances (void)
{
  static const struct
  {
    guint from;
    guint to;
    double km;
    double margin;
  } cases[] = {
    { 3811, 3831, 4, 1.5 },    /* Amersfoort, Leusden */
    { 3511, 3811, 20, 2 },     /* Utrecht, Amersfoort */
    { 3811, 3861, 9, 2 },      /* Amersfoort, Nijkerk */
    { 1012, 3011, 57, 3 },     /* Amsterdam, Rotterdam */
    { 9711, 6211, 267, 5 },    /* Groningen, Maastricht */
    { 2511, 2611, 9, 2 },      /* Den Haag, Delft */
    { 5611, 5701, 13, 2 },     /* Eindhoven, Helmond */
    { 8911, 9711, 51, 3 },     /* Leeuwarden, Groningen */
    { 7511, 7551, 9, 2 },      /* Enschede, Hengelo */
    { 4331, 4381, 6, 2 },      /* Middelburg, Vlissingen */
    { 6811, 6511, 16, 3 },     /* Arnhem, Nijmegen */
    { 3811, 3818, 1.5, 0.01 }, /* in one town */
    { 3811, 3811, 0, 0.01 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double km = lw_postcodes_get_km (cases[i].from, cases[i].to);

      if (fabs (km - cases[i].km) > cases[i].margin)
        g_error ("%u to %u: %.1f km", cases[i].from, cases[i].to, km);
      g_assert_cmpfloat (km, ==, lw_postcodes_get_km (cases[i].to, cases[i].from));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/postcodes/table", test_table);
  g_test_add_func ("/postcodes/all-inside", test_all_inside);
  g_test_add_func ("/postcodes/unknown", test_unknown);
  g_test_add_func ("/postcodes/nearest", test_nearest);
  g_test_add_func ("/postcodes/distances", test_distances);

  return g_test_run ();
}
