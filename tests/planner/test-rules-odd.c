/* test-rules-odd.c - tests of stages over the odd days of the calendar
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "school.h"

#include "lw-date.h"
#include "lw-pattern.h"

typedef struct
{
  const char *fields; /* of the placement */
  const char *days;   /* "2027-01-05 2027-01-12o", a half-day as o or m */
  const char *found;  /* by all rules */
} Odd;

static char *
days_to_text (GArray *days)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < days->len; i++)
    {
      const LwStageDay *day = &g_array_index (days, LwStageDay, i);
      g_autofree char *iso = lw_date_format_iso (&day->day);

      g_string_append_printf (text, "%s%s%s", i > 0 ? " " : "", iso,
                              day->halves == 1   ? "o"
                              : day->halves == 2 ? "m"
                                                 : "");
    }

  return g_string_free (text, FALSE);
}

static void
test_odd (void)
{
  static const Odd cases[] = {
    /* over the end of a school year, with the summer holiday between */
    { "'pattern':'lint:do','first-day':'2027-07-01','last-day':'2027-09-10'",
      "2027-07-01 2027-07-08 2027-08-26 2027-09-02 2027-09-09", "" },
    /* ISO week 53 of 2026 is in Kerst; week 1 of 2027 begins on 4 January */
    { "'pattern':'lint:ma,vr','first-day':'2026-12-14','last-day':'2027-01-08'",
      "2026-12-14 2026-12-18 2027-01-04 2027-01-08", "" },
    /* ISO week 53 of 2032 is not, there: its Friday is in 2032, its Saturday in 2033 */
    { "'pattern':'lint:ma,vr,za','first-day':'2032-12-27','last-day':'2033-01-02'",
      "2032-12-27 2032-12-31 2033-01-01", "" },
    /* the week of 29 February is as any other; 2027 has none */
    { "'pattern':'lint:di','first-day':'2028-02-22','last-day':'2028-03-07'",
      "2028-02-22 2028-02-29 2028-03-07", "" },
    { "'pattern':'eenmalig','first-day':'2028-02-29','last-day':'2028-02-29'", "2028-02-29", "" },
    { "'pattern':'lint:ma','first-day':'2027-02-22','last-day':'2027-03-08'",
      "2027-02-22 2027-03-01 2027-03-08", "" },
    /* a sandwich over a holiday goes on behind it */
    { "'pattern':'sandwich:2w/vr-m','first-day':'2026-12-14','last-day':'2027-01-31'",
      "2026-12-14 2026-12-15 2026-12-16 2026-12-17 2026-12-18o"
      " 2027-01-04 2027-01-05 2027-01-06 2027-01-07 2027-01-08o",
      "" },
    /* and is cut off by the period: one week where two were said */
    { "'pattern':'sandwich:2w/vr-m','first-day':'2026-12-14','last-day':'2027-01-03'",
      "2026-12-14 2026-12-15 2026-12-16 2026-12-17 2026-12-18o", "" },
    /* a period that is all holiday leaves nothing */
    { "'pattern':'sandwich:2w/vr-m','first-day':'2026-12-21','last-day':'2027-01-03'", "",
      "R7 stop p1 2026-12-21: The whole stage falls in Kerst, when stages do not go on"
      " | Begin on ma 4 januari, for example" },
    /* from the last day to the first: no days, and nothing to say */
    { "'pattern':'lint:di','first-day':'2027-03-02','last-day':'2027-03-01'", "", "" },
    /* a lint that is followed by a sandwich: the sandwich has the last weeks that go on */
    { "'pattern':'lint:wo+sandwich:1w/vr','first-day':'2026-12-07','last-day':'2027-01-03'",
      "2026-12-09 2026-12-14 2026-12-15 2026-12-16 2026-12-17", "" },
    /* the clock goes forward on 28 March 2027, and back on 31 October: days stay days */
    { "'pattern':'lint:ma,zo','first-day':'2027-03-28','last-day':'2027-03-29'",
      "2027-03-28 2027-03-29", "" },
    { "'pattern':'lint:ma,zo','first-day':'2027-10-31','last-day':'2027-11-01'",
      "2027-10-31 2027-11-01", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = school_new ();
      g_autofree char *line = g_strdup_printf ("placement p1 {'student':'s1',%s}", cases[i].fields);
      g_autoptr (GPtrArray) findings = NULL;
      g_autoptr (GArray) days = NULL;
      g_autofree char *text = NULL;
      g_autofree char *found = NULL;
      LwPlacement *placement;

      g_test_message ("%s", cases[i].fields);
      /* Nothing here is about age: the student has grown up. */
      school_add (school, "student s1 {'number':'1','family-name':'Jong','group':'3b'}");
      school_add (school, "calendar-day k8 {'name':'Zomer','kind':'vakantie',"
                          "'first-day':'2027-07-10','last-day':'2027-08-22'}");
      placement = school_add (school, line);
      days = lw_world_expand (school_get_world (school), placement);
      text = days_to_text (days);
      g_assert_cmpstr (text, ==, cases[i].days);
      findings = lw_rules_judge (school_get_world (school), placement);
      found = school_findings_to_text (findings);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

int
main (int argc, char *argv[])
{
  GDate today = lw_date_from_dmy (25, 11, 2026);

  g_test_init (&argc, &argv, NULL);
  lw_today_set (&today);

  g_test_add_func ("/rules/odd-days", test_odd);

  return g_test_run ();
}
