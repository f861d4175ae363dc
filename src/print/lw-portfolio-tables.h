/* lw-portfolio-tables.h - the portfolio's goals, competencies and stages
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-portfolio.h"

G_BEGIN_DECLS

gboolean lw_portfolio_has_text (const char *text);

/* goals: (element-type LwGoal); items: LwPortfolioPart; stages: LwPortfolioStage. Each with its
 * heading; what is empty says so. */
void lw_portfolio_add_goals (LwDocument *document, const GPtrArray *goals);
void lw_portfolio_add_competencies (LwDocument *document, const GPtrArray *items);
void lw_portfolio_add_stages (LwDocument *document, const GPtrArray *stages);

G_END_DECLS
