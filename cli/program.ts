/** The commands, their arguments and options. What they do is in `check.ts`, `export.ts` and `compare.ts`. */
import { Command, CommanderError, Option } from 'commander';
import { sqlDialects } from '../answers/sql/dialects.ts';
import { exportFormats } from '../export/formats/formats.ts';
import { exportThemes, papers, posterPapers } from '../export/request.ts';
import { askedLanes, cutOffs, priorityOrders } from '../map/options.ts';
import { hidable, parseCount, parseDay, parseHidden, parseMeasure, parseNames, parseShown } from './arguments.ts';
import { type CheckOptions, check } from './check.ts';
import type { CompareOptions } from './compare.ts';
import type { DriverOptions } from './drivers.ts';
import type { ExportOptions } from './export.ts';
import { type ExitCode, exitCode } from './failure.ts';
import { comparedFormats, listFormats, measurePeriods } from './formats.ts';
import type { ImportOptions } from './import.ts';
import { localeFlag, localeIn, type Reader } from './locale.ts';
import type { MeasureOptions } from './measure.ts';
import { type CliTranslate, cliTranslatorFor } from './messages/messages.ts';
import { type SiteOptions, site } from './site.ts';
import type { Terminal } from './terminal.ts';
import { helpWords, mistakeWords } from './usage.ts';

/** Runs one command line, without the names of the interpreter and the script, and says how it went. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const chosen = localeIn(argv);
  const translator: Reader = { ...cliTranslatorFor(chosen ?? terminal.locale), isChosen: chosen !== undefined };
  let result: ExitCode = exitCode.fine;
  const program = createProgram(translator, terminal, (code) => {
    result = code;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return result;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? exitCode.fine : exitCode.failure;
    }
    throw error;
  }
}

function createProgram(translator: Reader, terminal: Terminal, done: (code: ExitCode) => void): Command {
  const { t } = translator;
  const program = new Command('journey')
    .description(t('program.description'))
    .version(terminal.version, '-V, --version', t('version.description'))
    .helpOption('-h, --help', t('help.description'))
    .helpCommand('help [command]', t('help-command.description'))
    .showHelpAfterError(t('program.help-hint'))
    .option(`${localeFlag} <language>`, t('locale.description'))
    .configureHelp(helpWords(t))
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      outputError: (text, write) => write(mistakeWords(text, t)),
    })
    .exitOverride()
    .addHelpText('after', `\n${t('program.help')}`);
  addCheck(program, translator, terminal, done);
  addExport(program, translator, terminal, done);
  addCompare(program, translator, terminal, done);
  addImport(program, translator, terminal, done);
  addMeasure(program, translator, terminal, done);
  addDrivers(program, translator, terminal, done);
  addSite(program, translator, terminal, done);
  return program;
}

function addCheck(program: Command, translator: Reader, terminal: Terminal, done: (code: ExitCode) => void): void {
  const { t } = translator;
  program
    .command('check')
    .description(t('check.description'))
    .argument('[path...]', t('check.path'), ['.'])
    .addOption(new Option('--format <format>', t('check.format')).choices(listFormats).default('text'))
    .addOption(new Option('--today <date>', t('check.today')).argParser(parseDay(t)))
    .addOption(new Option('--max-warnings <number>', t('check.max-warnings')).argParser(parseCount(t)))
    .allowExcessArguments(false)
    .addHelpText('after', `\n${t('check.help')}`)
    .action(async (paths: string[], options: CheckOptions) => done(await check(paths, options, terminal, translator)));
}

function addImport(program: Command, translator: Reader, terminal: Terminal, done: (code: ExitCode) => void): void {
  const { t } = translator;
  program
    .command('import')
    .description(t('import.description'))
    .argument('<file>', t('import.file'))
    .option('-o, --output <file>', t('export.output'))
    .option('--sheet <name>', t('import.sheet'))
    .allowExcessArguments(false)
    .addHelpText('after', `\n${t('import.help')}`)
    .action(async (file: string, options: ImportOptions & { readonly output?: string }) => {
      const { importFile } = await import('./commands.ts');
      done(await importFile(file, withOutput(options), terminal, translator));
    });
}

function addMeasure(program: Command, translator: Reader, terminal: Terminal, done: (code: ExitCode) => void): void {
  const { t } = translator;
  program
    .command('measure')
    .description(t('measure.description'))
    .argument('<file>', t('export.file'))
    .option('--write', t('measure.write'))
    .option('--source <name>', t('measure.source'))
    .addOption(new Option('--by <period>', t('measure.by')).choices(measurePeriods))
    .addOption(new Option('--sql <warehouse>', t('measure.sql')).choices(sqlDialects))
    .option('--table <name>', t('measure.table'))
    .option('--from <file>', t('measure.from'))
    .addOption(new Option('--format <format>', t('check.format')).choices(listFormats).default('text'))
    .allowExcessArguments(false)
    .addHelpText('after', `\n${t('measure.help')}`)
    .action(async (file: string, options: MeasureOptions) => {
      const { measure } = await import('./commands.ts');
      done(await measure(file, options, terminal, translator));
    });
}

function addDrivers(program: Command, translator: Reader, terminal: Terminal, done: (code: ExitCode) => void): void {
  const { t } = translator;
  program
    .command('drivers')
    .description(t('drivers.description'))
    .argument('<file>', t('export.file'))
    .requiredOption('--outcome <name>', t('drivers.outcome'))
    .option('--source <name>', t('measure.source'))
    .option('--write', t('drivers.write'))
    .addOption(new Option('--format <format>', t('check.format')).choices(listFormats).default('text'))
    .allowExcessArguments(false)
    .addHelpText('after', `\n${t('drivers.help')}`)
    .action(async (file: string, options: DriverOptions) => {
      const { drivers } = await import('./commands.ts');
      done(await drivers(file, options, terminal, translator));
    });
}

function addSite(program: Command, translator: Reader, terminal: Terminal, done: (code: ExitCode) => void): void {
  const { t } = translator;
  program
    .command('site')
    .description(t('site.description'))
    .argument('<path...>', t('check.path'))
    .requiredOption('-o, --output <folder>', t('site.output'))
    .allowExcessArguments(false)
    .addHelpText('after', `\n${t('site.help')}`)
    .action(async (paths: string[], options: SiteOptions) => done(await site(paths, options, terminal, translator)));
}

function addExport(program: Command, translator: Reader, terminal: Terminal, done: (code: ExitCode) => void): void {
  const { t } = translator;
  const command = program
    .command('export')
    .description(t('export.description'))
    .argument('<file...>', t('export.file'))
    .addOption(new Option('--format <format>', t('export.format')).choices(exportFormats))
    .option('-o, --output <file>', t('export.to'))
    .addOption(new Option('--journey <names>', t('export.journey')).argParser(parseNames(t)))
    .addOption(new Option('--personas <names>', t('export.personas')).argParser(parseNames(t)))
    .addOption(new Option('--cut-offs <where>', t('export.cut-offs')).choices(cutOffs))
    .addOption(new Option('--order <order>', t('export.order')).choices(priorityOrders))
    .addOption(new Option('--hide <parts>', t('export.hide', { parts: hidable.join(', ') })).argParser(parseHidden(t)))
    .addOption(
      new Option('--show <lanes>', t('export.show', { lanes: askedLanes.join(', ') })).argParser(parseShown(t)),
    );
  command
    .option('--slide', t('export.slide'))
    .addOption(new Option('--stages <names>', t('export.stages')).argParser(parseNames(t)));
  addPictureOptions(command, t)
    .allowExcessArguments(false)
    .addHelpText('after', `\n${t('export.help')}`)
    .action(async (files: [string, ...string[]], given: ExportOptions) => {
      const { exportFiles, exportInto, isForFolder } = await import('./commands.ts');
      const options = withOutput(given);
      const isMany = await isForFolder(files, options, terminal);
      done(
        await (isMany
          ? exportFiles(files, options, terminal, translator)
          : exportInto(files[0], options, terminal, translator)),
      );
    });
}

/** As usual on a command line, `-` is standard output, which is also the default. */
function withOutput<Options extends { readonly output?: string }>({ output, ...others }: Options) {
  return output === undefined || output === '-' ? others : { ...others, output };
}

/** What matters to a picture of any kind. */
function addPictureOptions(command: Command, t: CliTranslate): Command {
  return command
    .addOption(new Option('--theme <theme>', t('export.theme')).choices(exportThemes))
    .addOption(new Option('--width <px>', t('export.width')).argParser(parseMeasure(t, 'width')))
    .addOption(new Option('--scale <factor>', t('export.scale')).argParser(parseMeasure(t, 'scale')))
    .addOption(new Option('--paper <paper>', t('export.paper')).choices(papers))
    .addOption(new Option('--poster <paper>', t('export.poster')).choices(posterPapers))
    .option('--embed-fonts', t('export.embed-fonts'));
}

function addCompare(program: Command, translator: Reader, terminal: Terminal, done: (code: ExitCode) => void): void {
  const { t } = translator;
  const command = program
    .command('compare')
    .description(t('compare.description'))
    .argument('<older>', t('compare.older'))
    .argument('[newer]', t('compare.newer'))
    .addOption(new Option('--personas <two>', t('compare.personas')).argParser(parseNames(t)))
    .addOption(new Option('--format <format>', t('compare.format')).choices(comparedFormats))
    .option('-o, --output <file>', t('compare.output'));
  addPictureOptions(command, t)
    .allowExcessArguments(false)
    .addHelpText('after', `\n${t('compare.help')}`)
    .action(async (older: string, newer: string | undefined, options: CompareOptions) => {
      const { compare } = await import('./commands.ts');
      done(await compare(older, newer, withOutput(options), terminal, translator));
    });
}
