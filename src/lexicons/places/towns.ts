/**
 * Capitals and towns the wire writes of under names of several languages, by hand: country, latitude, longitude, usual name
 * in French, other spellings in the three scripts. They outrank the namesakes among the cities of the world.
 */
export const towns = `
DZ 36.75 3.06 Alger, Algiers, Argel, الجزائر العاصمة
DZ 35.70 -0.63 Oran, Orán, وهران
DZ 36.37 6.61 Constantine, Constantina, قسنطينة
DZ 34.88 -1.32 Tlemcen, تلمسان
DZ 27.67 -8.15 Tindouf, Tinduf, تندوف
TN 36.81 10.18 Tunis, Túnez, تونس العاصمة
TN 34.74 10.76 Sfax, صفاقس
TN 35.83 10.64 Sousse, Susa, سوسة
LY 32.89 13.19 Tripoli, Trípoli, طرابلس
LY 32.12 20.07 Benghazi, Bengasi, بنغازي
LY 31.21 16.59 Syrte, Sirte, سرت
EG 30.04 31.24 Le Caire, Caire, Cairo, El Cairo, القاهرة
EG 31.20 29.92 Alexandrie, Alexandria, Alejandría, الإسكندرية
EG 27.91 34.33 Charm el-Cheikh, Charm El Cheikh, Sharm el-Sheikh, Sharm El Sheikh, شرم الشيخ
EG 25.69 32.64 Louxor, Luxor, الأقصر
EG 24.09 32.90 Assouan, Aswan, Asuán, أسوان
MR 18.08 -15.98 Nouakchott, Nuakchot, نواكشوط
MR 20.93 -17.03 Nouadhibou, Nuadibú, نواذيبو
SN 14.69 -17.45 Dakar, داكار, دكار
SN 16.02 -16.49 Saint-Louis du Sénégal, سان لويس
ML 12.64 -8.00 Bamako, باماكو
ML 16.77 -3.01 Tombouctou, Timbuktu, Tombuctú, تمبكتو
CI 5.36 -4.01 Abidjan, Abiyán, أبيدجان
CI 6.83 -5.29 Yamoussoukro, Yamusukro, ياموسوكرو
NG 9.06 7.49 Abuja, أبوجا
NG 6.45 3.40 Lagos, لاغوس
GH 5.56 -0.20 Accra, أكرا
ET 9.02 38.75 Addis-Abeba, Addis Abeba, Addis Ababa, Adís Abeba, أديس أبابا
KE -1.29 36.82 Nairobi, نيروبي
RW -1.95 30.06 Kigali, كيغالي
UG 0.31 32.58 Kampala, كمبالا
TZ -6.17 35.74 Dodoma, دودوما
TZ -6.82 39.27 Dar es Salaam, Dar es-Salaam, دار السلام
ZA -26.20 28.04 Johannesburg, Johannesbourg, Johannesburgo, جوهانسبورغ, جوهانسبرغ
ZA -25.74 28.19 Pretoria, بريتوريا
ZA -33.93 18.42 Le Cap, Cape Town, Ciudad del Cabo, كيب تاون
ZA -29.86 31.03 Durban, ديربان
CD -4.32 15.31 Kinshasa, كينشاسا
CG -4.27 15.28 Brazzaville, برازافيل
GA 0.39 9.45 Libreville, ليبرفيل
CM 3.87 11.52 Yaoundé, Yaounde, Yaundé, Yaunde, ياوندي
CM 4.05 9.70 Douala, Duala, دوالا
NE 13.51 2.11 Niamey, نيامي
BF 12.37 -1.53 Ouagadougou, Uagadugú, واغادوغو, واغادوغو
GN 9.54 -13.68 Conakry, كوناكري
GW 11.86 -15.60 Bissau, بيساو
GM 13.45 -16.58 Banjul, بانجول
SL 8.48 -13.23 Freetown, فريتاون
LR 6.30 -10.80 Monrovia, مونروفيا
TG 6.13 1.22 Lomé, Lome, لومي
BJ 6.37 2.43 Cotonou, Cotonú, كوتونو
BJ 6.50 2.60 Porto-Novo, بورتو نوفو
TD 12.13 15.06 N’Djamena, Ndjamena, Yamena, نجامينا
CF 4.36 18.56 Bangui, بانغي
GQ 3.75 8.78 Malabo, مالابو
AO -8.84 13.23 Luanda, لواندا
MZ -25.97 32.58 Maputo, مابوتو
ZM -15.39 28.32 Lusaka, لوساكا
ZW -17.83 31.05 Harare, هراري
MW -13.97 33.79 Lilongwe, ليلونغوي
NA -22.56 17.08 Windhoek, ويندهوك
BW -24.65 25.91 Gaborone, غابورون
MG -18.88 47.51 Antananarivo, أنتاناناريفو
MU -20.16 57.50 Port-Louis, Port Louis, بورت لويس
DJ 11.59 43.15 Djibouti, Yibuti, جيبوتي
SO 2.04 45.34 Mogadiscio, Mogadishu, Mogadiscio, مقديشو
SD 15.55 32.53 Khartoum, Jartum, الخرطوم
SD 19.62 37.22 Port-Soudan, Port Sudan, بورتسودان
SS 4.85 31.58 Juba, Djouba, Yuba, جوبا
SA 24.69 46.72 Riyad, Riyadh, Riad, الرياض
SA 21.49 39.19 Djeddah, Jeddah, Djedda, Yeda, جدة
SA 21.43 39.83 La Mecque, Mecque, Mecca, Makkah, La Meca, مكة المكرمة, مكة
SA 24.47 39.61 Médine, Medina, المدينة المنورة
AE 24.45 54.38 Abou Dhabi, Abu Dhabi, Abou Dabi, Abu Dabi, أبوظبي, أبو ظبي
AE 25.27 55.30 Dubaï, Dubai, Dubái, دبي
AE 25.35 55.41 Charjah, Sharjah, الشارقة
QA 25.29 51.53 Doha, الدوحة
KW 29.37 47.98 Koweït City, Koweit City, Kuwait City, Ciudad de Kuwait, مدينة الكويت
BH 26.23 50.59 Manama, المنامة
OM 23.59 58.41 Mascate, Muscat, مسقط
YE 15.35 44.21 Sanaa, Saná, Sana’a, صنعاء
YE 12.78 45.04 Aden, Adén, عدن
JO 31.96 35.95 Amman, Ammán, عمّان
LB 33.89 35.50 Beyrouth, Beirut, بيروت
SY 33.51 36.29 Damas, Damascus, Damasco, دمشق
SY 36.20 37.16 Alep, Aleppo, Alepo, حلب
IQ 33.34 44.40 Bagdad, Baghdad, بغداد
IQ 30.50 47.80 Bassora, Basra, البصرة
IQ 36.34 43.13 Mossoul, Mosul, الموصل
IQ 36.19 44.01 Erbil, Arbil, أربيل
IR 35.69 51.42 Téhéran, Tehran, Teherán, طهران
PS 31.50 34.47 Gaza, غزة
PS 31.90 35.20 Ramallah, Ramala, رام الله
PS 31.78 35.23 Al-Qods, Al Qods, القدس, القدس الشريف, القدس المحتلة
IL ? ? Jérusalem, Jerusalem, Jerusalén
IL 32.08 34.78 Tel-Aviv, Tel Aviv, تل أبيب
TR 39.92 32.85 Ankara, أنقرة
TR 41.01 28.95 Istanbul, Estambul, Istamboul, إسطنبول, اسطنبول
IN 28.61 77.21 New Delhi, Nueva Delhi, نيودلهي
IN 19.07 72.88 Bombay, Mumbai, مومباي
IN 22.56 88.36 Calcutta, Kolkata, Calcuta, كلكتا
PK 33.72 73.06 Islamabad, إسلام آباد
PK 24.86 67.01 Karachi, كراتشي
AF 34.53 69.17 Kaboul, Kabul, كابول, كابل
BD 23.71 90.41 Dacca, Dhaka, دكا
NP 27.70 85.32 Katmandou, Kathmandu, Katmandú, كاتماندو
LK 6.93 79.85 Colombo, كولومبو
CN 39.91 116.40 Pékin, Beijing, Pekín, بكين
CN 31.22 121.46 Shanghai, Shanghaï, Shanghái, شنغهاي
CN 23.12 113.25 Canton, Guangzhou, Cantón, غوانزو
HK 22.28 114.17 Hong Kong, Hong-Kong, هونغ كونغ
TW 25.05 121.53 Taipei, Taïpei, Taipéi, تايبيه
JP 35.69 139.69 Tokyo, Tokio, طوكيو
JP 34.69 135.50 Osaka, أوساكا
JP 34.40 132.45 Hiroshima, هيروشيما
KR 37.57 126.98 Séoul, Seoul, Seúl, سيول
KR 35.10 129.04 Busan, Pusan, بوسان
KP 39.03 125.75 Pyongyang, بيونغ يانغ
TH 13.75 100.50 Bangkok, بانكوك
VN 21.03 105.85 Hanoï, Hanoi, Hanói, هانوي
ID -6.21 106.85 Jakarta, Yakarta, جاكرتا
ID -8.65 115.22 Denpasar, Bali, بالي
MY 3.14 101.69 Kuala Lumpur, كوالالمبور, كوالا لمبور
SG 1.29 103.85 Singapour, Singapore, Singapur, سنغافورة
PH 14.60 120.98 Manille, Manila, مانيلا
AU -33.87 151.21 Sydney, Sídney, سيدني
AU -37.81 144.96 Melbourne, ملبورن
AU -35.28 149.13 Canberra, كانبيرا
NZ -41.29 174.78 Wellington, ويلينغتون
KZ 51.18 71.45 Astana, أستانا
UZ 41.26 69.22 Tachkent, Tashkent, Taskent, طشقند
UZ 39.65 66.96 Samarcande, Samarkand, Samarcanda, سمرقند
AZ 40.38 49.89 Bakou, Baku, Bakú, باكو
AM 40.18 44.51 Erevan, Yerevan, Ereván, يريفان
GE 41.69 44.80 Tbilissi, Tbilisi, Tiflis, تبليسي
RU 55.75 37.62 Moscou, Moscow, Moscú, موسكو
RU 59.94 30.31 Saint-Pétersbourg, Saint Petersburg, St. Petersburg, San Petersburgo, سانت بطرسبرغ
RU 43.60 39.73 Sotchi, Sochi, سوتشي
UA 50.45 30.52 Kiev, Kyiv, Kyïv, كييف
UA 46.48 30.73 Odessa, Odesa, أوديسا
BY 53.90 27.57 Minsk, مينسك
PL 52.23 21.01 Varsovie, Warsaw, Varsovia, وارسو
PL 50.06 19.94 Cracovie, Krakow, Cracovia, كراكوفيا
CZ 50.09 14.42 Prague, Praga, براغ
SK 48.15 17.11 Bratislava, براتيسلافا
HU 47.50 19.04 Budapest, بودابست
RO 44.43 26.11 Bucarest, Bucharest, بوخارست
BG 42.70 23.32 Sofia, Sofía, صوفيا
RS 44.80 20.46 Belgrade, Belgrado, بلغراد
HR 45.81 15.98 Zagreb, زغرب
BA 43.85 18.36 Sarajevo, سراييفو
SI 46.05 14.51 Ljubljana, Liubliana, ليوبليانا
AL 41.33 19.82 Tirana, تيرانا
GR 37.98 23.72 Athènes, Athens, Atenas, أثينا
GR 40.64 22.93 Thessalonique, Thessaloniki, Salónica, سالونيك
CY 35.17 33.36 Nicosie, Nicosia, نيقوسيا
MT 35.90 14.51 La Valette, Valletta, La Valeta, فاليتا
IT 41.89 12.51 Rome, Roma, روما
IT 45.46 9.19 Milan, Milano, Milán, ميلانو
IT 40.85 14.25 Naples, Nápoles, نابولي
IT 45.07 7.69 Turin, Torino, Turín, تورينو
IT 45.44 12.33 Venise, Venice, Venecia, البندقية
IT 43.77 11.25 Florence, Florencia, فلورنسا
IT 44.49 11.34 Bologne, Bologna, Bolonia, بولونيا
IT 38.12 13.36 Palerme, Palermo, باليرمو
VA 41.90 12.45 Cité du Vatican, Vatican City, Ciudad del Vaticano, الفاتيكان
FR 48.86 2.35 Paris, París, باريس
FR 43.30 5.38 Marseille, Marsella, مرسيليا
FR 45.75 4.85 Lyon, ليون
FR 43.60 1.44 Toulouse, Tolosa, تولوز
FR 44.84 -0.58 Bordeaux, Burdeos, بوردو
FR 48.58 7.75 Strasbourg, Estrasburgo, ستراسبورغ
FR 43.70 7.27 Nice, Niza, نيس
FR 50.63 3.06 Lille, ليل
FR 43.61 3.88 Montpellier, مونبلييه
FR 43.55 7.01 Cannes, كان
FR 43.40 3.70 Sète
FR 48.39 -4.49 Brest
BE 50.85 4.35 Bruxelles, Brussels, Bruselas, بروكسل
BE 51.22 4.40 Anvers, Antwerp, Amberes, أنتويرب
BE 50.63 5.57 Liège, Lieja, لييج
NL 52.37 4.89 Amsterdam, Ámsterdam, أمستردام
NL 52.08 4.30 La Haye, The Hague, La Haya, لاهاي
NL 51.92 4.48 Rotterdam, Róterdam, روتردام
LU 49.61 6.13 Luxembourg, Luxembourg City, Luxemburgo, لوكسمبورغ
DE 52.52 13.41 Berlin, Berlín, برلين
DE 48.14 11.58 Munich, Múnich, ميونيخ
DE 50.12 8.68 Francfort, Frankfurt, Fráncfort, فرانكفورت
DE 53.55 9.99 Hambourg, Hamburg, Hamburgo, هامبورغ
DE 50.93 6.95 Cologne, Colonia, كولونيا
DE 50.73 7.10 Bonn, بون
AT 48.21 16.37 Vienne, Vienna, Viena, فيينا
CH 46.95 7.45 Berne, Bern, Berna, برن
CH 46.20 6.15 Genève, Geneva, Ginebra, جنيف
CH 47.37 8.55 Zurich, Zúrich, زيورخ, زيوريخ
CH 46.52 6.63 Lausanne, Lausana, لوزان
CH 46.80 9.84 Davos, دافوس
ES 40.42 -3.70 Madrid, مدريد
ES 41.39 2.16 Barcelone, Barcelona, برشلونة
ES 37.38 -5.97 Séville, Seville, Sevilla, إشبيلية
ES 39.47 -0.38 Valence
ES ? ? Valencia
ES 37.89 -4.78 Cordoue, قرطبة
ES 37.19 -3.61 Grenade, Granada, غرناطة
ES 36.72 -4.42 Malaga, Málaga, مالقة
ES 36.83 -2.46 Almería, Almeria, ألمرية, ألميريا
ES 36.13 -5.45 Algésiras, Algeciras, الجزيرة الخضراء
ES 36.53 -6.29 Cadix, Cádiz, Cadiz, قادس
ES 37.26 -6.95 Huelva, ولبة, هويلفا
ES 36.01 -5.61 Tarifa, طريفة
ES 35.89 -5.31 Sebta, Ceuta, سبتة, سبتة المحتلة
ES 35.29 -2.94 Melilla, Melillia, مليلية, مليلية المحتلة
ES 28.12 -15.43 Las Palmas, Las Palmas de Gran Canaria, لاس بالماس
ES 28.47 -16.25 Santa Cruz de Tenerife
ES 41.65 -0.88 Saragosse, Zaragoza, Saragossa, سرقسطة
ES 43.26 -2.93 Bilbao, بلباو
ES 37.98 -1.13 Murcie, Murcia, مورسيا
ES 38.35 -0.48 Alicante, أليكانتي
ES 42.88 -8.54 Saint-Jacques-de-Compostelle, Santiago de Compostela
ES 42.60 -5.57 León
PT 38.72 -9.13 Lisbonne, Lisbon, Lisboa, لشبونة
PT 41.15 -8.61 Porto, Oporto, بورتو
GB 51.51 -0.13 Londres, London, لندن
GB 55.95 -3.20 Édimbourg, Edinburgh, Edimburgo, إدنبرة
GB 55.87 -4.26 Glasgow, غلاسكو
GB 53.48 -2.24 Manchester, مانشستر
GB 36.14 -5.35 Gibraltar, جبل طارق
IE 53.33 -6.25 Dublin, Dublín, دبلن
IS 64.14 -21.90 Reykjavik, Reikiavik, ريكيافيك
SE 59.33 18.07 Stockholm, Estocolmo, ستوكهولم
NO 59.91 10.75 Oslo, أوسلو
DK 55.68 12.57 Copenhague, Copenhagen, كوبنهاغن
FI 60.17 24.94 Helsinki, هلسنكي
EE 59.44 24.75 Tallinn, Tallin, تالين
LV 56.95 24.11 Riga, ريغا
LT 54.69 25.28 Vilnius, Vilna, فيلنيوس
US 38.90 -77.04 Washington, Washington DC, Washington D.C., واشنطن
US 40.71 -74.01 New York, New York City, Nueva York, نيويورك
US 34.05 -118.24 Los Angeles, Los Ángeles, لوس أنجلوس
US 41.85 -87.65 Chicago, شيكاغو
US 37.77 -122.42 San Francisco, سان فرانسيسكو
US 29.76 -95.36 Houston, هيوستن
US 25.77 -80.19 Miami, ميامي
US 42.36 -71.06 Boston, بوسطن
US 33.75 -84.39 Atlanta, أتلانتا
US 39.95 -75.16 Philadelphie, Philadelphia, Filadelfia, فيلادلفيا
US 29.95 -90.08 La Nouvelle-Orléans, New Orleans, Nueva Orleans
CA 45.41 -75.70 Ottawa, أوتاوا
CA 45.51 -73.59 Montréal, Montreal, مونتريال
CA 46.81 -71.21 Québec, Quebec, كيبك
CA 43.70 -79.42 Toronto, تورونتو
MX 19.43 -99.13 Mexico, Mexico City, Ciudad de México, مكسيكو, مكسيكو سيتي
CU 23.13 -82.38 La Havane, Havana, La Habana, هافانا
DO 18.47 -69.90 Saint-Domingue, Santo Domingo, سانتو دومينغو
HT 18.54 -72.34 Port-au-Prince, Puerto Príncipe, بورت أو برنس
GT 14.64 -90.51 Guatemala City, Ciudad de Guatemala
PA 8.99 -79.52 Panama City, Ciudad de Panamá
CO 4.61 -74.08 Bogota, Bogotá, بوغوتا
VE 10.49 -66.88 Caracas, كاراكاس
EC -0.23 -78.52 Quito, كيتو
PE -12.04 -77.03 Lima, ليما
BO -16.50 -68.15 La Paz, لاباز
CL -33.46 -70.65 Santiago du Chili, Santiago de Chile, سانتياغو
AR -34.61 -58.38 Buenos Aires, بوينس آيرس, بوينوس آيرس
UY -34.90 -56.19 Montevideo, مونتيفيديو
PY -25.29 -57.65 Asuncion, Asunción, أسونسيون
BR -15.78 -47.93 Brasilia, Brasília, برازيليا
BR -22.91 -43.17 Rio de Janeiro, Río de Janeiro, Rio, ريو دي جانيرو
BR -23.55 -46.64 Sao Paulo, São Paulo, ساو باولو
BR -1.46 -48.50 Belém
FR 48.80 2.13 Versailles, Versalles, فرساي
`
