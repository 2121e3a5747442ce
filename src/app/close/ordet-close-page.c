/* ordet-close-page.c — what stays, what goes, and Close and Erase
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The keyboard begins at Cancel, there is no default button, and Enter never
 * erases, not even on the button itself: Space does, or a click.
 */
#include "ordet-close-more.h"
#include "ordet-close-page.h"

#include <glib/gi18n-lib.h>

#include "ordet-bar.h"
#include "ordet-close-row.h"
#include "ordet-close-run.h"
#include "ordet-close-ways.h"
#include "ordet-copies.h"
#include "ordet-records.h"
#include "ordet-ui.h"
#include "ordet-words.h"

struct _OrdetClosePage
{
  GtkWidget         parent_instance;

  OrdetStore       *store;   /* (owned) */
  char             *id;      /* (owned) of the meeting */
  const OrdetClock *clock;
  OrdetCloseWork   *work;    /* (owned) (nullable) NULL when erasing was begun before */
  guint             n_earlier; /* records there are */
  gboolean          demo;    /* nothing of it is kept: nothing to erase */
  OrdetCloseRun    *run;     /* (owned) (nullable) once erasing is begun */

  /* (unowned) children of the template */
  GtkWidget        *box;
  GtkWidget        *cancel;
  AdwWindowTitle   *heading;
  GtkStack         *stack;
  OrdetBar         *bar;
  GtkLabel         *lead;
  GtkListBox       *kept;
  GtkListBox       *erased;
  GtkListBox       *cannot;
  AdwComboRow      *level;
  OrdetCloseWays   *ways;
  OrdetCloseMore   *more;
  GtkLabel         *status;
  GtkToggleButton  *every;
  GtkWidget        *erase;
  OrdetCloseSteps  *steps;
};

G_DEFINE_FINAL_TYPE (OrdetClosePage, ordet_close_page, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_BEGIN,
  SIGNAL_LEAVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- what the page says --- */

static void
name_list (GtkListBox      *list,
           const GPtrArray *facts,
           const char      *format)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_autofree char *name = g_strdup_printf (format, facts->len);
#pragma GCC diagnostic pop

  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
fill_kept (OrdetClosePage *self)
{
  OrdetWay way;
  g_autoptr(OrdetRecord) record = NULL;
  g_autoptr(GPtrArray) facts = NULL;

  ordet_close_ways_get (self->ways, &way);
  record = ordet_close_work_record (self->work, way, self->clock);
  facts = ordet_close_kept (self->work, self->store, record, self->n_earlier);
  ordet_close_list_fill (self->kept, facts);
  /* Translators: read aloud for a list. */
  name_list (self->kept, facts, ngettext ("Kept, %u entry, on this computer",
                                          "Kept, %u entries, on this computer", facts->len));
  ordet_close_list_expand (self->kept, gtk_toggle_button_get_active (self->every));
}

static void
fill_erased (OrdetClosePage *self)
{
  g_autoptr(GPtrArray) facts = ordet_close_erased (self->work, self->store);

  ordet_close_list_fill (self->erased, facts);
  /* Translators: read aloud for a list. */
  name_list (self->erased, facts, ngettext ("Erased, %u entry, cannot be brought back",
                                            "Erased, %u entries, cannot be brought back",
                                            facts->len));
}

static void
fill_cannot (OrdetClosePage *self)
{
  g_autoptr(GPtrArray) copies = ordet_copies_list (self->store, self->id, NULL);
  g_autoptr(GPtrArray) facts = ordet_close_cannot (copies, self->store);

  ordet_close_list_fill (self->cannot, facts);
}

/* "The meeting ended at 16:39." */
static char *
lead_words (OrdetClosePage *self)
{
  const OrdetMeeting *meeting = self->work->meeting;
  g_autofree char *at = ordet_words_clock (ordet_meeting_closed_us (meeting));

  if (!ordet_meeting_opened (meeting))
    return g_strdup (_("The meeting was never opened. Nothing leaves this computer."));
  if (self->work->ran_on)
    return g_strdup (_("The meeting is still open: closing ends it, and any turn that runs. "
                       "Nothing leaves this computer."));
  /* Translators: %s is an hour */
  return g_strdup_printf (_("The meeting ended at %s. Nothing leaves this computer."), at);
}

static char *
exported_words (OrdetClosePage *self)
{
  g_autoptr(GPtrArray) copies = ordet_copies_list (self->store, self->id, NULL);
  g_autofree char *day = NULL;

  for (guint i = copies != NULL ? copies->len : 0; i > 0; i--)
    {
      const OrdetCopy *copy = copies->pdata[i - 1];

      if (copy->kind != ORDET_COPY_MINUTES)
        continue;
      day = ordet_close_day_words (copy->at_us);
      /* Translators: %s is a day and an hour */
      return g_strdup_printf (_("The minutes were last exported on %s."), day);
    }
  return g_strdup (_("The minutes need not be exported first: they stay here, sealed."));
}

/* Whether it can be done, and why not. */
static void
update_foot (OrdetClosePage *self)
{
  OrdetWay way;
  gboolean chosen = ordet_close_ways_get (self->ways, &way);
  g_autofree char *words = NULL;

  if (self->demo)
    words = g_strdup (_("This is the demo: nothing of it is saved, so there is nothing to erase."));
  else if (!chosen)
    words = g_strdup (_("First choose above how figures are kept: it is the board’s choice."));
  else
    words = exported_words (self);
  gtk_label_set_label (self->status, words);
  gtk_widget_set_sensitive (self->erase, chosen && !self->demo);
}

/* The strict way has no count of those present: the board types list A's share
 * of them, once a half-year (privacy.md 3). */
static void
fill_room (OrdetClosePage *self)
{
  g_autoptr(OrdetRecord) record = NULL;
  g_autofree char *half_year = NULL;
  OrdetWay way;
  gint tenths = -1;
  gboolean chosen = ordet_close_ways_get (self->ways, &way);

  record = ordet_close_work_record (self->work, way, self->clock);
  ordet_close_more_show_room (self->more, chosen && way == ORDET_WAY_STRICT && record != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->more), record != NULL);
  if (record == NULL)
    return;
  half_year = ordet_review_half_year (record->month);
  ordet_store_get_room (self->store, half_year, record->body, &tenths, NULL);
  ordet_close_more_set_room (self->more, half_year, tenths);
}

static void
room_cb (OrdetClosePage *self)
{
  g_autoptr(OrdetRecord) record = ordet_close_work_record (self->work, ORDET_WAY_STRICT,
                                                           self->clock);
  g_autofree char *half_year = NULL;
  g_autoptr(GError) error = NULL;

  if (record == NULL || self->demo)
    return;
  half_year = ordet_review_half_year (record->month);
  if (!ordet_store_put_room (self->store, half_year, record->body,
                             ordet_close_more_room (self->more), &error))
    ordet_bar_error (self->bar, error);
}

static void
way_chosen_cb (OrdetClosePage *self)
{
  g_autoptr(GError) error = NULL;
  OrdetWay way;

  ordet_close_ways_get (self->ways, &way);
  if (!self->demo && !ordet_store_put_way (self->store, way, &error))
    ordet_bar_error (self->bar, error);
  fill_kept (self);
  fill_room (self);
  update_foot (self);
}

static void
level_cb (OrdetClosePage *self)
{
  if (self->work == NULL)
    return;
  self->work->level = (OrdetMinutesLevel) (adw_combo_row_get_selected (self->level)
                                           + ORDET_LEVEL_DECISIONS);
  fill_kept (self);
}

static void
every_cb (OrdetClosePage *self)
{
  gboolean expanded = gtk_toggle_button_get_active (self->every);

  ordet_close_list_expand (self->kept, expanded);
  ordet_close_list_expand (self->erased, expanded);
}

/* --- closing --- */

static void
leave (OrdetClosePage *self,
       gboolean        erased)
{
  g_signal_emit (self, signals[SIGNAL_LEAVE], 0, erased);
}

static void
erased_now (gpointer page)
{
  OrdetClosePage *self = page;
  g_autofree char *place = ordet_close_key_words (self->store);
  g_autoptr(GPtrArray) copies = ordet_copies_list (self->store, self->id, NULL);
  g_autofree char *left = NULL;

  if (copies != NULL && copies->len > 0)
    left = g_strdup_printf (ngettext ("%u copy that was made is yours to erase.",
                                      "%u copies that were made are yours to erase.",
                                      copies->len), copies->len);
  ordet_close_steps_done (self->steps, place, left);
}

/* What needs no keyring. */
static gboolean
step (gpointer         page,
      OrdetEraseStep  *next,
      GError         **error)
{
  OrdetClosePage *self = page;
  OrdetCloseOptions options = { .clock = self->clock, .name = ORDET_MINUTES_DOCUMENT,
                                .minutes = ordet_close_work_minutes, .data = self->work,
                                .drop = ORDET_MINUTES_TEXTS };
  OrdetEvaluation evaluation;

  ordet_close_ways_get (self->ways, &options.way);
  if (ordet_close_more_evaluation (self->more, &evaluation))
    options.evaluation = &evaluation;
  return ordet_close_step (self->store, self->id, &options, next, error);
}

static void
go_on (OrdetClosePage *self)
{
  gtk_stack_set_visible_child_name (self->stack, "steps");
  gtk_widget_set_visible (self->cancel, FALSE);
  if (self->run == NULL)
    self->run = ordet_close_run_new (self->store, self->id, self->steps, step, erased_now, self);
  ordet_close_run_go (self->run);
}

static void
erase_cb (OrdetClosePage *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetCloseWork) ended = NULL;
  gboolean ready = TRUE;

  g_signal_emit (self, signals[SIGNAL_BEGIN], 0, &ready);
  if (!ready)
    return;
  /* The meeting may have been ended just now: what stays has that in it. */
  ended = ordet_close_work_load (self->store, self->id, &error);
  if (ended == NULL)
    {
      ordet_bar_error (self->bar, error);
      return;
    }
  ended->level = self->work->level;
  ordet_close_work_free (self->work);
  self->work = g_steal_pointer (&ended);
  go_on (self);
}

/* Enter never erases. */
static gboolean
erase_key_cb (OrdetClosePage  *self,
              guint            keyval,
              guint            keycode,
              GdkModifierType  state)
{
  return keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;
}

static void
again_cb (OrdetClosePage *self)
{
  go_on (self);
}

static void
home_cb (OrdetClosePage *self)
{
  leave (self, TRUE);
}

/**
 * ordet_close_page_cancel:
 * @self: the page
 *
 * Back, if nothing is being erased just now. The keyring need not be waited for.
 */
void
ordet_close_page_cancel (OrdetClosePage *self)
{
  g_return_if_fail (ORDET_IS_CLOSE_PAGE (self));

  if (self->run == NULL || !ordet_close_run_busy (self->run))
    leave (self, g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "steps") == 0);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *parameters,
           gpointer   data)
{
  ordet_close_page_cancel (ORDET_CLOSE_PAGE (widget));
  return GDK_EVENT_STOP;
}

/* --- the widget --- */

static gboolean
ordet_close_page_grab_focus (GtkWidget *widget)
{
  OrdetClosePage *self = ORDET_CLOSE_PAGE (widget);

  return gtk_widget_get_visible (self->cancel) ? gtk_widget_grab_focus (self->cancel)
                                               : gtk_widget_grab_focus (GTK_WIDGET (self->steps));
}

static void
ordet_close_page_dispose (GObject *object)
{
  OrdetClosePage *self = ORDET_CLOSE_PAGE (object);

  g_clear_pointer (&self->run, ordet_close_run_free);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->work, ordet_close_work_free);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (ordet_close_page_parent_class)->dispose (object);
}

static void
ordet_close_page_finalize (GObject *object)
{
  g_free (ORDET_CLOSE_PAGE (object)->id);
  G_OBJECT_CLASS (ordet_close_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, OrdetClosePage, name)
  BIND (box);
  BIND (cancel);
  BIND (heading);
  BIND (stack);
  BIND (bar);
  BIND (lead);
  BIND (kept);
  BIND (erased);
  BIND (cannot);
  BIND (level);
  BIND (ways);
  BIND (more);
  BIND (status);
  BIND (every);
  BIND (erase);
  BIND (steps);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, ordet_close_page_cancel);
  gtk_widget_class_bind_template_callback (widget_class, way_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, room_cb);
  gtk_widget_class_bind_template_callback (widget_class, level_cb);
  gtk_widget_class_bind_template_callback (widget_class, every_cb);
  gtk_widget_class_bind_template_callback (widget_class, erase_cb);
  gtk_widget_class_bind_template_callback (widget_class, erase_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, again_cb);
  gtk_widget_class_bind_template_callback (widget_class, home_cb);
}

static void
ordet_close_page_class_init (OrdetClosePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ordet_close_page_dispose;
  object_class->finalize = ordet_close_page_finalize;
  widget_class->grab_focus = ordet_close_page_grab_focus;
  widget_class->focus = ordet_ui_focus_inside;

  signals[SIGNAL_BEGIN] =
    g_signal_new ("begin", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  g_signal_accumulator_first_wins, NULL, NULL, G_TYPE_BOOLEAN, 0);
  signals[SIGNAL_LEAVE] = g_signal_new ("leave", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  g_type_ensure (ORDET_TYPE_BAR);
  g_type_ensure (ORDET_TYPE_CLOSE_MORE);
  g_type_ensure (ORDET_TYPE_CLOSE_WAYS);
  g_type_ensure (ORDET_TYPE_CLOSE_STEPS);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ORDET_RESOURCES "/ui/ordet-close-page.ui");
  bind_children (widget_class);
}

static void
ordet_close_page_init (OrdetClosePage *self)
{
  const char *levels[ORDET_LEVEL_NOTES + 1] = { NULL };

  for (int level = ORDET_LEVEL_DECISIONS; level <= ORDET_LEVEL_NOTES; level++)
    levels[level - ORDET_LEVEL_DECISIONS] = ordet_level_words ((OrdetMinutesLevel) level);
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_combo_row_set_model (self->level, G_LIST_MODEL (gtk_string_list_new (levels)));
}

/* All that the page says of a meeting whose floor is still there. */
static gboolean
fill (OrdetClosePage  *self,
      GError         **error)
{
  g_autoptr(OrdetCloseWork) work = ordet_close_work_load (self->store, self->id, error);
  g_autoptr(GPtrArray) records = NULL;
  g_autofree char *lead = NULL;
  const OrdetPeriod all = { NULL };
  OrdetWay way;
  gboolean chosen;

  if (work == NULL || !ordet_store_get_way (self->store, &way, &chosen, error) ||
      (records = ordet_store_list_records (self->store, &all, error)) == NULL)
    return FALSE;
  self->n_earlier = records->len;
  ordet_close_ways_set (self->ways, way, chosen);
  adw_combo_row_set_selected (self->level, work->level - ORDET_LEVEL_DECISIONS);
  self->work = g_steal_pointer (&work);
  lead = lead_words (self);
  gtk_label_set_label (self->lead, lead);
  adw_window_title_set_subtitle (self->heading, ordet_meeting_notice (self->work->meeting)->title);
  fill_kept (self);
  fill_erased (self);
  fill_cannot (self);
  fill_room (self);
  update_foot (self);
  return TRUE;
}

/**
 * ordet_close_page_new:
 * @store: the store
 * @id: a meeting whose keys are at hand
 * @clock: for the month of a meeting without a date
 * @demo: it is the demo meeting, which is only shown
 * @error: return location, as of ordet_store_load()
 *
 * Where erasing was begun and cut off there is nothing to ask: it goes on.
 *
 * Returns: (transfer floating) (nullable): the page
 */
GtkWidget *
ordet_close_page_new (OrdetStore        *store,
                      const char        *id,
                      const OrdetClock  *clock,
                      gboolean           demo,
                      GError           **error)
{
  OrdetClosePage *self;
  OrdetEraseStep next;

  g_return_val_if_fail (ORDET_IS_STORE (store) && id != NULL && clock != NULL, NULL);

  if (!ordet_store_erase_step (store, id, FALSE, &next, error))
    return NULL;
  self = g_object_new (ORDET_TYPE_CLOSE_PAGE, NULL);
  self->store = g_object_ref (store);
  self->id = g_strdup (id);
  self->clock = clock;
  self->demo = demo;
  if (next != ORDET_ERASE_CLEAR)
    go_on (self);
  else if (!fill (self, error))
    {
      g_object_ref_sink (self);
      g_object_unref (self);
      return NULL;
    }
  return GTK_WIDGET (self);
}

/**
 * ordet_close_page_id:
 * @self: the page
 *
 * Returns: (transfer none): the meeting's id
 */
const char *
ordet_close_page_id (OrdetClosePage *self)
{
  g_return_val_if_fail (ORDET_IS_CLOSE_PAGE (self), NULL);

  return self->id;
}

/**
 * ordet_close_page_fail:
 * @self: the page
 * @error: why it cannot be closed now
 */
void
ordet_close_page_fail (OrdetClosePage *self,
                       const GError   *error)
{
  g_return_if_fail (ORDET_IS_CLOSE_PAGE (self) && error != NULL);

  ordet_bar_error (self->bar, error);
}
