import { AppError, type SkillMention, type Suggestion } from '@career-mirror/contract';
import { z } from 'zod';

/*
 * Languages and topics of somebody's public repositories, as suggestions with links. Only the public list is asked for, without
 * a token; forks are somebody else's work and left out.
 */

/** Milliseconds before GitHub is given up, repositories looked at, and suggestions made of them. */
const timeoutMs = 8_000;
const repositoriesMax = 100;
const suggestionsMax = 12;

const Repository = z.object({
  name: z.string(),
  html_url: z.url({ protocol: /^https?$/ }),
  fork: z.boolean(),
  language: z.string().nullable(),
  topics: z.array(z.string()).default([]),
});
type Repository = z.infer<typeof Repository>;

const listRepositories = async (baseUrl: string, name: string): Promise<Repository[]> => {
  const address = `${baseUrl.replace(/\/$/, '')}/users/${encodeURIComponent(name)}/repos?sort=pushed&per_page=${repositoriesMax}`;
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(address, {
      headers: { accept: 'application/vnd.github+json', 'user-agent': 'career-mirror' },
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    body = response.ok ? await response.json() : null;
  } catch {
    throw new AppError('github.failed', { kind: 'unreachable' });
  }
  if (response.status === 404) throw new AppError('github.no_such_name', { name });
  if (!response.ok) throw new AppError('github.failed', { status: response.status });
  const parsed = z.array(Repository).max(repositoriesMax).safeParse(body);
  if (!parsed.success) throw new AppError('github.failed', { kind: 'shape' });
  return parsed.data;
};

/** A bare "Go" or "C" needs a context to be a skill, and being a repository's language is one. */
const listLead = 'Programming languages: ';

/** "machine-learning" is written as people write it. */
const spoken = (topic: string): string => topic.replaceAll('-', ' ');

/**
 * Suggestions from a public account: a language or topic that the taxonomies know, the most used first, each with the
 * repository pushed to last.
 *
 * @param input.baseUrl  address of GitHub's API
 * @param input.mentions skills of the taxonomies in a text
 * @throws AppError('github.no_such_name') | AppError('github.failed')
 */
export const suggestFromGithub = async (input: {
  readonly baseUrl: string;
  readonly name: string;
  readonly mentions: (text: string) => readonly SkillMention[];
}): Promise<Suggestion[]> => {
  const own = (await listRepositories(input.baseUrl, input.name)).filter(({ fork }) => !fork);
  const told = own.flatMap((repository) => {
    const { language, topics } = repository;
    return [...new Set([...(language ? [language] : []), ...topics.map(spoken)])].map((word) => ({
      word,
      repository,
    }));
  });
  const found = [...Map.groupBy(told, ({ word }) => word.toLowerCase()).values()].flatMap((uses) => {
    const [first] = uses;
    if (!first) return [];
    const text = `${listLead}${first.word}`;
    const known = input
      .mentions(text)
      .find(({ start, end }) => start === listLead.length && end === text.length);
    return known ? [{ known, uses, first }] : [];
  });
  return found
    .sort((a, b) => b.uses.length - a.uses.length)
    .slice(0, suggestionsMax)
    .map(({ known, uses, first }): Suggestion => {
      const { technology, escoUri, label, kind } = known;
      const id = technology === null ? (escoUri ?? `${kind}:${label.toLowerCase()}`) : `tech:${technology}`;
      const others = uses.length === 1 ? '' : ` and ${uses.length - 1} more`;
      return {
        id: `github:${id}`,
        from: 'github',
        why: `Your public repository ${first.repository.name}${others} on GitHub`,
        evidence: null,
        link: first.repository.html_url,
        subject: {
          kind: 'skill',
          skill: {
            id,
            label: technology ?? label,
            kind: technology === null ? kind : 'technology',
            escoUri,
            technology,
            elementId: null,
          },
          spellIds: [],
        },
      };
    });
};
