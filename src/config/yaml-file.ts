import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

export interface FileResult<T> {
  readonly value: T | null;
  /** "sources.yaml:12: sources.3.url: Invalid URL" – file, line and key. */
  readonly problems: readonly string[];
}

/** Reads a YAML file of `folder` and checks it; all its problems come back together, none is thrown. */
export function readYamlFile<T>(folder: string, name: string, schema: z.ZodType<T>): FileResult<T> {
  const file = path.join(folder, name);
  if (!existsSync(file)) return { value: null, problems: [`${file}: this file is missing`] };
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return {
      value: null,
      problems: [`${file}: can't be read (${(error as NodeJS.ErrnoException).code ?? 'error'})`],
    };
  }
  const lines = new LineCounter();
  // Editors write short files; a limit on aliases keeps a hostile one from growing in memory.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const problems = document.errors.map(
      (error) => `${file}:${lines.linePos(error.pos[0]).line}: ${error.message.split('\n')[0]}`,
    );
    return { value: null, problems };
  }
  const lineOf = (keys: readonly PropertyKey[]): number => {
    for (let length = keys.length; length >= 0; length--) {
      const node = document.getIn(keys.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: 100 }) ?? []);
  if (parsed.success) return { value: parsed.data, problems: [] };
  const problems = parsed.error.issues.map((issue) => {
    const key = issue.path.length > 0 ? `${issue.path.map(String).join('.')}: ` : '';
    return `${file}:${lineOf(issue.path)}: ${key}${issue.message}`;
  });
  return { value: null, problems };
}
