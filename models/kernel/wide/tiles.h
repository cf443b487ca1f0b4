// `multiply` of kernel.ts in a processor's matrix units (AMX), which multiply tiles of bytes: a number of 16 bits is two bytes, a product
// four products. Weights lie otherwise for them, by 16 outputs: for each chunk of inputs the high bytes, then the low ones, each as
// four inputs, output, input.
#pragma once
#include "product.h"

#define AMX __attribute__((target("avx512f,avx512bw,avx512vl,amx-tile,amx-int8")))
#define SIDE 16    // rows and columns of a tile
#define CHUNK 64   // bytes of a tile's row, at most
#define PARTED 64 // rows of x that are parted at once
#define INPUTS 192 // of a row of x, at most

// Inputs that are multiplied at once; 0: such a matrix is left to AVX-512.
static size_t chunk_of(size_t pairs, size_t panels) {
  const size_t inputs = 2 * pairs;
  for (size_t chunk = CHUNK; chunk >= CHUNK / 2; chunk -= 4)
    if (inputs <= INPUTS && inputs % chunk == 0 && panels % 2 == 0) return chunk;
  return 0;
}

static void arrange_amx(uint8_t *w, size_t pairs, size_t panels) {
  const size_t inputs = 2 * pairs, chunk = chunk_of(pairs, panels), size = inputs * panels * 8 * sizeof(int16_t);
  if (chunk == 0) return;
  int16_t *panel = memory_of(size);
  memcpy(panel, w, size);
  for (size_t output = 0; output < panels * 8; output++)
    for (size_t input = 0; input < inputs; input++) {
      const int16_t weight = panel[output / 8 * inputs * 8 + input / 2 * 16 + output % 8 * 2 + input % 2];
      uint8_t *block = w + (output / SIDE * inputs + input / chunk * chunk) * SIDE * sizeof(int16_t);
      uint8_t *to = block + input % chunk / 4 * SIDE * 4 + output % SIDE * 4 + input % 4;
      to[0] = (uint8_t)(weight >> 8);
      to[chunk * SIDE] = (uint8_t)weight;
    }
  free(panel);
}

#define HALF ((PARTED + SIDE) * CHUNK) // bytes of the high or low halves of a chunk of rows, each row on a line of its own

// A row's high bytes, and its low ones, which have no sign. A chunk's high halves go before its low ones.
AMX INLINE void part(const int16_t *x, size_t inputs, size_t chunk, uint8_t *out) {
  for (size_t k = 0; k < inputs; k += chunk, out += 2 * HALF)
    for (size_t i = 0; i < chunk; i++) {
      out[i] = (uint8_t)(x[k + i] >> 8);
      out[HALF + i] = (uint8_t)x[k + i];
    }
}

typedef struct {
  uint8_t palette, start, reserved[14];
  uint16_t bytes[16];
  uint8_t rows[16];
} Shapes;

AMX static void shape(size_t rows, size_t chunk) {
  // Sums of high by high, of high by low, of low by low bytes; high and low bytes of x, of w.
  Shapes shapes = {.palette = 1};
  for (int i = 0; i < 7; i++) {
    shapes.bytes[i] = (uint16_t)(i < 3 || i > 4 ? SIDE * 4 : chunk);
    shapes.rows[i] = (uint8_t)(i < 5 ? rows : chunk / 4);
  }
  _tile_loadconfig(&shapes);
}

AMX static void multiply_amx(const Product *p) {
  const size_t inputs = 2 * p->pairs, chunk = chunk_of(p->pairs, p->panels);
  if (chunk == 0) {
    multiply_avx512(p);
    return;
  }
  _Alignas(LINE) uint8_t x[INPUTS / (CHUNK / 2) * 2 * HALF];
  _Alignas(LINE) uint32_t high[SIDE * SIDE], middle[SIDE * SIDE], low[SIDE * SIDE];
  for (size_t from = 0; from < p->rows; from += PARTED) {
    const size_t some = p->rows - from < PARTED ? p->rows - from : PARTED;
    for (size_t i = 0; i < some; i++) part((const int16_t *)(p->x + (from + i) * p->x_stride), inputs, chunk, x + i * CHUNK);
    // As many rows in each tile, and as few as that takes; what the last has too many of is left alone.
    const size_t tiles = (some + SIDE - 1) / SIDE, rows = (some + tiles - 1) / tiles;
    shape(rows, chunk);
    for (size_t block = 0; block < p->panels / 2; block++) {
      const uint8_t *w = p->w + block * SIDE * inputs * sizeof(int16_t);
      for (size_t row = 0; row < some; row += rows) {
        _tile_zero(0);
        _tile_zero(1);
        _tile_zero(2);
        const uint8_t *own = x + row * CHUNK, *weights = w;
        for (size_t k = 0; k < inputs; k += chunk, own += 2 * HALF, weights += 2 * chunk * SIDE) {
          _tile_loadd(3, own, CHUNK);
          _tile_loadd(4, own + HALF, CHUNK);
          _tile_loadd(5, weights, SIDE * 4);
          _tile_loadd(6, weights + chunk * SIDE, SIDE * 4);
          _tile_dpbssd(0, 3, 5);
          _tile_dpbsud(1, 3, 6);
          _tile_dpbusd(1, 4, 5);
          _tile_dpbuud(2, 4, 6);
        }
        _tile_stored(0, high, SIDE * 4);
        _tile_stored(1, middle, SIDE * 4);
        _tile_stored(2, low, SIDE * 4);
        const size_t there = some - row < rows ? some - row : rows;
        uint8_t *out = p->out + (from + row) * p->out_stride + block * SIDE * 4;
        for (size_t i = 0; i < there; i++, out += p->out_stride) {
          const __m512i a = _mm512_slli_epi32(_mm512_loadu_si512(high + i * SIDE), 16);
          const __m512i b = _mm512_slli_epi32(_mm512_loadu_si512(middle + i * SIDE), 8);
          _mm512_storeu_si512(out, _mm512_add_epi32(_mm512_add_epi32(a, b), _mm512_loadu_si512(low + i * SIDE)));
        }
      }
    }
  }
  _tile_release();
}
