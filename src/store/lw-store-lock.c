/* lw-store-lock.c - one writer a store
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-store-lock.h"

#include "lw-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

struct _LwStoreLock
{
  char *path;
  int fd;
};

static void
set_error (const char *path, int os_error, GError **error)
{
  int code = os_error == EACCES || os_error == EPERM || os_error == EROFS ? LW_ERROR_READ_ONLY
             : os_error == ENOSPC || os_error == EDQUOT                   ? LW_ERROR_NO_SPACE
                                                                          : LW_ERROR_IO;
  g_autofree char *folder = g_path_get_dirname (path);

  if (code == LW_ERROR_READ_ONLY)
    g_set_error (error, LW_ERROR, code,
                 _ ("the folder “%s” may only be read; open the store to read only, or ask for the "
                    "right to write there"),
                 folder);
  else
    g_set_error (error, LW_ERROR, code, _ ("the lock “%s” can't be made: %s"), path,
                 g_strerror (os_error));
}

static void
set_locked_error (int fd, GError **error)
{
  char holder[512];
  ssize_t length = pread (fd, holder, sizeof holder - 1, 0);

  holder[MAX (length, 0)] = '\0';
  g_strchomp (holder);
  if (*holder == '\0' || !g_utf8_validate (holder, -1, NULL))
    g_set_error_literal (error, LW_ERROR, LW_ERROR_LOCKED,
                         _ ("somebody else is writing in this store; close it there first, or open "
                            "it to read only"));
  else
    g_set_error (error, LW_ERROR, LW_ERROR_LOCKED,
                 _ ("%s is writing in this store; close it there first, or open it to read only"),
                 holder);
}

static void
write_holder (int fd, const char *user)
{
  g_autofree char *holder
    = g_strdup_printf ("%s@%s (%d)\n", user, g_get_host_name (), (int) getpid ());

  /* The name is for the message only: without it the lock holds as well. */
  if (ftruncate (fd, 0) != 0 || pwrite (fd, holder, strlen (holder), 0) < 0)
    g_debug ("the holder's name could not be written: %s", g_strerror (errno));
}

/* Whether the file that was locked still stands there: its last holder takes it away. */
static gboolean
still_stands (const char *path, int fd)
{
  struct stat there, held;

  return stat (path, &there) == 0 && fstat (fd, &held) == 0 && there.st_dev == held.st_dev
         && there.st_ino == held.st_ino;
}

/**
 * lw_store_lock_take:
 * @store_path: the store
 * @user: who will write in it
 * @error: return location: #LW_ERROR_LOCKED, #LW_ERROR_READ_ONLY, ...
 *
 * The kernel keeps the lock, on a file beside the store, and drops it when the process ends
 * in whatever way: no lock is ever stale. The store itself can't be locked so, since closing
 * its file would drop SQLite's locks.
 *
 * Returns: (transfer full) (nullable): the lock
 */
LwStoreLock *
lw_store_lock_take (const char *store_path, const char *user, GError **error)
{
  g_autofree char *path = g_strconcat (store_path, ".lock", NULL);
  int fd = -1;

  while (fd < 0)
    {
      LwStoreLock *lock;

      fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
      if (fd < 0)
        {
          set_error (path, errno, error);
          return NULL;
        }
      if (flock (fd, LOCK_EX | LOCK_NB) != 0)
        {
          if (errno == EWOULDBLOCK)
            set_locked_error (fd, error);
          else
            set_error (path, errno, error);
          close (fd);
          return NULL;
        }
      if (still_stands (path, fd))
        {
          write_holder (fd, user);
          lock = g_new0 (LwStoreLock, 1);
          lock->path = g_steal_pointer (&path);
          lock->fd = fd;
          return lock;
        }
      close (fd);
      fd = -1;
    }

  g_assert_not_reached ();
}

void
lw_store_lock_release (LwStoreLock *lock)
{
  if (still_stands (lock->path, lock->fd))
    unlink (lock->path);
  close (lock->fd);
  g_free (lock->path);
  g_free (lock);
}
