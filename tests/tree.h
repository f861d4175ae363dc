/* tree.h - takes away what tests made
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

/* Takes away the file or folder and all that is in it; of a link only the link. What somebody still
 * writes there stays. */
void tree_remove (const char *path);
