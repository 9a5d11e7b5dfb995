import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dropSensitive, readCv, textDocument } from './index.ts';

const dropped = (text: string) => {
  const result = dropSensitive(textDocument(text));
  return {
    text: result.document.pages.map((page) => page.text).join('\f'),
    kinds: result.dropped.map(({ kind }) => kind).toSorted(),
  };
};

const details: [language: string, text: string, kinds: string[], gone: string[]][] = [
  [
    'English',
    'Date of birth: 14 March 1987\nNationality: Irish\nMarital status: married, two children\nReligion: Catholic\nDisability: registered deaf\nNI number AB 12 34 56 C\nI am a member of the Labour Party and a member of Unison.',
    [
      'date of birth',
      'faith',
      'health or disability',
      'marital status and children',
      'national identity number',
      'nationality',
      'party membership',
      'trade union membership',
    ],
    ['1987', 'Irish', 'married', 'Catholic', 'deaf', 'AB 12', 'Labour', 'Unison'],
  ],
  [
    'German',
    'geb. am 02.11.1984 in Plön\nFamilienstand: verheiratet, zwei Kinder\nStaatsangehörigkeit: deutsch\nKonfession: röm.-kath.\nSchwerbehindert (GdB 50)\nMitglied der IG Metall\nMitglied der SPD\nIBAN DE89 3704 0044 0532 0130 00',
    [
      'bank details',
      'date of birth',
      'faith',
      'health or disability',
      'marital status and children',
      'nationality',
      'party membership',
      'trade union membership',
    ],
    ['1984', 'Plön', 'verheiratet', 'deutsch', 'kath', 'GdB', 'Metall', 'SPD', 'DE89'],
  ],
  [
    'French',
    'Né(e) le 14 mars 1987 à Brest\nNationalité française\nMariée, deux enfants\nTravailleur handicapé (RQTH)\nMembre de la CGT\nN° de sécurité sociale : 2 87 03 29 019 123 45',
    [
      'date of birth',
      'health or disability',
      'marital status and children',
      'national identity number',
      'nationality',
      'trade union membership',
    ],
    ['1987', 'Brest', 'française', 'Mariée', 'handicapé', 'RQTH', 'CGT', '019 123'],
  ],
  [
    'Spanish',
    'F. nacimiento: 02-11-1984\nEstado civil: soltera\nNacionalidad: española\nDNI: 12345678Z\nDiscapacidad del 33 %\nAfiliada a CCOO\nReligión: católica',
    [
      'date of birth',
      'faith',
      'health or disability',
      'marital status and children',
      'national identity number',
      'nationality',
      'trade union membership',
    ],
    ['1984', 'soltera', 'española', '12345678', '33 %', 'CCOO', 'católica'],
  ],
  [
    'Dutch',
    'Geboren: 2 november 1984 te Sneek\nBurgerlijke staat: gehuwd\nNationaliteit: Belg\nBSN: 123456782\nLid van de FNV\nLid van de PvdA\nGestopt wegens ziekte',
    [
      'date of birth',
      'health or disability',
      'marital status and children',
      'national identity number',
      'nationality',
      'party membership',
      'trade union membership',
    ],
    ['1984', 'Sneek', 'gehuwd', 'Belg', '123456782', 'FNV', 'PvdA', 'ziekte'],
  ],
];

describe('what is nobody’s business', () => {
  test.each(details)('goes in %s', (_, text, kinds, gone) => {
    const result = dropped(text);
    expect(result.kinds).toEqual(kinds);
    for (const word of gone) expect(result.text).not.toContain(word);
  });

  test('in the cells of a form, and below its labels', () => {
    const { text, kinds } = dropped(
      'Geburtsdatum\t14.03.1987\tKöln\nDate of birth\n14/03/1987\nEthnicity: mixed | Leeds',
    );
    expect(kinds).toEqual(['date of birth', 'ethnic origin']);
    expect(text).toContain('Köln');
    expect(text).toContain('| Leeds');
    expect(text).not.toContain('1987');
  });

  test('a contact cell that was written into the same line stays', () => {
    expect(dropped('Nationality: Irish | aoife@example.org').text).toContain('| aoife@example.org');
  });

  test.each([
    'Organiser, National Union of Teachers, 2014 – 2019',
    'Gewerkschaftssekretärin, IG Metall, 2014 – 2019',
    'Negotiated pay with three unions and 40 union members',
    'Teller at Navy Federal Credit Union',
    'Chaired the Student Union',
    'Health visitor, mental health ward',
    'Health and safety officer; health: first aid courses',
    'Nurse for children with disabilities and chronic illness',
    'Taught pupils with dyslexia; support for disabled adults',
    'Erzieherin in einer katholischen Kita, Evangelisches Krankenhaus Köln',
    'Organist, St Mary’s Church',
    'Lecturer in Catholic theology, Catholic University of Leuven',
    'Aide aux travailleurs handicapés en ESAT',
    'Enfermera en la planta de salud mental',
    'Planned wedding parties and third-party audits',
    'Geburtshilfe und Kreißsaal, Hebamme',
    'Born to run: a marathon training programme',
    'Single point of contact for 40 clients, single page applications',
    'Kinderkrankenpflegerin auf der Station für Kinder',
    'Member of the works council; Mitglied des Betriebsrats',
    'Ethnic marketing and race day catering; gender studies',
    'Passport control officer, Dublin Airport',
    'Photo editor, foto-artikelen, photo library',
    'Telefon 0221 555 01 23, +44 29 2018 0123, 612-555-0142',
    'IBAN checks for SEPA payments; DNI electrónico en la app',
    'Counsellor for gay and lesbian youth',
    'Politische Bildung, Referent der Landtagsfraktion der SPD',
  ])('work stays: %s', (text) => {
    expect(dropped(text)).toEqual({ text, kinds: [] });
  });

  test('every place in the text stays where it was', () => {
    const text = 'Dana Roe\nBorn: 14 March 1987\ndana@example.org\nReligion: Hindu\tLeeds';
    const document = textDocument(text);
    const result = dropSensitive(document).document;
    expect(result.pages[0]?.text).toHaveLength(text.length);
    expect(result.pages[0]?.lines).toEqual(document.pages[0]?.lines);
    expect(result.pages[0]?.text.indexOf('dana@')).toBe(text.indexOf('dana@'));
    expect(result.pages[0]?.text.split('\n')).toHaveLength(4);
  });

  test('dropping twice drops nothing more', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...details.map(([, text]) => text), 'Nurse', '\n', '\t', 'Kinder: 2'), {
          maxLength: 8,
        }),
        (parts) => {
          const once = dropSensitive(textDocument(parts.join(' '))).document;
          expect(dropSensitive(once).dropped).toEqual([]);
        },
      ),
      { seed: 5, numRuns: 60 },
    );
  });

  test('the person is told by kind, never by content', () => {
    const { document } = dropSensitive(
      textDocument(
        'Dana Roe\nNationality: Irish\nReligion: Hindu\n\nExperience\n\nCook, Salt House Ltd    2019 - 2021',
      ),
    );
    const { warnings } = readCv(document, { now: new Date('2026-11-25T00:00:00Z') });
    expect(warnings.join(' ')).toContain('nationality and faith');
    expect(warnings.join(' ')).not.toMatch(/Irish|Hindu/);
  });
});
