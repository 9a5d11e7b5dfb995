/** Answers kept; one is some hundred kilobytes at most. */
const capacity = 200;

type AnswerKey = {
  readonly personId: string;
  /** What the answer was computed from; another revision is another answer. */
  readonly revision: string;
  readonly view: string;
};

/** Computed answers, the least recently used dropped first. */
export type AnswerCache = {
  readonly get: <T>(key: AnswerKey, compute: () => Promise<T>) => Promise<T>;
  readonly forget: (personId: string) => void;
  readonly size: () => number;
};

/**
 * A small cache: each answer is computed once per person's revision, also when two requests ask at the same time; a failed
 * computation is not kept.
 */
export const createAnswerCache = (limit: number = capacity): AnswerCache => {
  const answers = new Map<string, Promise<unknown>>();
  const nameOf = (key: AnswerKey): string => `${key.personId}|${key.revision}|${key.view}`;
  return {
    get: <T>(key: AnswerKey, compute: () => Promise<T>): Promise<T> => {
      const name = nameOf(key);
      // A view's name belongs to one type of answer, so what was kept under it is a T.
      const known = answers.get(name) as Promise<T> | undefined;
      answers.delete(name);
      const answer = known ?? compute();
      answers.set(name, answer);
      if (!known) {
        answer.catch(() => {
          if (answers.get(name) === answer) answers.delete(name);
        });
      }
      const oldest = answers.keys().next();
      if (answers.size > limit && !oldest.done) answers.delete(oldest.value);
      return answer;
    },
    forget: (personId) => {
      for (const name of answers.keys()) if (name.startsWith(`${personId}|`)) answers.delete(name);
    },
    size: () => answers.size,
  };
};
