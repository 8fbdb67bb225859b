import type { JSX } from 'preact';
import { usePageWords } from '../state/page.ts';

/** How to begin, for a file without a journey. It is text, so that the lines can be copied into the file. */
export function StartHint(): JSX.Element {
  const { t } = usePageWords();
  const lines = [
    `journey: ${t('empty.example.title')}`,
    `  stage: ${t('empty.example.stage')}`,
    `    touchpoint: ${t('empty.example.touchpoint')}`,
    '      rating: 7',
    '      importance: 9',
  ];
  return (
    <section class="start">
      <h2>{t('empty.title')}</h2>
      <p>{t('empty.start')}</p>
      <pre>{lines.join('\n')}</pre>
      <p>{t('empty.tip')}</p>
    </section>
  );
}
