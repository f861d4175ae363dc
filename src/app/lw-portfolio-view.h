/* lw-portfolio-view.h - the portfolio of one student
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Actions: portfolio.add, portfolio.back. */
#define LW_TYPE_PORTFOLIO_VIEW (lw_portfolio_view_get_type ())
G_DECLARE_FINAL_TYPE (LwPortfolioView, lw_portfolio_view, LW, PORTFOLIO_VIEW, GtkWidget)

void lw_portfolio_view_show_item (LwPortfolioView *self, const char *id);
void lw_portfolio_view_set_student (LwPortfolioView *self, LwOffice *office, const char *student_id);

G_END_DECLS
