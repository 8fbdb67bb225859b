import type { MeasureOptions } from './plan.ts';

/** Lets other work of the editor have its turn. @throws the reason of an aborted signal */
export async function pause({ signal }: MeasureOptions): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
  signal?.throwIfAborted();
}
