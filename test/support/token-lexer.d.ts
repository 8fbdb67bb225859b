import { DefaultLexer, type LangiumCoreServices, type LexerResult } from 'langium';
/** In the place of Langium's lexer. */
export declare class TokenLexer extends DefaultLexer {
  private readonly types;
  constructor(services: LangiumCoreServices);
  tokenize(text: string): LexerResult;
}
