import { foldName } from './linkedin-fold.ts';

/** The tables of an archive that speak of the person's own work. */
export type TableKind =
  | 'profile'
  | 'positions'
  | 'education'
  | 'skills'
  | 'languages'
  | 'certifications'
  | 'projects'
  | 'volunteering'
  | 'honours'
  | 'publications'
  | 'emails';

/**
 * Why a file of the archive is left unread: it is about other people, it holds contact details or other private ones, it records
 * what was done on LinkedIn, it says nothing about work, or it is not a table.
 */
export type IgnoredWhy =
  | 'other-people'
  | 'private'
  | 'activity'
  | 'not-work'
  | 'not-a-table'
  | 'unknown-columns';

export type FileRole =
  | { readonly kind: TableKind; readonly why: null }
  | { readonly kind: null; readonly why: IgnoredWhy };

/** File names as LinkedIn gives them, and as a translated export or a person might, folded and without ".csv". */
const tables: Readonly<Record<TableKind, readonly string[]>> = {
  profile: ['profile', 'profil', 'perfil', 'profiel'],
  positions: [
    'positions',
    'position',
    'experience',
    'positionen',
    'berufserfahrung',
    'postes',
    'experiences',
    'experience professionnelle',
    'puestos',
    'cargos',
    'experiencia',
    'functies',
    'werkervaring',
  ],
  education: [
    'education',
    'ausbildung',
    'bildung',
    'formation',
    'formations',
    'educacion',
    'formacion',
    'opleiding',
    'opleidingen',
  ],
  skills: ['skills', 'kenntnisse', 'competences', 'aptitudes', 'vaardigheden'],
  languages: ['languages', 'sprachen', 'langues', 'idiomas', 'talen'],
  certifications: [
    'certifications',
    'zertifikate',
    'bescheinigungen und zertifikate',
    'certificats',
    'certificaciones',
    'certificeringen',
  ],
  projects: ['projects', 'projekte', 'projets', 'proyectos', 'projecten'],
  volunteering: [
    'volunteering',
    'volunteering experience',
    'volunteer experience',
    'volunteering experiences',
    'ehrenamt',
    'benevolat',
    'voluntariado',
    'vrijwilligerswerk',
  ],
  honours: ['honors', 'honours', 'auszeichnungen', 'distinctions', 'reconocimientos', 'onderscheidingen'],
  publications: ['publications', 'veroffentlichungen', 'publicaciones', 'publicaties'],
  emails: [
    'email addresses',
    'e mail adressen',
    'adresses e mail',
    'direcciones de correo electronico',
    'e mailadressen',
  ],
};
const kindByName = new Map(
  Object.entries(tables).flatMap(([kind, names]) => names.map((name) => [name, kind as TableKind] as const)), // keys of `tables`
);

/** What other files of real archives hold, by how their names begin; the first that fits counts. */
const left: readonly (readonly [RegExp, IgnoredWhy])[] = [
  [
    /^(?:connections?|kontakte|relations|contactos|connecties|recommendations?|empfehlungen|recommandations|recomendaciones|aanbevelingen|endorsements?|invitations?|messages?|imported contacts|contacts|guide messages|learning coach|learning role play|events?|member follows)/,
    'other-people',
  ],
  [
    /^(?:phone ?numbers?|telefon|numeros? de tel|telefoon|whatsapp|registration|receipts?|logins?|security|verifications?|private identity|account|payment|bank|device|calendar|identity|test scores|causes)/,
    'private',
  ],
  [
    /^(?:ad |ads |ads?$|inferences|search|saved|job |jobs|reactions|comments|shares|votes|likes|company follows|hashtag follows|rich media|learning|profile summary|instant reposts|publishing|services|lan ads|member )/,
    'activity',
  ],
];

/** Leftovers of computers inside archives; not worth a word. */
const clutter = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

/** True for what a computer put into the archive by itself. */
export const isClutter = (path: string): boolean => clutter.test(path.replaceAll('\\', '/'));

/** A file's own name, without the folders before it. */
export const ownName = (path: string): string => path.replaceAll('\\', '/').split('/').at(-1) ?? path;

/** What a file of the archive is for, by its name alone; folders before it do not matter. */
export function roleOf(path: string): FileRole {
  const file = ownName(path);
  const stem = foldName(file.replace(/\.[A-Za-z0-9]+$/, '').replace(/\s*\(\d+\)$/, ''));
  const kind = /\.csv$/i.test(file) ? kindByName.get(stem) : undefined;
  if (kind !== undefined) return { kind, why: null };
  const why = left.find(([name]) => name.test(stem))?.[1];
  return { kind: null, why: why ?? (/\.csv$/i.test(file) ? 'not-work' : 'not-a-table') };
}
