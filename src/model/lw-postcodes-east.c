/* lw-postcodes-east.c - where the towns of the postcodes 5500 to 9999 lie
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-postcodes-private.h"

/* Towns and their postcodes as generally known, to a hundredth of a degree; big cities by part. */
const LwPostcodeTown lw_postcodes_east[] = {
  { 5500, 5509, 51.42f, 5.40f }, /* Veldhoven */
  { 5510, 5513, 51.42f, 5.30f }, /* Vessem, Wintelre */
  { 5520, 5525, 51.36f, 5.32f }, /* Eersel */
  { 5527, 5529, 51.38f, 5.26f }, /* Hapert */
  { 5530, 5534, 51.37f, 5.22f }, /* Bladel */
  { 5540, 5541, 51.36f, 5.17f }, /* Reusel */
  { 5550, 5556, 51.35f, 5.46f }, /* Valkenswaard */
  { 5560, 5563, 51.35f, 5.39f }, /* Riethoven */
  { 5570, 5575, 51.31f, 5.35f }, /* Bergeijk */
  { 5580, 5583, 51.39f, 5.45f }, /* Waalre */
  { 5590, 5591, 51.38f, 5.57f }, /* Heeze */
  { 5595, 5595, 51.35f, 5.55f }, /* Leende */
  { 5600, 5619, 51.44f, 5.48f }, /* Eindhoven, centrum */
  { 5620, 5629, 51.47f, 5.46f }, /* Eindhoven, noord */
  { 5630, 5633, 51.47f, 5.50f }, /* Eindhoven, noordoost */
  { 5640, 5647, 51.43f, 5.49f }, /* Eindhoven, zuidoost */
  { 5650, 5659, 51.43f, 5.44f }, /* Eindhoven, west */
  { 5660, 5667, 51.42f, 5.56f }, /* Geldrop */
  { 5670, 5674, 51.47f, 5.55f }, /* Nuenen */
  { 5680, 5685, 51.51f, 5.39f }, /* Best */
  { 5688, 5689, 51.50f, 5.31f }, /* Oirschot */
  { 5690, 5694, 51.51f, 5.49f }, /* Son en Breugel */
  { 5700, 5709, 51.48f, 5.66f }, /* Helmond */
  { 5710, 5712, 51.38f, 5.71f }, /* Someren */
  { 5715, 5715, 51.42f, 5.68f }, /* Lierop */
  { 5720, 5725, 51.40f, 5.75f }, /* Asten */
  { 5730, 5731, 51.44f, 5.62f }, /* Mierlo */
  { 5735, 5735, 51.51f, 5.64f }, /* Aarle-Rixtel */
  { 5737, 5738, 51.52f, 5.59f }, /* Lieshout */
  { 5740, 5741, 51.53f, 5.63f }, /* Beek en Donk */
  { 5750, 5756, 51.46f, 5.79f }, /* Deurne */
  { 5757, 5757, 51.42f, 5.82f }, /* Liessel */
  { 5758, 5759, 51.37f, 5.88f }, /* Neerkant */
  { 5760, 5764, 51.51f, 5.75f }, /* Bakel */
  { 5766, 5766, 51.44f, 5.89f }, /* Griendtsveen */
  { 5768, 5768, 51.34f, 5.88f }, /* Meijel */
  { 5800, 5804, 51.53f, 5.97f }, /* Venray */
  { 5807, 5812, 51.52f, 6.00f }, /* Oostrum, Leunen */
  { 5813, 5817, 51.51f, 5.90f }, /* Ysselsteyn, Merselo */
  { 5820, 5827, 51.58f, 5.99f }, /* Vierlingsbeek, Overloon */
  { 5830, 5836, 51.65f, 5.95f }, /* Boxmeer */
  { 5840, 5846, 51.62f, 5.87f }, /* Sint Anthonis */
  { 5850, 5854, 51.62f, 6.07f }, /* Afferden, Bergen */
  { 5855, 5856, 51.54f, 6.10f }, /* Well */
  { 5860, 5863, 51.53f, 6.09f }, /* Wanssum */
  { 5864, 5866, 51.51f, 6.10f }, /* Meerlo */
  { 5870, 5872, 51.49f, 6.15f }, /* Broekhuizen */
  { 5900, 5919, 51.37f, 6.17f }, /* Venlo */
  { 5920, 5928, 51.37f, 6.14f }, /* Blerick */
  { 5930, 5935, 51.34f, 6.14f }, /* Tegelen */
  { 5940, 5943, 51.42f, 6.17f }, /* Velden */
  { 5944, 5944, 51.48f, 6.18f }, /* Arcen */
  { 5950, 5951, 51.31f, 6.11f }, /* Belfeld */
  { 5953, 5954, 51.28f, 6.07f }, /* Reuver */
  { 5960, 5966, 51.45f, 6.04f }, /* Horst */
  { 5970, 5973, 51.43f, 6.15f }, /* Grubbenvorst */
  { 5975, 5977, 51.41f, 6.03f }, /* Sevenum */
  { 5980, 5988, 51.33f, 5.98f }, /* Panningen */
  { 5990, 5991, 51.33f, 6.09f }, /* Baarlo */
  { 5993, 5993, 51.36f, 6.05f }, /* Maasbree */
  { 5995, 5995, 51.29f, 6.05f }, /* Kessel */
  { 6000, 6006, 51.25f, 5.71f }, /* Weert */
  { 6010, 6013, 51.21f, 5.79f }, /* Ell, Hunsel */
  { 6014, 6015, 51.17f, 5.82f }, /* Ittervoort */
  { 6017, 6019, 51.16f, 5.86f }, /* Thorn, Wessem */
  { 6020, 6024, 51.27f, 5.58f }, /* Budel */
  { 6026, 6029, 51.32f, 5.61f }, /* Maarheeze */
  { 6030, 6037, 51.29f, 5.76f }, /* Nederweert */
  { 6039, 6039, 51.19f, 5.72f }, /* Stramproy */
  { 6040, 6049, 51.19f, 5.99f }, /* Roermond */
  { 6050, 6051, 51.14f, 5.88f }, /* Maasbracht */
  { 6060, 6063, 51.13f, 6.06f }, /* Posterholt, Vlodrop */
  { 6065, 6067, 51.14f, 5.94f }, /* Montfort, Linne */
  { 6070, 6071, 51.23f, 6.03f }, /* Swalmen */
  { 6074, 6077, 51.16f, 6.04f }, /* Melick, Herkenbosch */
  { 6080, 6085, 51.23f, 5.96f }, /* Haelen, Horn */
  { 6086, 6089, 51.26f, 5.95f }, /* Neer, Roggel */
  { 6090, 6093, 51.25f, 5.88f }, /* Heythuysen */
  { 6095, 6096, 51.21f, 5.88f }, /* Baexem */
  { 6097, 6099, 51.18f, 5.90f }, /* Heel */
  { 6100, 6105, 51.10f, 5.88f }, /* Echt */
  { 6107, 6109, 51.13f, 5.84f }, /* Stevensweert */
  { 6110, 6118, 51.06f, 5.86f }, /* Susteren */
  { 6120, 6129, 51.02f, 5.80f }, /* Born, Obbicht */
  { 6130, 6137, 51.00f, 5.87f }, /* Sittard */
  { 6140, 6143, 51.01f, 5.84f }, /* Limbricht */
  { 6150, 6155, 50.97f, 5.87f }, /* Munstergeleen */
  { 6160, 6167, 50.97f, 5.83f }, /* Geleen */
  { 6170, 6174, 50.97f, 5.77f }, /* Stein */
  { 6176, 6176, 50.94f, 5.84f }, /* Spaubeek */
  { 6180, 6181, 50.95f, 5.77f }, /* Elsloo */
  { 6190, 6199, 50.94f, 5.79f }, /* Beek */
  { 6200, 6229, 50.85f, 5.70f }, /* Maastricht */
  { 6230, 6237, 50.89f, 5.76f }, /* Meerssen */
  { 6240, 6243, 50.91f, 5.74f }, /* Bunde, Geulle */
  { 6245, 6247, 50.79f, 5.72f }, /* Eijsden */
  { 6250, 6255, 50.79f, 5.81f }, /* Noorbeek */
  { 6260, 6269, 50.82f, 5.80f }, /* Margraten */
  { 6270, 6278, 50.80f, 5.88f }, /* Gulpen */
  { 6280, 6289, 50.80f, 5.93f }, /* Mechelen, Epen */
  { 6290, 6295, 50.77f, 6.00f }, /* Vaals */
  { 6300, 6305, 50.87f, 5.83f }, /* Valkenburg */
  { 6310, 6312, 50.87f, 5.89f }, /* Ransdaal */
  { 6320, 6325, 50.84f, 5.88f }, /* Wijlre */
  { 6330, 6336, 50.90f, 5.84f }, /* Schimmert, Hulsberg */
  { 6340, 6343, 50.88f, 5.88f }, /* Klimmen */
  { 6350, 6353, 50.82f, 6.01f }, /* Bocholtz */
  { 6360, 6363, 50.92f, 5.89f }, /* Nuth */
  { 6365, 6365, 50.94f, 5.89f }, /* Schinnen */
  { 6367, 6367, 50.88f, 5.93f }, /* Voerendaal */
  { 6369, 6369, 50.83f, 5.98f }, /* Simpelveld */
  { 6370, 6374, 50.90f, 6.03f }, /* Landgraaf */
  { 6400, 6422, 50.88f, 5.98f }, /* Heerlen */
  { 6430, 6433, 50.92f, 5.93f }, /* Hoensbroek */
  { 6436, 6439, 50.95f, 5.92f }, /* Amstenrade, Oirsbeek */
  { 6440, 6447, 50.94f, 5.97f }, /* Brunssum */
  { 6450, 6456, 50.97f, 5.97f }, /* Schinveld */
  { 6460, 6469, 50.87f, 6.06f }, /* Kerkrade */
  { 6471, 6471, 50.89f, 6.06f }, /* Eygelshoven */
  { 6500, 6525, 51.84f, 5.86f }, /* Nijmegen */
  { 6530, 6538, 51.82f, 5.82f }, /* Nijmegen, zuidwest */
  { 6540, 6546, 51.84f, 5.82f }, /* Nijmegen, west */
  { 6550, 6551, 51.86f, 5.81f }, /* Weurt */
  { 6560, 6564, 51.78f, 5.93f }, /* Groesbeek */
  { 6566, 6566, 51.86f, 6.04f }, /* Millingen aan de Rijn */
  { 6570, 6573, 51.83f, 5.91f }, /* Berg en Dal, Beek */
  { 6574, 6579, 51.85f, 5.95f }, /* Ooij, Leuth */
  { 6580, 6584, 51.78f, 5.85f }, /* Malden */
  { 6585, 6587, 51.75f, 5.88f }, /* Mook */
  { 6590, 6599, 51.70f, 5.97f }, /* Gennep */
  { 6600, 6606, 51.81f, 5.72f }, /* Wijchen */
  { 6610, 6613, 51.76f, 5.79f }, /* Overasselt */
  { 6615, 6617, 51.84f, 5.67f }, /* Bergharen, Hernen */
  { 6620, 6626, 51.84f, 5.42f }, /* Dreumel */
  { 6627, 6629, 51.83f, 5.54f }, /* Maasbommel */
  { 6630, 6634, 51.83f, 5.61f }, /* Horssen, Batenburg */
  { 6640, 6645, 51.87f, 5.75f }, /* Beuningen, Ewijk */
  { 6650, 6655, 51.88f, 5.61f }, /* Druten */
  { 6657, 6658, 51.88f, 5.53f }, /* Leeuwen */
  { 6659, 6659, 51.88f, 5.46f }, /* Wamel */
  { 6660, 6663, 51.91f, 5.85f }, /* Elst (Gelderland), Lent */
  { 6665, 6668, 51.95f, 5.75f }, /* Heteren, Driel */
  { 6669, 6669, 51.91f, 5.65f }, /* Dodewaard */
  { 6670, 6678, 51.92f, 5.74f }, /* Zetten, Valburg */
  { 6680, 6687, 51.89f, 5.91f }, /* Bemmel */
  { 6690, 6691, 51.88f, 5.97f }, /* Gendt */
  { 6700, 6709, 51.97f, 5.66f }, /* Wageningen */
  { 6710, 6718, 52.04f, 5.66f }, /* Ede */
  { 6720, 6721, 52.00f, 5.67f }, /* Bennekom */
  { 6730, 6733, 52.11f, 5.75f }, /* Otterlo, Harskamp */
  { 6740, 6745, 52.09f, 5.62f }, /* Lunteren */
  { 6800, 6819, 51.99f, 5.90f }, /* Arnhem */
  { 6820, 6829, 51.99f, 5.93f }, /* Arnhem, oost */
  { 6830, 6849, 51.95f, 5.88f }, /* Arnhem, zuid */
  { 6850, 6852, 51.93f, 5.94f }, /* Huissen */
  { 6860, 6862, 51.99f, 5.84f }, /* Oosterbeek */
  { 6865, 6869, 51.97f, 5.78f }, /* Doorwerth, Heelsum */
  { 6870, 6871, 51.97f, 5.73f }, /* Renkum */
  { 6874, 6877, 52.01f, 5.80f }, /* Wolfheze */
  { 6880, 6883, 51.99f, 5.98f }, /* Velp */
  { 6891, 6891, 52.01f, 5.96f }, /* Rozendaal */
  { 6900, 6909, 51.93f, 6.07f }, /* Zevenaar */
  { 6910, 6917, 51.87f, 6.08f }, /* Lobith, Pannerden */
  { 6920, 6924, 51.95f, 6.02f }, /* Duiven */
  { 6930, 6932, 51.96f, 5.97f }, /* Westervoort */
  { 6940, 6942, 51.94f, 6.13f }, /* Didam */
  { 6950, 6957, 52.05f, 6.10f }, /* Dieren */
  { 6960, 6964, 52.10f, 6.06f }, /* Eerbeek */
  { 6970, 6975, 52.09f, 6.16f }, /* Brummen */
  { 6980, 6984, 52.01f, 6.14f }, /* Doesburg */
  { 6986, 6988, 51.99f, 6.09f }, /* Giesbeek, Angerlo */
  { 6990, 6994, 52.01f, 6.03f }, /* Rheden */
  { 6996, 6999, 52.00f, 6.22f }, /* Hummelo */
  { 7000, 7009, 51.96f, 6.29f }, /* Doetinchem */
  { 7010, 7011, 51.93f, 6.35f }, /* Gaanderen */
  { 7020, 7025, 52.00f, 6.36f }, /* Zelhem */
  { 7030, 7036, 51.96f, 6.21f }, /* Wehl */
  { 7037, 7039, 51.90f, 6.24f }, /* Zeddam, Beek */
  { 7040, 7047, 51.88f, 6.26f }, /* ’s-Heerenberg */
  { 7050, 7055, 51.94f, 6.46f }, /* Varsseveld */
  { 7060, 7065, 51.92f, 6.38f }, /* Terborg, Silvolde */
  { 7070, 7078, 51.89f, 6.38f }, /* Ulft */
  { 7080, 7084, 51.87f, 6.38f }, /* Gendringen */
  { 7090, 7095, 51.87f, 6.49f }, /* Dinxperlo */
  { 7100, 7119, 51.97f, 6.72f }, /* Winterswijk */
  { 7120, 7123, 51.93f, 6.58f }, /* Aalten */
  { 7126, 7126, 51.94f, 6.62f }, /* Bredevoort */
  { 7130, 7137, 51.99f, 6.57f }, /* Lichtenvoorde */
  { 7140, 7142, 52.04f, 6.62f }, /* Groenlo */
  { 7150, 7157, 52.10f, 6.65f }, /* Eibergen */
  { 7160, 7165, 52.13f, 6.61f }, /* Neede */
  { 7200, 7207, 52.14f, 6.20f }, /* Zutphen */
  { 7210, 7217, 52.19f, 6.22f }, /* Eefde, Gorssel */
  { 7218, 7218, 52.16f, 6.30f }, /* Almen */
  { 7220, 7227, 52.06f, 6.19f }, /* Steenderen */
  { 7230, 7234, 52.13f, 6.24f }, /* Warnsveld */
  { 7240, 7244, 52.16f, 6.41f }, /* Lochem */
  { 7245, 7245, 52.19f, 6.37f }, /* Laren (Gelderland) */
  { 7250, 7251, 52.10f, 6.31f }, /* Vorden */
  { 7255, 7256, 52.05f, 6.31f }, /* Hengelo (Gelderland) */
  { 7260, 7263, 52.09f, 6.45f }, /* Ruurlo */
  { 7270, 7275, 52.12f, 6.52f }, /* Borculo */
  { 7300, 7336, 52.21f, 5.97f }, /* Apeldoorn */
  { 7339, 7339, 52.19f, 5.94f }, /* Ugchelen */
  { 7340, 7345, 52.25f, 5.98f }, /* Beemte, Wenum Wiesel */
  { 7346, 7348, 52.21f, 5.88f }, /* Hoog Soeren */
  { 7350, 7352, 52.12f, 5.88f }, /* Hoenderloo */
  { 7360, 7364, 52.16f, 5.97f }, /* Beekbergen */
  { 7370, 7371, 52.12f, 6.02f }, /* Loenen */
  { 7380, 7384, 52.17f, 6.11f }, /* Klarenbeek, Voorst */
  { 7390, 7399, 52.24f, 6.10f }, /* Twello */
  { 7400, 7429, 52.26f, 6.18f }, /* Deventer */
  { 7430, 7435, 52.28f, 6.19f }, /* Diepenveen, Schalkhaar */
  { 7437, 7437, 52.25f, 6.29f }, /* Bathmen */
  { 7439, 7439, 52.25f, 6.14f }, /* Steenenkamer */
  { 7440, 7443, 52.37f, 6.46f }, /* Nijverdal */
  { 7447, 7448, 52.38f, 6.44f }, /* Hellendoorn */
  { 7450, 7451, 52.28f, 6.42f }, /* Holten */
  { 7460, 7467, 52.31f, 6.52f }, /* Rijssen */
  { 7468, 7468, 52.30f, 6.58f }, /* Enter */
  { 7470, 7472, 52.24f, 6.59f }, /* Goor */
  { 7475, 7475, 52.23f, 6.50f }, /* Markelo */
  { 7478, 7478, 52.20f, 6.55f }, /* Diepenheim */
  { 7480, 7483, 52.16f, 6.74f }, /* Haaksbergen */
  { 7490, 7495, 52.26f, 6.71f }, /* Delden */
  { 7496, 7497, 52.20f, 6.66f }, /* Hengevelde */
  { 7500, 7549, 52.22f, 6.89f }, /* Enschede */
  { 7550, 7559, 52.27f, 6.79f }, /* Hengelo */
  { 7560, 7562, 52.30f, 6.84f }, /* Deurningen */
  { 7570, 7577, 52.31f, 6.93f }, /* Oldenzaal */
  { 7580, 7585, 52.26f, 7.00f }, /* Losser */
  { 7586, 7586, 52.24f, 7.03f }, /* Overdinkel */
  { 7587, 7588, 52.32f, 7.00f }, /* De Lutte */
  { 7590, 7591, 52.38f, 7.01f }, /* Denekamp */
  { 7595, 7597, 52.35f, 6.84f }, /* Weerselo */
  { 7600, 7615, 52.35f, 6.66f }, /* Almelo */
  { 7620, 7626, 52.30f, 6.75f }, /* Borne */
  { 7630, 7638, 52.41f, 6.90f }, /* Ootmarsum */
  { 7640, 7645, 52.36f, 6.58f }, /* Wierden */
  { 7650, 7651, 52.41f, 6.78f }, /* Tubbergen */
  { 7660, 7664, 52.44f, 6.82f }, /* Vasse */
  { 7665, 7668, 52.38f, 6.80f }, /* Albergen */
  { 7670, 7672, 52.41f, 6.63f }, /* Vriezenveen */
  { 7675, 7676, 52.46f, 6.62f }, /* Westerhaar */
  { 7678, 7679, 52.43f, 6.74f }, /* Geesteren */
  { 7680, 7682, 52.46f, 6.57f }, /* Vroomshoop */
  { 7683, 7685, 52.47f, 6.52f }, /* Den Ham */
  { 7686, 7688, 52.44f, 6.56f }, /* Daarlerveen */
  { 7690, 7696, 52.52f, 6.61f }, /* Bergentheim */
  { 7700, 7707, 52.60f, 6.45f }, /* Dedemsvaart */
  { 7710, 7715, 52.58f, 6.29f }, /* Nieuwleusen */
  { 7720, 7722, 52.51f, 6.26f }, /* Dalfsen */
  { 7730, 7739, 52.53f, 6.43f }, /* Ommen */
  { 7740, 7743, 52.66f, 6.74f }, /* Coevorden */
  { 7750, 7756, 52.70f, 6.76f }, /* Dalen */
  { 7760, 7766, 52.66f, 6.89f }, /* Schoonebeek */
  { 7770, 7775, 52.58f, 6.62f }, /* Hardenberg */
  { 7776, 7779, 52.63f, 6.56f }, /* Slagharen */
  { 7780, 7788, 52.63f, 6.65f }, /* Gramsbergen, De Krim */
  { 7790, 7798, 52.56f, 6.59f }, /* Hardenberg, omgeving */
  { 7800, 7828, 52.78f, 6.90f }, /* Emmen */
  { 7830, 7831, 52.86f, 6.98f }, /* Nieuw-Weerdinge */
  { 7833, 7833, 52.72f, 6.86f }, /* Nieuw-Amsterdam */
  { 7840, 7849, 52.76f, 6.80f }, /* Sleen */
  { 7850, 7856, 52.78f, 6.71f }, /* Zweeloo, Aalden */
  { 7860, 7864, 52.75f, 6.71f }, /* Oosterhesselen */
  { 7870, 7875, 52.86f, 6.85f }, /* Odoorn, Exloo */
  { 7876, 7877, 52.89f, 6.94f }, /* Valthermond */
  { 7880, 7881, 52.81f, 7.05f }, /* Emmer-Compascuum */
  { 7884, 7885, 52.75f, 7.01f }, /* Barger-Compascuum */
  { 7887, 7889, 52.72f, 6.93f }, /* Erica */
  { 7890, 7894, 52.73f, 6.99f }, /* Klazienaveen */
  { 7895, 7895, 52.84f, 7.05f }, /* Roswinkel */
  { 7900, 7918, 52.72f, 6.49f }, /* Hoogeveen */
  { 7920, 7928, 52.67f, 6.43f }, /* Zuidwolde */
  { 7930, 7938, 52.76f, 6.46f }, /* Pesse, Tiendeveen */
  { 7940, 7944, 52.70f, 6.19f }, /* Meppel */
  { 7946, 7949, 52.72f, 6.15f }, /* Nijeveen, Wanneperveen */
  { 7950, 7955, 52.64f, 6.21f }, /* Staphorst */
  { 7957, 7958, 52.69f, 6.31f }, /* De Wijk */
  { 7960, 7961, 52.72f, 6.25f }, /* Ruinerwold */
  { 7963, 7964, 52.76f, 6.35f }, /* Ruinen */
  { 7965, 7966, 52.70f, 6.26f }, /* De Schiphorst */
  { 7970, 7975, 52.78f, 6.24f }, /* Havelte */
  { 7980, 7986, 52.85f, 6.31f }, /* Diever */
  { 7990, 7991, 52.83f, 6.37f }, /* Dwingeloo */
  { 8000, 8049, 52.51f, 6.09f }, /* Zwolle */
  { 8050, 8055, 52.47f, 6.07f }, /* Hattem */
  { 8060, 8061, 52.59f, 6.09f }, /* Hasselt */
  { 8064, 8066, 52.64f, 6.07f }, /* Zwartsluis */
  { 8070, 8072, 52.38f, 5.79f }, /* Nunspeet */
  { 8075, 8077, 52.30f, 5.79f }, /* Elspeet */
  { 8080, 8082, 52.44f, 5.84f }, /* Elburg */
  { 8084, 8085, 52.42f, 5.87f }, /* ’t Harde */
  { 8090, 8095, 52.46f, 6.00f }, /* Wezep */
  { 8096, 8097, 52.45f, 5.90f }, /* Oldebroek */
  { 8100, 8107, 52.39f, 6.28f }, /* Raalte */
  { 8110, 8112, 52.34f, 6.29f }, /* Heeten */
  { 8120, 8124, 52.34f, 6.12f }, /* Olst */
  { 8130, 8131, 52.39f, 6.13f }, /* Wijhe */
  { 8140, 8144, 52.44f, 6.23f }, /* Heino */
  { 8146, 8148, 52.47f, 6.42f }, /* Lemele */
  { 8150, 8154, 52.45f, 6.34f }, /* Lemelerveld */
  { 8160, 8164, 52.35f, 5.98f }, /* Epe */
  { 8166, 8167, 52.32f, 5.99f }, /* Emst */
  { 8170, 8172, 52.29f, 5.97f }, /* Vaassen */
  { 8180, 8181, 52.39f, 6.04f }, /* Heerde */
  { 8190, 8191, 52.43f, 6.08f }, /* Wapenveld */
  { 8193, 8198, 52.37f, 6.09f }, /* Veessen, Vorchten */
  { 8200, 8245, 52.51f, 5.48f }, /* Lelystad */
  { 8250, 8254, 52.52f, 5.72f }, /* Dronten */
  { 8255, 8255, 52.57f, 5.64f }, /* Swifterbant */
  { 8256, 8256, 52.45f, 5.70f }, /* Biddinghuizen */
  { 8260, 8267, 52.56f, 5.91f }, /* Kampen */
  { 8270, 8271, 52.57f, 5.93f }, /* IJsselmuiden */
  { 8274, 8278, 52.53f, 5.96f }, /* Wilsum, Kamperveen */
  { 8280, 8281, 52.62f, 6.04f }, /* Genemuiden */
  { 8290, 8294, 52.58f, 6.02f }, /* Mastenbroek */
  { 8300, 8305, 52.71f, 5.75f }, /* Emmeloord */
  { 8307, 8307, 52.63f, 5.83f }, /* Ens */
  { 8308, 8309, 52.65f, 5.71f }, /* Nagele, Tollebeek */
  { 8310, 8313, 52.75f, 5.66f }, /* Espel, Creil */
  { 8314, 8315, 52.78f, 5.80f }, /* Bant, Luttelgeest */
  { 8316, 8319, 52.69f, 5.87f }, /* Marknesse */
  { 8320, 8323, 52.66f, 5.60f }, /* Urk */
  { 8325, 8326, 52.68f, 5.97f }, /* Vollenhove */
  { 8330, 8339, 52.79f, 6.12f }, /* Steenwijk */
  { 8340, 8347, 52.80f, 6.09f }, /* Steenwijkerwold */
  { 8350, 8351, 52.79f, 6.21f }, /* Wapserveen */
  { 8355, 8355, 52.73f, 6.08f }, /* Giethoorn */
  { 8356, 8356, 52.73f, 5.97f }, /* Blokzijl */
  { 8360, 8363, 52.75f, 6.02f }, /* Wetering */
  { 8370, 8374, 52.78f, 5.90f }, /* Scheerwolde, Kuinre */
  { 8375, 8378, 52.81f, 5.95f }, /* Oldemarkt */
  { 8380, 8387, 52.86f, 6.20f }, /* Vledder */
  { 8388, 8392, 52.89f, 6.15f }, /* Noordwolde */
  { 8393, 8398, 52.86f, 6.08f }, /* Steggerda, De Blesse */
  { 8400, 8409, 53.00f, 6.06f }, /* Gorredijk */
  { 8410, 8415, 52.98f, 6.10f }, /* Jubbega */
  { 8420, 8425, 52.94f, 6.18f }, /* Oldeberkoop, Makkinga */
  { 8426, 8428, 52.96f, 6.36f }, /* Appelscha */
  { 8430, 8432, 52.99f, 6.29f }, /* Oosterwolde */
  { 8433, 8434, 53.05f, 6.32f }, /* Haulerwijk */
  { 8435, 8435, 53.02f, 6.23f }, /* Donkerbroek */
  { 8437, 8439, 52.91f, 6.26f }, /* Zorgvlied */
  { 8440, 8449, 52.96f, 5.92f }, /* Heerenveen */
  { 8450, 8459, 52.95f, 5.97f }, /* Heerenveen, omgeving */
  { 8460, 8468, 52.96f, 5.86f }, /* Oudehaske */
  { 8470, 8479, 52.88f, 6.01f }, /* Wolvega */
  { 8480, 8489, 52.87f, 5.95f }, /* Weststellingwerf */
  { 8490, 8494, 53.04f, 5.82f }, /* Akkrum */
  { 8495, 8495, 53.05f, 5.90f }, /* Aldeboarn */
  { 8500, 8508, 52.96f, 5.80f }, /* Joure */
  { 8510, 8517, 52.97f, 5.77f }, /* Goingarijp, Ouwsterhaule */
  { 8520, 8529, 52.93f, 5.73f }, /* Sint Nicolaasga, Langweer */
  { 8530, 8536, 52.85f, 5.71f }, /* Lemmer */
  { 8537, 8539, 52.87f, 5.83f }, /* Echtenerbrug */
  { 8540, 8549, 53.01f, 5.78f }, /* Akmarijp, Terkaple */
  { 8550, 8553, 52.94f, 5.63f }, /* Woudsend */
  { 8556, 8556, 52.89f, 5.64f }, /* Sloten */
  { 8560, 8567, 52.88f, 5.57f }, /* Balk */
  { 8570, 8574, 52.88f, 5.47f }, /* Bakhuizen */
  { 8581, 8584, 52.95f, 5.49f }, /* Elahuizen, Hemelum */
  { 8600, 8608, 53.03f, 5.66f }, /* Sneek */
  { 8610, 8615, 53.00f, 5.56f }, /* Gaastmeer, Blauwhuis */
  { 8616, 8620, 53.02f, 5.58f }, /* Oosthem */
  { 8621, 8623, 52.98f, 5.62f }, /* Heeg */
  { 8624, 8628, 53.02f, 5.71f }, /* Oppenhuizen */
  { 8629, 8629, 53.06f, 5.68f }, /* Scharnegoutum */
  { 8630, 8637, 53.07f, 5.67f }, /* Boazum, Easterwierrum */
  { 8640, 8647, 53.08f, 5.63f }, /* Rien */
  { 8650, 8658, 53.02f, 5.61f }, /* IJlst */
  { 8700, 8702, 53.06f, 5.53f }, /* Bolsward */
  { 8710, 8713, 52.97f, 5.44f }, /* Workum, Hindeloopen */
  { 8715, 8715, 52.88f, 5.36f }, /* Stavoren */
  { 8720, 8724, 52.92f, 5.42f }, /* Koudum */
  { 8730, 8737, 53.11f, 5.60f }, /* Wommels */
  { 8740, 8747, 53.08f, 5.51f }, /* Burgwerd */
  { 8748, 8749, 53.11f, 5.45f }, /* Witmarsum */
  { 8750, 8754, 53.08f, 5.38f }, /* Makkum, Zurich */
  { 8755, 8758, 53.04f, 5.43f }, /* Gaast */
  { 8760, 8766, 53.00f, 5.45f }, /* Ferwoude, Parrega */
  { 8770, 8775, 53.05f, 5.58f }, /* Nijland, Folsgare */
  { 8800, 8802, 53.19f, 5.54f }, /* Franeker */
  { 8804, 8809, 53.16f, 5.54f }, /* Tzum */
  { 8810, 8816, 53.19f, 5.60f }, /* Dronrijp, omgeving */
  { 8820, 8823, 53.14f, 5.47f }, /* Arum, Kimswerd */
  { 8830, 8835, 53.15f, 5.63f }, /* Winsum (Friesland) */
  { 8840, 8845, 53.15f, 5.63f }, /* Baijum */
  { 8850, 8857, 53.23f, 5.50f }, /* Tzummarum, Sexbierum */
  { 8860, 8872, 53.17f, 5.42f }, /* Harlingen */
  { 8880, 8885, 53.36f, 5.22f }, /* West-Terschelling */
  { 8890, 8897, 53.39f, 5.30f }, /* Terschelling, Midsland */
  { 8899, 8899, 53.30f, 5.07f }, /* Vlieland */
  { 8900, 8941, 53.20f, 5.80f }, /* Leeuwarden */
  { 9000, 9009, 53.10f, 5.83f }, /* Grou, Wergea */
  { 9010, 9015, 53.08f, 5.77f }, /* Jirnsum */
  { 9020, 9027, 53.13f, 5.72f }, /* Mantgum */
  { 9030, 9034, 53.19f, 5.73f }, /* Deinum, Marssum */
  { 9035, 9038, 53.21f, 5.65f }, /* Dronryp, Menaam */
  { 9040, 9047, 53.24f, 5.66f }, /* Berltsum */
  { 9050, 9057, 53.25f, 5.77f }, /* Stiens */
  { 9060, 9067, 53.24f, 5.89f }, /* Gytsjerk */
  { 9070, 9074, 53.30f, 5.77f }, /* Marrum, Hallum */
  { 9075, 9079, 53.28f, 5.66f }, /* Sint Annaparochie */
  { 9080, 9089, 53.18f, 5.81f }, /* Goutum */
  { 9100, 9103, 53.33f, 6.00f }, /* Dokkum */
  { 9104, 9109, 53.28f, 6.01f }, /* Damwâld */
  { 9110, 9112, 53.29f, 5.88f }, /* Burdaard */
  { 9113, 9118, 53.29f, 6.04f }, /* Driezum, Wâlterswâld */
  { 9120, 9128, 53.34f, 6.07f }, /* Metslawier, Eastrum */
  { 9130, 9138, 53.36f, 6.08f }, /* Anjum */
  { 9140, 9148, 53.38f, 5.98f }, /* Ternaard */
  { 9150, 9156, 53.36f, 5.91f }, /* Holwerd */
  { 9160, 9164, 53.45f, 5.72f }, /* Ameland */
  { 9166, 9166, 53.48f, 6.16f }, /* Schiermonnikoog */
  { 9170, 9178, 53.33f, 5.81f }, /* Ferwert, Hallum */
  { 9200, 9207, 53.11f, 6.10f }, /* Drachten */
  { 9210, 9214, 53.08f, 6.05f }, /* Boornbergum */
  { 9215, 9219, 53.14f, 6.04f }, /* Oudega, Opeinde */
  { 9220, 9223, 53.15f, 6.13f }, /* Rottevalle */
  { 9230, 9233, 53.19f, 6.17f }, /* Surhuisterveen */
  { 9240, 9243, 53.07f, 6.24f }, /* Bakkeveen */
  { 9244, 9246, 53.06f, 6.07f }, /* Beetsterzwaag */
  { 9247, 9249, 53.09f, 6.19f }, /* Ureterp */
  { 9250, 9251, 53.19f, 5.99f }, /* Burgum */
  { 9254, 9257, 53.22f, 5.95f }, /* Hurdegaryp */
  { 9260, 9269, 53.19f, 6.01f }, /* Eastermar, Garyp */
  { 9270, 9275, 53.26f, 6.04f }, /* De Westereen */
  { 9280, 9281, 53.18f, 6.14f }, /* Harkema */
  { 9283, 9289, 53.24f, 6.14f }, /* Buitenpost */
  { 9290, 9299, 53.27f, 6.14f }, /* Kollum */
  { 9300, 9307, 53.14f, 6.43f }, /* Roden */
  { 9311, 9315, 53.15f, 6.40f }, /* Nieuw-Roden */
  { 9320, 9321, 53.15f, 6.50f }, /* Peize */
  { 9330, 9337, 53.07f, 6.46f }, /* Norg */
  { 9340, 9343, 53.06f, 6.39f }, /* Veenhuizen */
  { 9350, 9356, 53.16f, 6.37f }, /* Leek */
  { 9360, 9367, 53.14f, 6.27f }, /* Marum */
  { 9400, 9409, 52.99f, 6.56f }, /* Assen */
  { 9410, 9419, 52.86f, 6.51f }, /* Beilen */
  { 9420, 9423, 52.96f, 6.45f }, /* Smilde */
  { 9430, 9443, 52.86f, 6.61f }, /* Westerbork */
  { 9444, 9449, 52.93f, 6.67f }, /* Grolloo */
  { 9450, 9459, 52.98f, 6.67f }, /* Rolde */
  { 9460, 9466, 53.00f, 6.75f }, /* Gieten */
  { 9467, 9469, 53.06f, 6.71f }, /* Annen */
  { 9470, 9475, 53.09f, 6.69f }, /* Zuidlaren */
  { 9480, 9489, 53.07f, 6.58f }, /* Vries */
  { 9490, 9497, 53.08f, 6.55f }, /* Yde, Zeijen */
  { 9500, 9503, 52.99f, 6.95f }, /* Stadskanaal */
  { 9510, 9515, 53.01f, 6.83f }, /* Gieterveen */
  { 9520, 9528, 52.95f, 6.92f }, /* Nieuw-Buinen */
  { 9530, 9537, 52.92f, 6.79f }, /* Borger */
  { 9540, 9545, 53.02f, 7.13f }, /* Vlagtwedde */
  { 9550, 9551, 52.95f, 7.15f }, /* Sellingen */
  { 9560, 9564, 52.88f, 7.06f }, /* Ter Apel */
  { 9565, 9566, 53.05f, 7.13f }, /* Vriescheloo */
  { 9570, 9574, 52.92f, 6.92f }, /* Exloërmond */
  { 9580, 9585, 52.93f, 7.01f }, /* Musselkanaal */
  { 9590, 9593, 53.03f, 7.04f }, /* Onstwedde */
  { 9600, 9609, 53.16f, 6.75f }, /* Hoogezand */
  { 9610, 9612, 53.16f, 6.79f }, /* Sappemeer */
  { 9613, 9613, 53.23f, 6.66f }, /* Meerstad */
  { 9614, 9615, 53.18f, 6.75f }, /* Kolham */
  { 9616, 9619, 53.20f, 6.72f }, /* Harkstede */
  { 9620, 9627, 53.22f, 6.81f }, /* Slochteren */
  { 9628, 9629, 53.25f, 6.87f }, /* Siddeburen */
  { 9630, 9636, 53.17f, 6.87f }, /* Zuidbroek */
  { 9640, 9649, 53.10f, 6.88f }, /* Veendam */
  { 9651, 9651, 53.14f, 6.93f }, /* Meeden */
  { 9654, 9659, 53.06f, 6.78f }, /* Annerveenschekanaal */
  { 9661, 9665, 53.09f, 7.00f }, /* Pekela */
  { 9670, 9679, 53.15f, 7.02f }, /* Winschoten */
  { 9680, 9688, 53.19f, 7.05f }, /* Finsterwolde, Midwolda */
  { 9690, 9693, 53.18f, 7.20f }, /* Bad Nieuweschans */
  { 9695, 9699, 53.11f, 7.12f }, /* Bellingwolde */
  { 9700, 9747, 53.22f, 6.57f }, /* Groningen */
  { 9750, 9757, 53.17f, 6.61f }, /* Haren */
  { 9760, 9766, 53.14f, 6.56f }, /* Eelde */
  { 9770, 9774, 53.28f, 6.53f }, /* Sauwerd */
  { 9780, 9785, 53.30f, 6.60f }, /* Bedum */
  { 9790, 9798, 53.28f, 6.70f }, /* Ten Boer */
  { 9800, 9805, 53.25f, 6.40f }, /* Zuidhorn */
  { 9811, 9828, 53.20f, 6.38f }, /* Oldekerk */
  { 9831, 9833, 53.26f, 6.45f }, /* Aduard */
  { 9840, 9845, 53.26f, 6.31f }, /* Grijpskerk */
  { 9850, 9853, 53.28f, 6.20f }, /* Burum */
  { 9860, 9866, 53.21f, 6.27f }, /* Grootegast */
  { 9870, 9873, 53.24f, 6.21f }, /* Stroobos */
  { 9880, 9886, 53.31f, 6.38f }, /* Oldehove */
  { 9890, 9893, 53.31f, 6.44f }, /* Ezinge */
  { 9900, 9903, 53.32f, 6.86f }, /* Appingedam */
  { 9905, 9909, 53.37f, 6.85f }, /* Bierum, Spijk */
  { 9910, 9919, 53.34f, 6.76f }, /* Loppersum */
  { 9920, 9925, 53.34f, 6.70f }, /* Stedum */
  { 9930, 9937, 53.33f, 6.92f }, /* Delfzijl */
  { 9940, 9949, 53.26f, 6.96f }, /* Nieuwolda, Wagenborgen */
  { 9950, 9951, 53.33f, 6.52f }, /* Winsum (Groningen) */
  { 9953, 9959, 53.36f, 6.51f }, /* Baflo */
  { 9960, 9965, 53.36f, 6.39f }, /* Leens */
  { 9966, 9969, 53.36f, 6.44f }, /* Eenrum */
  { 9970, 9975, 53.36f, 6.33f }, /* Ulrum */
  { 9976, 9976, 53.40f, 6.21f }, /* Lauwersoog */
  { 9977, 9978, 53.40f, 6.38f }, /* Kloosterburen */
  { 9979, 9979, 53.44f, 6.83f }, /* Eemshaven */
  { 9980, 9985, 53.41f, 6.70f }, /* Uithuizen */
  { 9986, 9989, 53.40f, 6.59f }, /* Warffum, Usquert */
  { 9990, 9999, 53.36f, 6.64f }, /* Middelstum */
};

const guint lw_postcodes_n_east = G_N_ELEMENTS (lw_postcodes_east);
