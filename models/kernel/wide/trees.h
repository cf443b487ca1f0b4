// `rank` and `ask` of forest.ts, where functions and what they are given are told.
#pragma once
#include "product.h"

#define LANES 32       // rows that go through a tree side by side
#define TABLE 256      // integers from -LOW on, as many, have their ranks in a table
#define LOW 80
#define THRESHOLDS 128 // of a value, at most
#define SOME 16        // of them that are compared at once

typedef struct {
  const uint8_t *rows;
  size_t stride, values, count;
  const uint8_t *tables;
  const float *thresholds;
  uint8_t *out;
} Ranked;

// How many of a list are less. Among which of them it ends is found by halves; those are compared at once.
AVX2 INLINE uint8_t below(float value, const float *list) {
  size_t count = 0;
  for (size_t step = THRESHOLDS / 2; step >= SOME; step /= 2) count += (list[count + step - 1] < value) * step;
  const __m256 eight = _mm256_set1_ps(value);
  const int low = _mm256_movemask_ps(_mm256_cmp_ps(_mm256_loadu_ps(list + count), eight, _CMP_LT_OQ));
  const int high = _mm256_movemask_ps(_mm256_cmp_ps(_mm256_loadu_ps(list + count + 8), eight, _CMP_LT_OQ));
  return (uint8_t)(count + (size_t)__builtin_popcount((unsigned)(low | high << 8)));
}

// Eight values of a row, or four: most have their ranks in tables. Others have that of the row before, where it has the same value; how
// far from the tables that one lies is known, so that no branch is taken for it.
AVX2 INLINE void rank_some(const Ranked *p, const float *x, const float *last, size_t at, uint8_t *out, const int lanes) {
  const uint8_t *tables = p->tables + at * TABLE;
  const __m256i list = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
  const __m256 values = lanes == 8 ? _mm256_loadu_ps(x + at) : _mm256_castps128_ps256(_mm_loadu_ps(x + at));
  const __m256 before = lanes == 8 ? _mm256_loadu_ps(last + at) : _mm256_castps128_ps256(_mm_loadu_ps(last + at));
  const __m256i whole = _mm256_cvttps_epi32(values);
  const __m256i place = _mm256_add_epi32(whole, _mm256_set1_epi32(LOW));
  const __m256i within = _mm256_cmpeq_epi32(_mm256_and_si256(place, _mm256_set1_epi32(-TABLE)), _mm256_setzero_si256());
  const __m256i known = _mm256_and_si256(within, _mm256_castps_si256(_mm256_cmp_ps(_mm256_cvtepi32_ps(whole), values, _CMP_EQ_OQ)));
  const __m256i same = x == last ? _mm256_setzero_si256() : _mm256_cmpeq_epi32(_mm256_castps_si256(values), _mm256_castps_si256(before));
  const __m256i there = _mm256_add_epi32(_mm256_set1_epi32((int)(out - p->values - tables)), list);
  const __m256i table = _mm256_add_epi32(place, _mm256_slli_epi32(list, 8));
  int32_t places[8];
  _mm256_storeu_si256((__m256i *)places, _mm256_blendv_epi8(_mm256_and_si256(there, same), table, known));
  for (int i = 0; i < lanes; i++) out[i] = tables[places[i]];
  unsigned unknown = (unsigned)~_mm256_movemask_ps(_mm256_castsi256_ps(_mm256_or_si256(known, same))) & ((1u << lanes) - 1);
  for (; unknown != 0; unknown &= unknown - 1) {
    const int i = __builtin_ctz(unknown);
    out[i] = below(x[at + i], p->thresholds + (at + i) * THRESHOLDS);
  }
}

AVX2 static void rank_avx2(const Ranked *p) {
  const uint8_t *row = p->rows, *last = row;
  uint8_t *out = p->out;
  for (size_t i = 0; i < p->count; i++, last = row, row += p->stride, out += p->values) {
    const float *x = (const float *)row, *before = (const float *)last;
    size_t at = 0;
    for (; at + 8 <= p->values; at += 8) rank_some(p, x, before, at, out + at, 8);
    if (at < p->values) rank_some(p, x, before, at, out + at, 4);
  }
}

typedef struct {
  const uint8_t *tree;
  size_t trees;
  const uint8_t *ranks;
  size_t values;
  const uint32_t *picked;
  size_t count;
  uint8_t *columns, *answers;
  size_t own;
  double *out;
} Asked;

INLINE __m128i eight_at(const uint8_t *at) { return _mm_loadl_epi64((const __m128i *)at); }

// Ranks of a row lie side by side; now those of a value do: eight values of sixteen rows.
AVX2 INLINE void turn_some(const uint8_t *const *rows, size_t value, uint8_t *columns) {
  __m128i a[8], b[8];
  for (int i = 0; i < 8; i++) a[i] = _mm_unpacklo_epi8(eight_at(rows[2 * i] + value), eight_at(rows[2 * i + 1] + value));
  for (int i = 0; i < 4; i++) {
    b[i] = _mm_unpacklo_epi16(a[2 * i], a[2 * i + 1]);
    b[i + 4] = _mm_unpackhi_epi16(a[2 * i], a[2 * i + 1]);
  }
  for (int i = 0; i < 4; i++) {
    a[2 * i] = _mm_unpacklo_epi32(b[2 * i], b[2 * i + 1]);
    a[2 * i + 1] = _mm_unpackhi_epi32(b[2 * i], b[2 * i + 1]);
  }
  for (int i = 0; i < 4; i++) {
    const int from = i / 2 * 4 + i % 2;
    uint8_t *to = columns + (value + 2 * (size_t)i) * LANES;
    _mm_storeu_si128((__m128i *)to, _mm_unpacklo_epi64(a[from], a[from + 2]));
    _mm_storeu_si128((__m128i *)(to + LANES), _mm_unpackhi_epi64(a[from], a[from + 2]));
  }
}

// The same of four.
AVX2 INLINE void turn_four(const uint8_t *const *rows, uint8_t *columns) {
  for (int i = 0; i < 16; i++)
    for (int value = 0; value < 4; value++) columns[value * LANES + i] = rows[i][value];
}

AVX2 INLINE void turn(const Asked *p, size_t from, uint8_t *columns) {
  const uint8_t *rows[LANES];
  // What has no row has the first one's ranks.
  for (size_t i = 0; i < LANES; i++) rows[i] = p->ranks + p->picked[from + i < p->count ? from + i : from] * p->values;
  for (size_t i = 0; i < LANES; i += 16) {
    size_t value = 0;
    for (; value + 8 <= p->values; value += 8) turn_some(rows + i, value, columns + i);
    if (value == p->values) continue;
    if (value > 0) turn_some(rows + i, p->values - 8, columns + i);
    else turn_four(rows + i, columns + i);
  }
}

typedef struct {
  uint16_t column;
  uint8_t threshold, padding;
  uint16_t left, right;
} Node;

AVX2 INLINE __m256i load256(const uint8_t *at) { return _mm256_loadu_si256((const __m256i *)at); }

// Adds to the sums of rows the leaf that each came to.
typedef void Add(const float *leaf, size_t leaves, const uint8_t *answer, double *out);

AVX2 INLINE void add_avx2(const float *leaf, size_t leaves, const uint8_t *answer, double *out) {
  for (int i = 0; i < LANES; i += 4) {
    const __m128 four = _mm_setr_ps(leaf[answer[i]], leaf[answer[i + 1]], leaf[answer[i + 2]], leaf[answer[i + 3]]);
    _mm256_storeu_pd(out + i, _mm256_add_pd(_mm256_loadu_pd(out + i), _mm256_cvtps_pd(four)));
  }
}

// Up to 32 leaves are looked up for sixteen rows by one instruction.
AVX512 INLINE void add_avx512(const float *leaf, size_t leaves, const uint8_t *answer, double *out) {
  const uint8_t *const end = answer + LANES;
  for (; answer < end; answer += 16, out += 16) {
    const __m512i index = _mm512_cvtepu8_epi32(_mm_loadu_si128((const __m128i *)answer));
    __m512 found = _mm512_setzero_ps();
    for (size_t k = 0; k < leaves; k += 32) {
      const uint32_t there = leaves - k < 32 ? (1u << (leaves - k)) - 1 : ~0u;
      const __m512 low = _mm512_maskz_loadu_ps((__mmask16)there, leaf + k), high = _mm512_maskz_loadu_ps((__mmask16)(there >> 16), leaf + k + 16);
      const __mmask16 from = _mm512_cmpge_epu32_mask(index, _mm512_set1_epi32((int)k));
      found = _mm512_mask_mov_ps(found, from, _mm512_permutex2var_ps(low, index, high));
    }
    const __m256 rest = _mm256_castsi256_ps(_mm512_extracti64x4_epi64(_mm512_castps_si512(found), 1));
    _mm512_storeu_pd(out, _mm512_add_pd(_mm512_loadu_pd(out), _mm512_cvtps_pd(_mm512_castps512_ps256(found))));
    _mm512_storeu_pd(out + 8, _mm512_add_pd(_mm512_loadu_pd(out + 8), _mm512_cvtps_pd(rest)));
  }
}

// One list of rows, or two side by side: while one waits for what is below a node, the other goes on.
AVX2 INLINE void ask_some(const Asked *p, size_t from, const size_t lists, Add *add) {
  uint8_t *columns[2] = {p->columns, p->columns + p->values * LANES}, *answers[2] = {p->answers, p->answers + 2 * p->own};
  const size_t own = p->own;
  double *out = p->out + from;
  for (size_t i = 0; i < lists; i++) turn(p, from + i * LANES, columns[i]);
  memset(out, 0, lists * LANES * sizeof *out);
  const uint8_t *tree = p->tree;
  for (size_t left = p->trees; left > 0; left--) {
    uint32_t nodes;
    memcpy(&nodes, tree, sizeof nodes);
    const Node *node = (const Node *)(tree + sizeof *node);
    size_t answer = own + nodes * LANES;
    for (const Node *end = node + nodes; node < end; node++) {
      answer -= LANES;
      const __m256i threshold = _mm256_set1_epi8((char)node->threshold);
      for (size_t i = 0; i < lists; i++) {
        const __m256i over = _mm256_cmpgt_epi8(load256(columns[i] + node->column), threshold);
        const __m256i chosen = _mm256_blendv_epi8(load256(answers[i] + node->left), load256(answers[i] + node->right), over);
        _mm256_storeu_si256((__m256i *)(answers[i] + answer), chosen);
      }
    }
    const float *leaf = (const float *)node;
    for (size_t i = 0; i < lists; i++) add(leaf, nodes + 1, answers[i] + own, out + i * LANES);
    const size_t bytes = sizeof *node * (1 + nodes) + sizeof *leaf * (nodes + 1);
    tree += (bytes + 15) / 16 * 16;
  }
}

AVX2 INLINE void ask(const Asked *p, Add *add) {
  size_t from = 0;
  for (; from + LANES < p->count; from += 2 * LANES) ask_some(p, from, 2, add);
  if (from < p->count) ask_some(p, from, 1, add);
}

AVX2 static void ask_avx2(const Asked *p) { ask(p, add_avx2); }
AVX512 static void ask_avx512(const Asked *p) { ask(p, add_avx512); }
