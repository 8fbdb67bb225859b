/** Every command that the extension registers; the manifest names the same ones (a test compares them). */
export const commandIds = [
  'journey.newJourney',
  'journey.saveJourney',
  'journey.makeToBe',
  'journey.openPreview',
  'journey.openPreviewToSide',
  'journey.openLockedPreviewToSide',
  'journey.preview.toggleLock',
  'journey.preview.showSource',
  'journey.preview.zoomIn',
  'journey.preview.zoomOut',
  'journey.preview.zoomReset',
  'journey.preview.fitWidth',
  'journey.preview.fitAll',
  'journey.compare.named',
  'journey.compare.file',
  'journey.compare.selected',
  'journey.compare.commit',
  'journey.compare.personas',
  'journey.compare.end',
  'journey.exportMap',
  'journey.copyImage',
  'journey.pasteRows',
  'journey.translateKeywords',
  'journey.restartServer',
] as const;

export type CommandId = (typeof commandIds)[number];
