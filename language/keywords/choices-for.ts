import { choices, type Holder, type Keyword } from './keywords.ts';

/** The words that a keyword's value may be where `holder` holds it: the same keyword has other words elsewhere. */
export function choicesFor({ word, choices: all }: Keyword, holder: Holder): readonly string[] | undefined {
  if (word === 'status') {
    return holder === 'action' ? choices.actionStatuses : choices.statuses;
  }
  if (word === 'kind') {
    return holder === 'channel' ? choices.channelKinds : choices.evidenceKinds;
  }
  return all;
}
