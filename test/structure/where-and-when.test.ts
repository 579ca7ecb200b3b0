import { structure } from '../../src/structure/structure.ts'

/** A Thursday. */
const published = '2026-03-19T11:00:00+00:00'

const more = {
  fr: 'Le bâtiment de deux étages abrite une salle de lecture, un atelier pour enfants et une petite salle de projection.',
  en: 'The building has a reading room, a workshop for children and a small cinema that opens at night for the whole street.',
  es: 'El edificio tiene una sala de lectura, un taller para niños y una pequeña sala de cine que abre por la noche.',
  ar: 'ويضم المبنى قاعة للقراءة وورشة للأطفال وقاعة صغيرة للعروض المسائية تفتح أبوابها لسكان الحي.',
} as const

type Language = keyof typeof more
type Row = [language: Language, lead: string, place: string | undefined, date: string | undefined]

const eventOf = (language: Language, lead: string) =>
  structure({ text: `${lead}\n\n${more[language]}`, headline: 'Titre', language, published }).event

const said: Row[] = [
  [
    'fr',
    'Le tramway roulera en 2028, a annoncé mercredi à Témara la directrice du réseau, Ilham Chafik.',
    'Témara',
    '2026-03-18',
  ],
  ['fr', 'Le tramway avance bien, a assuré ce jeudi 19 mars 2026 à Salé le maire Omar Tazi.', 'Salé', '2026-03-19'],
  [
    'fr',
    'La récolte sera bonne, a indiqué hier à Sidi Bibi le président de la coopérative, Brahim Ouali.',
    'Sidi Bibi',
    '2026-03-18',
  ],
  [
    'fr',
    'Intervenant, lundi soir à Ouled Berhil, lors d’un débat, Mme Samira Lahlou a plaidé pour les écoles rurales.',
    'Ouled Berhil',
    '2026-03-16',
  ],
  [
    'fr',
    'À Taroudant, les artisans du cuir ont rouvert leurs ateliers après deux mois de travaux.',
    'Taroudant',
    undefined,
  ],
  [
    'fr',
    'Une rame de métro a déraillé mardi dans la ville de Lyon, sans faire de blessés, selon la préfecture.',
    'Lyon',
    '2026-03-17',
  ],
  [
    'fr',
    'Un bateau de pêche a coulé dimanche au large de Sidi Ifni, ont indiqué les autorités locales.',
    'Sidi Ifni',
    '2026-03-15',
  ],
  [
    'fr',
    'La caravane médicale a soigné six cents personnes, samedi, à Aït Bouguemez, selon ses organisateurs.',
    'Aït Bouguemez',
    '2026-03-14',
  ],
  [
    'fr',
    'Le Maroc et le Sénégal ont signé, mercredi à Dakar, un accord sur la pêche artisanale.',
    'Dakar',
    '2026-03-18',
  ],
  ['fr', 'Le Premier ministre est arrivé mercredi au Caire pour une visite de deux jours.', 'Le Caire', '2026-03-18'],
  ['fr', 'Un séisme a secoué mercredi matin le Japon, d’après l’institut de géophysique.', undefined, '2026-03-18'],
  ['fr', 'La ministre a entamé mardi une visite de travail en Espagne, consacrée à la pêche.', undefined, '2026-03-17'],
  ['fr', 'L’ambassadeur du Maroc à Nairobi, Karim Berrada, a salué jeudi la tenue du forum.', undefined, '2026-03-19'],
  ['fr', 'Le conseil de la ville de Fès a adopté lundi son budget, a indiqué sa présidente.', undefined, '2026-03-16'],
  ['fr', 'Meknès attend deux millions de visiteurs, a souligné mardi l’office du tourisme.', undefined, '2026-03-17'],
  ['fr', 'La ligne de Rabat à Tanger sera fermée dès lundi, a averti mercredi l’exploitant.', undefined, '2026-03-18'],
  [
    'fr',
    'Le salon du livre ouvrira ses portes vendredi prochain à Casablanca, ont annoncé jeudi ses organisateurs.',
    undefined,
    '2026-03-19',
  ],
  ['fr', 'Le coureur Samir Idder a confié mardi à Karim Bennis qu’il arrêtait sa carrière.', undefined, '2026-03-17'],
  ['fr', 'L’actrice a déclaré mercredi à RFI que le tournage est terminé.', undefined, '2026-03-18'],
  ['fr', 'Né le 3 mars 1950, le poète est mort dimanche à Azemmour, a annoncé sa famille.', 'Azemmour', '2026-03-15'],
  [
    'fr',
    'Mis à jour le 18 mars 2026 à 09:12. La commune a inauguré mardi à Zagora une bibliothèque de quartier.',
    'Zagora',
    '2026-03-17',
  ],
  [
    'fr',
    'Les travaux se poursuivront jusqu’à samedi, a précisé mardi dernier à Nador le directeur du port.',
    'Nador',
    '2026-03-17',
  ],
  [
    'en',
    'The new line will open in 2028, the head of the network, Ilham Chafik, said on Wednesday in Temara.',
    'Temara',
    '2026-03-18',
  ],
  ['en', 'A fishing boat sank off Sidi Ifni on Sunday, local authorities said.', 'Sidi Ifni', '2026-03-15'],
  [
    'en',
    'Ministers from nine countries met in Addis Ababa on Tuesday to discuss river basins.',
    'Addis Ababa',
    '2026-03-17',
  ],
  [
    'en',
    'Speaking in Oulad Berhil on Monday evening, Samira Lahlou called for better rural schools.',
    'Oulad Berhil',
    '2026-03-16',
  ],
  [
    'en',
    'A library opened its doors Wednesday in the small town of Tamesloht, after two years of works.',
    'Tamesloht',
    '2026-03-18',
  ],
  [
    'en',
    'In Marrakech on Thursday, weavers reopened the cooperative that the earthquake had closed.',
    'Marrakech',
    '2026-03-19',
  ],
  ['en', 'The Moroccan ambassador in Nairobi, Karim Berrada, praised the forum on Thursday.', undefined, '2026-03-19'],
  ['en', 'Casablanca Finance City signed nine companies on Tuesday, its director said.', undefined, '2026-03-17'],
  [
    'en',
    'The fair will open next Friday in Casablanca, its organisers announced on Thursday.',
    undefined,
    '2026-03-19',
  ],
  ['en', 'Two hikers were found safe near Imlil on Sunday after a night in the cold.', 'Imlil', '2026-03-15'],
  [
    'en',
    'The road from Rabat to Tangier will stay closed until Monday, the operator said on Wednesday.',
    undefined,
    '2026-03-18',
  ],
  ['en', 'The choir performed at the opera house in Lyon on March 14, 2026 before a full house.', 'Lyon', '2026-03-14'],
  [
    'es',
    'El tranvía rodará en 2028, anunció el miércoles en Temara la directora de la red, Ilham Chafik.',
    'Temara',
    '2026-03-18',
  ],
  [
    'es',
    'Un pesquero naufragó el domingo cerca de Sidi Ifni, informaron las autoridades locales.',
    'Sidi Ifni',
    '2026-03-15',
  ],
  [
    'es',
    'Marruecos y Senegal firmaron este miércoles en Dakar un acuerdo sobre pesca artesanal.',
    'Dakar',
    '2026-03-18',
  ],
  [
    'es',
    'La cónsul de Marruecos en Las Palmas, Samira Lahlou, declaró este martes que la oficina abrirá en abril.',
    undefined,
    '2026-03-17',
  ],
  [
    'es',
    'En la ciudad de Nador, los vecinos celebraron ayer la reapertura del mercado central.',
    'Nador',
    '2026-03-18',
  ],
  [
    'es',
    'La feria abrirá el próximo viernes en Casablanca, anunciaron el jueves sus organizadores.',
    undefined,
    '2026-03-19',
  ],
  ['es', 'El pueblo de Belorado celebró el sábado la fiesta del pan, indicó su alcaldesa.', undefined, '2026-03-14'],
  ['es', 'El jurado entregó el lunes en Alhaurín los premios del certamen de cuentos.', 'Alhaurín', '2026-03-16'],
  ['ar', 'أعلنت مديرة الشبكة، إلهام شفيق، أمس الأربعاء بتمارة، أن الترامواي سينطلق سنة 2028.', 'تمارة', '2026-03-18'],
  ['ar', 'وقع المغرب والسنغال، اليوم الخميس بدكار، اتفاقا حول الصيد التقليدي.', 'دكار', '2026-03-19'],
  ['ar', 'غرق مركب للصيد يوم الأحد قبالة سيدي إفني، حسب السلطات المحلية.', 'سيدي إفني', '2026-03-15'],
  ['ar', 'افتتحت مساء الثلاثاء بمدينة زاكورة فعاليات المهرجان الدولي للواحات.', 'زاكورة', '2026-03-17'],
  ['ar', 'قالت رئيسة التعاونية، سميرة لحلو، يوم الاثنين بتغسالين، إن المحصول جيد.', 'تغسالين', '2026-03-16'],
  ['ar', 'أشاد سفير المغرب بكينيا، كريم برادة، اليوم الخميس، بتنظيم المنتدى.', undefined, '2026-03-19'],
  [
    'ar',
    'سيفتتح المعرض يوم الجمعة المقبل بالدار البيضاء، حسب ما أعلن عنه المنظمون اليوم الخميس.',
    undefined,
    '2026-03-19',
  ],
  ['ar', 'صادق مجلس مدينة فاس، أول أمس الثلاثاء، على ميزانية السنة الجارية.', undefined, '2026-03-17'],
  ['ar', 'لقي شخصان مصرعهما في حادثة سير وقعت صباح اليوم الخميس بضواحي خريبكة.', 'خريبكة', '2026-03-19'],
  ['ar', 'جدد وزير الخارجية، أمس الأربعاء في نواكشوط، التأكيد على متانة العلاقات.', 'نواكشوط', '2026-03-18'],
]

describe('where and when', () => {
  test.each(said)('is read from the lead in %s: "%s"', (language, lead, place, date) => {
    const event = eventOf(language, lead)
    expect({ place: event?.place, date: event?.date }).toEqual({ place, date })
  })
})
