// browse.mjs CHROMIUM PAGE…: opens pages as readers do, prints what is wrong with them, and exits 1 when something is.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { blockWithoutRoom, clippedText, hiddenContent, labelFaults, printFaults, reachable } from './page-checks.mjs';

const widths = [360, 768, 1440];
const layoutRules = { 'target-size': { enabled: true } };
// What the margins of the style sheet leave of a page, in pixels.
const paperWidths = { A4: 673, Letter: 695 };
const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const [executablePath, ...files] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });

for (const file of files) {
  for (const colorScheme of ['light', 'dark'])
    await visit(file, { colorScheme }, checkLayout);
  await visit(file, {}, checkKeyboard);
  await visit(file, {}, checkTools);
  await visit(file, { javaScriptEnabled: false }, checkWithoutScripts);
  await visit(file, {}, checkPrint);
}
await browser.close();

/** Opens a page in a fresh window; whatever it says or asks for is a fault. */
async function visit(file, options, check) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, ...options });
  const url = pathToFileURL(file).href;
  const report = (fault, where = options.colorScheme ?? '') => {
    console.log(`${basename(file)} ${where}: ${fault}`);
    process.exitCode = 1;
  };
  page.on('console', message => report(`says ${message.text()}`));
  page.on('pageerror', error => report(`fails with ${error.message}`));
  page.on('request', request => { if (request.url() !== url) report(`asks for ${request.url()}`); });
  page.setDefaultTimeout(10_000);
  await page.goto(url);
  await check(page, report, options.colorScheme).catch(error => report(`cannot be checked: ${error.message}`));
  await page.close();
}

async function checkLayout(page, report, scheme) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(() => document.querySelectorAll('main details').forEach(details => { details.open = true; }));
    for (const check of [blockWithoutRoom, clippedText, labelFaults])
      for (const fault of await page.evaluate(check)) report(fault, `${width} ${scheme}`);
  }
  // Colours do not depend on the width, nor anything else on the colours; looking at every letter's takes the longest.
  for (const fault of await violations(page, scheme === 'dark' ? { runOnly: ['color-contrast'] } : { rules: layoutRules })) report(fault, `1440 ${scheme}`);
  if (scheme === 'light') {
    await page.setViewportSize({ width: 360, height: 900 });
    for (const fault of await violations(page, { rules: { ...layoutRules, 'color-contrast': { enabled: false } } })) report(fault, '360 light');
  }
}

async function violations(page, options) {
  await page.evaluate(axe);
  return page.evaluate(async options => {
    // A fault is told by its element, so that no selector has to be found for each of thousands.
    const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'], selectors: false, ...options });
    return violations.flatMap(v => v.nodes.slice(0, 3).map(node => `axe ${v.id}: ${node.html.slice(0, 160)}`));
  }, options);
}

/** Tabs through the page until it comes round, then opens and closes whatever can be. */
async function checkKeyboard(page, report) {
  const count = await page.evaluate(reachable);
  await Promise.all(Array.from({ length: count + 1 }, () => page.keyboard.press('Tab')));
  for (const missed of await page.evaluate(() => [...globalThis.unreached].map(element => element.outerHTML.slice(0, 120))))
    report(`no key leads to ${missed}`, 'keyboard');
  for (const summary of await page.locator('summary:visible').all()) {
    const isOpen = () => summary.evaluate(element => element.parentElement.open);
    const before = await isOpen();
    await summary.press('Enter');
    if (await isOpen() === before) report(`Enter does not open ${await summary.textContent()}`, 'keyboard');
  }
}

/** The filter gives way to a link, also to the one that was followed last; the button for all that is folded says what it will do. */
async function checkTools(page, report) {
  const link = page.locator('.takeaways a[href^="#"]').first();
  if (await link.count() > 0) {
    const isHidden = () => link.evaluate(element => document.getElementById(decodeURIComponent(element.hash.slice(1))).closest('[hidden]') !== null);
    await link.click();
    await page.waitForFunction(() => location.hash);
    await page.locator('[name=filter]').fill('\u{10FFFF}');
    await link.click();
    if (await isHidden()) report('a link leads to what is hidden', 'tools');
  }
  const fold = page.locator('[name=fold]');
  if (!await fold.isVisible()) return;
  const before = await fold.textContent();
  await page.evaluate(() => document.querySelectorAll('main details').forEach(details => { details.open = !details.open; }));
  await page.evaluate(() => new Promise(requestAnimationFrame));
  const isOpen = await page.evaluate(() => [...document.querySelectorAll('main details')].every(details => details.open));
  if (await fold.textContent() !== await fold.getAttribute(isOpen ? 'data-close' : 'data-open')) report(`the button says ${before}`, 'tools');
}

async function checkWithoutScripts(page, report) {
  for (const summary of await page.locator('details:not([open]) > summary:visible').elementHandles()) await summary.click();
  for (const fault of await page.evaluate(hiddenContent)) report(fault, 'without scripts');
}

async function checkPrint(page, report) {
  await page.emulateMedia({ media: 'print' });
  for (const [format, width] of Object.entries(paperWidths)) {
    await page.setViewportSize({ width, height: 900 });
    for (const check of [printFaults, clippedText, labelFaults])
      for (const fault of await page.evaluate(check)) report(fault, `print ${format}`);
    if ((await page.pdf({ format, tagged: true })).length === 0) report(`has no ${format} pages`, 'print');
  }
}
