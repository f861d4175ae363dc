/* lw-sample-maker.h - a sample school in the making
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-calendar.h"
#include "lw-pattern.h"
#include "lw-sample-build.h"
#include "lw-sample-data.h"

G_BEGIN_DECLS

typedef struct _LwSampleSeat LwSampleSeat;

typedef struct
{
  LwGroup *group;      /* borrowed */
  GPtrArray *students; /* LwSampleStudent, borrowed */
  GHashTable *taken;   /* day number -> halves that the class is together */
} LwSampleClass;

typedef struct
{
  /* borrowed */
  LwStudent *student;
  const LwSampleName *name;
  LwSampleClass *klass;
  LwStaff *supervisor;
  LwGuardian *guardian;
  const LwSampleNode *pop;  /* whose learning question it is; NULL in grades 1 and 2 */
  const LwSampleNode *self; /* whose "can" and "wants" */
  const LwSampleNode *ways; /* whose "how" */
  LwPlacement *placement;   /* the first one at a company, which the dossier tells of */
  LwSampleSeat *first_seat; /* the first place that was found */
  gboolean is_settled;      /* has a place for the whole year */

  /* owned */
  GHashTable *taken; /* day number -> halves */
} LwSampleStudent;

typedef struct
{
  LwCompany *company;     /* borrowed */
  LwContactPerson *guide; /* borrowed */
  const LwSampleNode *branch;
  GPtrArray *accreditations; /* LwAccreditation, borrowed */
} LwSampleCompany;

struct _LwSampleSeat
{
  LwWorkplace *workplace;   /* borrowed */
  LwSampleCompany *company; /* borrowed */
  LwWeekMask open;
  GHashTable *taken; /* twice the day number, and one more for the afternoon -> students there */
};

/* Where one works, learns and looks for a place: a school has one of these, a region several. */
typedef struct
{
  const LwSampleNode *place; /* NULL in a school with one location */
  GPtrArray *staff;          /* LwStaff, borrowed */
  GPtrArray *classes;        /* LwSampleClass */
  GPtrArray *students;       /* LwSampleStudent */
  GPtrArray *companies;      /* LwSampleCompany */
  GPtrArray *seats;          /* LwSampleSeat */
  GPtrArray *placements;     /* LwPlacement of one student, borrowed */
} LwSampleSite;

typedef struct
{
  const LwSampleBrief *brief;
  GRand *rand; /* one for each part of the school, so that parts don't shift one another */
  GHashTable *id_rands;

  GPtrArray *records;
  GPtrArray *files;
  GHashTable *hashes;       /* picture -> its hash */
  GHashTable *sizes;        /* picture -> its size in bytes */
  GHashTable *variants;     /* name -> id */
  GHashTable *competencies; /* name -> id */
  GHashTable *used;         /* names that are taken */

  GPtrArray *given_names;
  GPtrArray *family_names;
  LwSampleNode *places;
  LwSampleNode *branches;
  LwSampleNode *stages;
  GPtrArray *pops;  /* roots */
  GPtrArray *items; /* roots */
  LwSampleNode *reviews;
  LwSampleNode *contacts;
  LwSampleNode *visits;

  GPtrArray *sites;   /* LwSampleSite */
  LwSampleSite *site; /* the one in the making, of sites */
  guint site_index;
  LwCalendar *calendar;
  guint n_states; /* placements that were given a state so far */
} LwSampleMaker;

/* lw-sample-maker.c */
void lw_sample_maker_begin (LwSampleMaker *self, guint32 part);
gpointer lw_sample_maker_add (LwSampleMaker *self, const LwRecordType *type);
void lw_sample_maker_skip (LwSampleMaker *self, const LwRecordType *type);
guint lw_sample_maker_pick (LwSampleMaker *self, guint n);
gboolean lw_sample_maker_chance (LwSampleMaker *self, guint percent);
const LwSampleName *
lw_sample_maker_pick_name (LwSampleMaker *self, GPtrArray *names, const char *tag);
const char *lw_sample_maker_pick_tag (LwSampleMaker *self);
void
lw_sample_maker_pick_address (LwSampleMaker *self, char **address, char **postcode, char **town);
char *lw_sample_maker_dup_phone (LwSampleMaker *self, gboolean is_mobile);
char *lw_sample_maker_dup_email (LwSampleMaker *self, const char *name, const char *host);
GDate lw_sample_maker_get_monday (LwSampleMaker *self, int week);
gboolean lw_sample_maker_is_small (const LwSampleMaker *self);

/* lw-sample-sites.c: the locations */
GPtrArray *lw_sample_sites_new (const LwSampleNode *places, LwSampleSize size);
void lw_sample_maker_enter (LwSampleMaker *self, guint nth);

/* The parts of the school, in the order in which they are made. */
void lw_sample_make_people (LwSampleMaker *self);
void lw_sample_make_companies (LwSampleMaker *self);
void lw_sample_make_calendar (LwSampleMaker *self);
void lw_sample_make_stages (LwSampleMaker *self);
void lw_sample_make_wishes (LwSampleMaker *self);
void lw_sample_make_excuses (LwSampleMaker *self);
void lw_sample_make_dossiers (LwSampleMaker *self);
void lw_sample_make_reviews (LwSampleMaker *self);
void lw_sample_make_contacts (LwSampleMaker *self);
void lw_sample_make_visits (LwSampleMaker *self);

/* lw-sample-book.c: who is where */
GArray *lw_sample_book_expand (LwSampleMaker *self,
                               const char *pattern,
                               const GDate *first_day,
                               const GDate *last_day,
                               const char *group);
gboolean lw_sample_book_is_free (GHashTable *taken, GArray *days);
void lw_sample_book_take (GHashTable *taken, GArray *days);
gboolean lw_sample_seat_is_free (LwSampleSeat *seat, GArray *days);
void lw_sample_seat_take (LwSampleSeat *seat, GArray *days);
const LwAccreditation *lw_sample_company_get_accreditation (const LwSampleCompany *company,
                                                            const char *profile);

/* lw-sample-seats.c: a place for a student */
typedef struct
{
  const LwSampleNode *plan; /* what it asks of the company */
  const char *profile;
  GArray *days; /* LwStageDay, at least one */
  gboolean needs_accreditation;
} LwSampleSearch;

LwSampleSeat *lw_sample_seats_find (LwSampleMaker *self, const char *workplace);
LwSampleSeat *lw_sample_seats_search (LwSampleMaker *self,
                                      const LwSampleStudent *student,
                                      const LwSampleSearch *search);
gboolean lw_sample_seat_suits (const LwSampleSeat *seat, const char *profile);

/* lw-sample-reviews.c */
char *lw_sample_fill_in (LwSampleMaker *self, const LwSampleStudent *student, const char *text);

G_END_DECLS
