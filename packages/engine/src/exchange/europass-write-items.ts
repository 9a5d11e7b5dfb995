import type {
  RecordAward,
  RecordCertification,
  RecordEducation,
  RecordEnd,
  RecordLanguage,
  RecordPosition,
  RecordProject,
  RecordPublication,
  RecordSkill,
} from '@career-mirror/contract';
import {
  readCertification,
  readCompetency,
  readEducation,
  readLanguage,
  readPosts,
  readProject,
  readPublication,
  readSkillGroup,
  readVoluntary,
} from './europass-candidate-items.ts';
import { OWN_NAMESPACE, skillPlace } from './europass-parts.ts';
import {
  awardItem,
  certificationItem,
  educationItem,
  languageItem,
  positionItem,
  projectItem,
  publicationItem,
  skillItem,
} from './json-resume-write.ts';
import type { JsonObject } from './json-value.ts';
import { codeOfLanguage } from './language-codes.ts';
import { type CefrSkill, cefrSkills } from './language-levels.ts';
import { linesOfText, writeRichText } from './rich-text.ts';
import { sameValue } from './same-value.ts';
import { childAt, element, parseXml, type XmlNode, type XmlPart } from './xml-tree.ts';

/* The entries of a Europass CV as they are written, one function each; see `europass-candidate-items.ts` for how they are read. */

export const namespaces =
  'xmlns="http://www.europass.eu/1.0" xmlns:oa="http://www.openapplications.org/oagis/9" xmlns:eures="http://www.europass_eures.eu/1.0" xmlns:hr="http://www.hr-xml.org/3"';

export const parsedAlone = (part: XmlPart): XmlNode | null =>
  childAt(parseXml(`<Candidate ${namespaces}>${part?.markup ?? ''}</Candidate>`), part?.tag ?? '');

export const ownPart = (item: JsonObject): XmlPart =>
  element('hr:UserArea', [element('item', JSON.stringify(item), { xmlns: OWN_NAMESPACE })]);

/**
 * An entry by the elements of Europass, and, where reading those again would give something else, with our own account of it
 * in the place that the schema keeps for additions.
 */
const entryOf = <T>(
  value: T,
  tag: string,
  parts: readonly XmlPart[],
  readAgain: (node: XmlNode) => T | undefined,
  item: (value: T) => JsonObject,
): XmlPart => {
  const native = element(tag, parts) ?? { tag, markup: `<${tag}></${tag}>` };
  const node = parsedAlone(native);
  if (node && sameValue(readAgain(node), value)) return native;
  return element(tag, [...parts, ownPart(item(value))]);
};

const when = (tag: string, date: string | null): XmlPart =>
  element(tag, [element('hr:FormattedDateTime', date)]);

export const summaryPart = (
  tag: string,
  summary: string | null,
  highlights: readonly string[] = [],
): XmlPart => element(tag, writeRichText(linesOfText(summary), highlights));

const periodParts = (start: string | null, end: RecordEnd | null, prefix: string): readonly XmlPart[] => [
  when(`${prefix}StartDate`, start),
  when(`${prefix}EndDate`, end === 'present' ? null : end),
];

const contactPart = (place: string | null, url: string | null): XmlPart => {
  const [city = null, country = null] = place?.split(/,\s*(?=[^,]*$)/) ?? [];
  return element('OrganizationContact', [
    element('Communication', [
      element('Address', [element('oa:CityName', city), element('CountryCode', country)]),
    ]),
    url === null ? null : element('Communication', [element('ChannelCode', 'Web'), element('oa:URI', url)]),
  ]);
};

export const positionPart = (position: RecordPosition): XmlPart => {
  const { title, occupation, start, end } = position;
  const esco = occupation?.escoUri ?? null;
  const post = element('PositionHistory', [
    element('PositionTitle', title, { typeCode: esco === null ? 'FREETEXT' : 'URI', languageID: esco }),
    element('eures:EmploymentPeriod', [
      ...periodParts(start, end, 'eures:'),
      element('hr:CurrentIndicator', end === 'present' ? 'true' : end === null ? null : 'false'),
    ]),
    summaryPart('oa:Description', position.summary, position.highlights),
    element('hr:JobCategoryCode', occupation?.onetSoc ?? null, { listName: 'ONET-SOC 2019' }),
    element('hr:JobCategoryCode', occupation?.isco ?? null, { listName: 'ISCO-08' }),
  ]);
  return entryOf(
    position,
    'EmployerHistory',
    [
      element('hr:OrganizationName', position.employer),
      element('hr:OrganizationDescription', position.employerAbout),
      contactPart(position.place, position.url),
      post,
    ],
    (node) => readPosts(node)[0],
    positionItem,
  );
};

export const voluntaryPart = (position: RecordPosition): XmlPart =>
  entryOf(
    position,
    'VoluntaryWork',
    [
      element('Title', position.title),
      element('hr:OrganizationName', position.employer),
      summaryPart('Description', position.summary, position.highlights),
      element('Period', [
        ...periodParts(position.start, position.end, ''),
        element('Ongoing', position.end === 'present' ? 'true' : null),
      ]),
      element('Location', position.place),
      element('Link', position.url),
    ],
    readVoluntary,
    positionItem,
  );

export const educationPart = (one: RecordEducation): XmlPart =>
  entryOf(
    one,
    'EducationOrganizationAttendance',
    [
      element('hr:OrganizationName', one.institution),
      element('hr:ProgramName', one.field),
      contactPart(one.place, one.url),
      element('EducationLevelCode', one.eqfLevel, { listName: 'EQF' }),
      element('AttendancePeriod', [
        ...periodParts(one.start, one.end, ''),
        element('Ongoing', one.end === 'present' ? 'true' : one.end === null ? null : 'false'),
      ]),
      element('EducationDegree', [
        element('hr:DegreeName', one.degree),
        element('FinalGrade', [element('hr:ScoreText', one.score)]),
        summaryPart('OccupationalSkillsCovered', one.summary),
      ]),
    ],
    readEducation,
    educationItem,
  );

const dimensions: Readonly<Record<CefrSkill, string>> = {
  listening: 'CEF-Understanding-Listening',
  reading: 'CEF-Understanding-Reading',
  spokenInteraction: 'CEF-Speaking-Interaction',
  spokenProduction: 'CEF-Speaking-Production',
  writing: 'CEF-Writing-Production',
};

export const languagePart = (one: RecordLanguage): XmlPart =>
  entryOf(
    one,
    'PersonCompetency',
    [
      element('CompetencyID', one.code ?? codeOfLanguage(one.language ?? '') ?? one.language),
      element('hr:TaxonomyID', 'language'),
      element('hr:CompetencyName', one.language),
      element('eures:ProficiencyLevel', [element('hr:ScoreText', one.proficiency)]),
      ...cefrSkills.map((skill) =>
        one.cefr?.[skill]
          ? element('eures:CompetencyDimension', [
              element('hr:CompetencyDimensionTypeCode', dimensions[skill]),
              element('eures:Score', [element('hr:ScoreText', one.cefr[skill])]),
            ])
          : null,
      ),
    ],
    readLanguage,
    languageItem,
  );

export const motherTonguePart = ({ code, language }: RecordLanguage): XmlPart =>
  code === null
    ? element('PrimaryLanguageCode', language, { typeCode: 'FREETEXT' })
    : element('PrimaryLanguageCode', code, { name: 'NORMAL' });

export const competencyPart = (skill: RecordSkill): XmlPart =>
  entryOf(
    skill,
    'PersonCompetency',
    [
      element('CompetencyID', skill.escoUri, { schemeName: 'ESCO' }),
      element('CompetencyID', skill.elementId, { schemeName: 'O*NET' }),
      element('CompetencyID', skill.technology, { schemeName: 'O*NET technology' }),
      element('hr:TaxonomyID', 'other'),
      element('hr:CompetencyName', skill.name),
      element('eures:ProficiencyLevel', [element('hr:ScoreText', skill.level)]),
    ],
    readCompetency,
    skillItem,
  );

export const groupPart = (skill: RecordSkill, tag: string): XmlPart => {
  const place = skillPlace(skill);
  const digital = place === 'DigitalSkills';
  const section = place === 'Others' || place === 'Skills' || place === 'PersonQualifications' ? null : place;
  return entryOf(
    skill,
    tag,
    [
      element('Title', skill.name),
      ...(digital ? skill.keywords.map((word) => element('DigitalSkill', word)) : []),
      digital ? null : summaryPart('Description', null, skill.keywords),
    ],
    (node) => readSkillGroup(node, section),
    skillItem,
  );
};

export const certificationPart = (one: RecordCertification): XmlPart =>
  entryOf(
    one,
    'Certification',
    [
      element('hr:CertificationName', one.name),
      when('FirstIssuedDate', one.date),
      element('FreeFormEffectivePeriod', [when('EndDate', one.expires)]),
      element('IssuingAuthority', [element('hr:Name', one.issuer)]),
      element('Link', one.url),
    ],
    readCertification,
    certificationItem,
  );

export const projectPart = (one: RecordProject): XmlPart =>
  entryOf(
    one,
    'Project',
    [
      element('Title', one.name),
      summaryPart('Description', one.summary, one.highlights),
      element('Period', [
        ...periodParts(one.start, one.end, ''),
        element('Ongoing', one.end === 'present' ? 'true' : null),
      ]),
      element('Link', one.url),
    ],
    readProject,
    projectItem,
  );

export const publicationPart = (one: RecordPublication): XmlPart =>
  entryOf(
    one,
    'Publication',
    [
      element('Title', one.name),
      when('PublicationDate', one.date),
      element('PublisherName', one.publisher),
      summaryPart('Description', one.summary),
      element('Link', one.url),
    ],
    readPublication,
    publicationItem,
  );

export const awardPart = (one: RecordAward): XmlPart =>
  element('Other', [
    element('Title', one.title),
    summaryPart('Description', one.summary),
    ownPart(awardItem(one)),
  ]);
