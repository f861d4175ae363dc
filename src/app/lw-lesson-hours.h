/* lw-lesson-hours.h - how many lessons a week the classes of this school year have
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A row for each class, and one number for those that have none yet. Action: hours.fill. */
#define LW_TYPE_LESSON_HOURS (lw_lesson_hours_get_type ())
G_DECLARE_FINAL_TYPE (LwLessonHours, lw_lesson_hours, LW, LESSON_HOURS, AdwPreferencesGroup)

void lw_lesson_hours_set_office (LwLessonHours *self, LwOffice *office);

G_END_DECLS
