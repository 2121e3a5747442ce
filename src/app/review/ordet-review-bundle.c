/* ordet-review-bundle.c — records from branches and to a district, in the window
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same as ordetctl bundle and merge: whole half-years that are over, a set
 * union by id, and a body's first bundle is confirmed by the person.
 */
#include "ordet-review-bundle.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ordet-bundle.h"
#include "ordet-choose.h"
#include "ordet-clock.h"
#include "ordet-compat.h"
#include "ordet-records.h"
#include "ordet-words.h"

/* From the choice of a file to its end. */
typedef struct
{
  GtkWidget        *page;   /* (owned) */
  OrdetBar         *bar;    /* (owned) where its end is told */
  OrdetStore       *store;  /* (owned) */
  OrdetBundle      *bundle; /* (owned) (nullable) */
  char             *body;   /* (owned) (nullable) whose records to hand over */
  OrdetBundleTaken  taken;
} Errand;

static Errand *
errand_new (GtkWidget        *page,
            OrdetBar         *bar,
            OrdetStore       *store,
            OrdetBundleTaken  taken)
{
  Errand *self = g_new0 (Errand, 1);

  self->page = g_object_ref (page);
  self->bar = g_object_ref (bar);
  self->store = g_object_ref (store);
  self->taken = taken;
  return self;
}

static void
errand_free (Errand *self)
{
  g_object_unref (self->page);
  g_object_unref (self->bar);
  g_object_unref (self->store);
  ordet_bundle_free (self->bundle);
  g_free (self->body);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Errand, errand_free)

static void
tell_refused (OrdetBar     *bar,
              const char   *path,
              const GError *error)
{
  g_autofree char *name = g_path_get_basename (path), *words = NULL;
  g_autofree char *reason = ordet_words_error (error, NULL);

  /* Translators: a file's name, and a sentence: why */
  words = g_strdup_printf (_("“%1$s” was not taken in, and nothing has changed. %2$s"), name,
                           reason);
  ordet_bar_show (bar, ORDET_BAR_ERROR, words, NULL, NULL);
}

/* "" is what a body is called that was never said. */
static const char *
body_words (const char *body)
{
  return *body != '\0' ? body : _("Not said");
}

static GtkWindow *
window_of (Errand *self)
{
  return GTK_WINDOW (gtk_widget_get_root (self->page));
}

/* --- from a branch --- */

static void
merge (Errand *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;
  guint n_taken = 0;

  if (!ordet_store_merge_records (self->store, self->bundle->records, &n_taken, &error))
    {
      ordet_bar_error (self->bar, error);
      return;
    }
  words = g_strdup_printf (ngettext ("%1$u new record of “%2$s”, of %3$u in the bundle.",
                                     "%1$u new records of “%2$s”, of %3$u in the bundle.", n_taken),
                           n_taken, body_words (self->bundle->body), self->bundle->records->len);
  ordet_bar_show (self->bar, ORDET_BAR_INFO, words, NULL, NULL);
  self->taken (self->page);
}

static void
confirmed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr(Errand) self = data;

  if (ordet_compat_confirm_finish (result, NULL))
    merge (self);
}

static gboolean
is_known (Errand    *self,
          gboolean  *known,
          GError   **error)
{
  g_autoptr(GPtrArray) bodies =
    ordet_store_review_bodies (self->store, &(OrdetPeriod) { 0 }, error);

  *known = FALSE;
  for (guint i = 0; bodies != NULL && i < bodies->len; i++)
    *known |= g_str_equal (((OrdetBodySum *) bodies->pdata[i])->body, self->bundle->body);
  return bodies != NULL;
}

/* Anybody can write a file with anybody's name in it. */
static void
ask (Errand *self)
{
  g_autofree char *heading = NULL, *body = NULL;

  /* Translators: %s is the name of a branch */
  heading = g_strdup_printf (_("Take in the Figures of “%s”?"), body_words (self->bundle->body));
  body = g_strdup_printf (
    ngettext ("Nothing of theirs is here yet. Make sure that the file is theirs: it holds %u "
              "meeting, without names.",
              "Nothing of theirs is here yet. Make sure that the file is theirs: it holds %u "
              "meetings, without names.", self->bundle->records->len),
    self->bundle->records->len);
  ordet_compat_confirm (window_of (self), heading, body, _("_Take In"), FALSE, confirmed_cb, self);
}

/**
 * ordet_review_take_file:
 * @page: a widget in the window
 * @bar: where its end is told
 * @store: where the records go
 * @path: a bundle
 * @taken: told when records have been taken in
 *
 * Takes in a bundle, after asking if it is the first one of its body. A file
 * that is no bundle is refused whole.
 */
void
ordet_review_take_file (GtkWidget        *page,
                        OrdetBar         *bar,
                        OrdetStore       *store,
                        const char       *path,
                        OrdetBundleTaken  taken)
{
  g_autoptr(Errand) self = errand_new (page, bar, store, taken);
  g_autoptr(GError) error = NULL;
  gboolean known;

  if ((self->bundle = ordet_bundle_read_file (path, &error)) == NULL)
    tell_refused (bar, path, error);
  else if (!is_known (self, &known, &error))
    ordet_bar_error (bar, error);
  else if (known)
    merge (self);
  else
    ask (g_steal_pointer (&self));
}

/* The path of what was chosen, or NULL after having said why there is none. */
static char *
chosen_path (Errand       *self,
             GAsyncResult *result)
{
  g_autoptr(GError) error = NULL;
  char *path = ordet_choose_path_finish (result, &error);

  if (error != NULL)
    ordet_bar_error (self->bar, error);
  return path;
}

static void
bundle_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr(Errand) self = data;
  g_autofree char *path = chosen_path (self, result);

  if (path != NULL)
    ordet_review_take_file (self->page, self->bar, self->store, path, self->taken);
}

/**
 * ordet_review_take_in:
 * @page: a widget in the window
 * @bar: where its end is told
 * @store: where the records go
 * @taken: told when records have been taken in
 *
 * Asks for a bundle and takes it in.
 */
void
ordet_review_take_in (GtkWidget        *page,
                      OrdetBar         *bar,
                      OrdetStore       *store,
                      OrdetBundleTaken  taken)
{
  Errand *self = errand_new (page, bar, store, taken);

  ordet_compat_choose_file (window_of (self), _("Take In a Bundle"), FALSE, NULL, bundle_chosen_cb,
                            self);
}

/* --- to a district --- */

/**
 * ordet_review_write_bundle:
 * @bar: where its end is told
 * @store: the records
 * @body: whose
 * @path: where to
 *
 * Writes all half-years of a body that are over.
 *
 * Returns: whether it was written
 */
gboolean
ordet_review_write_bundle (OrdetBar   *bar,
                           OrdetStore *store,
                           const char *body,
                           const char *path)
{
  g_autofree char *today = ordet_clock_today (ordet_clock_system ());
  g_autofree char *from = NULL, *to = NULL, *unused = NULL, *words = NULL, *name = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) half_years = ordet_store_whole_half_years (store, body, today, &error);
  g_autoptr(GPtrArray) records = NULL;
  g_autoptr(OrdetBundle) bundle = NULL;
  OrdetPeriod period = { .bodies = (const char *const[]) { body, NULL } };

  if (half_years != NULL && half_years[0] == NULL)
    {
      ordet_bar_show (bar, ORDET_BAR_ERROR,
                      _("No half-year with a meeting is over yet: a bundle holds whole ones."),
                      NULL, NULL);
      return FALSE;
    }
  if (half_years != NULL)
    {
      ordet_half_year_bounds (half_years[0], &from, &unused);
      g_clear_pointer (&unused, g_free);
      ordet_half_year_bounds (half_years[g_strv_length (half_years) - 1], &unused, &to);
      period.from_month = from;
      period.to_month = to;
      if ((records = ordet_store_list_records (store, &period, &error)) != NULL)
        bundle = ordet_bundle_new (body, (const char *const *) half_years, records);
    }
  if (bundle == NULL || !ordet_bundle_write_file (bundle, path, &error))
    {
      ordet_bar_error (bar, error);
      return FALSE;
    }
  name = g_path_get_basename (path);
  words = g_strdup_printf (ngettext ("“%1$s” holds %2$u record without names, %3$s to %4$s.",
                                     "“%1$s” holds %2$u records without names, %3$s to %4$s.",
                                     records->len),
                           name, records->len, half_years[0],
                           half_years[g_strv_length (half_years) - 1]);
  ordet_bar_show (bar, ORDET_BAR_INFO, words, NULL, NULL);
  return TRUE;
}

static void
place_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr(Errand) self = data;
  g_autofree char *path = chosen_path (self, result);

  if (path != NULL)
    ordet_review_write_bundle (self->bar, self->store, self->body, path);
}

/**
 * ordet_review_hand_over:
 * @page: a widget in the window
 * @bar: where its end is told
 * @store: the records
 * @body: (nullable): whose; %NULL for the only body there is
 *
 * Asks where to, and writes the body's bundle for its district.
 */
void
ordet_review_hand_over (GtkWidget  *page,
                        OrdetBar   *bar,
                        OrdetStore *store,
                        const char *body)
{
  g_autoptr(GPtrArray) bodies = ordet_store_review_bodies (store, &(OrdetPeriod) { 0 }, NULL);
  Errand *self;

  if (body == NULL && bodies != NULL && bodies->len == 1)
    body = ((OrdetBodySum *) bodies->pdata[0])->body;
  if (body == NULL)
    {
      ordet_bar_show (bar, ORDET_BAR_WARNING, _("Choose above whose figures to hand over."), NULL,
                      NULL);
      return;
    }
  self = errand_new (page, bar, store, NULL);
  self->body = g_strdup (body);
  ordet_compat_choose_file (window_of (self), _("Hand Over a Bundle"), TRUE,
                            /* Translators: a file's name: letters, hyphens, and its ending. */
                            _("records.ordet-bundle"), place_chosen_cb, self);
}
