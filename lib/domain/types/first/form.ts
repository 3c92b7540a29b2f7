import { defineForm } from "../../form/form";
import { attachments, family, permit, personal } from "../steps";

export const firstForm = defineForm(1, [personal, permit, family, attachments]);
