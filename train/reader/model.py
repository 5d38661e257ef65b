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


class Quantised(torch.autograd.Function):
    """Rounds in the forward pass, passes the gradient through."""

    @staticmethod
    def forward(_, x: Tensor, scale: Tensor, levels: int) -> Tensor:
        return (x / scale).round().clamp(-levels, levels) * scale

    @staticmethod
    def backward(_, gradient: Tensor):
        return gradient, None, None


def row_scale(x: Tensor, levels: int) -> Tensor:
    """One scale a row (a word piece, or an output of a layer): what else is in the batch never matters."""
    return x.detach().abs().amax(-1, keepdim=True).clamp_min(1e-8) / levels


class Linear(nn.Linear):
    """A linear layer that, with `quantised` set, computes what its int8 form will compute."""

    quantised = False

    def forward(self, x: Tensor) -> Tensor:
        if not self.quantised:
            return super().forward(x)
        weight = Quantised.apply(self.weight, row_scale(self.weight, LEVELS), LEVELS)
        return F.linear(Quantised.apply(x, row_scale(x, 127), 127), weight, self.bias)


class Embedding(nn.Embedding):
    """An embedding of 8 bits a number with a scale a row, once `quantised` is set."""

    quantised = False

    def forward(self, index: Tensor) -> Tensor:
        rows = super().forward(index)
        return Quantised.apply(rows, row_scale(rows, 127), 127) if self.quantised else rows


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

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, length, _ = x.shape
        query, key, value = (
            part.reshape(batch, length, ATTENTION_HEADS, -1).transpose(1, 2) for part in self.query_key_value(x).chunk(3, -1)
        )
        mixed = F.scaled_dot_product_attention(query, key, value, mask).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.attention_norm(x + self.dropout(self.output(mixed)))
        return self.norm(x + self.dropout(self.narrow(F.gelu(self.widen(x)))))


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
        mask = (pieces == 0)[:, None, None, :].float() * -10000.0
        x = self.pieces(pieces) + self.positions.weight[: pieces.shape[1]] + self.cases(cases)
        x = self.dropout(self.norm(x))
        mixed = 0.0
        weights = self.mix.softmax(0)
        for i, layer in enumerate(self.layers):
            x = layer(x, mask)
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
    dependents: Tensor  # [sentence, word, REL]: for relations
    heads: Tensor


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

    def words(self, pieces: Tensor, cases: Tensor, first: Tensor) -> Tensor:
        """The vector of each word: that of its first piece."""
        encoded = self.encoder(pieces, cases)
        return encoded.gather(1, first.unsqueeze(-1).expand(-1, -1, WIDTH))

    def forward(self, pieces: Tensor, cases: Tensor, first: Tensor) -> Scores:
        words = self.words(pieces, cases, first)
        shared = self.shared_dropout(words)
        hidden = [self.dropout(F.gelu(part(words))) for part in (self.arc_dependent, self.arc_head, self.rel_dependent, self.rel_head)]
        absent = (first == 0)[:, None, :].float()
        absent[:, :, 0] = 0.0
        arcs = self.arc(hidden[0]) @ hidden[1].transpose(1, 2) / math.sqrt(ARC) + absent * -10000.0
        return Scores(self.tag(shared), self.feat(shared), self.name(shared), arcs, hidden[2], hidden[3])

    def relations_of(self, dependents: Tensor, heads: Tensor) -> Tensor:
        """Scores of the relations of pairs of words: [pair, REL] twice to [pair, relation]."""
        mapped = self.relation(dependents).unflatten(-1, (self.sizes.relations, REL + 1))
        return (mapped[..., :REL] * heads.unsqueeze(-2)).sum(-1) + mapped[..., REL] + self.relation_head(heads)

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
