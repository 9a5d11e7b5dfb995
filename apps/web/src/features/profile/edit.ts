import type { InputOf } from '../../lib/routes.ts';

/** One change to what was understood, as the server takes it. */
export type Edit = InputOf<'editProfile'>['body'];
