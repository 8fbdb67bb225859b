import { DefaultServiceRegistry, type LangiumCoreServices, type URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { unreadBytesOf } from '../project/size-limit.ts';

/** For a text that was too large to be read every question of an editor has an empty answer, at once. */
export class JourneyServiceRegistry extends DefaultServiceRegistry {
  private readonly shared: LangiumSharedServices;
  private readonly silent = new WeakMap<LangiumCoreServices, LangiumCoreServices>();

  constructor(services: LangiumSharedServices) {
    super(services);
    this.shared = services;
  }

  override getServices(uri: URI): LangiumCoreServices {
    const services = super.getServices(uri);
    const document = this.shared.workspace.LangiumDocuments.getDocument(uri);
    if (!document || unreadBytesOf(document) === undefined) return services;
    const known = this.silent.get(services);
    if (known) return known;
    const silent: LangiumCoreServices = Object.create(services, { lsp: { value: {} } });
    this.silent.set(services, silent);
    return silent;
  }
}
