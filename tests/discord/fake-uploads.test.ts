/** The fake Discord is as strict about files as about the rest of a request: else tests of pictures would show nothing. */
import { describe, expect, it } from 'vitest';
import { fileProblems, filesAfter, readRequest } from '../helpers/fake-discord-multipart.ts';

const upload = (id: string, filename: string) => ({ id, filename, content: Buffer.from('x') });
const MESSAGE = {
  attachments: [{ id: '0', filename: 'chart-1.png', description: 'Một' }],
  embeds: [{ image: { url: 'attachment://chart-1.png' } }],
};

describe('uploads', () => {
  it.each([
    ['a picture that came along', MESSAGE, [upload('0', 'chart-1.png')], 100, []],
    ['the same in an interaction', { type: 4, data: MESSAGE }, [upload('0', 'chart-1.png')], 100, []],
    [
      'a listed file that did not come',
      MESSAGE,
      [],
      100,
      ['no file 0 came along', 'no file named chart-1.png'],
    ],
    ['an image of another name', MESSAGE, [upload('0', 'x.png')], 100, ['no file named chart-1.png']],
    [
      'too many files',
      {},
      Array.from({ length: 11 }, (_, id) => upload(String(id), 'x')),
      100,
      ['at most 10 files'],
    ],
    ['more than 25 MiB', {}, [], 25 * 1024 * 1024 + 1, ['request entity too large']],
  ])('%s', (_name, body, files, bytes, problems) => {
    expect(fileProblems(body, files, bytes).map(({ message }) => message)).toEqual(problems);
  });

  it('an edit keeps the files that it lists, or all where it lists none', () => {
    const [before] = [filesAfter(MESSAGE, [upload('0', 'chart-1.png')], [])];
    expect(before[0]?.description).toBe('Một');
    expect(filesAfter({ content: 'hai' }, [], before)).toEqual(before);
    expect(filesAfter({ attachments: [] }, [], before)).toEqual([]);
    expect(filesAfter({ attachments: [{ id: before[0]!.id }] }, [], before)).toEqual(before);
  });

  it('are read beside their message; a part that Discord does not know is an error', async () => {
    const form = new FormData();
    form.set('payload_json', JSON.stringify(MESSAGE));
    form.set('files[0]', new Blob(['ảnh']), 'chart-1.png');
    const read = async () => {
      const response = new Response(form);
      const type = response.headers.get('content-type') ?? '';
      return readRequest(Buffer.from(await response.arrayBuffer()), type);
    };
    expect(await read()).toEqual({
      body: MESSAGE,
      files: [{ id: '0', filename: 'chart-1.png', content: Buffer.from('ảnh') }],
    });
    form.set('picture', new Blob(['x']), 'x.png');
    await expect(read()).rejects.toThrow('unknown part picture');
  });
});
