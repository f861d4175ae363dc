/* lw-ladder-spot.c - one step or crossing of the two ladders
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-ladder-spot.h"

#include "lw-setting-mark.h"

#include <glib/gi18n.h>

struct _LwLadderSpot
{
  GtkWidget parent_instance;

  LwSpot spot;

  /* owned, as children */
  GtkWidget *head;   /* NULL for a crossing */
  GtkWidget *counts; /* hidden when nothing stands here */
};

G_DEFINE_FINAL_TYPE (LwLadderSpot, lw_ladder_spot, GTK_TYPE_WIDGET)

gboolean
lw_spot_equal (LwSpot a, LwSpot b)
{
  return a.kind == b.kind && a.school == b.school && a.company == b.company;
}

const LwLadderPlace *
lw_spot_get_place (LwSpot spot, const LwLadder *ladder)
{
  switch (spot.kind)
    {
    case LW_SPOT_SCHOOL:
      return lw_ladder_get_school (ladder, spot.school);
    case LW_SPOT_COMPANY:
      return lw_ladder_get_company (ladder, spot.company);
    case LW_SPOT_CROSSING:
      return lw_ladder_get_crossing (ladder, spot.school, spot.company);
    case LW_SPOT_BEYOND:
    default:
      return lw_ladder_get_beyond (ladder);
    }
}

static const LwStep *
nth_step (GPtrArray *ladder, int step)
{
  return step >= 1 && step <= (int) ladder->len ? g_ptr_array_index (ladder, step - 1) : NULL;
}

const LwStep *
lw_spot_get_step (LwSpot spot, const LwCatalogue *catalogue)
{
  switch (spot.kind)
    {
    case LW_SPOT_SCHOOL:
      return nth_step (catalogue->school_ladder, spot.school);
    case LW_SPOT_COMPANY:
      return nth_step (catalogue->company_ladder, spot.company);
    case LW_SPOT_BEYOND:
      return catalogue->beyond;
    case LW_SPOT_CROSSING:
    default:
      return NULL;
    }
}

/* Where a long word of the figure may break; Pango knows no Dutch. */
static char *
dup_with_hyphens (char *name)
{
  static const char *const words[][2] = {
    { "Arbeidsmarktbeleid", "Arbeidsmarkt\302\255beleid" },
    { "Opleidingsbeleid", "Opleidings\302\255beleid" },
    { "Werkplekkenstructuur", "Werkplekken\302\255structuur" },
    { "Probleemgestuurd", "Probleem\302\255gestuurd" },
    { "Samenwerkingsverband", "Samenwerkings\302\255verband" },
    { "Maatschappelijk", "Maatschap\302\255pelijk" },
    { "praktijkleren", "praktijk\302\255leren" },
  };
  GString *text = g_string_new (name);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_string_replace (text, words[i][0], words[i][1], 0);
  g_free (name);

  return g_string_free (text, FALSE);
}

char *
lw_spot_dup_title (LwSpot spot, const LwCatalogue *catalogue)
{
  const LwStep *step = lw_spot_get_step (spot, catalogue);
  const LwStep *school = nth_step (catalogue->school_ladder, spot.school);
  const LwStep *company = nth_step (catalogue->company_ladder, spot.company);

  if (step != NULL)
    return g_strdup (step->name);
  if (spot.kind == LW_SPOT_CROSSING && school != NULL && company != NULL)
    return g_strdup_printf ("%s × %s", school->name, company->name);

  return g_strdup (spot.kind == LW_SPOT_SCHOOL ? _ ("Forms without a step")
                                               : _ ("Companies without a step"));
}

char *
lw_spot_dup_shown_title (LwSpot spot, const LwCatalogue *catalogue)
{
  return dup_with_hyphens (lw_spot_dup_title (spot, catalogue));
}

char *
lw_spot_dup_where (LwSpot spot)
{
  switch (spot.kind)
    {
    case LW_SPOT_SCHOOL:
      return spot.school == LW_LADDER_NO_STEP
               ? g_strdup (_ ("Ladder of the school"))
               : g_strdup_printf (_ ("Ladder of the school, step %d of %d"), spot.school,
                                  LW_LADDER_SCHOOL_STEPS);
    case LW_SPOT_COMPANY:
      return spot.company == LW_LADDER_NO_STEP
               ? g_strdup (_ ("Ladder of the company"))
               : g_strdup_printf (_ ("Ladder of the company, step %d of %d"), spot.company,
                                  LW_LADDER_COMPANY_STEPS);
    case LW_SPOT_CROSSING:
      return g_strdup_printf (_ ("School step %d, company step %d"), spot.school, spot.company);
    case LW_SPOT_BEYOND:
    default:
      return g_strdup (_ ("Beyond both ladders"));
    }
}

GPtrArray *
lw_ladder_thing_get (LwLadderThing thing, const LwLadderPlace *place)
{
  GPtrArray *const things[LW_N_LADDER_THINGS]
    = { place->forms, place->companies, place->projects, place->stages };

  return things[thing];
}

char *
lw_ladder_thing_dup_count (LwLadderThing thing, guint n)
{
  const char *domain = GETTEXT_PACKAGE;

  switch (thing)
    {
    case LW_LADDER_FORMS:
      return g_strdup_printf (g_dngettext (domain, "%u form", "%u forms", n), n);
    case LW_LADDER_COMPANIES:
      return g_strdup_printf (g_dngettext (domain, "%u company", "%u companies", n), n);
    case LW_LADDER_PROJECTS:
      return g_strdup_printf (
        g_dngettext (domain, "%u project in school", "%u projects in school", n), n);
    case LW_LADDER_STAGES:
    default:
      return g_strdup_printf (g_dngettext (domain, "%u stage", "%u stages", n), n);
    }
}

char *
lw_ladder_place_describe (const LwLadderPlace *place, const char *separator)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  guint n_projects = place->projects->len;

  for (LwLadderThing thing = 0; thing < LW_N_LADDER_THINGS; thing++)
    {
      guint n = lw_ladder_thing_get (thing, place)->len;

      if (n > 0 && thing != LW_LADDER_PROJECTS)
        g_ptr_array_add (parts, lw_ladder_thing_dup_count (thing, n));
      else if (n > 0)
        g_ptr_array_add (parts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u project",
                                                              "%u projects", n_projects),
                                                 n_projects));
    }
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (separator, (char **) parts->pdata);
}

static int
number_of (LwSpot spot)
{
  return spot.kind == LW_SPOT_SCHOOL ? spot.school : spot.company;
}

/* What it says is in the spot's own label. No narrower than the longest part of a word. */
static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, "label", text, NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
make_number (int number)
{
  g_autofree char *text = g_strdup_printf ("%d", number);
  GtkWidget *label = make_label (text, "title");

  gtk_widget_set_hexpand (label, FALSE);
  gtk_widget_set_valign (label, GTK_ALIGN_START);

  return label;
}

static LwSetting
setting_of (LwSpot spot)
{
  switch (spot.kind)
    {
    case LW_SPOT_SCHOOL:
      return LW_SETTING_IN_SCHOOL;
    case LW_SPOT_COMPANY:
      return LW_SETTING_ON_THE_JOB;
    case LW_SPOT_BEYOND:
      return LW_SETTING_OFF_THE_JOB;
    case LW_SPOT_CROSSING:
    default:
      return LW_SETTING_NONE;
    }
}

/* "■ 5" before, or on a narrow step above, "Werkplekkenstructuur" */
static GtkWidget *
make_head (LwSpot spot, const LwCatalogue *catalogue)
{
  gboolean is_narrow = spot.kind == LW_SPOT_COMPANY && spot.company > LW_LADDER_NO_STEP;
  GtkWidget *head
    = gtk_box_new (is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *mark = lw_setting_mark_new (setting_of (spot));
  GtkWidget *number = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *title = lw_spot_dup_shown_title (spot, catalogue);

  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_widget_set_margin_top (mark, 2);
  gtk_widget_set_has_tooltip (mark, FALSE);
  gtk_box_append (GTK_BOX (number), mark);
  if (spot.kind != LW_SPOT_BEYOND && number_of (spot) > LW_LADDER_NO_STEP)
    gtk_box_append (GTK_BOX (number), make_number (number_of (spot)));
  gtk_box_append (GTK_BOX (head), number);
  gtk_box_append (GTK_BOX (head), make_label (title, "title"));

  return head;
}

static void
lw_ladder_spot_dispose (GObject *object)
{
  LwLadderSpot *self = LW_LADDER_SPOT (object);

  g_clear_pointer (&self->head, gtk_widget_unparent);
  g_clear_pointer (&self->counts, gtk_widget_unparent);

  G_OBJECT_CLASS (lw_ladder_spot_parent_class)->dispose (object);
}

static void
lw_ladder_spot_class_init (LwLadderSpotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_ladder_spot_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "ladderspot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
lw_ladder_spot_init (LwLadderSpot *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 2);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

GtkWidget *
lw_ladder_spot_new (LwSpot spot, const LwCatalogue *catalogue)
{
  static const char *const classes[] = {
    [LW_SPOT_SCHOOL] = "school",
    [LW_SPOT_COMPANY] = "company",
    [LW_SPOT_CROSSING] = "crossing",
    [LW_SPOT_BEYOND] = "beyond",
  };
  LwLadderSpot *self = g_object_new (LW_TYPE_LADDER_SPOT, NULL);

  self->spot = spot;
  gtk_widget_add_css_class (GTK_WIDGET (self), classes[spot.kind]);
  if (spot.kind != LW_SPOT_CROSSING)
    {
      self->head = make_head (spot, catalogue);
      gtk_widget_set_parent (self->head, GTK_WIDGET (self));
      if (spot.kind != LW_SPOT_BEYOND && number_of (spot) == LW_LADDER_NO_STEP)
        gtk_widget_add_css_class (GTK_WIDGET (self), "stepless");
    }
  self->counts = make_label ("", "counts");
  gtk_widget_set_visible (self->counts, FALSE);
  gtk_widget_set_parent (self->counts, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}

LwSpot
lw_ladder_spot_get (LwLadderSpot *self)
{
  return self->spot;
}

/* "Ladder van het bedrijf, trede 3 van 5: Stage / bpv-beleid. 4 bedrijven, 12 stages" */
static void
tell (LwLadderSpot *self, const LwCatalogue *catalogue, const char *content)
{
  const LwStep *step = lw_spot_get_step (self->spot, catalogue);
  g_autofree char *where = lw_spot_dup_where (self->spot);
  g_autofree char *title = lw_spot_dup_title (self->spot, catalogue);
  g_autofree char *label = g_strdup_printf (
    "%s: %s. %s", where, title, *content != '\0' ? content : _ ("Nothing stands here yet"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (step != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    step->text, -1);
}

void
lw_ladder_spot_set_place (LwLadderSpot *self,
                          const LwCatalogue *catalogue,
                          const LwLadderPlace *place)
{
  const char *separator = self->spot.kind == LW_SPOT_CROSSING ? "\n" : ", ";
  g_autofree char *shown = lw_ladder_place_describe (place, separator);
  g_autofree char *spoken = lw_ladder_place_describe (place, ", ");

  gtk_label_set_text (GTK_LABEL (self->counts), shown);
  gtk_widget_set_visible (self->counts, *shown != '\0');
  if (*shown != '\0')
    gtk_widget_add_css_class (GTK_WIDGET (self), "filled");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "filled");
  tell (self, catalogue, spoken);
}
