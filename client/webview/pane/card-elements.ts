/** The map's cards, rows and points as they stand in the page: whatever leads to a touchpoint. */
import { type Box, isArrow, nextBox } from './card-navigation.ts';

/** What is shown as chosen. Rows and points that lead to the same touchpoint come after its card. */
export function chosenCard(canvas: Element): Element | null {
  return canvas.querySelector('[aria-current="true"]');
}

const buttons = ':is([role="button"][data-touchpoint], :is(.jm-again, .jm-add) > [role="button"])';
const cards = ':is(.jm-card, .jm-again, .jm-add) > [role="button"]';

/**
 * With the focus on a card, where a key leads: an arrow to the next one there, Home and End to the ends of its stage
 * (with Ctrl or Cmd of the map), Page Up and Page Down to the stage before and after. `undefined` when the key is none
 * of these or the focus is elsewhere; the card itself at the edge, so that a key does not start to scroll under the
 * reader's hands. While nothing has the focus, as when a page has just been opened, an arrow leads to the tab stop.
 *
 * @param isPassedOver of what a filter has left out: it is there, but no key leads to it.
 */
export function cardOfKey(
  canvas: Element,
  event: KeyboardEvent,
  isPassedOver: (button: Element) => boolean,
): Element | undefined {
  const focused = document.activeElement;
  if (focused === document.body && isArrow(event.key) && !hasModifier(event)) return tabStop(canvas);
  if (!focused?.matches(buttons) || !canvas.contains(focused) || event.altKey || event.shiftKey) return undefined;
  const widely = event.ctrlKey || event.metaKey;
  if (isArrow(event.key)) return widely ? undefined : (neighbour(canvas, focused, event.key, isPassedOver) ?? focused);
  const cardsIn = (part: Element) => [...part.querySelectorAll(cards)].filter((card) => !isPassedOver(card));
  const all = () => cardsIn(canvas);
  const stage = focused.closest('.jm-stage');
  const own = stage ? cardsIn(stage) : all();
  switch (event.key) {
    case 'Home':
      return (widely ? all() : own)[0] ?? focused;
    case 'End':
      return (widely ? all() : own).at(-1) ?? focused;
    case 'PageUp':
    case 'PageDown':
      return widely ? undefined : stageBeside(canvas, stage, event.key === 'PageDown' ? 1 : -1, cardsIn);
    default:
      return undefined;
  }
}

function hasModifier({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}

function tabStop(canvas: Element): Element | undefined {
  return canvas.querySelector('[role="button"][tabindex="0"]') ?? undefined;
}

function neighbour(
  canvas: Element,
  focused: Element,
  key: Parameters<typeof nextBox>[2],
  isPassedOver: (button: Element) => boolean,
): Element | undefined {
  const all = [...canvas.querySelectorAll(buttons)].filter((one) => one === focused || !isPassedOver(one));
  const index = nextBox(all.map(boxOf), all.indexOf(focused), key);
  return index === undefined ? undefined : all[index];
}

function boxOf(element: Element): Box {
  return element.getBoundingClientRect();
}

/** The first card of the next stage with cards; after the last stage, the first card of the stage itself. */
function stageBeside(
  canvas: Element,
  stage: Element | null,
  by: 1 | -1,
  cardsIn: (part: Element) => readonly Element[],
): Element | undefined {
  if (!stage) return undefined;
  const stages = [...canvas.querySelectorAll('.jm-stage')].filter((one) => one === stage || cardsIn(one).length > 0);
  const beside = stages[stages.indexOf(stage) + by] ?? stage;
  return cardsIn(beside)[0];
}
