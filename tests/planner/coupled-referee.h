/* coupled-referee.h - coupled problems as whole numbers, for GLPK
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-problem.h"

G_BEGIN_DECLS

/* What the best plan costs; %G_MAXINT64 when pins allow none. */
gint64 coupled_ask_referee (const LwProblem *problem);

G_END_DECLS
