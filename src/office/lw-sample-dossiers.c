/* lw-sample-dossiers.c - POPs and portfolios of a sample school
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-sample-maker.h"

#include "lw-date.h"

#include <string.h>

/* The texts of one profile, and those that anybody could have written. */
typedef struct
{
  GPtrArray *own;     /* LwSampleNode */
  GPtrArray *stage;   /* about the stage */
  GPtrArray *about;   /* over-mij */
  GPtrArray *general; /* the rest */
} Texts;

typedef struct
{
  const LwSampleNode *node;
  GDate date;
} Choice;

static void
texts_init (Texts *self, LwSampleMaker *maker, const char *profile)
{
  self->own = g_ptr_array_new ();
  self->stage = g_ptr_array_new ();
  self->about = g_ptr_array_new ();
  self->general = g_ptr_array_new ();
  for (guint i = 0; i < maker->items->len; i++)
    {
      const LwSampleNode *root = g_ptr_array_index (maker->items, i);

      for (guint j = 0; j < root->children->len; j++)
        {
          LwSampleNode *node = g_ptr_array_index (root->children, j);
          const char *own = lw_sample_node_get (node, "profile");

          if (!g_str_equal (node->name, "item") || (own != NULL && strcmp (own, profile) != 0))
            continue;
          if (own != NULL)
            g_ptr_array_add (self->own, node);
          else if (lw_sample_node_get (node, "stage") != NULL)
            g_ptr_array_add (self->stage, node);
          else if (g_str_equal (lw_sample_node_get (node, "kind"), "over-mij"))
            g_ptr_array_add (self->about, node);
          else
            g_ptr_array_add (self->general, node);
        }
    }
}

static void
texts_clear (Texts *self)
{
  g_ptr_array_unref (self->own);
  g_ptr_array_unref (self->stage);
  g_ptr_array_unref (self->about);
  g_ptr_array_unref (self->general);
}

static const char *
get_competency (LwSampleMaker *self, const char *name)
{
  return name != NULL ? g_hash_table_lookup (self->competencies, name) : NULL;
}

static void
add_goal (LwSampleMaker *self, LwPop *pop, const LwSampleNode *node, guint nth)
{
  static const char *const states[] = { "bezig", "open",  "bezig", "open",      "gehaald",
                                        "bezig", "bezig", "open",  "vervallen", "open" };
  LwGoal *goal = lw_sample_maker_add (self, &lw_goal_record);
  GDate monday = lw_sample_maker_get_monday (self, 16 + (int) lw_sample_maker_pick (self, 24));

  goal->pop = g_strdup (lw_record_get_id (LW_RECORD (pop)));
  goal->title = g_strdup (lw_sample_node_get (node, "title"));
  goal->competency = g_strdup (get_competency (self, lw_sample_node_get (node, "competency")));
  goal->why = g_strdup (lw_sample_node_get (node, "why"));
  goal->action = g_strdup (lw_sample_node_get (node, "action"));
  goal->evidence = g_strdup (lw_sample_node_get (node, "evidence"));
  goal->judged_by = g_strdup (lw_sample_node_get (node, "judge"));
  goal->due = lw_date_add_days (&monday, 4);
  goal->state = g_strdup (states[nth % G_N_ELEMENTS (states)]);
}

static void
add_pop (LwSampleMaker *self, LwSampleStudent *made, guint nth)
{
  LwPop *pop = lw_sample_maker_add (self, &lw_pop_record);
  guint n_goals = 0;

  pop->student = g_strdup (lw_record_get_id (LW_RECORD (made->student)));
  pop->school_year = g_strdup (lw_record_get_id (LW_RECORD (self->brief->year)));
  pop->learning_question = g_strdup (lw_sample_node_get (made->pop, "question"));
  pop->question_kind = g_strdup (lw_sample_node_get (made->pop, "kind"));
  pop->can = g_strdup (lw_sample_node_get (made->self, "can"));
  pop->wants = g_strdup (lw_sample_node_get (made->pop, "wants"));
  pop->must = g_strdup (lw_sample_node_get (made->pop, "must"));
  pop->how = g_strdup (lw_sample_node_get (made->ways, "how"));
  pop->learning_style = g_strdup (lw_sample_node_get (made->ways, "style"));
  pop->route = g_strdup (lw_sample_node_get (made->pop, "route"));
  pop->designed_with = g_strdup (lw_sample_node_get (made->pop, "designed"));
  pop->state = g_strdup (nth % 7 == 3 ? "concept" : nth % 11 == 6 ? "herzien" : "afgesproken");
  for (guint i = 0; i < made->pop->children->len; i++)
    {
      const LwSampleNode *node = g_ptr_array_index (made->pop->children, i);

      if (g_str_equal (node->name, "goal"))
        add_goal (self, pop, node, 3 * nth + n_goals++);
    }
}

/* What a drawn face goes with which name. */
static const char *
choose_face (const LwSampleName *name, guint nth)
{
  static const struct
  {
    const char *tags;
    char kind;
    const char *faces[3];
  } faces[] = {
    { "nl fy pl", 'v', { "gezicht-5", "gezicht-2", "gezicht-5" } },
    { "nl fy pl", 'm', { "gezicht-1", "gezicht-7", "gezicht-1" } },
    { "ar tr", 'v', { "gezicht-4", "gezicht-2", "gezicht-4" } },
    { "ar tr", 'm', { "gezicht-6", "gezicht-1", "gezicht-6" } },
    { "sr", 'v', { "gezicht-8", "gezicht-3", "gezicht-8" } },
    { "sr", 'm', { "gezicht-3", "gezicht-6", "gezicht-3" } },
    { "id vi", 'v', { "gezicht-2", "gezicht-8", "gezicht-2" } },
    { "id vi", 'm', { "gezicht-6", "gezicht-1", "gezicht-3" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (faces); i++)
    if (faces[i].kind == name->kind && strstr (faces[i].tags, name->tag) != NULL)
      return faces[i].faces[nth % 3];

  return "gezicht-1";
}

/* Each picture's content is kept once, however many items show it. */
static void
add_attachment (LwSampleMaker *self, LwPortfolioItem *item, const char *picture)
{
  LwAttachment *attachment = lw_sample_maker_add (self, &lw_attachment_record);
  const char *hash = g_hash_table_lookup (self->hashes, picture);

  if (hash == NULL)
    {
      GBytes *content = lw_sample_picture_load (picture);
      char *made = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);

      g_hash_table_insert (self->hashes, g_strdup (picture), made);
      g_hash_table_insert (self->sizes, g_strdup (picture),
                           GSIZE_TO_POINTER (g_bytes_get_size (content)));
      g_ptr_array_add (self->files, content);
      hash = made;
    }
  attachment->portfolio_item = g_strdup (lw_record_get_id (LW_RECORD (item)));
  attachment->name = g_strdup_printf ("%s.jpg", picture);
  attachment->media_type = g_strdup ("image/jpeg");
  attachment->size = (int) GPOINTER_TO_SIZE (g_hash_table_lookup (self->sizes, picture));
  attachment->hash = g_strdup (hash);
}

static char **
get_competencies (LwSampleMaker *self, const LwSampleNode *node)
{
  g_auto (GStrv) names = lw_sample_node_split (node, "competencies", "; ");
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  char **result;

  for (char **name = names; *name != NULL; name++)
    if (get_competency (self, *name) != NULL)
      g_strv_builder_add (ids, get_competency (self, *name));
  result = g_strv_builder_end (ids);
  if (*result == NULL)
    g_clear_pointer (&result, g_strfreev);

  return result;
}

static void
add_item (LwSampleMaker *self, LwSampleStudent *made, const Choice *choice, guint nth)
{
  const LwSampleNode *node = choice->node;
  LwPortfolioItem *item = lw_sample_maker_add (self, &lw_portfolio_item_record);
  const char *picture = lw_sample_node_get (node, "picture");

  item->student = g_strdup (lw_record_get_id (LW_RECORD (made->student)));
  item->title = lw_sample_fill_in (self, made, lw_sample_node_get (node, "title"));
  item->kind = g_strdup (lw_sample_node_get (node, "kind"));
  item->place = g_strdup (lw_sample_node_get (node, "place"));
  item->date = choice->date;
  item->description = lw_sample_fill_in (self, made, lw_sample_node_get (node, "text"));
  item->next_question = g_strdup (lw_sample_node_get (node, "next"));
  item->competencies = get_competencies (self, node);
  if (g_str_equal (item->kind, "over-mij"))
    picture = choose_face (made->name, nth);
  if (picture != NULL)
    add_attachment (self, item, picture);
}

/* Whether the student's stage is as far as the text tells. */
static gboolean
is_told (LwSampleMaker *self, const LwSampleStudent *made, const LwSampleNode *node, GDate *date)
{
  const char *when = lw_sample_node_get (node, "stage");
  const LwPlacement *placement = made->placement;
  const GDate *today = &self->brief->today;
  GDate late;

  if (placement == NULL
      || (!g_str_equal (placement->state, "loopt") && !g_str_equal (placement->state, "afgerond")))
    return FALSE;
  late = lw_date_compare (&placement->last_day, today) < 0 ? placement->last_day : *today;
  if (g_str_equal (when, "last") && !g_str_equal (placement->state, "afgerond"))
    return FALSE;
  if (g_str_equal (when, "last"))
    *date = placement->last_day;
  else if (g_str_equal (when, "first"))
    *date = placement->first_day;
  else
    *date = lw_date_add_days (&placement->first_day,
                              g_date_days_between (&placement->first_day, &late) / 2);

  return TRUE;
}

/* A school day between the start of the lessons and today. */
static GDate
spread_date (LwSampleMaker *self, guint nth, guint n)
{
  GDate start = lw_sample_maker_get_monday (self, 0);
  int span = g_date_days_between (&start, &self->brief->today);
  int jitter = (int) lw_sample_maker_pick (self, 100);
  GDate date;

  if (span <= 0)
    return self->brief->today;
  date = lw_date_add_days (&start, (int) ((nth * 100 + (guint) jitter) * (guint) span / (n * 100)));
  if (g_date_get_weekday (&date) >= G_DATE_SATURDAY && span > 7)
    date = lw_date_add_days (&date, G_DATE_FRIDAY - (int) g_date_get_weekday (&date));

  return lw_date_compare (&date, &self->brief->year->first_day) < 0 ? self->brief->year->first_day
                                                                    : date;
}

/* About oneself first, then in turn what belongs to the profile, what was met on the stage and
 * what anybody meets. Neighbours in the class begin at different texts. */
static void
add_items (LwSampleMaker *self, LwSampleStudent *made, const Texts *texts, guint nth)
{
  guint n = lw_sample_maker_is_small (self) ? 3 + lw_sample_maker_pick (self, 6)
                                            : 2 + lw_sample_maker_pick (self, 3);
  guint at[3] = { nth, nth, nth * 5 };

  for (guint i = 0; i < n; i++)
    {
      Choice choice = { .date = spread_date (self, i, n) };
      GPtrArray *general = texts->general;

      if (i == 0)
        choice.node = g_ptr_array_index (texts->about, nth % texts->about->len);
      else if (i % 2 == 1)
        choice.node = g_ptr_array_index (texts->own, at[0]++ % texts->own->len);
      else if (i % 4 == 2)
        {
          choice.node = g_ptr_array_index (texts->stage, at[1]++ % texts->stage->len);
          if (!is_told (self, made, choice.node, &choice.date))
            choice.node = g_ptr_array_index (general, at[2]++ % general->len);
        }
      else
        choice.node = g_ptr_array_index (general, at[2]++ % general->len);
      add_item (self, made, &choice, nth);
    }
}

/**
 * lw_sample_make_dossiers:
 * @self: the school in the making
 *
 * Adds POPs with goals and portfolio items with pictures for all students of grades 3 and 4.
 */
void
lw_sample_make_dossiers (LwSampleMaker *self)
{
  guint nth = 0;

  lw_sample_maker_begin (self, 6);
  for (guint i = 0; i < self->site->students->len; i++)
    {
      LwSampleStudent *made = g_ptr_array_index (self->site->students, i);

      if (made->pop != NULL)
        add_pop (self, made, nth++);
    }
  nth = 0;
  for (guint i = 0; i < self->site->students->len; i++)
    {
      LwSampleStudent *made = g_ptr_array_index (self->site->students, i);
      Texts texts;

      if (made->pop == NULL)
        continue;
      texts_init (&texts, self, lw_sample_node_get (made->pop, "profile"));
      add_items (self, made, &texts, nth++);
      texts_clear (&texts);
    }
}
