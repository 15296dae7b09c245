import { describe, expect, it } from 'vitest';
import { Failure } from '#domain/failure.ts';
import { addressRefusal } from '#platform/address.ts';
import { hostList } from '#platform/host-list.ts';
import { checkTarget, type Rules, shownUrl } from '#platform/target.ts';

function rules(allow: readonly string[] = [], deny: readonly string[] = []): Rules {
  return { allow: hostList(allow), deny: hostList(deny) };
}

/** The code that refuses an address, or "ok". */
function verdict(url: string, given: Rules = rules(), base?: string): string {
  try {
    checkTarget(url, given, base);
    return 'ok';
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
}

function verdicts(urls: readonly string[], given?: Rules): string[] {
  return [...new Set(urls.map((url) => verdict(url, given)))];
}

describe('what an address alone tells', () => {
  it('A01 A02 refuses this machine by number and by name', () => {
    const urls = [
      'http://127.0.0.1/',
      'http://localhost/',
      'http://LOCALHOST/',
      'http://localhost./',
      'http://a.localhost/',
    ];
    expect(verdicts(urls)).toEqual(['private-address']);
  });

  it('A03 A04 refuses numbers in disguise: decimal, hex, octal, short, full-width, circled', () => {
    const urls = ['2130706433', '0x7f.1', '0177.0.0.1', '127.1', '１２７.０.０.１', '①②⑦.⓪.⓪.①'];
    expect(verdicts(urls.map((host) => `http://${host}/`))).toEqual(['private-address']);
  });

  it('A05 A06 refuses the unspecified address and IPv6 loopback', () => {
    expect(verdicts(['http://0/', 'http://0.0.0.0/', 'http://[::]/', 'http://[::1]/'])).toEqual([
      'private-address',
    ]);
  });

  it('A07 A08 A09 refuses every IPv6 form that hides an IPv4 address, be the hidden one public or not', () => {
    const hosts = [
      '::ffff:127.0.0.1',
      '::ffff:0:127.0.0.1',
      '::127.0.0.1',
      '::ffff:8.8.8.8',
      '64:ff9b::7f00:1',
      '64:ff9b::808:808',
      '64:ff9b:1::1',
      '2002:7f00:1::',
      '2002:808:808::1',
      '2001:0:4136:e378:8000:63bf:3fff:fdd2',
    ];
    expect(verdicts(hosts.map((host) => `http://[${host}]/`))).toEqual(['private-address']);
  });

  it('A10 A11 refuses private and carrier ranges up to their edges, and not one further', () => {
    const inside = [
      '10.0.0.0',
      '10.255.255.255',
      '172.16.0.0',
      '172.31.255.255',
      '192.168.0.0',
      '192.168.255.255',
      '100.64.0.0',
      '100.127.255.255',
    ];
    const outside = [
      '9.255.255.255',
      '11.0.0.0',
      '172.15.255.255',
      '172.32.0.0',
      '192.167.255.255',
      '192.169.0.0',
      '100.63.255.255',
      '100.128.0.0',
    ];
    expect(inside.filter((address) => addressRefusal(address) === null)).toEqual([]);
    expect(outside.filter((address) => addressRefusal(address) !== null)).toEqual([]);
  });

  it('A12 refuses metadata hosts', () => {
    const hosts = [
      '169.254.169.254',
      '[fd00:ec2::254]',
      'metadata.google.internal',
      '168.63.129.16',
      '100.100.100.200',
    ];
    expect(verdicts(hosts.map((host) => `http://${host}/latest/`))).toEqual(['private-address']);
  });

  it('A13 refuses reserved IPv4 ranges', () => {
    const addresses = [
      '192.0.0.1',
      '192.0.2.1',
      '198.51.100.1',
      '203.0.113.1',
      '198.18.0.1',
      '198.19.255.255',
      '240.0.0.1',
      '255.255.255.255',
      '224.0.0.1',
      '239.255.255.255',
    ];
    expect(addresses.filter((address) => addressRefusal(address) === null)).toEqual([]);
  });

  it('A14 refuses reserved IPv6 ranges and lets public ones through', () => {
    const reserved = [
      'fc00::1',
      'fdff::1',
      'fe80::1',
      'fec0::1',
      'ff02::1',
      '100::1',
      '100:0:0:1::1',
      '2001:db8::1',
      '3fff::1',
      '5f00::1',
      '4000::1',
    ];
    const open = ['2606:4700:4700::1111', '2001:4860:4860::8888', '2a00:1450:4001:829::200e'];
    expect(reserved.filter((address) => addressRefusal(address) === null)).toEqual([]);
    expect(open.map(addressRefusal)).toEqual([null, null, null]);
  });

  it('A20 refuses other schemes', () => {
    const urls = [
      'file:///etc/passwd',
      'gopher://example.org/',
      'ftp://example.org/',
      'data:text/plain,hi',
      'javascript:alert(1)',
    ];
    expect(verdicts(urls)).toEqual(['scheme']);
    expect(verdict('not an address')).toBe('bad-url');
  });

  it('A24 refuses ports that are not a web server’s', () => {
    const ports = [22, 25, 110, 3306, 5432, 6379, 9000, 11211];
    expect(verdicts(ports.map((port) => `http://example.org:${port}/`))).toEqual(['port']);
    expect(verdicts(['http://example.org/', 'https://example.org:443/', 'http://example.org:8080/'])).toEqual(
      ['ok'],
    );
  });

  it('A25 drops user name, password and fragment', () => {
    expect(checkTarget('https://me:secret@example.org/feed#top', rules()).href).toBe(
      'https://example.org/feed',
    );
    expect(shownUrl('https://me:secret@example.org/feed?token=secret')).toBe('https://example.org/feed');
  });

  it('A22 A27 A28 takes the host from the parser alone, whatever the text pretends', () => {
    expect(verdict('http://1.1.1.1 &@127.0.0.1# @3.3.3.3/')).toBe('private-address');
    expect(checkTarget('http://127.0.0.1\t.example.org/', rules()).hostname).toBe('127.0.0.1.example.org');
    expect(verdict('http://exa\nmple.org@127.0.0.1/')).toBe('private-address');
    expect(verdict('http://127.0.0.1\0.example.org/')).toBe('bad-url');
    expect(verdict('//127.0.0.1/x', rules(), 'https://example.org/')).toBe('private-address');
    expect(verdict('\\\\127.0.0.1\\x', rules(), 'https://example.org/')).toBe('private-address');
    expect(checkTarget('../b', rules(), 'https://example.org/a/c/d').href).toBe('https://example.org/a/b');
    expect(verdict(`http://example.org/${'a'.repeat(5000)}`)).toBe('bad-url');
  });

  it('A29 refuses hosts that the operator denies, even allowed ones', () => {
    const own = rules(['bot.example.org'], ['bot.example.org', '93.184.216.34']);
    expect(
      verdicts(['http://bot.example.org/', 'http://BOT.example.org./', 'http://93.184.216.34/'], own),
    ).toEqual(['denied-host']);
  });

  it('A34 lets an allowed address through on any port, and none of its neighbours', () => {
    const home = rules(['10.0.0.5/32', 'nas.local']);
    expect(verdicts(['http://10.0.0.5:9000/', 'http://nas.local:5000/'], home)).toEqual(['ok']);
    expect(verdicts(['http://10.0.0.4/', 'http://10.0.0.6/', 'http://other.local/'], home)).toEqual([
      'private-address',
    ]);
    expect(() => hostList(['10.0.0.5/99'])).toThrow(/neither a host name/);
  });
});
