/* lw-file-choice.h - asks which file is meant
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*LwFileChosen) (gpointer asker, const char *path, gpointer data);

/* Of a file to open or to save, above the window that @asker is in. (transfer full): to be asked
 * with. */
GtkFileChooser *
lw_file_choice_new (GtkWidget *asker, const char *title, GtkFileChooserAction action);
/* (transfer none): lets no file through yet. */
GtkFileFilter *lw_file_choice_add_filter (GtkFileChooser *self, const char *name);
/* Shows it. @chosen is called at the most once, with a file of this computer, and only while who
 * asked is still there; @data: (transfer full). */
void lw_file_choice_ask (GtkFileChooser *self,
                         GtkWidget *asker,
                         LwFileChosen chosen,
                         gpointer data,
                         GDestroyNotify free_data);

G_END_DECLS
