/** The data of a chart as a table: what readers unfold, and what they download. */

import type { Labels } from '../../../article/labels/index.ts';
import type { Chart } from '../../../article/model/charts.ts';
import { modelOf, type Setting } from './model.ts';

interface TableRow {
  cells: string[];
  /** The value as it is shown; empty for a gap. */
  value: string;
  sources: string[];
  remark: string;
}

export interface Table {
  /** The headings of the columns before the value, then those of value, sources and remarks. */
  head: string[];
  rows: TableRow[];
  /** What is missing or uncertain, in sentences. */
  gaps: string[];
}

type Words = Pick<Labels, 'series' | 'panel' | 'sources' | 'remarks' | 'uncertain' | 'stop' | 'colon' | 'hollow'>;

/** The rows of a chart in the order of its file. */
export function tableOf(chart: Chart, labels: Words, setting: Setting): Table {
  const { number, label } = modelOf(chart, setting);
  const nameOf = (list: { id: string; label: string }[], id = '') => list.find((each) => each.id === id)?.label ?? '';
  const parts = [
    ...(chart.panels.length > 0 ? [labels.panel] : []),
    chart.x.label,
    ...(chart.series.length > 0 ? [labels.series] : []),
  ];
  const rows = chart.rows.map(({ x, series, panel, y, source = [], doubt, note, gap }): TableRow => {
    return {
      cells: [
        ...(chart.panels.length > 0 ? [nameOf(chart.panels, panel)] : []),
        label(x),
        ...(chart.series.length > 0 ? [nameOf(chart.series, series)] : []),
      ],
      value: y === undefined ? '' : number(y),
      sources: source,
      remark: [gap, doubt && `${labels.uncertain}${labels.colon}${doubt}`, note].filter(Boolean).join(labels.stop),
    };
  });
  const gaps = [...chart.gaps, ...(chart.rows.some(({ doubt }) => doubt) ? [labels.hollow] : [])];
  return { head: [...parts, capital(chart.unit), labels.sources, labels.remarks], rows, gaps };
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/**
 * The data as comma-separated values (RFC 4180): raw numbers, and the addresses of the sources.
 * @param addressOf where a source can be read
 */
export function csvOf(chart: Chart, labels: Words, setting: Setting, addressOf: (id: string) => string): string {
  const { head, rows } = tableOf(chart, labels, setting);
  const lines = rows.map(({ cells, sources, remark }, n) => {
    const { x, y } = chart.rows[n] ?? {};
    const at = chart.panels.length > 0 ? 1 : 0;
    const raw = cells.map((cell, column) => (column === at ? `${x}` : cell));
    return [...raw, y === undefined ? '' : `${y}`, sources.map(addressOf).join(' '), remark];
  });
  return [head, ...lines].map((line) => `${line.map(quoted).join(',')}\r\n`).join('');
}

/** A field between quotation marks where it needs them; one that a spreadsheet would take for a formula is text. */
const quoted = (field: string): string => {
  const text = /^[=+@]/.test(field) ? `'${field}` : field;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
