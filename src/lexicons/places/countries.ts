/**
 * Countries by their ISO 3166-1 code with their names in French, English, Spanish and Arabic. Written by scripts/places.mjs from
 * i18n-iso-countries 7.14.0 (MIT).
 */
export const countryNames = `
AF Afghanistan, Afganistán, أفغانستان
AL Albanie, Albania, ألبانيا
DZ Algérie, Algeria, Argelia, الجزائر
AS Samoa américaines, American Samoa, Samoa Americana, ساموا الأمريكية
AD Andorre, Andorra, أندورا
AO Angola, أنغولا
AI Anguilla, Anguila, أنغويلا
AQ Antarctique, Antarctica, Antártida, القارة القطبية الجنوبية
AG Antigua-et-Barbuda, Antigua and Barbuda, Antigua y Barbuda, أنتيغوا وباربودا
AR Argentine, Argentina, الأرجنتين
AM Arménie, Armenia, أرمينيا
AW Aruba, أروبا
AU Australie, Australia, أستراليا
AT Autriche, Austria, النمسا
AZ Azerbaïdjan, Azerbaijan, Azerbaiyán, أذربيجان
BS Bahamas, باهاماس
BH Bahreïn, Bahrain, Bahrein, البحرين
BD Bangladesh, بنغلاديش
BB Barbade, Barbados, باربادوس
BY Biélorussie, Belarus, Bielorrusia, روسيا البيضاء
BE Belgique, Belgium, Bélgica, بلجيكا
BZ Belize, Belice, بليز
BJ Bénin, Benin, بنين
BM Bermudes, Bermuda, Bermudas, برمودا
BT Bhoutan, Bhutan, Bután, بوتان
BO Bolivie, Bolivia, بوليفيا
BA Bosnie-Herzégovine, Bosnia and Herzegovina, Bosnia y Herzegovina, البوسنة والهرسك
BW Botswana, بوتسوانا
BV Île Bouvet, Bouvet Island, Isla Bouvet, جزيرة بوفيه
BR Brésil, Brazil, Brasil, البرازيل
IO Océan Indien Britannique, British Indian Ocean Territory, Territorio Británico del Océano Índico, إقليم المحيط الهندي البريطاني
BN Brunei Darussalam, بروناي
BG Bulgarie, Bulgaria, بلغاريا
BF Burkina Faso, بوركينا فاسو
BI Burundi, بوروندي
KH Cambodge, Cambodia, Camboya, كمبوديا
CM Cameroun, Cameroon, Camerún, الكاميرون
CA Canada, Canadá, كندا
CV Cap-Vert, Cape Verde, Cabo Verde, الرأس الأخضر
KY Îles Caïmans, Cayman Islands, Islas Caimán, جزر كايمان
CF République Centrafricaine, Central African Republic, República Centroafricana, جمهورية أفريقيا الوسطى
TD Tchad, Chad, تشاد
CL Chili, Chile, تشيلي
CN Chine, People's Republic of China, China, الصين
CX Île Christmas, Christmas Island, Isla de Navidad, جزيرة عيد الميلاد
CC Îles Cocos, جزر كوكوس
CO Colombie, Colombia, كولومبيا
KM Comores, Comoros, Comoras, جزر القمر
CG République du Congo, Republic of the Congo, Congo, جمهورية الكونغو
CD République démocratique du Congo, Democratic Republic of the Congo, Congo, جمهورية الكونغو الديمقراطية
CK Îles Cook, Cook Islands, Islas Cook, جزر كوك
CR Costa Rica, كوستاريكا
CI Côte-d'Ivoire, Cote d'Ivoire, Côte d'Ivoire, Ivory Coast, Costa de Marfil, ساحل العاج
HR Croatie, Croatia, Croacia, كرواتيا
CU Cuba, كوبا
CY Chypre, Cyprus, Chipre, قبرص
CZ République Tchèque, Czech Republic, Czechia, República Checa, جمهورية التشيك
DK Danemark, Denmark, Dinamarca, الدنمارك
DJ Djibouti, Yibuti, جيبوتي
DM Dominique, Dominica, دومينيكا
DO République Dominicaine, Dominican Republic, República Dominicana, جمهورية الدومينيكان
EC Équateur, Ecuador, الإكوادور
EG Égypte, Egypt, Egipto, مصر
SV El Salvador, السلفادور
GQ Guinée équatoriale, Equatorial Guinea, Guinea Ecuatorial, غينيا الاستوائية
ER Érythrée, Eritrea, إريتريا
EE Estonie, Estonia, إستونيا
ET Éthiopie, Ethiopia, Etiopía, إثيوبيا
FK Îles Malouines, Islas Malvinas, جزر فوكلاند
FO Îles Féroé, Faroe Islands, Islas Feroe, جزر فارو
FJ Fidji, Fiji, فيجي
FI Finlande, Finland, Finlandia, فنلندا
FR France, Francia, فرنسا
GF Guyane française, French Guiana, Guayana Francesa, غويانا الفرنسية
PF Polynésie française, French Polynesia, Polinesia Francesa, بولينزيا الفرنسية
TF Terres australes françaises, French Southern Territories, Tierras Australes Francesas, أراض فرنسية جنوبية وأنتارتيكية
GA Gabon, Gabón, الغابون
GM Gambie, Republic of The Gambia, The Gambia, Gambia, غامبيا
GE Géorgie, Georgia, جورجيا
DE Allemagne, Germany, Alemania, ألمانيا
GH Ghana, غانا
GI Gibraltar, جبل طارق
GR Grèce, Greece, Grecia, اليونان
GL Groenland, Greenland, Groenlandia, جرينلاند
GD Grenade, Grenada, Granada, غرينادا
GP Guadeloupe, Guadalupe, غوادلوب
GU Guam, غوام
GT Guatemala, غواتيمالا
GN Guinée, Guinea, غينيا
GW Guinée-Bissau, Guinea-Bissau, Guinea Bissau, غينيا بيساو
GY Guyana, غيانا
HT Haïti, Haiti, Haití, هايتي
HM Îles Heard-et-MacDonald, Heard Island and McDonald Islands, Heard e Islas McDonald, جزيرة هيرد وجزر ماكدونالد
VA Santa Sede, الفاتيكان
HN Honduras, هندوراس
HK Hong Kong, هونغ كونغ
HU Hongrie, Hungary, Hungría, المجر
IS Islande, Iceland, Islandia, آيسلندا
IN Inde, India, الهند
ID Indonésie, Indonesia, إندونيسيا
IR Iran, Islamic Republic of Iran, Irán, República Islámica de Irán, إيران
IQ Irak, Iraq, العراق
IE Irlande, Ireland, Irlanda, أيرلندا
IL Israël, Israel, إسرائيل
IT Italie, Italy, Italia, إيطاليا
JM Jamaïque, Jamaica, جامايكا
JP Japon, Japan, Japón, اليابان
JO Jordanie, Jordan, Jordania, الأردن
KZ Kazakhstan, Kazajistán, كازاخستان
KE Kenya, Kenia, كينيا
KI Kiribati, كيريباتي
KP Corée du Nord, North Korea, República Popular Democrática de Corea, كوريا الشمالية
KR Corée du Sud, South Korea, Republic of Korea, República de Corea, كوريا الجنوبية
KW Koweït, Kuwait, الكويت
KG Kirghizistan, Kyrgyzstan, Kirguistán, قيرغيزستان
LA Laos, Lao People's Democratic Republic, República Democrática Popular de Lao, لاوس
LV Lettonie, Latvia, Letonia, لاتفيا
LB Liban, Lebanon, Líbano, لبنان
LS Lesotho, Lesoto, ليسوتو
LR Libéria, Liberia, ليبيريا
LY Libye, Libya, Libia, ليبيا
LI Liechtenstein, ليختنشتاين
LT Lituanie, Lithuania, Lituania, ليتوانيا
LU Luxembourg, Luxemburgo, لوكسمبورغ
MO Macao, ماكاو
MG Madagascar, مدغشقر
MW Malawi, Malaui, مالاوي
MY Malaisie, Malaysia, Malasia, ماليزيا
MV Maldives, Maldivas, جزر المالديف
ML Mali, Malí, مالي
MT Malte, Malta, مالطا
MH Îles Marshall, Marshall Islands, Islas Marshall, جزر مارشال
MQ Martinique, Martinica, مارتينيك
MR Mauritanie, Mauritania, موريتانيا
MU Maurice, Mauritius, Mauricio, موريشيوس
YT Mayotte, مايوت
MX Mexique, Mexico, México, المكسيك
FM Micronésie, Micronesia, ولايات ميكرونيسيا المتحدة
MD Moldavie, Moldavia, مولدوفا
MC Monaco, Mónaco, موناكو
MN Mongolie, Mongolia, منغوليا
MS Montserrat, مونتسرات
MA Maroc, Morocco, Marruecos, المغرب
MZ Mozambique, موزمبيق
MM Myanmar, بورما
NA Namibie, Namibia, ناميبيا
NR Nauru, ناورو
NP Népal, Nepal, نيبال
NL Pays-Bas, Netherlands, The Netherlands, Países Bajos, هولندا
NC Nouvelle-Calédonie, New Caledonia, Nueva Caledonia, كاليدونيا الجديدة
NZ Nouvelle-Zélande, New Zealand, Nueva Zelanda, نيوزيلندا
NI Nicaragua, نيكاراغوا
NE Niger, Níger, النيجر
NG Nigéria, Nigeria, نيجيريا
NU Niué, Niue, نييوي
NF Île Norfolk, Norfolk Island, Isla Norfolk, جزيرة نورفولك
MP Îles Mariannes du Nord, Northern Mariana Islands, Islas Marianas del Norte, جزر ماريانا الشمالية
MK Macédoine du Nord, The Republic of North Macedonia, North Macedonia, Macedonia del Norte, مقدونيا الشمالية
NO Norvège, Norway, Noruega, النرويج
OM Oman, Omán, عمان
PK Pakistan, Pakistán, باكستان
PW Palaos, Palau, بالاو
PS Palestine, State of Palestine, Palestina, فلسطين
PA Panama, Panamá, بنما
PG Papouasie-Nouvelle-Guinée, Papua New Guinea, Papua Nueva Guinea, بابوا غينيا الجديدة
PY Paraguay, باراغواي
PE Pérou, Peru, Perú, بيرو
PH Philippines, Filipinas, الفلبين
PN Îles Pitcairn, Pitcairn, Pitcairn Islands, جزر بيتكيرن
PL Pologne, Poland, Polonia, بولندا
PT Portugal, البرتغال
PR Porto Rico, Puerto Rico, بورتوريكو
QA Qatar, Catar, قطر
RE Réunion, Reunion, Reunión, لا ريونيون
RO Roumanie, Romania, Rumanía, رومانيا
RU Russie, Russian Federation, Russia, Rusia, روسيا
RW Rwanda, Ruanda, رواندا
SH Sainte-Hélène, Saint Helena, سانت هيلينا وأسينشين وتريستان دا كونا
KN Saint-Christophe-et-Niévès, Saint Kitts and Nevis, Saint Kitts y Nevis, سانت كيتس ونيفيس
LC Sainte-Lucie, Saint Lucia, Santa Lucía, سانت لوسيا
PM Saint-Pierre-et-Miquelon, Saint Pierre and Miquelon, San Pedro y Miquelón, سان بيير وميكلون
VC Saint-Vincent-et-les-Grenadines, Saint Vincent and the Grenadines, San Vicente y las Granadinas, سانت فينسنت والغرينادين
WS Samoa, ساموا
SM Saint-Marin, San Marino, سان مارينو
ST São Tomé-et-Principe, Sao Tome and Principe, Santo Tomé y Príncipe, ساو تومي وبرينسيب
SA Arabie Saoudite, Saudi Arabia, Arabia Saudita, السعودية
SN Sénégal, Senegal, السنغال
SC Seychelles, سيشل
SL Sierra Leone, Sierra Leona, سيراليون
SG Singapour, Singapore, Singapur, سنغافورة
SK Slovaquie, Slovakia, Eslovaquia, سلوفاكيا
SI Slovénie, Slovenia, Eslovenia, سلوفينيا
SB Îles Salomon, Solomon Islands, Islas Salomón, جزر سليمان
SO Somalie, Somalia, الصومال
ZA Afrique du Sud, South Africa, Sudáfrica, جنوب أفريقيا
GS Géorgie du Sud-et-les Îles Sandwich du Sud, South Georgia and the South Sandwich Islands, Georgia del Sur y las Islas Sandwich del Sur, جورجيا الجنوبية وجزر ساندويتش الجنوبية
ES Espagne, Spain, España, إسبانيا
LK Sri Lanka, سريلانكا
SD Soudan, Sudan, Sudán, السودان
SR Suriname, سورينام
SJ Svalbard et Île Jan Mayen, Svalbard and Jan Mayen, Svalbard y Jan Mayen, سفالبارد ويان ماين
SZ Royaume d'Eswatini, Eswatini, Esuatini, سوازيلاند
SE Suède, Sweden, Suecia, السويد
CH Suisse, Switzerland, Suiza, سويسرا
SY Syrie, Syrian Arab Republic, República Árabe Siria, سوريا
TW Taïwan, Taiwan, Taiwán, تايوان
TJ Tadjikistan, Tajikistan, Tayikistán, طاجيكستان
TZ République unie de Tanzanie, United Republic of Tanzania, Tanzania, تانزانيا
TH Thaïlande, Thailand, Tailandia, تايلاند
TL Timor-Leste, تيمور الشرقية
TG Togo, توغو
TK Tokelau, توكيلاو
TO Tonga, تونغا
TT Trinité-et-Tobago, Trinidad and Tobago, Trinidad y Tobago, ترينيداد وتوباغو
TN Tunisie, Tunisia, Túnez, تونس
TR Turquie, Türkiye, Turkey, Turquía, تركيا
TM Turkménistan, Turkmenistan, Turkmenistán, تركمانستان
TC Îles Turques-et-Caïques, Turks and Caicos Islands, Islas Turcas y Caicos, جزر توركس وكايكوس
TV Tuvalu, توفالو
UG Ouganda, Uganda, أوغندا
UA Ukraine, Ucrania, أوكرانيا
AE Émirats Arabes Unis, United Arab Emirates, UAE, Emiratos Árabes Unidos, الإمارات العربية المتحدة
GB Royaume-Uni, United Kingdom, UK, Great Britain, Reino Unido, المملكة المتحدة
US États-Unis d'Amérique, United States of America, United States, USA, U.S.A., US, U.S., Estados Unidos, الولايات المتحدة
UM Îles mineures éloignées des États-Unis, United States Minor Outlying Islands, Islas Ultramarinas Menores de los Estados Unidos, جزر الولايات المتحدة
UY Uruguay, الأوروغواي
UZ Ouzbékistan, Uzbekistan, Uzbekistán, أوزبكستان
VU Vanuatu, فانواتو
VE Venezuela, فنزويلا
VN Vietnam, فيتنام
VG Îles vierges britanniques, Islas Vírgenes británicas, جزر العذراء البريطانية
VI Îles vierges américaines, Islas Vírgenes de los Estados Unidos, جزر العذراء الأمريكية
WF Wallis-et-Futuna, Wallis and Futuna, Wallis y Futuna, والس وفوتونا
EH Sahara occidental, Western Sahara, Sahara Occidental, الصحراء الغربية
YE Yémen, Yemen, اليمن
ZM Zambie, Zambia, زامبيا
ZW Zimbabwe, Zimbabue, زيمبابوي
AX Åland, Åland Islands, Aland Islands, Islas Åland, جزر أولاند
BQ الجزر الكاريبية الهولندية
CW Curaçao, كوراساو
GG Guernesey, Guernsey, غيرنزي
IM Île de Man, Isle of Man, Isla de Man, جزيرة مان
JE Jersey, جيرزي
ME Monténégro, Montenegro, الجبل الأسود
BL Saint-Barthélemy, Saint Barthélemy, سان بارتيلمي
MF 
RS Serbie, Serbia, صربيا
SX 
SS Soudan du Sud, South Sudan, Sudán del Sur, جنوب السودان
XK Kosovo, كوسوفو
`
