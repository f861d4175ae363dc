/* lw-cohort-missing.c - what is missing to plan whoever was asked for
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-cohort-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

static gboolean
has_students (LwWorld *world, const char *group)
{
  LwRecordList *students = world->lists.students;

  for (guint i = 0; students != NULL && i < lw_record_list_get_size (students); i++)
    if (g_strcmp0 (((LwStudent *) lw_record_list_peek (students, i))->group, group) == 0)
      return TRUE;

  return FALSE;
}

/* A school without students, or a class that is asked for by name and has nobody. */
void
lw_cohort_say_empty (LwCohort *self, const LwCohortRequest *request)
{
  const char *const *groups = request->groups;
  LwRecordList *students = self->world->lists.students;

  if (groups == NULL && students != NULL && lw_record_list_get_size (students) == 0)
    g_ptr_array_add (self->messages,
                     g_strdup (_ ("There are no students yet. Read a class list first.")));
  for (guint i = 0; groups != NULL && groups[i] != NULL; i++)
    {
      LwGroup *group = lw_world_find (self->world->lists.groups, groups[i]);

      if (group != NULL && !has_students (self->world, groups[i]))
        g_ptr_array_add (self->messages,
                         /* translators: a class */
                         g_strdup_printf (_ ("There are no students in class %s. Read a class "
                                             "list, or put students in it."),
                                          group->name));
    }
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* @without: names of classes that have no period in the form that isn't over */
void
lw_cohort_say_missing (LwCohort *self, GHashTable *without, guint n_classless)
{
  guint n_names;
  g_autofree char **names = (char **) g_hash_table_get_keys_as_array (without, &n_names);

  if (n_names > 0)
    {
      g_autofree char *text = NULL;

      qsort (names, n_names, sizeof *names, compare_names);
      text = g_strjoinv (", ", names);
      g_ptr_array_add (self->messages,
                       /* translators: names of classes */
                       g_strdup_printf (_ ("No stage period in this form still goes on or is to "
                                           "come: %s. Make one, or say the pattern, the first and "
                                           "the last day."),
                                        text));
    }
  if (n_classless > 0)
    g_ptr_array_add (
      self->messages,
      g_strdup_printf (ngettext ("%u student has no class, so that no stage period is known. Put "
                                 "the student in a class.",
                                 "%u students have no class, so that no stage period is known. "
                                 "Put them in a class.",
                                 n_classless),
                       n_classless));
}
