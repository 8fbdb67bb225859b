/** The words of the library that parses the command line, in the reader's language: it has them in English only. */
import { type Argument, Help, type HelpConfiguration, type Option } from 'commander';
import type { MessageArguments } from '../language/messages/translator.ts';
import { visible } from '../language/messages/visible.ts';
import { printable } from './check-text.ts';
import type { CliMessageKey, CliTranslate } from './messages/messages.ts';

const titles: Readonly<Record<string, CliMessageKey>> = {
  'Usage:': 'usage.usage',
  'Arguments:': 'usage.arguments',
  'Options:': 'usage.options',
  'Global Options:': 'usage.global-options',
  'Commands:': 'usage.commands',
};

/** Help whose headings and remarks are in the reader's language. */
export function helpWords(t: CliTranslate): HelpConfiguration {
  const placeholders = (usage: string): string =>
    usage.replace('[options]', t('usage.some-options')).replace('[command]', t('usage.some-command'));
  return {
    showGlobalOptions: true,
    styleTitle: (title) => {
      const key = titles[title];
      return key ? t(key) : title;
    },
    styleUsage: placeholders,
    subcommandTerm: (command) => placeholders(new Help().subcommandTerm(command)),
    argumentDescription: (argument) => described(argument, t),
    optionDescription: (option) => described(option, t),
  } satisfies Partial<Help>;
}

function described({ description, argChoices, defaultValue }: Argument | Option, t: CliTranslate): string {
  const remarks = [
    ...(argChoices ? [t('usage.choices', { choices: argChoices.join(', ') })] : []),
    ...(defaultValue === undefined ? [] : [t('usage.default', { value: String(defaultValue) })]),
  ];
  return remarks.length > 0 ? `${description} (${remarks.join('; ')})` : description;
}

interface Mistake {
  /** What the library says; its groups are the arguments of the message, by name. */
  readonly english: RegExp;
  readonly key: CliMessageKey;
}

const mistakes: readonly Mistake[] = [
  { english: /^unknown option '(?<given>.*)'/s, key: 'usage.unknown-option' },
  { english: /^unknown command '(?<given>.*)'/s, key: 'usage.unknown-command' },
  { english: /^missing required argument '(?<name>.*)'$/s, key: 'usage.missing-argument' },
  { english: /^required option '(?<option>.*)' not specified/s, key: 'usage.missing-option' },
  { english: /^option '(?<option>.*)' argument missing$/s, key: 'usage.missing-value' },
  { english: /^option '(?<option>.*?)' argument '(?<given>.*)' is invalid\. (?<reason>.*)$/s, key: 'usage.bad-value' },
  { english: /^too many arguments.*Expected (?<expected>\d+) .*but got (?<got>\d+)/s, key: 'usage.too-many' },
];

const choices = /^Allowed choices are (?<choices>.*)\.$/s;
const nearest = /\n\(Did you mean (?:one of )?(?<nearest>.*)\?\)$/s;

/** A usage error in the reader's language. What the library says in no way that we know stays as it is. */
export function mistakeWords(text: string, t: CliTranslate): string {
  const [said = '', ...hints] = text
    .replace(/^error: /, '')
    .trimEnd()
    .split(/(?=\n\(Did you mean )/);
  const known = mistakes.find(({ english }) => english.test(said));
  if (!known) {
    return visible(text);
  }
  const groups = Object.fromEntries(
    Object.entries(known.english.exec(said)?.groups ?? {}).map(([name, value]) => [name, printable(value ?? '')]),
  );
  const allowed = choices.exec(groups.reason ?? '')?.groups?.choices;
  const args: MessageArguments = allowed ? { ...groups, reason: t('usage.allowed', { choices: allowed }) } : groups;
  const near = nearest.exec(hints.join(''))?.groups?.nearest;
  const sentences = [t(known.key, args), ...(near ? [t('usage.nearest', { nearest: near })] : [])];
  return `${t('failure', { message: sentences.join(' ') })}\n`;
}
