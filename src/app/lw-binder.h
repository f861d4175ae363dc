/* lw-binder.h - widgets that show and edit one record
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-keeper.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LwBinder:
 *
 * Ties the widgets of an editor to the fields of whatever record its keeper holds. What is typed
 * goes to the keeper; what the keeper holds is painted, but never into the text that has the
 * focus. Leaving a widget ends the visit.
 *
 * A notice under the field says why it is not kept, and what somebody else wrote in it meanwhile,
 * with a choice. What there is to say of a field that has no widget here goes to win.say.
 */
#define LW_TYPE_BINDER (lw_binder_get_type ())
G_DECLARE_FINAL_TYPE (LwBinder, lw_binder, LW, BINDER, GObject)

LwBinder *lw_binder_new (void);
void lw_binder_set_keeper (LwBinder *self, LwKeeper *keeper);
LwKeeper *lw_binder_get_keeper (LwBinder *self);

/* What the first choice, which means none, is called in what is added from now on; NULL: not filled
 * in. */
void lw_binder_name_none (LwBinder *self, const char *none);
/* The widgets must outlive the binder: keep it in the template that they are part of. */
void lw_binder_add_entry (LwBinder *self, GtkWidget *editable, const char *field);
void lw_binder_add_text (LwBinder *self, GtkWidget *text_view, const char *field);
/* A GtkDropDown or AdwComboRow; its model is made here, with an empty first choice. */
void lw_binder_add_choice (LwBinder *self,
                           GtkWidget *drop_down,
                           const char *field,
                           const char *const *words);
/* The same, for words that lw_word_label() does not know. */
void lw_binder_add_named_choice (LwBinder *self,
                                 GtkWidget *drop_down,
                                 const char *field,
                                 const char *const *words,
                                 const char *const *labels);
/* A GtkDropDown or AdwComboRow; a whole number that counts @labels from 1, and first @none: unset.
 */
void lw_binder_add_step (LwBinder *self,
                         GtkWidget *drop_down,
                         const char *field,
                         const char *none,
                         const char *const *labels);
/* A GtkDropDown or AdwComboRow over the records of a live list, with an empty first choice. */
void lw_binder_add_ref (LwBinder *self, GtkWidget *drop_down, const char *field, GListModel *list);
/* A LwDateEntry or LwDateRow. */
void lw_binder_add_date (LwBinder *self, GtkWidget *entry, const char *field);
/* A GtkSpinButton; its lowest value means unset. */
void lw_binder_add_number (LwBinder *self, GtkWidget *spin_button, const char *field);
/* A GtkSwitch or AdwSwitch-like widget with a property "active". */
void lw_binder_add_switch (LwBinder *self, GtkWidget *widget, const char *field);

G_END_DECLS
