import { afterEach, describe, expect, it, vi } from 'vitest';
import { hostList } from '#platform/host-list.ts';
import { createHttp, type Http, type HttpOptions } from '#platform/http.ts';
import { type Address, resolveTarget } from '#platform/resolve.ts';
import { failureCode } from '../helpers/failure-code.ts';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.ts';
import { startHostileServer } from '../helpers/hostile-server.ts';

const PUBLIC: Address = { address: '93.184.216.34', family: 4 };
const LOOPBACK: Address = { address: '127.0.0.1', family: 4 };
const NO_RULES = { allow: hostList([]), deny: hostList([]) };

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
  vi.unstubAllEnvs();
});

async function server(options?: { webPort: boolean }): Promise<FeedServer> {
  const started = await startFeedServer(options);
  open.push(started);
  return started;
}
function http(options: HttpOptions = {}): Http {
  const client = createHttp(options);
  open.push(client);
  return client;
}

describe('looked-up addresses', () => {
  it('A15 refuses a name with one public and one private address', async () => {
    const lookup = async () => [PUBLIC, { address: '10.1.2.3', family: 4 } as const];
    expect(await failureCode(http({ lookup }).get({ url: 'http://both.example/' }))).toBe('private-address');
  });

  it('A16 refuses a name that becomes private once it was let through: each connection is checked anew', async () => {
    // Allowed by number, so that this address plays the public one here.
    const answers: Address[][] = [[LOOPBACK], [{ address: '127.0.0.2', family: 4 }]];
    const lookup = vi.fn(async () => answers.shift() ?? []);
    const client = http({ lookup, allowHosts: ['127.0.0.1'] });
    const web = await server({ webPort: true });
    web.on('/', { body: 'x', headers: { connection: 'close' } });
    const url = `http://rebind.example:${web.port}/`;
    expect((await client.get({ url })).status).toBe(200);
    expect(await failureCode(client.get({ url }))).toBe('private-address');
    expect(lookup).toHaveBeenCalledTimes(2);
    expect(web.asked).toHaveLength(1);
  });

  it('A17 A18 refuses on the hop when a redirect leads to a name that resolves inside', async () => {
    const good = await server();
    const victim = await server({ webPort: true });
    good.on('/feed', { status: 302, headers: { location: `http://inside.example:${victim.port}/` } });
    const lookup = async () => [LOOPBACK];
    const client = http({ lookup, allowHosts: ['good.example'] });
    expect(await failureCode(client.get({ url: `http://good.example:${good.port}/feed` }))).toBe(
      'private-address',
    );
    expect(victim.asked).toEqual([]);
  });

  it('A33 takes at most four of 500 addresses, of both families, and waits only so long for an answer', async () => {
    const many: Address[] = Array.from({ length: 250 }, (_, i) => [
      { address: `93.184.216.${i}`, family: 4 } as const,
      { address: `2606:4700::${i.toString(16)}`, family: 6 } as const,
    ]).flat();
    const taken = await resolveTarget('many.example', NO_RULES, async () => many, 1000);
    expect(taken.map((a) => a.family)).toEqual([4, 6, 4, 6]);
    const never = () => new Promise<never>(() => undefined);
    expect(
      await failureCode(http({ lookup: never, limits: { dnsMs: 10 } }).get({ url: 'http://slow.example/' })),
    ).toBe('dns-timeout');
  });

  it('A34 lets a name through that resolves into an allowed block', async () => {
    const good = await server({ webPort: true });
    good.on('/', { body: 'hello' });
    const client = http({ lookup: async () => [LOOPBACK], allowHosts: ['127.0.0.0/8'] });
    const answer = await client.get({ url: `http://feeds.example:${good.port}/` });
    expect(Buffer.from(answer.body).toString()).toBe('hello');
  });

  it('B26 tells a resolver that is down from a name that does not exist', async () => {
    const failing = (code: string) => async () => {
      throw Object.assign(new Error(code), { code });
    };
    const codeOf = (code: string) =>
      failureCode(http({ lookup: failing(code) }).get({ url: 'http://a.example/' }));
    expect(await codeOf('ECONNREFUSED')).toBe('offline');
    expect(await codeOf('EAI_AGAIN')).toBe('offline');
    expect(await codeOf('ENOTFOUND')).toBe('dns');
    expect(await codeOf('ETIMEOUT')).toBe('dns-timeout');
  });
});

describe('redirects', () => {
  it('A19 A20 refuses redirects to this machine, to metadata and to other schemes', async () => {
    const good = await server();
    const client = http({ allowHosts: ['good.example'], lookup: async () => [LOOPBACK] });
    const codes: string[] = [];
    for (const location of [
      'http://127.0.0.1/',
      'http://169.254.169.254/latest/',
      'file:///etc/passwd',
      'gopher://a/',
      'ftp://a/',
      'data:,x',
    ]) {
      good.on('/', { status: 302, headers: { location } });
      codes.push(await failureCode(client.get({ url: `http://good.example:${good.port}/` })));
    }
    expect(codes).toEqual(['private-address', 'private-address', 'scheme', 'scheme', 'scheme', 'scheme']);
  });

  it('A22 resolves relative, protocol-relative, dotted and raw UTF-8 locations against the hop', async () => {
    const good = await server();
    const client = http({ allowHosts: ['127.0.0.1'] });
    const goes = async (location: string) => {
      good.on('/a/b', { status: 301, headers: { location: Buffer.from(location).toString('latin1') } });
      return (await client.get({ url: good.url('/a/b') })).url;
    };
    expect(await goes('c')).toBe(good.url('/a/c'));
    expect(await goes('../d')).toBe(good.url('/d'));
    expect(await goes(`//127.0.0.1:${good.port}/e`)).toBe(good.url('/e'));
    expect(await goes('\\f')).toBe(good.url('/f'));
    expect(await goes('/gọi-vốn')).toBe(good.url('/g%E1%BB%8Di-v%E1%BB%91n'));
  });

  it('A23 stops loops of one and of two, and chains of six; a chain of five arrives', async () => {
    const good = await server();
    const client = http({ allowHosts: ['127.0.0.1'] });
    const to = (location: string) => ({ status: 302, headers: { location } });
    good.on('/self', to('/self'));
    good.on('/one', to('/two'));
    good.on('/two', to('/one'));
    for (let i = 1; i <= 6; i++) good.on(`/${i}`, to(`/${i - 1}`));
    good.on('/0', { body: 'there' });
    expect(await failureCode(client.get({ url: good.url('/self') }))).toBe('redirects');
    expect(await failureCode(client.get({ url: good.url('/one') }))).toBe('redirects');
    expect(await failureCode(client.get({ url: good.url('/6') }))).toBe('redirects');
    const answer = await client.get({ url: good.url('/5') });
    expect(answer.hops.map((hop) => hop.to)).toEqual([4, 3, 2, 1, 0].map((i) => good.url(`/${i}`)));
    expect(good.askedFor('/self')).toHaveLength(6);
  });

  it('A25 drops credentials that a redirect adds', async () => {
    const good = await server();
    good.on('/a', { status: 302, headers: { location: `http://me:secret@127.0.0.1:${good.port}/b` } });
    const answer = await http({ allowHosts: ['127.0.0.1'] }).get({ url: good.url('/a') });
    expect(answer.url).toBe(good.url('/b'));
    expect(good.askedFor('/b')[0]?.headers.authorization).toBeUndefined();
  });

  it('A26 keeps Authorization and Cookie with the host they were meant for', async () => {
    const [one, other] = [await server(), await server()];
    one.on('/a', { status: 302, headers: { location: '/b' } });
    one.on('/b', { status: 302, headers: { location: other.url('/c') } });
    const headers = { authorization: 'Bearer x', cookie: 'a=b', 'x-plain': 'y' };
    await http({ allowHosts: ['127.0.0.1'] }).get({ url: one.url('/a'), headers });
    expect(one.askedFor('/b')[0]?.headers).toMatchObject(headers);
    expect(other.askedFor('/c')[0]?.headers).not.toMatchObject({ authorization: 'Bearer x' });
    expect(other.askedFor('/c')[0]?.headers.cookie).toBeUndefined();
    expect(other.askedFor('/c')[0]?.headers['x-plain']).toBe('y');
  });

  it('lets the caller look at each hop before it is asked', async () => {
    const good = await server();
    good.on('/a', { status: 302, headers: { location: '/private' } });
    const onRedirect = async (to: string) => {
      throw new Error(`not to ${new URL(to).pathname}`);
    };
    const client = http({ allowHosts: ['127.0.0.1'] });
    await expect(client.get({ url: good.url('/a'), onRedirect })).rejects.toThrow('not to /private');
    expect(good.askedFor('/private')).toEqual([]);
  });
});

describe('the request', () => {
  it('A31 goes straight to its host, whatever the environment says of proxies', async () => {
    const [good, proxy] = [await server(), await server()];
    good.on('/', { body: 'direct' });
    for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'ALL_PROXY'])
      vi.stubEnv(name, proxy.url('/'));
    await http({ allowHosts: ['127.0.0.1'] }).get({ url: good.url('/') });
    expect(good.asked).toHaveLength(1);
    expect(proxy.asked).toEqual([]);
  });

  it('A32 uses a connection again while it is open, and looks the name up anew for a new one', async () => {
    const good = await server({ webPort: true });
    good.on('/keep', { body: 'x' });
    good.on('/last', { body: 'x', headers: { connection: 'close' } });
    const lookup = vi.fn(async () => [LOOPBACK]);
    const client = http({ lookup, allowHosts: ['127.0.0.1'] });
    const at = (path: string) => client.get({ url: `http://feeds.example:${good.port}${path}` });
    await at('/keep');
    await at('/last');
    expect(lookup).toHaveBeenCalledTimes(1);
    lookup.mockResolvedValue([{ address: '10.0.0.1', family: 4 }]);
    expect(await failureCode(at('/keep'))).toBe('private-address');
    expect(good.asked).toHaveLength(2);
  });

  it('C25 C26 B23 is as small as can be and says who asks; cookies are not kept', async () => {
    const good = await server();
    good.on('/feed?x=1', { headers: { 'set-cookie': ['a=1', 'b=2'] }, body: 'x' });
    const client = http({ allowHosts: ['127.0.0.1'], contact: { url: 'https://example.org/bot' } });
    await client.get({ url: good.url('/feed?x=1'), channels: 3 });
    await client.get({ url: good.url('/feed?x=1'), channels: 1 });
    const [first, second] = good.asked;
    expect(Object.keys(first?.headers ?? {})).toEqual([
      'host',
      'connection',
      'user-agent',
      'accept-encoding',
    ]);
    expect(Object.keys(second?.headers ?? {})).toEqual(Object.keys(first?.headers ?? {}));
    expect(first?.headers['user-agent']).toMatch(
      /^goivon\/\d+\.\d+\.\d+ \(\+https:\/\/example\.org\/bot; 3 channels\)$/,
    );
    expect(second?.headers['user-agent']).toMatch(/; 1 channel\)$/);
  });

  it('asks once more where a kept connection turns out to be closed, and no more than once', async () => {
    let answered = 0;
    const rude = await startHostileServer((socket) => {
      if (answered++ % 2 === 0) socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok');
      else socket.destroy();
    });
    open.push(rude);
    const client = http({ allowHosts: ['127.0.0.1'] });
    for (let i = 0; i < 3; i++) expect((await client.get({ url: rude.url })).status).toBe(200);
    const deaf = await startHostileServer((socket) => socket.destroy());
    open.push(deaf);
    expect(await failureCode(client.get({ url: deaf.url }))).toBe('hung-up');
    expect(deaf.connections()).toBe(2);
  });

  it('closes the connections that it kept', async () => {
    let closed = false;
    const keeping = await startHostileServer((socket) => {
      socket.on('close', () => {
        closed = true;
      });
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok');
    });
    open.push(keeping);
    const client = createHttp({ allowHosts: ['127.0.0.1'] });
    await client.get({ url: keeping.url });
    await client.close();
    // Turns of the event loop, far fewer than the seconds after which it would be dropped as idle.
    for (let turn = 0; turn < 1_000 && !closed; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(closed).toBe(true);
  });

  it('ends at once when its caller or the whole client stops, and asks nothing afterwards', async () => {
    const silent = await startHostileServer(() => undefined);
    open.push(silent);
    const client = createHttp({ allowHosts: ['127.0.0.1'] });
    const caller = new AbortController();
    const one = failureCode(client.get({ url: silent.url, signal: caller.signal }));
    const other = failureCode(client.get({ url: silent.url }));
    caller.abort();
    expect(await one).toBe('aborted');
    await client.close();
    expect(await other).toBe('closed');
    expect(await failureCode(client.get({ url: silent.url }))).toBe('closed');
  });
});
