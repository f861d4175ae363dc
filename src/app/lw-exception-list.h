/* lw-exception-list.h - the rules that were passed with a reason
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-filtered-list.h"

G_BEGIN_DECLS

/* A search looks in rule, student with number and class, form, workplace, reason and who. */
#define LW_TYPE_EXCEPTION_LIST (lw_exception_list_get_type ())
G_DECLARE_FINAL_TYPE (LwExceptionList, lw_exception_list, LW, EXCEPTION_LIST, LwFilteredList)

LwExceptionList *lw_exception_list_new (LwOffice *office);
void lw_exception_list_set_words (LwExceptionList *self, const char *words);
/* By the name of the student or the class, then by rule. */
int lw_exception_list_compare (LwExceptionList *self, LwException *a, LwException *b);

/* "Rosalie van der Laan · R4 Plekken op de stageplek". */
char *lw_exception_list_dup_title (LwExceptionList *self, LwException *exception);
/* "Snuffelstage, Bakkerij Vis (Winkel) · Anna de Wit". */
char *lw_exception_list_dup_detail (LwExceptionList *self, LwException *exception);

G_END_DECLS
