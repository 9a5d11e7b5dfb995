import { AppError, type Occupation, type OnetSocCode, type Reference } from '@career-mirror/contract';
import {
  buildCareerIndex,
  buildLikeness,
  type CareerIndex,
  type Likeness,
  peopleShare,
} from '@career-mirror/engine/match';
import {
  buildTitleIndex,
  parseTitleModel,
  type TitleIndex,
  type TitleModel,
  titleLikelihood,
} from '@career-mirror/engine/occupation';
import {
  buildSkillIndex,
  buildSkillLinker,
  type OperatorTerm,
  parseSpanTagger,
  type SkillIndex,
  type SkillLinker,
} from '@career-mirror/engine/skill';
import type { ModelFiles } from './model-files.ts';

/** The reference pack with every index built over it: all that advice is computed from. Built once per process. */
export type Advisor = {
  readonly reference: Reference;
  readonly titleModel: TitleModel;
  readonly titles: TitleIndex;
  readonly skills: SkillIndex;
  readonly skillLinker: SkillLinker;
  readonly likeness: Likeness;
  readonly careers: CareerIndex;
  readonly occupations: ReadonlyMap<string, Occupation>;
  readonly peopleShare: (onetSoc: OnetSocCode) => number | null;
  /** How much a line looks like a job title, 0–1. */
  readonly titleLikelihood: (text: string) => number;
  /** Milliseconds each index took to build. */
  readonly buildMs: Readonly<Record<string, number>>;
};

export type AdvisorInput = {
  readonly reference: Reference;
  readonly models: ModelFiles;
  /** Terms of this installation's own, from SKILLS_FILE. */
  readonly skillTerms?: readonly OperatorTerm[];
  /** Told before each step, so that a start can show how far it is; may pause to let other work run. */
  readonly onStep?: (step: string, share: number) => Promise<void>;
};

/**
 * Builds every index, one after the other.
 *
 * @throws AppError('pack.missing') or what the engine throws for a damaged model
 */
export const createAdvisor = async ({
  reference,
  models,
  skillTerms,
  onStep,
}: AdvisorInput): Promise<Advisor> => {
  const buildMs: Record<string, number> = {};
  const steps = 6;
  let step = 0;
  const timed = async <T>(name: string, build: () => T): Promise<T> => {
    await onStep?.(name, step / steps);
    step += 1;
    const start = performance.now();
    const built = build();
    buildMs[name] = Math.round(performance.now() - start);
    return built;
  };
  const titleModel = await timed('title model', () => parseTitleModel(models.title));
  const titles = await timed('titles', () => buildTitleIndex(reference, titleModel));
  const skills = await timed('skills', () => buildSkillIndex(reference, skillTerms));
  const skillLinker = await timed('skill links', () =>
    buildSkillLinker(reference, skills, titleModel, parseSpanTagger(models.spans)),
  );
  const likeness = await timed('likeness', () => buildLikeness(reference, models.likeness));
  const careers = await timed('careers', () => buildCareerIndex(reference, likeness, models.next));
  const shares = new Map<OnetSocCode, number | null>();
  return {
    reference,
    titleModel,
    titles,
    skills,
    skillLinker,
    likeness,
    careers,
    occupations: new Map(reference.occupations.map((row) => [row.onetSoc, row])),
    peopleShare: (onetSoc) => {
      const known = shares.get(onetSoc);
      if (known !== undefined) return known;
      const share = peopleShare(reference, onetSoc);
      shares.set(onetSoc, share);
      return share;
    },
    titleLikelihood: (text) => titleLikelihood(titles, text),
    buildMs,
  };
};

/** The occupation of a code. @throws AppError('occupation.not_found') */
export const requireOccupation = (advisor: Pick<Advisor, 'occupations'>, onetSoc: string): Occupation => {
  const occupation = advisor.occupations.get(onetSoc);
  if (!occupation) throw new AppError('occupation.not_found', { onetSoc });
  return occupation;
};
