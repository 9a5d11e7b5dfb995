/** Makers whose name is left out in everyday use ("Photoshop", not "Adobe Photoshop"). */
const MAKERS = [
  'Adobe Systems',
  'Adobe',
  'Amazon Web Services AWS',
  'Amazon',
  'Apache',
  'Apple',
  'Atlassian',
  'Autodesk',
  'Bentley',
  'Cisco',
  'Dassault Systemes',
  'ESRI',
  'Google',
  'HP',
  'IBM',
  'Intuit',
  'Microsoft',
  'Mozilla',
  'Oracle',
  'Red Hat',
  'SAP',
  'Siemens',
  'StataCorp',
  'The MathWorks',
  'Trimble',
  'VMware',
];

const ACRONYM = /^[A-Z][A-Za-z/&]{0,6}[A-Z0-9]$/;

/** True when the last word abbreviates those before it ("Structured query language SQL"). */
function abbreviates(acronym: string, before: readonly string[]): boolean {
  const initials = before.map((word) => word[0]?.toUpperCase() ?? '').join('');
  const letters = acronym.replace(/[^A-Z]/g, '');
  return letters.length > 1 && initials.includes(letters.slice(0, Math.max(2, letters.length - 1)));
}

/** "Project management software" is a kind of software, "Asana software" a name. */
const isKind = (name: string): boolean => /^\S+(?: [a-z]\S*)+ software$/.test(name);

/**
 * The ways a technology of the publisher's list is written in a CV.
 *
 * @example technologyNames('Structured query language SQL') // the name, 'Structured query language', 'SQL'
 */
export function technologyNames(name: string): string[] {
  const names = new Set([name]);
  const bare = isKind(name) ? name : name.replace(/ software$/, '');
  names.add(bare);
  const maker = MAKERS.find((known) => bare.startsWith(`${known} `));
  const product = maker === undefined ? bare : bare.slice(maker.length + 1);
  // "SQL Developer" without its maker is what a person is called.
  const isBare =
    /^(software|suite|products?|server|systems?|pro)$|\s(?:developer|administrator|engineer|architect)$/i;
  if (product.length > 2 && !isBare.test(product)) names.add(product);
  const parts = product.split(' ');
  const last = parts[parts.length - 1] ?? '';
  if (parts.length > 2 && ACRONYM.test(last) && abbreviates(last, parts.slice(0, -1))) {
    names.add(last);
    names.add(parts.slice(0, -1).join(' '));
    if (maker !== undefined) names.add(`${maker} ${last}`);
  }
  return [...names];
}
