/* lw-find-lists.c - finds among what is in memory, as one types
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-find-lists.h"

/* Something that may be found: a record, or an action that is an item already. */
typedef struct
{
  LwFindGroup group;
  LwRecord *record;
  LwFindItem *item;
  char *folded;
} Candidate;

typedef struct
{
  const Candidate *candidate;
  guint score;
} Best;

struct _LwFindLists
{
  LwOffice *office;
  GArray *candidates; /* Candidate */
};

static void
candidate_clear (gpointer data)
{
  Candidate *candidate = data;

  g_clear_object (&candidate->record);
  g_clear_pointer (&candidate->item, lw_find_item_unref);
  g_free (candidate->folded);
}

static void
add_record (LwFindLists *self, LwFindGroup group, LwRecord *record, const char *text)
{
  Candidate candidate = { group, g_object_ref (record), NULL, lw_search_text_fold (text) };

  g_array_append_val (self->candidates, candidate);
}

static void
add_student (LwFindLists *self, gpointer record)
{
  LwStudent *student = record;
  LwGroup *group = lw_office_find (self->office, &lw_group_record, student->group);
  g_autofree char *text = g_strjoin (" ", lw_record_get_title (record), student->number,
                                     group != NULL ? group->name : "", NULL);

  add_record (self, LW_FIND_STUDENTS, record, text);
}

static void
add_company (LwFindLists *self, gpointer record)
{
  LwCompany *company = record;
  g_autofree char *text
    = g_strjoin (" ", company->name, company->town != NULL ? company->town : "", NULL);

  add_record (self, LW_FIND_COMPANIES, record, text);
}

static void
add_contact (LwFindLists *self, gpointer record)
{
  LwContactPerson *contact = record;

  if (contact->name != NULL && contact->company != NULL)
    add_record (self, LW_FIND_COMPANIES, record, contact->name);
}

static void
add_form (LwFindLists *self, gpointer record)
{
  add_record (self, LW_FIND_FORMS, record, lw_record_get_title (record));
}

static void
add_list (LwFindLists *self,
          const LwRecordType *type,
          void (*add) (LwFindLists *self, gpointer record))
{
  LwRecordList *list = lw_office_get_list (self->office, type);

  for (guint i = 0; i < lw_record_list_get_size (list); i++)
    add (self, lw_record_list_peek (list, i));
}

/**
 * lw_find_lists_new:
 * @office: an open school; must outlive what is made
 * @actions: (element-type LwFindItem): what can be done; found by title and by detail, which is
 *   not shown then
 *
 * Reads all names once: it is as old as that.
 *
 * Returns: (transfer full): what can be found in memory
 */
LwFindLists *
lw_find_lists_new (LwOffice *office, GPtrArray *actions)
{
  LwFindLists *self = g_new0 (LwFindLists, 1);

  self->office = office;
  self->candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_array_set_clear_func (self->candidates, candidate_clear);
  add_list (self, &lw_student_record, add_student);
  add_list (self, &lw_company_record, add_company);
  add_list (self, &lw_contact_person_record, add_contact);
  add_list (self, &lw_variant_record, add_form);
  for (guint i = 0; i < actions->len; i++)
    {
      LwFindItem *item = g_ptr_array_index (actions, i);
      g_autofree char *text
        = g_strjoin (" ", item->title, item->detail != NULL ? item->detail : "", NULL);
      Candidate candidate
        = { LW_FIND_ACTIONS, NULL, lw_find_item_ref (item), lw_search_text_fold (text) };

      g_clear_pointer (&item->detail, g_free);
      g_array_append_val (self->candidates, candidate);
    }

  return self;
}

void
lw_find_lists_free (LwFindLists *self)
{
  g_array_unref (self->candidates);
  g_free (self);
}

static int
compare_best (const Best *a, const Best *b)
{
  if (a->score != b->score)
    return a->score > b->score ? -1 : 1;
  if (a->candidate->record == NULL || b->candidate->record == NULL)
    return 0;

  return lw_record_compare (a->candidate->record, b->candidate->record);
}

/* Keeps the few best of a group in order. */
static void
take (GArray *best, Best one)
{
  guint at = best->len;

  while (at > 0 && compare_best (&one, &g_array_index (best, Best, at - 1)) < 0)
    at--;
  if (at >= LW_FIND_MAX_KNOWN)
    return;
  g_array_insert_val (best, at, one);
  if (best->len > LW_FIND_MAX_KNOWN)
    g_array_set_size (best, LW_FIND_MAX_KNOWN);
}

static guint
best_score (GArray *best)
{
  return best->len > 0 ? g_array_index (best, Best, 0).score : 0;
}

static void
add_items (LwFindLists *self, GArray *best, GPtrArray *items)
{
  for (guint i = 0; i < best->len; i++)
    {
      const Candidate *candidate = g_array_index (best, Best, i).candidate;

      g_ptr_array_add (items, candidate->item != NULL
                                ? lw_find_item_ref (candidate->item)
                                : lw_find_item_new_record (self->office, candidate->record));
    }
}

/* The group with the best of all first; where they are alike, people before things. */
static void
add_in_order (LwFindLists *self, GArray *best[], GPtrArray *items)
{
  gboolean done[LW_FIND_N_GROUPS] = { FALSE };

  for (guint n = 0; n < LW_FIND_N_GROUPS; n++)
    {
      guint next = LW_FIND_N_GROUPS;

      for (guint i = 0; i < LW_FIND_N_GROUPS; i++)
        if (!done[i]
            && (next == LW_FIND_N_GROUPS || best_score (best[i]) > best_score (best[next])))
          next = i;
      done[next] = TRUE;
      add_items (self, best[next], items);
    }
}

/**
 * lw_find_lists_search:
 * @self: what can be found
 * @folded_words: what is searched for, as of lw_search_text_fold()
 *
 * Returns: (transfer full) (element-type LwFindItem): the few best of each group, group by group
 */
GPtrArray *
lw_find_lists_search (LwFindLists *self, const char *folded_words)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) lw_find_item_unref);
  GArray *best[LW_FIND_N_GROUPS];

  for (guint i = 0; i < LW_FIND_N_GROUPS; i++)
    best[i] = g_array_new (FALSE, FALSE, sizeof (Best));
  for (guint i = 0; i < self->candidates->len; i++)
    {
      Best one = { &g_array_index (self->candidates, Candidate, i), 0 };

      one.score = lw_search_text_score (one.candidate->folded, folded_words);
      if (one.score > 0)
        take (best[one.candidate->group], one);
    }
  add_in_order (self, best, items);
  for (guint i = 0; i < LW_FIND_N_GROUPS; i++)
    g_array_unref (best[i]);

  return items;
}
