/* lw-office.h - one open school: its lists, its acts, its history
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-act.h"
#include "lw-catalogue.h"
#include "lw-digest.h"
#include "lw-hit.h"
#include "lw-record-list.h"
#include "lw-rules.h"
#include "lw-types.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  LW_OFFICE_DEFAULT = 0,
  LW_OFFICE_READ_ONLY = 1 << 0, /* no writers' lock: works while a window has the store open;
                                   what is asked of it is refused, and is no trouble */
  LW_OFFICE_CREATE = 1 << 1,    /* make it; it must not be there yet */
} LwOfficeFlags;

/**
 * LwSavedState:
 * @LW_SAVED_ALL: everything is on disk
 * @LW_SAVED_BUSY: something is on its way
 * @LW_SAVED_FAILED: the last write failed; see #LwOffice:trouble; text is kept and tried again
 */
typedef enum
{
  LW_SAVED_ALL,
  LW_SAVED_BUSY,
  LW_SAVED_FAILED,
} LwSavedState;

/**
 * LwOffice:
 *
 * Properties, all readable and notified: "saved-state" (int, #LwSavedState), "trouble" (string,
 * nullable), "undo-label" and "redo-label" (string, nullable: what can be taken back or done
 * again), "user" (string).
 *
 * Signals: "acted" (const char *kind, const char *label, gboolean undone): an act was kept, or taken
 * back or done again (kind "undo" or "redo"); for the toast. "changed" (LwOutcome *): after the
 * lists took it over.
 */
#define LW_TYPE_OFFICE (lw_office_get_type ())
G_DECLARE_FINAL_TYPE (LwOffice, lw_office, LW, OFFICE, GObject)

char *lw_office_default_path (void);

/* Waiting doors: for the command line, worker threads and tests. Lists are loaded. */
LwOffice *lw_office_open (const char *path, LwOfficeFlags flags, const char *user, GError **error);
gboolean lw_office_commit (LwOffice *self, LwAct *act, GError **error);
gboolean lw_office_undo (LwOffice *self, GError **error);
gboolean lw_office_redo (LwOffice *self, GError **error);
/* (transfer container) (element-type LwRecord); the @n_conditions fields must equal the values,
 * of which a reference may be an id or a natural key, and NULL means unset. */
GPtrArray *lw_office_query (LwOffice *self,
                            const LwRecordType *type,
                            const char *const *fields,
                            const char *const *values,
                            guint n_conditions,
                            GError **error);

/* The id that an id or a natural key means: (transfer full) (nullable). */
char *lw_office_resolve (LwOffice *self,
                         const LwRecordType *type,
                         const char *text,
                         GError **error);

/* Doors that answer later, on the main context. */
void lw_office_open_async (const char *path,
                           LwOfficeFlags flags,
                           const char *user,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
LwOffice *lw_office_open_finish (GAsyncResult *result, GError **error);
void lw_office_commit_async (LwOffice *self,
                             LwAct *act,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
gboolean lw_office_commit_finish (LwOffice *self, GAsyncResult *result, GError **error);
void lw_office_undo_async (LwOffice *self,
                           gboolean redo,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
gboolean lw_office_undo_finish (LwOffice *self, GAsyncResult *result, GError **error);

/* These wait. */
gboolean lw_office_flush (LwOffice *self);
gboolean lw_office_try_again (LwOffice *self);
void lw_office_close (LwOffice *self);

const char *lw_office_get_path (LwOffice *self);
const char *lw_office_get_user (LwOffice *self);
void lw_office_set_user (LwOffice *self, const char *user);
/* The member of staff who is called as the user is; (transfer none) (nullable). */
LwStaff *lw_office_get_me (LwOffice *self);
/* The same person under another name: what was done before can still be taken back. */
void lw_office_rename_user (LwOffice *self, const char *name);
gboolean lw_office_is_read_only (LwOffice *self);
LwSavedState lw_office_get_saved_state (LwOffice *self);
const char *lw_office_get_trouble (LwOffice *self);
/* An #LwError, of what lw_office_get_trouble() says in words; meaningless without. */
int lw_office_get_trouble_code (LwOffice *self);
const char *lw_office_get_undo_label (LwOffice *self);
const char *lw_office_get_redo_label (LwOffice *self);
char *lw_office_get_file_path (LwOffice *self, const char *hash);

/* The catalogue that ships with the program; shared, loaded once. */
const LwCatalogue *lw_office_get_catalogue (LwOffice *self);

/* Live lists of the whole store: school, school-year, staff, group, student, company,
 * contact-person, accreditation, workplace, variant, competency, rule, stage-period,
 * placement, exception, calendar-day, travel-time, contact-moment, visit. (transfer none); NULL for
 * the types below. */
LwRecordList *lw_office_get_list (LwOffice *self, const LwRecordType *type);
/* Live list of the records whose @field is @value: for pop, goal, portfolio-item, attachment,
 * review, guardian, membership, wish. Fills later (GListModel tells). (transfer full). */
LwRecordList *lw_office_watch (LwOffice *self,
                               const LwRecordType *type,
                               const char *field,
                               const char *value);
gpointer lw_office_find (LwOffice *self, const LwRecordType *type, const char *id);
/* Of the workplace that the stage is at. */
gpointer lw_office_find_company (LwOffice *self, LwPlacement *placement);
/* Those that refer to another record, as the workplaces of a company: (transfer container). */
GPtrArray *
lw_office_find_of (LwOffice *self, const LwRecordType *type, const char *field, const char *id);

/* (transfer full) (element-type LwHit): the records in whose texts the words of @text stand, best
 * first; answers later. Cancelling drops a search that nobody waits for any more. */
void lw_office_search_async (LwOffice *self,
                             const char *text,
                             guint n_hits,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
GPtrArray *lw_office_search_finish (LwOffice *self, GAsyncResult *result, GError **error);
/* What the dossiers of all students tell, which is too much for live lists. Answers later. */
void lw_office_read_digest_async (LwOffice *self,
                                  const LwDigestQuestion *question,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
LwDigest *lw_office_read_digest_finish (LwOffice *self, GAsyncResult *result, GError **error);

/* The world for the rules, over the live lists; valid till the next "changed". */
LwWorld *lw_office_get_world (LwOffice *self);

/* The school's own record and the school year of today; (nullable). */
LwSchool *lw_office_get_school (LwOffice *self);
LwSchoolYear *lw_office_get_school_year (LwOffice *self);

G_END_DECLS
