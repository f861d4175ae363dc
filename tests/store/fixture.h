/* fixture.h - a store in a folder of its own, for tests
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-error.h"
#include "lw-store.h"
#include "lw-types.h"

#include <sqlite3.h>

typedef struct
{
  char *folder;
  char *path;
  LwStore *store;
} Fixture;

void fixture_set_up (Fixture *fixture, gconstpointer data);
void fixture_tear_down (Fixture *fixture, gconstpointer data);
void fixture_reopen (Fixture *fixture, LwStoreFlags flags, const char *user);

/* A record of the type with these fields as JSON. */
LwRecord *fixture_record (const LwRecordType *type, const char *id, const char *fields);
/* Commits one record; its new revision. */
gint64 fixture_put (LwStore *store, const LwRecordType *type, const char *id, const char *fields);
/* Tries to commit one record over that revision; the code of the refusal, or -1. */
int fixture_try_put (LwStore *store,
                     const LwRecordType *type,
                     const char *id,
                     const char *fields,
                     gint64 rev);
int fixture_try_delete (LwStore *store, const LwRecordType *type, const char *id, gint64 rev);
/* One field of a stored record as text; NULL when record or field is not there. */
char *fixture_text (LwStore *store, const LwRecordType *type, const char *id, const char *field);
/* Asks the file itself, beside the store. */
void fixture_sql (const char *path, const char *script);
gint64 fixture_sql_int (const char *path, const char *query);

#define fixture_assert_text(store, type, id, field, expected)                                      \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *fixture_found = fixture_text (store, type, id, field);                        \
    g_assert_cmpstr (fixture_found, ==, expected);                                                 \
  }                                                                                                \
  G_STMT_END
