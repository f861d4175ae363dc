/* lw-stage-search.c - students, classes and workplaces, as one types
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-stage-search.h"

#include "lw-search-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define N_SHOWN 7

/* Something to be found. */
typedef struct
{
  LwFound *found; /* owned */
  char *folded;   /* owned: what is searched; begins with the title */
} Entry;

struct _LwStageSearch
{
  LwOffice *office;    /* borrowed */
  LwStageFit *fit;     /* borrowed, nullable */
  GPtrArray *owners;   /* owned, Entry: students, then classes; NULL till asked for */
  GPtrArray *students; /* likewise */
  GPtrArray *places;   /* likewise */
};

static void
entry_free (Entry *self)
{
  lw_found_free (self->found);
  g_free (self->folded);
  g_free (self);
}

/* @more: (nullable): what is searched too, and not shown. */
static void
add_entry (GPtrArray *entries, LwFound *found, const char *more)
{
  Entry *entry = g_new0 (Entry, 1);
  g_autofree char *text
    = g_strconcat (found->title, " ", found->detail != NULL ? found->detail : "", " ",
                   more != NULL ? more : "", NULL);

  entry->found = found;
  entry->folded = lw_search_text_fold (text);
  g_ptr_array_add (entries, entry);
}

static GPtrArray *
sorted_records (LwRecordList *list)
{
  guint n_records = lw_record_list_get_size (list);
  GPtrArray *sorted = g_ptr_array_sized_new (n_records);

  for (guint i = 0; i < n_records; i++)
    g_ptr_array_add (sorted, lw_record_list_peek (list, i));
  lw_records_sort (sorted);

  return sorted;
}

static GPtrArray *
entries_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
}

static void
read_students (LwStageSearch *self, GPtrArray *entries)
{
  g_autoptr (GPtrArray) sorted
    = sorted_records (lw_office_get_list (self->office, &lw_student_record));

  for (guint i = 0; i < sorted->len; i++)
    {
      LwStudent *student = g_ptr_array_index (sorted, i);
      LwGroup *group = lw_office_find (self->office, &lw_group_record, student->group);

      add_entry (entries,
                 lw_found_new (lw_record_get_id (LW_RECORD (student)),
                               lw_record_get_title (LW_RECORD (student)),
                               group != NULL ? group->name : NULL),
                 student->number);
    }
}

static void
read_classes (LwStageSearch *self)
{
  g_autoptr (GPtrArray) sorted
    = sorted_records (lw_office_get_list (self->office, &lw_group_record));

  for (guint i = 0; i < sorted->len; i++)
    {
      LwRecord *group = g_ptr_array_index (sorted, i);

      add_entry (
        self->owners,
        lw_found_new (lw_record_get_id (group), lw_record_get_title (group), _ ("the whole class")),
        _ ("Class activity"));
    }
}

char *
lw_stage_dup_place (LwOffice *office, LwWorkplace *workplace)
{
  LwCompany *company = lw_office_find (office, &lw_company_record, workplace->company);

  if (company == NULL)
    return g_strdup (workplace->title);
  if (workplace->title == NULL || g_strcmp0 (workplace->title, company->name) == 0)
    return g_strdup (company->name);

  return g_strdup_printf ("%s (%s)", company->name, workplace->title);
}

static void
add_place (LwStageSearch *self, LwWorkplace *workplace, LwCompany *company, GHashTable *with_place)
{
  g_autofree char *title = lw_stage_dup_place (self->office, workplace);
  g_autofree char *profiles
    = workplace->profiles != NULL ? g_strjoinv (", ", workplace->profiles) : NULL;
  g_autofree char *detail = NULL;

  if (company->town != NULL && profiles != NULL)
    detail = g_strjoin (" · ", company->town, profiles, NULL);
  add_entry (self->places,
             lw_found_new (lw_record_get_id (LW_RECORD (workplace)), title,
                           detail != NULL          ? detail
                           : company->town != NULL ? company->town
                                                   : profiles),
             NULL);
  g_hash_table_add (with_place, (gpointer) lw_record_get_id (LW_RECORD (company)));
}

static void
read_places (LwStageSearch *self)
{
  g_autoptr (GPtrArray) companies
    = sorted_records (lw_office_get_list (self->office, &lw_company_record));
  g_autoptr (GPtrArray) workplaces
    = sorted_records (lw_office_get_list (self->office, &lw_workplace_record));
  g_autoptr (GHashTable) with_place = g_hash_table_new (g_str_hash, g_str_equal);

  self->places = entries_new ();
  for (guint i = 0; i < workplaces->len; i++)
    {
      LwWorkplace *workplace = g_ptr_array_index (workplaces, i);
      LwCompany *company = lw_office_find (self->office, &lw_company_record, workplace->company);

      if (company != NULL)
        add_place (self, workplace, company, with_place);
    }
  for (guint i = 0; i < companies->len; i++)
    {
      LwCompany *company = g_ptr_array_index (companies, i);

      if (!g_hash_table_contains (with_place, lw_record_get_id (LW_RECORD (company))))
        add_entry (
          self->places,
          lw_found_new (lw_record_get_id (LW_RECORD (company)), company->name, company->town),
          NULL);
    }
}

static void
add_found (GPtrArray *found, const LwFound *entry)
{
  g_ptr_array_add (found, lw_found_new (entry->id, entry->title, entry->detail));
}

/* Those that begin with what is typed come first. */
static GPtrArray *
search (GPtrArray *entries, const char *text)
{
  g_autofree char *words = lw_search_text_fold (text);
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) lw_found_free);

  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < entries->len && found->len < N_SHOWN; i++)
      {
        const Entry *entry = g_ptr_array_index (entries, i);
        gboolean is_first = g_str_has_prefix (entry->folded, words);

        if (is_first == (pass == 0) && (is_first || lw_search_text_has (entry->folded, words)))
          add_found (found, entry->found);
      }

  return found;
}

GPtrArray *
lw_stage_search_owners (const char *text, gpointer data)
{
  LwStageSearch *self = data;

  if (self->owners == NULL)
    {
      self->owners = entries_new ();
      read_students (self, self->owners);
      read_classes (self);
    }

  return search (self->owners, text);
}

GPtrArray *
lw_stage_search_students (const char *text, gpointer data)
{
  LwStageSearch *self = data;

  if (self->students == NULL)
    {
      self->students = entries_new ();
      read_students (self, self->students);
    }

  return search (self->students, text);
}

/* Fewer digits are a number of a street, or part of a name. */
#define LEAST_DIGITS 6

static gboolean
is_phone (const char *text)
{
  guint n_digits = 0;

  for (; *text != '\0'; text++)
    if (g_ascii_isdigit (*text))
      n_digits++;
    else if (strchr (" +-()", *text) == NULL)
      return FALSE;

  return n_digits >= LEAST_DIGITS;
}

void
lw_new_company_read (LwNewCompany *self, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);

  *self = (LwNewCompany){ 0 };
  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *part = g_strstrip (parts[i]);

      if (i == 0)
        self->name = g_strdup (part);
      else if (is_phone (part) && self->phone == NULL)
        self->phone = g_strdup (part);
      else if (*part != '\0' && self->town == NULL)
        self->town = g_strdup (part);
    }
}

void
lw_new_company_clear (LwNewCompany *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->town, g_free);
  g_clear_pointer (&self->phone, g_free);
}

static LwFound *
found_new_company (const char *text)
{
  g_auto (LwNewCompany) company = { 0 };
  g_autofree char *title = NULL;
  g_autofree char *detail = NULL;
  g_autofree char *id = g_strconcat (LW_STAGE_NEW_COMPANY, text, NULL);

  lw_new_company_read (&company, text);
  title = g_strdup_printf (_ ("New company “%s”"), company.name);
  if (company.town != NULL && company.phone != NULL)
    detail = g_strjoin (" · ", company.town, company.phone, NULL);
  else if (company.town != NULL || company.phone != NULL)
    detail = g_strdup (company.town != NULL ? company.town : company.phone);
  else
    detail = g_strdup (_ ("name, town, telephone"));

  return lw_found_new (id, title, detail);
}

/* Behind what is said of each workplace that is shown: in a list one reason is enough. */
static void
add_fits (LwStageSearch *self, GPtrArray *found)
{
  for (guint i = 0; self->fit != NULL && i < found->len; i++)
    {
      LwFound *entry = g_ptr_array_index (found, i);
      LwWorkplace *workplace = lw_office_find (self->office, &lw_workplace_record, entry->id);
      g_autofree char *fit
        = workplace != NULL ? lw_stage_fit_describe (self->fit, workplace, 1) : NULL;
      char *before = entry->detail;

      if (fit == NULL)
        continue;
      entry->detail = before != NULL ? g_strjoin (" · ", before, fit, NULL) : g_strdup (fit);
      g_free (before);
    }
}

GPtrArray *
lw_stage_search_places (const char *text, gpointer data)
{
  LwStageSearch *self = data;
  g_autofree char *name = g_strstrip (g_strdup (text));
  GPtrArray *found;

  if (self->places == NULL)
    read_places (self);
  found = search (self->places, name);
  add_fits (self, found);
  if (*name != '\0' && *name != ',')
    g_ptr_array_add (found, found_new_company (name));

  return found;
}

void
lw_stage_search_set_fit (LwStageSearch *self, LwStageFit *fit)
{
  self->fit = fit;
}

LwStageSearch *
lw_stage_search_new (LwOffice *office)
{
  LwStageSearch *self = g_new0 (LwStageSearch, 1);

  self->office = office;

  return self;
}

void
lw_stage_search_free (LwStageSearch *self)
{
  g_clear_pointer (&self->owners, g_ptr_array_unref);
  g_clear_pointer (&self->students, g_ptr_array_unref);
  g_clear_pointer (&self->places, g_ptr_array_unref);
  g_free (self);
}
