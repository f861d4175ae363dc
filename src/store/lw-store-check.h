/* lw-store-check.h - whether a store is whole
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-store-db.h"

G_BEGIN_DECLS

GStrv lw_store_check_all (LwStoreDb *db, GError **error);

G_END_DECLS
