/* test-pattern-draft.c - tests of a pattern being put together
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-pattern-draft.h"

#define TUESDAY (LW_HALF_DAY (1, FALSE) | LW_HALF_DAY (1, TRUE))

static void
test_new (void)
{
  LwPatternDraft draft;

  lw_pattern_draft_init (&draft);
  g_assert_cmpuint (draft.n_parts, ==, 1);
  g_assert_cmpint (draft.parts[0].kind, ==, LW_PATTERN_LINT);
  /* Nobody has said on which days. */
  g_assert_null (lw_pattern_draft_write (&draft, NULL));
}

/* What is read is written again as it was. */
static void
test_round_trip (void)
{
  static const struct
  {
    const char *text;
    guint n_parts;
    gboolean is_beyond;
  } cases[] = {
    { "lint:di,do", 1, FALSE },
    { "lint:di-o,do -2027-03-02", 1, FALSE },
    { "sandwich:3w/vr-m", 1, FALSE },
    { "sandwich:3w/-", 1, FALSE },
    { "eenmalig", 1, FALSE },
    { "sandwich:2w/vr-m+lint:di", 2, FALSE },
    { "lint:di+sandwich:2w/vr-m +2027-03-04-o", 2, FALSE },
    { "sandwich:2w/vr-m+sandwich:1w/ma", 2, FALSE },
    { "sandwich:2w/vr-m+lint:di+sandwich:1w/ma", 2, TRUE },
    { "lint:di+eenmalig", 2, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LwPatternDraft draft, again;
      g_autofree char *written = NULL;

      g_test_message ("%s", cases[i].text);
      lw_pattern_draft_init (&draft);
      lw_pattern_draft_read (&draft, cases[i].text);
      g_assert_cmpuint (draft.n_parts, ==, cases[i].n_parts);
      g_assert_cmpint (draft.is_beyond, ==, cases[i].is_beyond);
      again = draft;
      g_assert_true (lw_pattern_draft_equal (&draft, &again));
      if (cases[i].is_beyond)
        continue;
      written = lw_pattern_draft_write (&draft, cases[i].text);
      g_assert_cmpstr (written, ==, cases[i].text);
    }
}

static void
test_bad_text (void)
{
  static const char *const texts[] = { NULL, "", "lint", "lint:xx", "sandwich:0w" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      LwPatternDraft draft, before;

      lw_pattern_draft_init (&draft);
      draft.parts[0].half_days = TUESDAY;
      before = draft;
      lw_pattern_draft_read (&draft, texts[i]);
      g_assert_true (lw_pattern_draft_equal (&draft, &before));
    }
}

/* What comes after what, and what becomes of it when the first part changes. */
static void
test_set_kind (void)
{
  LwPatternDraft draft;
  g_autofree char *both = NULL;
  g_autofree char *beyond = NULL;

  lw_pattern_draft_init (&draft);
  draft.parts[0].half_days = TUESDAY;
  g_assert_true (lw_pattern_draft_may_follow (&draft, LW_PATTERN_SANDWICH));
  g_assert_false (lw_pattern_draft_may_follow (&draft, LW_PATTERN_LINT));
  g_assert_false (lw_pattern_draft_may_follow (&draft, LW_PATTERN_ONCE));
  lw_pattern_draft_set_kind (&draft, 0, LW_PATTERN_SANDWICH);
  g_assert_true (lw_pattern_draft_may_follow (&draft, LW_PATTERN_LINT));
  lw_pattern_draft_set_kind (&draft, 1, LW_PATTERN_LINT);
  draft.parts[1].half_days = TUESDAY;
  both = lw_pattern_draft_write (&draft, NULL);
  g_assert_cmpstr (both, ==, "sandwich:3w/vr-m+lint:di");

  /* two lints can't be: the second becomes a sandwich; a single day stands alone */
  lw_pattern_draft_set_kind (&draft, 0, LW_PATTERN_LINT);
  g_assert_cmpuint (draft.n_parts, ==, 2);
  g_assert_cmpint (draft.parts[1].kind, ==, LW_PATTERN_SANDWICH);
  lw_pattern_draft_set_kind (&draft, 0, LW_PATTERN_ONCE);
  g_assert_cmpuint (draft.n_parts, ==, 1);
  /* and what the lint was waits */
  lw_pattern_draft_set_kind (&draft, 0, LW_PATTERN_LINT);
  g_assert_cmpuint (draft.parts[0].half_days, ==, TUESDAY);

  lw_pattern_draft_read (&draft, "sandwich:2w/vr-m+lint:di+sandwich:1w/ma");
  lw_pattern_draft_set_kind (&draft, 0, LW_PATTERN_SANDWICH);
  beyond = lw_pattern_draft_write (&draft, NULL);
  g_assert_cmpstr (beyond, ==, "sandwich:2w/vr-m");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pattern-draft/new", test_new);
  g_test_add_func ("/pattern-draft/round-trip", test_round_trip);
  g_test_add_func ("/pattern-draft/bad-text", test_bad_text);
  g_test_add_func ("/pattern-draft/set-kind", test_set_kind);

  return g_test_run ();
}
