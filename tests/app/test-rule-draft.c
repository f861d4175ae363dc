/* test-rule-draft.c - tests of what a school makes of a rule
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-rule-draft.h"

#include "lw-rule-members.h"

#include <string.h>

static const LwRuleInfo *
hours (void)
{
  return lw_rules_find ("R10");
}

/* Off is kept beside the figures, and on again they are what they were. */
static void
test_off_and_on (void)
{
  static const char *const values[]
    = { NULL, "{\"hours-a-day\":6}", "{\"sunday\":true,\"later\":1}" };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *off = lw_rule_draft_with_off (values[i], TRUE);
      g_autofree char *on = lw_rule_draft_with_off (off, FALSE);

      g_assert_true (lw_rule_draft_is_off (off));
      g_assert_false (lw_rule_draft_is_off (on));
      g_assert_cmpstr (on, ==, values[i]);
    }
}

static void
test_with (void)
{
  g_autofree char *six
    = lw_rule_draft_with (hours (), "{\"off\":true}", "hours-a-day", lw_rule_member_new_number (6));
  g_autofree char *half
    = lw_rule_draft_with (hours (), six, "hours-a-day", lw_rule_member_new_number (6.5));
  g_autofree char *standard
    = lw_rule_draft_with (hours (), half, "hours-a-day", lw_rule_member_new_number (7));
  g_autofree char *sunday
    = lw_rule_draft_with (hours (), NULL, "sunday", g_variant_new_boolean (TRUE));

  g_assert_cmpstr (six, ==, "{\"off\":true,\"hours-a-day\":6}");
  g_assert_cmpstr (half, ==, "{\"off\":true,\"hours-a-day\":6.5}");
  /* What the table says too is not kept. */
  g_assert_cmpstr (standard, ==, "{\"off\":true}");
  g_assert_cmpstr (sunday, ==, "{\"sunday\":true}");
}

static double
figure (const char *value, const char *key)
{
  g_autoptr (GVariant) member = lw_rule_draft_get (hours (), value, key);

  return lw_rule_member_get_number (member);
}

/* What the planner would not take is not what holds. */
static void
test_get (void)
{
  g_assert_cmpfloat (figure (NULL, "hours-a-day"), ==, 7);
  g_assert_cmpfloat (figure ("{\"hours-a-day\":6.5}", "hours-a-day"), ==, 6.5);
  g_assert_cmpfloat (figure ("{\"hours-a-day\":\"six\"}", "hours-a-day"), ==, 7);
  g_assert_cmpfloat (figure ("{\"from\":\"08:00\"}", "from"), ==, 480);
}

static void
test_trouble (void)
{
  static const struct
  {
    const char *rule;
    const char *value;
    gboolean is_troubled;
  } cases[] = {
    { "R10", NULL, FALSE },
    { "R10", "{\"from\":\"20:00\"}", TRUE },
    { "R10", "{\"from\":\"19:00\"}", TRUE },
    { "R10", "{\"from\":\"20:00\",\"until\":\"21:00\"}", FALSE },
    { "R12", "{\"most-days\":80}", FALSE },
    { "R12", "{\"most-days\":79}", TRUE },
    { "R12", "{\"least-hours\":1300}", TRUE },
    { "R4", NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *trouble
        = lw_rule_draft_dup_trouble (lw_rules_find (cases[i].rule), cases[i].value);

      g_assert_cmpint (trouble != NULL, ==, cases[i].is_troubled);
    }
}

/* Whatever a rule's value holds has words for people, and its standard is within its bounds. */
static void
test_all_described (void)
{
  guint n_rules;
  const LwRuleInfo *table = lw_rules_get_table (&n_rules);

  for (guint i = 0; i < n_rules; i++)
    {
      g_auto (GStrv) keys = lw_rule_draft_dup_keys (&table[i]);

      for (guint k = 0; keys[k] != NULL; k++)
        {
          g_autoptr (GVariant) standard = lw_rule_draft_get (&table[i], NULL, keys[k]);
          LwRuleMember about;

          lw_rule_member_describe (keys[k], &about);
          g_test_message ("%s of %s", keys[k], table[i].number);
          g_assert_true (about.label != keys[k]);
          if (!g_variant_is_of_type (standard, G_VARIANT_TYPE_INT64))
            continue;
          g_assert_nonnull (about.unit);
          g_assert_cmpfloat (lw_rule_member_get_number (standard), >=, about.lowest);
          g_assert_cmpfloat (lw_rule_member_get_number (standard), <=, about.highest);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rule-draft/off-and-on", test_off_and_on);
  g_test_add_func ("/rule-draft/with", test_with);
  g_test_add_func ("/rule-draft/get", test_get);
  g_test_add_func ("/rule-draft/trouble", test_trouble);
  g_test_add_func ("/rule-draft/all-described", test_all_described);

  return g_test_run ();
}
