/* lw-postcodes-west.c - where the towns of the postcodes 1000 to 5499 lie
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-postcodes-private.h"

/* Towns and their postcodes as generally known, to a hundredth of a degree; big cities by part. */
const LwPostcodeTown lw_postcodes_west[] = {
  { 1000, 1012, 52.37f, 4.90f }, /* Amsterdam, centrum */
  { 1013, 1014, 52.39f, 4.87f }, /* Amsterdam, Westerpark */
  { 1015, 1017, 52.37f, 4.88f }, /* Amsterdam, grachtengordel */
  { 1018, 1019, 52.37f, 4.93f }, /* Amsterdam, oostelijk havengebied */
  { 1020, 1025, 52.40f, 4.93f }, /* Amsterdam-Noord */
  { 1026, 1028, 52.40f, 5.00f }, /* Durgerdam, Ransdorp */
  { 1030, 1039, 52.40f, 4.91f }, /* Amsterdam-Noord */
  { 1040, 1049, 52.40f, 4.81f }, /* Amsterdam, Westpoort */
  { 1050, 1059, 52.37f, 4.86f }, /* Amsterdam-West */
  { 1060, 1069, 52.36f, 4.81f }, /* Amsterdam, Nieuw-West */
  { 1070, 1083, 52.34f, 4.88f }, /* Amsterdam-Zuid */
  { 1086, 1087, 52.35f, 4.99f }, /* Amsterdam, IJburg */
  { 1090, 1098, 52.36f, 4.93f }, /* Amsterdam-Oost */
  { 1100, 1109, 52.31f, 4.97f }, /* Amsterdam-Zuidoost */
  { 1110, 1113, 52.34f, 4.96f }, /* Diemen */
  { 1114, 1115, 52.33f, 4.94f }, /* Duivendrecht */
  { 1117, 1119, 52.30f, 4.76f }, /* Schiphol */
  { 1120, 1127, 52.43f, 4.92f }, /* Landsmeer */
  { 1130, 1135, 52.50f, 5.06f }, /* Volendam, Edam */
  { 1140, 1145, 52.46f, 5.04f }, /* Monnickendam */
  { 1150, 1154, 52.44f, 5.01f }, /* Broek in Waterland */
  { 1156, 1156, 52.46f, 5.10f }, /* Marken */
  { 1160, 1165, 52.38f, 4.75f }, /* Zwanenburg, Halfweg */
  { 1170, 1175, 52.34f, 4.78f }, /* Badhoevedorp */
  { 1180, 1189, 52.30f, 4.86f }, /* Amstelveen */
  { 1190, 1191, 52.30f, 4.90f }, /* Ouderkerk aan de Amstel */
  { 1200, 1223, 52.22f, 5.18f }, /* Hilversum */
  { 1230, 1231, 52.20f, 5.09f }, /* Loosdrecht */
  { 1240, 1244, 52.25f, 5.11f }, /* Kortenhoef, Ankeveen */
  { 1250, 1252, 52.25f, 5.23f }, /* Laren */
  { 1260, 1262, 52.27f, 5.24f }, /* Blaricum */
  { 1270, 1277, 52.30f, 5.24f }, /* Huizen */
  { 1300, 1318, 52.37f, 5.21f }, /* Almere Stad */
  { 1320, 1328, 52.38f, 5.25f }, /* Almere Stad */
  { 1330, 1339, 52.40f, 5.28f }, /* Almere Buiten */
  { 1340, 1349, 52.36f, 5.30f }, /* Almere Hout */
  { 1350, 1359, 52.33f, 5.22f }, /* Almere Haven */
  { 1360, 1363, 52.35f, 5.14f }, /* Almere Poort */
  { 1380, 1384, 52.31f, 5.04f }, /* Weesp */
  { 1390, 1391, 52.27f, 4.97f }, /* Abcoude */
  { 1393, 1394, 52.26f, 5.06f }, /* Nederhorst den Berg */
  { 1396, 1396, 52.25f, 4.99f }, /* Baambrugge */
  { 1398, 1399, 52.33f, 5.09f }, /* Muiden */
  { 1400, 1406, 52.28f, 5.16f }, /* Bussum */
  { 1410, 1412, 52.30f, 5.16f }, /* Naarden */
  { 1420, 1428, 52.24f, 4.82f }, /* Uithoorn */
  { 1430, 1433, 52.26f, 4.75f }, /* Aalsmeer */
  { 1435, 1435, 52.26f, 4.71f }, /* Rijsenhout */
  { 1436, 1438, 52.28f, 4.75f }, /* Aalsmeerderbrug, Oude Meer */
  { 1440, 1448, 52.51f, 4.95f }, /* Purmerend */
  { 1450, 1458, 52.47f, 4.93f }, /* Ilpendam */
  { 1460, 1464, 52.55f, 4.92f }, /* Beemster */
  { 1470, 1477, 52.56f, 5.01f }, /* Oosthuizen, Kwadijk */
  { 1480, 1482, 52.48f, 5.00f }, /* Purmer */
  { 1483, 1489, 52.55f, 4.83f }, /* De Rijp */
  { 1500, 1509, 52.44f, 4.82f }, /* Zaandam */
  { 1510, 1511, 52.44f, 4.88f }, /* Oostzaan */
  { 1520, 1525, 52.49f, 4.79f }, /* Wormerveer */
  { 1530, 1536, 52.50f, 4.81f }, /* Wormer */
  { 1540, 1546, 52.47f, 4.80f }, /* Koog aan de Zaan, Zaandijk */
  { 1550, 1551, 52.46f, 4.77f }, /* Westzaan */
  { 1560, 1562, 52.50f, 4.76f }, /* Krommenie */
  { 1565, 1567, 52.47f, 4.75f }, /* Assendelft */
  { 1600, 1602, 52.70f, 5.29f }, /* Enkhuizen */
  { 1606, 1609, 52.66f, 5.18f }, /* Venhuizen */
  { 1610, 1614, 52.70f, 5.23f }, /* Bovenkarspel, Grootebroek */
  { 1616, 1617, 52.69f, 5.16f }, /* Hoogkarspel */
  { 1619, 1619, 52.75f, 5.22f }, /* Andijk */
  { 1620, 1628, 52.65f, 5.06f }, /* Hoorn */
  { 1631, 1636, 52.61f, 4.95f }, /* Avenhorn */
  { 1640, 1649, 52.63f, 4.95f }, /* Berkhout, De Goorn */
  { 1652, 1663, 52.73f, 5.01f }, /* Abbekerk */
  { 1670, 1674, 52.77f, 5.10f }, /* Medemblik */
  { 1676, 1679, 52.73f, 5.08f }, /* Midwoud */
  { 1681, 1686, 52.70f, 5.12f }, /* Zwaagdijk */
  { 1687, 1688, 52.69f, 5.04f }, /* Wognum */
  { 1689, 1689, 52.67f, 5.07f }, /* Zwaag */
  { 1690, 1693, 52.73f, 5.16f }, /* Wervershoof */
  { 1695, 1697, 52.66f, 5.11f }, /* Blokker */
  { 1700, 1706, 52.67f, 4.84f }, /* Heerhugowaard */
  { 1711, 1713, 52.68f, 4.90f }, /* Obdam */
  { 1715, 1719, 52.72f, 4.95f }, /* Opmeer */
  { 1720, 1724, 52.69f, 4.80f }, /* Langedijk */
  { 1730, 1738, 52.75f, 4.89f }, /* Niedorp */
  { 1740, 1742, 52.79f, 4.80f }, /* Schagen */
  { 1744, 1746, 52.76f, 4.75f }, /* Sint Maarten, Dirkshorn */
  { 1747, 1749, 52.73f, 4.75f }, /* Warmenhuizen, Tuitjenhorn */
  { 1750, 1754, 52.79f, 4.74f }, /* Schagerbrug */
  { 1755, 1755, 52.77f, 4.66f }, /* Petten */
  { 1756, 1759, 52.83f, 4.74f }, /* Callantsoog, ’t Zand */
  { 1760, 1764, 52.87f, 4.83f }, /* Anna Paulowna */
  { 1766, 1769, 52.81f, 4.87f }, /* Wieringerwaard, Kolhorn */
  { 1770, 1775, 52.84f, 5.00f }, /* Wieringermeer */
  { 1777, 1779, 52.92f, 4.98f }, /* Hippolytushoef */
  { 1780, 1789, 52.94f, 4.75f }, /* Den Helder */
  { 1790, 1797, 53.07f, 4.80f }, /* Texel */
  { 1800, 1829, 52.63f, 4.75f }, /* Alkmaar */
  { 1830, 1834, 52.66f, 4.78f }, /* Koedijk, Sint Pancras */
  { 1840, 1847, 52.60f, 4.82f }, /* Schermer */
  { 1850, 1852, 52.60f, 4.70f }, /* Heiloo */
  { 1860, 1865, 52.67f, 4.69f }, /* Bergen */
  { 1870, 1873, 52.70f, 4.69f }, /* Schoorl */
  { 1900, 1902, 52.55f, 4.66f }, /* Castricum */
  { 1906, 1906, 52.57f, 4.69f }, /* Limmen */
  { 1910, 1911, 52.53f, 4.71f }, /* Uitgeest */
  { 1920, 1921, 52.56f, 4.73f }, /* Akersloot */
  { 1930, 1935, 52.61f, 4.64f }, /* Egmond */
  { 1940, 1948, 52.48f, 4.66f }, /* Beverwijk */
  { 1949, 1949, 52.49f, 4.59f }, /* Wijk aan Zee */
  { 1950, 1951, 52.47f, 4.65f }, /* Velsen-Noord */
  { 1960, 1969, 52.51f, 4.67f }, /* Heemskerk */
  { 1970, 1976, 52.46f, 4.61f }, /* IJmuiden */
  { 1980, 1985, 52.45f, 4.64f }, /* Velsen-Zuid, Driehuis */
  { 1990, 1992, 52.43f, 4.66f }, /* Velserbroek */
  { 2000, 2037, 52.38f, 4.64f }, /* Haarlem */
  { 2040, 2042, 52.37f, 4.53f }, /* Zandvoort */
  { 2050, 2051, 52.39f, 4.61f }, /* Overveen */
  { 2060, 2061, 52.40f, 4.62f }, /* Bloemendaal */
  { 2063, 2065, 52.41f, 4.69f }, /* Spaarndam */
  { 2070, 2082, 52.43f, 4.64f }, /* Santpoort */
  { 2100, 2106, 52.35f, 4.62f }, /* Heemstede */
  { 2110, 2116, 52.35f, 4.58f }, /* Aerdenhout, Vogelenzang */
  { 2120, 2121, 52.32f, 4.60f }, /* Bennebroek */
  { 2130, 2135, 52.30f, 4.69f }, /* Hoofddorp */
  { 2136, 2136, 52.31f, 4.62f }, /* Zwaanshoek */
  { 2140, 2144, 52.34f, 4.66f }, /* Vijfhuizen */
  { 2150, 2154, 52.26f, 4.64f }, /* Nieuw-Vennep */
  { 2155, 2159, 52.22f, 4.59f }, /* Abbenes, Buitenkaag */
  { 2160, 2165, 52.26f, 4.56f }, /* Lisse */
  { 2170, 2172, 52.23f, 4.52f }, /* Sassenheim */
  { 2180, 2182, 52.29f, 4.58f }, /* Hillegom */
  { 2190, 2191, 52.30f, 4.54f }, /* De Zilk */
  { 2200, 2204, 52.24f, 4.45f }, /* Noordwijk */
  { 2210, 2212, 52.26f, 4.49f }, /* Noordwijkerhout */
  { 2215, 2216, 52.22f, 4.48f }, /* Voorhout */
  { 2220, 2225, 52.20f, 4.41f }, /* Katwijk */
  { 2230, 2236, 52.19f, 4.44f }, /* Rijnsburg */
  { 2240, 2245, 52.14f, 4.40f }, /* Wassenaar */
  { 2250, 2254, 52.13f, 4.45f }, /* Voorschoten */
  { 2260, 2268, 52.09f, 4.40f }, /* Leidschendam */
  { 2270, 2275, 52.07f, 4.36f }, /* Voorburg */
  { 2280, 2289, 52.04f, 4.32f }, /* Rijswijk */
  { 2290, 2295, 52.02f, 4.27f }, /* Wateringen */
  { 2300, 2334, 52.16f, 4.49f }, /* Leiden */
  { 2340, 2343, 52.18f, 4.47f }, /* Oegstgeest */
  { 2350, 2353, 52.16f, 4.53f }, /* Leiderdorp */
  { 2355, 2355, 52.17f, 4.58f }, /* Hoogmade */
  { 2360, 2362, 52.20f, 4.50f }, /* Warmond */
  { 2370, 2377, 52.20f, 4.62f }, /* Roelofarendsveen */
  { 2380, 2382, 52.12f, 4.50f }, /* Zoeterwoude */
  { 2390, 2391, 52.10f, 4.59f }, /* Hazerswoude */
  { 2394, 2396, 52.13f, 4.60f }, /* Koudekerk aan den Rijn */
  { 2400, 2409, 52.13f, 4.66f }, /* Alphen aan den Rijn */
  { 2410, 2411, 52.08f, 4.75f }, /* Bodegraven */
  { 2415, 2415, 52.08f, 4.81f }, /* Nieuwerbrug */
  { 2420, 2435, 52.16f, 4.79f }, /* Nieuwkoop */
  { 2440, 2441, 52.19f, 4.76f }, /* Nieuwveen */
  { 2445, 2445, 52.14f, 4.73f }, /* Aarlanderveen */
  { 2450, 2451, 52.22f, 4.67f }, /* Leimuiden */
  { 2460, 2465, 52.17f, 4.71f }, /* Ter Aar */
  { 2470, 2471, 52.11f, 4.73f }, /* Zwammerdam */
  { 2480, 2481, 52.17f, 4.62f }, /* Woubrugge */
  { 2490, 2498, 52.06f, 4.38f }, /* Den Haag, Leidschenveen en Ypenburg */
  { 2500, 2518, 52.08f, 4.30f }, /* Den Haag, centrum */
  { 2520, 2526, 52.06f, 4.30f }, /* Den Haag, Laak */
  { 2530, 2533, 52.05f, 4.29f }, /* Den Haag, Escamp */
  { 2540, 2548, 52.04f, 4.26f }, /* Den Haag, Escamp */
  { 2550, 2555, 52.06f, 4.23f }, /* Den Haag, Loosduinen */
  { 2560, 2566, 52.08f, 4.27f }, /* Den Haag, Segbroek */
  { 2570, 2574, 52.07f, 4.28f }, /* Den Haag, Transvaal */
  { 2580, 2587, 52.10f, 4.29f }, /* Scheveningen */
  { 2590, 2597, 52.09f, 4.34f }, /* Den Haag, Haagse Hout */
  { 2600, 2629, 52.01f, 4.36f }, /* Delft */
  { 2630, 2632, 52.04f, 4.40f }, /* Nootdorp */
  { 2635, 2636, 51.98f, 4.32f }, /* Den Hoorn, Schipluiden */
  { 2640, 2643, 52.02f, 4.43f }, /* Pijnacker */
  { 2645, 2645, 52.01f, 4.39f }, /* Delfgauw */
  { 2650, 2652, 51.99f, 4.48f }, /* Berkel en Rodenrijs */
  { 2660, 2662, 51.99f, 4.50f }, /* Bergschenhoek */
  { 2665, 2665, 52.01f, 4.53f }, /* Bleiswijk */
  { 2670, 2673, 51.99f, 4.21f }, /* Naaldwijk */
  { 2675, 2675, 52.01f, 4.23f }, /* Honselersdijk */
  { 2676, 2676, 51.96f, 4.21f }, /* Maasdijk */
  { 2678, 2678, 51.97f, 4.25f }, /* De Lier */
  { 2680, 2684, 52.03f, 4.17f }, /* Monster */
  { 2685, 2685, 52.02f, 4.22f }, /* Poeldijk */
  { 2690, 2694, 52.00f, 4.16f }, /* ’s-Gravenzande */
  { 2700, 2729, 52.06f, 4.49f }, /* Zoetermeer */
  { 2730, 2735, 52.08f, 4.55f }, /* Benthuizen */
  { 2740, 2743, 52.04f, 4.65f }, /* Waddinxveen */
  { 2750, 2752, 52.05f, 4.58f }, /* Moerkapelle */
  { 2760, 2761, 52.01f, 4.58f }, /* Zevenhuizen */
  { 2770, 2771, 52.07f, 4.65f }, /* Boskoop */
  { 2800, 2809, 52.01f, 4.71f }, /* Gouda */
  { 2810, 2811, 52.05f, 4.72f }, /* Reeuwijk */
  { 2820, 2821, 51.97f, 4.77f }, /* Stolwijk */
  { 2825, 2825, 51.95f, 4.71f }, /* Berkenwoude */
  { 2830, 2831, 51.98f, 4.67f }, /* Gouderak */
  { 2840, 2841, 51.99f, 4.67f }, /* Moordrecht */
  { 2850, 2855, 52.00f, 4.79f }, /* Haastrecht */
  { 2860, 2865, 51.93f, 4.79f }, /* Bergambacht */
  { 2870, 2871, 51.95f, 4.85f }, /* Schoonhoven */
  { 2900, 2909, 51.93f, 4.58f }, /* Capelle aan den IJssel */
  { 2910, 2914, 51.97f, 4.61f }, /* Nieuwerkerk aan den IJssel */
  { 2920, 2926, 51.92f, 4.60f }, /* Krimpen aan den IJssel */
  { 2930, 2931, 51.90f, 4.63f }, /* Krimpen aan de Lek */
  { 2935, 2935, 51.93f, 4.64f }, /* Ouderkerk aan den IJssel */
  { 2940, 2941, 51.90f, 4.68f }, /* Lekkerkerk */
  { 2950, 2954, 51.86f, 4.66f }, /* Alblasserdam */
  { 2957, 2957, 51.89f, 4.69f }, /* Nieuw-Lekkerland */
  { 2959, 2959, 51.90f, 4.75f }, /* Streefkerk */
  { 2960, 2961, 51.88f, 4.64f }, /* Kinderdijk */
  { 2964, 2968, 51.92f, 4.84f }, /* Groot-Ammers */
  { 2969, 2969, 51.86f, 4.71f }, /* Oud-Alblas */
  { 2970, 2977, 51.87f, 4.82f }, /* Bleskensgraaf */
  { 2980, 2989, 51.87f, 4.60f }, /* Ridderkerk */
  { 2990, 2995, 51.85f, 4.54f }, /* Barendrecht */
  { 3000, 3016, 51.92f, 4.48f }, /* Rotterdam, centrum */
  { 3020, 3029, 51.92f, 4.44f }, /* Rotterdam, Delfshaven */
  { 3030, 3039, 51.93f, 4.48f }, /* Rotterdam-Noord */
  { 3040, 3047, 51.94f, 4.43f }, /* Rotterdam, Overschie */
  { 3050, 3056, 51.95f, 4.49f }, /* Rotterdam, Hillegersberg */
  { 3060, 3063, 51.92f, 4.52f }, /* Rotterdam, Kralingen */
  { 3064, 3069, 51.95f, 4.55f }, /* Rotterdam, Alexander */
  { 3070, 3079, 51.89f, 4.52f }, /* Rotterdam, Feijenoord en IJsselmonde */
  { 3080, 3089, 51.88f, 4.47f }, /* Rotterdam, Charlois */
  { 3100, 3125, 51.92f, 4.40f }, /* Schiedam */
  { 3130, 3138, 51.91f, 4.34f }, /* Vlaardingen */
  { 3140, 3147, 51.92f, 4.25f }, /* Maassluis */
  { 3150, 3151, 51.98f, 4.13f }, /* Hoek van Holland */
  { 3155, 3155, 51.93f, 4.27f }, /* Maasland */
  { 3160, 3165, 51.86f, 4.42f }, /* Rhoon */
  { 3170, 3176, 51.86f, 4.39f }, /* Poortugaal */
  { 3180, 3181, 51.90f, 4.25f }, /* Rozenburg */
  { 3190, 3194, 51.86f, 4.35f }, /* Hoogvliet */
  { 3195, 3195, 51.89f, 4.39f }, /* Pernis */
  { 3196, 3197, 51.88f, 4.30f }, /* Botlek */
  { 3198, 3198, 51.94f, 4.14f }, /* Europoort */
  { 3199, 3199, 51.95f, 4.04f }, /* Maasvlakte */
  { 3200, 3209, 51.84f, 4.33f }, /* Spijkenisse */
  { 3210, 3213, 51.85f, 4.26f }, /* Geervliet */
  { 3214, 3214, 51.82f, 4.26f }, /* Zuidland */
  { 3216, 3218, 51.86f, 4.24f }, /* Heenvliet, Abbenbroek */
  { 3220, 3227, 51.83f, 4.14f }, /* Hellevoetsluis */
  { 3230, 3232, 51.90f, 4.16f }, /* Brielle */
  { 3233, 3234, 51.91f, 4.11f }, /* Oostvoorne */
  { 3235, 3235, 51.87f, 4.07f }, /* Rockanje */
  { 3237, 3238, 51.88f, 4.20f }, /* Vierpolders, Zwartewaal */
  { 3240, 3241, 51.76f, 4.17f }, /* Middelharnis */
  { 3243, 3243, 51.74f, 4.25f }, /* Stad aan ’t Haringvliet */
  { 3244, 3244, 51.71f, 4.17f }, /* Nieuwe-Tonge */
  { 3245, 3245, 51.75f, 4.15f }, /* Sommelsdijk */
  { 3247, 3249, 51.75f, 4.09f }, /* Dirksland */
  { 3250, 3251, 51.80f, 4.04f }, /* Stellendam */
  { 3252, 3253, 51.81f, 3.95f }, /* Goedereede, Ouddorp */
  { 3255, 3256, 51.69f, 4.21f }, /* Oude-Tonge */
  { 3257, 3258, 51.69f, 4.33f }, /* Ooltgensplaat */
  { 3260, 3263, 51.82f, 4.41f }, /* Oud-Beijerland */
  { 3264, 3267, 51.80f, 4.33f }, /* Nieuw-Beijerland */
  { 3270, 3274, 51.80f, 4.48f }, /* Mijnsheerenland */
  { 3280, 3282, 51.73f, 4.44f }, /* Numansdorp */
  { 3284, 3284, 51.75f, 4.37f }, /* Zuid-Beijerland */
  { 3286, 3286, 51.77f, 4.45f }, /* Klaaswaal */
  { 3290, 3293, 51.74f, 4.55f }, /* Strijen */
  { 3295, 3295, 51.78f, 4.62f }, /* ’s-Gravendeel */
  { 3297, 3299, 51.80f, 4.57f }, /* Puttershoek, Maasdam */
  { 3300, 3329, 51.80f, 4.68f }, /* Dordrecht */
  { 3330, 3336, 51.82f, 4.63f }, /* Zwijndrecht */
  { 3340, 3344, 51.84f, 4.64f }, /* Hendrik-Ido-Ambacht */
  { 3350, 3356, 51.83f, 4.69f }, /* Papendrecht */
  { 3360, 3366, 51.82f, 4.77f }, /* Sliedrecht */
  { 3370, 3373, 51.83f, 4.84f }, /* Hardinxveld-Giessendam */
  { 3380, 3381, 51.85f, 4.89f }, /* Giessenburg */
  { 3400, 3404, 52.02f, 5.04f }, /* IJsselstein */
  { 3405, 3405, 52.01f, 4.98f }, /* Benschop */
  { 3410, 3415, 51.97f, 4.95f }, /* Lopik */
  { 3417, 3417, 52.05f, 4.95f }, /* Montfoort */
  { 3420, 3425, 52.03f, 4.87f }, /* Oudewater */
  { 3430, 3439, 52.03f, 5.09f }, /* Nieuwegein */
  { 3440, 3449, 52.09f, 4.88f }, /* Woerden */
  { 3450, 3455, 52.10f, 5.02f }, /* Vleuten, De Meern */
  { 3460, 3461, 52.06f, 4.92f }, /* Linschoten */
  { 3463, 3467, 52.05f, 4.81f }, /* Driebruggen, Waarder */
  { 3470, 3471, 52.11f, 4.90f }, /* Kamerik */
  { 3474, 3474, 52.12f, 4.84f }, /* Zegveld */
  { 3480, 3481, 52.09f, 4.96f }, /* Harmelen */
  { 3500, 3515, 52.09f, 5.12f }, /* Utrecht, binnenstad */
  { 3520, 3529, 52.07f, 5.10f }, /* Utrecht, zuid */
  { 3530, 3534, 52.09f, 5.10f }, /* Utrecht, west */
  { 3540, 3546, 52.10f, 5.06f }, /* Utrecht, Leidsche Rijn */
  { 3550, 3555, 52.11f, 5.09f }, /* Utrecht, noordwest */
  { 3560, 3566, 52.12f, 5.12f }, /* Utrecht, Overvecht */
  { 3570, 3574, 52.10f, 5.14f }, /* Utrecht, noordoost */
  { 3580, 3585, 52.08f, 5.15f }, /* Utrecht, oost */
  { 3600, 3608, 52.14f, 5.04f }, /* Maarssen */
  { 3610, 3615, 52.16f, 5.10f }, /* Westbroek, Tienhoven */
  { 3620, 3626, 52.17f, 5.00f }, /* Breukelen */
  { 3628, 3628, 52.15f, 4.95f }, /* Kockengen */
  { 3630, 3634, 52.21f, 5.02f }, /* Loenen aan de Vecht */
  { 3640, 3643, 52.21f, 4.86f }, /* Mijdrecht */
  { 3645, 3646, 52.22f, 4.93f }, /* Vinkeveen */
  { 3648, 3653, 52.19f, 4.89f }, /* Wilnis */
  { 3700, 3709, 52.09f, 5.24f }, /* Zeist */
  { 3710, 3711, 52.08f, 5.31f }, /* Austerlitz */
  { 3712, 3712, 52.11f, 5.26f }, /* Huis ter Heide */
  { 3720, 3723, 52.13f, 5.20f }, /* Bilthoven */
  { 3730, 3732, 52.11f, 5.18f }, /* De Bilt */
  { 3734, 3735, 52.13f, 5.24f }, /* Den Dolder */
  { 3737, 3737, 52.13f, 5.15f }, /* Groenekan */
  { 3738, 3739, 52.16f, 5.18f }, /* Maartensdijk */
  { 3740, 3744, 52.21f, 5.29f }, /* Baarn */
  { 3749, 3749, 52.18f, 5.23f }, /* Lage Vuursche */
  { 3750, 3754, 52.25f, 5.37f }, /* Bunschoten-Spakenburg */
  { 3755, 3755, 52.25f, 5.26f }, /* Eemnes */
  { 3760, 3768, 52.17f, 5.30f }, /* Soest */
  { 3769, 3769, 52.12f, 5.29f }, /* Soesterberg */
  { 3770, 3773, 52.14f, 5.59f }, /* Barneveld */
  { 3774, 3774, 52.15f, 5.67f }, /* Kootwijkerbroek */
  { 3775, 3776, 52.19f, 5.71f }, /* Kootwijk, Stroe */
  { 3780, 3781, 52.19f, 5.60f }, /* Voorthuizen */
  { 3784, 3785, 52.17f, 5.52f }, /* Terschuur, Zwartebroek */
  { 3790, 3792, 52.14f, 5.50f }, /* Achterveld */
  { 3794, 3794, 52.11f, 5.53f }, /* De Glind */
  { 3800, 3819, 52.16f, 5.39f }, /* Amersfoort */
  { 3820, 3827, 52.18f, 5.41f }, /* Amersfoort, noord */
  { 3828, 3828, 52.18f, 5.37f }, /* Hoogland */
  { 3829, 3829, 52.19f, 5.43f }, /* Hooglanderveen */
  { 3830, 3835, 52.13f, 5.43f }, /* Leusden */
  { 3836, 3836, 52.15f, 5.44f }, /* Stoutenburg */
  { 3840, 3849, 52.34f, 5.62f }, /* Harderwijk */
  { 3850, 3853, 52.30f, 5.62f }, /* Ermelo */
  { 3860, 3864, 52.22f, 5.48f }, /* Nijkerk */
  { 3870, 3871, 52.17f, 5.46f }, /* Hoevelaken */
  { 3880, 3882, 52.26f, 5.61f }, /* Putten */
  { 3886, 3886, 52.23f, 5.71f }, /* Garderen */
  { 3888, 3888, 52.26f, 5.78f }, /* Uddel */
  { 3890, 3899, 52.33f, 5.54f }, /* Zeewolde */
  { 3900, 3907, 52.03f, 5.56f }, /* Veenendaal */
  { 3910, 3912, 51.96f, 5.57f }, /* Rhenen */
  { 3920, 3922, 51.99f, 5.50f }, /* Elst (Utrecht) */
  { 3925, 3925, 52.08f, 5.49f }, /* Scherpenzeel */
  { 3927, 3927, 52.07f, 5.54f }, /* Renswoude */
  { 3930, 3931, 52.08f, 5.42f }, /* Woudenberg */
  { 3940, 3941, 52.03f, 5.35f }, /* Doorn */
  { 3945, 3947, 52.00f, 5.31f }, /* Cothen, Langbroek */
  { 3950, 3951, 52.06f, 5.37f }, /* Maarn */
  { 3953, 3953, 52.06f, 5.41f }, /* Maarsbergen */
  { 3956, 3956, 52.01f, 5.43f }, /* Leersum */
  { 3958, 3959, 52.01f, 5.46f }, /* Amerongen */
  { 3960, 3962, 51.98f, 5.34f }, /* Wijk bij Duurstede */
  { 3970, 3972, 52.05f, 5.28f }, /* Driebergen */
  { 3980, 3981, 52.07f, 5.20f }, /* Bunnik */
  { 3984, 3985, 52.04f, 5.24f }, /* Odijk, Werkhoven */
  { 3990, 3995, 52.03f, 5.17f }, /* Houten */
  { 3997, 3999, 51.99f, 5.19f }, /* Schalkwijk */
  { 4000, 4007, 51.89f, 5.43f }, /* Tiel */
  { 4010, 4017, 51.90f, 5.39f }, /* Zoelen */
  { 4020, 4024, 51.96f, 5.41f }, /* Maurik */
  { 4030, 4033, 51.95f, 5.51f }, /* Lienden, Ingen */
  { 4040, 4043, 51.93f, 5.60f }, /* Kesteren, Opheusden */
  { 4050, 4054, 51.91f, 5.55f }, /* Ochten */
  { 4060, 4064, 51.84f, 5.39f }, /* Ophemert, Varik */
  { 4100, 4107, 51.96f, 5.23f }, /* Culemborg */
  { 4110, 4112, 51.95f, 5.29f }, /* Beusichem */
  { 4115, 4119, 51.92f, 5.33f }, /* Buren */
  { 4120, 4125, 51.97f, 5.14f }, /* Everdingen, Hagestein */
  { 4128, 4128, 51.97f, 5.03f }, /* Lexmond */
  { 4130, 4133, 51.99f, 5.09f }, /* Vianen */
  { 4140, 4147, 51.89f, 5.10f }, /* Leerdam */
  { 4150, 4158, 51.89f, 5.20f }, /* Beesd, Deil */
  { 4160, 4163, 51.87f, 5.07f }, /* Heukelum */
  { 4170, 4176, 51.82f, 5.16f }, /* Herwijnen, Haaften */
  { 4180, 4185, 51.83f, 5.27f }, /* Waardenburg */
  { 4190, 4197, 51.88f, 5.29f }, /* Geldermalsen */
  { 4200, 4209, 51.84f, 4.97f }, /* Gorinchem */
  { 4211, 4214, 51.83f, 5.04f }, /* Vuren */
  { 4220, 4225, 51.89f, 4.96f }, /* Hoornaar, Noordeloos */
  { 4230, 4231, 51.92f, 4.99f }, /* Meerkerk */
  { 4233, 4235, 51.95f, 4.97f }, /* Ameide */
  { 4240, 4247, 51.87f, 5.02f }, /* Arkel */
  { 4250, 4251, 51.81f, 4.89f }, /* Werkendam */
  { 4254, 4254, 51.81f, 4.95f }, /* Sleeuwijk */
  { 4255, 4255, 51.78f, 4.92f }, /* Nieuwendijk */
  { 4260, 4269, 51.76f, 5.11f }, /* Wijk en Aalburg */
  { 4270, 4273, 51.73f, 4.94f }, /* Dussen, Hank */
  { 4280, 4288, 51.79f, 5.01f }, /* Woudrichem */
  { 4300, 4303, 51.65f, 3.92f }, /* Zierikzee */
  { 4305, 4308, 51.65f, 4.01f }, /* Nieuwerkerk, Oosterland */
  { 4310, 4311, 51.66f, 4.09f }, /* Bruinisse */
  { 4315, 4318, 51.71f, 3.93f }, /* Brouwershaven */
  { 4321, 4327, 51.73f, 3.80f }, /* Renesse, Scharendijke */
  { 4328, 4328, 51.70f, 3.75f }, /* Burgh-Haamstede */
  { 4330, 4339, 51.50f, 3.62f }, /* Middelburg */
  { 4340, 4341, 51.50f, 3.68f }, /* Arnemuiden */
  { 4350, 4356, 51.55f, 3.61f }, /* Veere, Oostkapelle */
  { 4357, 4357, 51.56f, 3.50f }, /* Domburg */
  { 4360, 4365, 51.53f, 3.48f }, /* Westkapelle */
  { 4370, 4376, 51.49f, 3.52f }, /* Koudekerke, Zoutelande */
  { 4380, 4389, 51.45f, 3.58f }, /* Vlissingen */
  { 4400, 4401, 51.49f, 4.05f }, /* Yerseke */
  { 4410, 4417, 51.44f, 4.09f }, /* Kruiningen, Krabbendijke */
  { 4420, 4424, 51.49f, 3.97f }, /* Kapelle */
  { 4430, 4438, 51.43f, 3.88f }, /* ’s-Gravenpolder */
  { 4440, 4444, 51.45f, 3.84f }, /* Ovezande, Nisse */
  { 4450, 4458, 51.47f, 3.79f }, /* Heinkenszand */
  { 4460, 4465, 51.50f, 3.89f }, /* Goes */
  { 4470, 4475, 51.53f, 3.83f }, /* Wolphaartsdijk */
  { 4480, 4482, 51.50f, 3.92f }, /* Kloetinge */
  { 4484, 4486, 51.58f, 3.82f }, /* Kortgene, Colijnsplaat */
  { 4490, 4494, 51.58f, 3.72f }, /* Wissenkerke, Kamperland */
  { 4500, 4503, 51.33f, 3.49f }, /* Oostburg */
  { 4504, 4506, 51.36f, 3.43f }, /* Cadzand */
  { 4507, 4515, 51.36f, 3.56f }, /* Breskens, Schoondijke */
  { 4520, 4522, 51.33f, 3.69f }, /* Biervliet */
  { 4524, 4529, 51.29f, 3.42f }, /* Sluis, Aardenburg */
  { 4530, 4539, 51.33f, 3.83f }, /* Terneuzen */
  { 4540, 4542, 51.29f, 3.81f }, /* Sluiskil, Hoek */
  { 4543, 4543, 51.31f, 3.91f }, /* Zaamslag */
  { 4550, 4556, 51.24f, 3.80f }, /* Sas van Gent */
  { 4560, 4569, 51.28f, 4.06f }, /* Hulst */
  { 4570, 4576, 51.26f, 3.92f }, /* Axel */
  { 4580, 4589, 51.35f, 4.01f }, /* Kloosterzande */
  { 4600, 4625, 51.49f, 4.29f }, /* Bergen op Zoom */
  { 4630, 4635, 51.42f, 4.32f }, /* Hoogerheide */
  { 4640, 4645, 51.39f, 4.34f }, /* Ossendrecht, Putte */
  { 4650, 4656, 51.58f, 4.32f }, /* Steenbergen */
  { 4660, 4664, 51.53f, 4.27f }, /* Halsteren */
  { 4670, 4672, 51.64f, 4.37f }, /* Dinteloord */
  { 4675, 4675, 51.61f, 4.17f }, /* Sint Philipsland */
  { 4680, 4681, 51.59f, 4.22f }, /* Nieuw-Vossemeer */
  { 4690, 4693, 51.53f, 4.20f }, /* Tholen */
  { 4694, 4697, 51.56f, 4.07f }, /* Sint Maartensdijk */
  { 4698, 4698, 51.57f, 4.19f }, /* Oud-Vossemeer */
  { 4700, 4709, 51.53f, 4.46f }, /* Roosendaal */
  { 4710, 4715, 51.54f, 4.58f }, /* Rucphen, Sint Willebrord */
  { 4720, 4727, 51.51f, 4.42f }, /* Wouw */
  { 4730, 4737, 51.59f, 4.53f }, /* Oudenbosch */
  { 4740, 4744, 51.58f, 4.58f }, /* Hoeven */
  { 4750, 4751, 51.59f, 4.46f }, /* Oud Gastel */
  { 4754, 4759, 51.60f, 4.46f }, /* Standdaarbuiten, Kruisland */
  { 4760, 4766, 51.65f, 4.60f }, /* Zevenbergen */
  { 4770, 4772, 51.65f, 4.65f }, /* Langeweg */
  { 4780, 4782, 51.69f, 4.62f }, /* Moerdijk */
  { 4790, 4797, 51.66f, 4.48f }, /* Klundert, Fijnaart */
  { 4800, 4839, 51.58f, 4.78f }, /* Breda */
  { 4840, 4841, 51.60f, 4.71f }, /* Prinsenbeek */
  { 4844, 4845, 51.65f, 4.75f }, /* Terheijden */
  { 4847, 4849, 51.61f, 4.83f }, /* Teteringen */
  { 4850, 4859, 51.55f, 4.81f }, /* Ulvenhout, Bavel */
  { 4860, 4861, 51.51f, 4.86f }, /* Chaam */
  { 4870, 4879, 51.57f, 4.63f }, /* Etten-Leur */
  { 4880, 4885, 51.47f, 4.65f }, /* Zundert */
  { 4890, 4891, 51.52f, 4.70f }, /* Rijsbergen */
  { 4900, 4911, 51.64f, 4.86f }, /* Oosterhout */
  { 4920, 4924, 51.68f, 4.79f }, /* Made */
  { 4926, 4927, 51.70f, 4.72f }, /* Lage Zwaluwe */
  { 4930, 4931, 51.70f, 4.86f }, /* Geertruidenberg */
  { 4940, 4944, 51.70f, 4.88f }, /* Raamsdonksveer */
  { 5000, 5019, 51.57f, 5.09f }, /* Tilburg */
  { 5020, 5026, 51.54f, 5.08f }, /* Tilburg, zuid */
  { 5030, 5049, 51.57f, 5.03f }, /* Tilburg, west */
  { 5050, 5053, 51.52f, 5.06f }, /* Goirle */
  { 5056, 5059, 51.59f, 5.14f }, /* Berkel-Enschot */
  { 5060, 5062, 51.58f, 5.19f }, /* Oisterwijk */
  { 5066, 5066, 51.55f, 5.19f }, /* Moergestel */
  { 5070, 5074, 51.61f, 5.15f }, /* Udenhout */
  { 5076, 5076, 51.60f, 5.22f }, /* Haaren */
  { 5080, 5085, 51.49f, 5.13f }, /* Hilvarenbeek */
  { 5087, 5089, 51.47f, 5.18f }, /* Diessen */
  { 5090, 5092, 51.46f, 5.25f }, /* Middelbeers */
  { 5094, 5096, 51.40f, 5.16f }, /* Lage Mierde */
  { 5100, 5109, 51.63f, 4.94f }, /* Dongen */
  { 5110, 5114, 51.45f, 4.93f }, /* Baarle-Nassau */
  { 5120, 5125, 51.59f, 4.91f }, /* Rijen */
  { 5126, 5126, 51.54f, 4.94f }, /* Gilze */
  { 5130, 5131, 51.48f, 4.96f }, /* Alphen */
  { 5133, 5133, 51.52f, 5.02f }, /* Riel */
  { 5140, 5147, 51.69f, 5.07f }, /* Waalwijk */
  { 5150, 5154, 51.69f, 5.13f }, /* Drunen */
  { 5156, 5158, 51.72f, 5.17f }, /* Haarsteeg */
  { 5160, 5161, 51.67f, 5.04f }, /* Sprang-Capelle */
  { 5165, 5165, 51.69f, 4.95f }, /* Waspik */
  { 5170, 5172, 51.66f, 5.04f }, /* Kaatsheuvel */
  { 5175, 5176, 51.63f, 5.07f }, /* Loon op Zand */
  { 5200, 5216, 51.69f, 5.31f }, /* ’s-Hertogenbosch */
  { 5220, 5229, 51.70f, 5.27f }, /* ’s-Hertogenbosch, west */
  { 5230, 5237, 51.71f, 5.31f }, /* ’s-Hertogenbosch, noord */
  { 5240, 5249, 51.71f, 5.36f }, /* Rosmalen */
  { 5250, 5254, 51.70f, 5.21f }, /* Vlijmen */
  { 5256, 5256, 51.73f, 5.14f }, /* Heusden */
  { 5258, 5258, 51.68f, 5.40f }, /* Berlicum */
  { 5260, 5266, 51.65f, 5.29f }, /* Vught */
  { 5268, 5268, 51.63f, 5.23f }, /* Helvoirt */
  { 5270, 5272, 51.64f, 5.35f }, /* Sint-Michielsgestel */
  { 5275, 5275, 51.67f, 5.37f }, /* Den Dungen */
  { 5280, 5283, 51.59f, 5.33f }, /* Boxtel */
  { 5290, 5296, 51.62f, 5.32f }, /* Gemonde, Esch */
  { 5298, 5298, 51.57f, 5.37f }, /* Liempde */
  { 5300, 5302, 51.81f, 5.25f }, /* Zaltbommel */
  { 5305, 5308, 51.81f, 5.12f }, /* Zuilichem, Brakel */
  { 5310, 5316, 51.80f, 5.21f }, /* Gameren, Bruchem */
  { 5317, 5318, 51.76f, 5.16f }, /* Nederhemert */
  { 5320, 5325, 51.75f, 5.24f }, /* Hedel, Ammerzoden */
  { 5327, 5328, 51.80f, 5.33f }, /* Rossum */
  { 5330, 5335, 51.77f, 5.34f }, /* Kerkdriel */
  { 5340, 5349, 51.77f, 5.53f }, /* Oss */
  { 5350, 5359, 51.77f, 5.57f }, /* Berghem */
  { 5360, 5364, 51.76f, 5.74f }, /* Grave */
  { 5366, 5368, 51.82f, 5.56f }, /* Megen */
  { 5370, 5373, 51.79f, 5.65f }, /* Ravenstein */
  { 5374, 5375, 51.75f, 5.64f }, /* Schaijk */
  { 5380, 5383, 51.70f, 5.46f }, /* Vinkel */
  { 5384, 5384, 51.73f, 5.53f }, /* Heesch */
  { 5386, 5386, 51.74f, 5.46f }, /* Geffen */
  { 5388, 5388, 51.70f, 5.56f }, /* Nistelrode */
  { 5390, 5392, 51.73f, 5.43f }, /* Nuland */
  { 5394, 5398, 51.81f, 5.47f }, /* Lith, Oijen */
  { 5400, 5406, 51.66f, 5.62f }, /* Uden */
  { 5408, 5409, 51.64f, 5.67f }, /* Volkel */
  { 5410, 5411, 51.70f, 5.68f }, /* Zeeland */
  { 5420, 5425, 51.56f, 5.69f }, /* Gemert */
  { 5427, 5428, 51.60f, 5.69f }, /* Boekel */
  { 5430, 5435, 51.73f, 5.88f }, /* Cuijk */
  { 5437, 5439, 51.74f, 5.82f }, /* Beers */
  { 5440, 5443, 51.70f, 5.90f }, /* Oeffelt, Haps */
  { 5444, 5449, 51.65f, 5.83f }, /* Wanroij, Rijkevoort */
  { 5450, 5455, 51.69f, 5.78f }, /* Mill */
  { 5460, 5467, 51.62f, 5.54f }, /* Veghel */
  { 5469, 5469, 51.60f, 5.61f }, /* Erp */
  { 5470, 5476, 51.65f, 5.48f }, /* Heeswijk-Dinther */
  { 5480, 5483, 51.62f, 5.43f }, /* Schijndel */
  { 5490, 5492, 51.57f, 5.46f }, /* Sint-Oedenrode */
};

const guint lw_postcodes_n_west = G_N_ELEMENTS (lw_postcodes_west);
