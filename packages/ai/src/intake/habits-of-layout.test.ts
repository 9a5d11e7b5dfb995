import { describe, expect, test } from 'vitest';
import { readCv, textDocument } from './index.ts';

const now = new Date('2026-11-25T00:00:00Z');
const read = (text: string) => readCv(textDocument(text), { now });

/** Spells as “kind: title @ employer, start–end”. */
const spellsOf = (text: string): string[] =>
  read(text).spells.map((spell) => {
    const end = spell.end?.value;
    const until = end === 'present' ? 'now' : (end?.year ?? '?');
    return `${spell.kind}: ${spell.title?.value ?? '–'} @ ${spell.employer?.value ?? '–'}, ${spell.start?.value.year ?? '?'}–${until}`;
  });

describe('tables and wrapped lines', () => {
  test('a row beside the employer’s merged cell has that employer, not its own text', () => {
    expect(
      spellsOf(`Experience

Royal Infirmary of Bradwell\tSep 2018 – now\tWard Sister (Band 7), acute medicine
                                Jan 2013 – Aug 2018\tStaff Nurse
                                Link nurse\tInfection Control Group
Fernlea Nursing Home\tJun 2006 – Aug 2007\tHealthcare Assistant
`),
    ).toEqual([
      'work: Ward Sister (Band 7), acute medicine @ Royal Infirmary of Bradwell, 2018–now',
      'work: Staff Nurse @ Royal Infirmary of Bradwell, 2013–2018',
      'work: Healthcare Assistant @ Fernlea Nursing Home, 2006–2007',
    ]);
  });

  test('a town in brackets wrapped onto a line of its own is no employer', () => {
    expect(
      spellsOf(`Experiencia laboral

Desde marzo de 2016 hasta hoy: Auxiliar de enfermería en Residencia Los Olivos (Jaén).
De enero de 2012 a febrero de 2016: Cuidadora de mayores en Ayuda San José
(Jaén).
De 1998 a 2003: Dependienta en Zapatería Lola (Linares).
`)[1],
    ).toBe('work: Cuidadora de mayores @ Ayuda San José, 2012–2016');
  });

  test('dates alone above a row of cells with a town among them', () => {
    expect(
      spellsOf(`Arbeidsverleden

2011 – nu
Loodgieter\tVan Houten Installaties, Alkmaar\tBadkamers, cv-ketels
2008 – 2011\tLeerling-loodgieter\tVan Houten Installaties, Alkmaar\tMeelopen

Diploma's en certificaten

2011 MBO 3 Installatietechniek van het Horizon College
`),
    ).toEqual([
      'work: Loodgieter @ Van Houten Installaties, 2011–now',
      'work: Leerling-loodgieter @ Van Houten Installaties, 2008–2011',
    ]);
  });
});

describe('titles and employers as forms and job boards print them', () => {
  test('the title stands before a colon below the employer, and what follows is text', () => {
    const text = `Expérience professionnelle

2017 à ce jour\tTransports Vasseur (Lesquin)
Chef d'équipe : encadrement de 14 conducteurs, plannings
2005 à 2010\tEntrepôts Delmas (Roubaix)
Magasinier cariste : réception, préparation de commandes
`;
    expect(spellsOf(text)).toEqual([
      "work: Chef d'équipe @ Transports Vasseur, 2017–now",
      'work: Magasinier cariste @ Entrepôts Delmas, 2005–2010',
    ]);
    expect(read(text).spells[0]?.text.map((each) => each.value)).toEqual([
      'encadrement de 14 conducteurs, plannings',
    ]);
  });

  test('a hyphen before town and state parts them from the employer, not the halves of a town', () => {
    expect(
      spellsOf(`Work Experience

Crew Member
Burger Barn-Xenia, OH
2015 to 2017

Line Cook
Corner Grill, Winston-Salem, NC
2013 to 2015
`),
    ).toEqual(['work: Crew Member @ Burger Barn, 2015–2017', 'work: Line Cook @ Corner Grill, 2013–2015']);
  });

  test('a Dutch title goes on after its head, and a town that ends like a title is a town', () => {
    expect(
      spellsOf(`Werkervaring

Gemeente Apeldoorn, Apeldoorn\tmaart 2020 – heden
Administratief medewerker burgerzaken

Tandartspraktijk De Brink, Deventer\tjuni 2015 – februari 2020
Receptioniste
`),
    ).toEqual([
      'work: Administratief medewerker burgerzaken @ Gemeente Apeldoorn, 2020–now',
      'work: Receptioniste @ Tandartspraktijk De Brink, 2015–2020',
    ]);
  });

  test('in a profile printed from a network, the years at one employer hold its titles', () => {
    expect(
      spellsOf(`Experience

Bluewave Logistics
7 years 9 months
Senior Account Manager
March 2021 - Present (4 years 9 months)
Bristol, United Kingdom

Account Manager
March 2018 - March 2021 (3 years 1 month)

Harper & Lyle
Sales Coordinator
June 2015 - February 2018 (2 years 9 months)
Bath
`),
    ).toEqual([
      'work: Senior Account Manager @ Bluewave Logistics, 2021–now',
      'work: Account Manager @ Bluewave Logistics, 2018–2021',
      'work: Sales Coordinator @ Harper & Lyle, 2015–2018',
    ]);
  });
});

test('a disc before a heading is no bullet of the entry above it', () => {
  expect(
    spellsOf(`● EXPERIENCIA LABORAL

01/06/2015 – 30/09/2016 Benidorm, España
CAMARERA DE SALA\tHOTEL MIRADOR

● EDUCACIÓN Y FORMACIÓN

2018 – 2020 Salamanca, España
TÉCNICO EN FARMACIA\tIES Venancio Blanco
`),
  ).toEqual(['work: CAMARERA DE SALA @ HOTEL MIRADOR, 2015–2016']);
});

describe('what the other entries of a section say', () => {
  test('a line that is a title and nothing else, indented below a dated employer, is the title', () => {
    const text = `Career

Fresh Fields Supermarkets, Limerick\t2012 – present
    Store Manager\t2019 – present
    • Full responsibility for 65 staff
    Assistant Store Manager\t2012 – 2019
    • Rostering and stock
Penny Lane Gifts, Ennis\t2009 – 2012
    Sales Assistant
    • Shop floor and window displays
`;
    expect(spellsOf(text)).toEqual([
      'work: Store Manager @ Fresh Fields Supermarkets, 2019–now',
      'work: Assistant Store Manager @ Fresh Fields Supermarkets, 2012–2019',
      'work: Sales Assistant @ Penny Lane Gifts, 2009–2012',
    ]);
    expect(read(text).spells[2]?.text.map(({ value }) => value)).toEqual(['Shop floor and window displays']);
  });

  test('an employer that sounds like a title stands in the column of the other employers', () => {
    const titles = ['Bus Driver', 'Delivery Driver', 'Kiln Operator'];
    const text = `Employment

Bus Driver | First Potteries | Stoke-on-Trent | March 2015 – Present

Delivery Driver | Royal Mail | Newcastle-under-Lyme | Oct 2008 – Feb 2015

Kiln Operator | Burleigh Pottery | Middleport | 1999 – 2008
`;
    const likelihood = (each: string) =>
      titles.includes(each) ? 0.9 : each === 'First Potteries' ? 0.39 : 0;
    const { spells } = readCv(textDocument(text), { now, hints: { titleLikelihood: likelihood } });
    expect(spells.map(({ employer, place }) => [employer?.value, place?.value])).toEqual([
      ['First Potteries', 'Stoke-on-Trent'],
      ['Royal Mail', 'Newcastle-under-Lyme'],
      ['Burleigh Pottery', 'Middleport'],
    ]);
  });

  test('a dated diploma after the last job of a CV without headings is education', () => {
    const text = `Owen Pritchard
owen.pritchard@example.org

Head Gardener (2014 – present)
Plas Glyn Estate, Betws-y-Coed

Nursery Worker (2004 – 2014)
Conwy Plants Ltd, Conwy

RHS Level 3 Diploma in Horticulture, Coleg Cambria, 2009
`;
    expect(spellsOf(text)).toEqual([
      'work: Head Gardener @ Plas Glyn Estate, 2014–now',
      'work: Nursery Worker @ Conwy Plants Ltd, 2004–2014',
    ]);
    expect(read(text).education.map(({ degree }) => degree?.value)).toEqual(['RHS Level 3 Diploma']);
  });
});
