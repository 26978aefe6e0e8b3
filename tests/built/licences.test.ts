/** LICENSES/README.md lists the packages that a site carries, and no others: seen in what is bundled and written. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { build } from 'astro';
import { create } from 'fontverter';
