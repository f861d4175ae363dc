/* test-carousel.c - tests of every student each round at another workplace
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "carousel-check.h"

#include <string.h>
#include <time.h>

#define N_SMALL 1500
#define N_LARGER 1500
/* Of the uneven ones: how often what was found may be short of the best, in a thousand. */
#define SHORT_PERMILLE 10

static guint
pick (GRand *random, guint n)
{
  return (guint) g_rand_int_range (random, 0, (gint32) n);
}

static void
ride_clear (Ride *ride)
{
  memset (ride, 0, sizeof *ride);
  for (guint i = 0; i < RIDE_MOST; i++)
    for (guint round = 0; round < RIDE_ROUNDS; round++)
      ride->pinned[i][round] = -1;
}

/* All may go everywhere always, with so many seats. */
static void
ride_open (Ride *ride, guint n_students, guint n_rounds, guint n_places, guint seats)
{
  ride_clear (ride);
  ride->n_students = n_students;
  ride->n_rounds = n_rounds;
  ride->n_places = n_places;
  ride->n_companies = n_places;
  for (guint j = 0; j < n_places; j++)
    {
      ride->company[j] = j;
      ride->most[j] = G_MAXUINT;
      for (guint round = 0; round < n_rounds; round++)
        ride->seats[j][round] = seats;
      for (guint i = 0; i < n_students; i++)
        ride->rounds[i][j] = (1u << n_rounds) - 1;
    }
}

static void
draw_costs (Ride *ride, GRand *random)
{
  for (guint i = 0; i < ride->n_students; i++)
    for (guint j = 0; j < ride->n_places; j++)
      {
        ride->wish[i][j] = pick (random, 4);
        ride->travel[i][j] = pick (random, 60);
        ride->again[i][j] = pick (random, 8) == 0;
      }
}

static void
ride_draw (Ride *ride, GRand *random, guint students, guint rounds, guint places, gboolean uneven)
{
  guint n_companies = 1 + pick (random, places);

  ride_open (ride, 1 + pick (random, students), 1 + pick (random, rounds),
             1 + pick (random, places), 0);
  ride->n_companies = n_companies;
  draw_costs (ride, random);
  for (guint j = 0; j < ride->n_places; j++)
    {
      guint seats = pick (random, 3);

      ride->company[j] = pick (random, n_companies);
      for (guint round = 0; round < ride->n_rounds; round++)
        ride->seats[j][round] = uneven && pick (random, 3) == 0 ? pick (random, 3) : seats;
      for (guint i = 0; i < ride->n_students; i++)
        if (pick (random, 4) == 0)
          ride->rounds[i][j] = 0;
        else if (uneven && pick (random, 4) == 0)
          ride->rounds[i][j] = pick (random, 1u << ride->n_rounds);
    }
  for (guint i = 0; i < n_companies; i++)
    ride->most[i] = pick (random, 3) == 0 ? pick (random, 6) : G_MAXUINT;
  for (guint i = 0; uneven && i < ride->n_students; i++)
    if (pick (random, 4) == 0)
      ride->away[i] = 1u << pick (random, ride->n_rounds);
}

static void
solve (const Ride *ride, LwCarousel *carousel, LwCarouselTerms *terms)
{
  RidePlan plan;
  LwCarouselTerms said, bound;

  g_assert_true (lw_carousel_solve (carousel, NULL, NULL));
  ride_read (ride, carousel, plan);
  g_assert_cmpuint (ride_count_faults (ride, plan), ==, 0);
  ride_measure (ride, plan, terms);
  lw_carousel_get_terms (carousel, &said);
  lw_carousel_get_bound (carousel, &bound);
  g_assert_cmpint (lw_carousel_terms_compare (terms, &said), ==, 0);
  g_assert_cmpint (lw_carousel_terms_compare (&bound, terms), <=, 0);
  g_assert_cmpint (lw_carousel_terms_compare (&bound, terms) == 0, ==,
                   lw_carousel_is_best (carousel));
}

static void
test_even_brute (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint i = 0; i < N_SMALL; i++)
    {
      Ride ride;
      LwCarouselTerms terms, best;
      g_autoptr (LwCarousel) carousel = NULL;

      ride_draw (&ride, random, 3, 3, 4, FALSE);
      carousel = ride_make (&ride);
      solve (&ride, carousel, &terms);
      ride_find_best (&ride, &best);
      g_assert_cmpint (lw_carousel_terms_compare (&terms, &best), ==, 0);
      g_assert_true (lw_carousel_is_best (carousel));
    }
}

static void
test_uneven_brute (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2);
  guint n_short = 0, n_less = 0;

  for (guint i = 0; i < N_SMALL; i++)
    {
      Ride ride;
      LwCarouselTerms terms, best;
      g_autoptr (LwCarousel) carousel = NULL;

      ride_draw (&ride, random, 3, 3, 4, TRUE);
      carousel = ride_make (&ride);
      solve (&ride, carousel, &terms);
      ride_find_best (&ride, &best);
      g_assert_cmpint (lw_carousel_terms_compare (&terms, &best), >=, 0);
      n_short += lw_carousel_terms_compare (&terms, &best) > 0;
      n_less += terms.not_placed > best.not_placed;
    }
  g_test_message ("%u of %u short of the best, %u with fewer placed", n_short, N_SMALL, n_less);
  g_assert_cmpuint (n_less, ==, 0);
  g_assert_cmpuint (n_short, <=, N_SMALL * SHORT_PERMILLE / 1000);
}

/* Larger than can be tried out: the checker, and the bound that proves it. */
static void
test_larger (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  guint n_proven = 0;

  for (guint i = 0; i < N_LARGER; i++)
    {
      Ride ride;
      LwCarouselTerms terms;
      g_autoptr (LwCarousel) carousel = NULL;

      ride_draw (&ride, random, 20, RIDE_ROUNDS, 16, i % 8 == 0);
      carousel = ride_make (&ride);
      solve (&ride, carousel, &terms);
      if (i % 8 != 0)
        g_assert_true (lw_carousel_is_best (carousel));
      else
        n_proven += lw_carousel_is_best (carousel);
    }
  g_test_message ("%u of %u uneven ones proven the best", n_proven, (N_LARGER + 7) / 8);
}

/* With as many functions as rounds everyone has each once, and numbers differ by one at most. */
static void
test_rotation (void)
{
  static const guint students[] = { 1, 5, 6, 24, 30, 31, 64 };

  for (guint n = 2; n <= RIDE_ROUNDS; n++)
    for (guint i = 0; i < G_N_ELEMENTS (students); i++)
      {
        Ride ride;
        LwCarouselTerms terms;
        g_autoptr (LwCarousel) carousel = NULL;

        ride_open (&ride, students[i], n, n, (students[i] + n - 1) / n);
        carousel = ride_make (&ride);
        solve (&ride, carousel, &terms);
        g_assert_cmpint (terms.not_placed, ==, 0);
        for (guint j = 0; j < n; j++)
          for (guint round = 0; round < n; round++)
            {
              guint here = lw_carousel_count (carousel, j, round);

              g_assert_cmpuint (here, >=, students[i] / n);
              g_assert_cmpuint (here, <=, (students[i] + n - 1) / n);
            }
      }
}

static void
test_edges (void)
{
  static const struct
  {
    guint students, rounds, places, seats, not_placed;
    LwCarouselWhy why; /* of the last student in the last round */
  } cases[] = {
    { 0, 3, 3, 1, 0, LW_CAROUSEL_HAS_PLACE },   { 4, 1, 4, 1, 0, LW_CAROUSEL_HAS_PLACE },
    { 4, 1, 3, 1, 1, LW_CAROUSEL_FULL },        { 3, 3, 1, 3, 6, LW_CAROUSEL_FEW },
    { 3, 3, 3, 0, 9, LW_CAROUSEL_CLOSED },      { 3, 2, 0, 1, 6, LW_CAROUSEL_FEW },
    { 30, 6, 30, 1, 0, LW_CAROUSEL_HAS_PLACE }, { 30, 6, 26, 1, 24, LW_CAROUSEL_HAS_PLACE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Ride ride;
      LwCarouselTerms terms;
      g_autoptr (LwCarousel) carousel = NULL;
      gboolean has_why = FALSE;

      ride_open (&ride, cases[i].students, cases[i].rounds, cases[i].places, cases[i].seats);
      carousel = ride_make (&ride);
      solve (&ride, carousel, &terms);
      g_assert_cmpint (terms.not_placed, ==, cases[i].not_placed);
      for (guint j = 0; j < cases[i].students; j++)
        for (guint round = 0; round < cases[i].rounds; round++)
          has_why |= lw_carousel_get_why (carousel, j, round) == cases[i].why;
      g_assert_true (has_why || cases[i].students == 0);
    }
}

/* 30 students, 6 rounds, 26 seats: nobody misses two rounds while another misses none. */
static void
test_shared_lack (void)
{
  Ride ride;
  LwCarouselTerms terms;
  g_autoptr (LwCarousel) carousel = NULL;

  ride_open (&ride, 30, 6, 26, 1);
  carousel = ride_make (&ride);
  solve (&ride, carousel, &terms);
  g_assert_cmpint (terms.not_placed, ==, 24);
  g_assert_cmpint (terms.uneven, ==, 0);
}

static void
test_pins (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4);

  for (guint i = 0; i < 80; i++)
    {
      Ride ride;
      LwCarouselTerms terms, best;
      g_autoptr (LwCarousel) carousel = NULL;

      ride_open (&ride, 3, 3, 4, 1);
      draw_costs (&ride, random);
      ride.pinned[pick (random, 3)][pick (random, 3)] = (int) pick (random, 2);
      ride.pinned[pick (random, 3)][pick (random, 3)] = 2 + (int) pick (random, 2);
      carousel = ride_make (&ride);
      solve (&ride, carousel, &terms);
      ride_find_best (&ride, &best);
      g_assert_cmpint (terms.not_placed, ==, best.not_placed);
    }
}

/* One more seat in all rounds is never worse. */
static void
test_more_seats (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);

  for (guint i = 0; i < 500; i++)
    {
      Ride ride;
      LwCarouselTerms before, after;
      guint place;

      ride_draw (&ride, random, 12, 6, 8, FALSE);
      place = pick (random, ride.n_places);
      for (guint j = 0; j < 2; j++)
        {
          g_autoptr (LwCarousel) carousel = ride_make (&ride);

          solve (&ride, carousel, j == 0 ? &before : &after);
          for (guint round = 0; round < ride.n_rounds; round++)
            ride.seats[place][round]++;
        }
      g_assert_cmpint (lw_carousel_terms_compare (&after, &before), <=, 0);
    }
}

/* The order of the students doesn't matter for what it comes to. */
static void
test_permuted (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (6);

  for (guint i = 0; i < 500; i++)
    {
      Ride ride, other;
      LwCarouselTerms one, two;
      g_autoptr (LwCarousel) carousel = NULL;
      g_autoptr (LwCarousel) turned = NULL;

      ride_draw (&ride, random, 12, 6, 8, FALSE);
      other = ride;
      for (guint j = 0; j < ride.n_students; j++)
        {
          guint from = ride.n_students - 1 - j;

          memcpy (other.rounds[j], ride.rounds[from], sizeof ride.rounds[0]);
          memcpy (other.again[j], ride.again[from], sizeof ride.again[0]);
          memcpy (other.wish[j], ride.wish[from], sizeof ride.wish[0]);
          memcpy (other.travel[j], ride.travel[from], sizeof ride.travel[0]);
        }
      carousel = ride_make (&ride);
      turned = ride_make (&other);
      solve (&ride, carousel, &one);
      solve (&other, turned, &two);
      g_assert_cmpint (lw_carousel_terms_compare (&one, &two), ==, 0);
    }
}

static void
test_same_again (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 50; i++)
    {
      Ride ride;
      RidePlan one, two;
      LwCarouselTerms terms;

      ride_draw (&ride, random, 12, 6, 8, TRUE);
      memset (one, 0, sizeof one);
      memset (two, 0, sizeof two);
      for (guint j = 0; j < 2; j++)
        {
          g_autoptr (LwCarousel) carousel = ride_make (&ride);

          solve (&ride, carousel, &terms);
          ride_read (&ride, carousel, j == 0 ? one : two);
          /* Also when it is asked once more. */
          g_assert_true (lw_carousel_solve (carousel, NULL, NULL));
          ride_read (&ride, carousel, two);
        }
      g_assert_cmpmem (one, sizeof one, two, sizeof two);
    }
}

/* A class, and a whole school; how long it takes stands in the log. */
static void
test_speed (void)
{
  static const struct
  {
    guint students, rounds, places, seats;
    gboolean uneven;
    double most; /* milliseconds of the processor, with much to spare for a slow machine */
  } cases[] = {
    { 30, 6, 30, 1, FALSE, 50 },      { 30, 6, 30, 1, TRUE, 3000 },
    { 30, 6, 26, 1, FALSE, 50 },      { 800, 8, 300, 3, FALSE, 10000 },
    { 800, 8, 300, 2, FALSE, 10000 }, { 800, 8, 300, 3, TRUE, 20000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (i);
      g_autoptr (LwCarousel) carousel = lw_carousel_new (cases[i].students, cases[i].rounds);
      LwCarouselTerms terms;
      clock_t start;
      double took;

      for (guint j = 0; j < cases[i].places; j++)
        {
          lw_carousel_add_company (carousel, G_MAXUINT);
          lw_carousel_add_place (carousel, j, cases[i].seats);
          if (cases[i].uneven && j % 5 == 0)
            lw_carousel_set_seats (carousel, j, pick (random, cases[i].rounds), 0);
        }
      for (guint s = 0; s < cases[i].students; s++)
        for (guint j = 0; j < cases[i].places; j++)
          lw_carousel_add_choice (carousel, s, j, ~(LwRounds) 0, FALSE, pick (random, 7),
                                  pick (random, 60));
      start = clock ();
      g_assert_true (lw_carousel_solve (carousel, NULL, NULL));
      took = (double) (clock () - start) * 1000 / CLOCKS_PER_SEC;
      lw_carousel_get_terms (carousel, &terms);
      g_test_message ("%u students, %u rounds, %u places of %u%s: %.1f ms, %d not placed%s",
                      cases[i].students, cases[i].rounds, cases[i].places, cases[i].seats,
                      cases[i].uneven ? ", uneven" : "", took, (int) terms.not_placed,
                      lw_carousel_is_best (carousel) ? ", the best" : "");
      g_assert_cmpfloat (took, <, cases[i].most);
    }
}

static void
test_cancelled (void)
{
  Ride ride;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (LwCarousel) carousel = NULL;
  g_autoptr (GError) error = NULL;

  ride_open (&ride, 30, 6, 30, 1);
  carousel = ride_make (&ride);
  g_cancellable_cancel (cancellable);
  g_assert_false (lw_carousel_solve (carousel, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/carousel/even-brute", test_even_brute);
  g_test_add_func ("/carousel/uneven-brute", test_uneven_brute);
  g_test_add_func ("/carousel/larger", test_larger);
  g_test_add_func ("/carousel/rotation", test_rotation);
  g_test_add_func ("/carousel/edges", test_edges);
  g_test_add_func ("/carousel/shared-lack", test_shared_lack);
  g_test_add_func ("/carousel/pins", test_pins);
  g_test_add_func ("/carousel/more-seats", test_more_seats);
  g_test_add_func ("/carousel/permuted", test_permuted);
  g_test_add_func ("/carousel/same-again", test_same_again);
  g_test_add_func ("/carousel/cancelled", test_cancelled);
  g_test_add_func ("/carousel/speed", test_speed);

  return g_test_run ();
}
