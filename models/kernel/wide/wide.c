// What takes longest of kernel.ts, parser.ts and forest.ts once more, for processors whose vectors are wider than WebAssembly's 128 bits: the same to
// the last bit, on the same memory. Functions and what they are given are told there. scripts/build.js compiles it where there is a C compiler, and
// has no product and sum made one, for that is rounded once where WebAssembly rounds twice; src/ingest/nlp/wide.ts opens it.
#include "layer.h"
#include "parser.h"
#include "tiles.h"
#include "trees.h"
#include <cpuid.h>
#include <node_api.h>
#include <sys/syscall.h>
#include <unistd.h>

typedef struct {
  void (*arrange)(uint8_t *w, size_t pairs, size_t panels);
  Multiply *multiply;
  void (*first)(const Words *, const Layer *);
  void (*convolve)(const Windows *, const Layer *);
  void (*parse)(const Moves *, int32_t length, int32_t *out);
  void (*rank)(const Ranked *);
  void (*ask)(const Asked *);
} Steps;

AVX512 static void first_avx512(const Words *p, const Layer *layer) { first(p, layer); }
AVX512 static void convolve_avx512(const Windows *p, const Layer *layer) { convolve(p, layer, multiply_avx512); }
AVX2 static void first_avx2(const Words *p, const Layer *layer) { first(p, layer); }
AVX2 static void convolve_avx2(const Windows *p, const Layer *layer) { convolve(p, layer, multiply_avx2); }
AVX512 static void parse_avx512(const Moves *p, int32_t length, int32_t *out) { parse(p, length, out, best_avx512); }
AVX2 static void parse_avx2(const Moves *p, int32_t length, int32_t *out) { parse(p, length, out, best_avx2); }
AVX512 static void convolve_amx(const Windows *p, const Layer *layer) { convolve(p, layer, multiply_amx); }
static void leave(uint8_t *w, size_t pairs, size_t panels) {}
static const Steps amx = {arrange_amx, multiply_amx, first_avx512, convolve_amx, parse_avx512, rank_avx2, ask_avx512};
static const Steps avx512 = {leave, multiply_avx512, first_avx512, convolve_avx512, parse_avx512, rank_avx2, ask_avx512};
static const Steps avx2 = {leave, multiply_avx2, first_avx2, convolve_avx2, parse_avx2, rank_avx2, ask_avx2};

// The steps that one memory is worked on by.
typedef struct {
  uint8_t *memory;
  const Steps *steps;
} Opened;

#define MOST 10

// What a function was called with: false, and an exception, where there is less of it.
static int given(napi_env env, napi_callback_info info, size_t count, double value[MOST], Opened **opened) {
  size_t there = MOST;
  napi_value values[MOST];
  napi_get_cb_info(env, info, &there, values, NULL, (void **)opened);
  for (size_t i = 0; i < count; i++)
    if (napi_get_value_double(env, values[i], &value[i]) != napi_ok) {
      napi_throw_type_error(env, NULL, "too few numbers");
      return 0;
    }
  return 1;
}

static napi_value call_arrange(napi_env env, napi_callback_info info) {
  double v[MOST];
  Opened *o;
  if (given(env, info, 3, v, &o)) o->steps->arrange(o->memory + (size_t)v[0], (size_t)v[1], (size_t)v[2]);
  return NULL;
}

static napi_value call_multiply(napi_env env, napi_callback_info info) {
  double v[MOST];
  Opened *o;
  if (given(env, info, 8, v, &o))
    o->steps->multiply(&(Product){o->memory + (size_t)v[0], (size_t)v[1], (size_t)v[2], (size_t)v[3], o->memory + (size_t)v[4],
                                  (size_t)v[5], o->memory + (size_t)v[6], (size_t)v[7]});
  return NULL;
}

static napi_value call_first(napi_env env, napi_callback_info info) {
  double v[MOST];
  Opened *o;
  if (!given(env, info, 10, v, &o)) return NULL;
  const Layer layer = layer_of(v[5], o->memory + (size_t)v[6], v[9]);
  o->steps->first(&(Words){(const uint32_t *)(o->memory + (size_t)v[0]), (size_t)v[1], o->memory + (size_t)v[2], (int)v[3],
                           (float *)(o->memory + (size_t)v[7]), (int16_t *)(o->memory + (size_t)v[8])},
                  &layer);
  return NULL;
}

static napi_value call_convolve(napi_env env, napi_callback_info info) {
  double v[MOST];
  Opened *o;
  if (!given(env, info, 9, v, &o)) return NULL;
  const Layer layer = layer_of(v[6], o->memory + (size_t)v[7], v[8]);
  o->steps->convolve(&(Windows){(int16_t *)(o->memory + (size_t)v[0]), (float *)(o->memory + (size_t)v[1]), (size_t)v[2],
                                o->memory + (size_t)v[3], (int16_t *)(o->memory + (size_t)v[4]), (uint32_t *)(o->memory + (size_t)v[5])},
                     &layer);
  return NULL;
}

static napi_value call_parse(napi_env env, napi_callback_info info) {
  double v[MOST];
  Opened *o;
  if (!given(env, info, 10, v, &o)) return NULL;
  // `room` is for WebAssembly: here all of it is in registers.
  const uint8_t *m = o->memory;
  const Moves moves = {(const int32_t *)(m + (size_t)v[1]), (const int32_t *)(m + (size_t)v[2]), (int)v[3], m + (size_t)v[4], (size_t)v[5],
                       (const int32_t *)(m + (size_t)v[6]), m + (size_t)v[7]};
  o->steps->parse(&moves, (int32_t)v[0], (int32_t *)(o->memory + (size_t)v[9]));
  return NULL;
}

static napi_value call_rank(napi_env env, napi_callback_info info) {
  double v[MOST];
  Opened *o;
  if (given(env, info, 7, v, &o))
    o->steps->rank(&(Ranked){o->memory + (size_t)v[0], (size_t)v[1], (size_t)v[2], (size_t)v[3], o->memory + (size_t)v[4],
                             (const float *)(o->memory + (size_t)v[5]), o->memory + (size_t)v[6]});
  return NULL;
}

static napi_value call_ask(napi_env env, napi_callback_info info) {
  double v[MOST];
  Opened *o;
  if (given(env, info, 10, v, &o))
    o->steps->ask(&(Asked){o->memory + (size_t)v[0], (size_t)v[1], o->memory + (size_t)v[2], (size_t)v[3],
                           (const uint32_t *)(o->memory + (size_t)v[4]), (size_t)v[5], o->memory + (size_t)v[6], o->memory + (size_t)v[7],
                           (size_t)v[8], (double *)(o->memory + (size_t)v[9])});
  return NULL;
}

static void name(napi_env env, napi_value object, const char *called, napi_callback call, void *data) {
  napi_value function;
  napi_create_function(env, called, NAPI_AUTO_LENGTH, call, data, &function);
  napi_set_named_property(env, object, called, function);
}

static napi_value open(napi_env env, napi_callback_info info, int supported, const Steps *steps) {
  size_t count = 1, length;
  napi_value buffer, result;
  void *memory;
  napi_get_cb_info(env, info, &count, &buffer, NULL, NULL);
  napi_get_null(env, &result);
  if (napi_get_arraybuffer_info(env, buffer, &memory, &length) != napi_ok) napi_throw_type_error(env, NULL, "open takes an ArrayBuffer");
  else if (supported) {
    // Kept for good, as the memory is.
    Opened *opened = memory_of(sizeof *opened);
    *opened = (Opened){memory, steps};
    napi_create_object(env, &result);
    name(env, result, "arrange", call_arrange, opened);
    name(env, result, "multiply", call_multiply, opened);
    name(env, result, "first", call_first, opened);
    name(env, result, "convolve", call_convolve, opened);
    name(env, result, "parse", call_parse, opened);
    name(env, result, "rank", call_rank, opened);
    name(env, result, "ask", call_ask, opened);
  }
  return result;
}

static int has_avx512(void) {
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
         __builtin_cpu_supports("avx512vnni");
}

#define ASK_FOR_STATE 0x1023 // of arch_prctl: Linux gives the tiles' registers to who asks
#define TILES_STATE 18

static napi_value open_amx(napi_env env, napi_callback_info info) {
  unsigned a, b, c, d = 0;
  __get_cpuid_count(7, 0, &a, &b, &c, &d);
  const int supported = has_avx512() && (d & bit_AMX_TILE) && (d & bit_AMX_INT8) && syscall(SYS_arch_prctl, ASK_FOR_STATE, TILES_STATE) == 0;
  return open(env, info, supported, &amx);
}

static napi_value open_avx512(napi_env env, napi_callback_info info) { return open(env, info, has_avx512(), &avx512); }

static napi_value open_avx2(napi_env env, napi_callback_info info) {
  return open(env, info, __builtin_cpu_supports("avx2"), &avx2);
}

// avx512(buffer), avx2(buffer): the steps on a memory that neither grows nor goes while they are used; null where the processor cannot.
// SOURCE: the hash of this folder, by which what was built of an older one is told.
NAPI_MODULE_INIT() {
  napi_value value;
  napi_create_string_utf8(env, SOURCE, NAPI_AUTO_LENGTH, &value);
  napi_set_named_property(env, exports, "source", value);
  name(env, exports, "amx", open_amx, NULL);
  name(env, exports, "avx512", open_avx512, NULL);
  name(env, exports, "avx2", open_avx2, NULL);
  return exports;
}
