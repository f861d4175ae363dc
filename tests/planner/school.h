/* school.h - a small school in memory, to judge
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-rules.h"

typedef struct
{
  LwWorldLists lists; /* owned */
  LwWorld *world;     /* owned; made when first asked for */
} School;

/* Class 3b (kb) and 1a, students s1, s2, s3 in 3b and s9 in 1a; Bakkerij Jansen with workplaces
 * w1 (Winkel, no limits) and w2 (1 seat, open ma to do), Garage Smit with w3; Kerst from 19
 * December 2026 to 3 January 2027, Goede Vrijdag on 26 March; Bo de Wit is t1. */
School *school_new (void);
void school_free (School *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (School, school_free)

/* "placement p1 {'student':'s1'}": type, id, fields; ' is ". */
gpointer school_add (School *self, const char *line);
/* The same, and the world that there is follows. */
gpointer school_follow (School *self, const char *line);
/* "placement p1": no more; the world follows. */
void school_delete (School *self, const char *line);
LwWorld *school_get_world (School *self);
/* (transfer full): one that is on no list. */
LwWish *school_new_wish (const char *student, const char *workplace, int rank);

/* "R4 stop p1 2027-01-05: message | advice [reason]", one a line. */
char *school_findings_to_text (GPtrArray *findings);
/* What one rule finds of one placement of the lists, as text. */
char *school_judge (School *self, const char *placement, const char *rule);

#define SCHOOL_MAX_LINES 6

/* What a school has beside its base, and what a rule finds of p1: "" for nothing. */
typedef struct
{
  const char *lines[SCHOOL_MAX_LINES];
  const char *found;
} SchoolCase;

void school_run_cases (const char *rule, const SchoolCase *cases, guint n_cases);
