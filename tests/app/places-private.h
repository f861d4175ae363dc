/* places-private.h - what the places of the program are opened with
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "places.h"

G_BEGIN_DECLS

GtkWidget *places_get_window (Doors *doors);
LwOffice *places_get_office (Doors *doors);
void places_settle (Doors *doors);
const char *places_find_id (Doors *doors, const LwRecordType *type, const char *key);
GtkWidget *places_wait_for_toplevel (GType type);
GtkWidget *places_get_shown (Doors *doors, GType type);
/* Rows that open and close are opened. */
void places_expand_all (GtkWidget *widget);
GtkWidget *places_open_dossier (Doors *doors, const char *tab);

/* places-dialogs.c */
GtkWidget *places_open_find (Doors *doors);
GtkWidget *places_open_preferences_school (Doors *doors);
GtkWidget *places_open_preferences_rules (Doors *doors);
GtkWidget *places_open_preferences_me (Doors *doors);
GtkWidget *places_open_preferences_calendar (Doors *doors);
GtkWidget *places_open_dossier_window (Doors *doors);
GtkWidget *places_open_exceptions (Doors *doors);
GtkWidget *places_open_call_list (Doors *doors);
GtkWidget *places_open_why_not (Doors *doors);
GtkWidget *places_open_wishes (Doors *doors);
GtkWidget *places_open_replan (Doors *doors);
GtkWidget *places_open_plan_class (Doors *doors);
GtkWidget *places_open_carousel (Doors *doors);
GtkWidget *places_open_visits (Doors *doors);
GtkWidget *places_open_hand_out (Doors *doors);
GtkWidget *places_open_import (Doors *doors);
GtkWidget *places_open_preview (Doors *doors);
GtkWidget *places_open_student_sheet (Doors *doors);
GtkWidget *places_open_student_new (Doors *doors);

G_END_DECLS
