"""From the plan to the output: what is there, what is wanted, and putting it in its place."""

from collections.abc import Mapping
from contextlib import nullcontext

from plugins.engine.codes import PAGE_FAULT
from plugins.engine.commit import Changes, commit, files_in, staging, sweep
from plugins.engine.digests import digest
from plugins.engine.last import WRITING_OUTPUT, Last
from plugins.engine.make import Maker
from plugins.engine.output import MARKED, MARKER, mark_in
from plugins.engine.outputs import Outputs, Row, load, load_questions, those_there
from plugins.engine.planned import Planned
from plugins.engine.report import RENDERING, WRITING
from plugins.engine.store import Damaged
from plugins.engine.trouble import Trouble
from plugins.engine.work import Work
from plugins.page import Asset, Drawing, Output, Served, Target, output_path


def standing(work: Work, last: Last | None, is_known: bool) -> Outputs:
    """What stands in the output. Unless it is known, every file is looked into."""
    if last is None:
        return Outputs()
    outputs, output = load(work.store, last.mark), work.site.output
    if len(outputs.rows) != last.rows:
        raise Damaged("rows of the output are lost")
    if not is_known and output is not None:
        there = set(those_there(outputs.rows, output))
        for address in outputs.rows.keys() - there:
            outputs.drop(address)
    return outputs


def wanted_of(work: Work, planned: Planned, outputs: Outputs, last: Last | None) -> dict[str, bytes]:
    """The addresses to make, with their keys: those whose key is new, or whose questions are answered anew."""
    same_answers = last is not None and last.asked == planned.asked.ground
    if not same_answers:
        load_questions(outputs, work.store)

    def holds(row: Row) -> bool:
        return same_answers or row.answers == planned.asked.digest(outputs.asked(row))

    # Without an output only pages can go wrong; to draw pictures for nobody would take time.
    kinds = (Target,) if work.site.output is None else (Target, Asset, Served, Drawing)
    wanted = {}
    for address, item in planned.plan.items():
        if not isinstance(item, kinds):
            continue
        key, row = _key_of(item, planned), outputs.rows.get(address)
        if row is None or row.key != key or not holds(row):
            wanted[address] = key
    return wanted


def _key_of(output: Output, planned: Planned) -> bytes:
    """Its key. Raises Trouble where a theme or a plugin plans what cannot be."""
    try:
        return planned.keys.of(output)
    except (KeyError, ValueError) as error:
        template = output.template if isinstance(output, Target) else ""
        problem = f"{type(error).__name__}: {error}"
        raise Trouble(PAGE_FAULT, template=template, address=output.address, problem=problem) from error


def write(
    work: Work, planned: Planned, wanted: Mapping[str, bytes], outputs: Outputs, maker: Maker, is_known: bool
) -> Changes | None:
    """Make what is wanted into a stage, then put it in place; without an output, only make it."""
    stages, output = work.stages, work.site.output
    gone = set[str]()  # files that are planned no longer
    with staging(output) if output else nullcontext() as stage:
        with stages.stage(RENDERING, len(wanted)):
            for address, contents, questions in maker.make(planned.plan[address] for address in wanted):
                path, old = output_path(address), outputs.rows.get(address)
                before = old.files if old else {}
                files = {ending: (digest(content), len(content)) for ending, content in contents.items()}
                for ending, content in contents.items():
                    if stage and before.get(ending) != files[ending]:
                        stage.write(path + ending, content)
                gone |= {path + ending for ending in before.keys() - files.keys()}
                seen = outputs.named(questions)
                outputs.put(address, Row(wanted[address], seen, planned.asked.digest(questions), files))
                stages.progress.step()
        for address in outputs.rows.keys() - planned.plan.keys():
            gone |= {output_path(address) + ending for ending in outputs.rows[address].files}
            outputs.drop(address)
        if not stage or not output:
            return None
        with stages.stage(WRITING):
            mark = outputs.mark
            if mark != mark_in(output):
                stage.write(MARKER, MARKED.format(mark=mark).encode())
            if not is_known and output.is_dir():
                gone = set(files_in(output)) - {MARKER, *outputs.paths}
            work.store.put("kept", "phase", WRITING_OUTPUT)
            changes = commit(stage, output, gone)
            if not is_known:
                sweep(output)
            return changes
