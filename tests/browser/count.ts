/** Closes a run with one plain line that any script can add up. */
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

export default class Count implements Reporter {
  readonly #outcomes = new Map<TestCase, boolean>();
  onTestEnd(test: TestCase, result: TestResult): void {
    this.#outcomes.set(test, result.status === 'passed');
  }
  onEnd(): void {
    const passed = [...this.#outcomes.values()].filter(Boolean).length;
    console.log(`browser: ${passed} passed, ${this.#outcomes.size - passed} failed`);
  }
}
