import { declaredName } from '../../view/names.ts';
import { type UnwantedChannel, unwantedChannels } from '../../view/unwanted-channels.ts';
import { type Draft, type JourneyContext, journeyRule } from '../rule.ts';
import { contactsIn, wishPlace } from '../shared/contact-drafts.ts';
import { nameOf, shortName, touchpointId } from '../shared/touchpoint-views.ts';

/** A contact that the company starts over a channel that customers do not prefer. */
export const unwantedChannel = journeyRule({
  code: 'unwanted-channel',
  level: 'info',
  check: (context) => unwantedChannels(contactsIn(context)).map((found) => draft(found, context)),
});

function draft({ touchpoint, wish }: UnwantedChannel, context: JourneyContext): Draft {
  const { journey, t } = context;
  const { persona, names } = wish;
  const [first] = touchpoint.channels;
  return {
    message: t('unwanted-channel', {
      name: nameOf(touchpoint, t),
      channels: touchpoint.channels.map((channel) => declaredName('channels', channel, journey)).join(', '),
      who: persona ? 'persona' : 'everybody',
      persona: persona ? shortName(persona, t) : '',
      wanted: names.join(', '),
    }),
    range: first?.range ?? touchpoint.nameRange,
    touchpoint: touchpointId(touchpoint),
    related: wishPlace(wish, context, 'unwanted-channel.wish'),
  };
}
