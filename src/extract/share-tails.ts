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
    let key = node.rules?.join() ?? '';
    if (node.words !== null) {
      const words: string[] = [];
      for (const [word, next] of node.words) {
        const shared = this.share(next);
        node.words.set(word, shared);
        words.push(`${word}>${this.#numberOf(shared)}`);
      }
      key += `|words ${words.sort().join()}`;
    }
    node.slots?.forEach((edges, kind) => {
      if (edges !== undefined) key += `|slot ${kind} ${this.#edgesKey(edges)}`;
    });
    if (node.tests !== null) key += `|tests ${this.#edgesKey(node.tests)}`;
    for (const gap of node.gaps ?? []) {
      gap.node = this.share(gap.node);
      key += `|gap ${gap.most}>${this.#numberOf(gap.node)}`;
    }
    if (node.open !== null) {
      node.open = this.share(node.open);
      key += `|open ${this.#numberOf(node.open)}`;
    }
    if (node.close !== null) {
      node.close = this.share(node.close);
      key += `|close ${this.#numberOf(node.close)}`;
    }
    return key;
  }

  #edgesKey(edges: readonly SlotEdge[]): string {
    let key = '';
    for (const edge of edges) {
      edge.node = this.share(edge.node);
      key += `${edge.name}:${edge.kind}>${this.#numberOf(edge.node)},`;
    }
    return key;
  }

  #numberOf(shared: Node): number {
    return this.#numbers.get(shared)!;
  }
}
