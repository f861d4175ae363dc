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
 * students go to companies of their sector that they can reach, wish for a few that are popular,
 * and choose with their class from weeks or half-days that overlap; some have two stages.
 */

#include <gio/gio.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define N_WEEKS 40
#define N_SECTORS 4
#define CLASS 28
/* Kinds of patterns: runs of weeks by their length, then days by the length of the term. */
#define N_RUNS 3
#define N_TERMS 3
#define MOST_PATTERNS 512
#define MOST_PLACES 40
#define MOST_MINUTES 60
#define N_WISHES 5
/* Out of a hundred: students with a second stage. */
#define SECOND 13
/* How many can be on one seat in a year, by the patterns that a class chooses from. */
#define TURNS 2

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
  guint64 half_days;
} Company;

typedef struct
{
  guint64 weeks;
  guint half_days;
} Pattern;

typedef struct
{
  Spot town;
  guint sector;
  guint kind;
  guint first_pattern;
  guint size;
} Class;

/* A company for a student. */
typedef struct
{
  guint company;
  guint minutes;
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
  guint first_of_kind[N_RUNS + N_TERMS + 1];
  guint n_kinds;
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
  { "school-slack", 800, 300, 9, 1.6 },     { "school-tight", 800, 300, 9, 1.05 },
  { "school-over", 800, 300, 9, 0.75 },     { "region-slack", 6800, 3000, 60, 1.6 },
  { "region-tight", 6800, 3000, 60, 1.05 }, { "region-over", 6800, 3000, 60, 0.75 },
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

static void
add_pattern (Maker *self, guint first, guint n_weeks, guint half_days)
{
  if (first + n_weeks > N_WEEKS)
    return;
  self->patterns[self->n_patterns++]
    = (Pattern){ (((guint64) 1 << n_weeks) - 1) << first, half_days };
}

/* Runs of three to five weeks with an afternoon at school, and days in a term, a half year or the
 * whole year. Those of one kind that begin at other times are what a class chooses from. */
static void
make_patterns (Maker *self)
{
  static const guint days[] = { 0x003, 0x00c, 0x030, 0x0c0, 0x300 };
  static const guint terms[N_TERMS] = { 10, 20, 40 };

  for (guint n_weeks = 3; n_weeks < 3 + N_RUNS; n_weeks++)
    {
      self->first_of_kind[self->n_kinds++] = self->n_patterns;
      for (guint first = 0; first < N_WEEKS; first += 2)
        add_pattern (self, first, n_weeks, 0x1ff);
    }
  for (guint i = 0; i < N_TERMS; i++)
    {
      self->first_of_kind[self->n_kinds++] = self->n_patterns;
      for (guint first = 0; first + terms[i] <= N_WEEKS; first += 10)
        for (guint a = 0; a < G_N_ELEMENTS (days); a++)
          {
            add_pattern (self, first, terms[i], days[a]);
            for (guint b = a + 1; b < G_N_ELEMENTS (days); b++)
              add_pattern (self, first, terms[i], days[a] | days[b]);
          }
    }
  self->first_of_kind[self->n_kinds] = self->n_patterns;
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

  return (guint) (km < 8 ? 4 * km : 14 + 2 * km);
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
                                .kind = roll (self, self->n_kinds),
                                .first_pattern = roll (self, MOST_PATTERNS),
                                .size = MIN (CLASS, self->n_students - i * CLASS) };
}

/* Each class brings companies of its sector to its town. */
static void
make_companies (Maker *self)
{
  self->companies = g_new (Company, self->n_companies);
  for (guint i = 0; i < self->n_companies; i++)
    {
      const Class *class = &self->classes[i % self->n_classes];

      self->companies[i] = (Company){ .spot = near (self, class->town),
                                      .sector = class->sector,
                                      .seats = 1 + roll (self, 10) / 6 + roll (self, 10) / 8,
                                      .half_days = roll (self, 8) == 0 ? 0xff : 0x3ff };
    }
}

/* What a class asks, times what the regime has for it, is dealt out over the companies that it
 * brought. Who takes more than can be there one after the other has more seats. */
static void
deal_caps (Maker *self)
{
  for (guint i = 0; i < self->n_classes; i++)
    {
      double n_asked = self->classes[i].size * (100 + SECOND) / 100.0;
      guint n_own = (self->n_companies - i + self->n_classes - 1) / self->n_classes;

      for (guint n = (guint) (self->ratio * n_asked + 0.5); n > 0; n--)
        self->companies[i + self->n_classes * roll (self, n_own)].cap++;
    }
  for (guint i = 0; i < self->n_companies; i++)
    self->companies[i].seats
      = MAX (self->companies[i].seats, (self->companies[i].cap + TURNS - 1) / TURNS);
}

static int
compare_choices (gconstpointer a, gconstpointer b)
{
  const Choice *one = a, *other = b;

  if (one->minutes != other->minutes)
    return one->minutes < other->minutes ? -1 : 1;

  return one->company < other->company ? -1 : one->company > other->company;
}

/* What can be reached, the nearest first. (element-type Choice) */
static GArray *
find_choices (Maker *self, Spot home, guint sector)
{
  GArray *choices = g_array_new (FALSE, FALSE, sizeof (Choice));

  for (guint i = 0; i < self->n_companies; i++)
    {
      Choice choice = { i, find_minutes (home, self->companies[i].spot) };

      if (self->companies[i].sector == sector && choice.minutes <= MOST_MINUTES)
        g_array_append_val (choices, choice);
    }
  g_array_sort (choices, compare_choices);

  return choices;
}

/* Minutes, and for who wishes another place a hundred for each place in the line; the first few in
 * a line are those that many wish for. */
static void
add_demand (Maker *self,
            guint student,
            GArray *choices,
            guint kind,
            guint first_pattern,
            guint most)
{
  guint n_kind = self->first_of_kind[kind + 1] - self->first_of_kind[kind];
  guint n_patterns = MIN (n_kind, most), n = MIN (choices->len, MOST_PLACES);
  guint wishes[N_WISHES];

  for (guint i = 0; i < N_WISHES; i++)
    wishes[i] = n == 0 ? 0 : MIN (roll (self, n), roll (self, n));
  g_string_append_printf (self->text, "d %u %u %u", student, n_patterns, n);
  for (guint i = 0; i < n_patterns; i++)
    g_string_append_printf (self->text, " %u %u",
                            self->first_of_kind[kind] + (first_pattern + i) % n_kind, 5 * i);
  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < n; i++)
    {
      const Choice *choice = &g_array_index (choices, Choice, i);
      guint rank = 0;

      while (rank < N_WISHES && wishes[rank] != i)
        rank++;
      g_string_append_printf (self->text, "%u %u\n", choice->company, 100 * rank + choice->minutes);
    }
  self->n_demands++;
}

/* Runs of weeks after runs of weeks, and days beside days: who is away for a year on some days has
 * no weeks left. It has twice as many patterns, so that one of them goes with one of the first. */
static guint
find_second_kind (guint kind)
{
  return kind < N_RUNS ? (kind + 1) % N_RUNS : N_RUNS + (kind - N_RUNS + 1) % N_TERMS;
}

static void
add_students (Maker *self)
{
  for (guint i = 0; i < self->n_students; i++)
    {
      const Class *class = &self->classes[i / CLASS];
      g_autoptr (GArray) choices = find_choices (self, near (self, class->town), class->sector);
      guint n_patterns = 4 + i / CLASS % 5;

      add_demand (self, i, choices, class->kind, class->first_pattern, n_patterns);
      if (roll (self, 100) < SECOND)
        add_demand (self, i, choices, find_second_kind (class->kind),
                    class->first_pattern + i % CLASS, 2 * n_patterns);
    }
}

static char *
make (Maker *self)
{
  g_autoptr (GString) head = g_string_new (NULL);

  make_patterns (self);
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
    g_string_append_printf (head, "%u %u %" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT "\n",
                            self->companies[i].seats, self->companies[i].cap,
                            self->companies[i].half_days, ((guint64) 1 << N_WEEKS) - 1);
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
