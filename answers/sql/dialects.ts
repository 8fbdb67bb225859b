/** What warehouses write in different ways. */

export type SqlDialect = 'duckdb' | 'postgres' | 'bigquery' | 'snowflake' | 'spark';

export const sqlDialects: readonly SqlDialect[] = ['duckdb', 'postgres', 'bigquery', 'snowflake', 'spark'];

export interface DialectWords {
  readonly text: string;
  readonly float: string;
  /** A name that may have any character. */
  readonly name: (name: string) => string;
  readonly string: (text: string) => string;
  /** The number in a text; NULL where it is not a number. */
  readonly number: (text: string) => string;
}

/** No warehouse has a NUL in a text. */
const withoutNul = (text: string) => text.replaceAll('\0', '');

const standardName = (name: string) => `"${withoutNul(name).replaceAll('"', '""')}"`;
const standardString = (text: string) => `'${withoutNul(text).replaceAll("'", "''")}'`;

/** Where a backslash escapes the next character. */
function escaped(text: string, mark: string): string {
  const plain = withoutNul(text).replaceAll('\\', '\\\\').replaceAll(mark, `\\${mark}`);
  return mark + plain.replaceAll('\n', '\\n').replaceAll('\r', '\\r') + mark;
}

export const dialectWords: Readonly<Record<SqlDialect, DialectWords>> = {
  duckdb: {
    text: 'VARCHAR',
    float: 'DOUBLE',
    name: standardName,
    string: standardString,
    number: (text) => `TRY_CAST(${text} AS DOUBLE)`,
  },
  postgres: {
    text: 'TEXT',
    float: 'DOUBLE PRECISION',
    name: standardName,
    string: (text) =>
      text.includes('\\') ? ` E${standardString(text.replaceAll('\\', '\\\\'))}` : standardString(text),
    number: (text) => `CASE WHEN ${text} ~ '^[-+]?[0-9]+([.][0-9]+)?$' THEN CAST(${text} AS DOUBLE PRECISION) END`,
  },
  bigquery: {
    text: 'STRING',
    float: 'FLOAT64',
    name: (name) => escaped(name, '`'),
    string: (text) => escaped(text, "'"),
    number: (text) => `SAFE_CAST(${text} AS FLOAT64)`,
  },
  snowflake: {
    text: 'VARCHAR',
    float: 'DOUBLE',
    name: standardName,
    string: (text) => standardString(text.replaceAll('\\', '\\\\')),
    number: (text) => `TRY_TO_DOUBLE(${text})`,
  },
  spark: {
    text: 'STRING',
    float: 'DOUBLE',
    name: (name) => `\`${withoutNul(name).replaceAll('`', '``')}\``,
    string: (text) => escaped(text, "'"),
    number: (text) => `TRY_CAST(${text} AS DOUBLE)`,
  },
};
