import { structure } from '../../src/structure/structure.ts'

const leads: Readonly<Record<string, string>> = {
  fr: 'La coopérative de Taroudant a vendu mardi deux mille litres d’huile d’argan, a indiqué sa présidente, Rkia Amouzou, lors du salon d’Agadir.',
  en: 'The cooperative in Taroudant sold two thousand litres of argan oil on Tuesday, its chair, Rkia Amouzou, said at the Agadir fair.',
  es: 'La cooperativa de Tarudant vendió el martes dos mil litros de aceite de argán, informó su presidenta, Rkia Amuzu, en la feria de Agadir.',
  ar: 'باعت تعاونية تارودانت، الثلاثاء، ألفي لتر من زيت الأركان، حسب ما ذكرت رئيستها رقية أموزو خلال معرض أكادير.',
}

type Row = readonly [language: string, kind: string, headline: string, body?: string]

/** Headlines that flag, with copy under them that says nothing of it. */
const flagged: readonly Row[] = [
  ['fr', 'take', 'Argan : les ventes progressent (SUITE)'],
  ['fr', 'take', 'Argan : les ventes progressent (SUITE ET FIN)'],
  ['fr', 'take', 'Argan : les ventes progressent (2e take)'],
  ['fr', 'take', 'Argan : les ventes progressent (take 2)'],
  ['fr', 'take', 'Argan : les ventes progressent - 2e take'],
  ['fr', 'take', 'Argan : les ventes progressent, 3e take'],
  ['fr', 'take', 'Argan : les ventes progressent - SUITE'],
  ['fr', 'take', 'SUITE - Les ventes d’argan progressent'],
  ['fr', 'take', '2e TAKE : Les ventes d’argan progressent'],
  ['fr', 'take', 'Argan : les ventes progressent (suite 2)'],
  ['fr', 'take', 'Argan : les ventes progressent (deuxième partie)'],
  ['fr', 'take', 'Argan : les ventes progressent (et fin)'],
  ['fr', 'correction', 'RECTIFICATIF - Les ventes d’argan progressent'],
  ['fr', 'correction', 'Les ventes d’argan progressent - RECTIFICATIF'],
  ['fr', 'correction', 'Les ventes d’argan progressent (Correction)'],
  ['fr', 'correction', 'Rectificatif à notre dépêche sur les ventes d’argan'],
  ['fr', 'update', 'Les ventes d’argan progressent (ACTUALISÉ)'],
  ['fr', 'update', 'Les ventes d’argan progressent - MISE À JOUR'],
  ['fr', 'writethru', 'SYNTHÈSE : Les ventes d’argan progressent'],
  ['fr', 'writethru', 'ANNULE ET REMPLACE : Les ventes d’argan progressent'],
  ['fr', 'kill', 'Annulation de dépêche'],
  ['fr', 'kill', 'Avis d’annulation'],
  ['fr', 'kill', 'Annulation de notre dépêche sur les ventes d’argan'],
  ['fr', 'kill', 'ANNULATION : Les ventes d’argan progressent'],
  ['fr', 'kill', 'Retrait de dépêche'],
  ['fr', 'kill', 'DÉPÊCHE ANNULÉE - Les ventes d’argan progressent'],
  ['en', 'take', 'Argan oil sales grow (2nd take)'],
  ['en', 'take', 'Argan oil sales grow, 2nd take'],
  ['en', 'take', 'Argan oil sales grow (take 2)'],
  ['en', 'take', 'Argan oil sales grow - Take 2'],
  ['en', 'take', 'Argan oil sales grow (1st add)'],
  ['en', 'take', 'Argan oil sales grow, 1st Add'],
  ['en', 'take', '2ND TAKE: Argan oil sales grow'],
  ['en', 'take', 'Argan oil sales grow (continued)'],
  ['en', 'correction', 'CORRECTED - Argan oil sales grow'],
  ['en', 'correction', 'Argan oil sales grow - CORRECTION'],
  ['en', 'correction', 'Correction to story on argan oil sales'],
  ['en', 'update', 'UPDATE 1 - Argan oil sales grow'],
  ['en', 'update', 'Argan oil sales grow (Updated)'],
  ['en', 'writethru', 'Argan oil sales grow (1st Ld-Writethru)'],
  ['en', 'writethru', 'LEAD: Argan oil sales grow'],
  ['en', 'kill', 'Kill notice'],
  ['en', 'kill', 'MANDATORY KILL - Argan oil sales grow'],
  ['en', 'kill', 'Story withdrawn: Argan oil sales grow'],
  ['en', 'kill', 'Kill notice: Argan oil sales grow'],
  ['es', 'take', 'Crece la venta de argán (continuación)'],
  ['es', 'take', 'Crece la venta de argán (y 2)'],
  ['es', 'take', 'Crece la venta de argán (y última)'],
  ['es', 'take', 'Crece la venta de argán (2ª toma)'],
  ['es', 'take', 'Crece la venta de argán - segunda toma'],
  ['es', 'take', 'CONTINUACIÓN - Crece la venta de argán'],
  ['es', 'correction', 'CORRECCIÓN - Crece la venta de argán'],
  ['es', 'correction', 'Crece la venta de argán (Rectificación)'],
  ['es', 'correction', 'Corrección de la noticia sobre el argán'],
  ['es', 'update', 'Crece la venta de argán (Ampliación)'],
  ['es', 'writethru', 'RESUMEN: Crece la venta de argán'],
  ['es', 'kill', 'Anulación de noticia'],
  ['es', 'kill', 'ANULADA - Crece la venta de argán'],
  ['es', 'kill', 'Anulación de la noticia sobre la venta de argán'],
  ['ar', 'take', 'ارتفاع مبيعات زيت الأركان (تتمة)'],
  ['ar', 'take', 'ارتفاع مبيعات زيت الأركان (تابع)'],
  ['ar', 'take', 'ارتفاع مبيعات زيت الأركان (تتمة 2)'],
  ['ar', 'take', 'ارتفاع مبيعات زيت الأركان (الجزء الثاني)'],
  ['ar', 'take', 'ارتفاع مبيعات زيت الأركان - تتمة'],
  ['ar', 'take', 'تتمة - ارتفاع مبيعات زيت الأركان'],
  ['ar', 'take', 'تتمة: ارتفاع مبيعات زيت الأركان'],
  ['ar', 'take', 'ارتفاع مبيعات زيت الأركان (تتمة ونهاية)'],
  ['ar', 'correction', 'تصحيح: ارتفاع مبيعات زيت الأركان'],
  ['ar', 'correction', 'تصحيح خبر'],
  ['ar', 'correction', 'ارتفاع مبيعات زيت الأركان (استدراك)'],
  ['ar', 'update', 'ارتفاع مبيعات زيت الأركان (تحيين)'],
  ['ar', 'kill', 'إلغاء خبر'],
  ['ar', 'kill', 'إلغاء قصاصة'],
  ['ar', 'kill', 'إلغاء خبر ارتفاع مبيعات زيت الأركان'],
  ['ar', 'kill', 'خبر ملغى: ارتفاع مبيعات زيت الأركان'],
]

/** Orders that are all the copy there is, or its first paragraph, under a headline that says nothing of it. */
const ordered: readonly Row[] = [
  [
    'fr',
    'kill',
    'Ventes d’argan',
    'Prière d’annuler notre dépêche « Les ventes d’argan progressent » diffusée ce mardi à 10h12. Les chiffres sont erronés.',
  ],
  [
    'fr',
    'kill',
    'Ventes d’argan',
    'La dépêche intitulée « Les ventes d’argan progressent », diffusée mardi à 10h12, est annulée. Une nouvelle version suivra dans l’heure, avec les chiffres que la fédération régionale des coopératives doit publier en fin de journée à Agadir.',
  ],
  [
    'fr',
    'kill',
    'Note aux rédactions',
    'Merci de ne pas utiliser notre dépêche de 10h12 sur l’argan. La source la dément.',
  ],
  ['fr', 'kill', 'Annulation', 'Les abonnés sont priés de ne pas tenir compte de notre dépêche de 10h12.'],
  [
    'fr',
    'correction',
    'Ventes d’argan',
    'Bien lire « deux mille litres » au lieu de « trois mille litres » au premier paragraphe.',
  ],
  ['fr', 'correction', 'Ventes d’argan', 'Dans notre dépêche de 10h12, lire deux mille litres au lieu de trois mille.'],
  ['fr', 'correction', 'Rectificatif', 'Il faut lire Rkia Amouzou (et non Rkia Amouzi) au deuxième paragraphe.'],
  [
    'en',
    'kill',
    'Argan oil sales',
    'Please kill our story headlined "Argan oil sales grow", moved at 10:12. The figures are wrong.',
  ],
  [
    'en',
    'kill',
    'Argan oil sales',
    'The story headlined "Argan oil sales grow" has been withdrawn. No substitute will be filed.',
  ],
  [
    'en',
    'correction',
    'Argan oil sales',
    'In our story on argan oil, please read "two thousand" instead of "three thousand" in paragraph one.',
  ],
  [
    'en',
    'correction',
    'Argan oil sales',
    'Please read two thousand instead of three thousand in the second paragraph.',
  ],
  [
    'es',
    'kill',
    'Venta de argán',
    'Rogamos anulen nuestra noticia "Crece la venta de argán". Las cifras son erróneas.',
  ],
  [
    'es',
    'kill',
    'Venta de argán',
    'Queda anulada la noticia titulada "Crece la venta de argán". Habrá una nueva versión.',
  ],
  ['es', 'correction', 'Venta de argán', 'Donde dice tres mil litros debe decir dos mil litros, en el primer párrafo.'],
  ['ar', 'kill', 'مبيعات الأركان', 'يرجى إلغاء خبرنا المعنون "ارتفاع مبيعات زيت الأركان". الأرقام غير صحيحة.'],
  ['ar', 'kill', 'مبيعات الأركان', 'المرجو عدم اعتماد الخبر السابق بخصوص مبيعات الأركان.'],
  ['ar', 'correction', 'مبيعات الأركان', 'يرجى قراءة ألفي لتر بدل ثلاثة آلاف لتر في الفقرة الأولى.'],
  ['ar', 'correction', 'مبيعات الأركان', 'ورد خطأ في خبرنا السابق: الصواب ألفا لتر وليس ثلاثة آلاف.'],
]

/** Headlines of the news that begin or end with such words. */
const news: readonly (readonly [language: string, headline: string, body?: string])[] = [
  ['fr', 'Suite du procès de Safi : la défense plaide'],
  ['fr', 'Retrait des troupes : le calendrier se précise'],
  ['fr', 'Retrait : les troupes quittent le plateau'],
  ['fr', 'Annulation : le concert de Safi n’aura pas lieu'],
  ['fr', 'Annulation du concert de Safi'],
  ['fr', 'Développement : la région mise sur l’argan'],
  ['fr', 'Synthèse vocale : une jeune pousse de Fès se distingue'],
  ['fr', 'Suites hôtelières : l’offre augmente à Agadir'],
  ['fr', 'Mise au point du ministère sur la réforme des retraites'],
  ['fr', 'Correction des copies : les enseignants à l’œuvre'],
  ['fr', 'Affaire des terrains de Kénitra, suite et fin'],
  ['fr', 'Lead climatique : Rabat accueille un forum'],
  ['fr', 'Prière de l’absence : les fidèles affluent'],
  ['fr', 'Ne pas publier les sondages : l’appel des partis'],
  ['fr', 'La fin d’une époque (fin de série)'],
  ['en', 'Lead concentration in water: experts worry'],
  ['en', 'Lead: a metal to watch'],
  ['en', 'Correction facilities: inmates learn a trade'],
  ['en', 'Take two: a film festival returns to Fez'],
  ['en', 'Suite prices rise in Agadir hotels'],
  ['en', 'Kill switch fails at Jorf plant'],
  ['en', 'Recall: a carmaker takes back two thousand vans'],
  ['en', 'Wrap: a sandwich shop opens in Rabat'],
  ['en', 'Cancelled flights: passengers wait in Casablanca'],
  ['en', 'Bulletin boards make a comeback'],
  ['en', 'Retraction of the glacier continues'],
  ['en', 'Add a garden to every school, says minister'],
  ['es', 'Retirada: las tropas dejan la meseta'],
  ['es', 'Retirada de tropas: se precisa el calendario'],
  ['es', 'Anulación del concierto de Safi'],
  ['es', 'Continuación de las obras del puerto: el ministro promete plazos'],
  ['es', 'Resumen: una app que lee por usted'],
  ['es', 'Crónica de un regreso anunciado'],
  ['es', 'Corrección de exámenes: los docentes, manos a la obra'],
  ['es', 'Eliminar el plástico: el reto de las playas'],
  ['es', 'Avance de las obras: la autopista llega a Nador'],
  ['es', 'Fe de vida: los pensionistas piden plazos'],
  ['es', 'Sustituye la red de agua un barrio de Tetuán'],
  ['es', 'Segunda toma de posesión del alcalde'],
  ['ar', 'تتمة أشغال الطريق: الوزير يعد بالآجال'],
  ['ar', 'إلغاء الرحلات: شركات تعوض المسافرين'],
  ['ar', 'إلغاء حفل آسفي'],
  ['ar', 'سحب القوات: الجدول الزمني يتضح'],
  ['ar', 'سحب: القوات تغادر الهضبة'],
  ['ar', 'إعادة: فتح الخط يوم الجمعة'],
  ['ar', 'إعادة فتح الخط يوم الجمعة'],
  ['ar', 'تصحيح الامتحانات: الأساتذة في العمل'],
  ['ar', 'توضيح من الوزارة بخصوص إصلاح التقاعد'],
  ['ar', 'إضافة مقاعد جديدة إلى الجامعة'],
  ['ar', 'تحديث أسطول الحافلات ينطلق الاثنين'],
  ['ar', 'تابع الآلاف مهرجان فاس'],
  [
    'fr',
    'Argan',
    'Merci de la part de tous : la présidente a remercié les femmes de la coopérative, selon la version du journal local.',
  ],
  ['fr', 'Argan', 'La dépêche envoyée à la préfecture annonçait une annulation, selon l’avocat.'],
  ['en', 'Argan', 'The story of the cooperative is one of corrections and second chances, its chair said.'],
  ['es', 'Argán', 'La noticia de la anulación del concierto corrió por Safi, según el alcalde.'],
  ['ar', 'الأركان', 'نفى المجلس خبر إلغاء المهرجان، حسب رئيسه.'],
]

const kindOf = (language: string, headline: string, body: string): string | undefined =>
  structure({ language, headline, text: body }).notice?.kind

describe('a headline that flags is a notice', () => {
  test.each(flagged)('%s, %s: %s', (language = '', kind, headline = '') => {
    expect(kindOf(language, headline, leads[language] ?? '')).toBe(kind)
  })
})

describe('an order to the desks is a notice, alone or before copy', () => {
  test.each(ordered)('%s, %s: %s / %s', (language = '', kind, headline = '', body = '') => {
    const alone = structure({ language, headline, text: body })
    expect([alone.notice?.kind, alone.body]).toEqual([kind, [body]])
    expect(kindOf(language, headline, `${body}\n\n${leads[language]}`)).toBe(kind)
  })
})

describe('news in such words is no notice', () => {
  test.each(news.map(([language, headline, body = leads[language] ?? '']) => [language, headline, body]))(
    '%s: %s',
    (language, headline, body) => {
      expect(kindOf(language, headline, body)).toBeUndefined()
    },
  )
})
