import { type LangiumDocument, URI, type WorkspaceFolder } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { JourneyWorkspaceManager } from '../language/langium/journey-workspace.ts';
import { usualAdvance } from '../language/project/size-limit.ts';
import type { ProjectSettings } from './project-settings.ts';

/** The analysis of a text takes some hundred times the text's size; half of the memory is for what is open. */
const memoryOfText = 200;

/** Knows what the project wants before it looks at the first file. */
export class ServerWorkspaceManager extends JourneyWorkspaceManager {
  protected override readonly advance: number;
  private readonly settings: ProjectSettings;

  /** @param memory how much the process may hold, in bytes; left out, as much as is usual. */
  constructor(services: LangiumSharedServices, settings: ProjectSettings, memory = Infinity) {
    super(services);
    this.settings = settings;
    this.advance = Math.min(usualAdvance, memory / memoryOfText);
  }

  protected override async performStartup(folders: WorkspaceFolder[]): Promise<LangiumDocument[]> {
    await this.settings.read(folders.map(({ uri }) => URI.parse(uri)));
    return super.performStartup(folders);
  }
}
