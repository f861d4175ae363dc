/* bench-start.c - how long the start takes, beside a window with nothing in it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>
#include <gio/gio.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#define N_PAIRS 11
#define QUIET_US (600 * 1000)             /* nothing changed for so long: it is ready */
#define DEADLINE_US (30 * G_USEC_PER_SEC) /* a window that never comes to rest */
#define FRAME_AREA (1000 * 500)           /* less is no frame of the window */

/* How many times the first frame of an empty window the first frame and the last change may take,
 * and how much more memory. What changes last of a region is a number: how many things ask for
 * attention, when its ten thousand stages have been judged a few at a time. */
static const struct
{
  const char *sample;
  guint n_students;
  double first;
  double last;
  int mb;
} sizes[] = {
  { "school", 800, 1.5, 2.5, 60 },
  { "region", 6800, 2.0, 10.0, 200 },
};

typedef struct
{
  double first_ms; /* from the start to the first painted frame */
  double last_ms;  /* to the last change of the window */
  double pss_mb;
} Start;

static Display *display;
static int damage_event;

static double
read_pss_mb (const char *pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%s/smaps_rollup", pid);
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents (path, &text, NULL, NULL) || (line = strstr (text, "\nPss:")) == NULL)
    g_error ("no %s", path);

  return atof (line + strlen ("\nPss:")) / 1024;
}

/* A window is mapped before it is painted, and shows the black of the screen till then. */
static gboolean
is_frame (const XRectangle *area)
{
  XImage *image;
  unsigned long pixel;

  if (area->width * area->height < FRAME_AREA)
    return FALSE;
  image = XGetImage (display, DefaultRootWindow (display), 40, 20, 1, 1, AllPlanes, ZPixmap);
  pixel = image != NULL ? XGetPixel (image, 0, 0) & 0xffffff : 0;
  if (image != NULL)
    XDestroyImage (image);

  return pixel != 0;
}

/* Everything that was painted, till the program has been quiet for a while. */
static void
watch (Start *start, gint64 begin)
{
  struct pollfd file = { .fd = ConnectionNumber (display), .events = POLLIN };
  gint64 last = 0;

  while (last == 0 || g_get_monotonic_time () - last < QUIET_US)
    {
      XEvent event;

      if (g_get_monotonic_time () - begin > DEADLINE_US)
        g_error ("The window does not come to rest");
      if (XPending (display) == 0)
        {
          poll (&file, 1, 50);
          continue;
        }
      XNextEvent (display, &event);
      if (event.type != damage_event + XDamageNotify)
        continue;
      last = g_get_monotonic_time ();
      if (start->first_ms == 0 && is_frame (&((XDamageNotifyEvent *) &event)->area))
        start->first_ms = (double) (last - begin) / 1e3;
    }
  start->last_ms = (double) (last - begin) / 1e3;
}

static Start
run_once (const char *const *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  Damage damage = XDamageCreate (display, DefaultRootWindow (display), XDamageReportRawRectangles);
  Start start = { 0 };
  gint64 begin;

  XSync (display, True);
  begin = g_get_monotonic_time ();
  process = g_subprocess_newv (words, G_SUBPROCESS_FLAGS_NONE, &error);
  if (process == NULL)
    g_error ("%s", error->message);
  watch (&start, begin);
  start.pss_mb = read_pss_mb (g_subprocess_get_identifier (process));
  XDamageDestroy (display, damage);
  g_subprocess_send_signal (process, SIGTERM);
  g_subprocess_wait (process, NULL, NULL);

  return start;
}

static int
compare_doubles (const void *a, const void *b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

static double
median (double *values)
{
  qsort (values, N_PAIRS, sizeof values[0], compare_doubles);

  return values[N_PAIRS / 2];
}

static void
make_store (const char *ctl, const char *store, const char *sample)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process
    = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, ctl, "--store", store, "init",
                        "--sample", sample, NULL);

  if (process == NULL || !g_subprocess_wait_check (process, NULL, &error))
    g_error ("%s", error->message);
}

/* One who has a POP: (transfer full). */
static char *
find_student (const char *ctl, const char *store)
{
  static const char key[] = "\"student\":\"";
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_new (
    G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, ctl, "--store", store, "--json", "list", "pop", NULL);
  g_autofree char *list = NULL;
  const char *id;

  if (process == NULL || !g_subprocess_communicate_utf8 (process, NULL, NULL, &list, NULL, &error))
    g_error ("%s", error->message);
  id = strstr (list, key);
  if (id == NULL)
    g_error ("nobody has a POP");
  id += strlen (key);

  return g_strndup (id, strcspn (id, "\""));
}

/* A caret that blinks is a change of the window for ten seconds, and a scrollbar that is laid over
 * a list for one. */
static void
still_the_window (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_config_dir (), "gtk-4.0", NULL);
  g_autofree char *path = g_build_filename (folder, "settings.ini", NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0
      || !g_file_set_contents (
        path, "[Settings]\ngtk-cursor-blink=false\ngtk-overlay-scrolling=false\n", -1, NULL))
    g_error ("“%s” can't be written", path);
}

static guint
find_size (const char *sample)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (strcmp (sizes[i].sample, sample) == 0)
      return i;
  g_error ("no sample “%s”", sample);
}

/* PROGRAM CTL EMPTY SAMPLE PAGE [dossier] */
int
main (int argc, char *argv[])
{
  g_autofree char *store = g_build_filename (g_get_home_dir (), "school.leerwerk", NULL);
  g_autofree char *student = NULL;
  double first[N_PAIRS], last[N_PAIRS], first_ratio[N_PAIRS], last_ratio[N_PAIRS], mb[N_PAIRS];
  double empty_first[N_PAIRS];
  double first_median, last_median, mb_median;
  int damage_error;
  guint size;

  if (argc < 6)
    g_error ("use: bench-start PROGRAM CTL EMPTY SAMPLE PAGE [dossier]");
  size = find_size (argv[4]);
  display = XOpenDisplay (NULL);
  if (display == NULL || !XDamageQueryExtension (display, &damage_event, &damage_error))
    g_error ("no display that tells what changes");
  still_the_window ();
  /* Nor is what lies under the pointer lit up: it goes into the corner that no window covers. */
  XWarpPointer (display, None, DefaultRootWindow (display), 0, 0, 0, 0, 1365, 767);
  make_store (argv[2], store, argv[4]);
  if (argc > 6)
    student = find_student (argv[2], store);

  /* The first pair warms the caches and does not count. */
  for (int i = -1; i < N_PAIRS; i++)
    {
      Start empty = run_once ((const char *[]){ argv[3], NULL });
      Start full
        = run_once ((const char *[]){ argv[1], "--store", store, "--page", argv[5],
                                      student != NULL ? "--student" : NULL, student, NULL });

      if (i < 0)
        continue;
      empty_first[i] = empty.first_ms;
      first[i] = full.first_ms;
      last[i] = full.last_ms;
      first_ratio[i] = full.first_ms / empty.first_ms;
      last_ratio[i] = full.last_ms / empty.first_ms;
      mb[i] = full.pss_mb - empty.pss_mb;
    }
  first_median = median (first_ratio);
  last_median = median (last_ratio);
  mb_median = median (mb);
  g_print ("start on %s%s with %u students: first frame %.0f ms, last change %.0f ms, empty window "
           "%.0f ms; ratios %.2f (at most %.1f) and %.2f (at most %.1f); %.0f MB more than it (at "
           "most %d); medians of %d pairs\n",
           argv[5], student != NULL ? " and a dossier" : "", sizes[size].n_students, median (first),
           median (last), median (empty_first), first_median, sizes[size].first, last_median,
           sizes[size].last, mb_median, sizes[size].mb, N_PAIRS);
  XCloseDisplay (display);

  return first_median <= sizes[size].first && last_median <= sizes[size].last
             && mb_median <= sizes[size].mb
           ? 0
           : 1;
}
