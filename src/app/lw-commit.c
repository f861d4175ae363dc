/* lw-commit.c - keeps what was done, or says why it can't be kept
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-commit.h"

#include "lw-wishes-let-go.h"

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GError) error = NULL;

  if (!lw_office_commit_finish (LW_OFFICE (source), result, &error))
    gtk_widget_activate_action (widget, "win.say", "s", error->message);
}

static void
deleted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GError) error = NULL;

  if (!lw_wishes_delete_finish (LW_OFFICE (source), result, &error))
    gtk_widget_activate_action (widget, "win.say", "s", error->message);
}

void
lw_commit (GtkWidget *widget, LwOffice *office, LwAct *act)
{
  lw_office_commit_async (office, act, NULL, kept_cb, g_object_ref (widget));
}

void
lw_commit_delete (GtkWidget *widget, LwOffice *office, LwAct *act)
{
  lw_wishes_delete_async (office, act, NULL, deleted_cb, g_object_ref (widget));
}
