/* lw-stage-series.c - stages are planned for one student after the other
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-stage-series.h"

#include "lw-stage-sheet.h"

#include <glib/gi18n.h>

/**
 * Series:
 * @parent: (nullable): weak: above which the sheets open
 * @position: whose turn it is
 * @is_kept: whether that stage was kept
 */
typedef struct
{
  GtkWindow *parent;

  /* owned */
  LwOffice *office;
  char **students;

  guint position;
  gboolean is_kept;
} Series;

static void
series_free (Series *self)
{
  g_clear_weak_pointer (&self->parent);
  g_object_unref (self->office);
  g_strfreev (self->students);
  g_free (self);
}

static guint
count_left (const Series *self)
{
  return g_strv_length (self->students) - self->position;
}

/* Who stops in the middle is told how many were not reached. */
static void
stop (Series *self)
{
  guint n_left = count_left (self);
  g_autofree char *text
    = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Stopped; %u student was not planned yet",
                                    "Stopped; %u students were not planned yet", n_left),
                       n_left);

  if (self->parent != NULL && self->position > 0 && n_left > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->parent), "win.say", "s", text);
  series_free (self);
}

static void
kept_cb (GtkWindow *sheet, Series *self)
{
  self->is_kept = TRUE;
}

static void open_next (Series *self);

static gboolean
open_next_cb (gpointer data)
{
  open_next (data);

  return G_SOURCE_REMOVE;
}

/* Once the one before is gone. */
static void
gone_cb (GtkWindow *sheet, Series *self)
{
  if (!self->is_kept || self->parent == NULL)
    {
      stop (self);
      return;
    }
  self->position++;
  if (count_left (self) > 0)
    g_idle_add (open_next_cb, self);
  else
    series_free (self);
}

static void
open_next (Series *self)
{
  GVariantBuilder known;
  g_autoptr (GVariant) said = NULL;
  g_autofree char *title = NULL;
  GtkWindow *sheet;

  if (self->parent == NULL)
    {
      series_free (self);
      return;
    }
  g_variant_builder_init (&known, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&known, "{ss}", "student", self->students[self->position]);
  said = g_variant_ref_sink (g_variant_builder_end (&known));
  /* translators: of the students for whom a stage is planned, the how manieth this is */
  title = g_strdup_printf (_ ("Plan a stage: %u of %u"), self->position + 1,
                           g_strv_length (self->students));
  self->is_kept = FALSE;
  sheet = lw_stage_sheet_plan (self->parent, self->office, said);
  gtk_window_set_title (sheet, title);
  g_signal_connect (sheet, "kept", G_CALLBACK (kept_cb), self);
  g_signal_connect (sheet, "destroy", G_CALLBACK (gone_cb), self);
}

void
lw_stage_series_begin (GtkWindow *parent, LwOffice *office, const char *const *student_ids)
{
  Series *self;

  if (student_ids[0] == NULL)
    return;
  self = g_new0 (Series, 1);
  g_set_weak_pointer (&self->parent, parent);
  self->office = g_object_ref (office);
  self->students = g_strdupv ((char **) student_ids);
  open_next (self);
}
