/** Closes a run with one plain line that any script can add up. */
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

export default class Count implements Reporter {
  readonly #outcomes = new Map<TestCase, TestResult['status']>();
  onTestEnd(test: TestCase, result: TestResult): void {
    this.#outcomes.set(test, result.status);
  }
  onEnd(): void {
    const statuses = [...this.#outcomes.values()];
    const passed = statuses.filter((status) => status === 'passed').length;
    const skipped = statuses.filter((status) => status === 'skipped').length;
    console.log(`browser: ${passed} passed, ${statuses.length - passed - skipped} failed, ${skipped} skipped`);
  }
}
