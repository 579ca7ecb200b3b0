import { structure } from '../../src/structure/structure.ts'

const published = '2025-07-04T09:00:00+01:00'
const lead =
  'La commune a inauguré une bibliothèque de quartier, en présence des habitants venus nombreux assister à la cérémonie et visiter les lieux.'
const more =
  'Le bâtiment de deux étages abrite une salle de lecture, un atelier pour enfants et une petite salle de projection ouverte le soir.'

/** The same few words in each language, so that a line's own language does not decide. */
const body = {
  fr: `${lead}\n\n${more}`,
  ar: 'دشنت الجماعة خزانة للحي بحضور السكان الذين حضروا بكثرة لمتابعة الحفل وزيارة المرافق الجديدة بالمدينة.\n\nويضم المبنى قاعة للقراءة وورشة للأطفال وقاعة صغيرة للعروض المسائية.',
  en: 'The town opened a neighbourhood library on the square, and many residents came to see the rooms and to sign up for a card.\n\nThe building has a reading room, a workshop for children and a small cinema that opens at night.',
  es: 'El municipio inauguró una biblioteca de barrio en la plaza, y muchos vecinos acudieron para visitar las salas y hacerse el carné.\n\nEl edificio tiene una sala de lectura, un taller para niños y una pequeña sala de cine.',
}

describe('a dateline', () => {
  test.each([
    ['fr', 'Rabat – ', { place: 'Rabat' }],
    ['fr', 'Rabat — ', { place: 'Rabat' }],
    ['fr', 'Madrid- ', { place: 'Madrid' }],
    ['fr', 'Rabat - ', { place: 'Rabat' }],
    ['fr', 'Koweït City, ', { place: 'Koweït City' }],
    ['fr', 'Rabat, 17/11/2018 (MAP), ', { place: 'Rabat', date: '2018-11-17', agency: 'MAP' }],
    ['fr', 'Rabat, 02/07/2025 (MAP) - ', { place: 'Rabat', date: '2025-07-02', agency: 'MAP' }],
    ['fr', 'RABAT, 2 juil 2025 (MAP) - ', { place: 'RABAT', date: '2025-07-02', agency: 'MAP' }],
    ['fr', 'Map- Rabat – ', { place: 'Rabat', agency: 'MAP' }],
    ['fr', 'Aït Melloul, 3 juillet 2025 (MAP) – ', { place: 'Aït Melloul', date: '2025-07-03', agency: 'MAP' }],
    ['fr', 'Rabat – \n\n', { place: 'Rabat' }],
    ['fr', 'Rabat, le 2 juillet 2025 (MAP) – ', { place: 'Rabat', date: '2025-07-02', agency: 'MAP' }],
    ['fr', 'Rabat (MAP) – ', { place: 'Rabat', agency: 'MAP' }],
    ['fr', 'RABAT (AFP) - ', { place: 'RABAT', agency: 'AFP' }],
    ['fr', 'Oulad Zitouna, 1er juillet (MAP) – ', { place: 'Oulad Zitouna', date: '2025-07-01', agency: 'MAP' }],
    ['fr', 'Rabat/MAP/ ', { place: 'Rabat', agency: 'MAP' }],
    ['fr', 'New York (Nations unies), 2 juil. 2025 (MAP) – ', { place: 'New York', date: '2025-07-02' }],
    ['fr', 'Genève, mardi 1er juillet 2025 – ', { place: 'Genève', date: '2025-07-01' }],
    ['fr', 'MAP – Marrakech – ', { place: 'Marrakech', agency: 'MAP' }],
    ['fr', 'Rabat, le 2 juillet 2025\n\n', { place: 'Rabat', date: '2025-07-02' }],
    ['en', 'OLD HARBOR, Calif. -- ', { place: 'OLD HARBOR' }],
    ['en', 'Washington, D.C. – ', { place: 'Washington' }],
    ['en', 'NAIROBI—', { place: 'NAIROBI' }],
    ['en', 'RABAT, Morocco – ', { place: 'RABAT' }],
    ['en', 'RABAT, Morocco (AP) — ', { place: 'RABAT', agency: 'AP' }],
    ['en', 'Rabat, July 2, 2025 (MAP) -- ', { place: 'Rabat', date: '2025-07-02', agency: 'MAP' }],
    ['es', 'Las Palmas de Gran Canaria, 2 jul (EFE).- ', { place: 'Las Palmas de Gran Canaria', agency: 'EFE' }],
    ['es', 'MADRID 2 Jul. (EUROPA PRESS) - ', { place: 'MADRID', date: '2025-07-02', agency: 'Europa Press' }],
    ['ar', 'الرباط – ', { place: 'الرباط' }],
    ['ar', 'الرباط، 2 يوليوز 2025 (ومع): ', { place: 'الرباط', date: '2025-07-02', agency: 'MAP' }],
    ['ar', 'الرباط في 2 يوليوز 2025 (و م ع) - ', { place: 'الرباط', date: '2025-07-02', agency: 'MAP' }],
    ['en', 'Madrid, 20 January 2012 (MAP) ', { place: 'Madrid', date: '2012-01-20', agency: 'MAP' }],
    ['en', 'Rabat, Apr. 11 – ', { place: 'Rabat', date: '2025-04-11' }],
    ['en', 'RABAT, Oct 8 – ', { place: 'RABAT', date: '2024-10-08' }],
    ['en', 'Zagora, Feb.04 – ', { place: 'Zagora', date: '2025-02-04' }],
    ['en', 'Dakar — ', { place: 'Dakar' }],
    ['es', 'Madrid – ', { place: 'Madrid' }],
    ['es', 'Rabat, 11 abr (MAP).- ', { place: 'Rabat', date: '2025-04-11', agency: 'MAP' }],
    ['ar', 'الرباط/19 يونيو 2018/ومع/ ', { place: 'الرباط', date: '2018-06-19', agency: 'MAP' }],
    ['ar', 'الرباط 7 يونيو 2016/ومع/ ', { place: 'الرباط', date: '2016-06-07', agency: 'MAP' }],
    ['ar', 'الرباط (و.م.ع) ', { place: 'الرباط', agency: 'MAP' }],
    ['ar', 'الرباط (ومع) – ', { place: 'الرباط', agency: 'MAP' }],
  ] as const)('is read in %s from "%s" and leaves the body', (language, line, expected) => {
    const story = structure({ text: line + body[language], language, published, headline: 'Une bibliothèque' })
    expect(story.dateline).toMatchObject(expected)
    expect(story.body[0]).toBe(body[language].split('\n\n')[0])
    expect(story.body).toHaveLength(2)
  })

  test.each([
    ['fr', 'Infomediaire Maroc – '],
    ['fr', 'Covid-19 au Maroc: '],
    ['fr', 'Rien ne presse – dit-on – '],
    ['es', 'Rue20 Español/Rabat '],
    ['fr', 'Tunisie – '],
    ['fr', 'Rabat, Salé et Témara – '],
    ['fr', 'Taroudant – dont les murailles ont été refaites – attend du monde. '],
    ['ar', 'الرباط – التي رممت أسوارها – تنتظر الزوار. '],
    ['fr', '2 juillet 2025 – '],
  ] as const)('is not made in %s of "%s"', (language, line) => {
    expect(
      structure({ text: line + body[language], language, published, headline: 'Une bibliothèque' }).dateline,
    ).toBeUndefined()
  })
})

describe('the agency of a dateline', () => {
  test.each([
    ['fr', 'Rabat, 02/07/2025 (MAP) - ', '(MAP)'],
    ['fr', 'Map- Rabat – ', 'Map'],
    ['ar', 'الرباط/19 يونيو 2018/ومع/ ', '/ومع/'],
    ['es', 'Rabat, 11 abr (MAP).- ', '(MAP)'],
  ] as const)('is the credit in %s in the words of "%s"', (language, line, phrase) => {
    const text = line + body[language]
    const { credit } = structure({ text, language, published, headline: 'Titre', authors: ['Hespress - AFP'] })
    expect(credit).toMatchObject({ phrase, agencies: ['MAP'], rule: 'credit-dateline' })
    expect(text.slice(...(credit?.sourceSpan ?? [0, 0]))).toBe(phrase)
  })

  test('gives way to a credit line', () => {
    const text = `Rabat, 02/07/2025 (MAP) - ${body.fr}\n\navec AFP`
    expect(structure({ text, language: 'fr', published, headline: 'Titre' }).credit).toMatchObject({
      phrase: 'avec AFP',
      agencies: ['AFP'],
    })
  })
})

describe('a place', () => {
  const placed = (line: string, language: 'fr' | 'ar' | 'en' | 'es' = 'fr') =>
    structure({ text: line + body[language], language, published, headline: 'Titre' })

  test('is given by its usual name, its country and where it lies, in any script', () => {
    const rabat = { name: 'Rabat', country: 'MA', coordinates: { lat: 34.02, lon: -6.84 } }
    expect(placed('RABAT (MAP) – ').dateline?.location).toEqual(rabat)
    expect(placed('الرباط (ومع) – ', 'ar').dateline?.location).toEqual(rabat)
    expect(placed('Londres – ', 'es').event?.location).toMatchObject({ name: 'Londres', country: 'GB' })
    expect(placed('London — ', 'en').event?.location).toMatchObject({ name: 'Londres', country: 'GB' })
  })

  test('is left plain where several towns share its name, or none is known', () => {
    for (const line of [
      'Valencia, 2 juillet 2025 (MAP) – ',
      'Oulad Zitouna, 2 juillet 2025 (MAP) – ',
      'عمان (ومع) – ',
    ]) {
      const { dateline } = placed(line, line.startsWith('ع') ? 'ar' : 'fr')
      expect(dateline?.place).toBeDefined()
      expect(dateline).not.toHaveProperty('location')
    }
  })

  test('has no point where only the country is sure', () => {
    expect(placed('Luxembourg, 2 juillet 2025 (MAP) – ').dateline?.location).toEqual({
      name: 'Luxembourg',
      country: 'LU',
    })
  })
})

describe('the page around the copy', () => {
  test.each([
    'Mis à jour le mardi 1 juillet 2025 à 10h12',
    'Publié le 01/07/2025 à 10:45',
    'mardi, 1 juillet, 2025 à 15:44',
    'Last updated on July 1, 2025',
    'آخر تحديث: 1 يوليوز 2025 الساعة 10:12',
    'Actualizado el 1 de julio de 2025',
  ])('has a clock that is no part of it: "%s"', (stamp) => {
    for (const text of [`${stamp}\n\n${body.fr}`, `${body.fr}\n\n${stamp}`]) {
      const story = structure({ text, language: 'fr', published, headline: 'Titre' })
      expect(story.body).toHaveLength(2)
      expect([story.dateline, story.event]).toEqual([undefined, undefined])
    }
  })

  test('may be glued to the first words', () => {
    const story = structure({
      text: `La Gazette du Quai 1 204 vues PARTAGER Nador — ${body.fr}`,
      language: 'fr',
      published,
      headline: 'Titre',
    })
    expect(story.dateline).toMatchObject({ place: 'Nador' })
    expect(story.body[0]).toBe(lead)
  })

  test('may put a short line above the dateline, and none below a sentence', () => {
    const above = structure({ text: `Société et région\n\nNador – ${body.fr}`, language: 'fr', headline: 'Titre' })
    expect(above.dateline).toMatchObject({ place: 'Nador' })
    expect(above.body).toHaveLength(2)
    const below = structure({ text: `${lead}\n\nNador – ${more}`, language: 'fr', headline: 'Titre' })
    expect(below.dateline).toBeUndefined()
    expect(below.body).toHaveLength(2)
  })

  test('may name an outlet and its town above the copy', () => {
    const story = structure({ text: `El Correo Rojo/Nador\n\n${body.es}`, language: 'es', published })
    expect(story.body).toHaveLength(2)
    expect(story.dateline).toBeUndefined()
  })
})

describe('a credit', () => {
  test.each([
    ['avec MAP', 'avec MAP', ['MAP']],
    ['Avec MAP', 'Avec MAP', ['MAP']],
    ['MAP', 'MAP', ['MAP']],
    ['Map', 'Map', ['MAP']],
    ['LNT avec Map', 'LNT avec Map', ['MAP']],
    ['Le Matin avec MAP', 'Le Matin avec MAP', ['MAP']],
    ['M.S. (avec MAP)', 'avec MAP', ['MAP']],
    ['(MAP-01/05/2021)', 'MAP-01/05/2021', ['MAP']],
    ['Source : MAP', 'Source : MAP', ['MAP']],
    ['(avec AFP)', 'avec AFP', ['AFP']],
    ['avec agences', 'avec agences', []],
    ['.-(MAP).-', 'MAP', ['MAP']],
    ['MAP 08 February 2021', 'MAP 08 February 2021', ['MAP']],
    ['MAP:22 March 2023', 'MAP:22 March 2023', ['MAP']],
    ['Fonte: MAP', 'Fonte: MAP', ['MAP']],
    ['MAP et AFP', 'MAP et AFP', ['MAP', 'AFP']],
    ['MAP et agences', 'MAP et agences', ['MAP']],
    ['MAP/AFP', 'MAP/AFP', ['MAP', 'AFP']],
    ['Agences', 'Agences', []],
    ['وكالات', 'وكالات', []],
    ['MAP, 24 novembre 2026', 'MAP, 24 novembre 2026', ['MAP']],
    ['MAP – Rabat', 'MAP – Rabat', ['MAP']],
    ['و.م.ع/الرباط', 'و.م.ع/الرباط', ['MAP']],
    ['ومع – أ ف ب', 'ومع – أ ف ب', ['MAP', 'AFP']],
    ['Additional reporting by Reuters', 'Additional reporting by Reuters', ['Reuters']],
    ['Con información de EFE', 'Con información de EFE', ['EFE']],
    ['و م ع', 'و م ع', ['MAP']],
    ['و.م.ع', 'و.م.ع', ['MAP']],
    ['الصحيفة - و.م.ع', 'الصحيفة - و.م.ع', ['MAP']],
    ['عن (و م ع)', 'و م ع', ['MAP']],
    ['وكالة المغرب العربي للأنباء', 'وكالة المغرب العربي للأنباء', ['MAP']],
  ])('is read from the foot line "%s"', (line, phrase, agencies) => {
    const story = structure({ text: `${body.fr}\n\n${line}`, language: 'fr', published, headline: 'Une bibliothèque' })
    expect(story.credit).toMatchObject({ phrase, agencies })
    expect(story.body).toHaveLength(2)
  })

  test.each([
    ['MAP - publié le Jeudi 19 Mars à 12:48', ['MAP']],
    ['Par MAP', ['MAP']],
    ['Maghreb Arabe Presse (Rabat)', ['MAP']],
    ['و م ع', ['MAP']],
  ])('is read from the head line "%s"', (line, agencies) => {
    const story = structure({ text: `${line}\n\n${body.fr}`, language: 'fr', published, headline: 'Une bibliothèque' })
    expect(story.credit).toMatchObject({ agencies })
    expect(story.body).toHaveLength(2)
  })

  test('glued to the last paragraph is taken off it', () => {
    const story = structure({ text: `${body.fr} (MAP)`, language: 'fr', published, headline: 'Une bibliothèque' })
    expect(story.credit).toMatchObject({ phrase: 'MAP', agencies: ['MAP'] })
    expect(story.body.at(-1)?.endsWith('ouverte le soir.')).toBe(true)
  })

  test('comes from the feed without a span when the copy has none', () => {
    const story = structure({ text: body.ar, headline: 'خزانة', authors: ['الجريدة - و.م.ع'] })
    expect(story.credit).toMatchObject({ agencies: ['MAP'], rule: 'credit-author' })
    expect(story.credit?.sourceSpan).toBeUndefined()
    expect(story.byline).toBeUndefined()
  })

  test.each([
    ['ar', `ومع ذلك، ${body.ar}`],
    ['ar', `${body.ar}\n\nومع حلول المساء، غادر الجميع المكان في هدوء تام.`],
    ['fr', `${body.fr}\n\nLe maire s’est dit heureux dans une déclaration à la MAP.`],
    ['fr', `${body.fr}\n\n© Copyright : MAP/archives`],
    ['fr', `${body.fr}\n\nH.M.`],
    ['fr', `${body.fr}\n\nCrédit photo : MAP`],
    ['fr', `${body.fr}\n\nPh. MAP`],
    ['es', `${body.es}\n\nFoto: EFE`],
    ['ar', `${body.ar}\n\nتصوير: و م ع`],
    ['fr', `MAP TV\n\n${body.fr}`],
  ] as const)('is not made of the conjunction, a declaration, a photo line or initials (%s)', (language, text) => {
    expect(structure({ text, language, published, headline: 'Une bibliothèque' }).credit).toBeUndefined()
  })

  test('ends the dispatch: a second one below is told apart and reported', () => {
    const text = `${body.fr}\n\navec MAP\n\n${body.fr.replace('bibliothèque', 'piscine')}`
    const story = structure({ text, language: 'fr', published, headline: 'Une bibliothèque' })
    expect(story.body).toHaveLength(2)
    expect(story.warnings).toEqual([expect.stringContaining('second dispatch')])
  })
})

describe('a byline', () => {
  test.each([
    ['Par Omar ACHKI', ['Omar ACHKI']],
    ['Par Salma Idrissi et Karim Bennis', ['Salma Idrissi', 'Karim Bennis']],
    ['By Jane Porter', ['Jane Porter']],
    ['De notre correspondant à Madrid, Yassir Amrani', ['Yassir Amrani']],
    ['بقلم سعاد المرابط', ['سعاد المرابط']],
  ])('is read from "%s"', (line, names) => {
    const story = structure({ text: `${line}\n\n${body.fr}`, language: 'fr', published, headline: 'Une bibliothèque' })
    expect(story.byline).toMatchObject({ names })
    expect(story.body).toHaveLength(2)
  })

  test('may carry the credit', () => {
    const story = structure({
      text: `Par Hind Lamrani (MAP)\n\n${body.fr}`,
      language: 'fr',
      headline: 'Une bibliothèque',
    })
    expect(story.byline).toMatchObject({ text: 'Par Hind Lamrani', names: ['Hind Lamrani'] })
    expect(story.credit).toMatchObject({ phrase: 'MAP', agencies: ['MAP'] })
  })

  test('may stand before the dateline', () => {
    const story = structure({
      text: `Par Omar ACHKI\nWashington – ${body.fr}`,
      language: 'fr',
      headline: 'Une bibliothèque',
    })
    expect(story.byline).toMatchObject({ names: ['Omar ACHKI'] })
    expect(story.dateline).toMatchObject({ place: 'Washington' })
  })

  test('comes from the feed, unless the author is a credit or a town', () => {
    const byAuthor = (author: string) =>
      structure({ text: body.fr, headline: 'Une bibliothèque', authors: [author] }).byline
    expect(byAuthor('Salma Idrissi')).toMatchObject({ names: ['Salma Idrissi'] })
    expect(byAuthor('Rabat')).toBeUndefined()
    expect(byAuthor('Le Journal avec MAP')).toBeUndefined()
  })
})

describe('a notice', () => {
  test.each([
    ['URGENT - Une bibliothèque ouvre', 'urgent'],
    ['URGENT : Une bibliothèque ouvre', 'urgent'],
    ['ALERTE/ Une bibliothèque ouvre', 'urgent'],
    ['Library opens (Updated)', 'update'],
    ['Une bibliothèque ouvre (ACTUALISATION)', 'update'],
    ['RECTIFICATIF - Une bibliothèque ouvre', 'correction'],
    ['ANNULATION : Une bibliothèque ouvre', 'kill'],
    ['Une bibliothèque ouvre (À NE PAS DIFFUSER)', 'kill'],
    ['عاجل: خزانة جديدة', 'urgent'],
    ['عاجل.. خزانة جديدة', 'urgent'],
    ['تصحيح: خزانة جديدة', 'correction'],
    ['إلغاء - خزانة جديدة', 'kill'],
    ['خزانة جديدة (حصيلة محينة)', 'update'],
    ['CORRECCIÓN - Abre una biblioteca', 'correction'],
    ['KILL: Library opens', 'kill'],
    ['MISE A JOUR - Une bibliothèque ouvre', 'update'],
    ['Une bibliothèque ouvre (SYNTHESE)', 'writethru'],
    ['2e LEAD - Une bibliothèque ouvre', 'writethru'],
    ['Library opens (1st Ld-Writethru)', 'writethru'],
    ['DEPECHE ANNULEE : Une bibliothèque ouvre', 'kill'],
    ['RECTIF - Une bibliothèque ouvre', 'correction'],
  ])('is read from the headline "%s"', (headline, kind) => {
    expect(structure({ text: body.fr, headline }).notice).toMatchObject({ kind })
  })

  test.each([
    'Alerte aux crues : la ville se prépare',
    'Urgent besoin de sang à Fès',
    'Une bibliothèque (bilan provisoire)',
  ])('is not made of "%s"', (headline) => {
    expect(structure({ text: body.fr, headline }).notice).toBeUndefined()
  })

  test.each([
    ['MISE A JOUR', 'update'],
    ['A NE PAS DIFFUSER', 'kill'],
    ['Prière d’annuler notre dépêche sur la bibliothèque', 'kill'],
    ['Annule et remplace la dépêche précédente', 'writethru'],
    ['CORRECTION 2e paragraphe', 'correction'],
    ['Editors: please kill the story', 'kill'],
  ])('is read from the line "%s", which leaves the body', (line, kind) => {
    const story = structure({ text: `${line}\n\n${body.fr}`, headline: 'Titre', language: 'fr' })
    expect(story.notice).toMatchObject({ kind })
    expect(story.body).toHaveLength(2)
  })

  test.each(['URGENT - ', '(URGENT) ', 'Urgent : '])('is read from the head of the lead: "%s"', (flag) => {
    const story = structure({ text: flag + body.fr, headline: 'Titre', language: 'fr' })
    expect(story.notice).toMatchObject({ kind: 'urgent', rule: 'flag-lead' })
    expect(story.body[0]).toBe(lead)
  })

  test('is read from a line of its own', () => {
    const story = structure({ text: `RECTIFICATIF\n\nUne bibliothèque ouvre\n\n${body.fr}` })
    expect(story.notice).toMatchObject({ kind: 'correction', phrase: 'RECTIFICATIF' })
    expect(story.headline).toBe('Une bibliothèque ouvre')
  })

  test('comes from the envelope, and a cancelled status outranks a flag', () => {
    expect(structure({ text: body.fr, headline: 'URGENT - Oui', pubStatus: 'canceled' }).notice).toMatchObject({
      kind: 'kill',
    })
    expect(
      structure({ text: body.fr, headline: 'Oui', edNote: 'Correction : la date au 2e paragraphe' }).notice,
    ).toMatchObject({ kind: 'correction' })
  })
})

describe('an embargo', () => {
  test.each([
    ["EMBARGO jusqu'au 2 juillet 2025 à 18h00", '2025-07-02T17:00:00Z', 'fr'],
    ['Sous embargo jusqu’au jeudi 3 juillet 2025 à 9 heures', '2025-07-03T08:00:00Z', 'fr'],
    ['EMBARGO : 2 juillet 2025 à 18h00 GMT', '2025-07-02T18:00:00Z', 'fr'],
    ['Embargoed until July 2, 2025 at 6:00 pm', '2025-07-02T17:00:00Z', 'en'],
  ] as const)('is read from "%s"', (line, until, language) => {
    const story = structure({ text: `${line}\n\n${body[language]}`, headline: 'Une bibliothèque' })
    expect(story.embargo).toMatchObject({ until, phrase: line })
    expect(story.body).toHaveLength(2)
  })

  test('comes from the envelope', () => {
    expect(structure({ text: body.fr, headline: 'Oui', embargo: '2025-07-02T18:00:00Z' }).embargo).toMatchObject({
      until: '2025-07-02T18:00:00Z',
    })
  })
})
