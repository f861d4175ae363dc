/* test-name.c - tests of the names of people
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-name.h"

#include <locale.h>
#include <string.h>

static int
sign_of (int order)
{
  return (order > 0) - (order < 0);
}

/* Whichever way a key is made, it gives the order that GLib gives. */
static void
test_sort_key (void)
{
  static const char *const words[] = {
    "",        "Çelik",   "çelik",    "Özdemir", "Ozil",   "Éva",     "Eva",      "Evà",
    "IJsbrand", "ijsbrand", "Ijssel",  "de Jong", "De Jong", "d’Angelo", "d'Angelo", "Van-Dijk",
    "van Dijk", "VanDijk", "ß",        "ss",      "Ærø",    "Łukasz",  "Lukasz",   "Şahin",
    "Sahin",   "İnci",    "ınci",     "1a",      "10b",    "2c",      "A-1",      "A 1",
    "12 okt. 2026",
    "’t Hart", "'t Hart",  "t Hart",   "T Hart",  "'s-Gravesande", "van den Berg", "vandenberg",
    "IJssel",  "ĳssel",    "Yssel",    "e\xcc\x81", "é",     "Müller",  "Muller",   "Jansen-de Boer",
    "Jansen de Boer", "JansenB", "😀 Anna", "😃 Anna", "👩‍🎓",   "Иван",    "漢字",     "’",
  };
  static const char *const locales[] = { "C", "C.UTF-8", "nl_NL.UTF-8" };

  for (guint l = 0; l < G_N_ELEMENTS (locales); l++)
    {
      if (setlocale (LC_ALL, locales[l]) == NULL)
        continue;
      for (guint i = 0; i < G_N_ELEMENTS (words); i++)
        for (guint j = 0; j < G_N_ELEMENTS (words); j++)
          {
            g_autofree char *key_i = lw_name_sort_key (words[i]);
            g_autofree char *key_j = lw_name_sort_key (words[j]);
            g_autofree char *glib_i = g_utf8_collate_key (words[i], -1);
            g_autofree char *glib_j = g_utf8_collate_key (words[j], -1);

            g_test_message ("%s: %s, %s", locales[l], words[i], words[j]);
            g_assert_cmpint (sign_of (strcmp (key_i, key_j)), ==,
                             sign_of (strcmp (glib_i, glib_j)));
          }
    }
  setlocale (LC_ALL, "C");
}

/* Longer than there is room for at first, and in parts. */
static void
test_long_key (void)
{
  g_autofree char *name = g_strnfill (1000, 'a');
  g_autofree char *text = lw_name_sort_text (name, "de", name);
  g_autofree char *shorter = lw_name_sort_text ("", "de", name);
  g_autofree char *key = lw_name_sort_key (text);
  g_autofree char *shorter_key = lw_name_sort_key (shorter);

  g_assert_cmpuint (strlen (key), >, 2000);
  g_assert_cmpstr (shorter_key, <, key);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/name/sort-key", test_sort_key);
  g_test_add_func ("/name/long-key", test_long_key);

  return g_test_run ();
}
