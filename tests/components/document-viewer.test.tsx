import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { DocumentViewer } from "@/components/officer/DocumentViewer";
import { sheetsOf } from "@/components/officer/sheets";
import { axeFindings, renderIn } from "./support/render";

const files = [
  { id: "photo", slot: "PHOTO", name: "photo.jpg", mime: "image/jpeg", pages: 1, isNew: false },
  { id: "stamp", slot: "ENTRY_STAMP", name: "stamp.png", mime: "image/png", pages: 1, isNew: false },
  {
    id: "proof",
    slot: "RELATIONSHIP_PROOF",
    name: "proof.pdf",
    mime: "application/pdf",
    pages: 2,
    isNew: true,
  },
] as const;

const show = () =>
  renderIn(
    "zh",
    <>
      <input aria-label="note" />
      <DocumentViewer
        sheets={sheetsOf(files)}
        names={{ PHOTO: "照片", ENTRY_STAMP: "入境章页", RELATIONSHIP_PROOF: "关系证明" }}
        watermark="陈晓预 P1001 2026-11-23 10:42"
      />
    </>,
  );
const press = (key: string, target: Element = document.body) =>
  fireEvent.keyDown(target, { key, bubbles: true });

test("the arrow keys walk through every file and stop at both ends", () => {
  show();
  expect(screen.getByText("1 / 3")).toBeInTheDocument();
  press("ArrowLeft");
  expect(screen.getByText("1 / 3")).toBeInTheDocument();
  press("ArrowRight");
  press("ArrowRight");
  press("ArrowRight");
  expect(screen.getByText("3 / 3")).toBeInTheDocument();
});

test("plus and minus scale, r turns by a quarter", () => {
  show();
  press("+");
  expect(screen.getByText("125%")).toBeInTheDocument();
  press("-");
  press("-");
  expect(screen.getByText("75%")).toBeInTheDocument();
  press("r");
  expect(screen.getByRole("img", { name: "照片，文件 photo.jpg" })).toHaveStyle({
    transform: "rotate(90deg)",
  });
});

test("letters typed into a field are no shortcuts", () => {
  show();
  press("ArrowRight", screen.getByRole("textbox", { name: "note" }));
  expect(screen.getByText("1 / 3")).toBeInTheDocument();
});

test("a picture bears the officer and the time", async () => {
  const { container } = show();
  expect(screen.getByText("陈晓预 P1001 2026-11-23 10:42")).toBeInTheDocument();
  expect(await axeFindings(container)).toEqual([]);
});

test("a PDF is one press away, shown in the browser's own reader and offered for saving", async () => {
  const { container } = show();
  await userEvent.click(screen.getByRole("button", { name: "关系证明 PDF" }));
  expect(screen.getByText("3 / 3")).toBeInTheDocument();
  const reader = container.querySelector("iframe");
  expect(reader).toHaveAttribute("src", "/api/files/proof?view=1");
  expect(reader).toHaveAccessibleName();
  const save = screen.getByRole("link", { name: "下载 proof.pdf" });
  expect(save).toHaveAttribute("href", "/api/files/proof");
  expect(save).toHaveAttribute("download");
  expect(await axeFindings(container)).toEqual([]);
});
