/** The nodes of a page's tree, by the names that cheerio's own types give them. */
import type { load } from 'cheerio';

export type PageNode = Exclude<Parameters<typeof load>[0], string | Buffer | readonly unknown[]>;
export type PageElement = Extract<PageNode, { readonly attribs: object }>;
