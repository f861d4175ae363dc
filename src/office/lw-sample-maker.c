/* lw-sample-maker.c - what all parts of a sample school are made with
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-sample-maker.h"

#include "lw-date.h"

#include <string.h>

/* How many of a hundred students have a name of this tag. */
static const struct
{
  const char *tag;
  guint share;
} tags[] = {
  { "nl", 63 }, { "ar", 12 }, { "tr", 9 }, { "sr", 5 },
  { "vi", 4 },  { "fy", 3 },  { "pl", 2 }, { "id", 2 },
};

/* A stream of its own for each part of the school and each type's ids: what depends on today (a
 * stage that is over has a report, one to come has none) then never shifts anything else. */
static GRand *
make_rand (LwSampleMaker *self, guint32 part, guint32 site)
{
  const guint32 seeds[]
    = { self->brief->seed, (guint32) lw_school_year_of (&self->brief->year->first_day), part,
        site };

  /* The first location is the same school as one that has no other. */
  return g_rand_new_with_seed_array (seeds, G_N_ELEMENTS (seeds) - (site == 0 ? 1 : 0));
}

/**
 * lw_sample_maker_begin:
 * @self: the school in the making
 * @part: which part
 *
 * From here on chance follows the stream of @part at this location.
 */
void
lw_sample_maker_begin (LwSampleMaker *self, guint32 part)
{
  g_clear_pointer (&self->rand, g_rand_free);
  self->rand = make_rand (self, part, self->site_index);
}

static char *
make_id (LwSampleMaker *self, const LwRecordType *type)
{
  GRand *rand = g_hash_table_lookup (self->id_rands, type);
  guint32 w[4];

  if (rand == NULL)
    {
      rand = make_rand (self, g_str_hash (type->name), 0);
      g_hash_table_insert (self->id_rands, (gpointer) type, rand);
    }
  for (guint i = 0; i < G_N_ELEMENTS (w); i++)
    w[i] = g_rand_int (rand);

  /* Version 4, variant 1, as g_uuid_string_random() makes them. */
  return g_strdup_printf ("%08x-%04x-4%03x-%04x-%04x%08x", w[0], w[1] >> 16, w[1] & 0xfff,
                          0x8000 | (w[2] >> 18), w[2] & 0xffff, w[3]);
}

/**
 * lw_sample_maker_add:
 * @self: the school in the making
 * @type: a record type
 *
 * Returns: (transfer none): a new record, to be filled in
 */
gpointer
lw_sample_maker_add (LwSampleMaker *self, const LwRecordType *type)
{
  g_autofree char *id = make_id (self, type);
  LwRecord *record = lw_record_new (type, id);

  g_ptr_array_add (self->records, record);

  return record;
}

/* Leaves out a record that would have been made on a later day, so that the ids of the others
 * stay what they are. */
void
lw_sample_maker_skip (LwSampleMaker *self, const LwRecordType *type)
{
  g_free (make_id (self, type));
}

guint
lw_sample_maker_pick (LwSampleMaker *self, guint n)
{
  return (guint) g_rand_int_range (self->rand, 0, (gint32) n);
}

gboolean
lw_sample_maker_chance (LwSampleMaker *self, guint percent)
{
  return lw_sample_maker_pick (self, 100) < percent;
}

const char *
lw_sample_maker_pick_tag (LwSampleMaker *self)
{
  guint at = lw_sample_maker_pick (self, 100);

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      if (at < tags[i].share)
        return tags[i].tag;
      at -= tags[i].share;
    }

  return tags[0].tag;
}

/**
 * lw_sample_maker_pick_name:
 * @self: the school in the making
 * @names: (element-type LwSampleName): given or family names
 * @tag: which of them
 *
 * Returns: (transfer none): one of the names with that tag
 */
const LwSampleName *
lw_sample_maker_pick_name (LwSampleMaker *self, GPtrArray *names, const char *tag)
{
  guint start = lw_sample_maker_pick (self, names->len);

  /* Tags stand together in the file, so a step that has no divisor in common with the length
   * gives each of them the same chance. */
  for (guint i = 0; i < names->len; i++)
    {
      const LwSampleName *name = g_ptr_array_index (names, (start + i * 131) % names->len);

      if (strcmp (name->tag, tag) == 0)
        return name;
    }

  return g_ptr_array_index (names, start);
}

static const LwSampleNode *
pick_town (LwSampleMaker *self)
{
  const LwSampleNode *around = self->site->place != NULL ? self->site->place : self->places;
  GPtrArray *towns = around->children;
  int at, total = 0;

  for (guint i = 0; i < towns->len; i++)
    total += lw_sample_node_get_int (g_ptr_array_index (towns, i), "weight", 0);
  at = (int) lw_sample_maker_pick (self, (guint) total);
  for (guint i = 0; i < towns->len; i++)
    {
      at -= lw_sample_node_get_int (g_ptr_array_index (towns, i), "weight", 0);
      if (at < 0)
        return g_ptr_array_index (towns, i);
    }

  return g_ptr_array_index (towns, 0);
}

/**
 * lw_sample_maker_pick_address:
 * @self: the school in the making
 * @address: (out) (optional): street and number
 * @postcode: (out): digits of the town, letters by chance
 * @town: (out) (optional): the town
 */
void
lw_sample_maker_pick_address (LwSampleMaker *self, char **address, char **postcode, char **town)
{
  /* Letters that Dutch postcodes have. */
  static const char letters[] = "ABCDEGHJKLMNPRTVWXZ";
  const LwSampleNode *node = pick_town (self);
  char first = letters[lw_sample_maker_pick (self, G_N_ELEMENTS (letters) - 1)];
  char second = letters[lw_sample_maker_pick (self, G_N_ELEMENTS (letters) - 1)];
  g_auto (GStrv) streets = lw_sample_node_split (self->places, "streets", ", ");
  guint street = lw_sample_maker_pick (self, g_strv_length (streets));
  guint number = 1 + lw_sample_maker_pick (self, 148);

  *postcode = g_strdup_printf ("%s %c%c", lw_sample_node_get (node, "postcode"), first, second);
  if (address != NULL)
    *address = g_strdup_printf ("%s %u", streets[street], number);
  if (town != NULL)
    *town = g_strdup (lw_sample_node_get (node, "name"));
}

/* Numbers that nobody can have: after 06 and after an area code comes no 0. */
char *
lw_sample_maker_dup_phone (LwSampleMaker *self, gboolean is_mobile)
{
  guint number = lw_sample_maker_pick (self, 1000000);

  if (is_mobile)
    return g_strdup_printf ("06-00 %02u %02u %02u", number / 10000, number / 100 % 100,
                            number % 100);
  return g_strdup_printf ("033-0%02u %02u %02u", number / 10000, number / 100 % 100, number % 100);
}

/**
 * lw_sample_maker_dup_email:
 * @self: the school in the making
 * @name: a name
 * @host: what stands before the domain that exists nowhere, with its dot, or ""
 *
 * Returns: (transfer full): an address that nobody has used yet
 */
char *
lw_sample_maker_dup_email (LwSampleMaker *self, const char *name, const char *host)
{
  g_autoptr (GString) dotted = g_string_new (name);
  g_autofree char *ascii = NULL;
  GString *local = g_string_new (NULL);
  g_autofree char *base = NULL;
  char *email;

  /* The Turkish i without a dot has no place in the table that this follows. */
  g_string_replace (dotted, "ı", "i", 0);
  ascii = g_str_to_ascii (dotted->str, "C");
  for (const char *at = ascii; *at != '\0'; at++)
    if (g_ascii_isalnum (*at))
      g_string_append_c (local, g_ascii_tolower (*at));
    else if (local->len > 0 && local->str[local->len - 1] != '.' && (*at == ' ' || *at == '-'))
      g_string_append_c (local, '.');
  base = g_string_free (local, FALSE);
  email = g_strdup_printf ("%s@%svoorbeeld.invalid", base, host);
  for (guint n = 2; !g_hash_table_add (self->used, g_strdup (email)); n++)
    {
      g_free (email);
      email = g_strdup_printf ("%s%u@%svoorbeeld.invalid", base, n, host);
    }

  return email;
}

/**
 * lw_sample_maker_get_monday:
 * @self: the school in the making
 * @week: which week; 0 is that of the first Monday of September
 *
 * Returns: its Monday
 */
GDate
lw_sample_maker_get_monday (LwSampleMaker *self, int week)
{
  GDate day = lw_date_from_dmy (7, 9, lw_school_year_of (&self->brief->year->first_day));
  GDate monday = lw_date_monday_of (&day);

  return lw_date_add_days (&monday, 7 * week);
}

gboolean
lw_sample_maker_is_small (const LwSampleMaker *self)
{
  return self->brief->size == LW_SAMPLE_SMALL;
}
