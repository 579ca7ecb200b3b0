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

const eventOf = (language: Language, lead: string, day = published) =>
  structure({ text: `${lead}\n\n${more[language]}`, headline: 'Titre', language, published: day }).event

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

/** A Tuesday. */
const later = '2026-11-24T10:00:00+01:00'

const saidLater: Row[] = [
  [
    'fr',
    'La ville de Khouribga accueillera en mars le championnat de lutte, a fait savoir lundi à Rabat le président de la fédération, Hamza Oufkir.',
    'Rabat',
    '2026-11-23',
  ],
  [
    'fr',
    'Les pluies tombées depuis samedi sur le Gharb ont rempli les barrages, a indiqué ce mardi l’Agence du bassin hydraulique du Sebou.',
    undefined,
    '2026-11-24',
  ],
  [
    'fr',
    '« Le théâtre n’est pas un luxe », a lancé vendredi soir à Tahannaout la metteuse en scène Imane Ouberri.',
    'Tahannaout',
    '2026-11-20',
  ],
  [
    'fr',
    'Le Syndicat des marins de Dakhla a suspendu dimanche sa grève, entamée le 3 novembre.',
    undefined,
    '2026-11-22',
  ],
  [
    'fr',
    'Treize élèves de l’École normale de Bouaké ont reçu mercredi à Abidjan le prix de la meilleure thèse.',
    'Abidjan',
    '2026-11-18',
  ],
  [
    'fr',
    'Réunis du 18 au 20 novembre à Lomé, les douaniers de neuf pays ont plaidé pour un guichet unique.',
    'Lomé',
    undefined,
  ],
  [
    'fr',
    'Rabat et Madrid ont décidé lundi de relancer leur commission mixte, a annoncé le ministère des Affaires étrangères.',
    undefined,
    '2026-11-23',
  ],
  [
    'fr',
    'Un autocar s’est renversé dans la nuit de dimanche à lundi près de Tinejdad, faisant quatre blessés.',
    'Tinejdad',
    '2026-11-22',
  ],
  [
    'fr',
    'Le procès de l’armateur reprendra le 8 décembre devant la cour d’appel d’Agadir, a précisé mardi son avocat.',
    undefined,
    '2026-11-24',
  ],
  [
    'fr',
    'En déplacement jeudi à Aoufous, le ministre de l’Agriculture, Nabil Ziani, a promis des puits.',
    'Aoufous',
    '2026-11-19',
  ],
  [
    'fr',
    'La météo nationale prévoit de fortes rafales mercredi et jeudi dans les provinces de Tata et Zagora.',
    undefined,
    undefined,
  ],
  [
    'fr',
    'Le musicien Abdou Sarr est décédé samedi à Saint-Louis, à l’âge de 71 ans, a-t-on appris auprès de sa famille.',
    'Saint-Louis',
    '2026-11-21',
  ],
  [
    'fr',
    'L’Association des amis de Volubilis a remis lundi, au siège de la commune de Moulay Driss, un lot de livres.',
    undefined,
    '2026-11-23',
  ],
  [
    'fr',
    'Plusieurs routes restent coupées à Imilchil, ont indiqué mardi matin les autorités provinciales de Midelt.',
    'Imilchil',
    '2026-11-24',
  ],
  [
    'fr',
    'Le cours du safran a doublé en un an sur les marchés de Taliouine, selon la Chambre d’agriculture.',
    undefined,
    undefined,
  ],
  ['fr', 'Invitée lundi de Radio Plus, la maire d’Agadir a défendu son budget.', undefined, '2026-11-23'],
  [
    'fr',
    'La Tunisie abritera l’an prochain le congrès, ont annoncé mardi à Sousse les organisateurs.',
    'Sousse',
    '2026-11-24',
  ],
  [
    'fr',
    'Le prix Goncourt des lycéens a été remis jeudi 19 novembre à Rennes à la romancière Léa Thibaud.',
    'Rennes',
    '2026-11-19',
  ],
  ['fr', 'Un accord a été trouvé hier soir entre les dockers et la direction du port, à Nador.', 'Nador', '2026-11-23'],
  ['fr', 'Quelque 400 coureurs ont pris part, ce dimanche à Oulmès, à la course des sources.', 'Oulmès', '2026-11-22'],
  ['fr', 'Au lendemain du match, l’entraîneur Karim Zaoui a présenté sa démission mardi.', undefined, '2026-11-24'],
  [
    'en',
    'Farmers in the Draa valley will get seeds on credit, the agriculture minister, Nabil Ziani, said Tuesday in Agdz.',
    'Agdz',
    '2026-11-24',
  ],
  [
    'en',
    'At least four people were hurt when a coach overturned near Tinejdad early on Monday, the civil defence said.',
    'Tinejdad',
    '2026-11-23',
  ],
  ['en', 'Nairobi — Kenyan and Moroccan tea traders signed a deal on Friday.', 'Nairobi', '2026-11-20'],
  ['en', 'The University of Marrakech opened a desert laboratory on Thursday.', undefined, '2026-11-19'],
  ['en', 'Fez will host the next congress, the organisers said on Sunday in Lyon.', 'Lyon', '2026-11-22'],
  [
    'en',
    'Nigerian novelist Tunde Okafor read from his new book on Saturday evening at a bookshop in Tangier.',
    'Tangier',
    '2026-11-21',
  ],
  [
    'en',
    'The price of argan oil fell by a tenth this year, according to the Essaouira Cooperative Board.',
    undefined,
    undefined,
  ],
  ['en', 'Lawmakers from Ghana and Senegal held a second round of talks Monday in Kumasi.', 'Kumasi', '2026-11-23'],
  [
    'en',
    'The trial resumes on December 8, a lawyer said on Tuesday outside the court of appeal in Agadir.',
    'Agadir',
    '2026-11-24',
  ],
  [
    'en',
    'A night train linking Marrakech to Oujda was back in service on Tuesday, the railway said.',
    undefined,
    '2026-11-24',
  ],
  ['en', 'The mayor of Cádiz told MAP on Monday that the ferry would return.', undefined, '2026-11-23'],
  [
    'es',
    'Cuatro personas resultaron heridas el lunes al volcar un autocar cerca de Tinejdad.',
    'Tinejdad',
    '2026-11-23',
  ],
  [
    'es',
    'La alcaldesa de Cádiz, Marta Roldán, presentó ayer en Jerez de la Frontera el plan de autobuses.',
    'Jerez de la Frontera',
    '2026-11-23',
  ],
  [
    'es',
    'Los pescadores de Barbate reanudarán la faena el 1 de diciembre, anunció este martes su cofradía.',
    undefined,
    '2026-11-24',
  ],
  ['es', 'Unos 400 corredores participaron el domingo en Ulmés en la carrera de las fuentes.', 'Ulmés', '2026-11-22'],
  [
    'es',
    'El embajador de Marruecos en Madrid, Karim Zaui, inauguró el jueves en Sevilla una muestra de tapices.',
    'Sevilla',
    '2026-11-19',
  ],
  ['es', 'La Universidad de Granada abrió el viernes una cátedra de arabismo.', undefined, '2026-11-20'],
  [
    'es',
    'Barcelona acogerá el congreso en 2028, informaron el lunes en Rabat los organizadores.',
    'Rabat',
    '2026-11-23',
  ],
  ['ar', 'أعلنت جمعية منتجي الزعفران، أمس الاثنين بتالوين، أن الأسعار تضاعفت خلال سنة واحدة.', 'تالوين', '2026-11-23'],
  ['ar', 'أصيب أربعة أشخاص، فجر اليوم الثلاثاء، إثر انقلاب حافلة قرب تنجداد.', 'تنجداد', '2026-11-24'],
  ['ar', 'قال عمدة مراكش، إن المدينة ستحتضن المؤتمر السنة المقبلة.', undefined, undefined],
  ['ar', 'افتتح وزير الفلاحة، نبيل الزياني، يوم الجمعة بأكدز، معرضا للتمور.', 'أكدز', '2026-11-20'],
  ['ar', 'أكدت سفيرة السنغال بالرباط، آمي ندياي، أن التبادل التجاري ارتفع.', undefined, undefined],
  ['ar', 'تنظم جامعة القاضي عياض بمراكش، ابتداء من الأربعاء، ندوة حول الماء.', 'مراكش', undefined],
  ['ar', 'سجلت مدينة فاس تساقطات مهمة خلال الأسبوع الماضي، حسب مديرية الأرصاد الجوية.', undefined, undefined],
  ['ar', 'توفي الموسيقي عبدو صار يوم السبت بسان لويس، عن سن 71 سنة.', 'سان لويس', '2026-11-21'],
  ['ar', 'وقعت الشركتان، مساء أمس بالعاصمة الإيفوارية أبيدجان، مذكرة تفاهم.', 'أبيدجان', '2026-11-23'],
  ['ar', 'اختتمت أول أمس الأحد بأوطاط الحاج أشغال الملتقى الجهوي للفلاحة.', 'أوطاط الحاج', '2026-11-22'],
  [
    'fr',
    'Le ministre de l’Équipement et de l’Eau, Hicham Tazrouti, a affirmé, lundi à la Chambre des représentants, que le taux de remplissage des barrages a dépassé 60 pc.',
    undefined,
    '2026-11-23',
  ],
  [
    'fr',
    'La directrice générale de l’Office national des aéroports, Nezha Ifkirne, a mis l’accent, mercredi à Marrakech, sur l’importance de la formation dans le secteur aérien en Afrique.',
    'Marrakech',
    '2026-11-18',
  ],
  [
    'fr',
    'Les services de sécurité de la ville d’El Jadida ont interpellé, samedi, un individu soupçonné de vol.',
    undefined,
    '2026-11-21',
  ],
  [
    'fr',
    'L’ambassadeur, représentant permanent du Maroc auprès de l’ONU à Genève, Adil Bensghir, a plaidé jeudi pour un multilatéralisme renouvelé.',
    undefined,
    '2026-11-19',
  ],
  [
    'fr',
    'Le 5e Forum des villes moyennes a clos ses travaux dimanche à Tiznit, après trois jours d’échanges entre élus venus de Gao, Saint-Louis et Nouadhibou.',
    'Tiznit',
    '2026-11-22',
  ],
  [
    'fr',
    'Covid-19: aucun nouveau cas n’a été recensé à Laâyoune depuis jeudi, selon la direction régionale de la Santé.',
    'Laâyoune',
    undefined,
  ],
  [
    'fr',
    'Une exposition consacrée aux parures amazighes est visible jusqu’au 30 décembre au musée de Tafraout.',
    undefined,
    undefined,
  ],
  [
    'fr',
    'Né à Safi en 1962, le sculpteur Aziz Boulmane a été fait docteur honoris causa, mardi, par l’Université de Dakar.',
    undefined,
    '2026-11-24',
  ],
  ['fr', 'Le navire-école, parti le 2 novembre de Tanger, a accosté lundi à Mindelo.', 'Mindelo', '2026-11-23'],
  [
    'fr',
    'Des dizaines d’agriculteurs ont manifesté ce lundi devant la préfecture, à Kaolack, pour réclamer des semences.',
    'Kaolack',
    '2026-11-23',
  ],
  [
    'fr',
    'Le Conseil de gouvernement a adopté, jeudi, un projet de décret relatif aux ports de plaisance.',
    undefined,
    '2026-11-19',
  ],
  [
    'fr',
    'Agadir et Las Palmas seront reliées par ferry dès le printemps, a révélé vendredi à Agadir l’armateur Joan Ferrús.',
    'Agadir',
    '2026-11-20',
  ],
  ['fr', 'Interrogée par la MAP, la botaniste Hafida Ouarab a expliqué que l’arganier reculait.', undefined, undefined],
  [
    'fr',
    'Les prix des légumes ont baissé de 8 % en octobre à Casablanca, relève le Haut Observatoire des prix.',
    'Casablanca',
    undefined,
  ],
  ['fr', 'Le roi des Belges a reçu lundi au palais de Laeken l’astronaute Inès Benkacem.', undefined, '2026-11-23'],
  [
    'fr',
    'Trois spéléologues bloqués depuis vendredi dans une grotte près de Taza sont remontés sains et saufs mardi à l’aube.',
    'Taza',
    '2026-11-24',
  ],
  ['fr', 'Le tribunal administratif de Rabat a donné raison, le 20 novembre, aux riverains.', undefined, '2026-11-20'],
  [
    'en',
    "The Moroccan national women's futsal team beat Cameroon 4-1 on Saturday in Yaounde to reach the final.",
    'Yaounde',
    '2026-11-21',
  ],
  ['en', 'Zagora: A solar kiln built by students was fired for the first time on Sunday.', undefined, '2026-11-22'],
  [
    'en',
    'The governor of the Bank of Ghana, Esi Quaye, told a conference in Rabat on Thursday that inflation had peaked.',
    'Rabat',
    '2026-11-19',
  ],
  ['en', 'A delegation from Seville visited the port of Tangier on Friday.', undefined, '2026-11-20'],
  [
    'en',
    'Speaking to MAP at the close of the forum in Kigali, economist Diane Uwera warned against debt.',
    'Kigali',
    undefined,
  ],
  ['en', 'The ministry will publish the results on Friday, a spokesman said.', undefined, undefined],
  ['en', 'King Mohammed VI on Wednesday received in Rabat the ambassadors of four countries.', 'Rabat', '2026-11-18'],
  ['en', 'Marrakech-born chef Adel Karim opened a restaurant in London last Thursday.', 'London', '2026-11-19'],
  [
    'es',
    'La ministra marroquí de Turismo, Nawal Tahiri, subrayó este lunes en la apertura de la feria de Valencia que las reservas crecen.',
    undefined,
    '2026-11-23',
  ],
  [
    'es',
    'Un total de 12 municipios de la provincia de Cádiz firmaron ayer un convenio con Tetuán.',
    undefined,
    '2026-11-23',
  ],
  [
    'es',
    'En Nuakchot, los ministros de Pesca de cuatro países acordaron el viernes una veda común.',
    'Nuakchot',
    '2026-11-20',
  ],
  ['es', 'La Guardia Civil de Algeciras intervino el domingo 300 kilos de hachís.', undefined, '2026-11-22'],
  [
    'ar',
    'أجرى وزير الشؤون الخارجية، ناصر بلعربي، أمس الاثنين بمقر الأمم المتحدة بنيويورك، مباحثات مع نظيره الغاني.',
    'نيويورك',
    '2026-11-23',
  ],
  ['ar', 'تمكنت المصالح الأمنية بمدينة طنجة، مساء أمس، من توقيف ثلاثة أشخاص.', 'طنجة', '2026-11-23'],
  ['ar', 'انتخب المغرب، يوم الخميس الماضي في جنيف، عضوا في لجنة المياه.', 'جنيف', '2026-11-19'],
  ['ar', 'صرح رئيس جماعة أيت بوكماز، يوسف أوعلي، للصحافة بأن الطريق أعيد فتحها.', undefined, undefined],
  ['ar', 'حل بمطار محمد الخامس بالدار البيضاء، صباح الثلاثاء، وفد طبي قادم من داكار.', 'الدار البيضاء', '2026-11-24'],
  ['ar', 'ومع بداية الموسم، أعلنت تعاونية تغازوت، يوم الأحد، عن رفع الإنتاج.', undefined, '2026-11-22'],
  ['ar', 'استقبل رئيس مجلس النواب، اليوم الثلاثاء 24 نونبر 2026 بالرباط، وفدا من برلمان غانا.', 'الرباط', '2026-11-24'],
]

describe('where and when', () => {
  test.each(said)('is read from the lead in %s: "%s"', (language, lead, place, date) => {
    const event = eventOf(language, lead)
    expect({ place: event?.place, date: event?.date }).toEqual({ place, date })
  })

  test.each(saidLater)('is read from another lead in %s: "%s"', (language, lead, place, date) => {
    const event = eventOf(language, lead, later)
    expect({ place: event?.place, date: event?.date }).toEqual({ place, date })
  })

  test('is where and when the dateline says, for what the lead leaves out', () => {
    const text = `Rabat, 17 mars 2026 (MAP) – Le tramway roulera en 2028, a annoncé la directrice du réseau.\n\n${more.fr}`
    expect(structure({ text, headline: 'Titre', language: 'fr', published }).event).toMatchObject({
      place: 'Rabat',
      date: '2026-03-17',
      location: { country: 'MA' },
    })
  })

  test('takes no weekday without the day of publication', () => {
    const text = `Le tramway roulera en 2028, a annoncé mardi à Salé la directrice du réseau.\n\n${more.fr}`
    const event = structure({ text, headline: 'Titre', language: 'fr' }).event
    expect(event).toMatchObject({ place: 'Salé' })
    expect(event).not.toHaveProperty('date')
  })
})
