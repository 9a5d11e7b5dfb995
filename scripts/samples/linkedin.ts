import { crc32, deflateRawSync } from 'node:zlib';

/*
 * Two LinkedIn archives of one invented person, written for the project (CC0): French column names and months with their
 * typographic forms, and a second export two years later. Names of files and columns are those of real exports.
 */

type Row = readonly string[];

/** A cell as LinkedIn writes it: quoted when it must be. */
const cell = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const csv = (...rows: Row[]): string => rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

const nbsp = '\u00a0';
const narrow = '\u202f';

const positionNames: Row = [
  'Nom de l’entreprise',
  'Intitulé du poste',
  'Description',
  'Lieu',
  'Date de début',
  'Date de fin',
];
const olderPositions: readonly Row[] = [
  [
    'Coopérative du Val d’Orbe',
    'Gestionnaire de stocks',
    'Pilotage de 3 entrepôts.\n• Inventaire tournant : écarts de 4 % à 0,6 %\n• Formation de « référents stock »',
    'Lyon, France',
    `sept.${nbsp}2019`,
    `déc.${narrow}2021`,
  ],
  [
    'Coopérative du Val d’Orbe',
    'Magasinière',
    'Réception, préparation de commandes, chariots R489.',
    'Lyon, France',
    'févr. 2017',
    'août 2019',
  ],
  ['Pause professionnelle', 'Proche aidant', '', '', 'Janv. 2016', 'janv. 2017'],
  ['Librairie L’Encre Bleue', 'Libraire', '', 'Grenoble', '2013', '2015'],
  ['Coopérative du Val d’Orbe', 'Magasinière saisonnière', '', '', 'juil. 2012', 'août 2012'],
];
const currentPosition: Row = [
  'Transports Mirabel & Fils',
  'Responsable logistique',
  'Équipe de 14 personnes.\n• Planning des tournées sous Excel et SQL\n• « Zéro papier » au quai',
  'Lyon, France',
  `janv.${nbsp}2022`,
  '',
];
const newerPositions: readonly Row[] = [
  [
    'Transports Mirabel & Fils',
    'Directrice des opérations',
    'Deux sites, budget annuel de 2,1 M€.',
    'Lyon, France',
    'mars 2025',
    '',
  ],
  [...currentPosition.slice(0, 5), 'févr. 2025'],
];

const skills = [
  'Gestion des stocks',
  'Microsoft Excel',
  'SQL',
  'Logistique',
  'Gestion d’équipe',
  'sql',
  'Incoterms',
];

const archive = (newer: boolean): Readonly<Record<string, string>> => ({
  'Profile.csv': `\ufeff${csv(
    [
      'Prénom',
      'Nom',
      'Nom de jeune fille',
      'Adresse',
      'Date de naissance',
      'Titre du profil',
      'Résumé',
      'Secteur',
      'Code postal',
      'Lieu',
      'Comptes Twitter',
      'Sites web',
      'Messageries instantanées',
    ],
    [
      'Camille',
      'Renaud',
      'Morel',
      '12 rue des Exemples',
      '4 mai 1990',
      newer ? 'Directrice des opérations' : 'Responsable logistique',
      'De la librairie au quai de chargement.\nJ’aime quand les stocks disent vrai.',
      'Transport',
      '69007',
      'Lyon, Auvergne-Rhône-Alpes, France',
      '',
      '[PORTFOLIO:https://camille.example.org,OTHER:https://blog.example.org/a,b]',
      '',
    ],
  )}`,
  'Positions.csv': csv(positionNames, ...(newer ? newerPositions : [currentPosition]), ...olderPositions),
  'Education.csv': csv(
    ['Établissement', 'Date de début', 'Date de fin', 'Remarques', 'Nom du diplôme', 'Activités'],
    [
      'Lycée professionnel des Alpes (exemple)',
      '2010',
      '2012',
      '',
      'BTS, Gestion des transports et logistique associée',
      'Association des élèves',
    ],
  ),
  'Skills.csv': csv(['Nom'], ...[...skills, ...(newer ? ['Power BI'] : [])].map((skill) => [skill])),
  'Languages.csv': csv(
    ['Nom', 'Niveau de compétence'],
    ['Français', 'Bilingue ou langue natale'],
    ['Anglais', 'Compétence professionnelle'],
  ),
  'Certifications.csv': csv(
    ['Nom', 'URL', 'Organisme de certification', 'Date de début', 'Date de fin', 'Numéro de licence'],
    ['CACES R489 catégorie 3', '', 'Centre exemple', 'avr. 2017', 'avr. 2022', ''],
  ),
  'Volunteering.csv': csv(
    ['Organisation', 'Rôle', 'Cause', 'Date de début', 'Date de fin', 'Description'],
    [
      'Banque alimentaire (exemple)',
      'Bénévole au tri',
      'Lutte contre la pauvreté',
      'oct. 2020',
      '',
      'Tri et rangement le samedi.',
    ],
  ),
  'Projects.csv': csv(
    ['Titre', 'Description', 'URL', 'Date de début', 'Date de fin'],
    ['Quai sans papier', 'Bons de livraison numérisés sur deux quais', '', 'mai 2023', 'nov. 2023'],
  ),
  'Email Addresses.csv': csv(
    ['Adresse e-mail', 'Confirmé', 'Principal', 'Mis à jour le'],
    ['camille.ancienne@example.org', 'Oui', 'Non', '05/01/2019'],
    ['camille.renaud@example.org', 'Oui', 'Oui', '02/01/2024'],
  ),
  'PhoneNumbers.csv': csv(['Poste', 'Numéro', 'Type'], ['', '+33 0 00 00 00 00', 'Mobile']),
  'Connections.csv': `Notes:\r\n"Texte sur les adresses manquantes."\r\n\r\n${csv(
    ['First Name', 'Last Name', 'URL', 'Email Address', 'Company', 'Position', 'Connected On'],
    [
      'Sam',
      'Exemple',
      'https://www.linkedin.com/in/exemple-sam',
      '',
      'Exemple SA',
      'Acheteur',
      '03 Feb 2024',
    ],
  )}`,
  'Recommendations_Received.csv': csv(
    ['First Name', 'Last Name', 'Company', 'Job Title', 'Text', 'Creation Date', 'Status'],
    ['Alex', 'Exemple', 'Exemple SA', 'Chef de quai', 'Camille range tout.', '02/11/23, 05:10 PM', 'VISIBLE'],
  ),
});

/** Day and time of every entry in DOS form: 14 March 2026, 09:26. */
const dosDate = ((2026 - 1980) << 9) | (3 << 5) | 14;
const dosTime = (9 << 11) | (26 << 5);

/** A ZIP of texts under one folder; the same texts give the same bytes. */
function zip(folder: string, files: Readonly<Record<string, string>>): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const path = Buffer.from(`${folder}/${name}`);
    const plain = Buffer.from(text);
    const packed = deflateRawSync(plain, { level: 9 });
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x0800, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt16LE(dosTime, 6);
    shared.writeUInt16LE(dosDate, 8);
    shared.writeUInt32LE(crc32(plain), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(plain.length, 18);
    shared.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, path, packed]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), shared, where, path]));
    bodies.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, listed, end]);
}

const position = (row: Row, started: string, finished: string) => ({
  company: row[0],
  title: row[1],
  started,
  finished,
});

/** What a reader must find in the first archive, in the form of the reference data's own expectations. */
const expected = {
  name: 'Camille Renaud',
  positions: [
    position(currentPosition, '2022-01', 'present'),
    ...olderPositions.map((row, i) =>
      position(
        row,
        ['2019-09', '2017-02', '2016-01', '2013', '2012-07'][i] ?? '',
        ['2021-12', '2019-08', '2017-01', '2015', '2012-08'][i] ?? '',
      ),
    ),
  ],
  education: [
    {
      school: 'Lycée professionnel des Alpes (exemple)',
      degree: 'BTS, Gestion des transports et logistique associée',
      start: '2010',
      end: '2012',
    },
  ],
  skills,
  primary_email: 'camille.renaud@example.org',
};

/** File name to bytes of everything under `test/samples/linkedin/`. */
export const linkedinSamples = (): Readonly<Record<string, Uint8Array | string>> => ({
  'camille-renaud.zip': zip('Complete_LinkedInDataExport_03-14-2024', archive(false)),
  'camille-renaud-newer.zip': zip('Complete_LinkedInDataExport_03-14-2026', archive(true)),
  'camille-renaud.expected.json': `${JSON.stringify(expected, null, 2)}\n`,
});
