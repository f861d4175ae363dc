/* test-trouble.c - tests of stores that can't be opened or written, and of the ways out
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "doors.h"

#include "lw-error.h"
#include "lw-trouble-page.h"
#include "test-school-window.h"
#include "test-school.h"
#include "test-window.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

static gboolean can_mount;

static GtkWidget *
page (Doors *fixture)
{
  return doors_find (fixture, ADW_TYPE_STATUS_PAGE, NULL, NULL);
}

static gboolean
has_way (Doors *fixture, LwWay way)
{
  GtkWidget *inside = doors_find (fixture, LW_TYPE_TROUBLE_PAGE, NULL, NULL);

  return inside != NULL
         && doors_is_shown (
           test_window_find (inside, GTK_TYPE_BUTTON, "action-name", lw_way_action (way)));
}

/* What the page says, and that its ways out are those of the table, the first with the focus. */
static void
check_page (Doors *fixture, int code, guint ways, const char *where)
{
  const LwTrouble *trouble = lw_trouble_find (code);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  g_assert_true (doors_is_shown (page (fixture)));
  g_assert_cmpstr (adw_status_page_get_title (ADW_STATUS_PAGE (page (fixture))), ==,
                   trouble->title);
  g_assert_true (doors_is_shown (doors_find (fixture, GTK_TYPE_LABEL, "label", trouble->advice)));
  for (guint way = LW_WAY_READ_ONLY; way <= LW_WAY_FOLDER; way <<= 1)
    g_assert_cmpint (has_way (fixture, (LwWay) way), ==, (ways & way) != 0);
  g_assert_true (GTK_IS_BUTTON (focus));
  g_assert_true (gtk_widget_has_css_class (focus, "suggested-action"));
  if (strstr (adw_status_page_get_description (ADW_STATUS_PAGE (page (fixture))), where) == NULL)
    g_assert_true (doors_is_shown (doors_find (fixture, GTK_TYPE_LABEL, "label", where)));
}

/* Every trouble has its words and a way out, and each way is an action of the window. */
static void
test_table (void)
{
  static const int codes[] = {
    LW_ERROR_LOCKED,    LW_ERROR_READ_ONLY, LW_TROUBLE_OLDER, LW_ERROR_NO_SPACE,
    LW_ERROR_DAMAGED,   LW_ERROR_TOO_NEW,   LW_ERROR_MISSING, LW_ERROR_NOT_A_STORE,
    LW_ERROR_NO_FOLDER, LW_ERROR_PLACE,     LW_ERROR_GONE,    LW_ERROR_IO,
    LW_TROUBLE_SAMPLE,  LW_TROUBLE_UNKNOWN,
  };
  g_autoptr (LwWindow) window
    = g_object_ref_sink (lw_window_new (LW_APPLICATION (g_application_get_default ())));

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      const LwTrouble *trouble = lw_trouble_find (codes[i]);

      g_assert_cmpint (trouble->code, ==, codes[i]);
      g_assert_true (*trouble->title != '\0' && *trouble->advice != '\0');
      g_assert_cmpuint (trouble->ways, !=, 0);
    }
  for (guint way = LW_WAY_READ_ONLY; way <= LW_WAY_FOLDER; way <<= 1)
    {
      const char *name = lw_way_action ((LwWay) way);
      const GVariantType *parameter;
      const char *found, *property;
      gboolean is_there = FALSE;
      GType owner;

      for (guint i = 0; gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (window), i, &owner,
                                                       &found, &parameter, &property);
           i++)
        is_there |= strcmp (found, name) == 0;
      g_assert_true (is_there);
      g_assert_nonnull (strchr (lw_way_label ((LwWay) way), '_'));
    }
  g_assert_true (lw_trouble_find (4711) == lw_trouble_find (LW_TROUBLE_UNKNOWN));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_sentence (void)
{
  static const struct
  {
    const char *message;
    const char *sentence;
  } cases[] = {
    { "the disk is full", "The disk is full." },
    { "énkel", "Énkel." },
    { "“x” is no store.", "“x” is no store." },
    { "", "." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sentence = lw_trouble_dup_sentence (cases[i].message);

      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }
}

/* Advice is cut off where it begins, and not inside of a path. */
static void
test_cause (void)
{
  static const struct
  {
    const char *message;
    const char *cause;
  } cases[] = {
    { "there is no “/a; b”; look for it", "There is no “/a; b”." },
    { "Bea is writing in this store; wait", "Bea is writing in this store." },
    { "the disk is full", "The disk is full." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *cause = lw_trouble_dup_cause (cases[i].message, "/a; b");

      g_assert_cmpstr (cause, ==, cases[i].cause);
    }
}

static void
set_content (Doors *fixture, const char *content, gssize length)
{
  g_assert_true (g_file_set_contents (fixture->path, content, length, NULL));
}

static void
make_foreign (Doors *fixture)
{
  set_content (fixture, "Beste ouders,\n", -1);
}

static void
change_byte (Doors *fixture, gsize at, char value)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
  content[at] = value;
  set_content (fixture, content, (gssize) length);
}

/* The version stands at byte 60, the highest byte first. */
static void
make_newer (Doors *fixture)
{
  change_byte (fixture, 62, 3);
}

static void
make_damaged (Doors *fixture)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
  set_content (fixture, content, (gssize) length / 2);
}

static void
make_cloud (Doors *fixture)
{
  g_autofree char *mark = g_build_filename (fixture->folder, ".stfolder", NULL);

  g_assert_cmpint (g_mkdir (mark, 0700), ==, 0);
}

/* A table that another program would have made stands in the list of them: "CREATE TABLE act". */
static void
make_hostile (Doors *fixture)
{
  g_autofree char *content = NULL;
  char *found;
  gsize length;

  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
  found = memmem (content, length, "CREATE TABLE \"student\"", 22);
  g_assert_nonnull (found);
  memcpy (found, "create table \"student\"", 22);
  set_content (fixture, content, (gssize) length);
}

typedef struct
{
  const char *name;
  void (*make) (Doors *fixture);
  int code;
} Kind;

static const Kind kinds[] = {
  { "foreign", make_foreign, LW_ERROR_NOT_A_STORE },
  { "hostile", make_hostile, LW_ERROR_NOT_A_STORE },
  { "newer", make_newer, LW_ERROR_TOO_NEW },
  { "damaged", make_damaged, LW_ERROR_DAMAGED },
  { "locked", doors_make_locked, LW_ERROR_LOCKED },
  { "missing", doors_make_missing, LW_ERROR_MISSING },
  { "cloud", make_cloud, LW_ERROR_PLACE },
};

/* Each way in which a store can't be opened has its page; a file that is there stays as it is. */
static void
test_kind (Doors *fixture, gconstpointer data)
{
  const Kind *kind = data;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize n_before = 0, n_after = 0;

  kind->make (fixture);
  g_file_get_contents (fixture->path, &before, &n_before, NULL);
  doors_show (fixture, fixture->path);
  check_page (fixture, kind->code, lw_trouble_find (kind->code)->ways, fixture->path);
  doors_shoot (fixture, kind->name);
  g_file_get_contents (fixture->path, &after, &n_after, NULL);
  g_assert_cmpmem (before, n_before, after, n_after);
}

static void
test_no_folder (Doors *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "weg", "school.leerwerk", NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  doors_show (fixture, path);
  check_page (fixture, LW_ERROR_NO_FOLDER, lw_trouble_find (LW_ERROR_NO_FOLDER)->ways, folder);
  doors_shoot (fixture, "no-folder");
}

/* Trying again helps as soon as the cause is gone. */
static void
test_retry (Doors *fixture, gconstpointer data)
{
  doors_make_missing (fixture);
  doors_show (fixture, fixture->path);
  g_assert_cmpint (g_rename (fixture->away, fixture->path), ==, 0);
  doors_activate (fixture, "win.retry");
  test_window_wait (lw_window_shows_school (fixture->window));
  g_assert_false (lw_window_is_in_trouble (fixture->window));
}

/* A new school can be made where one was looked for. */
static void
test_make_new (Doors *fixture, gconstpointer data)
{
  doors_make_missing (fixture);
  doors_show (fixture, fixture->path);
  doors_activate (fixture, "win.make-new");
  test_window_settle ();
  g_assert_false (doors_is_shown (page (fixture)));
  g_assert_true (
    doors_is_shown (doors_find (fixture, GTK_TYPE_BUTTON, "action-name", "welcome.begin")));
  g_assert_cmpint (g_rename (fixture->away, fixture->path), ==, 0);
}

/* The file goes away while it is open: what is typed stays, and is saved when it is back. */
static void
test_moved_away (Doors *fixture, gconstpointer data)
{
  const char *title = lw_trouble_find (LW_ERROR_GONE)->title;
  LwOffice *office;

  doors_show (fixture, fixture->path);
  office = lw_window_get_office (fixture->window);
  doors_open_student (fixture, "00125");
  g_assert_false (
    doors_is_shown (doors_find (fixture, GTK_TYPE_BUTTON, "action-name", "win.save-now")));
  doors_make_missing (fixture);
  test_window_focus (GTK_WINDOW (fixture->window));
  gtk_widget_grab_focus (doors_text_of (fixture, "I can"));
  test_window_type (GTK_WINDOW (fixture->window), "Saw");
  test_window_wait (lw_office_get_saved_state (office) == LW_SAVED_FAILED);
  test_window_settle ();
  g_assert_true (doors_is_shown (doors_find (fixture, GTK_TYPE_LABEL, "label", title)));
  g_assert_true (
    doors_is_shown (doors_find (fixture, GTK_TYPE_BUTTON, "action-name", "win.show-folder")));
  doors_shoot (fixture, "moved-away");
  doors_activate (fixture, "win.save-now");
  test_window_settle ();
  g_assert_true (doors_is_shown (doors_find (fixture, GTK_TYPE_LABEL, "label", title)));
  g_assert_cmpint (g_rename (fixture->away, fixture->path), ==, 0);
  doors_activate (fixture, "win.save-now");
  test_window_settle ();
  g_assert_cmpint (lw_office_get_saved_state (office), ==, LW_SAVED_ALL);
  g_assert_false (doors_is_shown (doors_find (fixture, GTK_TYPE_LABEL, "label", title)));
}

/* The sample school can't be made: the window says why, and makes it when that is mended. */
static void
test_no_sample (Doors *fixture, gconstpointer data)
{
  g_autofree char *path = lw_application_sample_path ();
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_data_dir (), 0700), ==, 0);
  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  lw_application_open_sample (fixture->application);
  fixture->window = doors_window_with (fixture, path);
  g_assert_nonnull (fixture->window);
  test_window_wait (lw_window_is_in_trouble (fixture->window));
  test_window_settle ();
  check_page (fixture, LW_TROUBLE_SAMPLE, lw_trouble_find (LW_TROUBLE_SAMPLE)->ways, folder);
  doors_shoot (fixture, "no-sample");
  g_assert_cmpint (g_unlink (folder), ==, 0);
}

/* A second school gets its own window; the same one, by whatever name, is raised. */
static void
test_two_schools (Doors *fixture, gconstpointer data)
{
  LwOffice *second = test_school_new ();
  g_autofree char *second_path = g_strdup (lw_office_get_path (second));
  g_autofree char *link = g_build_filename (fixture->folder, "link.leerwerk", NULL);
  LwWindow *other;

  lw_office_close (second);
  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  doors_show (fixture, fixture->path);
  lw_application_open_store (fixture->application, second_path);
  other = doors_window_with (fixture, second_path);
  g_assert_true (other != NULL && other != fixture->window);
  test_window_wait (lw_window_shows_school (other));
  lw_application_open_store (fixture->application, fixture->path);
  lw_application_open_store (fixture->application, link);
  test_window_settle ();
  g_assert_cmpuint (
    g_list_length (gtk_application_get_windows (GTK_APPLICATION (fixture->application))), ==, 2);
  test_school_window_close (&other);
  test_school_free (second);
  g_assert_nonnull (lw_window_get_office (fixture->window));
}

/* Who asks again for a school that could not be opened is not left with the old page; a school
 * that is chosen there comes in its place. */
static void
test_trouble_gives_way (Doors *fixture, gconstpointer data)
{
  g_autofree char *none = g_build_filename (fixture->folder, "none.leerwerk", NULL);

  doors_show (fixture, none);
  lw_application_open_store_from (fixture->application, fixture->window, fixture->path);
  g_assert_true (doors_window_with (fixture, fixture->path) == fixture->window);
  test_window_wait (lw_window_shows_school (fixture->window));
  test_school_window_close (&fixture->window);

  doors_make_missing (fixture);
  doors_show (fixture, fixture->path);
  g_assert_cmpint (g_rename (fixture->away, fixture->path), ==, 0);
  lw_application_open_store (fixture->application, fixture->path);
  g_assert_true (doors_window_with (fixture, fixture->path) == fixture->window);
  test_window_wait (lw_window_shows_school (fixture->window));
  test_window_settle ();
}

/* Mounts of a namespace of our own: nobody else sees them, and they end with the test. */
static void
part_from_other_mounts (void)
{
  can_mount = geteuid () == 0 && unshare (CLONE_NEWNS) == 0
              && mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
}

/* The school on a small disk of its own. */
static char *
make_disk (Doors *fixture)
{
  char *folder = g_build_filename (fixture->folder, "disk", NULL);
  g_autofree char *path = g_build_filename (folder, "school.leerwerk", NULL);
  g_autofree char *content = NULL;
  gsize length;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (mount ("tmpfs", folder, "tmpfs", 0, "size=8m"), ==, 0);
  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
  g_assert_true (g_file_set_contents (path, content, (gssize) length, NULL));

  return folder;
}

static void
test_read_only_folder (Doors *fixture, gconstpointer data)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;

  if (!can_mount)
    {
      g_test_skip ("needs the right to mount");
      return;
    }
  folder = make_disk (fixture);
  path = g_build_filename (folder, "school.leerwerk", NULL);
  g_assert_cmpint (mount (NULL, folder, NULL, MS_REMOUNT | MS_RDONLY, NULL), ==, 0);
  doors_show (fixture, path);
  check_page (fixture, LW_ERROR_READ_ONLY, lw_trouble_find (LW_ERROR_READ_ONLY)->ways, path);
  doors_shoot (fixture, "read-only-folder");
  doors_activate (fixture, "win.open-read-only");
  test_window_wait (lw_window_shows_school (fixture->window));
  test_window_settle ();
  test_school_window_close (&fixture->window);
  g_assert_cmpint (umount2 (folder, MNT_DETACH), ==, 0);
}

static void
fill_up (const char *path)
{
  static const char nothing[65536];
  int file = g_open (path, O_CREAT | O_WRONLY, 0600);

  g_assert_cmpint (file, >=, 0);
  for (gsize size = sizeof nothing; size > 0; size /= 2)
    while (write (file, nothing, size) > 0)
      ;
  g_assert_cmpint (errno, ==, ENOSPC);
  close (file);
}

static void
test_full_disk (Doors *fixture, gconstpointer data)
{
  const char *title = lw_trouble_find (LW_ERROR_NO_SPACE)->title;
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autofree char *ballast = NULL;
  LwOffice *office;

  if (!can_mount)
    {
      g_test_skip ("needs the right to mount");
      return;
    }
  folder = make_disk (fixture);
  path = g_build_filename (folder, "school.leerwerk", NULL);
  ballast = g_build_filename (folder, "ballast", NULL);
  doors_show (fixture, path);
  office = lw_window_get_office (fixture->window);
  doors_open_student (fixture, "00125");
  fill_up (ballast);
  test_window_focus (GTK_WINDOW (fixture->window));
  gtk_widget_grab_focus (doors_text_of (fixture, "I can"));
  test_window_type (GTK_WINDOW (fixture->window), "Saw");
  test_window_wait (lw_office_get_saved_state (office) == LW_SAVED_FAILED);
  test_window_settle ();
  g_assert_true (doors_is_shown (doors_find (fixture, GTK_TYPE_LABEL, "label", title)));
  doors_shoot (fixture, "full-disk");
  g_assert_cmpint (g_unlink (ballast), ==, 0);
  doors_activate (fixture, "win.save-now");
  test_window_settle ();
  g_assert_cmpint (lw_office_get_saved_state (office), ==, LW_SAVED_ALL);
  test_school_window_close (&fixture->window);
  g_assert_cmpint (umount2 (folder, MNT_DETACH), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_autoptr (LwApplication) application = NULL;

  part_from_other_mounts ();
  application = test_school_window_init (&argc, &argv);
  g_test_add_func ("/trouble/table", test_table);
  g_test_add_func ("/trouble/sentence", test_sentence);
  g_test_add_func ("/trouble/cause", test_cause);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *name = g_strconcat ("/trouble/page/", kinds[i].name, NULL);

      g_test_add (name, Doors, &kinds[i], doors_set_up, test_kind, doors_tear_down);
    }
#define ADD(name, function)                                                                        \
  g_test_add ("/trouble/" name, Doors, NULL, doors_set_up, function, doors_tear_down)
  ADD ("page/no-folder", test_no_folder);
  ADD ("page/read-only-folder", test_read_only_folder);
  ADD ("retry", test_retry);
  ADD ("make-new", test_make_new);
  ADD ("moved-away", test_moved_away);
  ADD ("full-disk", test_full_disk);
  ADD ("no-sample", test_no_sample);
  ADD ("two-schools", test_two_schools);
  ADD ("trouble-gives-way", test_trouble_gives_way);

  return g_test_run ();
}
