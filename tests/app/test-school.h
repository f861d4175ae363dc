/* test-school.h - a small school in a temporary folder, for tests of pages
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

G_BEGIN_DECLS

/* 3B with 24 students, their mentor, two companies and a stage of each model. */
LwOffice *test_school_new (void);
/* The same file, opened again as after a restart. */
LwOffice *test_school_reopen (LwOffice *office);
/* Closes it and takes the folder away. */
void test_school_free (LwOffice *office);

/* Waits until nothing is on its way to the disk. */
void test_school_settle (LwOffice *office);
gpointer test_school_find (LwOffice *office, const LwRecordType *type, const char *natural_key);
/* (nullable): the first stage of the student with that number. */
LwPlacement *test_school_find_stage (LwOffice *office, const char *number);
void test_school_put (LwOffice *office, LwRecord *record);
/* "Maandagstage 3B", on Mondays, when nobody of the class has a stage yet. */
void test_school_add_period (LwOffice *office);
/* The only record of a type that is queried per view, whose field is that; fails otherwise. */
gpointer test_school_only (LwOffice *office,
                           const LwRecordType *type,
                           const char *field,
                           const char *value);

G_END_DECLS
