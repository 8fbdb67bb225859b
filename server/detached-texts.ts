import { URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { JourneyView } from '../language/model/journey-view.ts';
import { excessOnDisk } from '../language/project/size-limit.ts';
import { readJourneys } from '../language/read-journeys.ts';
import type { CalendarDay } from './calendar-day.ts';
import type { ProjectSettings } from './project-settings.ts';

/** A text, and the address at which it is read. */
interface DetachedText {
  readonly uri: string;
  readonly text: string;
}

interface Reading extends DetachedText {
  /** What the files that it uses said then, by address. */
  readonly used: ReadonlyMap<string, string | undefined>;
  readonly settings: string;
  readonly journeys: readonly JourneyView[];
}

/**
 * Reads texts that are no files, such as the last commit's, in services of their own: nothing of them is found by a
 * name, and nobody hears of their findings. The last reading is kept, since the text beside it changes with every
 * keystroke and this one does not.
 */
export class DetachedTexts {
  private readonly shared: () => LangiumSharedServices;
  private readonly settings: ProjectSettings;
  private readonly day: CalendarDay;
  private last: Reading | undefined;

  constructor(shared: () => LangiumSharedServices, settings: ProjectSettings, day: CalendarDay) {
    this.shared = shared;
    this.settings = settings;
    this.day = day;
  }

  async read({ uri, text }: DetachedText): Promise<readonly JourneyView[]> {
    const settings = JSON.stringify(this.settings.of(URI.parse(uri)));
    const { last } = this;
    if (last?.uri === uri && last.text === text && last.settings === settings && (await this.isFresh(last))) {
      return last.journeys;
    }
    const used = new Map<string, string | undefined>();
    const load = async (address: string) => {
      const found = await this.textAt(URI.parse(address));
      used.set(address, found);
      return found;
    };
    const roots = (this.shared().workspace.WorkspaceManager.workspaceFolders ?? []).map((folder) => folder.uri);
    const [analysis] = await readJourneys([{ uri, text }], {
      today: this.day.today(),
      roots,
      settings: (address) => this.settings.of(URI.parse(address)),
      load,
    });
    const journeys = analysis?.journeys ?? [];
    this.last = { uri, text, used, settings, journeys };
    return journeys;
  }

  private async isFresh({ used }: Reading): Promise<boolean> {
    const now = await Promise.all([...used.keys()].map((address) => this.textAt(URI.parse(address))));
    return [...used.values()].every((text, index) => text === now[index]);
  }

  /** As it is open, or else as it was read; the file system is asked only for what nobody has read. */
  private async textAt(uri: URI): Promise<string | undefined> {
    const { LangiumDocuments, FileSystemProvider } = this.shared().workspace;
    const known = LangiumDocuments.getDocument(uri);
    if (known) {
      return known.textDocument.getText();
    }
    if (!(await FileSystemProvider.exists(uri))) return undefined;
    const excess = await excessOnDisk(uri, FileSystemProvider);
    return excess === undefined ? FileSystemProvider.readFile(uri) : undefined;
  }
}
