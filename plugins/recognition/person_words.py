"""Words before and behind a person's name that are none of it: degrees, titles, ranks."""

import re

from plugins.recognition.tokens import Tokens

_TITLES = """
h hj hjh hi dr drs dra dr drg drh ir prof kh tgk tgh tgb ust ustaz ustadz ustadzah uztad apt ns bapak ibu pak bu sdr
sdri saudara saudari tuan nyonya tn ny haji hajah hajjah almukarram gus habib buya ajengan kiai kyai nyai tuanku datuk
datuak teungku st capt bpk sdra hm pdt pastor pendeta romo uskup bunda kak bang mas mbak kang
"""
_RANKS = """
jenderal letjen mayjen brigjen kolonel letkol mayor kapten lettu letda peltu pelda serma serka sertu serda kopka koptu
ajun kopda praka laksamana laksda laksma laksdya marsekal marsda marsma marsdya komjen irjen kombes akbp kompol akp iptu
ipda aiptu aipda bripka brigpol brigadir briptu bripda bharada sersan kopral letnan
"""
_ARMS_WORDS = """
polisi besar komisaris inspektur satu dua inf arm kav czi chb cpl cba ckm caj chk cku arh mar pnb tek laut pol tni purn
sus nav kal lek cke cpm ctp czi mtr pom
pas adm kes jas adl tem p e k t s m w
"""
_ARMS = frozenset(_ARMS_WORDS.split())
RANKS = frozenset(_RANKS.split())
_OF_NOTHING_ELSE_WORDS = "letjen mayjen brigjen letkol komjen irjen kombes akbp kompol akp iptu ipda aiptu aipda bripka"
_OF_NOTHING_ELSE = frozenset(_OF_NOTHING_ELSE_WORDS.split())
"""Ranks that are no other word, so that they may be written in small letters."""
TITLES = frozenset(_TITLES.split())
# These may begin a name, too: they are titles only with a stop, or where a name of two words follows.
_SHORT_WORDS = "h hj hi dr drs dra drg drh ir prof kh tgk tgh ust ns apt sdr sdri tn ny st pdt"
_SHORT = frozenset(_SHORT_WORDS.split())
_DEGREES = """
me se mm sh mh spd mpd st mt sstp sip mip sp mp skm mkes skep mkep sag mag spdi mpdi sthi shi mhi lc ma msc mba phd amd
amk ssi skom mkom mti mmsi sik cpm cfra qia ak ca cpa mak sak sptk spi mpi spt mpt sked mars mph spog spb spa sppd
spjp span spm spkk sprad spkj spu sig map mpa mmpub madm dess dea mid sikom mikom snd str ssos msi mhum sh shum ss
mhan mtr mtrap mapr ssn msn spsi mpsi psi psikolog psikol sfarm mfarm apt sft skh mkh drh sst amkeb amkl skmm amg stp
mtp sei mei sesy mesy sud ssy spar mpar mppar msp mps mds mkn spn spdk mmr mma mmt mbio mbiomed mked mepid med meng
ces ceh cht cm ccd cgcae crmp crma cisa bba bsc ba dipl dea dpa ded dba drph sstpi msipm sstpm skpm sap mse msa mec
mecdev mdev msak mkm mling mil mku mkkk mkpp mtech mtpd mpwk mpsdm mpm spwk sars mars iai ipm ipu aseaneng int ahli ap
aptnkesmas stu stpi sde sakt makt ssosi masp msos mhkes mhkn sstt aks spel mmtr spil mmar sik sikm ssip opsla cvr
"""
DEGREES = frozenset(_DEGREES.split())
_DEGREE = re.compile(
    r"[ ]{0,2},?[ ]{0,2}(?P<said>(?:[A-Z][A-Za-z]{0,6}\.[ ]?){1,4}(?:[A-Z][A-Za-z]{0,9}(?![A-Za-z])\.?)?"
    r"|[A-Z][A-Za-z]{1,6}(?![A-Za-z’'-])\.?"
    r"|\([A-Z]{1,3}\))"
)
_LETTERS = re.compile("[^a-z]")
_IN_SMALL = frozenset(["bapak", "ibu", "bpk", "pak", "bu", "sdr", "sdri", "saudara", "saudari"])
"""Titles that are often written in small letters between an office and a name."""
_MOST = 20  # tokens of titles before a name


def is_title(tokens: Tokens, place: int) -> bool:
    """Whether a token is a degree, a title or a rank before a name."""
    if place >= len(tokens.small):
        return False
    small = tokens.small[place]
    if small in ("komisaris", "inspektur"):
        return tokens.capital[place] and tokens.small[place + 1 : place + 2] in (["polisi"], ["besar"])
    if small in RANKS:
        return tokens.capital[place] or (small in _OF_NOTHING_ELSE and tokens.capital[place + 1])
    if small not in TITLES or (small == "bpk" and tokens.words[place].isupper()):
        return False  # `Ketua BPK`
    if small in _IN_SMALL and not tokens.capital[place]:
        return tokens.capital[place + 1 + (tokens.words[place + 1 : place + 2] == ["."])]
    return tokens.words[place][0].isupper() or small in ("dr", "drg", "drh", "apt", "ns")


def titles_end(tokens: Tokens, place: int) -> int:
    """Where the degrees, titles and ranks end that begin at a token: `Prof. Dr. H.`, `Letkol Inf`."""
    at, count = place, min(len(tokens), place + _MOST)
    while at < count and (is_title(tokens, at) or _is_of_a_rank(tokens, at, place) or _is_honoris(tokens, at)):
        if tokens.small[at] == "(":
            at = tokens.small.index(")", at)
        at += 1
        if (at < count and tokens.words[at] == ".") or (
            at < count and tokens.words[at] == "," and is_title(tokens, min(at + 1, count - 1))
        ):
            at += 1
    return at


def _is_of_a_rank(tokens: Tokens, at: int, place: int) -> bool:
    if at == place:
        return False
    if tokens.small[at] == "(":
        return (
            tokens.small[at + 1 : at + 2] != []
            and (tokens.small[at + 1] in _ARMS or tokens.small[at + 1] in RANKS)
            and tokens.small[at + 2 : at + 3] == [")"]
        )
    before = tokens.small[at - 1] if tokens.small[at - 1] not in (".", ")") else tokens.small[max(place, at - 2)]
    return tokens.small[at] in _ARMS and len(tokens.small[at]) > 1 and (before in RANKS or before in _ARMS)


def _is_honoris(tokens: Tokens, at: int) -> bool:
    return (
        tokens.small[at : at + 4] in (["(", "h", ".", "c"], ["h", ".", "c", "."]) and ")" in tokens.small[at : at + 7]
    )


def is_degree(said: str) -> bool:
    """Whether some letters are a degree behind a name: `S.Sos.`, `SE`, `M. Si`."""
    letters = _LETTERS.sub("", said.lower())
    if letters in DEGREES:
        return said != said.lower() and (
            not said.istitle() or "." in said.rstrip(".") or letters in ("ak", "lc", "ns", "apt")
        )
    body = said.strip(". ")
    if any(_LETTERS.sub("", said[: gap.start()].lower()) in DEGREES for gap in re.finditer(" ", body)):
        return False  # `S.Pd. Acara`: what follows is another degree, or a sentence
    return (
        "." in body
        and len(letters) < 10
        and letters[:1] in "smdabc"
        and len(letters) > 1
        and not said.strip()[:-1].endswith(" ")
    )


def degrees_behind(text: str, place: int) -> tuple[int, str]:
    """Where the degrees end that stand behind a name, and these: `, S.Sos., M.Si`."""
    at = place
    said: list[str] = []
    while len(said) < 8:
        found = _DEGREE.match(text, at)
        if not found or not is_degree(found["said"]):
            shorter = _shorter(text, found) if found else None
            if shorter is None:
                break
            at = shorter[0]
            said.append(shorter[1])
            continue
        words, at = found["said"], found.end()
        said.append(words.strip())
    if not said:
        return place, ""
    # A stop at the end is the sentence's where a new one begins.
    return at, ", ".join(said)


def _shorter(text: str, found: re.Match[str]) -> tuple[int, str] | None:
    """`S.Sos. M.Si` is two: the first part alone."""
    said, start = found["said"], found.start("said")
    for part in re.finditer(r"[ ]", said):
        head = said[: part.start()]
        if is_degree(head):
            return start + part.start(), head
    return None
