/** The closed set of components that content may use, by the names that editors write. */
import { callout } from './callout/definition.ts';
import { chart } from './chart/definition.ts';
import type { Component } from './component.ts';
import { details } from './details/definition.ts';
import { figure } from './figure/definition.ts';
import { formula } from './formula/definition.ts';
import { map } from './map/definition.ts';
import { positions } from './positions/definition.ts';
import { timeline } from './timeline/definition.ts';

export const components: ReadonlyMap<string, Component> = new Map([
  ['Figure', figure],
  ['Chart', chart],
  ['Callout', callout],
  ['Details', details],
  ['Formula', formula],
  ['Map', map],
  ['Timeline', timeline],
  ['Positions', positions],
]);
