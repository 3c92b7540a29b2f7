import { z } from "zod";
import { refused } from "@/lib/domain/result";
import { paths } from "@/lib/paths";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { holderOfPass } from "@/lib/server/edge/uploads/phone-pass";
import { takeUpload, UPLOAD, UPLOAD_ANSWERS } from "../../uploads";

export const POST = defineHandler({
  method: "POST",
  summary: "Adds files from a phone that scanned the code shown beside an application on another screen.",
  actor: "public",
  unattended: true,
  params: z.strictObject({ pass: z.string().max(400) }),
  form: UPLOAD,
  answers: UPLOAD_ANSWERS,
  run: async (_, { params: { pass }, request, locale }) => {
    const holder = await holderOfPass(pass);
    if (!holder) return refused("passOver");
    return takeUpload({ ...holder, request, page: paths.phone(pass), locale });
  },
});
