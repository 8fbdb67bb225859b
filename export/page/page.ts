/** The map as a page that answers to a pointer. Everything can be read without its script, which one hash lets through. */
import { sha256 } from '@noble/hashes/sha2.js';
import type { JourneyView } from '../../language/model/journey-view.ts';
import type { MapMessageKey } from '../../map/messages/messages.ts';
import { type LaneId, laneIds, type MapOptions } from '../../map/options.ts';
import { type PageExtras, renderHtml, type StandaloneOptions } from '../../map/standalone.tsx';
import { base64 } from '../base64.ts';
import type { ExportTranslator } from '../messages/messages.ts';
import { addTools, findTouchpoints, pointEverywhere, sortTables, switchLanes, zoomPicture } from './lively.ts';
import { toolsCss } from './tools-css.ts';

/** Strict: what is misspelt in a script that nobody sees running should at least fail. */
const script = `'use strict';${[switchLanes, zoomPicture, findTouchpoints, addTools, pointEverywhere, sortTables]
  .map((part) => `(${part.toString()})(document);`)
  .join('\n')}`;

export function renderPage(
  journeys: readonly JourneyView[],
  options: StandaloneOptions,
  say: ExportTranslator['t'],
): string {
  const markup = renderHtml(journeys, options);
  return renderHtml(journeys, { ...options, extras: extrasFor(lanesIn(markup, options.options), options, say) });
}

/** The lanes that are in the picture, in their order: an empty one is not drawn and not offered. */
function lanesIn(markup: string, options: MapOptions | undefined): LaneId[] {
  return laneIds.filter(
    (id) => !options?.hidden.includes(id) && markup.includes(id === 'curve' ? 'jm-curve-lane' : `jm-lane-${id}`),
  );
}

function extrasFor(
  lanes: readonly LaneId[],
  { translator }: StandaloneOptions,
  say: ExportTranslator['t'],
): PageExtras {
  const words = {
    tools: say('page.tools'),
    zoomIn: say('page.zoom-in'),
    zoomOut: say('page.zoom-out'),
    actual: say('page.actual'),
    fit: say('page.fit'),
    find: say('page.find'),
    // The page counts; the places of its numbers stay open until then.
    found: say('page.found', { found: '{found}', all: '{all}' }),
  };
  return {
    css: toolsCss,
    script,
    policy: `'sha256-${base64(sha256(new TextEncoder().encode(script)))}'`,
    data: {
      'data-words': JSON.stringify(words),
      'data-lanes': JSON.stringify(lanes.map((id) => [id, translator.t(`lane.${id}` satisfies MapMessageKey)])),
    },
  };
}
