import type { KillsWords } from './kills-words.ts'
import { counted } from './plural.ts'

/** Kills in French. A dialog's way out is "Fermer": "Annuler" is the kill itself. */
export const frKills = {
  label: 'Annulations dont il faut prendre acte',
  title: 'Annulation',
  by: (who) => `par ${who}`,
  nowhere: 'N’avait été livrée nulle part.',
  acknowledge: 'Prendre acte',
  acknowledgeOf: (headline) => `Prendre acte de l’annulation\u00a0: ${headline}`,
  acknowledged: 'Annulation prise en compte',
  acknowledgedBy: (who) => `Prise en compte par ${who}`,
  more: counted('fr')({ one: '# autre annulation', other: '# autres annulations' }),
  killedBy: (who) => `${who} a annulé cette dépêche. Ne pas publier.`,
  reason: 'Motif',
  kill: 'Annuler la dépêche',
  killed: 'Dépêche annulée',
  dialog: {
    title: 'Annuler la dépêche',
    text: 'Elle sera gelée, et son retrait demandé à chaque destination qui l’a reçue. Le motif leur est transmis.',
    reason: 'Motif',
    placeholder: 'Faits inexacts, décision de justice, envoi par erreur…',
    missing: 'Indiquez le motif.',
    confirm: 'Annuler la dépêche',
  },
} satisfies KillsWords
