"""The editors' page of rules, `docs/panduan/aturan.md`: what each asks for, with its example, and how it is waived."""

from plugins.catalogue import N_, Catalogue
from plugins.checks.explain import EXAMPLES, HOW_TO_WAIVE, Explained, explained, waiver_of
from plugins.checks.reference import CHAPTERS, chapter_of
from plugins.releases.rule import AnyRule
from plugins.rules.families import RULES

TITLE = N_("What releases are judged by")
INTRODUCTION = N_(
    "This page is made from the code: do not edit it. Each rule names its codes, what it asks for, and an example."
)
WHO_MENDS = N_("`./portal check --fix` mends what is marked so, where it is certain.")
MARKS = {"waivable": N_("can be set aside"), "mended": "`--fix`"}


def rules_page(words: Catalogue) -> str:
    """The page as Markdown: a chapter for each subject, rules in the order of their codes."""
    waiver = f"```yaml\n{waiver_of('T120', words)}\n```"
    told = [f"# {words.gettext(TITLE)}", *(words.gettext(text) for text in (INTRODUCTION, HOW_TO_WAIVE))]
    told += [waiver, words.gettext(WHO_MENDS)]
    for begin, title in CHAPTERS:
        rules = [rule for rule in RULES if chapter_of(rule.codes[0]) == begin]
        told += [f"## {words.gettext(title)}"] if rules else []
        told += [_rule(rule, words) for rule in rules]
    return "\n\n".join(told) + "\n"


def _rule(rule: AnyRule, words: Catalogue) -> str:
    ids = dict.fromkeys(code.id for code in rule.codes)
    marks = [_marked(found, words) for found in map(explained, ids) if found]
    text = words.gettext(rule.text).replace("*", "\\*").replace("<", "&lt;")
    examples = [f"- {words.gettext(said).format(example=_code(getattr(rule, key)))}" for key, said in EXAMPLES.items()]
    return "\n\n".join([f"### {', '.join(ids)}", text, "\n".join([*examples, *(f"- {mark}" for mark in marks)])])


def _marked(found: Explained, words: Catalogue) -> str:
    """`T150: saran, dapat dikecualikan, --fix`"""
    marks = [found.level, *(MARKS[key] for key in MARKS if getattr(found, f"is_{key}"))]
    return f"{found.id}: {', '.join(map(words.gettext, marks))}"


def _code(example: str) -> str:
    """As it stands in a file, whatever Markdown would make of it."""
    return f"`` {example} ``" if "`" in example else f"`{example}`"
