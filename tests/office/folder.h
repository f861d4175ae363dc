/* folder.h - a folder of its own for a school, and records written as lines, for tests
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

/* A new one, to be taken away with folder_free(). */
char *folder_new (void);
/* Takes away the folder and all that is in it. */
void folder_free (char *folder);
/* A new school in it, in which Anna de Wit works. */
LwOffice *folder_open_school (const char *folder);

/* The fixture of a test that needs no more than that. */
typedef struct
{
  char *folder;
  LwOffice *office;
} FolderSchool;

void folder_school_set_up (FolderSchool *self);
/* What day it is, is not set any more either. */
void folder_school_tear_down (FolderSchool *self, gconstpointer data);

/* Keeps a record with these @fields, over what there is with that @id; ' is ". */
void put_fields (LwOffice *office, const LwRecordType *type, const char *id, const char *fields);
/* "placement p1 {'student':'s1'}": type, id, fields. */
void put_line (LwOffice *office, const char *line);
