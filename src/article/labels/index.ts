/** The words of the interface; components hold none. Each language has a file. Articles can override any word. */
import { de } from './de.ts';
import { en, type Label, type Labels } from './en.ts';
import { ja } from './ja.ts';
import { ru } from './ru.ts';

export { en, type Label, type Labels };
/** Every name of a label. */
export const labelNames = Object.keys(en) as Label[];

const languages: Record<string, Labels> = { de, en, ja, ru };

/** The labels of a language, such as `de-AT` or `de`; none when it has no file here, and the article must bring them all. */
export const labelsIn = (lang: string): Partial<Labels> => languages[lang] ?? languages[lang.split('-')[0] ?? ''] ?? {};
