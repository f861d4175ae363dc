/* test-contact-moment.c - tests of what was said with companies
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-contact-moment.h"

#include "lw-json.h"

#define MOST_MOMENTS 4

static LwRecordList *
make_list (const char *const *moments)
{
  LwRecordList *list = lw_record_list_new (&lw_contact_moment_record);
  g_autoptr (GPtrArray) puts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < MOST_MOMENTS && moments[i] != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("m%u", i);
      g_autofree char *json = g_strdelimit (g_strdup (moments[i]), "'", '"');
      g_autoptr (GError) error = NULL;
      LwRecord *moment = lw_record_new (&lw_contact_moment_record, id);

      g_assert_true (lw_json_apply_fields (moment, json, NULL, NULL, &error));
      g_assert_no_error (error);
      g_ptr_array_add (puts, moment);
    }
  lw_record_list_apply (list, puts, NULL);

  return list;
}

static const char *
id_in (GHashTable *table, const char *key)
{
  gpointer record = g_hash_table_lookup (table, key);

  return record != NULL ? lw_record_get_id (record) : NULL;
}

/* D: the day of a moment, F: the day to get in touch again.
 *
 *   D--------F            waits
 *   D---D----F            somebody spoke to them meanwhile
 */
static void
test_open (void)
{
  static const struct
  {
    const char *moments[MOST_MOMENTS];
    const char *c1; /* which moment of this company waits */
  } cases[] = {
    { { NULL }, NULL },
    { { "{'company':'c1','date':'2026-11-02'}" }, NULL },
    { { "{'company':'c1','date':'2026-11-02','follow-up':'2026-11-09'}" }, "m0" },
    { { "{'company':'c1','date':'2026-11-02','follow-up':'2026-11-09'}",
        "{'company':'c1','date':'2026-11-05'}" },
      NULL },
    { { "{'company':'c1','date':'2026-11-02','follow-up':'2026-11-09'}",
        "{'company':'c1','date':'2026-11-12'}" },
      NULL },
    /* once more */
    { { "{'company':'c1','date':'2026-11-02','follow-up':'2026-11-09'}",
        "{'company':'c1','date':'2026-11-09','follow-up':'2026-11-16'}" },
      "m1" },
    /* on one day: another matter leaves it as it was, the earlier day first */
    { { "{'company':'c1','date':'2026-11-02','follow-up':'2026-11-09'}",
        "{'company':'c1','date':'2026-11-02'}" },
      "m0" },
    { { "{'company':'c1','date':'2026-11-02','follow-up':'2026-11-09'}",
        "{'company':'c1','date':'2026-11-02','follow-up':'2026-11-06'}" },
      "m1" },
    /* later on that day, and then done */
    { { "{'company':'c1','date':'2026-11-02','follow-up':'2026-11-02'}" }, "m0" },
    { { "{'company':'c1','date':'2026-11-02','follow-up':'2026-11-02'}",
        "{'company':'c1','date':'2026-11-02'}" },
      NULL },
    /* what has no day of its own can't be known to come before */
    { { "{'company':'c1','follow-up':'2026-11-09'}" }, "m0" },
    { { "{'company':'c1','follow-up':'2026-11-09'}", "{'company':'c1','date':'2026-11-02'}" },
      NULL },
    /* another company is another matter */
    { { "{'company':'c1','date':'2026-11-02','follow-up':'2026-11-09'}",
        "{'company':'c2','date':'2026-11-05'}" },
      "m0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LwRecordList) list = make_list (cases[i].moments);
      g_autoptr (GHashTable) open = lw_contact_moments_find_open (list);

      g_test_message ("case %u", i);
      g_assert_cmpstr (id_in (open, "c1"), ==, cases[i].c1);
      g_assert_null (id_in (open, "c2"));
    }
}

static void
test_asked (void)
{
  static const char *const moments[MOST_MOMENTS]
    = { "{'company':'c1','placement':'p1','date':'2026-11-02','outcome':'gevraagd'}",
        "{'company':'c2','placement':'p1','date':'2026-11-09','outcome':'gevraagd'}",
        "{'company':'c2','placement':'p1','date':'2026-11-10','outcome':'toegezegd'}",
        "{'company':'c1','date':'2026-11-11','outcome':'gevraagd'}" };
  g_autoptr (LwRecordList) list = make_list (moments);
  g_autoptr (GHashTable) asked = lw_contact_moments_index_asked (list);

  g_assert_cmpuint (g_hash_table_size (asked), ==, 1);
  g_assert_cmpstr (id_in (asked, "p1"), ==, "m1");
}

static void
test_last (void)
{
  static const char *const moments[MOST_MOMENTS]
    = { "{'company':'c1'}", "{'company':'c1','date':'2026-11-09'}",
        "{'company':'c1','date':'2026-11-02'}", "{'company':'c2','date':'2026-11-20'}" };
  g_autoptr (LwRecordList) list = make_list (moments);
  LwContactMoment *last = lw_contact_moments_find_last (list, "c1");

  g_assert_cmpstr (lw_record_get_id (LW_RECORD (last)), ==, "m1");
  g_assert_null (lw_contact_moments_find_last (list, "c3"));
  g_assert_cmpint (
    lw_contact_moment_compare (lw_record_list_find (list, "m0"), lw_record_list_find (list, "m2")),
    >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/contact-moment/open", test_open);
  g_test_add_func ("/contact-moment/asked", test_asked);
  g_test_add_func ("/contact-moment/last", test_last);

  return g_test_run ();
}
