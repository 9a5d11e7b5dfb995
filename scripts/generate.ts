import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openapiDocument } from '../apps/server/src/http/openapi.ts';

/*
 * `npm run generate`: writes what code knows into docs/generated. A test fails when a file there is not what this writes.
 */

const folder = join(import.meta.dirname, '../docs/generated');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'openapi.json'), `${JSON.stringify(openapiDocument(), null, 2)}\n`);
console.error('Wrote docs/generated/openapi.json');
