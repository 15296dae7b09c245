/** Makes a tree of phrases small: phrases differ in how they begin far more than in how they end. */
import type { Node, SlotEdge } from './compile.ts';

/**
 * Lets all nodes from which the same goes on be one node. A tenth is left, which the processor's caches hold; what matches,
 * and in which order, stays the same.
 */
export function shareTails(root: Node): void {
  new Sharer().share(root);
}

class Sharer {
  readonly #known = new Map<string, Node>();
  readonly #numbers = new Map<Node, number>();

  share(node: Node): Node {
    const key = this.#keyOf(node);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, node);
    this.#numbers.set(node, this.#numbers.size);
    return node;
  }

  /** Says all that a node holds, and shares what it leads to. */
  #keyOf(node: Node): string {
    const words = [...(node.words ?? [])].map(([word, next]) => {
      const shared = this.share(next);
      node.words?.set(word, shared);
      return `${word}>${this.#numberOf(shared)}`;
    });
    const slots = (node.slots ?? []).map((edges) => edges && this.#edgesKey(edges));
    const tests = node.tests && this.#edgesKey(node.tests);
    const gaps = node.gaps?.map((gap) => {
      gap.node = this.share(gap.node);
      return `${gap.most}>${this.#numberOf(gap.node)}`;
    });
    node.open &&= this.share(node.open);
    node.close &&= this.share(node.close);
    return [
      words.sort().join(),
      slots.join(';'),
      tests ?? '',
      gaps?.join() ?? '',
      node.open === null ? '' : this.#numberOf(node.open),
      node.close === null ? '' : this.#numberOf(node.close),
      node.rules?.join() ?? '',
    ].join('|');
  }

  #edgesKey(edges: readonly SlotEdge[]): string {
    return edges
      .map((edge) => {
        edge.node = this.share(edge.node);
        return `${edge.name}:${edge.kind}>${this.#numberOf(edge.node)}`;
      })
      .join();
  }

  #numberOf(shared: Node): number {
    return this.#numbers.get(shared)!;
  }
}
