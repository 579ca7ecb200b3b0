import type { HoldingWords } from './holding-words.ts'

/** What holds a draft, in French. */
export const frHolding = {
  claim: 'Prendre en main',
  claimed: 'Dépêche prise en main',
  unclaim: 'Rendre au desk',
  unclaimed: 'Dépêche rendue au desk',
  takeOver: (name) => `Reprendre à ${name}`,
  takenOver: (name) => `Dépêche reprise à ${name}`,
  inHand: (name, time) => `en main : ${name} jusqu’à ${time}`,
  mine: (time) => `en main : vous, jusqu’à ${time}`,
  heldBy: (name, time) => `${name} l’a en main jusqu’à ${time} : demandez-lui, ou attendez.`,
  twoEyes: 'Double lecture',
  twoEyesHint: 'Deux personnes doivent approuver cette dépêche.',
  firstApproved: (name) => `1 sur 2 : ${name}`,
  secondNeeded: 'Vous l’avez déjà approuvée : une autre personne doit approuver.',
  endorsed: 'Première approbation enregistrée : une autre personne doit approuver',
  expires: (when) => `quitte le desk ${when}`,
  changes: 'Depuis que vous l’avez ouverte :',
  lift: {
    open: 'Lever l’embargo',
    title: 'Lever l’embargo avant terme',
    text: (until) =>
      `L’embargo court ${until}. Une dépêche déjà approuvée part aussitôt. Le motif reste dans l’historique.`,
    reason: 'Motif',
    placeholder: 'Accord de la source, embargo rompu ailleurs…',
    missing: 'Indiquez le motif.',
    confirm: 'Lever l’embargo',
    done: 'Embargo levé',
  },
} satisfies HoldingWords
