import { createTestDatabase, dropTestDatabase } from "../database";

beforeAll(createTestDatabase);
afterAll(dropTestDatabase);
