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

describe('dates', () => {
  test('a year with a dash close to it and no end lasts until now', () => {
    expect(
      spellsOf(`Academic appointments

2021–  Lecturer, University of Leeds
2018–21  Research Assistant, University of Hull
`),
    ).toEqual([
      'work: Lecturer @ University of Leeds, 2021–now',
      'work: Research Assistant @ University of Hull, 2018–2021',
    ]);
  });

  test('a dash with spaces only parts the year from the title', () => {
    expect(spellsOf('Experience\n\n2019 - Waiter, Blue Door Restaurant\n')).toEqual([
      'work: Waiter @ Blue Door Restaurant, 2019–2019',
    ]);
  });

  test('an open year in a column of years does not run into the period below it', () => {
    expect(
      spellsOf(
        'Experience\n\n2016–\tLecturer, University of Leeds\n2011–2016\tTutor, University of Hull\n2008–2011\tTutor, Open College\n',
      ),
    ).toEqual([
      'work: Lecturer @ University of Leeds, 2016–now',
      'work: Tutor @ University of Hull, 2011–2016',
      'work: Tutor @ Open College, 2008–2011',
    ]);
  });

  test.each([
    ['seit Spielzeit 2019/20', 'Schauspielerin', 'Theater Leipzig'],
    ['depuis la rentrée 2019', 'Professeure', 'Lycée Montaigne'],
    ['desde el curso 2019/20', 'Profesora', 'Colegio San José'],
  ])('%s is since that year', (period, title, employer) => {
    const work = { Schauspielerin: 'Berufserfahrung', Professeure: 'Expérience', Profesora: 'Experiencia' }[
      title
    ];
    expect(spellsOf(`${work}\n\n${title}\n${employer}\n${period}\n`)).toEqual([
      `work: ${title} @ ${employer}, 2019–now`,
    ]);
  });

  test('dates broken over two lines after “au” and “depuis”', () => {
    expect(
      spellsOf(`Expérience professionnelle

Principal adjoint – Collège Jean-Moulin, Talence – depuis
le 1er septembre 2018
Professeur – Lycée Montaigne, Bordeaux – du 1er septembre 2009 au 31 août
2018
`),
    ).toEqual([
      'work: Principal adjoint @ Collège Jean-Moulin, 2018–now',
      'work: Professeur @ Lycée Montaigne, 2009–2018',
    ]);
  });

  test('a whole sentence after a period and a colon is still a head', () => {
    expect(
      spellsOf(`Experiencia laboral

Desde marzo de 2016 hasta hoy: Auxiliar de enfermería en Residencia Los Olivos (Jaén).
De 1998 a 2003: Dependienta en Zapatería Lola (Linares).
`),
    ).toEqual([
      'work: Auxiliar de enfermería @ Residencia Los Olivos, 2016–now',
      'work: Dependienta @ Zapatería Lola, 1998–2003',
    ]);
  });
});

describe('employers and places', () => {
  test('letters before a town are an organisation, a bare town is not', () => {
    expect(
      spellsOf(`Experience

Research Fellow, ETH Zürich, Switzerland    2018 – 2021
Research Assistant, KU Leuven, Belgium    2016 – 2018
`),
    ).toEqual([
      'work: Research Fellow @ ETH Zürich, 2018–2021',
      'work: Research Assistant @ KU Leuven, 2016–2018',
    ]);
  });

  test('where the other heads name an employer, what stands before the country is one', () => {
    expect(
      spellsOf(`Experience

Lecturer, University of Leeds, UK    2021 – now
Research Fellow, Ferrol, Spain    2018 – 2021
Research Assistant, Polar Institute, Norway    2017 – 2018
`)[1],
    ).toBe('work: Research Fellow @ Ferrol, 2018–2021');
  });

  test('where every other employer has its town, a bare word there is a town too', () => {
    expect(
      spellsOf(`Expérience

ALTÉA – Nantes
Consultant – 2019 à 2024

BRIMONT – Nantes
Développeur – 2014 à 2019

PIXEL & CO – Angers
Développeur – 2012 à 2014
`)[2],
    ).toBe('work: Développeur @ PIXEL & CO, 2012–2014');
  });

  test('small words after title and employer are a remark', () => {
    expect(
      spellsOf(`Work

2015 to now    Self employed bricklayer, extensions, garden walls, chimneys
2008 to 2015    Hardcastle Homes, bricklayer, new build sites across Lancs
`),
    ).toEqual([
      'work: Self employed bricklayer @ –, 2015–now',
      'work: bricklayer @ Hardcastle Homes, 2008–2015',
    ]);
  });

  test('a grade in brackets is no employer', () => {
    expect(
      spellsOf(`Military experience

U.S. Army
Staff Sergeant (E-6), 2015 to 2021
- Led fourteen soldiers
Sergeant (E-5), 2011 to 2015
- Led convoys
`),
    ).toEqual([
      'work: Staff Sergeant (E-6) @ U.S. Army, 2015–2021',
      'work: Sergeant (E-5) @ U.S. Army, 2011–2015',
    ]);
  });
});

test('two short lines, each begun with a capital, are two items of text', () => {
  const [spell] = read(
    'Experience\n\nNurse, Lakeview Hospital    2016 – 2020\n    Ran a team of fourteen nurses\n    Rewrote the pathway for wounds and cut healing time by a fifth\n',
  ).spells;
  expect(spell?.text.map((each) => each.value)).toEqual([
    'Ran a team of fourteen nurses',
    'Rewrote the pathway for wounds and cut healing time by a fifth',
  ]);
});

test('where a teacher’s schools stand beside a section about education, they are employers', () => {
  expect(
    spellsOf(`Dana Whitfield
dana@example.org

WHERE I TAUGHT

2014 – 2020
Teacher
Riverside High School
2010 – 2014
Teacher
Oakdale Middle School

EDUCATION

2006 – 2010  BA History, University of Hull

SKILLS

Chess
`),
  ).toEqual([
    'work: Teacher @ Riverside High School, 2014–2020',
    'work: Teacher @ Oakdale Middle School, 2010–2014',
  ]);
});

test('“im” parts a German title from its employer', () => {
  expect(
    spellsOf('Berufserfahrung\n\nSeit 2016: Altenpflegerin im Seniorenzentrum Am Park, Mainz\n'),
  ).toEqual(['work: Altenpflegerin @ Seniorenzentrum Am Park, 2016–now']);
});

test('a school year opens a period, and a list of clients names no employer', () => {
  expect(
    spellsOf(`Experiencia

CEIP Miguel Delibes, Burgos
Maestra de primaria
Curso 2014/15 – actualidad
`),
  ).toEqual(['work: Maestra de primaria @ CEIP Miguel Delibes, 2014–now']);
  expect(
    spellsOf('Experiencia\n\nTraductora autónoma, desde 2015\nClientes: Anagrama, Impedimenta, Planeta\n'),
  ).toEqual(['work: Traductora autónoma @ –, 2015–now']);
});

test('a town in brackets after the employer', () => {
  expect(
    spellsOf(`Expérience

2016 à ce jour : Chauffeur poids lourd, Transports Le Goff (Quimper)
2015 - 2016 : Manutentionnaire, Manpower (Quimper)
`),
  ).toEqual([
    'work: Chauffeur poids lourd @ Transports Le Goff, 2016–now',
    'work: Manutentionnaire @ Manpower, 2015–2016',
  ]);
});

describe('what nobody was employed for has no employer', () => {
  test.each([
    ['Werkervaring', 'Magazijnmedewerker, Bol Logistiek', 'Mantelzorger voor mijn moeder', 'care'],
    ['Berufserfahrung', 'Verkäuferin, Möbel Seifert KG', 'Elternzeit', 'care'],
    ['Expérience', 'Vendeuse, Librairie Passages', 'Année sabbatique', 'break'],
    ['Experiencia laboral', 'Camarera, Restaurante La Ola', 'Ama de casa', 'care'],
    ['Experience', 'Cook, Corner Grill', 'Career break', 'break'],
  ])('%s', (heading, job, spell, kind) => {
    const { spells } = read(`${heading}\n\n2014 – 2020: ${job}\n- Text\n\n2011 – 2014: ${spell}\n`);
    expect(spells.map((each) => [each.kind, each.employer === null])).toEqual([
      ['work', false],
      [kind, true],
    ]);
  });

  test('a title on a dated line of its own, in a list where the others carry their employers', () => {
    expect(
      spellsOf(`Experience

2016 – 2020: Cook, Corner Grill
2014 – 2016: Babysitter
2012 – 2014: Waiter, Blue Door Restaurant
`)[1],
    ).toBe('work: Babysitter @ –, 2014–2016');
  });

  test('volunteering under an employer’s own jobs is not done there', () => {
    expect(
      spellsOf(`Experience

Harbor Bank
Teller
2014 – 2018
- Counter

Volunteer    2012 – 2014
- Soup kitchen
`)[1],
    ).toBe('volunteering: Volunteer @ –, 2012–2014');
  });
});

test('a volunteer’s organisation is found before a line of text', () => {
  const [spell] = read(
    'Engagement associatif\n\nBénévole, Les Restos du Cœur — depuis 2019\nDistribution du samedi et accueil\n',
  ).spells;
  expect([spell?.title?.value, spell?.employer?.value, spell?.text.map((each) => each.value)]).toEqual([
    'Bénévole',
    'Les Restos du Cœur',
    ['Distribution du samedi et accueil'],
  ]);
});

describe('clients served under one head are text of that spell', () => {
  test.each([
    ['Experience', 'Freelance developer', 'Client:', 'present'],
    ['Berufserfahrung', 'Freiberuflicher Entwickler', 'Kunde:', 'heute'],
    ['Expérience', 'Développeur indépendant', 'Mission :', "aujourd'hui"],
    ['Experiencia', 'Desarrolladora freelance', 'Cliente:', 'actualidad'],
    ['Werkervaring', 'Freelance ontwikkelaar', 'Klant:', 'heden'],
  ])('%s', (heading, title, label, today) => {
    const { spells } = read(
      `${heading}\n\n${title} · 2019 – ${today}\n${label} Banco Levante (2022 – ${today}) — React, Java\n${label} Maritima (2020 – 2021) — Python\n`,
    );
    expect(spells.map((spell) => [spell.title?.value, spell.start?.value.year])).toEqual([[title, 2019]]);
    expect(spells[0]?.text.map((each) => each.value).join(' ')).toContain('Banco Levante');
  });

  test('a client with years of its own outside those of the job above is a spell', () => {
    expect(
      spellsOf(
        'Experience\n\nDatabase Administrator, Harbor Bank    2010 – 2015\n- Oracle\n\nClient: Kestrel Energy    2016 – 2018\nData Engineer\n- Spark\n',
      )[1],
    ).toBe('work: Data Engineer @ Kestrel Energy, 2016–2018');
  });
});

describe('headings', () => {
  test.each([
    ['WEHRDIENST / ELTERNZEIT', '01/2015 – 08/2015 Elternzeit'],
    ['FREIE ZEITEN', '01/2015 – 08/2015 Elternzeit'],
  ])('%s is nobody’s employer', (heading, line) => {
    const text = `BERUFLICHER WERDEGANG\n\n08/2012 – 03/2019\nElektroniker\nStadtwerke Chemnitz\n- Wartung\n\n${heading}\n\n${line}\n\nAUSBILDUNG\n\n2006 – 2009 Ausbildung, BSZ Chemnitz\n\nKENNTNISSE\n\nEPLAN\n`;
    expect(read(text).spells.map((spell) => spell.employer?.value ?? null)).toEqual([
      'Stadtwerke Chemnitz',
      null,
    ]);
  });

  test.each(['Civilian experience', 'Dienstlicher Werdegang', 'Experiencia hostelera', 'Wat ik heb gedaan'])(
    '“%s” is about work',
    (heading) => {
      expect(
        spellsOf(`${heading.toUpperCase()}\n\nCook, Corner Grill    2016 – 2020\n- Grill\n`),
      ).toHaveLength(1);
    },
  );

  test('a heading in capitals on two lines', () => {
    expect(
      spellsOf(
        'EXPERIENCIA\nPROFESIONAL\n\n09/2010 – 02/2017 Electricista\nInstalaciones Vega, Torrelavega\n',
      ),
    ).toEqual(['work: Electricista @ Instalaciones Vega, 2010–2017']);
  });
});

describe('names in forms', () => {
  test.each([
    ['Name: Dana Whitfield', 'Dana Whitfield'],
    ['Full name\tDana Whitfield', 'Dana Whitfield'],
    ['Vor- und Nachname: Jörg Lindner', 'Jörg Lindner'],
    ['Name\tSabine Kowalczyk', 'Sabine Kowalczyk'],
    ['Nom et prénom : Inès Benali', 'Inès Benali'],
    ['Nom : Benali\nPrénom : Inès', 'Inès Benali'],
    ['Nombre: Lucía Fernández', 'Lucía Fernández'],
    ['Apellidos y nombre: Delgado Peña, Rosa María', 'Rosa María Delgado Peña'],
    ['Naam: Joris van den Heuvel', 'Joris van den Heuvel'],
    ['Naam\t: Anouk de Wit-Jansen', 'Anouk de Wit-Jansen'],
    ['Voornaam: Anouk\nAchternaam: de Wit', 'Anouk de Wit'],
  ])('%s', (line, name) => {
    expect(
      read(
        `CURRICULUM VITAE\n\n${line}\nE-mail: a@example.org\n\nExperience\n\nCook, Grill House 2016 – 2020\n`,
      ).name?.value,
    ).toBe(name);
  });

  test('a surname in capitals comes last, wherever it was set', () => {
    expect(read('MORVAN Jean-Baptiste\njb@example.org\n').name?.value).toBe('Jean-Baptiste MORVAN');
  });

  test('a title of address is no part of the name', () => {
    expect(read('Herr Jörg Lindner\nj@example.org\n').name?.value).toBe('Jörg Lindner');
  });
});
