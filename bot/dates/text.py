"""How typed words are made equal before they are read, and split into tokens: case, marks, kinds of dash, space, quote
and digit carry no meaning."""

import re
import unicodedata

from bot.hanzi import simplified

_UNSEEN = ("Mn", "Cf")  # accents; zero-width and right-to-left marks
_DASHES = re.compile(r"[\u2010-\u2015\u2212\u30fc]")
_QUOTES = re.compile("['\u2018\u2019\u02bc`\u00b4\"\u201c\u201d\u00ab\u00bb]")
_SHORT_YEAR = re.compile("['\u2018\u2019](?=[0-9]{2}[ .,;!?]*$)")  # '26 is a year: it is kept apart from days by "="
_SILENT = re.compile(r"[,;،؛、。「」『』《》【】!?؟()\[\]\u00b7\u2219\u2022|]")
# Alike in Arabic as people type it; Chinese figures as bankers write them
_ALIKE = str.maketrans("ىةٱگ؍壹弍貳叁參肆伍陸柒捌玖拾○◯", "يهاك/一二二三三四五六七八九十〇〇")
_HAN = "\u3400-\u4dbf\u4e00-\u9fff\u3007"
_TOKEN = re.compile(rf"[{_HAN}]|[0-9]+|[^\W\d_]+|[^\s\w]|_")


def fold(text: str) -> str:
    """Small letters without marks, plain dashes and digits, single spaces."""
    ringed = re.sub("[\u00ba\u00b0]", "ro", text.casefold())  # 1\u00ba
    marked = unicodedata.normalize("NFKD", ringed).replace("\u0640", "")
    plain = "".join(_plain(c) for c in marked if unicodedata.category(c) not in _UNSEEN)
    return " ".join(_DASHES.sub("-", simplified(plain.translate(_ALIKE))).split())


def _plain(char: str) -> str:
    """ASCII for the digits of any script."""
    return str(unicodedata.decimal(char)) if char.isdecimal() else char


def tokens_of(text: str) -> list[str]:
    """The folded tokens: words, numbers, Han characters one by one, and the strokes and dots between numbers."""
    folded = re.sub(r"(?<=[0-9日号])\s*\(([一二三四五六日])\)", r" 周\1 ", fold(text))  # 3月15日(一)
    folded = _SILENT.sub(" ", re.sub(r"(?<=[0-9]),(?=[0-9])", "_", _QUOTES.sub(" ", _SHORT_YEAR.sub("=", folded))))
    folded = re.sub(r"(?<=[^\W\d_])[-.](?=[^\W\d_])", " ", folded)  # avant-hier, p.m
    folded = re.sub(r"(?<=[^\W\d_])\.", " ", folded)  # an abbreviation
    folded = re.sub(r"(?<=[一二三四五六七八九])[o0]{1,3}(?=[一二三四五六七八九年])", lambda o: "〇" * len(o[0]), folded)
    folded = folded.replace("واحد عشر", "و احد عشر")  # "and eleven": there is no "one ten"
    folded = folded.replace("полгода", "6 месяцев")
    return _TOKEN.findall(folded)
