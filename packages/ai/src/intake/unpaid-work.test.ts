import { describe, expect, test } from 'vitest';
import { readCv, textDocument } from './index.ts';

const spellsOf = (text: string): [string, string | undefined][] =>
  readCv(textDocument(text), { now: new Date('2026-11-25T00:00:00Z') }).spells.map((spell) => [
    spell.kind,
    spell.title?.value,
  ]);

describe('care, volunteering and projects of one’s own are spells of their kind', () => {
  test.each([
    [
      'English',
      'Experience\n\nCaring for my mother\n2018 – 2020\n- Medication\n\nVolunteering\n\nTreasurer, Leeds Food Bank, 2016 – 2019\n- Kept the books\n\nPersonal projects\n\nRoute planner for cyclists    2020 – 2021\n- Python and maps',
      [
        ['care', 'Caring for my mother'],
        ['volunteering', 'Treasurer'],
        ['project', 'Route planner for cyclists'],
      ],
    ],
    [
      'German',
      'Berufserfahrung\n\nPflege meiner Mutter\n2018 – 2020\n- Medikamente\n\nEhrenamt\n\nKassenwart, Tafel Leipzig e. V.    2016 – 2019\n- Bücher geführt\n\nEigene Projekte\n\nRoutenplaner für Radfahrer    2020 – 2021\n- Python und Karten',
      [
        ['care', 'Pflege meiner Mutter'],
        ['volunteering', 'Kassenwart'],
        ['project', 'Routenplaner für Radfahrer'],
      ],
    ],
    [
      'French',
      'Expérience professionnelle\n\nProche aidante de ma mère\n2018 – 2020\n- Soins de tous les jours\n\nBénévolat\n\nTrésorière, Banque alimentaire de Lyon, 2016 – 2019\n- Tenue des comptes de la banque',
      [
        ['care', 'Proche aidante de ma mère'],
        ['volunteering', 'Trésorière'],
      ],
    ],
    [
      'Spanish',
      'Experiencia laboral\n\nCuidado de mi padre\n2018 – 2020\n- Medicación\n\nProyectos propios\n\nHuerto escolar    2016 – 2019\n- Riego',
      [
        ['care', 'Cuidado de mi padre'],
        ['project', 'Huerto escolar'],
      ],
    ],
    [
      'Dutch',
      'Werkervaring\n\nMantelzorger voor mijn vader\n2018 – 2020\n- Medicatie\n\nVrijwilligerswerk\n\nPenningmeester, Voedselbank Utrecht, 2016 – 2019\n- Boeken',
      [
        ['care', 'Mantelzorger voor mijn vader'],
        ['volunteering', 'Penningmeester'],
      ],
    ],
  ])('in %s', (_, text, expected) => {
    expect(spellsOf(text)).toEqual(expected);
  });

  test('a career pause is a break, and a nurse’s work is work', () => {
    expect(
      spellsOf(
        'Experience\n\nSabbatical    2018 – 2019\n\nCare Assistant, Sunnybank Care Home Ltd    2015 – 2018\n- Cared for twelve residents',
      ),
    ).toEqual([
      ['break', 'Sabbatical'],
      ['work', 'Care Assistant'],
    ]);
  });
});

describe('a language outside the five', () => {
  const polish =
    'Jan Nowak\njan.nowak@example.org\n\nDoświadczenie zawodowe\n\n03/2019 – obecnie\nKierownik magazynu, Logistyka Sp. z o.o.\n- Praca w zespole i nadzór nad dostawami z magazynu do sklepów\n- Planowanie zmian oraz szkolenie pracowników w magazynie\n\nUmiejętności\n\nExcel, SAP, Python';

  test('is said plainly, and dates and skill words are still there', () => {
    const reading = readCv(textDocument(polish), { now: new Date('2026-11-25T00:00:00Z') });
    expect(reading.warnings.join(' ')).toContain('This looks like Polish');
    const words = [...reading.skillLines, ...reading.other, ...reading.summary]
      .map(({ value }) => value)
      .join(' ');
    expect(
      `${words} ${reading.spells.flatMap((spell) => spell.text.map((each) => each.value)).join(' ')}`,
    ).toContain('Python');
    expect(reading.spells.map((spell) => spell.start?.value.year)).toContain(2019);
  });

  test('a text in one of the five brings no such warning', () => {
    const dutch =
      'Jan de Boer\n\nWerkervaring\n\nInkoper, Philips, 2019 – heden\n- Onderhandelen met leveranciers en bewaken van de levertijden voor het magazijn';
    expect(readCv(textDocument(dutch), { now: new Date('2026-11-25T00:00:00Z') }).warnings).toEqual([]);
  });
});
