/* test-batch.c - tests of a script's requests and their answers
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ctl.h"

#include <string.h>

#define UUID "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"

#define STUDENT(id, more)                                                                          \
  "{\"put\":\"student\",\"id\":\"" id "\"" more ",\"fields\":{\"number\":\"" id                    \
  "\",\"family-name\":\"Jong\"}}"

/* One line and what its answer matches. */
typedef struct
{
  const char *line;
  const char *answer;
} Exchange;

static void
exchange (Ctl *ctl, const char *verb, const Exchange *lines, guint n_lines)
{
  g_autoptr (GString) input = g_string_new (NULL);
  g_autoptr (CtlAnswer) answer = NULL;
  g_auto (GStrv) answers = NULL;
  gboolean refused = FALSE;

  for (guint i = 0; i < n_lines; i++)
    g_string_append_printf (input, "%s%s", lines[i].line, i + 1 < n_lines ? "\n" : "");
  answer = ctl_run_input (ctl, verb, input->str);
  answers = g_strsplit (answer->out, "\n", -1);
  g_assert_cmpuint (g_strv_length (answers), ==, n_lines + 1);
  for (guint i = 0; i < n_lines; i++)
    {
      g_autofree char *whole = g_strdup_printf ("^%s$", lines[i].answer);

      refused |= g_str_has_prefix (answers[i], "refused");
      if (!g_regex_match_simple (whole, answers[i], 0, 0))
        g_error ("line %u, %s\nis answered: %s\nnot:         %s", i, lines[i].line, answers[i],
                 whole);
    }
  g_assert_cmpstr (answer->err, ==, "");
  g_assert_cmpint (answer->status, ==, refused ? 1 : 0);
}

static void
test_answers (Ctl *ctl, gconstpointer data)
{
  static const Exchange lines[] = {
    { STUDENT ("s1", ""), "ok s1 1" },
    /* A retry does not double, and says the same. */
    { STUDENT ("s1", ",\"rev\":0"), "ok s1 1" },
    { "{\"put\":\"student\",\"fields\":{\"number\":\"2\",\"family-name\":\"Bos\"}}",
      "ok " UUID " 1" },
    { "{\"put\":\"student\",\"id\":\"s1\",\"fields\":{\"given-name\":\"Sanne\"}}", "ok s1 2" },
    { "{\"put\":\"student\",\"id\":\"s1\",\"rev\":2,\"fields\":{\"infix\":\"de\"}}", "ok s1 3" },
    { "{\"put\":\"student\",\"id\":\"s1\",\"rev\":2,\"fields\":{\"infix\":\"der\"}}",
      "refused conflict .+" },
    { "{\"put\":\"student\",\"id\":\"s9\",\"rev\":4,\"fields\":{\"infix\":\"der\"}}",
      "refused (missing|conflict) .+" },
    { "{\"put\":\"student\",\"fields\":{\"number\":\"s1\",\"family-name\":\"X\"}}",
      "refused invalid .*s1.*" },
    { "{\"put\":\"student\",\"fields\":{\"number\":\"3\"}}", "refused missing .*family-name.*" },
    { "{\"put\":\"strudent\"}", "refused unknown-type .*strudent.*" },
    { "{\"put\":\"student\",\"fields\":{\"shoe-size\":40}}",
      "refused unknown-field .*shoe-size.*" },
    { "{\"put\":\"student\",\"id\":\"s1\",\"fields\":{\"group\":\"9Z\"}}",
      "refused unknown-ref .*9Z.*" },
    { "{\"put\":\"student\",\"id\":\"s1\",\"fields\":{\"birth-date\":\"02-03-2011\"}}",
      "refused invalid .*birth-date.*" },
    { "{\"put\":\"student\",\"id\":\"s1\",\"fields\":{\"infix\":\"a\\nb\"}}",
      "refused invalid .+" },
    { "{\"put\":\"student\",\"id\":\"s1\",\"exceptions\":[{\"rule\":\"R1\",\"reason\":\"x\"}]}",
      "refused invalid .+" },
    { "{\"delete\":\"student\",\"id\":\"s7\"}", "refused missing .*s7.*" },
    { "{\"delete\":\"student\"}", "refused missing .+" },
    { "{\"delete\":\"student\",\"id\":\"s1\",\"rev\":1}", "refused conflict .+" },
    { "{\"delete\":\"student\",\"id\":\"s1\",\"rev\":3}", "ok s1 0" },
    { "{\"delete\":\"student\",\"id\":\"s1\"}", "refused (missing|conflict) .+" },
    { "", "refused invalid .+" },
    { "nonsense", "refused invalid .+" },
    { "[1]", "refused invalid .+" },
    { "{\"put\":\"student\"", "refused invalid .+" },
    { "{}", "refused invalid .+" },
    { "\xff\xfe", "refused invalid .+" },
  };
  g_autoptr (CtlAnswer) left = NULL;

  exchange (ctl, "batch --user Anna", lines, G_N_ELEMENTS (lines));
  left = ctl_run (ctl, "list student");
  ctl_assert_has (left->out, "1 record\n");
}

/* References by natural key, also to what a line before it made, and what holds a record. */
static void
test_references (Ctl *ctl, gconstpointer data)
{
  static const Exchange lines[] = {
    { "{\"put\":\"staff\",\"id\":\"m1\",\"fields\":{\"name\":\"Els\",\"roles\":[\"mentor\"]}}",
      "ok m1 1" },
    { "{\"put\":\"group\",\"id\":\"g1\",\"fields\":{\"name\":\"3B\",\"mentor\":\"Els\"}}",
      "ok g1 1" },
    { "{\"put\":\"student\",\"id\":\"s1\",\"fields\":{\"number\":\"7\",\"family-name\":\"Bos\","
      "\"group\":\"3B\"}}",
      "ok s1 1" },
    { "{\"put\":\"guardian\",\"id\":\"p1\",\"fields\":{\"student\":\"7\",\"name\":\"Bos\"}}",
      "ok p1 1" },
    { "{\"delete\":\"group\",\"id\":\"g1\"}", "refused in-use .*3B.*" },
    { "{\"put\":\"group\",\"id\":\"g1\",\"fields\":{\"name\":\"3C\"}}", "ok g1 2" },
    { "{\"put\":\"student\",\"id\":\"s2\",\"fields\":{\"number\":\"8\",\"family-name\":\"Bos\","
      "\"group\":\"3B\"}}",
      "refused unknown-ref .*3B.*" },
    { "{\"put\":\"group\",\"id\":\"g2\",\"fields\":{\"name\":\"3C\"}}", "ok g2 1" },
    { "{\"put\":\"student\",\"id\":\"s2\",\"fields\":{\"number\":\"8\",\"family-name\":\"Bos\","
      "\"group\":\"3C\"}}",
      "refused unknown-ref .*3C.*" },
    { "{\"put\":\"student\",\"id\":\"s2\",\"fields\":{\"number\":\"8\",\"family-name\":\"Bos\","
      "\"group\":\"g2\"}}",
      "ok s2 1" },
    { "{\"put\":\"student\",\"id\":\"s2\",\"fields\":{\"group\":null}}", "ok s2 2" },
    { "{\"delete\":\"group\",\"id\":\"g2\"}", "ok g2 0" },
  };

  exchange (ctl, "batch", lines, G_N_ELEMENTS (lines));
}

/* Undo takes back the last act of the one who asks, whoever came after. */
static void
test_undo (Ctl *ctl, gconstpointer data)
{
  static const Exchange anna[] = {
    { "{\"undo\":true}", "refused missing .+" },
    { STUDENT ("s1", ""), "ok s1 1" },
    { "{\"put\":\"student\",\"id\":\"s1\",\"fields\":{\"given-name\":\"Sanne\"}}", "ok s1 2" },
    { "{\"undo\":true}", "ok s1 3" },
    { STUDENT ("s2", ""), "ok s2 1" },
  };
  static const Exchange bram[] = {
    { "{\"undo\":true}", "refused missing .+" },
    { "{\"put\":\"student\",\"id\":\"s1\",\"fields\":{\"infix\":\"de\"}}", "ok s1 4" },
  };
  static const Exchange anna_again[] = {
    { "{\"undo\":true}", "ok s2 0" },
    { "{\"undo\":true}", "refused conflict .*Bram.*" },
  };

  exchange (ctl, "batch --user Anna", anna, G_N_ELEMENTS (anna));
  exchange (ctl, "batch --user Bram", bram, G_N_ELEMENTS (bram));
  exchange (ctl, "batch --user Anna", anna_again, G_N_ELEMENTS (anna_again));
}

/* Longer texts than any field, deeper nesting than any value, a NUL: refused one by one. */
static void
test_monsters (Ctl *ctl, gconstpointer data)
{
  g_autoptr (GString) input = g_string_new (NULL);
  g_autofree char *text = g_strnfill (1000000, 'x');
  g_autofree char *more = g_strnfill (9000000, ' ');
  g_autofree char *deep = g_strnfill (1000000, '[');
  g_autoptr (CtlAnswer) answer = NULL;

  g_string_append (input, STUDENT ("s1", "") "\n");
  g_string_append_printf (
    input, "{\"put\":\"pop\",\"id\":\"p1\",\"fields\":{\"student\":\"s1\",\"can\":\"%s\"}}\n",
    text);
  g_string_append_printf (
    input, "{\"put\":\"pop\",\"id\":\"p2\",\"fields\":{\"student\":\"s1\",\"can\":\"%sx\"}}\n",
    text);
  g_string_append_printf (input, "{\"undo\":%strue}\n", more);
  g_string_append_printf (input, "{\"put\":%s\n", deep);
  g_string_append (input, STUDENT ("s2", ""));
  answer = ctl_run_input (ctl, "batch", input->str);
  g_assert_cmpint (answer->status, ==, 1);
  g_assert_true (g_regex_match_simple ("^ok s1 1\nok p1 1\nrefused invalid .+\nrefused invalid .+\n"
                                       "refused invalid .+\nok s2 1\n$",
                                       answer->out, 0, 0));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, Ctl, NULL, ctl_set_up, function, ctl_tear_down)
  ADD ("/batch/answers", test_answers);
  ADD ("/batch/references", test_references);
  ADD ("/batch/undo", test_undo);
  ADD ("/batch/monsters", test_monsters);

  return g_test_run ();
}
