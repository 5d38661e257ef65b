"""Sentences of `prepare.ts` as tensors: word pieces, case, first pieces, and the labels that each corpus gives."""

import json
import random
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor

CLS, SEP, UNKNOWN = 101, 102, 100
MOST_PIECES = 8  # of one word: a web address need not be read to its end
MOST_WORDS, LONGEST = 120, 254
IGNORED = -100

# Shares of each source that an epoch sees; sentences of ours are seen as written and under other names
SHARES = {"diplomatic": 0.25, "wnut": 0.15, "own-renamed": 0.7}


@dataclass(frozen=True)
class Labels:
    tags: list[str]
    feats: list[str]
    relations: list[str]
    names: list[str]


def read(file: Path) -> list[dict]:
    return [json.loads(line) for line in file.open(encoding="utf8")]


def collect_labels(examples: list[dict]) -> Labels:
    """All relations, and the tags and features seen at least three times; features of none come first."""
    tags = Counter(tag for e in examples for tag in e["tags"] or [] if tag)
    feats = Counter(feat for e in examples for feat in e["feats"] or [])
    relations = {relation for e in examples for relation in e["relations"] or []}
    types = ["person", "organisation", "body", "state", "place", "nationality", "event", "instrument", "equipment"]
    frequent = lambda counts: sorted(label for label, n in counts.items() if n >= 3)
    return Labels(frequent(tags), frequent(feats), sorted(relations), ["O"] + [f"{b}-{t}" for t in types for b in "BI"])


def case_of(word: str) -> int:
    """0 nothing, 1 lower, 2 Title, 3 UPPER, 4 miXed, 5 with a digit, 6 without letters, 7 a single capital. As `caseOf` in src/extract/reader."""
    if any(c.isdecimal() for c in word):
        return 5
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 6
    upper = [c for c in letters if c != c.lower()]
    if not upper:
        return 1
    if len(letters) == 1:
        return 7
    if len(upper) == len(letters):
        return 3
    return 2 if len(upper) == 1 and letters[0] == upper[0] else 4


class Pieces:
    """Word pieces of single words, remembered."""

    def __init__(self, file: str) -> None:
        self.tokenizer = Tokenizer.from_file(file)
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.known: dict[str, list[int]] = {}

    def of(self, word: str) -> list[int]:
        if word not in self.known:
            self.known[word] = self.tokenizer.encode(word, add_special_tokens=False).ids[:MOST_PIECES] or [UNKNOWN]
        return self.known[word]


@dataclass
class Sentence:
    source: str
    pieces: list[int]
    cases: list[int]
    first: list[int]
    tags: list[int]
    feats: list[int]
    heads: list[int]
    relations: list[int]
    names: list[list[int] | None]


def encode(examples: list[dict], labels: Labels, pieces: Pieces) -> list[Sentence]:
    """Sentences short enough to learn from; position 0 of every list of words is the root."""
    index = {field: {label: i for i, label in enumerate(getattr(labels, field))} for field in ("tags", "feats", "relations", "names")}
    out = []
    for e in examples:
        words = e["words"]
        sentence = Sentence(e["source"], [CLS], [0], [0], [IGNORED], [IGNORED], [IGNORED], [IGNORED], [None])
        for i, word in enumerate(words):
            sentence.first.append(len(sentence.pieces))
            of_word = pieces.of(word)
            sentence.pieces += of_word
            sentence.cases += [case_of(word)] * len(of_word)
            head = e["heads"][i] if e["heads"] else None
            sentence.tags.append(index["tags"].get(e["tags"][i], IGNORED) if e["tags"] else IGNORED)
            sentence.feats.append(index["feats"].get(e["feats"][i], IGNORED) if e["feats"] else IGNORED)
            sentence.heads.append(IGNORED if head is None else head)
            sentence.relations.append(IGNORED if head is None else index["relations"].get(e["relations"][i], IGNORED))
            allowed = e["names"][i] if e["names"] else None
            sentence.names.append([index["names"][name] for name in allowed] if allowed else None)
        sentence.pieces.append(SEP)
        sentence.cases.append(0)
        if words and len(words) <= MOST_WORDS and len(sentence.pieces) <= LONGEST:
            out.append(sentence)
    return out


def epoch(sentences: list[Sentence], seed: int, budget: int = 2000) -> list[list[Sentence]]:
    """Batches of sentences of about one length, in random order, of at most `budget` pieces with their padding."""
    chance = random.Random(seed)
    taken = [s for s in sentences if chance.random() < SHARES.get(s.source, 1.0)]
    taken.sort(key=lambda s: (len(s.pieces) + chance.random() * 4))
    batches: list[list[Sentence]] = [[]]
    for s in taken:
        if batches[-1] and (len(batches[-1]) + 1) * len(s.pieces) > budget:
            batches.append([])
        batches[-1].append(s)
    chance.shuffle(batches)
    return batches


@dataclass
class Batch:
    pieces: Tensor
    cases: Tensor
    first: Tensor
    tags: Tensor
    feats: Tensor
    heads: Tensor
    relations: Tensor
    names: Tensor  # [sentence, word, label]: 1 where allowed; all 0 where nothing is known


def batch_of(sentences: list[Sentence], name_labels: int, capitals: random.Random | None = None) -> Batch:
    """Tensors of a batch. With `capitals`, one sentence in twenty is read as if written in capitals, one as if Each Word Had One (headings)."""
    length = max(len(s.pieces) for s in sentences)
    words = max(len(s.first) for s in sentences)

    def padded(field: str, width: int, fill: int) -> Tensor:
        return torch.tensor([(row := getattr(s, field)) + [fill] * (width - len(row)) for s in sentences])

    cases = padded("cases", length, 0)
    names = torch.zeros(len(sentences), words, name_labels)
    for i, s in enumerate(sentences):
        drawn = capitals.random() if capitals else 1.0
        if drawn < 0.05:
            cases[i][(cases[i] == 1) | (cases[i] == 2) | (cases[i] == 4)] = 3
        elif drawn < 0.1:
            cases[i][cases[i] == 1] = 2
        for k, allowed in enumerate(s.names):
            if allowed:
                names[i, k, allowed] = 1.0
    fields = {field: padded(field, words, IGNORED) for field in ("tags", "feats", "heads", "relations")}
    return Batch(padded("pieces", length, 0), cases, padded("first", words, 0), names=names, **fields)
