/* test-search-text.c - tests of text as people search for it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-search-text.h"

static void
test_fold (void)
{
  static const struct
  {
    const char *text;
    const char *folded;
  } cases[] = {
    { "Zoë van 't Hof", "zoe van t hof" },
    { "  Jan  &  Piet <b> ", "jan piet b" },
    { "ÇELİK-Yılmaz", "celik yılmaz" },
    { "00123", "00123" },
    { "e\u0301e\u0301n \uFB01ets, m\u00B2", "een fiets m2" },
    { "\u05E9\u05DC\u05D5\u05DD", "\u05E9\u05DC\u05D5\u05DD" },
    { "\xff kapot", "" },
    { "", "" },
    { NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = lw_search_text_fold (cases[i].text);

      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

static void
test_has (void)
{
  static const struct
  {
    const char *text;
    const char *words;
    gboolean has;
  } cases[] = {
    { "zoe van t hof", "zoe hof", TRUE },
    { "zoe van t hof", "hof zoe", TRUE },
    { "zoe van t hof", "zoe bos", FALSE },
    { "zoe van t hof", "", TRUE },
    { "", "a", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (lw_search_text_has (cases[i].text, cases[i].words), ==, cases[i].has);
}

/* Each row fits better than the next. */
static void
test_score (void)
{
  static const struct
  {
    const char *words;
    const char *texts[6];
  } cases[] = {
    { "jan", { "jan de wit", "piet jan bos", "jansen", "de jansen bv", "adejan", "sanne" } },
    { "jan wi", { "jan wit", "bos jan wit", "wit jan", "jansen wit", "adejan wit", "jan" } },
    { "de wit", { "de wit", "jan de wit", "wit de", "wit ede" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint j = 1; j < G_N_ELEMENTS (cases[i].texts) && cases[i].texts[j] != NULL; j++)
      {
        guint better = lw_search_text_score (cases[i].texts[j - 1], cases[i].words);
        guint worse = lw_search_text_score (cases[i].texts[j], cases[i].words);

        g_test_message ("%s: %s %u, %s %u", cases[i].words, cases[i].texts[j - 1], better,
                        cases[i].texts[j], worse);
        g_assert_cmpuint (better, >, worse);
      }
  g_assert_cmpuint (lw_search_text_score ("jan de wit", "jan bos"), ==, 0);
  g_assert_cmpuint (lw_search_text_score ("jan de wit", ""), ==, 0);
  g_assert_cmpuint (lw_search_text_score ("", "jan"), ==, 0);
}

static void
test_find (void)
{
  static const struct
  {
    const char *text;
    const char *words;
    const char *found; /* parted by | */
  } cases[] = {
    { "Zoë van 't Hof", "zoe hof", "Zoë|Hof" },
    { "Zoe\u0308 zoekt", "zoe", "Zoe\u0308|zoe" },
    { "fietsband, Fiets & bakfiets", "fiets", "fiets|Fiets" },
    { "fietsband", "fi fiets", "fiets" },
    { "de \uFB01ets", "fiets", "\uFB01ets" },
    { "niets", "iets", "" },
    { "", "iets", "" },
    { NULL, "iets", "" },
    { "iets", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) ranges = lw_search_text_find (cases[i].text, cases[i].words);
      g_autoptr (GString) found = g_string_new (NULL);

      for (guint j = 0; j < ranges->len; j++)
        {
          LwTextRange range = g_array_index (ranges, LwTextRange, j);

          g_string_append_printf (found, "%s%.*s", j > 0 ? "|" : "",
                                  (int) (range.end - range.begin), cases[i].text + range.begin);
        }
      g_assert_cmpstr (found->str, ==, cases[i].found);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search-text/fold", test_fold);
  g_test_add_func ("/search-text/has", test_has);
  g_test_add_func ("/search-text/score", test_score);
  g_test_add_func ("/search-text/find", test_find);

  return g_test_run ();
}
