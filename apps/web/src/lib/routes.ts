import type { Routes } from '@career-mirror/contract/api';

export type RouteName = keyof Routes;

/**
 * Method and path of every route. Typed against the contract word for word, so a change there stops the build here;
 * written out because importing the contract's values would bring its validators into the browser.
 */
export const routePaths: { readonly [K in RouteName]: `${Routes[K]['method']} ${Routes[K]['path']}` } = {
  getInsight: 'GET /api/insight',
  searchOccupations: 'GET /api/occupations',
  searchAreas: 'GET /api/areas',
  uploadDocument: 'POST /api/documents',
  pasteDocument: 'POST /api/documents/text',
  handInRecord: 'POST /api/documents/record',
  getDocument: 'GET /api/documents/:documentId',
  getProfile: 'GET /api/profile',
  createProfile: 'POST /api/profile',
  editProfile: 'PATCH /api/profile',
  eraseProfile: 'DELETE /api/profile',
  exportProfile: 'GET /api/profile/export',
  getDecisions: 'GET /api/profile/decisions',
  getPreferences: 'GET /api/preferences',
  putPreferences: 'PUT /api/preferences',
  getMirror: 'GET /api/mirror',
  getDoppelgangers: 'GET /api/doppelgangers',
  getPaths: 'GET /api/paths',
  getMap: 'GET /api/map',
  getGap: 'GET /api/gaps/:onetSoc',
  getLife: 'GET /api/life',
  getLetters: 'GET /api/letters',
  getSources: 'GET /api/sources',
  getReportCard: 'GET /api/report-card',
  askModel: 'POST /api/suggestions/model',
  askGithub: 'POST /api/suggestions/github',
  getStatus: 'GET /api/status',
};

type Declared<R, Part extends string> = R extends { readonly [P in Part]: { _zod: { input: infer I } } }
  ? I
  : undefined;
type PartsOf<R> = {
  params: Declared<R, 'params'>;
  query: Declared<R, 'query'>;
  body: Declared<R, 'body'>;
};
type Needed<Parts> = { [P in keyof Parts as Parts[P] extends undefined ? never : P]: Parts[P] };

/** What a route asks for: only the parts it declares, before validation. */
export type InputOf<K extends RouteName> = Needed<PartsOf<Routes[K]>>;

/** What a route answers with. */
export type AnswerOf<K extends RouteName> = Routes[K]['answer']['_zod']['output'];

/** Loose shape in which every input can be read when a request is made. */
export type AnyInput = {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
};

/**
 * Address of a request.
 *
 * @returns path with parameters filled in and the query appended; undefined query values are left out
 * @example addressOf('getGap', { params: { onetSoc: '15-1252.00' } }) // '/api/gaps/15-1252.00'
 */
export function addressOf(name: RouteName, input: AnyInput): string {
  const [, path = ''] = routePaths[name].split(' ');
  const filled = path.replace(/:([A-Za-z]+)/g, (_, key: string) =>
    encodeURIComponent(String(input.params?.[key])),
  );
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(input.query ?? {})) {
    if (value !== undefined) query.set(key, String(value));
  }
  return query.size > 0 ? `${filled}?${query}` : filled;
}
