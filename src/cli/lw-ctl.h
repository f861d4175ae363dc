/* lw-ctl.h - what the verbs of the command line share
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-carousel-job.h"
#include "lw-plan-job.h"

G_BEGIN_DECLS

/* Exit statuses that scripts rely on. */
enum
{
  LW_CTL_DONE = 0,
  LW_CTL_REFUSED = 1,
  LW_CTL_DAMAGED = 2,
  LW_CTL_USAGE = 64,
};

/**
 * LwCtlOption:
 * @name: without the two dashes
 * @value: (nullable): English msgid of what stands for its value in the help; %NULL: it has none
 * @help: English msgid
 * @repeats: may be given more than once; its values are lines of one text
 */
typedef struct
{
  const char *name;
  const char *value;
  const char *help;
  gboolean repeats;
} LwCtlOption;

typedef struct _LwCtl LwCtl;

/**
 * LwCtlVerb:
 * @name: as it is typed
 * @synopsis: English msgid of its arguments, "" without
 * @summary: English msgid of one line
 * @options: of its own, ended by one without a name
 * @min_arguments: how many arguments it needs
 * @max_arguments: how many it takes
 * @run: does it and returns the exit status
 */
typedef struct
{
  const char *name;
  const char *synopsis;
  const char *summary;
  const LwCtlOption *options;
  guint min_arguments;
  guint max_arguments;
  int (*run) (LwCtl *ctl);
} LwCtlVerb;

/* What was typed, understood. */
struct _LwCtl
{
  const LwCtlVerb *verb; /* NULL: none was given */
  GHashTable *options;   /* owned: name -> value, "" for one without */
  GPtrArray *arguments;  /* owned: char *, behind the verb */
};

extern const LwCtlVerb lw_ctl_init;
extern const LwCtlVerb lw_ctl_info;
extern const LwCtlVerb lw_ctl_list;
extern const LwCtlVerb lw_ctl_batch;
extern const LwCtlVerb lw_ctl_import;
extern const LwCtlVerb lw_ctl_plan;
extern const LwCtlVerb lw_ctl_print;
extern const LwCtlVerb lw_ctl_rules;
extern const LwCtlVerb lw_ctl_check;

extern const LwCtlVerb *const lw_ctl_verbs[]; /* NULL-terminated */
extern const LwCtlOption lw_ctl_global_options[];

/* lw-ctl-options.c */
LwCtl *lw_ctl_parse (int argc, char **argv, char **complaint);
void lw_ctl_free (LwCtl *ctl);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwCtl, lw_ctl_free)
const char *lw_ctl_get (LwCtl *ctl, const char *option); /* NULL: not given */
const char *lw_ctl_get_argument (LwCtl *ctl, guint index);
char **lw_ctl_dup_values (LwCtl *ctl, const char *option); /* of one that repeats */

/* lw-ctl-say.c */
int lw_ctl_fail (const GError *error);
int lw_ctl_complain (const LwCtlVerb *verb, const char *format, ...) G_GNUC_PRINTF (2, 3);
void lw_ctl_print_help (const LwCtlVerb *verb);
void lw_ctl_print_json (GVariant *value);
char *lw_ctl_dup_plain (const char *text);

/* lw-ctl.c */
char *lw_ctl_dup_store_path (LwCtl *ctl, GError **error);
LwOffice *lw_ctl_open (LwCtl *ctl, LwOfficeFlags flags, GError **error);
char *lw_ctl_find (LwOffice *office, const LwRecordType *type, const char *text, GError **error);

/* lw-ctl-plan-say.c */
void lw_ctl_plan_print_json (LwPlanJob *job, LwOffice *office);
void lw_ctl_plan_print_readable (LwPlanJob *job, LwOffice *office);

/* lw-ctl-carousel.c */
gboolean
lw_ctl_plan_carousel (LwCtl *ctl, LwOffice *office, LwCarouselRequest *request, GError **error);

/* lw-ctl-info.c */
int lw_ctl_report_info (LwCtl *ctl, LwOffice *office);

G_END_DECLS
