/* test-screen-text.c — on the wall no text lies over another, and a question is whole
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-screen-view.h"
#include "uitest.h"

/* Widths of a screen 1080 high: 16:9, 16:10, 4:3. */
static const double widths[] = { 1920, 1728, 1440 };

static const char question[] =
  "F11: att föreningen mäter talartid och antal inlägg på alla medlemsmöten, samt att styrelsen "
  "går igenom siffrorna, utan namn, varje kvartal och redovisar dem för medlemmarna på nästa "
  "årsmöte, tillsammans med verksamhetsberättelsen och förslag till vad som kan göras bättre.";

static const struct
{
  OrdetScene  scene;
  const char *head, *large, *second, *detail, *foot;
  gboolean    ring;
} cases[] = {
  { ORDET_SCENE_WORDS, NULL, "Break", "We begin again at 14:46",
    "Next: 5a\nMotion A: Measuring speaking time and meeting culture",
    "You can ask for the floor now: show your number card to the chair.", TRUE },
  { ORDET_SCENE_WORDS, NULL, "Paus", "Vi börjar igen kl. 14:46",
    "Därefter: 10b\nStyrelsens förslag till verksamhetsplan och budget för kommande år",
    "Du kan begära ordet nu: visa ditt nummerkort för mötesordföranden.", TRUE },
  { ORDET_SCENE_WORDS, NULL, "Prata med dem bredvid dig", "Vi börjar igen kl. 14:46", NULL, NULL,
    TRUE },
  { ORDET_SCENE_WORDS, NULL, "Bifallet", "Bifall 19 · Avslag 8 · Avstår 2", question, NULL, FALSE },
  { ORDET_SCENE_TEXT, "Votering", question, NULL, NULL, "Röstkort · 33 röstberättigade", FALSE },
  { ORDET_SCENE_TEXT, "Votering", "F1\nF2", NULL, NULL, "Röstkort · 33 röstberättigade", FALSE },
  { ORDET_SCENE_TEXT, NULL, question, NULL, NULL, NULL, FALSE },
};

static void
clear_text (gpointer data)
{
  g_clear_pointer (&((OrdetScreenText *) data)->text, g_free);
}

static OrdetScreenState *
state_of (guint    which,
          gboolean big)
{
  OrdetScreenState *state = g_new0 (OrdetScreenState, 1);

  state->scene = cases[which].scene;
  state->head = g_strdup (cases[which].head);
  state->large = g_strdup (cases[which].large);
  state->second = g_strdup (cases[which].second);
  state->detail = g_strdup (cases[which].detail);
  state->foot = g_strdup (cases[which].foot);
  state->tag = g_strdup ("5a");
  state->title = g_strdup ("Motion A: Measuring speaking time");
  state->clock = g_strdup ("14:34");
  state->big = big;
  if (cases[which].ring)
    {
      state->face.state = ORDET_TIMER_RUNNING;
      state->face.left_us = 11 * 60 * ORDET_SECOND;
      state->face.limit_us = 15 * 60 * ORDET_SECOND;
    }
  return state;
}

static void
assert_apart (const GArray *texts,
              double        width)
{
  for (guint i = 0; i < texts->len; i++)
    {
      const OrdetScreenText *one = &g_array_index (texts, OrdetScreenText, i);

      if (one->cut)
        g_error ("%.0f wide: the end is left off: %s", width, one->text);
      if (one->ink.origin.y + one->ink.size.height > 1080)
        g_error ("%.0f wide: below the screen: %s", width, one->text);
      for (guint n = 0; n < i; n++)
        {
          const OrdetScreenText *other = &g_array_index (texts, OrdetScreenText, n);

          if (graphene_rect_intersection (&one->ink, &other->ink, NULL))
            g_error ("%.0f wide: “%s” lies over “%s”", width, one->text, other->text);
        }
    }
}

static void
test_apart (void)
{
  GtkWidget *widget = g_object_ref_sink (ordet_screen_view_new ());

  for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
    for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
      for (int big = FALSE; big <= TRUE; big++)
        {
          g_autoptr(OrdetScreenState) state = state_of (c, big);
          g_autoptr(GArray) texts = g_array_new (FALSE, FALSE, sizeof (OrdetScreenText));
          g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
          OrdetScreenPen pen = { widget, snapshot, ordet_palette_for (widget), 1, widths[w],
                                 texts };

          g_array_set_clear_func (texts, clear_text);
          ordet_screen_draw (&pen, state);
          g_assert_cmpuint (texts->len, >=, 3);
          assert_apart (texts, widths[w]);
        }
  g_object_unref (widget);
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/screen/texts-lie-apart", test_apart);
  return g_test_run ();
}
