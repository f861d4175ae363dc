/* lw-terms.h - what an agreement says of the days, hours and rules of a stage
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-pattern.h"
#include "lw-rules.h"

G_BEGIN_DECLS

/**
 * LwTermsStop:
 * @name: "Voorjaarsvakantie"
 *
 * Days on which the stage would go on, were it not for the school's calendar.
 */
typedef struct
{
  char *name;
  GDate first_day;
  GDate last_day;
} LwTermsStop;

/**
 * LwTermsHours:
 * @is_said: whether the school has a rule for a student of that age
 * @a_day, @a_week: at most so many hours; in the week with the lessons
 * @from, @until: minutes after midnight, or -1: not before and not after
 * @no_sunday: whether Sunday is free
 */
typedef struct
{
  gboolean is_said;
  int a_day;
  int a_week;
  int from;
  int until;
  gboolean no_sunday;
} LwTermsHours;

/**
 * LwTerms:
 * @first_day, @last_day: of the stage; cleared when not known
 * @days: (nullable): the days of the week in Dutch, without exceptions: "elke di en do"
 * @exceptions: (nullable): "niet op di 2 maart"
 * @at_school: (nullable): the return half-days of its weeks: "vr-middag"
 * @begin, @end: minutes after midnight
 * @morning_end, @afternoon_begin: of a day that is a morning or an afternoon only, when that is not
 *   as on other days; -1 otherwise
 * @n_days: on how many days
 * @minutes: of all days together, without breaks
 * @age: of the student in years on the first day; -1 when not known
 * @stops: (element-type LwTermsStop): in order
 * @hours: R10 or R11 at that age
 * @visits: how often the school visits; 0 for a few days, when it calls
 * @is_accredited_form: whether the form asks for accreditation
 *
 * What the stage does not say itself its stage period has said, and then the rules of the school.
 */
typedef struct
{
  GDate first_day;
  GDate last_day;
  char *days;
  char *exceptions;
  char *at_school;
  int begin;
  int end;
  int morning_end;
  int afternoon_begin;
  guint n_days;
  int minutes;
  int age;
  GPtrArray *stops;
  LwTermsHours hours;
  int visits;
  gboolean is_accredited_form;
} LwTerms;

LwTerms *lw_terms_new (LwWorld *world, LwPlacement *placement);
void lw_terms_free (LwTerms *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwTerms, lw_terms_free)

/* Who guides the stage for the school: the id, of the stage or its period; (nullable). */
const char *lw_terms_find_supervisor (LwWorld *world, LwPlacement *placement);
/* The form, of the stage or its period; (nullable). */
LwVariant *lw_terms_find_form (LwWorld *world, LwPlacement *placement);

G_END_DECLS
