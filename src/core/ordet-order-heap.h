/* ordet-order-heap.h — a binary heap of small numbers, for the order's heads
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint *items; /* (owned) */
  guint  n;
  guint  room;
} OrdetHeap;

static inline void
ordet_heap_push (OrdetHeap *self,
                 guint      item)
{
  guint i = self->n++;

  if (self->n > self->room)
    {
      self->room = MAX (8, self->room * 2);
      self->items = g_renew (guint, self->items, self->room);
    }
  while (i > 0 && self->items[(i - 1) / 2] > item)
    {
      self->items[i] = self->items[(i - 1) / 2];
      i = (i - 1) / 2;
    }
  self->items[i] = item;
}

static inline void
ordet_heap_pop (OrdetHeap *self)
{
  guint last = self->items[--self->n], i = 0;

  for (;;)
    {
      guint child = 2 * i + 1;

      if (child >= self->n)
        break;
      if (child + 1 < self->n && self->items[child + 1] < self->items[child])
        child++;
      if (self->items[child] >= last)
        break;
      self->items[i] = self->items[child];
      i = child;
    }
  self->items[i] = last;
}

G_END_DECLS
