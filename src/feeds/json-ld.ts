/** The article in a page's JSON-LD. */
import type { CheerioAPI } from 'cheerio';

export interface JsonLdArticle {
  readonly headline: string | null;
  readonly body: string | null;
  readonly datePublished: string | null;
  readonly dateModified: string | null;
  readonly author: string | null;
  readonly inLanguage: string | null;
  readonly type: string;
}

const ARTICLE = /(?:Article|BlogPosting|Report|NewsItem|LiveBlogPosting|Review|SocialMediaPosting)$/;
const MAX_BLOCKS = 30;
const MAX_BLOCK = 1_000_000;
const MAX_NODES = 500;

type Node = Readonly<Record<string, unknown>>;

/** The article that the page's JSON-LD blocks describe; the one with a body, else with a headline; null where none does. */
export function findArticleData($: CheerioAPI): JsonLdArticle | null {
  const found: JsonLdArticle[] = [];
  for (const element of $('script[type="application/ld+json"]').toArray().slice(0, MAX_BLOCKS)) {
    const text = $(element).text();
    if (text.length > MAX_BLOCK) continue;
    for (const node of nodesOf(parseLenient(text))) {
      const type = typeOf(node);
      if (ARTICLE.test(type)) found.push(toArticle(node, type));
    }
  }
  return (
    found.find(({ body }) => body !== null) ??
    found.find(({ headline }) => headline !== null) ??
    found[0] ??
    null
  );
}

/** JSON, with the line breaks inside strings and the comment marks that templates leave in it. */
function parseLenient(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:\/\/\s*)?<!\[CDATA\[|(?:\/\/\s*)?\]\]>\s*$/g, '')
    .trim()
    .replace(/;$/, '');
  for (const attempt of [bare, bare.replace(/[\u0000-\u001F]+/g, ' ')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt, or no data.
    }
  }
  return null;
}

/** All objects in lists and @graph, breadth first, in bounds. */
function nodesOf(root: unknown): readonly Node[] {
  const queue: unknown[] = [root];
  const nodes: Node[] = [];
  for (let at = 0; at < queue.length && at < MAX_NODES; at += 1) {
    const value = queue[at];
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_NODES));
    else if (typeof value === 'object' && value !== null) {
      const node = value as Node;
      nodes.push(node);
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement']) {
        if (typeof node[key] === 'object') queue.push(node[key]);
      }
    }
  }
  return nodes;
}

function toArticle(node: Node, type: string): JsonLdArticle {
  const body = stringOf(node.articleBody);
  return {
    headline: stringOf(node.headline) ?? stringOf(node.name),
    body: body !== null && body.length > 80 ? body : null,
    datePublished: stringOf(node.datePublished),
    dateModified: stringOf(node.dateModified),
    author: authorOf(node.author),
    inLanguage: stringOf(node.inLanguage),
    type,
  };
}

function typeOf(node: Node): string {
  const type = Array.isArray(node['@type'])
    ? node['@type'].find((each) => ARTICLE.test(String(each)))
    : node['@type'];
  return typeof type === 'string' ? type : '';
}

function authorOf(value: unknown): string | null {
  const list = Array.isArray(value) ? value.slice(0, 5) : [value];
  const names = list.flatMap(
    (each) => stringOf(typeof each === 'object' && each !== null ? (each as Node).name : each) ?? [],
  );
  return names.length === 0 ? null : names.join(', ');
}

function stringOf(value: unknown): string | null {
  const text = Array.isArray(value) ? value[0] : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
}
