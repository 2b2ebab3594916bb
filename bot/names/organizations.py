"""Organizations that usually take part in visits: how they are spelled. Others are taken as they were typed."""

USUAL = (
    *("UNODC", "ICAO", "IOM", "INTERPOL", "UNHCR", "OHCHR", "WCO", "FATF", "UNICRI", "UNDP", "UN Women", "UNESCO"),
    *("UNOCT", "OCT", "ODA", "UNODA", "UNIDIR", "IMO", "IAEA", "OPCW", "UPU", "World Bank", "Europol"),
    *("Egmont Group", "APG", "CFATF", "EAG", "ESAAMLG", "GABAC", "GAFILAT", "GIABA", "MENAFATF", "MONEYVAL", "NATO"),
    *("OSCE", "AU", "EU", "OAS", "ASEAN", "ECOWAS", "IGAD", "SADC", "EAC", "ECCAS", "SCO", "CIS", "CSTO", "GCC"),
    *("League of Arab States", "OIC", "Council of Europe", "Commonwealth Secretariat", "Pacific Islands Forum"),
    *("CARICOM", "AFRIPOL", "AUCTC", "Global Counterterrorism Forum", "GCTF", "Gulf Cooperation Council"),
)
_SPELLED = {name.casefold(): name for name in USUAL}


def is_usual(name: str) -> bool:
    return name.casefold() in _SPELLED


def spell(name: str) -> str:
    """As the organization spells it, where it is known."""
    return _SPELLED.get(name.casefold(), name)
