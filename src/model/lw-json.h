/* lw-json.h - records, requests and reports as JSON
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-record.h"

G_BEGIN_DECLS

/**
 * LwJsonVerb:
 * @LW_JSON_PUT: make or change a record
 * @LW_JSON_DELETE: delete a record
 * @LW_JSON_UNDO: take back the user's last act
 */
typedef enum
{
  LW_JSON_PUT,
  LW_JSON_DELETE,
  LW_JSON_UNDO,
} LwJsonVerb;

typedef struct
{
  char *rule;
  char *reason;
} LwJsonException;

/**
 * LwJsonRequest:
 * @type: the record type, %NULL for an undo
 * @id: (nullable): the record's id as given; %NULL makes a new record
 * @rev: the revision it must have, or -1 for no check
 * @fields: (nullable): the fields to set, as a JSON object
 * @exceptions: (element-type LwJsonException): "toch, omdat ..."
 *
 * One line of a batch. What else stands in the line is refused.
 */
typedef struct
{
  LwJsonVerb verb;
  const LwRecordType *type;
  char *id;
  gint64 rev;
  char *fields;
  GPtrArray *exceptions;
} LwJsonRequest;

/* Finds the id that a reference means: an id itself or a natural key. Returns a new string, or
 * NULL with LW_ERROR_UNKNOWN_REF set. */
typedef char *(*LwJsonResolve) (const char *ref_type,
                                const char *text,
                                gpointer user_data,
                                GError **error);

char *lw_json_from_record (LwRecord *record);
char *lw_json_fields_from_record (LwRecord *record);
gboolean lw_json_apply_fields (LwRecord *record,
                               const char *fields,
                               LwJsonResolve resolve,
                               gpointer user_data,
                               GError **error);
LwJsonRequest *lw_json_request_parse (const char *line, GError **error);
void lw_json_request_free (LwJsonRequest *request);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwJsonRequest, lw_json_request_free)

char *lw_json_from_variant (GVariant *value);
GVariant *lw_json_to_variant (const char *json);
char *lw_json_from_strv (const char *const *items);
char **lw_json_to_strv (const char *json);

G_END_DECLS
