import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { newDocument, placeAll, save } from '../model/index.ts';
import { browserFlags, findBrowser } from '../scripts/find-browser.mjs';
import { largeDesign } from './large-design.ts';

/** Frames per second of the built app while panning, zooming and dragging, with 500 and 2,000 boxes. */
async function measure(): Promise<void> {
  const server = spawn(process.execPath, [fileURLToPath(new URL('../scripts/serve.mjs', import.meta.url))], {
    env: { ...process.env, PORT: String(4500 + (process.pid % 400)) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  const address = /http:\S+/.exec(line.toString())?.[0] ?? 'http://127.0.0.1:4500/';
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: browserFlags,
  });
  try {
    for (const boxes of [500, 2000]) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      console.log(await framesWith(page, address, boxes));
      await page.close();
    }
  } finally {
    await browser.close();
    server.kill();
  }
}

async function framesWith(page: Page, address: string, boxes: number): Promise<string> {
  const text = save(documentWith(boxes));
  await page.goto(address);
  await page.getByRole('button', { name: 'Start empty' }).click();
  const started = Date.now();
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'large.reachboard.json', { type: 'application/json' }));
    return data;
  }, text);
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('.react-flow__pane', type, { dataTransfer: transfer });
  await page.waitForFunction(
    (least) => document.querySelectorAll('.react-flow__node').length >= least,
    Math.min(50, boxes),
  );
  const ready = Date.now() - started;
  await page.mouse.move(640, 400);
  const fitted = await frames(page, async () => page.mouse.wheel(40, 30));
  await page.keyboard.press('Control+0');
  await page.waitForTimeout(500);
  const near = await frames(page, async () => page.mouse.wheel(40, 30));
  await page.keyboard.press('Shift+1');
  await page.waitForTimeout(500);
  const drag = await dragFrames(page);
  return `${boxes} boxes: opened after ${ready} ms; frames a second: ${fitted} panning with everything in view, ${near} panning near, ${drag} dragging a box`;
}

/** A document with about so many boxes: machines, endpoints, services, subnets and VNets. */
function documentWith(boxes: number) {
  const sources = Math.round(boxes * 0.6);
  const empty = newDocument(`${boxes} boxes`, 'v');
  const design = largeDesign({ sources, services: Math.round(boxes * 0.15) });
  return placeAll({ ...empty, variants: [{ id: 'v', name: 'v', design }] }, 'v');
}

/** As text: tsx adds a helper to named functions that the page does not have. */
const countOneSecond = `new Promise((resolve) => {
  const end = performance.now() + 1000;
  let count = 0;
  const next = () => {
    if (performance.now() >= end) return resolve(count);
    count += 1;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
})`;

/** The middle of three seconds' frame counts while an input repeats. */
async function frames(page: Page, input: () => Promise<void>): Promise<number> {
  const counts: number[] = [];
  for (let second = 0; second < 3; second += 1) {
    const counting = page.evaluate<number>(countOneSecond);
    const end = Date.now() + 1000;
    while (Date.now() < end) await input();
    counts.push(await counting);
  }
  return counts.sort((a, b) => a - b)[1] ?? 0;
}

async function dragFrames(page: Page): Promise<number> {
  const boxes = await Promise.all(
    (await page.locator('.react-flow__node-node').all()).slice(0, 200).map((node) => node.boundingBox()),
  );
  const box = boxes.find((one) => one && one.x > 260 && one.x < 1100 && one.y > 60 && one.y < 500);
  if (!box) return 0;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  let step = 0;
  const counted = await frames(page, async () => {
    step += 1;
    await page.mouse.move(box.x + 80 + 40 * Math.sin(step / 5), box.y + 30 + 30 * Math.cos(step / 5));
  });
  await page.mouse.up();
  return counted;
}

await measure();
