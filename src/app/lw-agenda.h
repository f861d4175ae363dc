/* lw-agenda.h - what asks for attention in a school, kept up to date
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-attention.h"
#include "lw-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LwAgenda:
 *
 * Looks through the school once its first frame is painted, and again a moment after each change;
 * the dossiers are asked of the store, the rules are held against the stages a few at a time, and
 * nothing waits for either.
 *
 * Signal "changed": it has looked again.
 */
#define LW_TYPE_AGENDA (lw_agenda_get_type ())
G_DECLARE_FINAL_TYPE (LwAgenda, lw_agenda, LW, AGENDA, GObject)

/* (transfer full): the one of that school, as long as somebody holds it. */
LwAgenda *lw_agenda_get (LwOffice *office);
/* Begins when the window of @widget is painted the next time, unless it was begun before. */
void lw_agenda_begin_after_frame (LwAgenda *self, GtkWidget *widget);
/* Begins now, for a page that shows nothing else. */
void lw_agenda_begin (LwAgenda *self);
/* Looks again when it is another day than when it looked last. */
void lw_agenda_wake (LwAgenda *self);

/* (transfer none) (nullable) (element-type LwAttention): NULL till it has looked. */
GPtrArray *lw_agenda_get_all (LwAgenda *self);
/* Whether what the rules found is among them: it comes last. */
gboolean lw_agenda_has_findings (LwAgenda *self);
/* (transfer full) (element-type LwComing). */
GPtrArray *lw_agenda_find_coming (LwAgenda *self, gboolean mine);

G_END_DECLS
