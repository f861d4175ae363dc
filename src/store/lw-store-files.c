/* lw-store-files.c - files beside the store, and how a file is put there safely
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-store-files.h"

#include "lw-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define HASH_LENGTH 64
#define BLOCK_SIZE 65536

static gboolean
set_error (const char *path, int os_error, GError **error)
{
  if (os_error == ENOSPC || os_error == EDQUOT || os_error == EFBIG)
    g_set_error (error, LW_ERROR, LW_ERROR_NO_SPACE,
                 _ ("the disk is full, so “%s” could not be kept; make room and try again"), path);
  else if (os_error == EACCES || os_error == EPERM || os_error == EROFS)
    g_set_error (error, LW_ERROR, LW_ERROR_READ_ONLY,
                 _ ("“%s” can't be made, since its folder may only be read"), path);
  else
    g_set_error (error, LW_ERROR, LW_ERROR_IO, _ ("“%s” can't be written: %s"), path,
                 g_strerror (os_error));

  return FALSE;
}

/* A file is on the disk when its content is, and the folder that names it. */
static gboolean
sync_path (const char *path, GError **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  gboolean synced = fd >= 0 && fsync (fd) == 0;

  if (!synced)
    set_error (path, errno, error);
  if (fd >= 0)
    close (fd);

  return synced;
}

static gboolean
sync_folder_of (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return sync_path (folder, error);
}

/**
 * lw_store_files_make_folder:
 * @folder: a path
 * @error: return location
 *
 * Makes the folder, and those above it, for the user alone; one that is there stays as it is.
 *
 * Returns: whether it is there
 */
gboolean
lw_store_files_make_folder (const char *folder, GError **error)
{
  if (g_file_test (folder, G_FILE_TEST_IS_DIR))
    return TRUE;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return set_error (folder, errno, error);

  return sync_folder_of (folder, error);
}

/**
 * lw_store_files_make_part:
 * @path: the name that the file will get
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the name of an empty file in the same folder, for the user
 *   alone
 */
char *
lw_store_files_make_part (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *hidden = g_strdup_printf (".%.100s.XXXXXX", name);
  g_autofree char *part = g_build_filename (folder, hidden, NULL);
  int fd = g_mkstemp_full (part, O_RDWR | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      set_error (path, errno, error);
      return NULL;
    }
  close (fd);

  return g_steal_pointer (&part);
}

static gboolean
move (const char *part, const char *path, gboolean replace)
{
  if (replace)
    return rename (part, path) == 0;
  if (renameat2 (AT_FDCWD, part, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
    return TRUE;
  /* Not every disk can: then look first. */
  if (errno != EINVAL && errno != ENOSYS)
    return FALSE;
  if (access (path, F_OK) == 0)
    {
      errno = EEXIST;
      return FALSE;
    }

  return rename (part, path) == 0;
}

gboolean
lw_store_files_put_in_place (const char *part, const char *path, gboolean replace, GError **error)
{
  if (!sync_path (part, error))
    return FALSE;
  if (!move (part, path, replace))
    return set_error (path, errno, error);

  return sync_folder_of (path, error);
}

static gboolean
is_hash (const char *text)
{
  return strlen (text) == HASH_LENGTH && strspn (text, "0123456789abcdef") == HASH_LENGTH;
}

/**
 * lw_store_files_get_path:
 * @store_path: the store
 * @hash: SHA-256 of the content, in hexadecimal
 *
 * Returns: (transfer full) (nullable): where the file stands or would stand; %NULL when @hash is
 *   none, so that no name leads out of the folder
 */
char *
lw_store_files_get_path (const char *store_path, const char *hash)
{
  if (!is_hash (hash))
    return NULL;

  return g_strdup_printf ("%s.files/%.2s/%s", store_path, hash, hash);
}

gboolean
lw_store_files_is_sound (const char *path, const char *hash)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guint8 *block = g_malloc (BLOCK_SIZE);
  FILE *file = g_fopen (path, "rbe");
  gboolean whole;
  gsize length;

  if (file == NULL)
    return FALSE;
  while ((length = fread (block, 1, BLOCK_SIZE, file)) > 0)
    g_checksum_update (checksum, block, (gssize) length);
  whole = ferror (file) == 0;
  fclose (file);

  return whole && strcmp (g_checksum_get_string (checksum), hash) == 0;
}

static gboolean
write_content (const char *path, GBytes *content)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (content, &length);
  int fd = open (path, O_WRONLY | O_CLOEXEC);
  gboolean written = fd >= 0;

  for (gsize done = 0; written && done < length;)
    {
      ssize_t count = write (fd, data + done, length - done);

      if (count >= 0)
        done += (gsize) count;
      else if (errno != EINTR)
        written = FALSE;
    }
  if (fd >= 0)
    {
      int saved = errno;

      close (fd);
      errno = saved;
    }

  return written;
}

/**
 * lw_store_files_add:
 * @store_path: the store
 * @content: what to keep
 * @error: return location
 *
 * Keeps the content under its hash, once; one that is there but no longer sound is replaced. When
 * this says yes, the file is on the disk, and a record may name it.
 *
 * Returns: (transfer full) (nullable): the hash
 */
char *
lw_store_files_add (const char *store_path, GBytes *content, GError **error)
{
  g_autofree char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
  g_autofree char *path = lw_store_files_get_path (store_path, hash);
  g_autofree char *shelf = g_path_get_dirname (path);
  g_autofree char *folder = g_path_get_dirname (shelf);
  g_autofree char *part = NULL;

  if (lw_store_files_is_sound (path, hash))
    return sync_path (path, error) && sync_folder_of (path, error) ? g_steal_pointer (&hash) : NULL;
  if (!lw_store_files_make_folder (folder, error) || !lw_store_files_make_folder (shelf, error))
    return NULL;
  part = lw_store_files_make_part (path, error);
  if (part == NULL)
    return NULL;
  if (!write_content (part, content))
    set_error (path, errno, error);
  else if (lw_store_files_put_in_place (part, path, TRUE, error))
    return g_steal_pointer (&hash);
  g_unlink (part);

  return NULL;
}
