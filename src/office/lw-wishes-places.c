/* lw-wishes-places.c - which workplace a wish in a list means
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-wishes-places.h"

#include "lw-search-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Looking for what was meant goes through all companies: no more often than somebody reads it. */
#define MOST_SUGGESTED 50

/* One company; all borrowed from the lists, but the array. */
typedef struct
{
  LwCompany *company;
  GPtrArray *workplaces; /* owned, by title */
  char *folded;          /* owned: its name */
} Place;

/* What a text means; kept, as a list has the same texts many times. */
typedef struct
{
  GPtrArray *choices; /* owned, LwWorkplace of one company; NULL: none */
  char *why;          /* owned, nullable: why there are none */
} Meant;

struct _LwWishesPlaces
{
  LwRecordList *companies; /* borrowed */
  GPtrArray *places;       /* owned, Place, by name */
  GHashTable *of_company;  /* owned, company id -> Place */
  GHashTable *by_name;     /* owned, folded name, or name and town -> GPtrArray of Place */
  GHashTable *by_whole;    /* owned, folded company and title -> GPtrArray of LwWorkplace */
  GHashTable *by_title;    /* owned, folded title -> the same */
  GHashTable *meant;       /* owned, text as written -> Meant */
  guint n_suggested;
};

static void
place_free (gpointer data)
{
  Place *place = data;

  g_ptr_array_unref (place->workplaces);
  g_free (place->folded);
  g_free (place);
}

static void
meant_free (gpointer data)
{
  Meant *meant = data;

  g_clear_pointer (&meant->choices, g_ptr_array_unref);
  g_free (meant->why);
  g_free (meant);
}

/* Takes @key. */
static void
index_take (GHashTable *index, char *key, gpointer value)
{
  GPtrArray *values = g_hash_table_lookup (index, key);

  if (values == NULL)
    {
      values = g_ptr_array_new ();
      g_hash_table_insert (index, key, values);
    }
  else
    g_free (key);
  if (!g_ptr_array_find (values, value, NULL))
    g_ptr_array_add (values, value);
}

static char *
fold_two (const char *one, const char *other)
{
  g_autofree char *both = g_strjoin (", ", one, other, NULL);

  return lw_search_text_fold (both);
}

static GPtrArray *
sort_list (LwRecordList *list)
{
  GPtrArray *records = g_ptr_array_new ();

  for (guint i = 0; i < lw_record_list_get_size (list); i++)
    g_ptr_array_add (records, lw_record_list_peek (list, i));
  lw_records_sort (records);

  return records;
}

static void
add_company (LwWishesPlaces *self, LwCompany *company)
{
  Place *place;

  if (company->name == NULL)
    return;
  place = g_new0 (Place, 1);
  place->company = company;
  place->workplaces = g_ptr_array_new ();
  place->folded = lw_search_text_fold (company->name);
  g_ptr_array_add (self->places, place);
  g_hash_table_insert (self->of_company, (gpointer) lw_record_get_id (LW_RECORD (company)), place);
  index_take (self->by_name, g_strdup (place->folded), place);
  if (company->town != NULL)
    index_take (self->by_name, fold_two (company->name, company->town), place);
}

static void
add_workplace (LwWishesPlaces *self, LwWorkplace *workplace)
{
  Place *place = workplace->company != NULL
                   ? g_hash_table_lookup (self->of_company, workplace->company)
                   : NULL;

  if (place == NULL)
    return;
  g_ptr_array_add (place->workplaces, workplace);
  if (workplace->title == NULL)
    return;
  index_take (self->by_whole, fold_two (place->company->name, workplace->title), workplace);
  index_take (self->by_title, lw_search_text_fold (workplace->title), workplace);
}

static GHashTable *
index_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                (GDestroyNotify) g_ptr_array_unref);
}

LwWishesPlaces *
lw_wishes_places_new (LwRecordList *companies, LwRecordList *workplaces)
{
  LwWishesPlaces *self = g_new0 (LwWishesPlaces, 1);
  g_autoptr (GPtrArray) by_name = sort_list (companies);
  g_autoptr (GPtrArray) by_title = sort_list (workplaces);

  self->companies = companies;
  self->places = g_ptr_array_new_with_free_func (place_free);
  self->of_company = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_name = index_new ();
  self->by_whole = index_new ();
  self->by_title = index_new ();
  self->meant = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, meant_free);
  for (guint i = 0; i < by_name->len; i++)
    add_company (self, g_ptr_array_index (by_name, i));
  for (guint i = 0; i < by_title->len; i++)
    add_workplace (self, g_ptr_array_index (by_title, i));

  return self;
}

void
lw_wishes_places_free (LwWishesPlaces *self)
{
  g_hash_table_unref (self->meant);
  g_hash_table_unref (self->by_title);
  g_hash_table_unref (self->by_whole);
  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->of_company);
  g_ptr_array_unref (self->places);
  g_free (self);
}

static gboolean
is_of_one_company (GPtrArray *workplaces)
{
  for (guint i = 1; i < workplaces->len; i++)
    if (g_strcmp0 (((LwWorkplace *) g_ptr_array_index (workplaces, i))->company,
                   ((LwWorkplace *) g_ptr_array_index (workplaces, 0))->company)
        != 0)
      return FALSE;

  return TRUE;
}

/* A name that begins as the text does, or the other way round; short texts mean nothing. */
static const char *
suggest (LwWishesPlaces *self, const char *folded)
{
  if (strlen (folded) < 4 || self->n_suggested++ >= MOST_SUGGESTED)
    return NULL;
  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = g_ptr_array_index (self->places, i);

      if (g_str_has_prefix (place->folded, folded)
          || (strlen (place->folded) >= 4 && g_str_has_prefix (folded, place->folded)))
        return place->company->name;
    }

  return NULL;
}

static char *
join_titles (const Place *place)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < place->workplaces->len; i++)
    {
      const LwWorkplace *workplace = g_ptr_array_index (place->workplaces, i);

      if (workplace->title != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", workplace->title);
    }

  return g_string_free (text, FALSE);
}

/* The company before the comma or bracket may be known, and then only the workplace is not. */
static char *
explain_unknown (LwWishesPlaces *self, const char *text, const char *folded)
{
  gsize n_before = strcspn (text, ",(");
  g_autofree char *before = g_strndup (text, n_before);
  g_autofree char *folded_before = lw_search_text_fold (before);
  GPtrArray *places
    = text[n_before] != '\0' ? g_hash_table_lookup (self->by_name, folded_before) : NULL;
  const char *like;

  if (places != NULL && places->len == 1)
    {
      const Place *place = g_ptr_array_index (places, 0);
      g_autofree char *titles = join_titles (place);

      return g_strdup_printf (_ ("“%s” is no workplace of “%s”. It has: %s."), text,
                              place->company->name, *titles != '\0' ? titles : "–");
    }
  like = suggest (self, folded);
  if (like != NULL)
    /* translators: what was written, and a company that is like it */
    return g_strdup_printf (_ ("no company or workplace is called “%s”. Is “%s” meant? Write it "
                               "so, or take the wish out."),
                            text, like);

  return g_strdup_printf (_ ("no company or workplace is called “%s”; it may be gone. Mend the "
                             "name, add the company, or take the wish out."),
                          text);
}

static void
mean_company (Meant *meant, GPtrArray *places)
{
  const Place *place = g_ptr_array_index (places, 0);

  if (places->len > 1)
    meant->why = g_strdup_printf (_ ("%u companies are called “%s”. Write the town behind it: "
                                     "“%s, %s”."),
                                  places->len, place->company->name, place->company->name,
                                  place->company->town != NULL ? place->company->town : _ ("town"));
  else if (place->workplaces->len == 0)
    meant->why = g_strdup_printf (_ ("“%s” has no workplace yet. Add one under Companies, or take "
                                     "the wish out."),
                                  place->company->name);
  else
    meant->choices = g_ptr_array_ref (place->workplaces);
}

static void
mean_workplaces (Meant *meant, GPtrArray *workplaces, const char *text)
{
  if (is_of_one_company (workplaces))
    meant->choices = g_ptr_array_ref (workplaces);
  else
    meant->why = g_strdup_printf (_ ("%u companies have a workplace “%s”. Write the company "
                                     "before it, and a comma."),
                                  workplaces->len, text);
}

static const Meant *
find_meant (LwWishesPlaces *self, const char *text)
{
  Meant *meant = g_hash_table_lookup (self->meant, text);
  g_autofree char *folded = NULL;
  GPtrArray *places, *whole, *titles;

  if (meant != NULL)
    return meant;
  meant = g_new0 (Meant, 1);
  g_hash_table_insert (self->meant, g_strdup (text), meant);
  folded = lw_search_text_fold (text);
  places = g_hash_table_lookup (self->by_name, folded);
  whole = g_hash_table_lookup (self->by_whole, folded);
  titles = g_hash_table_lookup (self->by_title, folded);
  if (places != NULL)
    mean_company (meant, places);
  else if (whole != NULL)
    mean_workplaces (meant, whole, text);
  else if (titles != NULL)
    mean_workplaces (meant, titles, text);
  else
    meant->why = explain_unknown (self, text, folded);

  return meant;
}

static LwWorkplace *
find_for_profile (GPtrArray *workplaces, const char *profile)
{
  for (guint i = 0; profile != NULL && i < workplaces->len; i++)
    {
      LwWorkplace *workplace = g_ptr_array_index (workplaces, i);

      if (workplace->profiles != NULL
          && g_strv_contains ((const char *const *) workplace->profiles, profile))
        return workplace;
    }

  return NULL;
}

/**
 * lw_wishes_places_find:
 * @self: the places
 * @text: what is wished: a company, a company and its workplace or its town, or a workplace
 * @profile: (nullable): the student's
 * @note: (out) (transfer full) (nullable): which one was taken, when there was a choice
 * @why: (out) (transfer full) (nullable): why there is none, and what to do
 *
 * Case, accents and punctuation do not matter. Of a company with several workplaces the first that
 * is for the student's profile is taken, else the first.
 *
 * Returns: (transfer none) (nullable): the workplace
 */
LwWorkplace *
lw_wishes_places_find (LwWishesPlaces *self,
                       const char *text,
                       const char *profile,
                       char **note,
                       char **why)
{
  const Meant *meant = find_meant (self, text);
  LwWorkplace *suited, *found;

  *note = NULL;
  *why = g_strdup (meant->why);
  if (meant->choices == NULL)
    return NULL;
  if (meant->choices->len == 1)
    return g_ptr_array_index (meant->choices, 0);
  suited = find_for_profile (meant->choices, profile);
  found = suited != NULL ? suited : g_ptr_array_index (meant->choices, 0);
  if (suited != NULL)
    /* translators: what was written, how many workplaces it has, the one taken, a profile */
    *note
      = g_strdup_printf (_ ("“%s” has %u workplaces: took “%s”, for %s"), text, meant->choices->len,
                         found->title != NULL ? found->title : "", profile);
  else
    /* translators: what was written, how many workplaces it has, the one taken */
    *note = g_strdup_printf (_ ("“%s” has %u workplaces: took “%s”, the first"), text,
                             meant->choices->len, found->title != NULL ? found->title : "");

  return found;
}

char *
lw_wishes_places_dup_title (LwWishesPlaces *self, LwWorkplace *workplace)
{
  LwCompany *company
    = workplace->company != NULL ? lw_record_list_find (self->companies, workplace->company) : NULL;

  if (company == NULL)
    return g_strdup (workplace->title);
  if (workplace->title == NULL || g_strcmp0 (workplace->title, company->name) == 0)
    return g_strdup (company->name);

  return g_strdup_printf ("%s (%s)", company->name, workplace->title);
}
