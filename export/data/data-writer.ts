import type { JourneyView } from '../../language/model/journey-view.ts';
import type { Exported } from '../formats/job.ts';

/** Facts and numbers of journeys, for other programs. */
export interface DataJob {
  readonly journeys: readonly JourneyView[];
  /** BCP 47 tag of the words in the file. */
  readonly locale: string;
}

/** Writes a file in one format. */
export type DataWriter = (job: DataJob) => Promise<Exported>;
