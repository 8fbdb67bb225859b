import { AstUtils } from 'langium';
import type * as ast from '../generated/ast.ts';
import { findValue, type ValueWord } from '../keywords/values.ts';
import type {
  Channel,
  ChannelKind,
  Declarations,
  Fact,
  Ownership,
  Persona,
  Source,
  SourceSegment,
} from '../model/model.ts';
import { addressFrom } from '../names/import-graph.ts';
import { readScale } from '../syntax/values/number.ts';
import { readColumnName, readMissing, readSegment } from '../syntax/values/survey-answers.ts';
import { readDate } from '../syntax/values/time.ts';
import { buildNeeds, preferencesOf } from './build-touchpoint.ts';
import type { BuildContext } from './context.ts';
import { Properties } from './properties.ts';

/** What a journey or a file itself declares. */
export function buildDeclarations(node: ast.Journey | ast.JourneyFile, context: BuildContext): Declarations {
  context.assignKeys(node.personas, 'persona');
  context.assignKeys(node.channels, 'channel');
  context.assignKeys(node.teams, 'team');
  context.assignKeys(node.sources, 'source');
  return {
    personas: node.personas.map((persona) => buildPersona(persona, context)),
    channels: node.channels.map((channel) => {
      const properties = new Properties(channel);
      return {
        ...context.named(channel, properties),
        ...channelKinds(properties, context),
        notes: context.texts(properties.all('notes')),
      };
    }),
    teams: node.teams.map((team) => {
      const properties = new Properties(team);
      return {
        ...context.named(team, properties),
        ownership: context.choice(properties.first('kinds'), 'ownerships'),
        notes: context.texts(properties.all('notes')),
      };
    }),
    sources: node.sources.map((source) => buildSource(source, context)),
  };
}

/** `digital`, `earned`, or both: `digital, earned`. */
function channelKinds(properties: Properties, context: BuildContext): Pick<Channel, 'kind' | 'ownership'> {
  const kinds = context.choices(properties.first('kinds'), 'channelKinds');
  const channel: { kind?: Fact<ChannelKind>; ownership?: Fact<Ownership> } = {};
  for (const { value, range } of kinds) {
    const ownership = findValue('ownerships', value);
    if (ownership) channel.ownership ??= { value: ownership, range };
    else if (isMedium(value)) channel.kind ??= { value, range };
  }
  return { kind: channel.kind, ownership: channel.ownership };
}

function isMedium(word: ValueWord<'channelKinds'>): word is ChannelKind {
  return findValue('ownerships', word) === undefined;
}

function buildPersona(node: ast.Persona, context: BuildContext): Persona {
  const properties = new Properties(node);
  return {
    ...context.named(node, properties),
    abouts: context.texts(properties.all('abouts')),
    goals: context.texts(properties.all('goals')),
    quotes: context.personalTexts(node.quotes),
    notes: context.texts(properties.all('notes')),
    prefers: preferencesOf(properties, context),
    needs: buildNeeds(node, context),
  };
}

function buildSource(node: ast.Source, context: BuildContext): Source {
  const properties = new Properties(node);
  const text = (name: string) => context.texts(properties.all(name))[0];
  const [file, columns] = [text('files'), text('columns')];
  const named = (name: string) => context.value(properties.first(name), readColumnName);
  return {
    ...context.named(node, properties),
    kind: context.choice(properties.first('kinds'), 'evidenceKinds'),
    file: file && { value: file.value, range: file.range },
    ...present({ address: file && addressFrom(AstUtils.getDocument(node).uri, file.value)?.toString() }),
    columns: columns && { value: columns.value, range: columns.range },
    ...present({
      sheet: named('sheets'),
      scale: context.value(properties.first('scales'), readScale),
      missing: context.value(properties.first('missing'), readMissing),
      weight: named('weights'),
      dated: named('dated'),
      names: named('nameColumns'),
      answers: named('answerColumns'),
    }),
    ...(node.segments.length === 0 ? {} : { segments: node.segments.flatMap((one) => segmentOf(one, context)) }),
    date: context.value(properties.first('dates'), readDate),
    notes: context.texts(properties.all('notes')),
  };
}

function segmentOf(node: ast.Segment, context: BuildContext): SourceSegment[] {
  const fact = context.value(context.valueNodeOf(node), readSegment);
  return fact ? [{ ...fact.value, personas: context.personas(node), range: fact.range }] : [];
}

/** The properties that are stated. */
function present<T extends object>(properties: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const stated = Object.entries(properties).filter(([, value]) => value !== undefined);
  return Object.fromEntries(stated) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
