/* print-fixture.h - portfolios as pupils write them, for the tests of paper
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-portfolio.h"

G_BEGIN_DECLS

/* A JPEG that looks like a photograph in a folder; (transfer full): its path. */
char *print_fixture_write_photo (const char *folder, const char *name, int width, int height);
/* The bytes as a file; (transfer full): its path. */
char *
print_fixture_write_file (const char *folder, const char *name, const void *bytes, gsize size);

/* A third-year's portfolio: photos in the folder, n_items items (the twelve texts in turn), the
 * first n_photos of which have one; with n_items 0 all is empty. */
LwPortfolio *print_fixture_portfolio (const char *folder, guint n_items, guint n_photos);

G_END_DECLS
