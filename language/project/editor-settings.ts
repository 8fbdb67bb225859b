/**
 * What an analyst sets for the editor (`journey.…`), as opposed to what a project sets for everybody (`journey.json`).
 */

/** Each of the small words and numbers that can be switched off, and what the formatter may do. */
export interface EditorSettings {
  readonly inlayHints: {
    /** The place among the priorities, behind a touchpoint's name. */
    readonly rank: boolean;
    /** What a touchpoint adds to the whole or takes from it, behind its rating. */
    readonly contribution: boolean;
    /** How well the needs of a touchpoint without a rating are met. */
    readonly needsMet: boolean;
    /** The score of a stage, behind its name. */
    readonly score: boolean;
  };
  readonly codeLens: {
    /** Score and coverage, above a journey. */
    readonly score: boolean;
    /** How many priorities a stage has. */
    readonly priorities: boolean;
    /** "Compare with …", above a journey that is measured against another. */
    readonly compare: boolean;
  };
  readonly format: {
    /** Values of neighbouring lines stand in one column. */
    readonly alignValues: boolean;
  };
}

export const usualEditorSettings: EditorSettings = {
  inlayHints: { rank: true, contribution: false, needsMet: true, score: true },
  codeLens: { score: true, priorities: true, compare: true },
  format: { alignValues: false },
};

/** Reads the section `journey` of an editor's settings; what is not said, or not said as yes or no, stays as it is. */
export function readEditorSettings(section: unknown, before: EditorSettings = usualEditorSettings): EditorSettings {
  return {
    inlayHints: switches(entry(section, 'inlayHints'), before.inlayHints),
    codeLens: switches(entry(section, 'codeLens'), before.codeLens),
    format: switches(entry(section, 'format'), before.format),
  };
}

function switches<Switches extends Readonly<Record<keyof Switches, boolean>>>(
  said: unknown,
  usual: Switches,
): Switches {
  const read = Object.entries<boolean>(usual).map(([name, value]) => {
    const own = entry(said, name);
    return [name, typeof own === 'boolean' ? own : value];
  });
  return Object.fromEntries(read) as Switches;
}

function entry(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
