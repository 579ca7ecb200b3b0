/** Numbers that are written out, by folded word. "One" is left out: in three of the four languages it is an article. */
export const numberWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    2: 'deux two dos اثنان اثنين اثنتين',
    3: 'trois three tres ثلاثة ثلاث',
    4: 'quatre four cuatro اربعة اربع',
    5: 'cinq five cinco خمسة خمس',
    6: 'six seis ستة ست',
    7: 'sept seven siete سبعة سبع',
    8: 'huit eight ocho ثمانية ثماني ثمان',
    9: 'neuf nine nueve تسعة تسع',
    10: 'dix ten diez عشرة عشر',
    11: 'onze eleven once',
    12: 'douze twelve doce',
    13: 'treize thirteen trece',
    14: 'quatorze fourteen catorce',
    15: 'quinze fifteen quince',
    16: 'seize sixteen dieciseis',
    17: 'seventeen diecisiete',
    18: 'eighteen dieciocho',
    19: 'nineteen diecinueve',
    20: 'vingt twenty veinte عشرون عشرين',
    30: 'trente thirty treinta ثلاثون ثلاثين',
    40: 'quarante forty cuarenta اربعون اربعين',
    50: 'cinquante fifty cincuenta خمسون خمسين',
    60: 'soixante sixty sesenta ستون ستين',
    70: 'seventy setenta سبعون سبعين',
    80: 'eighty ochenta ثمانون ثمانين',
    90: 'ninety noventa تسعون تسعين',
    100: 'cent hundred cien ciento مائة مئة',
    1000: 'mille thousand mil الف الاف',
  }).flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)),
)

const groups = (lines: readonly string[]): ReadonlyMap<string, string> =>
  new Map(lines.flatMap((words, at) => words.split(' ').map((word) => [word, String(at)] as const)))

/** Which one of a row: "neuvième journée", "الدورة التاسعة". By folded word; one line a number. */
export const ordinals = groups([
  'premier premiere first primer primero primera الاول الاولي',
  'deuxieme seconde second segundo segunda الثاني الثانية',
  'troisieme third tercer tercero tercera الثالث الثالثة',
  'quatrieme fourth cuarto cuarta الرابع الرابعة',
  'cinquieme fifth quinto quinta الخامس الخامسة',
  'sixieme sixth sexto sexta السادس السادسة',
  'septieme seventh septimo septima السابع السابعة',
  'huitieme eighth octavo octava الثامن الثامنة',
  'neuvieme ninth noveno novena التاسع التاسعة',
  'dixieme tenth decimo decima العاشر العاشرة',
  'onzieme eleventh undecimo undecima',
  'douzieme twelfth duodecimo duodecima',
  'treizieme thirteenth',
  'quatorzieme fourteenth',
  'quinzieme fifteenth',
])

/** The last of a row: "suite et fin", "final take". By folded word. */
export const lastOnes: ReadonlySet<string> = new Set(
  'fin dernier derniere final last ultima ultimo ونهاية نهاية واخيرة الاخير الاخيرة'.split(' '),
)

/** Which way it went: a report in the same words the other way round is another report. One line up, one down. */
export const directions = groups([
  'hausse augmente augmentation progresse progression gagne gagnant victoire bat higher rose rise rises gains gained won alza subida sube gana victoria الارتفاع ارتفاع ارتفع ارتفعت ارتفاعا الفوز فوز فاز',
  'baisse recule recul diminue diminution perdu perdant cede cedant defaite lower fell fall falls losses lost baja bajada descenso pierde derrota الانخفاض انخفاض انخفض انخفضت انخفاضا تراجع تراجعا الهزيمة هزيمة انهزم',
])
