/**
 * The map as a page that answers to a pointer. Everything can be read without its script, which one hash lets through.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import type { JourneyView } from '../../language/model/journey-view.ts';
import { drawnLanes, type MenuChoice } from '../../map/layout/menu-choices.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { defaultOptions } from '../../map/options.ts';
import { type PageExtras, renderHtml, type StandaloneOptions } from '../../map/standalone.tsx';
import { base64 } from '../base64.ts';
import type { ExportTranslator } from '../messages/messages.ts';
import script from './script/page-script.ts?text';
import { toolsCss } from './tools-css.ts';

export function renderPage(
  journeys: readonly JourneyView[],
  options: StandaloneOptions,
  say: ExportTranslator['t'],
): string {
  // An empty lane is not drawn and not offered, and one that was not wanted is not drawn either.
  const drawn = drawnLanes(journeys, options.options ?? defaultOptions, makeWords(options.translator));
  return renderHtml(journeys, {
    ...options,
    extras: extrasFor(drawn, say),
  });
}

function extrasFor(lanes: readonly MenuChoice[], say: ExportTranslator['t']): PageExtras {
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
      'data-lanes': JSON.stringify(lanes.map(({ id, name }) => [id, name])),
    },
  };
}
