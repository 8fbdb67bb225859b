/** What the beginning of a clause looks like: `keyword id[persona, …]:`. */
import { keywords, spellingsOf } from '../keywords/keywords.ts';
import { invisibleClass } from '../model/invisible.ts';

const blank = String.raw`(?:[^\S\r\n]|[${invisibleClass}])`;
const letters = String.raw`[\p{L}\p{M}\p{N}_-]`;
/** A character without width inside it does not end a word. */
const word = String.raw`[\p{L}_]${letters}*(?:[${invisibleClass}]+${letters}+)*`;
const inId = String.raw`[^\s:：[\]|]`;
/** The colon of a keyboard for Chinese or Japanese is read, and reported. */
const colon = '[:：]';
const headers = keywords.filter(({ word: one, part }) => one === 'journey' || part).flatMap(spellingsOf);

/** The first word of a clause. */
export const wordPattern = new RegExp(word, 'uy');
/** Word, id, what stands in the brackets. */
export const headPattern = new RegExp(
  String.raw`(${word})(?:${blank}+(?![${invisibleClass}])(${inId}+?))?(?:${blank}*\[([^\]\r\n]*)\])?${blank}*${colon}`,
  'uy',
);
/** A line that opens a journey, a stage or another thing. */
export const headerLine = new RegExp(
  String.raw`^${blank}*(?:${headers.join('|')})(?![\p{L}\p{M}\p{N}_-])[^\r\n:：]*${colon}`,
  'iu',
);
/** A line with a text of several lines. */
export const textOpenerLine = new RegExp(String.raw`^${blank}*[\p{L}_][^\r\n:：]*${colon}${blank}*"""`, 'u');
export const bulletPattern = /[-–—•*][^\S\r\n]+/uy;
export const tightBarPattern = /(?<!\\)\|\s*([\p{L}]+)\s*:/gu;
