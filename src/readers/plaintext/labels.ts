/** What a header line fills; `other` is a line of mail that says nothing of the copy. */
export type Field =
  | 'title'
  | 'slugline'
  | 'published'
  | 'updated'
  | 'embargo'
  | 'urgency'
  | 'pubStatus'
  | 'author'
  | 'byline'
  | 'dateline'
  | 'located'
  | 'source'
  | 'creditLine'
  | 'language'
  | 'category'
  | 'genre'
  | 'summary'
  | 'guid'
  | 'version'
  | 'link'
  | 'rights'
  | 'usageTerms'
  | 'edNote'
  | 'other'

/** What header lines are called, in the languages of the wire, in mail (RFC 5322 §3.6) and in front matter. */
const CALLED: readonly [Field, string][] = [
  ['title', 'title headline subject titre objet titular título titulo asunto العنوان عنوان الموضوع'],
  ['slugline', 'slug slugline sluglines سلغ الوسم'],
  ['published', 'date published publié fecha publicado التاريخ تاريخ date-published publication'],
  ['updated', 'updated modified mis-à-jour màj actualizado تحديث'],
  ['embargo', 'embargo embargoed sperrfrist حظر'],
  ['urgency', 'priority urgency priorité priorite urgence prioridad urgencia الأولوية أولوية x-priority importance'],
  ['pubStatus', 'status statut estado état الحالة'],
  ['author', 'author authors by from auteur auteurs par autor autora por de الكاتب بقلم من'],
  ['byline', 'byline signature firma التوقيع'],
  ['dateline', 'dateline'],
  ['located', 'place city location lieu ville lugar ciudad المكان المدينة'],
  ['source', 'source agency agence agencia fuente المصدر الوكالة'],
  ['creditLine', 'credit crédit crédito'],
  ['language', 'language lang langue idioma اللغة content-language'],
  [
    'category',
    'category categories keywords tags section catégorie catégories rubrique mots-clés mots-cles categoría palabras-clave sección التصنيف الكلمات-المفتاحية',
  ],
  ['genre', 'genre género النوع'],
  ['summary', 'summary description abstract résumé resume chapeau chapô resumen ملخص'],
  ['guid', 'id guid identifier identifiant message-id identificador'],
  ['version', 'version versión الإصدار'],
  ['link', 'link url permalink lien enlace الرابط'],
  ['rights', 'rights copyright droits derechos الحقوق'],
  ['usageTerms', 'usage usage-terms conditions restrictions'],
  ['edNote', 'ednote ed-note editor-note editors-note note ndlr nota ملاحظة'],
  [
    'other',
    'to cc bcc reply-to sender received return-path mime-version content-type content-transfer-encoding user-agent',
  ],
  ['other', 'delivered-to in-reply-to references dkim-signature layout draft à destinataire para إلى'],
]

const LABELS: ReadonlyMap<string, Field> = new Map(
  CALLED.flatMap(([field, labels]) =>
    labels.split(' ').map((label): [string, Field] => [label.normalize('NFC'), field]),
  ),
)

/** The field that a label names: "Mots-clés", "MOTS CLÉS", "Embargo". Mail's own additions ("X-Mailer") say nothing. */
export function fieldOf(label: string): Field | undefined {
  const plain = label
    .replace(/[*_"']/gu, ' ')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/gu, '-')
  return LABELS.get(plain) ?? (/^x-[a-z-]+$/u.test(plain) ? 'other' : undefined)
}

/** Urgencies in words, as the IPTC counts them. */
export const URGENCIES: ReadonlyMap<string, string> = new Map([
  ['flash', '1'],
  ...['alert', 'alerte', 'bulletin', 'alerta'].map((word): [string, string] => [word, '2']),
  ...['urgent', 'urgente', 'high', 'haute', 'alta', 'عاجل'].map((word): [string, string] => [word, '3']),
  ...['normal', 'normale', 'routine', 'medium', 'عادي'].map((word): [string, string] => [word, '5']),
  ...['low', 'basse', 'baja'].map((word): [string, string] => [word, '7']),
])

/** Statuses in words, as the IPTC names them. */
export const STATUSES: ReadonlyMap<string, string> = new Map([
  ...['usable', 'published', 'publié', 'publish', 'final'].map((word): [string, string] => [word, 'usable']),
  ...['withheld', 'hold', 'held', 'draft', 'retenu', 'bloqué', 'محجوب'].map((word): [string, string] => [
    word,
    'withheld',
  ]),
  ...['canceled', 'cancelled', 'kill', 'killed', 'annulé', 'anulado', 'ملغى'].map((word): [string, string] => [
    word,
    'canceled',
  ]),
])
