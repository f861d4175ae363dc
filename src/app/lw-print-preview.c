/* lw-print-preview.c - the pages as they will be printed
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-print-preview.h"

#include "lw-date.h"
#include "lw-document-job.h"
#include "lw-file-choice.h"
#include "lw-help.h"
#include "lw-paper.h"
#include "lw-widget.h"

#include <glib/gi18n.h>

/* So many are shown at once. */
#define FEW_REMARKS 4
#define REMARKS_HEIGHT 160

static const double zooms[] = { 0.5, 0.75, 1, 1.25, 1.5, 2 };

struct _LwPrintPreview
{
  AdwWindow parent_instance;

  /* template */
  AdwWindowTitle *title;
  AdwToastOverlay *toasts;
  GtkStack *stack;
  AdwStatusPage *trouble_page;
  GtkListView *list;
  GtkWidget *print_button;
  GtkExpander *remarks;
  GtkScrolledWindow *remarks_scroll;
  GtkLabel *remarks_text;

  /* owned */
  LwDocument *document;
  GCancellable *cancellable;
  char *file_name;

  guint zoom;      /* index in zooms */
  guint settle_id; /* the papers are to get their sizes */
  guint n_ticks;   /* since then */
  double middle_x; /* what is to be in the middle then, see get_middle() */
  double middle_y;
};

G_DEFINE_FINAL_TYPE (LwPrintPreview, lw_print_preview, ADW_TYPE_WINDOW)

static guint printed_signal;

static void
update_actions (LwPrintPreview *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "preview.print", self->document != NULL);
  gtk_widget_action_set_enabled (widget, "preview.save", self->document != NULL);
  gtk_widget_action_set_enabled (widget, "preview.zoom-in", self->zoom + 1 < G_N_ELEMENTS (zooms));
  gtk_widget_action_set_enabled (widget, "preview.zoom-out", self->zoom > 0);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, LwPrintPreview *self)
{
  GtkWidget *paper = lw_paper_new ();

  gtk_widget_set_halign (paper, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (paper, 6);
  gtk_widget_set_margin_bottom (paper, 6);
  gtk_list_item_set_child (item, paper);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, LwPrintPreview *self)
{
  LwPaper *paper = LW_PAPER (gtk_list_item_get_child (item));

  lw_paper_set_page (paper, self->document, gtk_list_item_get_position (item));
  lw_paper_set_zoom (paper, zooms[self->zoom]);
}

/* One item a page; the list makes only the papers that are in sight. */
static void
show_pages (LwPrintPreview *self)
{
  g_autoptr (GtkStringList) pages = gtk_string_list_new (NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  for (guint i = 0; i < lw_document_get_n_pages (self->document); i++)
    gtk_string_list_append (pages, "");
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  gtk_list_view_set_model (
    self->list, GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (pages)))));
  gtk_list_view_set_factory (self->list, factory);
  g_object_unref (factory);
}

static void
show_document (LwPrintPreview *self, LwDocument *document)
{
  guint n_pages = lw_document_get_n_pages (document);
  g_autofree char *subtitle
    = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u page", "%u pages", n_pages), n_pages);

  self->document = document;
  adw_window_title_set_subtitle (self->title, subtitle);
  show_pages (self);
  gtk_stack_set_visible_child_name (self->stack, "pages");
  update_actions (self);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->print_button);
  gtk_widget_grab_focus (self->print_button);
}

void
lw_print_preview_take_document (LwPrintPreview *self, GObject *document, const GError *error)
{
  if (document != NULL)
    {
      show_document (self, LW_DOCUMENT (document));
      return;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  lw_status_page_set_text (self->trouble_page, error->message);
  gtk_stack_set_visible_child_name (self->stack, "trouble");
}

void
lw_print_preview_laid_out_cb (GObject *source, GAsyncResult *result, gpointer preview)
{
  g_autoptr (LwPrintPreview) self = preview;
  g_autoptr (GError) error = NULL;
  GObject *document = lw_document_job_finish (result, &error);

  lw_print_preview_take_document (self, document, error);
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext *context,
              int page,
              LwPrintPreview *self)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);

  lw_document_draw_page (self->document, cr, (guint) page);
}

static GtkPageSetup *
page_setup (LwPrintPreview *self)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *size;
  double width, height;

  lw_document_get_paper_size (self->document, &width, &height);
  size = gtk_paper_size_new (MAX (width, height) > 900 ? GTK_PAPER_NAME_A3 : GTK_PAPER_NAME_A4);
  gtk_page_setup_set_paper_size (setup, size);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                        : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_paper_size_free (size);

  return setup;
}

void
lw_print_preview_say (LwPrintPreview *self, const char *text)
{
  adw_toast_overlay_add_toast (self->toasts, lw_toast_new (text));
}

static void
print_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwPrintPreview *self = LW_PRINT_PREVIEW (widget);
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = page_setup (self);
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_n_pages (operation, (int) lw_document_get_n_pages (self->document));
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_job_name (operation, self->file_name);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (draw_page_cb), self, 0);
  switch (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                                   GTK_WINDOW (self), &error))
    {
    case GTK_PRINT_OPERATION_RESULT_ERROR:
      lw_print_preview_say (self, error->message);
      break;
    case GTK_PRINT_OPERATION_RESULT_APPLY:
      g_signal_emit (self, printed_signal, 0);
      break;
    default:
      break;
    }
}

/**
 * lw_print_preview_save_to:
 * @self: a preview with its pages laid out
 * @path: the file to write
 *
 * Writes the pages as PDF and says so.
 */
void
lw_print_preview_save_to (LwPrintPreview *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *text = NULL;
  GDate today = lw_today ();

  if (lw_document_write_pdf (self->document, path, &today, &error))
    text = g_strdup_printf (_ ("“%s” is written"), name);
  lw_print_preview_say (self, text != NULL ? text : error->message);
  if (text != NULL)
    g_signal_emit (self, printed_signal, 0);
}

static void
file_chosen_cb (gpointer asker, const char *path, gpointer data)
{
  lw_print_preview_save_to (asker, path);
}

static void
save_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkFileChooser *choice
    = lw_file_choice_new (widget, _ ("Save as PDF"), GTK_FILE_CHOOSER_ACTION_SAVE);
  g_autofree char *name = g_strconcat (LW_PRINT_PREVIEW (widget)->file_name, ".pdf", NULL);

  gtk_file_chooser_set_current_name (choice, name);
  lw_file_choice_ask (choice, widget, file_chosen_cb, NULL, NULL);
}

static gboolean
is_long (GtkAdjustment *adjustment)
{
  return gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment);
}

/* How much of what can be scrolled lies before the middle of what is in sight; less than nothing
 * at the beginning, which stays in sight. */
static double
get_middle (GtkAdjustment *adjustment)
{
  double middle
    = gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) / 2;

  if (gtk_adjustment_get_value (adjustment) <= 0 && is_long (adjustment))
    return -1;

  return middle / MAX (1, gtk_adjustment_get_upper (adjustment));
}

static void
set_middle (GtkAdjustment *adjustment, double middle)
{
  gtk_adjustment_set_value (adjustment, middle * gtk_adjustment_get_upper (adjustment)
                                          - gtk_adjustment_get_page_size (adjustment) / 2);
}

/* The papers get their sizes at the end of the frame of the first tick. */
static gboolean
settle_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  LwPrintPreview *self = LW_PRINT_PREVIEW (widget);
  GtkScrollable *list = GTK_SCROLLABLE (self->list);

  if (self->n_ticks++ == 0)
    return G_SOURCE_CONTINUE;
  self->settle_id = 0;
  set_middle (gtk_scrollable_get_hadjustment (list), self->middle_x);
  set_middle (gtk_scrollable_get_vadjustment (list), self->middle_y);

  return G_SOURCE_REMOVE;
}

/* What was in the middle stays there; all pages are of one size. */
static void
set_zoom (LwPrintPreview *self, guint zoom)
{
  GtkScrollable *list = GTK_SCROLLABLE (self->list);

  self->zoom = zoom;
  update_actions (self);
  if (self->document == NULL)
    return;
  if (self->settle_id == 0)
    {
      self->middle_x = get_middle (gtk_scrollable_get_hadjustment (list));
      self->middle_y = get_middle (gtk_scrollable_get_vadjustment (list));
      self->settle_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), settle_cb, NULL, NULL);
    }
  self->n_ticks = 0;
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (LW_IS_PAPER (gtk_widget_get_first_child (row)))
      lw_paper_set_zoom (LW_PAPER (gtk_widget_get_first_child (row)), zooms[zoom]);
}

static void
zoom_in_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  set_zoom (LW_PRINT_PREVIEW (widget), LW_PRINT_PREVIEW (widget)->zoom + 1);
}

static void
zoom_out_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  set_zoom (LW_PRINT_PREVIEW (widget), LW_PRINT_PREVIEW (widget)->zoom - 1);
}

static void
lw_print_preview_dispose (GObject *object)
{
  LwPrintPreview *self = LW_PRINT_PREVIEW (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_PRINT_PREVIEW);
  g_clear_object (&self->document);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (lw_print_preview_parent_class)->dispose (object);
}

static void
lw_print_preview_finalize (GObject *object)
{
  g_free (LW_PRINT_PREVIEW (object)->file_name);

  G_OBJECT_CLASS (lw_print_preview_parent_class)->finalize (object);
}

static void
lw_print_preview_class_init (LwPrintPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_print_preview_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_print_preview_finalize;

  printed_signal = g_signal_new ("printed", LW_TYPE_PRINT_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-print-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, LwPrintPreview, title);
  gtk_widget_class_bind_template_child (widget_class, LwPrintPreview, toasts);
  gtk_widget_class_bind_template_child (widget_class, LwPrintPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, LwPrintPreview, trouble_page);
  gtk_widget_class_bind_template_child (widget_class, LwPrintPreview, list);
  gtk_widget_class_bind_template_child (widget_class, LwPrintPreview, print_button);
  gtk_widget_class_bind_template_child (widget_class, LwPrintPreview, remarks);
  gtk_widget_class_bind_template_child (widget_class, LwPrintPreview, remarks_text);
  gtk_widget_class_bind_template_child (widget_class, LwPrintPreview, remarks_scroll);
  gtk_widget_class_install_action (widget_class, "preview.print", NULL, print_activated);
  gtk_widget_class_install_action (widget_class, "preview.save", NULL, save_activated);
  gtk_widget_class_install_action (widget_class, "preview.zoom-in", NULL, zoom_in_activated);
  gtk_widget_class_install_action (widget_class, "preview.zoom-out", NULL, zoom_out_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK,
                                       "preview.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK,
                                       "preview.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "preview.print",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  lw_help_install (widget_class);
}

static void
lw_print_preview_init (LwPrintPreview *self)
{
  self->cancellable = g_cancellable_new ();
  self->zoom = 2;
  gtk_widget_init_template (GTK_WIDGET (self));
  lw_window_fit_text (GTK_WINDOW (self));
  update_actions (self);
}

/* @name: of the window, the file and the job */
LwPrintPreview *
lw_print_preview_new (GtkWindow *parent, const char *name)
{
  LwPrintPreview *self = g_object_new (LW_TYPE_PRINT_PREVIEW, "transient-for", parent, NULL);

  self->file_name = g_strdelimit (g_strdup (name), "/\\", '-');
  adw_window_title_set_title (self->title, self->file_name);

  return self;
}

GCancellable *
lw_print_preview_get_cancellable (LwPrintPreview *self)
{
  return self->cancellable;
}

void
lw_print_preview_show_remarks (LwPrintPreview *self, const char *const *remarks)
{
  guint n_remarks = g_strv_length ((char **) remarks);
  int line_height = (int) lw_widget_get_line_height (GTK_WIDGET (self->remarks_text));
  g_autofree char *text = g_strjoinv ("\n", (char **) remarks);
  g_autofree char *label
    = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u thing to know before you print",
                                    "%u things to know before you print", n_remarks),
                       n_remarks);

  /* A scrolled text does not ask for the lines that it breaks into: most of them are two. */
  gtk_scrolled_window_set_min_content_height (
    self->remarks_scroll, MIN (REMARKS_HEIGHT, 2 * (int) n_remarks * line_height));
  gtk_expander_set_label (self->remarks, label);
  gtk_label_set_text (self->remarks_text, text);
  gtk_expander_set_expanded (self->remarks, n_remarks <= FEW_REMARKS);
  gtk_widget_set_visible (GTK_WIDGET (self->remarks), n_remarks > 0);
}

LwDocument *
lw_print_preview_get_document (LwPrintPreview *self)
{
  return self->document;
}
