/* lw-notice.h - what there is to say of a field, under it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LwNotice:
 *
 * Says under a field why it is not kept, what to mind, and what somebody else wrote there, with
 * two buttons. A screen reader hears it as the field's description, after the field's own hint.
 *
 * Signal "chosen" (gboolean takes_other): one of the buttons was pressed.
 */
#define LW_TYPE_NOTICE (lw_notice_get_type ())
G_DECLARE_FINAL_TYPE (LwNotice, lw_notice, LW, NOTICE, GtkWidget)

/* The notice of a field that is in its place among others: made when first asked for; NULL where
 * there is no place for it. */
LwNotice *lw_notice_of (GtkWidget *field);
/* The same, but NULL if it was never asked for. */
LwNotice *lw_notice_peek (GtkWidget *field);
GtkWidget *lw_notice_get_field (LwNotice *self);

/* Each may be NULL: then there is nothing to say. */
void lw_notice_set_refusal (LwNotice *self, const char *text);
void lw_notice_set_warning (LwNotice *self, const char *text);
void lw_notice_set_other (LwNotice *self, const char *other, gboolean is_text);

/* The field's own hint, for a screen reader. */
void lw_notice_set_hint (GtkWidget *field, const char *hint);

G_END_DECLS
