/** What copying from chats, wikis and word processors leaves in a text: it is read, or named and taken out by a fix. */
import { beforeAll, describe, expect, test } from 'vitest';
import { formatEdits } from '../../../language/lsp/formatting/format-text.ts';
import { touchpointsOf } from '../../../language/model/touchpoints.ts';
import type { FileAnalysis } from '../../../language/project/analyser.ts';
import { scan } from '../../../language/syntax/scan.ts';
import { structureOf } from '../../../language/syntax/structure.ts';
import { applied } from '../../../language/text/edit.ts';
import { tryFixes } from '../fixes/fix-harness.ts';
import { createReader, type Reader } from '../reader.ts';

const marks = ['\u200b', '\u00ad', '\ufeff', '\u200e', '\u200f', '\u2060', '\u00a0', '\u202a', '\u2066', '\u061c'];
const reading = ['syntax', 'unknown-keyword', 'misplaced', 'invalid-value', 'unknown-reference', 'off-scale'];

let reader: Reader;
beforeAll(async () => {
  reader = await createReader();
});

function first({ file }: FileAnalysis) {
  return file.journeys[0]?.stages.flatMap(touchpointsOf)[0];
}

function errorsIn({ findings }: FileAnalysis): string[] {
  return findings.filter(({ code }) => reading.includes(code)).map(({ message }) => message);
}

async function touchpointOf(lines: string) {
  const analysis = await reader.read(`journey: J\n  stage: S\n    touchpoint t: T\n${lines}`);
  return { touchpoint: first(analysis), errors: errorsIn(analysis) };
}

/** The text after the preferred fix. */
async function fixed(code: string, text: string): Promise<string | undefined> {
  return (await tryFixes(code, text)).find(({ preferred }) => preferred)?.text;
}

describe.each(marks)('a mark without width (%j)', (mark) => {
  test('at the ends of keywords, values and names is a blank', async () => {
    const m = mark;
    const text = [
      `${m}journey: J`,
      `  persona kim${m}: ${m}Kim${m}`,
      `  ${m}stage${m}: ${m}S${m}`,
      `    touchpoint${m} a${m}: A`,
      `      rating${m}: ${m}4${m} (${m}n=12${m}, survey${m})${m} |${m} importance: 9`,
      `      channel: web${m}, ${m}phone`,
      `      status:${m} missing${m}`,
      `      reviewed: ${m}2026-03-01${m}`,
      `      next: ${m}b${m}`,
      `    touchpoint b: B`,
      `      rating[${m}kim${m}]: 5`,
    ].join('\n');
    const analysis = await reader.read(text);
    expect(errorsIn(analysis)).toEqual([]);
    const a = first(analysis);
    expect(a?.name).toBe('A');
    expect(a?.ratings[0]).toMatchObject({ n: 12, kinds: ['survey'], value: { number: 4 } });
    expect(a?.channels.map(({ value }) => value)).toEqual(['web', 'phone']);
    expect(analysis.file.journeys[0]?.personas[0]?.name).toBe('Kim');
  });
});

describe('a mark without width inside a word', () => {
  test('of a keyword is named, the line is read, and the fix removes it', async () => {
    const { touchpoint, errors } = await touchpointOf('      rat\u200bing: 4\n');
    expect(touchpoint?.ratings).toHaveLength(1);
    expect(errors).toEqual(['An invisible character (U+200B) is in “rating”. Remove it.']);
    expect(await fixed('syntax', 'journey: J\n  touchpoint: T\n    rat\u200bing: 4\n')).toBe(
      'journey: J\n  touchpoint: T\n    rating: 4\n',
    );
  });

  test('of an id is named, and the id still stands for its thing', async () => {
    const text = 'journey: J\n  touchpoint of\u00adfer: T\n    next: end\n  touchpoint end: E\n    next: offer\n';
    const analysis = await reader.read(text);
    expect(errorsIn(analysis)).toEqual(['An invisible character (U+00AD) is in “offer”. Remove it.']);
    expect(await fixed('syntax', text)).toBe(text.replace('\u00ad', ''));
  });

  test('of a number or a date is named, and the fix removes it', async () => {
    const { errors } = await touchpointOf('      rating: 4\u200b.2\n      reviewed: 2026\u2060-03\n');
    expect(errors).toEqual([
      'An invisible character (U+200B) is in “4.2”, so the value cannot be read. Remove it.',
      'An invisible character (U+2060) is in “2026-03”, so the value cannot be read. Remove it.',
    ]);
    expect(await fixed('invalid-value', 'journey: J\n  touchpoint: T\n    rating: 4\u200b.2\n')).toContain(
      'rating: 4.2\n',
    );
  });

  test('does not part a name from what refers to it', async () => {
    const analysis = await reader.read(
      'journey: J\n  touchpoint: Kund\u00adtjänst\n    next: Butik\n  touchpoint: Butik\n    next: kundtjänst\n',
    );
    expect(errorsIn(analysis)).toEqual([]);
  });

  test('of an emoji is part of it', async () => {
    const analysis = await reader.read('journey: J\n  touchpoint: Team 👩‍💻 ❤️\n    quote: 👨‍👩‍👧 yes\n');
    const touchpoint = first(analysis);
    expect(touchpoint?.name).toBe('Team 👩‍💻 ❤️');
    expect(touchpoint?.quotes[0]?.value).toBe('👨‍👩‍👧 yes');
  });
});

test('the formatter takes marks away where it takes blanks away', () => {
  const text = 'journey: J\n  \u200bstage\u200b: \u200bS\n      touchpoint: T\u200b\n';
  const scanned = scan(text);
  const edits = formatEdits({ text, scan: scanned, placement: structureOf(scanned) }, { alignValues: false });
  expect(applied(text, edits)).toBe('journey: J\n  stage: S\n    touchpoint: T\n');
});

describe('signs that look alike', () => {
  test('a full-width colon is read, named, and replaced by the fix', async () => {
    const { touchpoint, errors } = await touchpointOf('      rating： 4\n');
    expect(touchpoint?.ratings).toHaveLength(1);
    expect(errors).toEqual(['“：” is not the usual colon. Write “:”.']);
    expect(await fixed('syntax', 'journey: J\n  touchpoint：T\n')).toBe('journey: J\n  touchpoint:T\n');
  });

  test.each(['\u2011', '\u2010', '\u2012', '\u2013', '\u2212'])(
    '%j is a hyphen in dates and scales, and a minus',
    async (dash) => {
      const analysis = await reader.read(
        `journey: J\n  scale: ${dash}2${dash}2\n  reviewed: 2026${dash}03${dash}01\n  touchpoint: T\n    rating: ${dash}1\n`,
      );
      expect(errorsIn(analysis)).toEqual([]);
      expect(analysis.file.journeys[0]).toMatchObject({
        scale: { low: -2, high: 2 },
        reviewed: { value: { date: { year: 2026, month: 3, day: 1 } } },
      });
      expect(first(analysis)?.ratings[0]?.value).toMatchObject({ number: -1 });
    },
  );

  test('a hyphen that does not break is the hyphen of a name', async () => {
    const analysis = await reader.read('journey: J\n  touchpoint e\u2011mail: E\n  touchpoint: B\n    next: e-mail\n');
    expect(errorsIn(analysis).filter((message) => message.includes('e-mail'))).toEqual([]);
  });
});

describe('a comment behind a value', () => {
  test.each([
    ['importance: 9 # from interviews', 'importance: 9'],
    ['rating: 4 // to be checked', 'rating: 4'],
    ['rating: 4 (n=12, survey) # Anna asked', 'rating: 4 (n=12, survey)'],
    ['status: failed # the sign fell down', 'status: failed'],
    ['duration: 5 minutes # timed', 'duration: 5 minutes'],
    ['frequency: 5 per week # counted', 'frequency: 5 per week'],
    ['reviewed: 2026-03-01, every 6 months # by Per', 'reviewed: 2026-03-01, every 6 months'],
    ['target: 8 # board', 'target: 8'],
    ['benchmark: 7.2 (survey, 2026) # all shops', 'benchmark: 7.2 (survey, 2026)'],
    ['nps: 50/30/20 (n=100) # spring', 'nps: 50/30/20 (n=100)'],
    ['csat: 87% # spring', 'csat: 87%'],
    ['ces: 5.2 of 7, high is easy # spring', 'ces: 5.2 of 7, high is easy'],
    ['metric: Views 12,400 per month # web', 'metric: Views 12,400 per month'],
    ['effort: low # we think', 'effort: low'],
  ])('%s: the value holds, and the fix moves the comment above', async (line, kept) => {
    const comment = /(?:#|\/\/)\s*(.*)$/u.exec(line)?.[1] ?? '';
    const { errors } = await touchpointOf(`      ${line}\n`);
    expect(errors).toEqual([
      `“${line.slice(kept.length + 1)}” is not part of the value. A comment needs a line of its own, above this one.`,
    ]);
    const text = `journey: J\n  touchpoint: T\n    ${line}\n    owner: Sales\n`;
    expect(await fixed('invalid-value', text)).toBe(
      `journey: J\n  touchpoint: T\n    # ${comment}\n    ${kept}\n    owner: Sales\n`,
    );
  });

  test.each([
    ['rating: 4 (n=12, March 2026) # phone', '“March 2026” is a date in another form. Write it as “2026-03”.'],
    ['wait: soon // phone', '“soon” is not a duration. Write a number and a unit, such as “40 minutes” or “8 weeks”.'],
  ])('%s: the fault of the value is named, not the comment behind it', async (line, message) => {
    const { errors } = await touchpointOf(`      ${line}\n`);
    expect(errors[0]).toBe(message);
    expect(errors.join()).not.toContain('parenthesis');
  });

  test('of a journey and on a line with bars', async () => {
    const text = 'journey: J\n  scale: 1-5 # stars\n  touchpoint: T | rating: 4 # now | importance: 3\n';
    const analysis = await reader.read(text);
    expect(analysis.file.journeys[0]?.scale.high).toBe(5);
    expect(first(analysis)).toMatchObject({ ratings: [{}], importances: [{}] });
    expect(await fixed('invalid-value', text)).toBe(text.replace('  scale: 1-5 # stars', '  # stars\n  scale: 1-5'));
  });
});
