/* e2e-screen.c - what the built program shows, and what can be done there
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "e2e.h"

#include <gio/gio.h>
#include <stdio.h>
#include <string.h>

#define WAIT_US (20 * G_USEC_PER_SEC)
#define PAUSE_US 10000

/* In its window: (transfer full) (nullable). */
static AtspiRect *
get_place (E2eItem *item)
{
  AtspiComponent *component = atspi_accessible_get_component_iface (item);
  AtspiRect *place = component != NULL
                       ? atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL)
                       : NULL;

  g_clear_object (&component);

  return place;
}

/* GTK 4.8 tells of no widget but windows whether it is on the screen, and pages of a stack that
 * were not shown yet are among the rest: those have no size. */
static gboolean
has_size (E2eItem *item)
{
  g_autofree AtspiRect *place = get_place (item);

  return place != NULL && place->width > 0 && place->height > 0;
}

/* GTK 4.8 gives a button with a mnemonic the name "_Save Save". */
static gboolean
is_name (const char *own, const char *name)
{
  if (own == NULL || !g_str_has_suffix (own, name))
    return FALSE;

  return strlen (own) == strlen (name) || strchr (own, '_') != NULL;
}

static gboolean
matches (E2eItem *item, AtspiRole role, const char *name)
{
  g_autofree char *own = NULL;

  if (role != ATSPI_ROLE_INVALID && atspi_accessible_get_role (item, NULL) != role)
    return FALSE;
  if (name == NULL)
    return has_size (item);
  own = atspi_accessible_get_name (item, NULL);

  return is_name (own, name) && has_size (item);
}

typedef gboolean (*VisitFunc) (E2eItem *item, guint depth, gpointer data);

/* What is on the screen, depth first and the newest window first; stops at the first that @visit
 * takes: (transfer full). An item may go while it is looked at; then it is not what is sought. */
static E2eItem *
walk (E2eItem *item, guint depth, VisitFunc visit, gpointer data)
{
  int n_children;

  if (visit (item, depth, data))
    return g_object_ref (item);
  n_children = atspi_accessible_get_child_count (item, NULL);
  for (int i = 0; i < n_children; i++)
    {
      int index = depth == 0 ? n_children - 1 - i : i;
      g_autoptr (E2eItem) child = atspi_accessible_get_child_at_index (item, index, NULL);
      E2eItem *found = child != NULL ? walk (child, depth + 1, visit, data) : NULL;

      if (found != NULL)
        return found;
    }

  return NULL;
}

static E2eItem *
application_of (E2eProgram *self)
{
  g_autoptr (E2eItem) desktop = atspi_get_desktop (0);

  /* The library's cache needs a main loop to stay true, so it is left out. */
  atspi_accessible_set_cache_mask (desktop, ATSPI_CACHE_NONE);
  for (int i = 0; i < atspi_accessible_get_child_count (desktop, NULL); i++)
    {
      g_autoptr (E2eItem) application = atspi_accessible_get_child_at_index (desktop, i, NULL);

      if (application != NULL
          && atspi_accessible_get_process_id (application, NULL) == (guint) e2e_get_pid (self))
        {
          atspi_accessible_set_cache_mask (application, ATSPI_CACHE_NONE);
          return g_steal_pointer (&application);
        }
    }

  return NULL;
}

typedef struct
{
  AtspiRole role;
  const char *name;
} Sought;

static gboolean
is_sought (E2eItem *item, guint depth, gpointer data)
{
  Sought *sought = data;

  return matches (item, sought->role, sought->name);
}

E2eItem *
e2e_peek (E2eProgram *self, AtspiRole role, const char *name)
{
  g_autoptr (E2eItem) application = application_of (self);
  Sought sought = { role, name };

  return application != NULL ? walk (application, 0, is_sought, &sought) : NULL;
}

static gboolean
append_line (E2eItem *item, guint depth, gpointer data)
{
  GString *text = data;
  g_autofree char *name = atspi_accessible_get_name (item, NULL);
  g_autofree char *role = atspi_accessible_get_role_name (item, NULL);
  AtspiAction *action = atspi_accessible_get_action_iface (item);
  int n_actions = action != NULL ? atspi_action_get_n_actions (action, NULL) : 0;

  g_string_append_printf (text, "%*s%s “%s”", 2 * (int) depth, "", role, name);
  for (int i = 0; i < n_actions; i++)
    {
      g_autofree char *action_name = atspi_action_get_action_name (action, i, NULL);

      g_string_append_printf (text, " %s", action_name);
    }
  g_string_append_c (text, '\n');
  g_clear_object (&action);

  return FALSE;
}

char *
e2e_describe (E2eProgram *self)
{
  g_autoptr (E2eItem) application = e2e_has_ended (self) ? NULL : application_of (self);
  GString *text = g_string_new (NULL);

  if (application == NULL)
    g_string_append (text, "The program is not there\n");
  else
    walk (application, 0, append_line, text);

  return g_string_free (text, FALSE);
}

static void G_GNUC_NORETURN
complain (E2eProgram *self, AtspiRole role, const char *name, const char *what)
{
  g_autofree char *tree = e2e_describe (self);
  g_autofree char *role_name = atspi_role_get_name (role);

  g_printerr ("%s", tree);
  g_error ("%s “%s”: %s", role_name, name != NULL ? name : "", what);
}

E2eItem *
e2e_find (E2eProgram *self, AtspiRole role, const char *name)
{
  gint64 deadline = g_get_monotonic_time () + WAIT_US;
  E2eItem *found = NULL;

  while ((found = e2e_peek (self, role, name)) == NULL && g_get_monotonic_time () < deadline
         && !e2e_has_ended (self))
    g_usleep (PAUSE_US);
  if (found == NULL)
    complain (self, role, name, "nothing there");

  return found;
}

/* Since GTK 4.18 what says how things stand has no name, but is its text: (transfer full)
 * (nullable). */
static char *
dup_status (E2eItem *item)
{
  AtspiText *text = atspi_accessible_get_role (item, NULL) == ATSPI_ROLE_STATUS_BAR
                      ? atspi_accessible_get_text_iface (item)
                      : NULL;
  char *status = NULL;

  if (text != NULL)
    status = atspi_text_get_text (text, 0, atspi_text_get_character_count (text, NULL), NULL);
  g_clear_object (&text);

  return status;
}

static gboolean
has_part (E2eItem *item, guint depth, gpointer data)
{
  g_autofree char *name = atspi_accessible_get_name (item, NULL);
  g_autofree char *status = name == NULL || *name == '\0' ? dup_status (item) : NULL;

  return (name != NULL && strstr (name, data) != NULL)
         || (status != NULL && strstr (status, data) != NULL);
}

gboolean
e2e_says (E2eProgram *self, const char *part)
{
  g_autoptr (E2eItem) application = application_of (self);
  g_autoptr (E2eItem) found
    = application != NULL ? walk (application, 0, has_part, (gpointer) part) : NULL;

  return found != NULL;
}

static gboolean
do_action (E2eItem *item, const char *name)
{
  AtspiAction *action = atspi_accessible_get_action_iface (item);
  int n_actions = action != NULL ? atspi_action_get_n_actions (action, NULL) : 0;
  gboolean done = FALSE;

  for (int i = 0; i < n_actions && !done; i++)
    {
      g_autofree char *own = atspi_action_get_action_name (action, i, NULL);

      done = g_strcmp0 (own, name) == 0 && atspi_action_do_action (action, i, NULL);
    }
  g_clear_object (&action);

  return done;
}

typedef struct
{
  Sought sought;
  const char *action;
} SoughtAction;

static gboolean
acts (E2eItem *item, guint depth, gpointer data)
{
  SoughtAction *sought = data;

  return matches (item, sought->sought.role, sought->sought.name)
         && do_action (item, sought->action);
}

static gboolean
act (E2eProgram *self, SoughtAction *sought)
{
  g_autoptr (E2eItem) application = application_of (self);
  g_autoptr (E2eItem) found = application != NULL ? walk (application, 0, acts, sought) : NULL;

  return found != NULL;
}

void
e2e_act (E2eProgram *self, AtspiRole role, const char *name, const char *action)
{
  SoughtAction sought = { { role, name }, action };
  gint64 deadline = g_get_monotonic_time () + WAIT_US;

  while (!act (self, &sought))
    {
      /* A program may be gone before it has answered that it closes its last window. */
      if (e2e_has_ended (self) && strcmp (action, "window.close") == 0)
        return;
      if (g_get_monotonic_time () > deadline || e2e_has_ended (self))
        complain (self, role, name, action);
      g_usleep (PAUSE_US);
    }
}

/* The text of an entry or a text view. */
static E2eItem *
find_text (E2eProgram *self, const char *name)
{
  return e2e_find (self, ATSPI_ROLE_TEXT, name);
}

void
e2e_set_text (E2eProgram *self, const char *name, const char *text)
{
  g_autoptr (E2eItem) item = find_text (self, name);
  AtspiEditableText *editable = atspi_accessible_get_editable_text_iface (item);

  g_assert_nonnull (editable);
  g_assert_true (atspi_editable_text_set_text_contents (editable, text, NULL));
  g_object_unref (editable);
}

char *
e2e_get_text (E2eProgram *self, const char *name)
{
  g_autoptr (E2eItem) item = find_text (self, name);
  AtspiText *text = atspi_accessible_get_text_iface (item);
  int n_characters;
  char *result;

  g_assert_nonnull (text);
  n_characters = atspi_text_get_character_count (text, NULL);
  result = atspi_text_get_text (text, 0, n_characters, NULL);
  g_object_unref (text);

  return result;
}

/* What xdotool says of the program's windows, the one on top last: (transfer full). */
static char **
ask_windows (E2eProgram *self, const char *verb, const char *which)
{
  g_autofree char *pid = g_strdup_printf ("%d", e2e_get_pid (self));
  char *words[] = { "xdotool", "search", "--onlyvisible", "--all",        "--pid", pid,
                    "--name",  ".",      (char *) verb,   (char *) which, NULL };
  g_autofree char *output = NULL;

  /* It exits 1 when there are none. */
  e2e_run_program (words, &output);

  return g_strsplit (g_strstrip (output), "\n", -1);
}

/* The windows of the program as X calls them, the one on top last: (transfer full). Menus and
 * tooltips are windows above those that have their name: the first of a name is meant. */
static char **
find_windows (E2eProgram *self)
{
  g_auto (GStrv) windows = ask_windows (self, NULL, NULL);
  g_auto (GStrv) names = ask_windows (self, "getwindowname", "%@");
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GStrvBuilder) result = g_strv_builder_new ();

  /* One may have come or gone between the two. */
  if (g_strv_length (windows) == g_strv_length (names))
    for (guint i = 0; windows[i] != NULL; i++)
      if (g_hash_table_add (seen, names[i]))
        g_strv_builder_add (result, windows[i]);

  return g_strv_builder_end (result);
}

guint
e2e_count_windows (E2eProgram *self)
{
  g_auto (GStrv) windows = find_windows (self);

  return g_strv_length (windows);
}

/* (transfer full) */
static char *
top_window (E2eProgram *self)
{
  g_auto (GStrv) windows = NULL;

  e2e_wait (e2e_count_windows (self) > 0);
  windows = find_windows (self);

  return g_strdup (windows[g_strv_length (windows) - 1]);
}

void
e2e_focus_window (E2eProgram *self)
{
  g_autofree char *window = top_window (self);

  g_free (e2e_tool ("xdotool", "windowfocus", "--sync", window, NULL));
}

/* Where it is once what was done before has moved it: the same in two frames or more. */
static AtspiRect *
find_place (E2eProgram *self, AtspiRole role, const char *name)
{
  g_autoptr (E2eItem) item = e2e_find (self, role, name);
  AtspiRect *place = get_place (item);
  gboolean is_at_rest = FALSE;

  for (guint i = 0; i < 50 && !is_at_rest; i++)
    {
      AtspiRect *before = place;

      g_usleep (100 * 1000);
      place = get_place (item);
      is_at_rest = before != NULL && place != NULL && memcmp (before, place, sizeof *place) == 0;
      g_free (before);
    }
  if (!is_at_rest)
    complain (self, role, name, "does not come to rest");

  return place;
}

/* How far past the middle to click. From GTK 4.10 on a place leaves out the padding of all that it
 * is in: what is sought stands a little to the right of it and below. */
static int
aim_past (E2eProgram *self)
{
  g_autoptr (E2eItem) application = application_of (self);
  g_autofree char *version = atspi_accessible_get_toolkit_version (application, NULL);
  int major, minor;

  g_assert_nonnull (version);
  g_assert_cmpint (sscanf (version, "%d.%d", &major, &minor), ==, 2);

  return major == 4 && minor < 10 ? 0 : 12;
}

static char *
aim (int start, int size, int past)
{
  return g_strdup_printf ("%d", start + MIN (size / 2 + past, size - 3));
}

void
e2e_click (E2eProgram *self, AtspiRole role, const char *name)
{
  g_autofree AtspiRect *place = find_place (self, role, name);
  g_autofree char *window = top_window (self);
  int past = aim_past (self);
  g_autofree char *x = aim (place->x, place->width, past);
  g_autofree char *y = aim (place->y, place->height, past);

  /* Where nobody manages windows each stands in the corner, and a click gives none the keyboard.
   * The pointer does not stay, or a tooltip would cover what is clicked next. */
  g_free (e2e_tool ("xdotool", "windowfocus", "--sync", window, "mousemove", x, y, "click", "1",
                    "mousemove", "1365", "767", NULL));
}

void
e2e_press (const char *key)
{
  g_free (e2e_tool ("xdotool", "key", key, NULL));
}

void
e2e_type (const char *text)
{
  g_free (e2e_tool ("xdotool", "type", "--delay", "5", text, NULL));
}
