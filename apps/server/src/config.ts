import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** Folder of the whole project: the one that holds `data/` and `apps/`. */
export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/**
 * The file a command line names: npm runs scripts in the project's folder and says in INIT_CWD where it was called.
 *
 * @example fromCaller('cv.pdf') // the one in the folder the person is in
 */
export const fromCaller = (path: string): string => {
  const here = resolve(path);
  const { INIT_CWD: caller } = process.env;
  return caller === undefined || existsSync(here) ? here : resolve(caller, path);
};

const text = z
  .string()
  .trim()
  .transform((value) => (value === '' ? null : value))
  .nullable()
  .default(null);

const flag = z
  .enum(['0', '1', 'true', 'false', ''])
  .default('')
  .transform((value) => value === '1' || value === 'true');

/**
 * Every setting of the server, read from the environment here and nowhere else.
 * All are optional: without any of them the product runs whole on http://localhost:3000.
 */
const Environment = z.object({
  NODE_ENV: z
    .enum(['production', 'development', 'test'])
    .default('production')
    .describe('production hides the inside of unexpected errors; development and test fail on wrong answers'),
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .default(3000)
    .describe('Port to listen on; 0 = any free one'),
  HOST: z.string().min(1).default('localhost').describe('Address to listen on; 0.0.0.0 for all'),
  PUBLIC_URL: z
    .union([z.url(), z.literal('')])
    .default('')
    .describe('Address people use, when a proxy stands in front, for example https://mirror.example.org'),
  TRUST_PROXY: flag.describe('1 = believe X-Forwarded-* of the proxy in front'),
  DATA_DIR: z
    .string()
    .default('')
    .describe('Folder of the embedded database and its lock; default data/store'),
  DATABASE_URL: text.describe('postgres:// address (15 or newer, with pgvector); empty = embedded database'),
  REFERENCE_DIR: z.string().default('').describe('Folder of the reference pack; default data/reference'),
  WEB_DIR: z.string().default('').describe('Folder of the exported pages; default apps/web/out'),
  MODEL_URL: text.describe(
    'Base address of an OpenAI-compatible server, for example http://localhost:11434/v1',
  ),
  MODEL_NAME: text.describe('Name of the language model there'),
  MODEL_KEY: text.describe('Key of that server, if it wants one'),
  MODEL_PLACE: text.describe('Where the model runs, as shown to people, for example "on this machine"'),
  MODEL_TIMEOUT: z.coerce
    .number()
    .int()
    .min(1)
    .max(120)
    .default(9)
    .describe('Seconds to wait for one letter of the model; a slow local one may need more'),
  OCR_FOLDER: text.describe(
    'Folder with Tesseract’s language files, to read scans with tesseract.js where that is installed; not set = off',
  ),
  OCR_LANGUAGES: z
    .string()
    .default('eng')
    .describe('Languages of scans by Tesseract’s codes, for example eng,deu'),
  SKILLS_FILE: text.describe(
    'File of your own skills and of further names for known ones, tab-separated: term, aliases, id; not set = none',
  ),
  GITHUB_URL: text.describe(
    'Address of GitHub’s API, https://api.github.com, to suggest skills from public repositories; not set = off',
  ),
  RATE_LIMIT: z.coerce
    .number()
    .int()
    .min(0)
    .default(600)
    .describe('Requests a minute from one address; 0 = no limit, for an installation behind its own'),
  OVERLOAD_MS: z.coerce
    .number()
    .int()
    .min(0)
    .default(3000)
    .describe('Milliseconds the server may be late before it answers 503 to new requests; 0 = never'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('warn')
    .describe('What the server writes about itself to standard output'),
});

/** Settings of the optional language model; null = off. */
type ModelConfig = {
  readonly url: string;
  readonly name: string;
  readonly key: string | null;
  readonly place: string;
  readonly timeoutMs: number;
};

export type Config = {
  readonly mode: 'production' | 'development' | 'test';
  readonly port: number;
  readonly host: string;
  readonly publicUrl: URL | null;
  readonly trustProxy: boolean;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly referenceDir: string;
  readonly webDir: string;
  readonly model: ModelConfig | null;
  /** Why there is no model; null when there is one. */
  readonly modelOff: string | null;
  /** Language files for reading scans; null = scans are not read. */
  readonly ocr: { readonly languageFolder: string; readonly languages: readonly string[] } | null;
  /** The operator's own skills and aliases; null = none. */
  readonly skillsFile: string | null;
  /** Address of GitHub's API; null = public accounts are not read. */
  readonly githubUrl: string | null;
  /** Requests a minute from one address; null = no limit. */
  readonly requestsPerMinute: number | null;
  /** Lateness of the event loop above which new requests are told to come back, milliseconds; 0 = never. */
  readonly overloadMs: number;
  readonly logLevel: string;
};

/** Names, meanings and defaults of all settings, for `npm run doctor` and the documents. */
export const settings = Object.entries(Environment.shape).map(([name, schema]) => ({
  name,
  meaning: schema.description ?? '',
}));

const modelOf = (env: z.infer<typeof Environment>): Pick<Config, 'model' | 'modelOff'> => {
  if (env.MODEL_URL === null && env.MODEL_NAME === null) {
    return {
      model: null,
      modelOff: 'No language model is configured (MODEL_URL and MODEL_NAME are not set).',
    };
  }
  if (env.MODEL_URL === null || env.MODEL_NAME === null) {
    const missing = env.MODEL_URL === null ? 'MODEL_URL' : 'MODEL_NAME';
    return { model: null, modelOff: `The language model is only half configured: ${missing} is not set.` };
  }
  const place = env.MODEL_PLACE ?? new URL(env.MODEL_URL).host;
  return {
    model: {
      url: env.MODEL_URL,
      name: env.MODEL_NAME,
      key: env.MODEL_KEY,
      place,
      timeoutMs: env.MODEL_TIMEOUT * 1000,
    },
    modelOff: null,
  };
};

/**
 * Settings from an environment.
 *
 * @throws Error naming each setting that is wrong
 * @example readConfig(process.env).port // 3000
 */
export const readConfig = (environment: Record<string, string | undefined>): Config => {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`These settings are wrong:\n  ${wrong.join('\n  ')}`);
  }
  const env = parsed.data;
  for (const name of ['MODEL_URL', 'GITHUB_URL'] as const) {
    const address = env[name];
    if (address !== null && !URL.canParse(address)) {
      throw new Error(`These settings are wrong:\n  ${name}: not an address`);
    }
  }
  const folder = (given: string, usual: string): string =>
    given === '' ? join(projectRoot, usual) : resolve(given);
  return {
    mode: env.NODE_ENV,
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.PUBLIC_URL === '' ? null : new URL(env.PUBLIC_URL),
    trustProxy: env.TRUST_PROXY,
    dataDir: folder(env.DATA_DIR, 'data/store'),
    databaseUrl: env.DATABASE_URL,
    referenceDir: folder(env.REFERENCE_DIR, 'data/reference'),
    webDir: folder(env.WEB_DIR, 'apps/web/out'),
    ...modelOf(env),
    ocr:
      env.OCR_FOLDER === null
        ? null
        : {
            languageFolder: resolve(env.OCR_FOLDER),
            languages: env.OCR_LANGUAGES.split(',').map((code) => code.trim()),
          },
    skillsFile: env.SKILLS_FILE === null ? null : resolve(env.SKILLS_FILE),
    githubUrl: env.GITHUB_URL,
    requestsPerMinute: env.RATE_LIMIT === 0 ? null : env.RATE_LIMIT,
    overloadMs: env.OVERLOAD_MS,
    logLevel: env.LOG_LEVEL,
  };
};
