"""Names of Member States as people type them, in the six official languages."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.names.state_names import LANGUAGES, names, names_in, table
from bot.names.states import find_state, near_states, read_state, state, states
from tests.names.told import codes, other

ROWS, OTHERS = table("states.csv"), table("others.csv")
NAMES = [(row["code"], language, name) for row in ROWS for language in LANGUAGES for name in names_in(row[language])]
# Every name of several States; to these the bot answers with a question.
AMBIGUOUS = {
    **dict.fromkeys(("Congo", "Конго", "刚果", "الكونغو"), ("CG", "CD")),
    **dict.fromkeys(("Korea", "Corée", "Corea", "Корея", "كوريا"), ("KP", "KR")),
}
# ISO 3166-1 codes of the Member States, by region: alpha-2 and alpha-3 in one word.
_CODES = """
DZDZA AOAGO BJBEN BWBWA BFBFA BIBDI CVCPV CMCMR CFCAF TDTCD KMCOM CGCOG CDCOD CICIV DJDJI EGEGY GQGNQ ERERI SZSWZ ETETH
GAGAB GMGMB GHGHA GNGIN GWGNB KEKEN LSLSO LRLBR LYLBY MGMDG MWMWI MLMLI MRMRT MUMUS MAMAR MZMOZ NANAM NENER NGNGA RWRWA
STSTP SNSEN SCSYC SLSLE SOSOM ZAZAF SSSSD SDSDN TGTGO TNTUN UGUGA TZTZA ZMZMB ZWZWE
AGATG ARARG BSBHS BBBRB BZBLZ BOBOL BRBRA CACAN CLCHL COCOL CRCRI CUCUB DMDMA DODOM ECECU SVSLV GDGRD GTGTM GYGUY HTHTI
HNHND JMJAM MXMEX NINIC PAPAN PYPRY PEPER KNKNA LCLCA VCVCT SRSUR TTTTO USUSA UYURY VEVEN
AFAFG AMARM AZAZE BHBHR BDBGD BTBTN BNBRN KHKHM CNCHN CYCYP GEGEO ININD IDIDN IRIRN IQIRQ ILISR JPJPN JOJOR KZKAZ KWKWT
KGKGZ LALAO LBLBN MYMYS MVMDV MNMNG MMMMR NPNPL KPPRK OMOMN PKPAK PHPHL QAQAT KRKOR SASAU SGSGP LKLKA SYSYR TJTJK THTHA
TLTLS TRTUR TMTKM AEARE UZUZB VNVNM YEYEM
ALALB ADAND ATAUT BYBLR BEBEL BABIH BGBGR HRHRV CZCZE DKDNK EEEST FIFIN FRFRA DEDEU GRGRC HUHUN ISISL IEIRL ITITA LVLVA
LILIE LTLTU LULUX MTMLT MCMCO MEMNE NLNLD MKMKD NONOR PLPOL PTPRT MDMDA ROROU RURUS SMSMR RSSRB SKSVK SISVN ESESP SESWE
CHCHE UAUKR GBGBR
AUAUS FJFJI KIKIR MHMHL FMFSM NRNRU NZNZL PWPLW PGPNG WSWSM SBSLB TOTON TVTUV VUVUT
"""
CODES = _CODES.split()


def test_the_members_are_counted_with_a_date() -> None:
    (membership,) = table("membership.csv")
    assert len(states()) == int(membership["members"]) == 193
    assert date.fromisoformat(membership["since"]) == date(2011, 7, 14)
    assert membership["last_admitted"] in {each.name for each in states()}


def test_the_codes_are_those_of_the_members() -> None:
    assert sorted(row["code"] + row["code3"] for row in ROWS) == sorted(CODES)
    assert len({code[:2] for code in CODES}) == len({code[2:] for code in CODES}) == 193
    for code in CODES:
        assert codes(code[:2]) == codes(code[2:]) == (code[:2],)


def test_every_state_has_names_in_every_language() -> None:
    assert [row["code"] for row in ROWS if not all(row[language] for language in LANGUAGES)] == []
    for language in LANGUAGES:
        assert len({names_in(row[language])[0] for row in ROWS}) == 193


def test_every_name_reads_back_as_its_own_state() -> None:
    wrong = [(code, name, codes(name)) for code, _, name in NAMES if codes(name) != AMBIGUOUS.get(name, (code,))]
    assert wrong == []


def test_no_form_of_a_name_is_another_states() -> None:
    ambiguous = {name: found for name, found in names().plain.items() if len(found) > 1}
    assert {frozenset(each.code for each in found) for found in ambiguous.values()} == {
        frozenset(("CG", "CD")),
        frozenset(("KP", "KR")),
    }
    assert all(len(found) == 1 for found in names().capitals.values())


def test_every_other_name_is_no_state() -> None:
    for row in OTHERS:
        told = names_in(row["en"])[0]
        for language in LANGUAGES:
            for name in names_in(row[language]):
                assert other(name) == told, name


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("kenya", "KE"),
        ("  KENYA. ", "KE"),
        ("Kenya's", "KE"),
        ("Kenya’s", "KE"),
        ("the Philippines'", "PH"),
        ("cote d'ivoire", "CI"),
        ("Cote d’Ivoire", "CI"),
        ("CÔTE D'IVOIRE", "CI"),
        ("turkiye", "TR"),
        ("The Gambia", "GM"),
        ("of the Gambia", "GM"),
        ("St. Lucia", "LC"),
        ("st vincent & the grenadines", "VC"),
        ("Timor Leste", "TL"),
        ("Guinea Bissau", "GW"),
        ("Guinea", "GN"),
        ("Sudan", "SD"),
        ("Niger", "NE"),
        ("Republic of Niger", "NE"),
        ("Dem. Rep. of the Congo", "CD"),
        ("Congo, Democratic Republic of the", "CD"),
        ("Korea, Republic of", "KR"),
        ("Peoples Republic of China", "CN"),
        ("U.S.A.", "US"),
        ("U.S.", "US"),
        ("uk", "GB"),
        ("drc", "CD"),
        ("Bolivia (Plurinational State of)", "BO"),
        ("Lao People’s Democratic Republic", "LA"),
        ("New\N{NO-BREAK SPACE}Zealand", "NZ"),
        ("Ke\N{ZERO WIDTH SPACE}nya", "KE"),
        ("\N{RIGHT-TO-LEFT MARK}كينيا\N{RIGHT-TO-LEFT MARK}", "KE"),
        ("Burma", "MM"),
        ("Swaziland", "SZ"),
        ("Cape Verde", "CV"),
        ("Czech Republic", "CZ"),
        ("East Timor", "TL"),
        ("Ceylon", "LK"),
        ("Byelorussia", "BY"),
        ("Holland", "NL"),
        ("Ivory Coast", "CI"),
        ("Zaire", "CD"),
    ],
)
def test_case_marks_and_punctuation_do_not_matter(text: str, code: str) -> None:
    assert codes(text) == (code,)


@pytest.mark.parametrize(
    "word", ["in", "no", "is", "it", "at", "am", "be", "do", "me", "my", "so", "to", "us", "can", "per", "car", "No"]
)
def test_codes_count_only_in_capitals(word: str) -> None:
    assert read_state(word) is None
    assert len(codes(word.upper())) == 1


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", ".", "the", "la", "de la", "Kenya draft", "Nigera", "Wakanda", "'s", "Guinea or Bissau"),
        *("es", "la", "de", "et", "il", "ma", "ne", "se", "si", "mar", "fin", "est", "sur", "par", "eau", "rca", "tel"),
        *("réunion", "la réunion", "reunión", "del", "con", "cap", "chat", "maíz"),
        *("того", "кроме того", "и", "на", "это", "еще", "док"),
        *("国", "新几内亚", "共和国", "民", "الى", "من", "لكن", "المالي", "مغرب", "وال", "القمر"),
    ],
)
def test_other_words_are_no_state(text: str) -> None:
    assert read_state(text) is None


@pytest.mark.parametrize(
    ("line", "start", "count", "code"),
    [
        ("Kenya draft sent", 0, 1, "KE"),
        ("draft shared with the Republic of Korea yesterday", 3, 4, "KR"),
        ("Guinea-Bissau, today", 0, 1, "GW"),
        ("guinea bissau today", 0, 2, "GW"),
        ("the United Kingdom of Great Britain and Northern Ireland agreed", 0, 9, "GB"),
        ("Democratic Republic of the Congo: letter", 0, 5, "CD"),
        ("Kenya , draft", 0, 1, "KE"),
        ("Kenya of the draft", 0, 1, "KE"),
        ("Equatorial Guinea draft", 0, 2, "GQ"),
        ("Papua New Guinea", 0, 3, "PG"),
        ("South Sudan", 0, 2, "SS"),
        ("South Sudan", 1, 1, "SD"),
        ("EE , UU , proyecto", 0, 3, "US"),
        ("projet de la République du Congo reçu", 2, 4, "CG"),
        ("赤 道 几 内 亚 草 案", 0, 5, "GQ"),
        ("尼 日 利 亚 尼 日", 0, 4, "NG"),
        ("南 苏 丹", 0, 3, "SS"),
        ("刚 果 （ 金 ） 草 案", 0, 4, "CD"),
        ("美 国 草 案", 0, 2, "US"),
        ("проект передан Республике Кения вчера", 2, 2, "KE"),
        ("أرسل المشروع لجمهورية الكونغو الديمقراطية أمس", 2, 3, "CD"),
    ],
)
def test_the_longest_run_of_words_is_taken(line: str, start: int, count: int, code: str) -> None:
    found = find_state(line.split(), start)
    assert found is not None
    assert (found[0], found[1].states[0].code) == (count, code)


@pytest.mark.parametrize(
    ("line", "start"), [("no comments", 0), (", Kenya", 0), ("Kenya", 1), ("", 0), ("de Kenya", 0)]
)
def test_words_that_name_no_state_are_left(line: str, start: int) -> None:
    assert find_state(line.split(), start) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Palestine", "the State of Palestine"),
        ("لفلسطين", "the State of Palestine"),
        ("Палестины", "the State of Palestine"),
        ("le Saint-Siège", "the Holy See"),
        ("EU", "the European Union"),
        ("l’Union européenne", "the European Union"),
        ("China, Hong Kong SAR", "Hong Kong, China"),
        ("Guyane française", "French Guiana"),
        ("American Samoa", "American Samoa"),
        ("北爱尔兰", "Northern Ireland"),
        ("Шотландией", "Scotland"),
    ],
)
def test_what_is_no_member_is_known_as_that(text: str, told: str) -> None:
    assert other(text) == told


def test_observers_and_countries_of_a_member_are_told_apart() -> None:
    found = {
        each.other.name: each.other for row in OTHERS if (each := read_state(names_in(row["en"])[0])) and each.other
    }
    assert {name for name in found if found[name].observer} == {"the Holy See", "the State of Palestine"}
    assert {state(each.part_of).name for each in found.values() if each.part_of} == {"United Kingdom"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nigera", {"NE", "NG"}),
        ("Kennya", {"KE"}),
        ("tanzanya", {"TZ"}),
        ("phillipines", {"PH"}),
        ("Untied Kingdom", {"GB"}),
        ("Austrlia", {"AU", "AT"}),
        ("Slovania", {"SI", "SK"}),
        ("Malwi", {"MW", "ML"}),
        ("Irann", {"IR"}),
        ("Domnica", {"DM"}),
        ("Dominicana Republic", {"DO"}),
        ("Guinea Bissaau", {"GW"}),
        ("Maurtanie", {"MR"}),
        ("Kazajstam", {"KZ"}),
        ("Кенниия", {"KE"}),
        ("Нигериа", {"NG"}),
        ("Казахсатном", {"KZ"}),
        ("肯尼雅", {"KE"}),
        ("كيينيا", {"KE"}),
        ("لموريتنيا", {"MR"}),
    ],
)
def test_near_misses_are_offered_and_never_taken(text: str, expected: set[str]) -> None:
    reading = near_states(text)
    assert reading is not None
    assert not reading.exact
    assert len(reading.states) <= 3
    assert {found.code for found in reading.states} >= expected
    assert read_state(text) is None


@pytest.mark.parametrize(
    "pair",
    [
        *("NE NG", "GN GW", "GN GQ", "GN PG", "CG CD", "KP KR", "DM DO", "AT AU", "IR IQ", "ML MW", "SK SI", "SD SS"),
        *("IE IS", "LV LT", "LR LY", "MR MU", "PY UY", "SE CH", "ZM ZW", "GM GH", "BH BS", "SN RS", "SV ST", "NE NP"),
    ],
)
def test_names_that_are_alike_stay_apart(pair: str) -> None:
    one, two = pair.split()
    found = {code: {codes(name) for each, _, name in NAMES if each == code} for code in (one, two)}
    assert found[one] & found[two] <= {("CG", "CD"), ("KP", "KR")}
    assert (one,) in found[one]
    assert (two,) in found[two]


@pytest.mark.parametrize(
    "text", ["", "draft", "mail", "comments", "overdue", "status", "n" * 400, "报告", "草 案", "la"]
)
def test_words_unlike_any_name_are_near_nothing(text: str) -> None:
    assert near_states(text) is None


def test_a_state_is_known_by_its_code() -> None:
    assert state("KE").name == "Kenya"
    with pytest.raises(KeyError):
        state("XX")


@given(st.sampled_from(NAMES), st.data())
def test_a_name_reads_the_same_however_it_is_typed(named: tuple[str, str, str], data: st.DataObject) -> None:
    _, _, name = named
    cased = name.isupper() or name == "Того"
    turned = name if cased else data.draw(st.sampled_from((name, name.lower(), name.upper(), name.title())))
    typed = unicodedata.normalize(data.draw(st.sampled_from(("NFC", "NFD"))), turned)
    spaced = typed.replace(" ", data.draw(st.sampled_from((" ", "  ", "\N{NO-BREAK SPACE}"))))
    assert codes(f" {spaced}{data.draw(st.sampled_from(('', ',', '.', ' )')))}") == codes(name)


@given(st.one_of(st.text(), st.lists(st.sampled_from([name for _, _, name in NAMES]), max_size=6).map(" ".join)))
@settings(max_examples=50)
def test_no_text_makes_the_reader_fail(text: str) -> None:
    read_state(text)
    near_states(text)
    for start in range(3):
        find_state(text.split(), start)
