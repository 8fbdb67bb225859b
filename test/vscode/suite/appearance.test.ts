/** How it looks in each kind of theme. The pictures are in `test-results/`, to be looked at. */
import { expect } from 'vitest';
import { picturePath, test } from '../harness/fixtures.ts';
import { Preview } from '../harness/preview.ts';
import { themeKinds } from '../harness/settings.ts';

test.for(themeKinds)(
  'axe-core finds nothing in the preview, and it can be looked at: %s',
  async (theme, { openWorkbench }) => {
    const workbench = await openWorkbench({ theme });
    await workbench.openFile('car-dealership.journey');
    await workbench.runCommand('Journey: Open Preview to the Side');
    const preview = new Preview(workbench.page);
    await preview.ready();
    await preview.card('offer').click();
    await expect.poll(() => preview.marked().count()).toBe(1);
    expect(await preview.complaints()).toEqual([]);
    await workbench.page.screenshot({ path: picturePath(theme) });
  },
);
