/* test-digest.c - tests of what the dossiers tell at a glance
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"

#include "lw-date.h"

static void
put_students (LwStore *store)
{
  fixture_put (store, &lw_school_year_record, "y1", "{\"name\":\"2026/2027\"}");
  fixture_put (store, &lw_school_year_record, "y0", "{\"name\":\"2025/2026\"}");
  fixture_put (store, &lw_student_record, "s1", "{\"number\":\"1\",\"family-name\":\"A\"}");
  fixture_put (store, &lw_student_record, "s2", "{\"number\":\"2\",\"family-name\":\"B\"}");
}

static LwDigest *
read_digest (LwStore *store, const char *school_year)
{
  LwDigestQuestion question = { .school_year = (char *) school_year };
  g_autoptr (GError) error = NULL;
  LwDigest *digest;

  question.goals_from = lw_date_from_dmy (1, 3, 2027);
  question.goals_till = lw_date_from_dmy (14, 3, 2027);
  digest = lw_store_digest (store, &question, &error);
  g_assert_no_error (error);

  return digest;
}

static void
assert_day (const GDate *day, const char *expected)
{
  g_autofree char *text = lw_date_format_iso (day);

  g_assert_cmpstr (text, ==, expected);
}

/* The last conversation says what comes next, whatever those before it said. */
static void
test_reviews (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *reviews[3];
    const char *last;
    const char *next;
    const char *kind;
  } cases[] = {
    { { "{\"date\":\"2027-01-04\",\"next-date\":\"2027-02-01\",\"kind\":\"voortgang\"}" },
      "2027-01-04",
      "2027-02-01",
      "voortgang" },
    /* held, whether or not another was set */
    { { "{\"date\":\"2027-01-04\",\"next-date\":\"2027-02-01\"}", "{\"date\":\"2027-02-01\"}" },
      "2027-02-01",
      NULL,
      NULL },
    /* two on one day: the first to come */
    { { "{\"date\":\"2027-01-04\",\"next-date\":\"2027-06-01\",\"kind\":\"MOL-gesprek\"}",
        "{\"date\":\"2027-01-04\",\"next-date\":\"2027-02-01\",\"kind\":\"POP-gesprek\"}",
        "{\"date\":\"2027-01-04\"}" },
      "2027-01-04",
      "2027-02-01",
      "POP-gesprek" },
    /* one without a day counts as long as none has one */
    { { "{\"next-date\":\"2027-02-01\"}" }, NULL, "2027-02-01", NULL },
    { { "{\"next-date\":\"2027-02-01\"}", "{\"date\":\"2026-09-01\"}" }, "2026-09-01", NULL, NULL },
    /* leap day */
    { { "{\"date\":\"2028-02-28\"}", "{\"date\":\"2028-02-29\",\"next-date\":\"2028-03-01\"}" },
      "2028-02-29",
      "2028-03-01",
      NULL },
  };

  put_students (fixture->store);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LwDigest) digest = NULL;
      const LwDigestStudent *student;

      for (guint j = 0; j < 3 && cases[i].reviews[j] != NULL; j++)
        {
          g_autofree char *id = g_strdup_printf ("r%u-%u", i, j);
          g_autofree char *fields
            = g_strdup_printf ("{\"student\":\"s1\",%s", cases[i].reviews[j] + 1);

          fixture_put (fixture->store, &lw_review_record, id, fields);
        }
      digest = read_digest (fixture->store, NULL);
      g_test_message ("case %u", i);
      student = lw_digest_find_student (digest, "s1");
      g_assert_nonnull (student);
      g_assert_true (student->has_review);
      assert_day (&student->last_review, cases[i].last);
      assert_day (&student->next_review, cases[i].next);
      g_assert_cmpstr (student->review_kind, ==, cases[i].kind);
      g_assert_null (lw_digest_find_student (digest, "s2"));
      fixture_sql (fixture->path, "DELETE FROM review");
    }
}

static void
test_pops_and_goals (Fixture *fixture, gconstpointer data)
{
  static const char *const goals[] = {
    "{\"pop\":\"p1\",\"title\":\"late\",\"due\":\"2027-03-14\"}",
    "{\"pop\":\"p1\",\"title\":\"first\",\"due\":\"2027-03-01\",\"state\":\"bezig\"}",
    "{\"pop\":\"p1\",\"title\":\"reached\",\"due\":\"2027-03-02\",\"state\":\"gehaald\"}",
    "{\"pop\":\"p1\",\"title\":\"dropped\",\"due\":\"2027-03-02\",\"state\":\"vervallen\"}",
    "{\"pop\":\"p1\",\"title\":\"before\",\"due\":\"2027-02-28\",\"state\":\"open\"}",
    "{\"pop\":\"p1\",\"title\":\"after\",\"due\":\"2027-03-15\",\"state\":\"open\"}",
    "{\"pop\":\"p1\",\"title\":\"without a day\"}",
    "{\"pop\":\"p0\",\"title\":\"of last year\",\"due\":\"2027-03-03\"}",
  };
  g_autoptr (LwDigest) digest = NULL;
  g_autoptr (LwDigest) other = NULL;
  const LwDigestStudent *student;

  put_students (fixture->store);
  fixture_put (fixture->store, &lw_pop_record, "p1",
               "{\"student\":\"s1\",\"school-year\":\"y1\",\"state\":\"concept\"}");
  fixture_put (fixture->store, &lw_pop_record, "p0",
               "{\"student\":\"s2\",\"school-year\":\"y0\",\"state\":\"afgesproken\"}");
  for (guint i = 0; i < G_N_ELEMENTS (goals); i++)
    {
      g_autofree char *id = g_strdup_printf ("g%u", i);

      fixture_put (fixture->store, &lw_goal_record, id, goals[i]);
    }
  digest = read_digest (fixture->store, "y1");
  student = lw_digest_find_student (digest, "s1");
  g_assert_true (student->has_pop);
  g_assert_cmpstr (student->pop_state, ==, "concept");
  g_assert_cmpuint (student->n_goals, ==, 2);
  g_assert_cmpstr (student->goal_title, ==, "first");
  assert_day (&student->goal_due, "2027-03-01");
  g_assert_null (lw_digest_find_student (digest, "s2"));

  /* Without a school year nobody has a POP. */
  other = read_digest (fixture->store, NULL);
  g_assert_cmpuint (g_hash_table_size (other->students), ==, 0);
}

static void
test_items (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwDigest) digest = NULL;

  put_students (fixture->store);
  fixture_put (fixture->store, &lw_portfolio_item_record, "i1",
               "{\"student\":\"s1\",\"date\":\"2026-12-31\"}");
  fixture_put (fixture->store, &lw_portfolio_item_record, "i2",
               "{\"student\":\"s1\",\"date\":\"2027-01-01\"}");
  fixture_put (fixture->store, &lw_portfolio_item_record, "i3", "{\"student\":\"s1\"}");
  fixture_put (fixture->store, &lw_portfolio_item_record, "i4", "{\"student\":\"s2\"}");
  digest = read_digest (fixture->store, NULL);
  assert_day (&lw_digest_find_student (digest, "s1")->last_item, "2027-01-01");
  g_assert_true (lw_digest_find_student (digest, "s2")->has_items);
  assert_day (&lw_digest_find_student (digest, "s2")->last_item, NULL);
}

static void
set_moment (Fixture *fixture, const char *placement, gint64 rev, const char *at)
{
  g_autofree char *script = g_strdup_printf (
    "UPDATE act SET \"at\" = '%s' WHERE id IN (SELECT act FROM change WHERE record_id = '%s'"
    " AND rev = %" G_GINT64_FORMAT ")",
    at, placement, rev);

  fixture_sql (fixture->path, script);
}

/* Since the state last became what it is, and not since anything else was changed. */
static void
test_asked (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwDigest) digest = NULL;
  GDate day;
  gint64 rev;

  rev = fixture_put (fixture->store, &lw_placement_record, "p1", "{\"state\":\"voorgesteld\"}");
  set_moment (fixture, "p1", rev, "2027-01-02T09:00:00.000000Z");
  rev = fixture_put (fixture->store, &lw_placement_record, "p1", "{\"state\":\"gevraagd\"}");
  set_moment (fixture, "p1", rev, "2027-01-03T09:00:00.000000Z");
  rev = fixture_put (fixture->store, &lw_placement_record, "p1",
                     "{\"state\":\"gevraagd\",\"reason\":\"\\\"state\\\":\\\"zoekt\\\"\"}");
  set_moment (fixture, "p1", rev, "2027-01-09T09:00:00.000000Z");
  /* asked, let go, and asked again */
  rev = fixture_put (fixture->store, &lw_placement_record, "p2", "{\"state\":\"gevraagd\"}");
  set_moment (fixture, "p2", rev, "2027-01-01T09:00:00.000000Z");
  rev = fixture_put (fixture->store, &lw_placement_record, "p2", "{\"state\":\"zoekt\"}");
  set_moment (fixture, "p2", rev, "2027-01-05T09:00:00.000000Z");
  rev = fixture_put (fixture->store, &lw_placement_record, "p2", "{\"state\":\"gevraagd\"}");
  set_moment (fixture, "p2", rev, "2027-01-07T09:00:00.000000Z");
  /* promised meanwhile; and a text that reads like the state */
  fixture_put (fixture->store, &lw_placement_record, "p3", "{\"state\":\"gevraagd\"}");
  fixture_put (fixture->store, &lw_placement_record, "p3", "{\"state\":\"toegezegd\"}");
  fixture_put (fixture->store, &lw_placement_record, "p4",
               "{\"state\":\"zoekt\",\"reason\":\"\\\"state\\\":\\\"gevraagd\\\"\"}");
  digest = read_digest (fixture->store, NULL);
  day = lw_digest_get_asked (digest, "p1");
  assert_day (&day, "2027-01-03");
  day = lw_digest_get_asked (digest, "p2");
  assert_day (&day, "2027-01-07");
  day = lw_digest_get_asked (digest, "p3");
  assert_day (&day, NULL);
  day = lw_digest_get_asked (digest, "p4");
  assert_day (&day, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function)                                                                        \
  g_test_add (name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("/digest/reviews", test_reviews);
  ADD ("/digest/pops-and-goals", test_pops_and_goals);
  ADD ("/digest/items", test_items);
  ADD ("/digest/asked", test_asked);

  return g_test_run ();
}
