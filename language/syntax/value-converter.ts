import { type CstNode, DefaultValueConverter, type GrammarAST, type ValueType } from 'langium';
import { plainText } from './plain-text.ts';

/** Texts are kept as the reader means them; names and ids as they are written. */
export class JourneyValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, _cstNode: CstNode): ValueType {
    return rule.name === 'TEXT' ? plainText(input) : input;
  }
}
