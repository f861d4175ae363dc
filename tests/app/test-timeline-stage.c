/* test-timeline-stage.c - tests of stages on the time line, without a display
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-timeline-stage.h"

#include "lw-date.h"
#include "test-school.h"

typedef struct
{
  LwOffice *office;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->office = test_school_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_school_free (fixture->office);
}

static LwTimelineStage *
make_stage (Fixture *fixture, const char *pattern, const char *first, const char *last)
{
  g_autoptr (LwRecord) placement = lw_record_new (&lw_placement_record, NULL);
  GDate date;

  lw_record_set_text (placement, "pattern", pattern);
  lw_record_set_text (placement, "state", "getekend");
  lw_record_set_text (placement, "variant",
                      lw_record_get_id (test_school_find (fixture->office, &lw_variant_record,
                                                          "Beroepsvoorbereidende stage")));
  if (first != NULL && lw_date_parse_iso (first, &date))
    lw_record_set_date (placement, "first-day", &date);
  if (last != NULL && lw_date_parse_iso (last, &date))
    lw_record_set_date (placement, "last-day", &date);

  return lw_timeline_stage_new (fixture->office, LW_PLACEMENT (placement));
}

/* "l:2027-01-04/2027-02-19": kinds and days of the bars. */
static char *
bars_to_text (const LwTimelineStage *stage)
{
  static const char kinds[] = { 'l', 's', 'o' };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < stage->bars->len; i++)
    {
      const LwTimelineBar *bar = &g_array_index (stage->bars, LwTimelineBar, i);
      GDate first, last;
      g_autofree char *from = NULL;
      g_autofree char *to = NULL;

      g_date_clear (&first, 1);
      g_date_clear (&last, 1);
      g_date_set_julian (&first, bar->first);
      g_date_set_julian (&last, bar->last);
      from = lw_date_format_iso (&first);
      to = lw_date_format_iso (&last);
      g_string_append_printf (text, "%s%c:%s/%s", i > 0 ? " " : "", kinds[bar->kind], from, to);
    }

  return g_string_free (text, FALSE);
}

static void
test_bars (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *pattern;
    const char *first;
    const char *last;
    const char *bars;
  } cases[] = {
    /* Whole weeks, cut off at the ends of the period. */
    { "lint:do", "2027-01-05", "2027-01-21", "l:2027-01-05/2027-01-21" },
    /* The Christmas holiday parts it. */
    { "lint:di", "2026-12-14", "2027-01-15", "l:2026-12-14/2026-12-18 l:2027-01-04/2027-01-15" },
    { "sandwich:2w/vr-m", "2027-01-11", "2027-01-29", "s:2027-01-11/2027-01-22" },
    /* One after the other is one stage of two bars. */
    { "sandwich:1w/vr-m+lint:di", "2027-01-11", "2027-01-29",
      "s:2027-01-11/2027-01-15 l:2027-01-18/2027-01-29" },
    { "eenmalig", "2027-01-13", "2027-01-13", "o:2027-01-13/2027-01-13" },
    /* Nobody said which days: the period as it is. */
    { NULL, "2027-01-11", "2027-01-29", "l:2027-01-11/2027-01-29" },
    { "lint:di", NULL, NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LwTimelineStage *stage
        = make_stage (fixture, cases[i].pattern, cases[i].first, cases[i].last);
      g_autofree char *bars = bars_to_text (stage);

      g_assert_cmpstr (bars, ==, cases[i].bars);
      g_assert_cmpint (stage->setting, ==, LW_SETTING_ON_THE_JOB);
      lw_timeline_stage_free (stage);
    }
}

/* Only what overlaps takes another lane. */
static void
test_lanes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) stages
    = g_ptr_array_new_with_free_func ((GDestroyNotify) lw_timeline_stage_free);

  g_ptr_array_add (stages, make_stage (fixture, "lint:ma", "2027-03-01", "2027-03-31"));
  g_ptr_array_add (stages, make_stage (fixture, "lint:di", "2027-01-11", "2027-02-10"));
  g_ptr_array_add (stages, make_stage (fixture, "lint:wo", "2027-02-01", "2027-02-28"));
  g_assert_cmpuint (lw_timeline_stages_arrange (stages), ==, 2);
  g_assert_cmpuint (((LwTimelineStage *) stages->pdata[0])->lane, ==, 0);
  g_assert_cmpuint (((LwTimelineStage *) stages->pdata[1])->lane, ==, 1);
  g_assert_cmpuint (((LwTimelineStage *) stages->pdata[2])->lane, ==, 0);
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  LwTimelineStage *stage = make_stage (fixture, "lint:di,do-o", "2027-01-12", "2027-01-28");
  g_autofree char *words = lw_timeline_stage_describe (stage, fixture->office);

  g_assert_cmpstr (words, ==,
                   "Beroepsvoorbereidende stage, elke di en do-ochtend, week 2 to 4, signed");
  g_assert_cmpstr (stage->days, ==, "di do-ochtend");
  lw_timeline_stage_free (stage);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/timeline-stage/bars", test_bars);
  ADD ("/timeline-stage/lanes", test_lanes);
  ADD ("/timeline-stage/words", test_words);

  return g_test_run ();
}
