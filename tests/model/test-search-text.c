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
    { "zoe van t hof", "zoe hof", TRUE }, { "zoe van t hof", "hof zoe", TRUE },
    { "zoe van t hof", "zoe bos", FALSE }, { "zoe van t hof", "", TRUE },
    { "", "a", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (lw_search_text_has (cases[i].text, cases[i].words), ==, cases[i].has);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search-text/fold", test_fold);
  g_test_add_func ("/search-text/has", test_has);

  return g_test_run ();
}
