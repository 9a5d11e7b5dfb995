import type { Evidence, Profile, ProfileEducation, ProfileSkill, Reference } from '@career-mirror/contract';
import { sameValue } from '../exchange/same-value.ts';
import { carryDecisions } from './apply-edit.ts';
import { withLevels } from './build-profile.ts';
import { leaveOutSpell } from './edit-spells.ts';
import { identityOf } from './identity.ts';
import { joinEvidence, keyOf, type MergeContext, mergeSpells, type SpellsNews } from './merge-spells.ts';
import { sameName, samenessOf, similarName } from './same-spell.ts';
import { joinStated, joinUses } from './skills.ts';
import { newSuggestions, withSuggestions } from './suggestions.ts';

/** What a document changed in what is known of a person. */
export type ProfileNews = SpellsNews & {
  readonly skills: readonly ProfileSkill[];
  readonly education: readonly ProfileEducation[];
  readonly languages: readonly string[];
  /** Skills that were known and now have a further proof. */
  readonly confirmed: number;
  /** Who the profile was of, when the document is somebody else's and took its place. */
  readonly replaced: string | null;
  /** False when the profile is, byte for byte, what it was. */
  readonly changed: boolean;
};

/** What a document changes whose every word was known. */
export const nothingNew: ProfileNews = {
  added: [],
  ended: [],
  filled: [],
  reworded: [],
  skills: [],
  education: [],
  languages: [],
  confirmed: 0,
  replaced: null,
  changed: false,
};

/** The profile with every proof of the document that is being read put down to that document. */
export const citeDocument = (profile: Profile, documentId: string): Profile => {
  const cite = (evidence: readonly Evidence[]): Evidence[] =>
    evidence.map((one) =>
      one.kind === 'document' && one.documentId === null ? { ...one, documentId } : one,
    );
  const citing = <T extends { readonly evidence: readonly Evidence[] }>(rows: readonly T[]): T[] =>
    rows.map((row) => ({ ...row, evidence: cite(row.evidence) }));
  return {
    ...profile,
    spells: citing(profile.spells),
    skills: citing(profile.skills),
    education: citing(profile.education),
    suggestions: profile.suggestions.map((one) => ({
      ...one,
      evidence: one.evidence && (cite([one.evidence])[0] ?? null),
    })),
  };
};

/** Without the spells the person left out of an earlier reading. */
const withoutLeftOut = (fresh: Profile, before: Profile, now: string): Profile =>
  fresh.spells
    .filter((spell) =>
      before.leftOutSpells.some(
        (left) => sameName(left.title, spell.title) && samenessOf(left, spell, now) > 0,
      ),
    )
    .reduce((profile, spell) => leaveOutSpell(profile, spell.id), fresh);

/** Names differ by a middle name or a title; two names without a common spell are two people. */
const isSomebodyElse = (before: Profile, fresh: Profile, now: string): boolean =>
  before.name !== null &&
  fresh.name !== null &&
  !similarName(before.name, fresh.name) &&
  !before.spells.some((known) => fresh.spells.some((spell) => samenessOf(known, spell, now) > 0));

const isNews = (before: ProfileSkill, fresh: ProfileSkill): boolean => {
  const known = new Set(before.evidence.map((one) => keyOf(one.text)));
  return fresh.evidence.some((one) => !known.has(keyOf(one.text)));
};

/** A rejected skill stays rejected, unless the document holds a proof the person has not seen. */
const mergeSkill = (before: ProfileSkill, fresh: ProfileSkill): ProfileSkill => {
  const stated = joinStated(before.stated, fresh.stated);
  const uses = joinUses(before.uses, fresh.uses);
  if (!isNews(before, fresh)) {
    const spellIds = [...new Set([...before.spellIds, ...fresh.spellIds])];
    const more = { ...before, spellIds, stated, uses };
    return before.status === 'rejected' || sameValue(more, before) ? before : more;
  }
  return {
    ...before,
    evidence: joinEvidence(before.evidence, fresh.evidence),
    spellIds: [...new Set([...before.spellIds, ...fresh.spellIds])],
    stated,
    uses,
    rung: before.rung === 'said' ? fresh.rung : before.rung,
    status: before.status === 'rejected' ? 'proposed' : before.status,
  };
};

const sameSchool = (a: ProfileEducation, b: ProfileEducation): boolean => {
  const years = (one: number | null, other: number | null) => one === null || other === null || one === other;
  if (!years(a.endYear, b.endYear) || !years(a.startYear, b.startYear)) return false;
  const institution =
    a.institution === null || b.institution === null || similarName(a.institution, b.institution);
  const degree = a.degree === null || b.degree === null || similarName(a.degree, b.degree);
  const named =
    (a.institution !== null && b.institution !== null) || (a.degree !== null && b.degree !== null);
  return institution && degree && named;
};

const mergeSchool = (before: ProfileEducation, fresh: ProfileEducation): ProfileEducation => ({
  institution: before.institution ?? fresh.institution,
  degree: before.degree ?? fresh.degree,
  field: before.field ?? fresh.field,
  startYear: before.startYear ?? fresh.startYear,
  endYear: before.endYear ?? fresh.endYear,
  category: before.category ?? fresh.category,
  evidence: joinEvidence(before.evidence, fresh.evidence),
});

/** Rows that are there, each with what its equal among the fresh ones adds, and the fresh ones without an equal. */
const mergeRows = <T>(
  before: readonly T[],
  fresh: readonly T[],
  same: (a: T, b: T) => boolean,
  merge: (a: T, b: T) => T,
): { rows: T[]; added: T[] } => {
  const rows = [...before];
  const added: T[] = [];
  for (const row of fresh) {
    const at = rows.findIndex((known) => same(known, row));
    const known = rows[at];
    if (known === undefined) added.push(row);
    else rows[at] = merge(known, row);
  }
  return { rows, added };
};

/** Proofs whose words stand in the newer document too lead there from now on. */
const citeNewest = (profile: Profile, fresh: Profile, context: MergeContext): Profile => {
  const newest = new Map(
    [...fresh.spells, ...fresh.skills, ...fresh.education]
      .flatMap((row) => row.evidence)
      .map((one) => [keyOf(one.text), one]),
  );
  const cite = (evidence: readonly Evidence[]): Evidence[] =>
    evidence.map((one) =>
      one.kind === 'document' && one.documentId !== null && context.supersedes.has(one.documentId)
        ? (newest.get(keyOf(one.text)) ?? one)
        : one,
    );
  const citing = <T extends { readonly evidence: readonly Evidence[] }>(rows: readonly T[]): T[] =>
    rows.map((row) => ({ ...row, evidence: cite(row.evidence) }));
  return {
    ...profile,
    spells: citing(profile.spells),
    skills: citing(profile.skills),
    education: citing(profile.education),
  };
};

/**
 * What is known of a person united with what a further document tells.
 *
 * The same document twice changes nothing. A newer version of a document supersedes the wording of the older ones and deletes
 * nothing; documents of different kinds fill in each other's gaps. What the person decided, wrote or left out always stays.
 * A document that names somebody else and shares no spell takes the profile's place.
 *
 * @param fresh   the profile of the document alone, its proofs put down to it (`citeDocument`)
 * @param context which documents the fresh one is a newer version of; the reference for levels and suggestions
 * @see docs/decisions/0010-documents-unite.md
 */
export const mergeProfiles = (
  before: Profile,
  fresh: Profile,
  context: MergeContext & { readonly reference: Reference },
): { profile: Profile; news: ProfileNews } => {
  const { reference, now } = context;
  if (isSomebodyElse(before, fresh, now)) {
    const profile = carryDecisions(before, fresh, { reference, now });
    const { spells: added, skills, education, languages } = profile;
    const all = { ...nothingNew, added, skills, education, languages: languages.map((one) => one.language) };
    return { profile, news: { ...all, replaced: before.name, changed: true } };
  }
  const told = withoutLeftOut(fresh, before, now);
  const { spells, ids, news } = mergeSpells(before.spells, told.spells, context);
  const relink = (spellIds: readonly string[]): string[] => [
    ...new Set(spellIds.flatMap((id) => ids.get(id) ?? [])),
  ];
  const relinked = told.skills.map((skill) => ({ ...skill, spellIds: relink(skill.spellIds) }));
  const linked = told.suggestions.map((one) =>
    one.subject.kind === 'skill'
      ? { ...one, subject: { ...one.subject, spellIds: relink(one.subject.spellIds) } }
      : one,
  );
  const skills = mergeRows(before.skills, relinked, (a, b) => a.id === b.id, mergeSkill);
  const education = mergeRows(before.education, told.education, sameSchool, mergeSchool);
  const languages = mergeRows(
    before.languages,
    told.languages,
    (a, b) => sameName(a.language, b.language),
    (a, b) => ({ language: a.language, proficiency: a.proficiency ?? b.proficiency }),
  );
  const identity =
    before.identity.by === 'person' || sameValue(before.spells, spells)
      ? before.identity
      : { text: identityOf(spells), by: 'reader' as const };
  const merged: Profile = {
    ...before,
    name: before.name ?? told.name,
    identity,
    spells,
    skills: [...skills.rows, ...skills.added],
    education: [...education.rows, ...education.added],
    languages: [...languages.rows, ...languages.added],
    suggestions: [...before.suggestions, ...newSuggestions(before, { ...told, suggestions: linked })],
    warnings: [...new Set([...before.warnings, ...told.warnings])],
  };
  if (sameValue(merged, before)) return { profile: before, news: nothingNew };
  const cited = citeNewest(merged, told, context);
  return {
    profile: withSuggestions(withLevels(cited, reference, now), reference),
    news: {
      ...news,
      skills: skills.added,
      education: education.added,
      languages: languages.added.map((one) => one.language),
      confirmed: skills.rows.filter((skill, at) => skill !== before.skills[at]).length,
      replaced: null,
      changed: true,
    },
  };
};
