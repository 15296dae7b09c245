import { DefaultRestOptions, type RESTOptions } from 'discord.js';

/** Statuses that have no body, and that a Response must not be given one for. */
const BODILESS = new Set([204, 205, 304]);

/**
 * A request that ends when its whole answer is there. The library stops its timeout at the headers, and drops the body
 * of a 5xx unread: a connection that breaks in such a body would end the process with an error that nobody can catch.
 */
export const wholeRequest: RESTOptions['makeRequest'] = async (url, init) => {
  const answer = await DefaultRestOptions.makeRequest(url, init);
  const body = await answer.arrayBuffer();
  return new Response(BODILESS.has(answer.status) ? null : body, {
    status: answer.status,
    statusText: answer.statusText,
    headers: [...answer.headers],
  });
};
