import type { AcceleratorEntry, Registry } from '#domain/deal.ts';
import { fold } from '#text/fold.ts';

const indexes = new WeakMap<Registry, Map<string, AcceleratorEntry>>();

/** The registry's entry for a model as an article names it ("Nvidia H100", "GB200s"); null where it is not known. */
export function acceleratorOf(model: string | null, registry: Registry): AcceleratorEntry | null {
  if (model === null) return null;
  let index = indexes.get(registry);
  if (!index) {
    index = new Map();
    for (const entry of registry.accelerators) {
      for (const name of [entry.model, ...entry.aliases]) {
        index.set(fold(name), entry);
        index.set(fold(`${entry.maker} ${name}`), entry);
      }
    }
    indexes.set(registry, index);
  }
  const name = fold(model.slice(0, 80));
  return index.get(name) ?? index.get(name.replace(/s$/u, '')) ?? null;
}
