import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readReference } from '../../../store/src/pack.ts';
import { findSkills } from './find-skills.ts';
import { parseSkillsFile } from './operator-terms.ts';
import { buildSkillIndex } from './skill-index.ts';

const reference = readReference(fileURLToPath(new URL('../../../../data/reference', import.meta.url)));
const welding = reference.escoSkills.find(({ label }) => label === 'weld in hyperbaric conditions');
const uri = welding?.escoUri ?? '';

const file = [
  '# our house names',
  'term\taliases\tid',
  `diving welder's work\twet welding|habitat welding\t${uri}`,
  'kubectl\tk-ctl\tKubernetes',
  '',
  'Blue Desk\tBluedesk | BDesk\t',
  'quay ledger\t\tcustom:ledger-7',
].join('\r\n');

const faultsOf = (text: string) => parseSkillsFile(text, reference).faults;

describe('an operator’s own skills', () => {
  test('names of known skills and own terms are read, and found with the id they were given', () => {
    const { terms, faults } = parseSkillsFile(file, reference);
    expect(faults).toEqual([]);
    expect(terms.map(({ escoUri, technology, customId }) => escoUri ?? technology ?? customId)).toEqual([
      uri,
      'Kubernetes',
      'custom:blue-desk',
      'custom:ledger-7',
    ]);
    const index = buildSkillIndex(reference, terms);
    const found = findSkills(index, 'Wet welding, BDesk, kubectl and Quay Ledger');
    expect(found.map(({ label, customId }) => [label, customId])).toEqual([
      [welding?.label, null],
      ['Blue Desk', 'custom:blue-desk'],
      ['Kubernetes', null],
      ['quay ledger', 'custom:ledger-7'],
    ]);
    expect(found[0]).toMatchObject({ escoUri: uri, start: 0, end: 11 });
    expect(findSkills(buildSkillIndex(reference), 'Blue Desk and quay ledger')).toEqual([]);
  });

  test('an own term never hides one that a taxonomy has, and adds nothing where it stands already', () => {
    const { terms } = parseSkillsFile('Python\t\tcustom:snake', reference);
    const index = buildSkillIndex(reference, terms);
    expect(findSkills(index, 'Python')).toMatchObject([{ technology: 'Python', customId: null }]);
    expect(index.terms).toBe(buildSkillIndex(reference).terms);
  });

  test('context still decides for words of everyday language', () => {
    const { terms } = parseSkillsFile('Anchor\tGo\tcustom:anchor', reference);
    const index = buildSkillIndex(reference, terms);
    expect(findSkills(index, 'Willing to go anywhere').filter(({ customId }) => customId !== null)).toEqual(
      [],
    );
    expect(findSkills(index, 'Ran the books in Anchor')).toMatchObject([{ customId: 'custom:anchor' }]);
  });

  test.each([
    ['Ropework\t\thttp://data.europa.eu/esco/skill/nope', 1, /no skill of the ESCO release/],
    ['ok\t\t\nRopework\t\tRope 3000', 2, /no ESCO URI, no O\*NET technology/],
    ['Ropework\t\tcustom:Rope Work', 1, /small letters, digits and hyphens/],
    ['\talias\tKubernetes', 1, /term is empty/],
    ['Ropework\ta||b\t', 1, /alias is empty/],
    ['Ropework\t\t\n\nropework\t\t', 3, /stands in line 1 already/],
    ['Ropework\trope-work, knots|Ropework\t', 1, /stands in line 1 already/],
    ['Ropework\t\t\tmore', 1, /4 columns/],
    ['***\t\t', 1, /no letter or digit/],
    ['索具\t\t', 1, /no id can be made/],
  ])('%j is refused with its line and the reason', (text, line, reason) => {
    const [fault] = faultsOf(text);
    expect(fault?.line).toBe(line);
    expect(fault?.reason).toMatch(reason);
  });
});
