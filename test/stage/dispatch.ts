import type { Archive } from '../../src/archive.ts'
import * as items from '../../src/db/items.ts'
import * as payloads from '../../src/db/payloads.ts'
import { importItem } from '../../src/jobs/import.ts'
import { identify, revisionOf } from '../../src/matching/fingerprint.ts'
import { item as itemSchema } from '../../src/model/item.ts'
import { context, jobDeps } from './jobs.ts'

/** An invented dispatch with five quotes of three speakers, as its agency files it. */
export const cooperative = {
  title: 'Aït Ourir : la coopérative Tamounte replante ses oliviers',
  text: [
    'AÏT OURIR, 23 nov 2026 (ANP) - La coopérative Tamounte d’Aït Ourir, au pied du Haut Atlas, a commencé lundi à replanter les oliveraies que trois étés sans pluie avaient desséchées.',
    '« Nous avons planté quatre mille jeunes oliviers depuis le début de la semaine, et nous ne nous arrêterons pas là », a déclaré la présidente de la coopérative, Naïma Tazrouti.',
    'Les familles du douar ont prêté leurs mules et leurs bras, et les écoliers ont creusé les dernières fosses sous l’œil de leurs instituteurs.',
    '« L’eau du barrage nous a été promise, nous la verrons quand elle coulera dans nos canaux », a ajouté Mme Tazrouti.',
    '« Le canal principal sera remis en service avant la fin de l’hiver », a assuré le directeur de l’office régional des eaux, Driss Belkora.',
    'M. Belkora a précisé que les travaux de curage ont repris sur toute la longueur du canal.',
    'Fondée par des veuves du village, la coopérative presse son huile dans un ancien moulin à grain et la vend sur les marchés de la plaine.',
    '« Mes enfants sont partis à la ville, je plante pour qu’ils reviennent », a confié une adhérente, Zahra Oubelkacem.',
    'Une fête des semailles doit réunir les habitants de la vallée autour du moulin, au son des tambours et des chants de la montagne.',
  ],
}

export type Copy = { title: string; text: readonly string[] }

let count = 0

/** Lets a copy come in on a feed, as a poll would leave it, and imports it. Gives the draft it went to. */
export async function receive(
  archive: Archive,
  feedId: string,
  { title, text }: Copy,
  guid = `${feedId}-${++count}`,
): Promise<number> {
  const { db } = archive.connection
  const content = itemSchema.parse({
    ...{ guid, title, language: 'fr', published: '2026-11-23T16:00:00Z', link: `http://${feedId}.example/${guid}` },
    text: text.join('\n\n'),
  })
  const body = { body: Buffer.from('x'), contentType: undefined, url: 'u' }
  const payload = await payloads.keep(db, { feedId, trace: 't', hash: `copy-${++count}`, ...body })
  const row = { feedId, payloadId: payload.id, trace: 't', identity: identify(content), revision: revisionOf(content) }
  const [saved] = await items.saveNew(db, [{ ...row, content }])
  if (!saved) throw new Error('the item was known')
  await importItem(jobDeps(archive)).run({ itemId: saved.id }, context)
  return (await items.get(db, saved.id)).draftId ?? 0
}
