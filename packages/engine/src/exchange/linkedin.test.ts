import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError, CareerRecord } from '@career-mirror/contract';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isLookedAt, readLinkedin } from './linkedin.ts';
import { parseLinkedinDate } from './linkedin-dates.ts';

const root = join(import.meta.dirname, '../../../..');
const own = join(root, 'test/samples/linkedin');
const shared = join(root, '../shared/datasets/resumes');
const hasShared = existsSync(join(shared, 'linkedin'));

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const filesOf = (texts: Readonly<Record<string, string>>): Map<string, Uint8Array> =>
  new Map(Object.entries(texts).map(([name, text]) => [name, utf8(text)]));
const archiveAt = (path: string): Map<string, Uint8Array> =>
  new Map([['archive.zip', new Uint8Array(readFileSync(path))]]);
const codeOf = (files: ReadonlyMap<string, Uint8Array>): string => {
  try {
    readLinkedin(files);
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'read';
};

const positions = 'Company Name,Title,Description,Location,Started On,Finished On\n';
const positionsOf = (rows: string) =>
  readLinkedin(filesOf({ 'Positions.csv': positions + rows })).record.positions;

type Expected = {
  name: string;
  positions: { company: string; title: string; started: string; finished: string }[];
  education: { school: string; degree: string; start: string; end: string }[];
  skills: string[];
  primary_email: string;
};

/** The expectations' skills with each name once, as a record holds them. */
const once = (skills: string[]): string[] =>
  skills.filter((skill, i) => skills.findIndex((other) => other.toLowerCase() === skill.toLowerCase()) === i);

const samples = [
  ...(hasShared ? readdirSync(join(shared, 'linkedin')) : []).map((name) => ({
    zip: join(shared, 'linkedin', name),
    expected: join(shared, 'expected', name.replace('.zip', '.json')),
  })),
  { zip: join(own, 'camille-renaud.zip'), expected: join(own, 'camille-renaud.expected.json') },
];

describe.each(samples)('the archive $zip', ({ zip, expected }) => {
  const { record } = readLinkedin(archiveAt(zip));
  const wanted: Expected = JSON.parse(readFileSync(expected, 'utf8'));

  it('is read as expected: name, jobs with dates, education, skills, e-mail', () => {
    expect(record.name).toBe(wanted.name);
    expect(record.contact.emails).toEqual([wanted.primary_email]);
    const isPause = /^(?:Career Break|Pause professionnelle)$/;
    expect(
      record.positions
        .filter(({ kind }) => kind !== 'volunteering')
        .map(({ employer, title, start, end }) => ({
          company: employer,
          title,
          started: start,
          finished: end,
        })),
    ).toEqual(
      wanted.positions.map(({ company, title, started, finished }) => ({
        company: isPause.test(company) ? null : company,
        title,
        started: parseLinkedinDate(started),
        finished: finished === '' ? 'present' : parseLinkedinDate(finished),
      })),
    );
    expect(
      record.education.map(({ institution, degree, start, end }) => ({
        school: institution,
        degree,
        start,
        end,
      })),
    ).toEqual(wanted.education);
    expect(record.skills.map(({ name }) => name)).toEqual(once(wanted.skills));
    expect(record.warnings).toEqual([]);
  });

  it('keeps nothing of other people, no birth date, street or telephone number', () => {
    const words = JSON.stringify(record);
    for (const other of [
      'Sam',
      'Exemple SA',
      'Lee',
      'Director',
      '+46',
      '+33',
      'rue des',
      '1990',
      'Morel',
      '41101',
    ]) {
      expect(words).not.toContain(other);
    }
  });

  it('is a record the contract accepts', () => {
    expect(CareerRecord.parse(record)).toEqual(record);
  });
});

describe('what an archive holds', () => {
  it('is told file by file: read, or left and why', () => {
    const { read, ignored, record } = readLinkedin(archiveAt(join(own, 'camille-renaud.zip')));
    expect(Object.fromEntries(read.map(({ kind, rows }) => [kind, rows]))).toEqual({
      profile: 1,
      positions: 6,
      education: 1,
      skills: 7,
      languages: 2,
      certifications: 1,
      projects: 1,
      volunteering: 1,
      emails: 2,
    });
    expect(Object.fromEntries(ignored.map(({ name, why }) => [name, why]))).toEqual({
      'PhoneNumbers.csv': 'private',
      'Connections.csv': 'other-people',
      'Recommendations_Received.csv': 'other-people',
    });
    expect(record.leftOut).toEqual(['date of birth', 'maiden name', 'street address', 'postal code']);
  });

  it('is looked at where it speaks of the person’s own work, and nowhere else', () => {
    const names = [
      'a.zip',
      'Positions (1).csv',
      'in/Skills.csv',
      'messages.csv',
      'Connections.csv',
      'photo.jpg',
    ];
    expect(names.filter(isLookedAt)).toEqual(['a.zip', 'Positions (1).csv', 'in/Skills.csv']);
  });

  it('counts care and volunteering as spells of their own', () => {
    const { record } = readLinkedin(archiveAt(join(own, 'camille-renaud.zip')));
    expect(
      record.positions.filter(({ kind }) => kind !== 'work').map(({ kind, title }) => [kind, title]),
    ).toEqual([
      ['care', 'Proche aidant'],
      ['volunteering', 'Bénévole au tri'],
    ]);
    expect(record.languages.map(({ language, native }) => [language, native])).toEqual([
      ['Français', true],
      ['Anglais', false],
    ]);
  });

  it('keeps web sites with their labels and commas, and nothing that could run', () => {
    const profile = 'First Name,Last Name,Websites\n';
    const read = (websites: string) =>
      readLinkedin(filesOf({ 'Positions.csv': positions, 'Profile.csv': `${profile}A,B,"${websites}"\n` }))
        .record.contact.links;
    expect(read('[PORTFOLIO:https://a.example/x,y,OTHER:https://b.example]')).toEqual([
      { url: 'https://a.example/x,y', network: null, username: null, unmapped: { label: 'PORTFOLIO' } },
      { url: 'https://b.example', network: null, username: null, unmapped: { label: 'OTHER' } },
    ]);
    expect(read('[OTHER:javascript:alert(1)]')).toEqual([]);
  });
});

describe('jobs', () => {
  it('go on when the end is empty, and do not when it cannot be read', () => {
    const read = readLinkedin(
      filesOf({ 'Positions.csv': `${positions}A,One,,,Mar 2021,\nB,Two,,,Mar 2019,soon\nC,Three,,,,\n` }),
    ).record;
    expect(read.positions.map(({ start, end }) => [start, end])).toEqual([
      ['2021-03', 'present'],
      ['2019-03', null],
      [null, null],
    ]);
    expect(read.warnings).toEqual(['The date “soon” of “Two” could not be read.']);
  });

  it('stay apart: two stints in one company, two titles under one employer; a repeated row counts once', () => {
    const rows =
      'A,Clerk,,,2010,2012\nB,Clerk,,,2012,2014\nA,Clerk,,,2014,2016\nA,Manager,,,2016,\nA,Clerk,,,2010,2012\n';
    expect(positionsOf(rows).map(({ employer, title, start }) => `${employer} ${title} ${start}`)).toEqual([
      'A Clerk 2010',
      'B Clerk 2012',
      'A Clerk 2014',
      'A Manager 2016',
    ]);
  });

  it('tell their points apart from the summary, unless text follows the points', () => {
    const described = (text: string) =>
      positionsOf(`A,B,"${text}",,2001,\n`).map((p) => [p.summary, p.highlights]);
    expect(described('Two squads.\n- HL7\n– Go – fast\n\n• 4 % less')).toEqual([
      ['Two squads.', ['HL7', 'Go – fast', '4 % less']],
    ]);
    expect(described('• one\n• two')).toEqual([[null, ['one', 'two']]]);
    expect(described('- one\nand more')).toEqual([['- one\nand more', []]]);
    expect(described('-20 % costs')).toEqual([['-20 % costs', []]]);
  });

  it.each([
    ['Career Break', 'Full-time parenting', 'care', 'Full-time parenting'],
    ['Berufliche Auszeit', 'Pflege von Angehörigen', 'care', 'Pflege von Angehörigen'],
    ['Pausa profesional', 'Viajes', 'break', 'Viajes'],
    ['Loopbaanonderbreking', 'Mantelzorg', 'care', 'Mantelzorg'],
    ['Career Break', 'Health and well-being', 'break', 'Career Break'],
    ['Pause professionnelle', 'Santé et bien-être', 'break', 'Pause professionnelle'],
    ['Career Break GmbH', 'Consultant', 'work', 'Consultant'],
  ])('of the company %s named %s are %s', (company, title, kind, kept) => {
    expect(positionsOf(`${company},${title},,,2018,2019\n`)).toMatchObject([{ kind, title: kept }]);
  });

  it('lose a reason of health, and the person is told', () => {
    const { record } = readLinkedin(
      filesOf({ 'Positions.csv': `${positions}Career Break,Health and well-being,Long text,,2018,2019\n` }),
    );
    expect(JSON.stringify(record.positions)).not.toMatch(/health|Long text/i);
    expect(record.leftOut).toEqual(['the reason of a career break']);
  });
});

const headers = {
  en: 'Company Name,Title,Description,Location,Started On,Finished On',
  de: 'Unternehmensname,Position,Beschreibung,Standort,Beginnt am,Endet am',
  fr: 'Nom de l’entreprise,Intitulé du poste,Description,Lieu,Date de début,Date de fin',
  es: 'Nombre de la empresa,Cargo,Descripción,Ubicación,Fecha de inicio,Fecha de finalización',
  nl: 'Bedrijfsnaam,Functie,Omschrijving,Locatie,Begonnen op,Beëindigd op',
};

describe('column names', () => {
  it.each(Object.entries(headers))('are known in %s', (_language, header) => {
    const { record } = readLinkedin(filesOf({ 'Positions.csv': `${header}\nA,B,C,D,2001,2002\n` }));
    expect(record.positions).toMatchObject([
      { employer: 'A', title: 'B', summary: 'C', place: 'D', start: '2001', end: '2002' },
    ]);
  });

  it('may follow notes, stand in capitals, or be separated as other countries’ spreadsheets do', () => {
    for (const text of [
      `Notes:\r\n"Some words, and more."\r\n\r\n${headers.en}\r\nA,B,C,D,2001,2002\r\n`,
      `${headers.en.toUpperCase()}\rA,B,C,D,2001,2002`,
      `${headers.de.replaceAll(',', ';')}\nA;B;C;D;2001;2002`,
      `\ufeff${headers.en.replaceAll(',', '\t')}\nA\tB\tC\tD\t2001\t2002`,
    ]) {
      expect(readLinkedin(filesOf({ 'Positions.csv': text })).record.positions).toMatchObject([
        { employer: 'A', title: 'B', start: '2001', end: '2002' },
      ]);
    }
  });

  it('and cells may come in the code page of Windows or in UTF-16', () => {
    const text = `${headers.fr.replace('’', "'")}\nA,Préparatrice,,,août 2001,\n`;
    const latin1 = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ]);
    for (const bytes of [latin1, utf16]) {
      expect(readLinkedin(new Map([['Positions.csv', bytes]])).record.positions).toMatchObject([
        { title: 'Préparatrice', start: '2001-08', end: 'present' },
      ]);
    }
  });
});

describe('what cannot be read', () => {
  const good = { 'Positions.csv': strToU8(`${positions}A,B,,,2001,2002\n`) };
  const zipped = (files: Parameters<typeof zipSync>[0]) => new Map([['a.zip', zipSync(files)]]);
  /** The archive with a 32-bit field of its first directory entry overwritten. */
  const forged = (files: Parameters<typeof zipSync>[0], offset: number, value: number) => {
    const bytes = zipSync(files);
    const view = new DataView(bytes.buffer);
    const at = view.getUint32(bytes.length - 22 + 16, true);
    view.setUint32(at + offset, value, true);
    return new Map([['a.zip', bytes]]);
  };

  it('is answered by a typed error of its own', () => {
    expect(codeOf(filesOf({ 'cv.pdf': '%PDF-1.7' }))).toBe('archive.not_zip');
    expect(codeOf(new Map())).toBe('archive.not_zip');
    expect(codeOf(new Map([['empty.zip', new Uint8Array()]]))).toBe('archive.not_zip');
    expect(codeOf(zipped({ 'holiday.jpg': strToU8('x') }))).toBe('archive.foreign');
    expect(codeOf(filesOf({ 'Contacts.csv': 'a,b\n1,2\n' }))).toBe('archive.foreign');
    expect(codeOf(zipped({ 'Skills.csv': strToU8('Name\nSQL\n') }))).toBe('archive.no_positions');
    expect(
      codeOf(
        zipped({ 'Skills.csv': strToU8('Name\nSQL\n'), 'Positions.csv': strToU8('職位,会社\nあ,い\n') }),
      ),
    ).toBe('archive.no_positions');
    expect(codeOf(new Map([['a.zip', new Uint8Array(5_000_001)]]))).toBe('archive.too_large');
    expect(codeOf(new Map([['a.zip', zipSync(good).subarray(0, 60)]]))).toBe('archive.broken');
    expect(codeOf(forged(good, 6, (1 << 16) | 20))).toBe('archive.encrypted');
    expect(codeOf(forged(good, 16, 7))).toBe('archive.broken');
    expect(codeOf(forged(good, 38, 0o120777 << 16))).toBe('archive.broken');
    expect(codeOf(zipped({ '../Positions.csv': good['Positions.csv'] }))).toBe('archive.broken');
    expect(codeOf(zipped({ '/etc/Positions.csv': good['Positions.csv'] }))).toBe('archive.broken');
  });

  it('includes bombs: by what the directory announces, and by what comes out beyond it', () => {
    const zeros = new Uint8Array(3_000_000);
    expect(codeOf(zipped({ ...good, 'Connections.csv': zeros }))).toBe('archive.inflates_too_much');
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`${i}.csv`, strToU8('x')]));
    expect(codeOf(zipped(many))).toBe('archive.inflates_too_much');
    const lying = forged({ 'Positions.csv': zeros }, 24, 20_000);
    expect(codeOf(lying)).toBe('archive.inflates_too_much');
  });

  it('leaves out what a computer put into the archive', () => {
    const { ignored } = readLinkedin(
      zipped({ ...good, '__MACOSX/._Positions.csv': strToU8('x'), '.DS_Store': strToU8('x') }),
    );
    expect(ignored).toEqual([]);
  });
});
