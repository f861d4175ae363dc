/* lw-window.h - the window on one school
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-application.h"
#include "lw-office.h"

G_BEGIN_DECLS

/**
 * LwWindow:
 *
 * Its actions are what pages and sheets call:
 *   win.page (s: a page's name)
 *   win.open-student, win.open-company, win.open-form, win.open-placement (s: an id)
 *   win.open-form-cell (ss: a form's id, and the key of a column)
 *   win.open-dossier (ss: a student's id, and overview, pop, portfolio or
 *     stages)
 *   win.open-dossier-window (s: a student's id)
 *   win.open-group (s: a class's id: its students)
 *   win.note-student (s: whose dossier is shown), win.note-tab (s: which part of it),
 *     win.note-company (s: which company is)
 *   win.plan-stage (a{ss}: what is known already, of student or group, variant, workplace,
 *     stage-period, follows, first-day)
 *   win.plan-stages (as: ids of students, one after the other)
 *   win.plan-class (s: id of a class, or ""), win.plan-class-students (as: ids): all at once, with
 *     a look at it before
 *   win.stage-periods (s: id of a class or of a stage period, or "" for all)
 *   win.open-contacts (s: id of a company: what was said with it)
 *   win.next-places (s: id of a stage: where else to ask)
 *   win.why-not (s: id of a stage, or "" for the one that is chosen: why it isn’t elsewhere)
 *   win.company-cancels (s: id of a company: where else those can go who lose a place there)
 *   win.call-list: whom to call, and what to say
 *   win.wishes (s: id of a class or a student, or "": what students wish)
 *   win.carousel (s: id of a class, or "": each round at another workplace)
 *   win.visits (s: id of a member of staff, or ""): who guides which stages, and visits them when
 *   win.exceptions: the rules that were passed, with why
 *   win.print-portfolios (as: ids of students)
 *   win.print-agreements (as: ids of stages), win.agreements-of (as: ids of students)
 *   win.offer-agreement (s: id of a stage that was just promised)
 *   win.say (s: a toast)
 *   win.find (students, companies, forms, texts and actions)
 *   win.new-student (s: id of a class, or "")
 *   win.details: of the student whose dossier is shown
 *   win.import, win.print, win.undo, win.redo, win.open-store, win.preferences
 *   win.retry, win.open-read-only, win.make-new, win.show-folder: of a school that was not opened
 *   win.open-to-write: of one that is open to read only
 *   win.save-now, win.show-folder: of one whose disk refuses
 */
#define LW_TYPE_WINDOW (lw_window_get_type ())
G_DECLARE_FINAL_TYPE (LwWindow, lw_window, LW, WINDOW, AdwApplicationWindow)

LwWindow *lw_window_new (LwApplication *application);
void lw_window_open (LwWindow *self, const char *path);
/* Instead of a school: why the sample can't be made. */
void lw_window_show_no_sample (LwWindow *self, const GError *error);
gboolean lw_window_has_store (LwWindow *self, const char *path);
gboolean lw_window_is_in_trouble (LwWindow *self);
/* Whether it has no school, nor is about to get one. */
gboolean lw_window_is_free (LwWindow *self);
void lw_window_wait (LwWindow *self, const char *path, const char *text);
void lw_window_welcome (LwWindow *self, const char *path);
void lw_window_go (LwWindow *self, const char *page, const char *student_id);
const char *lw_window_get_path (LwWindow *self);
/* Reads a class list as soon as the school is open. */
void lw_window_import (LwWindow *self, const char *path);
LwOffice *lw_window_get_office (LwWindow *self);
/* Whether it has a school and shows it. */
gboolean lw_window_shows_school (LwWindow *self);
void lw_window_say (LwWindow *self, const char *text);

G_END_DECLS
