/* lw-json-private.h - what the files that read and write JSON share
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-json.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* One value, with a limit to its depth; an error of LW_ERROR_INVALID. */
JsonNode *lw_json_text_to_node (const char *text, GError **error);
char *lw_json_node_to_text (JsonNode *node);

G_END_DECLS
