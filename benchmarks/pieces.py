"""Make the grader's table of word pieces anew: `python -m benchmarks.pieces TEACHER WORDNET OUT`.

Needs torch, transformers, tokenizers and numpy, none of which the program needs, and two folders:

- TEACHER, the sentence model all-MiniLM-L6-v2 (Apache-2.0): model.safetensors, config.json and
  tokenizer.json, 90 MB;
- WORDNET, the `dict` folder of WordNet 3.0: data.noun, data.verb, data.adj and data.adv, 30 MB.

Some 155,000 short texts (WordNet's examples and definitions, pairs of examples, the questions of the
banks) are embedded by the teacher, which takes ten to forty minutes on a CPU; then a bag of word
pieces learns to reproduce its vectors (five epochs), and the wordings of one question to lie near
each other (forty), which takes some minutes more. The shipped table was made by the same steps, but
not by this very script, so expect a sister of it and not the same bytes: sisters differ by up to
0.015 in agreement. Afterwards run `python -m benchmarks.recall.train`.
"""

from __future__ import annotations

import argparse
import random
import re
import struct
import tomllib
from itertools import chain, pairwise
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch.nn.functional import cross_entropy, normalize
from transformers import AutoModel

BANKS = Path(__file__).parents[1] / "question_banks"
WIDTH = 256
PAIRS = 8000
"""Pairs of examples among the texts, so that a text of two sentences is learned, too."""

EPOCHS, ROUNDS = 5, 40
"""Passes over the texts, and over the questions; from 80 rounds on the questions are overfitted."""

BATCH = 512
ASKED_BATCH = 64
SHARPNESS = 16.0
"""How much nearer the right wording must lie than the others of its batch."""


class Teacher:
    """The sentence model: mean of its last layer, as vectors of length 1."""

    def __init__(self, folder: Path) -> None:
        self.cut = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.cut.no_padding()
        self.cut.enable_truncation(64)
        self._model = AutoModel.from_pretrained(folder, local_files_only=True).eval()

    def __call__(self, pieces: list[list[int]]) -> np.ndarray:
        """Return the vectors of texts that are cut into pieces, as (texts, 384)."""
        order = sorted(range(len(pieces)), key=lambda place: len(pieces[place]))
        vectors = np.zeros((len(pieces), 384), np.float32)
        for first in range(0, len(order), ASKED_BATCH):
            places = order[first : first + ASKED_BATCH]
            rows = [torch.tensor(pieces[place]) for place in places]
            ids = torch.nn.utils.rnn.pad_sequence(rows, batch_first=True)
            real = torch.nn.utils.rnn.pad_sequence(
                [torch.ones_like(row) for row in rows], batch_first=True
            )
            with torch.no_grad():
                states = self._model(input_ids=ids, attention_mask=real).last_hidden_state
            mean = (states * real[..., None]).sum(1) / real.sum(1, keepdim=True)
            vectors[places] = normalize(mean, dim=1).numpy()
        return vectors

    def texts(self, texts: list[str]) -> np.ndarray:
        """Return the vectors of texts."""
        return self([cut.ids for cut in self.cut.encode_batch(texts)])

    def alone(self) -> np.ndarray:
        """Return the vector of each word piece alone, where the learning starts."""
        begin, end = self.cut.token_to_id("[CLS]"), self.cut.token_to_id("[SEP]")
        return self([[begin, piece, end] for piece in range(self.cut.get_vocab_size())])


class Bag:
    """Word pieces whose mean is a text's vector."""

    def __init__(self, cut: Tokenizer, rows: np.ndarray) -> None:
        self._cut = cut
        self.rows = torch.nn.EmbeddingBag(*rows.shape, mode="mean", _weight=torch.tensor(rows))
        self._step = torch.optim.Adam(self.rows.parameters())

    def pieces(self, texts: list[str]) -> list[list[int]]:
        """Return texts as the numbers of their pieces."""
        return [cut.ids or [0] for cut in self._cut.encode_batch(texts, add_special_tokens=False)]

    def embed(self, pieces: list[list[int]]) -> torch.Tensor:
        """Return the vectors of texts, of length 1."""
        starts = np.cumsum([0, *map(len, pieces[:-1])])
        flat = torch.tensor(np.concatenate(pieces))
        return normalize(self.rows(flat, torch.tensor(starts)), dim=1)

    def learn(self, loss: torch.Tensor, rate: float) -> None:
        """Move against a loss."""
        for group in self._step.param_groups:
            group["lr"] = rate
        self._step.zero_grad()
        loss.backward()
        self._step.step()


def asked() -> list[list[str]]:
    """Return the wordings of each English question of the banks."""
    banks = [tomllib.loads(path.read_text("utf-8")) for path in sorted(BANKS.rglob("*.toml"))]
    return [
        [question["ask"], *question.get("variants", [])]
        for bank in banks
        if bank.get("language", "en").startswith("en")
        for question in bank.get("question", [])
    ]


def texts(wordnet: Path) -> list[str]:
    """Return WordNet's examples, its definitions as "word: definition", and pairs of examples."""
    examples: list[str] = []
    definitions: list[str] = []
    for part in ("noun", "verb", "adj", "adv"):
        for line in (wordnet / f"data.{part}").read_text("latin-1").splitlines():
            if line.startswith("  ") or "|" not in line:
                continue
            word, gloss = line.split()[4].replace("_", " "), line.split("|", 1)[1]
            examples += [text for text in re.findall(r'"([^"]+)"', gloss) if text.count(" ") >= 3]
            meaning = re.sub(r'"[^"]*"', "", gloss).strip(" ;\n").split(";")[0]
            if 3 <= len(meaning.split()) <= 25 and not word[0].isupper():
                definitions.append(f"{word}: {meaning}")
    couples = [" ".join(random.sample(examples, 2)) for _ in range(PAIRS)]
    return examples + definitions + couples


def reproduce(bag: Bag, told: list[str], wanted: torch.Tensor) -> None:
    """Let the bag's vectors of texts become the teacher's, and as like each other as those."""
    pieces = bag.pieces(told)
    for epoch in range(EPOCHS):
        for chosen in torch.randperm(len(told)).split(BATCH):
            own, goal = bag.embed([pieces[place] for place in chosen.tolist()]), wanted[chosen]
            apart = (own @ own.T - goal @ goal.T).square().mean()
            loss = (1 - (own * goal).sum(1)).mean() + 10 * apart
            bag.learn(loss, 2e-3 * (1 - epoch / EPOCHS) + 1e-5)
        print(f"epoch {epoch}: {loss.item():.4f}", flush=True)


def gather(bag: Bag, wordings: list[list[str]]) -> None:
    """Pull the wordings of a question together, whole or with words left out."""
    several = [texts for texts in wordings if len(texts) > 1]
    for _ in range(ROUNDS):
        random.shuffle(several)
        cuts = [*range(0, len(several), ASKED_BATCH), len(several)]
        for first, last in pairwise(cuts):
            couples = [random.sample(texts, 2) for texts in several[first:last]]
            ones = bag.embed(bag.pieces([_jotted(one) for one, _ in couples]))
            others = bag.embed(bag.pieces([other for _, other in couples]))
            like, right = SHARPNESS * ones @ others.T, torch.arange(len(couples))
            bag.learn(cross_entropy(like, right) + cross_entropy(like.T, right), 1e-3)


def _jotted(text: str) -> str:
    if random.random() < 0.6:
        return text
    return " ".join(word for word in text.split() if random.random() < 0.75) or text


def packed(rows: np.ndarray, names: list[str]) -> bytes:
    """Return the table as the file that the grader reads: whole numbers with a scale a piece."""
    kept = [
        place
        for place, name in enumerate(names)
        if not name.startswith("[") and name.removeprefix("##").isascii()
    ]
    chosen = rows[kept]
    scales = np.maximum(np.abs(chosen).max(1) / 127, 1e-6)
    numbers = np.round(chosen / scales[:, None]).astype(np.int8)
    head = b"PIECES1\n" + struct.pack("<II", *chosen.shape)
    body: bytes = scales.astype("<f2").tobytes() + numbers.tobytes()
    return head + body + "\n".join(names[place] for place in kept).encode()


def main() -> None:
    """Make the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pieces", description=__doc__)
    for name in ("teacher", "wordnet", "out"):
        parser.add_argument(name, type=Path)
    given = parser.parse_args()
    random.seed(0)
    torch.manual_seed(0)
    teacher, wordings = Teacher(given.teacher), asked()
    told = list(dict.fromkeys([*chain.from_iterable(wordings), *texts(given.wordnet)]))
    vectors = teacher.texts(told)
    mean = vectors.mean(0)
    axes = np.linalg.svd((vectors - mean).T @ (vectors - mean))[2][:WIDTH].T
    alone = teacher.alone()
    # The pieces stand roughly in order of frequency; frequent ones say little.
    frequent = 1 / (np.arange(1, len(alone) + 1) * np.log(len(alone)))
    weight = (1e-3 / (1e-3 + frequent))[:, None]
    bag = Bag(teacher.cut, ((alone - alone.mean(0)) @ axes * weight).astype(np.float32))
    reproduce(bag, told, normalize(torch.tensor((vectors - mean) @ axes), dim=1))
    gather(bag, wordings)
    names = [teacher.cut.id_to_token(place) for place in range(len(alone))]
    given.out.write_bytes(packed(bag.rows.weight.detach().numpy(), names))


if __name__ == "__main__":
    main()
