import { structure } from '../../src/structure/structure.ts'

const leads: Readonly<Record<string, string>> = {
  fr: 'Le ministre du Transport, Driss Aknouz, a annoncé mardi que la ligne rouvrira vendredi.',
  en: 'Transport Minister Driss Aknouz said on Tuesday the line would reopen on Friday.',
  es: 'El ministro de Transporte, Driss Aknuz, anunció el martes que la línea reabrirá el viernes.',
  ar: 'أعلن وزير النقل، إدريس أكنوز، اليوم الثلاثاء، أن الخط سيفتح الجمعة.',
}
const headlines: Readonly<Record<string, string>> = {
  fr: 'La ligne rouvre vendredi',
  en: 'Line to reopen on Friday',
  es: 'La línea reabre el viernes',
  ar: 'إعادة فتح الخط يوم الجمعة',
}

describe('a line of the desk about its own dispatch is a notice and no copy', () => {
  test.each([
    ['fr', 'kill', 'ANNULATION de notre dépêche « La ligne rouvre vendredi » diffusée à 10h12.'],
    ['fr', 'kill', `Prière d'annuler la dépêche intitulée « La ligne rouvre vendredi », diffusée à 9h50.`],
    ['fr', 'kill', 'Prière de ne pas tenir compte de notre dépêche de 9h50 sur la ligne.'],
    ['fr', 'kill', 'Veuillez annuler notre information sur la ligne Fès-Oujda.'],
    ['fr', 'kill', 'KILL – Merci de ne pas utiliser notre dépêche de 10h.'],
    ['fr', 'kill', 'Nous annulons notre dépêche de 10h12 sur la réouverture de la ligne.'],
    ['fr', 'kill', 'Notre dépêche de 10h12 est annulée.'],
    ['fr', 'writethru', 'Cette version remplace et complète la précédente.'],
    ['fr', 'writethru', '(Version intégrale, remplace la dépêche de 9h50)'],
    ['fr', 'writethru', '(Reprise avec davantage de détails)'],
    ['fr', 'writethru', 'Papier général – remplace nos précédents envois.'],
    ['fr', 'correction', 'RECTIFICATIF – Bien lire « vendredi » au lieu de « jeudi » au premier paragraphe.'],
    ['fr', 'correction', 'Rectificatif : lire vendredi et non jeudi.'],
    ['fr', 'correction', '(Corrige la date au premier paragraphe)'],
    ['fr', 'correction', 'Cette dépêche corrige le nom du ministre au deuxième paragraphe.'],
    ['fr', 'update', 'ACTUALISATION : ajoute les propos du ministre'],
    ['fr', 'update', '(Actualisé avec la réaction du syndicat)'],
    ['fr', 'update', 'Mise à jour avec la réaction des syndicats.'],
    ['en', 'kill', 'KILL: Please disregard our story headlined "Line to reopen" sent at 9:50.'],
    ['en', 'kill', 'MANDATORY KILL – The story on the line has been withdrawn.'],
    ['en', 'kill', 'Editors: Please kill our story on the line moved at 10:12.'],
    ['en', 'kill', 'Please do not use our story slugged Line-Reopens.'],
    ['en', 'kill', 'The story headlined "Line to reopen" is withdrawn.'],
    ['en', 'writethru', '(Writethru: adds quotes)'],
    ['en', 'writethru', '1st Ld-Writethru, adds background'],
    ['en', 'writethru', 'This version replaces an earlier one and adds comment from the union.'],
    ['en', 'writethru', '(Recasts throughout, replaces previous)'],
    ['en', 'correction', 'Correction: An earlier version of this story misstated the day of the reopening.'],
    ['en', 'correction', '(Corrects day in first paragraph to Friday from Thursday)'],
    ['en', 'correction', 'CORRECTION – Please read "Friday" instead of "Thursday" in paragraph one.'],
    ['en', 'update', '(Updates with union reaction)'],
    ['en', 'update', `(Adds minister's comment, background)`],
    ['en', 'update', `UPDATE: adds minister's quotes`],
    ['es', 'kill', 'ANULACIÓN: Rogamos anulen nuestra noticia sobre la línea, transmitida a las 9.50.'],
    ['es', 'kill', 'Se ruega no tener en cuenta nuestra información sobre la línea.'],
    ['es', 'kill', 'Queda anulada la noticia titulada "La línea reabre".'],
    ['es', 'writethru', '(Esta versión sustituye a la anterior)'],
    ['es', 'writethru', 'Esta noticia amplía y sustituye a la anterior.'],
    ['es', 'correction', 'CORRECCIÓN: donde dice jueves debe decir viernes.'],
    ['es', 'correction', 'FE DE ERRATAS – En el primer párrafo debe decir viernes.'],
    ['es', 'correction', '(Corrige el día en el primer párrafo)'],
    ['es', 'update', '(Actualiza con la reacción de los sindicatos)'],
    ['es', 'update', '(Amplía con declaraciones del ministro)'],
    ['ar', 'kill', 'يرجى إلغاء خبرنا المعنون "إعادة فتح الخط" الذي بث في الساعة 9 و50 دقيقة.'],
    ['ar', 'kill', 'يرجى عدم اعتماد الخبر السابق بخصوص الخط.'],
    ['ar', 'kill', 'إلغاء: يرجى من السادة المشتركين عدم نشر خبر إعادة فتح الخط.'],
    ['ar', 'correction', 'تصويب: يرجى قراءة الجمعة بدل الخميس في الفقرة الأولى.'],
    ['ar', 'correction', 'تصحيح – ورد خطأ في اسم الوزير في الفقرة الأولى.'],
    ['ar', 'update', '(تحديث بإضافة تصريح الوزير)'],
    ['ar', 'update', 'تحديث: يضيف تصريحات الوزير'],
    ['ar', 'writethru', 'هذه الصيغة تلغي وتعوض سابقتها.'],
    ['ar', 'writethru', '(صيغة كاملة تعوض السابقة)'],
  ])('%s, %s: %s', (language, kind, line) => {
    const lead = leads[language] ?? ''
    const headline = headlines[language] ?? ''
    for (const copy of [
      { language, headline, text: `${line}\n\n${lead}` },
      { language, text: `${headline}\n\n${line}\n\n${lead}` },
      { language, text: `${line}\n\n${lead}` },
    ]) {
      const story = structure(copy)
      expect([story.notice?.kind, story.body[0]]).toEqual([kind, lead])
    }
  })
})

describe('copy that tells of corrections and cancellations is no notice', () => {
  test.each([
    ['fr', 'La correction des copies commence lundi au lycée de Midelt, a annoncé le proviseur.'],
    ['fr', 'Le tribunal annule la décision du conseil de Fès, selon l’avocat de la défense.'],
    ['fr', 'Annulation du concert de Safi : les billets seront remboursés, a indiqué la mairie.'],
    ['en', 'The kill switch of the plant failed on Monday, the operator said.'],
    ['en', 'Please read the label before use, doctors said.'],
    ['es', 'La actualización del padrón empieza hoy, informó el alcalde.'],
    ['ar', 'تحديث أسطول الحافلات ينطلق الاثنين، حسب المجلس.'],
  ])('%s: %s', (language, lead) => {
    const story = structure({ language, headline: headlines[language] ?? '', text: `${lead}\n\n${leads[language]}` })
    expect(story.notice).toBeUndefined()
    expect(story.body[0]).toBe(lead)
  })
})

describe('an Arabic headline names who speaks', () => {
  const copy = 'قال رئيس جماعة أزيلال، موحا أوعلي، إن الطريق ستفتح قبل متم السنة.\n\nاستغرقت الأشغال ستة أشهر.'
  test.each([
    ['أوعلي: الطريق ستفتح قبل متم السنة', 'أوعلي'],
    ['الطريق ستفتح قبل متم السنة (أوعلي)', 'أوعلي'],
    ['موحا أوعلي يؤكد: الطريق ستفتح', 'موحا أوعلي'],
    ['أكد موحا أوعلي: الطريق ستفتح قريبا', 'موحا أوعلي'],
    ['الطريق ستفتح قبل متم السنة.. أوعلي', 'أوعلي'],
    ['مونديال 2030: الأشغال تتقدم بالرباط', undefined],
  ])('%s', (headline, mention) => {
    const speaker = structure({ language: 'ar', headline, text: copy }).headlineSpeaker
    expect([speaker?.mention, speaker?.name]).toEqual([mention, mention && 'موحا أوعلي'])
  })
})
