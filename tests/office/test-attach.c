/* test-attach.c - tests of files beside a portfolio item
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-attach.h"

#include "folder.h"
#include "lw-error.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  LwOffice *office;
  LwRecord *item;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwAct) act = lw_act_new ("edit", "Item");
  g_autoptr (LwRecord) student = lw_record_new (&lw_student_record, NULL);

  fixture->folder = folder_new ();
  fixture->office = folder_open_school (fixture->folder);
  lw_record_set_text (student, "number", "1");
  lw_record_set_text (student, "family-name", "Jong");
  lw_act_put (act, student);
  fixture->item = lw_record_new (&lw_portfolio_item_record, NULL);
  lw_record_set_text (fixture->item, "student", lw_record_get_id (student));
  lw_act_put (act, fixture->item);
  g_assert_true (lw_office_commit (fixture->office, act, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  lw_office_close (fixture->office);
  g_assert_finalize_object (fixture->office);
  g_object_unref (fixture->item);
  folder_free (fixture->folder);
}

static char *
make_file (Fixture *fixture, const char *name, const char *content, gssize length)
{
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, length, NULL));

  return path;
}

typedef struct
{
  gboolean is_done;
  GError *error;
} Answer;

static void
attached_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;
  gboolean is_attached = lw_attach_file_finish (LW_OFFICE (source), result, &answer->error);

  g_assert_true (is_attached == (answer->error == NULL));
  answer->is_done = TRUE;
}

/* Attaches and waits: the error's code, or -1. */
static int
attach (Fixture *fixture, const char *path)
{
  Answer answer = { 0 };
  int code;

  lw_attach_file_async (fixture->office, lw_record_get_id (fixture->item), path, NULL, attached_cb,
                        &answer);
  while (!answer.is_done)
    g_main_context_iteration (NULL, TRUE);
  if (answer.error == NULL)
    return -1;
  g_assert_cmpuint (answer.error->domain, ==, LW_ERROR);
  g_test_message ("%s", answer.error->message);
  code = answer.error->code;
  g_error_free (answer.error);

  return code;
}

static GPtrArray *
attachments (Fixture *fixture)
{
  const char *field = "portfolio-item";
  const char *id = lw_record_get_id (fixture->item);

  return lw_office_query (fixture->office, &lw_attachment_record, &field, &id, 1, NULL);
}

static guint
count (Fixture *fixture)
{
  g_autoptr (GPtrArray) found = attachments (fixture);

  return found->len;
}

static LwAttachment *
only (Fixture *fixture)
{
  g_autoptr (GPtrArray) found = attachments (fixture);

  g_assert_cmpuint (found->len, ==, 1);

  return g_object_ref (found->pdata[0]);
}

static void
test_text_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = make_file (fixture, "verslag.txt", "Veertig broden", -1);
  g_autofree char *kept_path = NULL;
  g_autofree char *content = NULL;
  g_autoptr (LwAttachment) kept = NULL;

  g_assert_cmpint (attach (fixture, path), ==, -1);
  kept = only (fixture);
  g_assert_cmpstr (kept->name, ==, "verslag.txt");
  g_assert_cmpstr (kept->media_type, ==, "text/plain");
  g_assert_cmpint (kept->size, ==, 14);
  kept_path = lw_office_get_file_path (fixture->office, kept->hash);
  g_assert_true (g_file_get_contents (kept_path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "Veertig broden");
  g_assert_true (lw_office_undo (fixture->office, NULL));
  g_assert_cmpuint (count (fixture), ==, 0);
}

static void
test_picture (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "sample", "pictures",
                                                 "beplantingsplan.jpg", NULL);
  g_autoptr (LwAttachment) kept = NULL;

  g_assert_cmpint (attach (fixture, path), ==, -1);
  kept = only (fixture);
  g_assert_cmpstr (kept->media_type, ==, "image/jpeg");
}

/* What only says that it is a picture, what is not there, what is no file, and what never ends. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  static const char png[]
    = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xff\xff\xff\xff\xff\xff\xff\x08\x06\0\0\0";
  g_autofree char *fake = make_file (fixture, "fake.jpg", "no picture", -1);
  g_autofree char *huge = make_file (fixture, "huge.bin", png, sizeof png - 1);
  g_autofree char *pipe = g_build_filename (fixture->folder, "pipe", NULL);
  g_autofree char *missing = g_build_filename (fixture->folder, "missing.pdf", NULL);

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (attach (fixture, fake), ==, LW_ERROR_INVALID);
  g_assert_cmpint (attach (fixture, huge), ==, LW_ERROR_INVALID);
  g_assert_cmpint (attach (fixture, missing), ==, LW_ERROR_IO);
  g_assert_cmpint (attach (fixture, fixture->folder), ==, LW_ERROR_INVALID);
  g_assert_cmpint (attach (fixture, pipe), ==, LW_ERROR_INVALID);
  g_assert_cmpint (attach (fixture, "/dev/zero"), ==, LW_ERROR_INVALID);
  g_assert_cmpuint (count (fixture), ==, 0);
  g_assert_cmpint (lw_office_get_saved_state (fixture->office), ==, LW_SAVED_ALL);
}

static void
test_too_large (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name;
    int size;
    int code;
  } cases[] = {
    { "film.mp4", 20 * 1024 * 1024, -1 },
    { "film.mp4", 20 * 1024 * 1024 + 1, LW_ERROR_INVALID },
    { "film.mp4", 100 * 1024 * 1024 + 1, LW_ERROR_INVALID },
    { "foto.png", 100 * 1024 * 1024 + 1, LW_ERROR_INVALID },
    { "leeg.pdf", 0, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = make_file (fixture, cases[i].name, "", -1);

      g_assert_cmpint (truncate (path, cases[i].size), ==, 0);
      g_assert_cmpint (attach (fixture, path), ==, cases[i].code);
      g_remove (path);
    }
}

/* A name is only data. */
static void
test_names (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *kept;
  } cases[] = {
    { "../../etc/passwd", "passwd" },
    { "/home/anna/verslag.pdf", "verslag.pdf" },
    { "twee\nregels\t.pdf", "twee regels .pdf" },
    { "C:\\stage\\verslag.pdf", "verslag.pdf" },
    { "<b>&.pdf", "<b>&.pdf" },
  };
  g_autoptr (GBytes) content = g_bytes_new_static ("x", 1);
  g_autofree char *longest = g_strnfill (300, 'a');

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LwAttachment) record = lw_attach_prepare (
        fixture->office, lw_record_get_id (fixture->item), content, cases[i].name, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (record->name, ==, cases[i].kept);
      g_assert_true (lw_record_validate (LW_RECORD (record), NULL));
    }
  {
    g_autoptr (LwAttachment) record = lw_attach_prepare (
      fixture->office, lw_record_get_id (fixture->item), content, longest, NULL);

    g_assert_true (lw_record_validate (LW_RECORD (record), NULL));
  }
}

/* The same content twice is one file; an item that is gone takes nothing. */
static void
test_again_and_gone (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = make_file (fixture, "a.txt", "Brood", -1);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (LwAct) act = lw_act_new ("delete", "Item");

  g_assert_cmpint (attach (fixture, path), ==, -1);
  g_assert_cmpint (attach (fixture, path), ==, -1);
  found = attachments (fixture);
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpstr (LW_ATTACHMENT (found->pdata[0])->hash, ==,
                   LW_ATTACHMENT (found->pdata[1])->hash);
  for (guint i = 0; i < found->len; i++)
    lw_act_delete (act, &lw_attachment_record, lw_record_get_id (found->pdata[i]), -1);
  lw_act_delete (act, &lw_portfolio_item_record, lw_record_get_id (fixture->item), -1);
  g_assert_true (lw_office_commit (fixture->office, act, NULL));
  g_assert_cmpint (attach (fixture, path), ==, LW_ERROR_UNKNOWN_REF);
}

/* The window is closed while a file is taken in: closing waits for it. */
static void
test_closed_meanwhile (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "sample", "pictures",
                                                 "beplantingsplan.jpg", NULL);
  g_autofree char *store = g_strdup (lw_office_get_path (fixture->office));
  g_autoptr (LwAttachment) kept = NULL;
  Answer answer = { 0 };

  lw_attach_file_async (fixture->office, lw_record_get_id (fixture->item), path, NULL, attached_cb,
                        &answer);
  g_assert_cmpint (lw_office_get_saved_state (fixture->office), ==, LW_SAVED_BUSY);
  lw_office_close (fixture->office);
  while (!answer.is_done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (answer.error);
  g_assert_finalize_object (fixture->office);
  fixture->office = lw_office_open (store, LW_OFFICE_DEFAULT, "Anna", NULL);
  kept = only (fixture);
  g_assert_nonnull (kept->hash);
}

/* Content without a file, as from the clipboard. */
static void
test_content (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) content = g_bytes_new_static ("Brood", 5);
  g_autoptr (LwAttachment) kept = NULL;
  Answer answer = { 0 };

  lw_attach_content_async (fixture->office, lw_record_get_id (fixture->item), content, "brood.txt",
                           NULL, attached_cb, &answer);
  while (!answer.is_done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (answer.error);
  kept = only (fixture);
  g_assert_cmpstr (kept->name, ==, "brood.txt");
  g_assert_cmpint (kept->size, ==, 5);
}

typedef struct
{
  gboolean is_done;
  char *hash;
  GError *error;
} Kept;

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Kept *kept = data;

  kept->hash = lw_attach_picture_finish (LW_OFFICE (source), result, &kept->error);
  kept->is_done = TRUE;
}

/* A picture that belongs to no item: checked alike, and kept by its hash. */
static void
test_picture_alone (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *content;
  } cases[]
    = { { "logo.png", "no picture" }, { "logo.jpg", "\xff\xd8\xff" }, { "gone.png", NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = cases[i].content != NULL
                                ? make_file (fixture, cases[i].name, cases[i].content, -1)
                                : g_build_filename (fixture->folder, cases[i].name, NULL);
      Kept kept = { 0 };

      lw_attach_picture_async (fixture->office, path, NULL, kept_cb, &kept);
      while (!kept.is_done)
        g_main_context_iteration (NULL, TRUE);
      g_assert_null (kept.hash);
      g_assert_cmpuint (kept.error->domain, ==, LW_ERROR);
      g_error_free (kept.error);
    }
  g_assert_cmpint (lw_office_get_saved_state (fixture->office), ==, LW_SAVED_ALL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/attach/text-file", test_text_file);
  ADD ("/attach/picture", test_picture);
  ADD ("/attach/too-large", test_too_large);
  ADD ("/attach/again-and-gone", test_again_and_gone);
  ADD ("/attach/names", test_names);
  ADD ("/attach/refused", test_refused);
  ADD ("/attach/closed-meanwhile", test_closed_meanwhile);
  ADD ("/attach/content", test_content);
  ADD ("/attach/picture-alone", test_picture_alone);

  return g_test_run ();
}
