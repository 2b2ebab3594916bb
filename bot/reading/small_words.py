"""Words of a line that say nothing, that bind it together or that put it in doubt, in six languages. In phrases the
notation of bot.names.notation holds; a word that is in no table is left over, and nothing is recorded."""

from collections.abc import Sequence
from functools import cache

from bot.names.notation import Node, graph, longest

_TITLE = 5  # words: no title before a name is longer

# Courtesy, and "this is to say that": they may stand before the verb.
COURTESY = (
    # English
    "the|please|pls|kindly|(hi/hello/hey) [all/team/everyone/colleagues]|best [regards]|(kind/best) regards"
    "|dear [all/colleague/colleagues]|good (morning/afternoon/evening)"
    "|[many] thanks|thank you [very much/in advance]|fyi|for (your/the) (information/record/records)"
    "|[please] note that|confirming [that]|[just] to let you know [that]"
    "|[just/this is/i/we/i can/we can] [would like/want/am writing/are writing]"
    " to (say/note/inform you/report/confirm) [that]|(i/we) [can/hereby] (confirm/report/note) [that]"
    # French
    "|[s'il vous] plaît|svp|stp|merci [beaucoup/d'avance]|(bonjour/bonsoir) [à] [tous/toutes/à tous]"
    "|cordialement|bien à vous"
    "|[cher/chers/chère] (collègue/collègues)"
    "|pour (information/mémoire/info/votre information)|[veuillez/prière de/merci de] noter que|à noter que"
    "|(je/nous) (confirme/confirmons/signale/signalons/informe/informons) [que]|(nous/je) vous (informons/informe) que"
    "|(nous avons/j'ai) [le plaisir de/l'honneur de] vous informer que"
    # Spanish
    "|por favor|[muchas] gracias|hola [a] [todos/todas/equipo]|saludos [cordiales]"
    "|buenos días|buenas (tardes/noches)|[estimado/estimada/estimados] (colega/colegas)"
    "|para (información/su información/constancia)"
    "|(cabe señalar/tenga en cuenta/obsérvese/se informa/se comunica) [de] que"
    "|(confirmo/confirmamos/informo/informamos/comunico/comunicamos/le informo/les informo/les informamos) [de] [que]"
    # Russian
    "|пожалуйста|просьба|(прошу/просим/просьба) (отметить/зафиксировать/записать) [что]"
    "|спасибо|благодарю|благодарим|здравствуйте|добрый (день/вечер)|доброе утро"
    "|уважаем{ый,ая,ые} (коллега/коллеги)|коллеги|(к/для) (сведению/вашему сведению/информации/сведения/протокола)"
    "|(сообщаю/сообщаем/информируем/подтверждаю/подтверждаем/отмечаем/довожу до сведения/доводим до сведения) "
    "[вам/вас] [что]"
    # Chinese
    "|谢谢|多谢|您好|你好|各位同事|敬启者|供参考|特此通知|特此告知|谨此通知|请注意|请知悉|请悉|谨通知|兹通知|兹确认|确认"
    # Arabic
    "|من (فضلك/فضلكم)|شكرا [جزيلا/لكم/لك]|مرحبا|السلام عليكم|صباح الخير|مساء الخير|تحية [طيبة]"
    "|الزملاء [الأعزاء/الكرام]|(للعلم/للإحاطة/للإفادة/للتذكير)"
    "|(نفيدكم/نحيطكم علما/نؤكد/أؤكد/نود إبلاغكم/أود إبلاغكم/نود إعلامكم/أود إعلامكم/نود إفادتكم) [بأن/أن]"
    "|(يرجى/نرجو/الرجاء) (العلم/الإحاطة/الإحاطة علما) [بأن/أن]"
)
# They change nothing, wherever they stand: articles, auxiliaries, adverbs.
SILENT = (
    # English
    "a|an|of|to|with|by|was|were|is|are|has|have|had|been|it|its|their|our|state|states|on|at|for|visit"
    "|that|regarding|concerning|now|already|just|officially|formally|duly|successfully"
    # French
    "|visite [d'évaluation]|le|la|les|un|une|des|de|du|au|aux|à|avec|par|en|dans|sur|est|sont|était|étaient|fut|furent"
    "|été|ont|avons|ai|avait|avaient|avions|ce|cet|cette|ces|son|sa|ses|leur|leurs|notre|nos|il|elle|ils|elles|y|que"
    "|déjà"
    "|bien|pour|concernant|relati{f,ve}|officiellement|formellement|dûment|(en/à la) date du"
    # Spanish
    "|visita [de evaluación]|el|los|las|una|unos|unas|del|al|con|por|se|ha|han|he|hemos|había|habían|fue|fueron|sido|es"
    "|son|estaba|está|sobre|para|relativ{o,a}|acerca|su|sus|nuestro|nuestra|nuestros|nuestras|este|esta|lo|ya"
    "|oficialmente|formalmente|debidamente"
    "|(con/en/a) fecha [de/del]"
    # Russian
    "|визит{,а,у,ом,е}|по|относительно|касающ{ийся,егося,ихся}|в|во|на|с|со|к|ко|от|у|о|об|из|для|был|была|было|были"
    "|это|этот|эта|эти|наш|наша|наше|наши|нашего"
    "|нашу|его|её|их|свой|своя|свое|свои|свою|своего|своих|он|она|оно|они|нам|нами|что|уже|официально|должным образом"
    "|со стороны"
    # Chinese
    "|访问|的|了|已|已经|于|在|向|给|与|同|跟|把|被|由|对|就|其|该|此|是|有关|关于|现|现已|业已|业经|经|正式|当日|当天|已将|已经将"
    "|业已将|现已将"
    # Arabic
    "|زيارة|متعلق{,ة}|بشأن|بخصوص|حول|خاص{,ة}|في|من|إلى|على|عن|مع|قد|لقد|تم|تمت|جرى|جرت|قام|قامت|قمنا|قاموا|كان|كانت|هو|هي|هذا|هذه|ذلك"
    "|بأن|أن|إن|أنه|يوم|رسميا|بالفعل|فعلا"
    "|فعليا"
)
# A date right after one of them is another one than the words say: by, until, from or as of that day.
BOUND = (
    "by|until|till|since|before|after|pour|depuis|avant|après|dès|d'ici|dated|daté{,e}|fechad{o,a}"
    "|датированн{ый,ого,ое}|日期为|مؤرخ{,ة}|para|desde|antes|después|до|после|с|以前|前|从|自|至|到"
    "|حتى|قبل|بعد|منذ|to|from|for|of|de|du|des|au|aux|par|del|al|por|sobre|с|со|к|ко|от|из|для|по|за|в течение|由|就|对"
    "|现|经"
    "|من|إلى|على|عن|حول|ل"
)
AND = "and|then|&|et|puis|ensuite|y|e|luego|и|а также|затем|потом|和|及|并|且|并且|以及|然后|同时|و|ثم"
UNTIL = (
    "until|till|to|up to|jusqu'au|jusqu'à [le/la]|au|hasta [el]|al|до|по|вплоть до|至|到|直到|直至|延至"
    "|حتى [يوم]|إلى [غاية]|لغاية"
)
# Days may be counted from what they stand beside.
AROUND = (
    "after|before|following|from|since|prior|later|earlier|après|avant|suivant|depuis|después|antes|tras|desde"
    "|posterior"
    "|anterior|после|до|перед|спустя|со дня|с даты|с момента|后|前|之后|之前|以后|以前|بعد|قبل|من|منذ"
)
# A name of a State may be written with its title: "the Government of Kenya", "肯尼亚政府".
TITLES_BEFORE = (
    "[visited] (state/government/permanent mission/mission/authorities) of [the]"
    "|(état/gouvernement/mission permanente/mission/autorités) [de la/du/des/de/de les]"
    "|(estado/gobierno/misión permanente/misión/autoridades) [de/del/de la/de los]"
    "|(государств{о,а,у,ом,е}/правительств{о,а,у,ом,е}/власт{и,ей,ям,ями,ях})"
    "|постоянн{ое,ого,ому,ым,ом} представительств{о,а,у,ом,е}"
    "|(دولة/حكومة/سلطات/بعثة دائمة)"
)
TITLES_AFTER = (
    "(government/permanent mission/authorities/state) [to united nations/to the united nations/to un/to the un]"
    "|to (united nations/the united nations/un/the un)"
    "|auprès (de/des) [l'organisation des] nations unies|auprès de l'onu|ante (las naciones unidas/la onu)"
    "|при (организации объединенных наций/оон)|لدى (الأمم المتحدة/أمم متحدة)"
    "|国|政府|当局|方面|常驻[联合国]代表团|常驻团"
)
# In a line that hides a visit nothing else is silent: "from @li" is the contrary of "for @li".
HIDING = (
    "it|[the/this] visit [to/of]|for|with|only|but|except"
    "|from (everybody/everyone/everybody else/everyone else/all others/all) [but/except]"
)
# They put a line in doubt. None of them is silent, so any of them makes it ask; this table only gives them their name.
DOUBTS = (
    # English
    "not|not yet|never|no|neither|nor|without|cannot|can|could|should|shall|must|will|would|might|be|being|if"
    "|unless|whether|maybe|perhaps|possibly|probably|likely|apparently|reportedly|supposedly|allegedly|expected|planned"
    "|scheduled|due|pending|awaiting|almost|nearly|soon|shortly|about|around|before|after|by|until|when|once|only"
    "|except"
    "|tentatively|hopefully|try|tried|trying|refused|failed|wrongly|didn|wasn|weren|isn|aren|hasn|haven|hadn|won|don"
    "|doesn"
    # French
    "|pas|pas encore|ne|n|non|jamais|aucun{,e}|sans|ni|sera|seront|serait|seraient|va|vont|doit|doivent|devrait"
    "|devraient|devra|devront|pourrait|peut|peut être|prévu{,e,s,es}|attendu{,e,s,es}|bientôt|presque|si|sauf|à moins"
    "|probablement|sans doute|environ|vers|avant|après|être|avoir|faut|quand|faillit"
    # Spanish
    "|todavía no|aún no|aún|todavía|nunca|sin|será|serán|sería|debe|deben|debería|deberían|puede|podría|va a"
    "|previst{o,a,os,as}|prevé|esperad{o,a,os,as}|espera|pronto|casi|salvo|quizá{,s}|tal vez|acaso|probablemente"
    "|posiblemente|hacia|antes"
    "|después|cuando|apenas"
    # Russian
    "|не|ещё не|пока не|нет|ни|никогда|без|ещё|пока|будет|будут|буд{у,ем,ете}|долж{ен,на,но,ны}|следует|ожидается"
    "|ожидаются|планируется|планируются|намечен{,а,о,ы}|предполагается|скоро|вскоре|почти|если|разве|возможно|может"
    "|может быть"
    "|вероятно|видимо|наверное|наверно|якобы|кажется|бы|ли|чтобы|около|примерно|до|после|перед|когда|нельзя"
    # Chinese
    "|未|尚未|还未|没有|没|不|非|无|勿|别|将|将要|会|要|拟|计划|打算|预计|预期|预定|定于|应|应该|应当|须|需|可能|可|或许|也许"
    "|大概|大约|约|左右|快|快要|即将|差不多|几乎|如果|若|如|假如|除非|是否|吗|前|之前|以前|后|之后|待|等待|希望|似乎|据说"
    # Arabic
    "|لم|لم بعد|لن|لا|ليس|ليست|ما|غير|دون|بدون|بعد|سوف|سي{تم,رسل,قدم,حال,كون}|ست{تم,رسل,قدم,حال,كون}"
    "|يجب|ينبغي|متوقع|يتوقع|من المتوقع|مقرر|من المقرر|مخطط|قريبا|تقريبا|إذا|لو|إلا|ربما|لعل|قد يكون|هل|نحو|حوالي|قبل"
    "|عندما"
    "|يمكن|محتمل|من المحتمل"
)


def silent(words: Sequence[str], start: int) -> int:
    """How many words from `start` say nothing; "dès" is not the article that it looks like."""
    if words[start].casefold() == "dès":
        return 0
    return longest(_known("SILENT"), words, start) or courtesy(words, start)


def hiding(words: Sequence[str], start: int) -> int:
    """How many words from `start` say nothing in a line that hides a visit."""
    return longest(_known("HIDING"), words, start) or courtesy(words, start)


def courtesy(words: Sequence[str], start: int) -> int:
    """How many words from `start` are only polite; "informó" is not "informo"."""
    if words[start].casefold().endswith("ó"):
        return 0
    return longest(_known("COURTESY"), words, start)


def bound(words: Sequence[str], start: int) -> bool:
    return longest(_known("BOUND"), words, start, most=2) > 0


def joining(words: Sequence[str], start: int) -> int:
    """How many words from `start` say "and"."""
    return longest(_known("AND"), words, start, most=3)


def around(words: Sequence[str], start: int) -> bool:
    return longest(_known("AROUND"), words, start, most=3) > 0


def until(words: Sequence[str], start: int) -> int:
    """How many words from `start` say "until"."""
    return longest(_known("UNTIL"), words, start, most=4)


def doubt(words: Sequence[str], start: int) -> int:
    """How many words from `start` put the line in doubt."""
    return longest(_known("DOUBTS"), words, start)


def with_title(words: Sequence[str], place: int, count: int) -> tuple[int, int]:
    """A name at `place` of so many words, with its title, as (place, number of words)."""
    begins = range(max(place - _TITLE, 0), place)
    first = next((each for each in begins if longest(_known("TITLES_BEFORE"), words, each) == place - each), place)
    after = place + count
    return first, after + longest(_known("TITLES_AFTER"), words, after) - first


@cache
def _known(name: str) -> Node:
    return graph(globals()[name])
