import type { TestProject } from 'vitest/node';
import { startHost } from './hosts.ts';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const host = await startHost('web');
  project.provide('host', host.address);
  return () => host.close();
}
