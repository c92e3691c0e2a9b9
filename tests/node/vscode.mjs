// vscode.mjs CHROMIUM URL PICTURES: works in a VS Code that is served at URL, has the extension, and shows a copy of the
// seeds. Fails where something does not appear, and leaves pictures of what did. Run by hand: see docs/contributing.md.
import { chromium } from 'playwright-core';

const [executablePath, url, pictures] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
page.setDefaultTimeout(60_000);

const { keyboard } = page;
const lines = page.locator('.editor-instance .view-line');
const panel = page.frameLocator('iframe.webview').last().frameLocator('#active-frame');
const command = async title => pick('F1', title);
const open = async file => {
  await pick('Control+P', file);
  await page.locator('.tab.active', { hasText: file.split('/').at(-1) }).waitFor();
  await page.locator('.editor-instance .monaco-editor.focused').waitFor();
  await page.locator('.editor-instance .codelens-decoration').first().waitFor();
};

try {
  await session();
} catch (problem) {
  await picture('failure');
  throw problem;
} finally {
  await browser.close();
}

async function session() {
  await page.goto(url);
  await page.locator('.monaco-workbench').waitFor();

  await open('brief.assess');
  await lines.getByText('iran_partnership').first().hover();
  await page.locator('.monaco-hover:visible', { hasText: 'campaign.iran_partnership' }).waitFor();
  await picture('hover');

  await open('world/actors.assess');
  await keyboard.press('Control+End');
  await keyboard.type('\nactor draft "Draft" { ');
  await keyboard.press('Control+Space');
  await proposed('type');
  await picture('properties');
  await keyboard.press('Escape');
  await keyboard.type('type: sate "Close to @rus');
  await proposed('russia');
  await picture('mentions');
  await keyboard.press('Enter');
  await lines.filter({ hasText: 'Close to @russia' }).waitFor();
  await page.locator('.squiggly-error').first().waitFor();
  await picture('error');
  await lines.getByText('sate', { exact: true }).click();
  await keyboard.press('Control+.');
  await page.locator('.action-widget').first().waitFor();
  await keyboard.press('Enter');
  await page.locator('.squiggly-error').waitFor({ state: 'detached' });

  await open('brief.assess');
  await command('Assess: Open Preview to the Side');
  await panel.getByRole('heading', { level: 1 }).waitFor();
  await picture('preview');
  await lines.filter({ hasText: 'include shahed_reading' }).click({ position: { x: 60, y: 5 } });
  const card = panel.getByRole('heading', { name: 'The military-technical clause stands for' });
  await inView(card);
  await picture('preview in step');
  await card.dblclick();
  await page.locator('.tab.active', { hasText: 'iran.assess' }).waitFor();

  await command('Assess: Show the Evidence at the Cursor');
  await page.locator('.tab.active', { hasText: 'Evidence: ' }).waitFor();
  await panel.locator('body > svg').waitFor();
  await picture('evidence');

  const findings = await page.locator('#status\\.problems').getAttribute('aria-label');
  await command('Assess: Build');
  await page.locator('.explorer-viewlet .monaco-list-row', { hasText: /^out$/ }).waitFor();
  await page.waitForTimeout(2000);
  await picture('build');
  if ((await page.locator('#status\\.problems').getAttribute('aria-label')) !== findings) {
    throw new Error('A build lists findings twice.');
  }
}

async function pick(key, text) {
  await keyboard.press(key);
  await page.locator('.quick-input-widget:visible input').first().waitFor();
  await keyboard.type(text);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text.split('/').at(-1) }).waitFor();
  await keyboard.press('Enter');
}

async function proposed(label) {
  await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: label }).first().waitFor({ state: 'attached' });
}

async function inView(element) {
  await element.evaluate(node => new Promise(resolve => {
    new IntersectionObserver(([{ isIntersecting }]) => isIntersecting && resolve()).observe(node);
  }));
}

async function picture(name) {
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${pictures}/${name}.png` });
}
