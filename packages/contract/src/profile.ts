import { z } from 'zod';
import { Span } from './document.ts';
import { AreaId, ElementId, EscoUri, OnetSocCode } from './ids.ts';
import { TitleMatch, TitleStanding } from './occupation.ts';
import { CustomSkillId, SkillUse } from './skill.ts';

/** What proves something about the person: a span of their own document, or their own statement. */
export const Evidence = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('document'),
    documentId: z
      .uuid()
      .nullable()
      .default(null)
      .describe('Document the span lies in; null = the one that is being read'),
    span: Span,
    text: z.string(),
  }),
  z.object({ kind: z.literal('statement'), text: z.string(), at: z.iso.datetime() }),
]);
export type Evidence = z.infer<typeof Evidence>;

/** A month when known, else a year. */
export const PartialDate = z.object({
  year: z.number().int().min(1940).max(2100),
  month: z.number().int().min(1).max(12).nullable(),
});
export type PartialDate = z.infer<typeof PartialDate>;

/** A value read from a document with the place it was read from. */
const cited = <T extends z.ZodType>(value: T) => z.object({ value, evidence: Evidence });

export const Contact = z.object({
  emails: z.array(cited(z.string())),
  phones: z.array(cited(z.string())),
  links: z.array(cited(z.string())),
  place: cited(z.string()).nullable(),
});
export type Contact = z.infer<typeof Contact>;

/** What the reader understood of one spell, before any occupation is put to it. */
export const ReadSpell = z.object({
  kind: z.enum(['work', 'project', 'volunteering', 'care', 'break', 'study']),
  title: cited(z.string()).nullable(),
  employer: cited(z.string()).nullable(),
  place: cited(z.string()).nullable(),
  start: cited(PartialDate).nullable(),
  end: cited(z.union([PartialDate, z.literal('present')])).nullable(),
  text: z.array(cited(z.string())).describe('Sentences or bullets of the spell, in order'),
});
export type ReadSpell = z.infer<typeof ReadSpell>;

export const ReadEducation = z.object({
  institution: cited(z.string()).nullable(),
  degree: cited(z.string()).nullable(),
  field: cited(z.string()).nullable(),
  start: cited(PartialDate).nullable(),
  end: cited(z.union([PartialDate, z.literal('present')])).nullable(),
});
export type ReadEducation = z.infer<typeof ReadEducation>;

/** A CV as read: each value with page and character span. Contact stays apart and never takes part in matching. */
export const Reading = z.object({
  name: cited(z.string()).nullable(),
  headline: cited(z.string()).nullable(),
  summary: z.array(cited(z.string())),
  contact: Contact,
  spells: z.array(ReadSpell),
  education: z.array(ReadEducation),
  skillLines: z.array(cited(z.string())).describe('Lines of the skills section, unparsed'),
  languages: z.array(z.object({ language: cited(z.string()), proficiency: z.string().nullable() })),
  other: z
    .array(cited(z.string()))
    .describe('Lines of sections we do not interpret (projects, awards, publications …)'),
  warnings: z.array(z.string()).describe('What could not be read, in plain words'),
});
export type Reading = z.infer<typeof Reading>;

/** An estimated level with its likely range, on O*NET's level scale. */
export const LevelEstimate = z.object({
  level0to7: z.number().min(0).max(7),
  low: z.number().min(0).max(7),
  high: z.number().min(0).max(7),
});
export type LevelEstimate = z.infer<typeof LevelEstimate>;

/** Four plain levels of a skill, the lowest first. */
export const PlainLevel = z.enum(['begun', 'working', 'strong', 'expert']);
export type PlainLevel = z.infer<typeof PlainLevel>;

/** Our estimate on the four plain levels, with the likely (80 %) range in the same levels. */
export const PlainLevelEstimate = z.object({
  level: PlainLevel,
  low: PlainLevel,
  high: PlainLevel,
  years: z
    .number()
    .nonnegative()
    .nullable()
    .describe('Years in spells that show it, or stated, whichever is more; null where neither speaks'),
});
export type PlainLevelEstimate = z.infer<typeof PlainLevelEstimate>;

/** What the person wrote of a skill's level, beside it: "basic", "4/5", "5 years of". */
export const StatedLevel = z.object({
  text: z.string().describe('As written'),
  kind: z.enum(['word', 'scale', 'years']),
  value: z
    .number()
    .nonnegative()
    .describe('word and scale: 0–4, each plain level one unit wide from begun at 0–1; years: years'),
});
export type StatedLevel = z.infer<typeof StatedLevel>;

export const ProfileSkill = z.object({
  id: z.string(),
  label: z.string(),
  kind: z.enum(['skill', 'knowledge', 'technology', 'language', 'element']),
  escoUri: EscoUri.nullable(),
  technology: z.string().nullable().describe('Name in O*NET’s technology list'),
  elementId: ElementId.nullable().describe('O*NET element the skill speaks for'),
  evidence: z.array(Evidence).describe('Every place that shows it, the strongest first'),
  spellIds: z.array(z.string()),
  level: LevelEstimate.nullable().describe('null = not enough data'),
  plainLevel: PlainLevelEstimate.nullable()
    .default(null)
    .describe('null = not enough data: it is named and nothing says how well'),
  stated: z.array(StatedLevel).default([]).describe('What the person wrote of its level'),
  uses: z.array(SkillUse).default([]).describe('What the person did with it, as far as named'),
  customId: CustomSkillId.nullable()
    .default(null)
    .describe('Term of the operator of this installation; null = a taxonomy’s'),
  rung: z.enum(['said', 'shown', 'checked', 'certified']),
  status: z.enum(['proposed', 'accepted', 'rejected']),
});
export type ProfileSkill = z.infer<typeof ProfileSkill>;

export const ProfileSpell = z.object({
  id: z.string(),
  kind: z.enum(['work', 'project', 'volunteering', 'care', 'break', 'study']),
  title: z.string(),
  standing: TitleStanding.describe('Read off the title'),
  employer: z.string().nullable(),
  place: z.string().nullable(),
  start: PartialDate.nullable(),
  end: z.union([PartialDate, z.literal('present')]).nullable(),
  text: z.array(z.string()),
  evidence: z.array(Evidence),
  onetSoc: OnetSocCode.nullable().describe(
    'Occupation in force: the person’s choice, else the first match if confident enough',
  ),
  confidence: z.number().min(0).max(1).nullable(),
  matches: z.array(TitleMatch),
  decidedBy: z.enum(['reader', 'person']),
  question: z.boolean().describe('True when the title needs the person’s answer'),
  peopleShare: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .describe(
      'What the work is made of: 1 people, 0 stock and numbers; our index from O*NET ratings, the mean over the candidates while the occupation is asked for',
    ),
});
export type ProfileSpell = z.infer<typeof ProfileSpell>;

export const ProfileEducation = z.object({
  institution: z.string().nullable(),
  degree: z.string().nullable(),
  field: z.string().nullable(),
  startYear: z.number().int().nullable(),
  endYear: z.number().int().nullable(),
  category: z
    .number()
    .int()
    .min(1)
    .max(12)
    .nullable()
    .describe('O*NET education category, 1 less than high school … 12 post-doctoral'),
  evidence: z.array(Evidence),
});
export type ProfileEducation = z.infer<typeof ProfileEducation>;

/**
 * Something the person may have, and did not say: shown apart, never counted, until they say yes. A refused one does not come
 * back; another source is another suggestion.
 */
export const Suggestion = z.object({
  id: z.string(),
  from: z
    .enum(['occupation', 'github', 'model', 'document'])
    .describe('document: what others did under the person’s lead'),
  why: z.string().describe('What it was concluded from, in plain words'),
  evidence: Evidence.nullable().describe('The place that was read so; null when it is not from a document'),
  link: z.url().nullable().describe('Where the person can look it up themselves'),
  subject: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('skill'),
      skill: ProfileSkill.pick({
        id: true,
        label: true,
        kind: true,
        escoUri: true,
        technology: true,
        elementId: true,
      }),
      spellIds: z.array(z.string()),
    }),
    z.object({ kind: z.literal('spell'), spell: ReadSpell }),
  ]),
});
export type Suggestion = z.infer<typeof Suggestion>;

/** A spell the person left out: a document that tells of it again does not bring it back. */
export const LeftOutSpell = ProfileSpell.pick({
  kind: true,
  title: true,
  employer: true,
  start: true,
  end: true,
});
export type LeftOutSpell = z.infer<typeof LeftOutSpell>;

/** One person's dated understanding of themselves. Oldest spell first. */
export const Profile = z.object({
  name: z.string().nullable(),
  identity: z.object({ text: z.string(), by: z.enum(['reader', 'person']) }).describe('Two sentences'),
  areaId: AreaId.nullable().describe('Wage area; null = whole country'),
  spells: z.array(ProfileSpell),
  skills: z.array(ProfileSkill),
  education: z.array(ProfileEducation),
  languages: z.array(z.object({ language: z.string(), proficiency: z.string().nullable() })),
  suggestions: z.array(Suggestion).describe('Likely, to be confirmed; not part of what the person has'),
  refused: z.array(z.string()).describe('Ids of suggestions the person said no to'),
  leftOutSpells: z.array(LeftOutSpell).default([]),
  warnings: z.array(z.string()),
  confirmed: z.boolean(),
});
export type Profile = z.infer<typeof Profile>;

/** A spell in the person's own words. */
export const SpellStatement = z.object({
  kind: ProfileSpell.shape.kind,
  title: z.string().trim().min(1).max(200),
  employer: z.string().trim().min(1).max(200).nullable(),
  place: z.string().trim().min(1).max(200).nullable(),
  start: PartialDate.nullable(),
  end: z.union([PartialDate, z.literal('present')]).nullable(),
});
export type SpellStatement = z.infer<typeof SpellStatement>;

/** A spell no document tells, with what the person did there. */
export const SpellAdded = z.object({
  spell: SpellStatement,
  text: z
    .array(z.string().trim().min(1).max(1000))
    .max(20)
    .describe('What they did there, sentence by sentence'),
});
export type SpellAdded = z.infer<typeof SpellAdded>;

/** One change a person makes to what was understood. */
export const ProfileEdit = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('skill_status'),
    skillId: z.string(),
    status: z.enum(['proposed', 'accepted', 'rejected']),
    note: z.string().max(500).nullable().describe('"Not like that": what is wrong with the inference'),
  }),
  z.object({
    kind: z.literal('spell_occupation'),
    spellId: z.string(),
    onetSoc: OnetSocCode.nullable().describe('null = none of these'),
  }),
  z.object({ kind: z.literal('spell_leave_out'), spellId: z.string() }),
  z.object({ kind: z.literal('spell_change'), spellId: z.string(), spell: SpellStatement }),
  SpellAdded.extend({ kind: z.literal('spell_add') }),
  z.object({
    kind: z.literal('spell_split'),
    spellId: z.string(),
    at: PartialDate.describe('When the second part began'),
    title: z.string().trim().min(1).max(200).describe('Title of the second part'),
  }),
  z.object({
    kind: z.literal('spell_merge'),
    spellIds: z.tuple([z.string(), z.string()]).describe('The first keeps its title and employer'),
  }),
  z.object({ kind: z.literal('suggestion'), suggestionId: z.string(), answer: z.enum(['yes', 'no']) }),
  z.object({ kind: z.literal('identity'), text: z.string().min(1).max(400) }),
  z.object({ kind: z.literal('area'), areaId: AreaId.nullable() }),
  z.object({ kind: z.literal('confirm') }),
]);
export type ProfileEdit = z.infer<typeof ProfileEdit>;

/** What the person said about one inference of ours. Kept for ever as said; a later one overrides an earlier one. */
export const Decision = z.object({
  verdict: z.enum(['accept', 'reject', 'dispute']),
  subject: z.object({
    kind: z.enum(['skill', 'spell', 'education', 'occupation', 'identity', 'fact']),
    id: z.string().describe('Id of the thing judged, within the person’s profile or facts'),
  }),
  chosen: z.string().nullable().describe('What the person put in its place, for example an O*NET-SOC code'),
  note: z.string().nullable().describe('The person’s own words'),
  at: z.iso.datetime(),
});
export type Decision = z.infer<typeof Decision>;
