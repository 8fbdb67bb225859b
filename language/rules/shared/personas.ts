import type { JourneyTranslate } from '../../messages/messages.ts';
import type { MessageArguments } from '../../messages/translator.ts';
import { declaredAs } from '../../model/in-reach.ts';
import type { Journey, JourneyFile, Persona, Rating } from '../../model/model.ts';
import { shortName } from './touchpoint-views.ts';

/** Whether the persona is declared in this file; one from a used file has its ranges there, not here. */
export function standsIn(file: JourneyFile, journey: Journey, persona: Persona): boolean {
  return [...journey.declares.personas, ...file.declares.personas].some(
    (own) => own.key === persona.key && own.range.start.line === persona.range.start.line,
  );
}

/** For whom a line holds, as messages want it: everybody, or the personas in its square brackets. */
export function whoseLine(
  { personas }: Rating,
  journey: Pick<Journey, 'personas' | 'inReach'>,
  t: JourneyTranslate,
): MessageArguments {
  const names = personas.map((key) => {
    const own = journey.personas.find((candidate) => candidate.key === key);
    const persona = own ?? declaredAs(journey.inReach, 'personas', key);
    return persona ? shortName(persona, t) : key;
  });
  return { who: names.length === 0 ? 'everybody' : 'persona', persona: names.join(', ') };
}
