/* lw-agreement.h - the stage agreement (stageovereenkomst) on paper
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-document.h"
#include "lw-terms.h"

G_BEGIN_DECLS

/* Somebody who signs, or whom one can reach; all of it nullable. */
typedef struct
{
  char *name;
  char *role;
  char *phone;
  char *email;
} LwAgreementPerson;

/* One part of the stage, at one workplace of the company. */
typedef struct
{
  char *form;      /* nullable */
  char *workplace; /* nullable */
  char *tasks;     /* nullable */
  LwTerms *terms;
} LwAgreementPart;

/**
 * LwAgreement:
 *
 * One student at one company, in words. Everything owned; all but the arrays and what is said to
 * be there is nullable, and what is not there is left open on paper, to be filled in by hand.
 */
typedef struct
{
  char *school;
  char *logo;    /* where the school's picture lies */
  char *student; /* is there */
  char *group;
  GDate birth_date; /* or cleared */
  char *company;
  char *address;                /* "Dorpsstraat 1, 6711 AB Ede" */
  LwAgreementPerson contact;    /* of the company */
  LwAgreementPerson mentor;     /* the guide at the company */
  LwAgreementPerson supervisor; /* of the school */
  GPtrArray *guardians;         /* LwAgreementPerson */
  char *question;               /* what the student wants to learn */
  char *accreditation;          /* "Z&W, geldig tot en met 31-07-2028" */
  gboolean is_promised;         /* by the company */
  GPtrArray *parts;             /* LwAgreementPart, by first day; one at least */
} LwAgreement;

/* Without it no agreement can be made up: it is a concept. */
typedef enum
{
  LW_AGREEMENT_LACKS_COMPANY = 1 << 0,
  LW_AGREEMENT_LACKS_FORM = 1 << 1,
  LW_AGREEMENT_LACKS_PERIOD = 1 << 2,
  LW_AGREEMENT_LACKS_DAYS = 1 << 3,
  LW_AGREEMENT_LACKS_PROMISE = 1 << 4,
} LwAgreementLack;

/* What is left open, to be filled in by hand. */
typedef enum
{
  LW_AGREEMENT_OPEN_BIRTH_DATE = 1 << 0,
  LW_AGREEMENT_OPEN_GUARDIAN = 1 << 1,
  LW_AGREEMENT_OPEN_ADDRESS = 1 << 2,
  LW_AGREEMENT_OPEN_CONTACT = 1 << 3,
  LW_AGREEMENT_OPEN_MENTOR = 1 << 4,
  LW_AGREEMENT_OPEN_SUPERVISOR = 1 << 5,
  LW_AGREEMENT_OPEN_QUESTION = 1 << 6,
  LW_AGREEMENT_OPEN_ACCREDITATION = 1 << 7,
} LwAgreementOpen;

LwAgreement *lw_agreement_new (const char *student);
void lw_agreement_free (LwAgreement *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwAgreement, lw_agreement_free)
/* terms: (transfer full). */
LwAgreementPart *lw_agreement_add_part (LwAgreement *self, LwTerms *terms);
LwAgreementPerson *lw_agreement_add_guardian (LwAgreement *self);

guint lw_agreement_find_lacks (const LwAgreement *self);
guint lw_agreement_find_open (const LwAgreement *self);
/* Whether a parent signs too: not for who is of age on the first day. */
gboolean lw_agreement_needs_guardian (const LwAgreement *self);

/* agreements: (element-type LwAgreement): each starts on a fresh sheet. */
LwDocument *lw_agreement_document_new (GPtrArray *agreements, const GDate *today);

G_END_DECLS
