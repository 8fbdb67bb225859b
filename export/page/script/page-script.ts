/**
 * What makes an exported page answer: lanes to be switched off, zoom, search, one touchpoint seen everywhere, tables
 * that sort. It is a bundle of its own, whose text stands in the page; what it needs to say stands there, too
 * (`data-words`, `data-lanes`).
 */
import { touchpointFinder } from './find.ts';
import { laneSwitch } from './lanes.ts';
import { pointEverywhere } from './pointing.ts';
import { sortTables } from './sorting.ts';
import { addTools } from './tools.ts';
import { pictureZoom } from './zoom.ts';

const main = document.querySelector<HTMLElement>('main');
const picture = document.querySelector<SVGSVGElement>('.picture > svg');
if (main && picture) {
  const zoom = pictureZoom(picture);
  const switchLane = laneSwitch(picture);
  addTools(main, {
    zoom,
    find: touchpointFinder(document),
    switchLane: (lane, isShown) => {
      switchLane(lane, isShown);
      zoom('again');
    },
  });
}
pointEverywhere(document);
sortTables(document);
