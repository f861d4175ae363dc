/* test-import.c - tests of class lists and wishes by command line
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ctl.h"

#include <string.h>

#define HEADER "Stamnummer;Roepnaam;Tussenvoegsel;Achternaam;Geboortedatum;Klas;Mentor;BSN\r\n"
#define SANNE "101;Sanne;de;Jong;02-03-2011;3B;Els Vos;123456782\r\n"
#define BRAM "102;Bram;;Bos;1899/12/30;3B;Els Vos;\r\n"

static CtlAnswer *
import (Ctl *ctl, const char *content, const char *options)
{
  g_autofree char *path = ctl_dup_file (ctl, "klas.csv");
  g_autofree char *line = g_strdup_printf ("import '%s' %s", path, options);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));

  return ctl_run (ctl, line);
}

static void
import_ok (Ctl *ctl, const char *content, const char *options, const char *report)
{
  g_autoptr (CtlAnswer) answer = import (ctl, content, options);

  g_assert_cmpstr (answer->err, ==, "");
  g_assert_cmpint (answer->status, ==, 0);
  g_assert_cmpstr (answer->out, ==, report);
}

/* What the store's file is, to the byte. */
static char *
read_store (Ctl *ctl)
{
  char *hash;
  char *content;
  gsize length;

  g_assert_true (g_file_get_contents (ctl->path, &content, &length, NULL));
  hash = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) content, length);
  g_free (content);

  return hash;
}

#define NOTHING "\"added\":[],\"changed\":[]"
#define BOTH                                                                                       \
  "[{\"line\":2,\"name\":\"Sanne de Jong\",\"detail\":null},"                                      \
  "{\"line\":3,\"name\":\"Bram Bos\",\"detail\":null}]"
#define COLUMNS "\"unknown-columns\":[],\"columns-never-kept\":[\"BSN\"]}\n"

/* First, again, and with a change, a sum, and one who is no longer in the list. */
static void
test_report (Ctl *ctl, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (CtlAnswer) students = NULL;

  import_ok (ctl, HEADER SANNE BRAM, "--json",
             "{\"added\":" BOTH ",\"changed\":[],\"unchanged\":[],\"skipped\":[],\"gone\":[],"
             "\"new-groups\":[\"3B\"],\"new-staff\":[\"Els Vos\"]," COLUMNS);
  before = read_store (ctl);
  import_ok (ctl, HEADER SANNE BRAM, "--json --format csv",
             "{" NOTHING ",\"unchanged\":" BOTH ",\"skipped\":[],\"gone\":[],\"new-groups\":[],"
             "\"new-staff\":[]," COLUMNS);
  after = read_store (ctl);
  g_assert_cmpstr (before, ==, after);
  import_ok (ctl, HEADER "101;Sanne;de;Jong;03-03-2011;3B;Els Vos;\r\nTotaal: 1;;;;;;;\r\n", "",
             "Added: 0\n"
             "Changed: 1\n"
             "  line 2: Sanne de Jong  (Date of birth: 02-03-2011 → 03-03-2011)\n"
             "Unchanged: 0\n"
             "Skipped: 1\n"
             "  line 3:   (row with a sum)\n"
             "Gone from these classes in the list, left as they are: 1\n"
             "  Bram Bos\n"
             "Columns that are never kept: 1\n"
             "  BSN\n");
  students = ctl_run (ctl, "list --json student");
  ctl_assert_has (students->out, "\"2011-03-03\"");
  ctl_assert_has (students->out, "\"Bos\",\"birth-date\":null");
  g_assert_null (strstr (students->out, "123456782"));
}

static void
test_dry_run (Ctl *ctl, gconstpointer data)
{
  g_autofree char *before = read_store (ctl);
  g_autoptr (CtlAnswer) answer = import (ctl, HEADER SANNE BRAM, "--dry-run");
  g_autofree char *after = read_store (ctl);

  g_assert_cmpint (answer->status, ==, 0);
  ctl_assert_has (answer->out, "Added: 2\n");
  ctl_assert_has (answer->out, "Nothing was changed");
  g_assert_cmpstr (before, ==, after);
}

/* One wrong row refuses all, and each of them is told. */
static void
test_refused (Ctl *ctl, gconstpointer data)
{
  g_autofree char *before = read_store (ctl);
  g_autoptr (CtlAnswer) answer = import (
    ctl, HEADER SANNE BRAM "103;Mo;;;;3B;;\r\n104;Li;;Wu;31-31-2011;3B;;\r\n101;A;;B;;3B;;\r\n",
    "");
  g_autofree char *after = read_store (ctl);
  g_auto (GStrv) lines = g_strsplit (answer->err, "\n", -1);

  g_assert_cmpint (answer->status, ==, 1);
  g_assert_cmpstr (answer->out, ==, "");
  g_assert_cmpuint (g_strv_length (lines), ==, 5);
  ctl_assert_has (lines[0], "(invalid)");
  ctl_assert_has (lines[1], "line 4");
  ctl_assert_has (lines[2], "line 5");
  ctl_assert_has (lines[3], "line 6");
  g_assert_cmpstr (before, ==, after);
}

/* An import is one act. */
static void
test_undo (Ctl *ctl, gconstpointer data)
{
  g_autoptr (CtlAnswer) imported = import (ctl, HEADER SANNE BRAM, "--user Anna");
  g_autoptr (CtlAnswer) undone = ctl_run_input (ctl, "batch --user Anna", "{\"undo\":true}\n");
  g_autoptr (CtlAnswer) students = ctl_run (ctl, "list student");
  g_autoptr (CtlAnswer) groups = ctl_run (ctl, "list group");

  g_assert_cmpint (imported->status, ==, 0);
  g_assert_cmpint (undone->status, ==, 0);
  g_assert_cmpstr (students->out, ==, "0 records\n");
  g_assert_cmpstr (groups->out, ==, "0 records\n");
}

static void
test_other_files (Ctl *ctl, gconstpointer data)
{
  static const struct
  {
    const char *content;
    const char *options;
    int status;
    const char *err;
  } cases[] = {
    { "PK\x03\x04", "", 1, "is not CSV" },
    { "", "", 1, "(invalid)" },
    { "Naam\r\nJan\r\n", "", 1, "Stamnummer" },
    { HEADER, "--format xlsx", 64, "only csv and wishes" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CtlAnswer) answer = import (ctl, cases[i].content, cases[i].options);

      g_assert_cmpint (answer->status, ==, cases[i].status);
      ctl_assert_has (answer->err, cases[i].err);
    }
}

#define WISHES "Leerlingnummer;1e wens;2e wens;BSN\r\n"

static void
add_places (Ctl *ctl)
{
  ctl_batch_ok (ctl, "{\"put\":\"student\",\"id\":\"s1\",\"fields\":{\"number\":\"101\","
                     "\"family-name\":\"Jong\"}}\n"
                     "{\"put\":\"company\",\"id\":\"c1\",\"fields\":{\"name\":\"Bakkerij Één\"}}\n"
                     "{\"put\":\"workplace\",\"id\":\"w1\",\"fields\":{\"company\":\"c1\","
                     "\"title\":\"Winkel\"}}\n"
                     "{\"put\":\"workplace\",\"id\":\"w2\",\"fields\":{\"company\":\"c1\","
                     "\"title\":\"Bakken\"}}\n");
}

/* Found by its head, or asked for; again it writes nothing; with another it is said what falls
 * away; and with something wrong nothing changes. */
static void
test_wishes (Ctl *ctl, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (CtlAnswer) wishes = NULL;
  g_autoptr (CtlAnswer) refused = NULL;

  add_places (ctl);
  import_ok (ctl, WISHES "101;bakkerij een, winkel;;123456782\r\n", "--json",
             "{\"added\":[{\"line\":2,\"name\":\"Jong\",\"detail\":\"1. Bakkerij Één "
             "(Winkel)\"}],\"changed\":[],\"unchanged\":[],\"skipped\":[],\"gone\":[],"
             "\"new-groups\":[],\"new-staff\":[]," COLUMNS);
  before = read_store (ctl);
  import_ok (ctl, WISHES "101;Winkel;;\r\n", "--json --format wishes",
             "{" NOTHING ",\"unchanged\":[{\"line\":2,\"name\":\"Jong\",\"detail\":null}],"
             "\"skipped\":[],\"gone\":[],\"new-groups\":[],\"new-staff\":[]," COLUMNS);
  import_ok (ctl, WISHES "101;Bakken;;\r\n", "--dry-run",
             "Added: 0\n"
             "Changed: 1\n"
             "  line 2: Jong  (1. Bakkerij Één (Bakken))\n"
             "Unchanged: 0\n"
             "Skipped: 0\n"
             "Wishes that fall away: 1\n"
             "  Jong: Bakkerij Één (Winkel)\n"
             "Columns that are never kept: 1\n"
             "  BSN\n"
             "Nothing was changed: this was a dry run.\n");
  refused = import (ctl, WISHES "101;Slager;Bakken\r\n999;Bakken;\r\n", "");
  g_assert_cmpint (refused->status, ==, 1);
  ctl_assert_has (refused->err, "line 2, column “1e wens”: no company");
  ctl_assert_has (refused->err, "line 3, column “Leerlingnummer”: no student");
  after = read_store (ctl);
  g_assert_cmpstr (before, ==, after);
  wishes = ctl_run (ctl, "list --json wish");
  ctl_assert_has (wishes->out, "\"student\":\"s1\",\"workplace\":\"w1\",\"rank\":1");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, Ctl, NULL, ctl_set_up, function, ctl_tear_down)
  ADD ("/import/report", test_report);
  ADD ("/import/dry-run", test_dry_run);
  ADD ("/import/refused", test_refused);
  ADD ("/import/undo", test_undo);
  ADD ("/import/other-files", test_other_files);
  ADD ("/import/wishes", test_wishes);

  return g_test_run ();
}
