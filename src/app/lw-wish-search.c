/* lw-wish-search.c - workplaces by name, town or the code on a form, as one types
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-wish-search.h"

#include "lw-search-text.h"
#include "lw-short-code.h"
#include "lw-stage-search.h"

#define N_SHOWN 7

typedef struct
{
  LwFound *found;
  char *folded; /* what is searched; begins with the title */
  char *code;
} Entry;

struct _LwWishSearch
{
  LwOffice *office;   /* borrowed */
  GPtrArray *entries; /* owned, Entry; NULL till asked for */
};

/* How well an entry fits; the better come first. */
typedef enum
{
  FIT_CODE,
  FIT_BEGIN,
  FIT_WORDS,
  N_FITS,
} Fit;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  lw_found_free (entry->found);
  g_free (entry->folded);
  g_free (entry->code);
  g_free (entry);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 ((*(const Entry *const *) a)->folded, (*(const Entry *const *) b)->folded);
}

static Entry *
make_entry (LwOffice *office, LwWorkplace *workplace, LwCompany *company)
{
  Entry *entry = g_new0 (Entry, 1);
  const char *id = lw_record_get_id (LW_RECORD (workplace));
  g_autofree char *title = lw_stage_dup_place (office, workplace);
  g_autofree char *detail = NULL;
  g_autofree char *text = NULL;

  entry->code = lw_short_code_new (id);
  detail = company->town != NULL ? g_strjoin (" · ", company->town, entry->code, NULL)
                                 : g_strdup (entry->code);
  text = g_strjoin (" ", title, detail, NULL);
  entry->found = lw_found_new (id, title, detail);
  entry->folded = lw_search_text_fold (text);

  return entry;
}

static void
read_entries (LwWishSearch *self)
{
  LwRecordList *workplaces = lw_office_get_list (self->office, &lw_workplace_record);

  self->entries = g_ptr_array_new_with_free_func (entry_free);
  for (guint i = 0; i < lw_record_list_get_size (workplaces); i++)
    {
      LwWorkplace *workplace = lw_record_list_peek (workplaces, i);
      LwCompany *company = lw_office_find (self->office, &lw_company_record, workplace->company);

      if (company != NULL)
        g_ptr_array_add (self->entries, make_entry (self->office, workplace, company));
    }
  g_ptr_array_sort (self->entries, compare_entries);
}

static Fit
judge (const Entry *entry, const char *code, const char *words)
{
  if (code != NULL && g_str_equal (entry->code, code))
    return FIT_CODE;
  if (g_str_has_prefix (entry->folded, words))
    return FIT_BEGIN;

  return lw_search_text_has (entry->folded, words) ? FIT_WORDS : N_FITS;
}

LwWishSearch *
lw_wish_search_new (LwOffice *office)
{
  LwWishSearch *self = g_new0 (LwWishSearch, 1);

  self->office = office;

  return self;
}

void
lw_wish_search_free (LwWishSearch *self)
{
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_free (self);
}

GPtrArray *
lw_wish_search_find (const char *text, gpointer data)
{
  LwWishSearch *self = data;
  g_autofree char *code = lw_short_code_read (text);
  g_autofree char *words = lw_search_text_fold (text);
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) lw_found_free);

  if (self->entries == NULL)
    read_entries (self);
  for (Fit fit = FIT_CODE; *words != '\0' && fit < N_FITS; fit++)
    for (guint i = 0; i < self->entries->len && found->len < N_SHOWN; i++)
      {
        const Entry *entry = g_ptr_array_index (self->entries, i);

        if (judge (entry, code, words) == fit)
          g_ptr_array_add (
            found, lw_found_new (entry->found->id, entry->found->title, entry->found->detail));
      }

  return found;
}
