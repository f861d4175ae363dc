/* test-clean.c - tests of text that was typed or pasted
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-clean.h"

static const struct
{
  const char *text;
  const char *line;
  const char *lines;
} cases[] = {
  { NULL, NULL, NULL },
  { "", NULL, NULL },
  { " \t\u00a0\u00ad\r\n", NULL, NULL },
  { "Bakkerij Vis", "Bakkerij Vis", "Bakkerij Vis" },
  { "  Bakkerij\tVis\n", "Bakkerij Vis", "Bakkerij Vis" },
  /* Soft hyphens, a byte order mark, spaces that do not break. */
  { "Bak\u00adke\u00adrij\u00a0Vis", "Bakkerij Vis", "Bakkerij Vis" },
  { "\ufeffVis\u200b\u202f& Zn.", "Vis & Zn.", "Vis & Zn." },
  { "12\u201103\u20112027", "12-03-2027", "12-03-2027" },
  /* What is seen stays: curly quotes, dashes, accents, an emoji of parts. */
  { "\u201cDe Bron\u201d \u2013 Zo\u00eb\u2019s plek",
    "\u201cDe Bron\u201d \u2013 Zo\u00eb\u2019s plek",
    "\u201cDe Bron\u201d \u2013 Zo\u00eb\u2019s plek" },
  { "\U0001F469\u200d\U0001F373", "\U0001F469\u200d\U0001F373", "\U0001F469\u200d\U0001F373" },
  /* Lines of other systems, and of a paragraph in a word processor. */
  { "een\r\ntwee\rdrie\vvier\u2028vijf", "een twee drie vier vijf", "een\ntwee\ndrie\nvier\nvijf" },
  { "een\n\n  twee", "een twee", "een\n\n  twee" },
  { "een\x07twee", "eentwee", "eentwee" },
};

static void
test_clean (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = lw_clean_line (cases[i].text);
      g_autofree char *lines = lw_clean_text (cases[i].text);

      g_assert_cmpstr (line, ==, cases[i].line);
      g_assert_cmpstr (lines, ==, cases[i].lines);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clean/clean", test_clean);

  return g_test_run ();
}
