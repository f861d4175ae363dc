/* lw-main.c - starts the program
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-application.h"

#include "lw-config.h"
#include "lw-sample.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

static gboolean
has_argument (int argc, char **argv, const char *argument)
{
  for (int i = 1; i < argc; i++)
    if (strcmp (argv[i], argument) == 0)
      return TRUE;

  return FALSE;
}

/* Without a display there is no window; the sample school is made all the same, so that a build
 * machine, or somebody on a terminal, gets what was asked for as far as it goes. */
static int
run_without_display (gboolean wants_sample)
{
  g_autofree char *path = lw_application_sample_path ();
  g_autoptr (GError) error = NULL;

  if (!wants_sample)
    {
      g_printerr (_ ("Leerwerk needs a display. Start it from the desktop, or use leerwerkctl.\n"));
      return 1;
    }
  if (!g_file_test (path, G_FILE_TEST_EXISTS)
      && !lw_sample_make (path, LW_SAMPLE_SCHOOL, LW_SAMPLE_SEED, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  g_printerr (_ ("The sample school is ready in %s, but there is no display to show it on. Start "
                 "Leerwerk on a desktop, or look at it with: leerwerkctl --store %s info\n"),
              path, path);

  return 1;
}

int
main (int argc, char *argv[])
{
  g_autoptr (LwApplication) application = NULL;
  const char *locale_dir = g_getenv ("LEERWERK_LOCALE_DIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : LW_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (!has_argument (argc, argv, "--help") && !gtk_init_check ())
    return run_without_display (has_argument (argc, argv, "--sample"));

  application = lw_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
