/** What a name stands for: the thing that it refers to, in a line or two, and where it is written. */
import { AstUtils, type LangiumDocument, UriUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { findValue } from '../../keywords/values.ts';
import type { JourneyTranslate } from '../../messages/messages.ts';
import type { Target } from '../../names/occurrences.ts';
import { type NamedNode, nameOf } from '../../names/symbol-tables.ts';
import type { FileAnalysis } from '../../project/analyser.ts';
import { touchpointsIn } from '../../rules/shared/touchpoint-views.ts';
import { escapeMarkdown } from './markdown.ts';
import { touchpointSummary } from './summaries.ts';

/** What explaining a name takes. */
export interface NameContext {
  readonly document: LangiumDocument<ast.JourneyFile>;
  readonly analysis: FileAnalysis;
  readonly t: JourneyTranslate;
}

/**
 * The lines that explain a name by its meaning; none for a name that nothing answers to, for which a finding stands
 * there already.
 */
export function explainName(name: string, meaning: Target | undefined, context: NameContext): string[] {
  if (meaning?.kind === 'thing') {
    return [...describe(meaning.node, context), ...placeOf(meaning.node, context)];
  }
  if (meaning?.kind === 'word') {
    const key = meaning.of === 'Channel' ? 'hover.undeclared-channel' : 'hover.undeclared-team';
    return [context.t(key, { name: escapeMarkdown(name) })];
  }
  return [];
}

function describe(node: NamedNode, context: NameContext): string[] {
  const { t } = context;
  const name = escapeMarkdown(nameOf(node) || node.id || t('symbol.unnamed'));
  switch (node.$type) {
    case 'Touchpoint':
      return [t('hover.touchpoint', { name, words: shortWords(node, context) })];
    case 'Persona': {
      const goals = node.goals.map((goal) => t('hover.goal', { goal: escapeMarkdown(goal) }));
      return [t('hover.persona', { name }), ...node.abouts.map(escapeMarkdown), ...goals];
    }
    case 'Need': {
      const persona = AstUtils.getContainerOfType(node, ast.isPersona);
      return [t('hover.need', { name, persona: persona ? escapeMarkdown(nameOf(persona) ?? '') : 'none' })];
    }
    case 'Channel':
      return [t('hover.channel', { name, kind: escapeMarkdown(node.kinds[0] ?? 'none') })];
    case 'Source': {
      const [kind = 'none'] = node.kinds;
      const [date = 'none'] = node.dates;
      return [t('hover.source', { name, kind: escapeMarkdown(kind), date: escapeMarkdown(date) })];
    }
    case 'Journey': {
      const state = findValue('states', node.states[0] ?? '') === 'to-be' ? 'to_be' : 'as_is';
      return [t('hover.journey', { name, state })];
    }
    case 'Team':
      return [t('hover.team', { name }), ...node.notes.map(escapeMarkdown)];
    case 'Stage':
      return [];
  }
}

/** A touchpoint's rating in short. It is in this file: touchpoints are named within their own journey only. */
function shortWords(node: ast.Touchpoint, { analysis, t }: NameContext): string {
  const start = node.$cstNode?.range.start;
  for (const { journey, numbers } of analysis.journeys) {
    const touchpoint = touchpointsIn(journey.stages).find(
      ({ range }) => range.start.line === start?.line && range.start.character === start?.character,
    );
    const own = touchpoint && numbers.touchpoints[touchpoint.key];
    if (touchpoint && own) {
      return touchpointSummary(touchpoint, own, journey, t);
    }
  }
  return '';
}

function placeOf(node: NamedNode, { document, t }: NameContext): string[] {
  const range = node.$cstNode?.range;
  if (!range) {
    return [];
  }
  const line = range.start.line + 1;
  const { uri } = AstUtils.getDocument(node);
  return UriUtils.equals(uri, document.uri)
    ? [t('hover.from-line', { line })]
    : [t('hover.from-file', { line, file: escapeMarkdown(UriUtils.basename(uri)) })];
}
