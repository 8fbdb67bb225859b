/** The four kinds of theme that an editor can have, under the names of the host's own versions of them. */
export type ThemeKind = 'light' | 'dark' | 'high-contrast' | 'high-contrast-light';

export const themeKinds: readonly ThemeKind[] = ['light', 'dark', 'high-contrast', 'high-contrast-light'];

export type HostName = 'node' | 'web';

const themes: Readonly<Record<HostName, Readonly<Record<ThemeKind, string>>>> = {
  node: {
    light: 'Light Modern',
    dark: 'Dark Modern',
    'high-contrast': 'Default High Contrast',
    'high-contrast-light': 'Default High Contrast Light',
  },
  web: {
    light: 'Default Light Modern',
    dark: 'Default Dark Modern',
    'high-contrast': 'Default High Contrast',
    'high-contrast-light': 'Default High Contrast Light',
  },
};

/** Nothing opens by itself: no welcome page, no chat, no sign-in, no recommendation, no question about trust. */
export const quietSettings: Readonly<Record<string, unknown>> = {
  'accessibility.verbosity.emptyEditorHint': false,
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'editor.accessibilitySupport': 'off',
  'editor.minimap.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.exclude': { '**/.vscode': true },
  'files.restoreUndoStack': false,
  'git.enabled': false,
  'remote.autoForwardPorts': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.editor.enablePreview': false,
  'workbench.editor.restoreViewState': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

export function settingsFor(host: HostName, theme: ThemeKind): Record<string, unknown> {
  return { ...quietSettings, 'workbench.colorTheme': themes[host][theme] };
}
