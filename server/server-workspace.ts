import { type LangiumDocument, URI, type WorkspaceFolder } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { JourneyWorkspaceManager } from '../language/workspace/journey-workspace.ts';
import type { ProjectSettings } from './project-settings.ts';

/** Knows what the project wants before it looks at the first file. */
export class ServerWorkspaceManager extends JourneyWorkspaceManager {
  private readonly settings: ProjectSettings;

  constructor(services: LangiumSharedServices, settings: ProjectSettings) {
    super(services);
    this.settings = settings;
  }

  protected override async performStartup(folders: WorkspaceFolder[]): Promise<LangiumDocument[]> {
    await this.settings.read(folders.map(({ uri }) => URI.parse(uri)));
    return super.performStartup(folders);
  }
}
