/* lw-about.c - what the program is, where its contents come from, and where what is typed stays
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-about.h"

#include "lw-config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static void
add_sources (AdwAboutWindow *about)
{
  const char *const sources[] = {
    _ ("Forms, ladders and quotations: “Investeren in verbindend leren”, EB management for the "
       "ministry, 2005"),
    _ ("School holidays: Rijksoverheid, open data (CC0)"),
    _ ("Working hours of young people: Rijksoverheid, 2015"),
    NULL,
  };

  adw_about_window_add_acknowledgement_section (about, _ ("Where the contents come from"),
                                                (const char **) sources);
}

/**
 * lw_about_show:
 * @parent: (nullable): the window above which it opens
 *
 * Returns: (transfer none): the window
 */
GtkWindow *
lw_about_show (GtkWindow *parent)
{
  GtkWidget *about = adw_about_window_new ();

  g_object_set (
    about, "transient-for", parent, "application-name", "Leerwerk", "application-icon", LW_APP_ID,
    "version", LW_VERSION, "developer-name", _ ("The Leerwerk authors"), "copyright",
    "© 2026 The Leerwerk authors", "license-type", GTK_LICENSE_GPL_3_0, "comments",
    _ ("Learning on the job in the vmbo: forms, stages, POP and portfolio.\n\n"
       "What you write stays on this computer: the program sends nothing, and asks nothing of the "
       "internet.\n\n"
       "The forms and ladders are those of “Investeren in verbindend leren” (EB management, 2005). "
       "Press F1 for help about what is shown."),
    NULL);
  add_sources (ADW_ABOUT_WINDOW (about));
  gtk_window_present (GTK_WINDOW (about));

  return GTK_WINDOW (about);
}
