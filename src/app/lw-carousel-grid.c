/* lw-carousel-grid.c - where each student is in each round, as a table
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-carousel-grid.h"

#include "lw-date.h"

#include <glib/gi18n.h>
#include <string.h>

/* In characters. */
#define NAME_WIDTH 18
#define CELL_WIDTH 10

struct _LwCarouselGrid
{
  GtkWidget parent_instance;

  /* borrowed, as children */
  GtkWidget *scrolled;
  GtkBox *content;

  GtkWidget *hint;

  /* owned */
  LwCarouselJob *job;
  GPtrArray *columns; /* GtkSizeGroup: the names, then one a round */
  GPtrArray *cells;   /* GtkWidget, borrowed: the buttons, student after student */

  guint chosen; /* the cell that waits for another to be swapped with; or LW_CAROUSEL_NONE */
  guint last;   /* the cell that had the focus last */
};

enum
{
  SWAP,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LwCarouselGrid, lw_carousel_grid, GTK_TYPE_WIDGET)

static GtkWidget *
add_cell (LwCarouselGrid *self, GtkWidget *row, guint column, const char *text)
{
  GtkWidget *cell = gtk_label_new (text);
  int width = column == 0 ? NAME_WIDTH : CELL_WIDTH;

  gtk_label_set_xalign (GTK_LABEL (cell), 0);
  gtk_label_set_ellipsize (GTK_LABEL (cell), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (cell), width);
  gtk_label_set_max_width_chars (GTK_LABEL (cell), width);
  gtk_widget_set_hexpand (cell, TRUE);
  gtk_widget_set_tooltip_text (cell, text);
  gtk_size_group_add_widget (g_ptr_array_index (self->columns, column), cell);
  gtk_box_append (GTK_BOX (row), cell);

  return cell;
}

static GtkWidget *
new_line (void)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_set_margin_start (line, 12);
  gtk_widget_set_margin_end (line, 12);

  return line;
}

/* @says: what a screen reader tells of the row. */
static void
add_row (GtkWidget *list, GtkWidget *line, const char *says)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_set_margin_top (line, 6);
  gtk_widget_set_margin_bottom (line, 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, says, -1);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

static void
add_head (LwCarouselGrid *self, const char *title)
{
  GArray *rounds = lw_carousel_cohort_get_rounds (lw_carousel_job_get_cohort (self->job));
  GtkWidget *line = new_line ();

  gtk_widget_add_css_class (add_cell (self, line, 0, title), "heading");
  for (guint round = 0; round < rounds->len; round++)
    {
      const LwCarouselRound *of = &g_array_index (rounds, LwCarouselRound, round);
      g_autofree char *day = g_strdup_printf ("%d %s", g_date_get_day (&of->first_day),
                                              lw_date_get_short_month (&of->first_day));
      /* translators: the first is the number of a round, the second a day */
      g_autofree char *text = g_strdup_printf (_ ("Round %u\n%s"), round + 1, day);

      gtk_widget_add_css_class (add_cell (self, line, round + 1, text), "heading");
    }
  gtk_box_append (self->content, line);
}

static GtkWidget *
add_list (LwCarouselGrid *self, const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (self->content, list);

  return list;
}

static LwCarouselCell
cell_at (LwCarouselGrid *self, guint index)
{
  guint n_rounds = lw_carousel_cohort_get_rounds (lw_carousel_job_get_cohort (self->job))->len;

  return (LwCarouselCell){ index / n_rounds, index % n_rounds };
}

/* What to do next. */
static void
paint_hint (LwCarouselGrid *self)
{
  g_autofree char *text = NULL;

  if (self->chosen == LW_CAROUSEL_NONE)
    text = g_strdup (_ ("Choose two places in the schedule to swap them."));
  else
    {
      LwCarouselCell cell = cell_at (self, self->chosen);
      LwRecord *student = g_ptr_array_index (
        lw_carousel_cohort_get_students (lw_carousel_job_get_cohort (self->job)), cell.student);

      /* translators: a student, the number of a round */
      text = g_strdup_printf (_ ("%s, round %u: choose the place to swap it with, or the same one "
                                 "again to leave it."),
                              lw_record_get_title (student), cell.round + 1);
    }
  gtk_label_set_text (GTK_LABEL (self->hint), text);
}

static void
toggled_cb (GtkToggleButton *button, LwCarouselGrid *self)
{
  guint index, chosen = self->chosen;

  if (!g_ptr_array_find (self->cells, button, &index))
    return;
  if (!gtk_toggle_button_get_active (button))
    {
      if (chosen == index)
        self->chosen = LW_CAROUSEL_NONE;
      paint_hint (self);
      return;
    }
  self->last = index;
  if (chosen == LW_CAROUSEL_NONE)
    self->chosen = index;
  else
    {
      LwCarouselCell one = cell_at (self, chosen), other = cell_at (self, index);

      self->chosen = LW_CAROUSEL_NONE;
      gtk_toggle_button_set_active (button, FALSE);
      gtk_toggle_button_set_active (g_ptr_array_index (self->cells, chosen), FALSE);
      g_signal_emit (self, signals[SWAP], 0, &one, &other);
    }
  paint_hint (self);
}

/* A cell of the schedule, to be chosen. @says: where and when it is, for a screen reader. */
static GtkWidget *
add_button (LwCarouselGrid *self, GtkWidget *line, guint column, const char *text, const char *says)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), CELL_WIDTH);
  gtk_label_set_max_width_chars (GTK_LABEL (label), CELL_WIDTH);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "carousel-cell");
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, says, -1);
  gtk_size_group_add_widget (g_ptr_array_index (self->columns, column), button);
  g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), self);
  g_ptr_array_add (self->cells, button);
  gtk_box_append (GTK_BOX (line), button);

  return button;
}

static void
add_student (LwCarouselGrid *self, GtkWidget *list, guint student)
{
  LwCarouselCohort *cohort = lw_carousel_job_get_cohort (self->job);
  LwRecord *record = g_ptr_array_index (lw_carousel_cohort_get_students (cohort), student);
  GtkWidget *line = new_line ();

  add_cell (self, line, 0, lw_record_get_title (record));
  for (guint round = 0; round < lw_carousel_cohort_get_rounds (cohort)->len; round++)
    {
      LwPlacement *stage = lw_carousel_job_get_stage (self->job, student, round);
      g_autofree char *text = stage != NULL
                                ? lw_carousel_job_dup_place (self->job, stage->workplace)
                                : lw_carousel_cohort_dup_reason (cohort, student, round);
      /* translators: a student, the number of a round, and where the student is then */
      g_autofree char *says
        = g_strdup_printf (_ ("%s, round %u: %s"), lw_record_get_title (record), round + 1, text);
      GtkWidget *cell = add_button (self, line, round + 1, stage != NULL ? text : "–", says);

      if (stage == NULL)
        {
          gtk_widget_add_css_class (cell, "warning");
          gtk_widget_set_tooltip_text (cell, text);
        }
    }
  gtk_box_append (GTK_BOX (list), line);
}

/* As a list looks, but with a focus for each cell. */
static GtkWidget *
add_table (LwCarouselGrid *self)
{
  GtkWidget *table = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (table, "card");
  gtk_widget_add_css_class (table, "carousel-table");
  gtk_box_append (self->content, table);

  return table;
}

static void
add_hint (LwCarouselGrid *self)
{
  self->hint = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->hint), 0);
  gtk_label_set_wrap (GTK_LABEL (self->hint), TRUE);
  gtk_widget_set_margin_start (self->hint, 12);
  gtk_widget_set_margin_end (self->hint, 12);
  gtk_widget_add_css_class (self->hint, "dim-label");
  gtk_box_append (self->content, self->hint);
  paint_hint (self);
}

typedef struct
{
  guint index;
  char *name; /* owned */
} Site;

static void
site_clear (gpointer data)
{
  g_free (((Site *) data)->name);
}

static int
compare_sites (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (((const Site *) a)->name, ((const Site *) b)->name);
}

static GArray *
sort_sites (LwCarouselGrid *self)
{
  GPtrArray *workplaces
    = lw_carousel_cohort_get_workplaces (lw_carousel_job_get_cohort (self->job));
  GArray *sites = g_array_new (FALSE, FALSE, sizeof (Site));

  g_array_set_clear_func (sites, site_clear);
  for (guint i = 0; i < workplaces->len; i++)
    {
      const Site site = { i, lw_carousel_job_dup_place (
                               self->job, lw_record_get_id (g_ptr_array_index (workplaces, i))) };

      g_array_append_val (sites, site);
    }
  g_array_sort (sites, compare_sites);

  return sites;
}

/* "4 of 5"; where there is no limit just how many. */
static void
add_site (LwCarouselGrid *self, GtkWidget *list, const Site *site)
{
  LwCarouselCohort *cohort = lw_carousel_job_get_cohort (self->job);
  LwWorkplace *workplace
    = g_ptr_array_index (lw_carousel_cohort_get_workplaces (cohort), site->index);
  GtkWidget *line = new_line ();
  g_autoptr (GString) says = g_string_new (site->name);

  add_cell (self, line, 0, site->name);
  for (guint round = 0; round < lw_carousel_cohort_get_rounds (cohort)->len; round++)
    {
      guint n = lw_carousel_cohort_count (cohort, site->index, round);
      guint seats = lw_carousel_cohort_get_seats (cohort, site->index, round);
      g_autofree char *text = workplace->seats == LW_UNSET && seats > 0
                                ? g_strdup_printf ("%u", n)
                                /* translators: two numbers: of seats that are taken */
                                : g_strdup_printf (_ ("%u of %u"), n, seats);
      GtkWidget *cell = add_cell (self, line, round + 1, text);

      if (n == 0)
        gtk_widget_add_css_class (cell, "dim-label");
      g_string_append_printf (says, "; %u: %s", round + 1, text);
    }
  add_row (list, line, says->str);
}

static void
clear (LwCarouselGrid *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->content))) != NULL)
    gtk_box_remove (self->content, child);
  g_ptr_array_set_size (self->cells, 0);
  self->chosen = LW_CAROUSEL_NONE;
  g_clear_pointer (&self->columns, g_ptr_array_unref);
}

/* Tab goes in once, to where one was, and out; arrows go from cell to cell. */
static gboolean
lw_carousel_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  LwCarouselGrid *self = LW_CAROUSEL_GRID (widget);
  gboolean is_inside = gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return gtk_widget_child_focus (self->scrolled, direction);
  if (is_inside || self->cells->len == 0)
    return FALSE;

  return gtk_widget_grab_focus (widget);
}

static gboolean
lw_carousel_grid_grab_focus (GtkWidget *widget)
{
  LwCarouselGrid *self = LW_CAROUSEL_GRID (widget);

  return self->cells->len > 0
         && gtk_widget_grab_focus (
           g_ptr_array_index (self->cells, MIN (self->last, self->cells->len - 1)));
}

static void
lw_carousel_grid_dispose (GObject *object)
{
  LwCarouselGrid *self = LW_CAROUSEL_GRID (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_object (&self->job);

  G_OBJECT_CLASS (lw_carousel_grid_parent_class)->dispose (object);
}

static void
lw_carousel_grid_finalize (GObject *object)
{
  g_ptr_array_unref (LW_CAROUSEL_GRID (object)->cells);

  G_OBJECT_CLASS (lw_carousel_grid_parent_class)->finalize (object);
}

static void
lw_carousel_grid_class_init (LwCarouselGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_carousel_grid_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_carousel_grid_finalize;
  widget_class->focus = lw_carousel_grid_focus;
  widget_class->grab_focus = lw_carousel_grid_grab_focus;

  signals[SWAP] = g_signal_new ("swap", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_POINTER);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lw_carousel_grid_init (LwCarouselGrid *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->scrolled = gtk_scrolled_window_new ();
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), content);
  gtk_widget_set_margin_start (content, 12);
  gtk_widget_set_margin_end (content, 12);
  gtk_widget_set_margin_bottom (content, 18);
  self->content = GTK_BOX (content);
  self->cells = g_ptr_array_new ();
  self->chosen = LW_CAROUSEL_NONE;
}

void
lw_carousel_grid_show (LwCarouselGrid *self, LwCarouselJob *job)
{
  LwCarouselCohort *cohort = lw_carousel_job_get_cohort (job);
  guint n_rounds = lw_carousel_cohort_get_rounds (cohort)->len;
  g_autoptr (GArray) sites = NULL;
  GtkWidget *list;

  clear (self);
  g_set_object (&self->job, job);
  self->columns = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i <= n_rounds; i++)
    g_ptr_array_add (self->columns, gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL));
  add_hint (self);
  add_head (self, _ ("Student"));
  list = add_table (self);
  for (guint i = 0; i < lw_carousel_cohort_get_students (cohort)->len; i++)
    add_student (self, list, i);
  sites = sort_sites (self);
  if (sites->len == 0)
    return;
  add_head (self, _ ("Workplace"));
  list = add_list (self, _ ("How full each workplace is"));
  for (guint i = 0; i < sites->len; i++)
    add_site (self, list, &g_array_index (sites, Site, i));
}
