/* test-plan.c - tests of plans by command line
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ctl.h"

#include "lw-json.h"

#include <glib/gstdio.h>
#include <string.h>

#define DAY "--today 2026-11-26 "

/* A class of 24, on a day in the year of its stages. */
static void
make_sample (Ctl *ctl)
{
  g_autoptr (CtlAnswer) made = NULL;

  g_assert_cmpint (g_unlink (ctl->path), ==, 0);
  made = ctl_run (ctl, DAY "init --sample small");
  g_assert_cmpstr (made->err, ==, "");
  g_assert_cmpint (made->status, ==, 0);
}

static CtlAnswer *
plan (Ctl *ctl, const char *options, int status)
{
  g_autofree char *line = g_strdup_printf (DAY "plan %s", options);
  CtlAnswer *answer = ctl_run (ctl, line);

  if (answer->status != status)
    g_error ("“%s” gave %d: %s%s", line, answer->status, answer->out, answer->err);

  return answer;
}

/* All but how long it took. */
static char *
without_seconds (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("\"seconds\":[0-9.e-]+", 0, 0, NULL);

  return g_regex_replace_literal (regex, text, -1, 0, "", 0, NULL);
}

static char *
list_stages (Ctl *ctl)
{
  g_autoptr (CtlAnswer) answer = ctl_run (ctl, "list --json placement");

  g_assert_cmpint (answer->status, ==, 0);

  return g_steal_pointer (&answer->out);
}

/* A dry run changes nothing, and two of them find the same plan. */
static void
test_dry (Ctl *ctl, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (CtlAnswer) one = NULL;
  g_autoptr (CtlAnswer) other = NULL;
  g_autoptr (CtlAnswer) readable = NULL;

  make_sample (ctl);
  before = list_stages (ctl);
  one = plan (ctl, "--group 3A --dry-run --json", 0);
  other = plan (ctl, "--group 3A --dry-run --json", 0);
  readable = plan (ctl, "--dry-run", 0);
  after = list_stages (ctl);
  g_assert_cmpstr (before, ==, after);
  first = without_seconds (one->out);
  second = without_seconds (other->out);
  g_assert_cmpstr (first, ==, second);
  ctl_assert_has (readable->out, "Placed: ");
  ctl_assert_has (readable->out, "Not placed: ");
  ctl_assert_has (readable->out, "Nothing was changed: this was a dry run.");
}

static void
test_json (Ctl *ctl, gconstpointer data)
{
  static const struct
  {
    const char *key;
    const char *type;
  } members[] = {
    { "terms", "a{sv}" }, { "objective", "x" }, { "bound", "x" },
    { "gap", "d" },       { "seconds", "d" },   { "stopped", "b" },
  };
  g_autoptr (CtlAnswer) answer = NULL;
  g_autoptr (GVariant) value = NULL;

  make_sample (ctl);
  answer = plan (ctl, "--group 3A --dry-run --json", 0);
  value = lw_json_to_variant (answer->out);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autoptr (GVariant) member = g_variant_lookup_value (value, members[i].key, NULL);

      g_test_message ("%s", members[i].key);
      g_assert_nonnull (member);
      g_assert_cmpstr (g_variant_get_type_string (member), ==, members[i].type);
    }
  ctl_assert_has (answer->out, "\"placements\":[{\"student\":");
  ctl_assert_has (answer->out, "\"reasons\":[");
}

/* What was found is kept as proposals; then nobody seeks what was found any more, and one act takes
 * it back. */
static void
test_keep (Ctl *ctl, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *planned = NULL;
  g_autofree char *after = NULL;
  g_autoptr (CtlAnswer) kept = NULL;
  g_autoptr (CtlAnswer) again = NULL;
  g_autoptr (CtlAnswer) undone = NULL;

  make_sample (ctl);
  before = list_stages (ctl);
  kept = plan (ctl, "--json", 0);
  ctl_assert_has (kept->out, "\"placements\":[{\"student\":");
  planned = list_stages (ctl);
  g_assert_cmpstr (before, !=, planned);
  again = plan (ctl, "--json", 0);
  ctl_assert_has (again->out, "\"placements\":[],");
  undone = ctl_run_input (ctl, DAY "batch", "{\"undo\":true}\n");
  g_assert_cmpint (undone->status, ==, 0);
  after = list_stages (ctl);
  g_assert_cmpint (strlen (after), ==, strlen (before));
}

#define OVER                                                                                       \
  "--group 3B 3C --form Proefstage --pattern lint:di --from 2027-01-05 --to 2027-02-26 "           \
  "--time-limit 10"

/* A small school of its own: one seat for two, and a class that is asked for by name. */
static void
test_left_over (Ctl *ctl, gconstpointer data)
{
  g_autoptr (CtlAnswer) as_json = NULL;
  g_autoptr (CtlAnswer) answer = NULL;
  g_autoptr (CtlAnswer) other = NULL;

  ctl_batch_ok (
    ctl,
    "{\"put\":\"variant\",\"fields\":{\"name\":\"Proefstage\"}}\n"
    "{\"put\":\"group\",\"fields\":{\"name\":\"3B\",\"grade\":3}}\n"
    "{\"put\":\"group\",\"fields\":{\"name\":\"3C\",\"grade\":3}}\n"
    "{\"put\":\"student\",\"fields\":{\"number\":\"1\",\"family-name\":\"Bos\",\"group\":\"3B\"}}\n"
    "{\"put\":\"student\",\"fields\":{\"number\":\"2\",\"family-name\":\"Vis\",\"group\":\"3B\"}}\n"
    "{\"put\":\"company\",\"fields\":{\"name\":\"Bakkerij Jansen\"}}\n"
    "{\"put\":\"workplace\",\"fields\":{\"company\":\"Bakkerij Jansen\",\"title\":\"Winkel\","
    "\"seats\":1}}\n");
  as_json = plan (ctl, OVER " --json --dry-run", 0);
  ctl_assert_has (as_json->out, "\"rivals\":{\"places\":[{\"workplace\":");
  ctl_assert_has (as_json->out, "\"seats\":1,\"short\":1}");
  answer = plan (ctl, OVER, 0);
  ctl_assert_has (answer->out, "On di there is 1 place too few");
  ctl_assert_has (answer->out, "Placed: 1\n  Bos (3B): Bakkerij Jansen, Winkel, elke di\n");
  ctl_assert_has (answer->out, "Not placed: 1\n  Vis (3B): the 1 place that fits went to another");
  ctl_assert_has (answer->out,
                  "\n    2 students fit only at this 1 place that is left: Bakkerij Jansen (1); "
                  "1 place too few.\n"
                  "    Bakkerij Jansen (Winkel): taken by Bos\n"
                  "    What would help: A seat more, elke di\n");
  ctl_assert_has (answer->out, "Proven: there is no better plan.");
  other = plan (ctl, "--group 3C", 0);
  ctl_assert_has (other->out, "No stage seeks a place.");
}

/* The company cancels; who was proposed elsewhere makes way. */
static void
test_replan (Ctl *ctl, gconstpointer data)
{
  g_autoptr (CtlAnswer) dry = NULL;
  g_autoptr (CtlAnswer) json = NULL;
  g_autoptr (CtlAnswer) kept = NULL;
  g_autofree char *stages = NULL;

  ctl_batch_ok (
    ctl,
    "{\"put\":\"group\",\"fields\":{\"name\":\"3B\",\"grade\":3}}\n"
    "{\"put\":\"student\",\"fields\":{\"number\":\"1\",\"family-name\":\"Bos\",\"group\":\"3B\","
    "\"birth-date\":\"2011-06-01\"}}\n"
    "{\"put\":\"student\",\"fields\":{\"number\":\"2\",\"family-name\":\"Vis\",\"group\":\"3B\","
    "\"birth-date\":\"2009-06-01\"}}\n"
    "{\"put\":\"company\",\"fields\":{\"name\":\"Bakkerij Jansen\"}}\n"
    "{\"put\":\"company\",\"fields\":{\"name\":\"Garage Smit\"}}\n"
    "{\"put\":\"company\",\"fields\":{\"name\":\"Zagerij Mol\"}}\n"
    "{\"put\":\"workplace\",\"id\":\"w1\",\"fields\":{\"company\":\"Bakkerij "
    "Jansen\",\"seats\":1}}\n"
    "{\"put\":\"workplace\",\"id\":\"w2\",\"fields\":{\"company\":\"Garage Smit\",\"seats\":1}}\n"
    "{\"put\":\"workplace\",\"id\":\"w3\",\"fields\":{\"company\":\"Zagerij Mol\",\"seats\":1,"
    "\"minimum-age\":17}}\n"
    "{\"put\":\"placement\",\"fields\":{\"student\":\"1\",\"workplace\":\"w1\","
    "\"state\":\"toegezegd\",\"pattern\":\"lint:di\",\"first-day\":\"2027-01-05\","
    "\"last-day\":\"2027-02-26\"}}\n"
    "{\"put\":\"placement\",\"fields\":{\"student\":\"2\",\"workplace\":\"w2\","
    "\"state\":\"voorgesteld\",\"pattern\":\"lint:di\",\"first-day\":\"2027-01-05\","
    "\"last-day\":\"2027-02-26\"}}\n");
  dry = plan (ctl, "--replan --cancelled \"Bakkerij Jansen\" --dry-run", 0);
  ctl_assert_has (dry->out, "Placed: 2\n  Bos (3B): Bakkerij Jansen → Garage Smit, elke di\n"
                            "  Vis (3B): Garage Smit → Zagerij Mol, elke di\n");
  ctl_assert_has (dry->out, "Make way for others: 1, stay where they are: 0\n");
  json = plan (ctl, "--cancelled \"Bakkerij Jansen\" --dry-run --json", 0);
  ctl_assert_has (json->out, "\"placements\":[],");
  ctl_assert_has (json->out, "\"from\":\"w1\"");
  kept = plan (ctl, "--replan --cancelled \"Bakkerij Jansen\" --json", 0);
  ctl_assert_has (kept->out, "\"moved\":1");
  stages = list_stages (ctl);
  ctl_assert_has (stages, "\"workplace\":\"w3\"");
  g_assert_null (strstr (stages, "\"workplace\":\"w1\""));
}

#define CLASS                                                                                      \
  "{\"put\":\"variant\",\"fields\":{\"name\":\"Proefstage\"}}\n"                                   \
  "{\"put\":\"group\",\"fields\":{\"name\":\"3B\",\"grade\":3}}\n"                                 \
  "{\"put\":\"group\",\"fields\":{\"name\":\"3C\",\"grade\":3}}\n"                                 \
  "{\"put\":\"student\",\"fields\":{\"number\":\"1\",\"family-name\":\"Bos\",\"group\":\"3B\"}}\n" \
  "{\"put\":\"student\",\"fields\":{\"number\":\"2\",\"family-name\":\"Vis\"}}\n"
#define PLACE(fields)                                                                              \
  "{\"put\":\"company\",\"fields\":{\"name\":\"Bakkerij Jansen\"}}\n"                              \
  "{\"put\":\"workplace\",\"fields\":{\"company\":\"Bakkerij Jansen\"" fields "}}\n"
#define FORM "--form Proefstage --pattern lint:di "
#define DAYS "--from 2027-01-05 --to 2027-02-26"

/* Whatever is the matter, the cause is named and what to do, and nothing is changed. */
static void
test_trouble (Ctl *ctl, gconstpointer data)
{
  static const struct
  {
    const char *lines;
    const char *options;
    const char *message;
  } cases[] = {
    { "", "--group 3B " FORM DAYS,
      "There are no workplaces to choose from. Note companies and their workplaces first." },
    { PLACE (",\"seats\":0"), "--group 3B " FORM DAYS,
      "No workplace has a seat. Note with the workplaces how many students can come." },
    { PLACE (",\"half-days\":[\"zo-o\"]"), "--group 3B " FORM DAYS,
      "No workplace is open on di. Choose other half-days, or note when workplaces are open." },
    { PLACE (
        "") "{\"put\":\"calendar-day\",\"fields\":{\"name\":\"Vakantie\",\"kind\":\"vakantie\","
            "\"first-day\":\"2027-01-01\",\"last-day\":\"2027-03-30\"}}\n",
      "--group 3B " FORM DAYS, "all its days are in a holiday" },
    { PLACE (""), "--group 3B " FORM "--from 2027-01-06 --to 2027-01-07",
      "has no days from wo 6 januari to do 7 januari. Choose other days or another pattern." },
    { PLACE ("") "{\"put\":\"rule\",\"fields\":{\"number\":\"R1\",\"value\":{\"half-days\":10}}}\n",
      "--group 3B " FORM DAYS, "the school asks for 10, and in 6 more weeks (R1). Ask for fewer half-days" },
    { PLACE (""), "--form Proefstage",
      "1 student has no class, so that no stage period is known. Put the student in a class." },
    { PLACE (""), "--group 3C " FORM DAYS,
      "There are no students in class 3C. Read a class list, or put students in it." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *lines = g_strconcat (CLASS, cases[i].lines, NULL);
      g_autoptr (CtlAnswer) made = NULL;
      g_autoptr (CtlAnswer) answer = NULL;
      g_autofree char *after = NULL;

      g_test_message ("case %u", i);
      g_assert_cmpint (g_unlink (ctl->path), ==, 0);
      made = ctl_run (ctl, "init");
      g_assert_cmpint (made->status, ==, 0);
      ctl_batch_ok (ctl, lines);
      answer = plan (ctl, cases[i].options, 0);
      ctl_assert_has (answer->out, cases[i].message);
      after = list_stages (ctl);
      g_assert_cmpstr (after, ==, "");
    }
}

static void
test_wrong (Ctl *ctl, gconstpointer data)
{
  static const struct
  {
    const char *options;
    int status;
    const char *message;
  } cases[] = {
    { "--group 9Z", 1, "there is no class “9Z”; “leerwerkctl list group” shows which there are" },
    { "--form Onzin", 1, "there is no form “Onzin”;" },
    { "--pattern onzin", 1, "onzin" },
    { "--cancelled Onzin", 1, "there is no company “Onzin”;" },
    { "--from 2027-03-01 --to 2027-02-01", 1, "The last day comes before the first day." },
    { "--from morgen", 64, "“morgen” is not a day" },
    { "--to 31-12-2027", 64, "“31-12-2027” is not a day" },
    { "--time-limit snel", 64, "“snel” is no number of seconds." },
    { "--time-limit 0", 64, "“0” is no number of seconds." },
    { "3B", 64, "“3B” is one too many." },
    { "--group", 64, "needs a value" },
    { "--groep 3B", 64, "There is no option" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CtlAnswer) answer = plan (ctl, cases[i].options, cases[i].status);

      g_assert_cmpstr (answer->out, ==, "");
      ctl_assert_has (answer->err, cases[i].message);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/ctl/plan/dry", Ctl, NULL, ctl_set_up, test_dry, ctl_tear_down);
  g_test_add ("/ctl/plan/json", Ctl, NULL, ctl_set_up, test_json, ctl_tear_down);
  g_test_add ("/ctl/plan/keep", Ctl, NULL, ctl_set_up, test_keep, ctl_tear_down);
  g_test_add ("/ctl/plan/left-over", Ctl, NULL, ctl_set_up, test_left_over, ctl_tear_down);
  g_test_add ("/ctl/plan/replan", Ctl, NULL, ctl_set_up, test_replan, ctl_tear_down);
  g_test_add ("/ctl/plan/trouble", Ctl, NULL, ctl_set_up, test_trouble, ctl_tear_down);
  g_test_add ("/ctl/plan/wrong", Ctl, NULL, ctl_set_up, test_wrong, ctl_tear_down);

  return g_test_run ();
}
