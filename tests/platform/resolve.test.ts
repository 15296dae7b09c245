import { promises as dns } from 'node:dns';
import { expect, it, vi } from 'vitest';
import { systemLookup } from '#platform/resolve.ts';

it('asks the machine itself only for names of its own, since such a question can not be taken back', async () => {
  const asked = vi.spyOn(dns, 'lookup');
  const { lookup, cancel } = systemLookup();
  await expect(lookup('no-such-host.invalid')).rejects.toThrow();
  expect(asked).not.toHaveBeenCalled();
  const own = await lookup('localhost');
  expect(own.map(({ address }) => address)).toContainEqual(expect.stringMatching(/^(127\.0\.0\.1|::1)$/));
  cancel();
});
