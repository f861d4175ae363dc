/* test-query.c - tests of lists of records, and of what a name means
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"

#define STUDENT &lw_student_record

static void
test_resolve (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *type;
    const char *text;
    const char *id;
    int code;
  } cases[] = {
    { "student", "0012", "s1", 0 },
    { "student", "s1", "s1", 0 },
    { "group", "3A", "g1", 0 },
    { "group", "3a", NULL, LW_ERROR_UNKNOWN_REF },
    { "group", "twice", NULL, LW_ERROR_UNKNOWN_REF },
    { "guardian", "Jan", NULL, LW_ERROR_UNKNOWN_REF },
    { "planet", "Mars", NULL, LW_ERROR_UNKNOWN_TYPE },
  };
  LwStore *store = fixture->store;

  fixture_put (store, STUDENT, "s1", "{\"number\":\"0012\",\"family-name\":\"A\"}");
  fixture_put (store, &lw_group_record, "g1", "{\"name\":\"3A\"}");
  fixture_put (store, &lw_group_record, "g2", "{\"name\":\"twice\"}");
  fixture_put (store, &lw_group_record, "g3", "{\"name\":\"twice\"}");
  fixture_put (store, &lw_guardian_record, "q1", "{\"student\":\"s1\",\"name\":\"Jan\"}");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *id = lw_store_resolve (store, cases[i].type, cases[i].text, &error);

      g_test_message ("%s %s", cases[i].type, cases[i].text);
      g_assert_cmpstr (id, ==, cases[i].id);
      if (id == NULL)
        g_assert_error (error, LW_ERROR, cases[i].code);
    }
}

static void
test_filters_and_order (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    LwStoreFilter filters[2];
    guint n_filters;
    const char *ids; /* NULL: refused */
    int code;
  } cases[] = {
    { { { NULL } }, 0, "s4 s3 s1 s2" },
    { { { "group", "3A" } }, 1, "s3 s1" },
    { { { "group", "g1" }, { "track", "kb" } }, 2, "s1" },
    { { { "group", NULL } }, 1, "s4 s2" },
    { { { "group", "" } }, 1, "s4 s2" },
    { { { "leerwerktraject", "true" } }, 1, "s2" },
    { { { "birth-date", "2011-02-03" } }, 1, "s4" },
    { { { "id", "s3" } }, 1, "s3" },
    { { { "number", "' OR 1=1 --" } }, 1, "" },
    { { { "group", "9Z" } }, 1, NULL, LW_ERROR_UNKNOWN_REF },
    { { { "bsn", "1" } }, 1, NULL, LW_ERROR_UNKNOWN_FIELD },
    { { { "leerwerktraject", "maybe" } }, 1, NULL, LW_ERROR_INVALID },
  };
  LwStore *store = fixture->store;

  fixture_put (store, &lw_group_record, "g1", "{\"name\":\"3A\"}");
  fixture_put (store, STUDENT, "s1",
               "{\"number\":\"9\",\"family-name\":\"A\",\"group\":\"g1\",\"track\":\"kb\"}");
  fixture_put (store, STUDENT, "s2",
               "{\"number\":\"é\",\"family-name\":\"A\",\"leerwerktraject\":true}");
  fixture_put (store, STUDENT, "s3", "{\"number\":\"10\",\"family-name\":\"A\",\"group\":\"g1\"}");
  fixture_put (store, STUDENT, "s4",
               "{\"number\":\"00\",\"family-name\":\"A\",\"birth-date\":\"2011-02-03\"}");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) found
        = lw_store_list (store, STUDENT, cases[i].filters, cases[i].n_filters, &error);
      g_autoptr (GString) ids = g_string_new (NULL);

      g_test_message ("case %u", i);
      for (guint j = 0; found != NULL && j < found->len; j++)
        g_string_append_printf (ids, "%s%s", j > 0 ? " " : "", lw_record_get_id (found->pdata[j]));
      if (found != NULL)
        g_assert_cmpstr (ids->str, ==, cases[i].ids);
      else
        g_assert_error (error, LW_ERROR, cases[i].code);
    }
}

static void
test_filter_list_item (Fixture *fixture, gconstpointer data)
{
  LwStoreFilter by_role = { "roles", "mentor" };
  LwStoreFilter by_group = { "groups", "3A" };
  g_autoptr (GPtrArray) staff = NULL;
  g_autoptr (GPtrArray) days = NULL;

  fixture_put (fixture->store, &lw_staff_record, "t1",
               "{\"name\":\"A\",\"roles\":[\"docent\",\"mentor\"]}");
  fixture_put (fixture->store, &lw_staff_record, "t2", "{\"name\":\"B\",\"roles\":[\"docent\"]}");
  fixture_put (fixture->store, &lw_group_record, "g1", "{\"name\":\"3A\"}");
  fixture_put (fixture->store, &lw_group_record, "g_", "{\"name\":\"3B\"}");
  fixture_put (fixture->store, &lw_calendar_day_record, "d1",
               "{\"name\":\"A\",\"groups\":[\"g_\"]}");
  fixture_put (fixture->store, &lw_calendar_day_record, "d2",
               "{\"name\":\"B\",\"groups\":[\"g1\"]}");
  staff = lw_store_list (fixture->store, &lw_staff_record, &by_role, 1, NULL);
  g_assert_cmpuint (staff->len, ==, 1);
  days = lw_store_list (fixture->store, &lw_calendar_day_record, &by_group, 1, NULL);
  g_assert_cmpuint (days->len, ==, 1);
  g_assert_cmpstr (lw_record_get_id (days->pdata[0]), ==, "d2");
}

/* 6,800 students, as in a region of schools. The times are told, not judged: see the bench. */
static void
test_region (Fixture *fixture, gconstpointer data)
{
  guint n = g_test_slow () ? 68000 : 6800;
  g_autoptr (LwAct) act = lw_act_new ("sample", "region");
  g_autoptr (LwOutcome) outcome = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GTimer) timer = g_timer_new ();
  g_autoptr (GError) error = NULL;

  fixture_put (fixture->store, &lw_group_record, "g1", "{\"name\":\"3A\"}");
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LwRecord) student = lw_record_new (STUDENT, NULL);
      g_autofree char *number = g_strdup_printf ("%06u", i);

      lw_record_set_text (student, "number", number);
      lw_record_set_text (student, "given-name", "Noor");
      lw_record_set_text (student, "family-name", "Jansen");
      lw_record_set_text (student, "group", "g1");
      lw_record_set_text (student, "track", "kb");
      lw_record_set_text (student, "postcode", "6711 AB");
      lw_act_put (act, student);
    }
  g_timer_start (timer);
  outcome = lw_store_commit (fixture->store, act, &error);
  g_assert_no_error (error);
  g_test_message ("%u students written in %.0f ms", n, g_timer_elapsed (timer, NULL) * 1000);
  g_timer_start (timer);
  found = lw_store_list (fixture->store, STUDENT, NULL, 0, &error);
  g_assert_no_error (error);
  g_test_message ("and listed in %.1f ms", g_timer_elapsed (timer, NULL) * 1000);
  g_assert_cmpuint (found->len, ==, n);
  g_assert_cmpstr (LW_STUDENT (found->pdata[1234])->number, ==, "001234");
}

#define ADD(name, func)                                                                            \
  g_test_add ("/query/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("resolve", test_resolve);
  ADD ("filters-and-order", test_filters_and_order);
  ADD ("filter-list-item", test_filter_list_item);
  ADD ("region", test_region);

  return g_test_run ();
}
