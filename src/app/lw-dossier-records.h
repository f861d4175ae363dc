/* lw-dossier-records.h - all that is kept in one student's dossier, live
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

G_BEGIN_DECLS

/**
 * LwDossierRecords:
 *
 * POPs with their goals, portfolio items and reviews of a student.
 *
 * Signal "changed": they are other ones, or the store has answered.
 */
#define LW_TYPE_DOSSIER_RECORDS (lw_dossier_records_get_type ())
G_DECLARE_FINAL_TYPE (LwDossierRecords, lw_dossier_records, LW, DOSSIER_RECORDS, GObject)

LwDossierRecords *lw_dossier_records_new (LwOffice *office, const char *student_id);
/* Whether the store has told all. */
gboolean lw_dossier_records_is_filled (LwDossierRecords *self);
/* (transfer container) (element-type LwRecord). */
GPtrArray *lw_dossier_records_dup_all (LwDossierRecords *self);

G_END_DECLS
