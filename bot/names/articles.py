"""Member States with their articles in English and French: "the United States", "du Kenya", "aux États-Unis"."""

from bot.names.state_names import by_code, called, names_in, table

_THE = "AE BS CD CF CG DO GB GM KM KP KR LA MH NE NL PH RU SD SY US"
# In English: of what sort a State is, where its formal name says so; and those whose second name is not that.
_TYPES = {
    *("Republic", "Kingdom", "State", "States", "Principality", "Commonwealth", "Union", "Federation"),
    *("Confederation", "Duchy", "Sultanate"),
}
_SHORT = "AU HU IE KN"

# In French: what the ending of the first word does not say.
_PLURAL = "AE BS FJ KM MH MV NL PH PW SB SC TO TV US"
_WITHOUT = "AG BH CU CV CY DJ HT IL KI KN LC LK MC MG MT MU NR SG SM ST SV VC VU"
_MASCULINE = "BZ GB KH MX MZ SR ZW"
_FEMININE = "RU SL TT"
_VOWELS = "AEIOUÉÎ"
_DE = {"": "de ", "le ": "du ", "les ": "des "}
_A = {"": "à ", "le ": "au ", "les ": "aux "}


def the(code: str) -> str:
    """In English: Kenya, the United States."""
    return ("the " if code in _THE.split() else "") + by_code()[code].name


def formally(code: str) -> str:
    """In English, as in letters: the Republic of Kenya, Canada. In the table it stands after the short name."""
    name, *others = names_in(next(row["en"] for row in table("states.csv") if row["code"] == code))
    longer = bool(others) and (others[0].startswith(f"{name} of ") or (not _says_what(name) and _says_what(others[0])))
    return f"the {others[0]}" if longer and code not in _SHORT.split() else the(code)


def _says_what(name: str) -> bool:
    return not _TYPES.isdisjoint(name.split())


def de(code: str) -> str:
    """In French: du Kenya, de la France, de l'Égypte, des États-Unis, de Cuba, d'Haïti"""
    name, article = called("fr")[code], _article(code)
    if not article and (name[0] in _VOWELS or code == "HT"):
        return f"d'{name}"
    return _DE.get(article, f"de {article}") + name


def a(code: str) -> str:
    """In French: au Kenya, à la France, à l'Égypte, aux États-Unis, à Cuba"""
    article = _article(code)
    return _A.get(article, f"à {article}") + called("fr")[code]


def _article(code: str) -> str:
    name = called("fr")[code]
    if code in _WITHOUT.split():
        return ""
    if code in _PLURAL.split():
        return "les "
    if name[0] in _VOWELS:
        return "l'"
    ends_in_e = name.replace("-", " ").split()[0].endswith("e")
    return "la " if code in _FEMININE.split() or (ends_in_e and code not in _MASCULINE.split()) else "le "
