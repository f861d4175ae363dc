/* lw-digest.c - what the dossiers of a school tell at a glance
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-digest.h"

static void
student_free (gpointer data)
{
  LwDigestStudent *student = data;

  g_free (student->review_kind);
  g_free (student->pop_state);
  g_free (student->goal_title);
  g_free (student);
}

/**
 * lw_digest_question_copy:
 * @self: a question
 *
 * Returns: (transfer full): the same
 */
LwDigestQuestion *
lw_digest_question_copy (const LwDigestQuestion *self)
{
  LwDigestQuestion *copy = g_memdup2 (self, sizeof *self);

  copy->school_year = g_strdup (self->school_year);

  return copy;
}

void
lw_digest_question_free (LwDigestQuestion *self)
{
  g_free (self->school_year);
  g_free (self);
}

/**
 * lw_digest_new:
 *
 * Returns: (transfer full): what is known of nobody
 */
LwDigest *
lw_digest_new (void)
{
  LwDigest *self = g_new0 (LwDigest, 1);

  self->students = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, student_free);
  self->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

void
lw_digest_free (LwDigest *self)
{
  g_hash_table_unref (self->students);
  g_hash_table_unref (self->asked);
  g_free (self);
}

/**
 * lw_digest_add_student:
 * @self: a digest that is being made
 * @id: a student's id
 *
 * Returns: (transfer none): what is known of the student, to be added to
 */
LwDigestStudent *
lw_digest_add_student (LwDigest *self, const char *id)
{
  LwDigestStudent *student = g_hash_table_lookup (self->students, id);

  if (student == NULL)
    {
      student = g_new0 (LwDigestStudent, 1);
      g_hash_table_insert (self->students, g_strdup (id), student);
    }

  return student;
}

/**
 * lw_digest_find_student:
 * @self: a digest
 * @id: a student's id
 *
 * Returns: (transfer none) (nullable): what is known of the student; %NULL for nothing
 */
const LwDigestStudent *
lw_digest_find_student (const LwDigest *self, const char *id)
{
  return g_hash_table_lookup (self->students, id);
}

void
lw_digest_set_asked (LwDigest *self, const char *placement_id, const GDate *day)
{
  g_hash_table_insert (self->asked, g_strdup (placement_id), g_memdup2 (day, sizeof *day));
}

/**
 * lw_digest_get_asked:
 * @self: a digest
 * @placement_id: a stage's id
 *
 * Returns: the day on which the company was asked; cleared when that is not known
 */
GDate
lw_digest_get_asked (const LwDigest *self, const char *placement_id)
{
  const GDate *day = g_hash_table_lookup (self->asked, placement_id);
  GDate none = { 0 };

  return day != NULL ? *day : none;
}
