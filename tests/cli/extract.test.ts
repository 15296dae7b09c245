import { describe, expect, it } from 'vitest';
import { runGoivon } from '../helpers/run-goivon.ts';

const sentence =
  'Startup trí tuệ nhân tạo Thoại Vinh vừa huy động 5 triệu USD trong vòng Series A do Sông Hồng Ventures dẫn dắt.';

describe('goivon extract', () => {
  it('--jsonl answers one report a line, in order, in the fixed vocabulary', async () => {
    const articles = [
      { id: 'a', title: '', text: sentence, lang: 'vi' },
      { id: 2, title: 'Phone prices fall', text: 'The phone now costs $499.' },
    ];
    const input = `${articles.map((article) => JSON.stringify(article)).join('\n')}\n`;
    const { code, stdout, stderr } = await runGoivon(['extract', '--jsonl'], { input }).done;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const reports = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(reports.map(({ id }) => id)).toEqual(['a', '2']);
    expect(reports[0]).toMatchObject({
      category: 'funding',
      deals: [{ company: 'Thoại Vinh', round: 'Series A', amount: { value: 5_000_000, currency: 'USD' } }],
      money: [{ surface: '5 triệu USD', role: 'raised' }],
    });
    expect(reports[1]).toMatchObject({
      category: 'none',
      deals: [],
      money: [{ value: 499, currency: 'USD' }],
    });
  });

  it('names the line that is not JSON, reads on, and ends with 2', async () => {
    const input = `{"id":"a","title":"","text":"x"}\nnonsense\n{"id":"c"}\n{"id":"d","title":"","text":"y"}\n`;
    const { code, stdout, stderr } = await runGoivon(['extract', '--jsonl'], { input }).done;
    expect(code).toBe(2);
    expect(stdout.trim().split('\n')).toHaveLength(2);
    expect(stderr).toMatch(/line 2: this is not JSON/);
    expect(stderr).toMatch(/line 3: the field "text" must be a string/);
  });

  it('reads a sentence given as argument, and standard input without one', async () => {
    const [argument, stdin] = await Promise.all([
      runGoivon(['extract', sentence]).done,
      runGoivon(['extract'], { input: sentence }).done,
    ]);
    for (const { stdout } of [argument, stdin])
      expect(JSON.parse(stdout)).toMatchObject({ category: 'funding' });
  });

  it('explain shows the rules that read a sentence', async () => {
    const { code, stdout } = await runGoivon(['explain', sentence]).done;
    expect(code).toBe(0);
    expect(stdout).toContain('5 triệu USD');
    expect(stdout).toMatch(/money\.number-code/);
  });
});
