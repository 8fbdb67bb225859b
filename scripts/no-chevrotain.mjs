/**
 * What the bundles have in place of Chevrotain: Langium would build a parser with it, and our own reads the text
 * (`language/syntax/tree-builder.ts`). Langium's classes extend these, and none of them is ever made.
 */
export class EmbeddedActionsParser {
  constructor() {
    throw new Error('This bundle has no parser generator.');
  }
}
/** Langium asks it whether comments have several lines, and takes a failure for no. */
export class RegExpParser {
  pattern() {
    throw new Error('This bundle has no parser of patterns.');
  }
}
export class BaseRegExpVisitor {}
export class Lexer extends EmbeddedActionsParser {}
export class LLkLookaheadStrategy extends EmbeddedActionsParser {}
export class LLStarLookaheadStrategy extends EmbeddedActionsParser {}
export const defaultParserErrorProvider = {};
export const defaultLexerErrorProvider = {};
export const EOF = {};
export const EMPTY_ALT = () => () => undefined;
export const createToken = EMPTY_ALT;
export const createTokenInstance = EMPTY_ALT;
