import { currentOf } from "@/components/layout/current-of";
import { localPath, menuPath, paths, withQuery } from "@/lib/paths";

test.each([
  "//evil.example",
  "/\\evil.example",
  "https://evil.example",
  "home",
  "/api/auth/signout",
  "/a b",
  "",
  null,
])("%p is not followed after signing in", (next) => expect(localPath(next)).toBeUndefined());

test.each(["/home", "/applications/1/book?hall=1", "/todo?page=2"])("%p is followed", (next) =>
  expect(localPath(next)).toBe(next),
);

test("an empty filter leaves no trace in the address", () => {
  expect(paths.applications({ serial: "", page: 2 })).toBe("/applications?page=2");
  expect(withQuery("/todo", { serial: undefined })).toBe("/todo");
});

test("the path to sign in keeps where one wanted to go", () => {
  expect(paths.login("/todo?page=2")).toBe("/login?next=%2Ftodo%3Fpage%3D2");
});

test.each([
  [paths.permit("1"), paths.drafts()],
  [paths.check("1"), paths.drafts()],
  [paths.supplement("1"), paths.todo()],
  [paths.booked("1"), paths.todo()],
  [paths.application("1"), paths.application("1")],
  [paths.home(), paths.home()],
])("in the menu %s stands under %s", (path, entry) => expect(menuPath(path)).toBe(entry));

test("a draft's own page stands under the drafts, and no other entry is marked for it", () => {
  const path = menuPath(paths.draft("1"));
  expect([paths.drafts(), paths.applications(), paths.todo()].map((entry) => currentOf(entry, path))).toEqual(
    ["true", undefined, undefined],
  );
});
