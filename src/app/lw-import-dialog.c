/* lw-import-dialog.c - reads a class list or wishes: preview, columns, apply
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-import-dialog.h"

#include "lw-help.h"
#include "lw-widget.h"
#include "lw-wishes-import.h"

#include <glib/gi18n.h>

struct _LwImportDialog
{
  AdwWindow parent_instance;

  /* template */
  AdwWindowTitle *title;
  GtkStack *stack;
  AdwStatusPage *trouble_page;
  GtkLabel *summary;
  GtkLabel *notes;
  GtkStack *views;
  GtkListView *rows;
  GtkListBox *columns;
  GtkWidget *apply_button;

  /* owned */
  LwOffice *office;
  LwTable *table;
  LwMeaning *meanings;
  gboolean *unknown; /* columns whose head was not recognised */
  GPtrArray *wishes; /* those of the school, when it is a list of wishes; else NULL */
  LwClassImport *plan;
};

G_DEFINE_FINAL_TYPE (LwImportDialog, lw_import_dialog, ADW_TYPE_WINDOW)

/* A file, and what was read of it; both owned. */
typedef struct
{
  LwOffice *office;
  char *path;
  LwTable *table;
  GPtrArray *wishes;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_object_unref (reading->office);
  g_free (reading->path);
  g_clear_pointer (&reading->table, lw_table_free);
  g_clear_pointer (&reading->wishes, g_ptr_array_unref);
  g_free (reading);
}

static gboolean
is_of_wishes (LwImportDialog *self)
{
  return self->wishes != NULL;
}

static gboolean
shows_problems (LwImportDialog *self)
{
  return self->plan->problems->len > 0;
}

static char *
describe_problem (const LwImportProblem *problem)
{
  if (problem->line == 0)
    return g_strdup (problem->message);
  if (problem->column == NULL)
    return g_strdup_printf (_ ("Row %u: %s"), problem->line, problem->message);

  return g_strdup_printf (_ ("Row %u, %s: %s"), problem->line, problem->column, problem->message);
}

static char *
describe_row (const LwImportRow *row)
{
  static const char *const fates[] = {
    [LW_IMPORT_ADDED] = N_ ("new"),          [LW_IMPORT_CHANGED] = N_ ("changed"),
    [LW_IMPORT_UNCHANGED] = N_ ("the same"), [LW_IMPORT_SKIPPED] = N_ ("left out"),
    [LW_IMPORT_WRONG] = N_ ("wrong"),
  };

  if (row->detail == NULL || *row->detail == '\0')
    return g_strdup (_ (fates[row->fate]));

  return g_strdup_printf ("%s: %s", _ (fates[row->fate]), row->detail);
}

static void
setup_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *detail = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_xalign (GTK_LABEL (detail), 0);
  gtk_label_set_wrap (GTK_LABEL (detail), TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (name), 24);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 24);
  gtk_widget_set_valign (name, GTK_ALIGN_START);
  gtk_widget_set_hexpand (detail, TRUE);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), detail);
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, LwImportDialog *self)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *name = gtk_widget_get_first_child (box);
  GtkWidget *detail = gtk_widget_get_last_child (box);
  guint position = gtk_list_item_get_position (item);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (name, !shows_problems (self));
  if (shows_problems (self))
    text = describe_problem (g_ptr_array_index (self->plan->problems, position));
  else
    {
      const LwImportRow *row = g_ptr_array_index (self->plan->rows, position);

      gtk_label_set_text (GTK_LABEL (name), row->name != NULL ? row->name : "");
      text = describe_row (row);
    }
  gtk_label_set_text (GTK_LABEL (detail), text);
}

/* One item a row; what it says is read from the plan when it comes in sight. */
static void
show_rows (LwImportDialog *self)
{
  g_autoptr (GtkStringList) items = gtk_string_list_new (NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  guint n_rows = shows_problems (self) ? self->plan->problems->len : self->plan->rows->len;

  for (guint i = 0; i < n_rows; i++)
    gtk_string_list_append (items, "");
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, 0);
  gtk_list_view_set_model (
    self->rows, GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (items)))));
  gtk_list_view_set_factory (self->rows, factory);
  g_object_unref (factory);
}

static char *
join_names (GPtrArray *names)
{
  g_autoptr (GPtrArray) copy = g_ptr_array_new ();

  for (guint i = 0; i < names->len && i < 12; i++)
    g_ptr_array_add (copy, g_ptr_array_index (names, i));
  if (names->len > 12)
    g_ptr_array_add (copy, (gpointer) "…");
  g_ptr_array_add (copy, NULL);

  return g_strjoinv (", ", (char **) copy->pdata);
}

static void
add_note (GString *notes, const char *format, GPtrArray *names)
{
  g_autofree char *joined = NULL;

  if (names->len == 0)
    return;
  joined = join_names (names);
  if (notes->len > 0)
    g_string_append_c (notes, '\n');
  /* A plain replacement: the format is a translated text. */
  {
    g_auto (GStrv) parts = g_strsplit (format, "%s", 2);

    g_string_append (notes, parts[0]);
    g_string_append (notes, joined);
    g_string_append (notes, parts[1] != NULL ? parts[1] : "");
  }
}

/* The heads of the columns that mean so; of those without a meaning, only the unknown. */
static GPtrArray *
heads_of (LwImportDialog *self, LwMeaning meaning)
{
  GPtrArray *heads = g_ptr_array_new ();

  for (guint i = 0; i < self->table->n_columns; i++)
    if (self->meanings[i] == meaning && (meaning != LW_MEANING_IGNORE || self->unknown[i])
        && *self->table->header[i] != '\0')
      g_ptr_array_add (heads, self->table->header[i]);

  return heads;
}

static char *
dup_summary (LwImportDialog *self)
{
  const LwClassImport *plan = self->plan;

  if (shows_problems (self))
    return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE,
                   "%u thing is wrong, so nothing is read in. Mend it in the file, or choose what "
                   "the columns mean.",
                   "%u things are wrong, so nothing is read in. Mend them in the file, or choose "
                   "what the columns mean.",
                   plan->problems->len),
      plan->problems->len);
  if (plan->act == NULL && self->table->rows->len == 0)
    return g_strdup (_ ("There is nothing under the heads of this list. Fill it in, save it and "
                        "read it again."));
  if (plan->act == NULL && is_of_wishes (self))
    return g_strdup (_ ("All wishes in the list are known already; nothing changes."));
  if (plan->act == NULL)
    return g_strdup_printf (_ ("All %u students are in the school already; nothing changes."),
                            plan->n_unchanged);

  return g_strdup_printf (_ ("%u new, %u changed, %u the same, %u left out"), plan->n_added,
                          plan->n_changed, plan->n_unchanged, plan->n_skipped);
}

static void
paint_summary (LwImportDialog *self)
{
  const LwClassImport *plan = self->plan;
  g_autoptr (GString) notes = g_string_new (NULL);
  g_autoptr (GPtrArray) unknown = heads_of (self, LW_MEANING_IGNORE);
  g_autoptr (GPtrArray) never_kept = heads_of (self, LW_MEANING_NEVER_KEPT);
  g_autofree char *text = dup_summary (self);

  gtk_label_set_text (self->summary, text);
  add_note (notes, _ ("New classes: %s"), plan->new_groups);
  add_note (notes, _ ("New mentors: %s"), plan->new_staff);
  add_note (notes,
            is_of_wishes (self) ? _ ("Wishes that fall away: %s")
                                : _ ("In these classes, but not on the list (they stay): %s"),
            plan->gone);
  add_note (notes, _ ("Never kept, so dropped: %s"), never_kept);
  add_note (notes, _ ("Not recognised: %s. Say under Columns what they mean, or leave them out."),
            unknown);
  gtk_label_set_text (self->notes, notes->str);
  gtk_widget_set_visible (GTK_WIDGET (self->notes), notes->len > 0);
}

static const char *
school_year_id (LwImportDialog *self)
{
  LwSchoolYear *year = lw_office_get_school_year (self->office);

  return year != NULL ? lw_record_get_id (LW_RECORD (year)) : NULL;
}

static LwClassImport *
plan_wishes (LwImportDialog *self)
{
  const LwWishesSchool school = {
    .students = lw_office_get_list (self->office, &lw_student_record),
    .groups = lw_office_get_list (self->office, &lw_group_record),
    .companies = lw_office_get_list (self->office, &lw_company_record),
    .workplaces = lw_office_get_list (self->office, &lw_workplace_record),
  };

  return lw_wishes_import_plan (self->table, self->meanings, &school, self->wishes);
}

static void
make_plan (LwImportDialog *self)
{
  g_clear_pointer (&self->plan, lw_class_import_free);
  if (is_of_wishes (self))
    self->plan = plan_wishes (self);
  else
    self->plan = lw_class_import_plan (
      self->table, self->meanings, lw_office_get_list (self->office, &lw_student_record),
      lw_office_get_list (self->office, &lw_group_record),
      lw_office_get_list (self->office, &lw_staff_record), school_year_id (self));
  paint_summary (self);
  show_rows (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.apply", self->plan->act != NULL);
}

/* What the columns can mean, one a line of their lists. */
static LwMeaning
choice_at (LwImportDialog *self, guint position)
{
  guint n_choices;
  const LwMeaning *choices = lw_wishes_import_get_choices (&n_choices);

  return is_of_wishes (self) && position < n_choices ? choices[position] : (LwMeaning) position;
}

static guint
count_choices (LwImportDialog *self)
{
  guint n_choices;

  lw_wishes_import_get_choices (&n_choices);

  return is_of_wishes (self) ? n_choices : LW_MEANING_WISH;
}

static guint
position_of (LwImportDialog *self, LwMeaning meaning)
{
  guint position = 0;

  while (position + 1 < count_choices (self) && choice_at (self, position) != meaning)
    position++;

  return position;
}

static void
meaning_picked_cb (AdwComboRow *row, GParamSpec *pspec, LwImportDialog *self)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "column"));
  LwMeaning meaning = choice_at (self, adw_combo_row_get_selected (row));

  if (self->meanings[column] == meaning)
    return;
  self->meanings[column] = meaning;
  make_plan (self);
}

/* So many characters of the examples are shown. A row that cuts them itself can't be trusted with a
 * text that is narrower than its ellipsis. */
#define MOST_CHARS 60

static char *
cut (const char *text)
{
  g_autofree char *begin = NULL;

  if (g_utf8_strlen (text, -1) <= MOST_CHARS)
    return g_strdup (text);
  begin = g_utf8_substring (text, 0, MOST_CHARS);

  return g_strconcat (begin, "…", NULL);
}

/* "00123, 00124, 00131": what stands under the head, so that one sees what it is. */
static char *
examples_of (LwImportDialog *self, guint column)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  g_autofree char *all = NULL;

  for (guint i = 0; i < self->table->rows->len && cells->len < 3; i++)
    {
      LwTableRow *row = g_ptr_array_index (self->table->rows, i);

      if (*row->cells[column] != '\0')
        g_ptr_array_add (cells, row->cells[column]);
    }
  g_ptr_array_add (cells, NULL);
  all = g_strjoinv (", ", (char **) cells->pdata);

  return cut (all);
}

static GtkWidget *
make_unknown_icon (void)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  gtk_widget_set_tooltip_text (icon, _ ("Not recognised"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Not recognised"), -1);

  return icon;
}

static void
add_column_row (LwImportDialog *self, guint column, GtkStringList *labels, gboolean is_unknown)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autofree char *examples = examples_of (self, column);
  const char *head = self->table->header[column];

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 *head != '\0' ? head : _ ("Without a head"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), examples);
  if (is_unknown)
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), make_unknown_icon ());
  g_object_set_data (G_OBJECT (row), "column", GUINT_TO_POINTER (column));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), position_of (self, self->meanings[column]));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (meaning_picked_cb), self, 0);
  gtk_list_box_append (self->columns, row);
}

static void
show_table (LwImportDialog *self, LwTable *table)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autofree char *subtitle = NULL;

  self->table = table;
  self->meanings = is_of_wishes (self) ? lw_wishes_import_guess (table, &self->unknown)
                                       : lw_class_import_guess (table, &self->unknown);
  if (is_of_wishes (self))
    {
      adw_window_title_set_title (self->title, _ ("Read a list of wishes"));
      gtk_window_set_title (GTK_WINDOW (self), _ ("Read a list of wishes"));
    }
  for (guint i = 0; i < count_choices (self); i++)
    gtk_string_list_append (labels, _ (lw_meaning_label (choice_at (self, i))));
  for (guint i = 0; i < table->n_columns; i++)
    add_column_row (self, i, labels, self->unknown[i]);
  subtitle
    = g_strdup_printf (_ ("%s · %u rows · %s"), table->name, table->rows->len, table->encoding);
  adw_window_title_set_subtitle (self->title, subtitle);
  make_plan (self);
  gtk_stack_set_visible_child_name (self->views, "rows");
  gtk_stack_set_visible_child_name (self->stack, "list");
  gtk_window_set_default_widget (GTK_WINDOW (self), self->apply_button);
  gtk_widget_grab_focus (self->apply_button);
}

static void
show_trouble (LwImportDialog *self, const GError *error)
{
  lw_status_page_set_text (self->trouble_page, error->message);
  gtk_stack_set_visible_child_name (self->stack, "trouble");
}

/* What kind of list it is, its head tells. */
static void
read_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Reading *reading = task_data;
  GError *error = NULL;
  gboolean is_of_wishes;

  reading->table = lw_class_import_read (reading->path, &error);
  is_of_wishes = reading->table != NULL && lw_wishes_import_is_list (reading->table);
  if (is_of_wishes)
    reading->wishes = lw_office_query (reading->office, &lw_wish_record, NULL, NULL, 0, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  LwImportDialog *self = LW_IMPORT_DIALOG (source);
  Reading *reading = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      show_trouble (self, error);
      return;
    }
  self->wishes = g_steal_pointer (&reading->wishes);
  show_table (self, g_steal_pointer (&reading->table));
}

static void
applied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwImportDialog) self = data;
  g_autoptr (GError) error = NULL;
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (!lw_office_commit_finish (LW_OFFICE (source), result, &error))
    {
      show_trouble (self, error);
      return;
    }
  /* Who came in is what one wants to see now. */
  if (window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "leerlingen");
  gtk_window_close (GTK_WINDOW (self));
}

static void
apply_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwImportDialog *self = LW_IMPORT_DIALOG (widget);

  gtk_widget_action_set_enabled (widget, "import.apply", FALSE);
  lw_office_commit_async (self->office, g_steal_pointer (&self->plan->act), NULL, applied_cb,
                          g_object_ref (self));
}

static void
lw_import_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_IMPORT_DIALOG);
  g_clear_object (&LW_IMPORT_DIALOG (object)->office);

  G_OBJECT_CLASS (lw_import_dialog_parent_class)->dispose (object);
}

static void
lw_import_dialog_finalize (GObject *object)
{
  LwImportDialog *self = LW_IMPORT_DIALOG (object);

  g_clear_pointer (&self->plan, lw_class_import_free);
  g_clear_pointer (&self->table, lw_table_free);
  g_clear_pointer (&self->wishes, g_ptr_array_unref);
  g_free (self->meanings);
  g_free (self->unknown);

  G_OBJECT_CLASS (lw_import_dialog_parent_class)->finalize (object);
}

static void
lw_import_dialog_class_init (LwImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_import_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_import_dialog_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LwImportDialog, title);
  gtk_widget_class_bind_template_child (widget_class, LwImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LwImportDialog, trouble_page);
  gtk_widget_class_bind_template_child (widget_class, LwImportDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, LwImportDialog, notes);
  gtk_widget_class_bind_template_child (widget_class, LwImportDialog, views);
  gtk_widget_class_bind_template_child (widget_class, LwImportDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, LwImportDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, LwImportDialog, apply_button);
  gtk_widget_class_install_action (widget_class, "import.apply", NULL, apply_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  lw_help_install (widget_class);
}

static void
lw_import_dialog_init (LwImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.apply", FALSE);
}

/**
 * lw_import_dialog_read:
 * @parent: the window that asks
 * @office: an open school
 * @path: a class list, or a list of wishes
 *
 * Reads the list on another thread and shows what it would do.
 *
 * Returns: (transfer none): the dialog
 */
LwImportDialog *
lw_import_dialog_read (GtkWindow *parent, LwOffice *office, const char *path)
{
  LwImportDialog *self = g_object_new (LW_TYPE_IMPORT_DIALOG, "transient-for", parent, NULL);
  g_autoptr (GTask) task = g_task_new (self, NULL, read_cb, NULL);
  Reading *reading = g_new0 (Reading, 1);

  self->office = g_object_ref (office);
  reading->office = g_object_ref (office);
  reading->path = g_strdup (path);
  g_task_set_task_data (task, reading, reading_free);
  g_task_run_in_thread (task, read_in_thread);
  gtk_window_present (GTK_WINDOW (self));

  return self;
}

const LwClassImport *
lw_import_dialog_get_plan (LwImportDialog *self)
{
  return self->plan;
}
