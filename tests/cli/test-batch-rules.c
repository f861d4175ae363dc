/* test-batch-rules.c - tests of placements, rules and exceptions by command line
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ctl.h"

#include "lw-json.h"

#include <string.h>

#define SCHOOL                                                                                     \
  "{\"put\":\"student\",\"id\":\"s1\",\"fields\":{\"number\":\"1\",\"given-name\":\"Sanne\","      \
  "\"family-name\":\"Bos\"}}\n"                                                                    \
  "{\"put\":\"student\",\"id\":\"s2\",\"fields\":{\"number\":\"2\",\"family-name\":\"Jong\"}}\n"   \
  "{\"put\":\"company\",\"id\":\"c1\",\"fields\":{\"name\":\"Jansen\"}}\n"                         \
  "{\"put\":\"workplace\",\"id\":\"w1\",\"fields\":{\"company\":\"Jansen\",\"title\":\"Winkel\","  \
  "\"seats\":1}}\n"                                                                                \
  "{\"put\":\"workplace\",\"id\":\"w2\",\"fields\":{\"company\":\"Jansen\",\"title\":\"Kantoor\"," \
  "\"seats\":5,\"half-days\":[\"di-o\",\"di-m\"]}}\n"

#define PLACE(id, student, workplace, pattern, state, more)                                        \
  "{\"put\":\"placement\",\"id\":\"" id "\",\"fields\":{\"student\":\"" student                    \
  "\",\"workplace\":\"" workplace "\",\"variant\":\"Snuffelstage\",\"pattern\":\"" pattern         \
  "\",\"first-day\":\"2027-01-11\",\"last-day\":\"2027-01-31\",\"state\":\"" state "\"}" more      \
  "}\n"

#define BECAUSE(rule)                                                                              \
  ",\"exceptions\":[{\"rule\":\"" rule "\",\"reason\":\"Het is zo afgesproken\"}]"

/* One line and how its answer begins. */
static void
say (Ctl *ctl, const char *line, const char *answer)
{
  g_autoptr (CtlAnswer) given = ctl_run_input (ctl, "batch --user Anna", line);

  if (!g_str_has_prefix (given->out, answer))
    g_error ("%sis answered: %snot %s", line, given->out, answer);
}

static void
test_stop (Ctl *ctl, gconstpointer data)
{
  static const struct
  {
    const char *line;
    const char *answer;
  } lines[] = {
    { PLACE ("p1", "s1", "w1", "lint:di,do", "voorgesteld", ""), "ok p1 1" },
    /* R4: one seat. */
    { PLACE ("p2", "s2", "w1", "lint:di", "voorgesteld", ""), "refused rule R4 " },
    { PLACE ("p2", "s2", "w1", "lint:di", "voorgesteld", BECAUSE ("R1")), "refused rule R4 " },
    { PLACE ("p2", "s2", "w1", "lint:di", "voorgesteld", BECAUSE ("R99")), "refused invalid " },
    /* One that is still sought takes no seat. */
    { PLACE ("p2", "s2", "w1", "lint:di", "zoekt", ""), "ok p2 1" },
    { "{\"put\":\"placement\",\"id\":\"p2\",\"fields\":{\"state\":\"gevraagd\"}}",
      "refused rule R4 " },
    { "{\"put\":\"placement\",\"id\":\"p2\",\"fields\":{\"state\":\"gevraagd\"}" BECAUSE ("R4") "}",
      "ok p2 2" },
    /* Its reason is kept, and holds for the next edit. */
    { "{\"put\":\"placement\",\"id\":\"p2\",\"fields\":{\"pinned\":true}}", "ok p2 3" },
    /* R6 can't be passed. */
    { PLACE ("p3", "s1", "w2", "lint:di", "voorgesteld", BECAUSE ("R6")), "refused rule R6 " },
    /* R1: no half-day at school is left. */
    { PLACE ("p4", "s2", "w2", "lint:ma,wo,do,vr", "voorgesteld", ""), "refused rule R1 " },
    { PLACE ("p4", "s2", "w2", "lint:ma,wo,do,vr", "voorgesteld", BECAUSE ("R1")), "ok p4 1" },
    /* A conflict is a conflict, whatever the rules say. */
    { "{\"put\":\"placement\",\"id\":\"p2\",\"rev\":1,\"fields\":{\"pattern\":\"lint:ma\"}}",
      "refused conflict " },
    { PLACE ("p5", "s1", "w2", "lint:xx", "voorgesteld", ""), "refused invalid " },
  };
  g_autoptr (CtlAnswer) exceptions = NULL;

  ctl_batch_ok (ctl, SCHOOL);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    say (ctl, lines[i].line, lines[i].answer);
  exceptions = ctl_run (ctl, "list --json exception rule=R4");
  ctl_assert_has (exceptions->out, "\"rule\":\"R4\",\"placement\":\"p2\",\"reason\":\"Het is zo "
                                   "afgesproken\",\"who\":\"Anna\"");
}

/* Lines of one commit see one another: the second is refused for what the first did. */
static void
test_in_one_commit (Ctl *ctl, gconstpointer data)
{
  g_autoptr (CtlAnswer) answer = ctl_run_input (
    ctl, "batch",
    SCHOOL PLACE ("p1", "s1", "w1", "lint:di", "voorgesteld", "")
      PLACE ("p2", "s2", "w1", "lint:di", "voorgesteld",
             "") "{\"undo\":true}\n" PLACE ("p2", "s2", "w1", "lint:di", "voorgesteld", ""));

  g_assert_cmpint (answer->status, ==, 1);
  ctl_assert_has (answer->out, "ok p1 1\nrefused rule R4 ");
  ctl_assert_has (answer->out, "\nok p1 0\nok p2 1\n");
}

/* The placement and its exception are one act. */
static void
test_undo_exception (Ctl *ctl, gconstpointer data)
{
  g_autoptr (CtlAnswer) placements = NULL;
  g_autoptr (CtlAnswer) exceptions = NULL;

  ctl_batch_ok (ctl, SCHOOL);
  say (ctl, PLACE ("p1", "s1", "w2", "lint:ma,di,wo,do,vr", "getekend", BECAUSE ("R1")), "ok p1 1");
  say (ctl, "{\"undo\":true}", "ok p1 0");
  placements = ctl_run (ctl, "list placement");
  g_assert_cmpstr (placements->out, ==, "0 records\n");
  exceptions = ctl_run (ctl, "list exception");
  g_assert_cmpstr (exceptions->out, ==, "0 records\n");
}

static char *
get (GVariant *breach, const char *key)
{
  char *text = NULL;

  g_variant_lookup (breach, key, "s", &text);

  return text != NULL ? text : g_strdup ("-");
}

/* What is broken, what was set aside, and an exception that nothing needs any more. */
static void
test_rules (Ctl *ctl, gconstpointer data)
{
  static const char *const expected[] = {
    "R1 stop p1 s1 2027-01-11 Het is zo afgesproken",
    "R5 warn p1 s1 2027-01-11 -",
    "R4 stop p2 s2 - Was eens nodig",
  };
  g_autoptr (CtlAnswer) none = NULL;
  g_autoptr (CtlAnswer) readable = NULL;
  g_autoptr (CtlAnswer) json = NULL;
  g_auto (GStrv) lines = NULL;

  none = ctl_run (ctl, "rules");
  g_assert_cmpint (none->status, ==, 0);
  ctl_assert_has (none->out, "No rule is broken");

  ctl_batch_ok (
    ctl, SCHOOL PLACE ("p1", "s1", "w2", "lint:ma,di,wo,do,vr", "getekend", BECAUSE ("R1"))
           PLACE ("p2", "s2", "w1", "lint:di", "getekend", "") "{\"put\":\"exception\",\"fields\":"
                                                               "{\"rule\":\"R4\",\"placement\":"
                                                               "\"p2\",\"reason\":\"Was eens "
                                                               "nodig\"}}\n");
  json = ctl_run (ctl, "rules --json");
  g_assert_cmpint (json->status, ==, 0);
  lines = g_strsplit (json->out, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, G_N_ELEMENTS (expected) + 1);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (GVariant) breach = lw_json_to_variant (lines[i]);
      g_autofree char *rule = get (breach, "rule");
      g_autofree char *strength = get (breach, "strength");
      g_autofree char *placement = get (breach, "placement");
      g_autofree char *student = get (breach, "student");
      g_autofree char *day = get (breach, "day");
      g_autofree char *reason = get (breach, "reason");
      g_autofree char *message = get (breach, "message");
      g_autofree char *advice = get (breach, "advice");
      g_autofree char *all = g_strjoin (" ", rule, strength, placement, student, day, reason, NULL);

      g_assert_cmpstr (all, ==, expected[i]);
      g_assert_cmpstr (message, !=, "-");
      g_assert_cmpstr (advice, !=, "-");
    }
  readable = ctl_run (ctl, "rules");
  ctl_assert_has (readable->out, "R1 (stops)  Sanne Bos: Snuffelstage, Jansen, Kantoor\n");
  ctl_assert_has (readable->out, "because: Het is zo afgesproken\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, Ctl, NULL, ctl_set_up, function, ctl_tear_down)
  ADD ("/batch-rules/stop", test_stop);
  ADD ("/batch-rules/in-one-commit", test_in_one_commit);
  ADD ("/batch-rules/undo-exception", test_undo_exception);
  ADD ("/batch-rules/rules", test_rules);

  return g_test_run ();
}
