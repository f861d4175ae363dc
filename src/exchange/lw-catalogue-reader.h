/* lw-catalogue-reader.h - reads the catalogue from XML
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-catalogue.h"

G_BEGIN_DECLS

/* The catalogue that ships with the program. */
LwCatalogue *lw_catalogue_reader_load (GError **error);
LwCatalogue *lw_catalogue_reader_parse (GBytes *content, const char *name, GError **error);

G_END_DECLS
