import { defineConfig } from 'drizzle-kit';

/** Used by `npx drizzle-kit generate` alone; the store's own runner applies the migrations. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './packages/store/src/schema/*.ts',
  out: './packages/store/src/migrations',
});
