import type { Page } from "@playwright/test";

/** A step of the help, and where on the page it is done. */
interface Mark {
  readonly step: string;
  /** A CSS selector; the first that is visible is marked. */
  readonly at: string;
}

interface Scene {
  /** The part of the page that is drawn begins with this element. */
  readonly from: string;
  readonly marks: readonly Mark[];
  /** So many pixels of it, and more where a mark lies further down. */
  readonly height: number;
}

interface Drawn {
  readonly svg: string;
  /** What controls and headings in it say. */
  readonly labels: readonly string[];
  /** Steps whose place is not in the picture. */
  readonly missing: readonly string[];
}

/** Runs in the page: takes apart what is seen there into boxes and lines of text. */
const take = ({ from, marks, height: most }: Scene): Drawn => {
  const PAD = 12;
  const round = (value: number) => Math.round(value * 10) / 10;
  const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const visible = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.getBoundingClientRect().width > 1;
  const first = [...document.querySelectorAll(from)].find(visible);
  if (!first) return { svg: "", labels: [], missing: [`from ${from}`] };
  const top = first.getBoundingClientRect().top - PAD;
  const main = first.closest("main") ?? document.body;
  const places = marks.map(({ step, at }) => ({
    name: `step ${step} at ${at}`,
    step,
    place: [...document.querySelectorAll(at)].find(visible)?.getBoundingClientRect(),
  }));
  const lowest = Math.max(0, ...places.map(({ place }) => (place ? place.bottom - top + 2 * PAD : 0)));
  const height = Math.min(Math.max(most, lowest), main.getBoundingClientRect().bottom - top);
  const width = document.documentElement.clientWidth;
  const inside = (box: DOMRect) =>
    box.bottom > top + PAD && box.top < top + height && box.width > 0 && box.height > 0;
  const shapes: string[] = [];
  const said = new Set<string>();
  const isClear = (colour: string) => colour === "transparent" || /, 0\)$/.test(colour);
  const hex = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    return `#${[red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
  };
  const box = (element: Element, style: CSSStyleDeclaration) => {
    const at = element.getBoundingClientRect();
    const border = Number.parseFloat(style.borderTopWidth);
    const fill = isClear(style.backgroundColor) ? "none" : hex(style.backgroundColor);
    const line = border > 0 && style.borderTopStyle !== "none" && !isClear(style.borderTopColor);
    const side = Number.parseFloat(style.borderLeftWidth) > 2;
    const only =
      Number.parseFloat(style.borderLeftWidth) > 0 || Number.parseFloat(style.borderBottomWidth) > 0;
    if (fill === "none" && !line) return;
    const radius = Math.min(Number.parseFloat(style.borderTopLeftRadius) || 0, at.height / 2);
    const dashed = style.borderTopStyle === "dashed" ? ' stroke-dasharray="4 3"' : "";
    const stroke = line && only ? ` stroke="${hex(style.borderTopColor)}"${dashed}` : "";
    const [x, y, w, h] = [at.left, at.top - top, at.width, at.height].map(round);
    if (line && !only) shapes.push(`<path d="M${x} ${y}h${w}" stroke="${hex(style.borderTopColor)}"/>`);
    if (fill !== "none" || stroke)
      shapes.push(
        `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${round(radius)}" fill="${fill}"${stroke}/>`,
      );
    if (side)
      shapes.push(`<rect x="${x}" y="${y}" width="4" height="${h}" fill="${hex(style.borderLeftColor)}"/>`);
  };
  const write = (
    text: string,
    at: { left: number; top: number; width: number; height: number },
    style: CSSStyleDeclaration,
    faint = false,
  ) => {
    const words = text.replace(/\s+/g, " ").trim();
    if (!words || !inside(new DOMRect(at.left, at.top, at.width, at.height))) return;
    const size = round(Number.parseFloat(style.fontSize));
    const bold = Number(style.fontWeight) >= 600 ? ' font-weight="700"' : "";
    const mono = /mono/i.test(style.fontFamily.split(",")[0] ?? "") ? ' font-family="monospace"' : "";
    const y = at.top - top + at.height / 2 + size * 0.36;
    shapes.push(
      `<text x="${round(at.left)}" y="${round(y)}" font-size="${size}" fill="${faint ? "#5b6880" : hex(style.color)}"${bold}${mono} textLength="${round(at.width)}" lengthAdjust="spacingAndGlyphs">${escape(words)}</text>`,
    );
  };
  const lines = (node: Text, style: CSSStyleDeclaration) => {
    const range = document.createRange();
    let line: { text: string; left: number; right: number; top: number; bottom: number } | undefined;
    const end = () => {
      if (line)
        write(
          line.text,
          { left: line.left, top: line.top, width: line.right - line.left, height: line.bottom - line.top },
          style,
        );
    };
    for (let at = 0; at < node.data.length; at += 1) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const found = range.getClientRects()[0];
      if (!found || found.width === 0) continue;
      const sign = node.data[at] ?? "";
      if (line && Math.abs(found.top - line.top) < 4) {
        line.text += sign;
        if (sign.trim()) line.right = found.right;
      } else {
        end();
        line = { text: sign, left: found.left, right: found.right, top: found.top, bottom: found.bottom };
      }
    }
    end();
  };
  const control = (
    element: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement,
    style: CSSStyleDeclaration,
  ) => {
    const at = element.getBoundingClientRect();
    if (element instanceof HTMLInputElement && /^(checkbox|radio)$/.test(element.type)) {
      const round_ = element.type === "radio";
      const [x, y, w] = [at.left, at.top - top, at.width].map(round);
      const ticked = element.checked;
      shapes.push(
        `<rect x="${x}" y="${y}" width="${w}" height="${w}" rx="${round_ ? round(at.width / 2) : 3}" fill="${ticked ? "#1450a3" : "#ffffff"}" stroke="#7a869d"/>`,
      );
      if (ticked)
        shapes.push(
          `<path d="M${round(at.left + at.width * 0.25)} ${round(at.top - top + at.width * 0.5)}l${round(at.width * 0.2)} ${round(at.width * 0.22)} ${round(at.width * 0.32)}-${round(at.width * 0.42)}" fill="none" stroke="#ffffff" stroke-width="2"/>`,
        );
      return;
    }
    box(element, style);
    const shown =
      element instanceof HTMLSelectElement
        ? (element.selectedOptions[0]?.label ?? "")
        : element.value || element.placeholder;
    const size = Number.parseFloat(style.fontSize);
    const context = document.createElement("canvas").getContext("2d");
    if (!context || !shown) return;
    context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const room = at.width - Number.parseFloat(style.paddingLeft) * 2;
    write(
      shown,
      {
        left: at.left + Number.parseFloat(style.paddingLeft),
        top: at.top + (at.height - size * 1.2) / 2,
        width: Math.min(context.measureText(shown).width, room),
        height: size * 1.2,
      },
      style,
      element.value === "",
    );
  };
  const symbols = new Map<string, string>();
  /** One of the page's icons; what is drawn otherwise (a code) is grey in the picture. */
  const icon = (element: SVGSVGElement, style: CSSStyleDeclaration): boolean => {
    const at = element.getBoundingClientRect();
    const inner = symbols.get(element.querySelector("use")?.getAttribute("href") ?? "");
    if (!inner) return false;
    shapes.push(
      `<svg x="${round(at.left)}" y="${round(at.top - top)}" width="${round(at.width)}" height="${round(at.height)}" viewBox="0 0 24 24" fill="none" stroke="${hex(style.color)}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${inner}</svg>`,
    );
    return true;
  };
  const SAID = "button, a, label, legend, h1, h2, h3, summary, th, dt";
  const walk = (element: Element) => {
    if (!visible(element)) return;
    const style = getComputedStyle(element);
    if (style.position === "fixed" || style.position === "sticky") return;
    // What only a screen reader is given.
    if (
      style.clipPath !== "none" ||
      (style.position === "absolute" && element.getBoundingClientRect().height <= 1)
    )
      return;
    if (inside(element.getBoundingClientRect())) {
      if (element.matches(SAID)) said.add((element as HTMLElement).innerText.replace(/\s*\*$/, "").trim());
      if (element.matches("input, select, textarea")) return control(element as HTMLInputElement, style);
      if (element instanceof SVGSVGElement && icon(element, style)) return;
      if (element.matches("img, canvas, video, svg")) {
        const at = element.getBoundingClientRect();
        if (at.width < 40) return;
        shapes.push(
          `<rect x="${round(at.left)}" y="${round(at.top - top)}" width="${round(at.width)}" height="${round(at.height)}" rx="4" fill="#c9d6ea"/>`,
        );
        return;
      }
      box(element, style);
    }
    for (const child of element.childNodes)
      if (child instanceof Text) lines(child, style);
      else if (child instanceof Element) walk(child);
  };
  for (const { id, innerHTML } of (globalThis as { iconSymbols?: { id: string; innerHTML: string }[] })
    .iconSymbols ?? [])
    symbols.set(id, innerHTML);
  walk(main);
  const missing: string[] = [];
  places.forEach(({ name, step, place }) => {
    if (!place || !inside(place)) return void missing.push(name);
    const [x, y] = [Math.max(place.left - 4, 3), place.top - top - 4].map(round);
    const [w, h] = [Math.min(place.width + 8, width - 6), place.height + 8].map(round);
    const dot = { x: Math.min(place.right + 2, width - 14), y: Math.max(place.top - top - 2, 14) };
    shapes.push(
      `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="7" fill="none" stroke="#b3261e" stroke-width="2.5"/>`,
      `<circle cx="${round(dot.x)}" cy="${round(dot.y)}" r="12" fill="#b3261e"/>`,
      `<text x="${round(dot.x)}" y="${round(dot.y + 5.5)}" font-size="15" font-weight="700" text-anchor="middle" fill="#ffffff">${step}</text>`,
    );
  });
  const grounds = [document.body, document.documentElement].map(
    (one) => getComputedStyle(one).backgroundColor,
  );
  const ground = grounds.find((colour) => !isClear(colour)) ?? "rgb(255, 255, 255)";
  return {
    labels: [...said].filter(Boolean),
    svg:
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${round(height)}" width="${width}" height="${round(height)}" font-family="system-ui, 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif">` +
      `<desc></desc>` +
      `<rect width="${width}" height="${round(height)}" fill="${hex(ground)}"/>\n` +
      `${shapes.join("\n")}\n</svg>\n`,
    missing,
  };
};

/**
 * Part of a page as it stands, drawn as text: boxes and words, no bytes of a picture. Its `desc` lists what controls and
 * headings in it say, a line each, by which a test tells whether the page still says so.
 * @param known what the messages say word for word; a label made of more is left out of the list
 */
export const pageAsSvg = async (page: Page, scene: Scene, known: ReadonlySet<string>): Promise<Drawn> => {
  // The loader of this script names functions by a helper the page does not have.
  await page.evaluate("globalThis.__name ??= (named) => named");
  await page.evaluate(async () => {
    const href = document.querySelector("svg use")?.getAttribute("href")?.split("#")[0];
    if (!href) return;
    const file = new DOMParser().parseFromString(await (await fetch(href)).text(), "image/svg+xml");
    const symbols = [...file.querySelectorAll("symbol")].map(({ id, innerHTML }) => ({
      id: `${href}#${id}`,
      innerHTML: innerHTML.replaceAll(' xmlns="http://www.w3.org/2000/svg"', ""),
    }));
    Object.assign(globalThis, { iconSymbols: symbols });
  });
  const drawn = await page.evaluate(take, scene);
  const labels = drawn.labels.filter((label) => known.has(label)).join("\n");
  return {
    ...drawn,
    svg: drawn.svg.replace(
      "<desc></desc>",
      () => `<desc>\n${labels.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}\n</desc>\n`,
    ),
  };
};
