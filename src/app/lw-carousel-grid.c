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
#define CELL_WIDTH 11

struct _LwCarouselGrid
{
  GtkWidget parent_instance;

  /* borrowed, as children */
  GtkWidget *scrolled;
  GtkBox *content;

  /* owned */
  LwCarouselJob *job;
  GPtrArray *columns; /* GtkSizeGroup: the names, then one a round */
};

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

static void
add_student (LwCarouselGrid *self, GtkWidget *list, guint student)
{
  LwCarouselCohort *cohort = lw_carousel_job_get_cohort (self->job);
  LwRecord *record = g_ptr_array_index (lw_carousel_cohort_get_students (cohort), student);
  GtkWidget *line = new_line ();
  g_autoptr (GString) says = g_string_new (lw_record_get_title (record));

  add_cell (self, line, 0, lw_record_get_title (record));
  for (guint round = 0; round < lw_carousel_cohort_get_rounds (cohort)->len; round++)
    {
      LwPlacement *stage = lw_carousel_job_get_stage (self->job, student, round);
      g_autofree char *text = stage != NULL
                                ? lw_carousel_job_dup_place (self->job, stage->workplace)
                                : lw_carousel_cohort_dup_reason (cohort, student, round);
      GtkWidget *cell = add_cell (self, line, round + 1, stage != NULL ? text : "–");

      if (stage == NULL)
        {
          gtk_widget_add_css_class (cell, "warning");
          gtk_widget_set_tooltip_text (cell, text);
        }
      g_string_append_printf (says, "; %u: %s", round + 1, text);
    }
  add_row (list, line, says->str);
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
  g_clear_pointer (&self->columns, g_ptr_array_unref);
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
lw_carousel_grid_class_init (LwCarouselGridClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lw_carousel_grid_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
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
  add_head (self, _ ("Student"));
  list = add_list (self, _ ("Where each student is"));
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
