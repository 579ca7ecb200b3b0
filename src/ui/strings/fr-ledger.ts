import type { LedgerWords } from './ledger-words.ts'
import { counted } from './plural.ts'

const count = counted('fr')

/** The quote ledger in French. */
export const frLedger = {
  title: 'Registre des citations',
  speaker: 'Locuteur',
  speakerHint: 'Tout ou partie du nom',
  words: 'Mots',
  wordsHint: 'Tous les mots, souverain* pour un début',
  language: 'Langue',
  anyLanguage: 'Toutes les langues',
  agency: 'Agence',
  from: 'Du',
  to: 'Au',
  allVersions: 'Versions antérieures aussi',
  killed: 'Dépêches annulées aussi',
  export: 'CSV',
  exportHint: 'Toutes les citations trouvées, pour un tableur',
  earlier: (version) => `version ${version}, remplacée`,
  more: 'Afficher les suivantes',
  empty: 'Aucune citation pour l’instant',
  emptyHint: 'Les citations entrent au registre avec les dépêches.',
  emptyFiltered: 'Aucune citation ne répond à ces critères',
  clear: 'Effacer les critères',
  changes: {
    title: 'Citations modifiées',
    offered: 'mise à jour proposée',
    prints: 'imprime autrement',
    attributes: 'attribue à quelqu’un d’autre',
    leavesOut: count({ one: '# citation omise', other: '# citations omises' }),
    adds: count({ one: '# citation en plus', other: '# citations en plus' }),
    same: 'Sans différence',
    removed: 'retiré',
    added: 'ajouté',
  },
} satisfies LedgerWords
