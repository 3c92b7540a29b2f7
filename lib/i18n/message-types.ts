import type account from "@/messages/zh/account.json";
import type advice from "@/messages/zh/advice.json";
import type agreement from "@/messages/zh/agreement.json";
import type application from "@/messages/zh/application.json";
import type apply from "@/messages/zh/apply.json";
import type attachments from "@/messages/zh/attachments.json";
import type booking from "@/messages/zh/booking.json";
import type check from "@/messages/zh/check.json";
import type common from "@/messages/zh/common.json";
import type dates from "@/messages/zh/dates.json";
import type decisions from "@/messages/zh/decisions.json";
import type demo from "@/messages/zh/demo.json";
import type documents from "@/messages/zh/documents.json";
import type eligibility from "@/messages/zh/eligibility.json";
import type employer from "@/messages/zh/employer.json";
import type errorPages from "@/messages/zh/errorPages.json";
import type errors from "@/messages/zh/errors.json";
import type fields from "@/messages/zh/fields.json";
import type hall from "@/messages/zh/hall.json";
import type help from "@/messages/zh/help.json";
import type home from "@/messages/zh/home.json";
import type landing from "@/messages/zh/landing.json";
import type lodging from "@/messages/zh/lodging.json";
import type login from "@/messages/zh/login.json";
import type officer from "@/messages/zh/officer.json";
import type officerReview from "@/messages/zh/officerReview.json";
import type pdf from "@/messages/zh/pdf.json";
import type production from "@/messages/zh/production.json";
import type report from "@/messages/zh/report.json";
import type review from "@/messages/zh/review.json";
import type schedule from "@/messages/zh/schedule.json";
import type sms from "@/messages/zh/sms.json";
import type states from "@/messages/zh/states.json";
import type status from "@/messages/zh/status.json";
import type templatePapers from "@/messages/zh/templatePapers.json";
import type tips from "@/messages/zh/tips.json";
import type undelivered from "@/messages/zh/undelivered.json";
import type validation from "@/messages/zh/validation.json";
import type vocabulary from "@/messages/zh/vocabulary.json";
import type wizard from "@/messages/zh/wizard.json";

export interface Messages {
  account: typeof account;
  advice: typeof advice;
  agreement: typeof agreement;
  application: typeof application;
  apply: typeof apply;
  attachments: typeof attachments;
  booking: typeof booking;
  check: typeof check;
  common: typeof common;
  dates: typeof dates;
  decisions: typeof decisions;
  demo: typeof demo;
  documents: typeof documents;
  eligibility: typeof eligibility;
  employer: typeof employer;
  errorPages: typeof errorPages;
  errors: typeof errors;
  fields: typeof fields;
  hall: typeof hall;
  help: typeof help;
  home: typeof home;
  landing: typeof landing;
  lodging: typeof lodging;
  login: typeof login;
  officer: typeof officer;
  officerReview: typeof officerReview;
  pdf: typeof pdf;
  production: typeof production;
  report: typeof report;
  review: typeof review;
  schedule: typeof schedule;
  sms: typeof sms;
  states: typeof states;
  status: typeof status;
  templatePapers: typeof templatePapers;
  tips: typeof tips;
  undelivered: typeof undelivered;
  validation: typeof validation;
  vocabulary: typeof vocabulary;
  wizard: typeof wizard;
}

declare module "next-intl" {
  interface AppConfig {
    Messages: Messages;
  }
}
