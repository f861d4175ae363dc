/* lw-store-place.c - which folders may hold a store
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-store-place.h"

#include "lw-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/vfs.h>

/* Disks of this computer, whose locks and syncs do what they say. All else is refused, so a kind
 * that nobody has heard of is too. The numbers are those of statfs(2). */
static const guint64 local_types[] = {
  0xef53,     /* ext2, ext3, ext4 */
  0x58465342, /* XFS */
  0x9123683e, /* Btrfs */
  0x2fc12fc1, /* ZFS */
  0xf2f52010, /* F2FS */
  0xca451a4e, /* bcachefs */
  0x01021994, /* tmpfs */
  0x858458f6, /* ramfs */
  0x794c7630, /* overlayfs */
  0x3153464a, /* JFS */
  0x52654973, /* ReiserFS */
  0x3434,     /* NILFS */
  0x24051905, /* UBIFS */
  0xf15f,     /* eCryptfs */
  0x482b,     /* HFS+ */
  0x4d44,     /* FAT */
  0x2011bab0, /* exFAT */
  0x7366746e, /* NTFS, in the kernel */
  0x9660,     /* ISO 9660 */
  0x73717368, /* SquashFS */
  0xe0f5e1e2, /* EROFS */
};

static const struct
{
  guint64 type;
  const char *name;
} remote_types[] = {
  { 0x6969, "NFS" },       { 0xff534d42, "CIFS" },   { 0x517b, "SMB" },
  { 0xfe534d42, "SMB2" },  { 0x65735546, "FUSE" },   { 0x01021997, "9P" },
  { 0x00c36400, "Ceph" },  { 0x5346414f, "AFS" },    { 0x6b414653, "AFS" },
  { 0x73757245, "Coda" },  { 0x564c, "NCP" },        { 0x01161970, "GFS2" },
  { 0x7461636f, "OCFS2" }, { 0x0bd00bd0, "Lustre" }, { 0x786f4256, "VirtualBox" },
  { 0x47504653, "GPFS" },  { 0xbacbacbc, "VMware" }, { 0x19830326, "BeeGFS" },
};

/* Folders that these services make: the name itself, or with more behind it ("OneDrive -
 * De Esdoorn", "Dropbox (Personal)"). */
static const char *const cloud_names[]
  = { "OneDrive",    "Dropbox", "Google Drive", "GoogleDrive",  "Nextcloud",     "ownCloud",
      "iCloudDrive", "iCloud",  "pCloudDrive",  "pCloud Drive", "SynologyDrive", "MEGAsync" };

/* What they leave in a folder that has another name. */
static const struct
{
  const char *file;
  const char *name;
} cloud_marks[] = {
  { ".nextcloudsync.log", "Nextcloud" },
  { ".owncloudsync.log", "ownCloud" },
  { ".dropbox", "Dropbox" },
  { ".stfolder", "Syncthing" },
};

/**
 * lw_store_place_find_remote:
 * @fs_type: the f_type of statfs()
 *
 * GLib's own idea of "remote" misses FUSE, 9P and Ceph.
 *
 * Returns: (nullable): what it is when it is no disk of this computer, or not known to be one
 */
const char *
lw_store_place_find_remote (guint64 fs_type)
{
  for (guint i = 0; i < G_N_ELEMENTS (local_types); i++)
    if (local_types[i] == fs_type)
      return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (remote_types); i++)
    if (remote_types[i].type == fs_type)
      return remote_types[i].name;

  return _ ("an unknown kind of disk");
}

static gboolean
is_folder_of (const char *component, const char *service)
{
  gsize length = strlen (service);

  return g_ascii_strncasecmp (component, service, length) == 0
         && (component[length] == '\0' || strchr (" -(_", component[length]) != NULL);
}

static const char *
find_mark (const char *folder)
{
  g_autofree char *place = g_strdup (folder);

  while (strcmp (place, "/") != 0)
    {
      char *parent;

      for (guint i = 0; i < G_N_ELEMENTS (cloud_marks); i++)
        {
          g_autofree char *mark = g_build_filename (place, cloud_marks[i].file, NULL);

          /* In the home folder ".dropbox" is the program's own, not a mark. */
          if (g_file_test (mark, G_FILE_TEST_EXISTS) && strcmp (place, g_get_home_dir ()) != 0)
            return cloud_marks[i].name;
        }
      parent = g_path_get_dirname (place);
      g_free (place);
      place = parent;
    }

  return NULL;
}

/**
 * lw_store_place_find_cloud:
 * @folder: an absolute path
 *
 * Returns: (nullable): the service that keeps a copy of the folder elsewhere
 */
const char *
lw_store_place_find_cloud (const char *folder)
{
  g_auto (GStrv) components = g_strsplit (folder, "/", -1);

  for (char **component = components; *component != NULL; component++)
    for (guint i = 0; i < G_N_ELEMENTS (cloud_names); i++)
      if (is_folder_of (*component, cloud_names[i]))
        return cloud_names[i];

  return find_mark (folder);
}

/* The disk that the folder is on, or will be on when it is made. */
static gboolean
read_fs (const char *folder, struct statfs *fs)
{
  g_autofree char *place = g_strdup (folder);

  while (statfs (place, fs) != 0)
    {
      char *parent = g_path_get_dirname (place);

      if (errno != ENOENT || g_strcmp0 (parent, place) == 0)
        {
          g_free (parent);
          return FALSE;
        }
      g_free (place);
      place = parent;
    }

  return TRUE;
}

/**
 * lw_store_place_check:
 * @folder: an absolute path; it need not be there yet
 * @error: return location: #LW_ERROR_PLACE with advice
 *
 * Returns: whether a store may stand there
 */
gboolean
lw_store_place_check (const char *folder, GError **error)
{
  const char *name = lw_store_place_find_cloud (folder);
  struct statfs fs;

  if (name != NULL)
    {
      g_set_error (error, LW_ERROR, LW_ERROR_PLACE,
                   _ ("“%s” is copied to the cloud by %s, and that can damage a store while it is "
                      "written; keep the store in another folder of this computer, and put "
                      "backups or exports there"),
                   folder, name);
      return FALSE;
    }
  if (!read_fs (folder, &fs))
    {
      g_set_error (error, LW_ERROR, LW_ERROR_IO, _ ("the folder “%s” can't be reached: %s"), folder,
                   g_strerror (errno));
      return FALSE;
    }
  /* Some kinds have the highest bit set, and the field is signed. */
  name = lw_store_place_find_remote ((guint64) (guint32) fs.f_type);
  if (name != NULL)
    {
      g_set_error (error, LW_ERROR, LW_ERROR_PLACE,
                   _ ("“%s” is not on a disk of this computer (%s), and a store can get damaged "
                      "there; keep the store in a folder of this computer, and put backups or "
                      "exports on the network"),
                   folder, name);
      return FALSE;
    }

  return TRUE;
}
