/** Given and family names of one tradition, for invented people. */
export interface Tradition {
  readonly weight: number;
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly families: readonly string[];
}

function listed(names: string): readonly string[] {
  return names.split(', ');
}

export const TRADITIONS: Readonly<Record<string, Tradition>> = {
  english: {
    weight: 14,
    women: listed(
      'Olivia, Charlotte, Grace, Hannah, Emily, Ruth, Margaret, Harriet, Alice, Joan, Megan, Abigail',
    ),
    men: listed('George, Oliver, Jack, Thomas, Samuel, Henry, Peter, Edward, Liam, Nathan, Walter, Simon'),
    families: listed(
      'Smith, Taylor, Walker, Bennett, Clarke, Hughes, Ward, Cooper, Marsh, Whitfield, Ashworth-Lane, Pryce',
    ),
  },
  irish: {
    weight: 5,
    women: listed('Siobhán, Niamh, Aoife, Róisín, Orla, Maeve, Ciara, Bríd'),
    men: listed('Seán, Ciarán, Pádraig, Oisín, Declan, Fionn, Tadhg, Conor'),
    families: listed("O'Brien, O'Sullivan, Murphy, de Búrca, Byrne, McCarthy, Mac Giolla, Gallagher"),
  },
  spanish: {
    weight: 10,
    women: listed('Lucía, Sofía, Martina, Carmen, Begoña, Ximena, Valentina, Inés, Rocío, Paloma'),
    men: listed('Hugo, Mateo, Javier, Andrés, Joaquín, Íñigo, Santiago, Álvaro, Rubén, Emilio'),
    families: listed(
      'Núñez, García, Fernández, Muñoz, Peña, Ibáñez, Vargas, Castillo, Ortega, Salazar, Quiñones, Rivera',
    ),
  },
  portuguese: {
    weight: 5,
    women: listed('Conceição, Beatriz, Joana, Luísa, Mariana, Inês, Thaís, Helena'),
    men: listed('João, Tiago, Gonçalo, Rui, Caetano, Luís, Davi, Heitor'),
    families: listed('Silva, Gonçalves, de Souza, Araújo, Magalhães, Pereira, Conceição, dos Santos'),
  },
  french: {
    weight: 8,
    women: listed('Zoë, Amélie, Chloé, Héloïse, Camille, Françoise, Inès, Maëlle, Agnès'),
    men: listed('Étienne, Loïc, Jérôme, Benoît, Théo, François, Gaël, Rémi, Anaël'),
    families: listed("Lefèvre, D'Aubigné, Dubois, Moreau, Bélanger, Gauthier, Le Goff, Thibault, Côté"),
  },
  german: {
    weight: 8,
    women: listed('Anneliese, Käthe, Jördis, Lena, Mia, Frieda, Svenja, Greta, Ulrike'),
    men: listed('Jürgen, Björn, Matthias, Lukas, Götz, Felix, Ansgar, Dieter, Moritz'),
    families: listed('Müller, Schäfer, Groß, Weiß, Köhler, Schröder, von Thaden, Vogel, Krüger, Zimmermann'),
  },
  dutch: {
    weight: 4,
    women: listed('Anouk, Fenna, Maartje, Sanne, Noor, Loïs'),
    men: listed('Daan, Sjoerd, Ruben, Pieter, Thijs, Joris'),
    families: listed("van den Berg, de Vries, Jansen, 't Hart, Visser, van der Meer"),
  },
  nordic: {
    weight: 5,
    women: listed('Åsa, Ingrid, Sigrún, Astrid, Linnéa, Þóra, Kirsten, Aino'),
    men: listed('Søren, Håkan, Bjørn, Leif, Jökull, Mikkel, Eero, Torbjörn'),
    families: listed('Østergaard, Lindström, Åkesson, Lund, Nygård, Korhonen, Sørensen, Virtanen'),
  },
  slavic: {
    weight: 8,
    women: listed('Małgorzata, Agnieszka, Světlana, Jelena, Katarzyna, Živa, Oksana, Hana, Božena'),
    men: listed('Paweł, Łukasz, Jiří, Dušan, Taras, Michał, Tomáš, Bojan, Zdeněk'),
    families: listed('Wójcik, Nowak, Kowalczyk, Jovanović, Šimić, Krejčí, Shevchenko, Žižek, Horváth'),
  },
  turkish: {
    weight: 4,
    women: listed('Ayşe, Elif, Zeynep, Çiğdem, Gülşen, Defne'),
    men: listed('Mehmet, Çağlar, Emre, Oğuz, İbrahim, Barış'),
    families: listed('Yılmaz, Öztürk, Şahin, Çelik, Doğan, Kılıç'),
  },
  arabic: {
    weight: 7,
    women: listed('Fatima, Layla, Noor, Amira, Salma, Yasmin, Hiba, Zaynab'),
    men: listed('Omar, Yusuf, Karim, Tariq, Hassan, Bilal, Samir, Khalid'),
    families: listed('Haddad, al-Masri, Khoury, Ben Salah, Mansour, El Amrani, Nasser, Aziz'),
  },
  southAsian: {
    weight: 10,
    women: listed('Priya, Ananya, Lakshmi, Meera, Nasreen, Divya, Kavitha, Harpreet, Sunita, Ishani'),
    men: listed('Arjun, Rohan, Vikram, Imran, Sanjay, Gurpreet, Aditya, Farhan, Suresh, Karthik'),
    families: listed(
      'Sharma, Patel, Iyer, Khan, Singh, Banerjee, Reddy, Perera, Chowdhury, Nair, Kaur, Desai',
    ),
  },
  eastAsian: {
    weight: 8,
    women: listed('Mei, Yuki, Ji-woo, Xiùlán, Linh, Haruka, Min-seo, Ngọc, Sakura'),
    men: listed('Wei, Haruto, Min-jun, Jìng, Minh, Kenji, Seo-jun, Đức, Takashi'),
    families: listed('Chen, Tanaka, Kim, Nguyễn, Wang, Suzuki, Park, Trần, Lǚ, Yamamoto'),
  },
  african: {
    weight: 7,
    women: listed('Amara, Ngozi, Thandiwe, Wanjiru, Abena, Zanele, Adéọlá, Makena'),
    men: listed('Chidi, Kwame, Sipho, Kamau, Tendai, Olúwaṣeun, Kofi, Tesfaye'),
    families: listed('Okafor, Mensah, Dlamini, Kimani, Nkosi, Adeyemi, Bekele, Diallo'),
  },
};
