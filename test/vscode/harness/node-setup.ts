import type { TestProject } from 'vitest/node';
import { type HostAddress, startHost } from './hosts.ts';

declare module 'vitest' {
  interface ProvidedContext {
    host: HostAddress;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const host = await startHost('node');
  project.provide('host', host.address);
  return () => host.close();
}
