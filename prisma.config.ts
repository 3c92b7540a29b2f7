import { defineConfig } from "prisma/config";

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: {
    path: "prisma/migrations",
    seed: "node --conditions=react-server --import tsx prisma/seed.ts",
  },
  // `prisma generate` needs no database; the commands that do are run by scripts/ with DATABASE_URL set.
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
