/** Moroccan towns and provinces by hand: latitude, longitude, usual name, other spellings in the three scripts. */
export const moroccanTowns = `
34.02 -6.84 Rabat, الرباط
33.57 -7.59 Casablanca, الدار البيضاء, البيضاء
34.05 -6.80 Salé, Sale, سلا
34.03 -5.00 Fès, Fez, Fes, فاس
31.63 -8.00 Marrakech, Marrakesh, Marraquech, مراكش
35.77 -5.80 Tanger, Tangier, Tangiers, Tánger, طنجة
33.89 -5.55 Meknès, Meknes, Mequinez, Mequínez, مكناس
34.68 -1.91 Oujda, Uchda, Uxda, Ujda, وجدة
30.42 -9.60 Agadir, أكادير, أگادير
35.57 -5.37 Tétouan, Tetouan, Tetuán, تطوان
34.26 -6.58 Kénitra, Kenitra, القنيطرة
32.30 -9.24 Safi, آسفي, أسفي
33.25 -8.51 El Jadida, الجديدة
35.17 -2.93 Nador, الناظور, الناضور
32.34 -6.35 Béni Mellal, Beni Mellal, Beni-Mellal, Béni-Mellal, بني ملال
32.88 -6.91 Khouribga, Juribga, خريبكة
33.00 -7.62 Settat, سطات
33.69 -7.38 Mohammedia, Mohammédia, المحمدية
27.15 -13.20 Laâyoune, Laayoune, El Aaiún, El Aaiun, العيون
23.68 -15.96 Dakhla, Dajla, الداخلة
31.51 -9.77 Essaouira, Esauira, Esaouira, الصويرة
30.92 -6.89 Ouarzazate, Uarzazat, ورزازات
31.93 -4.43 Errachidia, Er-Rachidia, Errachidía, الرشيدية, الراشيدية
35.25 -3.93 Al Hoceima, Al-Hoceima, Al Hoceïma, Alhucemas, الحسيمة
35.19 -6.16 Larache, Laârache, العرائش
33.53 -5.11 Ifrane, Ifran, إفران, يفرن
33.44 -5.22 Azrou, أزرو
32.94 -5.67 Khénifra, Khenifra, Jenifra, خنيفرة
34.21 -4.01 Taza, تازة
30.47 -8.88 Taroudant, Taroudannt, Tarudant, تارودانت
29.70 -9.73 Tiznit, تيزنيت, تزنيت
28.99 -10.06 Guelmim, Goulimine, كلميم, گلميم
28.44 -11.10 Tan-Tan, Tan Tan, طانطان, طان طان
26.74 -11.67 Smara, Es-Semara, Es-Smara, Esmara, السمارة
26.13 -14.48 Boujdour, Bojador, بوجدور
30.33 -5.84 Zagora, زاكورة, زاگورة
31.51 -5.53 Tinghir, Tinerhir, تنغير
32.68 -4.74 Midelt, ميدلت
34.92 -2.32 Berkane, بركان
32.11 -1.23 Figuig, فكيك, فجيج
34.31 -2.16 Jerada, جرادة
34.41 -2.90 Taourirt, تاوريرت
35.17 -5.27 Chefchaouen, Chaouen, Chefchauen, Chauen, Xauen, شفشاون, الشاون
34.80 -5.58 Ouezzane, Uazán, وزان
34.22 -5.71 Sidi Kacem, سيدي قاسم
34.26 -5.93 Sidi Slimane, سيدي سليمان
29.38 -10.17 Sidi Ifni, سيدي إفني
32.65 -8.43 Sidi Bennour, سيدي بنور
32.25 -8.53 Youssoufia, اليوسفية
32.24 -7.95 Benguerir, Ben Guerir, Benguérir, Ben Guérir, بنجرير, ابن جرير, بن جرير
32.05 -7.41 El Kelaâ des Sraghna, El Kelaa des Sraghna, Kelâat Es-Sraghna, قلعة السراغنة
31.96 -6.57 Azilal, أزيلال
33.27 -7.59 Berrechid, برشيد
33.62 -7.12 Benslimane, Ben Slimane, بنسليمان, ابن سليمان
33.85 -7.03 Skhirat, Skhirate, الصخيرات
33.92 -6.91 Témara, Temara, تمارة
33.83 -6.07 Khémisset, Khemisset, الخميسات
33.90 -6.32 Tiflet, تيفلت
33.83 -4.84 Sefrou, صفرو
34.54 -4.64 Taounate, تاونات
32.53 -1.96 Bouarfa, بوعرفة
33.05 -4.00 Missour, ميسور
33.36 -4.73 Boulemane, بولمان
34.23 -3.35 Guercif, Guersif, جرسيف, گرسيف
35.20 -3.91 Ajdir, أجدير
34.94 -2.73 Zaïo, Zaio, زايو
35.07 -2.94 Selouane, سلوان
35.15 -3.01 Béni Ensar, Beni Ensar, Beni Enzar, بني أنصار
35.14 -2.24 Saïdia, Saidia, السعيدية
35.14 -2.42 Ras El Ma, رأس الماء
34.98 -3.39 Driouch, الدريوش
34.94 -3.53 Midar, ميضار
35.45 -5.08 Oued Laou, واد لاو, وادي لاو
35.68 -5.32 M’diq, Mdiq, المضيق
35.85 -5.36 Fnideq, الفنيدق
35.62 -5.27 Martil, مرتيل
35.47 -6.04 Assilah, Asilah, Arcila, أصيلة
35.00 -5.91 Ksar El Kébir, Ksar El Kebir, Ksar-el-Kébir, Alcazarquivir, القصر الكبير
34.69 -6.02 Souk El Arbaa, Souk El Arbaâ du Gharb, سوق أربعاء الغرب, سوق الأربعاء
34.87 -6.30 Moulay Bousselham, مولاي بوسلهام
34.57 -5.96 Mechra Bel Ksiri, مشرع بلقصيري
34.06 -5.53 Moulay Idriss Zerhoun, Moulay Idriss, مولاي إدريس زرهون
33.69 -5.37 El Hajeb, الحاجب
33.16 -5.57 Mrirt, M’rirt, مريرت
33.73 -5.01 Imouzzer Kandar, إيموزار كندر
? ? Imouzzer, إيموزار
33.81 -6.79 Aïn El Aouda, عين عودة
33.53 -6.61 Rommani, الرماني
33.45 -7.52 Médiouna, Mediouna, مديونة
33.45 -7.64 Bouskoura, بوسكورة
33.46 -7.79 Dar Bouazza, دار بوعزة
33.37 -7.52 Nouaceur, Nouasseur, النواصر
33.28 -8.34 Azemmour, أزمور
33.12 -8.61 Jorf Lasfar, Jorf El Lasfar, الجرف الأصفر
32.74 -9.04 Oualidia, الوليدية
32.98 -7.10 Ben Ahmed, ابن أحمد
32.86 -6.57 Oued Zem, واد زم, وادي زم
32.69 -6.29 Boujaad, Bejaad, أبي الجعد, بجعد
32.51 -6.69 Fquih Ben Salah, الفقيه بن صالح
32.29 -6.70 Souk Sebt, Souk Sebt Oulad Nemma, سوق السبت
32.60 -6.27 Kasba Tadla, قصبة تادلة
32.65 -5.92 Zaouiat Cheikh, زاوية الشيخ
31.73 -7.00 Demnate, دمنات
31.25 -7.98 Asni, أسني
31.14 -7.92 Imlil, إمليل
31.22 -8.25 Amizmiz, أمزميز
31.17 -8.85 Imintanoute, إيمنتانوت
31.54 -8.76 Chichaoua, شيشاوة
31.56 -7.66 Aït Ourir, Ait Ourir, أيت أورير
31.35 -7.95 Tahannaout, Tahanaout, تحناوت
31.54 -9.54 Ounagha, أوناغة
30.33 -9.50 Aït Melloul, Ait Melloul, أيت ملول, آيت ملول
30.36 -9.54 Inezgane, إنزكان
30.37 -9.53 Dcheira, الدشيرة
30.39 -9.21 Oulad Teïma, Oulad Teima, أولاد تايمة
30.21 -9.37 Biougra, بيوكرى
30.54 -9.71 Taghazout, تغازوت
30.53 -7.92 Taliouine, تالوين
30.58 -7.20 Tazenakht, Taznakht, تازناخت
29.74 -7.97 Tata, طاطا
29.39 -8.26 Akka, أقا
29.72 -8.98 Tafraout, Tafraoute, تافراوت
28.61 -9.43 Assa, أسا
28.01 -9.33 Zag, الزاك
27.94 -12.93 Tarfaya, طرفاية
28.10 -12.05 Akhfennir, أخفنير
27.70 -13.16 El Marsa, Laâyoune Port, المرسى
22.56 -14.33 Aousserd, Awserd, أوسرد
21.42 -16.96 El Guerguarat, Guerguarat, Guerguerat, El Guergarat, الكركرات
31.28 -4.27 Rissani, الريصاني
31.44 -4.23 Erfoud, Erfud, أرفود
31.10 -4.01 Merzouga, مرزوكة
31.69 -4.95 Goulmima, كلميمة
31.51 -5.03 Tinejdad, تنجداد
31.37 -5.99 Boumalne Dadès, Boumalne, بومالن دادس
31.24 -6.13 Kelâat M’Gouna, Kelaat M’Gouna, قلعة مكونة
32.16 -5.64 Imilchil, إملشيل
32.26 -4.50 Er-Rich, Rich, الريش
32.33 -4.07 Gourrama, كرامة
31.29 -7.24 Telouet, تلوات
30.70 -6.44 Agdz, أكدز
29.82 -5.72 M’hamid El Ghizlane, محاميد الغزلان
33.29 -5.34 Aïn Leuh, Ain Leuh, عين اللوح
32.87 -5.05 Itzer, إتزر
34.28 -4.67 Tissa, تيسة
34.63 -4.91 Ghafsai, غفساي
34.37 -5.21 Karia Ba Mohamed, قرية با محمد
34.09 -5.18 Moulay Yacoub, مولاي يعقوب
34.92 -4.58 Ketama, كتامة
34.94 -4.31 Targuist, تاركيست
35.14 -3.85 Imzouren, إمزورن
35.10 -3.84 Beni Bouayach, Béni Bouayach, بني بوعياش
34.86 -1.99 Beni Drar, Béni Drar, بني درار
34.95 -2.10 Ahfir, أحفير
34.01 -2.02 Aïn Beni Mathar, Ain Beni Mathar, عين بني مطهر
34.58 -2.51 El Aïoun Sidi Mellouk, العيون الشرقية, العيون سيدي ملوك
33.34 -3.70 Outat El Haj, أوطاط الحاج
33.77 -5.48 Boufekrane, بوفكران
34.04 -6.73 Bouknadel, Sidi Bouknadel, بوقنادل
34.31 -6.31 Sidi Yahia El Gharb, سيدي يحيى الغرب
34.26 -6.67 Mehdia, Mehdya, مهدية
33.80 -7.16 Bouznika, بوزنيقة
33.70 -7.30 El Mansouria, المنصورية
33.52 -7.51 Tit Mellil, تيط مليل
33.18 -7.40 Oulad Abbou, أولاد عبو
32.62 -8.70 Khemis Zemamra, Zemamra, الزمامرة
32.35 -8.84 Jemaa Shaim, Jemâa Shaim, جمعة سحيم
32.82 -8.50 Sidi Smaïl, سيدي إسماعيل
31.90 -7.94 Sidi Bou Othmane, سيدي بوعثمان
32.09 -7.05 Bzou, بزو
32.16 -6.36 Ouaouizeght, واويزغت
32.57 -6.03 El Ksiba, القصيبة
31.83 -7.52 Tamallalt, Tamelelt, تملالت
31.45 -9.68 Ghazoua, الغزوة
31.87 -9.33 Talmest, تلمست
31.57 -8.99 Sidi Mokhtar, سيدي المختار
35.05 -6.09 Laouamra, العوامرة
35.78 -5.53 Ksar Sghir, Ksar Seghir, القصر الصغير
35.88 -5.50 Tanger Med, Tánger Med, طنجة المتوسط
33.99 -6.85 Harhoura, الهرهورة
33.54 -7.70 Aïn Diab, عين الذئاب
34.65 -3.87 Aknoul, أكنول
33.98 -3.04 Debdou, دبدو
31.95 -3.60 Boudnib, بوذنيب
31.68 -4.17 Aoufous, أوفوس
34.07 -5.55 Volubilis, Oualili, وليلي
31.20 -8.00 Al Haouz, الحوز
32.20 -8.00 Rehamna, الرحامنة
30.10 -9.20 Chtouka-Aït Baha, Chtouka Aït Baha, اشتوكة آيت باها, شتوكة أيت باها, اشتوكة-آيت باها
30.35 -9.52 Inezgane-Aït Melloul, إنزكان-آيت ملول, إنزكان آيت ملول, إنزكان أيت ملول
35.70 -5.33 M’diq-Fnideq, Mdiq-Fnideq, المضيق-الفنيدق, المضيق الفنيدق
33.89 -6.97 Skhirat-Témara, Skhirate-Témara, الصخيرات-تمارة, الصخيرات تمارة
35.62 -5.92 Tanger-Assilah, طنجة-أصيلة, طنجة أصيلة
35.75 -5.62 Fahs-Anjra, Fahs Anjra, الفحص-أنجرة, الفحص أنجرة
28.31 -9.38 Assa-Zag, أسا-الزاك, آسا الزاك, أسا الزاك
23.10 -15.00 Oued Ed-Dahab, وادي الذهب
32.93 -5.67 Aguelmous, أكلموس
31.06 -7.13 Taddert, تادرت
30.42 -8.88 Aït Iaaza, أيت إعزة
30.08 -9.49 Massa, ماسة
30.64 -9.88 Tamri, تامري
30.70 -9.31 Argana, أركانة
32.27 -5.89 Aghbala, أغبالة
31.63 -6.46 Aït Bouguemez, Aït Bougmez, أيت بوكماز, آيت بوكماز
32.00 -7.72 Skhour Rehamna, صخور الرحامنة
34.74 -2.94 Mechraa Hammadi, مشرع حمادي
`
