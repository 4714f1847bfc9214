"""How large a file, a function, a room and a command may be."""

from __future__ import annotations

import ast

from tests.architecture.source import FILES, PACKAGE, ROOT, functions

FILE_LINES = 400
FUNCTION_LINES = 60
COMMAND_LINES = 25
ROOM_FILES = 12
LARGEST_SHARE = 0.15
POSITIONAL_ARGUMENTS = 5
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "base", "manager", "tools"}


def test_files_are_short() -> None:
    assert len(FILES) >= 40
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in FILES
    }
    assert {name: lines for name, lines in lengths.items() if lines > FILE_LINES} == {}
    assert max(lengths.values()) <= LARGEST_SHARE * sum(lengths.values())


def test_functions_are_short() -> None:
    found = list(functions())
    assert len(found) >= 150
    assert {one.name: one.lines for one in found if one.lines > FUNCTION_LINES} == {}


def test_functions_take_few_positional_arguments() -> None:
    many = {
        one.name: len(one.node.args.posonlyargs + one.node.args.args)
        for one in functions()
        if len(one.node.args.posonlyargs + one.node.args.args) > POSITIONAL_ARGUMENTS
        and not is_command(one.node.decorator_list)
    }
    assert many == {}


def test_commands_parse_call_and_print() -> None:
    commands = [one for one in functions() if is_command(one.node.decorator_list)]
    assert len(commands) >= 8
    assert {one.name: one.lines for one in commands if one.lines > COMMAND_LINES} == {}


def test_rooms_hold_few_files() -> None:
    folders = {path.parent for path in FILES if path.parent != PACKAGE}
    counts = {folder.name: len(list(folder.glob("*.py"))) for folder in folders}
    assert {room: count for room, count in counts.items() if count > ROOM_FILES} == {}


def test_no_file_has_a_name_for_anything() -> None:
    assert [str(path) for path in FILES if path.stem in VAGUE or path.parent.name in VAGUE] == []


def is_command(decorators: list[ast.expr]) -> bool:
    """Tell whether a function is a command: click calls it with one argument for each option."""
    return any("command" in ast.dump(decorator) for decorator in decorators)
