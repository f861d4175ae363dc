/* test-print.c - tests of documents by command line
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ctl.h"

#include <string.h>

#define SCHOOL                                                                                     \
  "{\"put\":\"group\",\"id\":\"g1\",\"fields\":{\"name\":\"3B\"}}\n"                               \
  "{\"put\":\"group\",\"id\":\"g2\",\"fields\":{\"name\":\"3C\"}}\n"                               \
  "{\"put\":\"student\",\"id\":\"s1\",\"fields\":{\"number\":\"11\",\"given-name\":\"Sanne\","     \
  "\"family-name\":\"Bos\",\"group\":\"3B\"}}\n"                                                   \
  "{\"put\":\"student\",\"id\":\"s2\",\"fields\":{\"number\":\"12\",\"given-name\":\"Bram\","      \
  "\"family-name\":\"Jong\",\"group\":\"3B\"}}\n"                                                  \
  "{\"put\":\"portfolio-item\",\"fields\":{\"student\":\"11\",\"title\":\"Taart\",\"place\":"      \
  "\"informal\",\"date\":\"2026-11-02\"}}\n"

/* What stands in the file after a run, as bytes. */
static GBytes *
print (Ctl *ctl, const char *document, const char *line)
{
  g_autofree char *path = ctl_dup_file (ctl, "out.pdf");
  g_autofree char *whole = g_strdup_printf ("print %s --out '%s' %s", document, path, line);
  g_autoptr (CtlAnswer) answer = ctl_run (ctl, whole);
  char *content;
  gsize length;

  g_assert_cmpstr (answer->err, ==, "");
  g_assert_cmpint (answer->status, ==, 0);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF-"));

  return g_bytes_new_take (content, length);
}

static void
test_same_bytes (Ctl *ctl, gconstpointer data)
{
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GBytes) by_id = NULL;
  g_autoptr (GBytes) later = NULL;
  g_autoptr (GBytes) class = NULL;

  ctl_batch_ok (ctl, SCHOOL);
  first = print (ctl, "portfolio", "--student 11 --today 2026-11-24");
  again = print (ctl, "portfolio", "--student 11 --today 2026-11-24");
  by_id = print (ctl, "portfolio", "--student s1 --today 2026-11-24");
  later = print (ctl, "portfolio", "--student 11 --today 2026-11-25");
  class = print (ctl, "portfolio", "--group 3B --today 2026-11-24");
  g_assert_true (g_bytes_equal (first, again));
  g_assert_true (g_bytes_equal (first, by_id));
  g_assert_false (g_bytes_equal (first, later));
  g_assert_cmpuint (g_bytes_get_size (class), >, g_bytes_get_size (first));
}

/* Of today's school year, of another, and of all of them. */
static void
test_account (Ctl *ctl, gconstpointer data)
{
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GBytes) other = NULL;
  g_autoptr (GBytes) all = NULL;

  ctl_batch_ok (ctl, SCHOOL);
  first = print (ctl, "verantwoording", "--today 2026-11-24");
  again = print (ctl, "verantwoording", "--today 2026-11-24 --year 2026-2027");
  other = print (ctl, "verantwoording", "--today 2026-11-24 --year 2025-2026");
  all = print (ctl, "verantwoording", "--today 2026-11-24 --year alle");
  g_assert_true (g_bytes_equal (first, again));
  g_assert_false (g_bytes_equal (first, other));
  g_assert_false (g_bytes_equal (first, all));
}

/* Of one coordinator it is shorter than of all, and the same twice. */
static void
test_call_list (Ctl *ctl, gconstpointer data)
{
  g_autofree char *path = ctl_dup_file (ctl, "bel.pdf");
  g_autofree char *all = g_strdup_printf ("print bellijst --out '%s' --today 2026-11-24", path);
  g_autofree char *mine = g_strdup_printf ("%s --staff Anna", all);
  g_autofree char *nobody = g_strdup_printf ("%s --staff Bert", all);
  const char *lines[] = { all, all, mine };
  GBytes *found[G_N_ELEMENTS (lines)];
  g_autoptr (CtlAnswer) unknown = NULL;

  ctl_batch_ok (ctl,
                "{\"put\":\"staff\",\"id\":\"m1\",\"fields\":{\"name\":\"Anna\"}}\n"
                "{\"put\":\"company\",\"id\":\"c1\",\"fields\":{\"name\":\"Bakkerij Vis\","
                "\"account-manager\":\"Anna\"}}\n"
                "{\"put\":\"company\",\"id\":\"c2\",\"fields\":{\"name\":\"De Bron\"}}\n"
                "{\"put\":\"workplace\",\"id\":\"w1\",\"fields\":{\"company\":\"c1\"}}\n"
                "{\"put\":\"placement\",\"fields\":{\"workplace\":\"w1\",\"state\":"
                "\"voorgesteld\"}}\n"
                "{\"put\":\"contact-moment\",\"fields\":{\"company\":\"De Bron\",\"date\":"
                "\"2026-11-17\",\"who\":\"Anna\",\"kind\":\"gebeld\",\"outcome\":\"terugbellen\","
                "\"text\":\"Belt terug\",\"follow-up\":\"2026-11-24\"}}\n");
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (CtlAnswer) answer = ctl_run (ctl, lines[i]);
      char *content;
      gsize length;

      g_assert_cmpstr (answer->err, ==, "");
      g_assert_true (g_file_get_contents (path, &content, &length, NULL));
      found[i] = g_bytes_new_take (content, length);
    }
  g_assert_true (g_bytes_equal (found[0], found[1]));
  g_assert_cmpuint (g_bytes_get_size (found[2]), <, g_bytes_get_size (found[0]));
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    g_bytes_unref (found[i]);
  unknown = ctl_run (ctl, nobody);
  g_assert_cmpint (unknown->status, ==, 1);
  ctl_assert_has (unknown->err, "(unknown-ref)");
}

/* Of one and of a class; the same twice, and another once something is wished. */
static void
test_wish_form (Ctl *ctl, gconstpointer data)
{
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GBytes) wished = NULL;
  g_autoptr (GBytes) class = NULL;
  g_autoptr (CtlAnswer) both = NULL;

  ctl_batch_ok (ctl, SCHOOL
                "{\"put\":\"company\",\"id\":\"c1\",\"fields\":{\"name\":\"Bakkerij Vis\"}}\n"
                "{\"put\":\"workplace\",\"id\":\"w1\",\"fields\":{\"company\":\"c1\"}}\n");
  first = print (ctl, "wensformulier", "--student 11 --today 2026-11-24");
  again = print (ctl, "wensformulier", "--student s1 --today 2026-11-24");
  class = print (ctl, "wensformulier", "--group 3B --today 2026-11-24");
  ctl_batch_ok (ctl, "{\"put\":\"wish\",\"fields\":{\"student\":\"11\",\"workplace\":\"w1\","
                     "\"rank\":1}}\n");
  wished = print (ctl, "wensformulier", "--student 11 --today 2026-11-24");
  g_assert_true (g_bytes_equal (first, again));
  g_assert_false (g_bytes_equal (first, wished));
  g_assert_cmpuint (g_bytes_get_size (class), >, g_bytes_get_size (first));
  both = ctl_run (ctl, "print wensformulier --out x.pdf --student 11 --group 3B");
  g_assert_cmpint (both->status, ==, 64);
}

#define STAGES                                                                                     \
  "{\"put\":\"company\",\"id\":\"c1\",\"fields\":{\"name\":\"Bakkerij Vis\"}}\n"                   \
  "{\"put\":\"workplace\",\"id\":\"w1\",\"fields\":{\"company\":\"c1\",\"title\":\"Winkel\"}}\n"   \
  "{\"put\":\"placement\",\"id\":\"p1\",\"fields\":{\"student\":\"s1\",\"workplace\":\"w1\","      \
  "\"state\":"                                                                                     \
  "\"toegezegd\",\"pattern\":\"lint:di\",\"first-day\":\"2027-01-12\",\"last-day\":\"2027-02-"     \
  "02\"}}\n"                                                                                       \
  "{\"put\":\"placement\",\"id\":\"p2\",\"fields\":{\"student\":\"s2\",\"workplace\":\"w1\","      \
  "\"state\":"                                                                                     \
  "\"gevraagd\",\"pattern\":\"lint:do\",\"first-day\":\"2027-01-14\",\"last-day\":\"2027-02-04\"}" \
  "}\n"

/* What is not known is warned of, the same comes out twice, and the store stays as it was. */
static void
test_agreement (Ctl *ctl, gconstpointer data)
{
  static const char *const owners[] = { "--student 11", "--group 3B", "--company c1" };
  g_autofree char *path = ctl_dup_file (ctl, "overeenkomst.pdf");
  g_autoptr (GBytes) first = NULL;
  g_autoptr (CtlAnswer) listed = NULL;

  ctl_batch_ok (ctl, SCHOOL STAGES);
  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    {
      g_autofree char *line = g_strdup_printf (
        "print stageovereenkomst --out '%s' --today 2026-11-24 %s", path, owners[i]);
      g_autoptr (CtlAnswer) answer = ctl_run (ctl, line);
      g_autoptr (GBytes) bytes = NULL;
      char *content;
      gsize length;

      g_assert_cmpint (answer->status, ==, 0);
      ctl_assert_has (answer->err, "Sanne Bos: a concept, for it lacks: the form\n");
      ctl_assert_has (answer->err, "to be filled in by hand: date of birth, parent or guardian");
      g_assert_null (strstr (answer->err, "Bram"));
      g_assert_true (g_file_get_contents (path, &content, &length, NULL));
      bytes = g_bytes_new_take (content, length);
      if (first == NULL)
        first = g_bytes_ref (bytes);
      g_assert_true (g_bytes_equal (first, bytes));
    }
  listed = ctl_run (ctl, "list placement --json");
  g_assert_null (strstr (listed->out, "2026-11-24"));
}

/* What is planned, of one supervisor or of all; what is done is not on it. */
static void
test_visit_list (Ctl *ctl, gconstpointer data)
{
  g_autofree char *path = ctl_dup_file (ctl, "bezoek.pdf");
  g_autofree char *all = g_strdup_printf ("print bezoeklijst --out '%s' --today 2026-11-24", path);
  g_autofree char *hers = g_strdup_printf ("%s --staff Anna", all);
  g_autofree char *his = g_strdup_printf ("%s --staff Bert", all);
  const char *lines[] = { all, hers, his };
  gsize sizes[G_N_ELEMENTS (lines)];

  ctl_batch_ok (ctl, "{\"put\":\"staff\",\"id\":\"m1\",\"fields\":{\"name\":\"Anna\"}}\n"
                     "{\"put\":\"staff\",\"id\":\"m2\",\"fields\":{\"name\":\"Bert\"}}\n"
                     "{\"put\":\"student\",\"id\":\"s1\",\"fields\":{\"number\":\"11\","
                     "\"family-name\":\"Jong\"}}\n"
                     "{\"put\":\"placement\",\"id\":\"p1\",\"fields\":{\"student\":\"11\","
                     "\"supervisor\":\"Anna\",\"first-day\":\"2026-11-02\",\"last-day\":"
                     "\"2026-12-18\",\"pattern\":\"lint:di\",\"state\":\"loopt\"}}\n"
                     "{\"put\":\"visit\",\"id\":\"b1\",\"fields\":{\"placement\":\"p1\",\"date\":"
                     "\"2026-12-01\"}}\n"
                     "{\"put\":\"visit\",\"id\":\"b2\",\"fields\":{\"placement\":\"p1\",\"date\":"
                     "\"2026-11-10\",\"done\":true}}\n");
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (CtlAnswer) answer = ctl_run (ctl, lines[i]);
      g_autofree char *content = NULL;

      g_assert_cmpstr (answer->err, ==, "");
      g_assert_true (g_file_get_contents (path, &content, &sizes[i], NULL));
    }
  g_assert_cmpuint (sizes[0], ==, sizes[1]);
  g_assert_cmpuint (sizes[2], <, sizes[1]);
}

static void
test_refusals (Ctl *ctl, gconstpointer data)
{
  g_autofree char *onto_store
    = g_strdup_printf ("print portfolio --student 11 --out '%s'", ctl->path);
  const struct
  {
    const char *line;
    const char *err;
  } cases[] = {
    { "print portfolio --out /nowhere/at/all.pdf --student 11", "/nowhere/at/all.pdf" },
    { "print portfolio --out x.pdf --group 3C", "3C" },
    { "print portfolio --out x.pdf --group 3D", "(unknown-ref)" },
    { onto_store, "is the store itself" },
    { "print stageovereenkomst --out x.pdf --student 12", "no stage that a company has promised" },
    { "print stageovereenkomst --out x.pdf --company Niemand", "(unknown-ref)" },
  };
  g_autoptr (CtlAnswer) check = NULL;

  ctl_batch_ok (ctl, SCHOOL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CtlAnswer) answer = ctl_run (ctl, cases[i].line);

      g_assert_cmpint (answer->status, ==, 1);
      ctl_assert_has (answer->err, cases[i].err);
    }
  check = ctl_run (ctl, "check");
  g_assert_cmpint (check->status, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, Ctl, NULL, ctl_set_up, function, ctl_tear_down)
  ADD ("/print/same-bytes", test_same_bytes);
  ADD ("/print/account", test_account);
  ADD ("/print/call-list", test_call_list);
  ADD ("/print/wish-form", test_wish_form);
  ADD ("/print/agreement", test_agreement);
  ADD ("/print/visit-list", test_visit_list);
  ADD ("/print/refusals", test_refusals);

  return g_test_run ();
}
