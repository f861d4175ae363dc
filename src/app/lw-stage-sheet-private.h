/* lw-stage-sheet-private.h - what the files of the stage sheet share
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-agreement-bar.h"
#include "lw-finder.h"
#include "lw-pattern-editor.h"
#include "lw-pick.h"
#include "lw-stage-draft.h"
#include "lw-stage-findings.h"
#include "lw-stage-fit.h"
#include "lw-stage-pin.h"
#include "lw-stage-search.h"
#include "lw-stage-sheet.h"
#include "lw-text-field.h"
#include "lw-travel-field.h"
#include "lw-when-group.h"

G_BEGIN_DECLS

struct _LwStageSheet
{
  AdwWindow parent_instance;

  /* template */
  GtkButton *keep_button;
  GtkWidget *columns;
  AdwActionRow *student_row;
  LwFinder *student;
  AdwComboRow *form;
  AdwActionRow *place_row;
  LwFinder *place;
  GtkEditable *company_name;
  GtkEditable *company_town;
  GtkEditable *company_phone;
  AdwActionRow *fit_row;
  LwNumberRow *travel_row;
  AdwComboRow *state;
  GtkEditable *reason;
  AdwComboRow *found_by;
  GtkWidget *supervisor;
  AdwActionRow *visits_row;
  LwTextField *question;
  LwStagePin *pin;
  LwAgreementBar *agreement;
  GtkLabel *parts;
  GtkWidget *next_button;
  GtkWidget *why_not_button;
  GtkWidget *delete_button;
  LwPatternEditor *pattern;
  LwWhenGroup *when;
  GtkLabel *failure;
  GtkLabel *summary;
  GtkWidget *no_findings;
  LwStageFindings *findings;

  /* owned */
  LwOffice *office;
  LwStageDraft *draft;
  GPtrArray *judged; /* LwFinding: of the draft */
  LwStageSearch *search;
  LwPick *supervisor_pick;
  LwTravelField *travel;
  LwStageFit *fit;
  char **forms;    /* ids, in the order of the drop-down */
  char *forms_for; /* the student that they are ordered for */

  gboolean is_painting;
  const char *then; /* static: what the window does when it is kept; nullable */
};

/* lw-stage-sheet-keep.c */
void lw_stage_sheet_judge (LwStageSheet *self);
gboolean lw_stage_sheet_is_dirty (LwStageSheet *self);
/* For the actions of the same names. */
void lw_stage_sheet_leave (LwStageSheet *self);
void lw_stage_sheet_keep (GtkWidget *widget, const char *action, GVariant *parameter);
void lw_stage_sheet_delete (GtkWidget *widget, const char *action, GVariant *parameter);

/* The one place that puts what the draft says into the widgets. */
void lw_stage_sheet_paint (LwStageSheet *self);
void lw_stage_sheet_paint_visits (LwStageSheet *self);
void lw_stage_sheet_paint_keep (LwStageSheet *self);

G_END_DECLS
