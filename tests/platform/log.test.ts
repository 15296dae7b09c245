import { describe, expect, it } from 'vitest';
import { createLog, scrub } from '#platform/log.ts';

function logged(format: 'text' | 'json', write: (log: ReturnType<typeof createLog>) => void): string {
  let out = '';
  write(createLog({ level: 'debug', format, write: (line) => (out += line) }));
  return out;
}

describe('the log', () => {
  it('writes one readable line: time, level, message, fields', () => {
    const line = logged('text', (log) => log.warn('source waits', { source: 'vnexpress', next: 'in 4 min' }));
    expect(line).toMatch(/^\d\d:\d\d:\d\d warn {2}source waits {2}source=vnexpress {2}next="in 4 min"\n$/);
  });

  it('L04 keeps a title with line breaks and escape codes on one line', () => {
    for (const format of ['text', 'json'] as const) {
      const out = logged(format, (log) =>
        log.info('item', { title: 'one\n00:00:00 ERROR forged\u001b[2J\u2028x' }),
      );
      expect(out.match(/\n/g)).toHaveLength(1);
      expect(out).not.toContain('\u001b');
    }
  });

  it('L01 masks tokens, webhook addresses, credentials and cookies wherever they stand', () => {
    const token = `${'M'.repeat(24)}.${'x'.repeat(6)}.${'y'.repeat(38)}`;
    const secrets = [
      token,
      'https://discord.com/api/webhooks/123456/s3cretPart',
      'Authorization: Bearer abcdef',
      'https://user:hunter2@example.org/feed',
      'https://example.org/feed?token=abcdef&x=1',
      'Cookie: session=abcdef',
      'https://hub.example/?hub.mode=subscribe&hub.secret=abcdef',
    ];
    for (const secret of secrets) {
      const out = logged('json', (log) => log.error('failed', { error: new Error(`GET ${secret} failed`) }));
      expect(out).not.toMatch(/s3cretPart|abcdef|hunter2|y{38}/);
    }
  });

  it('cuts what a feed made long', () => {
    expect(logged('text', (log) => log.info('x', { title: 'a'.repeat(5_000) })).length).toBeLessThan(700);
  });

  it('leaves ordinary text alone', () => {
    const text = 'VnExpress: xAI gọi vốn 6 tỷ USD, https://example.org/a?b=c (v1.2.3)';
    expect(scrub(text)).toBe(text);
  });
});
