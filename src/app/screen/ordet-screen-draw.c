/* ordet-screen-draw.c — the picture on the wall: sizes are those of a screen 1080 high
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "ordet-number-card.h"
#include "ordet-screen-view.h"

#define HEIGHT 1080.0
#define MARGIN 84.0
#define BAND_HEIGHT 284.0
#define BAND_TOP (HEIGHT - BAND_HEIGHT)

/* What "large letters" does to those that are not large anyhow. */
#define LARGE 1.34

typedef enum { AT_LEFT, AT_RIGHT, AT_MIDDLE } Place;

/* A piece of text. y is its middle, so that a line stays where it is when its
 * letters shrink. */
typedef struct
{
  const char    *text;
  double         px;
  double         least_px;  /* shrinks down to this to fit; 0: ellipsizes at once */
  PangoWeight    weight;
  const GdkRGBA *colour;
  double         x, y;
  double         max_width;
  int            lines;     /* at most */
  Place          place;
  double         max_height; /* at most; 0: that of its lines */
} Text;

static PangoLayout *
lay_out (OrdetScreenPen *pen,
         const Text     *text,
         double          px)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (pen->widget, text->text);
  PangoFontDescription *font = pango_font_description_copy (
    pango_context_get_font_description (gtk_widget_get_pango_context (pen->widget)));
  PangoAttrList *attrs = pango_attr_list_new ();

  pango_font_description_set_weight (font, text->weight);
  pango_font_description_set_absolute_size (font, px * pen->scale * PANGO_SCALE);
  pango_attr_list_insert (attrs, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attrs);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) (text->max_width * pen->scale * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  /* Large letters look better a little closer. */
  pango_layout_set_line_spacing (layout, px > 60 ? .86f : 1.f);
  pango_layout_set_alignment (layout, text->place == AT_MIDDLE  ? PANGO_ALIGN_CENTER
                                      : text->place == AT_RIGHT ? PANGO_ALIGN_RIGHT
                                                                : PANGO_ALIGN_LEFT);
  /* A name in Arabic stays where names stand; only its letters run the other way. */
  pango_layout_set_auto_dir (layout, FALSE);
  pango_attr_list_unref (attrs);
  pango_font_description_free (font);
  return layout;
}

static double
height_of (OrdetScreenPen *pen,
           PangoLayout    *layout)
{
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height / pen->scale;
}

/* How many of its lines there is room for. */
static int
lines_for (OrdetScreenPen *pen,
           const Text     *text,
           PangoLayout    *layout)
{
  double height = height_of (pen, layout);

  if (text->max_height <= 0 || height <= text->max_height)
    return text->lines;
  return MIN (text->lines, MAX (1, (int) (pango_layout_get_line_count (layout) *
                                          text->max_height / height)));
}

/* A word broken in the middle is the last resort: first the letters shrink. */
static gboolean
fits (PangoLayout *layout,
      int          lines)
{
  if (pango_layout_get_line_count (layout) > lines)
    return FALSE;
  for (int i = 0; i + 1 < pango_layout_get_line_count (layout); i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
      const char *text = pango_layout_get_text (layout);
      int end = line->start_index + line->length;

      if (end > 0 && text[end] != '\0' && text[end] != '\n' && text[end - 1] != ' ' &&
          text[end - 1] != '-' && text[end] != ' ')
        return FALSE;
    }
  return TRUE;
}

static PangoLayout *
fit (OrdetScreenPen *pen,
     const Text     *text)
{
  PangoLayout *layout = lay_out (pen, text, text->px);
  int lines;

  for (double px = text->px * .94;
       text->least_px > 0 && px >= text->least_px &&
       !fits (layout, lines_for (pen, text, layout)); px *= .94)
    {
      g_object_unref (layout);
      layout = lay_out (pen, text, px);
    }
  lines = lines_for (pen, text, layout);
  if (pango_layout_get_line_count (layout) > lines)
    {
      pango_layout_set_height (layout, -lines);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  return layout;
}

/* Tells whoever asks where the letters are, and whether any were left off. */
static void
note (OrdetScreenPen *pen,
      PangoLayout    *layout,
      double          left,
      double          top)
{
  OrdetScreenText drawn = { g_strdup (pango_layout_get_text (layout)), GRAPHENE_RECT_INIT_ZERO,
                            pango_layout_is_ellipsized (layout) };
  PangoRectangle ink;

  pango_layout_get_pixel_extents (layout, &ink, NULL);
  graphene_rect_init (&drawn.ink, (float) (left + ink.x / pen->scale),
                      (float) (top + ink.y / pen->scale), (float) (ink.width / pen->scale),
                      (float) (ink.height / pen->scale));
  g_array_append_val (pen->texts, drawn);
}

/* Draws it and returns its height. */
static double
draw_text (OrdetScreenPen *pen,
           const Text     *text)
{
  g_autoptr(PangoLayout) layout = NULL;
  double left, height;

  if (text->text == NULL || *text->text == '\0')
    return 0;
  layout = fit (pen, text);
  height = height_of (pen, layout);
  left = text->place == AT_MIDDLE ? text->x - text->max_width / 2
         : text->place == AT_RIGHT ? text->x - text->max_width : text->x;
  gtk_snapshot_save (pen->snapshot);
  gtk_snapshot_translate (pen->snapshot,
                          &GRAPHENE_POINT_INIT ((float) (left * pen->scale),
                                                (float) ((text->y - height / 2) * pen->scale)));
  gtk_snapshot_append_layout (pen->snapshot, layout, text->colour);
  gtk_snapshot_restore (pen->snapshot);
  if (pen->texts != NULL)
    note (pen, layout, left, text->y - height / 2);
  return height;
}

static double
text_height (OrdetScreenPen *pen,
             const Text     *text)
{
  g_autoptr(PangoLayout) layout = NULL;

  if (text->text == NULL || *text->text == '\0')
    return 0;
  layout = fit (pen, text);
  return height_of (pen, layout);
}

/* Whether all of it can be seen. */
static gboolean
whole (OrdetScreenPen *pen,
       const Text     *text)
{
  g_autoptr(PangoLayout) layout = NULL;

  if (text->text == NULL || *text->text == '\0')
    return TRUE;
  layout = fit (pen, text);
  return !pango_layout_is_ellipsized (layout);
}

static double
text_width (OrdetScreenPen *pen,
            const Text     *text)
{
  g_autoptr(PangoLayout) layout = lay_out (pen, text, text->px);
  int width;

  pango_layout_set_width (layout, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width / pen->scale;
}

static void
fill (OrdetScreenPen *pen,
      const GdkRGBA  *colour,
      double          x,
      double          y,
      double          width,
      double          height,
      double          radius)
{
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (
    &shape,
    &GRAPHENE_RECT_INIT ((float) (x * pen->scale), (float) (y * pen->scale),
                         (float) (width * pen->scale), (float) (height * pen->scale)),
    (float) (radius * pen->scale));
  gtk_snapshot_push_rounded_clip (pen->snapshot, &shape);
  gtk_snapshot_append_color (pen->snapshot, colour, &shape.bounds);
  gtk_snapshot_pop (pen->snapshot);
}

static double
sized (const OrdetScreenState *state,
       double                  px)
{
  return state->big ? px * LARGE : px;
}

static void
draw_head (OrdetScreenPen         *pen,
           const OrdetScreenState *state)
{
  const OrdetPalette *palette = pen->palette;
  Text clock = { state->clock, sized (state, 52), 0, PANGO_WEIGHT_BOLD, &palette->text,
                 pen->width - MARGIN, 98, 300, 1, AT_RIGHT };
  double left = MARGIN;

  draw_text (pen, &clock);
  if (state->tag != NULL)
    {
      Text tag = { state->tag, sized (state, 40), 20, PANGO_WEIGHT_ULTRABOLD, &palette->window,
                   0, 98, 240, 1, AT_MIDDLE };
      double width = MAX (60, text_width (pen, &tag) + 40);

      fill (pen, &palette->text, left, 98 - sized (state, 31), width, sized (state, 60), 10);
      tag.x = left + width / 2;
      draw_text (pen, &tag);
      left += width + 27;
    }
  /* Where nobody speaks the title is the picture: it need not stand here too. */
  if (state->scene != ORDET_SCENE_ITEM)
    draw_text (pen, &(Text) { state->title, sized (state, 46), 40,
                              PANGO_WEIGHT_BOLD, &palette->text, left, 98,
                              pen->width - MARGIN - sized (state, 190) - left, 1, AT_LEFT });
}

static void
draw_ring (OrdetScreenPen         *pen,
           const OrdetScreenState *state,
           double                  cx,
           double                  cy,
           double                  diameter,
           double                  digits_px)
{
  g_autofree char *digits = ordet_timer_face_digits (&state->face);
  g_autofree char *caption =
    state->caption != NULL ? g_strdup (state->caption) : ordet_timer_face_caption (&state->face);
  double left = cx - diameter / 2, top = cy - diameter / 2;
  GdkRGBA colour;
  cairo_t *cr = gtk_snapshot_append_cairo (pen->snapshot,
    &GRAPHENE_RECT_INIT ((float) (left * pen->scale), (float) (top * pen->scale),
                         (float) (diameter * pen->scale), (float) (diameter * pen->scale)));

  ordet_timer_face_draw (&state->face, cr, left * pen->scale, top * pen->scale,
                         diameter * pen->scale, 38 * pen->scale, pen->palette);
  cairo_destroy (cr);
  ordet_timer_face_colour (&state->face, pen->palette, &colour);
  draw_text (pen, &(Text) { digits, digits_px, 60, PANGO_WEIGHT_ULTRABOLD, &colour, cx,
                            cy - diameter * .045, diameter - 150, 1, AT_MIDDLE });
  draw_text (pen, &(Text) { caption, sized (state, *digits != '\0' ? 42 : 56), 24,
                            PANGO_WEIGHT_NORMAL, &pen->palette->dim, cx,
                            *digits != '\0' ? cy + diameter * .187 : cy, diameter - 150, 2,
                            AT_MIDDLE });
}

static void
draw_card (OrdetScreenPen *pen,
           gint64          number,
           double          x,
           double          y,
           double          width,
           double          height,
           double          px)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  ordet_card_draw (pen->widget, pen->snapshot,
                   &GRAPHENE_RECT_INIT ((float) (x * pen->scale), (float) (y * pen->scale),
                                        (float) (width * pen->scale),
                                        (float) (height * pen->scale)),
                   (strlen (text) > 3 ? px * .75 : px) * pen->scale, text, pen->palette);
}

/* A name stands on two lines, so that it keeps its place and size from one
 * speaker to the next: broken at the blank nearest its middle. */
static char *
on_two_lines (const char *name)
{
  char *copy = g_strdup (name);
  glong middle = g_utf8_strlen (copy, -1) / 2;
  char *best = NULL;

  for (char *c = copy; *c != '\0'; c = g_utf8_next_char (c))
    if (*c == ' ' && (best == NULL || labs (g_utf8_pointer_to_offset (copy, c) - middle) <
                                        labs (g_utf8_pointer_to_offset (copy, best) - middle)))
      best = c;
  if (best != NULL)
    *best = '\n';
  return copy;
}

static void
draw_speaker (OrdetScreenPen         *pen,
              const OrdetScreenState *state)
{
  const OrdetPalette *palette = pen->palette;
  const OrdetScreenPerson *who = &state->speaker;
  double ring_left = pen->width - MARGIN - 620, room = ring_left - MARGIN - 40;

  draw_text (pen, &(Text) { state->head, sized (state, 40), 0, PANGO_WEIGHT_SEMIBOLD,
                            &palette->dim, MARGIN, state->big ? 214 : 233, room, 1, AT_LEFT });
  if (who->name == NULL)
    {
      draw_card (pen, who->number, MARGIN, 275, 563, 362, 216);
      draw_text (pen, &(Text) { who->kind, sized (state, 58), 30, PANGO_WEIGHT_BOLD,
                                &palette->text, MARGIN + 604, 458, room - 604, 2, AT_LEFT });
    }
  else
    {
      g_autofree char *name = on_two_lines (who->name);
      double kind_x = MARGIN;

      draw_text (pen, &(Text) { name, state->big ? 142 : 128, 56, PANGO_WEIGHT_ULTRABOLD,
                                &palette->text, MARGIN, 415, room, 2, AT_LEFT });
      if (who->number > 0)
        {
          draw_card (pen, who->number, MARGIN, 586, 190, 130, 74);
          kind_x += 224;
        }
      draw_text (pen, &(Text) { who->kind, sized (state, 48), 28, PANGO_WEIGHT_BOLD,
                                &palette->text, kind_x, 652,
                                room - kind_x + MARGIN, 1, AT_LEFT });
    }
  draw_ring (pen, state, pen->width - MARGIN - 310, 478, 620, 210);
}

static void
draw_next (OrdetScreenPen          *pen,
           const OrdetScreenState  *state,
           const OrdetScreenPerson *who,
           double                   x,
           double                   room)
{
  const OrdetPalette *palette = pen->palette;
  g_autofree char *name = who->name != NULL ? on_two_lines (who->name) : NULL;
  double text_x = x, card = who->name == NULL ? 250 : state->big ? 204 : 166;

  if (who->number > 0)
    {
      draw_card (pen, who->number, x, 884, card, who->name == NULL || state->big ? 128 : 112,
                 who->name == NULL || state->big ? 80 : 62);
      text_x += card + 26;
      room -= card + 26;
    }
  if (who->name == NULL)
    {
      draw_text (pen, &(Text) { who->kind, sized (state, 46), 26, PANGO_WEIGHT_SEMIBOLD,
                                &palette->text, text_x, 950, room, 1, AT_LEFT });
      return;
    }
  draw_text (pen, &(Text) { name, state->big ? 60 : 46, 28, PANGO_WEIGHT_SEMIBOLD, &palette->text,
                            text_x, who->kind != NULL ? 925 : state->big ? 948 : 942, room,
                            who->kind != NULL && state->big ? 1 : 2, AT_LEFT });
  if (who->kind != NULL)
    draw_text (pen, &(Text) { who->kind, sized (state, 30), 20, PANGO_WEIGHT_NORMAL, &palette->dim,
                              text_x, 1000, room, 1, AT_LEFT });
}

static void
draw_band (OrdetScreenPen         *pen,
           const OrdetScreenState *state)
{
  const OrdetPalette *palette = pen->palette;
  double column = (pen->width - 2 * MARGIN + 40) / (ORDET_SCREEN_NEXT - (state->big ? 1 : 0));

  fill (pen, &palette->band, 0, BAND_TOP, pen->width, BAND_HEIGHT, 0);
  draw_text (pen,
             &(Text) { state->n_next > 0 ? C_ ("screen", "Next") : _("Nobody is waiting"),
                       state->big ? 44 : 36, 0, PANGO_WEIGHT_SEMIBOLD, &palette->dim, MARGIN, 844,
                       700, 1, AT_LEFT });
  draw_text (pen, &(Text) { state->list, state->big ? 44 : 36, 0, PANGO_WEIGHT_BOLD,
                            &palette->text, pen->width - MARGIN, 844, 900, 1, AT_RIGHT });
  for (guint i = 0; i < state->n_next; i++)
    draw_next (pen, state, &state->next[i], MARGIN + i * column, column - 40);
  if (state->line)
    fill (pen, &palette->text, MARGIN, 1044, pen->width - 2 * MARGIN, 8, 4);
}

static void
draw_words (OrdetScreenPen         *pen,
            const OrdetScreenState *state)
{
  const OrdetPalette *palette = pen->palette;
  gboolean ring = state->face.state != ORDET_TIMER_NONE;
  double room = pen->width - 2 * MARGIN - (ring ? 770 : 0);
  /* With nothing below it a line beside the ring stands at its middle. */
  double y = ring && state->detail == NULL ? 470 : 390, height;
  double bottom = state->n_next > 0 ? BAND_TOP - 30 : state->foot != NULL ? 960 : 1020;
  Text second = { state->second, sized (state, 64), 56, PANGO_WEIGHT_BOLD, &palette->text,
                  MARGIN, 0, room, 1, AT_LEFT };
  Text detail = { state->detail, sized (state, 46), 30, PANGO_WEIGHT_NORMAL, &palette->dim,
                  MARGIN, 0, room, 4, AT_LEFT };

  height = draw_text (pen, &(Text) { state->large, 184, 52, PANGO_WEIGHT_ULTRABOLD, &palette->text,
                                     MARGIN, y, room, 2, AT_LEFT });
  y += MAX (height / 2, 110) + 62;
  /* An hour is read more easily on one line, though it then grows less. */
  if (!whole (pen, &second))
    {
      second.px = ring ? 64 : second.px;
      second.least_px = 36;
      second.lines = 3;
    }
  height = text_height (pen, &second);
  /* One line has its middle where it always has; more of them go down. */
  y += MAX (0, (height - sized (state, 88)) / 2);
  second.y = y;
  draw_text (pen, &second);
  if (height > 0)
    y += height / 2 + 40;
  detail.max_height = bottom - y - 20;
  detail.y = y + 20 + text_height (pen, &detail) / 2;
  draw_text (pen, &detail);
  draw_text (pen, &(Text) { state->foot, sized (state, 38), 24, PANGO_WEIGHT_NORMAL, &palette->dim,
                            MARGIN, 1000, pen->width - 2 * MARGIN, 1, AT_LEFT });
  if (ring)
    draw_ring (pen, state, pen->width - MARGIN - 378, 540, 700, 184);
}

/* Nobody speaks: the item itself is what the room debates. */
static void
draw_item (OrdetScreenPen         *pen,
           const OrdetScreenState *state)
{
  draw_text (pen, &(Text) { state->title, 110, 56, PANGO_WEIGHT_ULTRABOLD, &pen->palette->text,
                            MARGIN, 440, pen->width - 2 * MARGIN, 4, AT_LEFT });
}

/* A message, the question of a vote: as large as it fits, a long one smaller. Its
 * end is left off only where the letters could not be read any more. */
static void
draw_board (OrdetScreenPen         *pen,
            const OrdetScreenState *state)
{
  const OrdetPalette *palette = pen->palette;
  double room = pen->width - 2 * MARGIN, bottom = state->foot != NULL ? 930 : 1010;
  double top = state->head != NULL ? 290 : 200;
  Text text = { state->large, 116, 34, PANGO_WEIGHT_ULTRABOLD, &palette->text, MARGIN, 0, room,
                G_MAXINT, AT_LEFT, bottom - top };

  draw_text (pen, &(Text) { state->head, sized (state, 46), 30, PANGO_WEIGHT_SEMIBOLD,
                            &palette->dim, MARGIN, 233, room, 1, AT_LEFT });
  /* Under its head it begins at the top; alone it stands in the middle. */
  text.y = state->head != NULL ? top + text_height (pen, &text) / 2 : (top + bottom) / 2;
  draw_text (pen, &text);
  draw_text (pen, &(Text) { state->foot, sized (state, 44), 28, PANGO_WEIGHT_NORMAL, &palette->dim,
                            MARGIN, 1000, room, 1, AT_LEFT });
}

/**
 * ordet_screen_draw:
 * @pen: where, how large and in which colours
 * @state: what the room sees
 */
void
ordet_screen_draw (OrdetScreenPen         *pen,
                   const OrdetScreenState *state)
{
  fill (pen, &pen->palette->window, 0, 0, pen->width, HEIGHT + 1, 0);
  if (state->scene == ORDET_SCENE_BLANK)
    return;
  draw_head (pen, state);
  switch (state->scene)
    {
    case ORDET_SCENE_SPEAKER:
      draw_speaker (pen, state);
      draw_band (pen, state);
      break;
    case ORDET_SCENE_ITEM:
      draw_item (pen, state);
      draw_band (pen, state);
      break;
    case ORDET_SCENE_TEXT:
      draw_board (pen, state);
      break;
    case ORDET_SCENE_BEFORE:
    case ORDET_SCENE_BLANK:
    case ORDET_SCENE_WORDS:
    case ORDET_SCENE_CLOSED:
    default:
      draw_words (pen, state);
      if (state->n_next > 0)
        draw_band (pen, state);
    }
}
