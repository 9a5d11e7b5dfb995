import type { CareerRecord } from '@career-mirror/contract';
import { AWARDS, nativeBasics, OTHER_SKILLS } from './europass-candidate.ts';
import { inWrittenOrder, isMotherTongue, skillPlace, skillSections } from './europass-parts.ts';
import {
  awardPart,
  certificationPart,
  competencyPart,
  educationPart,
  groupPart,
  languagePart,
  motherTonguePart,
  namespaces,
  ownPart,
  parsedAlone,
  positionPart,
  projectPart,
  publicationPart,
  summaryPart,
  voluntaryPart,
} from './europass-write-items.ts';
import { basicsItem } from './json-resume-write.ts';
import type { JsonObject } from './json-value.ts';
import { sameValue } from './same-value.ts';
import { jsonToPart } from './xml-json.ts';
import { element, type XmlPart } from './xml-tree.ts';

const channel = (code: string, uri: string | null, use: string | null = null): XmlPart =>
  uri === null
    ? null
    : element('Communication', [
        element('ChannelCode', code),
        element('UseCode', use),
        element('oa:URI', uri),
      ]);

const personPart = (record: CareerRecord): XmlPart => {
  const { name, contact, languages } = record;
  const words = name?.split(/\s+/) ?? [];
  const given = words.slice(0, Math.max(1, words.length - 1)).join(' ');
  const { address } = contact;
  return element('CandidatePerson', [
    element('PersonName', [
      element('oa:GivenName', given),
      element('hr:FamilyName', words.length > 1 ? (words.at(-1) ?? null) : null),
    ]),
    ...contact.emails.map((email) => channel('Email', email)),
    ...contact.phones.map((phone) =>
      element('Communication', [element('ChannelCode', 'Telephone'), element('oa:DialNumber', phone)]),
    ),
    ...contact.links.map(({ url, network }) =>
      network === null ? channel('Web', url) : channel('Social Media', url, network),
    ),
    address &&
      element('Communication', [
        element('Address', [
          ...(address.street?.split('\n') ?? []).map((line) => element('oa:AddressLine', line)),
          element('oa:CityName', address.city),
          element('oa:CountrySubDivisionCode', address.region),
          element('CountryCode', address.country),
          element('oa:PostalCode', address.postalCode),
        ]),
      ]),
    ...languages.filter(isMotherTongue).map(motherTonguePart),
  ]);
};

/** What is kept of sections that nobody reads: those of this format stand among the others again. */
const keptParts = (unmapped: CareerRecord['unmapped']): readonly XmlPart[] =>
  Object.entries(unmapped).flatMap(([name, value]) =>
    name.startsWith('Candidate/') && Array.isArray(value) ? value.map(jsonToPart) : [],
  );

const profilePart = (record: CareerRecord, person: XmlPart): XmlPart => {
  const { positions, skills, languages, unmapped } = record;
  const skillsOf = (place: ReturnType<typeof skillPlace>) =>
    skills.filter((one) => skillPlace(one) === place);
  const head = [
    element('hr:ProfileName', record.headline),
    summaryPart('hr:ExecutiveSummary', record.summary),
  ];
  const others = (heading: string, parts: readonly XmlPart[]): XmlPart =>
    parts.length === 0 ? null : element('Others', [element('Title', heading), ...parts]);
  const { name, headline, summary, contact } = record;
  const basics = { name, headline, summary, contact };
  const again = nativeBasics(parsedAlone(person), parsedAlone(element('CandidateProfile', head)));
  const foreign = Object.fromEntries(
    Object.entries(unmapped).filter(([section]) => !section.startsWith('Candidate/')),
  );
  const own: JsonObject = {
    ...(!sameValue(again, basics) && { basics: basicsItem(record) }),
    ...(Object.keys(foreign).length > 0 && { unmapped: foreign }),
  };
  return element(
    'CandidateProfile',
    [
      ...head,
      element('EmploymentHistory', positions.filter(({ kind }) => kind !== 'volunteering').map(positionPart)),
      element('EducationHistory', record.education.map(educationPart)),
      element('Certifications', record.certifications.map(certificationPart)),
      element('PublicationHistory', record.publications.map(publicationPart)),
      element('PersonQualifications', [
        ...languages.filter((one) => !isMotherTongue(one)).map(languagePart),
        ...skillsOf('PersonQualifications').map(competencyPart),
      ]),
      element('Projects', record.projects.map(projectPart)),
      element('Skills', skillsOf('Skills').map(competencyPart)),
      element(
        'DigitalSkills',
        skillsOf('DigitalSkills').map((one) => groupPart(one, 'DigitalSkillsGroup')),
      ),
      ...skillSections.map(([section, tag]) =>
        element(
          section,
          skillsOf(section).map((one) => groupPart(one, tag)),
        ),
      ),
      element('VoluntaryWorks', positions.filter(({ kind }) => kind === 'volunteering').map(voluntaryPart)),
      others(
        OTHER_SKILLS,
        skillsOf('Others').map((one) => groupPart(one, 'Other')),
      ),
      others(AWARDS, record.awards.map(awardPart)),
      ...keptParts(unmapped),
      Object.keys(own).length > 0 ? ownPart(own) : null,
    ],
    { languageCode: 'en' },
  );
};

/**
 * A career record as the Europass XML of today (`Candidate`). ESCO ids stand where Europass keeps them, O*NET ids as further
 * codes; what the schema has no place for stands in its `UserArea`, which other programs pass over.
 */
export const writeEuropass = (unordered: CareerRecord): string => {
  const record = inWrittenOrder(unordered);
  const person = personPart(record);
  const candidate = [person, profilePart(record, person)].map((part) => part?.markup ?? '').join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Candidate ${namespaces}>${candidate}</Candidate>\n`;
};
