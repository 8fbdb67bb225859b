import { DefaultConfigurationProvider } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { Connection, DidChangeConfigurationParams, InitializeParams } from 'vscode-languageserver';
import { type EditorSettings, readEditorSettings, usualEditorSettings } from '../language/project/editor-settings.ts';
import type { Refresher } from './refresher.ts';

const section = 'journey';

type Initialized = Parameters<DefaultConfigurationProvider['initialized']>[0];

/**
 * What an analyst has set in the editor. A client that has `workspace/configuration` is asked; every other one may send
 * `initializationOptions: {"settings": {"inlayHints": {"rank": false}}}`, and `workspace/didChangeConfiguration` when
 * it changes. Nothing is registered with a client that cannot take registrations: it would answer with an error.
 */
export class EditorConfiguration extends DefaultConfigurationProvider {
  private readonly connection: Connection;
  private readonly refresher: Refresher;
  private canRegister = false;
  private now: EditorSettings = usualEditorSettings;
  private ask: (() => Promise<void>) | undefined;

  constructor(services: LangiumSharedServices, connection: Connection, refresher: Refresher) {
    super(services);
    this.connection = connection;
    this.refresher = refresher;
  }

  get current(): EditorSettings {
    return this.now;
  }

  override initialize(params: InitializeParams): void {
    super.initialize(params);
    const { workspace } = params.capabilities;
    this.canRegister = workspace?.didChangeConfiguration?.dynamicRegistration ?? false;
    const options: unknown = params.initializationOptions;
    if (typeof options === 'object' && options !== null && 'settings' in options) {
      this.now = readEditorSettings(options.settings);
    }
  }

  override async initialized(params: Initialized): Promise<void> {
    const { register, fetchConfiguration, ...rest } = params;
    if (fetchConfiguration && this.workspaceConfig) {
      this.ask = async () => {
        const [said] = await fetchConfiguration([{ section }]);
        this.take(said);
      };
    }
    await super.initialized(register && this.canRegister ? { ...rest, register } : rest);
    await this.ask?.();
  }

  /** Some clients say what has changed, others only that something has. */
  override updateConfiguration(change: DidChangeConfigurationParams): void {
    super.updateConfiguration(change);
    if (this.ask) {
      this.ask().catch((error: unknown) =>
        this.connection.console.warn(`Settings could not be read: ${String(error)}`),
      );
      return;
    }
    const settings: unknown = change.settings;
    if (typeof settings === 'object' && settings !== null && section in settings) {
      this.take((settings as Readonly<Record<string, unknown>>)[section]);
    }
  }

  private take(said: unknown): void {
    const before = JSON.stringify(this.now);
    this.now = readEditorSettings(said, this.ask ? usualEditorSettings : this.now);
    if (JSON.stringify(this.now) !== before) {
      this.refresher.everything();
    }
  }
}
