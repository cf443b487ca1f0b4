// `multiply` of kernel.ts once more, for processors whose vectors are wider than WebAssembly's 128 bits: the same sums to the last bit,
// on the same memory. scripts/build.js compiles it where there is a C compiler; src/ingest/nlp/wide.ts opens it.
#include <immintrin.h>
#include <node_api.h>
#include <stdint.h>
#include <string.h>

#define BYTES 32 // of a panel's weights for one pair of inputs, and of its sums

typedef struct {
  const uint8_t *x;
  size_t x_stride, rows, pairs;
  const uint8_t *w;
  size_t panels;
  uint8_t *out;
  size_t out_stride;
} Product;

typedef void Multiply(const Product *);

static inline int pair_at(const uint8_t *x) {
  int pair;
  memcpy(&pair, x, sizeof pair);
  return pair;
}

#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vl,avx512vnni")))
#define AVX2 __attribute__((target("avx2")))
#define INLINE static inline __attribute__((always_inline))

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

// A function on `memory`, called as that of kernel.ts is, with addresses in it.
static void call(napi_env env, napi_callback_info info, Multiply *multiply) {
  size_t count = 8;
  napi_value given[8];
  void *memory;
  napi_get_cb_info(env, info, &count, given, NULL, &memory);
  uint32_t value[8];
  for (size_t i = 0; i < 8; i++)
    if (napi_get_value_uint32(env, given[i], &value[i]) != napi_ok) {
      napi_throw_type_error(env, NULL, "multiply takes eight numbers");
      return;
    }
  uint8_t *at = memory;
  multiply(&(Product){at + value[0], value[1], value[2], value[3], at + value[4], value[5], at + value[6], value[7]});
}

static napi_value call_avx512(napi_env env, napi_callback_info info) {
  call(env, info, multiply_avx512);
  return NULL;
}

static napi_value call_avx2(napi_env env, napi_callback_info info) {
  call(env, info, multiply_avx2);
  return NULL;
}

static napi_value open(napi_env env, napi_callback_info info, int supported, napi_callback call) {
  size_t count = 1;
  napi_value buffer, result;
  napi_get_cb_info(env, info, &count, &buffer, NULL, NULL);
  void *memory;
  size_t length;
  napi_get_null(env, &result);
  if (napi_get_arraybuffer_info(env, buffer, &memory, &length) != napi_ok) napi_throw_type_error(env, NULL, "open takes an ArrayBuffer");
  else if (supported) napi_create_function(env, "multiply", NAPI_AUTO_LENGTH, call, memory, &result);
  return result;
}

static napi_value open_avx512(napi_env env, napi_callback_info info) {
  const int supported = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
                        __builtin_cpu_supports("avx512vnni");
  return open(env, info, supported, call_avx512);
}

static napi_value open_avx2(napi_env env, napi_callback_info info) {
  return open(env, info, __builtin_cpu_supports("avx2"), call_avx2);
}

// avx512(buffer), avx2(buffer): `multiply` on a memory that neither grows nor goes while it is used; null where the processor cannot.
// SOURCE: the hash of this file, by which what was built of an older one is told.
NAPI_MODULE_INIT() {
  napi_value value;
  napi_create_string_utf8(env, SOURCE, NAPI_AUTO_LENGTH, &value);
  napi_set_named_property(env, exports, "source", value);
  napi_create_function(env, "avx512", NAPI_AUTO_LENGTH, open_avx512, NULL, &value);
  napi_set_named_property(env, exports, "avx512", value);
  napi_create_function(env, "avx2", NAPI_AUTO_LENGTH, open_avx2, NULL, &value);
  napi_set_named_property(env, exports, "avx2", value);
  return exports;
}
