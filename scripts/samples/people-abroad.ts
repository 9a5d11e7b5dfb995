import type { SampleJob, SamplePerson } from './people.ts';

/** Section names of a CV in one language. */
type SectionWords = Record<
  'summary' | 'work' | 'education' | 'skills' | 'languages' | 'contact' | 'personal',
  string
>;

/** An invented person whose CV is in another language than English. */
export type PersonAbroad = SamplePerson & {
  language: 'de' | 'fr' | 'es' | 'nl';
  words: SectionWords;
  /** Lines about the person that advice must not rest on. */
  personal: string[];
};

const words = {
  de: {
    summary: 'Profil',
    work: 'Berufserfahrung',
    education: 'Ausbildung',
    skills: 'Kenntnisse',
    languages: 'Sprachen',
    contact: 'Kontakt',
    personal: 'Persönliche Daten',
  },
  fr: {
    summary: 'Profil',
    work: 'Expérience professionnelle',
    education: 'Formation',
    skills: 'Compétences',
    languages: 'Langues',
    contact: 'Coordonnées',
    personal: 'État civil',
  },
  es: {
    summary: 'Perfil',
    work: 'Experiencia laboral',
    education: 'Formación',
    skills: 'Competencias',
    languages: 'Idiomas',
    contact: 'Contacto',
    personal: 'Datos personales',
  },
  nl: {
    summary: 'Profiel',
    work: 'Werkervaring',
    education: 'Opleiding',
    skills: 'Vaardigheden',
    languages: 'Talen',
    contact: 'Contact',
    personal: 'Personalia',
  },
} as const satisfies Record<PersonAbroad['language'], SectionWords>;

/** “title | employer | town | period | from | to | bullet | bullet”; no last year = until today. */
function jobOf(row: string): SampleJob {
  const [title = '', employer = '', place = '', period = '', from = '', to = '', ...bullets] = row
    .split('|')
    .map((part) => part.trim());
  return {
    title,
    employer,
    place,
    period,
    startYear: Number(from),
    endYear: to === '' ? null : Number(to),
    bullets,
  };
}

/** “degree | school | period | last year”. */
function degreeOf(row: string): SamplePerson['education'][number] {
  const [degree = '', school = '', period = '', endYear = ''] = row.split('|').map((part) => part.trim());
  return { degree, school, period, endYear: Number(endYear) };
}

const person = (
  language: PersonAbroad['language'],
  [slug, name, headline, place, email, phone]: [string, string, string, string, string, string],
  rest: {
    summary: string;
    jobs: string[];
    education: string[];
    skills: string;
    languages: string;
    personal?: string[];
  },
): PersonAbroad => ({
  language,
  words: words[language],
  slug,
  name,
  headline,
  place,
  email,
  phone,
  summary: rest.summary,
  jobs: rest.jobs.map(jobOf),
  education: rest.education.map(degreeOf),
  skills: rest.skills.split(', '),
  languages: rest.languages.split(', '),
  personal: rest.personal ?? [],
});

export const peopleAbroad = {
  hanna: person(
    'de',
    [
      'hanna-brettschneider',
      'Hanna Brettschneider',
      'Lohnbuchhalterin',
      '39104 Magdeburg',
      'h.brettschneider@example.org',
      '0391 555 01 23',
    ],
    {
      summary: 'Lohnbuchhalterin mit zwölf Jahren Erfahrung in Büro und Betrieb; ruhig, wenn es eng wird.',
      jobs: [
        'Lohnbuchhalterin | Steuerbüro Achleitner | Magdeburg | seit 03/2019 | 2019 | | Abrechnung für 1800 Beschäftigte | Meldungen an die Kassen',
        'Sachbearbeiterin Einkauf | Salzwerke Staßfurt GmbH | Staßfurt | 08/2014 – 02/2019 | 2014 | 2019 | Verhandlung mit 40 Lieferanten',
        'Bürokauffrau | Autohaus Wendt | Halle | 2011 – 2014 | 2011 | 2014 | Terminplanung und Ablage',
      ],
      education: [
        'Ausbildung zur Bürokauffrau | IHK Magdeburg | 2008 – 2011 | 2011',
        'Mittlere Reife | Realschule Halle | 2008 | 2008',
      ],
      skills: 'DATEV, MS Office, Verhandlung, Erste Hilfe',
      languages: 'Deutsch (Muttersprache), Englisch (B1)',
      personal: [
        'Geburtsdatum: 14.03.1990',
        'Familienstand: verheiratet, zwei Kinder',
        'Staatsangehörigkeit: deutsch',
      ],
    },
  ),
  soenke: person(
    'de',
    [
      'soenke-von-der-heide',
      'Sönke von der Heide',
      'Fachkraft für Veranstaltungstechnik',
      'Kiel',
      'soenke.heide@example.com',
      '0431 555 01 99',
    ],
    {
      summary: 'Ich verbinde Technik und Menschen und arbeite Neue gern ein.',
      jobs: [
        'Fachkraft für Veranstaltungstechnik | Theater Kiel | Kiel | Herbst 2018 – heute | 2018 | | Aufbau und Einleuchten | Programmierung des Pults',
        'Elektroniker für Betriebstechnik | Stadtwerke Kiel | Kiel | März 2013 – August 2018 | 2013 | 2018 | Wartung von Schaltanlagen',
        'Staplerfahrer | Seehafen Kiel | Kiel | 2010 – 2012 | 2010 | 2012 | Beladung von Schiffen im Schichtdienst',
      ],
      education: ['Gesellenprüfung Elektroniker | Handwerkskammer Lübeck | 2013 | 2013'],
      skills: 'Bühnentechnik, Staplerschein, Führerschein C',
      languages: 'Deutsch (Muttersprache), Dänisch (A2)',
    },
  ),
  elif: person(
    'de',
    [
      'elif-demirtas',
      'Dr. Elif Demirtas',
      'Logopädin',
      'Freiburg im Breisgau',
      'elif.demirtas@example.net',
      '+49 761 555 01 23',
    ],
    {
      summary: 'Logopädin mit Schwerpunkt Kindersprache.',
      jobs: [
        'Logopädin | Praxis Sprachraum | Freiburg | 04.2020 bis heute | 2020 | | Diagnostik bei Kindern | Schulung von Erzieherinnen',
        'Wissenschaftliche Mitarbeiterin | Albert-Ludwigs-Universität Freiburg | Freiburg | 10.2015 bis 03.2020 | 2015 | 2020 | Studie zum Spracherwerb',
        'Erzieherin | Kita Sonnenblume | Basel | 09.2009 bis 09.2011 | 2009 | 2011 | Betreuung einer Gruppe von 18 Kindern',
      ],
      education: [
        'Promotion Linguistik | Universität Basel | 2015 – 2019 | 2019',
        'Ausbildung zur Logopädin | Berufsfachschule Freiburg | 2011 – 2014 | 2014',
      ],
      skills: 'Diagnostik, Elterngespräche, Statistik mit R',
      languages: 'Deutsch (Muttersprache), Türkisch (Muttersprache)',
    },
  ),
  solene: person(
    'fr',
    [
      'solene-kerivel',
      'Solène de Kérivel',
      'Pharmacienne',
      '29000 Quimper',
      'solene.kerivel@example.org',
      '06 55 50 12 34',
    ],
    {
      summary: 'Pharmacienne depuis douze ans, j’aime expliquer et former.',
      jobs: [
        'Pharmacienne adjointe | Pharmacie des Halles | Quimper | Depuis mars 2019 | 2019 | | Délivrance et conseil | Préparations magistrales',
        'Préparatrice en pharmacie | Pharmacie du Steir | Brest | sept. 2014 – févr. 2019 | 2014 | 2019 | Commandes et stocks',
        'Vendeuse en boulangerie | Maison Perrin | Brest | 2011 – 2012 | 2011 | 2012 | Accueil et encaissement',
      ],
      education: [
        'Doctorat en pharmacie | Université de Rennes | 2012 – 2018 | 2018',
        'Baccalauréat S | Lycée Brizeux | 2011 | 2011',
      ],
      skills: 'Conseil, Gestion des stocks, Vaccination',
      languages: 'Français (langue maternelle), Breton (courant)',
      personal: ['Née le 14 mars 1993 à Brest', 'Nationalité française', 'Mariée, deux enfants'],
    },
  ),
  mamadou: person(
    'fr',
    [
      'mamadou-traore',
      'Mamadou TRAORÉ',
      'Conducteur de travaux',
      'Marseille',
      'mamadou.traore@example.com',
      '+33 6 55 50 19 90',
    ],
    {
      summary: 'Conducteur de travaux, du gros œuvre aux finitions.',
      jobs: [
        'Conducteur de travaux | Eiffage | Marseille | 06/2018 – aujourd’hui | 2018 | | Coordination de neuf corps d’état | Suivi du budget et de la sécurité',
        'Chef d’équipe | SARL Durand Frères | Aix | 01/2014 – 05/2018 | 2014 | 2018 | Encadrement de six maçons',
        'Cariste | Port de Marseille-Fos | Marseille | 2012 – 2013 | 2012 | 2013 | Chargement de navires jour et nuit',
      ],
      education: ['BTS Bâtiment | Lycée Marcel-Pagnol | 2010 – 2012 | 2012'],
      skills: 'AutoCAD, Devis, CACES 3',
      languages: 'Français, Bambara, Anglais (B1)',
    },
  ),
  chloe: person(
    'fr',
    [
      'chloe-rey-mermet',
      'Chloé Rey-Mermet',
      'Testeuse de jeux vidéo',
      'Annecy',
      'chloe.reymermet@example.net',
      '07 55 50 12 34',
    ],
    {
      summary: 'Je teste, je range et je raconte ce qui casse.',
      jobs: [
        'Testeuse de jeux vidéo | Atelier Lumen | Annecy | janv. 2021 – auj. | 2021 | | Plans de test pour deux jeux',
        'Barista | Le Renard Roux | Annecy | juin 2017 – déc. 2020 | 2017 | 2020 | Ouverture du café | Formation de cinq débutants',
      ],
      education: ['Licence de géologie | Université de Grenoble | 2014 – 2017 | 2017'],
      skills: 'Jira, Python, Espresso',
      languages: 'Français, Anglais (C1)',
    },
  ),
  covadonga: person(
    'es',
    [
      'covadonga-menendez',
      'Covadonga Menéndez',
      'Farmacéutica',
      '33001 Oviedo',
      'covadonga.menendez@example.org',
      '985 550 199',
    ],
    {
      summary: 'Farmacéutica con doce años de experiencia; me gusta explicar y formar.',
      jobs: [
        'Farmacéutica adjunta | Farmacia Uría | Oviedo | desde 2019 hasta la actualidad | 2019 | | Dispensación y consejo | Fórmulas magistrales',
        'Técnica de laboratorio | Hospital de Cabueñes | Gijón | marzo de 2014 – mayo de 2019 | 2014 | 2019 | Preparación de muestras',
        'Dependienta | Panadería Luna | Oviedo | 2010 – 2012 | 2010 | 2012 | Atención y caja',
      ],
      education: ['Licenciatura en Farmacia | Universidad de Salamanca | 2009 – 2014 | 2014'],
      skills: 'Consejo, Gestión de existencias, Excel',
      languages: 'Español (lengua materna), Inglés (B2)',
      personal: ['Fecha de nacimiento: 14/03/1990', 'Estado civil: casada', 'DNI: 12345678Z'],
    },
  ),
  luis: person(
    'es',
    [
      'luis-huaman',
      'Luis Ángel Huamán Quispe',
      'Geólogo',
      'Arequipa, Perú',
      'luis.huaman@example.com',
      '+51 54 555 0188',
    ],
    {
      summary: 'Geólogo de campo, en la sierra y en la oficina.',
      jobs: [
        'Geólogo | Minera Cerro Alto S.A. | Arequipa | Ene. 2020 – Actualmente | 2020 | | Mapeo y testigos | Campamento de quince personas',
        'Asesor de políticas hídricas | Ministerio de Ambiente | Lima | Feb. 2016 – Dic. 2019 | 2016 | 2019 | Plan de sequía',
        'Auxiliar administrativo | Gestoría Molina | Lima | Mar. 2013 – Ene. 2016 | 2013 | 2016 | Facturas y archivo',
      ],
      education: ['Ingeniería Geológica | Universidad Nacional de San Agustín | 2008 – 2013 | 2013'],
      skills: 'SIG, AutoCAD, Perforación',
      languages: 'Español, Quechua, Inglés (B1)',
    },
  ),
  ainhoa: person(
    'es',
    [
      'ainhoa-goikoetxea',
      'Ainhoa Goikoetxea',
      'Técnica de iluminación',
      'Bilbao',
      'ainhoa.goikoetxea@example.net',
      '685 550 123',
    ],
    {
      summary: 'Técnica de iluminación para teatro y danza.',
      jobs: [
        'Técnica de iluminación | Teatro Arriaga | Bilbao | 09/2018 – presente | 2018 | | Montaje y enfoque | Programación de la mesa',
        'Electricista | Instalaciones Peral | Bilbao | 05/2014 – 08/2018 | 2014 | 2018 | Cableado de viviendas nuevas',
      ],
      education: ['Técnico superior en Electricidad | IES Politécnico | 2012 – 2014 | 2014'],
      skills: 'Regulación, Seguridad, Carné de carretilla',
      languages: 'Español, Euskera',
    },
  ),
  willemijn: person(
    'nl',
    [
      'willemijn-van-t-veer',
      'Willemijn van ’t Veer',
      'Apotheker',
      '2312 Leiden',
      'w.vantveer@example.org',
      '071 555 0123',
    ],
    {
      summary: 'Apotheker met twaalf jaar ervaring; legt graag uit en werkt nieuwe collega’s in.',
      jobs: [
        'Apotheker | Apotheek De Sleutel | Leiden | sinds 2018 – heden | 2018 | | Medicijnen uitgeven en advies | Bereidingen',
        'Laborante | Universiteit Leiden | Leiden | 03-2014 tot 12-2017 | 2014 | 2017 | Monsters voorbereiden',
        'Verkoopster | Bakkerij Smits | Haarlem | 2010 – 2012 | 2010 | 2012 | Bediening en kassa',
      ],
      education: [
        'Master Farmacie | Universiteit Utrecht | 2008 – 2014 | 2014',
        'VWO | Stedelijk Gymnasium Haarlem | 2008 | 2008',
      ],
      skills: 'Advies, Voorraadbeheer, EHBO',
      languages: 'Nederlands (moedertaal), Engels (C1)',
      personal: ['Geboortedatum: 14 maart 1990', 'Nationaliteit: Nederlandse', 'Burgerlijke staat: gehuwd'],
    },
  ),
  rachid: person(
    'nl',
    [
      'rachid-ouali',
      'Rachid Ouali',
      'Salarisadministrateur',
      'Breda',
      'rachid.ouali@example.com',
      '06 5550 1234',
    ],
    {
      summary: 'Salarisadministrateur die van kloppende cijfers houdt.',
      jobs: [
        'Salarisadministrateur | Accountantskantoor Boersma | Breda | mei 2019 – heden | 2019 | | Lonen voor 1800 medewerkers | Aangiften',
        'Administratief medewerker | Gemeente Breda | Breda | jan. 2015 – apr. 2019 | 2015 | 2019 | Facturen en archief',
        'Heftruckchauffeur | Havenbedrijf Moerdijk | Moerdijk | 2012 – 2014 | 2012 | 2014 | Schepen laden dag en nacht',
      ],
      education: ['MBO Financiële administratie | ROC West-Brabant | 2010 – 2012 | 2012'],
      skills: 'Exact Online, Excel, Heftruckcertificaat',
      languages: 'Nederlands, Berbers, Frans (B1)',
    },
  ),
  nele: person(
    'nl',
    [
      'nele-de-smet',
      'Nele De Smet',
      'Lichttechnicus',
      'Brugge',
      'nele.desmet@example.net',
      '+32 50 55 01 99',
    ],
    {
      summary: 'Lichttechnicus voor theater en dans.',
      jobs: [
        'Lichttechnicus | Concertgebouw Brugge | Brugge | 09/2018 – heden | 2018 | | Opbouwen en richten | Programmeren van de tafel',
        'Elektromonteur | Installatiebedrijf Kuipers | Gent | 05/2014 – 08/2018 | 2014 | 2018 | Bekabeling van nieuwe woningen',
      ],
      education: ['Graduaat Podiumtechniek | Hogeschool Gent | 2012 – 2014 | 2014'],
      skills: 'Podiumtechniek, Veiligheid, Rijbewijs C',
      languages: 'Nederlands, Frans, Engels',
    },
  ),
} as const;
