// `first` and `convolve` of kernel.ts. The compiler finds the vectors.
#pragma once
#include "product.h"
#include <math.h>

#define WIDTH 96
#define PIECES 3
#define ROW (WIDTH * PIECES)
#define GROUP 16  // values whose first pieces lie side by side
#define TILES 32  // pairs of windows that are done before the next
#define FACTORS 4 // products for a pair of windows
#define AHEAD 4   // words whose entries are fetched before their turn

// Numbers that a row of sums is made a row of values by.
typedef struct {
  float y_scale;
  const float *bias, *gain, *shift;
  float q_scale;
} Layer;

static inline Layer layer_of(double y_scale, const void *learned, double q_scale) {
  const float *bias = learned;
  return (Layer){(float)y_scale, bias, bias + ROW, bias + ROW + WIDTH, (float)q_scale};
}

INLINE float across(__m128 v) {
  float lane[4];
  _mm_storeu_ps(lane, v);
  return lane[0] + lane[1] + lane[2] + lane[3];
}

// `maxout` of kernel.ts that adds to what is there. Sums wrap around, as they do there.
INLINE void maxout(const uint32_t *y, const Layer *layer, float *x, int16_t *q) {
  float best[WIDTH];
  for (int group = 0; group < WIDTH; group += GROUP)
    for (int i = 0; i < GROUP; i++) {
      const int at = PIECES * group + i;
      const float a = (float)(int32_t)y[at] * layer->y_scale + layer->bias[at];
      const float b = (float)(int32_t)y[at + GROUP] * layer->y_scale + layer->bias[at + GROUP];
      const float c = (float)(int32_t)y[at + 2 * GROUP] * layer->y_scale + layer->bias[at + 2 * GROUP];
      const float more = b < c ? c : b;
      best[group + i] = a < more ? more : a;
    }
  // Four sums side by side, as many as WebAssembly has.
  __m128 sums = _mm_setzero_ps(), squares = sums;
  for (int i = 0; i < WIDTH; i += 4) {
    const __m128 some = _mm_loadu_ps(best + i);
    sums = _mm_add_ps(sums, some);
    squares = _mm_add_ps(squares, _mm_mul_ps(some, some));
  }
  const float mean = across(sums) / WIDTH;
  const float variance = across(squares) / WIDTH - mean * mean;
  const float spread = 1 / _mm_cvtss_f32(_mm_sqrt_ss(_mm_set_ss(variance + 1e-8f)));
  for (int i = 0; i < WIDTH; i++) {
    const float value = (best[i] - mean) * spread * layer->gain[i] + layer->shift[i] + x[i];
    x[i] = value;
    const float whole = rintf(value * layer->q_scale);
    q[i] = (int16_t)(int32_t)(whole < INT16_MIN ? INT16_MIN : whole > INT16_MAX ? INT16_MAX : whole);
  }
}

typedef struct {
  const uint32_t *words;
  size_t rows;
  const uint8_t *known;
  int shift;
  float *x;
  int16_t *q;
} Words;

INLINE int16_t saturated(int value) { return (int16_t)(value < INT16_MIN ? INT16_MIN : value > INT16_MAX ? INT16_MAX : value); }

INLINE void first(const Words *p, const Layer *layer) {
  const size_t own = WIDTH * sizeof(float), entry = own + 3 * ROW * sizeof(int16_t);
  uint32_t y[ROW];
  for (size_t row = 0; row < p->rows; row++) {
    const uint32_t *words = p->words + row;
    if (row + AHEAD < p->rows)
      for (size_t at = 0; at < entry; at += LINE) __builtin_prefetch(p->known + words[2 + AHEAD] * entry + at);
    const uint8_t *middle = p->known + words[1] * entry;
    const int16_t *before = (const int16_t *)(p->known + words[0] * entry + own);
    const int16_t *alone = (const int16_t *)(middle + own) + ROW;
    const int16_t *after = (const int16_t *)(p->known + words[2] * entry + own) + 2 * ROW;
    for (int i = 0; i < ROW; i++)
      y[i] = (uint32_t)(int32_t)saturated(saturated(before[i] + after[i]) + alone[i]) << p->shift;
    memcpy(p->x + row * WIDTH, middle, own);
    maxout(y, layer, p->x + row * WIDTH, p->q + row * WIDTH);
  }
}

typedef struct {
  int16_t *q;
  float *x;
  size_t windows;
  const uint8_t *w;
  int16_t *factors;
  uint32_t *y;
} Windows;

INLINE void spread(const int16_t *q, size_t tiles, int16_t *out, size_t list) {
  for (size_t tile = 0; tile < tiles; tile++) {
    for (int i = 0; i < WIDTH; i++) {
      const int16_t x0 = q[i], x1 = q[i + WIDTH], x2 = q[i + 2 * WIDTH], x3 = q[i + 3 * WIDTH];
      out[i] = saturated(x0 - x2);
      out[i + list] = saturated(x1 + x2);
      out[i + 2 * list] = saturated(x2 - x1);
      out[i + 3 * list] = saturated(x1 - x3);
    }
    q += 2 * WIDTH;
    out += WIDTH;
  }
}

INLINE void gather(const uint32_t *y, size_t rows, const Layer *layer, float *x, int16_t *q) {
  const size_t list = TILES * ROW;
  uint32_t one[ROW], next[ROW];
  for (size_t row = 0; row < rows; row += 2) {
    for (int i = 0; i < ROW; i++) {
      one[i] = y[i] + (y[i + list] + y[i + 2 * list]);
      next[i] = y[i + list] - (y[i + 2 * list] + y[i + 3 * list]);
    }
    maxout(one, layer, x, q);
    if (row + 1 < rows) maxout(next, layer, x + WIDTH, q + WIDTH);
    y += ROW;
    x += 2 * WIDTH;
    q += 2 * WIDTH;
  }
}

INLINE void convolve(const Windows *p, const Layer *layer, Multiply *multiply) {
  const size_t tiles = (p->windows + 1) / 2, list = (tiles + 3) / 4 * 4 * WIDTH;
  spread(p->q, tiles, p->factors, list);
  for (size_t tile = 0; tile < tiles; tile += TILES) {
    const size_t some = tiles - tile < TILES ? tiles - tile : TILES, row = 2 * tile + 1, left = p->windows - 2 * tile;
    for (size_t i = 0; i < FACTORS; i++)
      multiply(&(Product){(const uint8_t *)(p->factors + i * list + tile * WIDTH), WIDTH * sizeof(int16_t), some, WIDTH / 2,
                          p->w + i * WIDTH * ROW * sizeof(int16_t), ROW / 8, (uint8_t *)(p->y + i * TILES * ROW), ROW * sizeof(uint32_t)});
    gather(p->y, 2 * some < left ? 2 * some : left, layer, p->x + row * WIDTH, p->q + row * WIDTH);
  }
}
