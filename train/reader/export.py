"""Writes the trained reader as an int8 ONNX model that reads one sentence a run.

python export.py RUN DATA OUT: RUN as `train.py` left it, DATA of `prepare.ts`; OUT gets model.onnx, labels.json, tokenizer.json and
parity.jsonl: what the model as trained, in floating point with its rounding simulated, says of our own dev sentences, for a test to hold the int8 model to.
One sentence a run: DynamicQuantizeLinear takes its scale from all that it is given, so nothing else may be given with it.
"""

import json
import shutil
import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from data import MOST_PIECES, Labels, Pieces, batch_of, encode, read
from model import ARC, ATTENTION_HEADS, LAYERS, LEVELS, REL, WIDTH, Reader, Sizes
from onnx import TensorProto, helper, numpy_helper
from train import BASE

Weights = dict[str, np.ndarray]


class Graph:
    """An ONNX graph as it is written: each method adds a node and gives the name of its result."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[str, onnx.TensorProto] = {}

    def constant(self, name: str, value: np.ndarray) -> str:
        self.constants[name] = numpy_helper.from_array(np.ascontiguousarray(value), name)
        return name

    def number(self, value: float) -> str:
        return self.constant(f"number {value}", np.array(value, np.float32))

    def whole(self, *values: int) -> str:
        return self.constant(f"whole {values}", np.array(values, np.int64))

    def add(self, kind: str, *inputs: str, outputs: int = 1, **attributes) -> str | list[str]:
        made = [f"{kind} {len(self.nodes)}{'abcdef'[i]}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), made, **attributes))
        return made[0] if outputs == 1 else made

    def linear(self, x: str, name: str, weights: Weights) -> str:
        """A layer of 7-bit weights over inputs of 8 bits: [place, in] to [place, out]."""
        weight = weights[f"{name}.weight"]
        scale = np.maximum(np.abs(weight).max(1, keepdims=True), 1e-8) / LEVELS
        held = np.clip(np.rint(weight / scale), -LEVELS, LEVELS).astype(np.int8)
        values, x_scale, zero = self.add("DynamicQuantizeLinear", x, outputs=3)
        product = self.add("MatMulInteger", values, self.constant(f"{name}.weight", held.T), zero)
        scales = self.add("Mul", x_scale, self.constant(f"{name}.scale", scale[:, 0].astype(np.float32)))
        floats = self.add("Mul", self.add("Cast", product, to=TensorProto.FLOAT), scales)
        return self.add("Add", floats, self.constant(f"{name}.bias", weights[f"{name}.bias"]))

    def norm(self, x: str, name: str, weights: Weights) -> str:
        scale, bias = (self.constant(f"{name}.{kind}", weights[f"{name}.{kind}"]) for kind in ("weight", "bias"))
        return self.add("LayerNormalization", x, scale, bias, axis=-1, epsilon=1e-12)

    def embedding(self, index: str, name: str, weights: Weights) -> str:
        """Rows of 8 bits a number, with a scale a row."""
        rows = weights[f"{name}.weight"]
        scale = np.maximum(np.abs(rows).max(1, keepdims=True), 1e-8) / 127
        held = self.constant(f"{name}.weight", np.clip(np.rint(rows / scale), -127, 127).astype(np.int8))
        scales = self.constant(f"{name}.scale", scale.astype(np.float32))
        floats = self.add("Cast", self.add("Gather", held, index), to=TensorProto.FLOAT)
        return self.add("Mul", floats, self.add("Gather", scales, index))


def encoder(g: Graph, w: Weights) -> str:
    """The inputs `pieces` and `cases`, [piece], to vectors, [piece, WIDTH]."""
    length = g.add("Shape", "pieces")
    positions = g.add("Slice", g.constant("positions", w["encoder.positions.weight"]), g.whole(0), length)
    cases = g.add("Gather", g.constant("cases.weight", w["encoder.cases.weight"]), "cases")
    x = g.add("Add", g.add("Add", g.embedding("pieces", "encoder.pieces", w), positions), cases)
    x = g.norm(x, "encoder.norm", w)
    shares = np.exp(w["encoder.mix"]) / np.exp(w["encoder.mix"]).sum()
    mixed = []
    for i in range(LAYERS):
        x = layer(g, x, f"encoder.layers.{i}", w)
        mixed.append(g.add("Mul", x, g.number(float(shares[i]))))
    return g.add("Sum", *mixed)


def layer(g: Graph, x: str, name: str, w: Weights) -> str:
    depth = WIDTH // ATTENTION_HEADS
    joined = g.linear(x, f"{name}.query_key_value", w)
    apart = g.add("Reshape", joined, g.whole(-1, 3, ATTENTION_HEADS, depth))
    turned = g.add("Transpose", apart, perm=[1, 2, 0, 3])
    query, key, value = (g.add("Squeeze", part, g.whole(0)) for part in g.add("Split", turned, axis=0, num_outputs=3, outputs=3))
    scores = g.add("MatMul", g.add("Mul", query, g.number(depth**-0.5)), g.add("Transpose", key, perm=[0, 2, 1]))
    mixed = g.add("MatMul", g.add("Softmax", scores, axis=-1), value)
    mixed = g.add("Reshape", g.add("Transpose", mixed, perm=[1, 0, 2]), g.whole(-1, WIDTH))
    x = g.norm(g.add("Add", x, g.linear(mixed, f"{name}.output", w)), f"{name}.attention_norm", w)
    wide = g.add("Gelu", g.linear(x, f"{name}.widen", w))
    return g.norm(g.add("Add", x, g.linear(wide, f"{name}.narrow", w)), f"{name}.norm", w)


def heads(g: Graph, encoded: str, w: Weights, sizes: Sizes) -> None:
    """The outputs. Word 0 is the root; of `tags`, `feats` and `names` its row means nothing."""
    words = g.add("Gather", encoded, "first")
    hidden = {name: g.add("Gelu", g.linear(words, name, w)) for name in ("arc_dependent", "arc_head", "rel_dependent", "rel_head")}
    wanted = g.linear(hidden["arc_dependent"], "arc", w)
    arcs = g.add("MatMul", g.add("Mul", wanted, g.number(ARC**-0.5)), g.add("Transpose", hidden["arc_head"], perm=[1, 0]))
    output(g, arcs, "arcs")
    pairs = g.add("Reshape", g.linear(hidden["rel_dependent"], "relation", w), g.whole(-1, sizes.relations, REL + 1))
    vectors, own = g.add("Split", pairs, g.whole(REL, 1), axis=-1, outputs=2)
    met = g.add("MatMul", vectors, g.add("Transpose", hidden["rel_head"], perm=[1, 0]))
    of_head = g.add("Transpose", g.linear(hidden["rel_head"], "relation_head", w), perm=[1, 0])
    output(g, g.add("ArgMax", g.add("Add", g.add("Add", met, own), of_head), axis=1, keepdims=0), "relations", TensorProto.INT32)
    for kind in ("tag", "feat"):
        output(g, g.add("ArgMax", g.linear(words, kind, w), axis=-1, keepdims=0), f"{kind}s", TensorProto.INT32)
    output(g, g.add("LogSoftmax", g.linear(words, "name", w), axis=-1), "names")


def output(g: Graph, result: str, name: str, kind: int | None = None) -> None:
    node = helper.make_node("Cast", [result], [name], to=kind) if kind else helper.make_node("Identity", [result], [name])
    g.nodes.append(node)


def model_of(weights: Weights, sizes: Sizes) -> onnx.ModelProto:
    g = Graph()
    heads(g, encoder(g, weights), weights, sizes)
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT32, [length]) for name, length in (("pieces", "P"), ("cases", "P"), ("first", "W"))]
    kinds = {"tags": TensorProto.INT32, "feats": TensorProto.INT32, "names": TensorProto.FLOAT, "arcs": TensorProto.FLOAT, "relations": TensorProto.INT32}
    ranks = {"tags": 1, "feats": 1, "names": 2, "arcs": 2, "relations": 2}
    outputs = [helper.make_tensor_value_info(name, kind, [None] * ranks[name]) for name, kind in kinds.items()]
    graph = helper.make_graph(g.nodes, "reader", inputs, outputs, list(g.constants.values()))
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=10, producer_name="chancery")
    onnx.checker.check_model(model, full_check=True)
    return model


def load(run: Path) -> tuple[Reader, dict]:
    labels = json.loads((run / "labels.json").read_text())
    state = torch.load(run / "checkpoint.pt")["model"]
    sizes = Sizes(state["encoder.pieces.weight"].shape[0], *(len(labels[f]) for f in ("tags", "feats", "relations", "names")))
    reader = Reader(sizes)
    reader.load_state_dict(state)
    return reader.eval(), labels


@torch.no_grad()
def parity(reader: Reader, labels: Labels, examples: list[dict]) -> list[dict]:
    """The labels of the model as trained; each word has its best head, tree or not."""
    reader.quantise()
    rows = []
    pieces = Pieces(str(BASE / "tokenizer.json"))
    for example in examples:
        (sentence,) = encode([example], labels, pieces) or [None]
        if not sentence:
            continue
        batch = batch_of([sentence], len(labels.names))
        scores = reader(batch.pieces, batch.cases, batch.first)
        words = torch.arange(1, len(sentence.first))
        heads = scores.arcs[0].argmax(-1)[1:]
        relations = scores.relations(torch.zeros_like(words), words, heads).argmax(-1)
        best = lambda of, names: [names[i] for i in of[0].argmax(-1)[1:].tolist()]
        rows.append(
            {
                "words": example["words"],
                "tags": best(scores.tags, labels.tags),
                "feats": best(scores.feats, labels.feats),
                "heads": heads.tolist(),
                "relations": [labels.relations[i] for i in relations.tolist()],
                "names": best(scores.names, labels.names),
            }
        )
    return rows


def main(run: Path, data: Path, out: Path) -> None:
    reader, labels = load(run)
    weights = {name: value.numpy() for name, value in reader.state_dict().items()}
    out.mkdir(parents=True, exist_ok=True)
    onnx.save(model_of(weights, reader.sizes), out / "model.onnx")
    (out / "labels.json").write_text(json.dumps({"mostPieces": MOST_PIECES, **labels}, indent=1, ensure_ascii=False) + "\n")
    known = Labels(**labels)
    rows = parity(reader, known, read(data / "dev-own.jsonl"))
    (out / "parity.jsonl").write_text("".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows), encoding="utf8")
    shutil.copy(BASE / "tokenizer.json", out / "tokenizer.json")


if __name__ == "__main__":
    main(*(Path(arg) for arg in sys.argv[1:4]))
