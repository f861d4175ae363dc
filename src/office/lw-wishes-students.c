/* lw-wishes-students.c - whose wish a row of a list is
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-wishes-students.h"

#include "lw-search-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Students and their texts are borrowed from the list. */
struct _LwWishesStudents
{
  LwRecordList *groups;     /* borrowed */
  GHashTable *by_number;    /* owned */
  GHashTable *by_bare;      /* owned: by the number without the zeros before it */
  GHashTable *by_email;     /* owned, its keys folded to lower case */
  GHashTable *by_name;      /* owned, folded name -> GPtrArray of LwStudent */
  GHashTable *folded_group; /* owned, group id -> its name folded */
};

static const char *
skip_zeros (const char *number)
{
  return number + strspn (number, "0");
}

static void
add_student (LwWishesStudents *self, LwStudent *student)
{
  char *name = lw_search_text_fold (lw_record_get_title (LW_RECORD (student)));
  GPtrArray *called = g_hash_table_lookup (self->by_name, name);

  if (called == NULL)
    {
      called = g_ptr_array_new ();
      g_hash_table_insert (self->by_name, name, called);
    }
  else
    g_free (name);
  g_ptr_array_add (called, student);
  if (student->number != NULL)
    {
      g_hash_table_insert (self->by_number, student->number, student);
      g_hash_table_insert (self->by_bare, (gpointer) skip_zeros (student->number), student);
    }
  if (student->email != NULL)
    g_hash_table_insert (self->by_email, g_utf8_strdown (student->email, -1), student);
}

LwWishesStudents *
lw_wishes_students_new (LwRecordList *students, LwRecordList *groups)
{
  LwWishesStudents *self = g_new0 (LwWishesStudents, 1);

  self->groups = groups;
  self->by_number = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_bare = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_email = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_name
    = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->folded_group = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  for (guint i = 0; i < lw_record_list_get_size (groups); i++)
    {
      LwGroup *group = lw_record_list_peek (groups, i);

      g_hash_table_insert (self->folded_group, (gpointer) lw_record_get_id (LW_RECORD (group)),
                           lw_search_text_fold (group->name));
    }
  for (guint i = 0; i < lw_record_list_get_size (students); i++)
    add_student (self, lw_record_list_peek (students, i));

  return self;
}

void
lw_wishes_students_free (LwWishesStudents *self)
{
  g_hash_table_unref (self->by_number);
  g_hash_table_unref (self->by_bare);
  g_hash_table_unref (self->by_email);
  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->folded_group);
  g_free (self);
}

static LwStudent *
find_by_number (LwWishesStudents *self, const char *number, char **why)
{
  LwStudent *student = g_hash_table_lookup (self->by_number, number);
  LwStudent *almost = g_hash_table_lookup (self->by_bare, skip_zeros (number));

  if (student == NULL && almost != NULL)
    *why = g_strdup_printf (_ ("no student has number %s, but there is %s. Give the column the "
                               "format Text, so that no zeros get lost."),
                            number, almost->number);
  else if (student == NULL)
    *why = g_strdup_printf (_ ("no student has number %s. Mend the number, or add the student "
                               "first."),
                            number);

  return student;
}

static LwStudent *
find_by_email (LwWishesStudents *self, const char *email, char **why)
{
  g_autofree char *lower = g_utf8_strdown (email, -1);
  LwStudent *student = g_hash_table_lookup (self->by_email, lower);

  if (student == NULL)
    *why = g_strdup_printf (_ ("no student has e-mail address %s. Mend it, or give the student "
                               "number."),
                            email);

  return student;
}

static gboolean
is_in_group (LwWishesStudents *self, LwStudent *student, const char *folded)
{
  const char *group
    = student->group != NULL ? g_hash_table_lookup (self->folded_group, student->group) : NULL;

  return *folded == '\0' || g_strcmp0 (group, folded) == 0;
}

static LwStudent *
find_by_name (LwWishesStudents *self, const char *name, const char *group, char **why)
{
  g_autofree char *folded = lw_search_text_fold (name);
  g_autofree char *folded_group = lw_search_text_fold (group);
  GPtrArray *called = g_hash_table_lookup (self->by_name, folded);
  LwStudent *found = NULL;
  guint n_found = 0;

  for (guint i = 0; called != NULL && i < called->len; i++)
    if (is_in_group (self, g_ptr_array_index (called, i), folded_group))
      {
        found = g_ptr_array_index (called, i);
        n_found++;
      }
  if (n_found == 1)
    return found;
  if (n_found > 1)
    *why = g_strdup_printf (_ ("%u students are called “%s”. Give the student number too."),
                            n_found, name);
  else if (called != NULL)
    /* translators: a student and a class */
    *why = g_strdup_printf (_ ("“%s” is not in class “%s”. Mend the class, or give the student "
                               "number."),
                            name, group);
  else
    *why = g_strdup_printf (_ ("no student is called “%s”. Mend the name, or give the student "
                               "number."),
                            name);

  return NULL;
}

/**
 * lw_wishes_students_find:
 * @self: the students
 * @who: what a row says
 * @why: (out) (transfer full): why nobody was found, and what to do
 *
 * The number decides where there is one, exactly as it is written; else the e-mail address, that
 * forms fill in by themselves; else the name, with the class if it is given, without regard to case
 * and accents.
 *
 * Returns: (transfer none) (nullable): the student
 */
LwStudent *
lw_wishes_students_find (LwWishesStudents *self, const LwWishesWho *who, char **why)
{
  if (*who->number != '\0')
    return find_by_number (self, who->number, why);
  if (*who->email != '\0' && strcmp (who->email, "anonymous") != 0)
    return find_by_email (self, who->email, why);
  if (*who->name != '\0')
    return find_by_name (self, who->name, who->group, why);
  *why = g_strdup (_ ("it is not said whose wish this is. Fill in the student number, or take the "
                      "row out."));

  return NULL;
}

/* What the student is in, else the class; (nullable). */
const char *
lw_wishes_students_get_profile (LwWishesStudents *self, LwStudent *student)
{
  LwGroup *group
    = student->group != NULL ? lw_record_list_find (self->groups, student->group) : NULL;

  if (student->profile != NULL)
    return student->profile;

  return group != NULL ? group->profile : NULL;
}
