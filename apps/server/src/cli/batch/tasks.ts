import { toJsonResume } from '@career-mirror/ai/intake';
import { AppError, OnetSocCode } from '@career-mirror/contract';
import { type NextObservation, predictNext, similarOccupations } from '@career-mirror/engine/match';
import { matchEscoTitle, matchTitle } from '@career-mirror/engine/occupation';
import { findAskedSkills, linkSkills } from '@career-mirror/engine/skill';
import { z } from 'zod';
import { type Advisor, requireOccupation } from '../../mirror/advisor.ts';
import { readingOf } from '../../mirror/understand.ts';
import { maxChildren } from '../../parser/limits.ts';
import { readInput } from '../read-input.ts';
import type { LineTask } from './lines.ts';

/*
 * The batch formats of the commands. What is not known of an answer is left out of it, never null.
 */

const titleLimit = 10;
const linkedLimit = 20;
const nextLimit = 20;
const similarLimit = 20;

export type Taxonomy = 'onet' | 'esco';

const TitleLine = z.object({ title: z.string().min(1), context: z.string().optional() });

/** `{"title", "context"?}` → up to ten occupations, best first. */
export const titlesTask = (advisor: Advisor, taxonomy: Taxonomy) =>
  ({
    input: TitleLine,
    atOnce: 1,
    run: ({ title, context }) => {
      if (taxonomy === 'esco') {
        const matches = matchEscoTitle(advisor.titles, title, titleLimit);
        return { matches: matches.map(({ escoUri, label, score }) => ({ escoUri, title: label, score })) };
      }
      const options = { limit: titleLimit, ...(context === undefined ? {} : { context }) };
      const matches = matchTitle(advisor.titles, title, options);
      return {
        matches: matches.map((match) => ({
          onetSoc: match.onetSoc,
          title: match.title,
          confidence: match.confidence,
          ...(match.escoUri === null ? {} : { escoUri: match.escoUri }),
        })),
      };
    },
  }) satisfies LineTask<z.infer<typeof TitleLine>, unknown>;

const TextLine = z.object({ text: z.string() });

/** `{"text"}` → skills named or described in it, with their characters, and the ESCO skills the whole of it most probably asks for. */
export const skillsTask = (advisor: Advisor) =>
  ({
    input: TextLine,
    atOnce: 1,
    run: ({ text }) => ({
      // "Worked with a Kubernetes expert" names a skill that is somebody else's; what is asked for or led stays.
      skills: findAskedSkills(advisor.skillLinker, text)
        .filter((mention) => mention.holder !== 'other' || mention.use !== 'used')
        .map((mention) => ({
          label: mention.label,
          ...(mention.escoUri === null ? {} : { escoUri: mention.escoUri }),
          ...(mention.technology === null ? {} : { technology: mention.technology }),
          start: mention.start,
          end: mention.end,
          confidence: mention.confidence,
        })),
      linked: linkSkills(advisor.skillLinker, text, linkedLimit),
    }),
  }) satisfies LineTask<z.infer<typeof TextLine>, unknown>;

const PathLine = z.object({ path: z.string().min(1) });

/** `{"path"}` → JSON Resume with the place of every value. */
export const parseTask = (advisor: Advisor, now: string) =>
  ({
    input: PathLine,
    atOnce: maxChildren,
    run: async ({ path }) => {
      const document = await readInput(path);
      return toJsonResume(readingOf(advisor, document, now), document);
    },
  }) satisfies LineTask<z.infer<typeof PathLine>, unknown>;

const year = z.number().int().nullable().default(null);
const SpellLine = z.object({
  onetSoc: OnetSocCode.optional(),
  census1980: z.union([z.string(), z.number().int()]).transform(String).optional(),
  title: z.string().min(1).optional(),
  startYear: year,
  endYear: year,
});
const CareerLine = z.object({ spells: z.array(SpellLine).min(1) });

type System = 'onet' | 'census1980' | 'title';

/** The code system all spells share. @throws AppError('request.invalid') when they mix several or name none */
const systemOf = (spells: readonly z.infer<typeof SpellLine>[]): System => {
  const systems = new Set(
    spells.map((spell): System | null => {
      if (spell.onetSoc !== undefined) return 'onet';
      if (spell.census1980 !== undefined) return 'census1980';
      return spell.title === undefined ? null : 'title';
    }),
  );
  const [system] = systems;
  if (systems.size !== 1 || !system)
    throw new Error('the spells must all have onetSoc, or census1980, or title');
  return system;
};

const codeIn = (advisor: Advisor, system: System, spell: z.infer<typeof SpellLine>): string => {
  if (system === 'onet') return requireOccupation(advisor, spell.onetSoc ?? '').onetSoc;
  if (system === 'census1980') return spell.census1980 ?? '';
  const [match] = matchTitle(advisor.titles, spell.title ?? '', { limit: 1 });
  if (!match) throw new AppError('occupation.not_found');
  return match.title;
};

/** `{"spells": […]}` → up to twenty next occupations in the input's own code system, staying among them. */
export const nextTask = (advisor: Advisor) =>
  ({
    input: CareerLine,
    atOnce: 1,
    run: ({ spells }) => {
      const system = systemOf(spells);
      const observations: NextObservation[] = spells.map((spell) => ({
        code: codeIn(advisor, system, spell),
        startYear: spell.startYear,
        endYear: spell.endYear,
      }));
      return { next: predictNext(advisor.careers, observations, { system, limit: nextLimit }) };
    },
  }) satisfies LineTask<z.infer<typeof CareerLine>, unknown>;

const OccupationLine = z.object({ onetSoc: OnetSocCode });

/** `{"onetSoc"}` → the twenty nearest occupations with scores. */
export const similarTask = (advisor: Advisor) =>
  ({
    input: OccupationLine,
    atOnce: 1,
    run: ({ onetSoc }) => ({
      similar: similarOccupations(
        advisor.likeness,
        requireOccupation(advisor, onetSoc).onetSoc,
        similarLimit,
      ),
    }),
  }) satisfies LineTask<z.infer<typeof OccupationLine>, unknown>;
