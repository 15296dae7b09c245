/** Adds to and takes from config/sources.yaml without disturbing what an editor wrote there: comments and order stay. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import { UsageError } from '#domain/failure.ts';
import type { Source } from '#domain/source.ts';

/** Puts sources at the end of the file. @throws UsageError where the file is no list */
export function addSources(folder: string, sources: readonly Source[]): void {
  edit(folder, (list, create) => {
    for (const { enabled, ...source } of sources)
      list.push(create(enabled ? source : { ...source, enabled }));
  });
}

/** Takes a source out of the file; what is stored of it stays. @throws UsageError where there is none of that id */
export function removeSource(folder: string, id: string): void {
  edit(folder, (list) => {
    const at = list.findIndex((node) => isMap(node) && node.get('id') === id);
    if (at === -1)
      throw new UsageError(`sources remove: there is no source ${id}; "goivon sources" lists them`);
    list.splice(at, 1);
  });
}

/** A short stable key for a new source, from its name, that no other has: "vnexpress-kinh-doanh". */
export function newSourceId(name: string, taken: ReadonlySet<string>): string {
  const base =
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll('đ', 'd')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 50) || 'source';
  let id = base.length < 2 ? `${base}-feed` : base;
  for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
  return id;
}

function edit(folder: string, change: (list: unknown[], create: (value: unknown) => unknown) => void): void {
  const file = path.join(folder, 'sources.yaml');
  const document = parseDocument(readFileSync(file, 'utf8'));
  const list = document.contents;
  if (document.errors.length > 0 || !isSeq(list))
    throw new UsageError(`${file}: expected a list of sources; mend it first`);
  change(list.items, (value) => document.createNode(value));
  // Written beside and renamed, so that a full disk or a kill never leaves half a file.
  const unfinished = `${file}.unfinished`;
  writeFileSync(unfinished, document.toString({ lineWidth: 0 }));
  renameSync(unfinished, file);
}
