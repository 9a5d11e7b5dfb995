import { parseArgs } from 'node:util';
import { UsageError } from './fail.ts';

export const mirrorUsage = `Usage: npm run -s mirror -- FILE [options]
       npm run -s mirror -- --title "Store manager" [options]

  FILE              a CV as PDF, DOCX or plain text; - for plain text on standard input
  --title TITLE     a job title instead of a file
  --target T        an occupation to compare with, as a title or an O*NET-SOC code; up to four times
  --area A          where you live, as the name or the number of a wage area
  --json            one JSON object on standard output, for programs
  --html FILE       the same as one page, written to FILE
  --help            this text

Exit status: 0 done, 1 unexpected, 2 wrong use, 3 the file cannot be read.`;

export type MirrorArgs = {
  readonly input: { readonly file: string } | { readonly title: string };
  readonly targets: readonly string[];
  readonly area: string | null;
  readonly json: boolean;
  readonly html: string | null;
};

/** As many futures as the screens compare. */
const maxTargets = 4;

const optionsOf = (argv: readonly string[]) => {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        title: { type: 'string' },
        target: { type: 'string', multiple: true },
        area: { type: 'string' },
        json: { type: 'boolean' },
        html: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
};

/** What the command line asks for; null = only for help. @throws UsageError */
export const parseMirrorArgs = (argv: readonly string[]): MirrorArgs | null => {
  const { values, positionals } = optionsOf(argv);
  if (values.help) return null;
  const [file, ...more] = positionals;
  if (more.length > 0) throw new UsageError(`One file at a time, not ${positionals.length}.`);
  if (file === undefined && values.title === undefined) throw new UsageError('A file or --title is needed.');
  if (file !== undefined && values.title !== undefined)
    throw new UsageError('Either a file or --title, not both.');
  if (values.title?.trim() === '') throw new UsageError('--title is empty.');
  const targets = values.target ?? [];
  if (targets.length > maxTargets) throw new UsageError(`At most ${maxTargets} targets can be compared.`);
  return {
    input: file === undefined ? { title: values.title ?? '' } : { file },
    targets,
    area: values.area ?? null,
    json: values.json ?? false,
    html: values.html ?? null,
  };
};
