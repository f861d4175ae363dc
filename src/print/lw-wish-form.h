/* lw-wish-form.h - the form on which students write where they want to go
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-document.h"
#include "lw-forms.h"

G_BEGIN_DECLS

/* A workplace to choose, in words. */
typedef struct
{
  char *code;
  char *company;
  char *town;   /* nullable */
  char *title;  /* nullable: of the workplace */
  char *tasks;  /* nullable: what one does there */
  char *days;   /* nullable: when it is open */
  char *sector; /* nullable: a word of lw_sector_values */
} LwWishFormPlace;

/* What was wished already. */
typedef struct
{
  char *code;  /* nullable: nothing yet */
  char *place; /* nullable */
} LwWishFormWish;

/* Of one student. */
typedef struct
{
  char *student;
  char *group; /* nullable */
  char *code;
  GPtrArray *places;         /* LwWishFormPlace: all that suit, the best first */
  gboolean is_nearest_first; /* whether the best are the nearest */
  LwWishFormWish wishes[LW_N_WISHES];
} LwWishForm;

LwWishFormPlace *lw_wish_form_add_place (LwWishForm *form, const char *code, const char *company);
LwWishForm *lw_wish_form_new (const char *student, const char *group, const char *code);
void lw_wish_form_free (LwWishForm *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwWishForm, lw_wish_form_free)

/* forms: (element-type LwWishForm): each on a fresh sheet of two pages at most. */
LwDocument *lw_wish_form_document_new (GPtrArray *forms, const char *school);

G_END_DECLS
