/** What is wrong with a file: which file, on which line (null = the file as a whole), and why. */
export type Problem = { file: string; line: number | null; reason: string };

/** Problems that forbid a build; nothing was written. */
export class RefusedInput extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'RefusedInput';
    this.problems = problems;
  }
}

export const formatProblem = ({ file, line, reason }: Problem): string =>
  line === null ? `${file}: ${reason}` : `${file}:${line}: ${reason}`;
