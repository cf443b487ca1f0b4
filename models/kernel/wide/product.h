// `multiply` of kernel.ts in vectors of 512 and of 256 bits.
#pragma once
#include <immintrin.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define BYTES 32 // of a panel's weights for one pair of inputs, and of its sums
#define LINE 64  // bytes of the processor's cache that come at a time

#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vl,avx512vnni")))
#define AVX2 __attribute__((target("avx2")))
#define INLINE static inline __attribute__((always_inline))

typedef struct {
  const uint8_t *x;
  size_t x_stride, rows, pairs;
  const uint8_t *w;
  size_t panels;
  uint8_t *out;
  size_t out_stride;
} Product;

typedef void Multiply(const Product *);

// Where there is none the process ends, as Node does then.
static inline void *memory_of(size_t size) {
  void *memory = malloc(size);
  if (memory == NULL) abort();
  return memory;
}

static inline int pair_at(const uint8_t *x) {
  int pair;
  memcpy(&pair, x, sizeof pair);
  return pair;
}

// Two panels side by side.
AVX512 INLINE __m512i both(const uint8_t *w, size_t panel) {
  const __m256i low = _mm256_loadu_si256((const __m256i *)w);
  return _mm512_inserti64x4(_mm512_castsi256_si512(low), _mm256_loadu_si256((const __m256i *)(w + panel)), 1);
}

// Rows from `row` on, four panels from `w` on: eight rows keep sixteen sums in registers, as many as the instruction's latency needs.
AVX512 INLINE void four_panels(const Product *p, size_t row, const int rows, const uint8_t *w, uint8_t *out) {
  const size_t panel = p->pairs * BYTES;
  const uint8_t *x = p->x + row * p->x_stride;
  __m512i a[8], b[8];
  for (int i = 0; i < rows; i++) a[i] = b[i] = _mm512_setzero_si512();
  for (size_t k = 0; k < p->pairs; k++) {
    const __m512i wa = both(w + k * BYTES, panel);
    const __m512i wb = both(w + k * BYTES + 2 * panel, panel);
    for (int i = 0; i < rows; i++) {
      const __m512i v = _mm512_set1_epi32(pair_at(x + i * p->x_stride + 4 * k));
      a[i] = _mm512_dpwssd_epi32(a[i], v, wa);
      b[i] = _mm512_dpwssd_epi32(b[i], v, wb);
    }
  }
  for (int i = 0; i < rows; i++) {
    uint8_t *to = out + (row + i) * p->out_stride;
    _mm512_storeu_si512(to, a[i]);
    _mm512_storeu_si512(to + 2 * BYTES, b[i]);
  }
}

AVX512 INLINE void one_panel(const Product *p, size_t row, const int rows, const uint8_t *w, uint8_t *out) {
  const uint8_t *x = p->x + row * p->x_stride;
  __m256i sums[8];
  for (int i = 0; i < rows; i++) sums[i] = _mm256_setzero_si256();
  for (size_t k = 0; k < p->pairs; k++) {
    const __m256i weights = _mm256_loadu_si256((const __m256i *)(w + k * BYTES));
    for (int i = 0; i < rows; i++)
      sums[i] = _mm256_dpwssd_epi32(sums[i], _mm256_set1_epi32(pair_at(x + i * p->x_stride + 4 * k)), weights);
  }
  for (int i = 0; i < rows; i++) _mm256_storeu_si256((__m256i *)(out + (row + i) * p->out_stride), sums[i]);
}

AVX512 static void multiply_avx512(const Product *p) {
  const size_t panel = p->pairs * BYTES;
  for (size_t at = 0; at < p->panels;) {
    const uint8_t *w = p->w + at * panel;
    uint8_t *out = p->out + at * BYTES;
    const int four = p->panels - at >= 4;
    size_t row = 0;
    for (; row + 8 <= p->rows; row += 8) four ? four_panels(p, row, 8, w, out) : one_panel(p, row, 8, w, out);
    for (; row < p->rows; row += 4) four ? four_panels(p, row, 4, w, out) : one_panel(p, row, 4, w, out);
    at += four ? 4 : 1;
  }
}

AVX2 INLINE void panel_avx2(const Product *p, size_t row, const int rows, const uint8_t *w, uint8_t *out) {
  const uint8_t *x = p->x + row * p->x_stride;
  __m256i sums[8];
  for (int i = 0; i < rows; i++) sums[i] = _mm256_setzero_si256();
  for (size_t k = 0; k < p->pairs; k++) {
    const __m256i weights = _mm256_loadu_si256((const __m256i *)(w + k * BYTES));
    for (int i = 0; i < rows; i++) {
      const __m256i v = _mm256_set1_epi32(pair_at(x + i * p->x_stride + 4 * k));
      sums[i] = _mm256_add_epi32(sums[i], _mm256_madd_epi16(v, weights));
    }
  }
  for (int i = 0; i < rows; i++) _mm256_storeu_si256((__m256i *)(out + (row + i) * p->out_stride), sums[i]);
}

AVX2 static void multiply_avx2(const Product *p) {
  const size_t panel = p->pairs * BYTES;
  for (size_t at = 0; at < p->panels; at++) {
    size_t row = 0;
    for (; row + 8 <= p->rows; row += 8) panel_avx2(p, row, 8, p->w + at * panel, p->out + at * BYTES);
    for (; row < p->rows; row += 4) panel_avx2(p, row, 4, p->w + at * panel, p->out + at * BYTES);
  }
}
