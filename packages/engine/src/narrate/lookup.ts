import type {
  Area,
  AreaWages,
  Education,
  Element,
  ElementDomain,
  Occupation,
  PriceLevel,
  Projection,
  Rating,
  Reference,
  Technology,
  Telework,
  Wage,
} from '@career-mirror/contract';

/** Where an element stands: its row and its place in the rating arrays of its domain. */
type ElementPlace = { readonly element: Element; readonly index: number };

/** The pack by key, built once per pack. */
export type Lookup = {
  readonly occupation: ReadonlyMap<string, Occupation>;
  readonly element: ReadonlyMap<string, ElementPlace>;
  readonly elementsOf: ReadonlyMap<ElementDomain, readonly Element[]>;
  readonly rating: (onetSoc: string, domain: ElementDomain) => Rating | null;
  readonly technologies: ReadonlyMap<string, readonly Technology[]>;
  readonly education: ReadonlyMap<string, Education>;
  readonly wage: (socCode: string, year: number) => Wage | null;
  readonly latestWageYear: number | null;
  readonly area: ReadonlyMap<string, Area>;
  readonly areaWages: ReadonlyMap<string, AreaWages>;
  readonly priceLevel: ReadonlyMap<string, PriceLevel>;
  readonly projection: ReadonlyMap<string, Projection>;
  readonly telework: ReadonlyMap<string, Telework>;
};

const groupBy = <T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
};

const buildLookup = (reference: Reference): Lookup => {
  const elementsOf = new Map<ElementDomain, Element[]>();
  const element = new Map<string, ElementPlace>();
  for (const row of reference.elements) {
    const list = elementsOf.get(row.domain) ?? [];
    elementsOf.set(row.domain, list);
    element.set(row.elementId, { element: row, index: list.length });
    list.push(row);
  }
  const ratings = new Map(reference.ratings.map((row) => [`${row.onetSoc}|${row.domain}`, row]));
  const wages = new Map(reference.wages.map((row) => [`${row.socCode}|${row.year}`, row]));
  return {
    occupation: new Map(reference.occupations.map((row) => [row.onetSoc, row])),
    element,
    elementsOf,
    rating: (onetSoc, domain) => ratings.get(`${onetSoc}|${domain}`) ?? null,
    technologies: groupBy(reference.technologies, (row) => row.onetSoc),
    education: new Map(reference.education.map((row) => [row.onetSoc, row])),
    wage: (socCode, year) => wages.get(`${socCode}|${year}`) ?? null,
    latestWageYear: reference.wages.reduce<number | null>(
      (latest, row) => (latest === null || row.year > latest ? row.year : latest),
      null,
    ),
    area: new Map(reference.areas.map((row) => [row.areaId, row])),
    areaWages: new Map(reference.areaWages.map((row) => [row.socCode, row])),
    priceLevel: new Map(reference.priceLevels.map((row) => [row.place, row])),
    projection: new Map(reference.projections.map((row) => [row.projectionCode, row])),
    telework: new Map(reference.telework.map((row) => [row.onetSoc, row])),
  };
};

const built = new WeakMap<Reference, Lookup>();

/** The pack's rows by key. Built on first use and kept as long as the pack object lives. */
export const lookup = (reference: Reference): Lookup => {
  const known = built.get(reference);
  if (known) return known;
  const made = buildLookup(reference);
  built.set(reference, made);
  return made;
};
