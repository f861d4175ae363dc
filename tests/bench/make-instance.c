/* make-instance.c - makes a coupled planning problem, of a school or of a region
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: make-instance SIZE-REGIME OUT [SEED]
 *
 * SIZE is school (800 students, 300 companies) or region (6,800 and 3,000); REGIME is slack, tight
 * or over: how many placements companies take beside how many are asked, in each town and sector.
 * The format is that of coupled.c; the same seed makes the same file everywhere. Towns lie about,
 * students go to companies of their sector that they can reach, and wish for a few that are
 * popular. A class has an afternoon or a day a week for a term, days in a block, weeks (two of
 * them), or a run of weeks; some students in it are away two days a week for the whole year.
 */

#include <gio/gio.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define N_WEEKS 40
#define N_DAYS 5
#define N_SECTORS 4
#define CLASS 28
#define MOST_PATTERNS 512
#define MOST_CHOSEN 10
#define MOST_PLACES 40
#define MOST_MINUTES 75
#define N_WISHES 5
/* What the first wish costs, and so on, and what isn't wished for; minutes count there and back. */
static const guint wish_costs[N_WISHES + 1] = { 0, 100, 200, 350, 550, 1400 };
/* What the next pattern of those to choose from costs more. */
#define PATTERN_COST 3
/* Out of a hundred: classes in which some are away all year, students of those, and companies
 * that may have them. */
#define WITH_YEAR 50
#define AWAY_ALL_YEAR 25
#define ACCREDITED 60
/* Placements for each seat. */
#define TURNS 2.5
/* As many placements as are asked, times this, are dealt out before a regime takes its part. */
#define SLACK 1.3

typedef struct
{
  double x;
  double y;
} Spot;

typedef struct
{
  Spot spot;
  guint sector;
  guint seats;
  guint cap;
  guint64 weeks;
  guint half_days;
  gboolean is_accredited;
  guint popularity;
} Company;

typedef struct
{
  guint64 weeks;
  guint half_days;
} Pattern;

typedef enum
{
  AFTERNOON,
  DAY,
  BLOCK,
  WEEK,
  RUN,
  YEAR,
} Kind;

/* What the patterns of a kind are: @n_starts times in the year, @apart weeks apart and somewhat
 * later for some classes, @n_days ways of days. */
typedef struct
{
  guint n_weeks;
  guint n_starts;
  guint apart;
  guint n_days;
  guint share; /* classes out of a hundred */
} Shape;

static const Shape shapes[] = {
  [AFTERNOON] = { 10, 3, 13, 2, 32 }, [DAY] = { 12, 3, 13, 2, 31 }, [BLOCK] = { 6, 5, 7, 2, 18 },
  [WEEK] = { 1, 6, 2, 1, 14 },        [RUN] = { 3, 5, 8, 1, 5 },    [YEAR] = { 40, 1, 0, 2, 0 },
};

typedef struct
{
  Spot town;
  guint sector;
  guint size;
  Kind kind;
  gboolean has_year;
  guint later; /* weeks */
  guint days;
} Class;

/* A company for a student. */
typedef struct
{
  guint company;
  guint minutes;
  guint popularity;
  guint rank; /* of the wish */
} Choice;

typedef struct
{
  guint64 random;
  guint n_students;
  guint n_companies;
  guint n_classes;
  guint n_towns;
  double ratio; /* placements taken for each one asked */
  Class *classes;
  Company *companies;
  Pattern patterns[MOST_PATTERNS];
  guint n_patterns;
  guint n_demands;
  GString *text;
} Maker;

static const struct
{
  const char *name;
  guint n_students;
  guint n_companies;
  guint n_towns;
  double ratio;
} sizes[] = {
  { "school-slack", 800, 300, 9, SLACK },   { "school-tight", 800, 300, 9, 1.05 },
  { "school-over", 800, 300, 9, 0.8 },      { "region-slack", 6800, 3000, 60, SLACK },
  { "region-tight", 6800, 3000, 60, 1.05 }, { "region-over", 6800, 3000, 60, 0.8 },
};

/* As the planner's own dice: the same everywhere. */
static guint
roll (Maker *self, guint n)
{
  self->random ^= self->random >> 12;
  self->random ^= self->random << 25;
  self->random ^= self->random >> 27;

  return (guint) (((self->random * G_GUINT64_CONSTANT (2685821657736338717)) >> 32) * n >> 32);
}

/* The number of a pattern, which is made when there is none like it. */
static guint
find_pattern (Maker *self, guint64 weeks, guint half_days)
{
  guint i = 0;

  while (i < self->n_patterns
         && (self->patterns[i].weeks != weeks || self->patterns[i].half_days != half_days))
    i++;
  if (i == self->n_patterns)
    {
      g_assert (i < MOST_PATTERNS);
      self->patterns[self->n_patterns++] = (Pattern){ weeks, half_days };
    }

  return i;
}

/* A day is two half-days; weeks have one at school. */
static guint
find_half_days (Kind kind, guint days, guint way)
{
  guint first = (days + 2 * way) % N_DAYS, second = (first + 1 + way) % N_DAYS;

  switch (kind)
    {
    case AFTERNOON:
      return 2u << (2 * first);
    case DAY:
      return 3u << (2 * first);
    case BLOCK:
    case YEAR:
      return 3u << (2 * first) | 3u << (2 * second);
    case WEEK:
    case RUN:
    default:
      return 0x3ff & ~(2u << (2 * first));
    }
}

/* What one of a class chooses from; a second stage is in the second half of the year. */
static guint
find_patterns (Maker *self, const Class *class, Kind kind, gboolean is_second, guint *patterns)
{
  const Shape *shape = &shapes[kind];
  guint n = 0, later = kind == YEAR ? 0 : class->later + (is_second ? N_WEEKS / 2 : 0);

  for (guint i = 0; i < shape->n_starts; i++)
    for (guint way = 0; way < shape->n_days; way++)
      {
        guint first = MIN (later + i * shape->apart, N_WEEKS - shape->n_weeks);

        patterns[n++] = find_pattern (self, (((guint64) 1 << shape->n_weeks) - 1) << first,
                                      find_half_days (kind, class->days, way));
      }

  return n;
}

static Spot
near (Maker *self, Spot town)
{
  return (Spot){ town.x + roll (self, 60) / 10.0 - 3, town.y + roll (self, 60) / 10.0 - 3 };
}

/* By bicycle up to half an hour, else by bus. */
static guint
find_minutes (Spot a, Spot b)
{
  double km = hypot (a.x - b.x, a.y - b.y);

  return (guint) (km < 8 ? 4 * km : 20 + 2.5 * km);
}

static Kind
roll_kind (Maker *self)
{
  guint left = roll (self, 100);
  Kind kind = AFTERNOON;

  while (left >= shapes[kind].share)
    left -= shapes[kind++].share;

  return kind;
}

static void
make_classes (Maker *self)
{
  double side = 6 * sqrt (self->n_towns);
  g_autofree Spot *towns = g_new (Spot, self->n_towns);

  for (guint i = 0; i < self->n_towns; i++)
    towns[i] = (Spot){ roll (self, 1000) * side / 1000, roll (self, 1000) * side / 1000 };
  self->n_classes = (self->n_students + CLASS - 1) / CLASS;
  self->classes = g_new (Class, self->n_classes);
  for (guint i = 0; i < self->n_classes; i++)
    self->classes[i] = (Class){ .town = towns[roll (self, self->n_towns)],
                                .sector = roll (self, N_SECTORS),
                                .kind = roll_kind (self),
                                .has_year = roll (self, 100) < WITH_YEAR,
                                .later = roll (self, 3),
                                .days = roll (self, N_DAYS),
                                .size = MIN (CLASS, self->n_students - i * CLASS) };
}

/* Each class brings companies of its sector to its town. Half of them are open on all half-days,
 * and most in all weeks. */
static void
make_companies (Maker *self)
{
  static const guint closed[] = { 0x200, 0x200, 0x300, 0x00c, 0x003 };

  self->companies = g_new (Company, self->n_companies);
  for (guint i = 0; i < self->n_companies; i++)
    {
      const Class *class = &self->classes[i % self->n_classes];
      Company *company = &self->companies[i];

      *company = (Company){ .spot = near (self, class->town),
                            .sector = class->sector,
                            .weeks = ((guint64) 1 << N_WEEKS) - 1,
                            .half_days = 0x3ff,
                            .is_accredited = roll (self, 100) < ACCREDITED,
                            .popularity = roll (self, 1000) };
      if (roll (self, 2) == 0)
        company->half_days &= ~closed[roll (self, G_N_ELEMENTS (closed))];
      if (roll (self, 4) == 0)
        company->weeks &= ~((guint64) 0xf << roll (self, N_WEEKS - 4));
    }
}

/* What a class asks, and more, is dealt out over the companies that it brought: who takes more than
 * can be there one after the other has more seats. Of that a regime takes its part. */
static void
deal_caps (Maker *self)
{
  for (guint i = 0; i < self->n_classes; i++)
    {
      guint n_asked = self->classes[i].size * (self->classes[i].kind == WEEK ? 2 : 1);
      guint n_own = (self->n_companies - i + self->n_classes - 1) / self->n_classes;

      for (guint n = (guint) (SLACK * n_asked + 0.5), j = 0; n > 0; n--, j++)
        self->companies[i + self->n_classes * (j < n_own ? j : roll (self, n_own))].cap++;
    }
  for (guint i = 0; i < self->n_companies; i++)
    {
      Company *company = &self->companies[i];
      double part = company->cap * self->ratio / SLACK;

      company->seats = MAX (1, (guint) (company->cap / TURNS + 0.5));
      company->cap = (guint) (part + roll (self, 1000) / 1000.0);
    }
}

static int
compare_popularity (gconstpointer a, gconstpointer b)
{
  const Choice *one = a, *other = b;

  if (one->popularity != other->popularity)
    return one->popularity > other->popularity ? -1 : 1;

  return one->company < other->company ? -1 : one->company > other->company;
}

/* What is wished for comes first, then what is near. */
static int
compare_choices (gconstpointer a, gconstpointer b)
{
  const Choice *one = a, *other = b;

  if (one->rank != other->rank)
    return one->rank < other->rank ? -1 : 1;
  if (one->minutes != other->minutes)
    return one->minutes < other->minutes ? -1 : 1;

  return one->company < other->company ? -1 : one->company > other->company;
}

/* What a student can reach, with a few wishes, the more popular the likelier; not more than so
 * many. (element-type Choice) */
static GArray *
find_choices (Maker *self, Spot home, guint sector)
{
  GArray *choices = g_array_new (FALSE, FALSE, sizeof (Choice));

  for (guint i = 0; i < self->n_companies; i++)
    {
      const Company *company = &self->companies[i];
      Choice choice = { i, find_minutes (home, company->spot), company->popularity, N_WISHES };

      if (company->sector == sector && choice.minutes <= MOST_MINUTES)
        g_array_append_val (choices, choice);
    }
  g_array_sort (choices, compare_popularity);
  for (guint rank = 0; rank < MIN (N_WISHES, choices->len); rank++)
    {
      guint at = MIN (roll (self, choices->len), roll (self, choices->len));

      while (g_array_index (choices, Choice, at).rank < N_WISHES)
        at = (at + 1) % choices->len;
      g_array_index (choices, Choice, at).rank = rank;
    }
  g_array_sort (choices, compare_choices);
  g_array_set_size (choices, MIN (choices->len, MOST_PLACES));

  return choices;
}

static void
add_demand (Maker *self, guint student, const GArray *choices, Kind kind, gboolean is_second)
{
  guint patterns[MOST_CHOSEN], n = 0;
  guint n_patterns
    = find_patterns (self, &self->classes[student / CLASS], kind, is_second, patterns);
  g_autoptr (GString) arcs = g_string_new (NULL);

  for (guint i = 0; i < choices->len; i++)
    {
      const Choice *choice = &g_array_index (choices, Choice, i);

      if (kind == YEAR && !self->companies[choice->company].is_accredited)
        continue;
      g_string_append_printf (arcs, "%u %u\n", choice->company,
                              wish_costs[choice->rank] + 2 * choice->minutes);
      n++;
    }
  g_string_append_printf (self->text, "d %u %u %u", student, n_patterns, n);
  for (guint i = 0; i < n_patterns; i++)
    g_string_append_printf (self->text, " %u %u", patterns[i], PATTERN_COST * i);
  g_string_append_printf (self->text, "\n%s", arcs->str);
  self->n_demands++;
}

static void
add_students (Maker *self)
{
  for (guint i = 0; i < self->n_students; i++)
    {
      const Class *class = &self->classes[i / CLASS];
      g_autoptr (GArray) choices = find_choices (self, near (self, class->town), class->sector);
      gboolean is_year = class->has_year && roll (self, 100) < AWAY_ALL_YEAR;

      add_demand (self, i, choices, is_year ? YEAR : class->kind, FALSE);
      if (class->kind == WEEK && !is_year)
        add_demand (self, i, choices, WEEK, TRUE);
    }
}

static char *
make (Maker *self)
{
  g_autoptr (GString) head = g_string_new (NULL);

  make_classes (self);
  make_companies (self);
  deal_caps (self);
  self->text = g_string_new (NULL);
  add_students (self);
  g_string_append_printf (head, "%u %u %u %u\n", self->n_students, self->n_demands,
                          self->n_companies, self->n_patterns);
  for (guint i = 0; i < self->n_patterns; i++)
    g_string_append_printf (head, "%" G_GUINT64_FORMAT " %u\n", self->patterns[i].weeks,
                            self->patterns[i].half_days);
  for (guint i = 0; i < self->n_companies; i++)
    g_string_append_printf (head, "%u %u %u %" G_GUINT64_FORMAT "\n",
                            self->companies[i].seats, self->companies[i].cap,
                            self->companies[i].half_days, self->companies[i].weeks);
  g_string_append_len (head, self->text->str, (gssize) self->text->len);
  g_string_free (self->text, TRUE);
  g_free (self->classes);
  g_free (self->companies);

  return g_string_free (g_steal_pointer (&head), FALSE);
}

int
main (int argc, char **argv)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes) && argc >= 3 && argc <= 4; i++)
    if (strcmp (argv[1], sizes[i].name) == 0)
      {
        guint64 seed = argc == 4 ? g_ascii_strtoull (argv[3], NULL, 10) : 1;
        Maker maker = { .random = seed * 2 + G_GUINT64_CONSTANT (0x9e3779b97f4a7c15),
                        .n_students = sizes[i].n_students,
                        .n_companies = sizes[i].n_companies,
                        .n_towns = sizes[i].n_towns,
                        .ratio = sizes[i].ratio };
        g_autofree char *text = make (&maker);
        g_autoptr (GError) error = NULL;

        if (g_file_set_contents (argv[2], text, -1, &error))
          return EXIT_SUCCESS;
        g_printerr ("%s\n", error->message);
        return EXIT_FAILURE;
      }
  g_printerr ("Usage: make-instance SIZE-REGIME OUT [SEED], of school or region, and slack, tight "
              "or over\n");

  return EXIT_FAILURE;
}
