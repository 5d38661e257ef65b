"""The reader: a MiniLM encoder over word pieces, and heads over the first piece of each word.

In one pass it gives each word its tag (UPOS and Penn tag), its features, the scores of all its heads, the best relation to each of
them, and the scores of its name labels (BIO). Biaffine heads: Dozat and Manning (2017), "Deep Biaffine Attention for Neural Dependency Parsing".
"""

import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import Tensor, nn

WIDTH, LAYERS, ATTENTION_HEADS, INNER, POSITIONS = 384, 6, 12, 1536, 256
ARC, REL, CASES = 256, 96, 8
LEVELS = 63  # weights of 7 bits: sums of two products of u8 and s8 then fit into 16 bits on processors without VNNI


def rounded(x: Tensor, scale: Tensor, zero: Tensor | float, low: int, high: int) -> Tensor:
    """`x` as whole numbers from `low` to `high` would hold it; the gradient passes through where it fits."""
    held = ((x / scale + zero).round().clamp(low, high) - zero) * scale
    return x + (held - x).detach()


def rounded_weight(weight: Tensor) -> Tensor:
    """7 bits, one scale for each output."""
    scale = weight.detach().abs().amax(-1, keepdim=True).clamp_min(1e-8) / LEVELS
    return rounded(weight, scale, 0.0, -LEVELS, LEVELS)


def rounded_input(x: Tensor, present: Tensor) -> Tensor:
    """8 bits, one scale for each sentence, as DynamicQuantizeLinear of ONNX makes it. `present`: [sentence, place, 1], 0 for padding."""
    seen = x.detach() * present
    low, high = seen.amin((1, 2), keepdim=True), seen.amax((1, 2), keepdim=True)
    scale = ((high - low) / 255).clamp_min(1e-8)
    return rounded(x, scale, (-low / scale).round(), 0, 255)


class Linear(nn.Linear):
    """A linear layer over the places of sentences that, with `quantised` set, computes what its int8 form will compute."""

    quantised = False

    def forward(self, x: Tensor, present: Tensor) -> Tensor:
        if not self.quantised:
            return super().forward(x)
        return F.linear(rounded_input(x, present), rounded_weight(self.weight), self.bias)


class Embedding(nn.Embedding):
    """An embedding of 8 bits a number with a scale a row, once `quantised` is set."""

    quantised = False

    def forward(self, index: Tensor) -> Tensor:
        rows = super().forward(index)
        if not self.quantised:
            return rows
        return rounded(rows, rows.detach().abs().amax(-1, keepdim=True).clamp_min(1e-8) / 127, 0.0, -127, 127)


class Dropout(nn.Module):
    """Dropout with one mask for all places of a sentence (Gal and Ghahramani 2016): as good, and far fewer random numbers."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        return x * ((torch.rand(x.shape[0], 1, x.shape[2]) >= self.share).float() / (1 - self.share))


class Layer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.query_key_value = Linear(WIDTH, 3 * WIDTH)
        self.output = Linear(WIDTH, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.widen = Linear(WIDTH, INNER)
        self.narrow = Linear(INNER, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = Dropout(0.1)

    def forward(self, x: Tensor, present: Tensor) -> Tensor:
        batch, length, _ = x.shape
        mask = ((present - 1) * 10000.0).transpose(1, 2).unsqueeze(1)
        query, key, value = (
            part.reshape(batch, length, ATTENTION_HEADS, -1).transpose(1, 2)
            for part in self.query_key_value(x, present).chunk(3, -1)
        )
        mixed = F.scaled_dot_product_attention(query, key, value, mask).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.attention_norm(x + self.dropout(self.output(mixed, present)))
        return self.norm(x + self.dropout(self.narrow(F.gelu(self.widen(x, present)), present)))


class Encoder(nn.Module):
    def __init__(self, vocabulary: int) -> None:
        super().__init__()
        self.pieces = Embedding(vocabulary, WIDTH, padding_idx=0)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.cases = nn.Embedding(CASES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.mix = nn.Parameter(torch.tensor([0.0] * (LAYERS - 1) + [2.0]))
        self.dropout = Dropout(0.1)
        nn.init.zeros_(self.cases.weight)

    def forward(self, pieces: Tensor, cases: Tensor) -> Tensor:
        present = (pieces != 0).unsqueeze(-1).float()
        x = self.pieces(pieces) + self.positions.weight[: pieces.shape[1]] + self.cases(cases)
        x = self.dropout(self.norm(x))
        mixed = 0.0
        weights = self.mix.softmax(0)
        for i, layer in enumerate(self.layers):
            x = layer(x, present)
            mixed = mixed + weights[i] * x
        return mixed


@dataclass(frozen=True)
class Sizes:
    """How many pieces and labels there are."""

    vocabulary: int
    tags: int
    feats: int
    relations: int
    names: int


@dataclass
class Scores:
    """Scores of each word: word 0 of a sentence is its root (the piece [CLS]) and has tags that mean nothing."""

    tags: Tensor  # [sentence, word, tag]
    feats: Tensor
    names: Tensor
    arcs: Tensor  # [sentence, word, head]; heads that are padding at -10000
    dependents: Tensor  # [sentence, word, relation, REL + 1]: what a relation wants of the head
    heads: Tensor  # [sentence, word, REL]
    own: Tensor  # [sentence, word, relation]: how well a word is a head of a relation at all

    def relations(self, sentence: Tensor, word: Tensor, head: Tensor) -> Tensor:
        """Scores of the relations of pairs of words: [pair, relation]."""
        wanted = self.dependents[sentence, word]
        return (wanted[..., :REL] * self.heads[sentence, head].unsqueeze(-2)).sum(-1) + wanted[..., REL] + self.own[sentence, head]


class Reader(nn.Module):
    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.sizes = sizes
        self.encoder = Encoder(sizes.vocabulary)
        self.arc_dependent, self.arc_head = Linear(WIDTH, ARC), Linear(WIDTH, ARC)
        self.rel_dependent, self.rel_head = Linear(WIDTH, REL), Linear(WIDTH, REL)
        self.arc = Linear(ARC, ARC)  # its bias scores a word's being a head at all
        self.relation = Linear(REL, sizes.relations * (REL + 1))
        self.relation_head = Linear(REL, sizes.relations)
        self.tag, self.feat, self.name = Linear(WIDTH, sizes.tags), Linear(WIDTH, sizes.feats), Linear(WIDTH, sizes.names)
        self.dropout, self.shared_dropout = Dropout(0.33), Dropout(0.2)
        nn.init.zeros_(self.arc.weight)

    def forward(self, pieces: Tensor, cases: Tensor, first: Tensor) -> Scores:
        encoded = self.encoder(pieces, cases)
        words = encoded.gather(1, first.unsqueeze(-1).expand(-1, -1, WIDTH))
        absent = first == 0
        absent[:, 0] = False
        present = (~absent).unsqueeze(-1).float()
        hide = lambda part: self.dropout(F.gelu(part(words, present)))
        shared = self.shared_dropout(words)
        arc_heads, rel_heads = hide(self.arc_head), hide(self.rel_head)
        arcs = self.arc(hide(self.arc_dependent), present) @ arc_heads.transpose(1, 2) / math.sqrt(ARC)
        return Scores(
            tags=self.tag(shared, present),
            feats=self.feat(shared, present),
            names=self.name(shared, present),
            arcs=arcs + absent[:, None, :] * -10000.0,
            dependents=self.relation(hide(self.rel_dependent), present).unflatten(-1, (self.sizes.relations, REL + 1)),
            heads=rel_heads,
            own=self.relation_head(rel_heads, present),
        )

    def quantise(self, on: bool = True) -> None:
        """Makes every layer compute as its int8 form will."""
        for module in self.modules():
            if isinstance(module, (Linear, Embedding)):
                module.quantised = on


def load_encoder(encoder: Encoder, file: str) -> None:
    """Takes over the weights of a BERT of the same shape (safetensors with the names of Hugging Face)."""
    old = {name.removeprefix("bert."): value for name, value in load_file(file).items()}
    new = {
        "pieces.weight": old["embeddings.word_embeddings.weight"],
        "positions.weight": old["embeddings.position_embeddings.weight"][:POSITIONS] + old["embeddings.token_type_embeddings.weight"][0],
        "cases.weight": encoder.cases.weight.data,
        "mix": encoder.mix.data,
    }
    for kind in ("weight", "bias"):
        new[f"norm.{kind}"] = old[f"embeddings.LayerNorm.{kind}"]
        for i in range(LAYERS):
            ours, theirs = f"layers.{i}", f"encoder.layer.{i}"
            new[f"{ours}.query_key_value.{kind}"] = torch.cat(
                [old[f"{theirs}.attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
            )
            new[f"{ours}.output.{kind}"] = old[f"{theirs}.attention.output.dense.{kind}"]
            new[f"{ours}.attention_norm.{kind}"] = old[f"{theirs}.attention.output.LayerNorm.{kind}"]
            new[f"{ours}.widen.{kind}"] = old[f"{theirs}.intermediate.dense.{kind}"]
            new[f"{ours}.narrow.{kind}"] = old[f"{theirs}.output.dense.{kind}"]
            new[f"{ours}.norm.{kind}"] = old[f"{theirs}.output.LayerNorm.{kind}"]
    encoder.load_state_dict(new)
