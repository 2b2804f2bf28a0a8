"""The knowledge base as open data: `kb.json` with its JSON Schema beside it, and CSV of provisions, steps, deadlines, traceability."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec

from ..graph import Graph
from ..model import KnowledgeBase
from .csv_tables import as_csv, deadline_rows, provision_rows, step_rows, traceability_rows
from .data import as_data

SCHEMA = "kb.schema.json"


def export(kb: KnowledgeBase, graph: Graph, folder: Path) -> list[Path]:
    """Write the data files into a folder, made where it is missing; return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(Path(__file__).parent / SCHEMA, folder / SCHEMA)
    files = {
        "kb.json": msgspec.json.format(msgspec.json.encode(as_data(kb, graph)), indent=1).decode() + "\n",
        "provisions.csv": as_csv(provision_rows(kb, graph)),
        "steps.csv": as_csv(step_rows(kb)),
        "deadlines.csv": as_csv(deadline_rows(kb)),
        "traceability.csv": as_csv(traceability_rows(kb, graph)),
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / SCHEMA, *(folder / name for name in files)]
