import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { DocumentViewer } from "@/components/desk/viewer/DocumentViewer";
import type { OpenPdf, PageDrawing } from "@/components/pdf/pdf-file";
import { sheetsOf } from "@/components/desk/viewer/sheets";
import { apiPaths } from "@/lib/paths";
import { axeFindings, renderIn } from "./support/render";

const PLAIN = { pages: 1, isNew: false, isUnsent: false, isRemoved: false } as const;
const files = [
  { ...PLAIN, id: "photo", slot: "PHOTO", name: "photo.jpg", mime: "image/jpeg" },
  { ...PLAIN, id: "stamp", slot: "ENTRY_STAMP", name: "stamp.png", mime: "image/png" },
  {
    ...PLAIN,
    id: "proof",
    slot: "RELATIONSHIP_PROOF",
    name: "proof.pdf",
    mime: "application/pdf",
    pages: 3,
    isNew: true,
  },
  { ...PLAIN, id: "letter", slot: "GUARANTEE_LETTER", name: "letter.pdf", mime: "application/pdf" },
] as const;

/** Stands where pdf.js stands, and keeps what it was asked for. */
const aReader = () => {
  const opened: string[] = [];
  const letGo: string[] = [];
  const drawings: (Pick<PageDrawing, "page" | "turns"> & { stop: AbortSignal })[] = [];
  /** Pages drawn small. */
  const previews: number[] = [];
  const open: OpenPdf = async (address, stop) => {
    opened.push(address);
    stop.addEventListener("abort", () => letGo.push(address));
    return {
      draw: async (canvas, { page, turns }, stopDrawing) => {
        if (canvas.closest("ol")) previews.push(page);
        else drawings.push({ page, turns, stop: stopDrawing });
      },
    };
  };
  return { opened, letGo, drawings, previews, open };
};

const damaged: OpenPdf = async () => {
  throw new Error("Invalid PDF structure.");
};

const show = (open: OpenPdf = aReader().open, locale: "zh" | "en" = "zh") =>
  renderIn(
    locale,
    <>
      <input aria-label="note" />
      <a href={apiPaths.file("proof")} data-file="proof">
        proof.pdf
      </a>
      <DocumentViewer
        sheets={sheetsOf(files)}
        names={{
          PHOTO: "照片",
          ENTRY_STAMP: "入境章页",
          RELATIONSHIP_PROOF: "关系证明",
          GUARANTEE_LETTER: "担保函",
        }}
        watermark="陈晓预 P1001 2026-11-23 10:42"
        open={open}
      />
    </>,
  );
const press = (key: string, target: Element = document.body) =>
  fireEvent.keyDown(target, { key, bubbles: true });
const page = (name: string) => screen.findByRole("img", { name });

test("the arrow keys walk through every page of every file and stop at both ends", async () => {
  show();
  expect(screen.getByText("1 / 6")).toBeInTheDocument();
  press("ArrowLeft");
  expect(screen.getByText("1 / 6")).toBeInTheDocument();
  for (let presses = 0; presses < 3; presses++) press("ArrowRight");
  expect(await page("关系证明，第 2 页，共 3 页")).toBeVisible();
  expect(screen.getByText("4 / 6")).toBeInTheDocument();
  for (let presses = 0; presses < 4; presses++) press("ArrowRight");
  expect(await page("担保函")).toBeVisible();
  expect(screen.getByText("6 / 6")).toBeInTheDocument();
});

test("a page is whole at first; plus and minus scale, 0 and f go back, r turns by a quarter", () => {
  show();
  expect(screen.getByText("整页")).toBeInTheDocument();
  press("-");
  expect(screen.getByText("整页")).toBeInTheDocument();
  press("+");
  press("+");
  expect(screen.getByText("125%")).toBeInTheDocument();
  press("-");
  press("-");
  expect(screen.getByText("75%")).toBeInTheDocument();
  press("0");
  expect(screen.getByText("100%")).toBeInTheDocument();
  press("f");
  expect(screen.getByText("整页")).toBeInTheDocument();
  press("r");
  expect(screen.getByRole("img", { name: "照片，文件 photo.jpg" })).toHaveStyle({
    transform: "rotate(90deg)",
  });
});

describe("two pages side by side", () => {
  const wide = (matches: boolean) => {
    window.matchMedia = jest.fn().mockReturnValue({
      matches,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    });
  };
  afterEach(() => {
    Reflect.deleteProperty(window, "matchMedia");
    window.localStorage.clear();
  });
  const inView = (...names: string[]) => {
    expect(screen.getAllByRole("button", { current: true })).toEqual(
      names.map((name) => screen.getByRole("button", { name })),
    );
  };

  test.each([
    [
      "zh",
      "关系证明，第 1 页，共 3 页",
      "关系证明，第 2、3 页，共 3 页",
      "文件：关系证明，第 2 页，共 3 页",
      "关系证明，第 3 页，共 3 页 · 担保函",
    ],
    [
      "en",
      "关系证明, page 1 of 3",
      "关系证明, pages 2 and 3 of 3",
      "Document: 关系证明, page 2 of 3",
      "关系证明, page 3 of 3 · 担保函",
    ],
  ] as const)(
    "the title and each region say which page of a paper is in view (%s)",
    async (locale, one, both, region, mixed) => {
      wide(true);
      show(aReader().open, locale);
      const title = () => screen.getByRole("heading", { level: 2 }).textContent;
      expect(title()).toBe("照片");
      press("ArrowRight");
      press("ArrowRight");
      expect(title()).toBe(one);
      await page(one);
      press("ArrowRight");
      press("s");
      expect(title()).toBe(both);
      expect(await screen.findAllByRole("img")).toHaveLength(2);
      expect(screen.getByRole("region", { name: region })).toBeInTheDocument();
      press("s");
      press("ArrowRight");
      press("s");
      expect(title()).toBe(mixed);
      await page("担保函");
    },
  );

  test("are turned by twos, and remembered", async () => {
    wide(true);
    const { unmount } = show();
    press("s");
    expect(screen.getByText("1–2 / 6")).toBeInTheDocument();
    inView("照片", "入境章页");
    press("ArrowRight");
    press("ArrowRight");
    inView("关系证明 PDF 3/3", "担保函 PDF");
    press("ArrowRight");
    expect(screen.getByText("5–6 / 6")).toBeInTheDocument();
    press("ArrowLeft");
    expect(screen.getByText("3–4 / 6")).toBeInTheDocument();
    unmount();
    const again = show();
    expect(screen.getByText("1–2 / 6")).toBeInTheDocument();
    expect(await axeFindings(again.container)).toEqual([]);
  });

  test("r turns the one that was pointed at", () => {
    wide(true);
    show();
    press("s");
    fireEvent.pointerDown(screen.getByRole("region", { name: "并排文件：入境章页" }));
    press("r");
    expect(screen.getByRole("img", { name: /stamp/ })).toHaveStyle({ transform: "rotate(90deg)" });
    expect(screen.getByRole("img", { name: /photo/ })).toHaveStyle({ transform: "rotate(0deg)" });
  });

  test("need a wide screen", () => {
    wide(false);
    show();
    press("s");
    expect(screen.getByText("1 / 6")).toBeInTheDocument();
  });
});

test("d leads from a row to the document that shows it, b back to the row", async () => {
  renderIn(
    "zh",
    <>
      <div data-shown-by="ENTRY_STAMP">
        <button type="button">row</button>
      </div>
      <DocumentViewer
        sheets={sheetsOf(files)}
        names={{ PHOTO: "照片", ENTRY_STAMP: "入境章页" }}
        watermark="P1001"
        open={aReader().open}
      />
    </>,
  );
  screen.getByRole("button", { name: "row" }).focus();
  press("d", screen.getByRole("button", { name: "row" }));
  expect(await screen.findByRole("region", { name: "文件：入境章页" })).toHaveFocus();
  press("b");
  expect(screen.getByRole("button", { name: "row" })).toHaveFocus();
});

test("letters typed into a field are no shortcuts", () => {
  show();
  press("ArrowRight", screen.getByRole("textbox", { name: "note" }));
  expect(screen.getByText("1 / 6")).toBeInTheDocument();
});

test("a picture bears the officer and the time", async () => {
  const { container } = show();
  expect(screen.getByText("陈晓预 P1001 2026-11-23 10:42")).toBeInTheDocument();
  expect(await axeFindings(container)).toEqual([]);
});

test("pictures of one paper are told apart by their numbers", () => {
  const picture = { ...files[0], slot: "PASSPORT_INFO" } as const;
  const three = [1, 2, 3].map((number) => ({ ...picture, id: `info-${number}`, name: `${number}.jpg` }));
  renderIn(
    "zh",
    <DocumentViewer
      sheets={sheetsOf([...three, files[1]])}
      names={{ PASSPORT_INFO: "护照资料页", ENTRY_STAMP: "入境章页" }}
      watermark="P1001"
    />,
  );
  const strip = within(screen.getByRole("list", { name: "全部页面" }));
  const names = ["护照资料页 1/3", "护照资料页 2/3", "护照资料页 3/3", "入境章页"];
  expect(strip.getAllByRole("button")).toEqual(names.map((name) => strip.getByRole("button", { name })));
});

describe("small pictures in the strip", () => {
  const pages = () => screen.getByRole("list", { name: "全部页面" });
  const addresses = () =>
    [...pages().querySelectorAll("img")].map((image) => [
      image.getAttribute("src"),
      image.getAttribute("loading"),
    ]);

  test("stand on the pages of the paper in view, and fetch nothing of a paper nobody has opened", async () => {
    const info = (number: number) =>
      ({ ...files[0], slot: "PASSPORT_INFO", id: `info-${number}`, name: `${number}.jpg` }) as const;
    const reader = aReader();
    renderIn(
      "zh",
      <DocumentViewer
        sheets={sheetsOf([files[1], info(1), info(2), files[2]])}
        names={{ PASSPORT_INFO: "护照资料页", ENTRY_STAMP: "入境章页", RELATIONSHIP_PROOF: "关系证明" }}
        watermark="P1001"
        open={reader.open}
      />,
    );
    expect(addresses()).toEqual([]);
    press("ArrowRight");
    expect(addresses()).toEqual([
      ["/api/files/info-1?view=1", "lazy"],
      ["/api/files/info-2?view=1", "lazy"],
    ]);
    expect(reader.opened).toEqual([]);
    expect(await axeFindings(pages())).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "关系证明 PDF 2/3" }));
    await page("关系证明，第 2 页，共 3 页");
    await waitFor(() => expect(new Set(reader.previews)).toEqual(new Set([1, 2, 3])));
    expect(addresses()).toEqual([]);
    expect(reader.opened).toEqual(["/api/files/proof?view=1"]);
  });

  test("of a long PDF are drawn as its pages come near", async () => {
    const reader = aReader();
    renderIn(
      "zh",
      <DocumentViewer
        sheets={sheetsOf([{ ...files[2], pages: 40 }])}
        names={{ RELATIONSHIP_PROOF: "关系证明" }}
        watermark="P1001"
        open={reader.open}
      />,
    );
    await page("关系证明，第 1 页，共 40 页");
    await waitFor(() => expect(Math.max(...reader.previews)).toBe(6));
    press("ArrowRight");
    await waitFor(() => expect(Math.max(...reader.previews)).toBe(7));
  });
});

describe("a PDF", () => {
  test("is one button a page, drawn under the watermark and offered for saving", async () => {
    const { container } = show();
    for (const name of ["关系证明 PDF 1/3", "关系证明 PDF 3/3", "担保函 PDF"])
      expect(screen.getByRole("button", { name })).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "关系证明 PDF 2/3" }));
    expect(await page("关系证明，第 2 页，共 3 页")).toBeVisible();
    expect(screen.getByText("陈晓预 P1001 2026-11-23 10:42")).toBeInTheDocument();
    const save = screen.getByRole("link", { name: "下载 proof.pdf" });
    expect(save).toHaveAttribute("href", "/api/files/proof");
    expect(save).toHaveAttribute("download");
    expect(container.querySelector("iframe")).toBeNull();
    expect(await axeFindings(container)).toEqual([]);
  });

  test("obeys the keys a picture obeys; what was being drawn before is given up", async () => {
    const reader = aReader();
    show(reader.open);
    await userEvent.click(screen.getByRole("link", { name: "proof.pdf" }));
    const canvas = await page("关系证明，第 1 页，共 3 页");
    press("r");
    await waitFor(() => expect(reader.drawings.at(-1)).toMatchObject({ page: 1, turns: 1 }));
    press("+");
    await waitFor(() => expect(reader.drawings).toHaveLength(3));
    expect(canvas.parentElement).toHaveStyle({ width: "100%" });
    press("ArrowRight");
    await waitFor(() => expect(reader.drawings.at(-1)).toMatchObject({ page: 2, turns: 0 }));
    expect(reader.drawings.map(({ stop }) => stop.aborted)).toEqual([true, true, true, false]);
  });

  test("is opened once while its pages are turned; two files stay open, for two may be in view", async () => {
    const reader = aReader();
    const { unmount } = show(reader.open);
    await userEvent.click(screen.getByRole("button", { name: "关系证明 PDF 3/3" }));
    await page("关系证明，第 3 页，共 3 页");
    press("ArrowLeft");
    await page("关系证明，第 2 页，共 3 页");
    await userEvent.click(screen.getByRole("button", { name: "照片" }));
    await userEvent.click(screen.getByRole("button", { name: "关系证明 PDF 1/3" }));
    await page("关系证明，第 1 页，共 3 页");
    expect(reader.opened).toEqual(["/api/files/proof?view=1"]);
    await userEvent.click(screen.getByRole("button", { name: "担保函 PDF" }));
    await page("担保函");
    expect(reader.letGo).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "关系证明 PDF 2/3" }));
    await page("关系证明，第 2 页，共 3 页");
    expect(reader.opened).toHaveLength(2);
    unmount();
    expect(reader.letGo).toEqual(["/api/files/letter?view=1", "/api/files/proof?view=1"]);
  });

  test("says that it is being opened, and shows no page before it is drawn", async () => {
    let answer = (_: Awaited<ReturnType<OpenPdf>>) => {};
    show(() => new Promise((settle) => (answer = settle)));
    await userEvent.click(screen.getByRole("button", { name: "担保函 PDF" }));
    expect(screen.getByText("正在打开……")).toBeVisible();
    expect(screen.queryByRole("img")).toBeNull();
    await act(async () => answer({ draw: async () => {} }));
    expect(await page("担保函")).toBeVisible();
    expect(screen.queryByText("正在打开……")).toBeNull();
  });

  test("that cannot be drawn is left to the browser's own reader, with a sentence and a way to save it", async () => {
    const { container } = show(damaged);
    await userEvent.click(screen.getByRole("button", { name: "关系证明 PDF 2/3" }));
    expect(await screen.findByText(/此 PDF 无法逐页显示/)).toBeVisible();
    const reader = container.querySelector("iframe");
    expect(reader).toHaveAttribute("src", "/api/files/proof?view=1#page=2");
    expect(reader).toHaveAccessibleName("关系证明，第 2 页，共 3 页（PDF）");
    expect(screen.getByRole("link", { name: "下载 proof.pdf" })).toBeVisible();
    expect(await axeFindings(container)).toEqual([]);
    press("ArrowRight");
    expect(container.querySelector("iframe")).toBe(reader);
    expect(reader).toHaveAttribute("src", "/api/files/proof?view=1#page=3");
  });
});
