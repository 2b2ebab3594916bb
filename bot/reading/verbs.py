"""The verbs of a line, their aliases, and the words that each verb may be said with."""

from collections.abc import Sequence
from difflib import get_close_matches
from functools import cache

from bot.names.notation import Node, graph, longest, variants
from bot.names.states import find_state
from bot.names.steps import find_step
from bot.reading.model import Line, Verb

# In the notation of bot.names.notation; what the bot suggests is the value of the verb.
_ALIASES = {
    Verb.STATUS: (
        "status|where does|where do|where is|where's|where are|how is|how's|how does|how are|show|whose move"
        "|statut|état d'avancement|point sur|où en est|où en sont|afficher|montrer|situación|estado|mostrar"
        "|cómo (va/está)|en qué (va/está)|статус|состояние|показать|покажи|как дела|что с|状态|进展|现状|情况"
        "|[请] (查看/显示)"
        "|حالة|وضع|عرض|أين وصل|أين وصلت"
    ),
    Verb.RECORD: (
        "record|note|enregistre{r,z,}|noter|notez|consigner|registrar|registra|registre|anotar"
        "|anota|anote|consignar|записать|запиши{,те}|зафиксировать|зафиксируй{,те}|отметить|отметь{,те}"
        "|зарегистрировать|зарегистрируй{,те}|[请/帮我/请帮我] (记录/登记/记下/记录下/录入)"
        "|[رجاء/يرجى/الرجاء] (سجل{,ي,وا}/تسجيل)"
    ),
    Verb.NEW: "new|open|nouveau|nouvelle|ouvrir|nueva|nuevo|abrir|новый|новая|открыть|新建|新增|新访问|جديد|جديدة|فتح",
    Verb.LIST: "list|liste|lister|lista|listar|список|перечень|列表|清单|列出|قائمة",
    Verb.MINE: "mine|my moves|my|mes tâches|mis tareas|мои задачи|我的|我的任务|مهامي",
    Verb.DUE: "due|what is due|what's due|échéances|vencimientos|plazos|сроки|到期|期限|المواعيد",
    Verb.OVERDUE: "overdue|what is overdue|what's overdue|late|en retard|retards|atrasado{,s}|vencido{,s}|просрочено"
    "|просроченные|逾期|متأخر|متأخرات",
    Verb.WHY: "why|pourquoi|por qué|почему|为什么|为何|لماذا",
    Verb.WHATIF: "whatif|what if|what-if",
    Verb.CORRECT: (
        "correct|fix|change|corriger|corrige{,z}|rectifier|corregir|corrija|corrige|rectificar|исправить|исправь{,те}"
        "|更正|改正|修正|纠正|صحح|تصحيح|عدل"
    ),
    Verb.UNDO: "undo|annuler|deshacer|отменить|撤销|撤消|تراجع",
    Verb.HISTORY: "history|log|historique|historial|история|历史|记录历史|سجل التغييرات|تاريخ التغييرات",
    Verb.TIMELINE: "timeline|whole timeline|chronologie|frise|cronología|хронология|时间线|الجدول الزمني",
    Verb.CALENDAR: "calendar|ics|calendrier|calendario|календарь|日历|تقويم",
    Verb.LINK: (
        "calendar link|calendar feed|calendrier lien|lien calendrier|calendario enlace|enlace calendario"
        "|календарь ссылка|ссылка календарь|日历链接|日历订阅|تقويم رابط|رابط التقويم"
    ),
    Verb.REVOKE: (
        "calendar revoke|revoke calendar|calendrier révoquer|révoquer calendrier|calendario revocar|revocar calendario"
        "|календарь отозвать|отозвать календарь|日历撤销|撤销日历|تقويم إلغاء|إلغاء التقويم"
    ),
    Verb.FOLLOW: "follow",
    Verb.UNFOLLOW: "unfollow|stop following",
    Verb.OFFICER: "officer",
    Verb.HIDE: "hide",
    Verb.UNHIDE: "unhide",
    Verb.MEMBERS: "members|member",
    Verb.DELEGATE: "delegate|delegates",
    Verb.REMINDERS: "reminders|what will be sent|rappels|recordatorios|напоминания|提醒|تذكيرات",
    Verb.REMIND: "remind",
    Verb.SNOOZE: "snooze",
    Verb.AWAY: "away|back",
    Verb.HANDOVER: "handover|hand-over|hand over",
    Verb.MUTE: "mute",
    Verb.UNMUTE: "unmute",
    Verb.CATCHUP: "catchup|catch-up|catch up",
    Verb.EXTEND: "extend|prolonge{,r,z}|proroger|prorrogar|prorroga|prolongar|ampliar|extender|продли{,ть,те}|延长",
    Verb.ADMIN: "admin|language|langue|calendar feed on|calendar feed off",
    Verb.CHECKLIST: "checklist",
    Verb.PROGRAMME: "programme|program",
    Verb.BRIEF: "brief|briefing",
    Verb.PARTNERS: "partners",
    Verb.FINDINGS: "findings",
    Verb.DUTIES: "duties|duty",
    Verb.HELP: "help|aide|ayuda|помощь|справка|помоги{,те}|帮助|说明|مساعدة",
}
_LONGEST = 6  # words; every Han character is one

_FILLERS = {
    Verb.STATUS: "stand standing doing now today going currently is we about me",
    Verb.LIST: "all visits open everything me",
    Verb.MINE: "moves",
    Verb.DUE: "next in within me",
    Verb.WHY: "is are does that this due date when",
    Verb.UNDO: "last my change that this",
    Verb.FOLLOW: "this channel here in",
    Verb.UNFOLLOW: "this channel here in",
    Verb.EXTEND: "comments comment deadline period time délai plazo срок",
    Verb.OFFICER: "officer is",
    Verb.MUTE: "me my reminders",
    Verb.UNMUTE: "me my reminders",
    Verb.REMIND: "me us reminders about",
    Verb.SNOOZE: "me my reminder reminders until till for",
}

# Verbs that take facts: a step, and for most of them a date.
DATES = frozenset((None, Verb.RECORD, Verb.NEW, Verb.CORRECT, Verb.WHATIF))
STEPS = DATES | {Verb.WHY, Verb.UNDO, Verb.REMIND, Verb.SNOOZE}
# Verbs that are said of people.
PEOPLE = frozenset((Verb.HIDE, Verb.MEMBERS, Verb.DELEGATE))
# Verbs that only show something: a question mark is no objection to them.
SHOWS = frozenset(
    (
        *(Verb.STATUS, Verb.LIST, Verb.MINE, Verb.DUE, Verb.OVERDUE, Verb.WHY, Verb.WHATIF, Verb.HISTORY, Verb.BRIEF),
        *(Verb.HELP, Verb.UNKNOWN, Verb.TIMELINE, Verb.CALENDAR),
        *(Verb.REMINDERS, Verb.PARTNERS, Verb.FINDINGS, Verb.CHECKLIST, Verb.PROGRAMME, Verb.WHEN, Verb.COUNT),
    )
)
_PAPERS = (Verb.GLANCE, Verb.REPORT, Verb.NOTE, Verb.LETTER)
_BOTH = (Verb.MEMBERS, Verb.DELEGATE, Verb.AWAY, Verb.HANDOVER, Verb.DUTIES, Verb.ADMIN)  # alone they only show
_ASKED_OF = (Verb.WHY, Verb.WHATIF, Verb.WHEN, Verb.DUE, Verb.COUNT, Verb.REPORT)  # items say of what


def shows(line: Line) -> bool:
    """Whether the line only shows something, whatever else stands in it."""
    if line.verb not in (*SHOWS, *_PAPERS, *_BOTH):
        return False
    said = (line.on is not None, line.names, line.counts, line.people, line.person, line.cover)
    named = line.topic and line.verb in _BOTH
    return not any(said) and not named and (line.verb in _ASKED_OF or not line.items)


def find_verb(words: Sequence[str], start: int) -> tuple[int, Verb] | None:
    """The verb at `start`, as (number of words, verb); not where a State or step is longer ("list changed")."""
    if start >= len(words):
        return None
    if words[start].casefold() == "deputy":
        return 0, Verb.OFFICER  # the word stays: it says which of the two is named
    spoken = {verb: longest(root, words, start, most=_LONGEST) for verb, root in _known().items()}
    verb = max(spoken, key=lambda each: spoken[each])
    count = spoken[verb]
    if not count or is_follow_up(words, start):
        return None
    rivals = (find_state(words, start), find_step(words, start))
    return None if any(rival and rival[0] > count for rival in rivals) else (count, verb)


@cache
def _known() -> dict[Verb, Node]:
    return {verb: graph(aliases) for verb, aliases in _ALIASES.items()}


def is_follow_up(words: Sequence[str], start: int) -> int:
    """How many words from `start` say "follow-up": 0, 1 or 2."""
    pair = [word.casefold() for word in words[start : start + 2]]
    return 2 if pair == ["follow", "up"] else int(pair[:1] in (["follow-up"], ["followup"]))


def is_filler(verb: Verb | None, word: str) -> bool:
    """Whether a word changes nothing in a line with this verb."""
    return verb is not None and word in _FILLERS.get(verb, "").split()


def near_verbs(word: str) -> tuple[str, ...]:
    """Verbs that an unknown word may be a slip for."""
    single = {alias[0]: verb for verb, aliases in _ALIASES.items() for alias in variants(aliases) if len(alias) == 1}
    near = get_close_matches(word.casefold(), single, n=3, cutoff=0.7)
    return tuple(dict.fromkeys(single[alias].value for alias in near))


def help_on(words: Sequence[str]) -> str | None:
    """What help is wanted on, where the first word or the last asks for help: the name of a verb where an alias is
    given, else the words."""
    root = _known()[Verb.HELP]
    first = longest(root, words, 0, most=_LONGEST)
    last = next(
        (each for each in range(len(words)) if each + longest(root, words, each, most=_LONGEST) == len(words)), None
    )
    if not first and last is None:
        return None
    topic = words[first:] if first else words[:last]
    found = find_verb(topic, 0)
    # "calendar link" is explained with "calendar"
    return found[1].value.split()[0] if found and found[0] == len(topic) else " ".join(topic)
