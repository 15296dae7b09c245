import { defineConfig } from 'prisma/config';

// Prisma looks for its schema engine, and downloads it where it is missing, before it runs any of these, though none of
// them ever starts it; only the file's existence is checked. `migrate` and `db` keep the real one.
if (['generate', 'validate', 'format'].includes(process.argv[2] ?? '')) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;
}

export default defineConfig({ schema: 'prisma/schema.prisma' });
