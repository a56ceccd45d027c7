"""The names of the months in the languages that journals come in, long and short."""

import unicodedata
from functools import lru_cache

_NAMES = """
january february march april may june july august september october november december
januar februar märz april mai juni juli august september oktober november dezember
janvier février mars avril mai juin juillet août septembre octobre novembre décembre
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
januari februari maart april mei juni juli augustus september oktober november december
stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień
января февраля марта апреля мая июня июля августа сентября октября ноября декабря
январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
ledna února března dubna května června července srpna září října listopadu prosince
leden únor březen duben květen červen červenec srpen září říjen listopad prosinec
januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra
januari februari mars april maj juni juli augusti september oktober november december
januar februar mars april mai juni juli august september oktober november desember
tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu
január február március április május június július augusztus szeptember október november december
ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου
януари февруари март април май юни юли август септември октомври ноември декември
siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca
januari februari maret april mei juni juli agustus september oktober november desember
sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio
janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris
jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember
gener febrer març abril maig juny juliol agost setembre octubre novembre desembre
ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר
يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
"""
SHORT_ENGLISH = {name[:3].capitalize(): number for number, name in enumerate(_NAMES.split("\n")[1].split(), 1)}
_LONGEST_ENDING = 2
_FILLERS = {"de", "of", "d", "den", "da", "the", "dia"}


def _plain(name: str) -> str:
    """Without accents and case: exports differ in both."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(sign))


def _table() -> dict[str, int]:
    """Each whole name, and each beginning of at least three letters that means only one month in all languages."""
    whole: dict[str, int] = {}
    begun: dict[str, set[int]] = {}
    for line in _NAMES.split("\n"):
        for number, name in enumerate(line.split(), 1):
            # The first language in the list keeps a name that two give to different months.
            whole.setdefault(_plain(name), number)
            for end in range(3, len(_plain(name))):
                begun.setdefault(_plain(name)[:end], set()).add(number)
    only = {start: months.pop() for start, months in begun.items() if len(months) == 1}
    # Apps write short English names whatever the language of the phone: "Mar" is March, though Finnish has another.
    return {**only, **{name.casefold(): number for name, number in SHORT_ENGLISH.items()}, **whole}


_MONTHS = _table()


@lru_cache(maxsize=1024)
def month_of(text: str) -> int:
    """Return the number of the month named in a text without its day; KeyError when there is none."""
    words = [
        word
        for word in "".join(sign if sign.isalpha() else " " for sign in _plain(text)).split()
        if word not in _FILLERS
    ]
    word = words[0] if words else ""
    # Beside a day many languages give the name an ending: "tammikuuta" is "tammikuu".
    known = (word[:end] for end in range(len(word), max(2, len(word) - _LONGEST_ENDING - 1), -1))
    return _MONTHS[next((start for start in known if start in _MONTHS), word)]
