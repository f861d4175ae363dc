/* test-snippet.c - tests of the line in which something was found
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-snippet.h"

#include <string.h>

#define N_CHARS 40

#define TEN "een twee drie vier vijf zes zeven acht negen tien "

static char *
mark (const LwSnippet *snippet)
{
  GString *marked = g_string_new (snippet->text);

  for (guint i = snippet->ranges->len; i > 0; i--)
    {
      LwTextRange range = g_array_index (snippet->ranges, LwTextRange, i - 1);

      g_string_insert (marked, range.end, "]");
      g_string_insert (marked, range.begin, "[");
    }

  return g_string_free (marked, FALSE);
}

static void
test_cases (void)
{
  static const struct
  {
    const char *text;
    const char *words;
    const char *marked;
  } cases[] = {
    { "Een band geplakt", "band", "Een [band] geplakt" },
    { "Een\n\n band\tgeplakt \n", "band", "Een [band] geplakt" },
    { NULL, "band", "" },
    { "", "band", "" },
    { "Niets ervan", "band", "Niets ervan" },
    { TEN "band " TEN, "band", "…tien [band] een twee drie vier vijf zes…" },
    { TEN TEN "band", "band", "…tien [band]" },
    { "band " TEN, "band", "[band] een twee drie vier vijf zes zeven…" },
    { TEN TEN, "niet", "een twee drie vier vijf zes zeven acht…" },
    /* where most of it stands */
    { "band " TEN TEN "de band is plat", "band plat", "…tien de [band] is [plat]" },
    { "Jan & Piet <b>vet</b>", "piet b", "Jan & [Piet] <[b]>vet</[b]>" },
    { "Zoë's éé\u0301n \"vraag\"", "een zoe", "[Zoë]'s [éé\u0301n] \"vraag\"" },
    { "\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD", "\u05E2\u05D5",
      "\u05E9\u05DC\u05D5\u05DD [\u05E2\u05D5]\u05DC\u05DD" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LwSnippet) snippet = lw_snippet_new (cases[i].text, cases[i].words, N_CHARS);
      g_autofree char *marked = mark (snippet);

      g_assert_cmpstr (marked, ==, cases[i].marked);
    }
}

/* A word without end is cut, and never inside a character. */
static void
test_endless (void)
{
  g_autoptr (GString) text = g_string_new ("band ");
  g_autoptr (LwSnippet) snippet = NULL;

  for (guint i = 0; i < 4000; i++)
    g_string_append (text, "é");
  g_string_append (text, " band");
  snippet = lw_snippet_new (text->str, "e", N_CHARS);
  g_assert_true (g_utf8_validate (snippet->text, -1, NULL));
  g_assert_cmpint (g_utf8_strlen (snippet->text, -1), <=, N_CHARS + 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/snippet/cases", test_cases);
  g_test_add_func ("/snippet/endless", test_endless);

  return g_test_run ();
}
