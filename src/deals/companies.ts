/** Which sightings are of one company: those that share a sure key, directly or through others. */

interface Named {
  readonly key: string;
  readonly sure: readonly string[];
  readonly loose: readonly string[];
}

export interface Companies {
  readonly companyOf: ReadonlyMap<string, number>;
  /** All keys that subjects of a sighting's company are found by. */
  keysOf(sightings: readonly Named[]): string[];
}

export function groupCompanies(sightings: readonly Named[]): Companies {
  const parent = sightings.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root]!;
    parent[index] = root;
    return root;
  };
  const holder = new Map<string, number>();
  sightings.forEach(({ sure }, index) => {
    for (const key of sure) {
      const other = holder.get(key);
      if (other === undefined) holder.set(key, index);
      else parent[find(index)] = find(other);
    }
  });
  const companyOf = new Map(sightings.map(({ key }, index) => [key, find(index)]));
  const sureOf = new Map<number, Set<string>>();
  for (const { key, sure } of sightings) {
    const company = companyOf.get(key)!;
    const keys = sureOf.get(company) ?? new Set();
    for (const one of sure) keys.add(one);
    sureOf.set(company, keys);
  }
  return {
    companyOf,
    keysOf: (members) => {
      const keys = new Set(members.flatMap(({ loose }) => loose));
      for (const { key } of members) for (const one of sureOf.get(companyOf.get(key)!) ?? []) keys.add(one);
      return [...keys].sort();
    },
  };
}
