"""Learns models/extract/SCOPE (speech, all) from annotated articles.   train.py GOLD.jsonl SCOPE [WORK [STAGE]]

    python3 -m venv venv && venv/bin/pip install lightgbm==4.* numpy
    venv/bin/python scripts/train-extract/train.py ../shared/eval/train_1.jsonl speech
    venv/bin/python scripts/train-extract/train.py ../shared/eval/train_1.jsonl all

Forests, each learned on what those before it say about articles that they have not seen (four folds). Features come from
dump.ts, which runs the very code that extraction runs. Takes about five minutes on one core; with WORK kept, a later run may begin at STAGE. Deterministic for one version of lightgbm.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import lightgbm
import numpy

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDS = 4
STAGES = {
    "cue": dict(objective="binary", num_leaves=24, num_iterations=160, learning_rate=0.06, min_data_in_leaf=25),
    "content": dict(objective="regression", num_leaves=48, num_iterations=320, learning_rate=0.07, min_data_in_leaf=40),
    "speaker": dict(objective="binary", num_leaves=24, num_iterations=160, learning_rate=0.07, min_data_in_leaf=30),
    "accept": dict(objective="binary", num_leaves=15, num_iterations=180, learning_rate=0.04, min_data_in_leaf=40),
    "way": dict(objective="regression", num_leaves=15, num_iterations=180, learning_rate=0.06, min_data_in_leaf=40),
}
COMMON = dict(verbosity=-1, num_threads=1, deterministic=True, seed=7, feature_fraction=0.6, bagging_fraction=0.8, bagging_freq=1, lambda_l2=5, max_bin=127)


def flatten(booster):
    """Nodes of all trees in preorder: a node's left child comes next."""
    roots, feature, number, right = [], [], [], []

    def visit(node):
        at = len(feature)
        feature.append(-1), number.append(0.0), right.append(0)
        if "leaf_value" in node:
            number[at] = node["leaf_value"]
            return
        feature[at], number[at] = node["split_feature"], node["threshold"]
        visit(node["left_child"])
        right[at] = len(feature)
        visit(node["right_child"])

    for tree in booster.dump_model()["tree_info"]:
        roots.append(len(feature))
        visit(tree["tree_structure"])
    parts = [numpy.array(roots, "<i4"), numpy.array(number, "<f4"), numpy.array(right, "<i4"), numpy.array(feature, "<i2")]
    data = b"".join(part.tobytes() for part in parts)
    return {"trees": len(roots), "nodes": len(feature)}, data + b"\0" * (-len(data) % 4)


def size(shape):
    """Bytes of a forest in forests.bin."""
    return 4 * shape["trees"] + 8 * shape["nodes"] + (2 * shape["nodes"] + 3) // 4 * 4


def append(folder, stage, booster):
    """Puts a forest behind those of the stages before; what an earlier run left behind them goes."""
    shape, data = flatten(booster)
    path = folder / "model.json"
    model = json.loads(path.read_text())
    names = list(STAGES)
    before = {name: model["forests"][name] for name in names[: names.index(stage)]}
    model["forests"] = {**before, stage: {**shape, "logistic": STAGES[stage]["objective"] == "binary"}}
    path.write_text(json.dumps(model, ensure_ascii=False, separators=(",", ":")) + "\n")
    old = (folder / "forests.bin").read_bytes()[: sum(size(each) for each in before.values())]
    (folder / "forests.bin").write_bytes(old + data)


def load(work, stage):
    source = "accept" if stage == "way" else stage
    meta = numpy.fromfile(work / f"{source}.meta", "<f4").reshape(-1, 4)
    rows = numpy.fromfile(work / f"{source}.rows", "<f4").reshape(len(meta), -1)
    return rows, meta[:, 3 if stage == "way" else 0], meta[:, 1], meta[:, 2].astype(int)


def fit(stage, rows, label, weight, keep):
    keep = keep & (weight > 0)
    return lightgbm.train({**COMMON, **STAGES[stage]}, lightgbm.Dataset(rows[keep], label[keep], weight=weight[keep]))


def train(work, stage):
    rows, label, weight, fold = load(work, stage)
    unseen = numpy.zeros(len(label))
    for k in range(FOLDS):
        booster = fit(stage, rows, label, weight, fold != k)
        unseen[fold == k] = booster.predict(rows[fold == k])
        append(work / f"fold{k}", stage, booster)
    append(work / "full", stage, fit(stage, rows, label, weight, fold >= 0))
    return unseen, label, weight


def set_threshold(work):
    best = json.loads((work / "threshold.json").read_text())
    print(f"threshold {best['threshold']}: FULL F1 {100 * best['f1']:.1f} on train articles not seen")
    path = work / "full" / "model.json"
    model = json.loads(path.read_text())
    model["threshold"] = best["threshold"]
    path.write_text(json.dumps(model, ensure_ascii=False, separators=(",", ":")) + "\n")


def main():
    gold, scope = sys.argv[1:3]
    work = Path(sys.argv[3] if len(sys.argv) > 3 else f"train-extract-{scope}.tmp").resolve()
    work.mkdir(exist_ok=True)
    dump = lambda stage: subprocess.run(["npx", "tsx", str(ROOT / "scripts/train-extract/dump.ts"), stage, str(work), gold, scope], check=True, cwd=ROOT)
    first = sys.argv[4] if len(sys.argv) > 4 else "lexicon"
    if first == "lexicon":
        dump("lexicon")
    for stage in list(STAGES)[list(STAGES).index(first) if first in STAGES else 0 :]:
        if stage != "way":
            dump(stage)
        chance, label, weight = train(work, stage)
        keep = weight > 0
        print(stage, "mean squared error", float(numpy.mean((chance[keep] - label[keep]) ** 2)), "mean", float(label[keep].mean()), flush=True)
    dump("threshold")
    set_threshold(work)
    out = ROOT / "models" / "extract" / scope
    out.mkdir(parents=True, exist_ok=True)
    for name in ("model.json", "forests.bin"):
        shutil.copy(work / "full" / name, out / name)


if __name__ == "__main__":
    main()
