/**
 * Property tests hunt with new cases at every run, but not in continuous integration: there a run must say something
 * about the change, and say it again when it is repeated.
 */
import fc from 'fast-check';

if (process.env.CI) {
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_260_301 });
}
