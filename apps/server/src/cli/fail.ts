import { AppError } from '@career-mirror/contract';
import { startFailure } from '../start-up.ts';

/** Exit statuses that scripts can rely on. */
export const exitStatus = { ok: 0, unexpected: 1, usage: 2, unreadable: 3 } as const;

/** A command line that cannot be understood; carries what to say. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** A file or text that cannot be read as a CV. */
export class UnreadableError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnreadableError';
  }
}

/** What stands in a terminal for a code of a document that could not be read. */
const documentWords: Readonly<Record<string, string>> = {
  'document.empty': 'The file is empty.',
  'document.too_large': 'The file is larger than 5 MB.',
  'document.wrong_type':
    'This is no PDF, DOCX, ODT, RTF, HTML, Markdown or plain text, or its name says something else.',
  'document.old_word': 'This is the old Word format (.doc). Save it as DOCX or PDF and try again.',
  'document.apple_pages': 'This is a Pages document. Export it as PDF or DOCX and try again.',
  'document.picture': 'This is a picture. A PDF with text or a DOCX can be read.',
  'document.broken': 'The file is damaged and cannot be opened.',
  'document.encrypted': 'The file is protected by a password. Save it without one and try again.',
  'document.image_only':
    'The pages are pictures without text, as from a scanner. A text PDF or a DOCX can be read.',
  'document.too_many_pages': 'The document has more than 30 pages.',
  'document.inflates_too_much': 'The file unpacks to far more than it should and was not opened.',
  'document.too_slow': 'Reading took too long and was stopped.',
  'document.no_text': 'The document holds no text.',
  'document.unknown_record': 'The file is structured, but neither a JSON Resume nor a Europass CV.',
};

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

/** Writes to standard output and waits until it is taken: a pipe may be slow. */
export const print = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });

const statusOf = (error: unknown, usage: string): number => {
  if (error instanceof UsageError) {
    say(`${error.message}\n\n${usage}`);
    return exitStatus.usage;
  }
  if (error instanceof UnreadableError) {
    say(error.message);
    return exitStatus.unreadable;
  }
  const words = error instanceof AppError ? documentWords[error.code] : undefined;
  if (words !== undefined) {
    say(words);
    return exitStatus.unreadable;
  }
  say(startFailure(error));
  return exitStatus.unexpected;
};

/** Nobody reads our output any more, as with `| head`: the command ends quietly, as Unix commands do. */
const endQuietlyWithoutReader = (): void => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitStatus.ok);
    throw error;
  });
};

/** Runs a command and ends the process with its status; results go to standard output, all else to standard error. */
export const runCommand = async (usage: string, command: () => Promise<number>): Promise<void> => {
  endQuietlyWithoutReader();
  try {
    process.exitCode = await command();
  } catch (error) {
    process.exitCode = statusOf(error, usage);
  }
};
