import { describe, expect, test } from 'vitest';

import { parseOptions } from '../../../scripts/start/options.ts';

const DISPLAY = { DISPLAY: ':0' };
const parse = (args: readonly string[], env: Record<string, string> = DISPLAY) => parseOptions(args, env, 'linux');

describe('the options of npm start', () => {
  test('are Chromium, a window, and any port', () => {
    expect(parse([])).toEqual({ help: false, browser: 'chrome', headless: false, quick: false, port: 0 });
  });

  test('can all be given', () => {
    const args = ['--browser', 'firefox', '--headless', '--quick', '--port=8080'];
    expect(parse(args)).toEqual({ help: false, browser: 'firefox', headless: true, quick: true, port: 8080 });
  });

  test('are without a window where Linux has no display', () => {
    expect(parse([], {}).headless).toBe(true);
    expect(parse([], { WAYLAND_DISPLAY: 'wayland-0' }).headless).toBe(false);
    expect(parseOptions([], {}, 'darwin').headless).toBe(false);
  });

  test.each([
    [['--fast'], "Unknown option '--fast': see"],
    [['firefox'], "Unexpected argument 'firefox': see"],
    [['--browser'], "Option '--browser <value>' argument missing: see"],
    [['--browser', 'opera'], '--browser is chrome or firefox, not "opera".'],
    [['--port', '70000'], '--port is a number from 0 to 65535, not "70000".'],
    [['--port', '-1'], 'see "npm start -- --help"'],
    [['--port='], '--port is a number from 0 to 65535, not "".'],
  ])('are refused in a sentence: %j', (args, sentence) => {
    expect(() => parse(args)).toThrow(sentence);
  });

  test('are asked back from npm, which takes what comes before "--"', () => {
    const env = { ...DISPLAY, npm_config_browser: 'firefox' };
    expect(() => parse([], env)).toThrow('write "npm start -- --browser …"');
  });
});
