/** Everyday names of countries beside their official ones: code, then the forms in the languages of the copy. */
export const everydayCountries = `
AE Émirats, Emirats arabes unis, Emirats, Emirates, the Emirates, Emiratos, الإمارات
BA Bosnie, Bosnia, البوسنة
BO Bolivie, Bolivia, بوليفيا
CD RDC, DRC, RD Congo, RD del Congo, الكونغو الديمقراطية
CI Côte d’Ivoire, كوت ديفوار
CN Chine, China, الصين
CZ Tchéquie, République tchèque, Czech Republic, Chequia, التشيك
DO République dominicaine, República Dominicana
EG Égypte, Egypte, Egypt, Egipto, مصر
ET Éthiopie, Ethiopie, Ethiopia, Etiopía, إثيوبيا
GB Grande-Bretagne, Angleterre, Britain, England, Scotland, Gran Bretaña, Inglaterra, Reino Unido, بريطانيا, إنجلترا
IR Iran, Irán, إيران
KR Corée du Sud, South Korea, Corea del Sur, كوريا الجنوبية
KP Corée du Nord, North Korea, Corea del Norte, كوريا الشمالية
LY Libye, Libya, Libia, ليبيا
MA Royaume du Maroc, Kingdom of Morocco, Reino de Marruecos, المملكة المغربية
MR Mauritanie, Mauritania, موريتانيا
NL Pays-Bas, Hollande, Netherlands, the Netherlands, Holland, Países Bajos, Holanda, هولندا
PS Palestine, Palestina, فلسطين
RU Russie, Russia, Rusia, روسيا
SA Arabie saoudite, السعودية, المملكة العربية السعودية
SY Syrie, Syria, Siria, سوريا, سورية
TZ Tanzanie, Tanzania, تنزانيا
US États-Unis, Etats-Unis, United States, USA, U.S., Estados Unidos, EEUU, EE.UU., EE UU, أمريكا
VA Vatican, Vaticano
VN Viêt Nam, Vietnam, فيتنام
ZA Afrique du Sud, South Africa, Sudáfrica, جنوب إفريقيا, جنوب أفريقيا
`
