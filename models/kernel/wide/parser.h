// `parse` of parser.ts. Its lists of tokens have as many numbers as there are tokens.
#pragma once
#include "product.h"

#define SLOTS 8
#define HIDDEN 64
#define SHARE (HIDDEN * 2)      // sums of a token's share in one slot: first pieces, then second
#define PAIRS (HIDDEN / 2)
#define PANEL (PAIRS * BYTES)   // bytes of a panel's weights
#define OUTPUTS 8               // of a panel

enum { SHIFT = 1, REDUCE = 2, ARC = 4, BREAK = 8, LEFT = 16, RIGHT = 32 };

// What the moves are chosen by.
typedef struct {
  const int32_t *shares, *start;
  int shift;
  const uint8_t *w;
  size_t panels;
  const int32_t *biases;
  const uint8_t *kinds;
} Moves;

typedef struct {
  int32_t length, depth, returns, next;
  int32_t *heads, *labels, *last_left, *last_right, *earlier, *was_returned, *starts_sentence, *stack, *returned;
} State;

INLINE State begun(int32_t length, int32_t *out) {
  State s = {length, 0, 0, 0};
  int32_t **lists[] = {&s.heads, &s.labels, &s.last_left, &s.last_right, &s.earlier, &s.was_returned, &s.starts_sentence, &s.stack, &s.returned};
  for (int i = 0; i < 9; i++) *lists[i] = out + (size_t)i * length;
  memset(s.heads, 0xff, 5 * (size_t)length * sizeof *out);
  memset(s.was_returned, 0, 2 * (size_t)length * sizeof *out);
  return s;
}

INLINE int32_t waiting(const State *s) { return s->length - s->next + s->returns; }

INLINE int32_t buffered(const State *s, int32_t i) {
  if (i < s->returns) return s->returned[s->returns - 1 - i];
  const int32_t token = s->next + i - s->returns;
  return token < s->length ? token : -1;
}

INLINE int32_t stacked(const State *s, int32_t i) { return i < s->depth ? s->stack[s->depth - 1 - i] : -1; }

INLINE int32_t outermost(const int32_t *last, int32_t head) { return head < 0 ? -1 : last[head]; }

INLINE int allowed(const State *s, int32_t first, int32_t second) {
  const int at_start = first >= 0 && s->starts_sentence[first];
  const int shift = s->depth == 0 || !(waiting(s) < 2 || at_start || s->was_returned[first]);
  const int breaks = waiting(s) >= 2 && second == first + 1 && !s->starts_sentence[second];
  const int arc = s->depth > 0 && waiting(s) > 0 && !at_start;
  return (shift ? SHIFT : 0) | (s->depth > 0 ? REDUCE : 0) | (arc ? ARC : 0) | (breaks ? BREAK : 0);
}

// Sums that run over may make a forbidden move the best: it would be made of tokens that are not there.
INLINE int is_among(int kind, int may) { return (kind == LEFT || kind == RIGHT ? ARC : kind) & may; }

INLINE void shift_one(State *s) { s->stack[s->depth++] = s->returns > 0 ? s->returned[--s->returns] : s->next++; }

INLINE void reduce(State *s) {
  const int32_t top = stacked(s, 0);
  if (s->heads[top] < 0 && s->depth > 1) {
    s->was_returned[top] = 1;
    s->returned[s->returns++] = top;
  }
  s->depth--;
}

INLINE int32_t *side_of(const State *s, int32_t head, int32_t child) { return head > child ? s->last_left : s->last_right; }

INLINE void detach(State *s, int32_t child) {
  const int32_t head = s->heads[child];
  int32_t *last = side_of(s, head, child);
  if (last[head] == child) {
    last[head] = s->earlier[child];
    return;
  }
  for (int32_t other = last[head]; other >= 0; other = s->earlier[other])
    if (s->earlier[other] == child) s->earlier[other] = s->earlier[child];
}

INLINE void attach(State *s, int32_t head, int32_t child, int32_t move) {
  if (s->heads[child] >= 0) detach(s, child);
  int32_t *last = side_of(s, head, child);
  s->earlier[child] = last[head];
  last[head] = child;
  s->heads[child] = head;
  s->labels[child] = move;
}

INLINE void apply(State *s, int kind, int32_t move, int32_t first, int32_t second) {
  if (kind == SHIFT) shift_one(s);
  else if (kind == REDUCE) reduce(s);
  else if (kind == LEFT) {
    attach(s, first, stacked(s, 0), move);
    s->was_returned[first] = 0;
    s->depth--;
  } else if (kind == RIGHT) {
    attach(s, stacked(s, 0), first, move);
    shift_one(s);
  } else s->starts_sentence[second] = 1;
}

// Where the shares of the tokens lie that are looked at.
INLINE void look(const State *s, const int32_t *shares, int32_t first, int32_t second, const int32_t *out[SLOTS]) {
  const int32_t top = stacked(s, 0);
  const int32_t tokens[SLOTS] = {first, second, top, stacked(s, 1), stacked(s, 2), outermost(s->last_left, first), outermost(s->last_left, top),
                                 outermost(s->last_right, top)};
  for (int slot = 0; slot < SLOTS; slot++) out[slot] = shares + ((size_t)(tokens[slot] + 1) * SLOTS + slot) * SHARE;
}

// In each lane the largest sum so far, and where it was.
typedef struct {
  __m256i most, found, place;
} Largest;

AVX2 INLINE Largest none(void) {
  const __m256i lanes = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
  return (Largest){_mm256_set1_epi32(INT32_MIN), lanes, lanes};
}

AVX2 INLINE void add_panel(Largest *l, __m256i sums, const int32_t *bias) {
  sums = _mm256_add_epi32(sums, _mm256_loadu_si256((const __m256i *)bias));
  l->found = _mm256_blendv_epi8(l->found, l->place, _mm256_cmpgt_epi32(sums, l->most));
  l->most = _mm256_max_epi32(l->most, sums);
  l->place = _mm256_add_epi32(l->place, _mm256_set1_epi32(OUTPUTS));
}

AVX2 INLINE int32_t place_of(const Largest *l) {
  int32_t sums[OUTPUTS], places[OUTPUTS];
  _mm256_storeu_si256((__m256i *)sums, l->most);
  _mm256_storeu_si256((__m256i *)places, l->found);
  int best = 0;
  for (int i = 1; i < OUTPUTS; i++)
    if (sums[i] > sums[best] || (sums[i] == sums[best] && places[i] < places[best])) best = i;
  return places[best];
}

// The move of the largest sum: the first one where several are as large.
typedef int32_t Best(const Moves *, const int32_t *shares[SLOTS], const int32_t *bias);

AVX512 INLINE __m512i looked_at_512(const Moves *m, const int32_t *shares[SLOTS], size_t i) {
  __m512i sum = _mm512_loadu_si512(m->start + i);
  for (int slot = 0; slot < SLOTS; slot++) sum = _mm512_add_epi32(sum, _mm512_loadu_si512(shares[slot] + i));
  return sum;
}

AVX512 INLINE int32_t best_avx512(const Moves *m, const int32_t *shares[SLOTS], const int32_t *bias) {
  const __m128i shift = _mm_cvtsi32_si128(m->shift);
  int16_t state[HIDDEN];
  for (size_t i = 0; i < HIDDEN; i += 16) {
    const __m512i best = _mm512_max_epi32(looked_at_512(m, shares, i), looked_at_512(m, shares, HIDDEN + i));
    _mm256_storeu_si256((__m256i *)(state + i), _mm512_cvtsepi32_epi16(_mm512_sra_epi32(best, shift)));
  }
  // A vector has the weights for two pairs of inputs.
  __m512i twos[PAIRS / 2];
  for (int two = 0; two < PAIRS / 2; two++) {
    const uint8_t *at = (const uint8_t *)(state + 4 * two);
    twos[two] = _mm512_inserti64x4(_mm512_set1_epi32(pair_at(at)), _mm256_set1_epi32(pair_at(at + 4)), 1);
  }
  Largest largest = none();
  for (size_t panel = 0; panel < m->panels; panel++) {
    const uint8_t *w = m->w + panel * PANEL;
    __m512i a = _mm512_setzero_si512(), b = a;
    for (int two = 0; two < PAIRS / 2; two += 2) {
      a = _mm512_dpwssd_epi32(a, twos[two], _mm512_loadu_si512(w + two * 2 * BYTES));
      b = _mm512_dpwssd_epi32(b, twos[two + 1], _mm512_loadu_si512(w + (two + 1) * 2 * BYTES));
    }
    a = _mm512_add_epi32(a, b);
    add_panel(&largest, _mm256_add_epi32(_mm512_castsi512_si256(a), _mm512_extracti64x4_epi64(a, 1)), bias + panel * OUTPUTS);
  }
  return place_of(&largest);
}

AVX2 INLINE __m256i looked_at_256(const Moves *m, const int32_t *shares[SLOTS], size_t i) {
  __m256i sum = _mm256_loadu_si256((const __m256i *)(m->start + i));
  for (int slot = 0; slot < SLOTS; slot++) sum = _mm256_add_epi32(sum, _mm256_loadu_si256((const __m256i *)(shares[slot] + i)));
  return sum;
}

AVX2 INLINE int32_t best_avx2(const Moves *m, const int32_t *shares[SLOTS], const int32_t *bias) {
  const __m128i shift = _mm_cvtsi32_si128(m->shift);
  int16_t state[HIDDEN];
  for (size_t i = 0; i < HIDDEN; i += 8) {
    const __m256i best = _mm256_max_epi32(looked_at_256(m, shares, i), looked_at_256(m, shares, HIDDEN + i));
    const __m256i whole = _mm256_sra_epi32(best, shift);
    _mm_storeu_si128((__m128i *)(state + i), _mm_packs_epi32(_mm256_castsi256_si128(whole), _mm256_extracti128_si256(whole, 1)));
  }
  Largest largest = none();
  for (size_t panel = 0; panel < m->panels; panel++) {
    const uint8_t *w = m->w + panel * PANEL;
    __m256i a = _mm256_setzero_si256(), b = a;
    for (int pair = 0; pair < PAIRS; pair += 2) {
      const uint8_t *at = (const uint8_t *)(state + 2 * pair);
      a = _mm256_add_epi32(a, _mm256_madd_epi16(_mm256_set1_epi32(pair_at(at)), _mm256_loadu_si256((const __m256i *)(w + pair * BYTES))));
      b = _mm256_add_epi32(b, _mm256_madd_epi16(_mm256_set1_epi32(pair_at(at + 4)), _mm256_loadu_si256((const __m256i *)(w + (pair + 1) * BYTES))));
    }
    add_panel(&largest, _mm256_add_epi32(a, b), bias + panel * OUTPUTS);
  }
  return place_of(&largest);
}

INLINE void parse(const Moves *m, int32_t length, int32_t *out, Best *best) {
  State s = begun(length, out);
  for (int32_t left = 20 * length + 50; left > 0 && (s.depth > 0 || waiting(&s) > 0); left--) {
    const int32_t first = buffered(&s, 0), second = buffered(&s, 1);
    const int may = allowed(&s, first, second);
    if (may == 0) break;
    const int32_t *shares[SLOTS];
    look(&s, m->shares, first, second, shares);
    const int32_t move = best(m, shares, m->biases + (size_t)may * m->panels * OUTPUTS);
    const int kind = m->kinds[move];
    if (!is_among(kind, may)) break;
    apply(&s, kind, move, first, second);
  }
}
